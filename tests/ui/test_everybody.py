"""The window for everybody: names for screen readers, every setting within reach, any language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.settings.schema import OPTIONS
from ented_desktop.ui.app import Program
from ented_desktop.ui.dialogs.settings_dialog import SettingsDialog

ROOT = Path(__file__).resolve().parents[2]


def open_sample(program: Program, qtbot: QtBot) -> str:
    program.window.open_paths([ROOT / "resources" / "sample" / "degraded.jpg"])
    session = program.context.session.session
    qtbot.waitUntil(
        lambda: (
            bool(session.order) and session.state_of(session.order[0]) is PhotoState.NEEDS_REFERENCE
        ),
        timeout=20_000,
    )
    return session.order[0]


def dialogs(program: Program, photo_id: str) -> list[QDialog]:
    shown = program.window.help
    shown.show_settings()
    shown.show_about()
    program.window._show_shortcuts()
    shown.show_export([photo_id])
    program.window.albums.new_album()
    album = program.window.albums._dialog
    assert album is not None
    return [*shown._open.values(), album]


def inside_a_control(widget: QWidget) -> bool:
    """Whether it is a part that a control of Qt made for itself (a spin box's line, a viewport)."""
    parent = widget.parentWidget()
    own = (QAbstractSpinBox, QComboBox, QAbstractItemView)
    if isinstance(parent, own) or widget.objectName().startswith("qt_"):
        return True
    return parent is not None and isinstance(parent.parentWidget(), QComboBox)


def unnamed(root: QWidget) -> list[str]:
    """Controls that can have the focus and that a screen reader could not name."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, QMenu):
            continue
        if widget.isHidden() or widget.isWindow() or inside_a_control(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None:
            found.append(f"{widget!r} has no interface")
            continue
        if interface.role() == QAccessible.Role.NoRole:
            found.append(f"{widget!r} has no role")
        name = interface.text(QAccessible.Text.Name)
        if not name and not isinstance(widget, QLabel):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {parents(widget)}")
    return found


def parents(widget: QWidget) -> str:
    names = []
    parent = widget.parentWidget()
    while parent is not None:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names)


def test_every_control_has_a_name_and_a_role(program: Program, qtbot: QtBot) -> None:
    assert not (left := unnamed(program.window)), "\n".join(left)
    photo_id = open_sample(program, qtbot)
    assert not (left := unnamed(program.window)), "\n".join(left)
    for dialog in dialogs(program, photo_id):
        assert not (left := unnamed(dialog)), "\n".join(left)
        dialog.close()
    program.window.commands.albums.trigger()
    assert program.window.albums.shown
    assert not (left := unnamed(program.window)), "\n".join(left)


def test_everything_in_the_window_is_reached_with_the_tab_key(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reached: set[QWidget] = set()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
    page = window.start_page
    buttons = [b for b in page.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
    assert buttons
    assert set(buttons) <= reached


def test_every_setting_has_a_control_that_changes_it(program: Program, qtbot: QtBot) -> None:
    settings = program.context.settings
    program.window.help.show_settings()
    (dialog,) = program.window.help._open.values()
    assert isinstance(dialog, SettingsDialog)
    for key, option in OPTIONS.items():
        if option.internal:
            with pytest.raises(KeyError):
                dialog.control(key)
            continue
        control = dialog.control(key)
        assert control.main.accessibleName()
        before = settings.value(key)
        if isinstance(control.main, QComboBox):
            index = (control.main.currentIndex() + 1) % control.main.count()
            control.main.setCurrentIndex(index)
            control.main.activated.emit(index)
        elif isinstance(control.main, QCheckBox):
            control.main.click()
        elif isinstance(control.main, QAbstractSpinBox):
            control.main.stepUp()
        elif isinstance(control.main, QLineEdit):
            control.main.setText("somewhere")
            control.main.editingFinished.emit()
        else:
            control.edited.emit((Path("/photos"),))
        assert settings.value(key) != before, key
        settings.reset(key)
        assert settings.value(key) == option.default
    dialog.close()


def test_the_search_finds_settings_by_their_words(program: Program, qtbot: QtBot) -> None:
    program.window.help.show_settings()
    (dialog,) = program.window.help._open.values()
    assert isinstance(dialog, SettingsDialog)
    qtbot.keyClicks(dialog.search, "memory limit")
    shown = [row.option.key for g in dialog.groups for row in g.rows if not row.isHidden()]
    assert shown == ["memory_limit_mb"]
    dialog.close()


class _Marker(QTranslator):
    """Puts marks around every text, as a language that is certainly not English."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"«{source}»" if source else ""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def marker(qapp: QApplication) -> Iterator[_Marker]:
    translator = _Marker()
    yield translator
    QCoreApplication.removeTranslator(translator)


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """What can be read in a window, each with the kind of its widget."""
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isHidden() or inside_a_control(widget):
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            yield type(widget).__name__, widget.text()
        if isinstance(widget, QLineEdit):
            yield "placeholder", widget.placeholderText()
        yield "name", widget.accessibleName()
        yield "tip", widget.toolTip()
    for menu in root.findChildren(QMenu):
        yield "menu", menu.title()
        for action in menu.actions():
            yield "action", action.text()


def test_a_new_language_reaches_every_text_at_once(
    program: Program, qtbot: QtBot, marker: _Marker
) -> None:
    photo_id = open_sample(program, qtbot)
    opened = dialogs(program, photo_id)
    QCoreApplication.installTranslator(marker)
    qtbot.wait(50)
    left = []
    allowed = ("ENTED Desktop", "Python", "Version")
    for root in (program.window, *opened):
        for kind, text in texts(root):
            letters = any(character.isalpha() for character in text)
            named = "degraded.jpg" in text or text.startswith(allowed)
            if letters and "«" not in text and not named:
                left.append(f"{type(root).__name__} {kind}: {text}")
    for dialog in opened:
        dialog.close()
    assert left == [], "\n".join(left)

"""Messages that do not stop anybody: a bar at the top of the window, with an action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSystemTrayIcon,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui import theme
from ented_desktop.ui.icons import icon, tinted

Kind = Literal["info", "success", "warning", "error"]

_STAYS_MS: Final = 8000
_TRAY_STAYS_MS: Final = 60_000
_AT_ONCE: Final = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """One message.

    Attributes:
        kind: Decides colour, icon and how long it stays: info and success leave by themselves.
        text: A sentence or two, translated.
        action: Label of its button, translated; empty for none.
        on_action: What the button does (a bound method of an object of the GUI thread).
        details: What a bug report needs; folded away.
        key: A later notice with the same key replaces this one; empty never does.
    """

    kind: Kind
    text: str
    action: str = ""
    on_action: Callable[[], None] | None = None
    details: str = ""
    key: str = ""


class Notices(QObject):
    """Where every part of the window says what happened.

    Signals:
        shown: A :class:`Notice` to show.
        withdrawn: The key of notices that no longer hold.
    """

    shown = Signal(object)
    withdrawn = Signal(str)

    def info(self, text: str, **rest: object) -> None:
        """Says something; leaves by itself."""
        self.shown.emit(Notice("info", text, **rest))  # type: ignore[arg-type]

    def success(self, text: str, **rest: object) -> None:
        """Says that something worked; leaves by itself."""
        self.shown.emit(Notice("success", text, **rest))  # type: ignore[arg-type]

    def warning(self, text: str, **rest: object) -> None:
        """Says what needs attention; stays until closed."""
        self.shown.emit(Notice("warning", text, **rest))  # type: ignore[arg-type]

    def error(self, text: str, **rest: object) -> None:
        """Says what failed and what to do; stays until closed."""
        self.shown.emit(Notice("error", text, **rest))  # type: ignore[arg-type]

    def withdraw(self, key: str) -> None:
        """Takes back the notices with this key."""
        self.withdrawn.emit(key)


class NoticeBar(QFrame):
    """One message with its icon, its action, foldable details and a close button.

    Signals:
        closed: The message is gone; carries the bar.
    """

    closed = Signal(object)

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setObjectName("notice")
        self.setAccessibleName(notice.text)
        self._icon = QLabel()
        self._text = QLabel(notice.text)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Text that can be selected takes the focus, which nobody expects of a message.
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._details = QLabel(notice.details)
        self._details.setWordWrap(True)
        self._details.hide()
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details.setProperty("look", "faint")
        self._more = QPushButton()
        self._more.setCheckable(True)
        self._more.setVisible(bool(notice.details))
        self._more.setProperty("look", "quiet")
        self._more.toggled.connect(self._details.setVisible)
        self._action = QPushButton(notice.action)
        self._action.setVisible(bool(notice.action))
        self._action.clicked.connect(self._act)
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_M)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._more)
        row.addWidget(self._action)
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        layout.addLayout(row)
        layout.addWidget(self._details)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self._leave)
        if notice.kind in ("info", "success"):
            self._timer.start()
        self._paint()
        self.retranslate()

    def retranslate(self) -> None:
        """Renews the bar's own texts."""
        self._more.setText(self.tr("Details"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close this message"))

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._paint()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """A message that is being read stays."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Counts again."""
        if self.notice.kind in ("info", "success"):
            self._timer.start()
        super().leaveEvent(event)

    def _paint(self) -> None:
        now = theme.colors()
        color = {
            "info": now.accent,
            "success": now.good,
            "warning": now.caution,
            "error": now.bad,
        }[self.notice.kind]
        self._icon.setPixmap(
            tinted(self.notice.kind, color).pixmap(
                QSize(theme.ICON_PX, theme.ICON_PX), self.devicePixelRatioF()
            )
        )
        sheet = (
            f"#notice {{ background: {theme.blend(now.card, color, 0.1).name()}; border: none; "
            f"border-bottom: 1px solid {theme.blend(now.card, color, 0.35).name()}; }}"
        )
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)

    def _act(self) -> None:
        self._leave()
        if self.notice.on_action is not None:
            self.notice.on_action()

    def _leave(self) -> None:
        self._timer.stop()
        self.closed.emit(self)


def tell_system(window: QWidget, title: str, text: str) -> None:
    """Tells people who look elsewhere: a message of the system, and a mark at the window's icon.

    Does nothing while the window is in front.
    """
    if window.isActiveWindow():
        return
    QApplication.alert(window)
    if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
        # The system shows messages only of programs with an icon there; it goes with the message.
        tray = QSystemTrayIcon(window.windowIcon(), window)
        tray.setToolTip(title)
        tray.show()
        tray.showMessage(title, text, window.windowIcon(), _STAYS_MS)
        QTimer.singleShot(_TRAY_STAYS_MS, tray, tray.deleteLater)


class NoticeArea(QWidget):
    """The messages of now, the newest on top; takes no room when there are none."""

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._bars: list[NoticeBar] = []
        notices.shown.connect(self.show_notice)
        notices.withdrawn.connect(self.withdraw)

    @property
    def texts(self) -> list[str]:
        """What is shown, the newest first."""
        return [bar.notice.text for bar in self._bars]

    def show_notice(self, notice: Notice) -> None:
        """Shows a message."""
        if notice.key:
            self.withdraw(notice.key)
        bar = NoticeBar(notice, self)
        bar.closed.connect(self._remove)
        self._bars.insert(0, bar)
        self._layout.insertWidget(0, bar)
        for old in self._bars[_AT_ONCE:]:
            self._remove(old)

    def withdraw(self, key: str) -> None:
        """Removes the messages with a key."""
        for bar in [one for one in self._bars if one.notice.key == key]:
            self._remove(bar)

    def _remove(self, bar: NoticeBar) -> None:
        if bar in self._bars:
            self._bars.remove(bar)
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

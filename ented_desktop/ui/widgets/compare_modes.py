"""How before and after are compared, and the bar that chooses it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ented_desktop.ui import theme
from ented_desktop.ui.icons import icon
from ented_desktop.ui.widgets.photo_canvas_layers import Shown

if TYPE_CHECKING:
    from ented_desktop.ui.widgets.compare_view import CompareView


class CompareMode(str, Enum):
    """How before and after are seen."""

    AFTER = "after"
    SPLIT = "split"
    SIDE = "side"

    @property
    def main(self) -> Shown:
        """What the first view shows."""
        return {
            CompareMode.AFTER: Shown.AFTER,
            CompareMode.SPLIT: Shown.SPLIT,
            CompareMode.SIDE: Shown.BEFORE,
        }[self]

    @property
    def words(self) -> str:
        """What people call it."""
        words = {
            CompareMode.AFTER: QCoreApplication.translate("CompareMode", "Restored"),
            CompareMode.SPLIT: QCoreApplication.translate("CompareMode", "Slider"),
            CompareMode.SIDE: QCoreApplication.translate("CompareMode", "Side by side"),
        }
        return words[self]


class CompareBar(QWidget):
    """Buttons for a :class:`CompareView`: modes, panes, tools for boxes, zoom.

    Args:
        view: What they act on; its actions are shown here and may be put into menus as well.
    """

    def __init__(self, view: CompareView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._modes: dict[CompareMode, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        layout.setSpacing(theme.SPACE_XS)
        self._buttons = layout
        self._narrow = self._wide = self._widest = QSize()
        self._tools: list[QToolButton] = []
        group = QButtonGroup(self)
        for mode in CompareMode:
            button = self._button()
            button.setIcon(icon(f"compare-{mode.value}"))
            button.setCheckable(True)
            group.addButton(button)
            self._modes[mode] = button
            layout.addWidget(button)
        self._modes[CompareMode.AFTER].clicked.connect(self._show_after)
        self._modes[CompareMode.SPLIT].clicked.connect(self._show_split)
        self._modes[CompareMode.SIDE].clicked.connect(self._show_side)
        self.original = self._button()
        self.original.setIcon(icon("compare-original"))
        self.original.pressed.connect(self._peek)
        self.original.released.connect(self._stop_peeking)
        layout.addWidget(self.original)
        layout.addWidget(_line())
        self._add(layout, view.action_loupe, view.action_reference, view.action_boxes)
        layout.addStretch(1)
        tools = (view.action_draw, view.action_adjust, view.action_crop, view.action_dismiss)
        self._tools = self._add(layout, *tools)
        for action in tools:
            action.changed.connect(self._name_tools)
        layout.addStretch(1)
        self._add(layout, view.action_zoom_out)
        self.zoom = self._button()
        self.zoom.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("3200 %") + 12)
        self.zoom.clicked.connect(view.zoom_full)
        layout.addWidget(self.zoom)
        self._add(layout, view.action_zoom_in, view.action_zoom_fit)
        view.mode_changed.connect(self._on_mode)
        view.zoom_changed.connect(self._on_zoom)
        self.retranslate()
        self._on_mode(view.mode)
        self._on_zoom(100)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(theme.ICON_PX, theme.ICON_PX))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _add(self, layout: QHBoxLayout, *actions: QAction) -> list[QToolButton]:
        added = []
        for action in actions:
            button = self._button()
            button.setDefaultAction(action)
            layout.addWidget(button)
            added.append(button)
        return added

    def retranslate(self) -> None:
        """Renews the texts."""
        tips = {
            CompareMode.AFTER: self.tr("Show the restored photo"),
            CompareMode.SPLIT: self.tr("Slide between before and after (Shift and arrow keys)"),
            CompareMode.SIDE: self.tr("Show before and after side by side"),
        }
        for mode, button in self._modes.items():
            button.setText(mode.words)
            button.setAccessibleName(mode.words)
            button.setToolTip(tips[mode])
        self.original.setText(self.tr("Original"))
        self.original.setAccessibleName(self.tr("Hold to see the original"))
        self.original.setToolTip(self.tr("Hold to see the original (B)"))
        self.zoom.setToolTip(self.tr("Show the photo at 100 % (1)"))
        self._name_zoom()
        # What the fourth does changes with the face; the view names it.
        for button, text in zip(
            self._tools, (self.tr("Draw"), self.tr("Adjust"), self.tr("Crop")), strict=False
        ):
            button.defaultAction().setIconText(text)
        self._name_tools()
        self._set_words(False, False)
        self._narrow = self._buttons.sizeHint()
        self._set_words(True, False)
        self._wide = self._buttons.sizeHint()
        self._set_words(True, True)
        self._widest = self._buttons.sizeHint()
        self._fit()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """The room that the icons alone need."""
        return self._narrow

    def sizeHint(self) -> QSize:
        """The same; it takes what it gets."""
        return self._narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words where there is room for them."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        room = self.width()
        self._set_words(self._wide.width() <= room, self._widest.width() <= room)

    def _set_words(self, modes: bool, tools: bool) -> None:
        style = Qt.ToolButtonStyle
        for buttons, shown in (
            ((*self._modes.values(), self.original), modes),
            (self._tools, tools),
        ):
            for button in buttons:
                button.setToolButtonStyle(
                    style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly
                )

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_after(self) -> None:
        self._view.set_mode(CompareMode.AFTER)

    def _show_split(self) -> None:
        self._view.set_mode(CompareMode.SPLIT)

    def _show_side(self) -> None:
        self._view.set_mode(CompareMode.SIDE)

    def _peek(self) -> None:
        self._view.set_peeking(True)

    def _stop_peeking(self) -> None:
        self._view.set_peeking(False)

    def _on_mode(self, mode: CompareMode) -> None:
        self._modes[mode].setChecked(True)

    def _on_zoom(self, percent: int) -> None:
        self.zoom.setText(self.tr("{percent} %").format(percent=percent))
        self._name_zoom()

    def _name_tools(self) -> None:
        """Screen readers get the whole words, whatever there is room for."""
        for button in self._tools:
            name = button.defaultAction().text()
            if name != button.accessibleName():
                button.setAccessibleName(name)

    def _name_zoom(self) -> None:
        name = self.tr("Zoom {percent}; press for 100 %").format(percent=self.zoom.text())
        self.zoom.setAccessibleName(name)


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    return line

"""How much of a restored face counts: a slider from nothing to all, live."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from ented_desktop.ui.theme import SPACE_S
from ented_desktop.ui.words import percent

_SETTLED_MS: Final = 800
"""Key presses closer together than this belong to one change."""


class StrengthSlider(QWidget):
    """A labelled slider of 0 to 100 %; a double click gives 100 % back.

    Signals:
        strength_changed: The new strength in [0, 1], while the user drags.
        change_finished: The user let go, or rested.
    """

    strength_changed = Signal(float)
    change_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._slider = _Slider(self)
        self._value = QLabel(self)
        self._value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._label.setBuddy(self._slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._label)
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        self._rest = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._rest.timeout.connect(self.change_finished)
        self._slider.valueChanged.connect(self._on_value)
        self._slider.sliderReleased.connect(self._on_released)
        self._slider.reset_wanted.connect(self.reset)
        self.setFocusProxy(self._slider)
        self.retranslate()

    @property
    def strength(self) -> float:
        """In [0, 1]."""
        return self._slider.value() / 100

    def show_strength(self, strength: float) -> None:
        """Shows a strength without telling anybody; ignored while the user drags."""
        if self._slider.isSliderDown():
            return
        self._slider.blockSignals(True)
        self._slider.setValue(round(strength * 100))
        self._slider.blockSignals(False)
        self._show_value()

    def reset(self) -> None:
        """Gives full strength back, as one change."""
        self.change_finished.emit()
        self._slider.setValue(100)
        self._rest.stop()
        self.change_finished.emit()

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self._label.setText(self.tr("&Strength"))
        self._slider.setAccessibleName(self.tr("Strength of the restored face"))
        self._slider.setToolTip(
            self.tr("0 % shows the original, 100 % the restored face. Double-click for 100 %.")
        )
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance(percent(1.0)))
        self._show_value()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_value(self) -> None:
        self._value.setText(percent(self.strength))

    def _on_value(self, _value: int) -> None:
        self._show_value()
        self.strength_changed.emit(self.strength)
        if not self._slider.isSliderDown():
            self._rest.start()

    def _on_released(self) -> None:
        self._rest.stop()
        self.change_finished.emit()


class _Slider(QSlider):
    """Goes where it is clicked."""

    reset_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, 100)
        self.setValue(100)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Moves the handle under the pointer, so that a drag begins anywhere."""
        if event.button() == Qt.MouseButton.LeftButton:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            style, control = self.style(), QStyle.ComplexControl.CC_Slider
            handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
            if not handle.contains(event.position().toPoint()):
                groove = style.subControlRect(
                    control, option, QStyle.SubControl.SC_SliderGroove, self
                )
                span = groove.width() - handle.width()
                place = round(event.position().x()) - groove.left() - handle.width() // 2
                self.setValue(
                    QStyle.sliderValueFromPosition(
                        self.minimum(), self.maximum(), place, span, option.upsideDown
                    )
                )
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Full strength."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset_wanted.emit()
            event.accept()

"""Closing the window while photos are being exported, which no restart would do again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.exporter import ExportState

_NOTICE = "closes-later"


class WindowClosing(QObject):
    """Asks whether an export is to be stopped, and closes the window as the user wants it.

    Everything else is kept and goes on at the next start, so nothing else is asked about.

    Args:
        context: The shared objects.
        window: Closed when the user agrees.
    """

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._later = False
        self._question: QMessageBox | None = None
        self._stop: QPushButton | None = None
        self._wait: QPushButton | None = None
        context.exporter.finished.connect(self._on_finished)
        context.exporter.changed.connect(self._on_export)

    def may_close(self) -> bool:
        """Whether the window can be closed now; False where the user is asked first."""
        exporter = self._context.exporter
        app = QGuiApplication.instance()
        logging_off = isinstance(app, QGuiApplication) and app.isSavingSession()
        stopping = exporter.state is ExportState.CANCELLING
        if not exporter.active or stopping or logging_off:
            return True
        if self._question is None:
            self._ask()
        else:
            self._question.raise_()
            self._question.activateWindow()
        return False

    def _ask(self) -> None:
        exporter = self._context.exporter
        left = exporter.total - exporter.done
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Close ENTED Desktop"))
        box.setText(self.tr("%n photo(s) are still to be exported.", "", left))
        box.setInformativeText(
            self.tr("Files that are written stay, and none is left half written.")
        )
        self._wait = None
        if exporter.state is not ExportState.PAUSED:
            self._wait = box.addButton(
                self.tr("Close when it is done"), QMessageBox.ButtonRole.AcceptRole
            )
        self._stop = box.addButton(
            self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(self._wait or stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._on_answer)
        self._question = box
        box.open()

    def _on_answer(self, _result: int) -> None:
        box, self._question = self._question, None
        chosen = box.clickedButton() if box is not None else None
        if chosen is not None and chosen is self._stop:
            self._context.exporter.cancel()
            self._window.close()
        elif chosen is not None and chosen is self._wait:
            self._later = True
            self._context.notices.info(
                self.tr("The window closes when the export is done."),
                action=self.tr("Stay open"),
                on_action=self._stay,
                key=_NOTICE,
            )
            self._on_export()
        else:
            self._stay()

    def _stay(self) -> None:
        self._later = False
        self._context.notices.withdraw(_NOTICE)

    def _on_export(self) -> None:
        """An export that waits for the user keeps the window open."""
        if self._later and self._context.exporter.state is ExportState.PAUSED:
            self._stay()

    def _on_finished(self, _summary: object) -> None:
        if self._question is not None:
            self._question.reject()  # there is nothing to ask any more
        if self._later:
            self._window.close()

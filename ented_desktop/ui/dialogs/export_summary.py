"""What an export did: counts, files that were not written and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui.bridge.exporter import ExportSummary
from ented_desktop.ui.dialogs.export_summary_words import SummaryWords, failure_rows
from ented_desktop.ui.icons import icon, tinted
from ented_desktop.ui.show_in_folder import show_in_folder
from ented_desktop.ui.theme import ICON_PX, SPACE_L, SPACE_M, SPACE_S, colors
from ented_desktop.ui.words import duration, file_size


class ExportSummaryDialog(QDialog):
    """Shows an :class:`ExportSummary`."""

    def __init__(self, summary: ExportSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._summary = summary
        self._words = SummaryWords(self)
        self._title = QLabel(self)
        self._title.setProperty("look", "heading")
        self._title.setWordWrap(True)
        self._counts = QGridLayout()
        self._counts.setHorizontalSpacing(SPACE_S)
        self._counts.setVerticalSpacing(SPACE_S)
        self._counts.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        for place, (sign, _) in enumerate(self._words.counts(summary)):
            picture, words = QLabel(self), QLabel(self)
            words.setWordWrap(True)
            picture.setPixmap(tinted(sign, _sign_color(sign)).pixmap(ICON_PX, ICON_PX))
            self._counts.addWidget(picture, place, 0, Qt.AlignmentFlag.AlignTop)
            self._counts.addWidget(words, place, 1)
            self._rows.append((picture, words))
        self._figures = QLabel(self)
        self._figures.setProperty("look", "faint")
        self._table = _failure_table(failure_rows(summary), self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._show_file = QPushButton(icon("reference-folder"), "", self)
        self._copy = QPushButton(icon("copy"), "", self)
        self._buttons.addButton(self._show_file, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self._title)
        column.addLayout(self._counts)
        column.addWidget(self._figures)
        column.addWidget(self._table, 1)
        column.addWidget(self._buttons)
        self._table.setVisible(bool(summary.failed))
        self._show_file.setVisible(bool(summary.written))
        self._show_file.clicked.connect(self._on_show_file)
        self._copy.clicked.connect(self.copy_report)
        self._buttons.rejected.connect(self.reject)
        self.setMinimumWidth(460)
        if summary.failed:
            self.resize(640, 460)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        summary = self._summary
        self.setWindowTitle(self.tr("Export"))
        self._title.setText(self._words.line(summary))
        for (_, label), (_, text) in zip(self._rows, self._words.counts(summary), strict=True):
            label.setText(text)
        text = self.tr("{size} in {time}")
        self._figures.setText(
            text.format(size=file_size(summary.bytes), time=duration(summary.seconds))
        )
        self._figures.setVisible(summary.bytes > 0)
        self._table.setHorizontalHeaderLabels([self.tr("Photo"), self.tr("Why")])
        self._table.setAccessibleName(self.tr("Photos that were not exported"))
        for row, (_, reason) in enumerate(failure_rows(summary)):
            item = self._table.item(row, 1)
            if item is not None:
                item.setText(reason)
        self._show_file.setText(self.tr("Show in folder"))
        self._copy.setText(self.tr("Copy report"))

    def copy_report(self) -> None:
        """Puts the report into the clipboard."""
        QGuiApplication.clipboard().setText(self._words.report(self._summary))
        self._copy.setText(self.tr("Copied"))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_show_file(self) -> None:
        show_in_folder(self._summary.written[-1])


def _failure_table(rows: Sequence[tuple[str, str]], parent: QWidget) -> QTableWidget:
    table = QTableWidget(len(rows), 2, parent)
    for row, (name, reason) in enumerate(rows):
        for column, text in enumerate((name.replace("\\", "/").rsplit("/", 1)[-1], reason)):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setToolTip(name if column == 0 else reason)
            table.setItem(row, column, item)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setWordWrap(True)
    table.setTabKeyNavigation(False)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return table


def _sign_color(sign: str) -> QColor:
    shades = colors()
    return {
        "note-good": shades.good,
        "note-bad": shades.bad,
        "note-caution": shades.caution,
    }.get(sign, shades.faint)

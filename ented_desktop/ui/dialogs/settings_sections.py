"""What the settings show beside the options: models, library, cache and logs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.base.paths import cache_dir
from ented_desktop.engine.protocol import (
    CacheSize,
    CacheState,
    ListModels,
    ModelCard,
    Models,
    Problem,
    Progressed,
)
from ented_desktop.ui import theme, words
from ented_desktop.ui.app_context import AppContext


class Section(QFrame):
    """A card below the options of a group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        self.column.setSpacing(theme.SPACE_S)

    def retranslate(self) -> None:
        """Renews the texts."""

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def row(self, *widgets: QWidget) -> None:
        """Adds widgets beside each other, with the rest of the width empty."""
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_S)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch()
        self.column.addLayout(line)


class ModelsSection(Section):
    """The models at hand: which is used, whether it is whole, its card and licence."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._models: tuple[ModelCard, ...] = ()
        self._problem: Problem | None = None
        self._asked = False
        self.list = QListWidget()
        self.list.setMaximumHeight(96)
        self.list.currentRowChanged.connect(self._show_card)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        self.facts.setProperty("look", "faint")
        self.card = QTextBrowser()
        self.card.setOpenExternalLinks(False)
        self.card.setOpenLinks(False)
        self.card.setMinimumHeight(220)
        self.use = QPushButton()
        self.use.clicked.connect(self._use)
        self.verify = QPushButton()
        self.verify.clicked.connect(self._verify)
        self.column.addWidget(self.list)
        self.row(self.use, self.verify)
        self.column.addWidget(self.facts)
        self.column.addWidget(self.card, 1)
        context.settings.changed.connect(self._on_setting)
        self.retranslate()
        self._ask(verify=False)

    def retranslate(self) -> None:
        """Renews the texts."""
        self.list.setAccessibleName(self.tr("Models"))
        self.card.setAccessibleName(self.tr("About this model"))
        self.use.setText(self.tr("Use this model"))
        self.verify.setText(self.tr("Check all models"))
        self._show_list()

    def _ask(self, *, verify: bool) -> None:
        self._asked = True
        self._show_list()
        self._context.engine.ask(
            ListModels(verify), self._on_models, on_failed=self._on_failed, urgent=True
        )

    def _verify(self) -> None:
        self._ask(verify=True)

    def _on_setting(self, key: str) -> None:
        if key == "model_folders":
            self._ask(verify=False)
        elif key == "weights":
            self._show_list()

    def _on_models(self, models: Models) -> None:
        self._asked = False
        self._problem = None
        self._models = models.models
        self._show_list()

    def _on_failed(self, problem: Problem) -> None:
        self._asked = False
        self._problem = problem
        self._show_list()

    def _is_used(self, model: ModelCard) -> bool:
        chosen = self._context.settings.values.weights
        if not chosen:
            return model.default
        return chosen in (str(model.folder), model.name, f"{model.name}/{model.version}")

    def _show_list(self) -> None:
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for model in self._models:
            text = f"{model.name} {model.version}"
            if self._is_used(model):
                text = self.tr("{model} – in use").format(model=text)
            self.list.addItem(text)
        if not self._models:
            if self._problem is not None:
                self.list.addItem(words.problem_text(self._problem))
            elif self._asked:
                self.list.addItem(self.tr("Looking for models…"))
            else:
                self.list.addItem(self.tr("No model is installed."))
        self.list.blockSignals(False)
        self.verify.setEnabled(bool(self._models) and not self._asked)
        used = next((i for i, m in enumerate(self._models) if self._is_used(m)), 0)
        self.list.setCurrentRow(row if 0 <= row < len(self._models) else used)
        self._show_card(self.list.currentRow())

    def _show_card(self, row: int) -> None:
        if not 0 <= row < len(self._models):
            self.facts.clear()
            self.card.clear()
            self.use.setEnabled(False)
            return
        model = self._models[row]
        self.use.setEnabled(not self._is_used(model))
        state = {
            "ok": self.tr("The file is whole."),
            "unchecked": self.tr("Not checked yet."),
        }.get(model.state, model.state)
        self.facts.setText(
            self.tr("{size}, licence {license}. {state}").format(
                size=words.file_size(model.bytes), license=model.license, state=state
            )
        )
        self.card.setMarkdown(model.card)

    def _use(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._models):
            model = self._models[row]
            self._context.settings.set_value("weights", "" if model.default else str(model.folder))


class LibrarySection(Section):
    """What the library holds, and a button that looks for new photos."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress: Progressed | None = None
        self.on_missing: Callable[[], None] | None = None
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        self.index = QPushButton()
        self.index.clicked.connect(self._index_or_stop)
        self.column.addWidget(self.counts)
        self.row(self.index)
        context.library.changed.connect(self.retranslate)
        context.library.progressed.connect(self._on_progress)
        self.retranslate()

    def retranslate(self) -> None:
        """Renews the texts."""
        library = self._context.library
        state = library.state
        self.index.setText(
            self.tr("Stop") if library.indexing else self.tr("Look for new photos now")
        )
        self.index.setEnabled(bool(library.folders))
        if not library.folders:
            text = self.tr("No folder was chosen yet.")
        elif library.indexing and self._progress is not None and self._progress.total:
            text = self.tr("Looking through photos: {done} of {total}").format(
                done=words.number(self._progress.done), total=words.number(self._progress.total)
            )
        elif library.indexing or state is None:
            text = self.tr("Looking through photos…")
        else:
            text = self.tr("{photos} photos with {faces} faces.").format(
                photos=words.number(state.photos), faces=words.number(state.faces)
            )
            if state.failed:
                text += " " + self.tr("%n photo(s) could not be read.", "", state.failed)
            if state.missing:
                text += " " + self.tr("%n folder(s) cannot be reached.", "", len(state.missing))
        self.counts.setText(text)
        if self.on_missing is not None:
            self.on_missing()

    def _on_progress(self, progress: Progressed) -> None:
        self._progress = progress
        self.retranslate()

    def _index_or_stop(self) -> None:
        library = self._context.library
        if library.indexing:
            library.cancel()
        else:
            library.index()


class StorageSection(Section):
    """The cache: how large it is, and a button that empties it; the log files."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._state: CacheState | None = None
        self.held = QLabel()
        self.clear = QPushButton()
        self.clear.clicked.connect(self._clear)
        self.logs = QPushButton()
        self.logs.clicked.connect(self._show_logs)
        self.column.addWidget(self.held)
        self.row(self.clear, self.logs)
        self.retranslate()
        context.engine.ask(CacheSize(), self._on_size, on_failed=self._on_failed)

    def retranslate(self) -> None:
        """Renews the texts."""
        self.clear.setText(self.tr("Empty the cache"))
        self.logs.setText(self.tr("Show the log files"))
        if self._state is None:
            self.held.setText(self.tr("Measuring the cache…"))
        else:
            self.held.setText(
                self.tr("The cache holds {size}.").format(size=words.file_size(self._state.bytes))
            )

    def _on_size(self, state: CacheState) -> None:
        self._state = state
        self.clear.setEnabled(True)
        self.retranslate()

    def _on_failed(self, problem: Problem) -> None:
        self.clear.setEnabled(True)
        self.held.setText(words.problem_text(problem))

    def _clear(self) -> None:
        self.clear.setEnabled(False)
        self._context.engine.ask(
            CacheSize(clear=True), self._on_size, on_failed=self._on_failed, urgent=True
        )

    def _show_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(cache_dir())))


def section_for(group: str, context: AppContext) -> Section | None:
    """What a group shows beside its options; None for nothing."""
    if group == "models":
        return ModelsSection(context)
    if group == "library":
        return LibrarySection(context)
    if group == "storage":
        return StorageSection(context)
    return None

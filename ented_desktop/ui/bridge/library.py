"""The folders of good photos, as the engine knows them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ented_desktop.engine.protocol import (
    IndexLibrary,
    LibraryFolders,
    LibraryState,
    Problem,
)
from ented_desktop.ui.bridge.engine import EngineBridge
from ented_desktop.ui.bridge.settings import SettingsBridge


class LibraryBridge(QObject):
    """Sets the library's folders and has them indexed in the background.

    Signals:
        changed: :attr:`state` or :attr:`indexing` is new.
        progressed: ``Progressed`` of the indexing.
        contents_changed: Other photos are in the library than before.
        failed: A ``Problem`` of the library.
    """

    changed = Signal()
    progressed = Signal(object)
    contents_changed = Signal()
    failed = Signal(object)

    def __init__(
        self, engine: EngineBridge, settings: SettingsBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._settings = settings
        self._state: LibraryState | None = None
        self._ticket: int | None = None
        settings.changed.connect(self._on_setting)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that were chosen."""
        return self._settings.library_folders

    @property
    def state(self) -> LibraryState | None:
        """What the library holds; None until the engine has said so."""
        return self._state

    @property
    def indexing(self) -> bool:
        """Whether the library is being looked through."""
        return self._ticket is not None

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Watches these folders, and indexes them."""
        self._settings.set_library_folders(tuple(dict.fromkeys(folders)))

    def add_folder(self, folder: Path) -> None:
        """Watches one more folder."""
        self.set_folders((*self.folders, folder))

    def index(self) -> None:
        """Looks for what is new in the folders."""
        if self._ticket is None:
            self._ticket = self._engine.ask(
                IndexLibrary(),
                self._on_indexed,
                on_failed=self._on_failed,
                on_stopped=self._on_stopped,
                on_progress=self.progressed.emit,
                owner=self,
            )
            self.changed.emit()

    def cancel(self) -> None:
        """Stops indexing; what was indexed stays."""
        if self._ticket is not None:
            self._engine.cancel(self._ticket)

    def refresh(self) -> None:
        """Tells the engine the folders and asks for what is new (after each start)."""
        self._engine.ask(
            LibraryFolders(self.folders),
            self._on_folders,
            on_failed=self._on_failed,
            owner=self,
        )

    def _on_setting(self, key: str) -> None:
        if key == self._settings.LIBRARY_KEY:
            self.changed.emit()
            self.refresh()

    def _on_folders(self, state: LibraryState) -> None:
        self._take(state)
        if state.folders:
            self.index()

    def _on_indexed(self, state: LibraryState) -> None:
        self._ticket = None
        self._take(state)

    def _take(self, state: LibraryState) -> None:
        before, self._state = self._state, state
        self.changed.emit()
        if before is None or (before.photos, before.faces) != (state.photos, state.faces):
            self.contents_changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self._ticket = None
        self.changed.emit()
        self.failed.emit(problem)

    def _on_stopped(self) -> None:
        self._ticket = None
        self.changed.emit()

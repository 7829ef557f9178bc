"""How photos come into the window: chosen, dropped, pasted, or opened once more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.opener import PHOTO_SUFFIXES, Opener, paths_of


class WindowOpening(QObject):
    """Opens photos and folders, and remembers where they came from.

    Args:
        context: The shared objects.
        memory: Keeps the last folders and what was opened.
        window: Parent of the file dialogs.

    Signals:
        recent_changed: Something else was opened last.
    """

    recent_changed = Signal()

    def __init__(self, context: AppContext, memory: WindowMemory, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._memory = memory
        self._window = window
        self._opener = Opener(self)
        self._opener.found.connect(self._on_found)
        self._opener.failed.connect(self._on_paste_failed)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Opens photos and folders, whatever they hold; the search runs beside the window."""
        if paths:
            self._opener.find(paths)

    def open_mime(self, mime: QMimeData) -> None:
        """Opens what was dropped: files, or a picture."""
        paths = paths_of(mime)
        if paths:
            self.open_paths(paths)
        elif mime.hasImage():
            self._opener.save_picture(mime.imageData())

    def wait(self) -> None:
        """Waits for the search (at close)."""
        self._opener.wait()

    def choose_photos(self) -> None:
        """Asks for photo files."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        files, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open photos"),
            str(self._memory.folder("open") or Path.home()),
            self.tr("Photos ({patterns})").format(patterns=patterns)
            + ";;"
            + self.tr("All files (*)"),
        )
        if files:
            self._memory.set_folder("open", Path(files[0]).parent)
            self.open_paths([Path(file) for file in files])

    def choose_folder(self) -> None:
        """Asks for a folder of photos."""
        folder = QFileDialog.getExistingDirectory(
            self._window,
            self.tr("Open a folder of photos"),
            str(self._memory.folder("open") or Path.home()),
        )
        if folder:
            self._memory.set_folder("open", Path(folder))
            self.open_paths([Path(folder)])

    def choose_library_folder(self) -> None:
        """Asks for the folder of good photos."""
        folder = QFileDialog.getExistingDirectory(
            self._window,
            self.tr("Choose the folder of good photos"),
            str(self._memory.folder("library") or Path.home()),
        )
        if folder:
            self._memory.set_folder("library", Path(folder))
            self._context.library.add_folder(Path(folder))
            self._context.notices.success(
                self.tr("Good photos are looked for in {folder}. You can go on meanwhile.").format(
                    folder=Path(folder).name
                ),
                key="library-folder",
            )

    def paste(self) -> None:
        """Opens what the clipboard holds: files, or a picture."""
        clipboard = QGuiApplication.clipboard()
        paths, image = paths_of(clipboard.mimeData()), clipboard.image()
        if paths:
            self.open_paths(paths)
        elif not image.isNull():
            self._opener.save_picture(image)
        else:
            self._context.notices.info(
                self.tr("There is no photo in the clipboard."), key="clipboard"
            )

    def open_recent(self, path: Any) -> None:
        """Opens what was opened before."""
        self.open_paths([Path(path)])

    def clear_recent(self) -> None:
        """Forgets what was opened before."""
        self._memory.clear_recent()
        self.recent_changed.emit()

    def _on_found(self, asked: list[Path], photos: list[Path]) -> None:
        if not photos:
            self._context.notices.warning(
                self.tr("No photos were found there."), key="nothing-found"
            )
            return
        opened = self._context.conductor.open(photos)
        if len(asked) == 1 and asked[0].is_dir():
            self._memory.add_recent(asked[0], len(photos))
        else:
            for path in photos[:3]:
                self._memory.add_recent(path, 1)
        self.recent_changed.emit()
        if opened:
            self._context.selection.select_photo(opened[0])

    def _on_paste_failed(self, reason: str) -> None:
        self._context.notices.error(
            self.tr("The picture from the clipboard could not be saved."), details=reason
        )

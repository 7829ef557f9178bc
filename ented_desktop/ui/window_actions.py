"""Every command of the window: its icon, its keys, its words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ented_desktop.documents.session import Session
from ented_desktop.ui import words
from ented_desktop.ui.icons import icon
from ented_desktop.ui.mnemonics import plain

_Keys = QKeySequence.StandardKey | str | None
_STANDARD: Final = QKeySequence.StandardKey


class WindowActions(QObject):
    """The commands of menus and toolbar; what they do is connected by the window.

    Args:
        window: Gets every command, so that the keys work whatever has the focus.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        make = self._make
        # File
        self.open_photos = make("photo-open", _STANDARD.Open)
        self.open_folder = make("folder-open", "Ctrl+Shift+O")
        self.new_album = make("album-new", "Ctrl+Shift+N")
        self.clear_recent = make("", None)
        self.library_folder = make("folder-people", "Ctrl+L")
        self.export = make("export", "Ctrl+E")
        self.export_all = make("", "Ctrl+Shift+E")
        self.settings = make("settings", _STANDARD.Preferences)
        self.quit = make("", _STANDARD.Quit)
        # Edit
        self.undo = make("undo", _STANDARD.Undo)
        self.redo = make("redo", _STANDARD.Redo)
        self.paste = make("paste", _STANDARD.Paste)
        self.select_all = make("", _STANDARD.SelectAll)
        self.remove = make("remove", "Ctrl+W")
        # View
        self.strip_side = make("strip", "Ctrl+Shift+L", checkable=True)
        self.panel = make("panel", "F9", checkable=True)
        self.full_screen = make("full-screen", _STANDARD.FullScreen, checkable=True)
        self.albums = make("album", "Ctrl+B", checkable=True)
        # Photo
        self.restore = make("restore", "Ctrl+R")
        self.restore_all = make("restore-all", "Ctrl+Shift+R")
        self.stop = make("stop", "Ctrl+.")
        self.next_photo = make("", "Ctrl+PgDown")
        self.previous_photo = make("", "Ctrl+PgUp")
        self.look_again = make("faces", "Ctrl+Shift+F")
        self.show_in_folder = make("", "Ctrl+Shift+J")
        # Help
        self.shortcuts = make("keyboard", "Ctrl+/")
        self.sample = make("sample", None)
        self.models = make("models", None)
        self.logs = make("", None)
        self.diagnosis = make("copy", None)
        self.updates = make("", None)
        self.about = make("info", None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.retranslate()

    def _make(self, sign: str, keys: _Keys, *, checkable: bool = False) -> QAction:
        action = QAction(self._window)
        if sign:
            action.setIcon(icon(sign))
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        if keys is _STANDARD.Preferences and not action.shortcuts():
            action.setShortcut(QKeySequence("Ctrl+,"))  # not every desktop has a key for it
        if keys is _STANDARD.Quit and not action.shortcuts():
            action.setShortcut(QKeySequence("Ctrl+Q"))
        if keys is _STANDARD.FullScreen and not action.shortcuts():
            action.setShortcut(QKeySequence(Qt.Key.Key_F11))
        action.setCheckable(checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action

    def retranslate(self) -> None:
        """Renews all texts."""
        self.open_photos.setText(self.tr("&Open photos…"))
        self.open_folder.setText(self.tr("Open a &folder…"))
        self.new_album.setText(self.tr("Restore a whole &album…"))
        self.new_album.setToolTip(self.tr("Restore all photos of folders, however many"))
        self.clear_recent.setText(self.tr("&Clear this list"))
        self.library_folder.setText(self.tr("Folder of &good photos…"))
        self.export.setText(self.tr("&Export…"))
        self.export.setToolTip(self.tr("Save copies of the restored photos"))
        self.export_all.setText(self.tr("Export &all…"))
        self.settings.setText(self.tr("&Settings…"))
        self.quit.setText(self.tr("&Quit"))
        self.paste.setText(self.tr("&Paste photos"))
        self.select_all.setText(self.tr("Select &all photos"))
        self.remove.setText(self.tr("&Remove from the list"))
        self.remove.setToolTip(self.tr("Closes the photos; no file is deleted"))
        self.strip_side.setText(self.tr("Photos at the &side"))
        self.panel.setText(self.tr("Faces and &good photos"))
        self.full_screen.setText(self.tr("&Full screen"))
        self.albums.setText(self.tr("&Albums"))
        self.albums.setToolTip(self.tr("Albums that are restored, or were"))
        self.restore.setText(self.tr("&Restore"))
        self.restore.setToolTip(self.tr("Restore the faces of the selected photos"))
        self.restore_all.setText(self.tr("Restore &all"))
        self.restore_all.setToolTip(self.tr("Restore every photo that is not restored yet"))
        self.stop.setText(self.tr("S&top restoring"))
        self.next_photo.setText(self.tr("&Next photo"))
        self.previous_photo.setText(self.tr("&Previous photo"))
        self.look_again.setText(self.tr("Try the photo a&gain"))
        self.show_in_folder.setText(self.tr("Show in &folder"))
        self.shortcuts.setText(self.tr("&Keyboard shortcuts"))
        self.sample.setText(self.tr("Open the &sample"))
        self.models.setText(self.tr("&Models…"))
        self.logs.setText(self.tr("Show the &log files"))
        self.diagnosis.setText(self.tr("&Copy diagnosis"))
        self.diagnosis.setToolTip(
            self.tr("Copies what a bug report needs, without names and file names")
        )
        self.updates.setText(self.tr("Look for a &newer version…"))
        self.about.setText(self.tr("&About ENTED Desktop"))

    def show_undo(self, session: Session, here: bool = True) -> None:
        """Renews undo and redo: whether they are possible, and what they would do.

        Args:
            session: What was done.
            here: Whether its photos are in front.
        """
        undo, redo = session.undo_label, session.redo_label
        self.undo.setEnabled(here and undo is not None)
        self.redo.setEnabled(here and redo is not None)
        self.undo.setText(
            self.tr("&Undo: {step}").format(step=words.edit_text(undo))
            if undo is not None
            else self.tr("&Undo")
        )
        self.redo.setText(
            self.tr("&Redo: {step}").format(step=words.edit_text(redo))
            if redo is not None
            else self.tr("&Redo")
        )
        self.undo.setToolTip(plain(self.undo.text()))
        self.redo.setToolTip(plain(self.redo.text()))
        self.undo.setIconText(self.tr("Undo"))
        self.redo.setIconText(self.tr("Redo"))

    @property
    def all(self) -> list[QAction]:
        """Every command, in the order of the menus."""
        return [value for value in vars(self).values() if isinstance(value, QAction)]

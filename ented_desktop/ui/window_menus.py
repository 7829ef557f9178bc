"""Menus and toolbar of the window, made of its commands."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from ented_desktop.ui import theme, words
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.icons import icon
from ented_desktop.ui.mnemonics import plain
from ented_desktop.ui.window_actions import WindowActions


class WindowMenus(QObject):
    """Builds the menus and the toolbar and renews their words.

    Signals:
        recent_wanted: A path that was opened before.
    """

    recent_wanted = Signal(object)

    def __init__(self, window: QMainWindow, actions: WindowActions, memory: WindowMemory) -> None:
        super().__init__(window)
        self._actions = actions
        self._memory = memory
        bar = window.menuBar()
        self.file, self.edit, self.view, self.photo, self.help = (QMenu(bar) for _ in range(5))
        for menu in (self.file, self.edit, self.view, self.photo, self.help):
            menu.setToolTipsVisible(True)
            bar.addMenu(menu)
        self.recent = QMenu(self.file)
        self.recent.setIcon(icon("recent"))
        self.recent.aboutToShow.connect(self._fill_recent)
        self.recent.triggered.connect(self._on_recent)
        self._fill(actions)
        self.toolbar = QToolBar(window)
        self.toolbar.setObjectName("toolbar")
        self.toolbar.setMovable(False)
        self.toolbar.setIconSize(QSize(theme.ICON_PX, theme.ICON_PX))
        self.toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        window.addToolBar(self.toolbar)
        self._buttons: list[tuple[QAction, QToolButton, bool]] = []
        self._fill_toolbar(actions)
        self.retranslate()

    def _fill(self, do: WindowActions) -> None:
        self.file.addActions([do.open_photos, do.open_folder])
        self.file.addMenu(self.recent)
        self.file.addSeparator()
        self.file.addAction(do.new_album)
        self.file.addSeparator()
        self.file.addAction(do.library_folder)
        self.file.addSeparator()
        self.file.addActions([do.export, do.export_all])
        self.file.addSeparator()
        self.file.addActions([do.settings])
        self.file.addSeparator()
        self.file.addAction(do.quit)
        self.edit.addActions([do.undo, do.redo])
        self.edit.addSeparator()
        self.edit.addActions([do.paste, do.select_all, do.remove])
        self.view.addAction(do.albums)
        self.view.addSeparator()
        self.view.addActions([do.panel, do.strip_side])
        self.view.addSeparator()
        self.view.addAction(do.full_screen)
        self.photo.addActions([do.restore, do.restore_all, do.stop])
        self.photo.addSeparator()
        self.photo.addActions([do.previous_photo, do.next_photo])
        self.photo.addSeparator()
        self.photo.addActions([do.look_again, do.show_in_folder])
        self.help.addActions([do.shortcuts, do.sample])
        self.help.addSeparator()
        self.help.addActions([do.models, do.logs, do.diagnosis])
        self.help.addSeparator()
        self.help.addActions([do.updates, do.about])

    def _fill_toolbar(self, do: WindowActions) -> None:
        for action in (do.open_photos, do.open_folder, do.albums):
            self._add_button(action)
        self.toolbar.addSeparator()
        for action in (do.undo, do.redo):
            self._add_button(action, worded=False)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.toolbar.addWidget(gap)
        for action in (do.restore, do.restore_all):
            self._add_button(action)
        self.toolbar.addSeparator()
        self._add_button(do.export)
        self._add_button(do.settings, worded=False)

    def _add_button(self, action: QAction, *, worded: bool = True) -> None:
        # Not the toolbar's own button: to hand it out, PySide loads every widget that Qt has.
        button = QToolButton(self.toolbar)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setIconSize(self.toolbar.iconSize())
        styles = Qt.ToolButtonStyle
        button.setToolButtonStyle(
            styles.ToolButtonTextBesideIcon if worded else styles.ToolButtonIconOnly
        )
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toolbar.addWidget(button)
        self._buttons.append((action, button, worded))

    def add_view_actions(self, *groups: list[QAction]) -> None:
        """Puts the commands of the photo view into the menu, above those that are there."""
        before = self.view.actions()[0]
        for group in groups:
            self.view.insertActions(before, group)
            self.view.insertSeparator(before)

    def add_face_actions(self, actions: list[QAction]) -> None:
        """Puts the commands for face boxes into the menu of the photo."""
        self.photo.addSeparator()
        self.photo.addActions(actions)

    def _fill_recent(self) -> None:
        self.recent.clear()
        for one in self._memory.recent:
            action = self.recent.addAction(words.short_path(one.path).replace("&", "&&"))
            action.setData(str(one.path))
            action.setToolTip(str(one.path))
        if self._memory.recent:
            self.recent.addSeparator()
        self._actions.clear_recent.setEnabled(bool(self._memory.recent))
        self.recent.addAction(self._actions.clear_recent)

    def _on_recent(self, action: QAction) -> None:
        if action.data() is not None:
            self.recent_wanted.emit(action.data())

    def retranslate(self) -> None:
        """Renews all texts."""
        self.file.setTitle(self.tr("&File"))
        self.edit.setTitle(self.tr("&Edit"))
        self.view.setTitle(self.tr("&View"))
        self.photo.setTitle(self.tr("&Photo"))
        self.help.setTitle(self.tr("&Help"))
        self.recent.setTitle(self.tr("Open &recent"))
        self.toolbar.setWindowTitle(self.tr("Toolbar"))
        self.name_buttons()

    def name_buttons(self) -> None:
        """Gives the toolbar's buttons the names of their commands of now."""
        for action, button, worded in self._buttons:
            name = plain(action.text())
            button.setAccessibleName(name)
            if worded:
                action.setIconText(name)

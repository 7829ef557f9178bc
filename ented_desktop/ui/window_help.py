"""The dialogs of the window: each is imported and made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from ented_desktop.base.paths import cache_dir
from ented_desktop.engine.protocol import Diagnose, Diagnosis, Problem
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory

if TYPE_CHECKING:
    from ented_desktop.ui.bridge.updates import Release, Updates
    from ented_desktop.ui.widgets.compare_view import CompareView
    from ented_desktop.ui.window_menus import WindowMenus


class WindowHelp(QObject):
    """Opens settings, models, about, shortcuts and export; copies the diagnosis."""

    def __init__(
        self, context: AppContext, memory: WindowMemory, updates: Updates, window: QWidget
    ) -> None:
        super().__init__(window)
        self._context = context
        self.updates = updates
        updates.newer_found.connect(self._on_newer)
        self._newer: Release | None = None
        self._memory = memory
        self._window = window
        self._open: dict[str, QDialog] = {}

    def show_settings(self, page: str = "") -> None:
        """Opens the settings, at a page (a key of ``schema.GROUPS``) where one is named."""
        from ented_desktop.ui.dialogs.settings_dialog import SettingsDialog

        dialog = self._shown("settings")
        if dialog is None:
            dialog = self._show("settings", SettingsDialog(self._context, self._window))
        if isinstance(page, str) and page and isinstance(dialog, SettingsDialog):
            dialog.go_to(page)

    def show_models(self) -> None:
        """Opens the models in the settings."""
        self.show_settings("models")

    def show_about(self) -> None:
        """Opens what this program is and whom it thanks."""
        from ented_desktop.ui.dialogs.about_dialog import AboutDialog

        if self._shown("about") is None:
            self._show("about", AboutDialog(self._context, self._window))

    def show_updates(self) -> None:
        """Looks for a newer version, and shows what came of it."""
        self._show_updates(None)

    def look_at_start(self) -> None:
        """Looks for a newer version where the user wants that; a failure is not worth a word."""
        if self._context.settings.values.look_for_updates:
            self.updates.ask()

    def show_shortcuts(self, menus: WindowMenus, view: CompareView | None) -> None:
        """Opens the list of keys."""
        from ented_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        if self._shown("shortcuts") is None:
            self._show("shortcuts", ShortcutsDialog(menus, view, self._window))

    def show_export(self, photo_ids: Any) -> None:
        """Opens the export of some photos."""
        from ented_desktop.ui.dialogs.export_dialog import ExportDialog

        if photo_ids and self._shown("export") is None:
            self._show("export", ExportDialog(self._context, list(photo_ids), self._window))

    def show_logs(self) -> None:
        """Shows the folder with the log files."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(cache_dir())))

    def copy_diagnosis(self) -> None:
        """Copies what a bug report needs; without the engine, what the window knows."""
        self._context.engine.ask(
            Diagnose(), self._on_diagnosis, on_failed=self._on_no_diagnosis, urgent=True
        )

    def _show_updates(self, release: Release | None) -> None:
        from ented_desktop.ui.dialogs.update_dialog import UpdateDialog

        self._context.notices.withdraw("newer")
        if self._shown("updates") is None:
            dialog = UpdateDialog(self._context, self.updates, release, self._window)
            self._show("updates", dialog)

    def _on_newer(self, release: Release) -> None:
        if "updates" in self._open:
            return
        self._newer = release
        self._context.notices.info(
            self.tr("Version {version} of this program can be had.").format(
                version=release.version
            ),
            action=self.tr("What is new"),
            on_action=self._show_newer,
            key="newer",
        )

    def _show_newer(self) -> None:
        self._show_updates(self._newer)

    def _on_diagnosis(self, diagnosis: Diagnosis) -> None:
        self._copy(diagnosis.lines)

    def _on_no_diagnosis(self, problem: Problem) -> None:
        self._copy((f"engine: {problem.code}",))

    def _copy(self, lines: tuple[str, ...]) -> None:
        from ented_desktop.ui.dialogs.diagnosis import window_lines

        text = "\n".join([*window_lines(self._context), *lines])
        QGuiApplication.clipboard().setText(text)
        self._context.notices.success(
            self.tr("Copied. It holds no names, no file names and no pictures."), key="diagnosis"
        )

    def _shown(self, name: str) -> QDialog | None:
        """The dialog, raised, where it is open already."""
        dialog = self._open.get(name)
        if dialog is not None:
            dialog.raise_()
            dialog.activateWindow()
        return dialog

    def _show(self, name: str, dialog: QDialog) -> QDialog:
        self._open[name] = dialog
        dialog.finished.connect(self._forget)
        dialog.show()
        return dialog

    def _forget(self, _result: int) -> None:
        dialog = self.sender()
        for name, one in list(self._open.items()):
            if one is dialog:
                del self._open[name]
                one.deleteLater()

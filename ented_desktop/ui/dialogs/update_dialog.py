"""Whether there is a newer version, what is new in it, and where it can be had."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ented_desktop import __version__
from ented_desktop.ui import theme
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.updates import Release, Updates

OPTION = "look_for_updates"


class _Notes(QTextBrowser):
    """Shows Markdown and nothing that lies elsewhere: no picture is fetched, no link followed."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Brings nothing."""
        return None


class UpdateDialog(QDialog):
    """Asks, shows the notes of a newer version, and opens its page.

    Args:
        context: The shared objects.
        updates: Who asks.
        release: What is known already; None asks.
    """

    def __init__(
        self,
        context: AppContext,
        updates: Updates,
        release: Release | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = context.settings
        self._updates = updates
        self._release = release
        self._state = "newer" if release is not None else "asking"
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self.answer.setProperty("look", "heading")
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self.notes = _Notes()
        self._sent = QLabel()
        self._sent.setWordWrap(True)
        self._sent.setProperty("look", "faint")
        self.always = QCheckBox()
        self.always.setChecked(bool(self._settings.value(OPTION)))
        self.always.toggled.connect(self._on_always)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        self.open_page = QPushButton()
        self._buttons.addButton(self.open_page, QDialogButtonBox.ButtonRole.ActionRole)
        self.open_page.clicked.connect(self._on_open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M)
        layout.setSpacing(theme.SPACE_M)
        layout.addWidget(self.answer)
        layout.addWidget(self._busy)
        layout.addWidget(self.notes, 1)
        layout.addStretch()
        layout.addWidget(self._sent)
        layout.addWidget(self.always)
        layout.addWidget(self._buttons)
        updates.newer_found.connect(self._on_newer)
        updates.is_newest.connect(self._on_newest)
        updates.failed.connect(self._on_failed)
        self.retranslate()
        self.resize(560, 420 if release is not None else 220)
        if release is None:
            updates.ask()

    def retranslate(self) -> None:
        """Renews the texts."""
        self.setWindowTitle(self.tr("Newer version"))
        self._sent.setText(
            self.tr(
                "The project’s page is asked for the number of its newest version. Nothing about "
                "you, this computer or your photos is sent with it; as with every page, its server "
                "sees your internet address."
            )
        )
        self.always.setText(self.tr("Look at every start"))
        self.open_page.setText(self.tr("Open the page"))
        self.notes.setAccessibleName(self.tr("What is new"))
        self._busy.setAccessibleName(self.tr("Asking the project’s page…"))
        self._show()

    def done(self, result: int) -> None:
        """Wants no answer any more when it is closed."""
        self._updates.cancel()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self) -> None:
        release = self._release
        texts = {
            "asking": self.tr("Asking the project’s page…"),
            "newest": self.tr("Version {version} is the newest.").format(version=__version__),
            "offline": self.tr(
                "The project’s page cannot be reached. Everything else works without a network."
            ),
            "insecure": self.tr(
                "No secure connection to the project’s page could be made, so it was not asked."
            ),
            "strange": self.tr("The project’s page gave no answer that makes sense."),
        }
        if release is not None:
            self.answer.setText(
                self.tr("Version {newer} can be had; this is {version}.").format(
                    newer=release.version, version=__version__
                )
            )
            self.notes.setMarkdown(release.notes)
        else:
            self.answer.setText(texts[self._state])
        self._busy.setVisible(self._state == "asking")
        self.notes.setVisible(release is not None and bool(release.notes.strip()))
        self.open_page.setVisible(self._state not in ("asking", "newest"))

    def _become(self, state: str, release: Release | None = None) -> None:
        self._state, self._release = state, release
        self._show()
        if release is not None:
            self.resize(max(self.width(), 560), max(self.height(), 420))

    def _on_newer(self, release: Release) -> None:
        self._become("newer", release)

    def _on_newest(self) -> None:
        self._become("newest")

    def _on_failed(self, kind: str) -> None:
        self._become(kind)

    def _on_always(self, on: bool) -> None:
        self._settings.set_value(OPTION, on)

    def _on_open(self) -> None:
        address = self._updates.address
        page = self._release.page if self._release is not None else address and address.page
        if page:
            QDesktopServices.openUrl(QUrl(page))

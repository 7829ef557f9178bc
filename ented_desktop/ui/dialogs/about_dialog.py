"""What this program is, in which version, and whom it thanks."""

from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path

import PySide6
from PySide6.QtCore import QEvent, QSize, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ented_desktop import __version__
from ented_desktop.base.paths import resources_dir
from ented_desktop.base.project import address
from ented_desktop.ui import theme
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import app_icon


class AboutDialog(QDialog):
    """Version, promise, licence, and the works of others inside."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(72, 72), self.devicePixelRatioF()))
        self._name = QLabel()
        self._name.setProperty("look", "title")
        self._version = QLabel()
        self._version.setProperty("look", "faint")
        self._version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._version.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._promise = QLabel()
        self._promise.setWordWrap(True)
        self.notice = _text(read_notice())
        self.license = _text(read_license())
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.notice, "")
        self._tabs.addTab(self.license, "")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        head = QVBoxLayout()
        head.setSpacing(theme.SPACE_XS)
        head.addWidget(self._name)
        head.addWidget(self._version)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_L)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(head, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M)
        layout.setSpacing(theme.SPACE_M)
        layout.addLayout(top)
        layout.addWidget(self._promise)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._buttons)
        self.retranslate()
        self.resize(640, 560)

    def retranslate(self) -> None:
        """Renews the texts."""
        self.setWindowTitle(self.tr("About ENTED Desktop"))
        self._name.setText("ENTED Desktop")
        lines = [
            self.tr("Version {version}").format(version=__version__),
            f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}",
        ]
        ready = self._context.engine.status.ready
        if ready is not None:
            lines.append(
                self.tr("Model {weights} on {device}").format(
                    weights=ready.weights, device=ready.device_name
                )
            )
        self._version.setText("\n".join(lines))
        promise = self.tr(
            "Restores the faces of old photos with the help of a good photo of the same "
            "person. Nothing leaves this computer: there is no account, no upload and no "
            "statistics. Your photos are only read."
        )
        if address() is not None:
            promise += " " + self.tr(
                "Only when you look for a newer version, the project’s page is asked for its "
                "number."
            )
        self._promise.setText(promise)
        self._tabs.setTabText(0, self.tr("Works of others"))
        self._tabs.setTabText(1, self.tr("Licence"))
        self._tabs.setAccessibleName(self.tr("Works of others, and licence"))
        self.notice.setAccessibleName(self.tr("Works of others"))
        self.license.setAccessibleName(self.tr("Licence"))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _text(content: str) -> QPlainTextEdit:
    view = QPlainTextEdit(content)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    return view


def read_notice() -> str:
    """The list of works inside and their licences; an installer brings every licence in full."""
    texts = (_shipped("NOTICE"), _shipped("THIRD-PARTY.txt"))
    return "\n\n".join(text for text in texts if text)


def read_license() -> str:
    """The licence of this program."""
    return _shipped("LICENSE")


def _shipped(name: str) -> str:
    """A text that lies in the checkout, in the bundle, or with the installed package's facts."""
    beside = resources_dir().parent / name
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    try:
        for file in metadata.files("ented-desktop") or ():
            if Path(str(file)).name == name:
                return file.read_text(encoding="utf-8")
    except (metadata.PackageNotFoundError, OSError):
        pass
    return ""

"""Asks the project’s page for the newest version: only when somebody wants to know.

One GET request is all that leaves the computer. It carries the program's name, and nothing of the
user, the computer, the version or the photos; the server sees an internet address, as that of
every page does. Qt does it beside the window, in the window's process.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from ented_desktop import __version__
from ented_desktop.base.project import Address, version_key

_logger = logging.getLogger(__name__)

FailureKind = Literal["offline", "insecure", "strange"]
"""Why nothing is known: nobody answered, no secure connection, or no answer that makes sense."""

AGENT: Final = "ENTED-Desktop"
_PATIENCE_MS: Final = 15_000
_LARGEST_BYTES: Final = 1 << 20
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_INSECURE: Final = frozenset(
    {
        QNetworkReply.NetworkError.SslHandshakeFailedError,
        QNetworkReply.NetworkError.InsecureRedirectError,
        QNetworkReply.NetworkError.ProtocolUnknownError,
    }
)


@dataclass(frozen=True, slots=True)
class Release:
    """A version that can be had.

    Attributes:
        version: Without a leading "v".
        notes: What is new in it, as Markdown.
        page: Where it can be had.
    """

    version: str
    notes: str
    page: str


class Updates(QObject):
    """Looks for a newer version.

    Args:
        address: Whom to ask; None where the project has no page.
        version: The version that runs.

    Signals:
        newer_found: There is a newer :class:`Release`.
        is_newest: This is the newest version.
        failed: Nobody knows; carries a :data:`FailureKind`.
    """

    newer_found = Signal(object)
    is_newest = Signal()
    failed = Signal(str)

    def __init__(
        self, address: Address | None, parent: QObject | None = None, version: str = __version__
    ) -> None:
        super().__init__(parent)
        self.address = address
        self._version = version
        self._manager: QNetworkAccessManager | None = None
        self._reply: QNetworkReply | None = None

    @property
    def available(self) -> bool:
        """Whether there is somebody to ask."""
        return self.address is not None

    @property
    def asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._reply is not None

    def ask(self) -> None:
        """Asks; a signal brings the answer. While one is awaited, nobody is asked again."""
        if self.address is None or self._reply is not None:
            return
        url = QUrl(self.address.feed)
        if url.scheme() != "https" and url.host() not in _LOOPBACK:
            self.failed.emit("insecure")
            return
        if self._manager is None:
            self._manager = QNetworkAccessManager(self)
        self._reply = self._manager.get(_request(url))
        self._reply.downloadProgress.connect(self._on_progress)
        self._reply.finished.connect(self._on_finished)

    def cancel(self) -> None:
        """Wants no answer any more."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._on_finished)
            reply.abort()
            reply.deleteLater()

    def _on_progress(self, received: int, _total: int) -> None:
        if received > _LARGEST_BYTES and self._reply is not None:
            self._reply.abort()

    def _on_finished(self) -> None:
        reply, self._reply = self._reply, None
        if reply is None:
            return
        reply.deleteLater()
        if reply.error() is not QNetworkReply.NetworkError.NoError:
            _logger.info("no answer about versions: %s", reply.errorString())
            self.failed.emit(_kind(reply))
            return
        body = bytes(reply.readAll().data())
        try:
            release = read_release(body, self.address.page if self.address is not None else "")
            newer = version_key(release.version) > version_key(self._version)
        except ValueError as strange:
            _logger.info("an answer about versions that is none: %s", strange)
            self.failed.emit("strange")
            return
        if newer:
            self.newer_found.emit(release)
        else:
            self.is_newest.emit()


def read_release(body: bytes, page: str) -> Release:
    """The answer of the feed.

    Args:
        body: JSON.
        page: The project’s page, which is opened where the answer names a page elsewhere.

    Raises:
        ValueError: It is no release.
    """
    answer = json.loads(body)
    if not isinstance(answer, dict) or not isinstance(answer.get("tag_name"), str):
        raise ValueError("no release")
    notes, named = answer.get("body"), answer.get("html_url")
    return Release(
        version=answer["tag_name"].strip().removeprefix("v"),
        notes=notes if isinstance(notes, str) else "",
        # Nobody is sent to a place that is not the project's, whatever the answer says.
        page=named if isinstance(named, str) and _same_place(named, page) else page,
    )


def _same_place(one: str, other: str) -> bool:
    a, b = QUrl(one), QUrl(other)
    return (a.scheme(), a.authority()) == (b.scheme(), b.authority())


def _request(url: QUrl) -> QNetworkRequest:
    request = QNetworkRequest(url)
    request.setTransferTimeout(_PATIENCE_MS)
    request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, AGENT)
    request.setRawHeader(b"Accept", b"application/json")
    request.setRawHeader(b"Accept-Language", b"*")  # or Qt would tell the user's language
    attribute, control = QNetworkRequest.Attribute, QNetworkRequest.LoadControl
    for cookies in (attribute.CookieLoadControlAttribute, attribute.CookieSaveControlAttribute):
        request.setAttribute(cookies, control.Manual.value)
    request.setAttribute(
        attribute.RedirectPolicyAttribute,
        QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy.value,
    )
    return request


def _kind(reply: QNetworkReply) -> FailureKind:
    if reply.error() in _INSECURE:
        return "insecure"
    answered = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) is not None
    return "strange" if answered else "offline"

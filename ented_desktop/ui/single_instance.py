"""One window per user and data folder: a second start hands its photos to the first."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_logger = logging.getLogger(__name__)

_PATIENCE_MS: Final = 500
_LONGEST_BYTES: Final = 1 << 22


class SingleInstance(QObject):
    """Claims the place of the one window, or speaks to the one that has it.

    Args:
        folder: The data folder; windows with different ones do not know each other.

    Signals:
        paths_received: Photos that another start was given (a list of paths, perhaps empty).
    """

    paths_received = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:16]
        self._name = f"ented-desktop-{digest}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._buffers: dict[QLocalSocket, bytes] = {}

    def claim(self, paths: Sequence[Path]) -> bool:
        """Becomes the one window.

        Args:
            paths: What to hand over where there is one already.

        Returns:
            False where another window is there; it was told the paths.
        """
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_PATIENCE_MS):
            texts = [os.fsencode(path.absolute()).hex() for path in paths]
            socket.write(json.dumps(texts).encode() + b"\n")
            socket.waitForBytesWritten(_PATIENCE_MS)
            socket.disconnectFromServer()
            return False
        if not self._server.listen(self._name):
            # A socket that a crash left behind: nobody listens, so it is nobody's.
            QLocalServer.removeServer(self._name)
            if not self._server.listen(self._name):
                _logger.warning("no single window: %s", self._server.errorString())
        return True

    def release(self) -> None:
        """Gives the place up."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._buffers[socket] = b""
            socket.readyRead.connect(self._on_data)
            socket.disconnected.connect(self._on_gone)
            self._read(socket)

    def _on_data(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        data = self._buffers.get(socket, b"") + bytes(socket.readAll().data())
        if b"\n" not in data:
            if len(data) > _LONGEST_BYTES:
                socket.abort()
            else:
                self._buffers[socket] = data
            return
        self._buffers[socket] = b""
        try:
            texts = json.loads(data.split(b"\n", 1)[0])
            paths = [Path(os.fsdecode(bytes.fromhex(text))) for text in texts]
        except (ValueError, TypeError):
            _logger.warning("another start said something strange")
            return
        self.paths_received.emit(paths)

    def _on_gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._buffers.pop(socket, None)
            socket.deleteLater()

"""One window for a library: a second start of the program hands its files to the window that is open, and ends.

The two find each other by the library's path. What is rung is one line of JSON, what comes back one word.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QLocalServer, QLocalSocket

_PATIENCE = 3000  # milliseconds that a window may take to answer
_LONGEST = 1 << 20  # bytes of one message
_HEARD = b"heard\n"


def name_of(library: Path) -> str:
    """Return the name under which the window of a library listens, for this user alone."""
    known = f"{Path.home()}\n{library.expanduser().absolute()}"
    return (
        f"djanalyzer-{hashlib.blake2b(known.encode('utf-8', 'surrogateescape'), digest_size=8).hexdigest()}"
    )


def ring(library: Path, paths: Sequence[Path]) -> bool:
    """Hand files (or none) to the window that has this library open; False where there is none that answers."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(library))
    if not socket.waitForConnected(_PATIENCE):
        return False
    plain = [str(path.expanduser().absolute()) for path in paths]
    socket.write(json.dumps({"paths": plain}).encode() + b"\n")
    socket.flush()
    heard = b""
    while not heard.endswith(b"\n") and socket.waitForReadyRead(_PATIENCE):
        heard += bytes(socket.readAll().data())
    socket.disconnectFromServer()
    return heard == _HEARD


class Doorbell(QObject):
    """What the open window listens with."""

    rung = Signal(list)  # of Path: what the second start was given, perhaps nothing

    def __init__(self, library: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name_of(library)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> str:
        """Begin to listen; return why that is not possible here, or nothing."""
        if not self._server.listen(self._name):
            in_use = self._server.serverError() == QAbstractSocket.SocketError.AddressInUseError
            if in_use:  # nobody answered there: it was left behind by a program that was killed
                QLocalServer.removeServer(self._name)
            if not in_use or not self._server.listen(self._name):
                return self._server.errorString()
        return ""

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            socket.setReadBufferSize(_LONGEST + 1)
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Hear a whole line; anything that is none of ours is not answered."""
        if socket.canReadLine():
            paths = _paths_of(bytes(socket.readLine().data()))
            if paths is not None:
                socket.write(_HEARD)
                socket.flush()
                self.rung.emit(paths)
        elif socket.bytesAvailable() > _LONGEST:
            socket.abort()


def _paths_of(line: bytes) -> list[Path] | None:
    try:
        paths = json.loads(line)["paths"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(paths, list) or not all(isinstance(path, str) and "\0" not in path for path in paths):
        return None
    found = [Path(path) for path in paths]
    return found if all(path.is_absolute() for path in found) else None

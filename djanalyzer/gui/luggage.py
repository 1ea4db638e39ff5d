"""What a drag carries: tracks of ours with their files for other programs, a playlist, or files from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from djanalyzer.gui import theme

if TYPE_CHECKING:
    from djanalyzer.library.edits.playlist_tracks import Place
    from djanalyzer.library.records import TrackRow

TRACKS = "application/x-djanalyzer-tracks"
PLAYLIST = "application/x-djanalyzer-playlist"
FILES = "text/uri-list"
MOST_FILES = 5_000  # that another program is handed at once


@dataclass(frozen=True, slots=True)
class Tracks:
    """Tracks on their way.

    Attributes
    ----------
    ids : tuple of int
        In the order of the table.
    playlist_id : int or None
        The playlist that they are taken from.
    places : tuple of Place
        Which of its entries they are.
    """

    ids: tuple[int, ...]
    playlist_id: int | None = None
    places: tuple[Place, ...] = ()


class TrackLuggage(QMimeData):
    """Tracks for ourselves, and the files of those that are there for anybody else, looked up when somebody asks."""

    def __init__(self, tracks: Tracks, rows: Callable[[list[int]], Sequence[TrackRow]]) -> None:
        super().__init__()
        self.n_left_out = 0
        self._ids, self._rows = tracks.ids, rows
        self._files: list[QUrl] | None = None
        plain = {"ids": tracks.ids, "playlist": tracks.playlist_id, "places": tracks.places}
        self.setData(TRACKS, QByteArray(json.dumps(plain).encode()))

    def formats(self) -> list[str]:
        return [TRACKS, FILES]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in (TRACKS, FILES)

    def retrieveData(self, mimetype: str, preferred: Any) -> object:
        if mimetype != FILES:
            return super().retrieveData(mimetype, preferred)
        if self._files is None:
            self._files = self._list_files()
        return self._files  # which Qt writes down as whoever asks wants it

    def _list_files(self) -> list[QUrl]:
        rows = self._rows(list(dict.fromkeys(self._ids))[:MOST_FILES])
        there = [row.path for row in rows if row.state != "missing"]
        self.n_left_out = len(set(self._ids)) - len(there)
        return [QUrl.fromLocalFile(str(path)) for path in there]


def tracks_in(data: QMimeData) -> Tracks | None:
    """Return the tracks of ours that a drag carries; None where it carries none."""
    if not data.hasFormat(TRACKS):
        return None
    try:
        plain = json.loads(bytes(data.data(TRACKS).data()))
        places = tuple((int(track_id), int(n)) for track_id, n in plain["places"])
        return Tracks(tuple(map(int, plain["ids"])), plain["playlist"], places)
    except (ValueError, KeyError, TypeError, RecursionError):  # another program's idea of our format
        return None


def playlist_luggage(playlist_id: int) -> QMimeData:
    """Return a playlist or folder as a drag carries it."""
    data = QMimeData()
    data.setData(PLAYLIST, QByteArray(str(playlist_id).encode()))
    return data


def playlist_in(data: QMimeData) -> int | None:
    """Return the playlist that a drag carries."""
    number = bytes(data.data(PLAYLIST).data()).decode("ascii", "replace")
    return int(number) if number.isdecimal() else None


def files_in(data: QMimeData) -> list[Path]:
    """Return the files and folders that a drag from elsewhere carries, in its order."""
    if data.hasFormat(TRACKS) or not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def has_files(data: QMimeData) -> bool:
    """Return whether a drag from elsewhere carries files."""
    return bool(files_in(data))


def carry(widget: QWidget, data: QMimeData, words: str, actions: Qt.DropAction) -> None:
    """Let the pointer carry luggage with a few words beside it, until it is let go."""
    drag = QDrag(widget)
    drag.setMimeData(data)
    drag.setPixmap(_label(widget, words))
    drag.setHotSpot(QPoint(-2 * theme.unit(), -2 * theme.unit()))
    drag.exec(actions, Qt.DropAction.CopyAction)


def _label(widget: QWidget, words: str) -> QPixmap:
    u, metrics, colors = theme.unit(), widget.fontMetrics(), theme.colors()
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, 80 * u)
    width, height = metrics.horizontalAdvance(text) + 4 * u, metrics.height() + 2 * u
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(colors.selection))
    with QPainter(pixmap) as painter:
        painter.setFont(widget.font())
        painter.setPen(QColor(colors.on_selection))
        painter.drawText(0, 0, width, height, Qt.AlignmentFlag.AlignCenter, text)
    return pixmap

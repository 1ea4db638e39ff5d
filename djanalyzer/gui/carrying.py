"""A mark on its way between pads and the list of cues: what the pointer carries."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from djanalyzer.app.marking import MarkId
from djanalyzer.gui.marks import Mark

MIME = "application/x-djanalyzer-mark"


def id_of(mark: Mark) -> MarkId:
    """Return which mark of the library this is; not for suggestions."""
    return MarkId(mark.id, mark.is_loop)


def mime_of(mark: Mark) -> QMimeData:
    """Return a mark of the DJ's own as the pointer carries it."""
    mime = QMimeData()
    mime.setData(MIME, QByteArray(f"{'loop' if mark.is_loop else 'cue'}:{mark.id}".encode()))
    return mime


def carried(mime: QMimeData) -> MarkId | None:
    """Return the mark that the pointer carries; None where it is something else."""
    kind, _, number = bytes(mime.data(MIME).data()).decode("ascii", "replace").partition(":")
    return MarkId(int(number), kind == "loop") if number.isdecimal() else None


def carry(widget: QWidget, mark: Mark) -> None:
    """Take a mark along until it is let go."""
    drag = QDrag(widget)
    drag.setMimeData(mime_of(mark))
    drag.exec(Qt.DropAction.MoveAction)

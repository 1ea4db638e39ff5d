"""How other modules draw over the waveform and let their things be taken hold of: layers, and grips on what lies in them.

`waveform.add_layer(layer)` is all it takes. Layers are painted in the order they came, below the marks; of what lies
under the pointer the one painted last is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from djanalyzer.gui.lanes import Frame


class Grip(Protocol):
    """One thing in the DJ's hand, from the press of the button until it is let go."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """Return how the pointer looks over it."""
        ...

    def press(self) -> None:
        """Take it: it becomes the chosen one."""

    def carry(self, time: float, is_free: bool) -> str:
        """Follow the pointer to `time` (seconds): to the beats, or anywhere with Alt; return what to say beside it."""
        ...

    def drop(self) -> None:
        """Let it go where it was carried."""

    def click(self) -> None:
        """Let it go where it was taken: it was only clicked."""

    def put_back(self) -> None:
        """Leave everything as it was before (Escape)."""


class Layer(Protocol):
    """Something drawn over the waveform."""

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw what is in view; `frame.x(seconds)` is its place, `frame.lanes` are the lanes, in logical pixels."""

    def spot_at(self, point: QPointF) -> Grip | None:
        """Return a grip on what lies under a point; None where there is nothing to take."""
        ...

    def words_at(self, point: QPointF) -> str:
        """Return what the tooltip says of a point; empty where there is nothing to say."""
        ...

"""The lanes of the waveform: which there are, where they lie, and the frame that all layers paint into.

A layer paints itself into a `Frame`: which part of the track, in which lanes. What is written in the lanes is in `ruler`,
`sections_layer` and `stretches`.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from djanalyzer.gui.language import marked
from djanalyzer.gui.theme import DECK, scaled_font
from djanalyzer.gui.timeline import Timeline

# What can be shown and hidden, with its name, top to bottom.
NAMES = {
    "ruler": marked("Bars"),
    "phrases": marked("Phrases"),
    "sections": marked("Sections"),
    "vocals": marked("Vocals"),
    "mix": marked("Mix ranges"),
    "keys": marked("Keys"),
    "changes": marked("Changes"),
    "dynamics": marked("Dynamics"),
    "energy": marked("Energy"),
}
BELOW = ("dynamics", "energy")  # the waveform; the others lie above it
HIDDEN_AT_FIRST = frozenset({"dynamics"})
PITCH = "pitch"  # of the voice: no lane of its own, but it makes that of the vocals taller

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)
RIGHT_SIDE = Qt.TextElideMode.ElideRight


class Letters:
    """The fonts of the deck, measured once."""

    def __init__(self) -> None:
        self.small = scaled_font(0.85)
        self.bold = scaled_font(0.85, QFont.Weight.Bold)
        self.metrics = QFontMetricsF(self.small)
        self.bold_metrics = QFontMetricsF(self.bold)
        self.height = math.ceil(self.metrics.height())


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where the layers lie, in logical pixels: above the waveform those of `NAMES` that are not `BELOW` it.

    A lane that is hidden, or has nothing to say of a track, is empty and takes no room.
    """

    ruler: QRectF
    phrases: QRectF
    sections: QRectF
    vocals: QRectF
    mix: QRectF
    keys: QRectF
    changes: QRectF
    dynamics: QRectF
    energy: QRectF
    wave: QRectF

    @classmethod
    def within(
        cls,
        size: tuple[float, float],
        letters: Letters,
        names: Collection[str] = ("ruler", "sections"),
        ratio: float = 1.0,
    ) -> Lanes:
        """Share a (width, height) out among the lanes in `names`; the waveform gets what is left, on whole device pixels."""
        width, height = size
        small = letters.height + 2
        tall: dict[str, float] = {name: small for name in NAMES}
        tall |= {"sections": letters.height + 6, "energy": 1.6 * small, "dynamics": 1.3 * small}
        tall["changes"] = small / 2
        if PITCH in names:
            tall["vocals"] = 2.6 * small
        rooms = {name: math.ceil(tall[name] * ratio) / ratio if name in names else 0.0 for name in NAMES}
        top, boxes = 0.0, {}
        for name in NAMES:
            if name not in BELOW:
                boxes[name] = QRectF(0, top, width, rooms[name])
                top += rooms[name]
        below = sum(rooms[name] for name in BELOW)
        bottom = foot = max(top + 8.0, math.floor((height - below) * ratio) / ratio)
        for name in BELOW:
            boxes[name] = QRectF(0, foot, width, rooms[name])
            foot += rooms[name]
        wave = QRectF(0, top, width, max(8.0, bottom - top))
        return cls(**boxes, wave=wave)


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture: the part of the track (`line`, device pixels), the lanes (logical pixels), their ratio."""

    line: Timeline
    lanes: Lanes
    ratio: float
    letters: Letters

    def x(self, time: float) -> float:
        """Return the logical pixel of a moment, on a whole device pixel."""
        return round(self.line.x(time)) / self.ratio


def write_in_view(
    painter: QPainter, metrics: QFontMetricsF, box: QRectF, words: str, is_at_end: bool = False
) -> None:
    """Write into what is seen of a box, at its beginning or its end; nothing where there is no room for two letters."""
    room = box.width() - 10
    if room > metrics.horizontalAdvance(words[:2]):
        painter.setPen(QColor(DECK.text))
        side = RIGHT if is_at_end else LEFT
        painter.drawText(box.adjusted(5, 0, -5, 0), side, metrics.elidedText(words, RIGHT_SIDE, room))

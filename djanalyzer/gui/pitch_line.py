"""The pitch of the leading voice: a line over the lane of the vocals, where one looks near enough to read it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from djanalyzer.gui import descriptions, notation
from djanalyzer.gui.lanes import RIGHT
from djanalyzer.gui.stretches import VOCAL_INK
from djanalyzer.gui.theme import DECK, blend

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from djanalyzer.gui.lanes import Frame
    from djanalyzer.gui.timeline import Timeline
    from djanalyzer.gui.waveform import WaveformView
    from djanalyzer.music import Voice

PITCH_INK = "#FFE6F5"
_FARTHEST = 1 / 24  # seconds per pixel: farther away two frames fall on one pixel, and nobody reads a note
_THICK = 1.6  # logical pixels
_MARGIN = 3.0  # logical pixels above and below the line
_LEAST = 12.0  # semitones that a lane shows, so that a voice which hardly moves looks like one
_AROUND = 1.0  # semitones of room above and below the range
_OCTAVE_INK = blend(VOCAL_INK, DECK.lane, 0.66)

Heights = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class PitchCurve:
    """A voice's pitch in semitones, ready to draw.

    Attributes
    ----------
    heights : float32 array (n_frames,)
        Semitones as MIDI counts them (69 is 440 Hz) at second k / rate; not a number where nobody sings with a pitch.
    rate : int
        Frames a second.
    lowest, highest : float
        Semitones at the foot and at the head of the lane; what lies outside is drawn at its edge.
    """

    heights: Heights
    rate: int
    lowest: float
    highest: float

    @classmethod
    def of(cls, voice: Voice | None) -> PitchCurve | None:
        """Return the curve of a voice; None where there is none, or where it never has a pitch."""
        span = voice.pitch_range() if voice is not None else None
        if voice is None or span is None:
            return None
        with np.errstate(divide="ignore", invalid="ignore"):
            heights = (69 + 12 * np.log2(voice.pitch / np.float32(440))).astype(np.float32)
        heights[~(voice.pitch > 0)] = np.nan
        low, high = (69 + 12 * math.log2(hertz / 440) for hertz in span)
        room = max(_AROUND, (_LEAST - (high - low)) / 2)
        return cls(heights, voice.frame_rate, low - room, high + room)

    def along(self, times: npt.NDArray[np.floating]) -> Heights:
        """Return the semitones at some seconds: between two frames in between, beside silence those of the nearer frame."""
        places = times * self.rate
        before = np.floor(places).astype(np.int64)
        share = (places - before).astype(np.float32)
        first, second = self._frames(before), self._frames(before + 1)
        between = first + share * (second - first)
        return np.where(np.isnan(between), np.where(share < 0.5, first, second), between)

    def _frames(self, numbers: npt.NDArray[np.int64]) -> Heights:
        inside = (numbers >= 0) & (numbers < len(self.heights))
        found = self.heights[np.where(inside, numbers, 0)]
        found[~inside] = np.nan
        return found


def picture(curve: PitchCurve, line: Timeline, n_rows: int, ratio: float) -> QImage:
    """Draw what a view shows of a curve: `line.width` by `n_rows` device pixels, transparent where there is no line.

    A raster, as the energy is: a smooth stroke of some thousand corners costs more than all the rest of the deck.
    """
    times = (line.first + np.arange(line.width) + 0.5) * line.scale
    heights = curve.along(times)
    sung = np.flatnonzero(~np.isnan(heights))
    pixels = np.zeros((n_rows, line.width), np.uint32)
    if len(sung):
        room = n_rows - 2 * _MARGIN * ratio
        share = (curve.highest - heights) / np.float32(curve.highest - curve.lowest)
        rows = np.clip(share, 0, 1) * np.float32(room) + np.float32(_MARGIN * ratio)
        pixels[:, sung] = _inks()[_coverage(rows, sung, n_rows, _THICK * ratio)]
    drawn = QImage(pixels.data, line.width, n_rows, 4 * line.width, QImage.Format.Format_ARGB32_Premultiplied)
    drawn = drawn.copy()  # its own pixels: the array goes
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _coverage(
    rows: Heights, drawn: npt.NDArray[np.int64], n_rows: int, thick: float
) -> npt.NDArray[np.uint8]:
    """Return how much (0 to 255) of each pixel of the `drawn` columns a line covers that runs through `rows` (width,)."""
    to_left, to_right = rows.copy(), rows.copy()
    middle = (rows[1:] + rows[:-1]) / 2
    to_left[1:] = np.where(np.isnan(middle), rows[1:], middle)
    to_right[:-1] = np.where(np.isnan(middle), rows[:-1], middle)
    top = (np.minimum(np.minimum(to_left, to_right), rows) - thick / 2)[drawn]
    foot = (np.maximum(np.maximum(to_left, to_right), rows) + thick / 2)[drawn]
    up = np.arange(n_rows, dtype=np.float32)[:, None]
    covered = np.clip(np.minimum(foot, up + 1) - np.maximum(top, up), 0, 1)
    return np.asarray(covered * np.float32(255), dtype=np.uint8)


@cache
def _inks() -> npt.NDArray[np.uint32]:
    """Return the line's colour for each coverage, (256,): 0xAARRGGBB, multiplied by its alpha as Qt wants it."""
    ink, alpha = QColor(PITCH_INK), np.arange(256, dtype=np.uint32)
    parts = ((24, 255), (16, ink.red()), (8, ink.green()), (0, ink.blue()))
    inks: npt.NDArray[np.uint32] = np.zeros(256, np.uint32)
    for shift, part in parts:
        inks |= (alpha * part // 255) << shift
    return inks


class PitchLayer:
    """The pitch line of the track on the deck, with the note under the pointer."""

    def __init__(self, view: WaveformView) -> None:
        self._view = view
        self.voice: Voice | None = None
        self.curve: PitchCurve | None = None
        self._drawn: tuple[object, QImage] | None = None

    def show(self, voice: Voice | None) -> None:
        """Show a voice's pitch; None where none is known."""
        if voice is not self.voice:
            self.voice, self.curve, self._drawn = voice, PitchCurve.of(voice), None

    @property
    def is_legible(self) -> bool:
        """Return whether one looks near enough."""
        return self.curve is not None and self._view.line.scale <= _FARTHEST

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw the line, and a thin one at every C with its name."""
        lane, curve = frame.lanes.vocals, self.curve
        if curve is None or lane.isEmpty() or frame.line.scale > _FARTHEST:
            return
        self._paint_octaves(painter, frame, curve)
        n_rows = max(1, round(lane.height() * frame.ratio))
        name = (frame.line, n_rows, frame.ratio)
        if self._drawn is None or self._drawn[0] != name:
            self._drawn = name, picture(curve, frame.line, n_rows, frame.ratio)
        painter.drawImage(lane.topLeft(), self._drawn[1])

    def _paint_octaves(self, painter: QPainter, frame: Frame, curve: PitchCurve) -> None:
        lane, letters = frame.lanes.vocals, frame.letters
        room = lane.height() - 2 * _MARGIN
        painter.setFont(letters.small)
        for octave in range(11):
            share = (curve.highest - 12 * octave) / (curve.highest - curve.lowest)
            if not 0 <= share <= 1:
                continue
            y = lane.top() + _MARGIN + share * room
            painter.fillRect(QRectF(0, y, lane.width(), 1), QColor(_OCTAVE_INK))
            box = QRectF(lane.right() - 60, y - letters.height / 2, 56, letters.height)
            if lane.contains(box):
                painter.setPen(QColor(DECK.dim))
                painter.drawText(box, RIGHT, f"C{octave - 1}")

    def spot_at(self, point: QPointF) -> None:
        """Return nothing to take: what is heard cannot be moved."""

    def words_at(self, point: QPointF) -> str:
        """Return the note that is sung at a point of the lane, and from where to where somebody sings."""
        deck, voice = self._view.deck, self.voice
        if deck is None or voice is None or not self.is_legible:
            return ""
        if not self._view.lanes.vocals.contains(point):
            return ""
        time = self._view.time_at(point)
        hertz = voice.pitch_at(time)
        words = (notation.note(hertz) if hertz else "", descriptions.vocals(deck.vocals or (), time))
        return "\n".join(part for part in words if part)

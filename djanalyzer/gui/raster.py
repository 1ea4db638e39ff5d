"""Waveforms as pixels: numpy raster to pixmap tiles of 256 pixels that are drawn again while scrolling.

While zooming, no two frames share a tile; then the view is rastered as a whole, which costs less than its tiles.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage, QPixmap

from djanalyzer.gui.looks import Look
from djanalyzer.gui.pixels import Pixels, mixed, packed
from djanalyzer.gui.theme import DECK
from djanalyzer.gui.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from djanalyzer.features.waveform import Waveform
    from djanalyzer.gui.bars import Bars


TILE = 256
_MOST_TILES, _FEWEST_TILES = 256, 40
_MOST_BYTES = 96_000_000  # of all tiles of a track
_AT_ONCE = 2  # tiles drawn for later while the whole view stands in for them

Columns = npt.NDArray[np.float32]  # (3, width): low, mid, high, each 0 to 1

# Bass fills the height; mids and brilliance are a body and a core inside. The exponents draw quiet passages of the
# upper bands in, so that hits stand out of them.
_REACH = np.array([[1.06], [0.86], [0.70]], dtype=np.float32)
_CURVE = np.array([[1.0], [1.3], [1.6]], dtype=np.float32)
_SHADE = 0.45  # how much darker than at its root a column is at the edge of the picture
_BEAT_ALPHA, _BAR_ALPHA = 0.24, 0.6
_BASELINE = 0.6  # rows that are drawn even in silence
_CORE, _BODY = 0.62, 0.66  # in one colour: how tall the bright core is, and how bright the body round it
_BLOCK = 16  # rows at a time: what fits into the processor's nearest memory


def columns(waveform: Waveform, start: float, stop: float, width: int) -> Columns:
    """Return the bands of [start, stop) seconds, one column a pixel; drawn smooth where pixels outnumber values."""
    if (stop - start) / width >= 1 / waveform.rate:
        peaks: Columns = waveform.window(start, stop, width).astype(np.float32) / np.float32(255)
        return peaks
    step = 1 / waveform.rate
    first, last = math.floor(start / step) - 1, math.ceil(stop / step) + 1
    values = waveform.window(first * step, last * step, last - first).astype(np.float32) / 255
    wanted = (start + (np.arange(width) + 0.5) * (stop - start) / width) / step
    have = np.arange(first, last) + 0.5
    smooth: Columns = np.empty((len(values), width), dtype=np.float32)
    for band, column in zip(values, smooth, strict=True):
        column[:] = np.interp(wanted, have, band)
    return smooth


def made_up(width: int) -> Columns:
    """Return columns (3, width) of 32 beats: pads, then a rising roll, then kick and bass."""
    place = np.linspace(0.0, 1.0, width, dtype=np.float32)
    beat = place * 32 % 1
    is_drop, rise = place >= 0.52, np.clip((place - 0.3) / 0.22, 0, 1) * (place < 0.52)
    shimmer = 0.5 + 0.5 * np.sin(place * 911) * np.sin(place * 377)
    roll = np.exp(-(place * 128 % 1) * 3) * rise
    low = np.where(is_drop, 0.45 + 0.5 * np.exp(-beat * 4), 0.08)
    mid = np.where(is_drop, 0.45 + 0.25 * shimmer, 0.35 + 0.2 * shimmer + 0.3 * roll)
    high = np.where(is_drop, 0.3 + 0.5 * np.exp(-((beat + 0.5) % 1) * 9), 0.14 + 0.12 * shimmer + 0.75 * roll)
    return np.stack([low, mid, high]).astype(np.float32)


def image(bands: Columns, height: int, is_mirrored: bool = True, look: Look | None = None) -> QImage:
    """Paint columns (3, width) into an image `height` pixels high: round the middle, or standing on its lower edge."""
    pixels = np.empty((height, bands.shape[1]), dtype=np.uint32)
    if is_mirrored:
        _mirror(bands, look or Look(), pixels)
    else:
        _grow(bands, look or Look(), pixels[::-1])
    return _as_image(pixels).copy()


def _as_image(pixels: Pixels) -> QImage:
    """Return an image that borrows the array's memory; copy() gives it its own before the array goes."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)


def _mirror(bands: Columns, look: Look, pixels: Pixels) -> None:
    """Fill pixels (height, width) with columns that grow out of the middle, up and down."""
    half = (len(pixels) + 1) // 2
    upper = pixels[:half][::-1]
    _grow(bands, look, upper)
    pixels[half:] = upper[: len(pixels) - half]


def _grow(bands: Columns, look: Look, pixels: Pixels) -> None:
    """Fill pixels (n_rows, width) with columns that grow out of row 0."""
    make = _stacked if look.style == "bands" else _mixed_coats
    _paint_coats(make(bands, look, len(pixels)), pixels)


class _Coat:
    """One colour over the columns: up to which row it reaches, and what it is, a shade a row or a colour a column."""

    def __init__(self, tall: npt.NDArray[np.float32], inks: Pixels) -> None:
        self.inks = inks  # (n_rows, 1) or (1, width)
        self.whole = tall.astype(np.int16)
        self.rest = (tall - self.whole).astype(np.float32)

    def at(self, rows: npt.NDArray[np.int16]) -> Pixels:
        """Return the colour of each column at a row of its own."""
        found: Pixels = self.inks[rows, 0] if len(self.inks) > 1 else self.inks[0]
        return found


def _stacked(bands: Columns, look: Look, n_rows: int) -> list[_Coat]:
    """Return the three bands, one before the other, darker towards the edge."""
    light = 1 - _SHADE * np.arange(n_rows) / max(n_rows - 1, 1)
    return [
        _Coat(tall, packed(ink, light)[:, None])
        for tall, ink in zip(_reach(bands, n_rows), look.inks, strict=True)
    ]


def _mixed_coats(bands: Columns, look: Look, n_rows: int) -> list[_Coat]:
    """Return one envelope, a body and a core, in the colour that its bands mix or in the single one."""
    tall = _reach(bands, n_rows).max(axis=0)
    if look.style == "rgb":
        colors = _blended(bands, look)
    else:
        ink = QColor(look.single)
        colors = np.array([[ink.red()], [ink.green()], [ink.blue()]], dtype=np.float32)
    coats = []
    for share, light in ((1.0, _BODY), (_CORE, 1.0)):
        red, green, blue = (colors * light).astype(np.uint32)
        inks = np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue
        coats.append(_Coat(tall * share, np.broadcast_to(inks, tall.shape)[None, :]))
    return coats


def _blended(bands: Columns, look: Look) -> npt.NDArray[np.float32]:
    """Return the colour (3, width) of each column: its bands' inks by their strength, as bright as inks can be."""
    colors = [QColor(ink) for ink in look.inks]
    inks = np.array([(c.red(), c.green(), c.blue()) for c in colors], dtype=np.float32)
    strength = bands**2 * np.array([[1.0], [1.5], [2.2]], dtype=np.float32) + 1e-6
    mixed = inks.T @ (strength / strength.sum(axis=0))
    bright: npt.NDArray[np.float32] = mixed * (255 / np.maximum(mixed.max(axis=0), 1.0))
    return bright


def _reach(bands: Columns, n_rows: int) -> npt.NDArray[np.float32]:
    """Return how many rows each band is tall, shape (3, width)."""
    room = n_rows - 1
    tall: npt.NDArray[np.float32] = np.minimum(bands**_CURVE * _REACH, 1.0) * (room - _BASELINE) + _BASELINE
    return np.minimum(tall, np.float32(room))


def _paint_coats(coats: list[_Coat], pixels: Pixels) -> None:
    """Paint coat over coat, as differences: where a coat begins, what it differs by from the one below is added.

    Sums of whole masks cost a third of copies under masks.
    """
    n_rows, width = pixels.shape
    away = np.arange(n_rows, dtype=np.int16)[:, None]
    ground = packed(DECK.ground, np.ones(1))[0]
    tops, steps = _nested(coats, ground)
    block = np.empty((_BLOCK, width), dtype=np.uint32)
    mask = np.empty((_BLOCK, width), dtype=np.bool_)
    for first in range(0, n_rows, _BLOCK):
        rows = slice(first, min(first + _BLOCK, n_rows))
        n, target = rows.stop - first, pixels[rows]
        target.fill(ground)
        for top, step in zip(tops, steps, strict=True):
            if first < top.max():
                np.less(away[rows], top, out=mask[:n])
                np.multiply(mask[:n], step[rows] if len(step) > 1 else step, out=block[:n])
                target += block[:n]
    _soften(coats, tops, pixels)


def _nested(coats: list[_Coat], ground: np.uint32) -> tuple[list[npt.NDArray[np.int16]], list[Pixels]]:
    """Return up to where each coat or one before it reaches, and what it adds to the coat below."""
    tops = [coat.whole for coat in coats]
    for index in range(len(tops) - 2, -1, -1):
        tops[index] = np.maximum(tops[index], tops[index + 1])
    steps, below = [], np.full((1, 1), ground, dtype=np.uint32)
    for coat in coats:
        steps.append(coat.inks - below)  # wraps round, and the sum wraps back
        below = coat.inks
    return tops, steps


def _soften(coats: list[_Coat], tops: list[npt.NDArray[np.int16]], pixels: Pixels) -> None:
    """Cover the last row of each column in part: the edge looks smooth."""
    column = np.arange(pixels.shape[1])
    for index, coat in enumerate(coats):
        is_seen = coat.whole >= tops[index + 1] if index + 1 < len(tops) else np.ones(len(column), np.bool_)
        share = np.where(is_seen, coat.rest, np.float32(0))
        pixels[coat.whole, column] = mixed(pixels[coat.whole, column], coat.at(coat.whole), share)


class Tiles:
    """The pixmaps of one track at one height, with its beats and bars; those met last are kept.

    A line in a tile costs nothing while scrolling; drawn anew in each frame, lines cost more than all the rest.
    """

    def __init__(self, waveform: Waveform | None, bars: Bars, height: int, look: Look | None = None) -> None:
        self._waveform = waveform
        self._bars = bars
        self._beat = float(np.median(np.diff(bars.beats))) if len(bars.beats) > 1 else 0.0
        self.height = height
        self.look = look or Look()
        self._capacity = min(_MOST_TILES, max(_FEWEST_TILES, _MOST_BYTES // (4 * TILE * max(height, 1))))
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._canvas: Pixels = np.empty((0, 0), dtype=np.uint32)
        self._level: int | None = None  # of the frame before

    def paint(self, painter: QPainter, line: Timeline, top: int) -> None:
        """Draw all of the view that lies in the track; the painter works in device pixels.

        From tiles, where all but a few are there. Else as a whole, and some tiles are made ready if the view rests or
        scrolls: the next frames find more of them.
        """
        lacking = [index for index in self._indices(line) if (line.level, index) not in self._kept]
        if len(lacking) <= _AT_ONCE:
            for left, tile in self.covering(line):
                painter.drawPixmap(left, top, tile)
        else:
            painter.drawImage(0, top, self._whole(line))
            for index in lacking[:_AT_ONCE] if line.level == self._level else ():
                self._tile(line, index)
        self._level = line.level

    def covering(self, line: Timeline) -> Iterator[tuple[int, QPixmap]]:
        """Yield (left edge in device pixels of the view, tile) for all of the view that lies in the track."""
        for index in self._indices(line):
            yield index * TILE - line.first, self._tile(line, index)

    def _indices(self, line: Timeline) -> range:
        last = min(line.first + line.width, round(line.duration / line.scale))
        return range(max(line.first, 0) // TILE, max(0, math.ceil(last / TILE)))

    def _tile(self, line: Timeline, index: int) -> QPixmap:
        name = (line.level, index)
        tile = self._kept.get(name)
        if tile is None:
            pixels = np.empty((self.height, TILE), dtype=np.uint32)
            self._draw(line.scale, index * TILE, pixels)
            tile = self._kept[name] = QPixmap.fromImage(_as_image(pixels).copy())
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return tile

    def _whole(self, line: Timeline) -> QImage:
        """Return the view as an image; its memory is drawn over by the next one."""
        if self._canvas.shape != (self.height, line.width):
            self._canvas = np.empty((self.height, line.width), dtype=np.uint32)
        self._draw(line.scale, line.first, self._canvas)
        return _as_image(self._canvas)

    def _draw(self, scale: float, first: int, pixels: Pixels) -> None:
        """Fill pixels (height, width) with the track from its pixel `first` on."""
        width = pixels.shape[1]
        start, stop = first * scale, (first + width) * scale
        bands = np.zeros((3, width), dtype=np.float32)
        if self._waveform is not None:
            bands = columns(self._waveform, start, stop, width)
        _mirror(bands, self.look, pixels)
        beats, downbeats = self._bars.lines(start, stop, self._beat / scale)
        for times, alpha in ((beats, _BEAT_ALPHA), (downbeats, _BAR_ALPHA)):
            _rule(pixels, np.rint(times / scale).astype(np.int64) - first, alpha)


def _rule(pixels: Pixels, places: npt.NDArray[np.int64], alpha: float) -> None:
    """Draw vertical lines at these columns."""
    inside = places[(places >= 0) & (places < pixels.shape[1])]
    ink = np.full(pixels.shape[0] * len(inside), packed(DECK.bar, np.ones(1))[0], dtype=np.uint32)
    share = np.full(len(ink), alpha, dtype=np.float32)
    pixels[:, inside] = mixed(pixels[:, inside].ravel(), ink, share).reshape(pixels.shape[0], -1)

"""The three-band waveform as pixels: numpy raster to pixmap tiles of 256 pixels that are drawn again while scrolling."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage, QPixmap

from djanalyzer.gui.theme import DECK
from djanalyzer.gui.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from djanalyzer.features.waveform import Waveform
    from djanalyzer.gui.bars import Bars


TILE = 256
_CAPACITY = 256

Columns = npt.NDArray[np.float32]  # (3, width): low, mid, high, each 0 to 1

# Bass fills the height; mids and brilliance are a body and a core inside. The exponents draw quiet passages of the
# upper bands in, so that hits stand out of them.
_REACH = np.array([[1.06], [0.86], [0.70]], dtype=np.float32)
_CURVE = np.array([[1.0], [1.3], [1.6]], dtype=np.float32)
_INKS = (DECK.low, DECK.mid, DECK.high)
_SHADE = 0.45  # how much darker than at its root a column is at the edge of the picture
_BEAT_ALPHA, _BAR_ALPHA = 0.24, 0.6
_BASELINE = 0.6  # rows that are drawn even in silence

Pixels = npt.NDArray[np.uint32]  # 0xffRRGGBB, as Qt's Format_RGB32 keeps them


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


def image(bands: Columns, height: int, is_mirrored: bool = True) -> QImage:
    """Paint columns (3, width) into an image `height` pixels high: round the middle, or standing on its lower edge."""
    return _as_image(_mirrored(bands, height) if is_mirrored else _grown(bands, height)[::-1].copy())


def _as_image(pixels: Pixels) -> QImage:
    height, width = pixels.shape
    # The image borrows the array's memory; copy() gives it its own before the array goes.
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def _mirrored(bands: Columns, height: int) -> Pixels:
    half = _grown(bands, (height + 1) // 2)
    whole: Pixels = np.concatenate([half[::-1], half])[:height]
    return whole


def _grown(bands: Columns, n_rows: int) -> Pixels:
    """Return pixels (n_rows, width) with the columns growing out of row 0, one band over the other."""
    room = max(n_rows - 1, 1)
    reach = np.minimum(bands**_CURVE * _REACH, 1.0) * (room - _BASELINE) + _BASELINE
    away, column = np.arange(n_rows)[:, None], np.arange(bands.shape[1])
    pixels = np.full((n_rows, len(column)), _packed(DECK.ground, np.ones(1))[0], dtype=np.uint32)
    for tall, ink in zip(reach, _INKS, strict=True):
        shades = _packed(ink, 1 - _SHADE * np.arange(n_rows) / room)
        whole = tall.astype(np.int32)
        np.copyto(pixels, shades[:, None], where=away < whole)
        # The last row of a column is covered in part: the edge looks smooth.
        pixels[whole, column] = _mixed(pixels[whole, column], shades[whole], tall - whole)
    return pixels


def _packed(color: str, light: npt.NDArray[np.float64]) -> Pixels:
    """Return a colour at several brightnesses, shape (n,)."""
    ink = QColor(color)
    red, green, blue = ((part * light).astype(np.uint32) for part in (ink.red(), ink.green(), ink.blue()))
    packed: Pixels = np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue
    return packed


def _mixed(ground: Pixels, ink: Pixels, share: npt.NDArray[np.float32]) -> Pixels:
    """Return `ground` with a share of `ink` in it, shape (n,)."""
    below, above = (pixels.view(np.uint8).reshape(-1, 4).astype(np.float32) for pixels in (ground, ink))
    mixed: Pixels = (below + (above - below) * share[:, None]).astype(np.uint8).view(np.uint32)[:, 0]
    return mixed


class Tiles:
    """The pixmaps of one track at one height, with its beats and bars; the 256 met last are kept.

    A line in a tile costs nothing while scrolling; drawn anew in each frame, lines cost more than all the rest.
    """

    def __init__(self, waveform: Waveform | None, bars: Bars, height: int) -> None:
        self._waveform = waveform
        self._bars = bars
        self._beat = float(np.median(np.diff(bars.beats))) if len(bars.beats) > 1 else 0.0
        self.height = height
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()

    def covering(self, line: Timeline) -> Iterator[tuple[int, QPixmap]]:
        """Yield (left edge in device pixels of the view, tile) for all of the view that lies in the track."""
        last = min(line.first + line.width, round(line.duration / line.scale))
        for index in range(max(line.first, 0) // TILE, max(0, math.ceil(last / TILE))):
            yield index * TILE - line.first, self._tile(line, index)

    def _tile(self, line: Timeline, index: int) -> QPixmap:
        name = (line.level, index)
        tile = self._kept.get(name)
        if tile is None:
            tile = self._kept[name] = QPixmap.fromImage(_as_image(self._draw(line.scale, index)))
            if len(self._kept) > _CAPACITY:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return tile

    def _draw(self, scale: float, index: int) -> Pixels:
        start, stop = index * TILE * scale, (index + 1) * TILE * scale
        bands = np.zeros((3, TILE), dtype=np.float32)
        if self._waveform is not None:
            bands = columns(self._waveform, start, stop, TILE)
        pixels = _mirrored(bands, self.height)
        beats, downbeats = self._bars.lines(start, stop, self._beat / scale)
        for times, alpha in ((beats, _BEAT_ALPHA), (downbeats, _BAR_ALPHA)):
            _rule(pixels, np.rint(times / scale).astype(np.int64) - index * TILE, alpha)
        return pixels


def _rule(pixels: Pixels, places: npt.NDArray[np.int64], alpha: float) -> None:
    """Draw vertical lines at these columns."""
    inside = places[(places >= 0) & (places < pixels.shape[1])]
    ink = np.full(pixels.shape[0] * len(inside), _packed(DECK.bar, np.ones(1))[0], dtype=np.uint32)
    share = np.full(len(ink), alpha, dtype=np.float32)
    pixels[:, inside] = _mixed(pixels[:, inside].ravel(), ink, share).reshape(pixels.shape[0], -1)

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


TILE = 256
_CAPACITY = 256

Columns = npt.NDArray[np.float32]  # (3, width): low, mid, high, each 0 to 1

# Bass fills the height; mids and brilliance are a body and a core inside. The exponents draw quiet passages of the
# upper bands in, so that hits stand out of them.
_REACH = np.array([[1.06], [0.86], [0.70]], dtype=np.float32)
_CURVE = np.array([[1.0], [1.3], [1.6]], dtype=np.float32)
_GROUND = QColor(DECK.ground)
_INKS = [QColor(DECK.low), QColor(DECK.mid), QColor(DECK.high)]
_OPACITY = (1.0, 0.92, 0.95)
_SHADE = 0.45  # how much darker than at its root a column is at the edge of the picture


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
    middle = (height - 1) / 2 if is_mirrored else height - 1
    away = np.abs(np.arange(height, dtype=np.float32) - middle)[:, None]
    room = height / 2 - 1 if is_mirrored else height - 1
    reach = np.minimum(bands**_CURVE * _REACH, 1.0) * room
    light = (1 - _SHADE * away / max(room, 1))[:, :, None]
    picture = np.empty((height, bands.shape[1], 4), dtype=np.float32)
    picture[:] = _bgra(_GROUND)
    for band, ink, opacity in zip(reach, _INKS, _OPACITY, strict=True):
        cover = np.clip(band[None, :] - away + 0.5, 0.0, 1.0) * opacity
        picture += (np.array(_bgra(ink), dtype=np.float32) * light - picture) * cover[:, :, None]
    pixels = picture.astype(np.uint8)
    stride = pixels.shape[1] * 4
    # The image borrows the array's memory; copy() gives it its own before the array goes.
    return QImage(pixels.data, pixels.shape[1], height, stride, QImage.Format.Format_RGB32).copy()


def _bgra(color: QColor) -> tuple[int, int, int, int]:
    return color.blue(), color.green(), color.red(), 255


class Tiles:
    """The pixmaps of one waveform at one height; the 256 met last are kept."""

    def __init__(self, waveform: Waveform, height: int) -> None:
        self._waveform = waveform
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
            start, stop = index * TILE * line.scale, (index + 1) * TILE * line.scale
            bands = columns(self._waveform, start, stop, TILE)
            tile = self._kept[name] = QPixmap.fromImage(image(bands, self.height))
            if len(self._kept) > _CAPACITY:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return tile

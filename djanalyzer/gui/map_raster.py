"""The points of the map as one picture: a frame costs what the picture holds, however many tracks there are.

Each point is a small stamp. Stamps are written into the picture for all points of a colour at once; their size follows from
how many points are in sight, so that together they cover about the same share of it whether there are ten or 100,000.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]
Ints = npt.NDArray[np.int64]
Pixels = npt.NDArray[np.uint32]

CIRCLE, SQUARE, TRIANGLE, DIAMOND = "circle", "square", "triangle", "diamond"
SHAPES = (CIRCLE, SQUARE, TRIANGLE, DIAMOND)

_SHARE = 0.14  # of the picture, that points cover where none lies upon another
_RADII = (
    1.0,
    1.5,
    2.0,
    2.5,
    3.0,
    4.0,
    5.0,
    6.5,
)  # logical pixels: steps, so that points keep their size while panning
_MOST_BLENDED = 400_000  # pixels of stamps; beyond, edges are not smoothed
_SAMPLES = 4  # of a pixel, each way, for its smooth edge
_OPAQUE = 0xFF000000


@dataclass(frozen=True, slots=True)
class Ink:
    """How a kind of point is drawn: "#RRGGBB", and one of `SHAPES`."""

    color: str
    shape: str = CIRCLE


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Points that are drawn alike: pixels (n, 2), how, and by how many device pixels more than the others' radius."""

    pixels: Floats
    ink: Ink
    extra: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Stamp:
    """A point's pixels: right and down of its own one (k,), and how far each is covered, 1 to 255 (k,)."""

    right: Ints
    down: Ints
    cover: npt.NDArray[np.uint32]


def radius_for(n_points: int, width: int, height: int, ratio: float) -> float:
    """Return the radius in device pixels for so many points in a picture of so many device pixels."""
    room = math.sqrt(_SHARE * width * height / (math.pi * max(n_points, 1))) / ratio
    return ratio * max((r for r in _RADII if r <= room), default=_RADII[0])


def draw(width: int, height: int, ground: str, layers: Sequence[Layer], radius: float) -> Pixels:
    """Return the picture (height, width) of all layers, the last on top; pixels as 0xAARRGGBB."""
    stamps = [stamp(layer.ink.shape, radius + layer.extra) for layer in layers]
    reach = max((int(np.abs((s.right, s.down)).max()) for s in stamps), default=0)
    margin = 2 * reach + 1  # so far out that no stamp of a point that reaches into the picture leaves it
    picture = np.full((height + 2 * margin, width + 2 * margin), number(ground), np.uint32)
    n_pixels = sum(len(layer.pixels) * len(s.cover) for layer, s in zip(layers, stamps, strict=True))
    write = _blend if n_pixels <= _MOST_BLENDED else _cover
    for layer, points in zip(layers, stamps, strict=True):
        places = _inside(layer.pixels, width, height, reach) + margin
        if len(places):
            wide = picture.shape[1]
            around = points.down * wide + points.right
            write(
                picture.ravel(), places[:, 1] * wide + places[:, 0], around, points, number(layer.ink.color)
            )
    return np.ascontiguousarray(picture[margin : margin + height, margin : margin + width])


def _inside(pixels: Floats, width: int, height: int, reach: int) -> Ints:
    """Return the pixels of the points whose stamps reach into the picture."""
    x, y = pixels[:, 0], pixels[:, 1]
    is_seen = (x > -reach) & (y > -reach) & (x < width + reach) & (y < height + reach)
    return np.rint(pixels[is_seen]).astype(np.int64)


def _cover(flat: Pixels, places: Ints, around: Ints, points: Stamp, color: int) -> None:
    for step in around[points.cover >= 128].tolist():
        flat[places + step] = color


def _blend(flat: Pixels, places: Ints, around: Ints, points: Stamp, color: int) -> None:
    """Lay colours over what is there, red and blue in one multiplication."""
    where = places[:, None] + around
    before, cover = flat[where], points.cover
    mixed = np.uint32(_OPAQUE)
    for mask, shift in ((0xFF00FF, 0), (0xFF00, 8)):
        own, there = np.uint32((color & mask) >> shift), (before & np.uint32(mask)) >> np.uint32(shift)
        parts = ((own * cover + there * (np.uint32(256) - cover)) >> np.uint32(8)) & np.uint32(mask >> shift)
        mixed = mixed | (parts << np.uint32(shift))
    flat[where] = mixed


@cache
def stamp(shape: str, radius: float) -> Stamp:
    """Return the stamp of a shape, as large as a circle of this radius in device pixels looks."""
    reach = math.ceil(1.4 * radius)
    step = np.arange(-reach, reach + 1)
    fine = (np.arange(_SAMPLES * (2 * reach + 1)) + 0.5) / _SAMPLES - reach - 0.5
    is_in = _INSIDE[shape](fine[None, :] / radius, fine[:, None] / radius)
    n = 2 * reach + 1
    share = is_in.reshape(n, _SAMPLES, n, _SAMPLES).mean(axis=(1, 3))
    down, right = np.nonzero(share > 0)
    return Stamp(step[right], step[down], np.ceil(255 * share[down, right]).astype(np.uint32) + 1)


def number(color: str) -> int:
    """Return "#RRGGBB" as an opaque pixel."""
    return _OPAQUE | int(color[1:], 16)


def _triangle(x: Floats, y: Floats) -> npt.NDArray[np.bool_]:
    return (y <= 0.8) & (y >= 2 * np.abs(x) - 1.3)


# Of each shape which places are in it; all of about the same area.
_INSIDE: dict[str, Callable[[Floats, Floats], npt.NDArray[np.bool_]]] = {
    CIRCLE: lambda x, y: x * x + y * y <= 1.0,
    SQUARE: lambda x, y: np.maximum(np.abs(x), np.abs(y)) <= 0.88,
    TRIANGLE: _triangle,
    DIAMOND: lambda x, y: np.abs(x) + np.abs(y) <= 1.25,
}

"""Colours as numbers: pixels of pictures that numpy draws."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

Pixels = npt.NDArray[np.uint32]  # 0xffRRGGBB, as Qt's Format_RGB32 keeps them


def packed(color: str, light: npt.NDArray[np.float64]) -> Pixels:
    """Return a colour at several brightnesses, shape (n,)."""
    ink = QColor(color)
    red, green, blue = ((part * light).astype(np.uint32) for part in (ink.red(), ink.green(), ink.blue()))
    pixels: Pixels = np.uint32(0xFF000000) | red << np.uint32(16) | green << np.uint32(8) | blue
    return pixels


def mixed(ground: Pixels, ink: Pixels, share: npt.NDArray[np.float32]) -> Pixels:
    """Return `ground` with a share of `ink` in it, shape (n,)."""
    below, above = (
        np.ascontiguousarray(pixels).view(np.uint8).reshape(-1, 4).astype(np.float32)
        for pixels in (ground, ink)
    )
    laid: Pixels = (below + (above - below) * share[:, None]).astype(np.uint8).view(np.uint32)[:, 0]
    return laid

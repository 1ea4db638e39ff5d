"""Which part of the map of the collection is seen: from places on the map to pixels and back."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_ROOM = 0.06  # of the picture, left free on each side when the whole map is shown
_FARTHEST, _NEAREST = 0.5, 400.0  # times the scale at which the whole map is shown
_LEAST_SPAN = 1e-3  # one place alone, or all tracks at the same one, has no size


@dataclass(frozen=True, slots=True)
class MapFrame:
    """A part of the map.

    Attributes
    ----------
    x, y : float
        The place in the middle, in the map's own units; y runs downwards, as pixels do.
    scale : float
        Pixels of a unit.
    whole : float
        The scale at which the whole map is shown.
    width, height : int
        Pixels of the picture.
    """

    x: float = 0.5
    y: float = 0.5
    scale: float = 1.0
    whole: float = 1.0
    width: int = 1
    height: int = 1

    @classmethod
    def of_all(cls, places: Floats, width: int, height: int) -> MapFrame:
        """Return the frame that shows all places, float (n, 2), in a picture of so many pixels."""
        if len(places) == 0:
            return cls(width=width, height=height)
        low, high = places.min(axis=0), places.max(axis=0)
        span = np.maximum(high - low, _LEAST_SPAN)
        scale = (1 - 2 * _ROOM) * min(width / float(span[0]), height / float(span[1]))
        middle = (low + high) / 2
        return cls(float(middle[0]), float(middle[1]), scale, scale, width, height)

    def pixels(self, places: Floats) -> Floats:
        """Return where places, float (n, 2), lie in the picture, pixels."""
        origin = np.array([self.x, self.y], np.float32)
        middle = np.array([self.width / 2, self.height / 2], np.float32)
        return (places - origin) * np.float32(self.scale) + middle

    def moved(self, right: float, down: float) -> MapFrame:
        """Return the frame whose picture lies so many pixels farther right and down."""
        return replace(self, x=self.x - right / self.scale, y=self.y - down / self.scale)

    def zoomed(self, factor: float, x: float, y: float) -> MapFrame:
        """Return the frame that shows everything so many times as large; what is at a pixel stays there."""
        scale = min(max(self.scale * factor, _FARTHEST * self.whole), _NEAREST * self.whole)
        right, down = x - self.width / 2, y - self.height / 2
        by = 1 / self.scale - 1 / scale
        return replace(self, x=self.x + right * by, y=self.y + down * by, scale=scale)

    def resized(self, width: int, height: int) -> MapFrame:
        """Return the frame of a picture of another size that shows as much of the map as fits."""
        ratio = min(width / self.width, height / self.height)
        return replace(self, scale=self.scale * ratio, whole=self.whole * ratio, width=width, height=height)

    def showing(self, x: float, y: float, margin: float) -> MapFrame:
        """Return the frame moved as little as brings a pixel of this one at least `margin` inside the picture."""
        right = max(margin - x, 0.0) + min(self.width - margin - x, 0.0)
        down = max(margin - y, 0.0) + min(self.height - margin - y, 0.0)
        return self.moved(right, down)

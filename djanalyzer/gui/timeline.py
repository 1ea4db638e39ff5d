"""Which part of a track a view shows: seconds on one side, whole device pixels on the other."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

STEPS_PER_OCTAVE = 6  # zoom levels from one doubling to the next; few enough for tiles to be met again
_SHORTEST = 1 / 2000  # seconds per pixel when zoomed in fully: two pixels a millisecond


_MARGIN = 1.08  # of a stretch that is to be seen whole


@dataclass(frozen=True, slots=True)
class Timeline:
    """A view `width` pixels wide that starts at pixel `first` of a track drawn at `level`.

    Attributes
    ----------
    duration : float
        Seconds of the track.
    width : int
        Device pixels of the view.
    level : int
        Zoom: 0 shows the shortest stretch, each step more.
    first : int
        Track pixel at the left edge; whole, so that nothing wobbles while scrolling. May be negative.
    """

    duration: float
    width: int
    level: int = 0
    first: int = 0

    @property
    def scale(self) -> float:
        """Seconds per pixel."""
        return _SHORTEST * 2 ** (self.level / STEPS_PER_OCTAVE)

    @property
    def start(self) -> float:
        """Seconds at the left edge."""
        return self.first * self.scale

    @property
    def stop(self) -> float:
        """Seconds at the right edge."""
        return (self.first + self.width) * self.scale

    @property
    def widest(self) -> int:
        """The level that shows the whole track."""
        level = 0
        while _SHORTEST * 2 ** (level / STEPS_PER_OCTAVE) * max(self.width, 1) < self.duration:
            level += 1
        return level

    def x(self, time: float) -> float:
        """Return the pixel of a moment."""
        return time / self.scale - self.first

    def time(self, x: float) -> float:
        """Return the moment under a pixel."""
        return (x + self.first) * self.scale

    def shows(self, time: float) -> bool:
        """Return whether a moment is in view."""
        return self.start <= time < self.stop

    def zoomed(self, steps: int, around: float) -> Timeline:
        """Zoom by `steps` (above zero: closer); the moment under pixel `around` stays there."""
        level = min(max(self.level - steps, 0), self.widest)
        return replace(self, level=level).with_time_at(self.time(around), around)

    def fitting(self, start: float, stop: float) -> Timeline:
        """Return the closest view that shows [start, stop) seconds and a little on either side."""
        level = 0
        while (
            replace(self, level=level).scale * self.width < (stop - start) * _MARGIN and level < self.widest
        ):
            level += 1
        return replace(self, level=level).with_time_at((start + stop) / 2, self.width / 2)

    def scrolled(self, pixels: int) -> Timeline:
        """Scroll by whole pixels; the track cannot leave the view altogether."""
        return self._starting_at(self.first + pixels)

    def with_time_at(self, time: float, x: float) -> Timeline:
        """Scroll so that `time` lies under pixel `x`, as far as the track reaches."""
        return self._starting_at(round(time / self.scale - x))

    def _starting_at(self, first: int) -> Timeline:
        """A track that fits is shown whole; of a longer one the edges can come to the middle of the view."""
        length = math.ceil(self.duration / self.scale)
        lowest, highest = -(self.width // 2), length - self.width // 2
        if length <= self.width:
            lowest, highest = length - self.width, 0
        return replace(self, first=min(max(first, lowest), highest))

    def resized(self, width: int) -> Timeline:
        """Keep the left edge and the scale in a view of another width."""
        wider = replace(self, width=max(1, width))
        return replace(wider, level=min(wider.level, wider.widest))

    @classmethod
    def spanning(cls, duration: float, width: int, seconds: float) -> Timeline:
        """Return a view of about `seconds` from the start of the track."""
        line = cls(duration, max(1, width))
        while line.scale * line.width < min(seconds, duration) and line.level < line.widest:
            line = replace(line, level=line.level + 1)
        return line

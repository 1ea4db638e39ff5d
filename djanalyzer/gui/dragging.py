"""A mark in the DJ's hand: where it goes while the pointer moves, beat by beat or freely."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from djanalyzer.gui.marks import Mark

_SHORTEST_LOOP = 0.02  # seconds


@dataclass(slots=True)
class Drag:
    """A mark that has been taken hold of.

    Attributes
    ----------
    mark : Mark
        As it was, and as the library has it.
    shown : Mark
        As it is drawn now.
    grip : float
        Seconds from what is moved to where it was taken.
    is_end : bool
        A loop has been taken by its end.
    """

    mark: Mark
    shown: Mark
    grip: float
    is_end: bool = False

    @classmethod
    def of(cls, mark: Mark, time: float, is_end: bool) -> Drag:
        """Take a mark at `time` (seconds)."""
        held = mark.stop if is_end and mark.stop is not None else mark.time
        return cls(mark, mark, time - held, is_end)

    @property
    def has_moved(self) -> bool:
        return self.shown != self.mark

    @property
    def place(self) -> float:
        """Where the end that is held stands now."""
        return self.shown.stop if self.is_end and self.shown.stop is not None else self.shown.time

    def carry(self, time: float, snap: Callable[[float], float], duration: float) -> Mark:
        """Return the mark as it is with the pointer at `time`: at the place that `snap` makes of it, within the track."""
        goal = snap(min(max(time - self.grip, 0.0), duration))
        if self.is_end:
            return replace(self.mark, stop=min(max(goal, self.mark.time + _SHORTEST_LOOP), duration))
        length = (self.mark.stop or self.mark.time) - self.mark.time
        return self.mark.moved(min(max(goal, 0.0), duration - length) - self.mark.time)

"""Bars as dancers count them: from the start of each section, 1 to 16 and on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from djanalyzer.gui.bars import Bars
    from djanalyzer.music import Section

_HERE = 0.03  # seconds: a section that begins so near to a bar begins with it


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """The bars within sections.

    Attributes
    ----------
    times : array of float, shape (n_bars,)
        Seconds of the first beats of the bars that lie in a section.
    numbers : array of int, shape (n_bars,)
        Their place in their section, from 1.
    spans : tuple of (float, float, int)
        Start, stop (seconds) and bars of each section that has any.
    """

    times: npt.NDArray[np.float64]
    numbers: npt.NDArray[np.int64]
    spans: tuple[tuple[float, float, int], ...] = ()

    @classmethod
    def of(cls, bars: Bars, sections: Sequence[Section]) -> Phrases:
        """Count the bars of each section; without sections or without a grid there are none."""
        times, numbers, spans = [np.zeros(0)], [np.zeros(0, np.int64)], []
        for section in sections:
            first, last = np.searchsorted(bars.downbeats, (section.start - _HERE, section.stop - _HERE))
            times.append(bars.downbeats[first:last])
            numbers.append(np.arange(1, last - first + 1))
            if last > first:
                spans.append((section.start, section.stop, int(last - first)))
        return cls(np.concatenate(times), np.concatenate(numbers), tuple(spans))

    def name(self, time: float) -> str:
        """Write where in its section a moment lies: "5/16"; empty where it lies in none."""
        for start, stop, n_bars in self.spans:
            if start - _HERE <= time < stop - _HERE:
                within = self.times[(self.times >= start - _HERE) & (self.times <= time + _HERE)]
                return f"{max(1, len(within))}/{n_bars}"
        return ""

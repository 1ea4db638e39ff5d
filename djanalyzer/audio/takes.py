"""A take as the deck plays it: laid over the bars that it was made from, in place of the track."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.audio.readers import Samples
from djanalyzer.audio.source import Source, cut


@dataclass(frozen=True, slots=True, eq=False)
class Take:
    """Some bars of a track in another style, in memory.

    Attributes
    ----------
    samples : float32 array (n, 2)
        As loud as they are to be heard.
    start : int
        The sample of the track in whose place the first one is heard.
    rate : int
        Samples per second, of both.
    """

    samples: Samples
    start: int
    rate: int

    def over(self, track: Source, n_fade: int) -> TakeMix:
        """Return a track with the take in its place; `n_fade` samples pass from one into the other at each edge."""
        return TakeMix(track, self, n_fade)


class TakeMix:
    """A track with a take laid over it, put together where it is read: taking it away again costs nothing but reading on."""

    def __init__(self, track: Source, take: Take, n_fade: int) -> None:
        self._track, self._take, self._n_fade = track, take, max(n_fade, 1)

    def __len__(self) -> int:
        return len(self._track)

    def cut(self, position: int, n: int) -> Samples:
        """Return `n` samples as float32, (n, 2), silence before the track and behind it."""
        out = cut(self._track, position, n)
        take, start = self._take.samples, self._take.start
        first = max(position, start)
        stop = min(position + n, start + len(take), len(self))
        if first < stop:
            inside = out[first - position : stop - position]
            share = self._shares(first - start, stop - start)
            inside *= 1 - share
            inside += share * take[first - start : stop - start]
        return out

    def _shares(self, first: int, stop: int) -> Samples:
        """Return how much is heard of the take's samples [first, stop), (n, 1): all, but for a straight line at its edges."""
        number = np.arange(first, stop)  # whole: float32 counts no further than 2^24, three minutes at 96 kHz
        n_from_edge = np.minimum(number + 1, len(self._take.samples) - number)
        return np.minimum(n_from_edge / self._n_fade, 1).astype(np.float32)[:, None]

"""What will be heard, laid out as one endless tape: a track from some place on, its loop unrolled, the next track behind.

A place on the tape is counted in samples from where playing began. It only grows, however often a loop goes round.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from djanalyzer.audio.channels import Track
from djanalyzer.audio.readers import Samples
from djanalyzer.audio.source import Source, cut


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of tape, [start, stop), that lies on one track without a break.

    Attributes
    ----------
    start, stop : int
        Places on the tape.
    track : int
        0, or 1 for the track that follows.
    position : int
        The sample of the track at `start`.
    """

    start: int
    stop: int
    track: int
    position: int


class Tape:
    """One track from `origin` on.

    Parameters
    ----------
    samples : array (n, 2) or Mix
        The track, or what is heard in its place.
    origin : int
        Its sample at place 0.
    loop : (int, int), optional
        From `loop[0]` up to `loop[1]` the track goes round, once it comes there: a tape that begins behind plays on.
    following : array (n, 2), optional
        A track that begins with the very next sample.
    n_fade : int
        Samples over which the end of the loop passes into what lies before its start, so that the seam is silent and
        the first beat of the next round is whole.

    Attributes
    ----------
    audible_from : int
        The place from which on it is heard; below zero where it goes on from another tape without a jump.
    """

    def __init__(
        self,
        samples: Source,
        origin: int = 0,
        loop: tuple[int, int] | None = None,
        following: Track | None = None,
        n_fade: int = 0,
    ) -> None:
        self.samples, self.origin, self.following = samples, origin, following
        self.audible_from = 0
        self._n_fade = n_fade
        self.loop = loop if loop is not None and origin < loop[1] else None
        if self.loop is not None:
            start, stop = self.loop
            n = min(n_fade, (stop - start) // 2)
            rise = (np.arange(1, n + 1, dtype=np.float32) / max(n, 1))[:, None]
            self._seam = cut(samples, stop - n, n) * (1 - rise) + cut(samples, start - n, n) * rise

    def of(self, samples: Source) -> Tape:
        """Return this tape with the same track mixed in another way: each place is what it was."""
        tape = Tape(samples, self.origin, self.loop, self.following, self._n_fade)
        tape.audible_from = self.audible_from
        return tape

    @property
    def end(self) -> float:
        """The place after the last sample; infinite in a loop."""
        if self.loop is not None:
            return math.inf
        return len(self.samples) - self.origin + (len(self.following) if self.following is not None else 0)

    def where(self, place: float) -> tuple[int, float]:
        """Return the track (0, or 1 for the one that follows) and its sample at a place."""
        track, position, _room = self._find(place)
        return track, min(max(position, 0.0), float(len(self._track(track))))

    def spans(self, start: int, stop: int) -> Iterator[Span]:
        """Yield [start, stop) piece by piece."""
        while start < stop:
            track, position, room = self._find(start)
            until = int(min(stop, start + room))
            yield Span(start, until, track, int(position))
            start = until

    def read(self, place: int, n: int) -> Samples:
        """Return `n` samples (n, 2) from a place on, which are the caller's; silence beyond both ends."""
        pieces = [self._piece(span) for span in self.spans(place, place + n)]
        return pieces[0] if len(pieces) == 1 else np.concatenate([_silence(0), *pieces])

    def _track(self, number: int) -> Source:
        return self.following if number and self.following is not None else self.samples

    def _find(self, place: float) -> tuple[int, float, float]:
        """Return track, sample, and how far it is to the next break."""
        position = self.origin + place
        if self.loop is not None:
            start, stop = self.loop
            if position >= stop:
                position = start + (position - start) % (stop - start)
            return 0, position, stop - position
        left = len(self.samples) - position
        if self.following is None:
            return 0, position, math.inf
        return (0, position, left) if left > 0 else (1, -left, math.inf)

    def _piece(self, span: Span) -> Samples:
        n = span.stop - span.start
        piece = cut(self._track(span.track), span.position, n)
        if self.loop is not None:
            begin = self.loop[1] - len(self._seam) - span.position  # of the seam, within the piece
            if begin < n and len(self._seam):
                skipped = max(0, -begin)
                seam = self._seam[skipped : n - begin]
                piece[begin + skipped : begin + skipped + len(seam)] = seam
        return piece


def _silence(n: int) -> Samples:
    return np.zeros((n, 2), dtype=np.float32)

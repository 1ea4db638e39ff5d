"""A tape turned into the sound that the device gets, chunk by chunk, ahead of time."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, replace

from djanalyzer.audio.interpolation import interpolated
from djanalyzer.audio.manner import Manner
from djanalyzer.audio.metronome import Metronome, limited
from djanalyzer.audio.readers import Samples
from djanalyzer.audio.stretching import Stretched, Stretcher
from djanalyzer.audio.tape import Tape


@dataclass(frozen=True, slots=True)
class Chunk:
    """Sound that is ready, and where on the tape it lies.

    Attributes
    ----------
    samples : array (n, 2)
        What is heard.
    place : float, optional
        On the tape, of the first sample; None of what only fades out.
    speed : float
        How far on the tape one sample lies from the next.
    stretched : Stretched, optional
        With key lock: how far the stretcher was before it, or `n_before` samples before.
    """

    samples: Samples
    place: float | None
    speed: float
    stretched: Stretched | None = None
    n_before: int = 0

    def split(self, n: int) -> tuple[Chunk, Chunk]:
        """Return the first `n` samples and the rest."""
        later = None if self.place is None else self.place + n * self.speed
        rest = Chunk(self.samples[n:], later, self.speed, self.stretched, self.n_before + n)
        return replace(self, samples=self.samples[:n]), rest


class Renderer:
    """Plays a tape in one manner; another tape or another manner is another renderer."""

    def __init__(
        self, tape: Tape, place: float, manner: Manner, rate: int, metronome: Metronome | None
    ) -> None:
        self.tape, self.place, self.speed = tape, place, manner.speed
        self._metronome = metronome
        is_locked = manner.has_key_lock and manner.speed != 1.0
        self._stretcher = Stretcher(tape, place, manner.speed, rate) if is_locked else None

    def render(self, n: int) -> Chunk:
        """Return up to `n` samples; none at the end of the tape."""
        left = (self.tape.end - self.place) / self.speed
        n = n if left > n else max(0, math.ceil(left - 1e-6))
        stretched = self.stretched
        chunk = Chunk(self._with_clicks(self._sound(n)), self.place, self.speed, stretched)
        self.place += n * self.speed
        return chunk

    @property
    def stretched(self) -> Stretched | None:
        """With key lock, how far the stretcher is."""
        return self._stretcher.stretched if self._stretcher is not None else None

    def go_on_from(self, stretched: Stretched, n_before: int) -> None:
        """Stretch on from so many samples behind there: `place` lies there already."""
        if self._stretcher is not None:
            self._stretcher.go_on_from(stretched)
            self._stretcher.read(n_before)

    def _sound(self, n: int) -> Samples:
        if self._stretcher is not None:
            return self._stretcher.read(n)
        if n and not (self.speed == 1.0 and float(self.place).is_integer()):
            return interpolated(self.tape, self.place, n, self.speed)
        return self.tape.read(int(self.place), n)

    def _with_clicks(self, block: Samples) -> Samples:
        if self._metronome is None:
            return block
        self._metronome.mix(block, self.tape, self.place, self.speed)
        return limited(block)


class Supply:
    """The sound that is ready and has not been played, first in, first out."""

    def __init__(self) -> None:
        self._chunks: deque[Chunk] = deque()
        self.n = 0  # samples

    @property
    def first(self) -> Chunk | None:
        """The chunk whose first sample comes next."""
        return self._chunks[0] if self._chunks else None

    def put(self, chunk: Chunk) -> None:
        """Add a chunk behind all others."""
        if len(chunk.samples):
            self._chunks.append(chunk)
            self.n += len(chunk.samples)

    def take(self, n: int) -> list[Chunk]:
        """Return the first `n` samples, or all that there are, and let go of them."""
        taken: list[Chunk] = []
        while n > 0 and self._chunks:
            chunk = self._chunks.popleft()
            if len(chunk.samples) > n:
                chunk, rest = chunk.split(n)
                self._chunks.appendleft(rest)
            taken.append(chunk)
            self.n -= len(chunk.samples)
            n -= len(chunk.samples)
        return taken

    def clear(self) -> None:
        """Throw away all of it."""
        self._chunks.clear()
        self.n = 0

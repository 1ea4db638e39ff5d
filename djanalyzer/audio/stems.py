"""The stems of a track as the deck plays them: in memory, at the track's own rate, each heard or muted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.readers import Samples

STEMS = ("drums", "bass", "other", "vocals")

Part = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Balance:
    """Which stems of a track are heard.

    Attributes
    ----------
    muted : frozenset of str
        Those that are not.
    before : frozenset of str, optional
        Those that were muted before one stem was to be heard alone.
    """

    muted: frozenset[str] = frozenset()
    before: frozenset[str] | None = None

    @property
    def is_whole(self) -> bool:
        """Return whether all of the track is heard."""
        return not self.muted

    def is_alone(self, stem: str) -> bool:
        """Return whether nothing but this stem is heard."""
        return self.muted == frozenset(STEMS) - {stem}

    def toggled(self, stem: str) -> Balance:
        """Mute a stem, or let it be heard again."""
        return Balance(self.muted ^ {stem})

    def soloed(self, stem: str) -> Balance:
        """Let a stem be heard alone; of one that is, let be heard what was heard before."""
        if self.is_alone(stem):
            return Balance(self.before or frozenset())
        before = self.muted if self.before is None else self.before
        return Balance(frozenset(STEMS) - {stem}, before)


@dataclass(frozen=True, slots=True)
class Stems:
    """All stems of one track.

    Attributes
    ----------
    parts : mapping of str to int16 array (n, 2)
        By their names, those of `STEMS`, each as long as the others.
    scale : float
        What 1 in a part is as a sample of the track.
    rate : int
        Samples per second.
    """

    parts: Mapping[str, Part]
    scale: float
    rate: int

    def __len__(self) -> int:
        return len(next(iter(self.parts.values())))

    def mix(self, balance: Balance, n_samples: int) -> StemMix:
        """Return what is heard of them, as a track of so many samples."""
        heard = tuple(part for name, part in self.parts.items() if name not in balance.muted)
        return StemMix(heard, self.scale, n_samples)


class StemMix:
    """The sum of some stems, added up where it is read: a change of what is heard costs nothing but reading on."""

    def __init__(self, parts: tuple[Part, ...], scale: float, n_samples: int) -> None:
        self._parts, self._scale, self._n_samples = parts, np.float32(scale), n_samples

    def __len__(self) -> int:
        return self._n_samples

    def cut(self, position: int, n: int) -> Samples:
        """Return `n` samples as float32, (n, 2), silence before the track and behind it."""
        out: Samples = np.zeros((n, 2), dtype=np.float32)
        first, stop = max(position, 0), max(min(position + n, self._n_samples), 0)
        for part in self._parts:
            piece = part[first:stop]
            out[first - position : first - position + len(piece)] += piece
        out *= self._scale
        return out

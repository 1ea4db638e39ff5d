"""Batches of segments: what a step learns from follows from the songs, the seed and the step alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from djanalyzer.errors import Trouble
from djanalyzer.training.majl.augment import (
    Changes,
    changed,
    drawn_levels,
    over_another_band,
    planted_shift,
)
from djanalyzer.training.majl.pieces import Piece
from djanalyzer.training.majl.shelves import Numbers, OnDisk, Shelf, Stretches
from djanalyzer.training.stored import seed_in

__all__ = ["Batch", "Piece", "Stream"]

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Batch:
    """Segments of equal length, as of `Piece`, stacked; tensors lie on the stream's device.

    Attributes
    ----------
    mixture : float32 tensor (n, n_samples)
    stems : float32 tensor (n, 4, n_samples)
    pitch, sung : tensor (n, n_frames)
    has_stems, has_pitch : bool array (n,)
    true_pitch : float32 tensor (n, n_frames)
        As `pitch` but for labels that were planted wrong: nothing may learn from it.
    """

    mixture: Tensor
    stems: Tensor
    pitch: Tensor
    sung: Tensor
    has_stems: Flags
    has_pitch: Flags
    true_pitch: Tensor


@dataclass
class Stream:
    """An endless row of batches; a run that goes on at a step gets what one that was not cut gets.

    Attributes
    ----------
    songs : tuple of Path
        Drawn alike; see `pieces.stored_songs`.
    seed : int
    size : int
        Segments in a batch.
    n_frames : int
        Hops of a segment; it has one frame more.
    changes : Changes
        What is changed in them; `augment.UNCHANGED` leaves them as they are.
    mislabelled : float
        Share of the songs (0 to 1) whose pitch is labelled wrong on purpose, to see what training makes of them.
    shelf : Shelf, optional
        Where these songs are taken from; their files unless it is told. What is drawn is the same.
    """

    songs: tuple[Path, ...]
    seed: int
    size: int
    n_frames: int
    changes: Changes = field(default_factory=Changes)
    mislabelled: float = 0.0
    shelf: Shelf | None = None

    def __post_init__(self) -> None:
        if not self.songs:
            raise Trouble("There are no songs to learn from.", "Render some, or name another folder.")
        self._shelf = self.shelf or OnDisk(self.songs)
        self._has_stems = np.array([known.stems for known in self._shelf.known])
        self._has_pitch = np.array([known.pitch for known in self._shelf.known])
        self._bands = np.flatnonzero(self._has_stems)
        self._shifts = np.array([self._shift(k) for k in range(len(self.songs))])

    def _shift(self, song: int) -> int:
        return planted_shift(seed_in(self.songs[song]), self.mislabelled) if self._has_pitch[song] else 0

    def batch(self, step: int) -> Batch:
        """Return the batch of a step.

        Raises
        ------
        Trouble
            A song cannot be read.
        """
        rng = np.random.default_rng([self.seed, step])
        songs, starts = self._places(np.arange(len(self.songs)), rng)
        # All is drawn whether it is used or not: what comes later does not depend on what is known of a song.
        remixed = (rng.random(self.size) < self.changes.remixed) & self._has_stems[songs]
        bands = self._places(self._bands, rng) if len(self._bands) else None
        levels = drawn_levels(self.changes, self._has_stems[songs], rng)
        taken = self._shelf.take(songs, starts, self.n_frames)
        stems = taken.stems
        if bands is not None and remixed.any():
            others = self._shelf.take(bands[0][remixed], bands[1][remixed], self.n_frames)
            stems[remixed] = over_another_band(stems[remixed], others.stems)
        return self._batch(songs, taken, *changed(stems, levels))

    def _places(self, among: Numbers, rng: np.random.Generator) -> tuple[Numbers, Numbers]:
        """Return songs, and the frames at which their segments begin."""
        songs = among[rng.integers(len(among), size=self.size)]
        room = np.maximum(self._shelf.lengths[songs] - self.n_frames + 1, 1)
        return songs, np.floor(rng.random(self.size) * room).astype(np.int64)

    def _batch(self, songs: Numbers, taken: Stretches, mixture: Tensor, stems: Tensor) -> Batch:
        has_stems, has_pitch = self._has_stems[songs], self._has_pitch[songs]
        stems[~has_stems] = 0
        taken.pitch[~has_pitch] = 0
        taken.sung[~has_pitch] = False
        factor = torch.from_numpy(2 ** (self._shifts[songs] / 12).astype(np.float32)[:, None])
        pitch = taken.pitch * factor.to(taken.pitch.device)
        return Batch(mixture, stems, pitch, taken.sung, has_stems, has_pitch, taken.pitch)

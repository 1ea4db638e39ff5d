"""Batches of segments: what a step learns from follows from the songs, the seed and the step alone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.training.majl import material
from djanalyzer.training.majl.augment import Changes, changed, over_another_band, planted_shift
from djanalyzer.training.majl.material import Pitches, Samples
from djanalyzer.training.majl.pieces import Piece, has_stems, read_piece
from djanalyzer.training.stored import seed_in

__all__ = ["Batch", "Piece", "Stream"]

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Batch:
    """Segments of equal length, as of `Piece`, stacked.

    Attributes
    ----------
    mixture : float32 array (n, n_samples)
    stems : float32 array (n, 4, n_samples)
    pitch, sung : array (n, n_frames)
    has_stems, has_pitch : bool array (n,)
    true_pitch : float32 array (n, n_frames)
        As `pitch` but for labels that were planted wrong: nothing may learn from it.
    """

    mixture: Samples
    stems: Samples
    pitch: Pitches
    sung: Flags
    has_stems: Flags
    has_pitch: Flags
    true_pitch: Pitches


@dataclass(frozen=True, slots=True)
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
    """

    songs: tuple[Path, ...]
    seed: int
    size: int
    n_frames: int
    changes: Changes = field(default_factory=Changes)
    mislabelled: float = 0.0

    def __post_init__(self) -> None:
        if not self.songs:
            raise Trouble("There are no songs to learn from.", "Render some, or name another folder.")

    def batch(self, step: int) -> Batch:
        """Return the batch of a step.

        Raises
        ------
        Trouble
            A song cannot be read.
        """
        drawn = [self._drawn(np.random.default_rng([self.seed, step, k])) for k in range(self.size)]
        pieces, truths = zip(*drawn, strict=True)
        return Batch(
            np.stack([p.mixture for p in pieces]),
            np.stack([p.stems for p in pieces]),
            np.stack([p.pitch for p in pieces]),
            np.stack([p.sung for p in pieces]),
            np.array([p.has_stems for p in pieces]),
            np.array([p.has_pitch for p in pieces]),
            np.stack(truths),
        )

    def _drawn(self, rng: np.random.Generator) -> tuple[Piece, Pitches]:
        """Return a segment as it is labelled, and its true pitch."""
        path = self.songs[int(rng.integers(len(self.songs)))]
        piece = self._segment(path, rng)
        if piece.has_stems and rng.random() < self.changes.remixed:
            other = self._segment(self._with_stems(rng), rng)
            piece = over_another_band(piece, other)
        piece = changed(piece, self.changes, rng)
        shift = planted_shift(seed_in(path), self.mislabelled) if piece.has_pitch else 0
        return replace(piece, pitch=piece.pitch * np.float32(2 ** (shift / 12))), piece.pitch

    def _segment(self, path: Path, rng: np.random.Generator) -> Piece:
        start = int(rng.integers(max(1, material.length_of(path) - self.n_frames + 1)))
        return read_piece(path, start, self.n_frames)

    def _with_stems(self, rng: np.random.Generator) -> Path:
        """Return any song whose stems are known; there is one."""
        while True:
            path = self.songs[int(rng.integers(len(self.songs)))]
            if has_stems(path):
                return path

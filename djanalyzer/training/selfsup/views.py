"""Two views of each track of a batch: other seconds, another key, another sound; by how much they were transposed is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor

from djanalyzer.features.constant_q import BINS_PER_SEMITONE, Columns
from djanalyzer.models.selfsup.listener import WINDOW
from djanalyzer.models.selfsup.network import FURTHEST, HEARD_BINS
from djanalyzer.training.selfsup.chroma import pitch_classes

_STRETCH = 0.08  # how much slower or faster a view may be played
_LOUDER = 0.05  # of the columns' range (4 dB): how far an equalizer goes


@dataclass(frozen=True, slots=True)
class Views:
    """One view of each track.

    Attributes
    ----------
    columns : tensor, shape (n, WINDOW, HEARD_BINS)
    semitones : tensor, shape (n,)
        By how many each is transposed up.
    classes : tensor, shape (n, 12)
        Pitch classes as they sound in the view.
    """

    columns: Tensor
    semitones: Tensor
    classes: Tensor

    def to(self, device: str) -> Views:
        """Return the same on another device."""
        return Views(self.columns.to(device), self.semitones.to(device), self.classes.to(device))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two views; rows of the same number are of the same track.

    Attributes
    ----------
    styles : int64 tensor, shape (n,)
        Numbers of the tracks' styles, -1 where nobody knows them.
    """

    first: Views
    second: Views
    styles: Tensor

    def to(self, device: str) -> Pair:
        """Return the same on another device."""
        return Pair(self.first.to(device), self.second.to(device), self.styles.to(device))


def draw_pair(tracks: Sequence[Columns], rng: Generator) -> Pair:
    """Draw two views of each track, (n_columns, N_BINS), which overlap as little as their length allows; styles stay unknown."""
    starts = np.array([_draw_starts(len(t), rng) for t in tracks])
    first, second = (_draw_views(tracks, places, rng) for places in starts.T)
    return Pair(first, second, torch.full((len(tracks),), -1))


def _draw_starts(n: int, rng: Generator) -> tuple[int, int]:
    """Return two places for windows: one in the first half, one in the second, in any order."""
    last = max(0, n - WINDOW)
    early, late = int(rng.integers(0, last // 2 + 1)), int(rng.integers(last - last // 2, last + 1))
    return (early, late) if rng.random() < 0.5 else (late, early)


def _draw_views(tracks: Sequence[Columns], starts: np.ndarray, rng: Generator) -> Views:
    windows = np.stack([_window(t, int(s), rng) for t, s in zip(tracks, starts, strict=True)])
    whole = torch.from_numpy(windows.astype(np.float32))
    classes = pitch_classes(whole)
    semitones = rng.integers(-FURTHEST, FURTHEST, len(tracks))  # each of the twelve as often
    return Views(
        _disturbed(_transposed(whole, semitones), rng),
        torch.from_numpy(semitones.astype(np.float32)),
        _turned(classes, semitones),
    )


def _window(track: Columns, start: int, rng: Generator) -> Columns:
    """Return WINDOW columns from `start` on, played a little slower or faster; where the track ends, it begins again."""
    speed = 1 + rng.uniform(-_STRETCH, _STRETCH)
    at = start + np.arange(WINDOW) * speed
    return np.asarray(track[np.rint(at).astype(np.int64) % len(track)], np.float16)


def _transposed(columns: Tensor, semitones: np.ndarray) -> Tensor:
    first = (FURTHEST - semitones) * BINS_PER_SEMITONE
    bins = torch.from_numpy(first)[:, None] + torch.arange(HEARD_BINS)
    return columns.gather(2, bins[:, None, :].expand(-1, columns.shape[1], -1))


def _turned(classes: Tensor, semitones: np.ndarray) -> Tensor:
    """Return pitch classes (n, 12) as they are once each row is transposed."""
    from_where = (np.arange(12) - semitones[:, None]) % 12
    return classes.gather(1, torch.from_numpy(from_where))


def _disturbed(columns: Tensor, rng: Generator) -> Tensor:
    """Return columns as other machines would play them: equalized, duller, compressed, noisy, with gaps in time and pitch."""
    n = len(columns)
    places = torch.linspace(0, 1, HEARD_BINS)
    columns = columns + _equalizer(n, places, rng)[:, None, :]
    # Compression draws levels together, an expander apart.
    depth = torch.from_numpy(rng.uniform(0.8, 1.25, (n, 1, 1)).astype(np.float32))
    peak = columns.amax(dim=(1, 2), keepdim=True)
    columns = peak + (columns - peak) * depth
    floor = torch.from_numpy(_now_and_then(rng, n, 0.3, 0.1, 0.4))
    columns = torch.maximum(columns, floor[:, None, None])
    mean = columns.mean(dim=(1, 2), keepdim=True)
    return torch.where(_gaps(n, columns.shape[1], rng), mean, columns)


def _equalizer(n: int, places: Tensor, rng: Generator) -> Tensor:
    """Return curves (n, bins): slow waves, and for some tracks a slope that takes off the treble."""
    waves = torch.zeros(n, len(places))
    for k in range(4):
        strength = torch.from_numpy(rng.normal(0, _LOUDER / (k + 1), (n, 1)).astype(np.float32))
        waves += strength * torch.cos(torch.pi * k * places)
    corner = torch.from_numpy(rng.uniform(0.6, 1.0, (n, 1)).astype(np.float32))
    steep = torch.from_numpy(_now_and_then(rng, n, 0.2, 0.3, 1.5))[:, None]
    return waves - steep * (places - corner).clamp(min=0)


def _now_and_then(rng: Generator, n: int, share: float, low: float, high: float) -> np.ndarray:
    """Return n numbers from low to high, of which all but a share are 0."""
    drawn = rng.uniform(low, high, n) * (rng.random(n) < share)
    return np.asarray(drawn, np.float32)


def _gaps(n: int, n_columns: int, rng: Generator) -> Tensor:
    """Return where nothing is heard, (n, n_columns, HEARD_BINS): up to a sixth of the time and a sixth of the pitches."""
    gaps = torch.zeros(n, n_columns, HEARD_BINS, dtype=torch.bool)
    for row in range(n):
        for dim, length in ((0, n_columns), (1, HEARD_BINS)):
            width = int(rng.integers(0, length // 6))
            start = int(rng.integers(0, length - width))
            gaps[row].narrow(dim, start, width).fill_(True)
    return gaps

"""Strong augmentation of what was heard: the student hears less, and otherwise, than the teacher who says what it is.

(Semi-supervised learning for music: the student hears strongly changed music and learns what the teacher says of it as it is;
survey 004, section 8.)
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from djanalyzer.models.structure_path import Heard

_UNTOUCHED = frozenset({"places"})  # where a step lies in its track stays true


@dataclass(frozen=True, slots=True)
class Disturbance:
    """How strongly what was heard is changed.

    Attributes
    ----------
    noise : float
        Gaussian, as a share of the spread of what is heard.
    gain : float
        The spread (natural logarithm) of a gain of each channel, the same throughout an excerpt.
    lost_channels : float
        The share of channels that are silent throughout an excerpt.
    lost_field : float
        The chance that one of the fields is not heard at all.
    n_gaps, longest_gap : int
        At most so many stretches of at most so many steps are silent.
    mixed : float
        At most so much of another track of the lesson is heard besides.
    """

    noise: float = 0.05
    gain: float = 0.1
    lost_channels: float = 0.08
    lost_field: float = 0.05
    n_gaps: int = 2
    longest_gap: int = 8
    mixed: float = 0.2


GENTLE = Disturbance(gain=0.05, lost_channels=0.0, lost_field=0.0, n_gaps=0, mixed=0.0)
STRONG = Disturbance()


def disturbed(heard: Heard, how: Disturbance, rng: np.random.Generator) -> Heard:
    """Return what a student hears of excerpts; shapes stay, and so does what should be said of them."""
    n_batch, n_steps = heard.steps.shape[:2]
    order = np.roll(np.arange(n_batch), 1) if n_batch > 1 else np.arange(1)
    shares = rng.uniform(0, how.mixed, n_batch)
    gaps = _gaps(n_batch, n_steps, how, rng)
    changed = {}
    for name, value in heard._asdict().items():
        if name in _UNTOUCHED:
            changed[name] = value
            continue
        scale = value.std()
        mixed = _blend(value, value[order], shares)
        kept = rng.random((n_batch, value.shape[-1])) >= how.lost_channels
        gain = np.exp(rng.normal(0, how.gain, (n_batch, value.shape[-1]))) * kept
        if name != "rhythm":  # without its tempogram no excerpt is left
            gain *= rng.random((n_batch, 1)) >= how.lost_field
        mixed = mixed * _like(mixed, gain)
        if value.ndim > 2:
            mixed = mixed * gaps[:, :, None]
        grain = torch.from_numpy(rng.standard_normal(tuple(value.shape), dtype=np.float32))
        changed[name] = mixed + how.noise * scale * grain
    return Heard(**changed)


def _gaps(n_batch: int, n_steps: int, how: Disturbance, rng: np.random.Generator) -> Tensor:
    """Return 1 for the steps that are heard, 0 for those that are not, shape (batch, steps)."""
    heard = np.ones((n_batch, n_steps), dtype=np.float32)
    for row in heard:
        for _ in range(int(rng.integers(0, how.n_gaps + 1))):
            start = int(rng.integers(0, n_steps))
            row[start : start + int(rng.integers(1, how.longest_gap + 1))] = 0
    return torch.from_numpy(heard)


def _blend(value: Tensor, other: Tensor, shares: np.ndarray) -> Tensor:
    share = torch.from_numpy(shares.astype(np.float32)).reshape(-1, *[1] * (value.ndim - 1))
    return (1 - share) * value + share * other


def _like(value: Tensor, gain: np.ndarray) -> Tensor:
    """Return a gain of each channel for every step of `value`."""
    shaped = gain.reshape(len(gain), *[1] * (value.ndim - 2), gain.shape[-1])
    return torch.from_numpy(shaped.astype(np.float32))

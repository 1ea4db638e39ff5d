"""The way from a source's spectrogram to the target's: a bridge with noise in between, and the few steps that walk it.

x_t = (1 - t) source + t target + sigma sqrt(t (1 - t)) noise, 0 <= t <= 1: at either end nothing is uncertain (Liu et al., "I2SB:
Image-to-Image Schrödinger Bridge", 2023, equation 11 with a constant beta). A network says what the target is; a step goes on to a
later t with what was said last. The noise of all steps is the same, and the same wherever the same section comes back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

SIGMA = 0.3  # of values: 13 dB halfway
STEPS = 4


def between(source: Tensor, target: Tensor, t: Tensor, noise: Tensor, sigma: float = SIGMA) -> Tensor:
    """Return x_t.

    Parameters
    ----------
    source, target, noise : shape (batch, n_mels, n_frames)
    t : shape (batch,)
        0 (source) to 1 (target).
    """
    share = t[:, None, None]
    return (1 - share) * source + share * target + sigma * torch.sqrt(share * (1 - share)) * noise


def walked(
    said: Callable[[Tensor, Tensor], Tensor],
    source: Tensor,
    noise: Tensor,
    steps: int = STEPS,
    sigma: float = SIGMA,
) -> Tensor:
    """Return the target that a network says at the end of the way.

    Parameters
    ----------
    said : callable
        From x_t (batch, n_mels, n_frames) and t (batch,) to the target, of the same shape as x_t.
    source, noise : shape (batch, n_mels, n_frames)
    steps : int
        How often the network is asked, at t = 0, 1 / steps, ...
    """
    x = source
    target = source
    for step in range(steps):
        t = torch.full((len(source),), step / steps, device=source.device)
        target = said(x, t)
        x = between(source, target, t + 1 / steps, noise, sigma)
    return target


def stopped_at(source: Tensor, target: Tensor, amount: float) -> Tensor:
    """Return where the way is stopped, without the noise that lies on it: at 0 the source itself, at 1 the target."""
    if amount <= 0:
        return source
    return target if amount >= 1 else torch.lerp(source, target, amount)


def tied_noise(
    n_frames: int, sections: Sequence[tuple[int, str]], seed: int, n_mels: int = 256
) -> npt.NDArray[np.float32]:
    """Return noise that is the same at the same place of all sections of one label, so that a chorus and its repeat sound alike.

    Parameters
    ----------
    sections : sequence of (frame, label)
        The frame of each section's first downbeat, rising, and what it is called; frames before the first one belong to it.
    seed : int
        At least 0; another one is another take.

    Returns
    -------
    float32, shape (n_frames, n_mels)
    """
    marks = list(sections) or [(0, "")]
    edges = [0, *(min(max(0, start), n_frames) for start, _ in marks[1:]), n_frames]
    parts = []
    for (anchor, label), start, stop in zip(marks, edges[:-1], edges[1:], strict=True):
        ahead = max(0, anchor - start)
        before = _drawn(ahead, label, seed, "before", n_mels)[::-1]
        after = _drawn(stop - anchor, label, seed, "after", n_mels)[max(0, start - anchor) :]
        parts.append(np.concatenate([before, after])[: stop - start])
    return np.concatenate(parts)


def _drawn(n_frames: int, label: str, seed: int, side: str, n_mels: int) -> npt.NDArray[np.float32]:
    """Return the first frames of a series that belongs to a label and a seed: however many are asked for, it begins alike."""
    digest = hashlib.sha256(f"{label}/{side}".encode()).digest()
    rng = np.random.default_rng([seed, int.from_bytes(digest[:8], "little")])
    return rng.standard_normal((max(0, n_frames), n_mels), np.float32)

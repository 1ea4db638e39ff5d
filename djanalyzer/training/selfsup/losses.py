"""What is learned without labels: how keys turn with transposition, which of two keys with the same tones it is, which track it is."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.decoding.profiles import templates
from djanalyzer.training.selfsup.chroma import on_the_circle, turned

TEMPERATURE = 0.1
_SHARPNESS = 8.0  # by what correlations with profiles are multiplied: 0.1 more is twice as likely
_TO_RELATIVE = 3  # semitones from a major key down to the minor key of the same tones


def which_track(first: Tensor, second: Tensor, temperature: float = TEMPERATURE) -> Tensor:
    """Return NT-Xent (Chen et al. 2020): of all views of a batch, which is of the same track?

    Parameters
    ----------
    first, second : tensor, shape (n, width)
        Of length 1; rows of the same number are of the same track.
    """
    both = torch.cat([first, second]).float()
    alike = both @ both.T / temperature
    alike.fill_diagonal_(-torch.inf)
    n = len(first)
    partner = torch.arange(2 * n, device=both.device).roll(n)
    return functional.cross_entropy(alike, partner)


def same_style(embeddings: Tensor, styles: Tensor, temperature: float = TEMPERATURE) -> Tensor:
    """Return the supervised contrastive loss (Khosla et al. 2020): which of all embeddings are of the same style?

    Parameters
    ----------
    embeddings : tensor, shape (n, width)
        Of length 1.
    styles : tensor, shape (n,)
        Numbers; rows of -1 are left out, and so is what has no other of its style beside it.
    """
    known = embeddings[styles >= 0].float()
    styles = styles[styles >= 0]
    itself = torch.eye(len(styles), dtype=torch.bool, device=styles.device)
    same = (styles[:, None] == styles) & ~itself
    logs = (known @ known.T / temperature).masked_fill(itself, -torch.inf).log_softmax(dim=1)
    found = -logs.masked_fill(~same, 0).sum(dim=1) / same.sum(dim=1).clamp(min=1)
    return found[same.any(dim=1)].mean() if bool(same.any()) else 0 * embeddings.sum()


def cross_power(first: Tensor, second: Tensor, semitones: Tensor) -> Tensor:
    """Return the loss of the cross-power spectral density (STONE, Kong et al. 2024), 0 to 2.

    On the circle of fifths the key of the second view lies where the first one's has turned to; both must be one key for sure.

    Parameters
    ----------
    first, second : tensor, shape (n, 12)
        Likelihoods of major keys, or of pairs of major and relative minor.
    semitones : tensor, shape (n,)
        By how many the second view is higher.
    """
    density = on_the_circle(second) * on_the_circle(first).conj()
    return 0.5 * (turned(semitones) - density).abs().square().mean()


def signatures(keys: Tensor) -> Tensor:
    """Return likelihoods of pairs of keys with the same tones, (n, 12) by the major one, from those of 24 keys."""
    return keys[:, :12] + keys[:, 12:].roll(_TO_RELATIVE, dims=1)


def profiles(keys: Tensor, classes: Tensor) -> Tensor:
    """Return the cross entropy of keys with what published profiles say of a view's pitch classes.

    Equivariance alone knows neither the names of keys nor major from minor: S-KEY (Kong et al. 2025) hangs them up by the
    energy of tonics, this by correlation with the profiles of Faraldo et al. 2016. They are wrong on many a window, and equivariance
    lets the network average over windows and transpositions.
    """
    known = torch.from_numpy(templates().astype("float32")).to(keys.device)
    rows = classes - classes.mean(dim=1, keepdim=True)
    fits = functional.normalize(rows, dim=1) @ known.T
    return -((_SHARPNESS * fits).softmax(dim=1) * keys.clamp(min=1e-6).log()).sum(dim=1).mean()


def spread(pairs: Tensor) -> Tensor:
    """Return how unevenly a batch is spread over all keys, in nats: 0 where each is as likely as any other.

    Views are transposed at random, so no key is more frequent than another, and one that is never said was lost.
    """
    mean = pairs.mean(dim=0)
    return (mean * (mean.clamp(min=1e-6) * 12).log()).sum()

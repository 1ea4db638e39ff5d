"""What networks that separate and hear pitch are told they did wrong (paper 002, sections 3 and 4.1).

The paper prints sums: over the samples of the sources (equation 1), over the pitches of every frame (equation 2). Both are kept
here, divided by the frames of a segment alone, so that one counts against the other as it does there, whatever the segment's
length. Four stems are told of instead of one; each counts as the vocals do, which count as they do in the paper.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.models.separation.spectrum import FRONT_END

THRESHOLD = 0.7  # of the confidence: where the paper's figure 6 has its best


class Confidences(NamedTuple):
    """How far the labels of each frame can be relied on, from 0 to 1, both of shape (batch, n_frames)."""

    separation: Tensor
    pitch: Tensor


def confidence_of(chances: Tensor) -> Tensor:
    """Return how sure an estimator is of each frame: that a pitch is there, or that none is (equation 4).

    Parameters
    ----------
    chances : shape (..., n_pitches, n_frames)
        From 0 to 1.

    Returns
    -------
    shape (..., n_frames)
        From a half to 1.
    """
    best = chances.amax(dim=-2)
    return torch.maximum(best, 1 - best)


def confidences(has_stems: Tensor, has_pitch: Tensor, confidence: Tensor) -> Confidences:
    """Return the confidences of both tasks: 1 of true labels, the estimator's of pseudo-labels (equations 5 to 7).

    Parameters
    ----------
    has_stems, has_pitch : bool, shape (batch,)
        Which labels are true.
    confidence : shape (batch, n_frames)
        From `confidence_of`; the paper lets that of the pitch stand for the source it was heard in.
    """
    ones = torch.ones_like(confidence)
    return Confidences(
        torch.where(has_stems[:, None], ones, confidence), torch.where(has_pitch[:, None], ones, confidence)
    )


def relied_on(sure: Confidences, threshold: float = THRESHOLD) -> Confidences:
    """Return 1 where labels are taken and 0 where they are left out (below equation 8)."""
    return Confidences(*((part >= threshold).to(part.dtype) for part in sure))


def separation_losses(sources: Tensor, predicted: Tensor, relied: Tensor) -> Tensor:
    """Return how far predicted sources are from the true ones (equation 1), shape (batch,).

    Parameters
    ----------
    sources, predicted : shape (batch, n_stems, n_samples)
        Sound, not spectra: an error of the phase is an error, as it is to the publication of the ResUNet.
    relied : shape (batch, n_frames)
        0 where nothing is known of the sources. A sample belongs to the frame whose centre is nearest.
    """
    per_frame = FRONT_END.hop
    taken = relied.repeat_interleave(per_frame, dim=1)[:, per_frame // 2 :]
    apart = (sources - predicted).abs().sum(dim=1)
    taken = taken[:, : apart.shape[1]]
    return (apart * taken).sum(dim=1) / relied.shape[1]


def pitch_losses(logits: Tensor, targets: Tensor, relied: Tensor) -> Tensor:
    """Return the binary cross-entropy of all pitches (equation 2), shape (batch,).

    Parameters
    ----------
    logits, targets : shape (batch, n_pitches, n_frames)
    relied : shape (batch, n_frames)
        0 where nothing is known of the pitch.
    """
    each = functional.binary_cross_entropy_with_logits(logits, targets, reduction="none").sum(dim=1)
    return (each * relied).sum(dim=1) / relied.shape[1]


def total_loss(separation: Tensor, pitch: Tensor, weights: Tensor) -> Tensor:
    """Return what both tasks together are told (equations 3, 8, 14 and 15 but for what the weights themselves learn).

    Confidences are in the losses already. Weights of 1 make it naive joint learning.

    Parameters
    ----------
    separation, pitch : shape (batch,)
    weights : shape (batch, 2)
        Of separation and pitch; nothing is learned through them here.
    """
    weights = weights.detach()
    return (weights[:, 0] * separation + weights[:, 1] * pitch).mean()

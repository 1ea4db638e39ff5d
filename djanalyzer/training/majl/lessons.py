"""One step of learning, by each method that paper 002 compares (table 5): what is heard, and what that is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

import torch
from torch import Tensor, nn

from djanalyzer.models.separation.cascade import Cascade
from djanalyzer.models.separation.pitches import blurred, heard
from djanalyzer.models.separation.spectrum import analysed, synthesised
from djanalyzer.training.majl.losses import Confidences, pitch_losses, separation_losses, total_loss
from djanalyzer.training.majl.weighing import CASES, WeightNet, cases_of, is_right, weight_loss


class Segments(NamedTuple):
    """Segments of songs, all of one length.

    Attributes
    ----------
    mixture : float32, shape (batch, n_samples)
    stems : float32, shape (batch, n_stems, n_samples)
    hertz : float32, shape (batch, n_frames)
        The pitch sung, 0 for none.
    relied : Confidences
        1 or 0 for each frame: whether stems and pitch are to be learned from there (`losses.relied_on`).
    is_planted : bool, shape (batch,)
        Whether the pitch is labelled wrong on purpose: nothing learns from this, and the log tells what it counted.
    """

    mixture: Tensor
    stems: Tensor
    hertz: Tensor
    relied: Confidences
    is_planted: Tensor

    def to(self, device: torch.device | str) -> Segments:
        """Return the same on a device."""
        relied = Confidences(*(part.to(device) for part in self.relied))
        return Segments(
            self.mixture.to(device),
            self.stems.to(device),
            self.hertz.to(device),
            relied,
            self.is_planted.to(device),
        )


@dataclass
class Pupils:
    """All that learns."""

    cascade: Cascade
    weight_net: WeightNet


@dataclass(frozen=True)
class Told:
    """What a batch was told.

    Attributes
    ----------
    loss : Tensor
        To learn from.
    losses : dict of str to Tensor, shape ()
        Separation, pitch, and what the weights are told; before weighing.
    weights : dict of str to Tensor, shape (3,)
        By case ("case 1"), and of labels "planted" wrong: how many segments, and the sums of their weights for separation and
        for pitch. Tensors, for whoever asks a graphics card for a number waits for it.
    """

    loss: Tensor
    losses: dict[str, Tensor]
    weights: dict[str, Tensor] = field(default_factory=dict)


Lesson = Callable[[Pupils, Segments], Told]


def pipeline(pupils: Pupils, batch: Segments) -> Told:
    """Teach both networks by themselves: pitch is heard in the true vocals, and says nothing to the separator."""
    cascade = pupils.cascade
    stems = cascade.separator(analysed(batch.mixture))
    pitches = cascade.pitch_estimator(analysed(batch.stems[:, cascade.vocals]))
    return _as_one(*_losses(batch, stems, pitches))


def joint(pupils: Pupils, batch: Segments) -> Told:
    """Teach the cascade as one, all segments alike (equation 3; with pseudo-labels equation 8)."""
    taken = pupils.cascade(analysed(batch.mixture))
    return _as_one(*_losses(batch, *taken))


def weighed(pupils: Pupils, batch: Segments) -> Told:
    """Teach the cascade as one, hard segments more and noisy ones less (equation 14; with pseudo-labels equation 15).

    The weights learn from equation 13 alone. Through equation 14 they could make the loss small by looking away.

    What tells the case is heard in both vocals by the pitch network as it is when it does not learn: dropout and the statistics
    of a batch would make it wrong in the predicted vocals alone. So the predicted vocals are heard twice, once to learn.
    """
    cascade = pupils.cascade
    taken = cascade(analysed(batch.mixture))
    with torch.no_grad(), standing(cascade.pitch_estimator):
        vocals = taken.stems[:, cascade.vocals].detach(), analysed(batch.stems[:, cascade.vocals])
        predicted, true = (torch.sigmoid(cascade.pitch_estimator(voice)) for voice in vocals)
    weights = pupils.weight_net(predicted, blurred(batch.hertz), true).float()
    right = (is_right(heard(said)[0], batch.hertz, batch.relied.pitch) for said in (predicted, true))
    cases = cases_of(*right)
    separation, pitch = _losses(batch, *taken)
    about_weights = weight_loss(weights, cases)
    told = _as_one(separation, pitch, weights)
    return Told(
        told.loss + about_weights,
        {**told.losses, "weights": about_weights.detach()},
        _by_case(weights.detach(), cases, batch.is_planted),
    )


LESSONS: dict[str, Lesson] = {"pipeline": pipeline, "joint": joint, "weighed": weighed}


def _losses(batch: Segments, stems: Tensor, pitches: Tensor) -> tuple[Tensor, Tensor]:
    """Return the losses of both tasks, segment by segment."""
    waves = synthesised(stems, batch.mixture.shape[-1])
    return (
        separation_losses(batch.stems, waves, batch.relied.separation),
        pitch_losses(pitches, blurred(batch.hertz), batch.relied.pitch),
    )


def _as_one(separation: Tensor, pitch: Tensor, weights: Tensor | None = None) -> Told:
    weights = torch.ones(len(separation), 2, device=separation.device) if weights is None else weights
    losses = {"separation": separation.detach().mean(), "pitch": pitch.detach().mean()}
    return Told(total_loss(separation, pitch, weights), losses)


def _by_case(weights: Tensor, cases: Tensor, is_planted: Tensor) -> dict[str, Tensor]:
    chosen = {f"case {case}": cases == case for case in CASES} | {"planted": is_planted}
    counted = torch.cat([torch.ones_like(weights[:, :1]), weights], dim=1)
    return {name: (counted * is_one[:, None]).sum(dim=0) for name, is_one in chosen.items()}


@contextmanager
def standing(module: object) -> Iterator[None]:
    """Let a network hear as it does when it no longer learns: what it hears changes nothing in it."""
    if not isinstance(module, nn.Module) or not module.training:
        yield
        return
    module.eval()
    try:
        yield
    finally:
        module.train()

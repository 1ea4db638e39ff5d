"""What genre and mood are judged by, and how the two losses are joined (paper 001, equations 14 to 17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.training.rarity import Balance, Floats, Indices, counts_of, weights_of
from djanalyzer.training.targets import IGNORED

# Both tasks count alike (section 3.6).
SHARES: Mapping[str, float] = {"genre": 0.5, "mood": 0.5}
# Two single tasks: two networks, each of which learns one of them alone.
GENRE_ALONE: Mapping[str, float] = {"genre": 1.0, "mood": 0.0}
MOOD_ALONE: Mapping[str, float] = {"genre": 0.0, "mood": 1.0}

_SMOOTHING = 0.05
_FURTHEST = 3.0  # a task counts at most e^3 times as much as at first, however little is left of its loss


@dataclass(frozen=True, slots=True)
class ClassWeights:
    """How much each class counts, shapes (len(GENRES),) and (len(MOODS),), from `rarity`; None where all count alike."""

    genre: Floats | None = None
    mood: Floats | None = None


def class_weights_of(balance: Balance, genre: Indices, mood: Indices) -> ClassWeights:
    """Return weights of the classes from the words of all examples to learn from, shape (n_examples,) each, -1 unknown."""
    return ClassWeights(
        weights_of(balance, counts_of(genre, len(GENRES))), weights_of(balance, counts_of(mood, len(MOODS)))
    )


def style_losses(
    genre: Tensor, mood: Tensor, genres: Tensor, moods: Tensor, weights: ClassWeights | None = None
) -> dict[str, Tensor]:
    """Return the loss of both tasks by name.

    Parameters
    ----------
    genre, mood : shapes (batch, len(GENRES)), (batch, len(MOODS))
        Logits.
    genres, moods : shape (batch,)
        Index of each; IGNORED where it is not known, which costs nothing and teaches nothing.
    """
    weights = weights or ClassWeights()
    return {
        "genre": class_loss(genre.float(), genres, weights.genre),
        "mood": class_loss(mood.float(), moods, weights.mood),
    }


def class_loss(logits: Tensor, index: Tensor, weights: Floats | None = None) -> Tensor:
    """Return the mean cross-entropy of what is known, with classes weighted.

    The sum is divided by how many are known and not by the sum of their weights: in a batch of one track the weight would
    cancel out.

    Parameters
    ----------
    logits : shape (n, n_classes)
    index : shape (n,)
        IGNORED where it is not known.
    """
    each = functional.cross_entropy(
        logits, index, ignore_index=IGNORED, label_smoothing=_SMOOTHING, reduction="none"
    )
    if weights is not None:
        each = each * torch.as_tensor(weights, dtype=each.dtype, device=each.device)[index.clamp(min=0)]
    return each.sum() / (index != IGNORED).sum().clamp(min=1)


class UncertaintyWeights(nn.Module):
    """Weights of tasks that are learned with the network: by the noise that each task is found to have.

    Kendall, Gal and Cipolla (CVPR 2018), for classification: the sum over the tasks of exp(-s) loss + s / 2, s being the log of
    the task's variance. A task settles where its weight times its loss is 1/2.
    """

    def __init__(self, tasks: tuple[str, ...] = tuple(SHARES)) -> None:
        super().__init__()
        self.tasks = tasks
        self.log_variances = nn.Parameter(torch.zeros(len(tasks)))

    def forward(self, losses: Mapping[str, Tensor], targets: Mapping[str, Tensor]) -> Tensor:
        """Join losses; a task of which `targets` know nothing in this batch is left alone, its variance too."""
        s = self.log_variances.clamp(-_FURTHEST, _FURTHEST)
        known = torch.stack([(targets[task] != IGNORED).any() for task in self.tasks]).to(s.dtype)
        parts = torch.stack([losses[task] for task in self.tasks])
        joined: Tensor = (known * (torch.exp(-s) * parts + s / 2)).sum()
        return joined

    @torch.no_grad()
    def weights(self) -> dict[str, float]:
        """Return how much each task counts at present."""
        s = self.log_variances.clamp(-_FURTHEST, _FURTHEST)
        return dict(zip(self.tasks, torch.exp(-s).tolist(), strict=True))


def joined(losses: Mapping[str, Tensor], shares: Mapping[str, float] = SHARES) -> Tensor:
    """Return the losses joined by fixed shares."""
    return torch.stack([share * losses[task] for task, share in shares.items()]).sum()

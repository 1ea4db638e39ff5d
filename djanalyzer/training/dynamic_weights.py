"""Dynamic weights on hard samples (paper 002, section 4.2): the network and its losses, whatever two tasks are weighed.

Two readings of the same place, and what the label says of it, tell which of four cases a sample is; a small network learns from
the cases how much the first task and the second count. Who reads, and what the cases mean, is told by `majl.weighing` (separation
and pitch, as in the paper) and `learning.hard_samples` (teacher and label).

The paper asks a sigmoid for weights above 1, which it cannot give: it is doubled here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

import torch
from torch import Tensor, nn
from torch.nn import functional

CASES = (1, 2, 3, 4)
CHANNELS, HIDDEN = 8, 32


class WeightNet(nn.Module, ABC):
    """The dynamic weight module (figure 4): three readings in, two weights from 0 to 2 out.

    Two layers of 3 x 3 convolution with ReLU, flattened by `flat`; then a layer with ReLU and one with a sigmoid.

    Parameters
    ----------
    n_parts : int
        How many numbers of each channel `flat` leaves.
    """

    def __init__(self, n_parts: int) -> None:
        super().__init__()
        self.convolutions = nn.Sequential(
            nn.Conv2d(3, CHANNELS, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1),
            nn.ReLU(),
        )
        self.hidden = nn.Linear(CHANNELS * n_parts, HIDDEN)
        self.out = nn.Linear(HIDDEN, 2)

    def forward(self, one: Tensor, label: Tensor, other: Tensor) -> Tensor:
        """Map two readings and the label between them, all of shape (batch, a, b), to weights, (batch, 2) or (batch, steps, 2)."""
        picture = self.convolutions(torch.stack([one, label, other], dim=1))
        weights: Tensor = 2 * torch.sigmoid(self.out(torch.relu(self.hidden(self.flat(picture)))))
        return weights

    @abstractmethod
    def flat(self, picture: Tensor) -> Tensor:
        """Return (..., CHANNELS * n_parts) of what the convolutions found, (batch, CHANNELS, a, b)."""


def weight_loss(weights: Tensor, cases: Tensor, known: Tensor | None = None) -> Tensor:
    """Return what weights should learn (equations 9 to 13): the sum over the cases of the mean of each that there is.

    Parameters
    ----------
    weights : shape (..., 2)
        Of the first task and the second.
    cases : shape (...)
    known : bool, shape (...), or None
        Which samples count; None: all.
    """
    first, second = weights[..., 0], weights[..., 1]
    as_usual = (first - 1).abs(), (second - 1).abs()
    each = {
        1: as_usual[0] + as_usual[1],
        2: as_usual[0] - functional.logsigmoid(1 - second),
        3: -functional.logsigmoid(first - 1) + as_usual[1],
        4: as_usual[0] - functional.logsigmoid(second - 1),
    }
    means = []
    for case in CASES:
        is_one = cases == case if known is None else known & (cases == case)
        counted = is_one.to(weights.dtype)
        means.append((each[case] * counted).sum() / counted.sum().clamp_min(1))
    return torch.stack(means).sum()

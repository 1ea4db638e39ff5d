"""The heads that name genre and mood: light, and each able to say which moments it decided by."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod

import torch
from torch import Tensor, nn
from torch.nn import functional


class Head(nn.Module, ABC):
    """A linear layer over the pooled steps and the summary of the attention: light, so that the views carry the meaning."""

    def __init__(self, width: int, n_summary: int, n_classes: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(width, n_classes)
        self.relation = nn.Linear(n_summary, n_classes, bias=False) if n_summary else None

    def forward(self, x: Tensor, summary: Tensor) -> Tensor:
        """Map (batch, steps, width) and (batch, n_summary) to logits (batch, n_classes)."""
        logits: Tensor = self.out(self.dropout(self._pooled(self.norm(x))))
        return logits if self.relation is None else logits + self.relation(summary)

    @abstractmethod
    def weights(self, x: Tensor, summary: Tensor) -> Tensor:
        """Return how much each step counts for the strongest class, shape (batch, steps), summing to 1."""

    @abstractmethod
    def _pooled(self, steps: Tensor) -> Tensor:
        """Map normalised steps (batch, steps, width) to (batch, width)."""


class MeanHead(Head):
    """All steps count alike.

    As the mean and the layer are linear, each step's share of a logit is exact (class activation mapping, Zhou et al., CVPR
    2016); what it counts is how far it lifts the strongest class above the others.
    """

    def weights(self, x: Tensor, summary: Tensor) -> Tensor:
        """Return how much each step lifts the strongest class, shape (batch, steps), summing to 1."""
        by_step = functional.linear(self.norm(x), self.out.weight).float()  # a bias is nobody's share
        strongest = self(x, summary).argmax(dim=1)
        lift = by_step - by_step.mean(dim=2, keepdim=True)
        lift = lift.gather(2, strongest[:, None, None].expand(-1, lift.shape[1], 1)).squeeze(2)
        counts: Tensor = lift.clamp(min=0) + 1e-6  # where no step speaks for the class, all count alike
        return counts / counts.sum(dim=1, keepdim=True)

    def _pooled(self, steps: Tensor) -> Tensor:
        return steps.mean(dim=1)


class ClassHead(Head):
    """A learned class token looks for the steps that count; at first, at all alike."""

    def __init__(self, width: int, n_summary: int, n_classes: int, dropout: float) -> None:
        super().__init__(width, n_summary, n_classes, dropout)
        self.token = nn.Parameter(torch.zeros(width))
        self.key = nn.Linear(width, width, bias=False)

    def weights(self, x: Tensor, summary: Tensor) -> Tensor:
        """Return where the token looks, shape (batch, steps), summing to 1."""
        return self._looks(self.norm(x)).float()

    def _pooled(self, steps: Tensor) -> Tensor:
        return (self._looks(steps).unsqueeze(1) @ steps).squeeze(1)

    def _looks(self, steps: Tensor) -> Tensor:
        scores = self.key(steps) @ self.token / math.sqrt(len(self.token))
        looks: Tensor = torch.softmax(scores.float(), dim=1).to(steps.dtype)
        return looks

"""A multi-gate mixture of experts over the shared steps: energy, dynamics, change points and the level of a track."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from djanalyzer.models.encoder import DilatedBlock

TASKS = ("energy", "dynamics", "changes", "level")
LOWEST, HIGHEST = 1.0, 10.0  # the levels of a track

_CHANGES_PRIOR = 0.03  # the share of steps in which somebody joins or leaves: the head starts there


class Expertise(NamedTuple):
    """What the experts say, before the sigmoid.

    Attributes
    ----------
    energy : shape (batch, steps)
        How strong each moment feels; its sigmoid is `Energy.curve`.
    dynamics : shape (batch, steps)
        How loud each moment is against the loudest heard; `music.dynamics.from_share` makes LU of its sigmoid.
    changes : shape (batch, steps)
        That somebody joins or leaves the arrangement in this step.
    level : shape (batch,)
        How the track feels when it is on; `levels_of` makes 1 to 10 of it.
    """

    energy: Tensor
    dynamics: Tensor
    changes: Tensor
    level: Tensor


class Experts(nn.Module):
    """Experts that all tasks share, and for every task a gate of its own that says whom to hear in each step.

    After Ma et al. (Modeling task relationships in multi-task learning with multi-gate mixture-of-experts, KDD 2018, eq. 5 to
    7): task k hears f_k(x) = sum over i of softmax(W_k x)_i * expert_i(x), and answers by a tower of its own. Experts look at
    different distances, 1, 2, 4, ... steps between the taps: who joins is heard within a bar, how strong a track feels over
    a section. The network for dynamics and change points of arXiv 2510.18190 decodes in the same way, with 60 s of context
    and half a million numbers altogether; here the shared encoder gives the context. So that no gate settles on one expert at
    once, gates lose experts at random while they learn (Zhao et al., Recommending what video to watch next, RecSys 2019).

    Parameters
    ----------
    width : int
        Of the shared steps.
    n_experts, expert_width
        How many, and how wide each of them is.
    """

    def __init__(
        self, width: int, n_experts: int = 6, expert_width: int = 48, dropout: float = 0.1, lost: float = 0.1
    ) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.enter = nn.Linear(width, n_experts * expert_width)
        self.experts = nn.ModuleList(DilatedBlock(expert_width, 2**i, dropout) for i in range(n_experts))
        self.gates_of_tasks = nn.Linear(width, len(TASKS) * n_experts)
        self.losing = nn.Dropout(lost)
        self.towers = nn.ModuleList(_tower(expert_width, dropout) for _ in TASKS)
        self.presence = nn.Linear(expert_width, 1)
        with torch.no_grad():
            last = self.towers[TASKS.index("changes")][-1]  # type: ignore[index]
            last.bias.copy_(torch.logit(torch.tensor([_CHANGES_PRIOR])))
            nn.init.zeros_(self.presence.weight)  # every moment counts alike for the level, at first

    def forward(self, shared: Tensor) -> Expertise:
        """Answer all tasks, from the shared steps of shape (batch, steps, width)."""
        x = self.norm(shared)
        heard = torch.einsum("kbse,bsew->kbsw", self._gates(x), self._opinions(x))
        energy, dynamics, changes, felt = (
            tower(steps).squeeze(-1) for tower, steps in zip(self.towers, heard, strict=True)
        )
        presence = torch.softmax(self.presence(heard[-1]).squeeze(-1), dim=1)
        return Expertise(energy, dynamics, changes, (presence * felt).sum(dim=1))

    def gates(self, shared: Tensor) -> Tensor:
        """Return how much each task hears of each expert, shape (tasks, batch, steps, experts), summing to 1 over experts."""
        return self._gates(self.norm(shared))

    def _gates(self, x: Tensor) -> Tensor:
        gates = self.gates_of_tasks(x).unflatten(-1, (len(TASKS), -1))
        kept = self.losing(torch.softmax(gates, dim=-1))
        shares = kept / kept.sum(dim=-1, keepdim=True).clamp(min=1e-6)
        by_task: Tensor = shares.permute(2, 0, 1, 3)
        return by_task

    def _opinions(self, x: Tensor) -> Tensor:
        """Return what each expert makes of each step, shape (batch, steps, experts, expert_width)."""
        entered = self.enter(x).unflatten(-1, (len(self.experts), -1))
        opinions = [
            expert(entered[:, :, i].transpose(1, 2)).transpose(1, 2) for i, expert in enumerate(self.experts)
        ]
        return torch.stack(opinions, dim=2)


def levels_of(logits: Tensor) -> Tensor:
    """Return levels, 1 to 10, from the logits of any shape."""
    return LOWEST + (HIGHEST - LOWEST) * torch.sigmoid(logits)


def shares_of(gates: Tensor) -> dict[str, tuple[float, ...]]:
    """Return which expert serves which task: for each of TASKS the mean share of each expert, from `Experts.gates`."""
    means = gates.mean(dim=(1, 2)).cpu()
    return {task: tuple(means[k].tolist()) for k, task in enumerate(TASKS)}


def _tower(width: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(width, width // 2), nn.GELU(), nn.Dropout(dropout), nn.Linear(width // 2, 1)
    )

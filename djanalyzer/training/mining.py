"""Hard-example mining: styles whose beats are still missed are drawn more often."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

PERIOD = 200  # steps for which the factors stay as they are
_MEMORY = 0.7  # how much of the older losses a new period keeps
_LEAST, _MOST = 0.4, 2.5


@dataclass
class Mining:
    """How often each style is drawn against the others.

    Batches are made ahead of time, so what a period teaches counts from the period after the next: a run that is cut and
    resumed draws as one that was not.

    Attributes
    ----------
    strength : float
        0 draws all alike, 1 in proportion to the loss.
    period : int
        The one that is going on; `current` are its factors by style, `following` those of the next.
    means : dict
        Losses by style over the periods before, the late ones more.
    sums, counts : dict
        Losses of the period that is going on.
    """

    strength: float = 0.0
    period: int = 0
    current: dict[str, float] = field(default_factory=dict)
    following: dict[str, float] = field(default_factory=dict)
    means: dict[str, float] = field(default_factory=dict)
    sums: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def factors(self, step: int) -> dict[str, float]:
        """Return how many times as likely as usual the tracks of each style are at a step; of others it is 1."""
        return self.current if step // PERIOD <= self.period else self.following

    def learn(self, step: int, styles: Iterable[str], losses: Iterable[float]) -> None:
        """Take the losses of the tracks of a step that was just done; one that is not a number is not known."""
        known = (pair for pair in zip(styles, losses, strict=True) if math.isfinite(pair[1]))
        for style, loss in known:
            self.sums[style] = self.sums.get(style, 0.0) + loss
            self.counts[style] = self.counts.get(style, 0) + 1
        if (step + 1) % PERIOD == 0:
            self._turn()

    def _turn(self) -> None:
        for style, total in self.sums.items():
            mean = total / self.counts[style]
            self.means[style] = _MEMORY * self.means.get(style, mean) + (1 - _MEMORY) * mean
        self.sums, self.counts = {}, {}
        self.period += 1
        self.current, self.following = self.following, self._judged()

    def _judged(self) -> dict[str, float]:
        usual = sum(self.means.values()) / max(len(self.means), 1)
        if not usual:
            return {}
        factors = {style: (mean / usual) ** self.strength for style, mean in self.means.items()}
        return {style: min(max(factor, _LEAST), _MOST) for style, factor in factors.items()}

    def as_json(self) -> dict[str, Any]:
        """Return everything but the strength, which the plan says."""
        return {name: value for name, value in asdict(self).items() if name != "strength"}

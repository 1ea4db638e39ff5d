"""Rows of the one table: what we cost, what a peer costs in the same run, and their ratio; and how costs grow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

HEAD = "| what | size | ours | peer | peer's | ours / peer | |\n|---|---:|---:|---|---:|---:|---|"


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison.

    Attributes
    ----------
    what : str
        What is done.
    size : str
        With how much.
    ours, theirs : float or None
        In `unit`; None where it was not measured, which `remark` explains.
    peer : str
        Who else does it, or what is at least to be done for it.
    """

    what: str
    size: str
    ours: float | None
    peer: str = ""
    theirs: float | None = None
    unit: str = "s"
    remark: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours by the peer's: below 1 we are cheaper."""
        return self.ours / self.theirs if self.ours is not None and self.theirs else None

    def __str__(self) -> str:
        ratio = "–" if self.ratio is None else f"**{figure(self.ratio)}**"
        ours, theirs = quantity(self.ours, self.unit), quantity(self.theirs, self.unit) if self.peer else ""
        return f"| {self.what} | {self.size} | {ours} | {self.peer} | {theirs} | {ratio if self.peer else ''} | {self.remark} |"


@dataclass(frozen=True, slots=True)
class Exponents:
    """How what is done grows with the size: the exponent b of size ** b, ours and the peer's; None where one size was measured."""

    what: str
    ours: float | None
    peer: str = ""
    theirs: float | None = None

    def __str__(self) -> str:
        ours, theirs = (f"n^{b:.2f}" if b is not None else "–" for b in (self.ours, self.theirs))
        return f"| growth: {self.what} | | {ours} | {self.peer} | {theirs if self.peer else ''} | | |"


def quantity(value: float | None, unit: str) -> str:
    """Return a figure with its unit; a dash where there is none."""
    return "–" if value is None else f"{figure(value)} {unit}".strip()


def figure(value: float) -> str:
    """Return a number with about three digits."""
    if value == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{min(digits, 4)}f}"


def growth(sizes: Sequence[float], costs: Sequence[float]) -> float | None:
    """Return the exponent b of the power law cost = a * size ** b, fitted by least squares of the logarithms.

    1 is in proportion, 2 the square; None of fewer than two sizes.
    """
    points = [
        (math.log(n), math.log(cost)) for n, cost in zip(sizes, costs, strict=True) if n > 0 and cost > 0
    ]
    if len({x for x, _ in points}) < 2:
        return None
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread

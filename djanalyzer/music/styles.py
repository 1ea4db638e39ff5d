"""Words of the style lab: in what style bars are to sound, and how good what came of it is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from djanalyzer.music.sections import SectionLabel

# Target styles by the name that wishes and weights use, each with what a DJ calls it.
STYLE_NAMES: dict[str, str] = {
    "house": "House",
    "techno": "Techno",
    "trance": "Trance",
    "breaks": "Breaks",
    "dubstep": "Dubstep",
    "trap": "Trap",
    "hip_hop": "Hip-Hop",
    "disco": "Disco",
    "reggaeton": "Reggaeton",
    "synthwave": "Synthwave",
    "chip": "Chip",
    "rock": "Rock",
}

What = Literal["all", "drums", "harmony"]
WHATS: tuple[What, ...] = ("all", "drums", "harmony")


@dataclass(frozen=True, slots=True)
class StyleShare:
    """One part of a target: a style by its name, or that of an example.

    Attributes
    ----------
    name : str
        One of `STYLE_NAMES`; empty where there is an example.
    example : Path or None
        A sound file that shall be sounded like.
    weight : float
        Above 0; shares of one target count in proportion to their weights.

    Raises
    ------
    ValueError
        It names a style and an example, or neither, or its weight is not above 0.
    """

    name: str = ""
    example: Path | None = None
    weight: float = 1.0

    def __post_init__(self) -> None:
        if bool(self.name) == (self.example is not None):
            raise ValueError("a share of a style is a name or an example, and one of them")
        if not (math.isfinite(self.weight) and self.weight > 0):
            raise ValueError(f"a share of a style weighs more than nothing, not {self.weight}")

    @property
    def in_words(self) -> str:
        """Return what it is called: "Hip-Hop", or the example's name without its ending."""
        if self.example is not None:
            return self.example.stem
        return STYLE_NAMES.get(self.name, self.name)


Shares = tuple[StyleShare, ...]


@dataclass(frozen=True, slots=True)
class StyleWish:
    """What is to be rendered, and how.

    Attributes
    ----------
    start, stop : float
        Seconds of the track: the selection, half-open.
    shares : tuple of StyleShare
        The target style; several are blended.
    amount : float
        0 (the source untouched) to 1.
    what : "all", "drums" or "harmony"
        What is changed; the rest stays.
    by_section : tuple of (SectionLabel, tuple of StyleShare)
        Targets of sections that have one of their own.
    seed : int
        At least 0. Takes of one wish are the same; of another seed they differ.

    Raises
    ------
    ValueError
        The selection is empty, the amount is not between 0 and 1, the seed is below 0, or there is no target.
    """

    start: float
    stop: float
    shares: Shares
    amount: float = 1.0
    what: What = "all"
    by_section: tuple[tuple[SectionLabel, Shares], ...] = ()
    seed: int = 0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.start) and math.isfinite(self.stop) and 0 <= self.start < self.stop):
            raise ValueError(f"from {self.start} to {self.stop} s is no selection")
        if not 0 <= self.amount <= 1:
            raise ValueError(f"an amount lies between 0 and 1, not at {self.amount}")
        if self.what not in WHATS:
            raise ValueError(f"what changes is one of {', '.join(WHATS)}, not {self.what}")
        if self.seed < 0:
            raise ValueError(f"a seed is no less than 0, not {self.seed}")
        if not self.shares or not all(shares for _, shares in self.by_section):
            raise ValueError("a wish names a target style")

    @property
    def duration(self) -> float:
        """Return how many seconds are selected."""
        return self.stop - self.start

    @property
    def examples(self) -> tuple[Path, ...]:
        """Return the examples that it names, each once."""
        shares = (*self.shares, *(share for _, some in self.by_section for share in some))
        return tuple(dict.fromkeys(share.example for share in shares if share.example is not None))

    def shares_in(self, label: SectionLabel | None) -> Shares:
        """Return the target within sections of this label."""
        return dict(self.by_section).get(label, self.shares) if label is not None else self.shares

    @property
    def in_words(self) -> str:
        """Return what a take of it is called unless the user names it: "House", "House + Trance, drums, 80 %"."""
        words = [" + ".join(share.in_words for share in self.shares)]
        words += [f"{label}: {' + '.join(s.in_words for s in shares)}" for label, shares in self.by_section]
        words += [self.what] if self.what != "all" else []
        words += [f"{round(100 * self.amount)} %"] if self.amount < 1 else []
        return ", ".join(words)


class TakeFault(StrEnum):
    """What makes a take useless."""

    SILENT = "silent"
    CLIPPED = "clipped"
    OUT_OF_TIME = "out_of_time"
    UNCHANGED = "unchanged"
    CLICKS = "clicks"

    @property
    def in_words(self) -> str:
        """Return the fault as a clause about the take: "it is silent"."""
        return _FAULTS[self]


_FAULTS = {
    TakeFault.SILENT: "it is silent",
    TakeFault.CLIPPED: "it is clipped",
    TakeFault.OUT_OF_TIME: "it is out of time",
    TakeFault.UNCHANGED: "it sounds as the original does",
    TakeFault.CLICKS: "it clicks",
}


@dataclass(frozen=True, slots=True)
class FoundFault:
    """A fault that was found in a take, with what was measured and the limit that it has passed (unit as `checks` says)."""

    fault: TakeFault
    measured: float
    limit: float


@dataclass(frozen=True, slots=True)
class TakeQuality:
    """How good a take is, as far as the model can tell.

    Attributes
    ----------
    estimate : float
        0 to 1, all in all.
    content : float
        0 to 1: how much of melody, harmony and structure is still there.
    style : float
        0 to 1: how near it is to the target.
    faults : tuple of FoundFault
        What makes it useless; empty where nothing does.
    """

    estimate: float
    content: float
    style: float
    faults: tuple[FoundFault, ...] = ()

    @property
    def is_faulty(self) -> bool:
        return bool(self.faults)

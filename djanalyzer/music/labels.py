"""Labels are evidence: a value, who says so, and how sure. Appended, never overwritten; the DJ's word wins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

# What a label may be about. One word per thing, in the database as on the screen.
TASKS = ("beat_grid", "key", "tempo", "energy", "genre", "mood", "sections", "cues", "loops", "rating")


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so: `kind` is "dj", "tags", "program" or "model"; `name` says which ("rekordbox", "djanalyzer-1")."""

    kind: str
    name: str

    @property
    def rank(self) -> int:
        """Return how much weight this source has when two disagree: the DJ before programs before tags before models."""
        return {"dj": 3, "program": 2, "tags": 1, "model": 0}[self.kind]

    def rank_on(self, task: str) -> int:
        """Return the same on one task: sections that a program has found count after those that a model has heard.

        They are no DJ's word but another analysis, in words of its own.
        """
        return -1 if task == "sections" and self.kind == "program" else self.rank

    def __str__(self) -> str:
        return self.name


class OffsetBasis(StrEnum):
    """Where a time offset comes from."""

    TABLE = "table"  # what is published and inferred about the program
    MEASURED = "measured"  # the table, corrected by what this library shows
    NONE = "none"  # switched off


_CLASSES = {
    "MP3 A": "MP3 without a table at its start, class A",
    "MP3 B": "MP3, Xing header, class B",
    "MP3 C": "MP3, LAME header with a wrong check sum, class C",
    "MP3 D": "MP3, LAME header, class D",
    "MP3 ?": "MP3 that could not be looked at",
    "M4A ?": "M4A that could not be looked at",
}


def class_in_words(file_class: str) -> str:
    """Return "MP3, Xing header, class B" for "MP3 B"; formats are words already."""
    return _CLASSES.get(file_class, file_class)


@dataclass(frozen=True, slots=True)
class TimeOffset:
    """What was taken off a program's times to get ours, or added to ours to get the program's.

    Attributes
    ----------
    seconds : float
        The program's time less ours.
    file_class : str
        What decides it: "MP3 A" to "MP3 D", "AAC", or the format.
    basis : OffsetBasis
        Where the number comes from.
    """

    seconds: float = 0.0
    file_class: str = ""
    basis: OffsetBasis = OffsetBasis.TABLE

    def __str__(self) -> str:
        """Return "+51.2 ms (MP3, LAME header, class D; table)"."""
        return f"{self.amount} ({self.reason})"

    @property
    def amount(self) -> str:
        """Return "+51.2 ms"."""
        return f"{1000 * self.seconds:+.1f} ms" if abs(self.seconds) >= 5e-5 else "0.0 ms"

    @property
    def reason(self) -> str:
        """Return "MP3, LAME header, class D; table"."""
        basis = "switched off" if self.basis is OffsetBasis.NONE else str(self.basis)
        return f"{class_in_words(self.file_class)}; {basis}"


T = TypeVar("T")


@dataclass(frozen=True)
class Label(Generic[T]):
    """One piece of evidence about a track.

    `offset` is what was taken off a program's times; None where its times needed none, or nobody wrote it down.
    """

    task: str
    value: T
    source: Source
    confidence: float = 1.0
    offset: TimeOffset | None = None

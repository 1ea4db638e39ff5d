"""Labels are evidence: a value, who says so, and how sure. Appended, never overwritten; the DJ's word wins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

# What a label may be about. One word per thing, in the database as on the screen.
TASKS = ("beat_grid", "key", "tempo", "energy", "genre", "sections", "cues", "loops", "rating")


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so: `kind` is "dj", "tags", "program" or "model"; `name` says which ("rekordbox", "djanalyzer-1")."""

    kind: str
    name: str

    @property
    def rank(self) -> int:
        """Return how much weight this source has when two disagree: the DJ before programs before tags before models."""
        return {"dj": 3, "program": 2, "tags": 1, "model": 0}[self.kind]

    def __str__(self) -> str:
        return self.name


T = TypeVar("T")


@dataclass(frozen=True)
class Label(Generic[T]):
    """One piece of evidence about a track."""

    task: str
    value: T
    source: Source
    confidence: float = 1.0

"""The DJ's own word on grid, key, energy and names: it outweighs every other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.evidence import Description, Said, append_labels, said, save_tags
from djanalyzer.library.writing import Writer
from djanalyzer.music import BeatGrid, Energy, Key, Section, Tags


@dataclass(frozen=True)
class SetLabel(Edit):
    """Say what a track's grid, key, tempo, energy, genre, mood, rating or sections are.

    Attributes
    ----------
    task : str
        One of `music.labels.TASKS` but cues and loops, which have their own edits.
    value : BeatGrid, Key, float, Energy, str, int or tuple of Section
        As the task has it; None takes the DJ's word back, and the next best source speaks.
    """

    track_id: int
    task: str
    value: BeatGrid | Key | Energy | tuple[Section, ...] | float | int | str | None

    def __post_init__(self) -> None:
        if self.task not in _KINDS:
            raise ValueError(f"nothing can be said about {self.task!r} in this way")
        if self.value is not None and not isinstance(self.value, _KINDS[self.task]):
            raise ValueError(f"{self.value!r} is no value for {self.task}")

    def describe(self) -> str:
        return f"Set {self.task.replace('_', ' ')}"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        word = said(self.task, self.value) if self.value is not None else Said(None)
        append_labels(writer, DJ, {(self.track_id, self.task): word})


@dataclass(frozen=True)
class SetTags(Edit):
    """Say what a track is called, all fields at once; an empty field leaves the word to the next source."""

    track_id: int
    tags: Tags

    def describe(self) -> str:
        return "Edit tags"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        save_tags(writer, DJ, {self.track_id: Description(self.tags)})


_KINDS: dict[str, Any] = {
    "beat_grid": BeatGrid,
    "key": Key,
    "tempo": float | int,
    "energy": Energy,
    "genre": str,
    "mood": str,
    "rating": int,
    "sections": tuple,
}

"""What a DJ does with cues, loops and suggestions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from djanalyzer.library.database import Record
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.marks import (
    cue_columns,
    loop_columns,
    origin_columns,
    origin_of,
    source_columns,
    suggestion_of,
)
from djanalyzer.library.writing import Writer
from djanalyzer.music import Cue, CueKind, Loop, Source, Suggestion

DJ = Source("dj", "you")

# How a suggestion can be refused: it is not wanted, stands in the wrong place, or is of another kind.
REFUSALS = ("refused", "wrong_place", "wrong_kind")

_PLACES = frozenset({"time", "start", "stop"})


@dataclass(frozen=True)
class AddCue(Edit):
    """Set a cue; `Changes.created` has its id."""

    track_id: int
    cue: Cue

    def describe(self) -> str:
        return "Add cue"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        rows = [{"track_id": self.track_id, **cue_columns(self.cue), **source_columns(DJ)}]
        writer.created += writer.add("cues", rows)


@dataclass(frozen=True)
class ChangeCue(Edit):
    """Give a cue another time, pad, name, colour or kind."""

    cue_id: int
    cue: Cue

    def describe(self) -> str:
        return "Change cue"

    def apply(self, writer: Writer) -> None:
        _change(writer, "cues", "cue", self.cue_id, cue_columns(self.cue))


@dataclass(frozen=True)
class MoveCue(Edit):
    """Move a cue to `time` (seconds)."""

    cue_id: int
    time: float

    def describe(self) -> str:
        return "Move cue"

    def apply(self, writer: Writer) -> None:
        _change(writer, "cues", "cue", self.cue_id, {"time": float(self.time)})


@dataclass(frozen=True)
class RemoveCue(Edit):
    """Take a cue away."""

    cue_id: int

    def describe(self) -> str:
        return "Remove cue"

    def apply(self, writer: Writer) -> None:
        writer.row("cues", self.cue_id, "cue")
        writer.hide("cues", [self.cue_id])


@dataclass(frozen=True)
class AddLoop(Edit):
    """Save a loop; `Changes.created` has its id."""

    track_id: int
    loop: Loop

    def describe(self) -> str:
        return "Add loop"

    def apply(self, writer: Writer) -> None:
        writer.row("tracks", self.track_id, "track")
        rows = [{"track_id": self.track_id, **loop_columns(self.loop), **source_columns(DJ)}]
        writer.created += writer.add("loops", rows)


@dataclass(frozen=True)
class ChangeLoop(Edit):
    """Give a loop other ends, another pad, name or colour."""

    loop_id: int
    loop: Loop

    def describe(self) -> str:
        return "Change loop"

    def apply(self, writer: Writer) -> None:
        _change(writer, "loops", "loop", self.loop_id, loop_columns(self.loop))


@dataclass(frozen=True)
class MoveLoop(Edit):
    """Give a loop other ends (seconds)."""

    loop_id: int
    start: float
    stop: float

    def __post_init__(self) -> None:
        if not self.start < self.stop:
            raise ValueError(f"a loop ends after it starts, not from {self.start} to {self.stop} s")

    def describe(self) -> str:
        return "Move loop"

    def apply(self, writer: Writer) -> None:
        ends = {"start": float(self.start), "stop": float(self.stop)}
        _change(writer, "loops", "loop", self.loop_id, ends)


@dataclass(frozen=True)
class RemoveLoop(Edit):
    """Take a loop away."""

    loop_id: int

    def describe(self) -> str:
        return "Remove loop"

    def apply(self, writer: Writer) -> None:
        writer.row("loops", self.loop_id, "loop")
        writer.hide("loops", [self.loop_id])


@dataclass(frozen=True)
class AcceptSuggestion(Edit):
    """Make a suggestion the DJ's own cue or loop (its id in `Changes.created`); already accepted, nothing changes.

    Attributes
    ----------
    mark : Cue, Loop or None
        The mark as the DJ wants it; None takes a memory mark at the suggested place, named after its kind: a loop where
        the suggestion has an end.
    """

    suggestion_id: int
    mark: Cue | Loop | None = None

    def describe(self) -> str:
        return "Accept suggestion"

    def apply(self, writer: Writer) -> None:
        row = writer.row("suggestions", self.suggestion_id, "suggestion")
        if row.status == "accepted":
            return
        mark = self.mark or _mark_of(suggestion_of(row))
        if isinstance(mark, Loop):
            table, pointer, columns = "loops", "loop_id", loop_columns(mark)
        else:
            table, pointer, columns = "cues", "cue_id", cue_columns(replace(mark, kind=CueKind(row.kind)))
        (mark_id,) = writer.add(table, [{"track_id": row.track_id, **columns, **source_columns(DJ)}])
        answer = {"status": "accepted", pointer: mark_id, "decided_at": writer.now}
        writer.change("suggestions", row.id, answer)
        writer.created.append(mark_id)


def _mark_of(suggestion: Suggestion) -> Cue | Loop:
    name = suggestion.name or suggestion.kind.in_words
    if suggestion.is_loop and suggestion.stop is not None:
        return Loop(suggestion.time, suggestion.stop, None, name)
    return Cue(suggestion.time, None, name, None, suggestion.kind)


@dataclass(frozen=True)
class RefuseSuggestion(Edit):
    """Say no to a suggestion, and why: one of `REFUSALS`; the same model does not make it again."""

    suggestion_id: int
    why: str = "refused"

    def __post_init__(self) -> None:
        if self.why not in REFUSALS:
            raise ValueError(f"a suggestion is refused as one of {', '.join(REFUSALS)}, not {self.why!r}")

    def describe(self) -> str:
        return "Refuse suggestion"

    def apply(self, writer: Writer) -> None:
        row = writer.row("suggestions", self.suggestion_id, "suggestion")
        if row.status == "open":
            writer.change("suggestions", row.id, {"status": self.why, "decided_at": writer.now})


@dataclass(frozen=True)
class ReopenSuggestion(Edit):
    """Take a refusal back: the suggestion is open again; one that is open or accepted stays as it is."""

    suggestion_id: int

    def describe(self) -> str:
        return "Take refusal back"

    def apply(self, writer: Writer) -> None:
        row = writer.row("suggestions", self.suggestion_id, "suggestion")
        if row.status in REFUSALS:
            writer.change("suggestions", row.id, {"status": "open", "decided_at": None})


def _change(writer: Writer, table: str, word: str, row_id: int, values: dict[str, Any]) -> None:
    """Change a mark; from then on it is the DJ's, so that no import changes it again.

    Who only names or colours it has not chosen its place.
    """
    row = writer.row(table, row_id, word)
    changed = {name for name, value in values.items() if row._mapping[name] != value}
    if changed:
        origin = DJ if changed & _PLACES else origin_of(row)
        writer.change(table, row_id, {**values, **owned(origin)})


def carry_mark(writer: Writer, table: str, row: Record, place: Mapping[str, float]) -> None:
    """Move a mark along with something else: it is the DJ's from then on, and who chose its place stays known."""
    if any(row._mapping[name] != value for name, value in place.items()):
        writer.change(table, row.id, {**place, **owned(origin_of(row))})


def owned(origin: Source) -> dict[str, str | None]:
    """Return the columns of a mark that is the DJ's, whoever chose its place."""
    return {**source_columns(DJ), **origin_columns(None if origin.kind == DJ.kind else origin)}

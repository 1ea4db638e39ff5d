"""Cues and loops set on many tracks at once, as one step."""

from __future__ import annotations

from dataclasses import dataclass

from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.marks import cue_columns, loop_columns, source_columns
from djanalyzer.library.writing import Writer
from djanalyzer.music import Cue, Loop


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark to be set; `suggestion_id` where it is the answer to a suggestion."""

    track_id: int
    mark: Cue | Loop
    suggestion_id: int | None = None


@dataclass(frozen=True)
class PlaceMarks(Edit):
    """Set marks beside those there are; tracks whose cues are locked are left out and counted."""

    placed: tuple[Placed, ...]

    def describe(self) -> str:
        return "Place cues"

    def apply(self, writer: Writer) -> None:
        free = set(writer.unlocked("cues", {p.track_id for p in self.placed}))
        placed = [p for p in self.placed if p.track_id in free]
        cues = [(p, cue_columns(p.mark)) for p in placed if isinstance(p.mark, Cue)]
        loops = [(p, loop_columns(p.mark)) for p in placed if isinstance(p.mark, Loop)]
        for table, pointer, rows in (("cues", "cue_id", cues), ("loops", "loop_id", loops)):
            full = [{"track_id": p.track_id, **columns, **source_columns(DJ)} for p, columns in rows]
            ids = writer.add(table, full)
            writer.created += ids
            for (p, _columns), mark_id in zip(rows, ids, strict=True):
                if p.suggestion_id is not None:
                    answer = {"status": "accepted", pointer: mark_id, "decided_at": writer.now}
                    writer.change("suggestions", p.suggestion_id, answer)

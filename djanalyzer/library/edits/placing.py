"""Cues and loops set on many tracks at once, as one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from djanalyzer.library import schema
from djanalyzer.library.database import select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.marks import cue_columns, loop_columns, origin_columns, source_columns
from djanalyzer.library.writing import Writer
from djanalyzer.music import Cue, Loop, Source


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark to be set.

    Attributes
    ----------
    suggestion_id : int or None
        Where it is the answer to a suggestion.
    origin : Source or None
        The model that has heard the place, where nobody looks at it; None where the DJ has chosen it.
    """

    track_id: int
    mark: Cue | Loop
    suggestion_id: int | None = None
    origin: Source | None = None


@dataclass(frozen=True)
class PlaceMarks(Edit):
    """Set marks beside those there are; tracks whose cues are locked are left out and counted.

    The marks were planned a while ago: one whose pad has been taken meanwhile goes to the memory list, and a suggestion that
    has been answered meanwhile is not answered again.
    """

    placed: tuple[Placed, ...]

    def describe(self) -> str:
        return "Place cues"

    def apply(self, writer: Writer) -> None:
        free = set(writer.unlocked("cues", {p.track_id for p in self.placed}))
        placed = list(_as_it_is_now(writer, [p for p in self.placed if p.track_id in free]))
        cues = [(p, cue_columns(p.mark)) for p in placed if isinstance(p.mark, Cue)]
        loops = [(p, loop_columns(p.mark)) for p in placed if isinstance(p.mark, Loop)]
        for table, pointer, rows in (("cues", "cue_id", cues), ("loops", "loop_id", loops)):
            full = [
                {"track_id": p.track_id, **columns, **source_columns(DJ), **origin_columns(p.origin)}
                for p, columns in rows
            ]
            ids = writer.add(table, full)
            writer.created += ids
            for (p, _columns), mark_id in zip(rows, ids, strict=True):
                if p.suggestion_id is not None:
                    answer = {"status": "accepted", pointer: mark_id, "decided_at": writer.now}
                    writer.change("suggestions", p.suggestion_id, answer)


def _as_it_is_now(writer: Writer, placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield what can still be set, each on a pad of its own or on none."""
    taken: dict[int, set[int | None]] = {}
    for table in (schema.cues, schema.loops):
        query = select_within(table, table.c.track_id, list({p.track_id for p in placed}))
        for row in writer.connection.execute(query):
            taken.setdefault(row.track_id, set()).add(row.slot)
    suggestions = schema.suggestions
    query = select_within(suggestions, suggestions.c.id, [p.suggestion_id for p in placed if p.suggestion_id])
    still_open = {row.id for row in writer.connection.execute(query) if row.status == "open"}
    for p in placed:
        if p.suggestion_id is not None and p.suggestion_id not in still_open:
            continue
        pads, slot = taken.setdefault(p.track_id, set()), p.mark.slot
        yield replace(p, mark=replace(p.mark, slot=None)) if slot is not None and slot in pads else p
        pads.add(slot)

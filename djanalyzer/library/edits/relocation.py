"""Files are found again at another place: the track stays who it is, with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, Table, insert, select

from djanalyzer.library import schema
from djanalyzer.library.database import select_within, within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.files import AddFiles, FoundFile, matching_form
from djanalyzer.library.edits.merge import N_PADS
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Step, Writer

_EVIDENCE = ("labels", "suggestions", "playlist_entries", "collection_entries", "reviews", "takes")
# What each author says once, and of which nothing tells authors apart.
_SINGLE_WORDS = {
    "tags": ("source_kind", "source_name"),
    "analyses": ("model",),
    "voices": (),
    "embeddings": (),
}
_MARKS = {"cues": "time", "loops": "start"}  # where such a mark lies


@dataclass(frozen=True)
class RelocateFiles(Edit):
    """Let missing files (by `KnownFile.id`) lie where they were found. The undo lets them lie where they were.

    Where the place that was found is known as another track's, for the folder was imported again before, the two become
    one: all that was known of the other track goes over to the one whose file was missing.
    """

    moves: tuple[tuple[int, FoundFile], ...]
    batch: str = ""

    def describe(self) -> str:
        return "Find moved file" if len(self.moves) == 1 else f"Find {len(self.moves)} moved files"

    def apply(self, writer: Writer) -> None:
        for file_id, found in self.moves:
            row = writer.row("files", file_id, "file")
            there = _file_at(writer, str(found.path))
            if there is None or there.id == row.id:
                _move(writer, row, found)
            else:
                _take_over(writer, row, there)
        AddFiles(tuple(found for _, found in self.moves)).apply(writer)


def _file_at(writer: Writer, path: str) -> Any:
    files = schema.files
    return writer.connection.execute(select(files).where(files.c.path == path)).first()


def _move(writer: Writer, row: Any, found: FoundFile) -> None:
    columns: dict[str, Any] = {"path": str(found.path), "path_nfc": matching_form(found.path)}
    columns |= {"size": found.size, "mtime_ns": found.mtime_ns, "state": "ok", "reason": ""}
    if row.recording_id is None:  # another recording under the name is a change that `AddFiles` tells
        columns["recording_id"] = found.recording_id
    writer.change("files", row.id, columns)


def _take_over(writer: Writer, missing: Any, there: Any) -> None:
    """Give the file that is there to the track whose file is missing, with all that is known of the other track."""
    writer.hide("files", [missing.id])
    if there.track_id == missing.track_id:
        return
    hand_over(writer, "files", [there.id], there.track_id, missing.track_id)
    files = schema.files
    left = select(files.c.id).where(files.c.track_id == there.track_id, live(files))
    if writer.connection.execute(left).first() is None:
        _join(writer, there.track_id, missing.track_id)


def _join(writer: Writer, other_id: int, track_id: int) -> None:
    for name in _EVIDENCE:
        table = schema.metadata.tables[name]
        ids = writer.connection.execute(
            select(table.c.id).where(table.c.track_id == other_id, live(table))
        ).scalars()
        hand_over(writer, name, ids, other_id, track_id)
    hand_over_marks(writer, other_id, track_id)
    for name, keys in _SINGLE_WORDS.items():
        hand_over(writer, name, not_said(writer, name, keys, (other_id, track_id)), other_id, track_id)
    _copy_waveform(writer, other_id, track_id)
    writer.hide("tracks", [other_id])


def hand_over(writer: Writer, table: str, ids: Iterable[int], other_id: int, track_id: int) -> None:
    """Give rows about one track to another track."""
    writer.replay(Step(table, tuple(sorted(ids)), {"track_id": other_id}, {"track_id": track_id}))
    writer.track_ids |= {other_id, track_id}


def hand_over_marks(writer: Writer, other_id: int, track_id: int) -> None:
    """Give the marks of a track to another one, but those at whose place it has one of its own.

    What stood on a pad that is taken goes to a free one, or to the memory list. Nothing goes where cues are locked.
    """
    if not writer.unlocked("cues", [track_id]):
        return
    tables = {name: schema.metadata.tables[name] for name in _MARKS}
    ours = {name: _live_rows(writer, table, track_id) for name, table in tables.items()}
    theirs = {name: _live_rows(writer, table, other_id) for name, table in tables.items()}
    pads, wanted = ({row["slot"] for rows in marks.values() for row in rows} for marks in (ours, theirs))
    for name, at in _MARKS.items():
        held = {round(row[at], 2) for row in ours[name]}
        free = [row for row in theirs[name] if round(row[at], 2) not in held]
        hand_over(writer, name, [row["id"] for row in free], other_id, track_id)
        for row in free:
            slot = row["slot"]
            if slot is not None and slot in pads:
                slot = next((pad for pad in range(N_PADS) if pad not in pads | wanted), None)
                writer.change(name, row["id"], {"slot": slot})
            pads.add(slot)


def _live_rows(writer: Writer, table: Table, track_id: int) -> list[RowMapping]:
    query = select_within(table, table.c.track_id, [track_id]).order_by(table.c.id)
    return list(writer.connection.execute(query).mappings())


def not_said(writer: Writer, name: str, keys: tuple[str, ...], pair: tuple[int, int]) -> list[int]:
    """Return the rows of the other track whose author has said nothing of the track yet."""
    table = schema.metadata.tables[name]
    rows = list(writer.connection.execute(select(table).where(within(table.c.track_id, pair))))
    said = {tuple(getattr(row, key) for key in keys) for row in rows if row.track_id == pair[1]}
    return [
        row.id
        for row in rows
        if row.track_id == pair[0] and tuple(getattr(row, key) for key in keys) not in said
    ]


def _copy_waveform(writer: Writer, other_id: int, track_id: int) -> None:
    """Give the track the picture of the sound; as an analysis's, it is a fact, which no undo takes back."""
    table = schema.waveforms
    picture = table.c["columns"].label("picture")  # a row has a word of its own for "columns"
    query = select(table.c.track_id, picture).where(within(table.c.track_id, [other_id, track_id]))
    rows = list(writer.connection.execute(query))
    if [row.track_id for row in rows] == [other_id]:
        columns = {"track_id": track_id, "columns": rows[0].picture}
        writer.connection.execute(insert(table).values(**columns))

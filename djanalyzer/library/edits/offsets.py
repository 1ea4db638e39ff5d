"""Another choice of time offsets: what programs said moves to where it lies by the new ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from djanalyzer.library import schema
from djanalyzer.library.codec import OFFSETS, TIMED, text_of, value_of
from djanalyzer.library.database import Record, select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.evidence import Said, append_labels, chunks, last_words, said
from djanalyzer.library.writing import Writer
from djanalyzer.music import KnownTrack, OffsetBasis, OffsetChoice, Source, TimeOffset, moved


@dataclass(frozen=True, slots=True)
class AxisMove:
    """What a program said of a track moves by `seconds`; `offset` is what was taken off its times from then on."""

    track_id: int
    program: str
    seconds: float
    offset: TimeOffset


@dataclass(frozen=True)
class UseOffsets(Edit):
    """Use other time offsets of DJ programs; one change, to be undone with all that it moved.

    The program's grids, and the cues and loops that came from it, move. What the DJ has set or changed here lies where
    it was heard, and stays.
    """

    choice: OffsetChoice
    moves: tuple[AxisMove, ...] = ()
    batch: str = ""

    def describe(self) -> str:
        return _NAMES[self.choice.use]

    def apply(self, writer: Writer) -> None:
        _choose(writer, self.choice)
        _move_all(writer, self.moves)


@dataclass(frozen=True)
class AlignTimes(Edit):
    """Move what programs said of tracks whose file could not be looked at when it came in, and can be now."""

    moves: tuple[AxisMove, ...]
    batch: str = ""

    def describe(self) -> str:
        return "Align imported times"

    def apply(self, writer: Writer) -> None:
        _move_all(writer, self.moves)


_NAMES = {
    OffsetBasis.TABLE: "Use the table's time offsets",
    OffsetBasis.MEASURED: "Use measured time offsets",
    OffsetBasis.NONE: "Use no time offsets",
}


def _choose(writer: Writer, choice: OffsetChoice) -> None:
    table, text = schema.choices, text_of(OFFSETS, choice)
    row_id = writer.connection.execute(select(table.c.id).where(table.c.name == OFFSETS)).scalar()
    if row_id is None:
        writer.add("choices", [{"name": OFFSETS, "value": text}])
    else:
        writer.change("choices", row_id, {"value": text, "is_removed": False})


def _move_all(writer: Writer, every: Iterable[AxisMove]) -> None:
    by_program: dict[str, dict[int, AxisMove]] = {}
    for move in every:
        by_program.setdefault(move.program, {})[move.track_id] = move
    for program, moves in by_program.items():
        for ids in chunks(moves):
            _move(writer, Source("program", program), {i: moves[i] for i in ids})


def _move(writer: Writer, source: Source, moves: Mapping[int, AxisMove]) -> None:
    last = last_words(writer.connection, source, moves)
    words = {
        (i, task): _moved_word(task, word, moves[i])
        for (i, task), word in last.items()
        if task in TIMED and word.text is not None
    }
    append_labels(writer, source, words)
    for table, times in (("cues", ("time",)), ("loops", ("start", "stop"))):
        free = writer.unlocked(table, moves)
        seconds = {i: _seconds(last.get((i, table)), moves[i]) for i in free}
        _move_marks(writer, table, times, _rows(writer, table, source, free), seconds)


def _seconds(word: Said | None, move: AxisMove) -> float:
    """Return how far to move what was said (seconds): what was taken off it may have changed since the move was planned."""
    if word is None or word.offset is None:
        return move.seconds
    return word.offset.seconds - move.offset.seconds


def _moved_word(task: str, word: Said, move: AxisMove) -> Said:
    there = moved(KnownTrack(Path(), "", **{task: value_of(task, word.text)}), _seconds(word, move))
    return said(task, getattr(there, task), word.confidence, move.offset)


def _rows(writer: Writer, name: str, source: Source, track_ids: Iterable[int]) -> list[Record]:
    """Return the marks of these tracks that came from the program and are as they came."""
    table = schema.metadata.tables[name]
    query = select_within(table, table.c.track_id, list(track_ids))
    query = query.where(table.c.source_kind == source.kind, table.c.source_name == source.name)
    return list(writer.connection.execute(query))


def _move_marks(
    writer: Writer, table: str, times: Sequence[str], rows: Sequence[Record], seconds: Mapping[int, float]
) -> None:
    """Put new rows in the place of the old ones: so many can be written, and taken back, in two steps."""
    going = [row for row in rows if seconds[row.track_id]]
    there = []
    for row in going:
        columns = {name: value for name, value in row._mapping.items() if name != "id"}
        there.append({**columns, **{name: columns[name] + seconds[row.track_id] for name in times}})
    writer.hide(table, [row.id for row in going])
    writer.add(table, there)

"""Columns of the database's tables, whatever version it has: what is missing reads as None, damage ends a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.rekordbox_db.opening import Database

Value = object
Row = tuple[Value, ...]

_AT_ONCE = 1000  # rows
_DELETED = "rb_local_deleted"

# Real tables only: a view could be made to run for ever.
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How a database calls what `master.db` calls otherwise; all names on the left are those of `master.db`.

    Attributes
    ----------
    tracks : str
        The table without which it is none of rekordbox.
    count : str
        The statement that counts its rows.
    statements : mapping of str to str
        For each table the statement that reads all of it.
    names : mapping of str to str
        For each table its name there, where that differs.
    columns : mapping of (table, column) to str
        The column's name there, where that differs.
    ticks : int
        Parts of a second in which cues are counted.
    pads : mapping of int to int
        For each Kind of a hot cue its pad, from 0.
    active_loop : int or None
        The Kind of active loops in the memory list, where they have one of their own.
    """

    tracks: str
    count: str
    statements: Mapping[str, str]
    names: Mapping[str, str]
    columns: Mapping[tuple[str, str], str]
    ticks: int
    pads: Mapping[int, int]
    active_loop: int | None


_ACTIVE_LOOP = 4
MASTER_DB = Vocabulary(
    tracks="djmdContent",
    count="SELECT count(*) FROM djmdContent",
    statements={
        "contentCue": "SELECT * FROM contentCue",
        "djmdAlbum": "SELECT * FROM djmdAlbum",
        "djmdArtist": "SELECT * FROM djmdArtist",
        "djmdColor": "SELECT * FROM djmdColor",
        "djmdContent": "SELECT * FROM djmdContent",
        "djmdCue": "SELECT * FROM djmdCue",
        "djmdGenre": "SELECT * FROM djmdGenre",
        "djmdHistory": "SELECT * FROM djmdHistory",
        "djmdHotCueBanklist": "SELECT * FROM djmdHotCueBanklist",
        "djmdKey": "SELECT * FROM djmdKey",
        "djmdLabel": "SELECT * FROM djmdLabel",
        "djmdMyTag": "SELECT * FROM djmdMyTag",
        "djmdPlaylist": "SELECT * FROM djmdPlaylist",
        "djmdRelatedTracks": "SELECT * FROM djmdRelatedTracks",
        "djmdSongHistory": "SELECT * FROM djmdSongHistory",
        "djmdSongHotCueBanklist": "SELECT * FROM djmdSongHotCueBanklist",
        "djmdSongMyTag": "SELECT * FROM djmdSongMyTag",
        "djmdSongPlaylist": "SELECT * FROM djmdSongPlaylist",
        "djmdSongRelatedTracks": "SELECT * FROM djmdSongRelatedTracks",
    },
    names={},
    columns={},
    ticks=1000,
    pads={kind: pad for pad, kind in enumerate((1, 2, 3, *range(5, 18)))},
    active_loop=_ACTIVE_LOOP,
)


class Tables:
    """Gives rows of tables, without those that rekordbox has marked as deleted.

    Raises
    ------
    UnreadableCollection
        At the start: what was opened is no database, or none of rekordbox.
    """

    def __init__(
        self, database: Database, path: Path, problems: Problems, vocabulary: Vocabulary = MASTER_DB
    ) -> None:
        self._vocabulary = vocabulary
        self._database = database
        self._problems = problems
        try:
            cursor = database.cursor()
            cursor.execute(_TABLES)
            self._names = {whole_text(name) for (name,) in cursor.fetchmany(10_000)}
        except database.errors as error:
            raise UnreadableCollection(
                f"The file {path.name} is no database of rekordbox 6 or 7, or is damaged.",
                "Choose master.db, or export the collection as XML from rekordbox.",
            ) from error
        if vocabulary.tracks not in self._names:
            raise UnreadableCollection(
                f"The file {path.name} is a database, but not that of rekordbox: it holds no {vocabulary.tracks}.",
                "Choose the file master.db of rekordbox 6 or 7.",
            )

    @property
    def vocabulary(self) -> Vocabulary:
        """Return how the database calls things."""
        return self._vocabulary

    def n_tracks(self) -> int:
        """Return how many rows the largest table has, deleted ones too; 0 where nobody can say."""
        try:
            cursor = self._database.cursor()
            cursor.execute(self._vocabulary.count)
            return whole(cursor.fetchmany(1)[0][0]) or 0
        except self._database.errors:
            return 0

    def rows(self, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        """Yield the values of these columns, row by row; nothing where there is no such table."""
        for *values, deleted in self.all_rows(table, (*columns, _DELETED)):
            if not whole(deleted):
                yield tuple(values)

    def all_rows(self, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        """Do the same for every row, those marked as deleted too."""
        words = self._vocabulary
        if table not in words.statements or words.names.get(table, table) not in self._names:
            return
        n_read = 0
        try:
            cursor = self._database.cursor()
            cursor.execute(words.statements[table])
            places = {column[0]: place for place, column in enumerate(cursor.description)}
            wanted = [places.get(words.columns.get((table, column), column)) for column in columns]
            while rows := cursor.fetchmany(_AT_ONCE):
                for row in rows:
                    n_read += 1
                    yield tuple(None if place is None else row[place] for place in wanted)
        except self._database.errors as error:
            said = counted(n_read, "row")
            self._problems.add(f"table {table}", f"it is damaged after {said}, the rest is lost ({error})")

    def names(self, table: str, column: str = "Name") -> dict[str, str]:
        """Return a table of names by their id."""
        return {whole_text(key): whole_text(name) for key, name in self.rows(table, ("ID", column))}


def whole(value: Value) -> int | None:
    """Return a value as a whole number; None where it is none."""
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value) < 20 and value.strip().lstrip("+-").isdecimal():
        return int(value)
    return None


def whole_text(value: Value) -> str:
    """Return a value as text; nothing for NULL. Ids are text, and numbers in some copies."""
    if value is None:
        return ""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)

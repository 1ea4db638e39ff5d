"""Read Mixxx's database into a `Collection`: tracks with cues, loops, grid and key; playlists, and crates in a folder."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from djanalyzer.interop.mixxx import beats, keys, values
from djanalyzer.interop.mixxx.cues import CueRow, Marks, marks_of, row_of
from djanalyzer.interop.mixxx.database import OLDEST_WRITTEN, opened, schema_version
from djanalyzer.interop.mixxx.music_files import look_at
from djanalyzer.interop.protocol import Progress
from djanalyzer.music import BeatGrid, Collection, Key, KnownTrack, Playlist, Problem, Tags

PROGRAM = "Mixxx"
CRATES = "Crates"  # the folder that holds the crates

USUAL_RATE = 44100.0
_HIGHEST_RATE = 1_000_000.0
_MOST_PROBLEMS = 1000
_TOLD_EVERY = 256  # tracks

# Columns that have no word in the model, and what they are called in `extra`.
_EXTRA = {
    "AlbumArtist": "album_artist",
    "Grouping": "grouping",
    "Kind": "filetype",
    "Size": "filesize",
    "BitRate": "bitrate",
    "SampleRate": "samplerate",
    "PlayCount": "timesplayed",
    "LastPlayed": "last_played_at",
    "DateAdded": "datetime_added",
    "ReplayGain": "replaygain",
    "BpmLock": "bpm_lock",
}
EXTRA_NAMES = frozenset((*_EXTRA, "Date"))

# Columns are named anew: SQLite finds them in any case, and answers in the case of the schema.
CUE_ROWS = (
    "SELECT id AS id, track_id AS track_id, type AS type, position AS position, length AS length,"
    " hotcue AS hotcue, label AS label, color AS color FROM cues ORDER BY id"
)
_OLD_CUE_ROWS = CUE_ROWS.replace("color AS color", "NULL AS color")  # before Mixxx 2.3

Row = dict[str, Any]


def read(path: Path, on_progress: Progress | None = None) -> Collection:
    """Read a database of any version of the schema since 2.3, without changing anything.

    Raises
    ------
    UnreadableCollection
        It is missing, no database of Mixxx, or broken.
    """
    with opened(path) as connection:
        return read_all(connection, path, on_progress)


def read_all(connection: sqlite3.Connection, path: Path, on_progress: Progress | None = None) -> Collection:
    """Read an open database; see `read`."""
    reading = Reading()
    if schema_version(connection, path) < OLDEST_WRITTEN:
        reading.tell(path.name, "it is of a Mixxx before 2.3, whose colours of cues mean something else")
    cues = reading.cue_rows(connection)
    (total,) = connection.execute("SELECT COUNT(*) FROM library").fetchone()
    tracks = []
    for index, row in enumerate(track_rows(connection)):
        if track := reading.track(row, cues.get(row["id"], [])):
            tracks.append(track)
        if on_progress is not None and index % _TOLD_EVERY == 0:
            on_progress(min(1.0, index / max(total, 1)))
    known = {t.external_id for t in tracks}
    playlists = (*_playlists(connection, known), *_crates(connection, known))
    if on_progress is not None:
        on_progress(1.0)
    return Collection(PROGRAM, tuple(tracks), playlists, reading.problems())


def track_rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Yield every track of the library, hidden ones too, with its place as `path`."""
    cursor = connection.execute(
        "SELECT library.*, library.id AS id, track_locations.location AS path, track_locations.filesize AS filesize"
        " FROM library JOIN track_locations ON track_locations.id = library.location ORDER BY library.id"
    )
    for row in cursor:
        yield dict(row)


def sample_rate_of(row: Row) -> float | None:
    """Return the sample rate of a track; None where Mixxx has not opened it yet."""
    rate = values.number(row.get("samplerate"))
    return rate if rate is not None and 1 <= rate <= _HIGHEST_RATE else None


def grid_of(row: Row) -> BeatGrid | None:
    """Return the beat grid of a track.

    Raises
    ------
    ValueError
        What the database holds is no grid.
    """
    blob, version = row.get("beats"), values.text(row.get("beats_version"))
    if not isinstance(blob, bytes) or not blob:
        return None
    return beats.decode(blob, version, sample_rate_of(row) or USUAL_RATE)


class Reading:
    """Turns rows into tracks, and remembers what could not be understood."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._n_more = 0

    def tell(self, subject: str, message: str, hint: str = "") -> None:
        """Note a problem; there is an end to how many are kept."""
        if len(self._problems) < _MOST_PROBLEMS:
            self._problems.append(Problem(subject, message, hint))
        else:
            self._n_more += 1

    def problems(self) -> tuple[Problem, ...]:
        """Return all problems told so far."""
        more = (
            [Problem("other tracks", f"{self._n_more} more problems of these kinds")] if self._n_more else []
        )
        return (*self._problems, *more)

    def cue_rows(self, connection: sqlite3.Connection) -> defaultdict[int, list[CueRow]]:
        """Return the rows of all cues by the id of their track."""
        found: defaultdict[int, list[CueRow]] = defaultdict(list)
        columns = {str(row[1]).lower() for row in connection.execute("PRAGMA table_info(cues)")}
        for row in connection.execute(CUE_ROWS if "color" in columns else _OLD_CUE_ROWS):
            try:
                found[row["track_id"]].append(row_of(dict(row)))
            except ValueError as error:
                self.tell(f"cue {row['id']}", f"{error}, and is left out")
        return found

    def track(self, row: Row, rows: list[CueRow]) -> KnownTrack | None:
        """Return a track, or None where it is hidden or names no file."""
        path = values.text(row["path"])
        name = _name(row, path)
        if values.whole(row.get("mixxx_deleted")):
            return None  # the DJ has taken it out of the library
        if not path.strip("/\\ ") or "\0" in path:
            self.tell(name, "it names no file, and is left out")
            return None
        timed = self._with_rate(row, rows, name)
        marks = self._marks(timed, rows, name)
        grid = self._grid(timed, name)
        duration = values.number(row.get("duration"))
        return KnownTrack(
            path=Path(path),
            external_id=str(row["id"]),
            tags=tags_of(row, self._key(row, name)),
            duration=duration if duration is not None and 0 < duration < 1e7 else None,
            beat_grid=grid,
            cues=marks.cues,
            loops=marks.loops,
            extra=_extra(row),
        )

    def _with_rate(self, row: Row, rows: list[CueRow], name: str) -> Row:
        """Return a row that says its sample rate, as Mixxx will learn it from the file when it opens it."""
        if sample_rate_of(row) is not None or not (rows or row.get("beats")):
            return row
        rate = look_at(KnownTrack(Path(values.text(row["path"])), "")).sample_rate
        if not rate:
            self.tell(
                name, "Mixxx does not say its sample rate; its cues and grid are read as if it were 44,100 Hz"
            )
        return {**row, "samplerate": rate or USUAL_RATE}

    def _marks(self, row: Row, rows: list[CueRow], name: str) -> Marks:
        rate = sample_rate_of(row)
        legacy = values.number(row.get("cuepoint"))
        marks = marks_of(
            rows, rate or USUAL_RATE, legacy if legacy is not None and 0 < legacy < 1e12 else None
        )
        for fault in marks.faults:
            self.tell(name, fault)
        return marks

    def _grid(self, row: Row, name: str) -> BeatGrid | None:
        try:
            return grid_of(row)
        except ValueError as error:
            self.tell(name, f"its beat grid cannot be read: {error}", "Let Mixxx analyse the track again.")
            return None

    def _key(self, row: Row, name: str) -> Key | None:
        try:
            return key_of(row)
        except ValueError as error:
            self.tell(name, f"its key cannot be read: {error}", "Let Mixxx analyse the track again.")
            return None


def key_of(row: Row) -> Key | None:
    """Return the key of a track as Mixxx itself takes it: from its map of keys, else its text, else the number.

    Raises
    ------
    ValueError
        What the database holds is no key.
    """
    blob, broken = row.get("keys"), None
    try:
        if isinstance(blob, bytes) and blob and (key := keys.decode(blob)):
            return key
    except ValueError as error:
        broken = error
    key = Key.parse(values.text(row.get("key"))) or keys.from_number(values.whole(row.get("key_id")) or 0)
    if key is None and broken is not None:
        raise broken
    return key


def tags_of(row: Row, key: Key | None) -> Tags:
    """Return the tags of a track; Mixxx's zeros mean "not said"."""
    tempo, stars = values.number(row.get("bpm")), values.whole(row.get("rating"))
    return Tags(
        title=values.text(row.get("title")),
        artist=values.text(row.get("artist")),
        album=values.text(row.get("album")),
        genre=values.text(row.get("genre")),
        comment=values.text(row.get("comment")),
        composer=values.text(row.get("composer")),
        year=values.year(row.get("year")),
        track_number=values.whole(values.text(row.get("tracknumber")).partition("/")[0]) or None,
        tempo=tempo if tempo is not None and 0 < tempo < 10_000 else None,
        key=key,
        rating=min(stars, 5) if stars is not None and stars > 0 else None,
        color=values.color(row.get("color")),
    )


def _name(row: Row, path: str) -> str:
    artist, title = values.text(row.get("artist")).strip(), values.text(row.get("title")).strip()
    return f"{artist} – {title}" if artist and title else title or path.replace("\\", "/").rsplit("/", 1)[-1]


def _extra(row: Row) -> tuple[tuple[str, str], ...]:
    found = [(name, values.text(row.get(column))) for name, column in _EXTRA.items()]
    date = values.text(row.get("year"))
    kept = [(name, text) for name, text in found if text not in ("", "0", "0.0")]
    return (*kept, ("Date", date)) if date and date != str(values.year(date)) else tuple(kept)


def _playlists(connection: sqlite3.Connection, known: set[str]) -> tuple[Playlist, ...]:
    """Return the DJ's own playlists; those that are hidden are the queue and the history."""
    entries = _entries(
        connection.execute(
            "SELECT playlist_id AS list, track_id AS track_id FROM PlaylistTracks ORDER BY playlist_id, position, id"
        ),
        known,
    )
    rows = connection.execute(
        "SELECT id AS id, name AS name FROM Playlists WHERE hidden = 0 ORDER BY position, id"
    )
    return tuple(Playlist(values.text(row["name"]), tuple(entries[row["id"]])) for row in rows)


def _crates(connection: sqlite3.Connection, known: set[str]) -> tuple[Playlist, ...]:
    entries = _entries(
        connection.execute(
            "SELECT crate_id AS list, track_id AS track_id FROM crate_tracks ORDER BY crate_id, rowid"
        ),
        known,
    )
    rows = connection.execute("SELECT id AS id, name AS name FROM crates ORDER BY name, id")
    crates = tuple(Playlist(values.text(row["name"]), tuple(entries[row["id"]])) for row in rows)
    return (Playlist(CRATES, children=crates, is_folder=True),) if crates else ()


def _entries(rows: sqlite3.Cursor, known: set[str]) -> defaultdict[Any, list[str]]:
    found: defaultdict[Any, list[str]] = defaultdict(list)
    for row in rows:
        track = str(row["track_id"])
        if track in known:
            found[row["list"]].append(track)
    return found

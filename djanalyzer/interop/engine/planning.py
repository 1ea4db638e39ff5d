"""What an export to an Engine library would write: the old database and a collection in, edits and their words out."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop import safe_write
from djanalyzer.interop.engine import database
from djanalyzer.interop.engine.changes import list_changes, track_changes
from djanalyzer.interop.engine.checking import Target, checks
from djanalyzer.interop.engine.database import Row, in_memory, rows, tables
from djanalyzer.interop.engine.history_reading import without_own_histories
from djanalyzer.interop.engine.list_fitting import KnownLists, fit_lists
from djanalyzer.interop.engine.reader import FILE, PROGRAM, database_in, library_of, performance_row
from djanalyzer.interop.engine.track_fitting import TrackEdit, fit_new_track, fit_track
from djanalyzer.interop.engine.track_reading import path_of, subject_of
from djanalyzer.interop.engine.writing import Edits, check_writable, write
from djanalyzer.interop.losses import Losses, name_of
from djanalyzer.interop.protocol import Change, FileWrite, WritePlan
from djanalyzer.music import Collection, KnownTrack

_NEW = "{n} track{s} will be new in Engine, which analyses them when they are first loaded."
_NEXT_STEPS = ("Start Engine DJ and look at one of these tracks before you play them.",)
_DRIVE = re.compile(r"[A-Za-z]:/|//")


def plan(collection: Collection, target: Path) -> WritePlan:
    """Work out what an export would write. Reads what lies at `target` now; writes nothing.

    Raises
    ------
    ExportRefused
        There is no library, its schema is not among those that are written, it is damaged or in use.
    """
    path = _existing(target)
    old = path.read_bytes()
    losses = Losses()
    with database.troubles_told(path), contextlib.closing(_opened(old, path)) as connection:
        about = database.information(connection, path.name)
        check_writable(connection, about, path.name)
        planning = _Planning(connection, library_of(path), losses, int(time.time()))
        tracks, ids = planning.tracks(collection)
        known = KnownLists(connection, about.uuid)
        lists = fit_lists(without_own_histories(collection.playlists, path), ids, known, losses)
        changes = (*planning.changes, *list_changes(lists, path, planning.names))
    edits = Edits(tracks, lists, about.uuid, planning.now)
    write_of = FileWrite(
        target=path,
        render=lambda content: database.edited(content, lambda c: write(c, edits), edits.now),
        replaces=hashlib.sha256(old).hexdigest(),
        checks=checks(edits, Target(path, library_of(path))),
        logs=database.LOGS,
    )
    return WritePlan(
        files=() if edits.is_empty else (write_of,),
        changes=changes,
        losses=losses.losses(),
        warnings=losses.warnings(),
        next_steps=() if edits.is_empty else _NEXT_STEPS,
        program=PROGRAM,
    )


def _existing(target: Path) -> Path:
    try:
        path = database_in(target)
    except UnreadableCollection as trouble:
        raise ExportRefused(trouble.message, trouble.hint) from trouble
    if not path.is_file():
        raise ExportRefused(
            f"There is no library of Engine at {path}, and only Engine itself makes one.",
            f"Start Engine DJ once with that drive, then choose its {FILE}.",
        )
    safe_write.check_target(path)
    if database.has_journal(path):
        raise ExportRefused(
            f"Engine has not finished writing {path.name}: there is a journal beside it.",
            "Start Engine DJ, quit it, and export again.",
        )
    return path


def _opened(old: bytes, path: Path) -> sqlite3.Connection:
    if not old.startswith(database.HEAD):
        raise ExportRefused(
            f"The file {path.name} is no database.", f"Choose the {FILE} of an Engine library."
        )
    return in_memory(old)


@dataclass(frozen=True, slots=True)
class _Found:
    row: Row
    performance: Row


class _Planning:
    def __init__(self, connection: sqlite3.Connection, library: Path, losses: Losses, now: int) -> None:
        self.now = now
        self.changes: list[Change] = []
        self.names: dict[int, str] = {}
        self._connection, self._library, self._losses = connection, library, losses
        self._has_own_table = "PerformanceData" in tables(connection)
        # By the very name, else by another notation of it; of two alike in that the first counts.
        self._by_path = dict(reversed(tuple(self._paths())))
        self._n_new = 0

    def _paths(self) -> Iterator[tuple[str, int]]:
        for row in rows(self._connection, "SELECT id, path, filename, artist, title FROM Track ORDER BY id"):
            self.names[row["id"]] = subject_of(row)
            path = path_of(row["path"], self._library)
            if path is not None:
                yield str(path), row["id"]
                yield path_key(path), row["id"]

    def tracks(self, collection: Collection) -> tuple[tuple[TrackEdit, ...], dict[str, int]]:
        """Return the edits of tracks, and the rows of all of the collection's tracks by its ids."""
        edits: list[TrackEdit] = []
        ids: dict[str, int] = {}
        seen: set[int] = set()
        for track in collection.tracks:
            key = path_key(track.path)
            number = self._by_path.get(str(track.path), self._by_path.get(key))
            if number is not None and number in seen:
                ids.setdefault(track.external_id, number)
                continue
            edit, number = self._new(track, key) if number is None else self._known(track, number)
            if number is not None:
                ids.setdefault(track.external_id, number)
                seen.add(number)
            if edit is not None and not edit.is_empty:
                edits.append(edit)
        return tuple(edits), ids

    def _known(self, track: KnownTrack, number: int) -> tuple[TrackEdit | None, int]:
        found = self._found(number)
        edit = fit_track(track, found.row, found.performance, self._losses)
        if not edit.is_empty:
            self.changes += track_changes(edit, found.row, found.performance)
        return edit, number

    def _new(self, track: KnownTrack, key: str) -> tuple[TrackEdit | None, int | None]:
        edit = fit_new_track(track, self._library, self.now, self._losses)
        if edit is None:
            return None, None
        self._losses.warn(_NEW)
        self._n_new += 1
        number = -self._n_new
        self._by_path[key] = number
        self.names[number] = name_of(track)
        self.changes += track_changes(edit, Row(), Row())
        return edit, number

    def _found(self, number: int) -> _Found:
        row = next(rows(self._connection, "SELECT * FROM Track WHERE id = ?", (number,)))
        return _Found(row, performance_row(self._connection, number) if self._has_own_table else row)


def path_key(path: Path) -> str:
    """Return what two notations of one path share: no dots, one Unicode form, no case on Windows."""
    text = os.path.normpath(unicodedata.normalize("NFC", str(path))).replace("\\", "/")
    return text.casefold() if _DRIVE.match(text) else text

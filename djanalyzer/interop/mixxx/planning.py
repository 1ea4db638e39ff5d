"""From a collection to a plan: which tracks of the database are meant, what changes of each, what cannot be kept."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from djanalyzer.errors import ExportRefused
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.mixxx import fresh
from djanalyzer.interop.mixxx.changes import track_changes
from djanalyzer.interop.mixxx.checking import Expected, checks
from djanalyzer.interop.mixxx.database import LOGS
from djanalyzer.interop.mixxx.edits import Render, Statement, edit_cues, insert_track, set_columns
from djanalyzer.interop.mixxx.fitting import Columns, carried_columns, fit_columns
from djanalyzer.interop.mixxx.mark_fitting import fit_marks
from djanalyzer.interop.mixxx.music_files import kind_of, look_at
from djanalyzer.interop.mixxx.playlist_planning import ListPlanning
from djanalyzer.interop.mixxx.reader import PROGRAM, USUAL_RATE, Reading
from djanalyzer.interop.mixxx.target import Entry, Target
from djanalyzer.interop.mixxx.target import look_at as look_at_target
from djanalyzer.interop.mixxx.values import clean, length
from djanalyzer.interop.protocol import Change, FileWrite, LossKind, Lost, WritePlan
from djanalyzer.music import Collection, KnownTrack

_NEXT_STEPS = (
    "Start Mixxx: it reads the database when it starts, and shows cues and beats of a track when it loads it.",
)
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")
_RATE_ASSUMED = "Mixxx counts samples, but the file is not here to say how many make a second: its marks are written for 44,100."
_HIDDEN = "{n} track{s} that Mixxx hides will stay hidden."
_NEW = "{n} track{s} will be new in Mixxx."


def plan(collection: Collection, path: Path) -> WritePlan:
    """Work out how the tracks and playlists of a collection get into the database at `path`.

    Where there is none, one is made: Mixxx takes it for its own when it lies in its folder.

    Raises
    ------
    ExportRefused
        What lies at `path` is no database of Mixxx, or one that must not be written.
    """
    found = _content(path)
    content = fresh.database() if found is None else found
    planning = _Planning(look_at_target(path, content))
    for track in collection.tracks:
        planning.track(track)
    lists = ListPlanning(planning.target, planning.ids, planning.losses, planning.now)
    lists.plan(collection.playlists)
    statements = (*planning.statements, *lists.statements)
    files: tuple[FileWrite, ...] = ()
    if statements:
        expected = Expected(tuple(planning.expected), tuple(lists.expected))
        replaces = None if found is None else sha256(found).hexdigest()
        files = (FileWrite(path, Render(statements), replaces, checks(content, expected), logs=LOGS),)
    return WritePlan(
        files=files,
        changes=(*planning.changes, *lists.changes),
        losses=planning.losses.losses(),
        warnings=planning.losses.warnings(),
        next_steps=_NEXT_STEPS if files else (),
        program=PROGRAM,
    )


class _Planning:
    def __init__(self, target: Target) -> None:
        self.target = target
        self.now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        self.losses = Losses()
        self.statements: list[Statement] = []
        self.changes: list[Change] = []
        self.expected: list[KnownTrack] = []
        self.ids: dict[str, int] = {}  # Mixxx's number of a track by the collection's
        self._done: set[int] = set()

    def track(self, track: KnownTrack) -> None:
        """Plan one track; of several at one place only the first counts."""
        entry, statements = self.target.entry_at(track.path), list[Statement]()
        if entry is not None and entry.track_id in self._done:
            message = "The export holds its file more than once; the first counts."
            self.losses.drop(track, Lost(LossKind.TRACK), message, "track")
        elif entry is None:
            entry, statements = self._new_entry(track)
        if entry is None:
            return
        if track.external_id:
            self.ids.setdefault(track.external_id, entry.track_id)
        if entry.track_id not in self._done:
            self._done.add(entry.track_id)
            self._known(track, entry, statements)

    def _known(self, track: KnownTrack, entry: Entry, statements: list[Statement]) -> None:
        """Plan a track that has an entry, be it one that does not exist yet."""
        if entry.known is None:
            self.losses.warn(_HIDDEN)
        now = entry.known or _shown(entry)
        if now is None:
            return
        columns: Columns = carried_columns(track) if statements else {}
        rate, file = entry.sample_rate, None
        if rate is None and (track.cues or track.loops or track.beat_grid or track.sections):
            file = look_at(track)
            rate = float(file.sample_rate or USUAL_RATE)
        edits = edit_cues(self.target, entry, fit_marks(track, rate, self.losses)) if rate else None
        columns |= fit_columns(
            track if rate else replace(track, beat_grid=None), now, rate or 0.0, self.losses
        )
        if file is not None and rate and (columns or (edits and edits.statements)):
            columns["samplerate"] = int(rate)
            if not file.is_known:
                self.losses.merge(track, Lost(), _RATE_ASSUMED, "sample rate")
        made = [*set_columns(entry.track_id, columns), *(edits.statements if edits else ())]
        if not statements and not made:
            return
        self.statements += [*statements, *made]
        rows = edits.rows if edits else tuple(row for _, row in entry.cues)
        after = Reading().track({**entry.row, **columns, "mixxx_deleted": 0}, list(rows))
        if after is not None:
            self.changes += track_changes(None if statements else now, after)
            if entry.known is not None or statements:
                self.expected.append(after)

    def _new_entry(self, track: KnownTrack) -> tuple[Entry | None, list[Statement]]:
        """Return an entry for a track that Mixxx does not know, and the statements that make it."""
        text, file = str(track.path).replace("\\", "/"), look_at(track)
        if not _ABSOLUTE.match(text) or clean(text) != text:
            message = "It does not say in which folder its file lies: it is left out."
            self.losses.drop(track, Lost(LossKind.TRACK), message, "track")
            return None, []
        if not file.is_known:
            file = replace(file, sample_rate=int(USUAL_RATE))
            if track.cues or track.loops or track.beat_grid:
                self.losses.merge(track, Lost(), _RATE_ASSUMED, "sample rate")
        self.losses.warn(_NEW)
        row: dict[str, Any] = {
            "path": text,
            "filesize": file.size,
            "duration": file.duration or length(track.duration) or 0.0,
            "bitrate": file.bit_rate,
            "samplerate": file.sample_rate,
            "channels": file.channels,
            "filetype": kind_of(track.path),
            "datetime_added": _added(track) or self.now,
            # Where we know its names, Mixxx shall not replace them (and forget the colour) when it loads the file.
            "header_parsed": int(bool(track.tags.title)),
        }
        number, statements = insert_track(self.target, row)
        row["id"] = number
        entry = Entry(row)
        entry = replace(entry, known=_shown(entry))
        self.target.add(text, entry)
        return entry, statements


def _added(track: KnownTrack) -> str:
    """Return the day on which the DJ got a track, as Mixxx writes times; nothing where nobody says it."""
    said = dict(track.extra).get("DateAdded", "")
    try:
        day = datetime.fromisoformat(said[:10])
    except ValueError:
        return ""
    return said if len(said) > len("2021-03-04") else f"{day:%Y-%m-%d}T00:00:00.000Z"


def _shown(entry: Entry) -> KnownTrack | None:
    """Return what a row means, hidden or not."""
    return Reading().track({**entry.row, "mixxx_deleted": 0}, [row for _, row in entry.cues])


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExportRefused(f"{path} cannot be read: {error.strerror}.", "Check its permissions.") from error

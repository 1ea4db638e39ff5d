"""Tracks taken apart into drums, bass, other instruments and vocals: kept in the cache, played, exported.

A batch is the query "tracks of these without stems", so stop, crash and resume are one thing. One track is taken apart at a time,
by all cores; a file that fails is told and stops nothing, a disk that is full stops all.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app import stem_ears
from djanalyzer.app.events import StemsReady
from djanalyzer.app.jobs import Job
from djanalyzer.app.logbook import Bug, as_trouble
from djanalyzer.app.reports import how_it_went
from djanalyzer.app.sound_files import check_target, spare_library, titled
from djanalyzer.app.stem_ears import recipe, recording_of
from djanalyzer.app.stem_exporting import PARTS, Export, Written, write_part
from djanalyzer.app.voices import keep_voice
from djanalyzer.errors import (
    Cancelled,
    LibraryTrouble,
    MissingWeights,
    Trouble,
    UnreadableAudio,
)
from djanalyzer.features.stem_files import BYTES_A_SECOND, STEMS, StemFiles, disk_full, free_bytes
from djanalyzer.features.stem_store import StemStore
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.stem_ears import StemEars
    from djanalyzer.library.records import TrackRow
    from djanalyzer.music import Voice

__all__ = [
    "PARTS",
    "STEMS",
    "StemFiles",
    "StemsReport",
    "Written",
    "clear_stems",
    "export_stems",
    "export_stems_over",
    "recipe",
    "stem_store",
    "stems_of",
    "stems_size",
    "take_apart",
    "without_stems",
]

_FOLDER = "stems"
_GIGABYTE = 10**9
_GONE = ("The stems have gone before they were exported.", "Export again.")
_OF_ONE_FILE = (UnreadableAudio, Bug)


@dataclass(frozen=True, slots=True)
class StemsReport:
    """What came of a batch.

    Attributes
    ----------
    recipe : str
        Who has taken them apart.
    track_ids : tuple of int
        Taken apart now.
    problems : tuple of Problem
        Files that could not be, with the reason.
    n_there : int
        Tracks whose stems were there already.
    seconds_of_music, seconds : float
        Music taken apart, and time it took.
    """

    recipe: str
    track_ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    n_there: int = 0
    seconds_of_music: float = 0.0
    seconds: float = 0.0

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        if not self.track_ids and not self.problems:
            return "Nothing to take apart: the stems are there already"
        there = f", {self.n_there} there already" if self.n_there else ""
        return f"{len(self.track_ids)} taken apart{there}{how_it_went(self)}"


def stem_store(session: Session) -> StemStore:
    """Return where stems are kept. Who reads some for longer does so in its `held`."""
    return _store(session.places.cache / _FOLDER)


@cache
def _store(root: Path) -> StemStore:
    return StemStore(root)


def stems_of(session: Session, track_id: int) -> StemFiles | None:
    """Return the stems of a track, and note that they were wanted; None where nobody has taken it apart as it is now. Quick."""
    try:
        by = recipe(session)
    except MissingWeights:
        return None
    row = next(iter(session.rows([track_id])), None)
    if row is None:
        return None
    recording = recording_of(row, session.library.known_file(row.path))
    return stem_store(session).find(recording, by) if recording else None


def without_stems(session: Session, ids: Collection[int] | None = None) -> list[int]:
    """Return the tracks of `ids` (None: all) whose file can be read and that nobody has taken apart yet, in their order."""
    by, store = recipe(session), stem_store(session)
    rows, known = session.rows(session.find() if ids is None else ids), session.library.known_files()
    recordings = ((row.id, recording_of(row, known.get(row.path))) for row in rows if row.path.exists())
    return [track_id for track_id, recording in recordings if recording and not store.has(recording, by)]


def take_apart(session: Session, ids: Collection[int], job: Job | None = None) -> StemsReport:
    """Take the tracks of `ids` apart that have no stems yet; each is told as `events.StemsReady`.

    Raises
    ------
    MissingWeights
        There are no weights to do it by.
    Trouble
        Stems cannot be written: the disk is full, or the cache is no folder to write to. What was done till then stays.
    """
    job = job or Job.silent()
    return _Batch(session, stem_ears.wake(session, job), job).run(list(ids))


def export_stems(session: Session, track_id: int, what: str, target: Path, job: Job | None = None) -> Written:
    """Write some stems of a track into a file of its own; the track is taken apart first where nobody has.

    Parameters
    ----------
    what : str
        "acapella", "instrumental", "drums", "bass", "other" or "vocals".
    target : Path
        Ends as .wav or .flac: 24 bits at 48 kHz, with the track's tags and cover, "(Acapella)" behind the title.

    Returns
    -------
    The file that was written, and whether it is softer than in the track. Acapella and instrumental, each as much louder as it is
    softer, are the track together.

    Raises
    ------
    ExportRefused
        There is a file already (`export_stems_over` replaces it), its name ends otherwise, or it cannot be written.
    Trouble
        The track cannot be taken apart.
    """
    return _export(session, track_id, Export(what, target), job or Job.silent())


def export_stems_over(
    session: Session, track_id: int, what: str, target: Path, job: Job | None = None
) -> Written:
    """Do as `export_stems`, and replace the file that is there; the user has said so. No track of the library is replaced."""
    return _export(session, track_id, Export(what, target, replaces=True), job or Job.silent())


def stems_size(session: Session) -> int:
    """Return how many bytes the stems take on disk."""
    return stem_store(session).size


def clear_stems(session: Session) -> int:
    """Delete all stems but those that are being read or made; return how many bytes that freed."""
    return stem_store(session).clear()


def _export(session: Session, track_id: int, export: Export, job: Job) -> Written:
    from djanalyzer.audio.covers import read_cover

    if export.what not in PARTS:
        raise ValueError(f"{export.what} is no part of a track")
    check_target(export.place)
    track = session.track(track_id)
    spare_library(session, export.target)
    files = _files(session, track_id, job)
    with stem_store(session).held(files):
        tags = titled(track.tags, PARTS[export.what][1], track.path.stem)
        return write_part(files, export, tags, read_cover(track.path), job)


def _files(session: Session, track_id: int, job: Job) -> StemFiles:
    """Return the stems of a track, made where there are none."""
    if (files := stems_of(session, track_id)) is not None:
        return files
    report = take_apart(session, [track_id], job)
    if (files := stems_of(session, track_id)) is not None:
        return files
    raise LibraryTrouble(
        *((report.problems[0].message, report.problems[0].hint) if report.problems else _GONE)
    )


class _Batch:
    """One run over many tracks: each taken apart in its turn, and put in its place at once."""

    def __init__(self, session: Session, ears: StemEars, job: Job) -> None:
        self._session, self._ears, self._job = session, ears, job
        self._store, self._recipe = stem_store(session), ears.name
        self._n_done, self._total = 0, 0

    def run(self, ids: list[int]) -> StemsReport:
        """Take them apart, one after the other."""
        started = time.monotonic()
        self._total = len(ids)
        made: list[TrackRow] = []
        problems: list[Problem] = []
        for row, outcome in self._job.spread(self._done, ids, 1):
            self._n_done += 1
            if row is None:
                continue
            if isinstance(outcome, Trouble):
                problems.append(Problem(str(row.path), outcome.message, outcome.hint))
                self._job.fail(str(row.path), outcome, row.id)
            elif outcome:
                made.append(row)
        return StemsReport(
            self._recipe,
            tuple(row.id for row in made),
            tuple(problems),
            len(ids) - len(made) - len(problems),
            sum(row.duration or 0.0 for row in made),
            time.monotonic() - started,
        )

    def _done(self, track_id: int) -> tuple[TrackRow | None, bool | Trouble]:
        """Return the track (None where it has left the library), and whether it was taken apart now, or why it could not be."""
        row = next(iter(self._session.rows([track_id])), None)
        if row is None:
            return None, False
        try:
            with stem_ears.LINE.turn(self._job):
                # As the settings have it now, not when the batch began: another job may have woken others since.
                self._recipe = stem_ears.awake(self._session, self._job).name
                return row, self._make(row)
        except _OF_ONE_FILE as trouble:
            return row, trouble

    def _make(self, row: TrackRow) -> bool:
        from djanalyzer.audio.identity import identify

        recording = recording_of(row, self._session.library.known_file(row.path)) or identify(row.path)
        if self._store.find(recording, self._recipe) is not None:
            return False
        self._make_room(row)
        with self._store.making() as folder:
            voice = self._heard(row, folder)
            files = self._store.keep(folder, recording, self._recipe)
        self._store.shrink(_most(self._session), files)
        if voice is not None:
            keep_voice(self._session, row.id, voice, recording)
        self._session.jobs.publish(StemsReady(row.id))
        return True

    def _make_room(self, row: TrackRow) -> None:
        """Give stems up that nobody has wanted for long where the disk is nearly full."""
        needed = int((row.duration or 0.0) * BYTES_A_SECOND)
        if (lacking := needed - free_bytes(self._store.root)) > 0:
            self._store.shrink(max(0, self._store.size - lacking))
        if free_bytes(self._store.root) < needed:
            raise disk_full(self._store.root)

    def _heard(self, row: TrackRow, folder: Path) -> Voice | None:
        """Let a file be taken apart; what is no trouble of the world becomes a logged bug."""

        def report(share: float) -> None:
            self._job.report(self._n_done + share, self._total, row.path.name)

        try:
            return self._ears.take_apart(row.path, folder, report)
        except (Trouble, Cancelled):
            raise
        except Exception as error:
            raise as_trouble(error, f"Taking {row.path.name} apart") from error


def _most(session: Session) -> int:
    return session.settings.stems_cache_gigabytes * _GIGABYTE

"""The style lab: bars of a track rendered in another style, kept as takes beside it, exported as tracks of their own.

A take that is silent, clipped, out of time or the source itself is kept and told as what it is: `TakeReport.is_good` is false.
One take is rendered at a time, and while one is, no track is taken apart: each wants all cores and a gigabyte.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from djanalyzer.app import stylists
from djanalyzer.app.backup_file import is_of_a_folder
from djanalyzer.app.job import Job
from djanalyzer.app.logbook import as_trouble
from djanalyzer.app.sound_files import Target
from djanalyzer.app.stem_ears import LINE, recording_of
from djanalyzer.app.style_wishes import (
    LONGEST,
    SHORTEST,
    TargetStyle,
    bars,
    checked,
    style_named,
    styles,
)
from djanalyzer.app.stylists import Beats, Commission
from djanalyzer.app.take_exporting import Scope, TakeExport, export
from djanalyzer.errors import Cancelled, LibraryTrouble, Trouble
from djanalyzer.music import BeatGrid, SectionLabel
from djanalyzer.music.styles import (
    STYLE_NAMES,
    WHATS,
    FoundFault,
    StyleShare,
    StyleWish,
    TakeFault,
    TakeQuality,
)

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.stylists import RenderedTake
    from djanalyzer.library.records import Changes, LibraryTrack
    from djanalyzer.library.takes import StoredTake

__all__ = [
    "LONGEST",
    "SHORTEST",
    "STYLE_NAMES",
    "WHATS",
    "FoundFault",
    "Grade",
    "Scope",
    "SectionLabel",
    "StyleShare",
    "StyleWish",
    "Take",
    "TakeExport",
    "TakeFault",
    "TakeQuality",
    "TakeReport",
    "TargetStyle",
    "bars",
    "export_take",
    "export_take_over",
    "grade",
    "make_take",
    "quality_in_words",
    "remove_take",
    "rename_take",
    "style_named",
    "styles",
    "take_of",
    "takes_of",
]

Grade = Literal["good", "fair", "weak", "useless"]

_PART = ".part"  # how files end that are being written
_NEW = ".new"  # how the notes end that lie beside takes which are not in a library yet
_AROUND = 10.0  # seconds of beats behind the selection: more than a stylist listens to
_ABANDONED = 86_400.0  # seconds after which nobody writes a file any more
_GOOD, _FAIR = 0.7, 0.45  # of the estimate, from which on a take is called so


@dataclass(frozen=True, slots=True)
class Take:
    """A take of a track.

    Attributes
    ----------
    start, stop : float
        Where its sound lies in the track, seconds.
    path : Path
        FLAC, 24 bits, stereo at 44.1 kHz: exactly that stretch.
    model : str
        The recipe of the weights that rendered it.
    made_at : float
        Seconds since 1970.
    is_of_other_recording : bool
        The track's file holds other music by now than that which it was rendered from.
    """

    id: int
    track_id: int
    name: str
    start: float
    stop: float
    wish: StyleWish
    quality: TakeQuality
    path: Path
    model: str
    made_at: float
    is_of_other_recording: bool = False


@dataclass(frozen=True, slots=True)
class TakeReport:
    """What came of rendering: the take, whether it is any good, and how many seconds it took."""

    take: Take
    seconds: float

    @property
    def is_good(self) -> bool:
        """Return whether nothing is wrong with it. It is kept in any case."""
        return not self.take.quality.is_faulty

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        take = self.take
        if not self.is_good:
            return f"“{take.name}” is of no use: {_faults_in_words(take.quality)}"
        length = f"{take.stop - take.start:.1f} s rendered in {self.seconds:.0f} s"
        return f"“{take.name}”: {length}, {quality_in_words(take.quality)}"


def grade(quality: TakeQuality) -> Grade:
    """Return in one word what the model thinks of a take; one with a fault is useless whatever else is good in it."""
    if quality.is_faulty:
        return "useless"
    return "good" if quality.estimate >= _GOOD else "fair" if quality.estimate >= _FAIR else "weak"


def quality_in_words(quality: TakeQuality) -> str:
    """Return what the model thinks of a take: "good (82 %)", or what is wrong with it."""
    if quality.is_faulty:
        return f"of no use: {_faults_in_words(quality)}"
    return f"{grade(quality)} ({round(100 * quality.estimate)} %)"


def takes_of(session: Session, track_id: int) -> tuple[Take, ...]:
    """Return the takes of a track, the oldest first."""
    stored = session.library.takes([track_id]).get(track_id, ())
    recording = _recording(session, track_id) if stored else None
    return tuple(_take(session, take, recording) for take in stored)


def take_of(session: Session, take_id: int) -> Take:
    """Return one take; raises LibraryTrouble where it is not there any more."""
    stored = session.library.take(take_id)
    return _take(session, stored, _recording(session, stored.track_id))


def rename_take(session: Session, take_id: int, name: str) -> Changes:
    """Call a take otherwise; undoable."""
    from djanalyzer.library.edits import RenameTake

    return session.do(RenameTake(take_id, name))


def remove_take(session: Session, take_id: int) -> Changes:
    """Remove a take; undoable, and its file stays as long as that is so."""
    from djanalyzer.library.edits import RemoveTake

    return session.do(RemoveTake(take_id))


def make_take(session: Session, track_id: int, wish: StyleWish, job: Job | None = None) -> TakeReport:
    """Render a take of a track and keep it; undoable.

    Raises
    ------
    Trouble
        The file is not there or cannot be read, the track has no beat grid, the selection is too short or too long, an example
        cannot be read, or the take cannot be written.
    MissingWeights
        There are no weights for the style lab.
    """
    job = job or Job.silent()
    track = session.track(track_id)
    wish = checked(session, track, wish)
    _sweep(session)
    started = time.monotonic()
    # Where no pause is heard, which would hold up all who wait in the line.
    (take_id,) = job.spread(lambda _: _Rendering(session, track, wish, job).run(), [None], 1)
    return TakeReport(take_of(session, take_id), time.monotonic() - started)


def export_take(
    session: Session, take_id: int, target: Path, scope: Scope = "selection", job: Job | None = None
) -> TakeExport:
    """Write a take into a file of its own, which becomes a track of the library with all that counts of the original.

    Cues, loops, grid and sections go along (of a selection: those within, counted from its start), and tags and cover; the take's
    name stands behind the title. The original is not touched.

    Parameters
    ----------
    target : Path
        Ends as .wav or .flac: 24 bits; of a selection at 44.1 kHz, of the whole track at the track's rate.
    scope : "selection" or "track"
        The bars alone, or the whole track with them laid in.

    Raises
    ------
    ExportRefused
        There is a file already (`export_take_over` replaces it), its name ends otherwise, or it cannot be written.
    Trouble
        The file of the take or of the track is gone, or the track holds other music than that which the take was made from.
    """
    return export(session, take_of(session, take_id), scope, Target(_place(target)), job or Job.silent())


def export_take_over(
    session: Session, take_id: int, target: Path, scope: Scope = "selection", job: Job | None = None
) -> TakeExport:
    """Do as `export_take`, and replace the file that is there; the user has said so. No track of the library is replaced."""
    place = Target(_place(target), replaces=True)
    return export(session, take_of(session, take_id), scope, place, job or Job.silent())


def takes_folder(session: Session) -> Path:
    """Return where the files of takes are."""
    return session.places.takes


class _Rendering:
    """One take on its way: rendered under a name of its own, and put in its place when it is whole."""

    def __init__(self, session: Session, track: LibraryTrack, wish: StyleWish, job: Job) -> None:
        self._session, self._track, self._wish, self._job = session, track, wish, job

    def run(self) -> int:
        """Render; return the take's id."""
        self._job.report(0, 1, "waiting for its turn")
        with LINE.turn(self._job):
            self._job.report(0, 1, "loading the model")
            stylist = stylists.awake(self._session, self._job)
            file = f"{secrets.token_hex(8)}.flac"
            fresh = self._folder() / f"{file}{_PART}"
            try:
                rendered = self._rendered(stylist, fresh)
                return self._keep(rendered, stylist.name, fresh, file)
            finally:
                with contextlib.suppress(OSError):
                    fresh.unlink(missing_ok=True)

    def _folder(self) -> Path:
        folder = takes_folder(self._session)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritten(folder, error) from error
        return folder

    def _rendered(self, stylist: stylists.Stylist, fresh: Path) -> RenderedTake:
        name = self._track.path.name

        def report(share: float) -> None:
            self._job.report(min(1.0, share), 1, name)

        try:
            return stylist.render(self._commission(fresh), report)
        except (Trouble, Cancelled):
            raise
        except Exception as error:
            raise as_trouble(error, f"Rendering {name}") from error

    def _commission(self, target: Path) -> Commission:
        track, wish = self._track, self._wish
        assert track.beat_grid is not None
        beats = _counted(track.beat_grid, wish.stop + _AROUND)
        examples = {path: found for path in wish.examples if (found := self._beats_of(path))}
        return Commission(track.path, wish, beats, track.sections, target, examples)

    def _beats_of(self, example: Path) -> Beats:
        """Return the beats of an example that is a track of the library and counted; none of another."""
        seen = self._session.library.seen_before([example]).get(example)
        if seen is None or seen.is_gone:
            return ()
        track = self._session.track(seen.track_id)
        return _counted(track.beat_grid, track.row.duration or 0.0) if track.beat_grid else ()

    def _keep(self, rendered: RenderedTake, model: str, fresh: Path, file: str) -> int:
        from djanalyzer.library.edits import AddTake

        session, track = self._session, self._track
        sound, note = fresh.with_name(file), fresh.with_name(f"{file}{_NEW}")
        try:
            note.write_bytes(_whose(session))
            fresh.rename(sound)
        except OSError as error:
            raise _unwritten(fresh, error) from error
        name = _free_name(self._wish.in_words, {take.name for take in takes_of(session, track.id)})
        recording = recording_of(track.row, session.library.known_file(track.path))
        place = rendered.start, rendered.stop
        take = AddTake(track.id, name, *place, self._wish, model, rendered.quality, file, recording)
        try:
            (take_id,) = session.do(take).created
        except Trouble:  # the track has gone meanwhile
            sound.unlink(missing_ok=True)
            note.unlink(missing_ok=True)
            raise
        with contextlib.suppress(OSError):
            note.unlink()
        return take_id


def _counted(grid: BeatGrid, stop: float) -> Beats:
    beats, places = grid.beats_and_positions(stop)
    return [(float(beat), bool(place == 1)) for beat, place in zip(beats, places, strict=True)]


def _sweep(session: Session) -> None:
    """Delete the files of takes that no undo brings back, and what a crash has left half written or kept out of the library."""
    from djanalyzer.library.edits import DropTakes

    folder = takes_folder(session)
    forgotten = session.library.forgotten_takes()
    with contextlib.suppress(OSError):  # in use: the next time will do
        for file in filter(is_of_a_folder, forgotten.values()):  # a library of others may say anything
            (folder / file).unlink(missing_ok=True)
        if forgotten:
            session.do(DropTakes(tuple(forgotten)))
        for part in folder.glob(f"*{_PART}"):
            if _is_abandoned(part):
                part.unlink(missing_ok=True)
        for note in folder.glob(f"*{_NEW}"):
            if _is_abandoned(note) and note.read_bytes() == _whose(session):
                sound = note.with_suffix("")
                if not session.library.has_take_file(sound.name):
                    sound.unlink(missing_ok=True)
                note.unlink()


def _is_abandoned(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > _ABANDONED


def _whose(session: Session) -> bytes:
    """Return what a note says: the library that a take is to come into; several may keep theirs in one folder."""
    return os.fsencode(session.library.path.resolve())


def _take(session: Session, stored: StoredTake, recording: str | None) -> Take:
    is_other = None not in (stored.recording_id, recording) and stored.recording_id != recording
    return Take(
        stored.id,
        stored.track_id,
        stored.name,
        stored.start,
        stored.stop,
        stored.wish,
        stored.quality,
        takes_folder(session) / stored.file,
        stored.model,
        stored.made_at,
        is_other,
    )


def _place(target: Path) -> Path:
    return target.expanduser().absolute()


def _recording(session: Session, track_id: int) -> str | None:
    """Return which recording the library last saw in a track's file; None where that is not known."""
    row = next(iter(session.rows([track_id])), None)
    known = session.library.known_file(row.path) if row is not None else None
    return known.recording_id if known is not None else None


def _free_name(name: str, taken: set[str]) -> str:
    names = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(free for free in names if free not in taken)


def _faults_in_words(quality: TakeQuality) -> str:
    return " and ".join(fault.fault.in_words for fault in quality.faults)


def _unwritten(path: Path, error: OSError) -> Trouble:
    return LibraryTrouble(f"{path} cannot be written: {error.strerror}.", "Make room there, and try again.")

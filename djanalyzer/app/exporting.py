"""Cues go out: a plan that the user sees first, then backup, atomic write and a second look at what was written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from djanalyzer.app.carried_lists import about_smart, carried
from djanalyzer.app.deciding import Decided, about_running, decide, destination
from djanalyzer.app.jobs import Job
from djanalyzer.app.pads import CONFIDENT, marks_from
from djanalyzer.app.timing import shift
from djanalyzer.errors import ExportRefused
from djanalyzer.interop.remedies import Choices
from djanalyzer.music import (
    BeatGrid,
    Cue,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Problem,
    Suggestion,
    TimeOffset,
    moved,
)
from djanalyzer.music.amounts import counted

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.interop.protocol import Change, Loss, WritePlan
    from djanalyzer.library.records import StoredSuggestion

# Which suggestions become cues in the export: none, those that are sure, all, or suggestion ids by track id.
Accept = Literal["none", "confident", "all"] | Mapping[int, Collection[int]]


@dataclass(frozen=True, slots=True)
class TrackExport:
    """What will be written for one track. Times are on our axis; `offset` is added in the file (MP3 timing).

    Attributes
    ----------
    kept, added : tuple of Cue
        The DJ's cues as they are, and the suggestions that become cues.
    loops, added_loops : tuple of Loop
        The DJ's loops as they are, and the suggestions that become loops.
    tempo : float or None
        The one that rules longest (BPM); None where there is no grid.
    warnings : tuple of str
        What the user should know of this track.
    """

    track_id: int
    title: str
    artist: str
    path: Path
    kept: tuple[Cue, ...]
    added: tuple[Cue, ...]
    loops: tuple[Loop, ...]
    beat_grid: BeatGrid | None
    key: Key | None
    color: str | None
    offset: TimeOffset
    warnings: tuple[str, ...] = ()
    added_loops: tuple[Loop, ...] = ()
    tempo: float | None = None


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """Everything an export will write; nothing is written yet.

    Attributes
    ----------
    playlists : tuple of str
        Their names as they are written, with those of their folders.
    decided : Decided
        What is written, lost, replaced and kept, with what was decided about each loss.
    warnings : tuple of str
        "The file exists and will be replaced; a backup is kept", tracks without a grid, missing files.
    """

    target: Path
    tracks: tuple[TrackExport, ...]
    playlists: tuple[str, ...]
    warnings: tuple[str, ...]
    decided: Decided

    @property
    def write_plan(self) -> WritePlan:
        return self.decided.write_plan

    @property
    def losses(self) -> tuple[Loss, ...]:
        """Return what the target cannot hold, with what was decided about it."""
        return self.decided.losses

    @property
    def counts(self) -> tuple[str, ...]:
        """Return in words what goes out."""
        loops = f" and {counted(self.n_kept_loops, 'loop')}" if self.n_kept_loops else ""
        return (
            counted(len(self.written), "track"),
            f"{counted(self.n_kept, 'cue')}{loops} kept",
            f"{counted(self.n_added, 'suggestion')} added",
            counted(len(self.playlists), "playlist"),
        )

    @property
    def written(self) -> tuple[TrackExport, ...]:
        """Return the tracks that go out: not those that are left out or stopped."""
        paths = self.decided.written
        return tuple(track for track in self.tracks if track.path in paths)

    @property
    def n_kept(self) -> int:
        """Return how many cues of the DJ's own go out."""
        return sum(len(track.kept) for track in self.written)

    @property
    def n_kept_loops(self) -> int:
        return sum(len(track.loops) for track in self.written)

    @property
    def n_added(self) -> int:
        """Return how many suggestions become cues or loops."""
        return sum(len(track.added) + len(track.added_loops) for track in self.written)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, where the file before it is kept (None: there was none), and what to do in the program now.

    `problems` are the files that could not be written; the others are. `journal_id` names the export for `undoing`.
    """

    target: Path
    backup: Path | None
    n_tracks: int
    n_cues: int
    n_loops: int
    next_steps: str
    n_files: int = 1
    problems: tuple[Problem, ...] = ()
    journal_id: str = ""


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What is to be exported where.

    Attributes
    ----------
    ids : tracks of the library
    target : the file or folder to write
    accept : which suggestions become cues
    system : the program to write for, as `interop.systems` calls it
    choices : what to do about losses
    """

    ids: Collection[int]
    target: Path
    accept: Accept = "none"
    system: str = "rekordbox"
    choices: Choices = field(default_factory=Choices)


def plan_export(session: Session, order: ExportOrder, job: Job | None = None) -> ExportPlan:
    """Return what an export would write.

    Raises
    ------
    ExportRefused
        The target is no place for it, the program cannot be written, or there is no track to write.
    """
    if not order.ids:
        raise ExportRefused("There is no track to export.", "Choose some tracks, or another search.")

    job = job or Job.silent()
    to = destination(order.system, order.target)
    program = to.writer.name
    _check_name(order.system, to.target)
    collection = session.library.collection(list(order.ids))
    offsets = session.offsets
    chooser = _Chooser(session, list(order.ids), order.accept)
    exports, written = [], []
    for known in job.track(collection.tracks, name=lambda known: known.path.name):
        export = _export(known, shift(program, known.path, offsets), program, chooser)
        exports.append(export)
        written.append(moved(_with_added(known, export), export.offset.seconds))
    lists = carried(collection.playlists, order.system)
    wanted = replace(collection, tracks=tuple(written), playlists=lists.playlists)
    decided = decide(wanted, to, order.choices)
    plan = decided.write_plan
    warnings = (
        *about_running(plan.program),
        *_about_replaced(program, plan.changes),
        *plan.warnings,
        *lists.warnings,
        *about_smart(session.playlists(), lists.playlists),
        *_about_shifts(program, exports),
    )
    names = _playlist_names(lists.playlists)
    return ExportPlan(to.target, tuple(exports), names, warnings, decided.prepare())


def write_export(session: Session, plan: ExportPlan, job: Job | None = None) -> ExportReport:
    """Write a plan, file by file: journal, backup, temporary file, check, replace, and a second look at what lies there.

    Raises
    ------
    ExportRefused
        The target changed since the plan, cannot be written, or what was written does not read back as planned.
    """
    from djanalyzer.interop import safe_write
    from djanalyzer.interop.journal import Journal

    (job or Job.silent()).report(0, 1, plan.target.name)
    applied = safe_write.apply(plan.write_plan, journal=Journal(session.places.journal))
    n_tracks, n_cues, n_loops = plan.decided.n_written()
    steps = "\n".join(plan.write_plan.next_steps)
    backups = [written.backup for written in applied.written if written.backup]
    return ExportReport(
        plan.target,
        backups[0] if backups else None,
        n_tracks,
        n_cues,
        n_loops,
        steps,
        len(applied.written),
        tuple(Problem(str(path), refusal.message, refusal.hint) for path, refusal in applied.refused),
        applied.journal_id,
    )


class _Chooser:
    """Knows which suggestions become cues and loops; asks the library once for all tracks."""

    def __init__(self, session: Session, ids: list[int], accept: Accept) -> None:
        self._accept = accept
        asked = [i for i in ids if isinstance(accept, str) or accept.get(i)] if accept != "none" else []
        self._suggestions = session.library.suggestions(asked)

    def chosen(self, track_id: int) -> tuple[Suggestion, ...]:
        stored = self._suggestions.get(track_id, ())
        return tuple(s.suggestion for s in stored if s.status == "open" and self._is_chosen(track_id, s))

    def _is_chosen(self, track_id: int, stored: StoredSuggestion) -> bool:
        if isinstance(self._accept, str):
            return self._accept == "all" or stored.suggestion.confidence >= CONFIDENT
        return stored.id in self._accept[track_id]


def _export(known: KnownTrack, theirs: TimeOffset, program: str, chooser: _Chooser) -> TrackExport:
    track_id = int(known.external_id)
    added = [mark for _, mark in marks_from(chooser.chosen(track_id), known.cues, known.loops)]
    return TrackExport(
        track_id,
        known.tags.title or known.path.stem,
        known.tags.artist,
        known.path,
        known.cues,
        tuple(mark for mark in added if isinstance(mark, Cue)),
        known.loops,
        known.beat_grid,
        known.tags.key,
        known.tags.color,
        theirs,
        tuple(_warnings(program, known)),
        tuple(mark for mark in added if isinstance(mark, Loop)),
        known.beat_grid.tempo_over(known.duration) if known.beat_grid else None,
    )


def _with_added(known: KnownTrack, export: TrackExport) -> KnownTrack:
    return replace(
        known,
        cues=tuple(sorted((*known.cues, *export.added), key=lambda cue: cue.time)),
        loops=tuple(sorted((*known.loops, *export.added_loops), key=lambda loop: loop.start)),
    )


def _warnings(program: str, known: KnownTrack) -> Iterator[str]:
    if not known.path.exists():
        yield f"The file is missing; {program} will list the track, but cannot play it."
    if known.beat_grid is None:
        yield f"It has no beat grid yet: analyse it first, or {program} will make its own."


def _about_replaced(program: str, changes: Iterable[Change]) -> Iterator[str]:
    marked = {c.track for c in changes if c.before and ("cue" in c.field or "loop" in c.field)}
    if marked:
        yield f"Cues or loops that {program} has of {len(marked)} tracks now are replaced by those shown here."


def _about_shifts(program: str, exports: Iterable[TrackExport]) -> Iterator[str]:
    shifted = [abs(export.offset.seconds) for export in exports if export.offset.seconds]
    if shifted:
        yield (
            f"In {len(shifted)} MP3 or AAC files {program} counts the silence that the encoder put in front: their times are "
            f"written up to {max(shifted) * 1000:.0f} ms later. Look at one of them in {program} before you trust them all."
        )


def _playlist_names(playlists: Iterable[Playlist], above: str = "") -> tuple[str, ...]:
    names: list[str] = []
    for playlist in playlists:
        name = f"{above}{playlist.name}"
        names += _playlist_names(playlist.children, f"{name} / ") if playlist.is_folder else [name]
    return tuple(names)


def _check_name(system: str, target: Path) -> None:
    if system == "rekordbox" and target.suffix.lower() != ".xml":
        raise ExportRefused(f"{target.name} is no name for a rekordbox XML.", f"Call it {target.stem}.xml.")

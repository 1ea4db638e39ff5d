"""How far a program's beats lie from ours in this library: the offsets of its files, measured, and used if the DJ says so.

Where a program's grid and ours agree on the tempo, the distance of their beats is what the table's offset is wrong by, and
how that program likes to set its grids. The second is the same in every file, so lossless files, which begin alike in
every program, tell it from the first. A median stands for a class of files only if `judged` finds nothing against it.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from djanalyzer.app.jobs import Job
from djanalyzer.app.timing import TABLE, table_shift
from djanalyzer.audio.mp3_timing import Mp3Case, Mp3Timing
from djanalyzer.errors import LibraryTrouble
from djanalyzer.interop.offsets import LOSSLESS, FileStart, TableOffset, former_offset, table_offset
from djanalyzer.music import (
    UNSEEN,
    BeatGrid,
    Label,
    MeasuredOffset,
    OffsetBasis,
    OffsetChoice,
    OffsetVerdict,
    Source,
    TimeOffset,
)
from djanalyzer.music.amounts import counted
from djanalyzer.music.labels import class_in_words

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import AxisMove
    from djanalyzer.library.records import Changes

_TASKS = ("beat_grid", "cues", "loops", "sections")  # what lies on a program's time axis

_DRIFT = 0.010  # seconds that two grids may run apart over a track
_FARTHEST = 0.100  # seconds: what is farther off is another beat, or a grid set by ear
_FEWEST = 10  # tracks that a median needs
_NEAR = 0.005  # seconds from the median: a track that agrees with it
_MOST = 0.75  # share of the tracks that must agree
_GROUP = 0.15  # share of the tracks that would be a group of their own, and at least
_SMALLEST_GROUP = 3  # tracks
_BOTH = 0.9  # share of the tracks that lie in one group or the other where there are two
_CLEAR, _CLEAR_ALONE = (
    0.003,
    0.006,
)  # seconds worth a correction, with lossless files to compare with and without
_MOVES = 1e-6  # seconds


@dataclass(frozen=True, slots=True)
class OffsetHere:
    """One program and class of files in this library.

    Attributes
    ----------
    table : TableOffset
        What is known of the program; the median where files of the class differ.
    used : float
        Seconds that are used now.
    basis : OffsetBasis
        Where those come from.
    n_tracks : int
        Tracks that the program says something about and whose file is of this class.
    n_agreeing : int
        Those on whose tempo its grid and ours agree; the rest is measured on them.
    correction : float
        Seconds by which the table's offset seems too small; 0 where nothing was measured.
    spread : float
        Median distance of the tracks from that, seconds.
    """

    program: str
    file_class: str
    table: TableOffset
    used: float
    basis: OffsetBasis
    n_tracks: int
    n_agreeing: int = 0
    correction: float = 0.0
    spread: float = 0.0
    verdict: OffsetVerdict = OffsetVerdict.FEW

    @property
    def files(self) -> str:
        """Return its class of files in words: "MP3, LAME header, class D"."""
        return class_in_words(self.file_class)

    @property
    def measured(self) -> float | None:
        """Return the offset that this library shows, seconds; None where nothing could be measured."""
        return self.table.seconds + self.correction if self.n_agreeing else None

    @property
    def is_clear(self) -> bool:
        """Whether the measured offset may be used."""
        return self.verdict is OffsetVerdict.CLEAR

    def accepted(self) -> MeasuredOffset:
        """Return the measurement as it is kept once the DJ accepts it."""
        return MeasuredOffset(self.program, self.file_class, self.correction, self.n_agreeing, self.spread)


@dataclass(frozen=True, slots=True)
class OffsetPlan:
    """Another choice of offsets and what it moves; nothing is changed yet.

    Attributes
    ----------
    moves : tuple of AxisMove
        One for each track and program whose times lie elsewhere by the new choice.
    n_left : int
        Tracks that stay where they are, since their file cannot be looked at.
    """

    choice: OffsetChoice
    moves: tuple[AxisMove, ...]
    n_left: int = 0

    @property
    def kinds(self) -> Mapping[tuple[str, str, float], int]:
        """Return how many tracks move by program, class of files, and milliseconds."""
        return Counter((m.program, m.offset.file_class, round(1000 * m.seconds, 1)) for m in self.moves)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return a sentence for each program and class of files that moves."""
        lines = [
            f"{program} ({class_in_words(kind)}): the cues, loops and grids of {counted(n, 'track')} move by {ms:+.1f} ms."
            for (program, kind, ms), n in sorted(self.kinds.items())
        ]
        if self.n_left:
            words = counted(self.n_left, "track stays, for its file", "tracks stay, for their files")
            lines.append(f"{words} cannot be looked at.")
        return tuple(lines)


@dataclass(frozen=True, slots=True)
class Known:
    """What a program said of a track, as far as offsets go.

    Attributes
    ----------
    taken : float
        Seconds that were taken off its times.
    late : float or None
        Seconds by which its beats come after ours as they lie in the library; None where the tempos do not agree.
    """

    track_id: int
    program: str
    start: FileStart
    table: TableOffset
    taken: float
    late: float | None

    @property
    def is_seen(self) -> bool:
        """Whether the file could be looked at."""
        return UNSEEN not in self.start.file_class

    def applied(self, choice: OffsetChoice) -> TimeOffset:
        """Return the offset that a choice uses."""
        return choice.applied(self.program, self.start.file_class, self.table.seconds)


def survey(session: Session, job: Job | None = None, of: Collection[int] | None = None) -> tuple[Known, ...]:
    """Look at every track (or those of `of`) that a program says something about. Reads the start of each of their files."""
    words = {task: session.library.words_by_source(task) for task in _TASKS}
    every = set().union(*words.values())
    ids = sorted(every if of is None else every.intersection(of))
    rows = {row.id: row for row in session.rows(ids)}
    found: list[Known] = []
    for track_id in (job or Job.silent()).track(ids, name=lambda i: rows[i].path.name if i in rows else ""):
        row = rows.get(track_id)
        if row is not None:
            of_track = {task: words[task].get(track_id, {}) for task in _TASKS}
            found += _known(track_id, row.path, row.duration or 0.0, of_track)
    return tuple(found)


def offsets_here(session: Session, known: Iterable[Known] | None = None) -> tuple[OffsetHere, ...]:
    """Return what each program's offsets come to in this library, by program and class of files."""
    choice = session.offsets
    groups: defaultdict[tuple[str, str], list[Known]] = defaultdict(list)
    for one in survey(session) if known is None else known:
        groups[one.program, one.start.file_class].append(one)
    references = {program: _reference(groups, program) for program, _ in groups}
    return tuple(
        _summary(program, kind, rows, choice, references[program])
        for (program, kind), rows in sorted(groups.items())
    )


def adding(before: OffsetChoice, rows: Iterable[OffsetHere]) -> OffsetChoice:
    """Return the choice of measured offsets: those that are clear in these rows, and what was accepted before."""
    measured = {(m.program, m.file_class): m for m in before.measured}
    measured |= {(here.program, here.file_class): here.accepted() for here in rows if here.is_clear}
    return OffsetChoice(OffsetBasis.MEASURED, tuple(measured.values()))


def only(before: OffsetChoice, rows: Iterable[OffsetHere]) -> OffsetChoice:
    """Return the choice of the measured offsets of these rows alone; one that is not clear now keeps its former value."""
    kept = {(m.program, m.file_class): m for m in before.measured}
    pairs = ((here, kept.get((here.program, here.file_class))) for here in rows)
    measured = (here.accepted() if here.is_clear else former for here, former in pairs)
    return OffsetChoice(OffsetBasis.MEASURED, tuple(m for m in measured if m is not None))


def without_measured(before: OffsetChoice, use: str) -> OffsetChoice:
    """Return the choice of "table" or "none"; what was accepted is remembered."""
    return OffsetChoice(OffsetBasis(use), before.measured)


def plan_offsets(session: Session, choice: OffsetChoice, known: Iterable[Known] | None = None) -> OffsetPlan:
    """Return what using other offsets would move; `known` is a survey, where there is one already."""
    moves, n_left = _moves(choice, survey(session) if known is None else known)
    return OffsetPlan(choice, moves, n_left)


def use_offsets(session: Session, plan: OffsetPlan) -> Changes:
    """Use what was planned: one change, which `session.undo()` takes back with all that it moved."""
    from djanalyzer.library.edits import UseOffsets

    return session.do(UseOffsets(plan.choice, plan.moves))


def align_times(session: Session, batch: str = "") -> None:
    """Take off the times of programs what nobody knew while the files were away; edits of one `batch` are undone together."""
    from djanalyzer.library.edits import AlignTimes

    seen = session.library.tracks_seen_since()
    if seen and (moves := plan_offsets(session, session.offsets, survey(session, of=seen)).moves):
        session.do(AlignTimes(moves, batch))


def chosen_offsets(library: Path) -> OffsetChoice:
    """Return what the DJ has chosen in a library; the table's where there is none, or none that can be read as it is."""
    if not library.is_file():
        return TABLE
    from djanalyzer.library.opening import stored_version
    from djanalyzer.library.schema import VERSION
    from djanalyzer.library.store import Library

    try:
        if stored_version(library) != VERSION:
            return TABLE
        with Library.open(library) as opened:
            return opened.offsets()
    except (LibraryTrouble, sqlite3.Error):
        return TABLE


@dataclass(frozen=True, slots=True)
class TableRow:
    """What is known of a program's offset in one usual kind of file."""

    program: str
    files: str
    offset: TableOffset


def classes_in_words(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return each class of files of these that has a short name, with what it means: ("MP3 B", "MP3, Xing header, class B")."""
    pairs = ((name, class_in_words(name)) for name in sorted({name.partition(",")[0] for name in names}))
    return tuple((name, words) for name, words in pairs if words != name)


def table_rows() -> tuple[TableRow, ...]:
    """Return what is known of every program, for files of 44,100 Hz with the encoder's usual delay."""
    from djanalyzer.interop.systems import WRITABLE

    return tuple(
        TableRow(system.name, files, table_offset(system.name, start))
        for system in WRITABLE.values()
        for files, start in _USUAL.items()
    )


_RATE, _FRAME, _LEFT_OUT = 44100, 1152, 1152 + 576 + 529  # samples
_USUAL = {
    "MP3 A": FileStart("MP3", Mp3Timing(Mp3Case.A, _RATE, _FRAME)),
    "MP3 B, with a delay": FileStart("MP3", Mp3Timing(Mp3Case.B, _RATE, _FRAME, n_skipped=_LEFT_OUT)),
    "MP3 B, without": FileStart("MP3", Mp3Timing(Mp3Case.B, _RATE, _FRAME, n_skipped=_LEFT_OUT - 576)),
    "MP3 C": FileStart("MP3", Mp3Timing(Mp3Case.C, _RATE, _FRAME, n_skipped=_LEFT_OUT)),
    "MP3 D": FileStart("MP3", Mp3Timing(Mp3Case.D, _RATE, _FRAME, n_skipped=_LEFT_OUT)),
    "AAC": FileStart("AAC", None, _RATE),
    "lossless": FileStart("FLAC"),
}


def judged(
    corrections: Sequence[float], reference: float | None = None
) -> tuple[float, float, OffsetVerdict]:
    """Return the correction that tracks agree on (seconds), their spread, and whether it may be used.

    Parameters
    ----------
    corrections : sequence of float
        One a track: seconds by which the table's offset seems too small.
    reference : float or None
        The same of the program's lossless files, where the table cannot be wrong; None where there are too few.
    """
    middle = median(corrections)
    spread = median(abs(c - middle) for c in corrections)
    correction, n = middle - (reference or 0.0), len(corrections)
    first = _largest_group(corrections)
    low, high = first[0], first[-1]
    second = _largest_group(c for c in corrections if not low <= c <= high)
    if n < _FEWEST:
        verdict = OffsetVerdict.FEW
    elif len(second) >= max(_SMALLEST_GROUP, _GROUP * n) and len(first) + len(second) >= _BOTH * n:
        verdict = OffsetVerdict.DIVIDED
    elif sum(abs(c - middle) <= _NEAR for c in corrections) < _MOST * n:
        verdict = OffsetVerdict.SCATTERED
    elif abs(correction) < (_CLEAR_ALONE if reference is None else _CLEAR):
        verdict = OffsetVerdict.AGREES
    else:
        verdict = OffsetVerdict.CLEAR
    return correction, spread, verdict


def _largest_group(values: Iterable[float]) -> tuple[float, ...]:
    """Return the most values that lie together, in a window as wide as that of the tracks that agree."""
    ordered = sorted(values)
    stops = (bisect_right(ordered, low + 2 * _NEAR) for low in ordered)
    start, stop = max(enumerate(stops), key=lambda pair: pair[1] - pair[0], default=(0, 0))
    return tuple(ordered[start:stop])


def _known(
    track_id: int, path: Path, duration: float, words: Mapping[str, Mapping[Source, Label[Any]]]
) -> Iterator[Known]:
    models = [label.value for source, label in words["beat_grid"].items() if source.kind == "model"]
    ours = models[-1] if models else None  # of the latest
    sources = {source for task in _TASKS for source in words[task] if source.kind == "program"}
    for source in sorted(sources, key=str):
        start, table = table_shift(source.name, path)
        said = [words[task][source] for task in _TASKS if source in words[task]]
        written = [label.offset.seconds for label in said if label.offset]
        # Earlier versions did not write it down; they used the table of their time.
        taken = written[0] if written else former_offset(source.name, start)
        theirs = words["beat_grid"].get(source)
        late = _late(theirs.value, ours, duration) if theirs and ours else None
        yield Known(track_id, source.name, start, table, taken, late)


def _late(theirs: BeatGrid, ours: BeatGrid, duration: float) -> float | None:
    """Return by how many seconds their beats come later in the middle; None where they do not agree on the tempo."""
    if not (theirs.is_constant and ours.is_constant):
        return None
    if abs(theirs.tempo / ours.tempo - 1) * max(duration, 60.0) > _DRIFT:
        return None
    beat = theirs.snap(duration / 2)
    period = ours.anchors[0].period
    beats = (beat - ours.anchors[0].time) / period
    late = (beats - round(beats)) * period
    return late if abs(late) <= _FARTHEST else None


def _corrections(rows: Iterable[Known]) -> list[float]:
    return [one.late + one.taken - one.table.seconds for one in rows if one.late is not None]


def _reference(groups: Mapping[tuple[str, str], Sequence[Known]], program: str) -> float | None:
    """Return how late a program sets its beats in files that begin alike everywhere; None where too few show it."""
    lossless = [
        r for (name, kind), rows in groups.items() if name == program and kind in LOSSLESS for r in rows
    ]
    corrections = _corrections(lossless)
    if not corrections:
        return None
    late, _, verdict = judged(corrections)
    return late if verdict in (OffsetVerdict.AGREES, OffsetVerdict.CLEAR) else None


def _summary(
    program: str, kind: str, rows: Sequence[Known], choice: OffsetChoice, reference: float | None
) -> OffsetHere:
    evidence = Counter(one.table.evidence for one in rows).most_common(1)[0][0]
    table = TableOffset(median(one.table.seconds for one in rows), evidence)
    used = [one.applied(choice) for one in rows]
    here = OffsetHere(program, kind, table, median(u.seconds for u in used), used[0].basis, len(rows))
    corrections = _corrections(rows)
    if not corrections:
        return here
    is_reference = kind in LOSSLESS
    correction, spread, verdict = judged(corrections, None if is_reference else reference)
    if is_reference:
        verdict = OffsetVerdict.REFERENCE
    return OffsetHere(
        program,
        kind,
        table,
        here.used,
        here.basis,
        len(rows),
        len(corrections),
        correction,
        spread,
        verdict,
    )


def _moves(choice: OffsetChoice, known: Iterable[Known]) -> tuple[tuple[AxisMove, ...], int]:
    """Return what moves, and how many tracks stay for their file cannot be looked at."""
    from djanalyzer.library.edits import AxisMove

    moves, left = [], set()
    for one in known:
        offset = one.applied(choice)
        if not one.is_seen:
            left.add(one.track_id)
        elif abs(one.taken - offset.seconds) > _MOVES:
            moves.append(AxisMove(one.track_id, one.program, one.taken - offset.seconds, offset))
    return tuple(moves), len(left)

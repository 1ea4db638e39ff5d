"""Labels as evidence: what learning is told of the tracks in the library, by whom, and what of it the DJ vouches for.

Models are left out, and so are genres, moods, cues and loops that were taken over from one for many tracks at once: nobody
has looked at those, and no model learns from itself. What the DJ has found wrong and not put right yet is left out, too.
Sections that a program has found stand apart (`PHRASES`): where the model has heard the track the DJ does not see them. Those
that VirtualDJ reads off our own exported marks are the model's, and are left out with these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from djanalyzer.app import timing
from djanalyzer.library.edits.marks import DJ
from djanalyzer.library.edits.merge import SAME_TIME
from djanalyzer.library.reviews import Reviewed
from djanalyzer.music import Energy, Label, MarkedCue, MarkedLoop, Section
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.learning import PHRASES, LabelledTrack, Subject

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow
    from djanalyzer.library.testimony import Testimony

_TASKS = tuple(dict.fromkeys(TASKS.values()))
_AT_ONCE = 500  # tracks: of a large library not all that is said is in memory before the first one is told
_HERE = frozenset({"new", "analysed"})


def labelled_tracks(session: Session, query: str = "") -> Iterator[LabelledTrack]:
    """Yield the tracks that a search line finds and whose file is there, with all that is said of them, labels or none."""
    rows = [row for row in session.rows(session.find(query)) if row.state in _HERE]
    reviewed = session.library.reviewed()
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        said = session.library.testimonies([row.id for row in some], _TASKS)
        yield from (_track(row, said[row.id], reviewed.get(row.id, Reviewed())) for row in some)


def is_the_djs(label: Label[Any]) -> bool:
    """Return whether a label is the DJ's own word, looked at and not taken over from a model along with many others."""
    return label.source.kind == DJ.kind and label.confidence >= 1.0


def _track(row: TrackRow, said: Testimony, reviewed: Reviewed) -> LabelledTrack:
    plain = (_plain(label, said.locked) for label in _without_models(said.labels))
    labels = tuple(own for label in plain if (own := _without_returned(label, said.heard_at)) is not None)
    cues = tuple(_vouched_for(mark, reviewed) for mark in said.cues)
    return LabelledTrack(
        id=row.id,
        path=row.path,
        recording=said.recording or f"track {row.id}",
        title=row.title,
        artist=row.artist,
        duration=row.duration,
        file_class=_file_class(labels, row),
        labels=tuple(label for label in labels if label.task not in _wrong_tasks(reviewed)),
        cues=tuple(mark for mark in cues if mark.id not in reviewed.doubted_cues),
        loops=said.loops,
        trusted=_trusted(labels, (*cues, *said.loops), said.locked, reviewed),
    )


def _vouched_for(mark: MarkedCue, reviewed: Reviewed) -> MarkedCue:
    """Return a cue as the DJ's own where it was found right: of the others beside it nothing was said."""
    return replace(mark, source=DJ) if mark.id in reviewed.cues else mark


def _without_models(labels: tuple[Label[Any], ...]) -> Iterator[Label[Any]]:
    """Yield the labels of tasks of which the word that counts was not taken over from a model unseen.

    What programs and tags say beside it may be repeated after an export, and is not what the DJ sees and a review would be about.
    """
    unseen = {label.task for label in labels if label.source.kind == DJ.kind and not is_the_djs(label)}
    return (label for label in labels if label.task not in unseen)


def _wrong_tasks(reviewed: Reviewed) -> frozenset[str]:
    """Return the tasks of which nobody's word is learned from, for the one that counts was found wrong.

    A grid that merely lies off stays: beats and bars are counted on it all the same, and what a program is late by is estimated
    from all of its grids.
    """
    wrong = frozenset(TASKS[s] for s in reviewed.doubted if s in TASKS and s is not Subject.BEAT_GRID)
    return wrong | {PHRASES} if "sections" in wrong else wrong


def _plain(label: Label[Any], locked: frozenset[str]) -> Label[Any]:
    """Return a label as learning has it: of energy the level alone; a program's sections as phrases.

    What the DJ has locked is what he sees, and his word as it is.
    """
    if label.task == "sections" and label.source.kind == "program" and label.task not in locked:
        return replace(label, task=PHRASES)
    return replace(label, value=label.value.level) if isinstance(label.value, Energy) else label


def _without_returned(label: Label[Any], heard_at: tuple[float, ...]) -> Label[Any] | None:
    """Return a label without phrases that marks at these times (seconds) begin or end: exported, they came back. None: no more.

    So it is where sections are read off marks. What another program has found by listening is its own word, wherever we have
    set a mark on it.
    """
    from djanalyzer.interop.virtualdj.songs import PROGRAM

    if label.task != PHRASES or label.source.name != PROGRAM or not heard_at:
        return label
    own = (s for s in label.value if not any(_is_at(time, s) for time in heard_at))
    return replace(label, value=kept) if (kept := tuple(own)) else None


def _is_at(time: float, section: Section) -> bool:
    return min(abs(section.start - time), abs(section.stop - time)) < SAME_TIME


def _file_class(labels: Iterable[Label[Any]], row: TrackRow) -> str:
    """Return what decides a program's offset, as it was written down when its times came in, or else as the file begins."""
    written = (label.offset.file_class for label in labels if label.offset)
    return next((word for word in written if word), "") or timing.start_of(row.path).file_class


def _trusted(
    labels: tuple[Label[Any], ...],
    marks: tuple[MarkedCue | MarkedLoop, ...],
    locked: frozenset[str],
    reviewed: Reviewed,
) -> frozenset[Subject]:
    """Return what the DJ has set by hand, locked, or found right in a review, and not found wrong since.

    Where a review has put one thing right about a beat grid, the others were not looked at.
    """
    first = {label.task: label for label in reversed(labels)}
    own = {task for task, label in first.items() if is_the_djs(label)} - reviewed.by_review
    vouched = own | locked.intersection(first)
    trusted = {subject for subject, task in TASKS.items() if task in vouched or subject in reviewed.trusted}
    if marks and ("cues" in locked or all(mark.source.kind == DJ.kind for mark in marks)):
        trusted.add(Subject.CUES)
    return frozenset(trusted) - reviewed.doubted

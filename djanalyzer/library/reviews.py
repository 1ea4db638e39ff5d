"""What the DJ has said of labels that looked wrong, and what still stands of it.

A review is about the label that counted when it was given. Where another one counts by now, it stands no longer.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from djanalyzer.library import locks, schema
from djanalyzer.library.codec import value_of
from djanalyzer.library.current import best_labels
from djanalyzer.library.database import Record, select_within
from djanalyzer.library.evidence import chunks
from djanalyzer.library.schema import live
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.learning import Subject, Verdict

_SAME_PLACE = 1e-3  # seconds: a cue that has moved further is another one


@dataclass(frozen=True, slots=True)
class StoredReview:
    """The DJ's last word on one finding.

    Attributes
    ----------
    labelled, proposed : Any
        As the finding had them (`music.learning.Finding`).
    run : str
        Of learning, that found it.
    is_applied : bool
        What was proposed has taken the label's place.
    is_standing : bool
        What it is about still counts; a label that was changed since is another one.
    is_locked : bool
        The DJ has locked what it would change.
    """

    id: int
    track_id: int
    subject: Subject
    item: int | None
    labelled: Any
    proposed: Any
    verdict: Verdict
    run: str
    made_at: float
    is_applied: bool
    is_standing: bool
    is_locked: bool = False

    @property
    def is_pending(self) -> bool:
        """Return whether it is to be applied: found wrong, and the label stands as it was."""
        return self.verdict is Verdict.WRONG and self.is_standing and not self.is_applied

    @property
    def is_trusted(self) -> bool:
        """Return whether what stands in the library now is what the DJ has found right, or put right."""
        return self.is_standing and (self.is_applied or self.verdict is Verdict.RIGHT)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What reviews say of the labels of a track.

    Attributes
    ----------
    trusted : frozenset of Subject
        Found right, or put right, with nothing of the subject left that was found wrong and is not put right yet. Of
        sections one that was looked at is enough: they are the DJ's own as it is. Of cues each stands for itself.
    cues : frozenset of int
        The ids of the cues among them.
    by_review : frozenset of str
        Tasks whose label became the DJ's own by applying reviews: of a beat grid only the subjects in `trusted` were
        looked at.
    doubted : frozenset of Subject
        Found wrong, and not put right yet.
    doubted_cues : frozenset of int
        The ids of the cues among them.
    """

    trusted: frozenset[Subject] = frozenset()
    cues: frozenset[int] = frozenset()
    by_review: frozenset[str] = frozenset()
    doubted: frozenset[Subject] = frozenset()
    doubted_cues: frozenset[int] = frozenset()


def reviews(connection: Connection, ids: Iterable[int] | None = None) -> tuple[StoredReview, ...]:
    """Return the last review of each finding (of these tracks, or all), in the order in which they were given.

    One that stands comes before a later one that does not: of two tracks that became one, each has its own. Those of tracks
    that were taken out of the library wait until the track comes back.
    """
    table, tracks = schema.reviews, schema.tracks
    there = select(tracks.c.id).where(live(tracks))
    query = (
        select(table).where(live(table)) if ids is None else select_within(table, table.c.track_id, list(ids))
    )
    last: dict[tuple[int, Subject, int | None], StoredReview] = {}
    for rows in chunks(connection.execute(query.where(table.c.track_id.in_(there)).order_by(table.c.id))):
        for review in _looked_at(connection, rows):
            key = review.track_id, review.subject, review.item
            if key not in last or review.is_standing or not last[key].is_standing:
                last[key] = review
    return tuple(sorted(last.values(), key=lambda review: review.id))


def reviewed(connection: Connection) -> dict[int, Reviewed]:
    """Return what was found right, put right, or found wrong and not put right yet, by track id."""
    by_track: dict[int, list[StoredReview]] = {}
    for review in reviews(connection):
        by_track.setdefault(review.track_id, []).append(review)
    return {track_id: _summed_up(given) for track_id, given in by_track.items()}


def _summed_up(given: list[StoredReview]) -> Reviewed:
    trusted = [review for review in given if review.is_trusted]
    pending = [review for review in given if review.is_pending]
    doubted = frozenset(review.subject for review in pending)
    return Reviewed(
        frozenset(review.subject for review in trusted) - doubted,
        _cues(trusted),
        frozenset(TASKS[r.subject] for r in trusted if r.is_applied and r.subject in TASKS),
        doubted,
        _cues(pending),
    )


def _cues(given: list[StoredReview]) -> frozenset[int]:
    return frozenset(review.item for review in given if review.subject is Subject.CUES and review.item)


def _looked_at(connection: Connection, rows: list[Record]) -> list[StoredReview]:
    """Return rows as what they stand for, beside what counts now."""
    ids = list({row.track_id for row in rows})
    labels = best_labels(connection, ids)
    cues = cue_times(connection, ids)
    kept = locks.held(connection, ids)
    return [_review(row, labels.get(row.track_id, {}), cues, kept.get(row.track_id, {})) for row in rows]


def _review(
    row: Record, labels: Mapping[str, Record], cues: Mapping[int, float], kept: Mapping[str, Record]
) -> StoredReview:
    subject, labelled, proposed = Subject(row.subject), json.loads(row.labelled), json.loads(row.proposed)
    if subject is Subject.CUES:
        place = proposed if row.applied_at is not None else labelled
        time = cues.get(row.item)
        is_standing = time is not None and abs(time - place) < _SAME_PLACE
    else:
        label = labels.get(TASKS[subject])
        is_standing = label is not None and label.id == row.label_id
    return StoredReview(
        row.id,
        row.track_id,
        subject,
        row.item,
        labelled,
        proposed,
        Verdict(row.verdict),
        row.run,
        row.made_at,
        row.applied_at is not None,
        is_standing,
        any(name in kept for name in locked_by(subject)),
    )


def locked_by(subject: Subject) -> tuple[str, ...]:
    """Return the fields of which a lock holds what a correction would change."""
    if subject is Subject.CUES:
        return ("cues",)
    return ("tempo", "beat_grid") if subject is Subject.TEMPO else (TASKS[subject],)


def said_at(connection: Connection, ids: Iterable[int]) -> dict[int, dict[str, float]]:
    """Return when what counts was said, by track id and task: seconds since 1970."""
    found: dict[int, dict[str, float]] = {}
    for some in chunks(ids):
        for track_id, labels in best_labels(connection, some).items():
            found[track_id] = {task: label.made_at for task, label in labels.items()}
    return found


def counting(connection: Connection, ids: Iterable[int], tasks: Collection[str]) -> dict[int, dict[str, Any]]:
    """Return the values that count on these tasks, by track id and task."""
    found: dict[int, dict[str, Any]] = {}
    for some in chunks(ids):
        for track_id, labels in best_labels(connection, some).items():
            found[track_id] = {task: value_of(task, labels[task].value) for task in tasks if task in labels}
    return found


def cue_times(connection: Connection, ids: Sequence[int]) -> dict[int, float]:
    """Return where the cues of these tracks stand (seconds), by the cue's id."""
    query = select_within(schema.cues, schema.cues.c.track_id, ids)
    return {cue.id: cue.time for cue in connection.execute(query)}

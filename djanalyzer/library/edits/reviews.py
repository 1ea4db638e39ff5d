"""The DJ's word on labels that looked wrong: first given, and changed in the library only when it is applied."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from djanalyzer.errors import GridTrouble
from djanalyzer.library import schema
from djanalyzer.library.codec import value_of
from djanalyzer.library.current import best_labels
from djanalyzer.library.database import Record, select_within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.grids import carry_marks
from djanalyzer.library.edits.marks import DJ, MoveCue
from djanalyzer.library.evidence import Said, append_labels, chunks, said
from djanalyzer.library.locks import locked, refuse
from djanalyzer.library.reviews import StoredReview, locked_by, reviews
from djanalyzer.library.writing import Writer
from djanalyzer.music.corrections import ORDER, TASKS, corrected
from djanalyzer.music.learning import Finding, Subject, Verdict

_NAMES = {
    Verdict.RIGHT: ("Find label right", "Find {} labels right"),
    Verdict.WRONG: ("Find label wrong", "Find {} labels wrong"),
    Verdict.SKIP: ("Skip label", "Skip {} labels"),
}

Place = tuple[int, str]  # track id and task


class Unfit(StrEnum):
    """Why what was proposed cannot take a label's place."""

    UNCOUNTABLE = "uncountable"  # nobody would count beats so fast or so slow
    SENSELESS = "senseless"  # no key of that name, no section at that place


@dataclass(frozen=True)
class ReviewFindings(Edit):
    """Say of findings that the label is right or wrong, or neither yet. Nothing else changes.

    Attributes
    ----------
    run : str
        Of learning, that found them.
    """

    findings: tuple[Finding, ...]
    verdict: Verdict
    run: str = ""

    def describe(self) -> str:
        one, many = _NAMES[self.verdict]
        return one if len(self.findings) == 1 else many.format(len(self.findings))

    def apply(self, writer: Writer) -> None:
        for findings in chunks(self.findings):
            ids = list({finding.track_id for finding in findings})
            live = {row.id for row in writer.connection.execute(_tracks(ids))}
            labels = best_labels(writer.connection, ids)
            there = [finding for finding in findings if finding.track_id in live]
            writer.add("reviews", [self._row(writer, f, labels.get(f.track_id, {})) for f in there])

    def _row(self, writer: Writer, finding: Finding, labels: Mapping[str, Record]) -> dict[str, Any]:
        label = labels.get(TASKS.get(finding.subject, ""))
        return {
            "track_id": finding.track_id,
            "subject": str(finding.subject),
            "item": finding.item,
            "labelled": json.dumps(finding.labelled),
            "proposed": json.dumps(finding.proposed),
            "verdict": str(self.verdict),
            "run": self.run,
            "made_at": writer.now,
            "label_id": label.id if label is not None else None,
        }


@dataclass(frozen=True)
class ApplyReviews(Edit):
    """Put right what was found wrong: what was proposed becomes the DJ's own word.

    What the DJ has locked is left out and counted, and can be applied later; a label that was changed since it was found
    wrong stays as it is. What was found right needs nothing: it is trusted already.

    Attributes
    ----------
    track_ids : tuple of int or None
        Of these tracks alone; None for all.
    subjects : frozenset of Subject
        These subjects alone.
    are_marks_carried : bool
        Cues and loops that are not locked go along with a beat grid that is moved, by the milliseconds that it lay off;
        but not the cues that the DJ has found right, or put right, or found wrong and not put right yet.
        Where beats are only counted anew they stay: they may stand on one that is not counted any more.
    review_ids : frozenset of int or None
        These reviews alone; None for all.
    """

    track_ids: tuple[int, ...] | None = None
    subjects: frozenset[Subject] = frozenset(Subject)
    are_marks_carried: bool = False
    review_ids: frozenset[int] | None = None

    def describe(self) -> str:
        return "Correct labels"

    def apply(self, writer: Writer) -> None:
        given = reviews(writer.connection, self.track_ids)
        pending = [
            review
            for review in given
            if review.is_pending and review.subject in self.subjects
            if self.review_ids is None or review.id in self.review_ids
        ]
        free = _unlocked(writer, pending)
        if pending and not free:
            review = pending[0]
            for field in locked_by(review.subject):
                refuse(writer.connection, field, review.track_id)
        self._correct_labels(
            writer, [review for review in free if review.subject in TASKS], _answered_cues(given)
        )
        for review in free:
            if review.subject is Subject.CUES and review.item is not None:
                MoveCue(review.item, review.proposed).apply(writer)
                writer.change("reviews", review.id, {"applied_at": writer.now})

    def _correct_labels(
        self, writer: Writer, free: Sequence[StoredReview], answered_cues: frozenset[int]
    ) -> None:
        by_track = _by_track(free)
        for ids in chunks(by_track):
            before = best_labels(writer.connection, ids)
            made, _ = _corrections([review for i in ids for review in by_track[i]], before)
            words: dict[Place, Said] = {}
            for (track_id, task), correction in made.items():
                words[track_id, task] = said(task, correction.after)
            append_labels(writer, DJ, words)
            after = best_labels(writer.connection, ids)
            for (track_id, task), correction in made.items():
                labels = before[track_id][task].id, after[track_id][task].id
                _note(writer, correction.reviews, (track_id, task), labels)
                if self.are_marks_carried and (seconds := correction.shift):
                    _carry(writer, track_id, seconds, answered_cues)


@dataclass(frozen=True, slots=True)
class _Correction:
    """What becomes of one label, by which reviews."""

    before: Any
    after: Any
    reviews: tuple[StoredReview, ...] = ()

    @property
    def shift(self) -> float:
        """Return by how many seconds a beat grid moves; 0 for all else."""
        moved = (r for r in self.reviews if r.subject is Subject.BEAT_GRID)
        return float(sum(r.proposed - r.labelled for r in moved)) / 1000


def _corrections(
    free: Iterable[StoredReview], labels: Mapping[int, Mapping[str, Record]]
) -> tuple[dict[Place, _Correction], dict[int, Unfit]]:
    """Return what becomes of each label, and what cannot be put right, by the review's id.

    Several reviews of one label are put right one on the other.
    """
    made: dict[Place, _Correction] = {}
    unfit: dict[int, Unfit] = {}
    for review in sorted(free, key=lambda r: (ORDER.index(r.subject), r.item or 0)):
        task = TASKS[review.subject]
        place = review.track_id, task
        if place not in made:
            present = value_of(task, labels[review.track_id][task].value)
            made[place] = _Correction(present, present)
        known = made[place]
        try:
            after = corrected(known.after, review.subject, review.item, review.labelled, review.proposed)
        except GridTrouble:
            unfit[review.id] = Unfit.UNCOUNTABLE  # it stays to be applied, and the others go on
            continue
        except ValueError:
            unfit[review.id] = Unfit.SENSELESS
            continue
        made[place] = _Correction(known.before, after, (*known.reviews, review))
    return {place: correction for place, correction in made.items() if correction.reviews}, unfit


def unfit(connection: Connection) -> dict[int, Unfit]:
    """Return which pending reviews cannot be applied as they are, by their id."""
    pending = [r for r in reviews(connection) if r.is_pending and r.subject in TASKS and not r.is_locked]
    by_track = _by_track(pending)
    found: dict[int, Unfit] = {}
    for ids in chunks(by_track):
        found |= _corrections([r for i in ids for r in by_track[i]], best_labels(connection, ids))[1]
    return found


def _by_track(given: Iterable[StoredReview]) -> dict[int, list[StoredReview]]:
    by_track: dict[int, list[StoredReview]] = {}
    for review in given:
        by_track.setdefault(review.track_id, []).append(review)
    return by_track


def _unlocked(writer: Writer, pending: Sequence[StoredReview]) -> list[StoredReview]:
    """Return what is not locked; the tracks of the others are counted as left out."""
    writer.left_out |= {review.track_id for review in pending if review.is_locked}
    return [review for review in pending if not review.is_locked]


def _note(writer: Writer, applied: Sequence[StoredReview], place: Place, labels: tuple[int, int]) -> None:
    """Write down what was applied; other reviews of the old label are about the new one from now on.

    Not those of where bars begin, where beats are counted anew: they were in beats of the old counting, and what was put
    right then is not trusted in the new one.
    """
    track_id, task = place
    old, new = labels
    done = {review.id for review in applied}
    is_counted_anew = any(review.subject is Subject.TEMPO for review in applied)
    table = schema.reviews
    for row in writer.connection.execute(select_within(table, table.c.track_id, [track_id])):
        subject = Subject(row.subject)
        if TASKS.get(subject) != task or row.label_id != old:
            continue
        values: dict[str, Any] = {} if is_counted_anew and subject is Subject.DOWNBEATS else {"label_id": new}
        values |= {"applied_at": writer.now} if row.id in done else {}
        writer.change("reviews", row.id, values)


def _answered_cues(given: Iterable[StoredReview]) -> frozenset[int]:
    """Return the cues of whose places the DJ has said whether they are right: those say so of no other place."""
    answers = (
        r for r in given if r.subject is Subject.CUES and r.is_standing and r.verdict is not Verdict.SKIP
    )
    return frozenset(review.item for review in answers if review.item is not None)


def _carry(writer: Writer, track_id: int, seconds: float, staying: frozenset[int]) -> None:
    if not locked(
        writer.connection, "cues", [track_id]
    ):  # they need not wait: a lock holds them where they are
        carry_marks(writer, track_id, lambda time: max(time + seconds, 0.0), staying)


def _tracks(ids: list[int]) -> Any:
    return select_within(schema.tracks, schema.tracks.c.id, ids)

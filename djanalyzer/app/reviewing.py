"""Labels that look wrong, looked at again: the queue of what learning has found, the DJ's verdicts, and their application.

A verdict is written down at once, so that one can stop anywhere and go on another day. Nothing else in the library changes
before the verdicts are applied, and that is one step for undo.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from djanalyzer.app.run_findings import Key, gathered, heard_findings, key_of, newest_run
from djanalyzer.music import Key as MusicalKey
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.learning import Finding, Subject, Verdict

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import Changes, TrackRow
    from djanalyzer.library.reviews import StoredReview

__all__ = [
    "Case",
    "Finding",
    "Key",
    "Planned",
    "Queue",
    "Subject",
    "Verdict",
    "Wish",
    "apply",
    "judge",
    "key_of",
    "newest_run",
    "read_queue",
]

_RUNS = "learning"  # the folder with a folder for each run, by its number
_SAME_PLACE = 1e-3  # seconds
_SAME_LEVEL = 0.1
# Of these a finding says the value itself, and of grids only how far off it is.
_COMPARED = frozenset({Subject.KEY, Subject.GENRE, Subject.MOOD, Subject.ENERGY, Subject.SECTIONS})
_ANSWERS = (Verdict.RIGHT, Verdict.WRONG)


def key_named(name: str) -> MusicalKey | None:
    """Return the key that a finding names."""
    return MusicalKey.parse(name)


@dataclass(frozen=True, slots=True)
class Case:
    """What one decision can settle: a finding alone, or all of a batch with one cause, the worthiest first."""

    findings: tuple[Finding, ...]

    @property
    def head(self) -> Finding:
        """Return the finding to listen to."""
        return self.findings[0]

    @property
    def is_batch(self) -> bool:
        return len(self.findings) > 1

    @property
    def batch(self) -> str:
        """Return the cause in words; empty where a finding stands alone."""
        return self.head.batch if self.is_batch else ""

    @property
    def worth(self) -> float:
        """Return what the decision is worth: one settles them all."""
        return sum(finding.worth for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the DJ wants to look at.

    Attributes
    ----------
    subject : Subject or None
        This subject alone.
    opened : frozenset of str
        Batches that are looked into: their findings come one by one.
    with_skipped : bool
        Also what was skipped in this run.
    """

    subject: Subject | None = None
    opened: frozenset[str] = frozenset()
    with_skipped: bool = False


@dataclass(frozen=True, slots=True)
class Queue:
    """What is left to be decided, the worthiest first, and how far the DJ has come.

    Attributes
    ----------
    run : str
        The number of the run of learning that found it; empty where there was none.
    n_findings : int
        Of the run, answered or not; without those whose label was changed since.
    n_pending : int
        Found wrong and not applied yet, of whatever run and subject.
    tracks : mapping
        What the table knows of each track, by id.
    skipped : frozenset
        What was skipped in this run (`key_of`): looked at again, it is answered once and not twice.
    """

    run: str = ""
    cases: tuple[Case, ...] = ()
    n_findings: int = 0
    n_right: int = 0
    n_wrong: int = 0
    n_skipped: int = 0
    n_pending: int = 0
    tracks: Mapping[int, TrackRow] | None = None
    skipped: frozenset[Key] = frozenset()

    @property
    def n_answered(self) -> int:
        return self.n_right + self.n_wrong + self.n_skipped

    def decided(self, findings: Sequence[Finding], verdict: Verdict, opened: frozenset[str]) -> Queue:
        """Return the queue as it is when these have been decided, without reading it anew."""
        gone, n = set(map(key_of, findings)), len(findings)
        skipped = self.skipped | gone if verdict is Verdict.SKIP else self.skipped - gone
        cases: list[Case] = []
        parted: list[Case] = []
        for case in self.cases:  # of a queue of many thousands most stay as they are
            (cases if gone.isdisjoint(map(key_of, case.findings)) else parted).append(case)
        left = [f for case in parted for f in case.findings if key_of(f) not in gone]
        if left:
            cases = sorted((*cases, *cases_of(left, opened)), key=lambda case: -case.worth)
        return replace(
            self,
            cases=tuple(cases),
            n_right=self.n_right + n * (verdict is Verdict.RIGHT),
            n_wrong=self.n_wrong + n * (verdict is Verdict.WRONG),
            n_skipped=self.n_skipped + len(skipped) - len(self.skipped),
            n_pending=self.n_pending + n * (verdict is Verdict.WRONG),
            skipped=skipped,
        )

    def regrouped(self, opened: frozenset[str]) -> Queue:
        """Return the queue with other batches looked into."""
        findings = (finding for case in self.cases for finding in case.findings)
        return replace(self, cases=cases_of(findings, opened))

    def track(self, track_id: int) -> TrackRow | None:
        return (self.tracks or {}).get(track_id)


def read_queue(session: Session, wish: Wish = Wish()) -> Queue:
    """Return what the last run found and nobody has decided yet.

    Raises
    ------
    Trouble
        What it found cannot be read.
    """
    pending = count_pending(session)
    run = newest_run(session)
    if run is None:
        return Queue(n_pending=pending)
    found = _Found.of(session, run, wish.subject)
    still_open = [finding for finding in found.findings if found.is_open(finding, wish.with_skipped)]
    given = {key_of(finding): found.verdict_on(finding) for finding in found.findings}
    counts = Counter(given.values())
    return Queue(
        run.name,
        cases_of(still_open, wish.opened),
        sum(found.is_answered(finding) or found.is_current(finding) for finding in found.findings),
        counts[Verdict.RIGHT],
        counts[Verdict.WRONG],
        counts[Verdict.SKIP],
        pending,
        found.rows,
        frozenset(key for key, verdict in given.items() if verdict is Verdict.SKIP),
    )


def count_pending(session: Session) -> int:
    """Return how many labels were found wrong and are not corrected yet, of whatever run."""
    return sum(review.is_pending for review in session.library.reviews())


def cases_of(findings: Iterable[Finding], opened: frozenset[str] = frozenset()) -> tuple[Case, ...]:
    """Return findings as decisions, those worth most first; batches in `opened` one by one."""
    together: dict[Any, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: -f.worth):
        is_single = not finding.batch or finding.batch in opened
        name = key_of(finding) if is_single else (finding.subject, finding.batch)
        together.setdefault(name, []).append(finding)
    return tuple(sorted((Case(tuple(some)) for some in together.values()), key=lambda case: -case.worth))


@dataclass(frozen=True, slots=True)
class _Found:
    """The findings of a run beside what the library says now."""

    run: str
    begun: float  # when the run read the labels, seconds since 1970
    findings: tuple[Finding, ...]
    rows: Mapping[int, TrackRow]
    reviews: Mapping[Key, StoredReview]
    said_at: Mapping[int, Mapping[str, float]]
    cues: Mapping[int, float]
    counting: Mapping[int, Mapping[str, Any]]  # by track and task, of those in `_COMPARED`
    applied: Mapping[
        tuple[int, str], frozenset[Subject]
    ]  # by track and task: of what counts, what reviews put right
    heard: Mapping[Key, float]  # what was found by sound, and when the labels were read for that

    @classmethod
    def of(cls, session: Session, run: Path, subject: Subject | None = None) -> _Found:
        found = cls.among(session, run, gathered(session, run))
        return replace(found, findings=tuple(f for f in found.findings if subject in (None, f.subject)))

    @classmethod
    def among(cls, session: Session, run: Path, findings: Sequence[Finding]) -> _Found:
        """Look up what the library says of these findings of a run now; tracks that are gone are left out."""
        from djanalyzer.app.learning import labels_read_at

        ids = list({finding.track_id for finding in findings})
        rows = {row.id: row for row in session.rows(ids)}
        reviews = session.library.reviews(ids)
        return cls(
            run.name,
            labels_read_at(run),
            tuple(finding for finding in findings if finding.track_id in rows),
            rows,
            {key_of(review): review for review in reviews},
            session.library.said_at(ids),
            session.library.cue_times(ids),
            session.library.counting(
                ids, sorted({TASKS[f.subject] for f in findings if f.subject in _COMPARED})
            ),
            _applied(reviews),
            {key_of(finding): at for finding, at in heard_findings(session)},
        )

    def is_current(self, finding: Finding) -> bool:
        """Return whether what was found still counts in the library."""
        if finding.subject is Subject.CUES:
            time = self.cues.get(finding.item or 0)
            return time is not None and abs(time - finding.labelled) < _SAME_PLACE
        task = TASKS[finding.subject]
        said = self.said_at.get(finding.track_id, {}).get(task)
        if said is None or not _is_said(finding, self.counting.get(finding.track_id, {}).get(task)):
            return False
        begun = self.heard.get(key_of(finding), self.begun)
        return said <= begun or self._is_other_half(finding, task)

    def _is_other_half(self, finding: Finding, task: str) -> bool:
        """Return whether only another review has changed the label, which leaves in doubt what it was in this respect.

        Where bars begin is counted in beats: of a track that is counted anew it means nothing any more.
        """
        applied = self.applied.get((finding.track_id, task), frozenset())
        return bool(applied) and not (finding.subject is Subject.DOWNBEATS and Subject.TEMPO in applied)

    def verdict_on(self, finding: Finding) -> Verdict | None:
        """Return what the DJ has said of it; what was skipped in an earlier run is asked again."""
        review = self.reviews.get(key_of(finding))
        if review is None:
            return None
        is_ours = review.run == self.run
        if review.verdict in _ANSWERS and (is_ours or review.is_standing):
            return review.verdict
        return Verdict.SKIP if is_ours and review.verdict is Verdict.SKIP else None

    def is_put_right(self, finding: Finding) -> bool:
        """Return whether what was found has been corrected already: done twice, it would be wrong the other way."""
        review = self.reviews.get(key_of(finding))
        return review is not None and review.is_applied and review.is_standing

    def is_answered(self, finding: Finding) -> bool:
        return self.verdict_on(finding) is not None

    def is_open(self, finding: Finding, with_skipped: bool) -> bool:
        verdict = self.verdict_on(finding)
        if verdict is Verdict.SKIP:
            return with_skipped and self.is_current(finding)
        return verdict is None and self.is_current(finding)


def _is_said(finding: Finding, value: Any) -> bool:
    """Return whether a value is the one that was found: where its author has taken it back, an older one may count."""
    if finding.subject not in _COMPARED:
        return True
    if value is None:
        return False
    if finding.subject is Subject.SECTIONS:
        place = finding.item
        return (
            place is not None and 0 <= place < len(value) and str(value[place].label) == str(finding.labelled)
        )
    if finding.subject is Subject.ENERGY:
        return bool(abs(value.level - finding.labelled) < _SAME_LEVEL)
    name = value.name if finding.subject is Subject.KEY else value
    return str(name) == str(finding.labelled)


def _applied(reviews: Iterable[StoredReview]) -> dict[tuple[int, str], frozenset[Subject]]:
    found: dict[tuple[int, str], frozenset[Subject]] = {}
    for review in reviews:
        if review.is_applied and review.is_standing and review.subject in TASKS:
            place = review.track_id, TASKS[review.subject]
            found[place] = found.get(place, frozenset()) | {review.subject}
    return found


# Verdicts.


def judge(session: Session, findings: Sequence[Finding], verdict: Verdict, run: str) -> Changes:
    """Say that these labels are right, or wrong, or nothing yet; nothing else changes.

    Of a label that was changed since it was found, by hand or in another window, nothing is said: it is another one.
    """
    from djanalyzer.library.edits import ReviewFindings

    found = _Found.among(session, session.places.data / _RUNS / run, findings)
    meant = tuple(f for f in found.findings if found.is_current(f) and not found.is_put_right(f))
    return session.do(ReviewFindings(meant, verdict, run))


@dataclass(frozen=True, slots=True)
class Planned:
    """A label that would be put right: by which review, and on which track (as the table knows it).

    Attributes
    ----------
    why : str
        Why it stays as it is: "locked", "uncountable" (nobody would count beats so fast or so slow), "senseless" (nothing of
        that name, or at that place); empty where it will be put right.
    """

    review: StoredReview
    track: TrackRow
    why: str = ""


def plan_applying(session: Session) -> tuple[Planned, ...]:
    """Return what `apply` would put right, by subject and track; what is locked, or cannot be, stays as it is."""
    pending = [review for review in session.library.reviews() if review.is_pending]
    rows = {row.id: row for row in session.rows(list({review.track_id for review in pending}))}
    unfit, order = session.library.unfit_reviews(), list(Subject)
    planned = [
        Planned(r, rows[r.track_id], "locked" if r.is_locked else str(unfit.get(r.id, "")))
        for r in pending
        if r.track_id in rows
    ]
    return tuple(sorted(planned, key=lambda p: (order.index(p.review.subject), p.track.title, p.review.id)))


def withdraw(session: Session, reviews: Sequence[StoredReview]) -> Changes:
    """Take back what was said of these labels: they stay as they are, and count as skipped in the run that found them."""
    from djanalyzer.library.edits import ReviewFindings, Together
    from djanalyzer.music import Source

    nobody = Source("model", "")  # a review does not keep whose label it was
    by_run: dict[str, list[Finding]] = {}
    for r in reviews:
        finding = Finding(r.track_id, r.subject, 0.0, r.labelled, r.proposed, 0.0, nobody, item=r.item)
        by_run.setdefault(r.run, []).append(finding)
    edits = tuple(ReviewFindings(tuple(some), Verdict.SKIP, run) for run, some in by_run.items())
    every = ReviewFindings(tuple(finding for some in by_run.values() for finding in some), Verdict.SKIP)
    return session.do(Together(every.describe(), edits))


def apply(
    session: Session, are_marks_carried: bool = False, planned: Sequence[Planned] | None = None
) -> Changes:
    """Put right what was found wrong, as one step for undo: it becomes the DJ's own word.

    Only what the DJ has seen in `planned`; None: all. Cues and loops stay where they are heard, or go along, each with its
    beat grid.

    Raises
    ------
    FieldLocked
        All of it is locked.
    """
    from djanalyzer.library.edits import ApplyReviews

    ids = None if planned is None else frozenset(one.review.id for one in planned)
    return session.do(ApplyReviews(are_marks_carried=are_marks_carried, review_ids=ids))


# For other programs.

_COLUMNS = (
    "track",
    "path",
    "artist",
    "title",
    "subject",
    "item",
    "time",
    "labelled",
    "proposed",
    "quality",
    "confidence",
    "worth",
    "source",
    "batch",
    "verdict",
    "is_applied",
    "run",
)


def export_csv(session: Session, target: TextIO, subject: Subject | None = None) -> int:
    """Write all that the last run found, the worthiest first, with what the DJ has said of it; return how many lines."""
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(_COLUMNS)
    run = newest_run(session)
    if run is None:
        return 0
    found = _Found.of(session, run, subject)
    lines = list(_lines(found))
    writer.writerows(lines)
    return len(lines)


def _lines(found: _Found) -> Iterator[tuple[Any, ...]]:
    for finding in sorted(found.findings, key=lambda f: -f.worth):
        row, review = found.rows[finding.track_id], found.reviews.get(key_of(finding))
        yield (
            finding.track_id,
            str(row.path).encode("utf-8", "backslashreplace").decode(),
            row.artist,
            row.title,
            finding.subject,
            "" if finding.item is None else finding.item,
            "" if finding.time is None else round(finding.time, 3),
            finding.labelled,
            finding.proposed,
            round(finding.quality, 6),
            round(finding.confidence, 6),
            round(finding.worth, 6),
            finding.source.name,
            finding.batch,
            found.verdict_on(finding) or "",
            bool(review is not None and review.is_applied),
            found.run,
        )

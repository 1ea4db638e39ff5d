"""The phases of teaching (survey 004, section 11): fine-tune on what is trusted, follow a teacher over the rest, retrain on what is clean.

Finding what is not clean lies between the second and the third (`learning.noise`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.models.structure_path import StructurePath
from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.forming import path_of
from djanalyzer.training.learning.cleaning import cleaned
from djanalyzer.training.learning.methods import LABELS_ALONE, WHOLE, Method
from djanalyzer.training.learning.plan import steps_for
from djanalyzer.training.learning.taught import TAUGHT, Listen, Taught
from djanalyzer.training.learning.teaching import TeachingPlan, sizes_of
from djanalyzer.training.learning.words import Words
from djanalyzer.training.stages import Stage

FINE_TUNING, FOLLOWING, RETRAINING = "fine-tuning", "teacher and student", "retraining"
SECONDS_PER_STEP = 0.5  # of one quiet core: a laptop's, a lesson of 6 tracks by 128 steps
_FEWEST_TRUSTED = 8  # tracks; of a subject with fewer, all labels are learned from at first
_RATE = 5e-4


@dataclass(frozen=True)
class Steps:
    """How long each phase takes."""

    fine_tuning: int
    following: int
    retraining: int

    @classmethod
    def for_tracks(cls, n_tracks: int) -> Steps:
        """Return enough for so many tracks: eight minutes of one core for 300, never more than that."""
        return cls(*steps_for(n_tracks))

    @property
    def total(self) -> int:
        return self.fine_tuning + self.following + self.retraining


@dataclass(frozen=True)
class School:
    """What all phases have in common.

    Attributes
    ----------
    folder : Path
        Where checkpoints lie, one a phase.
    tracks : tuple of Taught
        All that may be learned from: never those that candidates are judged with.
    shipped : StructurePath
        Where everything starts.
    words : Words or None
        What the DJ's words mean, in which corrections are proposed.
    """

    folder: Path
    tracks: tuple[Taught, ...]
    listen: Listen
    shipped: StructurePath
    steps: Steps
    method: Method = WHOLE
    lesson: tuple[int, int] = (6, 128)
    learning_rate: float = _RATE
    seed: int = 0
    log: Path | None = None
    words: Words | None = None

    def checkpoint(self, phase: str) -> Path:
        """Return where the checkpoint of a phase lies."""
        return self.folder / f"{phase.replace(' ', '-')}.ck"

    def student(self, phase: str) -> StructurePath:
        """Return what was learned in a phase that has come to its end."""
        return path_of(self.checkpoint(phase), sizes_of(self.shipped))


def fine_tuning(school: School) -> TeachingPlan:
    """Return the first phase: what is trusted, by its labels alone."""
    return _plan(school, FINE_TUNING, trusted_part(school.tracks), school.shipped, LABELS_ALONE)


def following(school: School) -> TeachingPlan:
    """Return the second phase: all tracks, with a teacher who starts as the first one's student."""
    return _plan(school, FOLLOWING, school.tracks, school.student(FINE_TUNING), school.method)


def retraining(school: School, findings: Iterable[Finding]) -> TeachingPlan:
    """Return the last phase: all tracks without the labels found wrong, from the first one's student, the second's as teacher."""
    tracks = cleaned(school.tracks, findings, school.words)
    start, teacher = school.student(FINE_TUNING), school.student(FOLLOWING)
    return replace(_plan(school, RETRAINING, tracks, start, school.method), teacher=teacher)


def _plan(
    school: School,
    phase: str,
    tracks: tuple[Taught, ...],
    start: StructurePath,
    method: Method,
) -> TeachingPlan:
    steps: Mapping[str, int] = {
        FINE_TUNING: school.steps.fine_tuning,
        FOLLOWING: school.steps.following,
        RETRAINING: school.steps.retraining,
    }
    before = list(steps)[: list(steps).index(phase)]
    return TeachingPlan(
        checkpoint=school.checkpoint(phase),
        start=start,
        shipped=school.shipped,
        tracks=tracks,
        listen=school.listen,
        stage=Stage(name=phase, steps=steps[phase], learning_rate=school.learning_rate, warm_up=0.05),
        method=method,
        lesson=school.lesson,
        seed=school.seed,
        log=school.log,
        first_step=sum(steps[name] for name in before),
    )


def trusted_part(tracks: Iterable[Taught]) -> tuple[Taught, ...]:
    """Return what the first phase learns from: trusted labels, and all labels of subjects of which too few are trusted.

    Where nobody has confirmed anything, the majority is how the DJ uses a word.
    """
    tracks = tuple(tracks)
    enough = frozenset(s for s in TAUGHT if sum(s in t.trusted & t.said for t in tracks) >= _FEWEST_TRUSTED)
    found = (track.only(_first(track, enough)) for track in tracks)
    return tuple(track for track in found if track.said)


def _first(track: Taught, enough: frozenset[Subject]) -> frozenset[Subject]:
    return (track.trusted & enough) | (track.said - enough)

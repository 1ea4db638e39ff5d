"""What the window asks of learning, and what it is told of a run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.app.learning import Outlook, Progress
    from djanalyzer.app.models import Models
    from djanalyzer.app.session import Session
    from djanalyzer.music.judgement import Judgement
    from djanalyzer.music.learning import Subject
    from djanalyzer.training.learning.words import Meaning


@dataclass(frozen=True, slots=True)
class SeenRun:
    """A run as its folder tells it.

    Attributes
    ----------
    log : Path
        Of its curves; it may not be there yet.
    is_at_work : bool
        Its process runs, or waits.
    is_elsewhere : bool
        Another program is at it: the command line, or a second window.
    is_asked_to_wait : bool
        The DJ has paused it.
    judgement : Judgement or None
        None until it has come to its end, and where nothing could be learned.
    in_use : frozenset of Subject
        What its model is asked for at present.
    n_doubtful : int
        Labels that look wrong and that nobody has decided yet.
    left_out : tuple of str
        Why tracks could not be heard, one sentence each.
    """

    number: int
    log: Path
    progress: Progress | None = None
    is_at_work: bool = False
    is_elsewhere: bool = False
    is_asked_to_wait: bool = False
    judgement: Judgement | None = None
    in_use: frozenset[Subject] = frozenset()
    n_doubtful: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Return whether it has come to its end."""
        return self.progress is not None and self.progress.state == "done"

    @property
    def can_go_on(self) -> bool:
        """Return whether it has begun, has not come to its end, and nobody is at it."""
        return not (self.is_done or self.is_at_work or self.is_elsewhere)

    @property
    def offered(self) -> frozenset[Subject]:
        """What its model may be asked for."""
        return frozenset() if self.judgement is None else self.judgement.offered


class LearningDesk:
    """Learning as a window uses it. All but `is_playing` is asked off the window's thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.is_playing = False  # a track plays: learning waits

    def outlook(self, job: Job) -> tuple[Outlook, tuple[Meaning, ...]]:
        """Return what there is to learn from, and what cues mean by their names, colours and pads."""
        from djanalyzer.app.cue_meanings import meanings_of
        from djanalyzer.app.learning import outlook

        found = outlook(self._session, job=job)
        return found, meanings_of(self._session, found.tracks, job)

    def newest(self) -> SeenRun | None:
        """Return the last run; None where there was none, which is said without loading what learning needs."""
        if not (self._session.places.data / "learning").is_dir():
            return None
        from djanalyzer.app.learning import judgement_of, left_out_of, runs

        run = next(iter(runs(self._session)), None)
        if run is None:
            return None
        if not run.is_done:
            return SeenRun(run.number, run.log, run.progress, is_elsewhere=run.is_at_work)
        used = self.models.in_use.runs
        return SeenRun(
            run.number,
            run.log,
            run.progress,
            judgement=judgement_of(run),
            in_use=frozenset(subject for subject, number in used.items() if number == run.number),
            n_doubtful=self._count_doubtful(run.number),
            left_out=tuple(left.why for left in left_out_of(run)),
        )

    def _count_doubtful(self, number: int) -> int:
        from djanalyzer.app.reviewing import read_queue

        queue = read_queue(self._session)
        return sum(len(case.findings) for case in queue.cases) if queue.run == str(number) else 0

    def learn(self, job: Job, number: int | None) -> object:
        """Do a run to its end: a new one, or one that was stopped. The job's pauses and stops are heard."""
        from djanalyzer.app.learner import learn
        from djanalyzer.app.learning import LearningOrder, begin, runs

        known = {run.number: run for run in runs(self._session)} if number is not None else {}
        run = known[number] if number in known else begin(self._session, LearningOrder(), job)
        return learn(run, job, lambda: self.is_playing)

    @property
    def models(self) -> Models:
        """The models of this user."""
        from djanalyzer.app.models import Models

        return Models(self._session.places.data / "models")

    def use(self, number: int, subjects: tuple[Subject, ...]) -> object:
        """Ask the model of a run for these subjects from now on."""
        return self.models.promote(self._session.places.data / "learning" / str(number), subjects)

    def take_back(self, number: int, subjects: tuple[Subject, ...]) -> object:
        """Ask for these subjects again what was asked before the model of a run."""
        return self.models.take_back(number, subjects)

"""The model listens: a batch is the query "tracks without an analysis by this model", so stop, crash and resume are one thing.

Every track is committed by itself. A file that fails is stored with its reason and stops nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """What an analysis batch did.

    Attributes
    ----------
    track_ids : tuple of int
        Analysed tracks.
    problems : tuple of Problem
        Files that could not be analysed, with the reason.
    remarks : tuple of Problem
        Analysed, but the user should know something: "damaged after 1:23.4".
    seconds_of_music, seconds : float
        Music heard, and time it took.
    """

    model: str
    track_ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    seconds_of_music: float = 0.0
    seconds: float = 0.0

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        speed = f", {self.seconds_of_music / self.seconds:.0f} times real time" if self.seconds > 0 else ""
        failed = f", {len(self.problems)} failed" if self.problems else ""
        return f"{len(self.track_ids)} analysed{failed}{speed}"


def analyse(
    session: Session, ids: Collection[int] | None = None, job: Job | None = None, again: bool = False
) -> AnalysisReport:
    """Analyse the tracks of `ids` (None: the whole library) that the present model has not heard yet.

    `again` also takes those it has heard.
    """
    raise NotImplementedError("waits for models.predict")

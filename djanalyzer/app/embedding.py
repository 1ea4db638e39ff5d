"""Listening to tracks for what they sound like: embeddings of the track and its sections, and a second opinion on its key.

A batch is the query "tracks that the present listener has not heard", so stop, crash and resume are one thing. Every track is
committed by itself, and told as `events.TracksChanged`; one that fails is listed and stops nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.app.amounts import counted
from djanalyzer.app.job import Job
from djanalyzer.app.reports import how_it_went
from djanalyzer.errors import MissingWeights
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session


@dataclass(frozen=True, slots=True)
class EmbeddingReport:
    """What came of a batch.

    Attributes
    ----------
    recipe : str
        Who has listened.
    track_ids : tuple of int
        That were listened to.
    problems : tuple of Problem
        Files that could not be.
    seconds_of_music, seconds : float
        Music heard, and time it took.
    """

    recipe: str
    track_ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    seconds_of_music: float = 0.0
    seconds: float = 0.0

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        if not self.track_ids and not self.problems:
            return "Nothing to listen to: every track can be found by its sound already"
        return f"{counted(len(self.track_ids), 'track')} listened to{how_it_went(self)}"


def recipe() -> str:
    """Return what the embeddings that the present listener makes are kept under.

    Raises
    ------
    MissingWeights
        Nobody listens: the weights are not there.
    """
    raise MissingWeights("There are no weights to find similar tracks by.", "Install djanalyzer anew.")


def recipe_of(session: Session) -> str:
    """Return the recipe whose embeddings are compared: the present listener's, or the one that has heard most; empty where none has."""
    heard = session.library.embedding_recipes()
    try:
        return recipe()
    except MissingWeights:
        return max(heard, key=lambda name: (heard[name], name), default="")


def unheard(session: Session, ids: Collection[int] | None = None) -> list[int]:
    """Return the tracks of `ids` (None: all) whose file can be read and that the present listener has not heard yet.

    None where nobody can listen.
    """
    try:
        present = recipe()
    except MissingWeights:
        return []
    return session.library.unembedded(present, None if ids is None else list(ids))


def listen(session: Session, ids: Collection[int] | None = None, job: Job | None = None) -> EmbeddingReport:
    """Listen to the tracks of `ids` (None: all) that the present listener has not heard yet.

    Raises
    ------
    MissingWeights
        Nobody listens: the weights are not there, or damaged.
    """
    return EmbeddingReport(recipe())

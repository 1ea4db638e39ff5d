"""Who sings in the tracks of a library: listening to their stems without keeping these, and what came of it.

A batch is the query "tracks that the present ear has not listened to", so stop, crash and resume are one thing. Every track is
committed by itself, and told as `events.TracksChanged`; one that fails is listed and stops nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from djanalyzer.app.job import Job
from djanalyzer.app.logbook import Bug
from djanalyzer.errors import MissingWeights, UnreadableAudio
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.music import Voice


@dataclass(frozen=True, slots=True)
class VoicesReport:
    """What came of a batch.

    Attributes
    ----------
    recipe : str
        Who has listened.
    track_ids : tuple of int
        Whose stems were listened to.
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
            return "Nothing to listen to: the vocals of every track are found already"
        failed = f", {len(self.problems)} failed" if self.problems else ""
        music = f" ({self.seconds_of_music / 60:.1f} minutes of music in {self.seconds:.0f} s)"
        return f"vocals found in {len(self.track_ids)}{failed}{music if self.track_ids else ''}"


def voice_of(session: Session, track_id: int) -> Voice | None:
    """Return what was heard in a track's stems; None where nobody has listened, or its file is another recording now."""
    return session.library.voices([track_id]).get(track_id)


def voices_of(session: Session, ids: Sequence[int]) -> dict[int, Voice]:
    """Return the same of many tracks, by track id; those nobody has listened to are left out."""
    return session.library.voices(ids)


def keep_voice(session: Session, track_id: int, voice: Voice, recording_id: str | None = None) -> None:
    """Keep what was heard in a track's stems, in the place of what was kept before.

    `recording_id` is what the file held as it was heard, where the caller knows: while it holds another one, the voice does
    not count.
    """
    from djanalyzer.library.edits import SaveVoice

    session.do(SaveVoice(track_id, voice, recording_id))


def find_voices(session: Session, ids: Collection[int] | None = None, job: Job | None = None) -> VoicesReport:
    """Listen to the stems of the tracks of `ids` (None: all) that the present ear has not listened to yet.

    Raises
    ------
    MissingWeights
        There is no ear: the weights are not there, or damaged.
    """
    job = job or Job.silent()
    ear = wake_ear(session, job)
    waiting = session.library.unheard(ear.recipe, None if ids is None else list(ids))
    started = time.monotonic()
    heard: list[float] = []
    track_ids: list[int] = []
    problems: list[Problem] = []
    for row in job.track(session.rows(waiting), len(waiting), lambda row: row.path.name):
        try:
            voice = ear.listen(row.path, lambda _share: job.check())
        except (UnreadableAudio, Bug) as trouble:
            job.fail(str(row.path), trouble, row.id)
            problems.append(Problem(str(row.path), trouble.message, trouble.hint))
            continue
        keep_voice(session, row.id, voice)
        track_ids.append(row.id)
        heard.append(row.duration or 0.0)
    return VoicesReport(ear.recipe, tuple(track_ids), tuple(problems), sum(heard), time.monotonic() - started)


class Ear(Protocol):
    """Somebody who can listen to the stems of files."""

    @property
    def recipe(self) -> str:
        """Return which weights listen, and by which rules."""
        ...

    def listen(self, path: Path, on_progress: Callable[[float], None]) -> Voice:
        """Return who sings in a file; `on_progress` is told the share done (0 to 1) and may raise `Cancelled`."""
        ...


def wake_ear(session: Session, job: Job) -> Ear:
    """Return who listens at present.

    Raises
    ------
    MissingWeights
        Nobody: there are no weights for stems.
    """
    raise MissingWeights(
        "There are no weights that stems are heard with.", "Install a version of the program that has them."
    )

"""Who sings in the tracks of a library: listening to their stems without keeping these, and what came of it.

A batch is the query "tracks that the present ear has not listened to", so stop, crash and resume are one thing. Every track is
committed by itself, and told as `events.TracksChanged`; one that fails is listed and stops nothing.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.app import stem_ears
from djanalyzer.app.amounts import counted
from djanalyzer.app.job import Job
from djanalyzer.app.logbook import Bug, as_trouble
from djanalyzer.app.reports import how_it_went
from djanalyzer.errors import Cancelled, LibraryTrouble, Trouble, UnreadableAudio
from djanalyzer.music import Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.stem_ears import StemEars
    from djanalyzer.library.records import TrackRow
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
    n_sung : int
        Tracks among them in which somebody sings.
    seconds_of_music, seconds : float
        Music heard, and time it took.
    """

    recipe: str
    track_ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    n_sung: int = 0
    seconds_of_music: float = 0.0
    seconds: float = 0.0

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        if not self.track_ids and not self.problems:
            return "Nothing to listen to: the vocals of every track are found already"
        heard = f"{counted(len(self.track_ids), 'track')} listened to, vocals in {self.n_sung}"
        return f"{heard}{how_it_went(self)}"


def voice_of(session: Session, track_id: int) -> Voice | None:
    """Return what was heard in a track's stems; None where nobody has listened, or its file is another recording now."""
    return session.library.voices([track_id]).get(track_id)


def voices_of(session: Session, ids: Sequence[int]) -> dict[int, Voice]:
    """Return the same of many tracks, by track id; those nobody has listened to are left out."""
    return session.library.voices(ids)


def keep_voice(session: Session, track_id: int, voice: Voice, recording_id: str | None = None) -> None:
    """Keep what was heard in a track's stems, in the place of what was kept before.

    `recording_id` is what the file held as it was heard, where the caller knows: while it holds another one, the voice does
    not count. Nothing happens where the track has left the library.
    """
    from djanalyzer.library.edits import SaveVoice

    try:
        session.do(SaveVoice(track_id, voice, recording_id))
    except LibraryTrouble:
        if session.rows([track_id]):
            raise


def recipe(session: Session) -> str:
    """Return what the voices that the present ear hears are kept under: which weights listen, and by which rules.

    Raises
    ------
    MissingWeights
        Nobody listens: the weights are not there.
    """
    from djanalyzer.models.separation.voice import recipe_of

    return recipe_of(stem_ears.recipe(session))


def without_voice(session: Session, ids: Collection[int] | None = None) -> list[int]:
    """Return the tracks of `ids` (None: all) whose file can be read and that the present ear has not listened to yet.

    Raises
    ------
    MissingWeights
        Nobody listens: the weights are not there.
    """
    return session.library.unheard(recipe(session), None if ids is None else list(ids))


def find_voices(session: Session, ids: Collection[int] | None = None, job: Job | None = None) -> VoicesReport:
    """Listen to the stems of the tracks of `ids` (None: all) that the present ear has not listened to yet.

    One track is listened to at a time, by all cores, in turn with those who take tracks apart.

    Raises
    ------
    MissingWeights
        Nobody listens: the weights are not there, or damaged, or hear no voices.
    """
    job = job or Job.silent()
    waiting = without_voice(session, ids)
    if not waiting:
        return VoicesReport(recipe(session))
    return _Batch(session, stem_ears.wake(session, job), job).run(waiting)


class _Batch:
    """One run over many tracks: each listened to in its turn, and its voice kept at once."""

    def __init__(self, session: Session, ears: StemEars, job: Job) -> None:
        self._session, self._ears, self._job = session, ears, job
        self._recipe = recipe(session)
        self._n_done, self._total = 0, 0

    def run(self, ids: Sequence[int]) -> VoicesReport:
        """Listen to them, one after the other; what another job has listened to meanwhile is left out."""
        started = time.monotonic()
        self._total = len(ids)
        heard: list[tuple[TrackRow, Voice]] = []
        problems: list[Problem] = []
        for row, outcome in self._job.spread(self._done, ids, 1):
            self._n_done += 1
            if row is None:
                continue
            if isinstance(outcome, Trouble):
                problems.append(Problem(str(row.path), outcome.message, outcome.hint))
                self._job.fail(str(row.path), outcome, row.id)
            elif outcome is not None:
                heard.append((row, outcome))
        return VoicesReport(
            self._recipe,
            tuple(row.id for row, _ in heard),
            tuple(problems),
            sum(bool(voice.spans) for _, voice in heard),
            sum(row.duration or 0.0 for row, _ in heard),
            time.monotonic() - started,
        )

    def _done(self, track_id: int) -> tuple[TrackRow | None, Voice | Trouble | None]:
        """Return a track (None where it has left the library), and what was heard now, or why nothing could be."""
        row = next(iter(self._session.rows([track_id])), None)
        if row is None:
            return None, None
        try:
            with stem_ears.LINE.turn(self._job):
                is_open = bool(self._session.library.unheard(self._recipe, [track_id]))
                return row, self._hear(row) if is_open else None
        except (UnreadableAudio, Bug) as trouble:
            return row, trouble

    def _hear(self, row: TrackRow) -> Voice:
        """Listen to a track and keep its voice; what is no trouble of the world becomes a logged bug."""

        def report(share: float) -> None:
            self._job.report(self._n_done + share, self._total, row.path.name)

        recording = stem_ears.recording_of(row, self._session.library.known_file(row.path))
        try:
            voice = self._ears.listen(row.path, report)
        except (Trouble, Cancelled):
            raise
        except Exception as error:
            raise as_trouble(error, f"Listening to {row.path.name}") from error
        keep_voice(self._session, row.id, voice, recording)
        return voice

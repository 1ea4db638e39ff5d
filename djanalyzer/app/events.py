"""What happens while the program runs: small frozen values, handed to every listener of a session.

Listeners are called from whichever thread the thing happened in; a window hands them on to its own thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.music import Failure


@dataclass(frozen=True, slots=True)
class JobStarted:
    """A job has begun. `job_id` is unique in a session and counts upwards."""

    job_id: int
    name: str


@dataclass(frozen=True, slots=True)
class JobProgressed:
    """How far a job is; at most 20 a second for each job.

    Attributes
    ----------
    done : float
        Finished items; parts of an item count as fractions.
    total : int or None
        None where the number is not known yet; of a single one `done` is the share that is finished.
    current : str
        What it works on now, for the user.
    """

    job_id: int
    name: str
    done: float
    total: int | None
    current: str

    @property
    def share(self) -> float | None:
        """Return the finished share, 0 to 1, or None where it is not known."""
        return min(1.0, self.done / self.total) if self.total else None


@dataclass(frozen=True, slots=True)
class JobPaused:
    """A job waits, or goes on again."""

    job_id: int
    name: str
    is_paused: bool


@dataclass(frozen=True, slots=True)
class ProblemMet:
    """A job could not do a part of its work; the rest goes on."""

    job_id: int
    name: str
    failure: Failure


@dataclass(frozen=True, slots=True)
class JobFinished:
    """The last event of a job.

    Attributes
    ----------
    result : object
        What the work returned; None when it was stopped or failed.
    trouble : Trouble or None
        Why it failed, in a sentence and a hint. A `Bug` where the program itself is at fault.
    was_cancelled : bool
        The user stopped it: no error.
    """

    job_id: int
    name: str
    result: Any = None
    trouble: Trouble | None = None
    was_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class TracksChanged:
    """These tracks are new or have new values; playlists may have changed with them."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class PlaylistsChanged:
    """These playlists and folders are new, have gone, or hold something else."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class StemsReady:
    """A track was taken apart: `stems.stems_of` has its stems now."""

    track_id: int


Event = (
    JobStarted
    | JobProgressed
    | JobPaused
    | ProblemMet
    | JobFinished
    | TracksChanged
    | PlaylistsChanged
    | StemsReady
)
Listener = Callable[[Event], None]

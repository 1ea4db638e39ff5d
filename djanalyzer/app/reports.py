"""What long work has done, in numbers and in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from djanalyzer.music import Problem


class Batch(Protocol):
    """What came of listening to tracks."""

    @property
    def track_ids(self) -> tuple[int, ...]: ...

    @property
    def problems(self) -> tuple[Problem, ...]: ...

    @property
    def seconds_of_music(self) -> float: ...

    @property
    def seconds(self) -> float: ...


def how_it_went(batch: Batch) -> str:
    """Return how many failed, and how long it took: the end of a line for the user."""
    failed = f", {len(batch.problems)} failed" if batch.problems else ""
    music = f" ({batch.seconds_of_music / 60:.1f} minutes of music in {batch.seconds:.0f} s)"
    return failed + (music if batch.track_ids else "")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes
    ----------
    new, changed, unchanged, moved : int
        Tracks added, with new values, as they were, found again at another place.
    missing : tuple of Problem
        Tracks whose file is not there.
    problems : tuple of Problem
        Files or entries that could not be read; subject, message, hint.
    remarks : tuple of Problem
        What was read, but the user should know about: a track taken for one of another name.
    left : tuple of Problem
        Tracks that a DJ program's collection held at the last import and holds no longer; they stay in the library.
    track_ids : tuple of int
        Every track that the import met, for "analyse these".
    n_playlists, n_cues, n_loops, n_grids, n_sections : int
        What came from another program.
    """

    source: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    moved: int = 0
    missing: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    track_ids: tuple[int, ...] = ()
    n_playlists: int = 0
    n_cues: int = 0
    n_loops: int = 0
    n_grids: int = 0
    n_sections: int = 0
    left: tuple[Problem, ...] = ()

    @property
    def summary(self) -> str:
        """Return one line: "12 new, 3 changed, 1 missing, 2 could not be read"."""
        counts = [
            (self.new, "new"),
            (self.changed, "changed"),
            (self.moved, "moved"),
            (self.unchanged, "unchanged"),
            (len(self.missing), "missing"),
            (len(self.left), "in the collection no longer"),
            (len(self.problems), "could not be read"),
        ]
        return ", ".join(f"{n} {word}" for n, word in counts if n) or "nothing to import"


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
    n_to_review : int
        Analysed tracks whose grid the model is not sure of, and the DJ has not confirmed: the search `is:review`.
    """

    model: str
    track_ids: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    seconds_of_music: float = 0.0
    seconds: float = 0.0
    n_to_review: int = 0

    @property
    def summary(self) -> str:
        """Return one line for the user."""
        if not self.track_ids and not self.problems:
            return "Nothing to analyse: every track is analysed already"
        review = f"; {self.n_to_review} to review" if self.n_to_review else ""
        return f"{len(self.track_ids)} analysed{how_it_went(self)}{review}"

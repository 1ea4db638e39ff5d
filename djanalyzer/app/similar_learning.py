"""Learning to tell the DJ's own music apart, on request: a job that may be cut and taken up again, in a process of its own.

What it makes is offered with two figures, and used only once the DJ says so (`use_own`); the program's weights stay beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.hearing import WITHOUT_A_CONSOLE, child_environment
from djanalyzer.app.job import Job
from djanalyzer.errors import MissingWeights, Trouble
from djanalyzer.models.selfsup import shipped
from djanalyzer.training.learning.claim import is_claimed
from djanalyzer.training.selfsup.own import (
    FEWEST,
    PLAN,
    WEIGHTS,
    OwnPlan,
    OwnReport,
    progress_of,
    read_plan,
    report_of,
    write_plan,
)

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

__all__ = [
    "FEWEST",
    "STEPS",
    "OwnReport",
    "Standing",
    "forget",
    "learn",
    "offered",
    "standing",
    "tracks_to_learn_from",
    "use_own",
    "use_shipped",
    "uses_own",
]

STEPS = 600
COMMAND = (sys.executable, "-m", "djanalyzer.training.selfsup", "own")
_FOLDER = "similar"
_LOOK = 0.3  # seconds between two looks at the child
_PATIENCE = 10.0  # seconds that it has to end by itself; killed, it loses two minutes at most


@dataclass(frozen=True, slots=True)
class Standing:
    """How learning from the own music stands.

    Attributes
    ----------
    share : float or None
        How far a run is that has not come to its end, 0 to 1; None where there is none.
    is_at_work : bool
        A process is at it now, of this program or of another.
    report : OwnReport or None
        What the last run has come to; None while there is none, or one that has not come to its end.
    is_in_use, uses_own : bool
        What that run has made listens; something learned from the own music does.
    """

    share: float | None = None
    is_at_work: bool = False
    report: OwnReport | None = None
    is_in_use: bool = False
    uses_own: bool = False


def standing(session: Session) -> Standing:
    """Return how learning from the own music stands."""
    folder = _folder(session)
    is_at_work = (folder / PLAN).is_file() and is_claimed(folder)
    if _is_unfinished(folder):
        return Standing(progress_of(folder), is_at_work, uses_own=uses_own())
    report = offered(session)
    is_in_use = report is not None and uses_own() and _recipe_in(folder) == shipped.recipe_of()
    return Standing(None, is_at_work, report, is_in_use, uses_own())


def learn(session: Session, job: Job | None = None, steps: int = STEPS) -> OwnReport:
    """Learn from all tracks whose files are there, or go on with what has not come to its end, and offer what came of it.

    While the job is paused, nothing runs; it goes on from what was kept.

    Raises
    ------
    Trouble
        There is too little music, or it went wrong; it can be taken up again.
    Cancelled
        The user stopped it; it can be taken up again.
    """
    job = job or Job.silent()
    folder = _folder(session)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if is_claimed(folder):
            raise Trouble(
                "This is being learned already.", "Wait for its end, or stop it where it was started."
            )
        if not _can_go_on(folder):
            _begin(folder, OwnPlan(_enough(tracks_to_learn_from(session)), steps, str(shipped.SHIPPED)))
        last_words = _watched(folder, job)
    except OSError as error:
        raise Trouble(
            f"Learning cannot go on: {error.strerror or error}.",
            "See that the disk is there and has room, then take it up again: what was done is kept.",
        ) from error
    report = report_of(folder)
    if report is None:
        raise Trouble(last_words or "Learning broke off.", "Take it up again: what was done is kept.")
    return report


def forget(session: Session) -> None:
    """Give up a run that has not come to its end: the next one learns from what is in the library then.

    Tracks that it has read are not read again.
    """
    folder = _folder(session)
    if _is_unfinished(folder) and not is_claimed(folder):
        (folder / PLAN).unlink(missing_ok=True)


def tracks_to_learn_from(session: Session) -> tuple[str, ...]:
    """Return a file of each track that is there: of several files of one track the first. Looks at every file: not quick."""
    found: dict[int, str] = {}
    for path, known in sorted(session.library.known_files().items()):
        if known.track_id not in found and path.exists():
            found[known.track_id] = str(path)
    return tuple(sorted(found.values()))


def offered(session: Session) -> OwnReport | None:
    """Return what learning from the own music has come to; None where nothing was learned."""
    folder = _folder(session)
    return report_of(folder) if (folder / WEIGHTS).is_file() else None


def use_own(session: Session) -> str:
    """Let what was learned from the own music listen from now on; return its recipe. Every track has to be heard anew.

    Raises
    ------
    Trouble
        Nothing was learned yet, or it is damaged.
    """
    learned = _folder(session) / WEIGHTS
    if offered(session) is None:
        raise Trouble("Nothing was learned from your music yet.", "`djanalyzer similar --train` does.")
    shipped.verify(learned)
    place = shipped.own_path()
    place.parent.mkdir(parents=True, exist_ok=True)
    # The card last: weights without their card are not in use.
    for source, target in ((learned, place), (learned.with_suffix(".json"), place.with_suffix(".json"))):
        unfinished = target.with_name(target.name + ".part")
        shutil.copyfile(source, unfinished)
        os.replace(unfinished, target)
    return shipped.recipe_of()


def use_shipped() -> str:
    """Let the program's weights listen from now on; return their recipe. What they have heard before is still there."""
    shipped.own_path().with_suffix(".json").unlink(missing_ok=True)
    shipped.own_path().unlink(missing_ok=True)
    return shipped.recipe_of()


def uses_own() -> bool:
    """Say whether it is what was learned from the own music that listens."""
    return shipped.in_use() != shipped.SHIPPED


def _enough(tracks: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tracks; raise `Trouble` where they are too few."""
    if len(tracks) < FEWEST:
        raise Trouble(
            f"There are {len(tracks)} tracks to learn from; {FEWEST} are needed.", "Import more music."
        )
    return tracks


def _is_unfinished(folder: Path) -> bool:
    return (folder / PLAN).is_file() and report_of(folder) is None


def _can_go_on(folder: Path) -> bool:
    """Say whether there is a run to go on with: it began with weights that are still there."""
    try:
        return _is_unfinished(folder) and Path(read_plan(folder).begin).is_file()
    except Trouble:  # damaged
        return False


def _begin(folder: Path, plan: OwnPlan) -> None:
    """Write a plan down, in the place of one that cannot be gone on with or has come to its end."""
    if _is_unfinished(folder):
        (folder / PLAN).unlink()
    write_plan(folder, plan)


def _recipe_in(folder: Path) -> str:
    try:
        return shipped.recipe_of(str(folder / WEIGHTS))
    except MissingWeights:
        return ""


def _folder(session: Session) -> Path:
    return session.places.cache / _FOLDER


def _watched(folder: Path, job: Job) -> str:
    """Let the child learn to the end, and return what it said last; it ends with us, and while the job is paused there is none."""
    words = folder / "words.txt"
    while not _has_ended(folder, words, job):
        job.check()  # waits for the end of the pause
    lines = words.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else ""


def _has_ended(folder: Path, words: Path, job: Job) -> bool:
    """Start the child and wait for it; say whether it has ended by itself rather than by a pause."""
    with words.open("wb") as said:
        child = subprocess.Popen(  # noqa: S603 (our own program)
            [*COMMAND, str(folder), "--with-parent"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=said,
            env=child_environment(),
            creationflags=WITHOUT_A_CONSOLE,
        )
    try:
        while (is_at_work := child.poll() is None) and not job.is_paused:
            job.report(progress_of(folder), 1)
            time.sleep(_LOOK)
    finally:
        if child.stdin is not None:
            child.stdin.close()
        try:
            child.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    return not is_at_work

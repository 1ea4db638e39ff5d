"""Learning to tell the DJ's own music apart, on request: a job that may be cut and taken up again, in a process of its own.

What it makes is offered with two figures, and used only once the DJ says so (`use_own`); the program's weights stay beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.hearing import WITHOUT_A_CONSOLE, child_environment
from djanalyzer.app.job import Job
from djanalyzer.errors import Trouble
from djanalyzer.models.selfsup import shipped
from djanalyzer.training.learning.claim import is_claimed
from djanalyzer.training.selfsup.own import (
    FEWEST,
    WEIGHTS,
    OwnPlan,
    OwnReport,
    progress_of,
    report_of,
    write_plan,
)

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

__all__ = ["STEPS", "OwnReport", "learn", "offered", "use_own", "use_shipped", "uses_own"]

STEPS = 600
_FOLDER = "similar"
_LOOK = 0.3  # seconds between two looks at the child
_PATIENCE = 10.0  # seconds that it has to end by itself; killed, it loses two minutes at most


def learn(session: Session, job: Job | None = None, steps: int = STEPS) -> OwnReport:
    """Learn from all tracks whose files are there, or go on with it, and offer what came of it.

    Raises
    ------
    Trouble
        There is too little music, or it went wrong; it can be taken up again.
    Cancelled
        The user stopped it; it can be taken up again.
    """
    job = job or Job.silent()
    folder = _folder(session)
    tracks = _tracks(session)
    if len(tracks) < FEWEST:
        raise Trouble(
            f"There are {len(tracks)} tracks to learn from; {FEWEST} are needed.", "Import more music."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if is_claimed(folder):
            raise Trouble(
                "This is being learned already.", "Wait for its end, or stop it where it was started."
            )
        write_plan(folder, OwnPlan(tracks, steps))
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
    shipped.load(learned)
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


def _tracks(session: Session) -> tuple[str, ...]:
    """Return a file of each track that is there: of several files of one track the first."""
    found: dict[int, str] = {}
    for path, known in sorted(session.library.known_files().items()):
        if known.track_id not in found and path.exists():
            found[known.track_id] = str(path)
    return tuple(sorted(found.values()))


def _folder(session: Session) -> Path:
    return session.places.cache / _FOLDER


def _watched(folder: Path, job: Job) -> str:
    """Start the child, wait for it, and return what it said last; it ends with us."""
    words = folder / "words.txt"
    with words.open("wb") as said:
        child = subprocess.Popen(  # noqa: S603 (our own program)
            [sys.executable, "-m", "djanalyzer.training.selfsup", "own", str(folder), "--with-parent"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=said,
            env=child_environment(),
            creationflags=WITHOUT_A_CONSOLE,
        )
    try:
        while child.poll() is None:
            job.check()
            job.report(progress_of(folder), 1, "Learning to tell your music apart")
            time.sleep(_LOOK)
    finally:
        if child.stdin is not None:
            child.stdin.close()
        try:
            child.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    lines = words.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else ""

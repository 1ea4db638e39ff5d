"""What a run is asked to do, and how long that takes: written down before it starts, and the same however often it is resumed.

Nothing here needs torch: the window asks for an estimate before there is a run.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.records import DAMAGES, plain_of, value_of

SUFFIX = ".heard"
FORM = 1  # of the files that hold what was heard; a new one is another recipe
BYTES_A_SECOND = 11_500  # of music, of what was heard
PLAN, TRACKS, PROGRESS, LOG = "plan.json", "tracks.jsonl", "progress.json", "log.jsonl"
FINDINGS, PROSPECTS, REPORT, CANDIDATE = "findings.jsonl", "prospects.json", "report.json", "candidate"
HABIT = "habit"  # the folder of what was learned of cues, until the candidate is put together
DONE = "done"  # the folder of what the parts have left
REFUSED = 4  # how the process ends where it may not begin, having said why
PAUSE, STOP = "pause", "stop"  # while such a file lies in the folder of a run

TEACHING = ("tune", "follow", "retrain")
_ORDER = ("hear", "tune", "follow", "find", "retrain", "place", "judge")
_SPEEDS = "speeds.json"
_LENGTH = 300.0  # seconds of a track whose length nobody knows
_CHECKPOINTS = 150e6  # bytes, until a run has ended
_STARTING = 10.0  # seconds until the model is loaded
_AGAIN = "Start learning anew; nothing in the library is lost."


@dataclass(frozen=True, slots=True)
class Speeds:
    """Seconds that the parts of a run take: of a quiet laptop, until a run has measured its own computer.

    Attributes
    ----------
    hear : float
        Of one core for a second of music.
    step : float
        For a step of teaching.
    find, place, judge : float
        For a track: finding what is wrong, learning where cues go, judging the candidate.
    """

    hear: float = 0.015
    step: float = 0.75
    find: float = 0.3
    place: float = 0.2
    judge: float = 0.3


@dataclass(frozen=True, slots=True)
class RunPlan:
    """What a run does.

    Attributes
    ----------
    number : int
        Of the run: the candidate is named after it.
    cache : Path
        Where lies what was heard of tracks, by whatever run.
    weights : Path or None
        The shipped model; None: the program's own.
    subjects : tuple of Subject
        What may be learned and looked at; all of them as a rule.
    steps : tuple of int
        Of fine-tuning, of teacher and student, and of retraining.
    lesson : tuple of int
        Tracks and steps a lesson.
    processes, threads : int
        That hear; of the one that learns. The same number of threads gives the same model to the bit.
    former : Path or None
        The adaptation in use, which the candidate is held against; None: the shipped model alone.
    expected : dict of str to float
        Seconds by part of the run, for its progress.
    token : str
        A word that the library of these tracks knows, too: in another one their numbers mean other tracks.
    read_at : float or None
        When the labels began to be read, seconds since 1970: of what was said later the run knows nothing.
    library : str
        The file of the library that has begun it, whose copies know its token, too; empty where nobody wrote it down.
    """

    number: int
    cache: Path
    weights: Path | None = None
    subjects: tuple[Subject, ...] = tuple(Subject)
    steps: tuple[int, ...] = (0, 0, 0)
    lesson: tuple[int, int] = (6, 128)
    processes: int = 2
    threads: int = 2
    seed: int = 0
    former: Path | None = None
    expected: dict[str, float] = field(default_factory=dict)
    token: str = ""
    read_at: float | None = None
    library: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a run will take.

    Attributes
    ----------
    n_tracks, n_to_hear : int
        Recordings, and those that no run has heard yet.
    seconds : float
        On this computer, when nothing else is at work on it.
    n_bytes : int
        On the disk that the cache lies on.
    by_part : dict of str to float
        Seconds.
    """

    n_tracks: int
    n_to_hear: int
    seconds: float
    n_bytes: int
    by_part: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A track that nothing is learned from, and why."""

    track_id: int
    path: str
    why: str


def steps_for(n_tracks: int) -> tuple[int, int, int]:
    """Return how many steps the three phases of teaching take for so many tracks; never more than for 300."""
    whole = max(60, min(400, round(4 * n_tracks / 3)))
    # Most of them are for what the labels are cleaned for: with as many for the teacher, sections and levels of energy won
    # back less than half of what wrong labels cost.
    return whole * 2 // 5, whole * 3 // 5, whole * 7 // 5


def estimate(
    tracks: Iterable[LabelledTrack],
    cache: Path,
    recipe: str,
    processes: int = 2,
    minutes: float | None = None,
) -> Estimate:
    """Return what learning from tracks takes; with `minutes`, teaching is made shorter until it fits, down to a third."""
    once = {track.recording: track for track in tracks}
    new = [t for recording, t in once.items() if not kept_path(cache, recipe, recording).exists()]
    music = sum(t.duration or _LENGTH for t in new)
    n, speeds = len(once), read_speeds(cache)
    fixed = {
        "hear": _STARTING + music * speeds.hear / max(1, processes),
        "find": n * speeds.find,
        "place": n * speeds.place,
        "judge": n * speeds.judge,
    }
    steps = _fitting(
        steps_for(n), speeds.step, None if minutes is None else 60 * minutes - sum(fixed.values())
    )
    taught = {name: n_steps * speeds.step for name, n_steps in zip(TEACHING, steps, strict=True)}
    by_part = {name: (fixed | taught)[name] for name in _ORDER}
    n_bytes = round(music * BYTES_A_SECOND + _CHECKPOINTS)
    return Estimate(n, len(new), sum(by_part.values()), n_bytes, by_part)


def steps_of(found: Estimate, cache: Path) -> tuple[int, int, int]:
    """Return the steps of teaching that an estimate stands for."""
    step = read_speeds(cache).step
    tune, follow, retrain = (round(found.by_part[name] / step) for name in TEACHING)
    return tune, follow, retrain


def _fitting(steps: tuple[int, int, int], seconds: float, left: float | None) -> tuple[int, int, int]:
    wanted = sum(steps) * seconds
    share = 1.0 if left is None or left >= wanted else max(left / wanted, 1 / 3)
    tune, follow, retrain = (max(1, round(share * count)) for count in steps)
    return tune, follow, retrain


def kept_path(cache: Path, recipe: str, recording: str) -> Path:
    """Return where what was heard of a recording is kept; `recipe` is whose ears (`models.shipped.Weights.recipe`)."""
    name = hashlib.sha256(recording.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return cache / f"{recipe or 'any'}.{FORM}" / f"{name}{SUFFIX}"


def read_speeds(cache: Path) -> Speeds:
    """Return what runs have measured on this computer."""
    try:
        measured = json.loads((cache / _SPEEDS).read_text(encoding="utf-8"))
        return Speeds(**{name: float(measured[name]) for name in Speeds.__slots__ if name in measured})
    except DAMAGES:
        return Speeds()


def processor_seconds() -> float:
    """Return how long this process and those that it has waited for have worked; Windows knows nothing of the latter."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def note_speeds(cache: Path, measured: Mapping[str, float]) -> None:
    """Write down what a run has measured; what it has not, stays."""
    before = {name: getattr(read_speeds(cache), name) for name in Speeds.__slots__}
    write_record(cache / _SPEEDS, {**before, **measured})


def write_plan(folder: Path, plan: RunPlan) -> None:
    """Write what a run is asked to do."""
    write_record(folder / PLAN, plan)


def read_plan(folder: Path) -> RunPlan:
    """Return what a run was asked to do.

    Raises
    ------
    Trouble
        There is no such run, or its plan is damaged.
    """
    plan: RunPlan = value_in(folder / PLAN, RunPlan)
    return plan


def value_in(path: Path, kind: Any) -> Any:
    """Return a value of a kind that `write_record` wrote.

    Raises
    ------
    Trouble
        The file is not there, or damaged.
    """
    try:
        return value_of(kind, json.loads(path.read_text(encoding="utf-8")))
    except DAMAGES as error:
        raise Trouble(f"{path} cannot be read.", _AGAIN) from error


def write_record(path: Path, record: Any) -> None:
    """Write a value as JSON; a kill in the middle leaves what was there before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    with unfinished.open("w", encoding="ascii") as file:
        json.dump(record, file, default=plain_of)
        file.flush()
        os.fsync(file.fileno())
    os.replace(unfinished, path)

"""The log of a training run as curves to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.training.log import Log, Progress

_MOST = 600  # points of a curve: more than a window is wide are not told apart
_MOST_CHECKED = 100  # dots of a curve, which are wider

LOSSES, TOTAL, RATE, WEIGHTS, TEMPERATURES, SPEED = (
    "losses",
    "total",
    "rate",
    "weights",
    "temperatures",
    "speed",
)


@dataclass(frozen=True, slots=True)
class Curve:
    """How a value went, step by step; `checked` are its values on songs that were not learned from.

    Attributes
    ----------
    name : str
        The task, or the topic itself where there is one value alone.
    """

    name: str
    steps: tuple[int, ...]
    values: tuple[float, ...]
    checked_steps: tuple[int, ...] = ()
    checked_values: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingLog:
    """A log as it was when it was read.

    Attributes
    ----------
    topics : mapping of str to tuple of Curve
        LOSSES, TOTAL, RATE, WEIGHTS, TEMPERATURES, SPEED: those of which something is known.
    stages : tuple of (int, str)
        The step at which each stage began, and its name.
    minutes, speed, waited
        Of training in all; excerpts a second, and the share of time spent waiting for data, at the end.
    seen : tuple of int
        What the file was like; `look` compares with it.
    """

    path: Path
    topics: Mapping[str, tuple[Curve, ...]]
    stages: tuple[tuple[int, str], ...]
    step: int
    minutes: float
    speed: float
    waited: float
    device: str
    n_processes: int
    n_starts: int
    is_ended: bool
    seen: tuple[int, int]


def look(path: Path, known: TrainingLog | None = None) -> TrainingLog | Trouble | None:
    """Read a log; None where it is as it was, and the trouble where it cannot be read."""
    from djanalyzer.training.log import read_log

    try:
        about = path.stat()
        seen = about.st_size, about.st_mtime_ns
        if known is not None and known.path == path and known.seen == seen:
            return None
        return _as_curves(path, read_log(path), seen)
    except OSError as error:
        return Trouble(
            f"{path} cannot be read: {error.strerror}.", "Choose the .jsonl file beside a checkpoint."
        )
    except Trouble as trouble:
        return trouble


def _as_curves(path: Path, log: Log, seen: tuple[int, int]) -> TrainingLog:
    about: Mapping[str, Any] = log.runs[-1].about if log.runs else {}
    last = log.progress[-1] if log.progress else None
    return TrainingLog(
        path=path,
        topics={
            topic: tuple(_thinned(c) for c in curves) for topic, curves in _topics(log).items() if curves
        },
        stages=tuple({m.stage: (m.step, m.stage) for m in log.stages if m.event == "begin"}.values()),
        step=last.step if last else 0,
        minutes=last.seconds / 60 if last else 0.0,
        speed=last.speed if last else 0.0,
        waited=last.waited if last else 0.0,
        device=str(about.get("device", "")),
        n_processes=int(about.get("processes", 1)),
        n_starts=len(log.runs),
        is_ended=log.is_ended,
        seen=seen,
    )


def _topics(log: Log) -> dict[str, tuple[Curve, ...]]:
    steps = tuple(p.step for p in log.progress)
    checked = tuple(c.step for c in log.checks)

    def single(name: str, value: Callable[[Progress], float]) -> Curve:
        return Curve(name, steps, tuple(value(p) for p in log.progress))

    losses = [
        Curve(
            name,
            *_column(steps, [p.losses for p in log.progress], name),
            *_column(checked, [c.losses for c in log.checks], name),
        )
        for name in _names([*(p.losses for p in log.progress), *(c.losses for c in log.checks)])
    ]
    total = Curve(
        TOTAL, steps, tuple(p.total for p in log.progress), checked, tuple(c.total for c in log.checks)
    )
    return {
        LOSSES: tuple(losses),
        TOTAL: (total,) if steps or checked else (),
        RATE: (single(RATE, lambda p: p.rate),) if steps else (),
        WEIGHTS: _by_task(steps, [p.weights for p in log.progress]),
        TEMPERATURES: _by_task(steps, [p.temperatures for p in log.progress]),
        SPEED: (single(SPEED, lambda p: p.speed),) if steps else (),
    }


def _by_task(steps: tuple[int, ...], records: list[Mapping[str, float]]) -> tuple[Curve, ...]:
    return tuple(Curve(name, *_column(steps, records, name)) for name in _names(records))


def _names(records: Iterable[Mapping[str, float]]) -> list[str]:
    return list(dict.fromkeys(name for record in records for name in record))


def _column(
    steps: tuple[int, ...], records: list[Mapping[str, float]], name: str
) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Return the steps at which a value is known, and the value."""
    known = [(step, record[name]) for step, record in zip(steps, records, strict=True) if name in record]
    return tuple(step for step, _ in known), tuple(value for _, value in known)


def _thinned(curve: Curve) -> Curve:
    """Return a curve of no more points than can be told apart."""
    steps, values = _means(curve.steps, curve.values, _MOST)
    checked_steps, checked_values = _means(curve.checked_steps, curve.checked_values, _MOST_CHECKED)
    return Curve(curve.name, steps, values, checked_steps, checked_values)


def _means(
    steps: tuple[int, ...], values: tuple[float, ...], most: int
) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Return at most so many values: each the mean of some, at the last one's step."""
    size = -(-len(steps) // most)
    if size <= 1:
        return steps, values
    groups = range(0, len(steps), size)
    means = tuple(fmean(values[i : i + size]) for i in groups)
    return tuple(steps[i : i + size][-1] for i in groups), means


def smoothed(values: tuple[float, ...], strength: float) -> list[float]:
    """Return a running mean that forgets: 0 leaves values as they are, near 1 it hardly moves.

    It begins with the first value and makes up for that it has none before it, as Adam's moments do.
    """
    out: list[float] = []
    mean, weight = 0.0, 0.0
    for value in values:
        if value == value:
            mean = strength * mean + (1 - strength) * value
            weight = strength * weight + (1 - strength)
        out.append(mean / weight if weight else value)
    return out

"""The log of a training run: one line of JSON a record beside the checkpoint, written to the end alone, read by the window."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from djanalyzer.errors import Trouble

SUFFIX = ".jsonl"


def log_path(checkpoint: Path) -> Path:
    """Return where the log of a run into this checkpoint lies."""
    return checkpoint.with_suffix(SUFFIX)


@dataclass(frozen=True, slots=True)
class Run:
    """One start of a run: what was asked for and on what it was trained (`about`, as the log has it)."""

    step: int
    started: str
    about: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StageMark:
    """Where a stage began, or ended and why ("steps", "minutes", "patience", "stopped")."""

    step: int
    stage: str
    event: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """The mean over the steps since the record before.

    Attributes
    ----------
    seconds : float
        Of training in all.
    losses : mapping of task to float
        Before weighting.
    weights, temperatures : mapping
        How much each task counted, and at what temperature each task was taught by the others; empty where there is none.
    speed : float
        Excerpts a second, of all processes together.
    waited : float
        The share of the time (0 to 1) spent waiting for data.
    """

    step: int
    stage: str
    seconds: float
    losses: Mapping[str, float]
    total: float
    rate: float
    weights: Mapping[str, float] = field(default_factory=dict)
    temperatures: Mapping[str, float] = field(default_factory=dict)
    speed: float = 0.0
    waited: float = 0.0


@dataclass(frozen=True, slots=True)
class Check:
    """The averaged network's losses on the validation's songs."""

    step: int
    stage: str
    losses: Mapping[str, float]
    total: float
    is_best: bool


@dataclass(frozen=True, slots=True)
class Log:
    """All that is known of a run; steps rise from record to record, however often it was cut and resumed."""

    runs: tuple[Run, ...] = ()
    stages: tuple[StageMark, ...] = ()
    progress: tuple[Progress, ...] = ()
    checks: tuple[Check, ...] = ()
    is_ended: bool = False


class LogWriter:
    """Adds records to a log; every line is on its way to the disk before the next step begins.

    Other processes than the first one write nothing: their path is None.
    """

    def __init__(self, path: Path | None) -> None:
        self._file = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("ab")
            if _ends_amid_a_line(path):
                self._file.write(b"\n")

    def __enter__(self) -> LogWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()

    def begin(self, step: int, about: Mapping[str, Any]) -> None:
        """Note that a run begins, or goes on, at a step."""
        self._write("run", {"step": step, "time": datetime.now(UTC).isoformat("T", "seconds"), **about})

    def mark(self, mark: StageMark) -> None:
        """Note where a stage begins or ends."""
        self._write("stage", _fields_of(mark))

    def add(self, progress: Progress) -> None:
        """Note what the last steps were like."""
        self._write("steps", _fields_of(progress))

    def check(self, check: Check) -> None:
        """Note a validation."""
        self._write("validation", _fields_of(check))

    def end(self, step: int, seconds: float) -> None:
        """Note that everything that was asked for is done."""
        self._write("end", {"step": step, "seconds": round(seconds, 1)})

    def _write(self, kind: str, record: Mapping[str, Any]) -> None:
        if self._file is not None:
            line = json.dumps({"kind": kind, **record}, ensure_ascii=False, separators=(",", ":"))
            self._file.write(line.encode() + b"\n")
            self._file.flush()


def _ends_amid_a_line(path: Path) -> bool:
    """Say whether the last record was cut short by a kill."""
    with path.open("rb") as file:
        if file.seek(0, os.SEEK_END) == 0:
            return False
        file.seek(-1, os.SEEK_END)
        return file.read(1) != b"\n"


def _fields_of(record: StageMark | Progress | Check) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in record.__slots__}
    return {name: _rounded(value) for name, value in values.items() if value not in ({}, "")}


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _rounded(each) for name, each in value.items()}
    if isinstance(value, float):
        return float(f"{value:.5g}") if math.isfinite(value) else None
    return value


def read_log(path: Path) -> Log:
    """Read a log, also while it is being written; lines that a kill cut short are left out.

    A run that goes on from a checkpoint does the steps since it again: what the log had of those is replaced.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise Trouble(
            f"{path} cannot be read: {error.strerror}.", "Choose the .jsonl file beside a checkpoint."
        ) from error
    reading = _Reading()
    n_records = sum(reading.take(record) for record in _records(lines))
    if any(line.strip() for line in lines) and not n_records:
        raise Trouble(
            f"{path.name} is no log of a training run.", "Choose the .jsonl file beside a checkpoint."
        )
    return reading.log()


def _records(lines: list[bytes]) -> Iterator[dict[str, Any]]:
    for line in lines:
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if isinstance(record, dict):
            yield record


class _Reading:
    """What was read so far."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._stages: list[StageMark] = []
        self._progress: list[Progress] = []
        self._checks: list[Check] = []
        self._is_ended = False

    def take(self, record: dict[str, Any]) -> bool:
        """Take a record; say whether it was one of ours."""
        kind = record.pop("kind", None)
        try:
            match kind:
                case "run":
                    self._begin(record)
                case "stage":
                    self._stages.append(_of(StageMark, record))
                case "steps":
                    self._progress.append(_of(Progress, record))
                case "validation":
                    self._checks.append(_of(Check, record))
                case "end":
                    self._is_ended = True
                case _:
                    return False
        except (TypeError, ValueError, KeyError):  # of another version, or half of it overwritten
            return False
        return True

    def _begin(self, record: dict[str, Any]) -> None:
        step = int(record.pop("step"))
        self._runs.append(Run(step, str(record.pop("time", "")), record))
        self._stages = [m for m in self._stages if m.step < step or (m.step == step and m.event == "end")]
        self._progress = [p for p in self._progress if p.step <= step]
        self._checks = [c for c in self._checks if c.step <= step]
        self._is_ended = False

    def log(self) -> Log:
        return Log(
            tuple(self._runs),
            tuple(self._stages),
            tuple(self._progress),
            tuple(self._checks),
            self._is_ended,
        )


def _of(kind: Any, record: dict[str, Any]) -> Any:
    """Return a record as its class; a number that was none (null) is not a number, what is unknown is left out."""
    values = {name: _number(record[name]) for name in kind.__slots__ if name in record}
    made = kind(**values)
    if not isinstance(made.step, int) or not isinstance(made.stage, str):
        raise TypeError(made)
    return made


def _number(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _number(each) for name, each in value.items()}
    return math.nan if value is None else value

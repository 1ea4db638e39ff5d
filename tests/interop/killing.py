"""Kills an export again and again, at chosen steps or at any time, and looks at what each leaves behind.

    python -m tests.interop.killing FOLDER SCENE... [--steps 200] [--undo 200] [--times 200] [--seed 1]

Killed are an export at steps spread evenly over it, the taking back of it likewise, and an export at random times. A
step is a line of the modules that write, a call to the system, before and after it, or half a write; 0 dies at every
one. One process plans; each death is a fork of it. Prints one JSON object; works where processes can fork.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import backups, deltas, journal, locking, safe_write, targets
from djanalyzer.interop.journal import Journal
from tests.interop.crash_scenes import SCENES, scene

_MODULES = frozenset(
    str(module.__file__) for module in (safe_write, journal, backups, targets, locking, deltas)
)
_CALLS = (
    *(
        "open",
        "fsync",
        "close",
        "replace",
        "unlink",
        "mkdir",
        "rmdir",
        "chmod",
        "chown",
        "scandir",
        "listdir",
    ),
    *("listxattr", "setxattr"),
)
_TEMPORARY = re.compile(r"\..*\.[0-9a-f]{12}\.new")
_NEVER = -1
HOW = ("steps", "undo", "times")
CLEAN, WRITTEN = "clean", "written"  # before the export, and after it

Contents = dict[Path, bytes | None]


class Death:
    """Counts the steps of this process, and ends it at the chosen one."""

    def __init__(self, moment: int) -> None:
        self._moment, self.n_steps = moment, 0

    def watch(self) -> None:
        """Count from now on."""
        for name in _CALLS:
            if hasattr(os, name):
                setattr(os, name, self._counted(getattr(os, name)))
        io.open = self._counted(io.open)  # a file that is opened to be written is empty for a moment
        os.write = self._torn(os.write)  # type: ignore[assignment]
        sys.settrace(self._trace)

    def _step(self) -> None:
        self.n_steps += 1
        if self.n_steps == self._moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self._step()
            result = real(*arguments, **named)
            self._step()
            return result

        return call

    def _torn(self, real: Callable[[int, Any], int]) -> Callable[[int, Any], int]:
        def write(handle: int, data: Any) -> int:
            self._step()
            if self.n_steps + 1 == self._moment:
                real(handle, data[: len(data) // 2])
            self._step()
            n_written = real(handle, data)
            self._step()
            return n_written

        return write

    def _trace(self, frame: FrameType, event: str, _argument: object) -> Any:
        if frame.f_code.co_filename not in _MODULES:
            return None
        if event == "line":
            self._step()
        return self._trace


class Theatre:
    """A library, an export to it, and the state to which everything returns before the next death."""

    def __init__(self, name: str, folder: Path) -> None:
        self.library, self.kept = folder / "library", folder / "kept"
        self.journal = Journal(folder / "journal", patience=0.0)
        self._journal_folder = folder / "journal"
        self.library.mkdir(parents=True)
        self.scene = scene(name, self.library)
        self.plan = self.scene.plan()
        self.old: Contents = {f.target: _content(f.target) for f in self.plan.files}
        self.new: Contents = {f.target: f.render(self.old[f.target] or b"") for f in self.plan.files}
        self._others = {p: p.read_bytes() for p in _files(self.library) if p not in self.old}

    def keep(self, stage: str) -> None:
        """Take what lies here now for a stage to return to."""
        for place in (self.library, self._journal_folder):
            if place.is_dir():
                shutil.copytree(place, self.kept / stage / place.name)

    def restore(self, stage: str) -> None:
        """Put everything back as it was at that stage."""
        for place in (self.library, self._journal_folder):
            shutil.rmtree(place, ignore_errors=True)
            if (self.kept / stage / place.name).is_dir():
                shutil.copytree(self.kept / stage / place.name, place)

    def apply(self) -> None:
        safe_write.apply(self.plan, running=frozenset, journal=self.journal)

    def undo(self) -> None:
        for entry in self.journal.entries()[:1]:
            safe_write.undo(entry, self.journal, frozenset)

    def state(self) -> str:
        """Return whether every file is old, new, or each one or the other."""
        now = {path: _content(path) for path in self.old}
        if now == self.old:
            return "old"
        return "new" if now == self.new else "mixed"

    def faults(self, *, is_fresh: bool, of_undo: bool = False) -> Iterator[str]:
        """Yield what is wrong now, and after what a user would do next: start, take back, export, take back."""
        yield from self._third_states()
        self.journal.tidy()
        if left := [path.name for path in _files(self.library) if _TEMPORARY.fullmatch(path.name)]:
            yield f"left on its way after the next start: {left}"
        if not of_undo and self.state() == "old" and self.journal.entries():
            yield "an export that has changed nothing can be taken back"
        if is_fresh:
            yield from self._exported_anew()
            return
        try:
            self.undo()
            if self.state() != "old":
                yield f"taken back, but {self.state()}"
            self.apply()
            if self.state() != "new":
                yield f"exported again, but {self.state()}"
            self.undo()
            if self.state() != "old":
                yield f"taken back again, but {self.state()}"
        except ExportRefused as refusal:
            yield f"refused: {refusal.message}"

    def _exported_anew(self) -> Iterator[str]:
        """A user who does not know of a journal looks at a new preview, and exports again."""
        try:
            applied = safe_write.apply(self.scene.plan(), running=frozenset, journal=self.journal)
        except ExportRefused as refusal:
            yield f"a new export is refused: {refusal.message}"
            return
        yield from (f"a new export: {refusal.message}" for _, refusal in applied.refused)
        if {path for path in self.new if _content(path) is None}:
            yield "a new export leaves files out"

    def _third_states(self) -> Iterator[str]:
        for path, content in self.old.items():
            if _content(path) not in (content, self.new[path]):
                yield f"{path.name} is neither the old nor the new file"
        for path in _files(self.library):
            if path in self.old or _TEMPORARY.fullmatch(path.name):
                continue
            if path in self._others:
                if path.read_bytes() != self._others[path]:
                    yield f"{path.name} was not to be touched"
            elif not self._is_backup(path):
                yield f"{path.name} was left"

    def _is_backup(self, path: Path) -> bool:
        """Return whether a file is a whole copy of an old one."""
        return any(
            path.name.startswith(f"{target.stem} backup ") and path.read_bytes() == content
            for target, content in self.old.items()
        )


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file()]


def _forked(act: Callable[[], None], moment: int | None, delay: float | None = None) -> tuple[int, int]:
    """Carry out something in a fork; return how it ended and how many steps it took."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _live_and_die(act, moment, writer)
    os.close(writer)
    if delay is not None:
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    told = os.read(reader, 20)
    os.close(reader)
    return os.waitpid(child, 0)[1], int(told or b"0")


def _live_and_die(act: Callable[[], None], moment: int | None, writer: int) -> None:
    status = 1
    try:
        write, death = os.write, Death(moment or _NEVER)
        if moment is not None:
            death.watch()
        act()
        sys.settrace(None)
        write(writer, b"%d" % death.n_steps)
        status = 0
    finally:
        os._exit(status)


@dataclass
class Toll:
    """How many deaths there were, what they left, and what was wrong."""

    n_deaths: int = 0
    n_steps: int = 0
    states: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def kill(theatre: Theatre, how: str, n_points: int, rng: random.Random) -> Toll:
    """Kill an export ("steps", "times") or the taking back of one ("undo") at so many points."""
    act, stage = (theatre.undo, WRITTEN) if how == "undo" else (theatre.apply, CLEAN)
    theatre.restore(stage)
    toll = Toll()
    status, toll.n_steps = _forked(act, moment=0)
    if status:
        toll.faults.append(f"{how}: it fails even alive ({status})")
    for number, (moment, delay) in enumerate(_points(theatre, how, n_points, toll.n_steps, rng)):
        theatre.restore(stage)
        ended, _ = _forked(act, moment, delay)
        toll.n_deaths += ended == signal.SIGKILL
        toll.states[theatre.state()] += 1
        is_undo = how == "undo"
        told = theatre.faults(is_fresh=not is_undo and number % 4 == 3, of_undo=is_undo)
        toll.faults += [f"{how}, killed at {moment or delay}: {fault}" for fault in told]
    return toll


def _points(
    theatre: Theatre, how: str, n_points: int, n_steps: int, rng: random.Random
) -> Iterator[tuple[int | None, float | None]]:
    """Yield the step or the time, in seconds, of each death."""
    if how != "times":
        yield from ((step, None) for step in _spread(n_steps, n_points))
        return
    durations = []
    for _ in range(3):
        theatre.restore(CLEAN)
        began = time.perf_counter()
        _forked(theatre.apply, moment=None)
        durations.append(time.perf_counter() - began)
    yield from ((None, rng.uniform(0.0, min(durations))) for _ in range(n_points))


def _spread(n_steps: int, n_points: int) -> list[int]:
    if not 0 < n_points < n_steps:
        return list(range(1, n_steps + 1))
    return sorted({1 + round(k * (n_steps - 1) / (n_points - 1)) for k in range(n_points)})


def main() -> int:
    """Print what came out; return 1 where there was a fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", choices=SCENES, nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    for how in HOW:
        parser.add_argument(f"--{how}", type=int, default=200, metavar="N")
    options = parser.parse_args()
    os.fsync = lambda _handle: None  # type: ignore[assignment]  # a killed process leaves its pages to the system
    backups._PIECE = 1 << 12
    told = {}
    for name in options.scenes:
        theatre = Theatre(name, options.folder / name)
        theatre.keep(CLEAN)
        theatre.apply()
        theatre.keep(WRITTEN)
        rng = random.Random(options.seed)
        told[name] = {how: kill(theatre, how, getattr(options, how), rng) for how in HOW}
    sys.stdout.write(json.dumps(told, default=vars) + "\n")
    return 1 if any(toll.faults for tolls in told.values() for toll in tolls.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

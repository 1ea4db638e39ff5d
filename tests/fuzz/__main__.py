"""Fuzz every reader: `python -m tests.fuzz [TARGET ...] --seconds 60` (pip install ".[fuzz]"; Linux).

Each target runs in a process of its own under atheris (coverage of the code that reads). What was found interesting stays in
`--folder` and is where the next run starts; a fault is kept there too, and is to be mended and put into tests/fuzz/faults/TARGET/,
where a test gives it to its reader for ever after. Ends with 1 if any reader failed.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.registry import all_targets
from tests.fuzz.target import Target

_ROOT = Path(__file__).resolve().parents[2]
_DONE = re.compile(r"^Done \d+ runs in (\d+) second", re.MULTILINE)
_PROGRESS = re.compile(r"#(\d+)\s.*?cov: (\d+) ft: (\d+)(?: corp: (\d+))?")
_SLACK = 600  # seconds for imports, and for an input that hangs to be ended


@dataclass(frozen=True, slots=True)
class Run:
    """What one target's run came to: inputs tried, edges of the code seen, inputs worth keeping, and the faults' files."""

    name: str
    seconds: float
    n_tried: int
    n_edges: int
    n_kept: int
    faults: tuple[Path, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for, print a table, and return 1 if there are faults."""
    options = parser().parse_args(arguments)
    known = all_targets()
    if unknown := [name for name in options.targets if name not in known]:
        say(f"There is no target {unknown[0]}. There are: {', '.join(known)}.")
        return 2
    if options.list:
        say("\n".join(known))
        return 0
    runs = []
    say("| target | s | inputs | a second | edges | kept | faults |\n|---|---:|---:|---:|---:|---:|---:|")
    for name in options.targets or known:
        run = fuzz(*known[name], options.seconds, options.folder / name)
        runs.append(run)
        rate = run.n_tried / max(run.seconds, 1e-9)
        figures = (
            name,
            f"{run.seconds:.0f}",
            run.n_tried,
            f"{rate:.0f}",
            run.n_edges,
            run.n_kept,
            len(run.faults),
        )
        say(f"| {' | '.join(map(str, figures))} |")
    faults = [fault for run in runs for fault in run.faults]
    say(f"{sum(run.n_tried for run in runs)} inputs, {len(faults)} kinds of faults.")
    for fault in faults:
        say(f"  {fault}")
    return 1 if faults else 0


def say(text: str) -> None:
    """Print at once: who waits for an hour wants to see how far it is."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    line = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    line.add_argument("targets", nargs="*", metavar="TARGET", help="all of them without any")
    line.add_argument("--seconds", type=float, default=60.0, help="for each target (60)")
    line.add_argument(
        "--folder",
        type=Path,
        default=_ROOT / ".work" / "fuzz",
        help="what is kept from run to run (.work/fuzz)",
    )
    line.add_argument("--list", action="store_true", help="print the targets' names")
    return line


def fuzz(module: str, target: Target, seconds: float, folder: Path) -> Run:
    """Fuzz one target; a process that an input has ended is followed by another until the time is over."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in _ended(folder):
        old.unlink()
    n_tried = n_edges = n_kept = 0
    spent = 0.0
    left = seconds
    while left >= 1:
        began = time.monotonic()
        log = _run(module, target, left, folder)
        done = _DONE.search(log)
        spent += float(done[1]) if done else min(left, time.monotonic() - began)
        found = _PROGRESS.findall(log)
        n_tried += int(found[-1][0]) if found else 0
        n_edges = max([n_edges, *(int(edges) for _, edges, _, _ in found)])
        n_kept = int(found[-1][3] or 0) if found else n_kept
        if not found and not _ended(folder):
            raise SystemExit(f"{target.name} could not be run:\n{log[-3000:]}")
        left = seconds - spent if _ended(folder) else 0.0
        if len(_ended(folder)) >= _MOST_ENDED:
            break
    told = sorted(path for path in (folder / "faults").glob("*") if path.suffix != ".txt")
    return Run(target.name, spent, n_tried, n_edges, n_kept, (*told, *_ended(folder)))


_MOST_ENDED = 5  # ends of the process by native crashes, hangs or hunger; more tell nothing new


def _ended(folder: Path) -> list[Path]:
    return sorted(folder.glob("ended-*"))


def _run(module: str, target: Target, seconds: float, folder: Path) -> str:
    about = [module, target.name, ",".join(target.watched), str(folder)]
    command = [sys.executable, "-m", "tests.fuzz.running", *about]
    home = folder / "home"
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "DJANALYZER_HOME": str(home), "PYTHONPATH": _path()}
    with (folder / "log.txt").open("w+", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(
            [*command, f"-max_total_time={max(int(seconds), 1)}", "-print_final_stats=1"],
            cwd=_ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            process.wait(seconds + _SLACK)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        log.seek(0)
        return log.read()


def _path() -> str:
    return os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))


if __name__ == "__main__":
    sys.exit(main())

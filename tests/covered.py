"""Which lines and branches the tests run, room by room, and the functions that none of them enters.

    python -m tests.covered [TESTS...]     run tests under coverage (all unless said otherwise), and tell
    python -m tests.covered --read FILE    tell of a run that was kept (also what `tests.mutants cover` keeps)

What other processes run (the command line started anew, pools of workers, real DJ programs) is not seen.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".work" / "coverage"


@dataclass(frozen=True, slots=True)
class Share:
    """How many lines and branches there are, and how many of them were run."""

    lines: int = 0
    lines_run: int = 0
    branches: int = 0
    branches_run: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(
            self.lines + other.lines,
            self.lines_run + other.lines_run,
            self.branches + other.branches,
            self.branches_run + other.branches_run,
        )

    def __str__(self) -> str:
        return f"{_percent(self.lines_run, self.lines)} of lines {_percent(self.branches_run, self.branches)} of branches"


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.covered", description=__doc__)
    parser.add_argument(
        "tests",
        nargs="*",
        default=["tests"],
        help="folders, files or single tests; all unless said otherwise",
    )
    parser.add_argument("--read", metavar="FILE", help="tell of a run that was kept")
    asked = parser.parse_args(arguments)
    kept, code = _run(asked.tests) if asked.read is None else (_read(asked.read), 0)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        kept.json_report(outfile=str(report), ignore_errors=True)
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    sys.stdout.write("\n".join(told(files)) + "\n")
    return code


def _read(path: str) -> Any:
    import coverage

    kept = coverage.Coverage(data_file=path, branch=True, source=[str(ROOT / "djanalyzer")])
    kept.load()
    return kept


def _run(tests: Sequence[str]) -> tuple[Any, int]:
    import coverage
    import pytest

    KEPT.parent.mkdir(parents=True, exist_ok=True)
    running = coverage.Coverage(data_file=str(KEPT), branch=True, source=[str(ROOT / "djanalyzer")])
    running.erase()
    running.start()
    code = int(pytest.main(["-q", "-p", "no:cacheprovider", *tests]))
    running.stop()
    running.save()
    return running, code


def told(files: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the lines of the report: what was run of each room, then which functions were not entered, by file."""
    rooms: dict[str, Share] = defaultdict(Share)
    for path, of_file in files.items():
        rooms[room_of(path)] += share_of(of_file["summary"])
    lines = [f"{room:<28} {share}" for room, share in sorted(rooms.items())]
    lines.append(f"{'all':<28} {sum(rooms.values(), Share())}")
    missing = [
        f"{path}: {', '.join(found)}"
        for path, of_file in sorted(files.items())
        if (found := list(_idle(of_file)))
    ]
    return [*lines, "", "Functions that no test enters:", *(missing or ["none"])]


def room_of(path: str) -> str:
    """Return the room of a file: two folders below the package at the most."""
    parts = Path(path).with_suffix("").parts
    inside = parts[parts.index("djanalyzer") + 1 :]
    return "/".join(inside[:-1][:2]) or inside[0]


def share_of(summary: Mapping[str, Any]) -> Share:
    """Return what coverage says of a file."""
    return Share(
        summary["num_statements"],
        summary["covered_lines"],
        summary["num_branches"],
        summary["covered_branches"],
    )


def _idle(of_file: Mapping[str, Any]) -> Iterator[str]:
    for name, function in of_file.get("functions", {}).items():
        summary = function["summary"]
        if name and summary["num_statements"] and not summary["covered_lines"]:
            yield name


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} %" if whole else "    - "


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Which tests run which lines, and how long each test takes."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.mutants.packages import ROOT, Package

if TYPE_CHECKING:
    import coverage


@dataclass(frozen=True, slots=True)
class Covering:
    """What each test ran: `lines[file][line]` are numbers of `tests`; `seconds` of processor time by test."""

    tests: list[str]
    seconds: list[float]
    lines: dict[str, dict[int, list[int]]]

    def tests_of(self, file: str, lines: range) -> list[int]:
        """Return the tests that run any of some lines, the quickest first."""
        here = self.lines.get(file, {})
        found = {test for line in lines for test in here.get(line, ())}
        return sorted(found, key=lambda test: (self.seconds[test], test))

    def quickest(self) -> list[int]:
        """Return all tests, the quickest first."""
        return sorted(range(len(self.tests)), key=lambda test: (self.seconds[test], test))


class _Switching:
    """Tells coverage whose lines come next."""

    def __init__(self, running: coverage.Coverage) -> None:
        self.running = running
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.running.switch_context(item.nodeid)
        started = time.process_time()
        yield
        self.seconds[item.nodeid] = time.process_time() - started
        self.running.switch_context("")


def cover(package: Package, folder: Path) -> None:
    """Run a package's tests once, under coverage, and keep what they ran."""
    import coverage  # by the command alone: tests that only read need none

    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    running = coverage.Coverage(
        data_file=str(folder / f"{package.name}.coverage"), branch=True, source=[str(ROOT / "djanalyzer")]
    )
    switching = _Switching(running)
    running.erase()
    running.start()
    code = pytest.main(["-q", "-p", "no:cacheprovider", *package.test_options(folder)], plugins=[switching])
    running.stop()
    running.save()
    if code != pytest.ExitCode.OK:
        raise SystemExit(f"The tests of {package.name} do not pass: mutants would tell nothing.")
    _keep(package, folder, running.get_data(), switching.seconds)


def _keep(package: Package, folder: Path, data: coverage.CoverageData, seconds: dict[str, float]) -> None:
    tests = list(seconds)
    numbers = {test: i for i, test in enumerate(tests)}
    lines = {}
    for path in package.sources():
        by_line = data.contexts_by_lineno(str(path))
        lines[path.relative_to(ROOT).as_posix()] = {
            line: sorted({numbers[test] for test in found if test}) for line, found in by_line.items()
        }
    kept = {"tests": tests, "seconds": [round(seconds[test], 4) for test in tests], "lines": lines}
    (folder / f"{package.name}.covering.json").write_text(json.dumps(kept), encoding="utf-8")


def read_covering(package: Package, folder: Path) -> Covering:
    """Read what `cover` kept."""
    path = folder / f"{package.name}.covering.json"
    if not path.exists():
        raise SystemExit(f"First run: python -m tests.mutants cover {package.name}")
    kept = json.loads(path.read_text(encoding="utf-8"))
    lines = {file: {int(n): found for n, found in by.items()} for file, by in kept["lines"].items()}
    return Covering(kept["tests"], kept["seconds"], lines)

"""Which tests run which lines, and how long each test takes."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
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
        """Return the tests that run any of some lines: those in a file named after the module first, of all the quickest."""
        here, name = self.lines.get(file, {}), Path(file).stem
        found = {test for line in lines for test in here.get(line, ())}
        own = {test for test in found if name in Path(self.tests[test].split("::")[0]).stem}
        return sorted(found, key=lambda test: (test not in own, self.seconds[test], test))

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


def cover(package: Package, folder: Path) -> Covering:
    """Run a package's tests once, under coverage, and return what they ran."""
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
    return _told(package, running.get_data(), switching.seconds)


def _told(package: Package, data: coverage.CoverageData, seconds: dict[str, float]) -> Covering:
    numbers = {test: i for i, test in enumerate(seconds)}
    lines = {}
    for path in package.sources():
        by_line = data.contexts_by_lineno(str(path))
        lines[path.relative_to(ROOT).as_posix()] = {
            line: sorted({numbers[test] for test in found if test}) for line, found in by_line.items()
        }
    return Covering(list(seconds), [round(spent, 4) for spent in seconds.values()], lines)


def together(before: Covering, after: Covering) -> Covering:
    """Return what two runs have told; of a test that both have run, what the later one told."""
    old = [i for i, test in enumerate(before.tests) if test not in set(after.tests)]
    numbers = {was: n for n, was in enumerate(old, len(after.tests))}
    lines = {file: {line: list(found) for line, found in by.items()} for file, by in after.lines.items()}
    for file, by in before.lines.items():
        for line, found in by.items():
            lines.setdefault(file, {}).setdefault(line, []).extend(numbers[i] for i in found if i in numbers)
    tests = [*after.tests, *(before.tests[i] for i in old)]
    return Covering(tests, [*after.seconds, *(before.seconds[i] for i in old)], lines)


def keep(covering: Covering, package: Package, folder: Path) -> None:
    """Keep what was told for `read_covering`."""
    (folder / f"{package.name}.covering.json").write_text(json.dumps(asdict(covering)), encoding="utf-8")


def read_covering(package: Package, folder: Path) -> Covering:
    """Read what `cover` kept."""
    path = folder / f"{package.name}.covering.json"
    if not path.exists():
        raise SystemExit(f"First run: python -m tests.mutants cover {package.name}")
    kept = json.loads(path.read_text(encoding="utf-8"))
    lines = {file: {int(n): found for n, found in by.items()} for file, by in kept["lines"].items()}
    return Covering(kept["tests"], kept["seconds"], lines)

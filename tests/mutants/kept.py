"""What was tried and how it ended, kept so that a run can be interrupted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.covering import Covering
from tests.mutants.mutations import fingerprint, mutations_of, parsed
from tests.mutants.packages import ROOT, Package
from tests.mutants.trying import Mutant


@dataclass(frozen=True, slots=True)
class Tried:
    """How each mutant ended, by file and number, for sources as they are now."""

    path: Path
    endings: dict[tuple[str, int], str]

    def add(self, mutant: Mutant, ending: str) -> None:
        """Keep one more."""
        line = {
            "file": mutant.file,
            "source": _source(mutant.file),
            "number": mutant.number,
            "ending": ending,
        }
        with self.path.open("a", encoding="utf-8") as kept:
            kept.write(json.dumps(line) + "\n")
        self.endings[mutant.file, mutant.number] = ending


def read_tried(package: Package, folder: Path) -> Tried:
    """Read what has been tried; what was tried on another source is left out."""
    path = folder / f"{package.name}.tried.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    sources = {file.relative_to(ROOT).as_posix() for file in package.sources()}
    endings = {}
    for line in map(json.loads, lines):
        if line["file"] in sources and line["source"] == _source(line["file"]):
            endings[line["file"], line["number"]] = line["ending"]
    return Tried(path, endings)


def mutants_of(package: Package, covering: Covering, at_import: bool, seconds: float) -> list[Mutant]:
    """Return the mutants of a package's functions, and with `at_import` those of its tables, classes and defaults too, in
    an order that is the same every time and favours no module. Each has the quickest of the tests that run it, up to so many
    seconds of processor time: what survives those counts as survived."""
    found = [mutant for file in package.sources() for mutant in _mutants_in(file, covering, seconds)]
    found = [mutant for mutant in found if at_import or not mutant.at_import]
    return sorted(
        found, key=lambda m: hashlib.sha256(f"{m.file} {m.mutation.name} {m.number}".encode()).digest()
    )


def _mutants_in(path: Path, covering: Covering, seconds: float) -> Iterator[Mutant]:
    file = path.relative_to(ROOT).as_posix()
    everything = range(path.read_text(encoding="utf-8").count("\n") + 2)
    for number, mutation in enumerate(mutations_of(parsed(path))):
        tests = covering.tests_of(file, mutation.lines if mutation.scope else everything)
        if mutation.scope is None and not tests:  # a module of constants: it runs when others import it
            tests = covering.quickest()
        chosen = _within(seconds, tests, covering)
        spent = sum(covering.seconds[test] for test in chosen)
        yield Mutant(file, number, mutation, tuple(covering.tests[test] for test in chosen), spent)


def _within(seconds: float, tests: list[int], covering: Covering) -> list[int]:
    chosen: list[int] = []
    for test in tests:
        seconds -= covering.seconds[test]
        if chosen and seconds < 0:
            break
        chosen.append(test)
    return chosen


def _source(file: str) -> str:
    return fingerprint((ROOT / file).read_text(encoding="utf-8"))

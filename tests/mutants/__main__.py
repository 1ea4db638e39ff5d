"""The command; see the package."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import tests.mutants
from tests.mutants.covering import cover, keep, read_covering, together
from tests.mutants.kept import Tried, mutants_of, read_tried
from tests.mutants.packages import PACKAGES, ROOT, Package
from tests.mutants.trying import BROKEN, SURVIVED, Mutant, try_all


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=tests.mutants.__doc__)
    parser.add_argument("command", choices=("cover", "try", "show"))
    parser.add_argument("package", choices=PACKAGES)
    parser.add_argument("--folder", type=Path, default=ROOT / ".work" / "mutants")
    parser.add_argument("--most", type=int, default=1_000_000, help="try so many at the most")
    parser.add_argument("--only", nargs="*", default=[""], help="files whose name has one of these in it")
    parser.add_argument(
        "--tests", nargs="*", default=[], help="cover by these of the package's tests too, instead of by all"
    )
    parser.add_argument("--seconds", type=float, default=20.0, help="of tests for one mutant, at the most")
    parser.add_argument(
        "--at-import", action="store_true", help="also what runs at import: tables, classes, defaults"
    )
    parser.add_argument(
        "--again", action="store_true", help="try those anew that survived, after tests were added"
    )
    parser.add_argument("--survivors", action="store_true", help="list what survived")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    package, folder = PACKAGES[asked.package], asked.folder.resolve()
    if asked.command == "cover":
        _cover(package, asked.tests, folder)
        return 0
    tried = read_tried(package, folder)
    mutants = mutants_of(package, read_covering(package, folder), asked.at_import, asked.seconds)
    mutants = [m for m in mutants if any(words in m.file for words in asked.only)]
    if asked.command == "try":
        again = {SURVIVED, BROKEN} if asked.again else set()
        left = [m for m in mutants if _is_left(m, tried, again, asked.again)]
        try_all(package, left[: asked.most], folder, tried.add)
    lines = [score(package, mutants, tried), *(survivors(mutants, tried) if asked.survivors else [])]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _cover(package: Package, tests: Sequence[str], folder: Path) -> None:
    """Cover by all tests anew, or by some of them besides what is known."""
    if not tests:
        keep(cover(package, folder), package, folder)
        return
    found = cover(replace(package, tests=tuple(tests)), folder)
    is_known = (folder / f"{package.name}.covering.json").exists()
    keep(together(read_covering(package, folder), found) if is_known else found, package, folder)


def _is_left(mutant: Mutant, tried: Tried, again: set[str], only_again: bool) -> bool:
    ending = tried.endings.get((mutant.file, mutant.number))
    return ending in again if only_again else ending is None


def score(package: Package, mutants: Sequence[Mutant], tried: Tried) -> str:
    """Return a line for the package and one for each of its modules: how many were killed of how many tried."""
    by_file: dict[str, Counter[str]] = {}
    for mutant in mutants:
        ending = tried.endings.get((mutant.file, mutant.number), "left")
        by_file.setdefault(mutant.file, Counter())[ending] += 1
    total = sum(by_file.values(), Counter[str]())
    return "\n".join(
        [_line(package.name, total), *(_line(f"  {file}", by_file[file]) for file in sorted(by_file))]
    )


def _line(name: str, counts: Counter[str]) -> str:
    killed = counts["killed"] + counts["timeout"]
    judged = killed + counts[SURVIVED]
    share = f"{100 * killed / judged:.0f} %" if judged else "-"
    return f"{name:<52} {share:>6} killed: {killed} of {judged} tried, {counts.total()} in all, {counts[BROKEN]} not tryable"


def survivors(mutants: Sequence[Mutant], tried: Tried) -> list[str]:
    """Return a line for each mutant that survived."""
    left = [m for m in mutants if tried.endings.get((m.file, m.number)) in (SURVIVED, BROKEN)]
    return [
        f"{m.file}:{m.mutation.line}:{m.mutation.column} {m.mutation.kind} {m.mutation.words}"
        f" ({len(m.tests)} tests){' NOT TRYABLE' if tried.endings[m.file, m.number] == BROKEN else ''}"
        for m in sorted(left, key=lambda m: (m.file, m.mutation.line, m.mutation.column))
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

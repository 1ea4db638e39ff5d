"""What mutation testing changes, what it leaves alone, and that a fork notices what a test notices."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutants import kept
from tests.mutants.covering import Covering, together
from tests.mutants.mutations import mutated, mutations_of
from tests.mutants.packages import Package
from tests.mutants.trying import KILLED, SURVIVED, TIMEOUT, Mutant, codes_of, in_a_fork, key_of

SOURCE = '''
"""A module."""
from typing import Final
LIMIT: Final[int] = 3

def small(values: list[int], most: int = 5) -> list[int]:
    """Return those below 3."""
    assert most > 0, "never none"
    return [v for v in values if v < 3 and not v == most]

class Box:
    @property
    def size(self) -> int:
        if self.open:
            raise ValueError("the box is open now")
        self.asked += 1
        return -2
'''


def _found() -> list[str]:
    return [f"{m.kind} {m.words}" for m in mutations_of(ast.parse(SOURCE))]


def test_every_decision_of_a_module_is_changed_once() -> None:
    assert _found() == [
        "constant 3 to 4",
        "constant 5 to 6",
        "condition negated 0",
        "connective And to Or",
        "comparison Lt to LtE",
        "constant 3 to 4",
        "sign not gone",
        "comparison Eq to NotEq",
        "condition negated",
        "statement raise gone",
        "operator Add to Sub",
        "statement change gone",
        "constant 1 to 2",
        "sign minus gone",
        "constant 2 to 3",
    ]


def test_what_runs_at_import_is_told_from_what_a_function_does() -> None:
    scopes = [m.scope.qualname if m.scope else "at import" for m in mutations_of(ast.parse(SOURCE))]
    assert scopes == ["at import"] * 2 + ["small"] * 6 + ["Box.size"] * 7


@pytest.mark.parametrize(
    ("change", "kept_values"),
    [
        ("comparison Lt to LtE", [1, 2, 3]),
        ("connective And to Or", [1, 2, 3, 4]),
        ("sign not gone", []),
        ("condition negated 0", [3, 4, 5]),
    ],
)
def test_a_change_does_what_it_says(change: str, kept_values: list[int]) -> None:
    names: dict[str, object] = {}
    exec(mutated(SOURCE, "a module", _found().index(change)), names)
    assert names["small"]([1, 2, 3, 4, 5]) == kept_values  # type: ignore[operator]


def test_a_changed_function_is_found_again_by_its_name_and_place() -> None:
    plain = codes_of(compile(SOURCE, "a module", "exec"))
    changed = codes_of(mutated(SOURCE, "a module", len(_found()) - 1))
    assert [key_of(code) for code in plain] == [key_of(code) for code in changed]


def test_a_fork_tells_how_its_tests_ended(tmp_path: Path) -> None:
    mutant = Mutant("any.py", 0, mutations_of(ast.parse(SOURCE))[0], ("a test",), 0.0)
    untested = Mutant("any.py", 0, mutant.mutation, (), 0.0)
    assert in_a_fork(lambda: 0, mutant, tmp_path) == SURVIVED
    assert in_a_fork(lambda: 1, mutant, tmp_path) == KILLED
    assert in_a_fork(lambda: 1, untested, tmp_path) == SURVIVED


def test_what_was_tried_counts_until_its_source_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "ROOT", tmp_path)
    monkeypatch.setattr("tests.mutants.packages.ROOT", tmp_path)
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "box.py").write_text(SOURCE)
    package = Package("room", "room", ())
    covering = Covering(["slow", "quick"], [2.0, 1.0], {"room/box.py": {9: [0, 1], 14: [0]}})
    first = kept.mutants_of(package, covering, at_import=False, seconds=20.0)[0]
    tried = kept.read_tried(package, tmp_path)
    tried.add(first, TIMEOUT)
    assert kept.read_tried(package, tmp_path).endings == {("room/box.py", first.number): TIMEOUT}
    (tmp_path / "room" / "box.py").write_text(SOURCE + "\n")
    assert kept.read_tried(package, tmp_path).endings == {}
    by_name = {m.mutation.words: m for m in kept.mutants_of(package, covering, at_import=False, seconds=20.0)}
    assert by_name["Lt to LtE"].tests == ("quick", "slow")
    assert by_name["minus gone"].tests == ()


def test_what_two_runs_have_covered_comes_together() -> None:
    before = Covering(["a", "b"], [1.0, 2.0], {"box.py": {1: [0, 1], 2: [1]}})
    after = Covering(["b", "c"], [3.0, 4.0], {"box.py": {2: [0], 3: [1]}})
    both = together(before, after)
    assert (both.tests, both.seconds) == (["b", "c", "a"], [3.0, 4.0, 1.0])
    assert both.lines == {"box.py": {1: [2], 2: [0], 3: [1]}}


def test_a_modules_own_tests_are_tried_first_and_of_all_the_quickest() -> None:
    names = [
        "tests/test_all.py::a",
        "tests/test_box.py::slow",
        "tests/test_box.py::quick",
        "tests/test_b.py::box",
    ]
    covering = Covering(names, [1.0, 9.0, 3.0, 2.0], {"room/box.py": {1: [0, 1], 2: [1, 2, 3], 3: [3]}})
    assert covering.tests_of("room/box.py", range(1, 3)) == [2, 1, 0, 3]

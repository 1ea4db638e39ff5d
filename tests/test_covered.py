"""What is told of coverage: shares by room, and the functions that no test enters."""

from __future__ import annotations

from typing import Any

import pytest

from tests.covered import room_of, told


def _told_of(lines: int, run: int, branches: int = 0, branches_run: int = 0) -> dict[str, Any]:
    return {
        "num_statements": lines,
        "covered_lines": run,
        "num_branches": branches,
        "covered_branches": branches_run,
    }


def test_lines_and_branches_are_counted_by_room() -> None:
    files = {
        "djanalyzer/music/key.py": {"summary": _told_of(10, 9, 4, 2)},
        "djanalyzer/music/grid.py": {"summary": _told_of(10, 10, 4, 4)},
        "djanalyzer/errors.py": {"summary": _told_of(5, 0)},
    }
    rooms, missing = "\n".join(told(files)).split("\n\n")
    assert [line.split() for line in rooms.splitlines()] == [
        ["errors", "0.0", "%", "of", "lines", "-", "of", "branches"],
        ["music", "95.0", "%", "of", "lines", "75.0", "%", "of", "branches"],
        ["all", "76.0", "%", "of", "lines", "75.0", "%", "of", "branches"],
    ]
    assert missing.splitlines() == ["Functions that no test enters:", "none"]


def test_functions_that_were_not_entered_are_named() -> None:
    functions = {
        "": {"summary": _told_of(3, 0)},
        "Key.parse": {"summary": _told_of(3, 0)},
        "Key.name": {"summary": _told_of(3, 1)},
        "Key.nothing": {"summary": _told_of(0, 0)},
    }
    files = {"djanalyzer/music/key.py": {"summary": _told_of(9, 1), "functions": functions}}
    assert told(files)[-1] == "djanalyzer/music/key.py: Key.parse"


@pytest.mark.parametrize(
    ("path", "room"),
    [
        ("/here/djanalyzer/models/decoding/bars.py", "models/decoding"),
        ("djanalyzer/library/migrations/versions/0001.py", "library/migrations"),
        ("djanalyzer/music/key.py", "music"),
        ("djanalyzer/errors.py", "errors"),
    ],
)
def test_a_room_is_two_folders_deep_at_the_most(path: str, room: str) -> None:
    assert room_of(path) == room

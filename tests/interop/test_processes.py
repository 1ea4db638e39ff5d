"""A program counts as running in any of its editions, and not for its helpers' sake."""

from __future__ import annotations

import pytest

from djanalyzer.interop.processes import is_running, running_programs


@pytest.mark.parametrize(
    ("program", "running", "is_there"),
    [
        ("Traktor", "traktor pro 3", True),
        ("Traktor", "traktor", True),
        ("Serato", "serato dj pro", True),
        ("Engine DJ", "engine dj", True),
        ("VirtualDJ", "virtualdj8", True),
        ("VirtualDJ", "virtualdj_pro", True),
        ("rekordbox", "rekordboxagent", False),
        ("Mixxx", "mixxxdb-backup", False),
    ],
)
def test_editions_and_helpers(program: str, running: str, is_there: bool) -> None:
    assert is_running(program, frozenset({"bash", running})) is is_there


def test_this_very_program_is_running() -> None:
    assert any(name.startswith(("python", "pytest")) for name in running_programs())

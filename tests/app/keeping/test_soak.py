"""The soak: a day of work in one run ends with a sound library, and rising figures are told from flat ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.soak import DAY, Figures, StandIn, run, verdicts
from djanalyzer.app import analysing
from tests.nightly import NIGHTLY, by_night


def figures(rise: float, files: int = 20, threads: int = 8, kept: float = 10.0) -> list[Figures]:
    """A day in which so many MB more are in use every round, and `kept` lie free; at its end there are so many files and threads."""
    used = [160.0 + n * rise + n % 3 for n in range(1, DAY + 1)]
    day = [Figures(n, used[n - 1] + kept, used[n - 1], 20, 8, 1.0, 0.1) for n in range(1, DAY)]
    return [*day, Figures(DAY, used[-1] + kept, used[-1], files, threads, 1.0, 0.1)]


def test_what_rises_is_told_from_what_is_flat() -> None:
    assert verdicts(figures(0.0), ()) == []
    assert "Memory rises by" in verdicts(figures(0.1), ())[0]
    assert verdicts(figures(0.0, kept=90.0), ()) == ["90 MB lie free and are not given back."]
    assert verdicts(figures(0.0, files=90), ()) == ["Open files rise from 20 to 90."]
    assert verdicts(figures(0.0, threads=30), ()) == ["Threads rise from 8 to 30."]
    assert verdicts(figures(0.0), ["row 3 missing"]) == ["The library is not sound: row 3 missing."]


@pytest.mark.filterwarnings("error")
def test_of_a_single_round_nobody_says_that_anything_rises() -> None:
    assert verdicts(figures(0.1)[:1], ()) == []


def test_rounds_of_work_leave_a_sound_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysing, "EARS", StandIn())
    found, faults = run(tmp_path, by_night(1, DAY // 6), lambda _figures: None)
    assert faults == []
    assert found[-1].threads < 40
    if NIGHTLY:  # so few rounds tell nothing of memory: caches fill
        assert [verdict for verdict in verdicts(found, faults) if "Memory" not in verdict] == []

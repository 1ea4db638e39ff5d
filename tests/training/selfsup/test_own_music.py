"""Learning from the DJ's own music: it goes on where it was cut, and says what it was worth."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.selfsup import shipped
from djanalyzer.models.selfsup.network import CONFIGURATIONS, Listening, Shape
from djanalyzer.training.selfsup import own
from djanalyzer.training.selfsup.own import (
    WEIGHTS,
    OwnPlan,
    learn,
    progress_of,
    read_plan,
    report_of,
    write_plan,
)

TINY = Shape(columns=6, depth=1, hidden=16, projected=8)
RATE = 8000


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OwnPlan:
    """Return a plan for six tracks and one file that is none."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    monkeypatch.setitem(CONFIGURATIONS, "laptop", TINY)
    monkeypatch.setattr(own, "_VIEWS", 1)
    shipped.save(tmp_path / "begin.safetensors", Listening(TINY), "begin")
    paths = []
    for number in range(6):
        paths.append(tmp_path / f"{number}.wav")
        time = np.arange(17 * RATE) / RATE
        soundfile.write(paths[-1], 0.3 * np.sin(2 * np.pi * (200 + 40 * number) * time), RATE)
    paths.append(tmp_path / "none.wav")
    paths[-1].write_bytes(b"no sound")
    return OwnPlan(tuple(map(str, paths)), 2, str(tmp_path / "begin.safetensors"))


def test_a_run_that_was_cut_goes_on_and_tells_what_it_was_worth(
    plan: OwnPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "run"
    write_plan(folder, plan)
    stop = threading.Event()
    stop.set()
    assert learn(folder, stop) is None
    assert report_of(folder) is None
    assert 0 < progress_of(folder) < 0.3
    with pytest.raises(Trouble, match="24 are needed"):
        learn(folder, threading.Event())
    monkeypatch.setattr(own, "FEWEST", 4)
    report = learn(folder, threading.Event())
    assert report is not None
    assert report == report_of(folder)
    assert (report.n_tracks, report.n_left_out) == (6, 1)
    assert 0 <= report.after <= 1
    assert progress_of(folder) == 1
    learned, card = shipped.load(folder / WEIGHTS)
    assert card["metrics"]["track"] == report.after
    assert not torch.equal(learned.turn, torch.eye(256))

    write_plan(folder, plan)  # the same again: nothing is lost
    assert report_of(folder) == report
    write_plan(folder, OwnPlan(plan.tracks, 3, plan.begin))
    assert report_of(folder) is None
    assert read_plan(folder).steps == 3
    assert len(list((folder / "excerpts").glob("*.columns"))) == 6


def test_of_very_many_tracks_some_are_learned_from_and_the_same_when_others_come(
    plan: OwnPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own, "_MOST", 3)
    stored = []
    monkeypatch.setattr(own, "store_recordings", lambda tracks, _folder: stored.append(tracks) or iter(()))
    for tracks in (plan.tracks, plan.tracks[::-1], plan.tracks + tuple(f"{n}.flac" for n in range(3))):
        write_plan(tmp_path / "run", OwnPlan(tracks, 2, plan.begin))
        with pytest.raises(Trouble, match="needed"):
            learn(tmp_path / "run", threading.Event())
    assert [len(tracks) for tracks in stored] == [3, 3, 3]
    assert stored[0] == stored[1]
    assert set(stored[0]) & set(stored[2])


def test_a_damaged_plan_is_told(tmp_path: Path) -> None:
    (tmp_path / own.PLAN).write_text("{}")
    with pytest.raises(Trouble, match="cannot be read"):
        read_plan(tmp_path)


def test_who_waits_for_the_program_s_end_lets_a_run_end_and_hears_it() -> None:
    follow = "import threading, time; from djanalyzer.training.selfsup.own_command import _follow; e = threading.Event();"
    follow += "threading.Thread(target=_follow, args=(e,), daemon=True).start();"
    ends = [sys.executable, "-c", follow + "time.sleep(0.2)"]
    hears = [sys.executable, "-c", follow + "raise SystemExit(0 if e.wait(30) else 1)"]
    with subprocess.Popen(ends, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.wait(30) == 0  # while its standard input is open
    with subprocess.Popen(hears, stdin=subprocess.PIPE) as child:
        assert child.stdin is not None
        child.stdin.close()
        assert child.wait(30) == 0

"""How far a run is, and what it hears: pause, stop, and the end of the program that started it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from djanalyzer.errors import Cancelled
from djanalyzer.training.learning.plan import PAUSE, STOP
from djanalyzer.training.learning.watch import Progress, State, Watch, read_progress


class Clock:
    """Time that passes only when somebody waits or works."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def work(self, seconds: float) -> None:
        self.now += seconds


def progress(folder: Path) -> Progress:
    found = read_progress(folder)
    assert found is not None
    return found


def test_the_time_left_follows_what_the_work_really_takes(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(tmp_path, {"hear": 100.0, "tune": 300.0}, clock, clock.work)
    watch.begin("hear")
    assert progress(tmp_path).seconds_left == 400.0
    clock.work(60)
    watch(0.25)  # twice as slow as expected, and more
    assert progress(tmp_path).seconds_left == pytest.approx(300 + 0.75 * 240)
    assert progress(tmp_path).share == pytest.approx(0.0625)
    watch.begin("tune")
    clock.work(30)
    watch(0.5)
    assert progress(tmp_path).seconds_left == pytest.approx(30)
    watch.end(State.DONE)
    assert (progress(tmp_path).share, progress(tmp_path).seconds_left) == (1.0, 0.0)
    assert progress(tmp_path).state is State.DONE


def test_a_part_that_takes_no_time_to_speak_of_leaves_the_share_of_the_whole_as_it_is(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(tmp_path, {"hear": 100.0, "tune": 300.0}, clock, clock.work)
    watch.begin("hear")
    watch(1.0)
    watch.begin("fold")
    assert (progress(tmp_path).share, progress(tmp_path).seconds_left) == (0.25, None)
    watch.begin("tune")
    assert progress(tmp_path).share == 0.25


def test_a_paused_run_waits_says_why_and_counts_no_time(tmp_path: Path) -> None:
    clock = Clock()
    seen: list[Progress] = []

    def wait(seconds: float) -> None:
        clock.work(1000.0)
        seen.append(progress(tmp_path))
        if len(seen) == 3:
            (tmp_path / PAUSE).unlink()

    watch = Watch(tmp_path, {"hear": 100.0}, clock, wait)
    watch.begin("hear")
    clock.work(10)
    (tmp_path / PAUSE).write_text("On battery", encoding="utf-8")
    watch(0.1)
    assert [p.state for p in seen] == [State.PAUSED] * 3
    assert seen[0].message == "On battery"
    assert progress(tmp_path).state is State.RUNNING
    assert watch.seconds == 10


def test_a_paused_run_can_be_stopped(tmp_path: Path) -> None:
    clock = Clock()
    watch = Watch(tmp_path, {"hear": 1.0}, clock, lambda seconds: (tmp_path / STOP).touch())
    watch.begin("hear")
    (tmp_path / PAUSE).touch()
    with pytest.raises(Cancelled):
        watch(0.1)


def test_it_is_written_down_twice_a_second_at_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from djanalyzer.training.learning import watch as module

    written = []
    monkeypatch.setattr(module, "write_record", lambda path, record: written.append(record))
    clock = Clock()
    watch = Watch(tmp_path, {"hear": 1.0}, clock, clock.work)
    watch.begin("hear")
    for i in range(100):
        clock.work(0.01)
        watch(i / 100)
    assert len(written) <= 4


def test_a_run_that_listens_to_its_program_ends_quietly_while_that_is_still_there(tmp_path: Path) -> None:
    said = (
        "import time; from pathlib import Path; from djanalyzer.training.learning.watch import Watch; "
        f"Watch(Path({str(tmp_path)!r}), {{}}).end_with_parent(); time.sleep(0.2)"
    )
    command = [sys.executable, "-c", said]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.wait(30) == 0
        assert run.stderr is not None
        assert run.stderr.read() == b""

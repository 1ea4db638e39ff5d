"""Jobs: long work that says how far it is, can be stopped, and never takes the program down."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from djanalyzer.app.events import Event, JobFinished, JobProgressed, JobStarted
from djanalyzer.app.jobs import Job, Jobs
from djanalyzer.app.logbook import Bug
from djanalyzer.errors import Cancelled, UnreadableAudio


class Diary:
    """A listener that remembers."""

    def __init__(self) -> None:
        self.events: list[tuple[float, Event]] = []

    def __call__(self, event: Event) -> None:
        self.events.append((time.monotonic(), event))

    def of(self, kind: type) -> list[Event]:
        return [event for _, event in self.events if isinstance(event, kind)]

    @property
    def ending(self) -> JobFinished:
        (ending,) = self.of(JobFinished)
        assert isinstance(ending, JobFinished)
        return ending


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def jobs(diary: Diary) -> Iterator[Jobs]:
    jobs = Jobs(diary, workers=2)
    yield jobs
    jobs.close()
    assert not [t for t in threading.enumerate() if t.name.startswith(("compute", "library", "job"))]


def test_a_job_begins_reports_and_ends_with_its_result(jobs: Jobs, diary: Diary) -> None:
    handle = jobs.start("Count", lambda job: sum(job.track([1, 2, 3])))
    assert handle.result(5) == 6
    kinds = [type(event) for _, event in diary.events]
    assert kinds[0] is JobStarted
    assert kinds[-1] is JobFinished
    assert diary.ending.result == 6
    assert handle.done
    assert jobs.running == ()


def test_progress_comes_at_most_twenty_times_a_second_and_in_order(jobs: Jobs, diary: Diary) -> None:
    def count(job: Job) -> None:
        for _ in job.track(range(60)):
            time.sleep(0.005)

    started = time.monotonic()
    jobs.start("Count", count).result(10)
    took = time.monotonic() - started
    progress = diary.of(JobProgressed)
    assert 2 <= len(progress) <= took * 20 + 2
    assert [e.done for e in progress] == sorted(e.done for e in progress)
    assert progress[-1].total == 60


def test_the_last_word_is_heard_even_when_it_came_too_soon(jobs: Jobs, diary: Diary) -> None:
    def two_words(job: Job) -> None:
        job.report(0, 2, "first")
        job.report(1, 2, "second")
        time.sleep(0.3)

    jobs.start("Talk", two_words).result(5)
    assert [e.current for e in diary.of(JobProgressed)] == ["first", "second"]


def test_a_stopped_job_ends_within_a_second_and_that_is_no_error(jobs: Jobs, diary: Diary) -> None:
    entered = threading.Event()

    def endless(job: Job) -> None:
        for n in range(10**9):
            entered.set()
            job.report(n)
            time.sleep(0.01)

    handle = jobs.start("Endless", endless)
    entered.wait(5)
    asked = time.monotonic()
    handle.cancel()
    with pytest.raises(Cancelled):
        handle.result(5)
    assert time.monotonic() - asked < 1.0
    assert diary.ending.was_cancelled
    assert diary.ending.trouble is None


def test_stopping_also_ends_the_items_that_are_at_work(jobs: Jobs, diary: Diary) -> None:
    entered = threading.Event()
    still_running: list[int] = []

    def spreading(job: Job) -> None:
        def item(n: int) -> None:
            still_running.append(n)
            entered.set()
            try:
                while True:
                    job.check()
                    time.sleep(0.01)
            finally:
                still_running.remove(n)

        list(job.spread(item, range(100)))

    handle = jobs.start("Spread", spreading)
    entered.wait(5)
    handle.cancel()
    with pytest.raises(Cancelled):
        handle.result(5)
    assert still_running == []


def test_items_are_spread_over_the_compute_lane_and_only_a_few_ahead(jobs: Jobs) -> None:
    at_work: list[int] = []
    most = 0

    def item(n: int) -> int:
        nonlocal most
        at_work.append(n)
        most = max(most, len(at_work))
        time.sleep(0.01)
        at_work.remove(n)
        return n * n

    def spreading(job: Job) -> list[int]:
        return sorted(job.spread(item, range(20), ahead=2))

    assert jobs.start("Squares", spreading).result(5) == [n * n for n in range(20)]
    assert most == 2


def test_without_listeners_the_same_work_runs_where_it_is() -> None:
    here = threading.current_thread()
    threads = list(Job.silent().spread(lambda _: threading.current_thread(), range(3)))
    assert threads == [here] * 3


def test_a_trouble_of_the_world_is_told_as_it_is(jobs: Jobs, diary: Diary) -> None:
    def unreadable(job: Job) -> None:
        raise UnreadableAudio("song.mp3 is empty.", "Copy it again.")

    with pytest.raises(UnreadableAudio, match=r"song\.mp3 is empty"):
        jobs.start("Read", unreadable).result(5)
    assert diary.ending.trouble is not None
    assert diary.ending.trouble.hint == "Copy it again."


def test_our_own_fault_is_logged_and_told_in_one_sentence(
    jobs: Jobs, diary: Diary, private_home: Path
) -> None:
    def broken(job: Job) -> None:
        raise ZeroDivisionError("division by zero")

    with pytest.raises(Bug):
        jobs.start("Divide", broken).result(5)
    trouble = diary.ending.trouble
    assert trouble is not None
    log = private_home / "djanalyzer.log"
    assert f"this is a bug; the log is at {log}" in trouble.message
    assert "Traceback" in log.read_text(encoding="utf-8")
    assert "in broken" in log.read_text(encoding="utf-8")


def test_a_listener_that_fails_stops_no_work(private_home: Path) -> None:
    def failing(event: Event) -> None:
        raise ValueError("a window that is gone")

    jobs = Jobs(failing, workers=1)
    assert jobs.start("Work", lambda job: 7).result(5) == 7
    jobs.close()
    assert "a window that is gone" in (private_home / "djanalyzer.log").read_text(encoding="utf-8")


def test_writes_run_one_after_the_other_on_the_library_lane(jobs: Jobs) -> None:
    inside: list[int] = []

    def change() -> str:
        inside.append(1)
        assert len(inside) == 1
        time.sleep(0.005)
        inside.pop()
        return threading.current_thread().name

    def writing(job: Job) -> set[str]:
        return {jobs.write(change) for _ in range(10)}

    handles = [jobs.start("Write", writing) for _ in range(4)]
    names = set().union(*(handle.result(5) for handle in handles))
    assert names == {"library_0"}


def test_a_write_within_a_write_does_not_wait_for_itself(jobs: Jobs) -> None:
    assert jobs.write(lambda: jobs.write(lambda: 5)) == 5
    assert jobs.start("Nested", lambda job: jobs.write(lambda: 6), lane="library").result(5) == 6


def test_closing_stops_what_runs(diary: Diary) -> None:
    jobs = Jobs(diary, workers=1)
    entered = threading.Event()

    def endless(job: Job) -> None:
        while True:
            entered.set()
            job.check()
            time.sleep(0.01)

    jobs.start("Endless", endless)
    entered.wait(5)
    jobs.close()
    assert diary.ending.was_cancelled
    with pytest.raises(RuntimeError):
        jobs.start("Too late", lambda job: None)


def test_the_handle_says_when_it_is_not_ready(jobs: Jobs) -> None:
    release = threading.Event()
    handle = jobs.start("Wait", lambda job: release.wait(5))
    with pytest.raises(TimeoutError):
        handle.result(0.01)
    release.set()
    assert handle.result(5) is True


def test_work_that_cannot_be_stopped_is_left_alone(jobs: Jobs, diary: Diary) -> None:
    entered, release = threading.Event(), threading.Event()

    def stubborn() -> str:
        entered.set()
        release.wait(10)
        return "too late"

    handle = jobs.start("Decode", lambda job: job.aside(stubborn))
    entered.wait(5)
    asked = time.monotonic()
    handle.cancel()
    with pytest.raises(Cancelled):
        handle.result(5)
    assert time.monotonic() - asked < 1.0
    release.set()


def test_work_aside_brings_its_result_or_its_trouble(jobs: Jobs) -> None:
    assert jobs.start("Add", lambda job: job.aside(lambda: 2 + 2)).result(5) == 4
    assert Job.silent().aside(lambda: 5) == 5

    def slow() -> None:
        raise TimeoutError("the drive does not answer")

    with pytest.raises(Bug, match="the drive does not answer"):
        jobs.start("Wait", lambda job: job.aside(slow)).result(5)


def test_a_stop_does_not_lose_what_is_done(jobs: Jobs) -> None:
    kept: list[int] = []

    def keep(job: Job) -> None:
        def item(n: int) -> int:
            if n == 3:
                job.cancel()
            return n

        for n in job.spread(item, range(100), 1):
            kept.insert(0, n)

    with pytest.raises(Cancelled):
        jobs.start("Keep", keep).result(5)
    assert kept == [3, 2, 1, 0]

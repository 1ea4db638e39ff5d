"""Work that outlives the program, and work that waits when it is asked to."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from djanalyzer.app.events import Event, JobPaused, ProblemMet
from djanalyzer.app.job import Job
from djanalyzer.app.resuming import (
    Order,
    dismiss,
    forget_failures,
    interrupted,
    kept_jobs,
    note_pause,
    order_again,
    written_down,
)
from djanalyzer.app.session import Session
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.library.edits import AddFiles
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import Failure, Problem


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def add_tracks(session: Session, n: int) -> list[int]:
    files = tuple(FoundFile(Path(f"/music/{i}.wav"), f"recording {i}", duration=60.0) for i in range(n))
    return list(session.do(AddFiles(files)).created)


def wait_for(condition, seconds: float = 5.0) -> None:  # type: ignore[no-untyped-def]
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_paused_job_ends_what_is_at_work_and_begins_nothing_new(library: Path) -> None:
    with Session.open(library, workers=1) as session:
        told: list[Event] = []
        session.subscribe(told.append)
        begun: list[int] = []
        ended: list[int] = []
        may_end = threading.Event()

        def item(n: int) -> int:
            begun.append(n)
            may_end.wait(5)
            job_of_items[0].report(n, 4)  # no item hangs in its middle
            ended.append(n)
            return n

        job_of_items: list[Job] = []

        def work(job: Job) -> list[int]:
            job_of_items.append(job)
            return list(job.spread(item, range(4)))

        handle = session.jobs.start("Four things", work)
        wait_for(lambda: begun == [0])
        handle.pause()
        may_end.set()
        wait_for(lambda: ended == [0])
        time.sleep(0.25)
        assert begun == [0]
        assert handle.is_paused
        assert not handle.done
        handle.resume()
        assert handle.result(5) == [0, 1, 2, 3]
        assert [e.is_paused for e in told if isinstance(e, JobPaused)] == [True, False]


def test_a_paused_job_can_be_stopped(library: Path) -> None:
    with Session.open(library, workers=1) as session:
        begun = threading.Event()

        def work(job: Job) -> None:
            for _ in job.track(range(10_000)):
                begun.set()
                time.sleep(0.001)

        handle = session.jobs.start("Many things", work)
        assert begun.wait(5)
        handle.pause()
        handle.cancel()
        with pytest.raises(Cancelled):
            handle.result(5)


def test_the_end_of_the_program_leaves_work_to_be_taken_up_and_a_stop_does_not(library: Path) -> None:
    with Session.open(library, workers=1) as session:
        ids = add_tracks(session, 3)
        order = Order("analysis", "Analysing 3 tracks", {"ids": ids})

        def endless(job: Job) -> None:
            while True:
                job.report(0, 3)
                time.sleep(0.005)

        stopped = session.jobs.start(order.name, written_down(session, order, endless))
        wait_for(lambda: kept_jobs(session))
        stopped.cancel()
        wait_for(lambda: stopped.done)
        assert kept_jobs(session)[0].state == "stopped"
        left = session.jobs.start(order.name, written_down(session, order, endless))
        wait_for(lambda: len(kept_jobs(session)) == 2)
        assert interrupted(session) == (), "it runs here and now"
        assert not left.done
    with Session.open(library, workers=1) as session:
        (found,) = interrupted(session)
        assert (found.order.name, found.n_left, found.is_paused) == ("Analysing 3 tracks", 3, False)
        handle = session.jobs.start("again", written_down(session, found.order, lambda job: 5))
        assert handle.result(5) == 5
        assert [kept.state for kept in kept_jobs(session)] == ["done", "stopped"], (
            "the same line, not another"
        )
        assert interrupted(session) == ()


def test_work_that_was_paused_is_paused_after_a_restart_and_can_be_put_away(library: Path) -> None:
    with Session.open(library, workers=1) as session:
        order = Order("import", "Importing", {"paths": ["/music"]})
        handle = session.jobs.start(
            "x", written_down(session, order, lambda job: list(job.track(range(10**9))))
        )
        wait_for(lambda: kept_jobs(session))
        handle.pause()
        note_pause(session, handle.id, handle.is_paused)
    with Session.open(library, workers=1) as session:
        (found,) = interrupted(session)
        assert found.is_paused
        assert found.n_left is None
        assert found.order.kept_id is not None
        dismiss(session, found.order.kept_id)
        assert interrupted(session) == ()


def test_failures_are_written_down_as_they_come_and_tried_again(library: Path) -> None:
    with Session.open(library, workers=1) as session:
        told: list[Event] = []
        session.subscribe(told.append)
        order = Order("analysis", "Analysing", {"ids": [1, 2]})
        seen: list[int] = []

        def work(job: Job) -> None:
            job.meet(Problem("/music/1.wav", "It is text.", "Try a fresh copy."), 1)
            seen.append(len(kept_jobs(session)[0].failures))
            raise Trouble("The model is not there.")

        handle = session.jobs.start(order.name, written_down(session, order, work))
        with pytest.raises(Trouble):
            handle.result(5)
        assert seen == [1]
        assert len([e for e in told if isinstance(e, ProblemMet)]) == 2
        (job,) = kept_jobs(session)
        assert job.state == "failed"
        assert [f.subject for f in job.failures] == ["/music/1.wav", "Analysing"]
        assert order_again(job, job.failures[:1]).arguments == {"ids": [1], "again": True}
        assert order_again(job, job.failures[1:]).arguments == {"ids": [1, 2]}
        forget_failures(session, job.id, {"/music/1.wav"})
        assert [f.subject for f in kept_jobs(session)[0].failures] == ["Analysing"]


def test_thousands_of_failures_are_written_down_in_few_goes(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Session.open(library, workers=1) as session:
        order, writes = Order("analysis", "Analysing", {"ids": None}), [0]
        add = session.library.add_failures

        def count(job_id: int, failures: Sequence[Failure]) -> None:
            writes[0] += 1
            add(job_id, failures)

        monkeypatch.setattr(session.library, "add_failures", count)

        def work(job: Job) -> None:
            for n in range(2000):
                job.meet(Problem(f"/music/{n}.wav", "The drive is gone."), n)

        session.jobs.start(order.name, written_down(session, order, work)).result(30)
        assert len(kept_jobs(session)[0].failures) == 2000
        assert writes[0] < 200


def test_an_import_tries_the_files_again_or_all_of_it(library: Path) -> None:
    with Session.open(library, workers=1) as session:
        order = Order("import", "Importing", {"paths": ["/music/collection.xml"]})

        def work(job: Job) -> None:
            job.meet(Problem("/music/1.wav", "It is text."))
            job.meet(Problem("track 17", "It has no place."))

        session.jobs.start("x", written_down(session, order, work)).result(5)
        (job,) = kept_jobs(session)
        assert order_again(job, job.failures[:1]).arguments == {"paths": ["/music/1.wav"]}
        assert order_again(job, job.failures).arguments == {"paths": ["/music/collection.xml"]}

"""Long work off the caller's thread: it says how far it is, hears when it shall stop, and ends with one event.

Three lanes. *library*: one thread that does every write. *compute*: an executor for the heavy items (decode, features,
network), the local threads by default. *training*: an own process, which `training` starts itself.
A job is a function of one argument, its `Job`; it runs on a thread that waits most of the time and gives its heavy
items to the compute lane by `Job.spread`.
"""

from __future__ import annotations

import itertools
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Generic, Literal, TypeVar

from djanalyzer.app.events import JobFinished, JobPaused, JobStarted, Listener
from djanalyzer.app.job import Job, go_on_through_pauses
from djanalyzer.app.logbook import as_trouble, write_down
from djanalyzer.app.memory import FreedMemory
from djanalyzer.app.progress import Reporter
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.music import Failure

T = TypeVar("T")
Lane = Literal["compute", "library"]

__all__ = ["Job", "JobHandle", "Jobs", "Lane", "n_workers"]

_DESKS = 8  # jobs at a time; more wait their turn
_MOST_WORKERS = 4


def n_workers() -> int:
    """Return how many heavy items are at work at a time: one core is left to the window, and memory is not endless."""
    return max(1, min(_MOST_WORKERS, (os.cpu_count() or 1) - 1))


class JobHandle(Generic[T]):
    """What the starter of a job keeps."""

    def __init__(self, reporter: Reporter, job: Job, future: Future[T]) -> None:
        self.id = reporter.job_id
        self.name = reporter.name
        self._tell = reporter.tell
        self._job = job
        self._future = future

    @property
    def done(self) -> bool:
        return self._future.done()

    @property
    def is_paused(self) -> bool:
        return self._job.is_paused

    @property
    def problems(self) -> tuple[Failure, ...]:
        """Return what it could not do, so far."""
        return tuple(self._job.problems)

    def cancel(self) -> None:
        """Ask the job to stop; its JobFinished comes within a moment."""
        self._job.cancel()

    def pause(self) -> None:
        """Ask the job to wait; what is at work ends first."""
        self._job.pause()
        self._tell(JobPaused(self.id, self.name, self.is_paused))

    def resume(self) -> None:
        """Let the job go on."""
        self._job.resume()
        self._tell(JobPaused(self.id, self.name, self.is_paused))

    def result(self, timeout: float | None = None) -> T:
        """Wait and return what the work returned; raises its Trouble (or Bug), Cancelled, or TimeoutError."""
        try:
            return self._future.result(timeout)
        except FutureTimeout:
            raise TimeoutError(f"{self.name} is still running") from None


class Jobs:
    """All jobs of a session.

    Parameters
    ----------
    publish : Listener
        Told of every event, from any thread.
    executor : Executor, optional
        The compute lane; None for local threads.
    """

    def __init__(
        self, publish: Listener, executor: Executor | None = None, workers: int | None = None
    ) -> None:
        self._publish = publish
        self.n_workers = workers or n_workers()
        most = max(self.n_workers, os.cpu_count() or 1)
        self._compute = executor or ThreadPoolExecutor(most, thread_name_prefix="compute")
        self._library = ThreadPoolExecutor(1, thread_name_prefix="library", initializer=self._mark_library)
        self._desks = ThreadPoolExecutor(_DESKS, thread_name_prefix="job")
        self._here = threading.local()
        self._ids = itertools.count(1)
        self._running: dict[int, JobHandle[object]] = {}
        self._lock = threading.Lock()
        self._freed = FreedMemory()
        self._is_closed = False
        self.is_leaving = False

    def use_workers(self, n: int) -> None:
        """Let jobs that start from now on have `n` heavy items at work at a time; 0: as many as the computer can."""
        self.n_workers = n or n_workers()

    @property
    def running(self) -> tuple[JobHandle[object], ...]:
        """Return the jobs that have not finished yet, oldest first."""
        with self._lock:
            return tuple(self._running.values())

    def start(self, name: str, work: Callable[[Job], T], lane: Lane = "compute") -> JobHandle[T]:
        """Run `work` in the background and return at once."""
        reporter = Reporter(next(self._ids), name, self.publish)
        job = Job(reporter, self._compute, self.n_workers)
        pool = self._library if lane == "library" else self._desks
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the session is closed")
            future = pool.submit(self._run, job, reporter, work)
            handle = JobHandle(reporter, job, future)
            self._running[reporter.job_id] = handle  # type: ignore[assignment]
        return handle

    def run(self, name: str, work: Callable[[Job], T]) -> T:
        """Run `work` here and now, with the same events; what it raises comes out as it is (the command line's way)."""
        reporter = Reporter(next(self._ids), name, self.publish)
        ending = JobFinished(reporter.job_id, name, was_cancelled=True)
        self.publish(JobStarted(reporter.job_id, name))
        try:
            result = work(Job(reporter, self._compute, self.n_workers))
            ending = JobFinished(reporter.job_id, name, result)
            return result
        except Trouble as trouble:
            ending = JobFinished(reporter.job_id, name, trouble=trouble)
            raise
        finally:
            reporter.close()
            self.publish(ending)

    def write(self, change: Callable[[], T]) -> T:
        """Run a write on the library lane and wait for it."""
        if getattr(self._here, "is_library", False):
            return change()
        return self._library.submit(change).result()

    def publish(self, event: object) -> None:
        """Hand an event to the listener; one that fails there is a bug of its own and stops no work."""
        try:
            self._publish(event)  # type: ignore[arg-type]
        except Exception as error:  # noqa: BLE001 (written to the log; the work that reports is not at fault)
            write_down(error, f"A listener failed on {type(event).__name__}")

    def leave(self) -> None:
        """Stop everything because the program ends: not the user's word that the work is not wanted any more."""
        self.is_leaving = True
        for handle in self.running:
            handle.cancel()

    def close(self) -> None:
        """Stop everything and wait for it."""
        with self._lock:
            self._is_closed = True
        self.leave()
        self._desks.shutdown(wait=True)
        self._compute.shutdown(wait=True, cancel_futures=True)
        self._library.shutdown(wait=True)

    def _mark_library(self) -> None:
        self._here.is_library = True
        go_on_through_pauses()

    def _run(self, job: Job, reporter: Reporter, work: Callable[[Job], T]) -> T:
        job_id, name = reporter.job_id, reporter.name
        ending = JobFinished(job_id, name)
        self.publish(JobStarted(job_id, name))
        try:
            job.check()
            result = work(job)
            ending = JobFinished(job_id, name, result)
            return result
        except Cancelled:
            ending = JobFinished(job_id, name, was_cancelled=True)
            raise
        except BaseException as error:
            trouble = as_trouble(error, name)
            ending = JobFinished(job_id, name, trouble=trouble)
            if isinstance(error, Trouble):
                raise
            raise trouble from error
        finally:
            reporter.close()
            with self._lock:
                self._running.pop(job_id, None)
                is_idle = not self._running
            self.publish(ending)
            if is_idle:
                self._freed.give_back()

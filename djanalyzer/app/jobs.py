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
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Generic, Literal, TypeVar

from djanalyzer.app.events import JobFinished, JobStarted, Listener
from djanalyzer.app.logbook import as_trouble, write_down
from djanalyzer.app.progress import Reporter
from djanalyzer.errors import Cancelled, Trouble

T = TypeVar("T")
R = TypeVar("R")
Lane = Literal["compute", "library"]

_HEARING = 0.1  # seconds between two looks at the stop flag while waiting
_DESKS = 8  # jobs at a time; more wait their turn
_MOST_WORKERS = 4


def n_workers() -> int:
    """Return how many heavy items are at work at a time: one core is left to the window, and memory is not endless."""
    return max(1, min(_MOST_WORKERS, (os.cpu_count() or 1) - 1))


class Job:
    """What running work holds. `Job.silent()` is for calls without anybody listening."""

    def __init__(
        self, reporter: Reporter | None = None, executor: Executor | None = None, n_workers: int = 1
    ) -> None:
        self._reporter = reporter
        self._executor = executor
        self.n_workers = n_workers
        self._stop = threading.Event()

    @classmethod
    def silent(cls) -> Job:
        """Return a job that nobody watches or stops; its items run one after the other where they are."""
        return cls()

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._stop.set()

    def check(self) -> None:
        """Raise Cancelled where the user has asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    def report(self, done: float, total: int | None = None, current: str = "") -> None:
        """Say how far the work is; raises Cancelled where the user has asked to stop."""
        self.check()
        if self._reporter is not None:
            self._reporter.report(done, total, current)

    def track(
        self, items: Iterable[T], total: int | None = None, name: Callable[[T], str] = str
    ) -> Iterator[T]:
        """Yield the items one by one, reporting each as it begins; raises Cancelled between two."""
        if total is None and isinstance(items, Sized):
            total = len(items)
        done = 0
        for done, item in enumerate(items):
            self.report(done, total, name(item))
            yield item
        self.report(total if total is not None else done + 1, total)

    def aside(self, work: Callable[[], T]) -> T:
        """Run work that cannot be stopped on a thread of its own; a stop leaves it to end by itself, unheard.

        For work without effects, such as decoding or rendering into memory.
        """
        if self._executor is None:
            return work()
        future: Future[T] = Future()
        threading.Thread(target=_fulfil, args=(future, work), name="aside", daemon=True).start()
        while True:
            self.check()
            try:
                return future.result(_HEARING)
            except FutureTimeout:
                if future.done():  # the work's own TimeoutError
                    raise

    def spread(self, function: Callable[[T], R], items: Iterable[T], ahead: int | None = None) -> Iterator[R]:
        """Yield `function(item)` as each gets ready; raises Cancelled within moments.

        At most `ahead` items (None: as many as the lane has workers) are taken from `items` before their results are.
        """
        if self._executor is None:
            for item in items:
                self.check()
                yield function(item)
            return
        yield from self._spread_over(self._executor, function, iter(items), ahead or self.n_workers)

    def _spread_over(
        self, executor: Executor, function: Callable[[T], R], items: Iterator[T], ahead: int
    ) -> Iterator[R]:
        running: set[Future[R]] = set()
        try:
            while True:
                fresh = itertools.islice(items, ahead - len(running))
                running |= {executor.submit(function, item) for item in fresh}
                if not running:
                    return
                ready, running = wait(running, timeout=_HEARING, return_when=FIRST_COMPLETED)
                yield from _results(ready)
                for future in ready:
                    future.result()
                self.check()
        except Exception:
            self.cancel()
            _end(running)
            yield from _results(running)
            raise
        except KeyboardInterrupt:
            self.cancel()
            raise
        finally:
            _end(running)


def _results(futures: Iterable[Future[R]]) -> Iterator[R]:
    """Yield what has been done; a stop, or the failure of another item, must not lose it."""
    for future in futures:
        if not future.cancelled() and future.exception() is None:
            yield future.result()


def _end(futures: Iterable[Future[R]]) -> None:
    """Leave out what has not begun and wait for the rest, which hears of the stop: nothing may outlive its job."""
    waiting = tuple(futures)
    for future in waiting:
        future.cancel()
    wait(waiting)


def _fulfil(future: Future[T], work: Callable[[], T]) -> None:
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 (raised again where the result is waited for)
        future.set_exception(error)
    else:
        future.set_result(result)


class JobHandle(Generic[T]):
    """What the starter of a job keeps."""

    def __init__(self, job_id: int, name: str, job: Job, future: Future[T]) -> None:
        self.id = job_id
        self.name = name
        self._job = job
        self._future = future

    @property
    def done(self) -> bool:
        return self._future.done()

    def cancel(self) -> None:
        """Ask the job to stop; its JobFinished comes within a moment."""
        self._job.cancel()

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
        self._compute = executor or ThreadPoolExecutor(self.n_workers, thread_name_prefix="compute")
        self._library = ThreadPoolExecutor(1, thread_name_prefix="library", initializer=self._mark_library)
        self._desks = ThreadPoolExecutor(_DESKS, thread_name_prefix="job")
        self._here = threading.local()
        self._ids = itertools.count(1)
        self._running: dict[int, JobHandle[object]] = {}
        self._lock = threading.Lock()
        self._is_closed = False

    @property
    def running(self) -> tuple[JobHandle[object], ...]:
        """Return the jobs that have not finished yet, oldest first."""
        with self._lock:
            return tuple(self._running.values())

    def start(self, name: str, work: Callable[[Job], T], lane: Lane = "compute") -> JobHandle[T]:
        """Run `work` in the background and return at once."""
        job_id = next(self._ids)
        reporter = Reporter(job_id, name, self.publish)
        job = Job(reporter, self._compute, self.n_workers)
        pool = self._library if lane == "library" else self._desks
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the session is closed")
            future = pool.submit(self._run, job, reporter, work)
            handle = JobHandle(job_id, name, job, future)
            self._running[job_id] = handle  # type: ignore[assignment]
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

    def close(self) -> None:
        """Stop everything and wait for it."""
        with self._lock:
            self._is_closed = True
            handles = list(self._running.values())
        for handle in handles:
            handle.cancel()
        self._desks.shutdown(wait=True)
        self._compute.shutdown(wait=True, cancel_futures=True)
        self._library.shutdown(wait=True)

    def _mark_library(self) -> None:
        self._here.is_library = True

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
            self.publish(ending)

"""What running work holds: it says how far it is, hears when it shall wait or stop, and spreads its heavy items."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures import TimeoutError as FutureTimeout
from typing import TypeVar

from djanalyzer.app.events import ProblemMet
from djanalyzer.app.progress import Reporter
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.music import Failure, Problem

T = TypeVar("T")
R = TypeVar("R")

_HEARING = 0.1  # seconds between two looks at the stop flag while waiting
# Where a pause is not heard: within an item that is at work (it ends first), and on the thread that writes for all.
_place = threading.local()


def go_on_through_pauses() -> None:
    """Make this thread one that no pause holds up: others wait for it."""
    _place.goes_on = True


class Job:
    """What running work holds. `Job.silent()` is for calls without anybody listening."""

    def __init__(
        self, reporter: Reporter | None = None, executor: Executor | None = None, n_workers: int = 1
    ) -> None:
        self._reporter = reporter
        self._executor = executor
        self.n_workers = n_workers
        self.id = reporter.job_id if reporter is not None else 0
        self.problems: list[Failure] = []
        self.on_problem: Callable[[Failure], object] | None = None  # who writes problems down
        self._stop = threading.Event()
        self._going = threading.Event()
        self._going.set()

    @classmethod
    def silent(cls) -> Job:
        """Return a job that nobody watches or stops; its items run one after the other where they are."""
        return cls()

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._stop.set()
        self._going.set()

    def pause(self) -> None:
        """Ask the work to wait at its next look; what is at work ends first."""
        if not self._stop.is_set():
            self._going.clear()

    def resume(self) -> None:
        """Go on after a pause."""
        self._going.set()

    @property
    def is_paused(self) -> bool:
        return not self._going.is_set()

    def check(self) -> None:
        """Raise Cancelled where the user has asked to stop; wait where the user has asked to wait."""
        if not getattr(_place, "goes_on", False):
            self._going.wait()
        self._hear_stop()

    def fail(self, subject: str, trouble: Trouble, track_id: int | None = None) -> None:
        """Write down the trouble that kept a part of the work from being done."""
        self.meet(Problem(subject, trouble.message, trouble.hint), track_id)

    def _hear_stop(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def meet(self, problem: Problem, track_id: int | None = None) -> None:
        """Write down what could not be done, while the rest goes on."""
        failure = Failure(problem.subject, problem.message, problem.hint, track_id, time.time())
        self.problems.append(failure)
        if self.on_problem is not None:
            self.on_problem(failure)
        if self._reporter is not None:
            self._reporter.tell(ProblemMet(self._reporter.job_id, self._reporter.name, failure))

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
                if not running:
                    self.check()
                fresh = itertools.islice(items, 0 if self.is_paused else ahead - len(running))
                running |= {executor.submit(_finish, function, item) for item in fresh}
                if not running:
                    if self.is_paused:
                        continue
                    return
                ready, running = wait(running, timeout=_HEARING, return_when=FIRST_COMPLETED)
                yield from _results(ready)
                for future in ready:
                    future.result()
                self._hear_stop()
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


def _finish(function: Callable[[T], R], item: T) -> R:
    """Do one item to its end, whatever pause comes meanwhile."""
    _place.goes_on = True
    try:
        return function(item)
    finally:
        _place.goes_on = False


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

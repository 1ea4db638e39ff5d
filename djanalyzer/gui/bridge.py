"""Between the core's threads and Qt's: events come in order on the window's thread; questions are asked off it.

The window never waits: a read that may take long, and every change, runs on a thread of its own, and the answer
arrives as a call on the window's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from djanalyzer.app.events import JobFinished
from djanalyzer.app.logbook import as_trouble

if TYPE_CHECKING:
    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.app.session import Session
    from djanalyzer.errors import Trouble

T = TypeVar("T")


class Bridge(QObject):
    """One for a window.

    Signals
    -------
    happened : Event
        All that a session tells, in order; one signal, since two would arrive in no order.
    troubled : Trouble
        A question or a change failed.
    """

    happened = Signal(object)
    troubled = Signal(object)
    _heard = Signal(object)
    _answered = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._readers = ThreadPoolExecutor(1, thread_name_prefix="gui-read")
        self._writers = ThreadPoolExecutor(1, thread_name_prefix="gui-write")
        self._latest: dict[str, int] = {}
        self._n_asked = 0
        self._n_open = 0
        self._is_closed = False
        self._awaited: dict[int, tuple[Callable[[Any], object], Callable[[Trouble], object]]] = {}
        self._quiet: set[int] = set()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = session.subscribe(self._pass_on)

    def _pass_on(self, event: object) -> None:
        if not self._is_closed:
            self._heard.emit(event)

    def _hear(self, event: object) -> None:
        """On the window's thread: tell the window, then whoever started the job."""
        if self._is_closed:
            return
        self.happened.emit(event)
        if isinstance(event, JobFinished) and event.job_id in self._awaited:
            then, failed = self._awaited.pop(event.job_id)
            self._quiet.discard(event.job_id)
            if event.trouble is not None:
                (failed if _is_there(failed) else self.troubled.emit)(event.trouble)
            elif not event.was_cancelled and _is_there(then):
                then(event.result)

    def start(
        self,
        name: str,
        work: Callable[[Job], T],
        then: Callable[[T], object],
        failed: Callable[[Trouble], object] | None = None,
    ) -> JobHandle[T]:
        """Start a job; `then` gets its result on the window's thread, `failed` its trouble (by default the window)."""
        handle = self.session.jobs.start(name, work)
        self._awaited[handle.id] = (then, failed or self.troubled.emit)
        return handle

    def start_quietly(
        self,
        name: str,
        work: Callable[[Job], T],
        then: Callable[[T], object],
        failed: Callable[[Trouble], object] | None = None,
    ) -> JobHandle[T]:
        """Start a job that is too short to be shown among the running ones, or that a dialog shows itself."""
        handle = self.start(name, work, then, failed)
        self._quiet.add(handle.id)
        return handle

    def is_quiet(self, job_id: int) -> bool:
        return job_id in self._quiet

    @property
    def is_idle(self) -> bool:
        """Return whether every question has been answered and every job's end been told."""
        return self.is_answered and not self._awaited

    @property
    def is_answered(self) -> bool:
        """Return whether every question has been answered and every change been made, whatever job runs."""
        return self._n_open == 0

    def ask(self, topic: str, question: Callable[[], T], then: Callable[[T], object]) -> None:
        """Ask off the window's thread; `then` gets the answer, unless a later question of this topic was asked."""
        self._n_asked += 1
        self._latest[topic] = self._n_asked
        number = self._n_asked

        def is_wanted() -> bool:
            return self._latest.get(topic) == number

        self._submit(self._readers, question, then, is_wanted)

    def change(self, verb: Callable[[], T], then: Callable[[T], object] | None = None) -> None:
        """Change the library off the window's thread; changes keep their order."""
        self._submit(self._writers, verb, then or (lambda _result: None), lambda: True)

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        then: Callable[[T], object],
        is_wanted: Callable[[], bool],
    ) -> None:
        if self._is_closed:
            return
        self._n_open += 1
        pool.submit(self._run, work, then, is_wanted)

    def _run(self, work: Callable[[], T], then: Callable[[T], object], is_wanted: Callable[[], bool]) -> None:
        answer: Callable[[], object] | None = None
        if is_wanted():
            try:
                result = work()
                answer = lambda: then(result) if is_wanted() and _is_there(then) else None  # noqa: E731 (a closure)
            except Exception as error:  # noqa: BLE001 (shown to the user; bugs are logged by as_trouble)
                trouble = as_trouble(error, "Reading the library")
                answer = lambda: self.troubled.emit(trouble)  # noqa: E731
        if not self._is_closed:
            self._answered.emit(answer)

    def _deliver(self, answer: Callable[[], Any] | None) -> None:
        self._n_open -= 1
        if answer is not None and not self._is_closed:
            answer()

    def close(self) -> None:
        """Hear nothing any more and wait for what is at work."""
        self._is_closed = True
        self._unsubscribe()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writers.shutdown(wait=True)


def _is_there(listener: Callable[..., object]) -> bool:
    """Return whether who waits for an answer has not been closed meanwhile: a closed dialog is no more."""
    owner = getattr(listener, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)

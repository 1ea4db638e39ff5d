"""Work in the background as a user handles it: pause, stop, take up again, look at failures, try again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from djanalyzer.app.events import JobFinished, JobPaused, JobProgressed, JobStarted, ProblemMet
from djanalyzer.app.resuming import dismiss, interrupted, kept_jobs, note_pause
from djanalyzer.gui.jobs_view import JobsStrip

if TYPE_CHECKING:
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.resuming import Order
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.jobs_window import JobsWindow

_OFTEN = 500  # ms between two counts of failures while they come


class Work(QObject):
    """The jobs of one window."""

    resumed = Signal(object)  # an Order to be carried out

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self.strip = JobsStrip()
        self.dialog: JobsWindow | None = None
        self.strip.stopped.connect(self._stop)
        self.strip.paused.connect(self._pause)
        self.strip.resumed.connect(self.resumed)
        self.strip.dismissed.connect(self._dismiss)
        self.strip.failures_wanted.connect(self.show_jobs)
        self._recount = QTimer(self, singleShot=True, interval=_OFTEN)
        self._recount.timeout.connect(self._count_failures)

    @property
    def is_running(self) -> bool:
        return bool(self.strip.rows)

    @property
    def is_paused(self) -> bool:
        """Return whether everything that runs waits."""
        return self.is_running and all(row.is_paused for row in self.strip.rows.values())

    def look(self) -> None:
        """At the start: offer what was interrupted, and count what has failed."""
        session = self._bridge.session
        self._bridge.ask("interrupted", lambda: interrupted(session), self.strip.offer)
        self._count_failures()

    def hear(self, event: object) -> bool:
        """Show what a session tells of its jobs; return whether something began, ended or waits."""
        if isinstance(event, JobProgressed):
            self.strip.progress(event)
        elif isinstance(event, JobStarted) and not self._bridge.is_quiet(event.job_id):
            self.strip.add(event)
        elif isinstance(event, JobPaused):
            self.strip.pause(event)
        elif isinstance(event, JobFinished):
            self.strip.remove(event)
            self._show_anew()
        elif isinstance(event, ProblemMet) and not self._recount.isActive():
            self._recount.start()
        return not isinstance(event, JobProgressed | ProblemMet)

    def show_jobs(self) -> None:
        """Open the list of jobs and failures."""
        if self.dialog is None or not isValid(self.dialog):
            from djanalyzer.gui.jobs_window import JobsWindow  # loaded when it is wanted

            self.dialog = JobsWindow(self._bridge, self._window)
            self.dialog.wanted.connect(self.resumed)
            self.dialog.changed.connect(self._count_failures)
            self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def pause_all(self) -> None:
        """Let everything wait, or go on."""
        goes_on = self.is_paused
        for job_id in self.strip.rows:
            self._pause(job_id, not goes_on)

    def stop_all(self) -> None:
        """Stop everything that runs."""
        for row in tuple(self.strip.rows.values()):
            row.stop.click()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _show_anew(self) -> None:
        self._count_failures()
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.refresh()

    def _count_failures(self) -> None:
        session = self._bridge.session
        self._bridge.ask(
            "failures",
            lambda: sum(len(job.failures) for job in kept_jobs(session)),
            self.strip.show_failures,
        )

    def _handle(self, job_id: int) -> JobHandle[object] | None:
        running = self._bridge.session.jobs.running
        return next((handle for handle in running if handle.id == job_id), None)

    def _stop(self, job_id: int) -> None:
        if (handle := self._handle(job_id)) is not None:
            handle.cancel()

    def _pause(self, job_id: int, is_paused: bool) -> None:
        if (handle := self._handle(job_id)) is not None:
            (handle.pause if is_paused else handle.resume)()
            session = self._bridge.session
            self._bridge.change(lambda: note_pause(session, job_id, is_paused))

    def _dismiss(self, order: Order) -> None:
        session, kept_id = self._bridge.session, order.kept_id
        if kept_id is not None:
            self._bridge.change(lambda: dismiss(session, kept_id))

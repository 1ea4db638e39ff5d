"""Learning to hear the collection, as a user meets it: begun, followed, waited with, taken up again, used, and gone back from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from djanalyzer.app.events import JobFinished, JobPaused, JobProgressed
from djanalyzer.app.resuming import Order, written_down
from djanalyzer.gui.language import tr
from djanalyzer.gui.listening import start_listening
from djanalyzer.gui.notices import Notice
from djanalyzer.gui.pace import Pace, figures

if TYPE_CHECKING:
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.session import Session
    from djanalyzer.app.similar_learning import OwnReport
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.ear_view import EarDialog, SeenEar
    from djanalyzer.gui.notices import NoticeBar

OWN_EAR = "own_ear"
_LOOK = 1000  # milliseconds between two looks at a run of another program


class EarLearning(QObject):
    """One for a window; it learns on whether its dialog is open or not.

    Signals
    -------
    told : str
    changed
        Who listens is another one now, or has heard more.
    """

    told = Signal(str)
    changed = Signal()

    def __init__(self, bridge: Bridge, bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._bar, self._window = bridge, bar, window
        self.dialog: EarDialog | None = None
        self._work: JobHandle[OwnReport] | None = None
        self._pace = Pace()
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look_again)
        bridge.happened.connect(self._hear)

    # The dialog.

    def show(self) -> None:
        """Open the dialog."""
        if self.dialog is None or not isValid(self.dialog):
            self.dialog = self._make_dialog()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.look()
        self._timer.start()

    def _make_dialog(self) -> EarDialog:
        from djanalyzer.gui.ear_view import EarDialog  # loaded when it is wanted

        dialog = EarDialog(self._window)
        dialog.count_wanted.connect(self._count)
        dialog.begin_wanted.connect(self._begin)
        dialog.resume_wanted.connect(self.learn)
        dialog.pause_wanted.connect(self._pause)
        dialog.stop_wanted.connect(self._stop)
        dialog.use_wanted.connect(self._use)
        dialog.listening_wanted.connect(self._listen)
        dialog.destroyed.connect(self._forget)
        return dialog

    def _forget(self) -> None:
        self.dialog = None
        self._timer.stop()

    def look(self) -> None:
        """Read how it stands."""
        session = self._bridge.session
        self._bridge.ask("own ear", lambda: _seen(session), self._take)

    def _look_again(self) -> None:
        if self._work is None and self._bridge.is_answered:
            self.look()

    def _take(self, seen: SeenEar) -> None:
        from dataclasses import replace

        if self.dialog is None or not isValid(self.dialog):
            return
        if (work := self._work) is not None:
            seen = replace(seen, is_here=True, is_paused=work.is_paused)
        self.dialog.show_seen(seen)

    def _count(self) -> None:
        """Look which files are there: a job, for of a large library, or on a slow drive, it takes seconds."""
        from djanalyzer.app.similar_learning import FEWEST, tracks_to_learn_from

        session = self._bridge.session

        def show(n_tracks: int) -> None:
            if self.dialog is not None and isValid(self.dialog):
                self.dialog.show_count(n_tracks, FEWEST)

        self._bridge.start_quietly(
            tr("Looking at how many tracks there are…"), lambda _job: len(tracks_to_learn_from(session)), show
        )

    # The run.

    def _begin(self) -> None:
        from djanalyzer.app.similar_learning import forget

        session = self._bridge.session
        self._bridge.change(lambda: forget(session), lambda _done: self.learn())

    def learn(self) -> None:
        """Learn, or go on with what has not come to its end."""
        self.carry_out(Order(OWN_EAR, tr("Learning to hear your collection"), {}))

    def carry_out(self, order: Order) -> None:
        """Start work that is written down, or take it up again."""
        from djanalyzer.app.similar_learning import learn

        if self._work is not None:
            return
        session = self._bridge.session
        self._pace = Pace()
        work = written_down(session, order, lambda job: learn(session, job))
        self._work = self._bridge.start(order.name, work, self._tell_end)
        self.look()

    def _pause(self, is_paused: bool) -> None:
        if (work := self._work) is not None:
            from djanalyzer.app.resuming import note_pause

            (work.pause if is_paused else work.resume)()
            session = self._bridge.session
            self._bridge.change(lambda: note_pause(session, work.id, is_paused))

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _hear(self, event: object) -> None:
        work = self._work
        if work is None or getattr(event, "job_id", None) != work.id:
            return
        if isinstance(event, JobProgressed):
            self._pace.note(event.done, event.total)
            if self.dialog is not None and isValid(self.dialog) and not work.is_paused:
                self.dialog.show_progress(event.done, figures(event.done, event.total, self._pace.rate))
        elif isinstance(event, JobPaused):
            (self._pace.pause if event.is_paused else self._pace.resume)()
            self.look()
        elif isinstance(event, JobFinished):
            self._work = None
            self.look()

    def _tell_end(self, _report: OwnReport) -> None:
        if self.dialog is None or not isValid(self.dialog) or not self.dialog.isVisible():
            words = tr("Learning to hear your collection has come to its end.")
            self._bar.tell(Notice(words, action=(tr("See what came of it"), self.show)))

    # What came of it.

    def _use(self, is_own: bool) -> None:
        from djanalyzer.app.similar_learning import use_own, use_shipped

        session = self._bridge.session

        def tell(_recipe: str) -> None:
            self.told.emit(
                tr("What was learned from your music listens from now on.")
                if is_own
                else tr("The program’s own network listens again.")
            )
            self.changed.emit()
            self.look()

        self._bridge.change(lambda: use_own(session) if is_own else use_shipped(), tell)

    def _listen(self) -> None:
        def tell(words: str) -> None:
            self.told.emit(words)
            self.changed.emit()
            self.look()

        start_listening(self._bridge, tell)


def _seen(session: Session) -> SeenEar:
    """Ask how it stands; off the window's thread."""
    from djanalyzer.app.similar import unheard
    from djanalyzer.app.similar_learning import standing
    from djanalyzer.gui.ear_view import SeenEar

    found = standing(session)
    return SeenEar(found, n_unheard=len(unheard(session)) if found.uses_own else 0)

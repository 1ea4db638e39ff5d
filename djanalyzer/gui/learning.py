"""Learning from the library as a user meets it: begun with one click, followed, waited with, taken up again, and looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from djanalyzer.app.events import JobFinished
from djanalyzer.gui.language import tr
from djanalyzer.gui.learning_desk import LearningDesk
from djanalyzer.gui.notices import Notice

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.learning import Outlook
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.learn_view import LearnDialog
    from djanalyzer.gui.learning_desk import SeenRun
    from djanalyzer.gui.models_view import ModelsDialog
    from djanalyzer.gui.notices import NoticeBar
    from djanalyzer.gui.sound import Sound
    from djanalyzer.music.learning import Subject
    from djanalyzer.training.learning.words import Meaning

_LOOK = 1000  # milliseconds between two looks at a run


class Learning(QObject):
    """The run of one window: it goes on whether its dialog is open or not."""

    track_wanted = Signal(int)  # to put on the deck
    review_wanted = Signal()
    told = Signal(str)

    def __init__(self, bridge: Bridge, bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._bar, self._window = bridge, bar, window
        self.desk = LearningDesk(bridge.session)
        self.dialog: LearnDialog | None = None
        self.models_dialog: ModelsDialog | None = None
        self.seen: SeenRun | None = None
        self._work: JobHandle[object] | None = None
        self._former = 0  # the number of the run before the one that begins
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)
        bridge.happened.connect(self._hear)

    def listen(self, actions: Actions, sound: Sound) -> None:
        """Hear the commands, and wait while a track plays."""
        actions["learn"].triggered.connect(lambda _on=False: self.show())
        actions["models"].triggered.connect(lambda _on=False: self.show_models())
        self.review_wanted.connect(lambda: _begin_anew(actions["findings"]))
        sound.playing_changed.connect(self._wait_while)

    def _wait_while(self, is_playing: bool) -> None:
        self.desk.is_playing = is_playing

    # The dialog.

    def show(self) -> None:
        """Open the dialog: at the run that goes on or has ended, otherwise at what there is to learn from."""
        if self.dialog is None or not isValid(self.dialog):
            self.dialog = self._make_dialog()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.look()

    def _make_dialog(self) -> LearnDialog:
        from djanalyzer.gui.learn_view import LearnDialog  # loaded when it is wanted

        dialog = LearnDialog(self._bridge, self._window)
        dialog.outlook_wanted.connect(self._read_outlook)
        dialog.begin_wanted.connect(lambda: self._learn(None))
        dialog.resume_wanted.connect(self.resume)
        dialog.pause_wanted.connect(self.pause)
        dialog.stop_wanted.connect(self.stop)
        dialog.use_wanted.connect(self._use)
        dialog.back_wanted.connect(self._take_back)
        dialog.review_wanted.connect(self.review_wanted)
        dialog.track_wanted.connect(self.track_wanted)
        dialog.models_wanted.connect(self.show_models)
        dialog.destroyed.connect(self._forget)
        return dialog

    def _forget(self) -> None:
        self.dialog = None

    def _read_outlook(self) -> None:
        """Look through the library: a job, for of a large one it takes seconds."""

        def show(found: tuple[Outlook, tuple[Meaning, ...]]) -> None:
            if self.dialog is not None and isValid(self.dialog):
                self.dialog.show_outlook(*found)

        self._bridge.start_quietly(tr("Looking at what your library says…"), self.desk.outlook, show)

    def show_models(self) -> None:
        """Show all models, to go back to any."""
        from djanalyzer.gui.models_view import ModelsDialog

        if self.models_dialog is None or not isValid(self.models_dialog):
            self.models_dialog = ModelsDialog(self._bridge, self._window)
            self.models_dialog.chosen.connect(self.look)
            self.models_dialog.destroyed.connect(self._forget_models)
        self.models_dialog.show()
        self.models_dialog.raise_()
        self.models_dialog.refresh()

    def _forget_models(self) -> None:
        self.models_dialog = None

    # The run.

    def offer(self) -> None:
        """At the start: offer to go on with a run that did not come to its end."""
        self._bridge.ask("learning", self.desk.newest, self._offer)

    def _offer(self, seen: SeenRun | None) -> None:
        self.seen = seen
        if seen is not None and seen.can_go_on:
            words = tr("Learning from your library has not come to its end.")
            hint = tr("It goes on where it was; nothing is done twice.")
            self._bar.tell(Notice(words, hint, action=(tr("Go on"), self._go_on)))

    def _go_on(self) -> None:
        self.resume()
        self.show()

    def resume(self) -> None:
        """Go on with the last run."""
        if self.seen is not None:
            self._learn(self.seen.number)

    def _learn(self, number: int | None) -> None:
        if self._work is not None:
            return
        desk = self.desk
        self._former = self.seen.number if number is None and self.seen is not None else 0
        self._work = self._bridge.start(
            tr("Learning from your library"), lambda job: desk.learn(job, number), lambda _result: None
        )
        self._timer.start()
        self.look()

    def pause(self, is_paused: bool) -> None:
        """Let the run wait, or go on."""
        if self._work is not None:
            (self._work.pause if is_paused else self._work.resume)()
            self.look()

    def stop(self) -> None:
        """Stop the run; it can go on later."""
        if self._work is not None:
            self._work.cancel()

    def _hear(self, event: object) -> None:
        if self._work is not None and isinstance(event, JobFinished) and event.job_id == self._work.id:
            self._work = None
            self._timer.stop()
            is_done = event.trouble is None and not event.was_cancelled
            self._bridge.ask("learning", self.desk.newest, self._tell_end if is_done else self._take)

    def look(self) -> None:
        """Read how far the run is."""
        self._bridge.ask("learning", self.desk.newest, self._take)

    def _take(self, seen: SeenRun | None) -> None:
        if seen is not None and self._work is not None:
            is_new_there = seen.number != self._former  # it has a folder of its own
            if not is_new_there or seen.is_done:  # done: its process is about to end
                return
            is_paused = self._work.is_paused
            seen = replace(seen, is_at_work=True, is_elsewhere=False, is_asked_to_wait=is_paused)
        self.seen = seen
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.follow(seen)

    def _tell_end(self, seen: SeenRun | None) -> None:
        self._take(seen)
        if seen is None or not seen.is_done or (self.dialog is not None and self.dialog.isVisible()):
            return
        n = len(seen.offered)
        words = (
            tr("Learning has come to its end: the new model is better at %n thing(s).", n)
            if n
            else tr("Learning has come to its end: the model that you have stays.")
        )
        self._bar.tell(Notice(words, action=(tr("See what came of it"), self.show)))

    # What came of it.

    def _use(self, subjects: tuple[Subject, ...]) -> None:
        if self.seen is not None:
            desk, number = self.desk, self.seen.number
            self._bridge.change(lambda: desk.use(number, subjects), lambda _done: self._chosen(True))

    def _take_back(self, subjects: tuple[Subject, ...]) -> None:
        if self.seen is not None:
            desk, number = self.desk, self.seen.number
            self._bridge.change(lambda: desk.take_back(number, subjects), lambda _done: self._chosen(False))

    def _chosen(self, is_new: bool) -> None:
        self.told.emit(
            tr("The new model is in use. Analyse tracks again to hear it.")
            if is_new
            else tr("The old model is in use again.")
        )
        if self.models_dialog is not None and isValid(self.models_dialog):
            self.models_dialog.refresh()
        self.look()


def _begin_anew(action: QAction) -> None:
    """Turn a mode on; one that is on already reads what is new."""
    action.setChecked(False)
    action.setChecked(True)

"""*Learn from my library*: what there is to learn from, the run while it goes on, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from djanalyzer.app.learning import Progress, State
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_outlook import OutlookPage
from djanalyzer.gui.learn_report import ReportPage
from djanalyzer.gui.learn_running import RunningPage

if TYPE_CHECKING:
    from djanalyzer.app.learning import Outlook
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.learning_desk import SeenRun
    from djanalyzer.training.learning.words import Meaning

_AT_WORK = (State.RUNNING, State.PAUSED)


class LearnDialog(QDialog):
    """Stays open beside the window; the run goes on when it is closed."""

    begin_wanted = Signal()  # a run from the first track on
    resume_wanted = Signal()  # the run that was stopped
    pause_wanted = Signal(bool)
    stop_wanted = Signal()
    use_wanted = Signal(tuple)  # Subjects
    back_wanted = Signal(tuple)  # Subjects
    review_wanted = Signal()
    models_wanted = Signal()
    outlook_wanted = Signal()
    track_wanted = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Learn from my library"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.seen: SeenRun | None = None
        self._is_choosing = False  # the DJ looks at what there is to learn from, whatever run there was
        self._can_begin = False
        self._offered: tuple[QPushButton, ...] | None = None
        self.outlook, self.running, self.report = OutlookPage(), RunningPage(bridge), ReportPage()
        self.pages = QStackedWidget()
        self.begin, self.anew, self.resume = (
            QPushButton(tr("Start learning")),
            QPushButton(tr("Learn anew…")),
            QPushButton(tr("Go on")),
        )
        self.pause, self.stop = QPushButton(tr("Pause")), QPushButton(tr("Stop"))
        self.review = QPushButton()
        self.use_all, self.keep_all = (
            QPushButton(tr("Use all that is better")),
            QPushButton(tr("Keep the old one")),
        )
        self.models, self.shut = QPushButton(tr("Models…")), QPushButton(tr("Close"))
        self.begin.setEnabled(False)
        self._lay_out()
        self._connect()
        self.outlook.show_waiting()
        self._offer()

    def _lay_out(self) -> None:
        u = theme.unit()
        for page in (self.outlook, self.running, self.report):
            self.pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(3 * u)
        for button in (self.models, self.review, self.anew):
            foot.addWidget(button)
        foot.addStretch(1)
        mains = (self.begin, self.resume, self.use_all)
        for button in (self.stop, self.pause, self.keep_all, self.shut, *mains):
            foot.addWidget(button)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        for button in mains:
            button.setProperty("isMain", True)
        self.stop.setToolTip(tr("What was learned so far is kept: it can go on later"))
        self.keep_all.setToolTip(tr("Nothing changes; the new model can still be used another day"))
        self.shut.setToolTip(tr("Learning goes on, at the foot of the window"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        layout.addWidget(self.pages, 1)
        layout.addLayout(foot)
        self.resize(270 * u, 160 * u)

    def _connect(self) -> None:
        self.begin.clicked.connect(lambda _on=False: self._begin())
        self.anew.clicked.connect(lambda _on=False: self.show_outlook_page())
        self.resume.clicked.connect(self.resume_wanted)
        self.pause.clicked.connect(lambda _on=False: self.pause_wanted.emit(not self._is_waiting))
        self.stop.clicked.connect(lambda _on=False: self._stop())
        self.review.clicked.connect(self.review_wanted)
        self.models.clicked.connect(self.models_wanted)
        self.shut.clicked.connect(self.close)
        self.use_all.clicked.connect(lambda _on=False: self._use_all())
        self.keep_all.clicked.connect(self.close)
        self.report.use_wanted.connect(lambda subject: self.use_wanted.emit((subject,)))
        self.report.back_wanted.connect(lambda subject: self.back_wanted.emit((subject,)))
        self.report.track_wanted.connect(self.track_wanted)

    @property
    def _is_waiting(self) -> bool:
        return self.seen is not None and self.seen.is_asked_to_wait

    # Pages.

    def show_outlook_page(self) -> None:
        """Show what there is to learn from, read anew."""
        self._is_choosing, self._can_begin = True, False
        self.outlook.show_waiting()
        self.pages.setCurrentWidget(self.outlook)
        self._offer(self.begin)
        self.begin.setEnabled(False)
        self.outlook_wanted.emit()

    def show_outlook(self, outlook: Outlook, meanings: Sequence[Meaning] = ()) -> None:
        """Show what was read."""
        self.outlook.show_outlook(outlook, meanings)
        self._can_begin = outlook.estimate is not None
        self.begin.setEnabled(self._can_begin)
        if self._can_begin and self.begin.isVisible():
            self.begin.setFocus()

    def follow(self, seen: SeenRun | None) -> None:
        """Show a run, unless the DJ looks at what a new one could learn from; without one, show that."""
        if seen is not None and (seen.is_at_work or not self._is_choosing):
            self._is_choosing = False
            self.show_run(seen)
        elif self._is_choosing:
            self.begin.setEnabled(self._can_begin)
        else:
            self.show_outlook_page()

    def show_run(self, seen: SeenRun) -> None:
        """Show a run: while it goes on how far it is, then what came of it."""
        before, self.seen = self.seen, seen
        if seen.is_done:
            self._show_report(seen, before)
            return
        self.pages.setCurrentWidget(self.running)
        self.running.follow(seen.log)
        progress = seen.progress or Progress(State.RUNNING, "", 0.0, 0.0)  # it has not said anything yet
        self.running.show_progress(cut_short(progress) if seen.can_go_on else progress)
        if seen.is_at_work:
            self.pause.setText(tr("Go on") if seen.is_asked_to_wait else tr("Pause"))
            self.stop.setEnabled(True)
            self._offer(self.stop, self.pause)
        elif seen.is_elsewhere:  # it is paused and stopped where it was started
            self._offer()
        else:
            self._offer(self.anew, self.resume)

    def _show_report(self, seen: SeenRun, before: SeenRun | None) -> None:
        if before != seen or self.pages.currentWidget() is not self.report:
            self.report.show_judgement(seen.judgement, seen.in_use, seen.left_out)
        self.running.curves.stop()
        self.pages.setCurrentWidget(self.report)
        offered = seen.offered
        buttons = [self.anew]
        if seen.n_doubtful:
            self.review.setText(tr("Review the %n doubtful label(s)", seen.n_doubtful))
            buttons.append(self.review)
        if offered - seen.in_use:
            buttons.append(self.use_all)
        if offered and not seen.in_use:
            buttons.append(self.keep_all)
        self._offer(*buttons)

    def _offer(self, *buttons: QPushButton) -> None:
        """Show these buttons beside those that are always there."""
        every = (
            self.begin,
            self.anew,
            self.resume,
            self.pause,
            self.stop,
            self.review,
            self.use_all,
            self.keep_all,
        )
        if buttons != self._offered:
            self._offered = buttons
            for button in every:
                button.setVisible(button in buttons)
            mains = (self.begin, self.resume, self.use_all)
            next((button for button in mains if button in buttons), self.shut).setFocus()

    # What is clicked.

    def _begin(self) -> None:
        self.begin.setEnabled(False)
        self.begin_wanted.emit()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_wanted.emit()

    def _use_all(self) -> None:
        if self.seen is not None:
            self.use_wanted.emit(tuple(sorted(self.seen.offered)))


def cut_short(progress: Progress) -> Progress:
    """Return the last word of a run that nobody is at: where it ends amid its work, it was cut short."""
    if progress.state not in _AT_WORK:
        return progress
    return replace(progress, state=State.STOPPED, message="", hint="")

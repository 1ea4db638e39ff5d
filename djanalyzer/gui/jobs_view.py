"""Running work at the foot of the window: how many, which now, how fast, how long still; pause, stop, and take up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_words import current_words
from djanalyzer.gui.pace import Pace, figures

if TYPE_CHECKING:
    from djanalyzer.app.events import JobFinished, JobPaused, JobProgressed, JobStarted
    from djanalyzer.app.resuming import Interrupted

_STEPS = 1000
_MANY = 3  # rows; more can be folded


class JobRow(QWidget):
    """One job."""

    stopped = Signal(int)
    paused = Signal(int, bool)

    def __init__(self, event: JobStarted) -> None:
        super().__init__()
        self._job_id = event.job_id
        self._pace = Pace()
        self.is_paused = False
        self.name, self.now, self.figures = QLabel(_short(event.name)), QLabel(), QLabel()
        self.name.setToolTip(event.name)
        self.name.setMinimumWidth(46 * theme.unit())  # so that the bars of most jobs stand below each other
        self.now.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.now.setProperty("tone", "dim")
        for label in (self.name, self.now):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.figures.setProperty("tone", "dim")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(50 * theme.unit())
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Progress of {job}", job=event.name))
        self.pause, self.stop = QToolButton(), QToolButton()
        self.stop.setText(tr("Stop"))
        self.stop.setAccessibleName(tr("Stop {job}", job=event.name))
        self.stop.setToolTip(tr("End it; what is done stays done"))
        self.stop.clicked.connect(self._ask_to_stop)
        self.pause.clicked.connect(lambda: self.paused.emit(self._job_id, not self.is_paused))
        self._show_pause()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * theme.unit())
        for widget in (self.name, self.bar, self.figures):
            layout.addWidget(widget)
        layout.addWidget(self.now, 1)
        for button in (self.pause, self.stop):
            button.setMinimumWidth(22 * theme.unit())
        layout.addWidget(self.pause)
        layout.addWidget(self.stop)

    def show_progress(self, event: JobProgressed) -> None:
        """Show how far it is."""
        share = event.share
        self.bar.setRange(0, _STEPS if share is not None else 0)
        if share is not None:
            self.bar.setValue(round(share * _STEPS))
        if not self.is_paused:
            current = current_words(event.current)
            self.now.setText(current)
            self.now.setToolTip(current)
        self._pace.note(event.done, event.total)
        self.figures.setText(figures(event.done, event.total, self._pace.rate))

    def show_paused(self, is_paused: bool) -> None:
        """Show that it waits, or goes on."""
        self.is_paused = is_paused
        (self._pace.pause if is_paused else self._pace.resume)()
        self.now.setText(tr("Paused; what was at work ends first") if is_paused else "")
        self._show_pause()

    def _show_pause(self) -> None:
        self.pause.setText(tr("Resume") if self.is_paused else tr("Pause"))
        job = self.name.text()
        name = tr("Resume {job}", job=job) if self.is_paused else tr("Pause {job}", job=job)
        self.pause.setAccessibleName(name)
        self.pause.setToolTip(
            tr("Go on") if self.is_paused else tr("Begin nothing new until you resume, also after a restart")
        )

    def _ask_to_stop(self) -> None:
        self.stop.setEnabled(False)
        self.pause.setEnabled(False)
        self.stop.setText(tr("Stopping…"))
        self.stopped.emit(self._job_id)


def _short(name: str) -> str:
    """Return a job's name as long as there is room for; the pointer tells it whole."""
    metrics = QFontMetrics(QApplication.font())
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, 100 * theme.unit())


class InterruptedRow(QWidget):
    """Work that the end of the program has interrupted: take it up, or put it away."""

    def __init__(self, found: Interrupted) -> None:
        super().__init__()
        job, n_left = found.order.name, found.n_left
        paused = tr("{job}: paused", job=job)
        interrupted = tr("{job}: interrupted when djanalyzer ended", job=job)
        self.words = QLabel(paused if found.is_paused else interrupted)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.setToolTip(self.words.text())
        self.left = QLabel("" if n_left is None else tr("%n track(s) left", n_left))
        self.left.setProperty("tone", "dim")
        self.resume, self.dismiss = QToolButton(), QToolButton()
        self.resume.setText(tr("Resume"))
        self.resume.setAccessibleName(tr("Resume {job}", job=job))
        self.resume.setToolTip(tr("Go on where it was; nothing is done twice"))
        self.dismiss.setText(tr("Dismiss"))
        self.dismiss.setAccessibleName(tr("Dismiss {job}", job=job))
        self.dismiss.setToolTip(tr("Put it away; what is done stays done"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * theme.unit())
        layout.addWidget(self.words, 1)
        for widget in (self.left, self.resume, self.dismiss):
            layout.addWidget(widget)
        for button in (self.resume, self.dismiss):
            button.setMinimumWidth(22 * theme.unit())


class JobsStrip(QWidget):
    """A row for each running job and for each that was interrupted, and what failed; nothing where there is nothing."""

    stopped = Signal(int)
    paused = Signal(int, bool)
    resumed = Signal(object)  # an Order
    dismissed = Signal(object)
    failures_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Running work"))
        self.rows: dict[int, JobRow] = {}
        self.interrupted: list[InterruptedRow] = []
        self._n_failed = 0
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setToolTip(tr("Show or hide the single jobs"))
        self.fold.toggled.connect(lambda _on: self._arrange())
        self.failures = QToolButton()
        self.failures.setToolTip(tr("Show what failed, why, and try again"))
        self.failures.clicked.connect(self.failures_wanted)
        self._layout = QVBoxLayout(self)
        u = theme.unit()
        self._layout.setContentsMargins(3 * u, 2 * u, 3 * u, 2 * u)
        self._layout.setSpacing(u)
        head = QHBoxLayout()
        head.addWidget(self.fold)
        head.addStretch(1)
        head.addWidget(self.failures)
        self._layout.addLayout(head)
        self._arrange()

    def add(self, event: JobStarted) -> None:
        row = self.rows[event.job_id] = JobRow(event)
        row.stopped.connect(self.stopped)
        row.paused.connect(self.paused)
        self._layout.addWidget(row)
        self._arrange()

    def progress(self, event: JobProgressed) -> None:
        if event.job_id in self.rows:
            self.rows[event.job_id].show_progress(event)

    def pause(self, event: JobPaused) -> None:
        if event.job_id in self.rows:
            self.rows[event.job_id].show_paused(event.is_paused)
            self._arrange()

    def remove(self, event: JobFinished) -> None:
        if (row := self.rows.pop(event.job_id, None)) is not None:
            self._drop(row)

    def offer(self, found: tuple[Interrupted, ...]) -> None:
        """Show work that was interrupted, with a way to take it up."""
        for work in found:
            row = InterruptedRow(work)
            self.interrupted.append(row)
            for button, signal in ((row.resume, self.resumed), (row.dismiss, self.dismissed)):
                button.clicked.connect(
                    lambda _on=False, row=row, work=work, signal=signal: self._decide(row, work, signal)
                )
            self._layout.addWidget(row)
        self._arrange()

    def show_failures(self, n_failed: int) -> None:
        """Show how many parts of the work could not be done."""
        self._n_failed = n_failed
        self._arrange()

    def _decide(self, row: InterruptedRow, work: Interrupted, signal: Signal) -> None:
        self.interrupted.remove(row)
        self._drop(row)
        signal.emit(work.order)  # type: ignore[attr-defined]

    def _drop(self, row: QWidget) -> None:
        row.hide()
        self._layout.removeWidget(row)
        row.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        n_running = len(self.rows)
        is_long = n_running > _MANY
        is_folded = is_long and self.fold.isChecked()
        n_paused = sum(row.is_paused for row in self.rows.values())
        words = [tr("%n job(s)", n_running)]
        if n_paused:
            words.append(tr("%n paused", n_paused))
        self.fold.setText(f"{'▸' if is_folded else '▾'}  {'  ·  '.join(words)}")
        self.fold.setAccessibleName(self.fold.text())
        self.fold.setVisible(is_long)
        for row in self.rows.values():
            row.setVisible(not is_folded)
        self.failures.setText(tr("⚠ %n could not be done", self._n_failed))
        self.failures.setAccessibleName(tr("Show %n failure(s)", self._n_failed))
        self.failures.setVisible(self._n_failed > 0)
        self.setVisible(bool(self.rows or self.interrupted or self._n_failed))

"""Running work at the foot of the window: how many, which now, how fast, how long still, and a way to stop it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import notation, theme

if TYPE_CHECKING:
    from djanalyzer.app.events import JobFinished, JobProgressed, JobStarted

_STEPS = 1000
_FIRST_RATE = 3.0  # seconds until a rate means something


class JobRow(QWidget):
    """One job."""

    stopped = Signal(int)

    def __init__(self, event: JobStarted) -> None:
        super().__init__()
        self._began = time.monotonic()
        self.name, self.now, self.figures = QLabel(event.name), QLabel(), QLabel()
        self.now.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.now.setProperty("tone", "dim")
        self.now.setTextFormat(Qt.TextFormat.PlainText)
        self.figures.setProperty("tone", "dim")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(50 * theme.unit())
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(f"Progress of {event.name}")
        self.stop = QToolButton()
        self.stop.setText("Stop")
        self.stop.setAccessibleName(f"Stop {event.name}")
        self.stop.clicked.connect(lambda: self._ask_to_stop(event.job_id))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * theme.unit())
        for widget in (self.name, self.bar, self.figures):
            layout.addWidget(widget)
        layout.addWidget(self.now, 1)
        layout.addWidget(self.stop)

    def show_progress(self, event: JobProgressed) -> None:
        """Show how far it is."""
        share = event.share
        self.bar.setRange(0, _STEPS if share is not None else 0)
        if share is not None:
            self.bar.setValue(round(share * _STEPS))
        self.now.setText(event.current)
        self.now.setToolTip(event.current)
        self.figures.setText(figures(event, time.monotonic() - self._began))

    def _ask_to_stop(self, job_id: int) -> None:
        self.stop.setEnabled(False)
        self.stop.setText("Stopping…")
        self.stopped.emit(job_id)


def figures(event: JobProgressed, elapsed: float) -> str:
    """Write "3 of 12 · 24 a minute · 2 min left"; rate and rest once they mean something."""
    if event.total is None:
        return f"{int(event.done):,}" if event.done else ""
    words = [f"{min(int(event.done), event.total):,} of {event.total:,}"]
    if elapsed >= _FIRST_RATE and event.done > 0:
        rate = event.done / elapsed
        words += [f"{60 * rate:.0f} a minute", f"{span((event.total - event.done) / rate)} left"]
    return "  ·  ".join(words)


def span(seconds: float) -> str:
    """Write a span of time as people say it: "40 s", "2 min", "3 h 10 min"."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


class JobsStrip(QWidget):
    """A row for each running job; nothing where none runs."""

    stopped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Running work")
        self.rows: dict[int, JobRow] = {}
        self._layout = QVBoxLayout(self)
        u = theme.unit()
        self._layout.setContentsMargins(3 * u, 2 * u, 3 * u, 2 * u)
        self._layout.setSpacing(u)
        self.hide()

    def add(self, event: JobStarted) -> None:
        row = self.rows[event.job_id] = JobRow(event)
        row.stopped.connect(self.stopped)
        self._layout.addWidget(row)
        self.show()

    def progress(self, event: JobProgressed) -> None:
        if event.job_id in self.rows:
            self.rows[event.job_id].show_progress(event)

    def remove(self, event: JobFinished) -> None:
        row = self.rows.pop(event.job_id, None)
        if row is not None:
            self._layout.removeWidget(row)
            row.deleteLater()
        self.setVisible(bool(self.rows))

    def describe(self) -> str:
        """Say what runs, for the title of the window."""
        return notation.count(len(self.rows), "job")

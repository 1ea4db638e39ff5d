"""How a training run goes: the curves of its log, which may still be growing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.errors import Trouble
from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.training_curves import TrainingCurves, stage_words

if TYPE_CHECKING:
    from djanalyzer.app.training_log import TrainingLog
    from djanalyzer.gui.bridge import Bridge

_NOTHING = marked(
    "Open the log of a training run: the file that ends in .jsonl, beside the run's checkpoint. It grows while the run "
    "goes on, and the curves follow it."
)
_EXAMPLE = "python -m djanalyzer.training train --folder … --checkpoint run.checkpoint"


class TrainingLogDialog(QDialog):
    """Stays open beside the window and follows the file."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Training log"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.curves = TrainingCurves(bridge)
        self.heading, self.facts, self.trouble = QLabel(tr("No log is open")), QLabel(), QLabel()
        self.choose, self.shut = QPushButton(tr("Open a log…")), QPushButton(tr("Close"))
        self.pages = QStackedWidget()
        self._lay_out()
        self.choose.clicked.connect(lambda _on=False: self._choose())
        self.shut.clicked.connect(self.close)
        self.curves.found.connect(self._take)

    @property
    def log(self) -> TrainingLog | None:
        return self.curves.log

    # Looks.

    def _lay_out(self) -> None:
        u = theme.unit()
        self.heading.setFont(theme.scaled_font(1.35, QFont.Weight.DemiBold))
        for label, tone in ((self.facts, "dim"), (self.trouble, "trouble")):
            label.setWordWrap(True)
            label.setProperty("tone", tone)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.nothing = self._make_nothing()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(self.curves)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(3 * u)
        head.addWidget(self.heading, 1)
        head.addWidget(self.choose)
        foot.addStretch(1)
        foot.addWidget(self.shut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(2 * u)
        layout.addLayout(head)
        layout.addWidget(self.facts)
        layout.addWidget(self.trouble)
        layout.addWidget(self.pages, 1)
        layout.addLayout(foot)
        self.resize(220 * u, 140 * u)

    def _make_nothing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        words, example = QLabel(tr(_NOTHING)), QLabel(_EXAMPLE)
        example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        example.setProperty("tone", "dim")
        column.addStretch(1)
        for label in (words, example):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        return page

    # Reading.

    def _choose(self) -> None:
        beside = str(self.curves.path.parent) if self.curves.path else ""
        chosen, _filter = QFileDialog.getOpenFileName(
            self, tr("Open a training log"), beside, tr("Training logs (*.jsonl);;All files (*)")
        )
        if chosen:
            self.show_file(Path(chosen))

    def show_file(self, path: Path) -> None:
        """Show a log, and follow it from now on."""
        self.curves.show_file(path)

    def look(self) -> None:
        """Read the file where it has changed since."""
        self.curves.look()

    def _take(self, found: TrainingLog | Trouble) -> None:
        self.trouble.setText(f"⚠ {found}" if isinstance(found, Trouble) else "")
        self.trouble.setVisible(isinstance(found, Trouble))
        if not isinstance(found, Trouble):
            self.heading.setText(found.path.name)
            self.facts.setText(_facts(found))
            self.pages.setCurrentWidget(self.curves if found.topics else self.nothing)


def _facts(log: TrainingLog) -> str:
    state = tr("ended") if log.is_ended else tr("not ended")
    parts = [
        tr("%n step(s)", log.step),
        tr("{minutes:.1f} minutes of training", minutes=log.minutes),
        stage_words(log.stages[-1][1]) if log.stages else "",
        log.device,
        tr("%n device(s) at once", log.n_processes) if log.n_processes > 1 else "",
        tr("{speed:.1f} excerpts a second", speed=log.speed) if log.speed else "",
        tr("{share:.0%} of the time waiting for data", share=log.waited) if log.waited >= 0.05 else "",
        tr("started %n time(s)", log.n_starts) if log.n_starts > 1 else "",
        state,
    ]
    return "  ·  ".join(part for part in parts if part)

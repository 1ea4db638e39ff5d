"""A run of learning while it goes on: what it does now, how far it is, how long still, and its curves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_outlook import big
from djanalyzer.gui.learn_words import PARTS, progress_words, waiting
from djanalyzer.gui.training_curves import TrainingCurves

if TYPE_CHECKING:
    from djanalyzer.app.learning import Progress
    from djanalyzer.gui.bridge import Bridge

_STEPS = 1000


class RunningPage(QWidget):
    """The page of a run that goes on, waits, was stopped, or met trouble."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.heading, self.state, self.trouble = big(QLabel()), QLabel(), QLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress of learning"))
        self.parts = {name: QLabel() for name in PARTS}
        self.waiting = QLabel(tr("The curves begin when the tracks have been heard."))
        self.waiting.setProperty("tone", "dim")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.curves = TrainingCurves(bridge)
        self.curves.found.connect(lambda _log: self._show_curves())
        self.trouble.setProperty("tone", "trouble")
        for label in (self.state, self.trouble):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        steps = QVBoxLayout()
        steps.setSpacing(u)
        for label in self.parts.values():
            label.setWordWrap(True)
            steps.addWidget(label)
        steps.addStretch(1)
        side = QWidget()
        side.setLayout(steps)
        side.setFixedWidth(70 * u)
        middle = QHBoxLayout()
        middle.setSpacing(3 * u)
        middle.addWidget(side)
        middle.addWidget(self.waiting, 1)
        middle.addWidget(self.curves, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * u)
        for widget in (self.heading, self.bar, self.state, self.trouble):
            layout.addWidget(widget)
        layout.addLayout(middle, 1)
        self._show_curves()

    def follow(self, log: Path) -> None:
        """Draw the curves of this log from now on."""
        if self.curves.path != log:
            self.curves.show_file(log)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the run is."""
        headings = {
            "running": tr("Learning from your library"),
            "paused": tr("Learning waits"),
            "stopped": tr("Learning was stopped; it can go on where it was"),
            "failed": tr("Learning met trouble; it can go on once that is mended"),
            "done": tr("Learning has come to its end"),
        }
        self.heading.setText(headings[str(progress.state)])
        self.bar.setValue(round(progress.share * _STEPS))
        self.state.setText(progress_words(progress))
        said = "\n".join(part for part in (waiting(progress.message), progress.hint) if part)
        is_failed = progress.state == "failed"
        self.trouble.setProperty("tone", "trouble" if is_failed else "warning")
        self.trouble.style().unpolish(self.trouble)
        self.trouble.style().polish(self.trouble)
        self.trouble.setText(f"⚠ {said}" if said and is_failed else said)
        self.trouble.setVisible(bool(said))
        self._show_parts(progress.part)

    def _show_parts(self, current: str) -> None:
        names = list(PARTS)
        now = names.index(current) if current in names else -1
        for place, (name, label) in enumerate(self.parts.items()):
            sign = "✓" if place < now else "▸" if place == now else "·"
            label.setText(f"{sign}  {tr(PARTS[name])}")
            label.setProperty("tone", "" if place == now else "dim")
            label.style().unpolish(label)
            label.style().polish(label)

    def _show_curves(self) -> None:
        has_curves = bool(self.curves.log and self.curves.log.topics)
        self.curves.setVisible(has_curves)
        self.waiting.setVisible(not has_curves)

"""The curves of a training run: what is shown of its log, how smooth, and what each says under the cursor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app import training_log
from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.training_plot import Line, TrainingPlot, dashes, ink, number_text

if TYPE_CHECKING:
    from djanalyzer.app.training_log import Curve, TrainingLog
    from djanalyzer.errors import Trouble
    from djanalyzer.gui.bridge import Bridge

_LOOK = 2000  # milliseconds between two looks at a growing file
_SMOOTHEST = 20  # steps of the slider
_HALVES = 1.3  # how many times longer the running mean gets with each of them
_TOPICS = {
    training_log.LOSSES: marked("Losses by task"),
    training_log.TOTAL: marked("Loss as a whole"),
    training_log.RATE: marked("Learning rate"),
    training_log.WEIGHTS: marked("Weights of the tasks"),
    training_log.TEMPERATURES: marked("Temperatures of distillation"),
    training_log.SPEED: marked("Excerpts a second"),
}
_TASKS = {
    "beats": marked("Beats"),
    "downbeats": marked("Downbeats"),
    "boundaries": marked("Boundaries"),
    "cues": marked("Cues"),
    "sections": marked("Sections"),
    "energy": marked("Energy"),
    "vocals": marked("Vocals"),
    "key": marked("Key"),
    "keys": marked("Key changes"),
    "tempo": marked("Tempo"),
    "meter": marked("Meter"),
    "genre": marked("Genre"),
    "mood": marked("Mood"),
    "level": marked("Energy level"),
    "dynamics": marked("Dynamics"),
    "changes": marked("Change points"),
    "structure": marked("Structure"),
    "segmentation": marked("Segmentation"),
    "style": marked("Genre and mood"),
    "experts": marked("Experts"),
    "cue_objects": marked("Cue objects"),
    "cue_offsets": marked("Cue offsets"),
    "distillation": marked("Distillation"),
    "former": marked("As the former model"),
}
# Of learning from a library; other runs name their stages themselves.
_STAGES = {
    "fine-tuning": marked("Fine-tuning"),
    "teacher and student": marked("Teacher and student"),
    "retraining": marked("Retraining"),
}


class TrainingCurves(QWidget):
    """Follows a log, and draws what is chosen of it."""

    found = Signal(object)  # the TrainingLog, read anew, or the Trouble with it

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.path: Path | None = None
        self.log: TrainingLog | None = None
        self._hidden: set[str] = set()
        self.readout = QLabel()
        self.topic, self.tasks, self.plot = QComboBox(), QListWidget(), TrainingPlot()
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.logarithmic = QCheckBox(tr("Logarithmic"))
        self._lay_out()
        self._connect()
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)
        self._show_log()

    def _lay_out(self) -> None:
        u = theme.unit()
        self.readout.setWordWrap(True)
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        self.readout.setMinimumHeight(2 * self.fontMetrics().height())
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.topic.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.topic.setAccessibleName(tr("What is shown"))
        self.tasks.setAccessibleName(tr("Tasks that are shown"))
        self.tasks.setMaximumWidth(46 * u)
        self.smoothing.setRange(0, _SMOOTHEST)
        self.smoothing.setValue(6)
        self.smoothing.setMaximumWidth(40 * u)
        self.smoothing.setAccessibleName(tr("Smoothing"))
        words = QLabel(tr("Smoothing"))
        words.setBuddy(self.smoothing)
        middle, foot = QHBoxLayout(), QHBoxLayout()
        middle.setSpacing(2 * u)
        middle.addWidget(self.plot, 1)
        middle.addWidget(self.tasks)
        foot.setSpacing(3 * u)
        for widget in (self.topic, words, self.smoothing, self.logarithmic):
            foot.addWidget(widget)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * u)
        layout.addLayout(middle, 1)
        layout.addWidget(self.readout)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.topic.currentIndexChanged.connect(lambda _n: self._show_topic())
        self.smoothing.valueChanged.connect(lambda _n: self._draw())
        self.logarithmic.toggled.connect(self.plot.show_logarithmic)
        self.tasks.itemChanged.connect(lambda _item: self._choose_tasks())
        self.plot.moved.connect(lambda _step: self._read_out())

    # Reading.

    def show_file(self, path: Path) -> None:
        """Show a log, and follow it from now on."""
        self.path, self.log = path, None
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Follow it no longer; what is shown stays."""
        self._timer.stop()

    def look(self) -> None:
        """Read the file where it has changed since."""
        path, known = self.path, self.log
        if path is not None:
            self._bridge.ask(f"training log {id(self)}", lambda: training_log.look(path, known), self._take)

    def _take(self, found: TrainingLog | Trouble | None) -> None:
        from djanalyzer.app.training_log import TrainingLog

        if isinstance(found, TrainingLog):
            self.log = found
            self._show_log()
        if found is not None:
            self.found.emit(found)

    # Showing.

    def _show_log(self) -> None:
        log = self.log
        for widget in (self.topic, self.smoothing, self.logarithmic):
            widget.setEnabled(bool(log and log.topics))
        chosen = self.topic.currentData()
        topics = [topic for topic in _TOPICS if log and topic in log.topics]
        if topics != [self.topic.itemData(n) for n in range(self.topic.count())]:
            self.topic.blockSignals(True)
            self.topic.clear()
            for topic in topics:
                self.topic.addItem(tr(_TOPICS[topic]), topic)
            self.topic.setCurrentIndex(topics.index(chosen) if chosen in topics else 0)
            self.topic.blockSignals(False)
        self._show_topic()

    def _curves(self) -> tuple[Curve, ...]:
        return self.log.topics.get(self.topic.currentData(), ()) if self.log else ()

    def _show_topic(self) -> None:
        curves = self._curves()
        names = [curve.name for curve in curves]
        self.tasks.setVisible(len(names) > 1)
        if names != [self.tasks.item(n).data(Qt.ItemDataRole.UserRole) for n in range(self.tasks.count())]:
            self.tasks.blockSignals(True)
            self.tasks.clear()
            for number, name in enumerate(names):
                item = QListWidgetItem(_swatch(number), _task(name), self.tasks)
                item.setData(Qt.ItemDataRole.UserRole, name)
                is_shown = name not in self._hidden
                item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
            self.tasks.blockSignals(False)
        self._draw()

    def _choose_tasks(self) -> None:
        for n in range(self.tasks.count()):
            item = self.tasks.item(n)
            name = item.data(Qt.ItemDataRole.UserRole)
            (self._hidden.discard if item.checkState() is Qt.CheckState.Checked else self._hidden.add)(name)
        self._draw()

    def _draw(self) -> None:
        curves = self._curves()
        length = _HALVES ** self.smoothing.value() if self.smoothing.value() else 0.0
        strength = length / (1 + length)
        lines = tuple(
            Line(
                curve.name,
                number,
                curve.steps,
                tuple(training_log.smoothed(curve.values, strength)),
                curve.checked_steps,
                curve.checked_values,
            )
            for number, curve in enumerate(curves)
            if len(curves) == 1 or curve.name not in self._hidden
        )
        stages = self.log.stages if self.log else ()
        self.plot.show_lines(lines, tuple((step, stage_words(name)) for step, name in stages))
        self._read_out()

    def _read_out(self) -> None:
        """Write the values under the cursor, or at the end."""
        step = self.plot.cursor_step if self.plot.cursor_step >= 0 else (self.log.step if self.log else -1)
        values = self.plot.values_at(step)
        parts = [f"{_task(name)} {number_text(value)}" for name, value in values]
        words = tr("Step {step:,}: {values}", step=step, values="  ·  ".join(parts)) if parts else ""
        self.readout.setText(words)
        self.plot.setAccessibleDescription(words)


def stage_words(name: str) -> str:
    """Return what a stage is called."""
    return tr(_STAGES[name]) if name in _STAGES else name


def _task(name: str) -> str:
    known = _TASKS.get(name) or _TOPICS.get(name)
    return tr(known) if known else name.replace("_", " ").capitalize()


def _swatch(number: int) -> QIcon:
    """Return a piece of a task's line."""
    width, height = 7 * theme.unit(), 4 * theme.unit()
    picture = QPixmap(width, height)
    picture.fill(QColor(0, 0, 0, 0))
    with QPainter(picture) as painter:
        pen = QPen(ink(number), 3)
        if pattern := dashes(number):
            pen.setDashPattern(list(pattern))
        painter.setPen(pen)
        painter.drawLine(0, height // 2, width, height // 2)
    return QIcon(picture)

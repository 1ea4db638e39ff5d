"""Cues for the chosen tracks: what to place, what becomes of taken pads, and a preview of every track before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.placing import PlacingPlan, Template, TrackPlan, Wish, plan_placing, templates_of
from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.line_model import LineModel
from djanalyzer.gui.template_words import added_words, left_words, why_words

if TYPE_CHECKING:
    from djanalyzer.app.job import Job
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.gui.bridge import Bridge

_COLUMNS = (marked("Track"), marked("Added"), marked("What and where"), marked("Not, and why"))
_ON_TAKEN = {
    "next": marked("takes the next free pad"),
    "memory": marked("goes to the memory list"),
    "keep": marked("is left out"),
}
_SURE = 75  # percent
_PAUSE = 150  # milliseconds after the last change of a choice


class PlanModel(LineModel):
    """The tracks of a plan, a line each."""

    def __init__(self) -> None:
        super().__init__(_COLUMNS)

    def words(self, line: TrackPlan, column: int) -> str:
        if column == 0:
            return f"{line.artist} – {line.title}" if line.artist else line.title
        if column == 1:
            return f"+{len(line.added)}" if line.added else "–"
        return added_words(line) if column == 2 else left_words(line)

    def tip(self, line: TrackPlan, column: int) -> str:
        return self.words(line, column).replace("  ·  ", "\n")


class PlacingDialog(QDialog):
    """Shows what would be set; nothing is changed before the button is pressed, and then as one step for undo."""

    wanted = Signal(object)  # PlacingPlan
    templates_wanted = Signal()

    def __init__(self, bridge: Bridge, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Place cues"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge, self._ids = bridge, tuple(ids)
        self._job: JobHandle[PlacingPlan] | None = None
        self._plan: PlacingPlan | None = None
        self.with_templates, self.with_suggestions = QCheckBox(), QCheckBox(tr("Suggestions at least"))
        self.least, self.on_taken = QSpinBox(), QComboBox()
        self.edit = QPushButton(tr("Edit templates…"))
        self.summary, self.table = QLabel(), QTableView()
        self.model = PlanModel()
        self.place, self.cancel = QPushButton(tr("Place")), QPushButton(tr("Cancel"))
        self._make_choices()
        self._make_table()
        self._lay_out()
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._wire()
        self.resize(270 * u, 150 * u)
        self.read_templates()

    def _make_choices(self) -> None:
        self.with_templates.setChecked(True)
        self.least.setRange(0, 100)
        self.least.setSuffix(tr(" % sure"))
        self.least.setValue(_SURE)
        self.least.setAccessibleName(tr("How sure suggestions must be"))
        self.on_taken.setAccessibleName(tr("A mark whose pad is taken"))
        for name, words in _ON_TAKEN.items():
            self.on_taken.addItem(tr(words), name)

    def _make_table(self) -> None:
        u = theme.unit()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("What would be set"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        for column, share in enumerate((60, 18, 110, 60)):
            self.table.setColumnWidth(column, share * u)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        u = theme.unit()
        title = QLabel(tr("Place cues on %n track(s)", len(self._ids)))
        title.setFont(theme.scaled_font(1.4, QFont.Weight.DemiBold))
        hint = QLabel(tr("What there is stays as it is: cues are added, none is moved or removed."))
        hint.setProperty("tone", "dim")
        what, taken, end = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for widget in (self.with_templates, self.edit, self.with_suggestions, self.least):
            what.addWidget(widget)
        what.insertSpacing(2, 5 * u)
        what.addStretch(1)
        words = QLabel(tr("A mark whose pad is taken"))
        words.setBuddy(self.on_taken)
        taken.addWidget(words)
        taken.addWidget(self.on_taken)
        taken.addStretch(1)
        self.summary.setWordWrap(True)
        end.addWidget(self.summary, 1)
        for button in (self.cancel, self.place):
            end.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        layout.addWidget(title)
        layout.addWidget(hint)
        layout.addLayout(what)
        layout.addLayout(taken)
        layout.addWidget(self.table, 1)
        layout.addLayout(end)

    def _wire(self) -> None:
        for box in (self.with_templates, self.with_suggestions):
            box.toggled.connect(lambda _on: self._timer.start())
        self.least.valueChanged.connect(lambda _value: self._timer.start())
        self.on_taken.currentIndexChanged.connect(lambda _index: self._timer.start())
        self.edit.clicked.connect(self.templates_wanted)
        self.place.setProperty("isMain", True)
        self.place.setDefault(True)
        self.edit.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        self.place.clicked.connect(self._place)
        self.cancel.clicked.connect(self.reject)

    def read_templates(self) -> None:
        """Take the templates as they are now, and look again."""
        read = [template for _line, template in templates_of(self._bridge.session)]
        self._templates = tuple(template for template in read if isinstance(template, Template))
        self.with_templates.setText(tr("%n template(s)", len(self._templates)))
        self._look()

    def wish(self) -> Wish:
        """Return what is chosen."""
        return Wish(
            self._templates if self.with_templates.isChecked() else (),
            self.least.value() / 100 if self.with_suggestions.isChecked() else None,
            self.on_taken.currentData(),
        )

    def _look(self) -> None:
        """Plan anew, in the background."""
        self._stop()
        self._plan = None
        self.place.setEnabled(False)
        self.least.setEnabled(self.with_suggestions.isChecked())
        self.summary.setText(tr("Looking at the tracks…"))
        session, wish, ids = self._bridge.session, self.wish(), self._ids

        def work(job: Job) -> PlacingPlan:
            return plan_placing(session, ids, wish, job)

        self._job = self._bridge.start_quietly(tr("Planning cues"), work, self._show)

    def _show(self, plan: PlacingPlan) -> None:
        self._plan = plan
        self.model.show(plan.tracks)
        self.summary.setText(summary_of(plan))
        self.place.setEnabled(plan.n_marks > 0)
        self.place.setText(tr("Place %n mark(s)", plan.n_marks))

    def _place(self) -> None:
        if self._plan is not None:
            self.wanted.emit(self._plan)
            self.accept()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)


def summary_of(plan: PlacingPlan) -> str:
    """Say what a plan sets: "214 marks on 96 tracks. Left out: 4 tracks (no beat grid)"."""
    on_tracks = tr("%n track(s)", plan.n_tracks)
    said = [tr("%n mark(s) on {tracks}.", plan.n_marks, tracks=on_tracks)]
    for why, n in plan.left.items():
        said.append(tr("Left out: %n track(s), {why}.", n, why=why_words(str(why))))
    return " ".join(said)

"""The time offsets of DJ programs: what is known, what this library shows, and which the DJ wants to use."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.calibration import (
    offsets_here,
    only,
    plan_offsets,
    survey,
    without_measured,
)
from djanalyzer.app.events import TracksChanged
from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.calibration import Known, OffsetHere, OffsetPlan
    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.errors import Trouble
    from djanalyzer.gui.bridge import Bridge

_QUIET = 400  # milliseconds without a change of the library, after which it is measured again
_COLUMNS = (
    marked("Program and files"),
    marked("Tracks"),
    marked("Table"),
    marked("Measured here"),
    marked("What that says"),
    marked("In use"),
)
_CHOICES = (
    ("table", marked("The table alone")),
    ("measured", marked("Measured where ticked, else the table")),
    ("none", marked("None: switched off")),
)
_INTRO = marked(
    "Programs disagree on where an MP3 or AAC file begins. What is listed here is taken off their times when they come in, and "
    "added again when they go out, so that a cue keeps its place in the music. The table is what is known of each program; "
    "measured is where its beats lie in this library, over the tracks on whose tempo both agree."
)
_Measured: TypeAlias = "tuple[tuple[Known, ...], tuple[OffsetHere, ...]]"
_VERDICTS = {
    "clear": marked("Enough tracks agree on another offset than the table's; tick it to use it."),
    "agrees": marked("Nothing speaks against the table."),
    "few tracks": marked("Too few tracks to tell."),
    "scattered": marked("The program's grids do not agree with each other: set by ear, perhaps."),
    "two groups": marked("The tracks lie in two places: no single offset fits them."),
    "reference": marked("These files begin alike in every program: what is left is how it sets its beats."),
}
_BEGINNINGS = marked(
    "How a file begins decides how much silence each program leaves out in front of its music."
)
_STAYS = marked(
    "Imported cues, loops and grids move along; what you have set or changed here stays. Undo takes it back."
)


class OffsetsDialog(QDialog):
    """Measures, and shows what another choice would move before it is made.

    Nothing is undone beside it, and what a job changes meanwhile is measured again: a plan is of the library as it is.
    """

    wanted = Signal(object)  # an OffsetPlan

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Time offsets of DJ programs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._bridge = bridge
        self._here: tuple[OffsetHere, ...] = ()
        self._known: tuple[Known, ...] = ()
        self._is_open, self._is_measured = True, False
        self._pause = QTimer(self, singleShot=True, interval=_QUIET)
        self.plan: OffsetPlan | None = None
        self.heading, self.moves, self.trouble = QLabel(tr("Measuring…")), QLabel(), QLabel()
        self.table = QTreeWidget()
        self.choices = QButtonGroup(self)
        self.use = QPushButton(tr("Use"))
        self._lay_out()
        self._measuring = self._start()
        self._pause.timeout.connect(self._measure_anew)
        bridge.happened.connect(self._hear)

    # Looks.

    def _lay_out(self) -> None:
        u = theme.unit()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        self.heading.setFont(theme.scaled_font(1.35, QFont.Weight.DemiBold))
        intro = QLabel(tr(_INTRO))
        for label, tone in ((intro, "dim"), (self.moves, ""), (self.trouble, "trouble")):
            label.setWordWrap(True)
            label.setProperty("tone", tone)
        self._set_up_table()
        layout.addWidget(self.heading)
        layout.addWidget(intro)
        layout.addWidget(self.table, 1)
        layout.addLayout(self._make_choices())
        layout.addWidget(self.moves)
        layout.addWidget(self.trouble)
        layout.addLayout(self._make_buttons())
        self.resize(240 * u, 140 * u)

    def _set_up_table(self) -> None:
        self.table.setHeaderLabels([tr(name) for name in _COLUMNS])
        self.table.setRootIsDecorated(False)
        self.table.setAccessibleName(tr("Time offsets by program and files"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(lambda _item, _column: self._plan_anew())

    def _make_choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4 * theme.unit())
        row.addWidget(QLabel(tr("Use")))
        for name, text in _CHOICES:
            words = tr(text)
            button = QRadioButton(words)
            button.setObjectName(name)
            button.setAccessibleName(tr("Use: {words}", words=words))
            self.choices.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.choices.buttonToggled.connect(lambda _button, is_on: self._plan_anew() if is_on else None)
        return row

    def _make_buttons(self) -> QHBoxLayout:
        buttons, cancel = QHBoxLayout(), QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.use.setProperty("isMain", True)
        self.use.setDefault(True)
        self.use.setEnabled(False)
        self.use.clicked.connect(self._use)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.use)
        return buttons

    # Measuring and planning.

    def _start(self) -> JobHandle[_Measured]:
        session = self._bridge.session

        def measure(job: Job) -> _Measured:
            known = survey(session, job)
            return known, offsets_here(session, known)

        return self._bridge.start(tr("Measuring time offsets"), measure, self._show, self._show_trouble)

    def _hear(self, event: object) -> None:
        if isinstance(event, TracksChanged) and self._is_open:
            self._is_measured, self.plan = False, None
            self.use.setEnabled(False)
            self.heading.setText(tr("The library has changed: measuring again…"))
            self._pause.start()

    def _measure_anew(self) -> None:
        if self._is_open:
            if not self._measuring.done:
                self._measuring.cancel()
            self._measuring = self._start()

    def _show(self, measured: _Measured) -> None:
        if not self._is_open or self._pause.isActive():
            return
        chosen, before = self._bridge.session.offsets, self._here
        known_before = {(here.program, here.file_class) for here in before}
        ticked = {(here.program, here.file_class) for here in self._ticked()}
        accepted = {(m.program, m.file_class) for m in chosen.measured}
        self._known, self._here = measured
        self._is_measured = True
        self.table.blockSignals(True)
        self.table.clear()
        for here in self._here:
            name = (here.program, here.file_class)
            is_ticked = name in ticked if name in known_before else here.is_clear or name in accepted
            self._add_row(here, is_ticked=is_ticked, can_be_used=here.is_clear or name in accepted)
        self.table.blockSignals(False)
        n = len({here.program for here in self._here})
        words = tr("What %n program(s) said of this library", n)
        self.heading.setText(words if n else tr("No DJ program has said anything of this library yet"))
        if self.choices.checkedButton() is not None:
            self._plan_anew()
            return
        for button in self.choices.buttons():
            if button.objectName() == chosen.use:
                button.setChecked(True)

    def _add_row(self, here: OffsetHere, *, is_ticked: bool, can_be_used: bool) -> None:
        measured = (
            tr("{offset} on {n_tracks}", offset=_ms(here.measured), n_tracks=here.n_agreeing)
            if here.measured is not None
            else ""
        )
        verdict = str(here.verdict) if here.measured is not None else ""
        row = QTreeWidgetItem(
            self.table,
            [
                f"{here.program} ({here.files})",
                str(here.n_tracks),
                f"{_ms(here.table.seconds)} ({here.table.evidence})",
                measured,
                verdict,
                f"{_ms(here.used)} ({here.basis})",
            ],
        )
        row.setToolTip(0, f"{here.program} ({here.files})\n{tr(_BEGINNINGS)}")
        if here.measured is not None:
            row.setToolTip(3, tr("Spread {value:.1f} ms", value=1000 * here.spread))
            row.setToolTip(4, tr(_VERDICTS[str(here.verdict)]))
        if can_be_used:
            row.setCheckState(0, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    def _ticked(self) -> tuple[OffsetHere, ...]:
        rows = [self.table.topLevelItem(n) for n in range(self.table.topLevelItemCount())]
        pairs = zip(self._here, rows, strict=True)
        return tuple(
            here for here, row in pairs if row is not None and row.checkState(0) is Qt.CheckState.Checked
        )

    def _plan_anew(self) -> None:
        chosen = self.choices.checkedButton()
        if chosen is None or not self._is_measured:
            return
        use, ticked = chosen.objectName(), self._ticked()
        self.use.setEnabled(False)
        session, known = self._bridge.session, self._known

        def plan() -> OffsetPlan:
            before = session.offsets
            choice = only(before, ticked) if use == "measured" else without_measured(before, use)
            return plan_offsets(session, choice, known)

        self._bridge.ask("offsets", plan, self._show_plan)

    def _show_plan(self, plan: OffsetPlan) -> None:
        if not self._is_open or not self._is_measured:
            return
        self.plan = plan
        self.moves.setText(
            "\n".join((*plan.lines, tr(_STAYS))) if plan.moves else tr("Nothing in the library moves.")
        )
        self.use.setEnabled(True)

    def _show_trouble(self, trouble: Trouble) -> None:
        if self._is_open:
            self.trouble.setText(f"⚠ {trouble}")

    # Using.

    def _use(self) -> None:
        if self.plan is not None:
            self.wanted.emit(self.plan)
            self.accept()

    def done(self, code: int) -> None:
        self._is_open = False
        if not self._measuring.done:
            self._measuring.cancel()
        super().done(code)


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:+.1f} ms"

"""The export: first everything that will be written, then one button, then what was written and where the backup is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.deciding import choices_from
from djanalyzer.app.detecting import export_targets
from djanalyzer.app.exporting import ExportOrder, plan_export
from djanalyzer.gui import theme
from djanalyzer.gui.export_report import ExportReportPage
from djanalyzer.gui.export_table import (
    ExportTable,
    describe_decided,
    describe_track,
    describe_unwritten,
)
from djanalyzer.gui.kept_files import KeptTable
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.loss_tree import LossTree

if TYPE_CHECKING:
    from djanalyzer.app.deciding import Decided
    from djanalyzer.app.detecting import ExportTarget
    from djanalyzer.app.exporting import ExportPlan, ExportReport
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.errors import Trouble
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.interop.protocol import Loss, Remedy

_CHOICES: tuple[tuple[Literal["none", "confident", "all"], str], ...] = (
    ("none", marked("None: only the cues you have set")),
    ("confident", marked("The confident ones")),
    ("all", marked("All")),
)
_TABS = (marked("Tracks"), marked("Losses"), marked("Files"))
_HINT = marked(
    "In rekordbox choose this file under Preferences > Advanced > rekordbox xml, then right-click the tracks and "
    "“Import To Collection”: rekordbox takes changed cues and grids over only then."
)


def default_target() -> Path:
    """Return where an export goes unless the DJ says otherwise."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    folder = documents if documents.is_dir() else Path.home()
    return folder / "djanalyzer for rekordbox.xml"


class ExportDialog(QDialog):
    """Preview, write, report. Who shows it writes: the dialog may be closed before all is written."""

    wanted = Signal(object)  # an ExportPlan, to be written

    def __init__(
        self,
        bridge: Bridge,
        all_ids: Sequence[int],
        selected_ids: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export to a DJ program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._ids = {"selected": list(selected_ids), "all": list(all_ids)}
        self.plan: ExportPlan | None = None
        self.is_open = True
        self._planning: JobHandle[ExportPlan] | None = None
        self._wish: tuple[object, ...] | None = None
        self._choices = choices_from(())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self)
        layout.addWidget(self.pages)
        self.scope, self.suggestions = QButtonGroup(self), QButtonGroup(self)
        self._make_preview()
        u = theme.unit()
        self.resize(280 * u, 165 * u)
        self.programs.addItem("rekordbox", ("rekordbox", str(default_target())))
        bridge.ask("export targets", export_targets, self._offer)
        self._plan_anew()

    def _offer(self, targets: tuple[ExportTarget, ...]) -> None:
        """List the other programs that can be written for, each with where its collection lies."""
        for target in targets:
            if target.system != "rekordbox":
                self.programs.addItem(target.program, (target.system, str(target.location or "")))

    def _choose_program(self) -> None:
        _system, place = self.programs.currentData()
        self.target.setText(place)
        self.hint.setVisible(self._system == "rekordbox")
        self._choices = choices_from(())
        self._plan_anew()

    def _choose_for_loss(self, loss: Loss, remedy: Remedy) -> None:
        self._choices = self._choices.with_loss(loss, remedy)
        self._plan_anew()

    def _choose_for_kind(self, losses: Sequence[Loss], remedy: Remedy) -> None:
        self._choices = self._choices.with_kind(losses, remedy)
        self._plan_anew()

    @property
    def _system(self) -> str:
        return str(self.programs.currentData()[0])

    # The preview. Each part is made inside what holds it: one that moves is dressed anew, with all that is in it.

    def _make_preview(self) -> None:
        page, u = QWidget(self.pages), theme.unit()
        self.pages.addWidget(page)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        self.summary, self.playlists = QLabel(page), QLabel(page)
        self.summary.setFont(theme.scaled_font(1.35, QFont.Weight.DemiBold))
        layout.addWidget(self.summary)
        self.playlists.setProperty("tone", "dim")
        layout.addWidget(self.playlists)
        layout.addLayout(self._make_choices(page))
        layout.addWidget(self._make_tabs(page), 1)
        self.warnings, self.trouble, self.hint = QLabel(page), QLabel(page), QLabel(tr(_HINT), page)
        for label, tone in ((self.warnings, "warning"), (self.trouble, "trouble"), (self.hint, "dim")):
            label.setWordWrap(True)
            label.setProperty("tone", tone)
            layout.addWidget(label)
        layout.addLayout(self._make_buttons(page))

    def _make_tabs(self, page: QWidget) -> QTabWidget:
        self.tabs = QTabWidget(page)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("What will be written, what will be lost, and where"))
        split = QSplitter(Qt.Orientation.Horizontal)
        self.tabs.addTab(split, tr(_TABS[0]))
        split.setHandleWidth(2 * theme.unit())
        self.table, self.detail = ExportTable(split), QTreeWidget(split)
        self.table.tracks.key_notation = self._bridge.session.settings.key_notation
        self.table.track_changed.connect(self._show_track)
        self._set_up_detail()
        split.setSizes([1100, 1200])
        # The other pages a moment later: to dress all their parts at once would hold the window up.
        self.losses, self.kept, self.steps = LossTree(), KeptTable(), QLabel()
        self.losses.chosen.connect(self._choose_for_loss)
        self.losses.chosen_for_kind.connect(self._choose_for_kind)
        QTimer.singleShot(0, self, self._add_losses)
        return self.tabs

    def _add_losses(self) -> None:
        self.tabs.addTab(self.losses, tr(_TABS[1]))
        QTimer.singleShot(0, self, lambda: self.tabs.addTab(self._make_files(), tr(_TABS[2])))

    def _make_files(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.kept, 1)
        self.steps.setWordWrap(True)
        self.steps.setProperty("tone", "dim")
        layout.addWidget(self.steps)
        return page

    def _make_choices(self, page: QWidget) -> QGridLayout:
        grid, u = QGridLayout(), theme.unit()
        grid.setHorizontalSpacing(4 * u)
        grid.setVerticalSpacing(2 * u)
        self.programs, self.target = QComboBox(page), QLineEdit(str(default_target()), page)
        choose = QPushButton(tr("Choose…"), page)
        choose.clicked.connect(self._choose_target)
        self.target.setAccessibleName(tr("File to write"))
        self.target.editingFinished.connect(self._plan_anew)
        words = {"selected": marked("Selected ({n_tracks:,})"), "all": marked("All ({n_tracks:,})")}
        scopes = [(name, tr(words[name], n_tracks=len(ids))) for name, ids in self._ids.items() if ids]
        accepted: list[tuple[str, str]] = [(name, tr(text)) for name, text in _CHOICES]
        rows: tuple[tuple[str, QButtonGroup, list[tuple[str, str]]], ...] = (
            (tr("Tracks"), self.scope, scopes),
            (tr("Suggestions to add"), self.suggestions, accepted),
        )
        self.programs.setAccessibleName(tr("Program to write for"))
        self.programs.activated.connect(self._choose_program)
        grid.addWidget(QLabel(tr("Write"), page), 0, 0)
        grid.addWidget(self.programs, 0, 1)
        grid.addWidget(self.target, 0, 2, 1, 3)
        grid.addWidget(choose, 0, 5)
        for number, (name, group, choices) in enumerate(rows, start=1):
            grid.addWidget(QLabel(name, page), number, 0)
            for column, (value, text) in enumerate(choices, start=1):
                button = QRadioButton(text, page)
                button.setObjectName(value)
                button.setAccessibleName(f"{name}: {text}")
                group.addButton(button)
                grid.addWidget(button, number, column)
            group.buttons()[0].setChecked(True)
            group.buttonToggled.connect(lambda _button, is_on: self._plan_anew() if is_on else None)
        grid.setColumnStretch(4, 1)
        return grid

    def _set_up_detail(self) -> None:
        self.detail.setAccessibleName(tr("What will be written for this track"))
        self.detail.setHeaderLabels([tr("Will be written"), tr("Where"), ""])
        self.detail.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.detail.setRootIsDecorated(False)
        self.detail.setUniformRowHeights(True)
        for column, width in enumerate((56, 28, 24)):
            self.detail.setColumnWidth(column, width * theme.unit())

    def _make_buttons(self, page: QWidget) -> QHBoxLayout:
        self.again, cancel = QPushButton(tr("Try again"), page), QPushButton(tr("Cancel"), page)
        self.write = QPushButton(tr("Write"), page)
        cancel.clicked.connect(self.reject)
        self.write.setProperty("isMain", True)
        self.write.setDefault(True)
        self.write.clicked.connect(self._write)
        self.again.clicked.connect(self._look_again)
        self.again.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(cancel)
        buttons.addWidget(self.write)
        return buttons

    def _choose_target(self) -> None:
        if self._system == "rekordbox":
            chosen, _filter = QFileDialog.getSaveFileName(
                self, tr("Write rekordbox XML"), self.target.text(), tr("rekordbox XML (*.xml)"),
                options=QFileDialog.Option.DontConfirmOverwrite,
            )  # fmt: skip
        elif self._system == "serato":
            chosen = QFileDialog.getExistingDirectory(
                self, tr("Folder _Serato_, or a folder of music"), self.target.text()
            )
        else:
            program = self.programs.currentText()
            chosen, _filter = QFileDialog.getOpenFileName(
                self, tr("{program}'s collection", program=program), self.target.text(), tr("All files (*)")
            )
        if chosen:
            self.target.setText(chosen)
            self._plan_anew()

    # Planning.

    def _plan_anew(self) -> None:
        scope, accept = self.scope.checkedButton(), self.suggestions.checkedButton()
        if scope is None or accept is None:
            return
        choices = self._choices
        wish = (self.target.text(), scope.objectName(), accept.objectName(), self._system, choices)
        if wish == self._wish:
            return
        if self._planning is not None and not self._planning.done:
            self._planning.cancel()
        self._wish = wish
        self.again.hide()
        if not wish[0].strip():
            self.plan = None
            self.write.setEnabled(False)
            self.summary.setText(tr("Say where to write: choose a file or a folder"))
            self._show_nothing()
            return
        session, target = self._bridge.session, Path(wish[0]).expanduser()
        ids, wanted, system = self._ids[wish[1]], wish[2], wish[3]
        self.plan = None
        self.write.setEnabled(False)
        self.summary.setText(tr("Looking at what would be written…"))
        self.trouble.clear()

        def work(job: object) -> ExportPlan:
            order = ExportOrder(ids, target, wanted, system, choices)  # type: ignore[arg-type]
            return plan_export(session, order, job)  # type: ignore[arg-type]

        self._planning = self._bridge.start(
            tr("Preparing the export"), work, self._show_plan, self.show_trouble
        )

    def _show_plan(self, plan: ExportPlan) -> None:
        self.plan = plan
        self.table.show_tracks(plan.tracks, plan.decided.written)
        self.tabs.setTabText(0, tr("Tracks ({n_tracks:,})", n_tracks=len(plan.written)))
        self.summary.setText(summarise(plan))
        self.playlists.setText(
            self._fitting(tr("Playlists: {names}", names=", ".join(plan.playlists))) if plan.playlists else ""
        )
        self.playlists.setToolTip("\n".join(plan.playlists))
        self.playlists.setVisible(bool(plan.playlists))
        self._show_decided(plan.decided)
        notes = [tr("Lost: {what}", what=group) for group in plan.decided.groups] + list(plan.warnings)
        self.warnings.setText("\n".join(f"⚠ {note}" for note in notes[:8]))
        self.warnings.setToolTip("\n".join(notes))
        self.warnings.setVisible(bool(notes))
        self.trouble.hide()
        self.write.setEnabled(bool(plan.write_plan.files))

    def _show_decided(self, decided: Decided) -> None:
        self.losses.show_losses(decided)
        self.kept.kept.show(decided.kept_files)
        self.tabs.setTabText(
            1,
            tr("Losses ({n_losses:,})", n_losses=len(decided.losses))
            if decided.losses
            else tr("Losses: none"),
        )
        self.tabs.setTabText(2, tr("Files ({n_files:,})", n_files=len(decided.kept_files)))
        steps = "\n".join(decided.write_plan.next_steps)
        self.steps.setText(tr("After writing:\n{steps}", steps=steps) if steps else "")

    def _fitting(self, words: str) -> str:
        room = self.width() - 14 * theme.unit()
        return self.playlists.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def show_trouble(self, trouble: Trouble) -> None:
        """Show why nothing can be planned or written."""
        self.summary.setText(tr("This cannot be written"))
        self.trouble.setText(f"⚠ {trouble}")
        self.trouble.show()
        self.again.show()
        self.write.setEnabled(self.plan is not None)
        if self.plan is None:
            self._show_nothing()

    def _look_again(self) -> None:
        """Plan the same once more: the program has been quit, or the protection removed."""
        self._wish = None
        self._plan_anew()

    def _show_nothing(self) -> None:
        """Take away what an older plan showed, for another place or program."""
        self.table.show_tracks(())
        self.losses.clear()
        self.kept.kept.show(())
        self.steps.clear()
        self.playlists.clear()
        self.warnings.hide()
        for number, name in enumerate(_TABS):
            self.tabs.setTabText(number, tr(name))

    def _show_track(self, number: int) -> None:
        self.detail.clear()
        if self.plan is None or not 0 <= number < len(self.plan.tracks):
            return
        track = self.plan.tracks[number]
        is_written = track.path in self.plan.decided.written
        key_notation = self.table.tracks.key_notation
        written = describe_track(track, key_notation) if is_written else describe_unwritten()
        for words, is_new in (*written, *describe_decided(track.path, self.plan.decided)):
            row = QTreeWidgetItem(self.detail, list(words))
            row.setToolTip(0, words[0])
            row.setToolTip(2, words[2])
            if is_new:
                font = row.font(0)
                font.setBold(True)
                row.setFont(0, font)

    # Writing.

    def _write(self) -> None:
        if self.plan is not None:
            self.write.setEnabled(False)
            self.summary.setText(tr("Writing…"))
            self.wanted.emit(self.plan)

    def show_report(self, report: ExportReport) -> None:
        """Show what was written."""
        page = ExportReportPage(self._bridge, report, tr(_HINT))
        page.closed.connect(self.accept)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def done(self, code: int) -> None:
        """Close; a plan that nobody will see is not worked out to its end."""
        self.is_open = False
        if self._planning is not None and not self._planning.done:
            self._planning.cancel()
        super().done(code)


def summarise(plan: ExportPlan) -> str:
    """Write what the plan comes to in one line."""
    nothing = () if plan.write_plan.files else (tr("nothing to write"),)
    return "  ·  ".join((*plan.counts, *nothing))

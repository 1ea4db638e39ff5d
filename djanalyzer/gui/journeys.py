"""The longer ways through the program: importing, analysing, the demo, exporting. Each starts work and shows its end."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from djanalyzer.app.resuming import Order, left_of, written_down
from djanalyzer.app.undoing import take_back
from djanalyzer.errors import Trouble
from djanalyzer.gui.change_words import change_words
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice, NoticeBar
from djanalyzer.gui.report_words import analysis_words, relocation_words

if TYPE_CHECKING:
    from djanalyzer.app.calibration import OffsetPlan
    from djanalyzer.app.exporting import ExportPlan, ExportReport
    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.app.relocating import Move, Relocation, RelocationReport
    from djanalyzer.app.reports import AnalysisReport, ImportReport
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.collections_view import CollectionDialog
    from djanalyzer.gui.export_view import ExportDialog
    from djanalyzer.gui.offsets_view import OffsetsDialog
    from djanalyzer.gui.onboarding import Onboarding
    from djanalyzer.gui.relocation_view import RelocationDialog
    from djanalyzer.gui.report_view import ReportSheet
    from djanalyzer.interop.safe_write import Applied
    from djanalyzer.library.records import Changes, TrackRow


@dataclass(frozen=True, slots=True)
class _Imported:
    """What an import brought: reports, what stopped it here and there, and the tracks that nobody has analysed."""

    reports: list[ImportReport]
    troubles: list[Trouble]
    fresh: tuple[int, ...]


class Journeys(QObject):
    """What the menu's longer commands do, for one window."""

    track_wanted = Signal(int)  # a track to put on the deck
    history_changed = Signal()  # there is something else to undo

    def __init__(self, bridge: Bridge, bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._bar, self._window = bridge, bar, window
        self.carries: dict[
            str, Callable[[Order], object]
        ] = {  # by kind; other parts of the window add theirs
            "import": self._carry_out_import,
            "analysis": self._carry_out_analysis,
        }
        self._demo: JobHandle[tuple[ImportReport, ...]] | None = None
        self.sheet: ReportSheet | None = None
        self.export_dialog: ExportDialog | None = None
        self.collection_dialog: CollectionDialog | None = None
        self.onboarding: Onboarding | None = None
        self.offsets_dialog: OffsetsDialog | None = None
        self.relocation_dialog: RelocationDialog | None = None

    # Importing.

    def choose_folder(self) -> None:
        """Ask for a folder of music and import it."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Import music folder"))
        if chosen:
            self.import_paths([Path(chosen)])

    def choose_collection(self) -> None:
        """Show the collections of DJ programs, and import those that are chosen."""
        from djanalyzer.gui.collections_view import CollectionDialog  # loaded when it is wanted

        dialog = CollectionDialog(self._bridge, self._window)
        dialog.chosen.connect(self.import_paths)
        dialog.destroyed.connect(self._forget_collections)
        self.collection_dialog = dialog
        dialog.show()

    def _forget_collections(self) -> None:
        self.collection_dialog = None

    def begin_steps(self) -> None:
        """Lead through the first steps."""
        from djanalyzer.gui.onboarding import Onboarding

        dialog = Onboarding(self._bridge, self._window)
        dialog.finished_steps.connect(self.set_up)
        dialog.destroyed.connect(self._forget_steps)
        self.onboarding = dialog
        dialog.show()

    def _forget_steps(self) -> None:
        self.onboarding = None

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import folders, music files and DJ programs' collections; one that fails stops none of the others."""
        name = (
            tr("Importing {name}", name=paths[0].name)
            if len(paths) == 1
            else tr("Importing %n item(s)", len(paths))
        )
        self.carry_out(Order("import", name, {"paths": [str(path.absolute()) for path in paths]}))

    def carry_out(self, order: Order) -> None:
        """Start work that is written down, or take it up again."""
        self.carries[order.kind](order)

    def _carry_out_import(self, order: Order) -> None:
        session = self._bridge.session
        paths = [Path(path) for path in order.arguments["paths"]]

        def work(job: Job) -> _Imported:
            from djanalyzer.app.importing import import_path

            reports, troubles = [], []
            for path in paths:
                try:
                    reports.append(import_path(session, path, job))
                except Trouble as trouble:
                    troubles.append(trouble)
                    job.fail(str(path), trouble)
                else:
                    for problem in reports[-1].problems:
                        job.meet(problem)
            met = dict.fromkeys(id_ for report in reports for id_ in report.track_ids)
            rows = [row for row in session.rows(list(met)) if row.state == "new"]
            fresh = tuple(row.id for row in sorted(rows, key=_age))
            return _Imported(reports, troubles, fresh)

        def go_on(imported: _Imported) -> None:
            self._analyse_import(imported, order.arguments.get("analyse", ""))

        then = go_on if "analyse" in order.arguments else self._show_import
        self._bridge.start(order.name, written_down(session, order, work), then)

    def set_up(self, paths: Sequence[Path], when: str) -> None:
        """Import, then analyse "all", the "newest" or "none" of what is new, without asking any more."""
        if paths:
            order = Order(
                "import", tr("Importing your music"), {"paths": list(map(str, paths)), "analyse": when}
            )
            self.carry_out(order)

    def _analyse_import(self, imported: _Imported, when: str) -> None:
        from djanalyzer.gui.onboarding import NEWEST

        for trouble in imported.troubles:
            self._bar.trouble(trouble)
        n_new = sum(report.new for report in imported.reports)
        n_problems = sum(len(report.problems) + len(report.missing) for report in imported.reports)
        hint = tr("%n file(s) are missing or could not be read.", n_problems) if n_problems else ""
        report = (tr("Report"), lambda: self._show_import(imported))
        self._bar.tell(Notice(tr("%n new track(s)", n_new), hint, action=report))
        chosen = {"all": imported.fresh, "newest": imported.fresh[:NEWEST]}.get(when, ())
        if chosen:
            self.analyse(chosen)

    def _show_import(self, imported: _Imported) -> None:
        from djanalyzer.gui.report_view import ReportSheet

        for trouble in imported.troubles:
            self._bar.trouble(trouble)
        if not imported.reports:
            return
        sheet = ReportSheet(imported.reports, imported.fresh, self._window)
        sheet.accepted.connect(lambda: self.analyse(sheet.track_ids))
        sheet.destroyed.connect(self._forget_sheet)
        self.sheet = sheet
        sheet.show()

    def _forget_sheet(self) -> None:
        self.sheet = None

    # Finding moved music.

    def choose_where_to_look(self) -> None:
        """Ask for a folder and look below it for the files that are missing."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Find moved files below this folder"))
        if chosen:
            self.find_moved([Path(chosen)])

    def find_moved(self, folders: Sequence[Path]) -> None:
        """Look for the missing files, then show what was found."""
        from djanalyzer.app.relocating import find_moved

        session = self._bridge.session
        self._bridge.start(
            tr("Looking for moved files"), lambda job: find_moved(session, folders, job), self.show_found
        )

    def show_found(self, found: Relocation) -> None:
        """Show which missing files were found, to be ticked before anything is changed."""
        if not (found.moves or found.doubts or found.lost):
            self._bar.tell(
                Notice(relocation_words(found), tr("Every track's file is where the library says it is."))
            )
            return
        from djanalyzer.gui.relocation_view import RelocationDialog

        dialog = RelocationDialog(found, self._window)
        dialog.wanted.connect(self._relocate)
        dialog.destroyed.connect(self._forget_relocation)
        self.relocation_dialog = dialog
        dialog.show()

    def _relocate(self, moves: list[Move]) -> None:
        from djanalyzer.app.relocating import relocate

        session = self._bridge.session
        self._bridge.start(
            tr("Taking new places"), lambda job: relocate(session, moves, job), self._show_relocated
        )

    def _show_relocated(self, report: RelocationReport) -> None:
        self.history_changed.emit()
        hint = "".join(f"{p.subject}: {p.message}" for p in report.problems[:1])
        has_trouble = bool(report.problems)
        self._bar.tell(
            Notice(
                tr("%n track(s) found again", len(report.track_ids)),
                hint or tr("Undo takes it back."),
                is_trouble=has_trouble,
            )
        )

    def _forget_relocation(self) -> None:
        self.relocation_dialog = None

    # Analysing.

    def analyse(self, ids: Collection[int] | None) -> None:
        """Analyse these tracks, or all that are new."""
        name = tr("Analysing new tracks") if ids is None else tr("Analysing %n track(s)", len(ids))
        self.carry_out(Order("analysis", name, {"ids": None if ids is None else list(ids)}))

    def _carry_out_analysis(self, order: Order) -> None:
        session, ids = self._bridge.session, order.arguments["ids"]

        def work(job: Job) -> AnalysisReport:
            from djanalyzer.app.analysing import analyse, analyse_again

            if order.arguments.get("again"):
                return analyse_again(session, left_of(session, order), job)
            return analyse(session, ids, job)

        self._bridge.start(order.name, written_down(session, order, work), self._show_analysis)

    def _show_analysis(self, report: AnalysisReport) -> None:
        if report.problems:
            first = report.problems[0]
            hint = f"{first.subject}: {first.message}"
            if len(report.problems) > 1:
                hint = tr(
                    "{problem} (and %n more; each track's reason stands in the table)",
                    len(report.problems) - 1,
                    problem=hint,
                )
            self._bar.tell(Notice(analysis_words(report), hint, is_trouble=True))
        elif report.track_ids:
            self._bar.tell(
                Notice(analysis_words(report), tr("Suggestions wait on the deck: Enter accepts one."))
            )
        else:
            self._bar.tell(Notice(tr("Nothing to analyse"), tr("These tracks have been analysed already.")))

    # The demo.

    def try_demo(self) -> None:
        """Make the demo collection, import it, analyse it."""
        session = self._bridge.session

        def work(job: Job) -> tuple[ImportReport, ...]:
            from djanalyzer.app.demo import create_demo, import_demo

            return import_demo(session, create_demo(None, job), job)

        self._demo = self._bridge.start(tr("Making the demo collection"), work, self._go_on_with_demo)

    @property
    def is_making_demo(self) -> bool:
        return self._demo is not None and not self._demo.done

    def _go_on_with_demo(self, reports: tuple[ImportReport, ...]) -> None:
        ids = dict.fromkeys(id_ for report in reports for id_ in report.track_ids)
        self.analyse(list(ids))
        if ids:
            self.track_wanted.emit(next(iter(ids)))

    # Exporting.

    def export(self, all_ids: Sequence[int], selected_ids: Sequence[int]) -> None:
        """Open the preview of an export."""
        from djanalyzer.gui.export_view import ExportDialog

        dialog = ExportDialog(self._bridge, all_ids, selected_ids, self._window)
        dialog.wanted.connect(lambda plan: self._write_export(plan, dialog))
        dialog.destroyed.connect(self._forget_export)
        self.export_dialog = dialog
        dialog.show()

    def _write_export(self, plan: ExportPlan, dialog: ExportDialog) -> None:
        """Write, and tell it in the dialog, or in the window where the dialog has been closed meanwhile."""
        from djanalyzer.app.exporting import write_export

        session = self._bridge.session

        def is_open() -> bool:
            return isValid(dialog) and dialog.is_open

        def tell(report: ExportReport) -> None:
            (dialog.show_report if is_open() else self._tell_exported)(report)

        def refuse(trouble: Trouble) -> None:
            (dialog.show_trouble if is_open() else self._bridge.troubled.emit)(trouble)

        self._bridge.start(tr("Exporting"), lambda job: write_export(session, plan, job), tell, refuse)

    def _tell_exported(self, report: ExportReport) -> None:
        from djanalyzer.gui.export_report import counts_of

        refused = "".join(f"{problem.subject}: {problem.message} " for problem in report.problems[:1])
        undo = (tr("Take it back"), lambda: self._take_back(report.journal_id)) if report.journal_id else None
        written = tr("Written and read back: {path}.", path=report.target)
        hint = f"{refused}{written} {report.next_steps}".strip()
        self._bar.tell(Notice(tr("Exported {counts}", counts=counts_of(report)), hint, bool(refused), undo))

    def choose_offsets(self) -> None:
        """Show the time offsets of DJ programs, and use those that are chosen."""
        from djanalyzer.gui.offsets_view import OffsetsDialog

        dialog = OffsetsDialog(self._bridge, self._window)
        dialog.wanted.connect(self._use_offsets)
        dialog.destroyed.connect(self._forget_offsets)
        self.offsets_dialog = dialog
        dialog.show()

    def _use_offsets(self, plan: OffsetPlan) -> None:
        from djanalyzer.app.calibration import use_offsets

        session = self._bridge.session
        self._bridge.start(
            tr("Using other time offsets"), lambda _job: use_offsets(session, plan), self._show_offsets
        )

    def _show_offsets(self, changes: Changes) -> None:
        self.history_changed.emit()
        self._bar.tell(
            Notice(
                change_words(changes.name),
                tr(
                    "What programs said of %n track(s) has moved; undo takes it back.", len(changes.track_ids)
                ),
            )
        )

    def _forget_offsets(self) -> None:
        self.offsets_dialog = None

    def take_back(self) -> None:
        """Take the last export back: every file has its former bytes again."""
        self._take_back(None)

    def _take_back(self, name: str | None) -> None:
        journal = self._bridge.session.places.journal
        self._bridge.start(
            tr("Taking the export back"),
            lambda _job: take_back(journal, name),
            self._show_taken_back,
            self._bar.trouble,
        )

    def _show_taken_back(self, applied: Applied) -> None:
        hint = "".join(f"{path}: {refusal}" for path, refusal in applied.refused[:1])
        what = tr("%n file(s) as before the export", len(applied.written))
        self._bar.tell(Notice(what, hint, is_trouble=bool(applied.refused)))

    def _forget_export(self) -> None:
        self.export_dialog = None


def _age(row: TrackRow) -> float:
    """Return how long ago a track's file was made, in an order that puts the newest first."""
    try:
        return -os.stat(row.path).st_mtime
    except OSError:
        return 0.0

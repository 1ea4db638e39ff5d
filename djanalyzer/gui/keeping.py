"""Keeping the library safe from the window: backup, restore, open export, and the look at the library after the start."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from djanalyzer.errors import Trouble
from djanalyzer.gui.language import tr
from djanalyzer.gui.notices import Notice, NoticeBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.backing_up import BackupReport
    from djanalyzer.app.jobs import Job
    from djanalyzer.app.open_export import DumpReport
    from djanalyzer.app.restore_plan import Restore
    from djanalyzer.app.restoring import Preview
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.restore_view import RestoreDialog

_LOOK_AFTER = 5_000  # ms after the start: the window comes first


class Keeping(QObject):
    """For one window."""

    def __init__(self, bridge: Bridge, actions: Actions, bar: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._bar, self._window = bridge, bar, window
        self.dialog: RestoreDialog | None = None
        self.starts_again = False  # the window, once it is closed: a backup takes the library's place
        verbs: dict[str, Callable[[], object]] = {
            "back_up": self.choose_backup_place,
            "restore": self.choose_backup,
            "dump": self.choose_dump_place,
        }
        for name, verb in verbs.items():
            actions[name].triggered.connect(lambda _on=False, verb=verb: verb())

    # Backing up.

    def choose_backup_place(self) -> None:
        """Ask where to, and write the whole library as one file."""
        name = f"djanalyzer-backup-{time.strftime('%Y-%m-%d')}.zip"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, tr("Back up the library"), str(_documents() / name), tr("Backups (*.zip)")
        )
        if chosen:
            self.back_up(_ending(Path(chosen), ".zip"))

    def back_up(self, target: Path) -> None:
        """Write the whole library as one file; the user has agreed that one that is there goes."""
        session = self._bridge.session

        def work(job: Job) -> BackupReport:
            from djanalyzer.app.backing_up import BackupOrder, back_up

            return back_up(session, BackupOrder(target, replaces=True), job)

        self._bridge.start(tr("Backing the library up"), work, self._show_backup)

    def _show_backup(self, report: BackupReport) -> None:
        hint = tr("Written and read back: {path}.", path=report.path)
        if report.problems:
            first = report.problems[0]
            hint = f"{hint} {first.subject}: {first.message}"
        size = f"{report.n_bytes / 1e6:,.1f} MB"
        n_tracks = report.manifest.counts.get("tracks", 0)
        words = tr("%n track(s) backed up, {size}", n_tracks, size=size)
        self._bar.tell(Notice(words, hint, is_trouble=bool(report.problems)))

    # Restoring.

    def choose_backup(self) -> None:
        """Ask which backup, read it, and show what it would change."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            tr("Restore a backup"),
            str(_documents()),
            tr("Backups (*.zip *.sqlite);;All files (*)"),
        )
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, backup: Path) -> None:
        """Read a backup, and show what it would change."""
        session = self._bridge.session

        def work(job: Job) -> Restore:
            from djanalyzer.app.restoring import stage

            return stage(backup, session.library.path, session.places, job=job)

        self._read(work)

    def repair(self) -> None:
        """Offer the last sound backup for the library's place."""
        session = self._bridge.session

        def work(job: Job) -> Restore:
            from djanalyzer.app.rescue import stage_repair

            return stage_repair(session.library.path, session.places, job)

        self._read(work)

    def bring_back(self) -> None:
        """Offer what the last restore has put aside."""
        session = self._bridge.session

        def work(_job: Job) -> Restore:
            from djanalyzer.app.restoring import past_restores, stage_return

            past = past_restores(session.library.path)
            if not past:
                raise Trouble("What was there before the restore is not there any more.")
            return stage_return(past[0])

        self._read(work)

    def _read(self, work: Callable[[Job], Restore]) -> None:
        def read(job: Job) -> tuple[Restore, Preview]:
            from djanalyzer.app.restoring import preview

            staged = work(job)
            return staged, preview(staged)

        self._bridge.start(tr("Reading a backup"), read, self._show)

    def _show(self, found: tuple[Restore, Preview]) -> None:
        from djanalyzer.app.replacing import decide
        from djanalyzer.app.restoring import discard
        from djanalyzer.gui.restore_view import RestoreDialog

        staged, seen = found

        def go() -> None:
            try:
                decide(staged)
            except Trouble as trouble:
                self._bridge.change(lambda: discard(staged))
                self._bar.trouble(trouble)
            else:
                self.starts_again = True
                self._window.close()

        self.dialog = RestoreDialog(seen, self._window)
        self.dialog.accepted.connect(go)
        self.dialog.rejected.connect(lambda: self._bridge.change(lambda: discard(staged)))
        self.dialog.open()

    def tell_restored(self) -> None:
        """Say after the start that a backup has taken the library's place, with the way back."""
        restored = self._bridge.session.restored
        if restored is not None and restored.can_be_taken_back:
            hint = tr("What was there before is kept in {folder}.", folder=restored.folder)
            back = (tr("Bring it back…"), self.bring_back)
            self._bar.tell(Notice(tr("The backup has been restored."), hint, action=back))
        elif restored is not None:
            self._bar.tell(Notice(tr("The backup has been restored.")))

    # Looking whether all is well.

    def look_over_later(self) -> None:
        """Look soon whether the library is sound, off the window's thread."""
        QTimer.singleShot(_LOOK_AFTER, self, self.look_over)

    def look_over(self) -> None:
        """Look whether the library is sound; where it is not, offer the last sound backup."""
        path = self._bridge.session.library.path

        def work(job: Job) -> tuple[str, ...]:
            from djanalyzer.app.rescue import look_over

            return look_over(path, job, thorough=False)

        self._bridge.start_quietly(tr("Looking over the library"), work, self._tell_faults)

    def _tell_faults(self, faults: tuple[str, ...]) -> None:
        if faults:
            self.tell_damage(faults[0].rstrip("."))

    def tell_damage(self, fault: str) -> None:
        """Say that the library is damaged, with the way out."""
        hint = tr("Nothing has been changed. The last sound backup can take its place: {fault}.", fault=fault)
        repair = (tr("Repair…"), self.repair)
        self._bar.tell(Notice(tr("The library is damaged."), hint, is_trouble=True, action=repair))

    # Writing everything openly.

    def choose_dump_place(self) -> None:
        """Ask where to, and write everything as JSON or CSV."""
        json_, csv = tr("JSON (*.json)"), tr("Folder of CSV files (*)")
        chosen, kind = QFileDialog.getSaveFileName(
            self._window,
            tr("Write everything as JSON or CSV"),
            str(_documents() / f"djanalyzer-{time.strftime('%Y-%m-%d')}"),
            f"{json_};;{csv}",
        )
        if chosen:
            self.dump(_ending(Path(chosen), ".json") if kind == json_ else Path(chosen))

    def dump(self, target: Path) -> None:
        """Write everything; the user has agreed that a file that is there goes."""
        session = self._bridge.session

        def work(job: Job) -> DumpReport:
            from djanalyzer.app.open_export import dump

            return dump(session, target, job, replaces=True)

        self._bridge.start(tr("Writing everything openly"), work, self._show_dump)

    def _show_dump(self, report: DumpReport) -> None:
        size = f"{report.n_bytes / 1e6:,.1f} MB"
        words = tr("%n row(s) written, {size}", report.n_rows, size=size)
        self._bar.tell(Notice(words, str(report.path)))


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def _ending(path: Path, ending: str) -> Path:
    return path if path.suffix.casefold() == ending else path.with_name(path.name + ending)

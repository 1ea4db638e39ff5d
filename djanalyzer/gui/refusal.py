"""A library that cannot be opened: one clear sentence, and the ways out of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from djanalyzer.app.job import Job
from djanalyzer.app.logbook import as_trouble
from djanalyzer.app.replacing import restore_now
from djanalyzer.app.rescue import latest_backup, stage_repair
from djanalyzer.app.restoring import discard, preview, stage
from djanalyzer.app.session import Session
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.restore_view import RestoreDialog
from djanalyzer.settings import places

if TYPE_CHECKING:
    from djanalyzer.app.restore_plan import Restore
    from djanalyzer.app.restoring import Preview


class RefusalDialog(QDialog):
    """Tries again, puts a backup in place, or opens another library; `session` is what came of it."""

    _done = Signal(object)  # what to call on the window's thread

    def __init__(
        self, path: Path, trouble: Trouble, open_: Callable[[Path], Session], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.path = path
        self._open = open_
        self._backup = latest_backup(path)
        self._job = Job()
        self.preview: RestoreDialog | None = None
        self._done.connect(self._go_on)
        u = theme.unit()
        self.setWindowTitle(tr("djanalyzer cannot open its library"))
        self.message, self.hint = QLabel(), QLabel()
        self.message.setFont(theme.scaled_font(1.15, QFont.Weight.DemiBold))
        self.hint.setProperty("tone", "dim")
        for label in (self.message, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a backup that somebody has made may say anything
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(4 * u)
        layout.addWidget(self.message)
        layout.addWidget(self.hint)
        layout.addLayout(self._make_ways())
        self.setMinimumWidth(150 * u)
        self._tell(trouble)

    def _make_ways(self) -> QHBoxLayout:
        self.restore = QPushButton()
        if self._backup is not None:
            self.restore.setText(tr("Restore the backup of {when}", when=f"{self._backup[1]:%Y-%m-%d %H:%M}"))
        self.restore.setToolTip(tr("The damaged library is kept beside it"))
        self.restore.setVisible(self._backup is not None)
        self.file = QPushButton(tr("Restore a backup…"))
        self.again, self.other = QPushButton(tr("Try again")), QPushButton(tr("Another library…"))
        self.folder, self.quit = QPushButton(tr("Open folder")), QPushButton(tr("Quit"))
        self.again.setProperty("isMain", True)
        self.again.setDefault(True)
        verbs = (
            (self.folder, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))),
            (self.quit, self.reject),
            (self.other, self._choose_other),
            (self.file, self._choose_backup),
            (self.restore, lambda: self._stage(lambda job: stage_repair(self.path, places(), job))),
            (self.again, lambda: self.try_to_open(self.path)),
        )
        row = QHBoxLayout()
        for number, (button, verb) in enumerate(verbs):
            button.clicked.connect(lambda _on=False, verb=verb: verb())
            row.addWidget(button)
            if number == 0:
                row.addStretch(1)
        return row

    def try_to_open(self, path: Path) -> None:
        """Open a library; where it cannot be opened either, say why."""
        try:
            self.session = self._open(path)
        except Trouble as trouble:
            self._tell(trouble)
        else:
            self.accept()

    def _tell(self, trouble: Trouble) -> None:
        self._trouble = trouble
        self.message.setText(trouble.message)
        self.hint.setText(trouble.hint)
        self.setAccessibleDescription(str(trouble))

    def _choose_backup(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, tr("Restore a backup"), str(Path.home()), tr("Backups (*.zip *.sqlite);;All files (*)")
        )
        if chosen:
            self._stage(lambda job: stage(Path(chosen), self.path, places(), job=job))

    # Restoring: read aside, shown, carried out aside.

    def _stage(self, work: Callable[[Job], Restore]) -> None:
        self._aside(lambda: _seen(work(self._job)), self._show)

    def _show(self, found: tuple[Restore, Preview]) -> None:
        staged, seen = found
        self.preview = RestoreDialog(seen, self)
        self.preview.accepted.connect(lambda: self._carry_out(staged))
        self.preview.rejected.connect(lambda: self._let_go(staged))
        self.preview.open()

    def _carry_out(self, staged: Restore) -> None:
        self._aside(lambda: restore_now(staged), lambda _none: self.try_to_open(self.path))

    def _let_go(self, staged: Restore) -> None:
        self._aside(lambda: discard(staged), lambda _none: self._tell(self._trouble))

    def _aside(self, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Work on a thread of its own; the dialog waits with its buttons shut, and can be closed."""
        self._let_be_pressed(False)
        self.hint.setText(tr("Reading the backup…"))

        def run() -> None:
            try:
                result = work()
            except Cancelled:
                return
            except Exception as error:  # noqa: BLE001 (shown to the user; bugs are logged by as_trouble)
                trouble = as_trouble(error, "Restoring a backup")
                self._done.emit(partial(self._tell, trouble))
            else:
                self._done.emit(partial(then, result))

        self._worker = threading.Thread(target=run, name="restoring")
        self._worker.start()

    def _go_on(self, then: Callable[[], object]) -> None:
        self._let_be_pressed(True)
        self.hint.setText("")
        then()

    def _let_be_pressed(self, is_on: bool) -> None:
        for button in (self.restore, self.file, self.again, self.other):
            button.setEnabled(is_on)

    def done(self, code: int) -> None:
        """Leave; what is read is stopped first."""
        self._job.cancel()
        super().done(code)

    def _choose_other(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, tr("Open a library"), str(self.path.parent), tr("Libraries (*.sqlite);;All files (*)")
        )
        if chosen:
            self.try_to_open(Path(chosen))


def _seen(staged: Restore) -> tuple[Restore, Preview]:
    return staged, preview(staged)

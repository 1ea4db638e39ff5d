"""A library that cannot be opened: one clear sentence, and the ways out of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from djanalyzer.app.rescue import latest_backup, restore
from djanalyzer.app.session import Session
from djanalyzer.errors import Trouble
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr


class RefusalDialog(QDialog):
    """Tries again, puts the last backup in place, or opens another library; `session` is what came of it."""

    def __init__(
        self, path: Path, trouble: Trouble, open_: Callable[[Path], Session], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session: Session | None = None
        self.path = path
        self._open = open_
        self._backup = latest_backup(path)
        u = theme.unit()
        self.setWindowTitle(tr("djanalyzer cannot open its library"))
        self.message, self.hint = QLabel(), QLabel()
        self.message.setFont(theme.scaled_font(1.15, QFont.Weight.DemiBold))
        self.hint.setProperty("tone", "dim")
        for label in (self.message, self.hint):
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
        self.again, self.other = QPushButton(tr("Try again")), QPushButton(tr("Another library…"))
        self.folder, self.quit = QPushButton(tr("Open folder")), QPushButton(tr("Quit"))
        self.again.setProperty("isMain", True)
        self.again.setDefault(True)
        verbs = (
            (self.folder, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))),
            (self.quit, self.reject),
            (self.other, self._choose_other),
            (self.restore, self._restore),
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
        self.message.setText(trouble.message)
        self.hint.setText(trouble.hint)
        self.setAccessibleDescription(str(trouble))

    def _restore(self) -> None:
        if self._backup is None:
            return
        try:
            restore(self.path, self._backup[0])
        except Trouble as trouble:
            self._tell(trouble)
        else:
            self.try_to_open(self.path)

    def _choose_other(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, tr("Open a library"), str(self.path.parent), tr("Libraries (*.sqlite);;All files (*)")
        )
        if chosen:
            self.try_to_open(Path(chosen))

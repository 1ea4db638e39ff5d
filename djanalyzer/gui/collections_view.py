"""Where knowledge comes from: the DJ programs' collections on this machine, or any file or folder that is one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.collection_list import CollectionList
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge


class CollectionDialog(QDialog):
    """Lists what was found; what is ticked is imported."""

    chosen = Signal(list)  # of paths

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import from DJ programs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        u = theme.unit()
        self.heading = QLabel(tr("Looking for collections…"))
        self.list = CollectionList(bridge)
        self.list.ticked.connect(self._allow)
        self.list.looked.connect(self._show)
        self.take = QPushButton(tr("Import"))
        self.take.setProperty("isMain", True)
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        hint = QLabel(
            tr(
                "Everything is read only: cues, loops, grids, keys and playlists. No program's files are changed."
            )
        )
        hint.setProperty("tone", "dim")
        hint.setWordWrap(True)
        for widget in (self.heading, self.list, hint):
            layout.addWidget(widget)
        layout.addLayout(self._make_buttons())
        self.resize(230 * u, 100 * u)
        self._allow()

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        self.file, self.folder, cancel = (
            QPushButton(tr("File…")),
            QPushButton(tr("Folder…")),
            QPushButton(tr("Cancel")),
        )
        self.file.clicked.connect(self._choose_file)
        self.folder.clicked.connect(self._choose_folder)
        cancel.clicked.connect(self.reject)
        for button in (self.file, self.folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (cancel, self.take):
            buttons.addWidget(button)
        return buttons

    def _show(self, n_found: int) -> None:
        self.heading.setText(
            tr("Found on this computer and its drives. Choose what to import:")
            if n_found
            else tr("No collection was found in the usual places. Choose a file or a folder.")
        )
        self._allow()

    def done(self, result: int) -> None:
        self.list.stop()
        super().done(result)

    def _allow(self) -> None:
        self.take.setEnabled(bool(self.list.chosen()))

    def _take(self) -> None:
        self.chosen.emit(self.list.chosen())
        self.accept()

    def _choose_file(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(self, tr("Import a collection"), "", tr("All files (*)"))
        if path:
            self.chosen.emit([Path(path)])
            self.accept()

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Import a collection (a stick, a library's folder)"))
        if path:
            self.chosen.emit([Path(path)])
            self.accept()

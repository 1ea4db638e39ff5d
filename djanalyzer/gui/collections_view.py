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
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.detecting import collections_here
from djanalyzer.gui import theme

if TYPE_CHECKING:
    from djanalyzer.app.detecting import FoundCollection
    from djanalyzer.gui.bridge import Bridge

_PATH = Qt.ItemDataRole.UserRole


class CollectionDialog(QDialog):
    """Lists what was found; what is ticked is imported."""

    chosen = Signal(list)  # of paths

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import from DJ programs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        u = theme.unit()
        self.heading = QLabel("Looking for collections…")
        self.list = QListWidget()
        self.list.setAccessibleName("Collections found")
        self.list.itemChanged.connect(self._allow)
        self.take = QPushButton("Import")
        self.take.setProperty("isMain", True)
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        hint = QLabel(
            "Everything is read only: cues, loops, grids, keys and playlists. No program's files are changed."
        )
        hint.setProperty("tone", "dim")
        hint.setWordWrap(True)
        for widget in (self.heading, self.list, hint):
            layout.addWidget(widget)
        layout.addLayout(self._make_buttons())
        self.resize(170 * u, 90 * u)
        bridge.ask("collections", collections_here, self._show)
        self._allow()

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        self.file, self.folder, cancel = QPushButton("File…"), QPushButton("Folder…"), QPushButton("Cancel")
        self.file.clicked.connect(self._choose_file)
        self.folder.clicked.connect(self._choose_folder)
        cancel.clicked.connect(self.reject)
        for button in (self.file, self.folder):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (cancel, self.take):
            buttons.addWidget(button)
        return buttons

    def _show(self, found: tuple[FoundCollection, ...]) -> None:
        self.heading.setText(
            "Found on this computer and its drives:"
            if found
            else "No collection was found in the usual places. Choose a file or a folder."
        )
        for collection in found:
            item = QListWidgetItem(f"{collection.program}   {collection.location}", self.list)
            item.setData(_PATH, str(collection.location))
            item.setCheckState(Qt.CheckState.Unchecked)
        self._allow()

    def _ticked(self) -> list[Path]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [Path(item.data(_PATH)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _allow(self) -> None:
        self.take.setEnabled(bool(self._ticked()))

    def _take(self) -> None:
        self.chosen.emit(self._ticked())
        self.accept()

    def _choose_file(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(self, "Import a collection", "", "All files (*)")
        if path:
            self.chosen.emit([Path(path)])
            self.accept()

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, "Import a collection (a stick, a library's folder)")
        if path:
            self.chosen.emit([Path(path)])
            self.accept()

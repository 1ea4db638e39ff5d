"""The folders whose new music comes in by itself: a list to add to and take from, alone or as a page of the settings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
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

from djanalyzer.gui import luggage, theme
from djanalyzer.gui.drop_zone import DropZone
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.choices import Choices
    from djanalyzer.settings import Settings

_PATH = Qt.ItemDataRole.UserRole


class WatchedFolders(QWidget):
    """Lists the watched folders. Folders may be dropped on it."""

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        zone = DropZone(self, tr("Drop to watch this folder"), lambda data: bool(_folders_in(data)))
        zone.dropped.connect(lambda data: self.add_folders(_folders_in(data)))
        u = theme.unit()
        self.list, self.hint = QListWidget(), QLabel()
        self.list.setAccessibleName(tr("Watched folders"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(30 * u)
        self.hint.setProperty("tone", "dim")
        self.hint.setWordWrap(True)
        self.add, self.remove = QPushButton(tr("Add folder…")), QPushButton(tr("Stop watching"))
        self.add.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.list.currentItemChanged.connect(lambda _now, _before: self._allow())
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * u)
        for widget in (self.hint, self.list):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        choices.changed.connect(self._show)
        self._show()

    @property
    def folders(self) -> tuple[str, ...]:
        return self._settings.watched_folders

    @property
    def _settings(self) -> Settings:
        return self._choices.settings

    def add_folders(self, folders: list[Path]) -> None:
        """Watch these folders too; one that lies in a watched one is watched already."""
        kept = list(self.folders)
        for folder in folders:
            path = folder.expanduser().absolute()
            if not any(path.is_relative_to(known) for known in kept):
                kept = [known for known in kept if not Path(known).is_relative_to(path)] + [str(path)]
        self._choices.choose(watched_folders=tuple(kept))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Watch a folder"))
        if chosen:
            self.add_folders([Path(chosen)])

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            gone = item.data(_PATH)
            self._choices.choose(watched_folders=tuple(path for path in self.folders if path != gone))

    def _show(self) -> None:
        at = self.list.currentRow()
        self.list.clear()
        for path in self.folders:
            is_there = os.path.isdir(path)
            item = QListWidgetItem(
                path if is_there else tr("{folder} (not there now)", folder=path), self.list
            )
            item.setData(_PATH, path)
            item.setToolTip(path)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.hint.setText(
            tr(
                "New music in these folders comes into the library by itself. Nothing is moved or deleted, and a drive "
                "that is unplugged is waited for."
            )
            if self.folders
            else tr(
                "No folder is watched. Add one, such as your downloads: new music comes in by itself then."
            )
        )
        self._allow()

    def _allow(self) -> None:
        self.remove.setEnabled(self.list.currentItem() is not None)


class WatchedDialog(QDialog):
    """The watched folders in a window of their own."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Watched folders"))
        u = theme.unit()
        self.page = WatchedFolders(choices)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        layout.addWidget(self.page)
        layout.addLayout(buttons)
        self.resize(150 * u, 90 * u)


def _folders_in(data: QMimeData) -> list[Path]:
    return [path for path in luggage.files_in(data) if path.is_dir()]

"""The first steps: where the music is, what DJ programs know of it, and when it is analysed. Each may be left out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.collection_list import CollectionList
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge

NEWEST = 20  # tracks: enough to see what the program does, analysed in minutes

_STEPS = (
    (
        marked("Where is your music?"),
        marked("Folders and everything below them. Your files stay as they are and where they are."),
    ),
    (
        marked("What do your DJ programs know?"),
        marked("Cues, loops, grids, keys and playlists are read; no program's files are changed."),
    ),
    (
        marked("When shall it be analysed?"),
        marked(
            "Beats, sections, cue points, key and energy. You can work and play meanwhile, pause and go on."
        ),
    ),
)
_WHEN = (
    ("all", marked("All of it in the background, the newest first")),
    ("newest", marked("The {n_tracks} newest tracks now, the rest when I say so")),
    ("none", marked("Nothing yet")),
)


class Onboarding(QDialog):
    """Three steps; `finished_steps` tells what was chosen: paths to import, and "all", "newest" or "none"."""

    finished_steps = Signal(list, str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Set up djanalyzer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.place, self.title, self.hint = QLabel(), QLabel(), QLabel()
        self.place.setProperty("tone", "dim")
        self.title.setFont(theme.scaled_font(1.8, QFont.Weight.DemiBold))
        self.hint.setProperty("tone", "dim")
        self.hint.setWordWrap(True)
        self.pages = QStackedWidget()
        for page in (self._make_folders(), self._make_collections(bridge), self._make_analysis()):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        for label in (self.place, self.title, self.hint):
            layout.addWidget(label)
        layout.addWidget(self.pages, 1)
        layout.addLayout(self._make_buttons())
        self.resize(210 * u, 120 * u)
        self._show(0)

    # The steps.

    def _make_folders(self) -> QWidget:
        self.folders = QListWidget()
        self.folders.setAccessibleName(tr("Folders of music"))
        self.add, self.remove = QPushButton(tr("Add folder…")), QPushButton(tr("Remove"))
        self.add.clicked.connect(self._choose_folder)
        self.remove.clicked.connect(lambda: self.folders.takeItem(self.folders.currentRow()))
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        if usual and os.path.isdir(usual) and Path(usual) != Path.home():
            self.add_folder(Path(usual))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.folders, 1)
        row = QHBoxLayout()
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return page

    def _make_collections(self, bridge: Bridge) -> QWidget:
        self.found = QLabel(tr("Looking for collections on this computer and its drives…"))
        self.collections = CollectionList(bridge)
        self.collections.looked.connect(self._show_found)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.found)
        column.addWidget(self.collections, 1)
        return page

    def _make_analysis(self) -> QWidget:
        self.when = QButtonGroup(self)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        for name, words in _WHEN:
            button = QRadioButton(tr(words).format(n_tracks=NEWEST))
            button.setObjectName(name)
            button.setChecked(name == "all")
            self.when.addButton(button)
            column.addWidget(button)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        column.addSpacing(4 * theme.unit())
        column.addWidget(self.summary)
        column.addStretch(1)
        return page

    def _make_buttons(self) -> QHBoxLayout:
        self.cancel, self.back = QPushButton(tr("Not now")), QPushButton(tr("Back"))
        self.skip, self.next = QPushButton(tr("Skip")), QPushButton()
        self.cancel.setToolTip(tr("The menu Help has these steps too"))
        self.next.setProperty("isMain", True)
        self.next.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(lambda: self._show(self.pages.currentIndex() - 1))
        self.skip.clicked.connect(self._skip)
        self.next.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        for button in (self.back, self.skip, self.next):
            row.addWidget(button)
        return row

    def _show(self, number: int) -> None:
        title, hint = _STEPS[number]
        self.pages.setCurrentIndex(number)
        self.place.setText(tr("Step {number} of {n_steps}", number=number + 1, n_steps=len(_STEPS)))
        self.title.setText(tr(title))
        self.hint.setText(tr(hint))
        is_last = number == len(_STEPS) - 1
        self.back.setEnabled(number > 0)
        self.skip.setVisible(not is_last)
        self.next.setText(tr("Begin") if is_last else tr("Next"))
        n_folders, n_collections = len(self._folders()), len(self.collections.chosen())
        self.summary.setText(
            tr("%n folder(s) of music", n_folders)
            + "  ·  "
            + tr("%n collection(s) of DJ programs", n_collections)
            if n_folders or n_collections
            else tr("You have chosen no music: nothing will be imported.")
        )

    # What is done in them.

    def add_folder(self, folder: Path) -> None:
        """Put a folder on the list, once."""
        if folder not in self._folders():
            item = QListWidgetItem(str(folder), self.folders)
            item.setToolTip(str(folder))
            self.folders.setCurrentItem(item)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("A folder of music"))
        if chosen:
            self.add_folder(Path(chosen))

    def _show_found(self, n_found: int) -> None:
        self.found.setText(
            tr("Tick what you want to take in:")
            if n_found
            else tr("None was found in the usual places. The menu Library opens any file or stick later.")
        )

    def _skip(self) -> None:
        """Leave this step's choice out."""
        if self.pages.currentIndex() == 0:
            self.folders.clear()
        else:
            self.collections.untick()
        self._show(self.pages.currentIndex() + 1)

    def _go_on(self) -> None:
        if self.pages.currentIndex() < len(_STEPS) - 1:
            self._show(self.pages.currentIndex() + 1)
            return
        when = next(button.objectName() for button in self.when.buttons() if button.isChecked())
        self.finished_steps.emit([*self._folders(), *self.collections.chosen()], when)
        self.accept()

    def _folders(self) -> list[Path]:
        return [Path(self.folders.item(row).text()) for row in range(self.folders.count())]

    def done(self, result: int) -> None:
        self.collections.stop()
        super().done(result)

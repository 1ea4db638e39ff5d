"""The collections of DJ programs that were found, each with where it lies and what is in it, to be ticked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStorageInfo, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from shiboken6 import isValid

from djanalyzer.app.detecting import collections_here, contents
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.detecting import Contents, FoundCollection
    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.gui.bridge import Bridge

_FOUND = Qt.ItemDataRole.UserRole


class CollectionList(QTreeWidget):
    """Looks for collections when it is made, then counts what is in each, one after the other."""

    looked = Signal(int)  # how many were found
    ticked = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._counting: JobHandle[Contents] | None = None
        u = theme.unit()
        self.setAccessibleName(tr("Collections found"))
        self.setHeaderLabels([tr("Program"), tr("What is in it"), tr("On"), tr("Place")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for column, share in enumerate((40, 60, 36)):
            self.setColumnWidth(column, share * u)
        self.itemChanged.connect(lambda _item, column: self.ticked.emit() if column == 0 else None)
        bridge.ask("collections", collections_here, self._show)

    def chosen(self) -> list[Path]:
        """Return the places of those that are ticked."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [
            item.data(0, _FOUND).location
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        ]

    def untick(self) -> None:
        """Choose none."""
        for row in range(self.topLevelItemCount()):
            if (item := self.topLevelItem(row)) is not None:
                item.setCheckState(0, Qt.CheckState.Unchecked)

    def stop(self) -> None:
        """Count no more: nobody looks any longer."""
        if self._counting is not None:
            self._counting.cancel()

    def _show(self, found: tuple[FoundCollection, ...]) -> None:
        for collection in found:
            words = [
                collection.program,
                tr("counting…"),
                _drive(collection.location),
                str(collection.location),
            ]
            item = QTreeWidgetItem(self, words)
            item.setData(0, _FOUND, collection)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            item.setToolTip(3, str(collection.location))
        self.looked.emit(len(found))
        self._count(0)

    def _count(self, row: int) -> None:
        item = self.topLevelItem(row)
        if item is None:
            return
        found = item.data(0, _FOUND)

        def show(counted: Contents) -> None:
            if isValid(self):  # the list may have been closed
                self._show_contents(row, counted)

        self._counting = self._bridge.start_quietly(
            tr("Looking into {program}", program=found.program), lambda job: contents(found, job), show
        )

    def _show_contents(self, row: int, counted: Contents) -> None:
        item = self.topLevelItem(row)
        if item is not None:
            item.setText(1, counted.trouble or in_words(counted))
            item.setToolTip(1, item.text(1))
        self._count(row + 1)


def in_words(counted: Contents) -> str:
    """Write what is in a collection: "1,204 tracks · 35 playlists · 310 cues and loops"."""
    parts = [tr("%n track(s)", counted.n_tracks)]
    if counted.n_playlists:
        parts.append(tr("%n playlist(s)", counted.n_playlists))
    if counted.n_cues:
        parts.append(tr("%n cue(s) and loops", counted.n_cues))
    return "  ·  ".join(parts)


def _drive(location: Path) -> str:
    """Return the name of the drive that it lies on, where that is another than the user's own."""
    drive, home = QStorageInfo(str(location)), QStorageInfo(str(Path.home()))
    if not drive.isValid() or drive.rootPath() in (home.rootPath(), "/"):
        return tr("this computer")
    return drive.displayName() or drive.rootPath()

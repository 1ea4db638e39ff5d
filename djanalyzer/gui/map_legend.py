"""What the colours of the map mean, and how many tracks are of each kind; what is chosen here stands out on the map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.columns import one_line
from djanalyzer.gui.language import tr
from djanalyzer.gui.map_colors import GROUND, Kind
from djanalyzer.gui.map_raster import Ink, Layer, draw

_NAME, _COUNT = 0, 1
_KIND = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MapLegend(QTreeWidget):
    """Signals: `spotlit` (frozenset of the kinds chosen here), `tracks_wanted` (a kind, double-clicked or by Return)."""

    spotlit = Signal(object)
    tracks_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[Kind, ...] = ()
        self.setAccessibleName(tr("Legend of the map"))
        self.setToolTip(
            tr("Choose some to let them stand out. A double-click, or Return, chooses their tracks.")
        )
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(lambda: self.spotlit.emit(self.chosen()))
        self.itemActivated.connect(lambda item, _column: self.tracks_wanted.emit(item.data(_NAME, _KIND)))

    def show_kinds(self, kinds: Sequence[Kind], counts: Sequence[int]) -> None:
        """Show these kinds with so many tracks each; those without any are left out, other ones are not chosen."""
        before, was_blocked = self.chosen(), self.blockSignals(True)
        if tuple(kinds) != self._kinds:
            before = frozenset()
        self._kinds = tuple(kinds)
        self.clear()
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        for number, (kind, n_tracks) in enumerate(zip(kinds, counts, strict=True)):
            if n_tracks:
                self.addTopLevelItem(item := self._item(number, kind, n_tracks, side))
                item.setSelected(number in before)
        self.blockSignals(was_blocked)
        if self.chosen() != before:
            self.spotlit.emit(self.chosen())

    def _item(self, number: int, kind: Kind, n_tracks: int, side: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([one_line(kind.name), f"{n_tracks:,}"])
        item.setIcon(_NAME, sign(kind.ink, side, self.devicePixelRatioF()))
        item.setTextAlignment(_COUNT, _RIGHT)
        item.setData(_NAME, _KIND, number)
        item.setToolTip(_NAME, kind.name)
        item.setData(_NAME, _SPOKEN, f"{kind.name}, {tr('%n track(s)', n_tracks)}")
        return item

    def chosen(self) -> frozenset[int]:
        """Return the numbers of the kinds that are chosen."""
        return frozenset(int(item.data(_NAME, _KIND)) for item in self.selectedItems())

    def event(self, event: QEvent) -> bool:
        """Escape lets all kinds stand out again."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.clearSelection()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(50 * theme.unit(), 60 * theme.unit())


@cache
def sign(ink: Ink, side: int, ratio: float) -> QIcon:
    """Return a kind's sign as the map draws it, on the map's ground; `side` in logical pixels."""
    n = round(side * ratio)
    middle = np.full((1, 2), (n - 1) / 2, np.float32)
    drawn = draw(n, n, GROUND, [Layer(middle, ink)], 0.3 * n)
    picture = QPixmap.fromImage(QImage(drawn.data, n, n, 4 * n, QImage.Format.Format_RGB32).copy())
    picture.setDevicePixelRatio(ratio)
    return QIcon(picture)

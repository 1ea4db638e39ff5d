"""The pads of the deck: A to H in a row, and I to P below it for who wants sixteen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from djanalyzer.gui import theme
from djanalyzer.gui.actions import Actions
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.commands.cues import PADS
from djanalyzer.gui.language import tr
from djanalyzer.gui.marks import Mark
from djanalyzer.gui.pad import Pad

ROW = 8


class PadsView(QWidget):
    """Eight pads, or sixteen in two rows. What is on a pad that is not shown stays in the list of cues."""

    cleared = Signal(int)  # a pad's number
    received = Signal(object, int)  # MarkId, a pad's number
    menu_wanted = Signal(int, QPoint)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pads"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.pads = [Pad(n, actions[f"pad_{n}"]) for n in range(PADS)]
        self._marks: tuple[Mark, ...] = ()
        self._bars: Bars | None = None
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.unit())
        for pad in self.pads:
            grid.addWidget(pad, pad.number // ROW, pad.number % ROW)
            grid.setColumnStretch(pad.number % ROW, 1)
            pad.cleared.connect(self.cleared)
            pad.received.connect(self.received)
            pad.menu_wanted.connect(self.menu_wanted)
        self.show_pads(ROW)

    def show_pads(self, n_pads: int) -> None:
        """Show as many pads."""
        for pad in self.pads:
            pad.setVisible(pad.number < n_pads)
        self.updateGeometry()

    def show_marks(self, marks: tuple[Mark, ...], bars: Bars | None) -> None:
        """Show what sits on the pads; `bars` is None without a track."""
        self._marks, self._bars = marks, bars
        self._show()

    def _show(self) -> None:
        for pad in self.pads:
            pad.show_mark(pad.mark_among(self._marks), self._bars)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grid.activate()
        self._show()

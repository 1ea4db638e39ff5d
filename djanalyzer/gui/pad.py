"""One pad of the deck: its letter, the name and the colour of the cue that sits on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QSizePolicy, QToolButton

from djanalyzer.gui import notation, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.marks import Mark


class Pad(QToolButton):
    """A button that jumps to a hot cue."""

    def __init__(self, number: int, action: QAction) -> None:
        super().__init__()
        self.number, self.letter = number, notation.pad(number)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(7 * theme.unit())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def mark_among(self, marks: tuple[Mark, ...]) -> Mark | None:
        """Return the mark that sits on this pad."""
        return next((mark for mark in marks if mark.badge == self.letter), None)

    def show_mark(self, mark: Mark | None, bars: Bars | None) -> None:
        """Show what sits on the pad, or that it is empty."""
        self.setText(self._fitting(mark.title if mark else ""))
        self.setEnabled(mark is not None)
        words = mark.spoken(bars) if mark and bars else ""
        self.setAccessibleName(words or f"Pad {self.letter}, empty")
        self.setToolTip(f"{words or f'Pad {self.letter} is empty'} (key {self.number + 1})")
        self.setStyleSheet(_style(mark.color, theme.colors().line) if mark else "")

    def _fitting(self, title: str) -> str:
        """Return the letter with as much of the name as fits; the letter alone where hardly any does."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        room, metrics = self.width() - 4 * theme.unit(), QFontMetrics(bold)
        left = room - metrics.horizontalAdvance(f"{self.letter}  ")
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, left)
        return f"{self.letter}  {shown}" if len(shown) > 3 else self.letter


def _style(color: str, line: str) -> str:
    ink = theme.readable_on(color)
    return f"QToolButton {{ background: {color}; color: {ink}; border: 1px solid {line}; font-weight: 600; }}"

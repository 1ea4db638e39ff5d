"""The sheet of shortcuts, made from the list of commands."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.actions import key_text
from djanalyzer.gui.commands import COMMANDS

_COLUMNS = (
    ("Library", "Edit", "View", "Help"),
    ("Deck", "Cues", "Suggestions"),
    ("Pads", "Clear pads"),
    ("Loops", "Grid"),
)
_BY_HAND = (
    ("Wheel on the waveform", "Zoom around the pointer"),
    ("Shift + wheel", "Scroll"),
    ("Click or drag", "Seek"),
    ("Click a flag", "Jump to the cue"),
    ("Drag a flag", "Move the cue, beat by beat (with Alt freely)"),
    ("Drag the end of a loop", "Make it longer or shorter"),
    ("Middle drag", "Pull the waveform"),
)


class ShortcutsSheet(QDialog):
    """Every key of the program on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle("Keyboard shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page, outer = QWidget(), QVBoxLayout(self)
        area = QScrollArea()  # a small screen shows a part of it
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        layout = QHBoxLayout(page)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 6 * u)
        layout.setSpacing(10 * u)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(2 * u)
            for menu in menus:
                keys = [(key_text(c), c.text.rstrip("…")) for c in COMMANDS if c.menu == menu and c.keys]
                _add_group(column, menu, keys)
            if "Grid" in menus:
                _add_group(column, "With the mouse", list(_BY_HAND))
            column.addStretch(1)
            layout.addLayout(column)
        wanted, room = page.sizeHint(), self.screen().availableSize() * 0.9
        self.resize(wanted.grownBy(QMargins(0, 0, 4 * u, u)).boundedTo(room))


def _add_group(column: QVBoxLayout, title: str, rows: list[tuple[str, str]]) -> None:
    heading = QLabel(title)
    heading.setFont(theme.scaled_font(1.1, QFont.Weight.DemiBold))
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(5 * theme.unit())
    grid.setVerticalSpacing(theme.unit())
    for number, (keys, text) in enumerate(rows):
        label = QLabel(keys)
        label.setFont(theme.scaled_font(1.0, QFont.Weight.DemiBold))
        words = QLabel(text)
        words.setProperty("tone", "dim")
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words, number, 1)
    grid.setColumnStretch(1, 1)
    column.addLayout(grid)
    column.addSpacing(2 * theme.unit())

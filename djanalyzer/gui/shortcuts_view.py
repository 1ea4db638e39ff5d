"""The sheet of shortcuts: every command with its keys as they are now, to be searched and scrolled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.commands import COMMANDS, MENUS, SUBMENUS
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.shortcuts import chosen_keys, key_text

_COLUMNS = 3
_BY_HAND = (
    (marked("Wheel on the waveform"), marked("Zoom around the pointer")),
    (marked("Shift + wheel"), marked("Scroll")),
    (marked("Click or drag"), marked("Seek")),
    (marked("Click a flag"), marked("Jump to the cue")),
    (marked("Drag a flag"), marked("Move the cue, beat by beat (with Alt freely)")),
    (marked("Drag the end of a loop"), marked("Make it longer or shorter")),
    (marked("Middle drag"), marked("Pull the waveform")),
    (marked("Shift + drag"), marked("Select bars")),
)

Row = tuple[str, str]  # keys, words
Group = tuple[str, list[Row]]


class ShortcutsSheet(QDialog):
    """All commands; `shortcuts` are the keys that the user has chosen."""

    def __init__(self, shortcuts: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = groups(shortcuts)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search commands and keys"))
        self.search.setAccessibleName(tr("Search commands and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._show())
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(tr("Commands and their keys"))
        self.change, close = QPushButton(tr("Change keys…")), QPushButton(tr("Close"))
        for button in (self.change, close):
            button.setAutoDefault(False)
        close.clicked.connect(self.close)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.change)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * u, 4 * u, 5 * u, 4 * u)
        layout.setSpacing(3 * u)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)
        self._show()
        self._fit()

    def rows(self) -> list[Row]:
        """Return what is shown: (words, keys) of each command."""
        return [(words, keys) for _name, rows in self._shown for keys, words in rows]

    def _fit(self) -> None:
        """Take the room that it wants, and no more than the screen has."""
        room = self.screen().availableSize() * 0.9
        u, sheet = theme.unit(), self.area.widget()
        inner = sheet.sizeHint() if sheet is not None else room
        self.resize(
            min(inner.width() + 16 * u, room.width()), min(inner.height() + 24 * u, room.height(), 190 * u)
        )

    def _show(self) -> None:
        words = self.search.text().casefold().split()
        shown = [(name, [row for row in rows if _fits(words, name, row)]) for name, rows in self._groups]
        self._shown = shown
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setSpacing(8 * theme.unit())
        for column in _columns([group for group in shown if group[1]]):
            lines = QVBoxLayout()
            lines.setSpacing(2 * theme.unit())
            for name, rows in column:
                _add_group(lines, name, rows)
            lines.addStretch(1)
            row.addLayout(lines)
        if not any(rows for _name, rows in shown):
            row.addWidget(QLabel(tr("No command has such a name or key.")))
        row.addStretch(1)
        self.area.setWidget(inner)


def groups(shortcuts: tuple[str, ...]) -> list[Group]:
    """Return all commands by menu, and what the mouse does."""
    keys = chosen_keys(shortcuts)
    found = []
    for menu in MENUS:
        for name in (menu, *(inner for inner, outer in SUBMENUS.items() if outer == menu)):
            commands = [command for command in COMMANDS if command.menu == name]
            rows = [(key_text(keys[c.name]), tr(c.text).rstrip("…")) for c in commands]
            found.append((tr(name), sorted(rows, key=lambda row: not row[0])))
    found.append((tr("With the mouse"), [(tr(hand), tr(words)) for hand, words in _BY_HAND]))
    return found


def _fits(words: Sequence[str], group: str, row: Row) -> bool:
    text = f"{group} {row[0]} {row[1]}".casefold()
    return all(word in text for word in words)


def _columns(shown: Sequence[Group]) -> list[list[Group]]:
    """Share the groups out so that the columns are about as long as each other."""
    height = sum(len(rows) + 2 for _name, rows in shown) / _COLUMNS
    columns: list[list[Group]] = [[]]
    used = 0.0
    for group in shown:
        size = len(group[1]) + 2
        if columns[-1] and used + size / 2 > height and len(columns) < _COLUMNS:
            columns.append([])
            used = 0.0
        columns[-1].append(group)
        used += size
    return columns


def _add_group(column: QVBoxLayout, title: str, rows: Sequence[Row]) -> None:
    heading = QLabel(title)
    heading.setFont(theme.scaled_font(1.1, QFont.Weight.DemiBold))
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(5 * theme.unit())
    grid.setVerticalSpacing(theme.unit())
    for number, (keys, text) in enumerate(rows):
        label = QLabel(keys or "–")
        label.setFont(theme.scaled_font(1.0, QFont.Weight.DemiBold))
        words = QLabel(text)
        words.setProperty("tone", "dim")
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words, number, 1)
    grid.setColumnStretch(1, 1)
    column.addLayout(grid)
    column.addSpacing(2 * theme.unit())

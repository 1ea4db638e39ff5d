"""The sheet of shortcuts: every command with its keys as they are now, to be searched and scrolled."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
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
    (marked("Drag a beat on the ruler"), marked("Stretch the beat grid, while it is edited")),
    (marked("Ctrl + drag an anchor"), marked("Move the anchor, tempos stay")),
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
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
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
            min(inner.width() + 24 * u, room.width()), min(inner.height() + 24 * u, room.height(), 190 * u)
        )

    def _show(self) -> None:
        words = self.search.text().casefold().split()
        shown = [(name, [row for row in rows if _fits(words, name, row)]) for name, rows in self._groups]
        self._shown = shown
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setSpacing(8 * theme.unit())
        for column in _columns([group for group in shown if group[1]]):
            label = QLabel("".join(_as_html(name, rows) for name, rows in column))
            label.setProperty("isMarkup", True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.addWidget(label)
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
            rows = [(key_text(keys[c.name]), c.words.rstrip("…")) for c in commands]
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


def _as_html(title: str, rows: Sequence[Row]) -> str:
    """Write one group; a label for each line would take the window a tenth of a second."""
    c = theme.colors()
    lines = [
        f"<tr><td style='padding-right: {6 * theme.unit()}px'><b>{escape(keys or '–')}</b></td>"
        f"<td style='color: {c.dim}'>{escape(words)}</td></tr>"
        for keys, words in rows
    ]
    return f"<h3>{escape(title)}</h3><table cellspacing='0' cellpadding='2'>{''.join(lines)}</table>"

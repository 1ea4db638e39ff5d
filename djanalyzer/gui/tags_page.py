"""The page of tags: every field of one or many chosen tracks, who says so, and a lock on each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from djanalyzer.app import tagging
from djanalyzer.gui import notation, theme
from djanalyzer.gui.field_words import FIELD_NAMES
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import tr
from djanalyzer.gui.side_panel import SidePage
from djanalyzer.gui.tag_row import FieldRow

if TYPE_CHECKING:
    from djanalyzer.app.tagging import Sheet
    from djanalyzer.gui.bridge import Bridge


class TagsPage(SidePage):
    """What the chosen tracks are called; each field is changed, emptied, taken back and locked by itself."""

    edited = Signal(tuple, str, object)  # track ids, field, value
    emptied = Signal(tuple, str)
    taken_back = Signal(tuple, str)
    lock_wanted = Signal(tuple, str, bool)
    word_wanted = Signal(int, object)  # track id, Word
    typed_wrongly = Signal(object)  # Trouble

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.ids: tuple[int, ...] = ()
        self.rows: dict[str, FieldRow] = {}  # made when they are wanted: the window opens sooner without them
        self.heading, self.sheet = FittingLabel(), QScrollArea()
        self.empty = QLabel(
            tr("Choose one track or many in the table: here you see and change what they are called.")
        )
        self.note = QLabel(
            tr("Nothing is written into your music files: what you change here goes along with exports.")
        )
        for label in (self.empty, self.note):
            label.setWordWrap(True)
            label.setProperty("tone", "dim")
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.empty.setMargin(3 * theme.unit())
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.setMinimumWidth(64 * theme.unit())

    def _make_rows(self) -> None:
        if self.rows:
            return
        u = theme.unit()
        self.rows = {name: FieldRow(name) for name in FIELD_NAMES}
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(2 * u, 2 * u, 2 * u, 2 * u)
        column.setSpacing(u)
        column.addWidget(self.heading)
        column.addSpacing(u)
        for row in self.rows.values():
            self._wire(row)
            column.addWidget(row)
        column.addWidget(self.note)
        column.addStretch(1)
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet.setWidgetResizable(True)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet.setWidget(fields)
        # Only now: the style takes a font away that was set before the label had a place.
        self.heading.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Let Tab go from field to field, and to the buttons beside them after the last one."""
        rows = self.rows.values()
        order = [row.editor for row in rows if row.editor.focusPolicy() & Qt.FocusPolicy.TabFocus]
        order += [button for row in rows for button in (row.revert, row.others, row.lock)]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _wire(self, row: FieldRow) -> None:
        row.said.connect(self._say)
        row.emptied.connect(lambda name: self.emptied.emit(self.ids, name))
        row.taken_back.connect(lambda name: self.taken_back.emit(self.ids, name))
        row.lock_wanted.connect(lambda name, is_on: self.lock_wanted.emit(self.ids, name, is_on))
        row.word_wanted.connect(lambda word: self.word_wanted.emit(self.ids[0], word))

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        if ids != self.ids:
            self.commit()  # to the tracks that it was typed for
        self._bridge.ask("tags", lambda: tagging.read_sheet(self._bridge.session, ids), self._show)

    def commit(self) -> None:
        """Say what was typed and not said yet."""
        for row in self.rows.values():
            row.commit()

    def _show(self, sheet: Sheet) -> None:
        is_same, self.ids = sheet.ids == self.ids, sheet.ids
        self.pages.setCurrentWidget(self.sheet if sheet.ids else self.empty)
        if not sheet.ids:
            return
        self._make_rows()
        self.heading.setText(sheet.title if len(sheet.ids) == 1 else tr("%n track(s)", len(sheet.ids)))
        self.heading.setToolTip(sheet.title)
        key_notation = self._bridge.session.settings.key_notation
        for row in self.rows.values():
            row.show_field(sheet, key_notation, is_same)

    def _say(self, name: str, typed: object) -> None:
        from djanalyzer.errors import Trouble

        if name == "mood" and isinstance(typed, str):
            typed = notation.mood_of(typed)
        try:
            value = tagging.value_from(name, typed) if isinstance(typed, str) else typed
        except Trouble as trouble:
            self.typed_wrongly.emit(trouble)
            self.show_tracks(self.ids)
        else:
            self.edited.emit(self.ids, name, value)

    def focus_first(self) -> None:
        """Go to the title."""
        self._make_rows()
        editor = self.rows["title"].editor
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

"""The page of a track's life: when it came, who said what of it, what was done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
)

from djanalyzer.app import histories
from djanalyzer.gui import theme
from djanalyzer.gui.change_words import change_words
from djanalyzer.gui.field_words import FIELD_NAMES
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.moments import moment
from djanalyzer.gui.side_panel import SidePage

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.library.biography import Event

_WORDS = {
    "added": marked("Added to the library from {name}"),
    "analysed": marked("Analysed by {name}"),
    "said": marked("Told by {name}"),
    "left": marked("No longer in the collection of {name}"),
    "edited": marked("{name}"),
}
_EDIT = "edited"


class HistoryPage(SidePage):
    """One track's events, the latest first."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        u = theme.unit()
        self.empty = QLabel(tr("Choose one track in the table: here you see what happened to it, and when."))
        self.empty.setWordWrap(True)
        self.empty.setMargin(3 * u)
        self.empty.setProperty("tone", "dim")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What happened to this track"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        if len(ids) != 1:
            self._bridge.ask("biography", tuple, lambda _nothing: self.pages.setCurrentWidget(self.empty))
            return
        session = self._bridge.session
        self._bridge.ask("biography", lambda: histories.read_biography(session, ids[0]), self._show)

    def _show(self, events: tuple[Event, ...]) -> None:
        self.list.clear()
        for event in events:
            self.list.addItem(_item(event))
        self.pages.setCurrentWidget(self.list)


def _item(event: Event) -> QListWidgetItem:
    name = change_words(event.name) if event.kind == _EDIT else event.name
    what = tr(_WORDS[event.kind], name=name)
    if event.is_undone:
        what = tr("{change} (undone)", change=what)
    fields = ", ".join(tr(FIELD_NAMES[name]) for name in event.fields)
    lines = [moment(event.made_at), what, *([fields] if fields and event.kind != _EDIT else [])]
    item = QListWidgetItem("\n".join(lines))
    item.setToolTip("\n".join(filter(None, (what, fields))))
    if event.is_undone:
        font = QFont()
        font.setItalic(True)
        item.setFont(font)
        item.setForeground(QColor(theme.colors().dim))
    return item

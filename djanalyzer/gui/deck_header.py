"""The head of the deck: title and artist, and the figures a DJ reads from across the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from djanalyzer.gui import notation, shapes, theme
from djanalyzer.gui.bars import Bars

if TYPE_CHECKING:
    from djanalyzer.app.viewing import Deck

_WIDEST = {
    "BPM": "000.00",
    "Key": "12A",
    "Energy": "10",
    "Bar": "000.0",
    "Time": "00:00.0",
    "Left": "−00:00.0",
}


class Gauge(QWidget):
    """One figure under its name; as wide as its longest value, so that nothing jumps while playing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        caption = QLabel(name)
        caption.setFont(theme.scaled_font(0.8))
        caption.setProperty("tone", "dim")
        self.sign = QLabel()
        self.value = QLabel("–")
        self.value.setFont(theme.scaled_font(1.45, QFont.Weight.DemiBold))
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(_WIDEST[name]))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        layout.setHorizontalSpacing(0)
        layout.addWidget(caption, 0, 0, 1, 2)
        layout.addWidget(self.sign, 1, 0)
        layout.addWidget(self.value, 1, 1, Qt.AlignmentFlag.AlignLeft)
        layout.setColumnStretch(1, 1)
        self.sign.setContentsMargins(0, 0, theme.unit(), 0)
        self.sign.hide()

    def show_value(self, text: str, tip: str = "") -> None:
        """Show a value; a dash where there is none."""
        self.value.setText(text or "–")
        self.setToolTip(tip)
        self.setAccessibleName(f"{self._name} {text}")


class DeckHeader(QWidget):
    """Title, artist, BPM, key, energy, bar, time and time left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.title = QLabel()
        self.title.setFont(theme.scaled_font(1.45, QFont.Weight.DemiBold))
        self.artist = QLabel()
        self.artist.setProperty("tone", "dim")
        for label in (self.title, self.artist):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setTextFormat(Qt.TextFormat.PlainText)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.artist)
        names.addWidget(self.title)
        self.gauges = {name: Gauge(name) for name in _WIDEST}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5 * u)
        layout.addLayout(names, 1)
        for gauge in self.gauges.values():
            layout.addWidget(gauge)
        self._deck: Deck | None = None
        self._bars: Bars | None = None

    def show_deck(self, deck: Deck, bars: Bars) -> None:
        """Show a track."""
        self._deck, self._bars = deck, bars
        self.title.setText(deck.title or deck.path.stem)
        self.title.setToolTip(str(deck.path))
        self.artist.setText(deck.artist or "Unknown artist")
        grid = deck.beat_grid
        n_anchors = len(grid.anchors) if grid is not None else 0
        steadiness = "Steady tempo" if n_anchors == 1 else f"{notation.count(n_anchors, 'grid anchor')}"
        self.gauges["BPM"].show_value(notation.tempo(deck.bpm), steadiness if grid else "No beat grid")
        self._show_key(deck)
        self._show_energy(deck)
        self.show_time(0.0)

    def _show_key(self, deck: Deck) -> None:
        gauge, key = self.gauges["Key"], deck.key
        gauge.show_value(notation.key(key), key.name if key else "No key found")
        gauge.sign.setVisible(key is not None)
        if key is not None:
            gauge.sign.setPixmap(shapes.swatch(theme.KEY_COLORS[key.camelot], 4 * theme.unit()))

    def _show_energy(self, deck: Deck) -> None:
        gauge, energy = self.gauges["Energy"], deck.energy
        gauge.show_value(notation.energy(energy.level if energy else None), "1 calm … 10 peak time")
        gauge.sign.setVisible(energy is not None)
        if energy is not None:
            c = theme.colors()
            gauge.sign.setPixmap(shapes.energy_pixmap(energy.level, c.accent, c.line, 4 * theme.unit()))

    def show_time(self, time: float) -> None:
        """Show where the playhead is."""
        if self._deck is None or self._bars is None:
            return
        self.gauges["Bar"].value.setText(self._bars.name(time))
        self.gauges["Time"].value.setText(notation.clock(time))
        self.gauges["Left"].value.setText(notation.clock(time - self._deck.duration))

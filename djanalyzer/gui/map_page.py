"""The page of the map: how it is coloured and what is done with the chosen tracks above it, the legend beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import notation, theme
from djanalyzer.gui.columns import BPM, COLUMNS, ENERGY, GENRE, LENGTH, one_line
from djanalyzer.gui.language import tr
from djanalyzer.gui.map_colors import WAYS
from djanalyzer.gui.map_legend import MapLegend
from djanalyzer.gui.map_plot import MapPlot

if TYPE_CHECKING:
    from djanalyzer.app.mapping import ColorBy
    from djanalyzer.gui.actions import Actions
    from djanalyzer.library.records import TrackRow

_CARD_WIDTH = 70  # layout units


class MapPage(QWidget):
    """Signals: `way_chosen` (one of `map_colors.WAYS`), `listening_wanted` (to what is not on the map yet)."""

    way_chosen = Signal(str)
    listening_wanted = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot, self.legend = MapPlot(), MapLegend()
        self.ways, self.count, self.note = QComboBox(), QLabel(), QLabel()
        self.whole, self.listen = QPushButton(tr("Whole map")), QPushButton(tr("Listen to them"))
        self.hears_clicks = QToolButton()
        self.card = Card(self.plot)
        self.missing, self.hint = (
            QLabel(),
            QLabel(
                tr(
                    "Drag to move, turn the wheel to zoom, hold Shift and drag for a lasso. Arrows go from track to track, "
                    "] and [ choose more or fewer around it."
                )
            ),
        )
        self._set_up(actions)
        self._lay_out(actions)
        self._wire(actions)

    def _set_up(self, actions: Actions) -> None:
        for way, name in WAYS.items():
            self.ways.addItem(tr(name), way)
        self.ways.setAccessibleName(tr("Colour by"))
        self.hears_clicks.setText(tr("Listen on click"))
        self.hears_clicks.setToolTip(tr("A click on a track plays it from a good place; once more ends it."))
        self.hears_clicks.setCheckable(True)
        self.whole.setToolTip(tr("Show the whole map (Home)"))
        for label in (self.count, self.missing, self.hint):
            label.setProperty("tone", "dim")
        self.hint.setWordWrap(True)
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setProperty("tone", "dim")
        self.plot.addActions(actions.heard_in("table") + actions.heard_in("deck"))

    def _lay_out(self, actions: Actions) -> None:
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * u)
        column.addLayout(self._make_head(actions))
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.plot)
        self._split.addWidget(self.legend)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([1000, 50 * u])
        self._split.setHandleWidth(2 * u)
        empty = QWidget()
        inside = QVBoxLayout(empty)
        inside.addStretch(1)
        inside.addWidget(self.note)
        inside.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(empty)
        self._pages.addWidget(self._split)
        column.addWidget(self._pages, 1)
        column.addWidget(self.missing)
        column.addWidget(self.hint)

    def _make_head(self, actions: Actions) -> QHBoxLayout:
        head, u = QHBoxLayout(), theme.unit()
        head.setSpacing(2 * u)
        label = QLabel(tr("Colour by"))
        label.setBuddy(self.ways)
        head.addWidget(label)
        head.addWidget(self.ways)
        for name in ("map_lasso", "playlist_of_chosen", "add_to_playlist"):
            button = QToolButton()
            button.setDefaultAction(actions[name])
            button.setAccessibleName(actions[name].text())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(button)
            if name == "map_lasso":
                head.addWidget(self.hears_clicks)
                head.addWidget(self.whole)
                head.addStretch(1)
                head.addWidget(self.count)
        return head

    def _wire(self, actions: Actions) -> None:
        plot = self.plot
        self.ways.currentIndexChanged.connect(lambda _row: self.way_chosen.emit(self.way))
        self.whole.clicked.connect(plot.look_at_all)
        self.listen.clicked.connect(self.listening_wanted)
        self.legend.spotlit.connect(plot.spotlight)
        self.legend.tracks_wanted.connect(plot.choose_kind)
        plot.chosen_changed.connect(self._tell_chosen)
        plot.lasso_drawn.connect(self._tell_lasso)
        plot.pointed_at.connect(lambda point: self.card.hide() if point < 0 else None)
        plot.stirred.connect(self.card.hide)
        actions["map_lasso"].toggled.connect(self._turn_lasso)

    def _turn_lasso(self, is_on: bool) -> None:
        self.plot.is_lasso_on = is_on
        self.plot.rest_cursor()

    @property
    def way(self) -> ColorBy:
        """What the points are coloured by, of `map_colors.WAYS`."""
        return tuple(WAYS)[self.ways.currentIndex()]

    def show_legend(self) -> None:
        """Show what the colours mean, and how many of the listed tracks are of each kind."""
        self.legend.show_kinds(self.plot.coloring.kinds, self.plot.counts())

    def say(self, words: str, *, n_unheard: int) -> None:
        """Say why there is no map, and offer to listen where that helps; no words show the map."""
        self.note.setText(words)
        self.listen.setVisible(bool(words) and n_unheard > 0)
        self._pages.setCurrentIndex(0 if words else 1)
        there = bool(words) or not n_unheard
        self.missing.setText("" if there else tr("%n track(s) not listened to yet, so not here.", n_unheard))
        self.missing.setHidden(there)
        self.hint.setHidden(bool(words))

    def _tell_chosen(self) -> None:
        n_chosen = len(self.plot.chosen_ids())
        self.count.setText(tr("%n chosen", n_chosen) if n_chosen else "")

    def _tell_lasso(self, n_inside: int) -> None:
        if n_inside < 0:
            self._tell_chosen()
        else:
            self.count.setText(tr("%n in the lasso", n_inside))

    def show_card(self, point: int, row: TrackRow, key_notation: str) -> None:
        """Say beside a point which track it is."""
        words = card_words(row, key_notation)
        self.card.show_beside(self.plot.place_of(point), words)
        self.plot.announce(", ".join(line for line in words if line))


class Card(QLabel):
    """A few lines about a track, beside its point and always inside the map."""

    def __init__(self, plot: MapPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("mapCard")
        self.setMargin(2 * theme.unit())
        self.hide()

    def show_beside(self, place: QPointF, words: Sequence[str]) -> None:
        """Show lines, the first of them the title, beside a place of the map."""
        u = theme.unit()
        self.setFont(theme.scaled_font(1.0, QFont.Weight.Normal))
        metrics = self.fontMetrics()
        lines = (
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, _CARD_WIDTH * u) for line in words if line
        )
        self.setText("\n".join(lines))
        self.adjustSize()
        around = self._plot.rect()
        right, below = place.x() + 4 * u, place.y() + 4 * u
        if right + self.width() > around.width():
            right = place.x() - 4 * u - self.width()
        if below + self.height() > around.height():
            below = place.y() - 4 * u - self.height()
        self.move(round(max(right, 0)), round(max(below, 0)))
        self.show()


def card_words(row: TrackRow, key_notation: str) -> tuple[str, ...]:
    """Return what is said of a track: its title, its artist, its numbers, its genre."""
    numbers = [f"{COLUMNS[column].title} {COLUMNS[column].write(row)}" for column in (BPM,) if row.bpm]
    if row.key is not None:
        numbers.append(notation.key(row.key, key_notation))
    if row.energy is not None:
        numbers.append(f"{COLUMNS[ENERGY].title} {COLUMNS[ENERGY].write(row)}")
    numbers.append(COLUMNS[LENGTH].write(row))
    return (
        one_line(row.title or row.path.stem),
        one_line(row.artist),
        "  ·  ".join(filter(None, numbers)),
        COLUMNS[GENRE].write(row),
    )

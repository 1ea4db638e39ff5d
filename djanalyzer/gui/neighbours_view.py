"""What mixes with the chosen track: by key and tempo, the best first, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.neighbours import mixes_with
from djanalyzer.gui import notation, theme
from djanalyzer.gui.camelot_wheel import CamelotWheel
from djanalyzer.gui.columns import one_line
from djanalyzer.gui.language import tr
from djanalyzer.gui.side_panel import SidePage

if TYPE_CHECKING:
    from djanalyzer.app.neighbours import Mixes
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.library.neighbours import Neighbour
    from djanalyzer.library.records import TrackRow

_ID = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_USUAL_REACH = 6.0  # per cent: what most decks reach
_USUAL_WAYS = ("same", "up", "down", "relative")


class MixesPage(SidePage):
    """Double-click or Return opens a track on the deck; a click on the wheel searches its key."""

    opened = Signal(int)
    search_wanted = Signal(str)

    def __init__(self, bridge: Bridge, kept: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._kept = bridge, kept
        self._ids: tuple[int, ...] = ()
        self.title, self.note, self.wheel = QLabel(), QLabel(), CamelotWheel()
        self.reach = QDoubleSpinBox()
        self.boosts = {
            "boost_2": QCheckBox(tr("Energy boost: two hours on")),
            "boost_7": QCheckBox(tr("Energy boost: a semitone up")),
        }
        self.list = QTreeWidget()
        self._set_up()
        self._lay_out()
        self.reach.valueChanged.connect(lambda _value: self._ask_anew())
        for box in self.boosts.values():
            box.toggled.connect(lambda _on: self._ask_anew())
        self.list.itemActivated.connect(lambda item, _column: self.opened.emit(item.data(0, _ID)))
        self.wheel.chosen.connect(lambda key: self.search_wanted.emit(f"key:{key}"))

    def _set_up(self) -> None:
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("tone", "dim")
        self.note.setWordWrap(True)
        self.reach.setRange(0.0, 50.0)
        self.reach.setDecimals(1)
        self.reach.setPrefix("± ")
        self.reach.setSuffix(" %")
        self.reach.setAccessibleName(tr("How far the tempo may be away"))
        self.reach.setToolTip(tr("How far the tempo may be away; half and double count too"))
        self.reach.setValue(_percent(self._kept.value("mixes/reach")))
        for name, box in self.boosts.items():
            box.setChecked(str(self._kept.value(f"mixes/{name}")).lower() == "true")
            box.setAccessibleName(box.text())
        self.list.setAccessibleName(tr("Tracks that mix with it"))
        self.list.setHeaderLabels([tr("Track"), tr("Why")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)

    def _lay_out(self) -> None:
        u = theme.unit()
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Tempo")))
        row.addWidget(self.reach)
        row.addStretch(1)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(2 * u, 2 * u, 2 * u, 0)
        layout.setSpacing(2 * u)
        for widget in (self.title, self.wheel, *self.boosts.values()):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.list, 1)
        # A low table scrolls this page rather than taking its height from the deck.
        scroll = QScrollArea()
        scroll.setWidget(content)
        # Only now: the style takes a font away that was set before the label had a place.
        self.title.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def show_tracks(self, ids: tuple[int, ...]) -> None:
        self._ids = ids
        if not ids:
            self._say(tr("Choose a track to see what mixes with it."))
            return
        track_id, session = ids[0], self._bridge.session
        tempo = self.reach.value() / 100
        ways = (*_USUAL_WAYS, *(name for name, box in self.boosts.items() if box.isChecked()))
        self._bridge.ask("mixes", lambda: mixes_with(session, track_id, tempo, ways), self._show)

    def _ask_anew(self) -> None:
        self._kept.setValue("mixes/reach", self.reach.value())
        for name, box in self.boosts.items():
            self._kept.setValue(f"mixes/{name}", box.isChecked())
        self.show_tracks(self._ids)

    def _say(self, words: str) -> None:
        self.title.setText("")
        self.wheel.show_keys("", ())
        self.list.clear()
        self.note.setText(words)

    def _show(self, mixes: Mixes | None) -> None:
        if mixes is None:
            self._say(tr("This track is not in the library any more."))
            return
        own = mixes.own
        if mixes.is_unknown:
            self._say(tr("Neither key nor tempo is known. Analyse the track to see what mixes with it."))
            return
        name = one_line(own.title or own.path.stem)
        self.title.setText(self.title.fontMetrics().elidedText(name, _ELIDED, max(self.width(), 200)))
        self.title.setToolTip(own.title or own.path.stem)
        self.wheel.show_keys(own.key.camelot if own.key else "", tuple(mixes.keys.values()))
        self.list.clear()
        self.list.addTopLevelItems([self._item(mixes, one, row) for one, row in mixes.found])
        n_found = len(mixes.found)
        words = tr("Mixes with %n track(s), the best first.", n_found) if n_found else ""
        self.note.setText(
            words or tr("Nothing mixes with it so far. Widen the tempo, or tick an energy boost.")
        )

    def _item(self, mixes: Mixes, one: Neighbour, row: TrackRow) -> QTreeWidgetItem:
        title = one_line(row.title or row.path.stem)
        name = tr("{artist} – {title}", artist=one_line(row.artist), title=title) if row.artist else title
        why = reason(mixes.own, one, row, self._bridge.session.settings.key_notation)
        item = QTreeWidgetItem([name, why])
        item.setData(0, _ID, row.id)
        item.setData(0, _SPOKEN, f"{name}: {why}")
        for column in range(2):
            item.setToolTip(column, f"{name}\n{why}")
        return item


_ELIDED = Qt.TextElideMode.ElideRight


def reason(own: TrackRow, one: Neighbour, row: TrackRow, key_notation: str = "camelot") -> str:
    """Return why a track mixes with another: "8A to 9A, +1.2 %, energy +1"."""
    said = []
    if own.key is not None and row.key is not None:
        here, there = notation.key(own.key, key_notation), notation.key(row.key, key_notation)
        said.append(tr("{here} to {there}", here=here, there=there))
    if one.tempo_change is not None:
        said.append(f"{100 * one.tempo_change:+.1f} %".replace("-", "−"))
    if one.speed != 1.0:
        said.append(tr("counted half") if one.speed == 0.5 else tr("counted double"))
    if one.energy_step is not None and round(one.energy_step):
        said.append(tr("energy {step}", step=f"{one.energy_step:+.0f}".replace("-", "−")))
    return ", ".join(said)


def _percent(kept: object) -> float:
    try:
        return float(str(kept))
    except ValueError:
        return _USUAL_REACH

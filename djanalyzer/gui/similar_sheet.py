"""What the page about similar tracks consists of: of what, which ones, and the list of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.similar import SimilarFilter
from djanalyzer.gui import theme
from djanalyzer.gui.field_keys import FieldKeys
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import tr
from djanalyzer.gui.similar_list import SimilarList
from djanalyzer.gui.similar_words import stretch_words

if TYPE_CHECKING:
    from djanalyzer.library.records import TrackRow

_SLOWEST, _FASTEST = 39.0, 300.0  # BPM; the least stands for any tempo
_NEAR = 0.06  # of a tempo: what most decks reach
_MOST_STEPS = 3
_PAUSE = 150  # milliseconds after the last change of a filter

WHOLE, VERSIONS = "track", "versions"  # what can be compared beside sections

Stretch = tuple[float, float, str]  # from, to (seconds), and the section's name


class SimilarSheet(QWidget):
    """The fields and the list; what they ask for and show is in `similar_page`.

    Signals
    -------
    part_chosen
        Another section, or the whole track, is to be compared.
    filter_changed
    listening_wanted
        Tracks are to be listened to that were not yet.
    """

    part_chosen = Signal()
    filter_changed = Signal()
    listening_wanted = Signal()

    def __init__(
        self, rows: Callable[[list[int]], Sequence[TrackRow]], kept: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kept, self._bpm = kept, 0.0
        self.title, self.part = FittingLabel(), QComboBox()
        self.low, self.high, self.near = QDoubleSpinBox(), QDoubleSpinBox(), QToolButton()
        self.energy, self.fold = QComboBox(), QToolButton()
        self._filters = QWidget()
        self.compatible = QCheckBox(tr("Only keys that mix with it"))
        self.not_played = QCheckBox(tr("Only what was not played yet"))
        self.in_playlist = QCheckBox(tr("Only in the playlist that is shown"))
        self.note, self.listen = QLabel(), QPushButton(tr("Listen to them"))
        self.list = SimilarList(rows)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._describe()
        self._remember()
        self._lay_out()
        self._wire()
        FieldKeys(self).watch(self)

    def _describe(self) -> None:
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.part.setAccessibleName(tr("What is compared"))
        self.part.setToolTip(
            tr("The whole track, one of its sections, or the same music faster, higher or mastered anew")
        )
        for field, name in ((self.low, tr("Lowest tempo")), (self.high, tr("Highest tempo"))):
            field.setRange(_SLOWEST, _FASTEST)
            field.setDecimals(0)
            field.setSpecialValueText(tr("any"))
            field.setAccessibleName(name)
            field.setToolTip(tr("{what}, BPM; the lowest value stands for any", what=name))
        self.near.setText(tr("Near it"))
        self.near.setToolTip(tr("As near the track's tempo as decks reach: ± 6 %"))
        self.near.setAccessibleName(tr("Tempos near the track's"))
        self.fold.setText(tr("Filters"))
        self.fold.setToolTip(tr("Show what is asked of the tracks that are found"))
        self.fold.setCheckable(True)
        self.energy.setAccessibleName(tr("Energy compared with the track's"))
        self.energy.addItem(tr("Any energy"), None)
        for step in range(-_MOST_STEPS, _MOST_STEPS + 1):
            words = (
                tr("Energy {step}", step=f"{step:+d}".replace("-", "−")) if step else tr("The same energy")
            )
            self.energy.addItem(words, step)
        for box in (self.compatible, self.not_played, self.in_playlist):
            box.setAccessibleName(box.text())
        self.compatible.setToolTip(
            tr("The same key, an hour up or down on the Camelot wheel, and the relative key")
        )
        self.not_played.setToolTip(tr("No DJ program has counted it as played"))
        self.note.setProperty("tone", "dim")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.listen.hide()

    def _lay_out(self) -> None:
        u = theme.unit()
        tempo = QHBoxLayout()
        words, to = QLabel(tr("BPM")), QLabel(tr("to"))
        words.setBuddy(self.low)
        for part in (words, self.low, to, self.high, self.near):
            tempo.addWidget(part)
        tempo.addStretch(1)
        asked = QVBoxLayout(self._filters)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(u)
        asked.addLayout(tempo)
        for widget in (self.energy, self.compatible, self.not_played, self.in_playlist):
            asked.addWidget(widget)
        of_what = QHBoxLayout()
        of_what.addWidget(self.part, 1)
        of_what.addWidget(self.fold)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * u, 2 * u, 2 * u, 0)
        column.setSpacing(2 * u)
        column.addWidget(self.title)
        column.addLayout(of_what)
        column.addWidget(self._filters)
        column.addWidget(self.note)
        column.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        # A low table scrolls this page rather than taking its height from the deck.
        self.list.setMinimumHeight(30 * u)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(inside.minimumSizeHint().width() + 4 * u)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def dress(self) -> None:
        """Give the title its size: the style takes it away from what has no place in the window yet."""
        self.title.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))

    def _wire(self) -> None:
        self.fold.toggled.connect(self._show_filters)
        self.part.currentIndexChanged.connect(lambda _place: self.part_chosen.emit())
        for field in (self.low, self.high):
            field.valueChanged.connect(lambda _value: self._later.start())
        self.energy.currentIndexChanged.connect(lambda _place: self._later.start())
        for box in (self.compatible, self.not_played, self.in_playlist):
            box.toggled.connect(lambda _on: self._later.start())
        self._later.timeout.connect(self._tell)
        self.near.clicked.connect(lambda _on=False: self._choose_near())
        self.listen.clicked.connect(lambda _on=False: self.listening_wanted.emit())

    @property
    def is_settled(self) -> bool:
        """Return whether no change of a filter waits to be told."""
        return not self._later.isActive()

    # Of what.

    def show_track(self, name: str, bpm: float | None) -> None:
        """Show which track it is about."""
        self.title.setText(name)
        self.title.setToolTip(name)
        self._bpm = bpm or 0.0
        self.near.setEnabled(self._bpm > 0)

    def show_parts(self, parts: Sequence[Stretch], chosen: Stretch | str) -> None:
        """Offer what can be compared, `WHOLE`, `VERSIONS` and the sections of the track, one of them chosen."""
        names = {WHOLE: tr("The whole track"), VERSIONS: tr("Other versions of it")}
        listed = [*names.items(), *((part, stretch_words(*part)) for part in parts)]
        with QSignalBlocker(self.part):
            self.part.clear()
            for part, words in listed:
                self.part.addItem(words, part)
            self.part.setCurrentIndex(next((n for n, (part, _) in enumerate(listed) if part == chosen), 0))

    @property
    def chosen_part(self) -> Stretch | str:
        """What is compared: `WHOLE`, `VERSIONS`, or a section."""
        part: Stretch | str = self.part.currentData()
        return part

    # Which ones.

    def filter(self, playlist_id: int | None) -> SimilarFilter:
        """Return what is asked for; `playlist_id` is the playlist that is shown."""
        low, high = self.low.value(), self.high.value()
        is_any = low <= _SLOWEST and high <= _SLOWEST
        lowest, highest = 0.0 if low <= _SLOWEST else low, _FASTEST if high <= _SLOWEST else high
        return SimilarFilter(
            bpm=None if is_any else (min(lowest, highest), max(lowest, highest)),
            only_compatible=self.compatible.isChecked(),
            energy_step=self.energy.currentData(),
            not_played=self.not_played.isChecked(),
            playlist_id=playlist_id if self.in_playlist.isChecked() else None,
        )

    @property
    def is_filtered(self) -> bool:
        """Return whether anything is asked for."""
        return self.filter(0) != SimilarFilter()

    def _choose_near(self) -> None:
        self.low.setValue(math.floor(self._bpm * (1 - _NEAR)))
        self.high.setValue(math.ceil(self._bpm * (1 + _NEAR)))

    def _show_filters(self, is_on: bool) -> None:
        self._kept.setValue("similar/filters", is_on)
        self._filters.setVisible(is_on)

    def _count_filters(self) -> None:
        """Say on the button how much is asked, for the fields may be folded away."""
        asked = self.filter(0)
        n = sum(getattr(asked, name) != getattr(SimilarFilter(), name) for name in SimilarFilter.__slots__)
        self.fold.setText(tr("Filters: {n_filters}", n_filters=n) if n else tr("Filters"))

    # What stays from day to day.

    def _remember(self) -> None:
        for name, field in (("low", self.low), ("high", self.high)):
            field.setValue(_number(self._kept.value(f"similar/{name}")))
        for name, box in self._boxes():
            box.setChecked(str(self._kept.value(f"similar/{name}")).lower() == "true")
        self.fold.setChecked(str(self._kept.value("similar/filters")).lower() == "true")
        self._filters.setVisible(self.fold.isChecked())
        self._count_filters()

    def _boxes(self) -> tuple[tuple[str, QCheckBox], ...]:
        return ("compatible", self.compatible), ("not_played", self.not_played)

    def _tell(self) -> None:
        for name, field in (("low", self.low), ("high", self.high)):
            self._kept.setValue(f"similar/{name}", field.value())
        for name, box in self._boxes():
            self._kept.setValue(f"similar/{name}", box.isChecked())
        self._count_filters()
        self.filter_changed.emit()

    # What was found.

    def say(self, words: str, n_unheard: int = 0) -> None:
        """Say what was found, or why nothing was; so many tracks could be listened to first."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.listen.setVisible(n_unheard > 0)
        self.listen.setText(tr("Listen to %n track(s)", n_unheard))


def _number(kept: object) -> float:
    try:
        return float(str(kept))
    except ValueError:
        return _SLOWEST

"""What a set shall be: which tracks are in it, how long, how energy and tempo run, how much keys count."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.set_building import CurveShape, EnergyCurve, Harmony, SetWish, TempoPath
from djanalyzer.gui import theme
from djanalyzer.gui.curve_field import CurveField
from djanalyzer.gui.language import tr
from djanalyzer.gui.set_chosen import ChosenList
from djanalyzer.gui.set_words import HARMONIES, SHAPES

_SHORTEST, _LONGEST, _USUAL = 5, 24 * 60, 60  # minutes
_SLOWEST, _FASTEST = 40.0, 300.0  # BPM
_N_HANDLES = 13
_DRAWN = "drawn"


class SetForm(QWidget):
    """The fields, from top to bottom in the order in which one decides."""

    tracks_wanted = Signal()  # the chosen tracks of the table are to be in the set

    def __init__(self) -> None:
        super().__init__()
        self.chosen = ChosenList()
        self.add, self.keep_order = QPushButton(tr("Add the chosen ones")), QCheckBox(tr("In this order"))
        self.minutes = QSpinBox()
        self.shape, self.curve = QComboBox(), CurveField((6.0,) * _N_HANDLES)
        self.tempo, self.slow, self.fast = QComboBox(), QDoubleSpinBox(), QDoubleSpinBox()
        self.harmony, self.source = QComboBox(), QComboBox()
        self._fill()
        self._describe()
        self._lay_out()
        self._wire()
        self._show_shape()
        self._show_tempo()

    def _fill(self) -> None:
        self.shape.addItem(tr("Little change from track to track"), "")
        for name, words in SHAPES.items():
            self.shape.addItem(tr(words), name)
        self.shape.addItem(tr("As drawn"), _DRAWN)
        self.shape.setCurrentIndex(self.shape.findData("peak"))
        self.tempo.addItem(tr("Little change from track to track"), False)
        self.tempo.addItem(tr("From one tempo to another"), True)
        for name, words in HARMONIES.items():
            self.harmony.addItem(tr(words), name)
        self.harmony.setCurrentIndex(self.harmony.findData("usual"))
        self.source.addItem(tr("The whole library"), False)
        self.source.addItem(tr("What the table lists"), True)

    def _describe(self) -> None:
        self.add.setAutoDefault(False)
        self.add.setToolTip(tr("The tracks that are chosen in the table; they can be dragged here as well"))
        self.keep_order.setChecked(True)
        self.keep_order.setToolTip(
            tr("Others may come between them; otherwise they stand where they fit best")
        )
        self.minutes.setRange(_SHORTEST, _LONGEST)
        self.minutes.setValue(_USUAL)
        self.minutes.setSuffix(tr(" min"))
        self.minutes.setAccessibleName(tr("Length of the set"))
        for field, value, name in (
            (self.slow, 120.0, tr("Tempo at the beginning")),
            (self.fast, 128.0, tr("Tempo at the end")),
        ):
            field.setRange(_SLOWEST, _FASTEST)
            field.setDecimals(1)
            field.setValue(value)
            field.setSuffix(tr(" BPM"))
            field.setAccessibleName(name)
        for combo, name in (
            (self.shape, tr("How the energy runs")),
            (self.tempo, tr("How the tempo runs")),
            (self.harmony, tr("How much keys count")),
            (self.source, tr("Where other tracks come from")),
        ):
            combo.setAccessibleName(name)
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        u = theme.unit()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * u)
        form.setVerticalSpacing(2 * u)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addWidget(self.keep_order)
        below.addStretch(1)
        tracks, tempo, energy = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        tracks.addWidget(self.chosen)
        tracks.addLayout(below)
        ends = QHBoxLayout()
        ends.addWidget(self.slow, 1)
        ends.addWidget(self.fast, 1)
        tempo.addWidget(self.tempo)
        tempo.addLayout(ends)
        energy.addWidget(self.shape)
        energy.addWidget(self.curve)
        for column in (tracks, tempo, energy):
            column.setSpacing(u)
        form.addRow(tr("With"), tracks)
        form.addRow(tr("Length"), self.minutes)
        form.addRow(tr("Energy"), energy)
        form.addRow(tr("Tempo"), tempo)
        form.addRow(tr("Keys"), self.harmony)
        form.addRow(tr("Others from"), self.source)

    def _wire(self) -> None:
        self.add.clicked.connect(lambda _on=False: self.tracks_wanted.emit())
        self.minutes.valueChanged.connect(self.curve.show_length)
        self.shape.currentIndexChanged.connect(lambda _place: self._show_shape())
        self.curve.changed.connect(self._take_drawn)
        self.tempo.currentIndexChanged.connect(lambda _place: self._show_tempo())

    # How energy and tempo run.

    def _show_shape(self) -> None:
        """Show the curve of the chosen name; where none is wished there is none to draw."""
        name = self.shape.currentData()
        self.curve.setVisible(bool(name))
        if name in SHAPES:
            places = np.linspace(0.0, 1.0, _N_HANDLES)
            self.curve.show_levels(EnergyCurve.shaped(CurveShape(name)).at(places).tolist())

    def _take_drawn(self) -> None:
        with QSignalBlocker(self.shape):
            self.shape.setCurrentIndex(self.shape.findData(_DRAWN))

    def _show_tempo(self) -> None:
        for field in (self.slow, self.fast):
            field.setVisible(self.tempo.currentData())

    def _curve(self) -> EnergyCurve | None:
        name = self.shape.currentData()
        if name in SHAPES:
            return EnergyCurve.shaped(CurveShape(name))
        if not name:
            return None
        places = np.linspace(0.0, 1.0, _N_HANDLES).tolist()
        return EnergyCurve(tuple(zip(places, self.curve.levels, strict=True)))

    # What is wished.

    def wish(self, locked: Sequence[tuple[int, int]] = (), left_out: frozenset[int] = frozenset()) -> SetWish:
        """Return what is wished; `locked` are places with the tracks that stay there, `left_out` tracks not to be taken.

        Where a track is chosen, the DJ's later word counts: it is not left out any more.
        """
        has_path = self.tempo.currentData()
        ends = ((0.0, self.slow.value()), (1.0, self.fast.value()))
        chosen = self.chosen.ids
        return SetWish(
            length=60.0 * self.minutes.value(),
            chosen=chosen,
            order="given" if self.keep_order.isChecked() else "free",
            curve=self._curve(),
            tempo=TempoPath(ends) if has_path else None,
            harmony=Harmony(self.harmony.currentData()),
            locked=tuple(locked),
            left_out=left_out - {*chosen, *(track for _, track in locked)},
        )

    def candidates(self, listed: Callable[[], Sequence[int]]) -> tuple[int, ...] | None:
        """Return the tracks to take others from; None for the whole library."""
        return tuple(dict.fromkeys(listed())) if self.source.currentData() else None

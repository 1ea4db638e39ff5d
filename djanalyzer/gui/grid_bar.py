"""The bar under the waveform with everything that changes the beat grid: shift, bars, tempo, meter, anchors, taps, lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.gridding import FASTEST, FEWEST, SLOWEST, Tapped
from djanalyzer.gui import notation, theme
from djanalyzer.gui.commands.grid import METERS
from djanalyzer.gui.flow import FlowLayout
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions

_TEMPO, _METER, _TAPS = "tempo", "meter", "taps"  # in the table: widgets of their own instead of a button

# What stands together, in the order in which the hand goes through: a name, and the commands.
_GROUPS = (
    (marked("Shift"), ("grid_back_far", "grid_back", "grid_forward", "grid_forward_far", "beat_here")),
    (marked("Bars"), ("bars_back", "bars_forward", "bar_here", _METER)),
    (marked("Tempo"), (_TEMPO, "count_half", "count_double", "round_tempo", "steady_tempo")),
    (marked("Tap"), ("tap_beat", "tap_bar", _TAPS, "apply_taps")),
    (
        marked("Anchors"),
        ("previous_anchor", "next_anchor", "set_anchor", "remove_anchor", "stretch_here"),
    ),
    (marked("Options"), ("from_here", "carry_cues", "metronome", "lock_grid")),
)
_ON_PRESS = ("tap_beat", "tap_bar")  # a hand that taps means the moment in which it comes down


class TempoField(QDoubleSpinBox):
    """A tempo to be typed; up and down change it by 0.01 BPM, page up and down (or with Ctrl) by 0.1."""

    left = Signal()  # Return or Escape: the hand goes back to the waveform

    def __init__(self) -> None:
        super().__init__()
        self.setDecimals(2)
        self.setRange(SLOWEST, FASTEST)
        self.setSingleStep(0.01)
        self.setKeyboardTracking(False)
        self.setAccessibleName(tr("Tempo in beats per minute"))
        self.setToolTip(
            tr("The tempo here. Arrows change it by 0.01, page up and page down by 0.1; Return takes it.")
        )
        self._shown = SLOWEST

    def show_tempo(self, tempo: float) -> None:
        """Show the tempo under the playhead, unless another one is being typed."""
        self._shown = tempo
        if not self.hasFocus() or abs(self.value() - tempo) < 0.2:
            was_blocked = self.blockSignals(True)
            self.setValue(tempo)
            self.blockSignals(was_blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            was_blocked = self.blockSignals(True)
            self.setValue(self._shown)
            self.blockSignals(was_blocked)
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()


class GridBar(QWidget):
    """Buttons for the commands of the grid, with a field for the tempo, a choice of meters, and what was tapped."""

    tempo_typed = Signal(float)  # BPM
    meter_chosen = Signal(str)
    left = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setAccessibleName(tr("Beat grid"))
        self.setObjectName("grid_bar")
        self.buttons: dict[str, QToolButton] = {}
        self.tempo = TempoField()
        self.meter = QComboBox()
        self.meter.addItems(METERS)
        self.meter.setAccessibleName(tr("Meter"))
        self.meter.setToolTip(tr("How beats make bars, from the bar under the playhead on"))
        self.taps = QLabel()
        self.taps.setObjectName("taps")
        self.taps.setMargin(theme.unit())
        self.taps.setMinimumWidth(self.taps.fontMetrics().horizontalAdvance("00 × 000.00 ±00 ms"))
        self._actions = actions
        self._lay_out()
        for field, name in ((self.tempo, "type_tempo"), (self.meter, "next_meter")):
            _enable_with(field, actions[name])
        self.tempo.valueChanged.connect(self.tempo_typed)
        self.tempo.left.connect(self.left)
        self.meter.textActivated.connect(self.meter_chosen)
        self.show_taps(None, 0)
        self.hide()

    def _lay_out(self) -> None:
        u = theme.unit()
        flow = FlowLayout(self, 3 * u, u)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        fields: dict[str, QWidget] = {_TEMPO: self.tempo, _METER: self.meter, _TAPS: self.taps}
        for name, members in _GROUPS:
            group = QWidget()
            column = QVBoxLayout(group)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            caption = QLabel(tr(name))
            caption.setFont(theme.scaled_font(0.8))
            caption.setProperty("tone", "dim")
            column.addWidget(caption)
            row = QHBoxLayout()
            row.setSpacing(u // 2)
            for member in members:
                row.addWidget(fields.get(member) or self._make_button(member))
            column.addLayout(row)
            flow.addWidget(group)

    def _make_button(self, name: str) -> QToolButton:
        action = self._actions[name]
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        if name in _ON_PRESS:
            button.setText(action.iconText())
            button.setToolTip(action.toolTip())
            button.pressed.connect(action.trigger)
            _enable_with(button, action)
        else:
            button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        self.buttons[name] = button
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes nothing here: it gives the hand back to the waveform."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def show_meter(self, meter: str) -> None:
        """Show the meter under the playhead."""
        self.meter.setCurrentText(meter)

    def show_taps(self, tapped: Tapped | None, n_taps: int) -> None:
        """Show what has been tapped so far, or what to do."""
        if tapped is None:
            words = tr("%n tap(s)", n_taps) if n_taps else tr("Play and tap along")
            spoken = words
        else:
            spread = f"{1000 * tapped.spread:.0f}"
            tempo = notation.tempo(tapped.tempo)
            words = tr("{taps} × {tempo} ±{spread} ms", taps=tapped.n_taps, tempo=tempo, spread=spread)
            spoken = tr("%n tap(s), {tempo} BPM", tapped.n_taps, tempo=tempo)
            if not tapped.is_enough:
                words = tr("{taps} of {fewest}: {tempo}", taps=tapped.n_taps, fewest=FEWEST, tempo=tempo)
        self.taps.setText(words)
        self.taps.setAccessibleName(spoken)
        self.taps.setToolTip(
            tr(
                "At least {fewest} taps while the track plays; half of them lie nearer than ± to the beats",
                fewest=FEWEST,
            )
        )


def _enable_with(widget: QWidget, action: QAction) -> None:
    """Let a widget be used when a command can be."""
    action.changed.connect(lambda: widget.setEnabled(action.isEnabled()))
    widget.setEnabled(action.isEnabled())

"""The row under the waveform that says how the track is played: cue, tempo, key lock, metronome, loudness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSizePolicy, QSlider, QToolButton, QWidget

from djanalyzer.app.playing import TEMPO_RANGE
from djanalyzer.gui import notation, theme
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.playing import Manner
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.sound import Sound

_PERCENT = round(100 * TEMPO_RANGE)
_FINE = 100  # steps of the slider to one percent


class SpeedField(QDoubleSpinBox):
    """How much faster or slower, in percent, with its sign."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(-_PERCENT, _PERCENT)
        self.setDecimals(2)
        self.setSingleStep(0.1)
        self.setSuffix(" %")
        self.setKeyboardTracking(False)
        self.setAccelerated(True)

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        return f"+{text}" if value > 0 else text


class Transport(QWidget):
    """Shows how it is played, and lets the mouse change it; the keys are commands of their own."""

    def __init__(self, actions: Actions, sound: Sound, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._sound = actions, sound
        self._bpm: float | None = None
        self.cue = QToolButton()
        self.tempo, self.slider = self._make_tempo()
        self.bpm = QLabel()
        self.clicks = _slider(tr("Loudness of the metronome"), 1, 100)
        self.volume = _slider(tr("Volume"), 0, 100)
        self.note = FittingLabel()
        self.note.setObjectName("sound_note")
        self.note.setProperty("tone", "dim")
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.note.setMinimumWidth(12 * theme.unit())
        self._lay_out()
        self._wire()
        self.show_manner(sound.manner)

    def _make_tempo(self) -> tuple[QDoubleSpinBox, QSlider]:
        field = SpeedField()
        field.setAccessibleName(tr("Speed in percent"))
        field.lineEdit().setAccessibleName(tr("Speed in percent"))
        field.setToolTip(tr("How much faster or slower than the track itself; Ctrl+Up, Ctrl+Down"))
        slider = _slider(tr("Speed"), -_PERCENT * _FINE, _PERCENT * _FINE)
        slider.setPageStep(_FINE)
        slider.setSingleStep(_FINE // 10)
        slider.setMinimumWidth(24 * theme.unit())
        slider.setToolTip(field.toolTip())
        return field, slider

    def _lay_out(self) -> None:
        u = theme.unit()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(u)
        action = self._actions["hold_cue"]
        self.cue.setText(action.iconText())
        self.cue.setToolTip(action.toolTip())
        self.cue.setAccessibleName(action.text())
        self.cue.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.cue)
        row.addWidget(self._button("loop_active"))
        row.addSpacing(2 * u)
        row.addWidget(self.slider, 2)
        row.addWidget(self.tempo)
        own_speed = self._button("own_speed")
        row.addWidget(own_speed)
        row.addWidget(self.bpm)
        row.addWidget(self._button("key_lock"))
        row.addSpacing(2 * u)
        row.addWidget(self._button("quantize"))
        row.addWidget(self._button("metronome"))
        row.addWidget(self.clicks, 1)
        row.addSpacing(2 * u)
        row.addWidget(self._button("play_on"))
        row.addWidget(self.note, 1)
        caption = QLabel(tr("Volume"))
        caption.setProperty("tone", "dim")
        caption.setBuddy(self.volume)
        row.addWidget(caption)
        row.addWidget(self.volume, 1)
        # What a narrow window goes without, first things first: each has a key, or a field beside it.
        self._spared = (caption, own_speed, self.slider, self.bpm, self.clicks)
        self.bpm.setMinimumWidth(self.bpm.fontMetrics().horizontalAdvance("000.00 BPM"))
        self.bpm.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for widget in self._spared:
            widget.show()
        for widget in self._spared:
            if self._row.minimumSize().width() <= self.width():
                break
            widget.hide()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self._actions[name].text())
        return button

    def _wire(self) -> None:
        sound, do = self._sound, self._actions
        self.tempo.valueChanged.connect(lambda percent: sound.set_tempo(1 + percent / 100))
        self.slider.valueChanged.connect(lambda value: self.tempo.setValue(value / _FINE))
        self.clicks.valueChanged.connect(lambda value: sound.set_metronome_volume(value / 100))
        self.volume.valueChanged.connect(lambda value: sound.set_volume(value / 100))
        sound.manner_changed.connect(self.show_manner)
        sound.loading_changed.connect(lambda _is_loading: self.show_note())
        do["hold_cue"].changed.connect(lambda: self.cue.setEnabled(do["hold_cue"].isEnabled()))
        self.cue.setEnabled(do["hold_cue"].isEnabled())

    # What is shown.

    def show_bpm(self, bpm: float | None) -> None:
        """Tell the track's own tempo; the one that is heard is shown."""
        self._bpm = bpm
        self.show_manner(self._sound.manner)

    def show_manner(self, manner: Manner) -> None:
        """Show how it is played."""
        percent = 100 * (manner.speed - 1)
        shown = {
            self.slider: round(percent * _FINE),
            self.volume: round(100 * manner.volume),
            self.clicks: round(100 * self._sound.metronome_volume),
        }
        for slider, value in shown.items():
            with QSignalBlocker(slider):
                slider.setValue(value)
        with QSignalBlocker(self.tempo):
            self.tempo.setValue(percent)
        switches = {
            "key_lock": manner.has_key_lock,
            "quantize": manner.is_quantized,
            "metronome": manner.metronome > 0,
        }
        for name, is_on in switches.items():
            self._actions[name].setChecked(is_on)
        heard = notation.tempo(self._bpm * manner.speed) if self._bpm else ""
        self.bpm.setText(tr("{tempo} BPM", tempo=heard) if heard else "")
        self.bpm.setToolTip(tr("The tempo that is heard"))

    def show_note(self, words: str = "") -> None:
        """Say what keeps the sound away, or that it is on its way."""
        self.note.setText(words or (tr("Loading sound…") if self._sound.is_loading else ""))
        self.note.setToolTip(self.note.text())


def _slider(name: str, least: int, most: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(least, most)
    slider.setAccessibleName(name)
    slider.setToolTip(name)
    slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    slider.setMinimumWidth(12 * theme.unit())
    return slider

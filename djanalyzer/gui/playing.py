"""What the DJ does to the sound of the deck: cue, jumps, tempo, metronome, loudness, sound device."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from djanalyzer.app.playing import devices
from djanalyzer.errors import Trouble
from djanalyzer.gui.commands.playback import JUMPS
from djanalyzer.gui.held_keys import HeldKey
from djanalyzer.gui.language import tr
from djanalyzer.gui.persistence import window_state
from djanalyzer.gui.preview import Preview

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.deck_view import DeckView
    from djanalyzer.gui.library_view import LibraryView
    from djanalyzer.gui.sound import Sound
    from djanalyzer.settings import Settings

_STEP, _FAR = 0.001, 0.01  # of the tempo
_BEND = 0.02  # of the tempo, while a key is held
_VOLUME_STEP = 0.05
_AT_CUE = 0.01  # seconds: nearer than this, the playhead stands on the cue point
_KEEP = 500  # milliseconds after the last change of a slider
_SWITCHES = ("key_lock", "quantize", "play_on")  # that are as they were when the program starts again
_PASSED = 1.0  # seconds: who goes back so soon after a section's start means the one before


class Playing(QObject):
    """The commands of the menu Deck that change how and where the track plays.

    CUE works as on a CDJ: while it plays, it goes back to the cue point and stops; stopped away from the cue point, it
    sets the cue point here; stopped on it, it plays for as long as it is held. Play, pressed meanwhile, plays on.
    """

    told = Signal(str)

    def __init__(
        self, bridge: Bridge, actions: Actions, deck: DeckView, sound: Sound, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._actions, self._deck, self._sound = bridge, actions, deck, sound
        self.cue_point = 0.0
        self._track_id: int | None = None
        self._is_trying = False  # plays for as long as CUE is held
        self._unbent: float | None = None  # the tempo while it is bent
        self.device = ""
        self.preview: Preview | None = None
        self._keeping = QTimer(self, interval=_KEEP, singleShot=True)  # while a slider is dragged
        self._keeping.timeout.connect(self._keep_all)
        self.device_menu = QMenu(tr("Sound device"), window)
        self.device_menu.aboutToShow.connect(self._list_devices)
        self.cue = HeldKey(actions["hold_cue"], self._press_cue, self._release_cue, self)
        self.cue.hold_by(deck.transport.cue)
        for name, way in (("bend_down", -1), ("bend_up", 1)):
            HeldKey(actions[name], partial(self._bend, way * _BEND), self._unbend, self)
        self._wire()

    def _wire(self) -> None:
        sound, do = self._sound, self._actions
        verbs: dict[str, Callable[[], object]] = {
            "play_mark": self._play_mark,
            "softer": lambda: sound.set_volume(sound.manner.volume - _VOLUME_STEP),
            "louder": lambda: sound.set_volume(sound.manner.volume + _VOLUME_STEP),
            "next_section": lambda: self._step_section(1),
            "previous_section": lambda: self._step_section(-1),
            "slower": partial(self._change_tempo, -_STEP),
            "faster": partial(self._change_tempo, _STEP),
            "slower_far": partial(self._change_tempo, -_FAR),
            "faster_far": partial(self._change_tempo, _FAR),
            "own_speed": lambda: sound.set_tempo(1.0),
        }
        for n in JUMPS:
            verbs[f"back_{n}_bars"] = partial(self._deck.step_bars, -n)
            verbs[f"forward_{n}_bars"] = partial(self._deck.step_bars, n)
        for name, verb in verbs.items():
            do[name].triggered.connect(lambda _on=False, verb=verb: verb())
        do["key_lock"].toggled.connect(sound.set_key_lock)
        do["quantize"].toggled.connect(sound.set_quantized)
        do["metronome"].toggled.connect(sound.set_metronome)
        do["play"].triggered.connect(self._keep_playing)
        sound.troubled.connect(lambda _trouble: self._deck.transport.show_note(tr("No sound")))
        sound.playing_changed.connect(self._show_playing)
        self._deck.shown.connect(self._take_track)
        self._remember()
        sound.manner_changed.connect(lambda _manner: self._keeping.start())
        do["play_on"].toggled.connect(lambda _is_on: self._keeping.start())
        self._deck.transport.clicks.valueChanged.connect(lambda _value: self._keeping.start())
        self.use_settings(self._bridge.session.settings)

    def listen(self, library: LibraryView, tell: Callable[[str], object]) -> None:
        """Let tracks of a table be listened to; `tell` shows a sentence."""
        self.preview = Preview(self._bridge, library, self._sound, self)
        self._actions["preview"].triggered.connect(self.preview.toggle)
        self.preview.told.connect(tell)
        self.told.connect(tell)

    # Tracks.

    def _take_track(self) -> None:
        """Take a track, or the same one with new values: the cue point of another one is its first cue."""
        deck = self._deck.deck
        if deck is None:
            return
        self._deck.transport.show_bpm(deck.bpm)
        if deck.track_id != self._track_id:
            self._track_id = deck.track_id
            own = [mark.time for mark in self._deck.marks if not mark.is_suggestion]
            first_beat = float(deck.beats[0]) if len(deck.beats) else 0.0
            self.cue_point = min(own, default=max(first_beat, 0.0))

    # Cue.

    def _press_cue(self) -> None:
        sound = self._sound
        if sound.is_playing:
            sound.stop()
            sound.seek(self.cue_point)
        elif abs(sound.position - self.cue_point) < _AT_CUE:
            self._is_trying = True
            sound.seek(self.cue_point)
            sound.play()
        else:
            self.cue_point = self._deck.snapped_place if sound.manner.is_quantized else sound.position
            sound.seek(self.cue_point)
            self.told.emit(tr("The cue point is here. Hold Cue to listen from it."))

    def _release_cue(self) -> None:
        if self._is_trying:
            self._is_trying = False
            self._sound.stop()
            self._sound.seek(self.cue_point)

    def _keep_playing(self) -> None:
        """Play was pressed while CUE is held: the music goes on."""
        if self._is_trying:
            self._is_trying = False
            self._sound.play()

    def _play_mark(self) -> None:
        mark = self._deck.current_mark
        if mark is not None:
            if self._sound.is_playing:
                self._sound.jump(mark.time)
            else:
                self._sound.seek(mark.time)
                self._sound.play()

    def _step_section(self, way: int) -> None:
        deck, here = self._deck.deck, self._sound.position
        if deck is None or not deck.sections:
            self.told.emit(tr("This track has no sections; Ctrl+R analyses it."))
            return
        starts = [section.start for section in deck.sections]
        if way > 0:
            ahead = [start for start in starts if start > here + _AT_CUE]
        else:
            passed = _PASSED if self._sound.is_playing else _AT_CUE
            ahead = [start for start in reversed(starts) if start < here - passed]
        if ahead:
            self._deck.jump_to(ahead[0])

    # Tempo.

    def _change_tempo(self, step: float) -> None:
        self._sound.set_tempo(round(self._sound.manner.speed + step, 4))

    def _bend(self, share: float) -> None:
        self._unbent = self._sound.manner.speed
        self._sound.set_tempo(self._unbent * (1 + share))

    def _unbend(self) -> None:
        if self._unbent is not None:
            self._sound.set_tempo(self._unbent)
            self._unbent = None

    def _show_playing(self, is_playing: bool) -> None:
        if is_playing:
            self._deck.transport.show_note()

    # The sound device.

    def use_settings(self, settings: Settings) -> None:
        """Play on the sound device and with the metronome that the user has chosen."""
        if settings.sound_device != self.device:
            self.device = settings.sound_device
            self._sound.set_device(self.device)
        if settings.metronome_volume != round(100 * self._sound.metronome_volume):
            self._sound.set_metronome_volume(settings.metronome_volume / 100)
            self._deck.transport.show_manner(self._sound.manner)

    def _remember(self) -> None:
        """Play as it was left; but at the track's own tempo, and without clicks: nobody wants to be surprised."""
        kept = window_state(self._bridge.session)
        for name in _SWITCHES:
            self._actions[name].setChecked(kept.value(f"playing/{name}") == "1")
        volume = kept.value("playing/volume")
        if isinstance(volume, str) and volume.isdecimal():
            self._sound.set_volume(int(volume) / 100)

    @property
    def is_keeping(self) -> bool:
        """Whether something was changed that is about to be written down."""
        return self._keeping.isActive()

    def _keep_all(self) -> None:
        kept = window_state(self._bridge.session)
        for name in _SWITCHES:
            kept.setValue(f"playing/{name}", "1" if self._actions[name].isChecked() else "0")
        kept.setValue("playing/volume", str(round(100 * self._sound.manner.volume)))
        clicks = round(100 * self._sound.metronome_volume)
        if clicks != self._bridge.session.settings.metronome_volume:
            self._keep(metronome_volume=clicks)

    def _keep(self, **values: object) -> None:
        session = self._bridge.session
        session.change_settings(replace(session.settings, **values))  # type: ignore[arg-type]
        self.use_settings(session.settings)

    def _list_devices(self) -> None:
        """Ask for the devices while the menu is open: the first look takes up to a second."""
        self._fill_menu((), tr("Looking for devices…"))
        self._bridge.ask("sound devices", _devices, lambda found: self._fill_menu(*found))

    def _fill_menu(self, names: tuple[str, ...], trouble: str) -> None:
        menu = self.device_menu
        menu.clear()
        group = QActionGroup(menu)
        for name in ("", *names):
            action = menu.addAction(name or tr("As the system has it"))
            action.setCheckable(True)
            action.setChecked(name == self.device)
            action.triggered.connect(lambda _on=False, name=name: self._keep(sound_device=name))
            group.addAction(action)
        if trouble or not names:
            menu.addSeparator()
            menu.addAction(trouble or tr("This computer has no sound device.")).setEnabled(False)


def _devices() -> tuple[tuple[str, ...], str]:
    """Return the sound devices, or why there are none."""
    try:
        return devices(), ""
    except Trouble as trouble:
        return (), trouble.message

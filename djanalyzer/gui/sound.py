"""The deck's sound: decoded in the background when a track is opened, played where the playhead stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from djanalyzer.app.playing import TEMPO_RANGE, Manner
from djanalyzer.errors import PlaybackTrouble, Trouble
from djanalyzer.gui.language import tr
from djanalyzer.gui.sound_output import Beats, Heard, Output, loading, tried

if TYPE_CHECKING:
    from pathlib import Path

    from djanalyzer.app.jobs import JobHandle
    from djanalyzer.app.playing import Balance, LoadedAudio, LoadedStems, LoadedTake
    from djanalyzer.gui.bridge import Bridge

_FRAME = 16  # milliseconds between two looks at the playhead
_RECOVERIES = 3  # so often a device may go away until it is left alone

__all__ = ["Output", "Sound"]

Start = Callable[..., "JobHandle[LoadedAudio | Trouble]"]


class Sound(QObject):
    """One track's sound at a time, and the next one that waits behind it.

    Signals
    -------
    moved : float, bool
        The playhead's seconds, and whether it plays.
    playing_changed : bool
    loop_changed : (float, float) or None
        The loop that goes round.
    manner_changed : Manner
    heard_changed : Heard
        Other stems are heard, or a take in place of the track, or the track again.
    heard_refused : int
        The track is played at this rate (samples per second), at which its stems or its take are not.
    loading_changed : bool
        The track's sound is being decoded, or is there.
    went_on : Path
        The queued track has begun.
    troubled : Trouble
    """

    moved = Signal(float, bool)
    playing_changed = Signal(bool)
    loop_changed = Signal(object)
    manner_changed = Signal(object)
    heard_changed = Signal(object)
    heard_refused = Signal(int)
    loading_changed = Signal(bool)
    went_on = Signal(object)
    troubled = Signal(object)

    def __init__(self, bridge: Bridge, output: Output, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._output = output
        self._path: Path | None = None
        self._duration = 0.0
        self._place = 0.0
        self._audio: LoadedAudio | None = None
        self._next: tuple[LoadedAudio, float] | None = None
        self._start: Start | None = None
        self._is_loading = False
        self._is_on_output = False
        self._waits_to_play = False
        self._is_changing = False
        self._n_recovered = 0
        self._job: JobHandle[LoadedAudio | Trouble] | None = None
        self._next_job: JobHandle[LoadedAudio | Trouble] | None = None
        self._loop: tuple[float, float] | None = None
        self._beats: tuple[Beats, npt.NDArray[np.bool_]] = (np.zeros(0), np.zeros(0, dtype=np.bool_))
        self.heard = Heard()
        self._manner = Manner()
        self._metronome_volume = 0.5
        self._device = ""
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    # Tracks.

    def open(self, path: Path, duration: float, start: Start) -> None:
        """Make a track ready; `start(name, work, then)` runs work in the background."""
        self.stop()
        self.unqueue()
        if self._job is not None:
            self._job.cancel()
        self._path, self._duration, self._place = path, duration, 0.0
        self._audio, self._is_on_output, self._waits_to_play = None, False, False
        self._forget_the_track_before()
        self._load(path, start)

    def _load(self, path: Path, start: Start) -> None:
        self._start, self._is_loading = start, True
        self.loading_changed.emit(True)
        self._job = start(tr("Loading sound"), loading(path), lambda audio: self._take(path, audio))

    def _take(self, path: Path, audio: LoadedAudio | Trouble) -> None:
        if path != self._path:
            return
        self._is_loading = False
        if not isinstance(audio, Trouble):
            self._audio = audio  # first: who hears of it asks for it
        self.loading_changed.emit(False)
        if isinstance(audio, Trouble):
            self._waits_to_play = False
            self.troubled.emit(audio)
            return
        if self._waits_to_play:
            self.play()

    def queue(self, path: Path, duration: float, start: Start) -> None:
        """Let a track begin right behind this one; `went_on` tells when it does."""
        self.unqueue()

        def hand_over(audio: LoadedAudio | Trouble) -> None:
            if self._is_on_output and not isinstance(
                audio, Trouble
            ):  # a broken one is told when its turn comes
                self._next = audio, duration
                # It may have to be converted to the device's rate, which takes its time.
                self._bridge.ask("next sound", lambda: self._output.queue(audio), lambda _done: None)

        self._next_job = start(tr("Loading the next track"), loading(path), hand_over)

    def unqueue(self) -> None:
        """Let nothing follow."""
        if self._next_job is not None:
            self._next_job.cancel()
            self._next_job = None
        if self._next is not None:
            self._next = None
            self._output.queue(None)

    @property
    def audio(self) -> LoadedAudio | None:
        """The decoded track on the deck; None while it is on its way."""
        return self._audio

    @property
    def path(self) -> Path | None:
        """The file of the track on the deck."""
        return self._path

    @property
    def output(self) -> Output:
        """What plays."""
        return self._output

    def lend(self) -> None:
        """Stop, and leave the output to somebody else; the next `play` takes it back."""
        self.stop()
        self.unqueue()
        self._is_on_output = False

    @property
    def is_loading(self) -> bool:
        """Return whether the sound of the track on the deck is being decoded."""
        return self._is_loading

    # Playing.

    @property
    def position(self) -> float:
        return self._output.position if self._is_on_output and self.is_playing else self._place

    @property
    def duration(self) -> float:
        """Seconds of the track on the deck."""
        return self._duration

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play where it is paused, pause where it plays."""
        if self.is_playing or self._waits_to_play:
            self.stop()
        else:
            self.play()

    def play(self) -> None:
        """Play from the playhead, as soon as the sound is there."""
        self._waits_to_play = True
        self._n_recovered = 0
        if self._place >= self._duration - 0.05:
            self._place = 0.0
        if self._audio is None:
            if not self._is_loading and self._path is not None and self._start is not None:
                self._load(self._path, self._start)  # it could not be read: perhaps it can by now
            return
        if self._is_on_output:
            self._output.seek(self._place)
            self._started(tried(self._output.play))
            self._tell_heard()  # a device that was chosen meanwhile may play at another rate
        else:
            self._hand_over(self._audio)

    def _hand_over(self, audio: LoadedAudio) -> None:
        """Put a track on the sound device; opening one takes its time, and the window does not wait for it."""
        place, loop, beats, manner = self._place, self._loop, self._beats, self._manner
        heard = self.heard

        def start() -> Trouble | None:
            self._output.set_manner(manner)
            trouble = tried(lambda: self._output.load(audio))
            self._output.set_beats(*beats)
            if loop is not None:
                self._output.set_loop(*loop)
            heard.tell(self._output)
            self._output.seek(place)
            return trouble or tried(self._output.play)

        def then(trouble: Trouble | None) -> None:
            if audio is not self._audio:
                return
            self._is_on_output = trouble is None
            if trouble is None:  # what was changed meanwhile
                self._tell_output(place, loop, beats, manner)
                self._tell_heard()
            if not self._waits_to_play:
                self._output.pause()
            else:
                self._started(trouble)

        self._bridge.ask("sound", start, then)

    def _tell_output(self, place: float, loop: object, beats: object, manner: Manner) -> None:
        if loop != self._loop:
            self._tell_loop()
        if beats is not self._beats:
            self._output.set_beats(*self._beats)
        if manner != self._manner:
            self._output.set_manner(self._manner)
        if place != self._place:
            self._output.seek(self._place)

    def _started(self, trouble: Trouble | None) -> None:
        self._waits_to_play = False
        if trouble is not None:
            self._is_on_output = False
            self.troubled.emit(trouble)
            return
        self._timer.start()
        self.playing_changed.emit(True)

    def stop(self) -> None:
        """Pause."""
        self._waits_to_play = False
        if self.is_playing:
            self._output.pause()
            self._place = self._output.position
            self._timer.stop()
            self.playing_changed.emit(False)

    def seek(self, time: float) -> None:
        """Put the playhead somewhere else, playing or not."""
        self._place = min(max(time, 0.0), self._duration)
        if self._is_on_output:
            self._output.seek(self._place)
        self.moved.emit(self._place, self.is_playing)

    def jump(self, time: float) -> None:
        """Go to a mark: like `seek`, but the beat is kept where jumps are quantized and it plays."""
        self._place = min(max(time, 0.0), self._duration)
        if self.is_playing:
            self._output.jump(self._place)
            self._place = self._output.position
        elif self._is_on_output:
            self._output.seek(self._place)
        self.moved.emit(self._place, self.is_playing)

    def step_to(self, time: float) -> None:
        """Go from the playhead to a time: while it plays by just that distance, so that the beat is kept."""
        if self.is_playing:
            self._output.skip(min(max(time, 0.0), self._duration) - self.position)
            self._place = self._output.position
            self.moved.emit(self._place, True)
        else:
            self.seek(time)

    # Loops.

    @property
    def loop(self) -> tuple[float, float] | None:
        """The loop that goes round, as (start, stop) in seconds."""
        return self._loop

    def set_loop(self, start: float, stop: float) -> None:
        """Go round in [start, stop), playing or not."""
        start, stop = max(start, 0.0), min(stop, self._duration)
        if start < stop:
            self._loop = (start, stop)
            self._tell_loop()
            self.loop_changed.emit(self._loop)

    def clear_loop(self) -> None:
        """Play on behind the loop."""
        if self._loop is not None:
            self._loop = None
            self._tell_loop()
            self.loop_changed.emit(None)

    def _tell_loop(self) -> None:
        if not self._is_on_output:
            return
        if self._loop is None:
            self._output.clear_loop()
        else:
            self._output.set_loop(*self._loop)

    # What is heard of the track.

    def set_stems(self, stems: LoadedStems | None) -> None:
        """Have the stems of the track on the deck at hand; another track lets go of them."""
        self._hear(replace(self.heard, stems=stems))

    def set_balance(self, balance: Balance) -> None:
        """Mute stems, or let them be heard, as soon as they are at hand."""
        self._hear(replace(self.heard, balance=balance))

    def set_take(self, take: LoadedTake | None) -> None:
        """Hear a take in place of the track on the deck, at the same place; None, and another track, ends that."""
        self._hear(replace(self.heard, take=take))

    def _hear(self, heard: Heard) -> None:
        self.heard = heard
        self._tell_heard()
        self.heard_changed.emit(heard)

    def _tell_heard(self) -> None:
        if self._is_on_output and not self.heard.tell(self._output) and self.heard.path == self._path:
            self.heard_refused.emit(self._output.rate)

    # Beats, tempo and loudness.

    def set_beats(self, beats: Beats, is_downbeat: npt.NDArray[np.bool_]) -> None:
        """Tell the track's beats (seconds) and which of them are the first of a bar; the metronome clicks on them."""
        self._beats = (beats, is_downbeat)
        if self._is_on_output:
            self._output.set_beats(beats, is_downbeat)

    @property
    def manner(self) -> Manner:
        """How it is played."""
        return self._manner

    def set_tempo(self, speed: float) -> None:
        """Play faster or slower: 1.0 is the track's own tempo, 16 percent more or less the most."""
        self._play_as(replace(self._manner, speed=min(max(speed, 1 - TEMPO_RANGE), 1 + TEMPO_RANGE)))

    def set_key_lock(self, is_on: bool) -> None:
        """Keep the pitch at another tempo."""
        self._play_as(replace(self._manner, has_key_lock=is_on))

    def set_volume(self, volume: float) -> None:
        """Play louder or softer, 0.0 to 1.0."""
        self._play_as(replace(self._manner, volume=min(max(volume, 0.0), 1.0)))

    def set_quantized(self, is_on: bool) -> None:
        """Let jumps to marks keep the beat."""
        self._play_as(replace(self._manner, is_quantized=is_on))

    @property
    def has_metronome(self) -> bool:
        return self._manner.metronome > 0

    def set_metronome(self, is_on: bool) -> None:
        """Click on every beat, or no more."""
        self._play_as(replace(self._manner, metronome=self._metronome_volume if is_on else 0.0))

    @property
    def metronome_volume(self) -> float:
        return self._metronome_volume

    def set_metronome_volume(self, volume: float) -> None:
        """Click louder or softer, 0.0 to 1.0."""
        self._metronome_volume = min(max(volume, 0.01), 1.0)
        self.set_metronome(self.has_metronome)

    def _play_as(self, manner: Manner) -> None:
        if manner == self._manner:
            return
        self._manner = manner
        if self._is_on_output:
            self._output.set_manner(manner)
        self.manner_changed.emit(manner)

    # The device.

    def set_device(self, name: str) -> None:
        """Play on another sound device, from where the music is; empty for the system's choice."""
        self._device = name
        self._change_device(lambda: self._output.set_device(name), lambda: None)

    def _change_device(self, verb: Callable[[], None], then: Callable[[], object]) -> None:
        """Open another device, off the window's thread; meanwhile nothing plays, and nothing is looked at."""
        self._is_changing = True

        def look(trouble: Trouble | None) -> None:
            self._is_changing = False
            if trouble is not None:
                if self.is_playing:
                    self._halt()
                self.troubled.emit(trouble)
            elif not self.is_playing and self._is_on_output:
                self._output.pause()  # the user was quicker
            else:
                self._tell_heard()
                then()

        self._bridge.ask("sound device", lambda: tried(verb), look)

    def _recover(self) -> None:
        """The sound device went away: play on where the system plays."""
        lost, self._device = self._device, ""
        self._n_recovered += 1
        place = self._place = min(self._output.position, self._duration)

        def go_on() -> None:
            if self._n_recovered > _RECOVERIES:
                raise PlaybackTrouble(
                    tr("The sound device goes away again and again."),
                    tr("Choose another one: Deck, Sound device."),
                )
            self._output.set_device("")
            self._output.seek(place)
            self._output.play()

        def tell() -> None:
            name = lost or tr("the one in use")
            what = tr(
                "The sound device went away ({name}). The music plays on at the system's own device.",
                name=name,
            )
            self.troubled.emit(PlaybackTrouble(what, tr("Deck, Sound device chooses another one.")))

        self._change_device(go_on, tell)

    def _halt(self) -> None:
        self._timer.stop()
        self.playing_changed.emit(False)
        self.moved.emit(self._place, False)

    # Looking.

    def _look(self) -> None:
        if self._next is not None and self._output.audio is self._next[0]:
            self._go_on_with(*self._next)
        if self._is_changing:
            return
        if self._output.is_playing:
            self._place = min(self._output.position, self._duration)
            self.moved.emit(self._place, True)
        elif self._output.is_lost:
            self._recover()
        else:
            self._place = self._duration  # nobody has paused it: it has come to its end
            self._halt()

    def _go_on_with(self, audio: LoadedAudio, duration: float) -> None:
        """The next track has begun."""
        self._next = self._next_job = None
        self._audio, self._path, self._duration = audio, audio.path, duration
        self._forget_the_track_before()
        self.went_on.emit(audio.path)

    def _forget_the_track_before(self) -> None:
        self.heard = Heard()
        self._beats = (np.zeros(0), np.zeros(0, dtype=np.bool_))
        if self._loop is not None:
            self._loop = None
            self.loop_changed.emit(None)

    def close(self) -> None:
        """Give the sound device back."""
        self.stop()
        for job in (self._job, self._next_job):
            if job is not None:
                job.cancel()
        self._output.close()

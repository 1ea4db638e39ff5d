"""A take heard in place of the original and back: its bars go round, at the same place, equally loud."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from djanalyzer.app.playing import LoadedTake, load_take
from djanalyzer.errors import Trouble
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.app.playing import LoadedAudio
    from djanalyzer.app.styling import Take
    from djanalyzer.gui.actions import Actions
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.gui.sound import Sound

Loop = tuple[float, float]


class TakeHearing(QObject):
    """The chosen take of the track on the deck. It is read as soon as it is chosen, so that a switch is heard at once."""

    told = Signal(str)
    changed = Signal()  # what is heard, or what is at hand to be heard

    def __init__(self, bridge: Bridge, actions: Actions, sound: Sound, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._actions, self._sound = bridge, actions, sound
        self.take: Take | None = None
        self.loaded: LoadedTake | None = None
        self._reading: JobHandle[LoadedTake | Trouble] | None = None
        self._loop: Loop | None = None  # of ours, while it goes round
        actions["listen_take"].triggered.connect(lambda _on=False: self.listen())
        actions["switch_take"].toggled.connect(self._switch)
        actions["loop_take"].toggled.connect(self._go_round)
        sound.loop_changed.connect(self._follow_loop)
        sound.heard_refused.connect(self._read_again)
        sound.loading_changed.connect(lambda is_loading: None if is_loading else self._read())

    @property
    def is_take_heard(self) -> bool:
        """Whether the take is heard in place of the original, or about to be."""
        return self._actions["switch_take"].isChecked()

    @property
    def is_listened_to(self) -> bool:
        """Whether music plays in which the take is heard, or its bars go round."""
        is_wanted = self.is_take_heard or self._loop is not None
        return self.take is not None and is_wanted and self._sound.is_playing

    # Which take.

    def choose(self, take: Take | None) -> None:
        """Make a take the one to be heard; while another one is heard, that one is until this one has been read."""
        before, self.take = self.take, take
        if take is None:
            self._forget()
        elif before is None or before.id != take.id:
            self.loaded = None
            self._read()
            if self._loop is not None:
                self._go_round(True)
        self.changed.emit()

    def _forget(self) -> None:
        self.loaded = None
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        self._actions["switch_take"].setChecked(False)
        self._actions["loop_take"].setChecked(False)

    # Into memory.

    def _read(self, rate: int = 0) -> None:
        """Read the take for playing, at the track's own rate or, if the device cannot play that, at its."""
        audio, take = self._sound.audio, self.take
        if audio is None or take is None or audio.path != self._sound.path:
            return
        if self._reading is not None:
            self._reading.cancel()
        output = self._sound.output
        own = output.rate if output.audio is audio else audio.sample_rate
        work = _reading(take, audio, rate or own)
        self._reading = self._bridge.start_quietly(tr("Loading the take"), work, partial(self._keep, take))

    def _read_again(self, rate: int) -> None:
        if self.loaded is not None and self.loaded.take.rate != rate:
            self._read(rate)

    def _keep(self, take: Take, loaded: LoadedTake | Trouble) -> None:
        if self.take is None or take.id != self.take.id:
            return
        self._reading = None
        if isinstance(loaded, Trouble):
            self._actions["switch_take"].setChecked(False)
            self._bridge.troubled.emit(loaded)
        elif loaded.path == self._sound.path:
            self.loaded = loaded
            if self.is_take_heard:
                self._sound.set_take(loaded)
        self.changed.emit()

    # What is heard.

    def listen(self) -> None:
        """Let the take's bars go round, with the take in place of the original; once more ends it."""
        take, sound = self.take, self._sound
        if take is None:
            return
        if sound.is_playing and self._loop is not None:
            sound.stop()
            return
        self._actions["loop_take"].setChecked(True)
        self._actions["switch_take"].setChecked(True)
        if not take.start <= sound.position < take.stop:
            sound.seek(take.start)
        if not sound.is_playing:
            sound.play()

    def _switch(self, is_on: bool) -> None:
        """Hear the take or the original, at the same place."""
        if not is_on:
            self._sound.set_take(None)
        elif self.loaded is not None:
            self._sound.set_take(self.loaded)
        elif self.take is not None:
            if self._reading is None:
                self._read()  # its file could not be read before: it may be back
            self.told.emit(tr("The take is being read; it is heard in a moment."))
        self.changed.emit()

    def _go_round(self, is_on: bool) -> None:
        before, self._loop = self._loop, None
        if is_on and self.take is not None:
            self._actions["loop_active"].setChecked(False)  # another loop ends
            self._loop = max(self.take.start, 0.0), min(self.take.stop, self._sound.duration)
            self._sound.set_loop(*self._loop)
        elif before is not None and self._sound.loop == before:
            self._sound.clear_loop()

    def _follow_loop(self, loop: Loop | None) -> None:
        """Somebody else has set another loop, or ended ours."""
        if self._loop is not None and loop != self._loop:
            self._loop = None
            self._actions["loop_take"].setChecked(False)


def _reading(take: Take, audio: LoadedAudio, rate: int) -> Callable[[Job], LoadedTake | Trouble]:
    def read(job: Job) -> LoadedTake | Trouble:
        try:
            return load_take(take.path, take.start, audio, rate, job)
        except Trouble as trouble:
            return trouble

    return read

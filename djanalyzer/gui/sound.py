"""The deck's sound: decoded in the background when a track is opened, played where the playhead stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from djanalyzer.app.playing import load_for_playing
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from djanalyzer.app.jobs import Job, JobHandle
    from djanalyzer.app.playing import LoadedAudio
    from djanalyzer.gui.bridge import Bridge

_FRAME = 16  # milliseconds between two looks at the playhead
_NEAR_END = 0.3  # seconds: who stops here has played to the end


class Output(Protocol):
    """What plays; `app.playing.Playback`, or a silent one in tests."""

    @property
    def is_playing(self) -> bool: ...
    @property
    def position(self) -> float: ...
    def load(self, audio: LoadedAudio) -> None: ...
    def play(self) -> None: ...
    def pause(self) -> None: ...
    def seek(self, time: float) -> None: ...
    def close(self) -> None: ...


class Sound(QObject):
    """One track's sound at a time."""

    moved = Signal(float, bool)  # seconds, is playing
    playing_changed = Signal(bool)
    troubled = Signal(object)

    def __init__(self, bridge: Bridge, output: Output, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._output = output
        self._path: Path | None = None
        self._duration = 0.0
        self._place = 0.0
        self._audio: LoadedAudio | None = None
        self._is_on_output = False
        self._waits_to_play = False
        self._job: JobHandle[LoadedAudio] | None = None
        self._timer = QTimer(self, interval=_FRAME)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)

    @property
    def position(self) -> float:
        return self._output.position if self._is_on_output and self.is_playing else self._place

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    def open(self, path: Path, duration: float, start: Callable[..., JobHandle[LoadedAudio]]) -> None:
        """Make a track ready; `start(name, work, then)` runs work in the background."""
        self.stop()
        if self._job is not None:
            self._job.cancel()
        self._path, self._duration, self._place = path, duration, 0.0
        self._audio, self._is_on_output, self._waits_to_play = None, False, False

        def load(job: Job) -> LoadedAudio:
            return load_for_playing(path, job)

        self._job = start("Loading sound", load, self._take)

    def _take(self, audio: LoadedAudio) -> None:
        if audio.path == self._path:
            self._audio = audio
            if self._waits_to_play:
                self.play()

    def toggle(self) -> None:
        """Play where it is paused, pause where it plays."""
        if self.is_playing or self._waits_to_play:
            self.stop()
        else:
            self.play()

    def play(self) -> None:
        """Play from the playhead, as soon as the sound is there."""
        self._waits_to_play = True
        if self._audio is None:
            return
        if self._is_on_output:
            self._start()
        else:
            # Opening a sound device takes its time; the window does not wait for it.
            audio = self._audio

            def hand_over() -> Trouble | None:
                return self._try(lambda: self._output.load(audio))

            self._bridge.ask("sound", hand_over, lambda trouble: self._loaded(audio, trouble))

    def _loaded(self, audio: LoadedAudio, trouble: Trouble | None) -> None:
        if trouble is not None:
            self._fail(trouble)
        elif self._waits_to_play and audio is self._audio:
            self._is_on_output = True
            self._start()

    def _start(self) -> None:
        self._waits_to_play = False
        if self._place >= self._duration - 0.05:
            self._place = 0.0
        self._output.seek(self._place)
        trouble = self._try(self._output.play)
        if trouble is not None:
            self._fail(trouble)
            return
        self._timer.start()
        self.playing_changed.emit(True)

    def _fail(self, trouble: Trouble) -> None:
        self._waits_to_play = False
        self._is_on_output = False
        self.troubled.emit(trouble)

    @staticmethod
    def _try(verb: Callable[[], None]) -> Trouble | None:
        try:
            verb()
        except Trouble as trouble:
            return trouble
        return None

    def stop(self) -> None:
        """Pause."""
        self._waits_to_play = False
        if self.is_playing:
            self._place = self._output.position
            self._output.pause()
            self._timer.stop()
            self.playing_changed.emit(False)

    def seek(self, time: float) -> None:
        """Put the playhead somewhere else, playing or not."""
        self._place = min(max(time, 0.0), self._duration)
        if self._is_on_output:
            self._output.seek(self._place)
        self.moved.emit(self._place, self.is_playing)

    def _look(self) -> None:
        is_on = self._output.is_playing
        self._place = min(self._output.position, self._duration) if is_on else self._place
        if not is_on:
            if self._place > self._duration - _NEAR_END:
                self._place = self._duration
            self._timer.stop()
            self.playing_changed.emit(False)
        self.moved.emit(self._place, is_on)

    def close(self) -> None:
        """Give the sound device back."""
        self.stop()
        if self._job is not None:
            self._job.cancel()
        self._output.close()

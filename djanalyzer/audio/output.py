"""The way to the loudspeaker: PortAudio, imported when the first sound is played."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from djanalyzer.audio.readers import Samples
from djanalyzer.errors import PlaybackTrouble

# Fills (n, 2) samples; told in how many seconds the first of them is heard; False ends the stream after them.
Fill = Callable[[Samples, float], bool]

_LONGEST_DELAY = 2.0  # seconds; clocks that say more are wrong


class Output(Protocol):
    """A stream to a sound device, which calls a `Fill` from its own thread while it runs."""

    @property
    def rate(self) -> int:
        """Samples per second."""
        ...

    @property
    def is_running(self) -> bool:
        """False before `start`, and after the stream ended or the device went away."""
        ...

    def start(self) -> None:
        """Begin, also again after the end."""
        ...

    def close(self) -> None:
        """Stop at once and give the device back."""
        ...


def open_output(rate: int, fill: Fill) -> Output:
    """Open the default sound device, at `rate` if it can, else at its own.

    Raises
    ------
    PlaybackTrouble
        PortAudio is missing, or there is no device.
    """
    sounddevice = _sounddevice()
    try:
        return _SoundDevice(sounddevice, rate, fill)
    except sounddevice.PortAudioError:
        # PortAudio knows the devices of its start alone: look again, one may have been connected since.
        _look_again(sounddevice)
    try:
        return _SoundDevice(sounddevice, rate, fill)
    except sounddevice.PortAudioError as error:
        raise _no_device(error) from error


class _SoundDevice:
    """An `Output` on PortAudio's default device."""

    def __init__(self, sounddevice: Any, rate: int, fill: Fill) -> None:
        self._fill = fill
        self._sounddevice = sounddevice
        self._stream = sounddevice.OutputStream(
            samplerate=_usable_rate(sounddevice, rate), channels=2, dtype="float32", callback=self._call
        )

    @property
    def rate(self) -> int:
        return int(self._stream.samplerate)

    @property
    def is_running(self) -> bool:
        return bool(self._stream.active)

    def start(self) -> None:
        try:
            if not self._stream.stopped:
                self._stream.stop()
            self._stream.start()
        except self._sounddevice.PortAudioError as error:
            raise _no_device(error) from error

    def close(self) -> None:
        self._stream.close(ignore_errors=True)

    def _call(self, out: Samples, n_frames: int, time: Any, status: object) -> None:
        delay = time.outputBufferDacTime - time.currentTime
        if not 0 < delay < _LONGEST_DELAY:
            delay = float(self._stream.latency)
        if not self._fill(out, delay):
            raise self._sounddevice.CallbackStop


def _sounddevice() -> Any:
    try:
        import sounddevice
    except (OSError, ImportError) as error:
        raise PlaybackTrouble(
            "Sound cannot be played: the library PortAudio is not installed.",
            "On Debian and Ubuntu: sudo apt install libportaudio2; then start the program again.",
        ) from error
    return sounddevice


def _usable_rate(sounddevice: Any, rate: int) -> float:
    try:
        sounddevice.check_output_settings(channels=2, dtype="float32", samplerate=rate)
    except (sounddevice.PortAudioError, ValueError):
        return float(sounddevice.query_devices(kind="output")["default_samplerate"])
    return rate


def _look_again(sounddevice: Any) -> None:
    try:
        sounddevice._terminate()
        sounddevice._initialize()
    except sounddevice.PortAudioError as error:
        raise _no_device(error) from error


def _no_device(error: BaseException) -> PlaybackTrouble:
    return PlaybackTrouble(
        f"Sound cannot be played: no sound device is ready ({error}).",
        "Connect or switch on a sound device, close programs that hold it, and press play again.",
    )

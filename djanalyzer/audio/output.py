"""The way to the loudspeaker: PortAudio, imported when the first sound is played."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from djanalyzer.audio.readers import Samples
from djanalyzer.errors import PlaybackTrouble

# Fills (n, 2) samples; told in how many seconds the first of them is heard; False ends the stream after them.
Fill = Callable[[Samples, float], bool]

_LONGEST_DELAY = 2.0  # seconds; clocks that say more are wrong

# Seconds of sound that wait in the device: so long may Python be kept from answering it, and so late is a jump heard.
LATENCY = 0.1


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

    @property
    def n_underflows(self) -> int:
        """How often the device had to wait for sound."""
        ...

    def start(self) -> None:
        """Begin, also again after the end."""
        ...

    def close(self) -> None:
        """Stop at once and give the device back."""
        ...


def open_output(rate: int, fill: Fill, device: str = "", latency: float = LATENCY) -> Output:
    """Open a sound device, at `rate` if it can, else at its own.

    Parameters
    ----------
    rate : int
        Samples per second.
    fill : Fill
        Where the sound comes from.
    device : str
        One of `devices()`; empty for the system's choice.
    latency : float
        Seconds of sound that the device holds.

    Raises
    ------
    PlaybackTrouble
        PortAudio is missing, or there is no such device.
    """
    sounddevice = _sounddevice()
    try:
        return _SoundDevice(sounddevice, rate, fill, _index(sounddevice, device), latency)
    except (sounddevice.PortAudioError, LookupError):
        # PortAudio knows the devices of its start alone: look again, one may have been connected since.
        _look_again(sounddevice)
    try:
        return _SoundDevice(sounddevice, rate, fill, _index(sounddevice, device), latency)
    except LookupError as error:
        raise PlaybackTrouble(
            f"The sound device “{device}” is not there.",
            "Connect it or switch it on, or choose another one in the menu Deck, Sound device.",
        ) from error
    except sounddevice.PortAudioError as error:
        raise _no_device(error) from error


def devices() -> tuple[str, ...]:
    """Return the names of the sound devices that play in stereo, as they were when sound was first used.

    Raises
    ------
    PlaybackTrouble
        PortAudio is missing.
    """
    return tuple(_names(_sounddevice()))


def _names(sounddevice: Any) -> dict[str, int]:
    """Return the devices' numbers by name; where several drivers know a device, the driver is named too."""
    known = [d for d in enumerate(sounddevice.query_devices()) if d[1]["max_output_channels"] >= 2]
    plain = [device["name"] for _, device in known]
    drivers = sounddevice.query_hostapis()
    names: dict[str, int] = {}
    for (index, device), name in zip(known, plain, strict=True):
        driver = drivers[device["hostapi"]]["name"]
        names.setdefault(f"{name} ({driver})" if plain.count(name) > 1 else name, index)
    return names


def _index(sounddevice: Any, device: str) -> int | None:
    """Return a device's number; None for the system's choice."""
    return _names(sounddevice)[device] if device else None


class _SoundDevice:
    """An `Output` on one of PortAudio's devices."""

    def __init__(self, sounddevice: Any, rate: int, fill: Fill, index: int | None, latency: float) -> None:
        self._fill = fill
        self._sounddevice = sounddevice
        self.n_underflows = 0
        self._stream = sounddevice.OutputStream(
            samplerate=_usable_rate(sounddevice, rate, index),
            channels=2,
            dtype="float32",
            device=index,
            latency=latency,
            callback=self._call,
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

    def _call(self, out: Samples, n_frames: int, time: Any, status: Any) -> None:
        self.n_underflows += bool(status.output_underflow)
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


def _usable_rate(sounddevice: Any, rate: int, index: int | None) -> float:
    try:
        sounddevice.check_output_settings(device=index, channels=2, dtype="float32", samplerate=rate)
    except (sounddevice.PortAudioError, ValueError):
        return float(sounddevice.query_devices(index, kind="output")["default_samplerate"])
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

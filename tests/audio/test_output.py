"""The way to the loudspeaker, on a PortAudio that is made up."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from djanalyzer.audio import output
from djanalyzer.audio.output import devices, open_output
from djanalyzer.errors import PlaybackTrouble

DEVICES = (
    {"name": "Microphone", "max_output_channels": 0, "hostapi": 0, "default_samplerate": 44100.0},
    {"name": "Speakers", "max_output_channels": 2, "hostapi": 0, "default_samplerate": 48000.0},
    {"name": "USB mixer", "max_output_channels": 4, "hostapi": 0, "default_samplerate": 44100.0},
    {"name": "Speakers", "max_output_channels": 2, "hostapi": 1, "default_samplerate": 48000.0},
    {"name": "Buzzer", "max_output_channels": 1, "hostapi": 1, "default_samplerate": 8000.0},
)


class PortAudio:
    """As much of the module sounddevice as is used."""

    PortAudioError = type("PortAudioError", (Exception,), {})
    CallbackStop = type("CallbackStop", (Exception,), {})

    def __init__(self) -> None:
        self.present = list(DEVICES[:2])
        self.known = self.present
        self.opened: list[dict[str, Any]] = []

    def query_devices(self, index: int | None = None, kind: str | None = None) -> Any:
        return self.known[1 if index is None else index] if kind else self.known

    def query_hostapis(self) -> list[dict[str, str]]:
        return [{"name": "ALSA"}, {"name": "JACK"}]

    def check_output_settings(self, samplerate: float, device: int | None, **_: object) -> None:
        if samplerate not in (44100, 48000):
            raise self.PortAudioError("Invalid sample rate")

    def OutputStream(self, **how: Any) -> Any:
        self.opened.append(how)
        return SimpleNamespace(samplerate=how["samplerate"], active=False, latency=0.08)

    def _terminate(self) -> None: ...

    def _initialize(self) -> None:
        self.known = self.present


@pytest.fixture
def portaudio(monkeypatch: pytest.MonkeyPatch) -> PortAudio:
    made = PortAudio()
    monkeypatch.setattr(output, "_sounddevice", lambda: made)
    return made


def nothing(out: np.ndarray, delay: float) -> bool:
    return True


def test_the_devices_that_play_in_stereo_are_listed_by_name(portaudio: PortAudio) -> None:
    portaudio.known = list(DEVICES)
    assert devices() == ("Speakers (ALSA)", "USB mixer", "Speakers (JACK)")


def test_a_device_is_chosen_by_its_name(portaudio: PortAudio) -> None:
    portaudio.known = list(DEVICES)
    open_output(44100, nothing, "Speakers (JACK)")
    open_output(44100, nothing)
    assert [how["device"] for how in portaudio.opened] == [3, None]


def test_the_device_holds_so_much_sound_that_a_busy_program_does_no_harm(portaudio: PortAudio) -> None:
    open_output(44100, nothing)
    open_output(44100, nothing, latency=0.2)
    waits = [how["latency"] for how in portaudio.opened]
    assert waits == [0.1, 0.2], "seconds that Python may be kept away"


def test_a_rate_that_a_device_does_not_know_becomes_its_own(portaudio: PortAudio) -> None:
    assert open_output(96000, nothing).rate == 48000


def test_a_device_that_was_connected_since_is_found(portaudio: PortAudio) -> None:
    portaudio.present = list(DEVICES)
    open_output(44100, nothing, "USB mixer")
    assert portaudio.opened[0]["device"] == 2


def test_a_device_that_is_not_there_is_named(portaudio: PortAudio) -> None:
    with pytest.raises(PlaybackTrouble, match="“USB mixer” is not there") as caught:
        open_output(44100, nothing, "USB mixer")
    assert "menu Deck" in caught.value.hint


def test_waits_of_the_device_are_counted_and_its_delay_is_told(portaudio: PortAudio) -> None:
    delays: list[float] = []

    def fill(out: np.ndarray, delay: float) -> bool:
        delays.append(delay)
        return len(delays) < 2

    stream = open_output(44100, fill)
    call = portaudio.opened[0]["callback"]
    times = SimpleNamespace(outputBufferDacTime=5.03, currentTime=5.0)
    call(np.zeros((10, 2)), 10, times, SimpleNamespace(output_underflow=True))
    broken_clock = SimpleNamespace(outputBufferDacTime=0.0, currentTime=5.0)
    with pytest.raises(portaudio.CallbackStop):
        call(np.zeros((10, 2)), 10, broken_clock, SimpleNamespace(output_underflow=False))
    assert delays == [pytest.approx(0.03), 0.08]
    assert stream.n_underflows == 1

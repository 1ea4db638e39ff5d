"""Sound for the deck."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from djanalyzer.app.jobs import Job
from djanalyzer.app.playing import LoadedAudio, Manner, Playback, load_for_playing
from djanalyzer.audio import output
from djanalyzer.errors import Cancelled, UnreadableAudio
from tests.audio.sound_device import RATE, Device, ramp


def test_a_track_is_loaded_and_waits_at_its_start(music: Path) -> None:
    audio = load_for_playing(music / "two.flac")
    assert (audio.samples.shape, audio.sample_rate) == ((4 * 22050, 2), 22050)
    playback = Playback()
    playback.load(audio)
    assert (playback.is_playing, playback.position, playback.path) == (False, 0.0, music / "two.flac")
    playback.seek(2.5)
    assert playback.position == pytest.approx(2.5)
    playback.seek(99.0)
    assert playback.position == pytest.approx(4.0)
    playback.close()


def test_an_empty_deck_does_nothing() -> None:
    playback = Playback()
    playback.play()
    playback.pause()
    playback.seek(3.0)
    assert (playback.is_playing, playback.position) == (False, 0.0)
    playback.close()


def test_loading_can_be_stopped_and_can_fail(music: Path, tmp_path: Path) -> None:
    job = Job.silent()
    job.cancel()
    with pytest.raises(Cancelled):
        load_for_playing(music / "one.wav", job)
    (tmp_path / "empty.mp3").touch()
    with pytest.raises(UnreadableAudio):
        load_for_playing(tmp_path / "empty.mp3")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """How the sound devices were opened; each is a silent one."""
    how: list[dict[str, Any]] = []

    def open_output(rate: int, fill: Any, **wishes: Any) -> Device:
        device = Device()
        how.append({**wishes, "device_itself": device})
        return device.open(rate, fill)

    monkeypatch.setattr(output, "open_output", open_output)
    return how


def track(name: str, n: int = 4 * RATE) -> LoadedAudio:
    return LoadedAudio(Path(name), ramp(n), RATE)


def test_what_was_chosen_before_a_track_came_counts(opened: list[dict[str, Any]]) -> None:
    playback = Playback()
    playback.set_manner(Manner(volume=0.5))
    playback.set_device("USB mixer")
    playback.load(track("one"))
    playback.play()
    assert opened[0]["device"] == "USB mixer"
    heard = opened[0]["device_itself"].listen(500)
    np.testing.assert_allclose(heard[200:], 0.5 * ramp()[200:500], atol=1e-6)
    playback.close()


def test_the_track_that_follows_is_named_when_it_has_begun(opened: list[dict[str, Any]]) -> None:
    playback = Playback()
    one, two, three = track("one", 1000), track("two", 1000), track("three")
    playback.load(one)
    playback.queue(two)
    playback.play()
    device = opened[0]["device_itself"]
    device.listen(500)
    assert playback.audio is one
    device.listen(1000)
    assert playback.audio is two
    playback.queue(three)
    device.listen(1000)
    assert playback.path == Path("three")
    playback.close()


def test_a_device_that_had_to_wait_holds_more_sound_at_the_next_start(opened: list[dict[str, Any]]) -> None:
    playback = Playback()
    playback.load(track("one"))
    playback.play()
    opened[0]["device_itself"].listen(1000)
    opened[0]["device_itself"].n_underflows = 3
    playback.pause()
    place = playback.position
    playback.play()
    assert [how["latency"] for how in opened] == [0.1, 0.2]
    assert playback.is_playing
    assert playback.position == place
    playback.close()

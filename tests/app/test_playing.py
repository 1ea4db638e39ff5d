"""Sound for the deck."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from djanalyzer.app.jobs import Job
from djanalyzer.app.playing import (
    STEMS,
    Balance,
    LoadedAudio,
    LoadedTake,
    Manner,
    Playback,
    load_for_playing,
    load_stems,
    load_take,
)
from djanalyzer.audio import output
from djanalyzer.audio.takes import Take
from djanalyzer.errors import Cancelled, UnreadableAudio
from djanalyzer.features.stem_files import StemWriter, describe, read_stems
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


def test_stems_from_the_cache_play_in_the_place_of_their_track_alone(
    opened: list[dict[str, Any]], tmp_path: Path
) -> None:
    """The cache holds them at 48 kHz; together they are the track, which is at another rate."""
    shares = np.array([0.5, 0.75, 0.25, -0.5], np.float32)  # of the track
    with StemWriter(tmp_path, 48_000) as writer:
        writer.push(shares[:, None, None] * np.full((4 * 48_000, 2), 0.8, np.float32))
        writer.finish()
    describe(tmp_path, {"recipe": "test"})
    files = read_stems(tmp_path)
    assert files is not None
    playback, one = Playback(), LoadedAudio(Path("one"), np.full((4 * RATE, 2), 0.8, np.float32), RATE)
    assert playback.rate == 0
    stems = load_stems(files, one, RATE)
    assert not playback.set_stems(stems, Balance()), "no track is there"
    playback.load(track("two"))
    assert not playback.set_stems(stems, Balance()), "another one is"
    playback.load(one)
    assert playback.rate == RATE

    playback.play()
    device = opened[0]["device_itself"]
    device.listen(1000)
    for muted in ({"drums"}, {"bass", "vocals"}, set(STEMS) - {"vocals"}):
        assert playback.set_stems(stems, Balance(frozenset(muted)))
        heard = sum(share for name, share in zip(STEMS, shares, strict=True) if name not in muted)
        np.testing.assert_allclose(device.listen(500)[100:], 0.8 * heard, atol=3e-4)
    assert playback.set_stems(None, Balance())
    np.testing.assert_array_equal(device.listen(500)[100:], np.float32(0.8))
    playback.close()

    files.paths["other"].unlink()
    with pytest.raises(UnreadableAudio, match="have gone or are damaged") as told:
        load_stems(files, one, RATE)
    assert told.value.hint == "Take the track apart again."


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


@pytest.mark.parametrize(("level", "missing"), [(0.02, 0.0), (0.9, 0.0), (0.1, 6.02)])
def test_a_take_is_heard_as_loud_as_the_bars_that_it_replaces(
    level: float, missing: float, tmp_path: Path
) -> None:
    """The last one has a thump at half of full scale: it can be made twice as loud and no louder."""
    time = np.arange(4 * 44_100) / 44_100
    track = np.repeat(0.4 * np.sin(6000 * time)[:, None], 2, axis=1).astype(np.float32)
    take = level * np.sin(6000 * np.arange(2 * 48_000) / 48_000)
    if missing:
        take[1000:1400] = 0.5 * np.hanning(400)
    soundfile.write(tmp_path / "take.flac", np.stack([take, take], axis=1), 48_000, subtype="PCM_24")
    audio = LoadedAudio(tmp_path / "track.wav", track, 44_100)

    loaded = load_take(tmp_path / "take.flac", 1.5, audio, 44_100)

    assert (loaded.take.start, loaded.take.rate, len(loaded.take.samples)) == (66_150, 44_100, 88_200)
    assert loaded.gain == pytest.approx(20 * np.log10(0.4 / level) - missing, abs=0.1)
    assert loaded.missing == pytest.approx(missing, abs=0.1)
    if not missing:
        assert np.abs(loaded.take.samples[100:-100]).max() == pytest.approx(0.4, rel=0.02)

    (tmp_path / "take.flac").unlink()
    with pytest.raises(UnreadableAudio, match="has gone"):
        load_take(tmp_path / "take.flac", 1.5, audio, 44_100)


def test_a_take_of_the_track_that_is_heard_replaces_it_and_no_other_does(
    opened: list[dict[str, Any]],
) -> None:
    playback, one = Playback(), track("one")
    louder = LoadedTake(one.path, Take(np.full((RATE, 2), 0.5, np.float32), 0, RATE))
    assert not playback.set_take(louder), "no track is there"
    playback.load(track("two"))
    assert not playback.set_take(louder), "another one is"
    playback.load(one)
    playback.play()
    assert playback.set_take(louder)
    device = opened[0]["device_itself"]
    np.testing.assert_array_equal(device.listen(500)[100:], np.float32(0.5))
    assert playback.set_take(None)
    assert (device.listen(500)[100:] != 0.5).any()
    playback.close()

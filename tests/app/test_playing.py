"""Sound for the deck."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app.jobs import Job
from djanalyzer.app.playing import Playback, load_for_playing
from djanalyzer.errors import Cancelled, UnreadableAudio


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

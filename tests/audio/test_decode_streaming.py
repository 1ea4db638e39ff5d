"""A file is read in blocks: they join without a seam, and a three-hour mix needs no more memory than a song."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from djanalyzer.audio import decode


@pytest.mark.parametrize("seconds", [0.05, 0.7, 1.0, 20.0])
@pytest.mark.parametrize("name", ["float.wav", "lame.mp3", "music.opus"])
def test_blocks_join_to_what_the_whole_file_gives(
    name: str, seconds: float, encoded: dict[str, Path]
) -> None:
    info = decode.probe(encoded[name])
    native, _ = decode.read(encoded[name], info.sample_rate)
    whole = soxr.resample(native, info.sample_rate, decode.ANALYSIS_RATE)

    with decode.open_stream(encoded[name], seconds=seconds) as stream:
        blocks = list(stream)

    assert {len(b) for b in blocks[:-1]} <= {round(seconds * decode.ANALYSIS_RATE)}
    assert all(b.dtype == np.float32 and b.ndim == 1 for b in blocks)
    np.testing.assert_allclose(np.concatenate(blocks), whole, atol=1e-4)
    assert stream.n_samples == len(whole)
    assert stream.duration == len(whole) / decode.ANALYSIS_RATE
    assert stream.remarks == ()


def quiet_mix(folder: Path, minutes: int) -> Path:
    """Write quiet with a click every minute."""
    path = folder / "mix.flac"
    minute = np.zeros(8000 * 60, np.int16)
    minute[100] = 20000
    with soundfile.SoundFile(path, "w", 8000, 1, subtype="PCM_16") as file:
        for _ in range(minutes):
            file.write(minute)
    return path


def test_a_three_hour_mix_is_read_in_bounded_memory(tmp_path: Path) -> None:
    path = quiet_mix(tmp_path, 180)

    began = time.process_time()
    tracemalloc.start()
    with decode.open_stream(path, rate=4000) as stream:
        clicks = sum(int(np.abs(block).max() > 0.1) for block in stream)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert stream.duration == pytest.approx(3 * 3600, abs=1e-3)
    assert clicks == 180
    assert peak < 30e6
    assert time.process_time() - began < 30


def test_a_long_mix_for_playing_is_laid_on_disk(tmp_path: Path) -> None:
    path = quiet_mix(tmp_path, 31)

    tracemalloc.start()
    track, rate = decode.read_stereo(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (track.dtype, track.shape, rate) == (np.int16, (31 * 60 * 8000, 2), 8000)
    assert peak < 30e6
    assert track[100].tolist() == pytest.approx([20000, 20000], abs=1)
    assert track[101].tolist() == [0, 0]


def test_a_track_for_playing_comes_at_the_rate_that_is_asked_for(
    encoded: dict[str, Path], source: np.ndarray
) -> None:
    track, rate = decode.read_stereo(encoded["float.wav"], 48000)

    assert rate == 48000
    np.testing.assert_allclose(track, soxr.resample(source, 44100, 48000), atol=1e-4)


def test_a_stream_may_be_left_half_way(encoded: dict[str, Path]) -> None:
    with decode.open_stream(encoded["lame.mp3"], seconds=1.0) as stream:
        first = next(iter(stream))

    assert len(first) == decode.ANALYSIS_RATE
    assert stream.n_samples == decode.ANALYSIS_RATE

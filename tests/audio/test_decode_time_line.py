"""Second 0 is the same sample in every format."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from djanalyzer.audio import decode
from tests.audio.encoding import BY_NAME, FORMATS, RATE, Format, lag_of, write_sndfile


@pytest.mark.parametrize("form", FORMATS, ids=str)
def test_every_format_is_on_the_gapless_time_line(
    form: Format, encoded: dict[str, Path], source: np.ndarray
) -> None:
    original = source.mean(axis=1)
    if form.rate != RATE:
        original = soxr.resample(original, RATE, form.rate)

    decoded, remarks = decode.read(encoded[form.name], form.rate)

    assert lag_of(decoded, original) == form.lag
    assert len(decoded) - len(original) == form.extra
    assert remarks == ()


@pytest.mark.parametrize("form", [f for f in FORMATS if f.error is not None], ids=str)
def test_lossless_formats_give_back_the_samples(
    form: Format, encoded: dict[str, Path], source: np.ndarray
) -> None:
    decoded, rate = decode.read_stereo(encoded[form.name])

    assert (rate, decoded.shape, decoded.dtype) == (RATE, source.shape, np.float32)
    np.testing.assert_allclose(decoded, source, rtol=0, atol=form.error)


@pytest.mark.parametrize(
    "name", ["lame.mp3", "48k.mp3", "untagged.mp3", "lossless.flac", "vorbis.ogg", "music.opus"]
)
def test_a_second_decoder_agrees_to_the_sample(name: str, encoded: dict[str, Path]) -> None:
    ours, _ = decode.read_stereo(encoded[name])
    theirs, _ = soundfile.read(encoded[name], dtype="float32", always_2d=True)

    assert ours.shape == theirs.shape
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=2e-4)


def test_real_recordings_are_whole_and_on_time(shared: Path) -> None:
    """Music switches between short and long blocks, where a decoder's clock may stumble."""
    recordings = sorted((shared / "audio").glob("*.ogg"), key=lambda path: path.stat().st_size)[:4]
    assert recordings
    for path in recordings:
        theirs, rate = soundfile.read(path, dtype="float32", always_2d=True)

        with decode.open_stream(path, rate) as stream:
            ours = np.concatenate(list(stream))

        np.testing.assert_allclose(ours, theirs.mean(axis=1), rtol=0, atol=1e-5)
        assert stream.remarks == ()
        assert stream.info.duration == stream.duration


def test_at_the_analysis_rate_nothing_is_shifted_either(encoded: dict[str, Path], source: np.ndarray) -> None:
    expected = soxr.resample(source.mean(axis=1), RATE, decode.ANALYSIS_RATE)

    decoded, _ = decode.read(encoded["float.wav"])

    assert len(decoded) == len(expected)
    np.testing.assert_allclose(decoded, expected, atol=1e-4)


@pytest.mark.parametrize(
    ("name", "kind", "rate", "duration"),
    [
        ("lame.mp3", "MP3", RATE, 4.0),
        ("16.wav", "WAV", RATE, 4.0),
        ("16.aiff", "AIFF", RATE, 4.0),
        ("lossless.flac", "FLAC", RATE, 4.0),
        ("vorbis.ogg", "OGG", RATE, 4.0),
        ("music.opus", "OPUS", 48000, 4.0),
        ("aac.m4a", "M4A", RATE, 4.0),
        ("alac.m4a", "ALAC", RATE, 4.0),
    ],
)
def test_probing_tells_what_is_in_a_file(
    name: str, kind: str, rate: int, duration: float, encoded: dict[str, Path]
) -> None:
    info = decode.probe(encoded[name])

    assert (info.format, info.sample_rate, info.n_channels) == (kind, rate, 2)
    assert info.duration == pytest.approx(duration, abs=1e-6)
    assert info.bit_rate is not None
    if wanted := BY_NAME[name].bit_rate:
        assert info.bit_rate == pytest.approx(wanted, rel=0.15)


def test_every_suffix_that_is_read_is_announced() -> None:
    assert {Path(form.name).suffix for form in FORMATS} <= decode.AUDIO_SUFFIXES
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in decode.AUDIO_SUFFIXES)


@pytest.mark.parametrize("n_channels", [1, 3, 4, 5, 6, 7, 8])
@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_any_number_of_channels_is_averaged(n_channels: int, suffix: str, tmp_path: Path) -> None:
    levels = np.arange(1, n_channels + 1) / 16
    samples = np.tile(levels, (8000, 1)).astype(np.float32)
    path = write_sndfile(tmp_path / f"many{suffix}", samples, 8000, "PCM_16")

    mono, _ = decode.read(path, 8000)
    both, _ = decode.read_stereo(path)

    np.testing.assert_allclose(mono, levels.mean(), atol=1e-4)
    assert both.shape == (8000, 2)


def test_the_front_channels_of_a_cinema_track_stay_on_their_sides(tmp_path: Path) -> None:
    left_alone = np.zeros((8000, 6), np.float32)
    left_alone[:, 0] = 0.5
    path = write_sndfile(tmp_path / "5.1.wav", left_alone, 8000, "PCM_16")

    both, _ = decode.read_stereo(path)

    assert both[:, 0].min() > 0.1
    assert np.abs(both[:, 1]).max() < 1e-6

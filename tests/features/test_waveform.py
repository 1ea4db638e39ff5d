"""The picture of a track: three bands, at the right time, in any window, and safe to keep."""

from __future__ import annotations

import struct
import time
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from djanalyzer.features.waveform import COLUMNS_PER_SECOND, Waveform, WaveformBuilder
from tests.nightly import by_night

RATE = 22050


def waveform_of(samples: np.ndarray, rate: float = RATE, block: int | None = None) -> Waveform:
    builder = WaveformBuilder(rate)
    for start in range(0, len(samples), block or max(1, len(samples))):
        builder.push(samples[start : start + (block or len(samples))])
    return builder.finish()


def bands(waveform: Waveform) -> np.ndarray:
    return np.stack([waveform.low, waveform.mid, waveform.high])


def sine(frequency: float, seconds: float = 2.0, rate: float = RATE) -> np.ndarray:
    return np.sin(2 * np.pi * frequency * np.arange(round(seconds * rate)) / rate).astype(np.float32)


@pytest.fixture(scope="module")
def drums() -> np.ndarray:
    """Twenty seconds of kicks and hats over noise that grows."""
    rng = np.random.default_rng(1)
    samples = rng.normal(0, 0.05, 20 * RATE) * np.linspace(0, 1, 20 * RATE)
    kick = np.sin(2 * np.pi * 55 * np.arange(3000) / RATE) * np.exp(-np.arange(3000) / 900)
    hat = rng.normal(0, 0.3, 600) * np.exp(-np.arange(600) / 150)
    for start in range(0, 19 * RATE, RATE // 2):
        samples[start : start + 3000] += kick
        samples[start + RATE // 4 : start + RATE // 4 + 600] += hat
    return samples.astype(np.float32)


@pytest.fixture(scope="module")
def waveform(drums: np.ndarray) -> Waveform:
    return waveform_of(drums)


@pytest.mark.parametrize(
    ("frequency", "band"),
    [(40, 0), (60, 0), (110, 0), (500, 1), (1000, 1), (2000, 1), (3500, 2), (8000, 2), (10500, 2)],
)
def test_each_frequency_is_drawn_in_its_band(frequency: float, band: int) -> None:
    middle = bands(waveform_of(sine(frequency)))[:, 50:-50]

    assert middle[band].min() > 245
    others = np.delete(middle, band, axis=0)
    assert (others.max() / 255) ** (1 / 0.6) < 0.05


@pytest.mark.parametrize(("frequency", "pair"), [(200, (0, 1)), (2500, (1, 2))])
def test_at_a_crossover_both_neighbours_show_it_alike(frequency: float, pair: tuple[int, int]) -> None:
    peaks = (bands(waveform_of(sine(frequency)))[:, 50:-50].max(axis=1) / 255) ** (1 / 0.6)

    first, second = (peaks[band] for band in pair)
    assert first == pytest.approx(second, rel=0.15)
    assert first > 5 * peaks.min()


def test_there_are_172_columns_a_second(waveform: Waveform, drums: np.ndarray) -> None:
    assert waveform.rate == COLUMNS_PER_SECOND == pytest.approx(172.27, abs=0.01)
    assert len(waveform.low) == len(waveform.mid) == len(waveform.high) == -(-len(drums) // 128)
    assert bands(waveform).dtype == np.uint8
    assert waveform.duration == pytest.approx(20.0, abs=1 / 172)


@pytest.mark.parametrize("rate", [8000, 22050, 44100, 48000, 192000])
def test_a_click_stands_at_its_time_in_every_band_at_every_rate(rate: int) -> None:
    samples = np.zeros(3 * rate, np.float32)
    samples[round(1.5 * rate)] = 1.0

    waveform = waveform_of(samples, rate)

    assert waveform.rate == pytest.approx(172, abs=12)
    for band in (waveform.low, waveform.mid, waveform.high):
        loud = np.flatnonzero(band >= band.max() - 1)
        assert np.abs((loud + 0.5) / waveform.rate - 1.5).min() <= 0.5 / waveform.rate + 1e-9


@pytest.mark.parametrize("block", [1, 127, 128, 1000, 4096, 100_000, 441_000])
def test_blocks_of_any_length_give_the_same_picture(
    block: int, drums: np.ndarray, waveform: Waveform
) -> None:
    n = 5 * RATE if block == 1 else len(drums)
    whole = waveform if n == len(drums) else waveform_of(drums[:n])

    np.testing.assert_array_equal(bands(waveform_of(drums[:n], block=block)), bands(whole))


def test_the_peaks_are_those_of_a_plain_filter(drums: np.ndarray, waveform: Waveform) -> None:
    """The fast way of filtering against the slow one."""
    n = np.arange(-256, 257)
    window = np.blackman(515)[1:-1]
    kernel = np.sinc(2 * 200 / RATE * n) * window
    low = np.abs(np.convolve(drums, kernel / kernel.sum(), "same"))
    held = np.pad(low, (256, -len(low) % 128))  # a peak lasts for the two columns after its own
    peaks = np.array([held[start : start + 384].max() for start in range(0, len(held) - 256, 128)])

    shown = (waveform.low / 255) ** (1 / 0.6)

    np.testing.assert_allclose(shown / shown.max(), peaks / peaks.max(), atol=0.02)


def test_a_bass_of_40_hertz_is_drawn_as_a_bar_and_not_as_a_comb() -> None:
    low = waveform_of(sine(40)).low[50:-50].astype(int)

    assert np.ptp(low) < 5


def test_nothing_is_drawn_long_before_a_kick() -> None:
    samples = np.zeros(2 * RATE, np.float32)
    samples[RATE : RATE + 6000] = sine(60, 6000 / RATE)

    low = waveform_of(samples).low

    assert low[: round((1 - 0.012) * 172.27)].max() == 0
    assert low[round((1 + 0.02) * 172.27)] > 200


def test_quiet_music_is_lifted_and_silence_is_not() -> None:
    quiet = waveform_of(0.1 * sine(1000))
    very_quiet = waveform_of(0.001 * sine(1000))
    silence = waveform_of(np.zeros(RATE, np.float32))

    assert quiet.mid[50:-50].min() > 240
    assert 0 < very_quiet.mid[50:-50].max() < 60
    assert not bands(silence).any()


@pytest.mark.parametrize("n", [0, 1, 127, 128, 129, 3584, 3585])
def test_very_short_tracks_have_a_picture(n: int) -> None:
    waveform = waveform_of(np.full(n, 0.5, np.float32))

    assert bands(waveform).shape == (3, -(-n // 128))
    assert waveform.window(0, 1, 10).shape == (3, 10)


def test_three_minutes_take_a_quarter_of_a_second(drums: np.ndarray) -> None:
    track = np.tile(drums, 9)
    waveform_of(track)

    began = time.process_time()
    waveform_of(track, block=20 * RATE)

    assert time.process_time() - began < 0.25


def test_a_window_shows_the_columns_one_by_one(waveform: Waveform) -> None:
    start = 200 / waveform.rate

    picture = waveform.window(start, start + 64 / waveform.rate, 64)

    np.testing.assert_array_equal(picture, bands(waveform)[:, 200:264])


def test_a_window_closer_than_the_columns_repeats_them(waveform: Waveform) -> None:
    start = 200 / waveform.rate

    picture = waveform.window(start, start + 8 / waveform.rate, 80)

    np.testing.assert_array_equal(picture, np.repeat(bands(waveform)[:, 200:208], 10, axis=1))


@settings(max_examples=by_night(40, 200), deadline=None)
@given(start=st.floats(-5, 25), seconds=st.floats(0.001, 40), width=st.integers(1, 500))
def test_no_peak_is_lost_or_invented_in_any_window(
    waveform: Waveform, start: float, seconds: float, width: int
) -> None:
    picture = waveform.window(start, start + seconds, width)

    columns = bands(waveform)
    first = int(max(0.0, np.floor(start * waveform.rate)))
    last = int(max(0.0, np.ceil((start + seconds) * waveform.rate)))
    assert picture.shape == (3, width)
    inner = columns[:, first + 1 : max(last - 1, first + 1)]
    step = max(1, int(2 * seconds * waveform.rate / width) + 1)  # a pixel may show its neighbour's columns
    outer = columns[:, max(0, first - step) : last + step]
    if inner.size:
        assert (picture.max(axis=1) >= inner.max(axis=1)).all()
    assert (picture.max(axis=1) <= (outer.max(axis=1) if outer.size else 0)).all()


def test_each_pixel_shows_the_maximum_of_its_own_stretch(waveform: Waveform) -> None:
    """Zoomed out, a pixel is exact up to half a pixel on either side."""
    width = 173
    columns = bands(waveform)
    edges = np.linspace(0, waveform.duration, width + 1) * waveform.rate
    half = (edges[1] - edges[0]) / 2

    picture = waveform.window(0, waveform.duration, width)

    for pixel in range(width):
        inner = columns[:, int(np.ceil(edges[pixel] + half * 0.99)) : int(edges[pixel + 1] - half * 0.99) + 1]
        outer = columns[:, max(0, int(edges[pixel] - half)) : int(np.ceil(edges[pixel + 1] + half))]
        assert (picture[:, pixel] <= outer.max(axis=1)).all()
        if inner.size:
            assert (picture[:, pixel] >= inner.max(axis=1)).all()


def test_outside_the_track_there_is_nothing(waveform: Waveform) -> None:
    assert not waveform.window(-10, -1, 50).any()
    assert not waveform.window(30, 40, 50).any()
    assert not waveform.window(5, 5, 50).any()
    assert not waveform.window(-10, 10, 100)[:, :50].any()
    assert waveform.window(-10, 10, 100)[:, 50:].any()
    assert waveform.window(0, 1, 0).shape == (3, 0)


def test_zooming_costs_by_pixels_and_not_by_length() -> None:
    rng = np.random.default_rng(0)
    three_hours = Waveform(172.0, *rng.integers(0, 255, (3, 172 * 3 * 3600), dtype=np.uint8))
    three_hours.window(0, 1, 1)

    began = time.process_time()
    for _ in range(50):
        three_hours.window(0, 3 * 3600, 1600)
    assert (time.process_time() - began) / 50 < 0.002


def test_a_waveform_is_kept_in_little_space(waveform: Waveform) -> None:
    packed = waveform.to_bytes()
    again = Waveform.from_bytes(packed)

    np.testing.assert_array_equal(bands(again), bands(waveform))
    assert again.rate == waveform.rate
    assert len(packed) < 3 * len(waveform.low)


@settings(max_examples=50, deadline=None)
@given(
    columns=arrays.arrays(np.uint8, st.tuples(st.just(3), st.integers(0, 300))),
    rate=st.floats(0.001, 1e6),
)
def test_packing_any_waveform_and_unpacking_it_changes_nothing(columns: np.ndarray, rate: float) -> None:
    again = Waveform.from_bytes(Waveform(rate, *columns).to_bytes())

    np.testing.assert_array_equal(bands(again), columns)
    assert again.rate == rate


@settings(max_examples=by_night(40, 200), deadline=None)
@given(place=st.integers(0, 16), junk=st.binary(min_size=1, max_size=30), cut=st.integers(0, 30))
def test_damaged_bytes_are_refused_or_harmless(place: int, junk: bytes, cut: int, waveform: Waveform) -> None:
    packed = bytearray(waveform.to_bytes())
    packed[place : place + len(junk)] = junk
    try:
        found = Waveform.from_bytes(bytes(packed[: len(packed) - cut]))
    except ValueError:
        return
    assert found.window(0, 10, 100).shape == (3, 100)


def test_bytes_that_lie_about_their_length_are_refused(waveform: Waveform) -> None:
    header = struct.Struct("<4sBdI")
    bomb = zlib.compress(bytes(300_000_000), 9)
    lies = {
        "a bomb": header.pack(b"DJWF", 1, 172.0, 10) + bomb,
        "too short": header.pack(b"DJWF", 1, 172.0, 11) + zlib.compress(bytes(30)),
        "far too long": header.pack(b"DJWF", 1, 172.0, 2**32 - 1) + bomb,
        "no rate": header.pack(b"DJWF", 1, 0.0, 10) + zlib.compress(bytes(30)),
        "no number": header.pack(b"DJWF", 1, float("nan"), 10) + zlib.compress(bytes(30)),
        "of a newer version": header.pack(b"DJWF", 2, 172.0, 10) + zlib.compress(bytes(30)),
        "followed by more": header.pack(b"DJWF", 1, 172.0, 10) + zlib.compress(bytes(30)) + b"more",
        "no waveform": b"PK\x03\x04" + bytes(100),
        "empty": b"",
    }
    began = time.process_time()
    for what, packed in lies.items():
        with pytest.raises(ValueError, match="waveform"):
            Waveform.from_bytes(packed)
        assert what
    assert time.process_time() - began < 0.5

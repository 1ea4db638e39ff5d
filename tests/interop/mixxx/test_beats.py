"""Mixxx's beat grids to the last frame: what was decoded is encoded to the same bytes."""

from __future__ import annotations

import math
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.interop.mixxx import beats, keys, protobuf
from djanalyzer.music import BeatGrid, Key
from tests.interop.mixxx.databases import RATE, beat_grid, beat_map

few = settings(max_examples=50, deadline=None)

stretches = st.lists(
    st.tuples(st.floats(15000, 40000) | st.integers(15000, 40000), st.integers(1, 60)), min_size=2, max_size=5
)


@few
@given(tempo=st.floats(beats.LOWEST_TEMPO, beats.HIGHEST_TEMPO), frame=st.integers(-(10**6), 10**8))
def test_a_steady_grid_to_the_byte(tempo: float, frame: int) -> None:
    blob = beat_grid(tempo, frame)
    grid = beats.decode(blob, beats.GRID, RATE)
    assert grid is not None
    again = beats.encode(grid, RATE, 300.0)
    assert again is not None
    assert (again.blob, again.version, again.tempo) == (blob, beats.GRID, tempo)


@few
@given(start=st.floats(0, 15000), stretches=stretches)
def test_every_beat_of_a_map_to_the_frame(start: float, stretches: list[tuple[float, int]]) -> None:
    frames, place = [], start
    for step, n_beats in stretches:
        for _ in range(n_beats):
            frames.append(math.floor(place))
            place += step
    blob = beat_map(frames)
    assert beats.map_blob(beats.map_frames(blob)) == blob
    grid = beats.decode(blob, beats.MAP, RATE)
    assert grid is not None
    if not grid.is_constant:
        again = beats.encode(grid, RATE, (frames[-1] + 5) / RATE)
        assert again is not None
        # Beats before the first one are extrapolated, as Mixxx does too.
        assert [f for f in beats.map_frames(again.blob) if f >= frames[0]] == frames


def test_a_tempo_that_stays_needs_one_anchor_however_it_falls_between_frames() -> None:
    for step in (22050, 22050.4, 20671.875, 19999.99):
        grid = beats.decode(beat_map([math.floor(500.3 + step * n) for n in range(700)]), beats.MAP, RATE)
        assert grid is not None
        assert grid.is_constant
        assert grid.tempo == pytest.approx(60 * RATE / step, abs=1e-3)


def test_beats_that_are_switched_off_do_not_count() -> None:
    off = protobuf.message(1, protobuf.whole(1, 30000) + protobuf.whole(2, 0))
    blob = beat_map([0, 20000]) + off + beat_map([40000])
    assert beats.map_frames(blob) == [0, 20000, 40000]


def test_the_oldest_grids_and_those_of_versions_that_write_decimals() -> None:

    assert beats.decode(struct.pack("<dd", 120.0, 44100.0), "BeatGrid-1.0", RATE) == BeatGrid.constant(
        1.0, 120.0
    )
    decimals = protobuf.message(1, protobuf.double(1, 120.0)) + protobuf.message(
        2, protobuf.double(1, 44100.0)
    )
    assert beats.decode(decimals, beats.GRID, RATE) == BeatGrid.constant(1.0, 120.0)


@pytest.mark.parametrize("index", range(24))
def test_keys_by_number_and_by_map(index: int) -> None:
    key = Key.from_index(index)
    assert keys.from_number(keys.number_of(key)) == key
    assert keys.decode(keys.encode(key)) == key


@few
@given(blob=st.binary(max_size=60), version=st.sampled_from([beats.GRID, beats.MAP, "BeatGrid-1.0", "?"]))
def test_any_bytes_give_a_grid_or_a_value_error(blob: bytes, version: str) -> None:
    for decode in (lambda: beats.decode(blob, version, RATE), lambda: keys.decode(blob)):
        try:
            decode()
        except ValueError as error:
            assert str(error)  # noqa: PT017 nothing else may be raised

"""What will be heard, sample by sample: the loop goes round, the next track follows."""

from __future__ import annotations

import math

import numpy as np
import pytest

from djanalyzer.audio.source import cut
from djanalyzer.audio.tape import Span, Tape


def numbers(n: int, first: int = 0) -> np.ndarray:
    """Return a track whose samples are their own numbers."""
    return np.repeat(np.arange(first, first + n, dtype=np.float32)[:, None], 2, axis=1)


def left(tape: Tape, place: int, n: int) -> list[float]:
    return [float(x) for x in tape.read(place, n)[:, 0]]


def test_a_tape_begins_at_its_origin_and_is_silent_beyond_the_track() -> None:
    tape = Tape(numbers(10), origin=4)
    assert left(tape, 0, 8) == [4, 5, 6, 7, 8, 9, 0, 0]
    assert left(tape, -6, 4) == [0, 0, 0, 1]
    assert tape.end == 6
    assert tape.where(2.5) == (0, 6.5)
    assert tape.where(99) == (0, 10.0)


def test_a_loop_goes_round_to_the_sample_for_ever() -> None:
    tape = Tape(numbers(1000), origin=98, loop=(100, 110))
    once_round = [100.0 + n for n in range(10)]
    assert left(tape, 0, 32) == [98, 99, *once_round, *once_round, *once_round]
    assert tape.end == math.inf
    assert left(tape, 2 + 10 * 100_000, 12) == [*once_round, 100, 101]
    assert tape.where(2 + 10 * 1000 + 3.25) == (0, 103.25)


def test_who_begins_behind_the_loop_plays_on() -> None:
    tape = Tape(numbers(200), origin=110, loop=(100, 110))
    assert left(tape, 0, 3) == [110, 111, 112]
    assert tape.end == 90


def test_the_end_of_a_loop_passes_into_what_lies_before_its_start() -> None:
    """So the seam is silent, and the first sample of the next round is already whole."""
    track = np.zeros((100, 2), np.float32)
    track[46:50], track[56:60] = 1.0, -1.0
    tape = Tape(track, origin=50, loop=(50, 60), n_fade=4)
    assert left(tape, 4, 8) == [0, 0, -0.5, 0.0, 0.5, 1.0, 0, 0]
    assert left(tape, 8, 2) == [0.5, 1.0], "however it is cut into pieces"


def test_a_loop_that_fits_its_seam_is_left_as_it_is() -> None:
    wave = np.sin(2 * np.pi * np.arange(1000) / 50).astype(np.float32)
    track = np.stack([wave, wave], axis=1)
    tape = Tape(track, origin=100, loop=(100, 300), n_fade=40)
    np.testing.assert_allclose(tape.read(0, 400), np.tile(track[100:300], (2, 1)), atol=1e-6)


def test_the_next_track_begins_with_the_very_next_sample() -> None:
    tape = Tape(numbers(10), origin=7, following=numbers(5, first=50))
    assert left(tape, 0, 10) == [7, 8, 9, 50, 51, 52, 53, 54, 0, 0]
    assert tape.end == 8
    assert tape.where(2.9) == (0, 9.9)
    assert tape.where(3.0) == (1, 0.0)
    assert list(tape.spans(1, 6)) == [Span(1, 3, 0, 8), Span(3, 6, 1, 0)]


@pytest.mark.parametrize("kind", [np.float32, np.int16])
def test_what_is_cut_is_a_copy_as_floats(kind: type) -> None:
    track = np.full((4, 2), 16384 if kind is np.int16 else 0.5, kind)
    out = cut(track, 1, 2)
    assert out.dtype == np.float32
    assert (out == 0.5).all()
    out[:] = 0
    assert track.all()

"""What a voice tells of itself: its pitch at a moment, its range, how long it sings, and the names of its notes."""

from __future__ import annotations

import math

import numpy as np
import pytest

from djanalyzer.music import VocalSpan, Voice, note_of


def voice(pitch: list[float], *spans: tuple[float, float]) -> Voice:
    return Voice(tuple(VocalSpan(*span) for span in spans), np.array(pitch, np.float32), "tried")


def test_the_pitch_at_a_moment_is_that_of_the_nearest_frame() -> None:
    sung = voice([0.0, 220.0, 330.0])
    assert sung.pitch_at(0.021) == 220.0
    assert sung.pitch_at(0.031) == 330.0


def test_there_is_no_pitch_where_nobody_sings_and_none_outside_the_track() -> None:
    sung = voice([0.0, 220.0])
    assert [sung.pitch_at(t) for t in (-1.0, 0.0, 5.0)] == [None, None, None]


def test_a_few_squeaks_do_not_widen_the_range() -> None:
    assert voice([0.0] * 50 + [30.0] + [200.0] * 60 + [400.0] * 60 + [3000.0]).pitch_range() == (200.0, 400.0)
    assert voice([0.0] * 5).pitch_range() is None


def test_singing_counts_as_far_as_it_lies_within() -> None:
    sung = voice([], (1.0, 3.0), (5.0, 6.0))
    assert sung.sung_seconds(2.0, 5.5) == pytest.approx(1.5)
    assert sung.sung_seconds(3.0, 5.0) == 0.0


@pytest.mark.parametrize(
    ("hertz", "note"),
    [(440.0, ("A4", 0)), (443.06, ("A4", 12)), (261.63, ("C4", 0)), (32.7, ("C1", 0)), (466.0, ("Bb4", -1))],
)
def test_a_pitch_has_the_name_of_the_nearest_note(hertz: float, note: tuple[str, int]) -> None:
    assert note_of(hertz) == note


@pytest.mark.parametrize("hertz", [0.0, -1.0, math.nan, math.inf])
def test_what_is_no_frequency_has_no_note(hertz: float) -> None:
    with pytest.raises(ValueError, match="no pitch"):
        note_of(hertz)

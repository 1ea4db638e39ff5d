"""How loud a moment is against the whole track."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.music.dynamics import DYNAMIC_RANGE, against_the_whole, as_share, from_share

LOUDNESS = st.lists(st.floats(-60, -5), min_size=1, max_size=60)


def test_a_breakdown_is_softer_than_the_whole_and_silence_changes_nothing():
    track = [-9.0] * 60 + [-21.0] * 10
    relative = against_the_whole(track)
    assert relative[0] == pytest.approx(0.0, abs=0.01)  # the breakdown lies under the gate
    assert relative[-1] == pytest.approx(-12.0, abs=0.01)
    with_silence = against_the_whole([*track, *[-70.0] * 100])
    assert np.allclose(with_silence[: len(track)], relative, atol=0.01)
    assert with_silence[-1] == -DYNAMIC_RANGE


def test_of_nothing_there_is_nothing_to_say():
    assert len(against_the_whole([])) == 0
    assert against_the_whole([-70.0, -70.0]).tolist() == [0.0, 0.0]


@settings(max_examples=30)
@given(loudness=LOUDNESS, gain=st.floats(-5, 5))
def test_turning_a_track_up_changes_nothing(loudness, gain):
    relative = against_the_whole(loudness)
    assert np.allclose(against_the_whole(np.array(loudness) + gain), relative, atol=1e-6)
    assert relative.max() >= -1e-9  # something is as loud as the whole


@settings(max_examples=30)
@given(st.floats(-DYNAMIC_RANGE, 0))
def test_a_share_stands_for_one_loudness(loudness):
    assert float(from_share(as_share(loudness))) == pytest.approx(loudness)


@settings(max_examples=30)
@given(st.floats(-200, 200))
def test_a_share_stays_between_its_ends(loudness):
    assert 0 <= float(as_share(loudness)) <= 1

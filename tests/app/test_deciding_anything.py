"""Whatever a collection holds and whatever is chosen: a plan comes out, and what is decided is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.app.deciding import Choices, decide, destination
from djanalyzer.interop.protocol import LossKind, Remedy
from djanalyzer.music import Collection, KnownTrack
from tests.interop import collections_made_up as made_up

FILES = {
    "rekordbox": "new.xml",
    "traktor": "new.nml",
    "virtualdj": "database.xml",
    "mixxx": "mixxxdb.sqlite",
}
REMEDIES = st.sampled_from(list(Remedy))
CHOICES = st.builds(
    Choices,
    by_kind=st.dictionaries(st.sampled_from(list(LossKind)), REMEDIES, max_size=4),
    otherwise=st.none() | REMEDIES,
)


@pytest.mark.parametrize("system", FILES)
@given(track=made_up.tracks, choices=CHOICES)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_plan_comes_out_and_nothing_is_written(
    system: str, track: KnownTrack, choices: Choices, tmp_path: Path
) -> None:
    to = destination(system, tmp_path / FILES[system])
    decided = decide(Collection("here", (track,)), to, choices).prepare()
    for loss in decided.losses:
        options = decided.options(loss)
        assert options[0].sentence == loss.message
        assert len({option.remedy for option in options}) == len(options) > 1
        assert all(option.sentence for option in options)
    stopped = [loss for loss in decided.losses if loss.remedies[0] is Remedy.STOP and loss.path]
    if stopped:
        assert decided.collection.tracks == ()
    assert not to.target.exists()

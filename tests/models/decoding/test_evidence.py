"""Weights stay with the features that they were fitted to, and a whole recording comes out as it was made."""

from __future__ import annotations

import numpy as np
import pytest

from tests.models.decoding.evidence import CASES, evidence_in, kept, summary
from tests.models.decoding.recordings import RECORDINGS


@pytest.mark.parametrize(("name", "room"), CASES)
def test_features_are_those_that_weights_were_fitted_to(name, room):
    now, before = evidence_in(RECORDINGS[name](), room), kept(name, room)
    assert list(now) == list(before)
    changed = [
        feature for feature in now if not np.allclose(now[feature], before[feature], rtol=2e-3, atol=2e-4)
    ]
    assert changed == [], "Every card's weights rest on these: python -m tests.models.decoding.evidence"


def test_a_summary_notices_one_value_among_many_and_two_that_are_swapped():
    values = np.random.default_rng(0).uniform(size=(50, 2))
    for other in (values + np.eye(50, 2) * 0.1, values[[1, 0, *range(2, 50)]]):
        assert not np.allclose(summary(other), summary(values), rtol=2e-3, atol=2e-4)

"""The steadiest way through rows of gains, against all other ways."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from djanalyzer.models.decoding.steadiest import steadiest


def worth(gains, path, cost):
    return sum(row[column] for row, column in zip(gains, path, strict=True)) - cost * sum(
        a != b for a, b in pairwise(path)
    )


@settings(max_examples=40)
@given(arrays(np.float64, (5, 3), elements=st.integers(-4, 4).map(float)), st.sampled_from([0.0, 1.5, 3.0]))
def test_no_other_way_collects_more(gains, cost):
    path, gained = steadiest(gains, cost)
    assert gained == pytest.approx(max(worth(gains, p, cost) for p in product(range(3), repeat=5)))
    assert worth(gains, path, cost) == pytest.approx(gained)


@pytest.mark.parametrize(
    ("rows", "cost", "path"),
    [
        ([[3, 0], [0, 2], [0, 2]], 2.9, [0, 1, 1]),
        ([[3, 0], [0, 2], [0, 2]], 3.1, [1, 1, 1]),
        ([[5, 0], [0, 2], [0, 2]], 4.1, [0, 0, 0]),
        ([[1, 0, 0], [0, 9, 0], [0, 0, 1]], 2.0, [1, 1, 1]),
        ([[0, 7]], 1.0, [1]),
        # What is worth as much stays where it is.
        ([[4, 0], [0, 4]], 4.0, [0, 0]),
    ],
)
def test_a_change_of_column_must_be_worth_its_cost(rows, cost, path):
    assert steadiest(np.array(rows, np.float64), cost)[0].tolist() == path

"""What sounds alike is found first, and how often is told as the field tells it."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.evaluation.retrieval import average_precisions, ranks

EAST, NORTH, WEST = (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)


def test_neighbours_of_the_same_kind_are_worth_all() -> None:
    vectors = np.array([EAST, (0.99, 0.1), NORTH, (0.1, 0.99)])
    assert average_precisions(vectors, ["house", "house", "dub", "dub"]).tolist() == [1, 1, 1, 1]


def test_a_right_neighbour_behind_a_wrong_one_is_worth_half() -> None:
    vectors = np.array([EAST, (0.9, 0.4), NORTH])
    assert average_precisions(vectors, ["house", "dub", "house"])[0] == pytest.approx(0.5)


def test_only_as_many_neighbours_are_missed_as_there_could_be() -> None:
    vectors = np.array([EAST, EAST, NORTH, NORTH, NORTH])
    found = average_precisions(vectors, ["a", "a", "b", "b", "b"], depth=2)
    assert found.tolist() == [1, 1, 1, 1, 1]


def test_who_is_alone_or_has_no_label_is_not_counted() -> None:
    vectors = np.array([EAST, NORTH, (0.99, 0.1), (0.95, 0.2)])
    found = average_precisions(vectors, ["house", "polka", "house", None])
    assert np.isnan(found).tolist() == [False, True, False, True]
    assert found[0] == 1  # the nearest of all has no label: it is not in the way


def test_the_length_of_an_embedding_says_nothing() -> None:
    versions, collection = np.array([(0.1, 0.02), (0.0, -9.0)]), np.array([(5.0, 0.0), (0.0, -0.2), WEST])
    assert ranks(versions, [0, 1], collection).tolist() == [1, 1]


def test_a_version_that_is_nearer_to_two_others_is_found_third() -> None:
    collection = np.array([EAST, NORTH, (0.7, 0.7)])
    assert ranks(np.array([(0.2, 0.9)]), [0], collection).tolist() == [3]


def test_embeddings_that_are_all_the_same_find_nothing() -> None:
    same = np.ones((4, 8))
    assert ranks(same, [0, 1, 2, 3], same).tolist() == [4, 4, 4, 4]

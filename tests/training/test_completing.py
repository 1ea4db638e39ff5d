"""Examples stored by an earlier version get the labels that it did not know."""

from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.training.completing import complete, loudness_of
from djanalyzer.training.examples import generate, read_labels, write


@pytest.fixture(scope="module")
def example():
    return generate(12)


def test_an_old_example_learns_what_its_song_is_and_keeps_the_rest(example, tmp_path):
    old = replace(
        example.labels,
        changes=None,
        loudness=np.zeros(0, dtype=np.float32),
        genre=-1,
        mood=-1,
        level=float("nan"),
    )
    path = write(replace(example, labels=old), tmp_path)
    assert list(complete(tmp_path)) == [(path, True)]
    found, _, style = read_labels(path)
    assert (found.genre, found.mood, found.level) == (
        example.labels.genre,
        example.labels.mood,
        example.labels.level,
    )
    assert found.changes == pytest.approx(example.labels.changes)
    assert found.beats == pytest.approx(example.labels.beats)
    assert style == example.style
    # Loudness is told from the spectrogram then: up to a constant it is what the rendering measured.
    heard, true = found.loudness[2:-2], example.labels.loudness[2 : len(found.loudness) - 2]
    assert np.corrcoef(heard[true > -50], true[true > -50])[0, 1] > 0.8
    assert list(complete(tmp_path)) == []


def test_an_example_of_another_song_is_left_alone(example, tmp_path):
    other = replace(example.labels, beats=example.labels.beats + 0.1, changes=None)
    path = write(replace(example, labels=other), tmp_path)
    before = path.read_bytes()
    assert list(complete(tmp_path)) == [(path, False)]
    assert path.read_bytes() == before


def test_twice_the_power_is_three_decibels():
    one = np.full((90, 128), 0.5, dtype=np.float32)
    difference = loudness_of(one + np.float32(3.0103 / 80)) - loudness_of(one)
    assert difference == pytest.approx(3.01, abs=0.01)

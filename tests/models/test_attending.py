"""What decided genre and mood, asked of the network about a whole file."""

from dataclasses import replace

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.models import predict
from djanalyzer.models.attending import joined
from djanalyzer.models.network import SMALL, Network
from djanalyzer.models.predict import Predictor
from djanalyzer.music.attention import StyleAttention

RATE = 22_050
SECONDS = 9.0


@pytest.fixture(scope="module")
def predictor():
    torch.manual_seed(0)
    torch.set_num_threads(1)
    return Predictor(Network(SMALL).eval(), "untrained", "cpu")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    noise = np.random.default_rng(0).normal(0, 0.1, int(RATE * SECONDS)).astype(np.float32)
    path = tmp_path_factory.mktemp("music") / "noise.wav"
    soundfile.write(path, noise, RATE)
    return path


def test_every_step_of_a_track_has_its_share_in_both_decisions(predictor, path):
    shares = []
    attention = predictor.explain(path, shares.append)
    n_steps = round(SECONDS / attention.step)
    assert abs(len(attention.genre) - n_steps) <= 1
    assert attention.genre.shape == attention.mood.shape
    for weights in (attention.genre, attention.mood):
        assert weights.min() >= 0
        assert weights.sum() == pytest.approx(1, abs=1e-4)
    (look,) = attention.looks
    assert (look.start, look.stop) == (0.0, pytest.approx(SECONDS, abs=0.5))
    for matrix in (look.genre_to_mood, look.mood_to_genre):
        assert np.allclose(matrix.sum(axis=1), 1, atol=1e-4)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_long_track_is_asked_part_by_part_and_each_part_has_its_matrices(predictor, path, monkeypatch):
    whole = predictor.explain(path)
    monkeypatch.setattr(predict, "chunks", lambda n_steps: [(0, 8), (8, n_steps)])
    parts = predictor.explain(path)
    assert parts.genre.shape == whole.genre.shape
    assert parts.genre.sum() == pytest.approx(1, abs=1e-4)
    first, second = parts.looks
    assert first.start == 0.0
    assert second.start < 8 * parts.step <= first.stop, "a part is heard with margins"
    assert second.stop == pytest.approx(whole.looks[0].stop)
    assert second.genre_to_mood is not None


def test_parts_count_by_their_length():
    def part(n):
        weights = np.zeros(n, np.float32)
        weights[0] = 0.3  # the rest of it lay in the margins
        return StyleAttention(weights, weights, 0.37)

    genre = joined([part(10), part(30)]).genre
    assert genre[[0, 10]] == pytest.approx([0.25, 0.75])


def test_weights_that_name_no_genre_say_so(path):
    without = Predictor(Network(replace(SMALL, structure=None)).eval(), "djanalyzer-4", "cpu")
    with pytest.raises(Trouble, match="djanalyzer-4 names no genre and no mood"):
        without.explain(path)


def test_it_stops_when_asked_to(predictor, path):
    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        predictor.explain(path, stop)

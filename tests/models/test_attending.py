"""What decided genre and mood, asked of the network about a whole file."""

from dataclasses import replace

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.models import predict
from djanalyzer.models.adaptation import WordHead
from djanalyzer.models.attending import joined, spoken_for
from djanalyzer.models.network import SMALL, Network
from djanalyzer.models.predict import Predictor
from djanalyzer.music.attention import StyleAttention
from djanalyzer.music.learning import Subject
from tests.models import learned_models as tiny

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


def decided(predictor, path):
    attention = predictor.explain(path)
    for weights in (attention.genre, attention.mood):
        assert weights.min() >= 0
        assert weights.sum() == pytest.approx(1, abs=1e-4)
    return attention


def listening(*serves):
    """Return what was learned by somebody who looks for moments of his own; at first all count alike."""
    part = tiny.learned(frozenset(serves), is_full=False)
    looks = {f"style.{name}.token": np.linspace(-9, 9, 8, dtype=np.float32) for name in ("genre", "mood")}
    return tiny.adaptation(replace(part, structure=part.structure | looks))


def differ(one, other):
    return np.abs(one - other).max() > 1e-6


def test_what_was_learned_is_explained_where_it_is_asked_and_the_base_elsewhere(path):
    base = decided(tiny.base(), path)
    learned = decided(tiny.base().adapted(listening(Subject.GENRE, Subject.MOOD)), path)
    genre = decided(tiny.base().adapted(listening(Subject.GENRE)), path)
    assert differ(learned.genre, base.genre)
    assert differ(learned.mood, base.mood)
    assert np.array_equal(genre.genre, learned.genre)
    assert np.array_equal(genre.mood, base.mood), "of the mood the base says what it has always said"
    (mixed,), (own,), (shipped,) = genre.looks, learned.looks, base.looks
    assert np.array_equal(mixed.genre_to_mood, own.genre_to_mood)
    assert np.array_equal(mixed.mood_to_genre, shipped.mood_to_genre)
    cues = decided(tiny.base().adapted(listening(Subject.CUES)), path)
    assert np.array_equal(cues.genre, base.genre)


def test_a_word_of_the_djs_own_is_explained_by_the_moments_that_speak_for_it(path):
    full = tiny.adaptation(tiny.learned(frozenset({Subject.GENRE})))
    plain = tiny.adaptation(tiny.learned(frozenset({Subject.GENRE}), is_full=False))
    own, ours = (decided(tiny.base().adapted(a), path).genre for a in (full, plain))
    assert own.shape == ours.shape
    assert differ(own, ours), "other words, other reasons"


def test_what_speaks_for_a_word_is_what_the_steps_add_beyond_the_other_words():
    head = WordHead(("Peak", "Warm"), np.array([[1.0, 0.0, 5.0], [0.0, 1.0, 0.0]], np.float32), np.zeros(2))
    steps = np.array([[3.0, 0.0], [1.0, 0.0], [0.0, 4.0]], np.float32)
    view = np.array([4 / 3, 4 / 3, 1.0], np.float32)
    assert head.chances(view).argmax() == 0
    assert spoken_for(head, view, steps) == pytest.approx([0.75, 0.25, 0.0])
    against = np.array([[0.0, 1.0], [0.0, 2.0]], np.float32)
    assert spoken_for(head, view, against) == pytest.approx([0.5, 0.5]), "no step more than another"


def test_it_stops_when_asked_to(predictor, path):
    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        predictor.explain(path, stop)

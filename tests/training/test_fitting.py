"""Decoding learns from recordings whose beats are known what its evidence is worth."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.models.decoding import Constants
from djanalyzer.models.decoding.grid import Hearing
from djanalyzer.training import fitting, trials
from djanalyzer.training.calibrating import __main__ as form
from djanalyzer.training.confidence import left_out, report
from djanalyzer.training.fitting import fit
from djanalyzer.training.logits import Question, choose, yes_or_no
from djanalyzer.training.rightness import is_counted_right, is_grid_right
from djanalyzer.training.trials import Trial
from tests.models.decoding.pulses import Blemishes, even_beats, onsets_of, probabilities_of

DURATION = 60.0


def trial(tempo, seed, blemishes=None):
    beats = even_beats(tempo, 0.2, DURATION)
    activations = probabilities_of(beats, beats[::4], DURATION, seed, blemishes)
    hearing = Hearing(activations, onsets_of(beats, DURATION, seed), DURATION)
    return Trial(f"{tempo} {seed}", hearing, beats, beats[::4], float(tempo), group=str(seed))


def test_what_tells_right_from_wrong_gets_weight_and_the_rest_none():
    rng = np.random.default_rng(1)
    questions = []
    for _ in range(200):
        features = rng.normal(size=(4, 2))
        answer = int(np.argmax(features[:, 0] + 0.3 * rng.gumbel(size=4)))
        questions.append(Question(features, np.arange(4) == answer, 1.0))
    telling, idle = choose(questions, [1, 1], 0.003)
    assert telling > 2
    assert idle < 0.3


@given(sign=st.sampled_from([-1, 1]), seed=st.integers(0, 100))
def test_evidence_never_speaks_against_its_sign(sign, seed):
    rng = np.random.default_rng(seed)
    features, is_right = rng.normal(size=(40, 2)), rng.random(40) < 0.5
    weights = yes_or_no(features, is_right, np.ones(40), [0, sign])
    assert sign * weights[1] >= 0


def test_fitted_constants_count_as_the_trials_do_and_travel_in_a_card():
    known = [
        trial(tempo, seed, Blemishes(off_beat=0.3 + 0.3 * (seed % 2)))
        for seed, tempo in enumerate((84, 96, 120, 124, 128, 132, 140, 172))
    ]
    constants, outcomes = fit(known)
    assert len(outcomes) == len(known)
    assert np.mean([o.is_right for o in outcomes]) >= 0.75
    assert Constants.of(constants.as_record()).phases == pytest.approx(constants.phases, abs=1e-4)
    assert f"{len(known)} trials" in report(left_out(constants, outcomes), outcomes)


def test_meters_count_as_often_as_a_dj_meets_them_however_many_trials_have_them():
    asked = [Question(np.zeros((3, 1)), np.arange(3) == meter, 1.0) for meter in (0, 0, 0, 1, 1, 2)]
    weights = fitting._meter_weights(asked)
    assert weights @ (3, 2, 1) / 6 == pytest.approx(1)
    assert weights[0] > 10 * weights[1] > 10 * weights[2] / 3
    assert trials.seeds_of(2, 1)[:2] == [880_000_000, 880_000_001]


def test_a_card_of_another_shape_leaves_the_defaults():
    assert Constants.of(None) == Constants()
    assert Constants.of({"phases": [1.0], "unknown": [2.0]}) == Constants()


def test_a_right_grid_has_the_tempo_and_its_beats_in_place():
    known = trial(128, 1)
    beats = even_beats(128, 0.2, DURATION)
    assert is_grid_right(known, beats + 0.009, 128.0)
    assert not is_grid_right(known, beats + 0.012, 128.0)
    assert not is_grid_right(known, beats, 64.0)
    assert not is_grid_right(known, even_beats(64, 0.2, DURATION), 64.0)


def test_a_grid_is_counted_right_where_tempo_and_phase_are_right_though_it_is_late():
    known = trial(128, 1)
    beats = even_beats(128, 0.2, DURATION)
    assert is_counted_right(known, beats + 0.03)
    assert not is_counted_right(known, beats + 60 / 128 / 2)
    assert not is_counted_right(known, even_beats(64, 0.2, DURATION))
    assert not is_counted_right(known, beats[:1])


def test_trials_are_rendered_once_clean_and_damaged_and_heard_by_a_network(tmp_path, monkeypatch):
    """A short hiss stands for the song; everything after it is real."""
    from djanalyzer.models.network import Network
    from djanalyzer.models.predict import Predictor

    hiss = np.random.default_rng(0).normal(0, 0.1, 20 * 22050).astype(np.float32)
    beats = even_beats(120, 0.1, 20.0)
    song = trials.Stored("hiss", hiss, beats, beats[::4], 120.0)
    monkeypatch.setattr(trials, "_rendered", lambda seed: (song, trials.damaged(song, seed)))
    written = list(trials.write_missing(tmp_path, trials.seeds_of(1, 0)))
    assert [p.name for p in written] == ["880000000-a.trial", "880000000-b.trial"]
    assert list(trials.write_missing(tmp_path, trials.seeds_of(1, 0))) == []
    clean, damaged = (trials.read(p, Predictor(Network().eval(), "untrained", "cpu")) for p in written)
    assert clean.group == damaged.group
    assert damaged.name.startswith("hiss ")
    assert len(clean.hearing.activations.beats) == pytest.approx(clean.hearing.duration * 43.07, abs=2)


def test_the_two_commands_fit_every_constant_between_them_and_none_twice():
    assert sorted([*fitting.FITTED, *form.FITTED]) == sorted(f.name for f in fields(Constants))


def test_a_missing_card_is_one_clear_sentence(tmp_path, capsys):
    assert fitting.main(["--folder", str(tmp_path), "--count", "0", "--weights", str(tmp_path / "no")]) == 1
    assert "no" in capsys.readouterr().err


@given(seed=st.integers(0, 500))
def test_damage_moves_the_truth_along_with_the_sound(seed):
    samples = np.zeros(30 * 22050, np.float32)
    beats = np.arange(1.0, 29.0, 0.5)
    clicks = np.rint(beats * 22050).astype(int)
    samples[clicks] = 1.0
    damaged = trials.damaged(trials.Stored("clicks", samples, beats, beats[::4], 120.0), seed)
    assert len(damaged.beats) >= 20
    assert np.median(np.diff(damaged.beats)) == pytest.approx(60 / damaged.tempo, rel=1e-6)
    assert damaged.beats.max() < len(damaged.samples) / 22050

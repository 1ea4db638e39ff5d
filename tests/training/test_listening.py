"""What a network's own answers on a recording are worth, and that the features of recordings are computed once."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.evaluation.references import Reference
from djanalyzer.models.activations import FRAME_RATE, N_KEYS, TEMPI, Activations
from djanalyzer.models.network import CONFIGURATIONS, Network
from djanalyzer.music import Key
from djanalyzer.training import listening
from djanalyzer.training.listening import peak_scores, scores_of

N_FRAMES = 4096
BEATS = np.arange(1.0, 40.0, 0.5)
BARS = BEATS[::4]
PHRASES = (9.0, 17.0, 25.0, 33.0)


def peaked(times):
    frames = np.zeros(N_FRAMES, dtype=np.float32)
    frames[np.rint(np.asarray(times) * FRAME_RATE).astype(int)] = 0.9
    return frames


def answers(beats, downbeats, boundaries, tempo, key):
    tempi = (np.arange(len(TEMPI)) == np.abs(np.log(TEMPI / tempo)).argmin()).astype(np.float32)
    keys = np.full(N_KEYS, 0.01, dtype=np.float32)
    keys[Key.parse(key).index] = 0.3
    keys[-1] = 0.5  # perhaps there is no key at all; asked is which it would be
    nothing = np.zeros((1, 1), dtype=np.float32)
    return Activations(
        peaked(beats),
        peaked(downbeats),
        peaked(boundaries),
        nothing,
        nothing,
        nothing,
        nothing,
        keys,
        nothing,
        tempi,
        nothing,
    )


def reference(**truth):
    return Reference("one", Path("one.ogg"), BEATS, **truth)


def test_right_answers_score_one():
    truth = reference(tempo=120.0, downbeats=BARS, boundaries=PHRASES, key="A minor")
    scores = scores_of(truth, answers(BEATS, BARS, PHRASES, 120, "A minor"))
    assert scores == dict.fromkeys(listening.PEAKS, 1.0)


def test_wrong_answers_score_what_they_are_worth():
    truth = reference(tempo=120.0, downbeats=BARS, boundaries=PHRASES, key="A minor")
    scores = scores_of(truth, answers(BEATS[::2], BEATS[1::4], [*PHRASES[:2], 3.0, 5.0], 60, "C major"))
    assert scores["beat_peaks"] == pytest.approx(2 / 3)  # half of the beats, nothing false
    assert scores["downbeat_peaks"] == 0
    assert scores["boundary_peaks"] == pytest.approx(0.5)
    assert scores["tempo_head"] == 0
    assert scores["key_head"] == pytest.approx(0.3)  # the relative key


def test_what_nobody_knows_is_not_scored():
    truth = reference(tempo=None, boundaries=PHRASES[:2])
    assert scores_of(truth, answers(BEATS, BARS, PHRASES, 120, "A minor")) == {"beat_peaks": 1.0}


def test_recordings_are_heard_once_and_those_in_doubt_not_at_all(tmp_path, monkeypatch):
    torch.set_num_threads(1)
    noise = np.random.default_rng(0).normal(0, 0.1, 5 * 22_050)
    for name, flag in (("sure", "OK"), ("doubtful", "CHECK")):
        soundfile.write(tmp_path / f"{name}.wav", noise, 22_050)
        record = {"beats": [0.5, 1.0, 1.5], "bpm": 120, "tempo_class": "constant", "alignment_flag": flag}
        (tmp_path / f"{name}.json").write_text(json.dumps(record))
    network = Network(CONFIGURATIONS["small"]).eval()
    scores = peak_scores(network, tmp_path, tmp_path / "kept")
    assert {measure: list(each) for measure, each in scores.items()} == {
        "beat_peaks": ["sure"],
        "tempo_head": ["sure"],
    }
    monkeypatch.setattr(listening, "_keep_features", lambda *_: pytest.fail("heard again"))
    assert peak_scores(network, tmp_path, tmp_path / "kept") == scores

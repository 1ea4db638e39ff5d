"""The weights that come with the program, on music that they never learned from."""

import itertools

import numpy as np
import pytest
import soundfile
import torch

from djanalyzer.models.checkpoint import DEFAULT, read_card
from djanalyzer.models.predict import Predictor
from djanalyzer.synthesis import compose, render
from djanalyzer.training.measuring import f_measure

RATE = 22_050
SEED = 910_000_000  # far from the seeds of training


@pytest.fixture(scope="module")
def predictor():
    torch.set_num_threads(1)
    return Predictor.load(device="cpu")


@pytest.fixture(scope="module", params=["house", "trance", "drum_and_bass"])
def heard(request, predictor, tmp_path_factory):
    """A generated song with its truth, and what the program makes of it."""
    rendering = render(compose(SEED, request.param, duration=(90, 120)), sample_rate=RATE)
    path = tmp_path_factory.mktemp("songs") / f"{request.param}.wav"
    soundfile.write(path, rendering.audio, RATE)
    return rendering.truth, predictor.analyse(path).analysis


def test_tempo_and_beats_are_found(heard):
    truth, analysis = heard
    assert analysis.beat_grid.tempo == pytest.approx(truth.tempo, rel=5e-4)
    beats = analysis.beat_grid.beats(analysis.duration)
    assert f_measure(truth.beats, beats, 0.07) > 0.9
    near = np.abs(np.asarray(truth.beats)[:, None] - beats).min(axis=1)
    assert np.mean(near < 0.01) > 0.9


def test_the_song_is_cut_into_sections_that_cover_it(heard):
    _, analysis = heard
    sections = analysis.sections
    assert len(sections) >= 3
    assert all(a.stop == b.start for a, b in itertools.pairwise(sections))
    assert sections[-1].stop == pytest.approx(analysis.duration, abs=1)


def test_cues_lie_on_downbeats(heard):
    _, analysis = heard
    downbeats = analysis.beat_grid.downbeats(analysis.duration + 1)
    assert analysis.suggestions
    for cue in analysis.suggestions:
        assert np.abs(downbeats - cue.time).min() < 0.01


def test_the_card_tells_what_the_weights_are(predictor):
    card = read_card(DEFAULT)
    assert predictor.name == card.name == "djanalyzer-6"
    assert card.licence == "GPL-3.0-or-later"
    assert "generated tracks" in card.data
    assert card.metrics
    assert card.command
    assert DEFAULT.stat().st_size < 16 * 1024**2


def test_the_place_in_a_long_mix_does_not_matter(predictor):
    """The transformer counts positions from the start of a chunk: beats are the same wherever it starts."""
    rng = np.random.default_rng(0)
    logmel = np.clip(rng.normal(0.3, 0.1, (16 * 100, 128)), 0, 1).astype(np.float32)
    logmel[::20] += 0.5
    from djanalyzer.models.network import place

    places = place(torch.tensor([0.0]), 100, torch.tensor([100.0]))
    with torch.inference_mode():
        frames = [
            torch.sigmoid(
                predictor._network(
                    torch.from_numpy(logmel)[None], torch.zeros(1, 100, 216), places, first
                ).frames
            )
            for first in (0, 500)
        ]
    assert (frames[0] - frames[1]).abs()[..., 0].mean() < 0.02

"""What a groove is made of, and the ear that names it: drums that are known, on a grid that is known."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from djanalyzer.errors import MissingWeights
from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding import Sound
from djanalyzer.models.groove import N_CURVES, N_STEPS, N_TEMPO, N_WHOLE, groove_in, tempo_features
from djanalyzer.models.groove_ear import (
    ROLES,
    SHIPPED,
    GrooveEar,
    Powers,
    Words,
    pooled,
    shipped_ear,
)
from djanalyzer.music import BeatGrid, Meter
from djanalyzer.music.genres import GENRES, MOODS

DURATION = 32.0


def drummed(*times: float):
    """Return the sound and the flux of hits at these seconds."""
    n_frames = int(DURATION * FRAME_RATE)
    flux = np.zeros((int(DURATION * FLUX_RATE), 2), np.float32)
    flux[np.rint(np.array(times) * FLUX_RATE).astype(int)] = 5.0
    rng = np.random.default_rng(0)
    logmel = (0.3 + 0.01 * rng.random((n_frames, 128))).astype(np.float16)
    chroma = rng.random((n_frames // 16, N_PITCHES)).astype(np.float16)
    return Sound(logmel, chroma), flux


def struck_steps(groove):
    """Return how strongly each step is struck on average, shape (N_STEPS,)."""
    return groove.bars.reshape(-1, N_STEPS, N_CURVES)[:, :, 0].mean(axis=0)


def test_drums_are_heard_on_the_steps_that_they_strike():
    beat = 60 / 120
    bars = np.arange(0, DURATION - 4 * beat, 4 * beat)
    sound, flux = drummed(*(t + step * beat / 4 for t in bars for step in (0, 6, 12)))
    groove = groove_in(sound, flux, BeatGrid.constant(0.0, 120.0), DURATION)
    assert groove.bars.shape == (15, N_STEPS * N_CURVES)
    assert groove.whole.shape == (N_WHOLE,)
    assert set(np.argsort(-struck_steps(groove))[:3].tolist()) == {0, 6, 12}
    assert np.delete(struck_steps(groove), [0, 6, 12]).max() == 0


def test_swung_sixteenths_stay_on_their_steps():
    beat = 60 / 120
    bars = np.arange(0, DURATION - 4 * beat, 4 * beat)
    sound, flux = drummed(*(t + 3.3 * beat / 4 for t in bars))
    groove = groove_in(sound, flux, BeatGrid.constant(0.0, 120.0), DURATION)
    assert int(struck_steps(groove).argmax()) == 3


def test_a_bar_in_three_has_twelve_steps():
    sound, flux = drummed(*np.arange(0, 31, 0.125))
    groove = groove_in(sound, flux, BeatGrid.constant(0.0, 120.0, meter=Meter.THREE_FOUR), DURATION)
    assert (struck_steps(groove)[:12] > 0).all()
    assert (struck_steps(groove)[12:] == 0).all()


def test_the_tempo_is_that_of_the_grid():
    sound, flux = drummed(1.0, 2.0)
    groove = groove_in(sound, flux, BeatGrid.constant(0.0, 174.0), DURATION)
    assert groove.whole[:N_TEMPO] == pytest.approx(tempo_features(174.0, Meter.FOUR_FOUR), abs=1e-4)


def test_too_little_for_a_bar_says_nothing_and_leaves_the_network_its_word():
    sound, flux = drummed(0.5)
    groove = groove_in(sound, flux, BeatGrid.constant(0.0, 120.0), 1.5)
    network = Words(np.full(len(GENRES), 1 / len(GENRES)), np.full(len(MOODS), 1 / len(MOODS)))
    assert len(groove.bars) == 0
    assert shipped_ear().words(groove) is None
    assert shipped_ear().mixed(network, groove) is network
    assert shipped_ear().mixed(network, None) is network


def test_a_pattern_is_counted_where_its_player_plays():
    """Four bars, of which the first two have a kick on every fourth step."""
    struck = np.zeros((4, N_STEPS, len(ROLES)))
    struck[:2, ::4, 0] = 1
    song = pooled(struck)
    pattern, plays = song[: -len(ROLES)].reshape(N_STEPS, len(ROLES)), song[-len(ROLES) :]
    assert pattern[::4, 0] == pytest.approx(2 / 2.5)
    assert plays[0] == pytest.approx(0.5)
    assert plays[1:].sum() == 0


def test_powers_weigh_both_words():
    network, ear = np.array([0.6, 0.3, 0.1]), np.array([0.1, 0.1, 0.8])
    assert Powers(1.0, 0.0).mixed(network, ear) == pytest.approx(network)
    assert Powers(0.0, 1.0).mixed(network, ear) == pytest.approx(ear)
    assert Powers(1.0, 1.0).mixed(network, ear) == pytest.approx(np.array([6, 3, 8]) / 17)


def test_the_ear_that_is_asked_says_what_was_taught():
    """Without torch the same comes out as from the network that was taught, to half precision."""
    torch = pytest.importorskip("torch")
    from djanalyzer.models.groove import Groove
    from djanalyzer.training.grooving.network import GrooveNetwork, Scale, arrays_of, genres_of_styles

    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    bars = rng.random((6, N_STEPS * N_CURVES)).astype(np.float32)
    whole = rng.random(N_WHOLE).astype(np.float32)
    scale = Scale.of(bars, rng.random((5, N_WHOLE - N_TEMPO)).astype(np.float32))
    networks = [GrooveNetwork().eval() for _ in range(2)]
    ear = GrooveEar(arrays_of(networks, scale), Powers(0.5, 0.5), Powers(0.5, 0.5))
    expected = []
    with torch.inference_mode():
        for network in networks:
            styles, _, _ = network(
                torch.from_numpy(scale.bars(bars).astype(np.float32))[None],
                torch.ones(1, len(bars), dtype=torch.bool),
                torch.from_numpy(whole[:N_TEMPO])[None],
                torch.from_numpy(scale.whole(whole[N_TEMPO:]).astype(np.float32))[None],
            )
            genres = torch.softmax(styles, dim=1)[0].numpy() @ genres_of_styles()
            expected.append(genres / genres.sum())
    words = ear.words(Groove(bars, whole))
    assert words is not None
    assert words.genres == pytest.approx(np.mean(expected, axis=0), abs=2e-3)
    assert words.moods.sum() == pytest.approx(1)


def test_a_damaged_ear_is_told_from_a_whole_one(tmp_path):
    path = tmp_path / SHIPPED.name
    shutil.copy(SHIPPED, path)
    shutil.copy(SHIPPED.with_suffix(".json"), path.with_suffix(".json"))
    assert shipped_ear(path).genres.ear > 0
    damaged = tmp_path / "damaged.safetensors"
    damaged.write_bytes(path.read_bytes()[:-1])
    shutil.copy(path.with_suffix(".json"), damaged.with_suffix(".json"))
    with pytest.raises(MissingWeights, match="damaged"):
        shipped_ear(damaged)
    with pytest.raises(MissingWeights, match="cannot be read"):
        shipped_ear(tmp_path / "missing.safetensors")


def test_the_card_says_what_the_ear_is():
    card = json.loads(SHIPPED.with_suffix(".json").read_text(encoding="utf-8"))
    assert card["name"] == SHIPPED.stem
    assert card["licence"] == "GPL-3.0-or-later"
    assert "No recording was heard" in card["data"]
    assert "djanalyzer.training.grooving" in card["command"]
    measured = next(v for k, v in card["metrics"].items() if "nothing was fitted" in k)
    assert measured["genre right, both"] > measured["genre right, network"]

"""The vocal lane is fitted to what weights hear, and its numbers go into their card."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from djanalyzer.models.separation.lane import KEY, Decision, Evidence
from djanalyzer.training.majl.lane import Heard, f_of, fitted, lane_found, melodies, write

N_FRAMES = 300


def song(seed: int) -> Heard:
    """Return a song of 6 s that is sung in its middle: there the voice is loud and has a pitch, elsewhere noise is heard of it."""
    rng = np.random.default_rng(seed)
    start, stop = rng.integers(60, 120), rng.integers(180, 240)
    is_sung = (np.arange(N_FRAMES) >= start) & (np.arange(N_FRAMES) < stop)
    voice = np.where(is_sung, 1.0, 0.02) * rng.gamma(1.0, 1.0, N_FRAMES)
    chance = np.clip(np.where(is_sung, 0.6, 0.2) + rng.normal(0, 0.2, N_FRAMES), 0, 1)
    bins = np.where(is_sung, 200.0, rng.uniform(100, 300, N_FRAMES))
    evidence = Evidence(voice, voice + 3.0, bins, chance, bins, chance, np.zeros(N_FRAMES))
    return Heard(evidence, np.where(is_sung, 32.703 * 2 ** (200 / 60), 0.0), is_sung)


def test_what_was_fitted_tells_singing_in_songs_it_has_not_seen() -> None:
    decision, left_out = fitted([song(seed) for seed in range(4)])
    assert left_out > 0.95
    strangers = [song(seed) for seed in range(100, 102)]
    assert f_of([lane_found(stranger, decision) for stranger in strangers]) > 0.95
    shown = melodies(strangers, decision)["shown"]
    assert min(score.overall for score in shown) > 0.9
    assert {score.rpa for score in shown} == {1.0}


def test_the_numbers_go_into_the_card_and_leave_the_rest_of_it(tmp_path: Path) -> None:
    weights = tmp_path / "ears.safetensors"
    weights.with_suffix(".json").write_text(json.dumps({"name": "ears", "sha256": "0", "steps": 7}))
    decision, _ = fitted([song(0)])
    write(weights, decision)
    card = json.loads(weights.with_suffix(".json").read_text())
    assert (card["name"], card["steps"]) == ("ears", 7)
    read = Decision.of(card)
    assert read is not None
    assert card[KEY] == read.as_record() == decision.as_record()
    assert [path.name for path in tmp_path.iterdir()] == ["ears.json"]

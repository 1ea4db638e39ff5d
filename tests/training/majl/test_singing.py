"""The ear for singing learns from mel bands of stored songs; a run that was killed goes on as if it had not been."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.separation.singing import N_BANDS, SingingShape, load
from djanalyzer.training.majl import singing
from djanalyzer.training.majl.__main__ import main
from djanalyzer.training.majl.pieces import FULLY_LABELLED, VALIDATION
from djanalyzer.training.majl.singing import Draws, Identity, Song, advance, batch_of, resumed
from djanalyzer.training.moments import keep
from tests.training.majl.test_sets import store

IDENTITY = Identity(steps=4, songs=2, size=2, n_frames=20, learning_rate=2e-3, seed=3)
AS_THEY_ARE = Draws(remixed=0, gain=0, shift=0, tilt=0, hidden=0)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    small, network = SingingShape((2,), 4, 1), singing.Singing
    monkeypatch.setattr(singing, "Singing", lambda: network(small))


def songs() -> list[Song]:
    """Return songs whose voices are loud in band 40 where they are sung, and everything else is silent."""
    found = []
    for seed in range(2):
        sung = np.random.default_rng(seed).random(50) < 0.5
        bands = np.full((4, 50, N_BANDS), -10, np.float16)
        bands[2:, sung, 40] = 0
        found.append(Song(bands, sung))
    return found


def test_what_is_drawn_follows_from_the_seed_and_the_step() -> None:
    first, same, other = (batch_of(songs(), IDENTITY, step, Draws())[0] for step in (7, 7, 8))
    torch.testing.assert_close(first, same)
    assert not torch.equal(first, other)


@pytest.mark.parametrize(
    "draws", [AS_THEY_ARE, replace(AS_THEY_ARE, remixed=1, unsung=0.5)], ids=["as it is", "remixed"]
)
def test_labels_go_with_the_voices(draws: Draws) -> None:
    bands, sung = batch_of(songs(), IDENTITY, 0, draws)
    assert bands.shape == (2, N_BANDS, 20)
    np.testing.assert_array_equal(bands[:, 40] > 0.01, sung > 0)


def test_a_killed_run_goes_on_as_if_it_had_not_been(tmp_path: Path) -> None:
    whole, part = (resumed(IDENTITY, tmp_path / "none") for _ in range(2))
    for step in range(4):
        advance(IDENTITY, whole, *batch_of(songs(), IDENTITY, step, Draws()))
    advance(IDENTITY, part, *batch_of(songs(), IDENTITY, 0, Draws()))
    path = tmp_path / "cut"
    keep(path, part.modules, part.optimizer, {"identity": singing.asdict(IDENTITY), "step": 1})
    rest = resumed(IDENTITY, path)
    for step in range(1, 4):
        advance(IDENTITY, rest, *batch_of(songs(), IDENTITY, step, Draws()))
    for name, tensor in whole.average.state_dict().items():
        torch.testing.assert_close(rest.average.state_dict()[name], tensor)
    with pytest.raises(Trouble, match="another run"):
        resumed(replace(IDENTITY, seed=4), path)


def test_the_command_makes_weights_with_a_card(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for seed in (FULLY_LABELLED[0], VALIDATION[0]):
        store(seed, tmp_path)
    out = tmp_path / "ear.safetensors"
    command = f"singing --folder {tmp_path} --scratch {tmp_path / 'run'} --out {out} --songs 1 --validation 1"
    assert main([*command.split(), "--steps", "2", "--size", "2", "--seconds", "1"]) == 0
    assert load(out)(torch.rand(1, N_BANDS, 9)).shape == (1, 9)
    card = json.loads(out.with_suffix(".json").read_text())
    assert (card["steps"], card["licence"]) == (2, "GPL-3.0-or-later")
    assert f"F {card['metrics']['F']:.4f}" in capsys.readouterr().out

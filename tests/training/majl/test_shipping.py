"""A checkpoint becomes weights that the program loads, and a card that says what they are worth."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from djanalyzer.models.separation import shipped
from djanalyzer.models.separation.cascade import PITCH_ESTIMATORS, SEPARATORS, Cascade
from djanalyzer.models.separation.crepe import Crepe, CrepeShape
from djanalyzer.models.separation.unet import UNet, UNetShape
from djanalyzer.training.majl import material
from djanalyzer.training.majl.__main__ import main
from djanalyzer.training.majl.loop import averaged
from djanalyzer.training.majl.measuring import figures, measured
from djanalyzer.training.majl.pieces import FULLY_LABELLED, HELD_OUT
from tests.training.majl.test_sets import store


@pytest.fixture
def songs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setitem(SEPARATORS, "unet", lambda: UNet(UNetShape((4, 8))))
    monkeypatch.setitem(PITCH_ESTIMATORS, "crepe", lambda: Crepe(CrepeShape((4, 4))))
    for seed in (FULLY_LABELLED[0], HELD_OUT[0], HELD_OUT[1]):
        store(seed, tmp_path)
    return tmp_path


def test_what_was_trained_ships_with_a_card_that_tells_its_worth(
    songs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, out = tmp_path / "run", tmp_path / "stems-9.safetensors"
    training = f"train --folder {songs} --scratch {run} --separator unet --method stage1 --steps 1 --songs 1"
    assert main([*training.split(), "--size", "1", "--seconds", "1"]) == 0
    checkpoint = run / "stage1.checkpoint"
    command = f"ship --checkpoint {checkpoint} --folder {songs} --songs 2 --out {out}"
    assert main(command.split()) == 0
    trained, loaded = averaged(checkpoint)[0], shipped.load(out)[0]
    heard = torch.randn(1, 1025, 16, dtype=torch.complex64)
    for one, other in zip(trained(heard), loaded(heard), strict=True):
        torch.testing.assert_close(one, other, atol=0.02, rtol=0.02)  # half the digits are kept
    card = json.loads(out.with_suffix(".json").read_text())
    assert card["name"] == "stems-9"
    assert card["steps"] == 1
    worth = figures([measured(trained, material.path_of(seed, songs)) for seed in HELD_OUT[:2]])
    assert card["metrics"] == {name: pytest.approx(value, abs=6e-4) for name, value in worth.items()}


class Knows(torch.nn.Module):
    """Knows the stems of white noise by heart: the true ones come out, whatever the mix."""

    stems = ("drums", "bass", "other", "vocals")

    def __init__(self, spectra: torch.Tensor) -> None:
        super().__init__()
        self.spectra = torch.nn.Parameter(spectra, requires_grad=False)

    def forward(self, mixture: torch.Tensor) -> torch.Tensor:
        return self.spectra[None].expand(len(mixture), -1, -1, -1)


def test_who_finds_the_true_stems_has_a_high_sdr_and_who_finds_the_mix_has_what_the_mix_has(
    songs: Path,
) -> None:
    from djanalyzer.models.separation.spectrum import analysed

    path = material.path_of(HELD_OUT[0], songs)
    song = material.read(path)
    stems = torch.from_numpy(song.stems * np.float32(song.scale))
    true = measured(Cascade(Knows(analysed(stems)), PITCH_ESTIMATORS["crepe"]()).eval(), path)
    mixture = analysed(stems.sum(dim=0, keepdim=True)).expand(4, -1, -1)
    mixed = measured(Cascade(Knows(mixture), PITCH_ESTIMATORS["crepe"]()).eval(), path)
    for name in Knows.stems:
        assert true[f"SDR {name}"] > 50
        assert mixed[f"SDR {name}"] < 0  # three stems of the same loudness lie over it
    assert mixed["GNSDR vocals"] == pytest.approx(0, abs=0.1)
    assert true["GNSDR vocals"] > 40

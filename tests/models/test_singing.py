"""An ear for singing in the mix: what it says as a mix flows by is what it says of the whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from djanalyzer.errors import MissingWeights
from djanalyzer.models.separation.lane import KEY
from djanalyzer.models.separation.shipped import StemEar
from djanalyzer.models.separation.singing import Listening, Singing, SingingShape, banded, load, save
from djanalyzer.models.separation.spectrum import FRONT_END, N_BINS, analysed, powers
from djanalyzer.models.separation.voice import voice_ear
from tests.models.test_voice import DECISION, Halves, LoudestBin

SHAPE = SingingShape((2, 3), 4, 3)


def network() -> Singing:
    """Return a small network whose every number bears on what it says."""
    torch.manual_seed(0)
    singing = Singing(SHAPE)
    for name, tensor in singing.state_dict().items():
        if tensor.is_floating_point():
            tensor.uniform_(0.5, 1.5) if name.endswith("running_var") else tensor.normal_(0, 0.4)
    return singing.eval().requires_grad_(False)


@pytest.mark.parametrize("n_frames", [1, SHAPE.reach, 301])
def test_a_mix_that_flows_by_is_heard_as_the_whole_is(n_frames: int) -> None:
    mix = torch.randn(N_BINS, n_frames, dtype=torch.complex64, generator=torch.manual_seed(1))
    listening, n_first = Listening(network()), n_frames // 7
    told = [listening.push(piece) for piece in (mix[:, :n_first], mix[:, n_first:-1], mix[:, -1:])]
    odds = torch.cat([*told, listening.rest()])
    torch.testing.assert_close(odds, network()(banded(powers(mix))[None])[0], atol=1e-4, rtol=1e-4)


def test_no_more_frames_wait_than_bear_on_what_comes() -> None:
    listening = Listening(network())
    for _ in range(20):
        listening.push(torch.ones(N_BINS, 50, dtype=torch.complex64))
    assert len(listening.rest()) <= SHAPE.reach + 1
    assert listening._bands.shape[1] <= 2 * SHAPE.reach + 2


def test_each_sine_is_in_the_band_of_its_pitch() -> None:
    at = torch.arange(FRONT_END.rate // 4) / FRONT_END.rate
    found = [
        int(banded(powers(analysed(torch.sin(2 * torch.pi * f * at))))[:, 6].argmax())
        for f in (100, 1000, 7000)
    ]
    mels = [2595 * torch.log10(torch.tensor(1 + f / 700)) for f in (100, 1000, 7000)]
    # 80 triangles from 30 Hz (47 mel) to 8 kHz (2840 mel), the first of which has its top at 81 mel.
    assert found == [round(float((mel - 47.1) / (2840 - 47.1) * 81 - 1)) for mel in mels]


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    save(tmp_path / "ear.safetensors", network(), {"licence": "free"})
    bands = torch.rand(1, 80, 40)
    torch.testing.assert_close(load(tmp_path / "ear.safetensors")(bands), network()(bands))
    card = json.loads((tmp_path / "ear.json").read_text())
    assert (card["name"], card["licence"], card["shape"]["width"]) == ("ear", "free", 4)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (lambda path: path.unlink(), "did not come"),
        (lambda path: path.with_suffix(".json").unlink(), "did not come"),
        (lambda path: path.write_bytes(path.read_bytes()[:-9]), "damaged"),
        (lambda path: path.with_suffix(".json").write_text("[]"), "cannot be read"),
        (lambda path: _say(path, width=1 << 20), "cannot be read"),
        (lambda path: _say(path, channels=[2, "3"]), "cannot be read"),
        (lambda path: _say(path, width=5), "cannot be read"),
    ],
)
def test_damaged_weights_are_told_in_one_sentence(tmp_path: Path, harm: object, sentence: str) -> None:
    path = tmp_path / "ear.safetensors"
    save(path, network())
    harm(path)  # type: ignore[operator]
    with pytest.raises(MissingWeights, match=sentence):
        load(path)


def _say(path: Path, **said: object) -> None:
    card = json.loads(path.with_suffix(".json").read_text())
    card["shape"] |= said
    path.with_suffix(".json").write_text(json.dumps(card))


def test_without_the_network_nobody_hears_voices_and_stems_are_made_all_the_same(tmp_path: Path) -> None:
    stems = StemEar("tried", "tried", Halves(), LoudestBin(), "cpu", {KEY: DECISION.as_record()})
    assert voice_ear(stems, tmp_path / "none.safetensors") is None

"""Weights that take tracks apart come back from disk as they were, or are refused in a sentence."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from djanalyzer.errors import MissingWeights
from djanalyzer.models.separation.cascade import Cascade
from djanalyzer.models.separation.harmof0 import HarmoF0, HarmoF0Shape
from djanalyzer.models.separation.shipped import ear, load, recipe_of, save
from djanalyzer.models.separation.spectrum import N_BINS
from djanalyzer.models.separation.unet import UNet, UNetShape


@pytest.fixture(scope="module")
def cascade() -> Cascade:
    torch.manual_seed(0)
    return Cascade(UNet(UNetShape((4, 6))), HarmoF0(HarmoF0Shape(4, 1))).eval()


@pytest.fixture
def weights(tmp_path: Path, cascade: Cascade) -> Path:
    path = tmp_path / "tiny-1.safetensors"
    save(path, cascade, "tiny-1", {"lane": {"bias": 0.5}})
    return path


def test_networks_come_back_as_they_were(weights: Path, cascade: Cascade) -> None:
    awake = ear("cpu", shipped=weights)
    mixture = torch.randn(1, N_BINS, 8, dtype=torch.complex64)
    with torch.inference_mode():
        stems, pitches = cascade(mixture)
        heard = awake.separator(mixture)
        assert awake.pitch_estimator is not None
        again = awake.pitch_estimator(heard[:, 3])
    assert torch.allclose(heard, stems, atol=2e-3)  # half precision
    assert torch.allclose(again, pitches, atol=2e-2)
    assert (awake.name, awake.recipe, awake.card["lane"]) == ("tiny-1", recipe_of("", weights), {"bias": 0.5})
    assert not any(number.requires_grad for number in awake.separator.parameters())  # type: ignore[attr-defined]


def test_weights_of_ones_own_are_taken_in_the_place_of_the_programs(weights: Path, tmp_path: Path) -> None:
    missing = tmp_path / "none.safetensors"
    assert ear("cpu", str(weights), missing).recipe == recipe_of(str(weights), missing)
    with pytest.raises(MissingWeights, match="did not come with the program"):
        ear("cpu", "", missing)


def test_another_programs_json_beside_demucs_weights_makes_them_no_networks_of_ours(
    weights: Path, tmp_path: Path
) -> None:
    demucs = tmp_path / "htdemucs.safetensors"
    save_file({"encoder.weight": torch.zeros(2)}, demucs, {"klass": "demucs.htdemucs.HTDemucs"})
    usual = recipe_of(str(demucs), weights)
    demucs.with_suffix(".json").write_text('{"model_type": "htdemucs"}')
    assert recipe_of(str(demucs), weights) == usual
    weights.write_bytes(b"no longer any safetensors")
    with pytest.raises(
        MissingWeights, match="damaged: they do not match their card"
    ):  # by whose card they still are ours
        ear("cpu", str(weights))


def test_a_recipe_changes_with_the_weights_and_needs_no_torch(weights: Path, tmp_path: Path) -> None:
    demucs = tmp_path / "htdemucs.th"
    demucs.write_bytes(bytes(300_000))
    of_demucs = recipe_of(str(demucs), weights)
    assert of_demucs.startswith("htdemucs.")
    with demucs.open("r+b") as file:
        file.seek(150_000)
        file.write(b"x" * 1000)
    assert recipe_of(str(demucs), weights) != of_demucs
    demucs.unlink()
    with pytest.raises(MissingWeights, match="htdemucs"):
        recipe_of(str(demucs), weights)
    code = (
        "import sys; from pathlib import Path; from djanalyzer.models.separation.shipped import recipe_of; "
        f"recipe_of('', Path({str(weights)!r})); print('torch' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


@pytest.mark.parametrize("suffix", [".safetensors", ".yaml", ".th"])
def test_weights_where_nobody_may_look_are_told_in_a_sentence(weights: Path, suffix: str) -> None:
    with pytest.raises(
        MissingWeights, match="cannot be read"
    ):  # the system call fails as for a locked folder
        recipe_of("x" * 300 + suffix, weights)


def damaged(weights: Path) -> None:
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")


def without_weights(weights: Path) -> None:
    weights.unlink()


def card(**said: object) -> Callable[[Path], None]:
    def change(weights: Path) -> None:
        path = weights.with_suffix(".json")
        path.write_text(json.dumps({**json.loads(path.read_text()), **said}))

    return change


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(damaged, id="damaged weights"),
        pytest.param(without_weights, id="no weights"),
        pytest.param(card(separator="nobody"), id="an unknown network"),
        pytest.param(card(separator_shape={"channels": [10**9]}), id="an absurd shape"),
        pytest.param(card(pitch_shape="none"), id="no shape"),
        pytest.param(card(name=7), id="no name"),
        pytest.param(lambda weights: weights.with_suffix(".json").write_text("{"), id="half a card"),
        pytest.param(lambda weights: weights.with_suffix(".json").write_text("[" * 10_000), id="a deep card"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(weights: Path, harm) -> None:  # type: ignore[no-untyped-def]
    harm(weights)
    with pytest.raises(MissingWeights, match=r"tiny-1.*(cannot be read|are damaged|are not in).*Reinstall"):
        load(weights)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"separator_shape": {"channels": [8, 12]}}, id="another shape"),
        pytest.param({"separator_shape": {"channels": [4096, 4096]}}, id="two gigabytes of numbers"),
        pytest.param({"pitch_shape": {"channels": 4, "n_layers": 2}}, id="one layer more"),
    ],
)
def test_no_memory_is_taken_for_networks_that_the_file_does_not_hold(
    weights: Path, tmp_path: Path, said: dict[str, object]
) -> None:
    card(**said)(weights)
    with pytest.raises(MissingWeights, match=r"tiny-1\S* tells of other networks.*Reinstall"):
        load(weights)
    with pytest.raises(MissingWeights, match=r"tells of other networks.*Choose other weights"):
        ear("cpu", str(weights), tmp_path / "none.safetensors")

"""Weights that take tracks apart, looked at when they are chosen: those in the program's own form are taken as Demucs' are."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app.stem_weights import look_at
from djanalyzer.errors import MissingWeights
from djanalyzer.models.separation.cascade import Cascade
from djanalyzer.models.separation.harmof0 import HarmoF0, HarmoF0Shape
from djanalyzer.models.separation.shipped import save
from djanalyzer.models.separation.unet import UNet, UNetShape


def test_networks_in_the_programs_own_form_can_be_chosen_with_their_card(tmp_path: Path) -> None:
    path = tmp_path / "mine-1.safetensors"
    save(path, Cascade(UNet(UNetShape((4, 6))), HarmoF0(HarmoF0Shape(4, 1))), "mine-1")
    look_at(str(path))
    path.with_suffix(".json").write_text("{")
    with pytest.raises(
        MissingWeights, match=r"card of the model mine-1\S* cannot be read.*Choose other weights"
    ):
        look_at(str(path))
    path.with_suffix(".json").unlink()
    with pytest.raises(
        MissingWeights, match=r"mine-1\.safetensors has no card beside it\. Put its mine-1\.json there"
    ):
        look_at(str(path))
    path.write_bytes(b"no weights")
    with pytest.raises(MissingWeights, match="does not look like weights"):
        look_at(str(path))

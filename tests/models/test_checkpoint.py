"""Weights on disk: what is written is what is read, and nothing else is accepted."""

import hashlib
import json

import pytest
import torch

from djanalyzer.errors import MissingWeights
from djanalyzer.models import checkpoint
from djanalyzer.models.checkpoint import Card, load, load_tempo_network, save
from djanalyzer.models.network import PAPER, SMALL, Network
from tests.nightly import NIGHTLY


@pytest.fixture
def weights(tmp_path):
    torch.manual_seed(1)
    path = tmp_path / "model-9.safetensors"
    save(path, Network(), Card("model-9", "laptop", metrics={"beat F": 0.5}))
    return path


def test_a_network_comes_back_as_it_was_written(weights):
    torch.manual_seed(1)
    written = Network().state_dict()
    network, card = load(weights)
    assert card.name == "model-9"
    assert card.licence == "GPL-3.0-or-later"
    assert card.metrics == {"beat F": 0.5}
    for name, value in network.state_dict().items():
        assert torch.allclose(value.float(), written[name].float(), atol=1e-3), name


def test_weights_can_ask_others_beside_them_for_the_tempo(weights):
    save(weights.with_name("tempo.safetensors"), Network(SMALL), Card("tempo", "small"))
    asked = load_tempo_network(weights, Card("model-9", "laptop", tempo_network="tempo.safetensors"))
    assert asked.configuration == SMALL
    assert load_tempo_network(weights, Card("model-9", "laptop")) is None


def test_weights_outside_the_folder_are_not_asked(weights):
    card = Card("model-9", "laptop", tempo_network="../tempo.safetensors")
    with pytest.raises(MissingWeights, match="outside its folder"):
        load_tempo_network(weights, card)


def test_the_weights_stay_below_sixteen_megabytes(weights):
    assert weights.stat().st_size < 16 * 1024**2


def test_missing_weights_are_named(tmp_path):
    with pytest.raises(MissingWeights, match=r"nothing\.safetensors"):
        load(tmp_path / "nothing.safetensors")


def test_weights_without_a_card_are_refused(weights):
    weights.with_suffix(".json").unlink()
    with pytest.raises(MissingWeights, match="card"):
        load(weights)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"name": "x"}',
        '{"name": "x", "colour": "red"}',
        '{"name": "x", "configuration": ["laptop"]}',
        '{"name": "x", "configuration": "laptop", "tempo_network": 3}',
        '{"name": "x", "configuration": "laptop", "foundation": "MERT"}',
    ],
)
def test_a_broken_card_is_refused(weights, text):
    weights.with_suffix(".json").write_text(text)
    with pytest.raises(MissingWeights):
        load(weights)


@pytest.mark.parametrize(
    "foundation",
    [
        {"model": "MERT"},
        {"model": "MERT", "fingerprint": "", "layers": [1], "width": 10**12},
        {"model": "MERT", "fingerprint": "", "layers": 3, "width": 8},
    ],
)
def test_a_card_that_promises_what_the_weights_lack_is_refused(weights, foundation):
    card = json.loads(weights.with_suffix(".json").read_text())
    weights.with_suffix(".json").write_text(json.dumps({**card, "foundation": foundation}))
    with pytest.raises(MissingWeights):
        load(weights)


def test_a_flipped_byte_is_noticed(weights):
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 1
    weights.write_bytes(content)
    with pytest.raises(MissingWeights, match="damaged"):
        load(weights)


def test_weights_of_any_size_are_not_read(weights, monkeypatch):
    monkeypatch.setattr(checkpoint, "_LARGEST", weights.stat().st_size - 1)
    monkeypatch.setattr(hashlib, "file_digest", lambda *_: pytest.fail("too large a file was read"))
    with pytest.raises(MissingWeights, match="no weights of ours are so large"):
        load(weights)


def test_weights_of_other_sizes_are_refused(tmp_path):
    path = tmp_path / "other.safetensors"
    save(path, torch.nn.Linear(3, 4), Card("other", "laptop"))
    with pytest.raises(MissingWeights, match="does not fit"):
        load(path)


def test_a_network_that_the_program_does_not_know_is_refused(weights):
    card = json.loads(weights.with_suffix(".json").read_text())
    weights.with_suffix(".json").write_text(json.dumps({**card, "configuration": "giant"}))
    with pytest.raises(MissingWeights, match="does not know"):
        load(weights)


def test_weights_that_are_not_numbers_are_refused(tmp_path):
    network = Network()
    with torch.no_grad():
        network.scatter.bias[0] = float("nan")
    path = tmp_path / "nan.safetensors"
    save(path, network, Card("nan", "laptop"))
    with pytest.raises(MissingWeights, match="not numbers"):
        load(path)


def test_something_pickled_is_not_opened(tmp_path):
    path = tmp_path / "pickled.safetensors"
    torch.save({"scatter.bias": torch.zeros(3)}, path)
    import hashlib

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    card = {"name": "pickled", "configuration": "laptop", "sha256": digest}
    path.with_suffix(".json").write_text(json.dumps(card))
    with pytest.raises(MissingWeights, match="no safetensors"):
        load(path)


@pytest.mark.skipif(not NIGHTLY, reason="takes long and guards no user's data: by night")
def test_the_papers_own_sizes_can_be_built():
    with torch.device("meta"):
        n_parameters = sum(p.numel() for p in Network(PAPER).parameters())
    assert 30e6 < n_parameters < 80e6

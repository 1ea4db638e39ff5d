"""Weights and their cards as targets: the files that people pass on, and that other programs would run."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from safetensors.torch import save

from djanalyzer.models import adaptation, checkpoint
from djanalyzer.models.foundation.folder import open_folder
from djanalyzer.models.selfsup import shipped as listening
from djanalyzer.models.separation import demucs_package, singing
from djanalyzer.models.separation import shipped as separation
from djanalyzer.models.style import shipped as style
from djanalyzer.training.stored import read_whole
from tests.fuzz.own import HOSTILE_JSON
from tests.fuzz.target import Target, joined, pieces
from tests.models.test_demucs import as_safetensors, published

_LOADERS: tuple[Callable[[Path], object], ...] = (
    checkpoint.load,
    adaptation.load,
    listening.load,
    style.load,
    separation.load,
    singing.load,
)


def targets() -> Iterator[Target]:
    """Yield them all."""
    yield Target("weights-cards", _cards, _card_seeds, 1 << 17, ("djanalyzer.models",))
    yield Target("demucs-packages", _packages, _package_seeds, 1 << 18, ("djanalyzer.models.separation",))
    yield Target("model-folders", _folders, _folder_seeds, watched=("djanalyzer.models.foundation",))
    yield Target(
        "checkpoints-of-training", _checkpoints, _checkpoint_seeds, watched=("djanalyzer.training.stored",)
    )


def _cards(data: bytes, folder: Path) -> None:
    """Which loader in one byte, then the card and the weights; the card is given their check sum, as a stranger's would have it."""
    card, weights = [*pieces(data[1:]), b"", b""][:2]
    path = folder / "weights.safetensors"
    path.write_bytes(weights)
    path.with_suffix(".json").write_bytes(_with_sum(card, weights))
    _LOADERS[(data or b"\0")[0] % len(_LOADERS)](path)


def _with_sum(card: bytes, weights: bytes) -> bytes:
    try:
        said = json.loads(card)
        return json.dumps({**said, "sha256": hashlib.sha256(weights).hexdigest()}).encode()
    except (ValueError, TypeError, RecursionError):
        return card


def _card_seeds(_: Path) -> Iterator[bytes]:
    weights = save({"project.weight": torch.zeros(2, 3), "separator.bias": torch.zeros(2)})
    for number, path in enumerate(
        (checkpoint.DEFAULT, None, listening.SHIPPED, style.SHIPPED, separation.SHIPPED, singing.SHIPPED)
    ):
        card = path.with_suffix(".json").read_bytes() if path else _ADAPTATION
        yield bytes([number]) + joined((card, weights))
        for hostile in HOSTILE_JSON:
            yield bytes([number]) + joined((hostile, weights))


_ADAPTATION = json.dumps(
    {
        "name": "a+1",
        "base": "a",
        "base_sha256": "0" * 64,
        "parts": [
            {
                "serves": ["genre"],
                "run": 1,
                "genre": ["x"],
                "mood": None,
                "habit": None,
                "decoding": {},
                "trust": {},
            }
        ],
    }
).encode()


def _packages(data: bytes, folder: Path) -> object:
    """Published weights of Demucs, an archive, tensors or a bag: read as data, and never run."""
    path = folder / ("weights", "weights.th", "weights.safetensors", "bag.yaml")[(data or b"\0")[0] % 4]
    path.write_bytes(data[1:])
    if demucs_package.recognises(path):
        if path.suffix == ".yaml":
            return demucs_package.bag_of(path).weights
        package = demucs_package.read_package(path)
        return package.architecture, list(package.state)
    return None


def _package_seeds(folder: Path) -> Iterator[bytes]:
    from demucs.demucs import Demucs

    small = Demucs(["drums", "bass", "other", "vocals"], channels=2, depth=2, lstm_layers=1)
    yield b"\1" + published(folder, "abcd1234", small).read_bytes()
    yield b"\2" + as_safetensors(folder / "s.safetensors", small).read_bytes()
    yield b"\3models: ['abcd1234']\nweights: [[1, 0, 0, 1]]\nsegment: 44\n"
    yield b"\3" + b"[" * 3000
    yield b"\3a: &a [x, x]\nb: &b [*a, *a, *a]\nmodels: [*b, *b, *b]\n"


def _folders(data: bytes, folder: Path) -> object:
    """A published model's folder: its description and its index of parts."""
    config, index, weights = [*pieces(data), b"", b"", b""][:3]
    (folder / "config.json").write_bytes(config)
    (folder / "model.safetensors.index.json").write_bytes(index)
    (folder / "part.safetensors").write_bytes(weights)
    found = open_folder(folder)
    return found.name, [path.name for path in found.weights], [name for name, _ in found.tensors()]


def _folder_seeds(_: Path) -> Iterator[bytes]:
    weights = save({"a.weight": torch.zeros(2, 3)})
    index = b'{"weight_map": {"a.weight": "part.safetensors"}}'
    yield joined((b'{"model_type": "mert_model", "hidden_size": 16}', index, weights))
    yield joined((b"{}", b'{"weight_map": {"a": "../../etc/passwd"}}', weights))
    yield from (joined((hostile, index, b"")) for hostile in HOSTILE_JSON)
    yield from (joined((b"{}", hostile, b"")) for hostile in HOSTILE_JSON)


def _checkpoints(data: bytes, folder: Path) -> object:
    """Tensors with words about themselves."""
    path = folder / "checkpoint.safetensors"
    path.write_bytes(data)
    _, tensors = read_whole(path, "Begin anew.")
    return sorted(tensors)


def _checkpoint_seeds(_: Path) -> Iterator[bytes]:
    yield save({"a": torch.zeros(2)}, {"about": '{"step": 3}'})
    for hostile in HOSTILE_JSON:
        header = json.dumps({"__metadata__": {"about": hostile.decode()}}).encode()
        yield struct.pack("<Q", len(header)) + header

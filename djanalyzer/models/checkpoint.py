"""Weights on disk: safetensors beside a JSON card that says what they are. Nothing is ever unpickled."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from djanalyzer.errors import MissingWeights
from djanalyzer.models.foundation.fusion import FoundationShape
from djanalyzer.models.network import CONFIGURATIONS, Network, with_foundation
from djanalyzer.models.shipped import DEFAULT as DEFAULT
from djanalyzer.models.shipped import RESOURCES as RESOURCES

_STRUCTURE = "structure."  # how the structure path's tensors begin
_HINT = "Reinstall the program, or point it to weights of this version."
_LARGEST = 1 << 30  # bytes: no more are read


@dataclass(frozen=True)
class Card:
    """What a file of weights is.

    Attributes
    ----------
    name : str
        As shown to the user and stored with each analysis.
    configuration : str
        Of the network: "laptop", "paper" or "small".
    metrics : dict
        Measured figures by name.
    command : str
        How the weights were made.
    decoding : dict or None
        Numbers of the decoding that were fitted to these weights, by name; None takes those of the program.
    tempo_network : str or None
        The weights beside these whose network has most of the say in the tempo: one trained so briefly that it does not know
        the generator's habits by heart.
    foundation : dict or None
        The `FoundationShape` of the model that is heard too, by name; None hears none.
    """

    name: str
    configuration: str
    licence: str = "GPL-3.0-or-later"
    data: str = ""
    command: str = ""
    metrics: dict[str, Any] = field(default_factory=dict)
    decoding: dict[str, list[float]] | None = None
    tempo_network: str | None = None
    foundation: dict[str, Any] | None = None
    sha256: str = ""


def save(path: Path, network: Network, card: Card) -> None:
    """Write weights in half precision and their card; what is small (biases, normalisation) keeps full precision."""
    from safetensors.torch import save_file

    tensors = {
        name: (value.half() if value.ndim > 1 else value.float()).contiguous()
        for name, value in network.state_dict().items()
        if not name.endswith("num_batches_tracked")
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path)
    path.chmod(0o644)  # safetensors writes for the owner alone
    described = {**asdict(card), "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
    path.with_suffix(".json").write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8")


def read_card(path: Path) -> Card:
    """Return the card beside the weights at `path`."""
    try:
        described = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        return _of_its_kinds(Card(**described))
    except FileNotFoundError:
        raise MissingWeights(f"The card of the model {path.name} is not in {path.parent}.", _HINT) from None
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise MissingWeights(f"The card of the model {path.name} cannot be read: {error}.", _HINT) from error


def _of_its_kinds(card: Card) -> Card:
    """Return a card that says words where words are asked for: what strangers write is not trusted to."""
    words = [card.name, card.configuration, card.sha256, card.tempo_network or ""]
    tables = [card.metrics, card.decoding or {}, card.foundation or {}]
    if not all(isinstance(w, str) for w in words) or not all(isinstance(t, dict) for t in tables):
        raise TypeError("a value is of another kind")
    return card


def load(path: Path | None = None) -> tuple[Network, Card]:
    """Return the network, ready to predict, and its card; None takes the weights that came with the program."""
    path = path or DEFAULT
    if not path.is_file():
        raise MissingWeights(f"The model's weights {path.name} are not in {path.parent}.", _HINT)
    card = read_card(path)
    if card.configuration not in CONFIGURATIONS:
        raise MissingWeights(f"The model {path.name} wants a network this program does not know.", _HINT)
    _check_sum(path, card)
    tensors = _tensors_of(path)
    configuration = CONFIGURATIONS[card.configuration]
    if not any(name.startswith(_STRUCTURE) for name in tensors):  # weights up to version 4
        configuration = replace(configuration, structure=None)
    elif card.foundation:
        configuration = with_foundation(configuration, _foundation_of(path, card.foundation, tensors))
    network = Network(configuration)
    network.load_state_dict(_checked(path, tensors, network), strict=False)
    return network.eval(), card


def _foundation_of(path: Path, described: dict[str, Any], tensors: dict[str, Tensor]) -> FoundationShape:
    """Return the shape that a card describes, as long as the weights have it: no memory is taken on a card's word."""
    try:
        shape = FoundationShape.of(described)
        sizes = (tensors[f"{_STRUCTURE}foundation.weights"].numel(), _width_of(tensors))
    except (KeyError, TypeError) as error:
        raise MissingWeights(f"The card of the model {path.name} cannot be read: {error}.", _HINT) from error
    if sizes != (len(shape.layers), shape.width):
        raise MissingWeights(f"The model {path.name} does not fit its card.", _HINT)
    return shape


def _width_of(tensors: dict[str, Tensor]) -> int:
    return tensors[f"{_STRUCTURE}foundation.project.weight"].shape[-1]


def load_tempo_network(path: Path | None, card: Card) -> Network | None:
    """Return the network that shares the say in the tempo with the weights at `path` (None: the program's), if there is one."""
    name = card.tempo_network
    if name is None:
        return None
    if Path(name).name != name:
        raise MissingWeights(f"The model {card.name} asks for weights outside its folder: {name}.", _HINT)
    network, _ = load((path or DEFAULT).with_name(name))
    return network


def megabytes(path: Path | None = None) -> float:
    """Return how large the weights at `path` (None: the program's) are on disk, a network beside them included; 10^6 bytes each."""
    path = path or DEFAULT
    beside = read_card(path).tempo_network
    files = [path, *([path.with_name(beside)] if beside else [])]
    return sum(file.stat().st_size for file in files) / 1e6


def _check_sum(path: Path, card: Card) -> None:
    if path.stat().st_size > _LARGEST:
        raise MissingWeights(f"The model {path.name} cannot be read: no weights of ours are so large.", _HINT)
    with path.open("rb") as file:
        is_its = hashlib.file_digest(file, "sha256").hexdigest() == card.sha256
    if not is_its:
        raise MissingWeights(f"The model {path.name} is damaged: it does not match its card.", _HINT)


def _tensors_of(path: Path) -> dict[str, Tensor]:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        tensors: dict[str, Tensor] = load_file(path)
    except (SafetensorError, ValueError) as error:
        raise MissingWeights(f"The model {path.name} is no safetensors file: {error}.", _HINT) from error
    return tensors


def _checked(path: Path, tensors: dict[str, Tensor], network: Network) -> dict[str, Tensor]:
    """Return the tensors as full numbers, each present, of the right shape, and a number throughout."""
    wanted = {k: v.shape for k, v in network.state_dict().items() if not k.endswith("num_batches_tracked")}
    if {k: v.shape for k, v in tensors.items()} != wanted:
        raise MissingWeights(f"The model {path.name} does not fit this program's network.", _HINT)
    if not all(bool(torch.isfinite(v).all()) for v in tensors.values()):
        raise MissingWeights(f"The model {path.name} holds values that are not numbers.", _HINT)
    return {name: value.float() for name, value in tensors.items()}

"""The network that listens without labels: the one that came with the program, or one that has learned from the own collection since.

It lies as safetensors beside a JSON card: tensors in half precision but for what is small, and the shape. Nothing is unpickled.
What its embeddings are called can be asked without torch.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.models import weights_file
from djanalyzer.models.shipped import RESOURCES
from djanalyzer.settings import places

if TYPE_CHECKING:
    from djanalyzer.models.selfsup.listener import Listener
    from djanalyzer.models.selfsup.network import Listening, Shape

SHIPPED = RESOURCES / "djanalyzer-similar-1.safetensors"
_OWN = "djanalyzer-similar-own.safetensors"
_MANNER = "1"  # of listening: another number where the same network would be heard otherwise
_HINT = "Reinstall the program."
_LARGEST = 1 << 28  # bytes of weights
_WIDEST, _DEEPEST, _MOST_COLUMNS = 2048, 32, 64  # no memory is taken on a card's word


def own_path() -> Path:
    """Return where weights lie that have learned from the own collection, once the DJ has chosen them."""
    return places().data / "similar" / _OWN


def in_use() -> Path:
    """Return the weights that listen: the own ones where they were chosen, else the program's."""
    own = own_path()
    return own if own.is_file() and own.with_suffix(".json").is_file() else SHIPPED


def recipe_of(weights: str = "") -> str:
    """Return the recipe of the embeddings, quick and without torch.

    Parameters
    ----------
    weights : str
        Path of weights such as `save` writes; empty for those in use.

    Raises
    ------
    MissingWeights
        There are no weights, or no card beside them.
    """
    return _recipe(read_card(_path(weights)))


def listener(device: str = "cpu", weights: str = "") -> Listener:
    """Load a listener; `weights` as for `recipe_of`.

    Raises
    ------
    MissingWeights
        The weights or their card are not there, damaged, or not of this program.
    """
    from djanalyzer.models.selfsup.listener import Listener

    network, card = load(_path(weights))
    return Listener(network, _recipe(card), device)


def load(path: Path = SHIPPED) -> tuple[Listening, dict[str, Any]]:
    """Return the network of weights, ready to hear, and their card; raises `MissingWeights`."""
    from djanalyzer.models.selfsup.network import Listening

    card = read_card(path)
    with weights_file.reading(path, card, _LARGEST, _HINT) as tensors:
        network = Listening(_shaped(card["shape"]))
        network.load_state_dict({name: t.float() for name, t in tensors.items()})
    return network.eval().requires_grad_(False), card


def verify(path: Path) -> None:
    """Raise `MissingWeights` where weights are not there, or are not those of their card; without torch, for who does not listen."""
    weights_file.verify(path, read_card(path), _LARGEST, _HINT)


def save(path: Path, network: Listening, name: str, said: Mapping[str, Any] | None = None) -> None:
    """Write a network and its card.

    Parameters
    ----------
    said : mapping
        What else the card shall say: how the weights were made, what was measured.
    """
    weights_file.write(path, network.state_dict(), name, {"shape": asdict(network.shape), **(said or {})})


def read_card(path: Path = SHIPPED) -> dict[str, Any]:
    """Return the card beside weights; raises `MissingWeights` where there is none, or it is no card."""
    absent = "The network that finds similar music did not come with the program."
    return weights_file.read_card(path, absent, _HINT)


def _path(weights: str) -> Path:
    return Path(weights) if weights else in_use()


def _recipe(card: Mapping[str, Any]) -> str:
    told = json.dumps([card["sha256"], _MANNER])
    return f"{card['name']}.{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def _shaped(said: Mapping[str, Any]) -> Shape:
    """Return the shape that a card tells; raises ValueError for one that no weights of ours have."""
    from djanalyzer.models.selfsup.network import EMBEDDING, Shape

    shape = Shape(**said)
    if not all(isinstance(n, int) and n >= 1 for n in asdict(shape).values()):
        raise ValueError("a size is no number")
    if max(shape.hidden, shape.projected) > _WIDEST or shape.columns > _MOST_COLUMNS or shape.tokens > 2:
        raise ValueError("no network of ours is so large")
    if shape.width != EMBEDDING or shape.depth > _DEEPEST or shape.width % shape.heads:
        raise ValueError("no network of ours has such sizes")
    return shape

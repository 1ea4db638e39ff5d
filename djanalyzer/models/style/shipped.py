"""Who restyles: the networks that came with the program.

They lie as safetensors beside a JSON card: the tensors of `StyleNetworks`, in half precision but for what is small, how large the
networks are and which styles have a name. Nothing is unpickled. What they are called can be asked without torch: the window asks too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.errors import MissingWeights, Trouble
from djanalyzer.models import weights_file
from djanalyzer.models.shipped import RESOURCES

if TYPE_CHECKING:
    from torch import Tensor

    from djanalyzer.models.style.networks import StyleNetworks, StyleShape
    from djanalyzer.models.style.stylist import Stylist

SHIPPED = RESOURCES / "djanalyzer-style-1.safetensors"
_MANNER = "1"  # of rendering: another number where the same networks would render otherwise
_HINT = "Reinstall the program."
_WIDEST, _MOST_BLOCKS, _LONGEST_PATCH = 4096, 64, 16  # no memory is taken on a card's word
_MOST_STEPS, _MOST_STYLES = 64, 256
_LARGEST = 1 << 30  # bytes of weights


def recipe_of(weights: str = "") -> str:
    """Return the recipe of a stylist without waking it: quick, and without torch.

    Parameters
    ----------
    weights : str
        Path of weights such as `save` writes; empty for those of the program.

    Raises
    ------
    MissingWeights
        There are no weights, or no card beside them.
    """
    card = read_card(_path(weights))
    return _recipe(card)


def styles_of(weights: str = "") -> tuple[str, ...]:
    """Return the styles that have a name, without torch; raises `MissingWeights`."""
    return tuple(read_card(_path(weights))["styles"])


def stylist(device: str = "auto", weights: str = "") -> Stylist:
    """Load a stylist.

    Parameters
    ----------
    device : str
        "auto" (a graphics card of NVIDIA's where there is one), "cpu" or "cuda".
    weights : str
        As for `recipe_of`.

    Raises
    ------
    MissingWeights
        The weights or their card are not there, or damaged.
    Trouble
        There is no such device.
    """
    from djanalyzer.models.style.bridge import SIGMA, STEPS
    from djanalyzer.models.style.stylist import Stylist

    networks, card = load(_path(weights))
    place = _device(device)
    manner = card.get("steps_of_the_way", STEPS), float(card.get("sigma", SIGMA))
    return Stylist(card["name"], _recipe(card), networks.to(place), place, card, *manner)


def load(path: Path = SHIPPED) -> tuple[StyleNetworks, dict[str, Any]]:
    """Return the networks of weights, ready to render, and their card; raises `MissingWeights`."""
    card = read_card(path)
    _check_curves(card, path)
    with weights_file.reading(path, card, _LARGEST, _HINT) as tensors:
        if not _fits(card, tensors):
            raise weights_file.other_networks(path, _HINT)
        networks = _built(card)
        networks.load_state_dict({name: t.float() for name, t in tensors.items()})
    return networks.eval().requires_grad_(False), card


def save(path: Path, networks: StyleNetworks, name: str, said: Mapping[str, Any] | None = None) -> None:
    """Write networks and their card.

    Parameters
    ----------
    said : mapping
        What else the card shall say: how the weights were made, what was measured, how they render.
    """
    told = {"shape": asdict(networks.shape), "styles": list(networks.styles), **(said or {})}
    weights_file.write(path, networks.state_dict(), name, told)


def read_card(path: Path = SHIPPED) -> dict[str, Any]:
    """Return the card beside weights; raises `MissingWeights` where there is none, or it is no card."""
    absent = "The networks that render music in another style did not come with the program."
    return weights_file.read_card(path, absent, _HINT, _check_sizes)


def _check_sizes(card: Mapping[str, Any]) -> None:
    """Raise where a card tells of more than any weights of ours have."""
    if not all(isinstance(style, str) for style in card["styles"]):
        raise TypeError("a style is no word")
    if not 1 <= len(card["styles"]) <= _MOST_STYLES:
        raise ValueError("no weights of ours know so many styles")
    if card.get("steps_of_the_way", 1) not in range(1, _MOST_STEPS + 1):
        raise ValueError("nobody goes so many steps")
    if not 0 <= float(card.get("sigma", 0)) <= 1:
        raise ValueError("no way of ours has so much noise")


def _path(weights: str) -> Path:
    return Path(weights) if weights else SHIPPED


def _recipe(card: Mapping[str, Any]) -> str:
    told = json.dumps([card["sha256"], card.get("steps_of_the_way"), card.get("sigma"), _MANNER])
    return f"{card['name']}.{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def _check_curves(card: Mapping[str, Any], path: Path) -> None:
    """Raise `MissingWeights` for a card by whose curves no take could be judged."""
    from djanalyzer.models.style.estimate import curves_of

    try:
        curves_of(card)
    except (ValueError, TypeError, OverflowError) as error:
        raise MissingWeights(
            f"The card of the weights {path.name} holds quality curves that cannot be used.", _HINT
        ) from error


def _fits(card: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> bool:
    """Say whether the networks that a card tells of are those whose numbers there are, without making room for them."""
    import torch

    with torch.device("meta"):
        wanted = _built(card).state_dict()
    return {name: t.shape for name, t in wanted.items()} == {name: t.shape for name, t in tensors.items()}


def _built(card: Mapping[str, Any]) -> StyleNetworks:
    from djanalyzer.models.style.networks import StyleNetworks

    return StyleNetworks(_shaped(card["shape"]), tuple(card["styles"]))


def _shaped(said: Mapping[str, Any]) -> StyleShape:
    """Return the shape that a card tells; raises ValueError for one that no weights of ours have."""
    from djanalyzer.models.style.networks import StyleShape

    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in dict(said).items()
    }
    shape = StyleShape(**values)
    numbers = (shape.n_mels, *shape.widths, shape.encoder, shape.content, shape.style, shape.adapter)
    if not all(1 <= n <= _WIDEST for n in numbers):
        raise ValueError("no network of ours is so large")
    if not (1 <= sum(shape.blocks) <= _MOST_BLOCKS and 1 <= shape.patch <= _LONGEST_PATCH):
        raise ValueError("no network of ours is so large")
    return shape


def _device(asked: str) -> str:
    import torch

    if asked == "cuda" and not torch.cuda.is_available():
        raise Trouble(
            "This computer has no NVIDIA graphics card to render with.",
            "Choose another device in the settings, on the page Analysis.",
        )
    if asked == "auto":
        return "cuda" if torch.cuda.is_available() else "cpu"
    return asked

"""The weights that came with the program: where they lie, and what they are called. Needs no torch: the window asks too."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from djanalyzer.errors import MissingWeights
from djanalyzer.settings import resources

RESOURCES = resources() / "models"
DEFAULT = RESOURCES / "djanalyzer-6.safetensors"


@dataclass(frozen=True, slots=True)
class Weights:
    """Name and checksum of weights.

    Attributes
    ----------
    recipe : str
        Whose ears, for what is kept of hearing: the name, and a digest of all that decides what they hear.
    """

    name: str
    sha256: str
    recipe: str = ""


@cache
def shipped(path: Path = DEFAULT) -> Weights:
    """Return what the card of the program's weights calls them; read once.

    Raises
    ------
    MissingWeights
        There is no card, or it cannot be read.
    """
    return weights_at(path)


def weights_at(path: Path) -> Weights:
    """Return what the card of weights calls them.

    Raises
    ------
    MissingWeights
        There is no card, or it cannot be read.
    """
    try:
        card = _card(path)
        return Weights(str(card["name"]), str(card["sha256"]), f"{card['name']}.{_digest(path, card)}")
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise MissingWeights(
            f"The card of the model {path.name} cannot be read.", "Reinstall the program."
        ) from error


def _digest(path: Path, card: dict[str, Any]) -> str:
    """Return a digest of the weights, of those beside them that have a say in the tempo, and of the numbers of the decoding."""
    beside = card.get("tempo_network")
    parts = [card["sha256"], card.get("decoding"), beside and _card(path.with_name(beside))["sha256"]]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:12]


def _card(path: Path) -> dict[str, Any]:
    card: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return card

"""The weights that came with the program: where they lie, and what they are called. Needs no torch: the window asks too."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import djanalyzer
from djanalyzer.errors import MissingWeights

RESOURCES = Path(djanalyzer.__file__).parent.parent / "resources" / "models"
DEFAULT = RESOURCES / "djanalyzer-6.safetensors"


@dataclass(frozen=True, slots=True)
class Weights:
    """Name and checksum of weights."""

    name: str
    sha256: str


@cache
def shipped(path: Path = DEFAULT) -> Weights:
    """Return what the card of weights calls them.

    Raises
    ------
    MissingWeights
        There is no card, or it cannot be read.
    """
    try:
        card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        return Weights(str(card["name"]), str(card["sha256"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MissingWeights(
            f"The card of the model {path.name} cannot be read.", "Reinstall the program."
        ) from error

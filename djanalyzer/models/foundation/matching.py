"""The foundation model that a network was taught with, found in the folder that the user names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.errors import MissingWeights

if TYPE_CHECKING:
    from djanalyzer.models.foundation import FoundationModel
    from djanalyzer.models.network import Network


def model_for(network: Network, folder: Path | None, device: str) -> FoundationModel | None:
    """Return the model that the network hears too, from a folder; None of a network that hears none.

    Raises
    ------
    MissingWeights
        No folder is named, or it holds other weights than the network was taught with.
    """
    from djanalyzer.models.foundation import load, open_folder

    shape = network.structure.shape.foundation if network.structure is not None else None
    if shape is None:
        return None
    if folder is None:
        raise MissingWeights(
            f"This network was taught with {shape.model}, which is not part of the program.",
            "Name its folder (--foundation).",
        )
    opened = open_folder(folder)
    if opened.fingerprint() != shape.fingerprint:
        raise MissingWeights(
            f"{folder} holds other weights than the {shape.model} that this network was taught with.",
            "Name that folder.",
        )
    return load(opened, device)

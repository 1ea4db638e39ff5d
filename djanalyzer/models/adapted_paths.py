"""The structure path that a part of an adaptation asks, as numbers and as a network."""

from __future__ import annotations

import copy

import torch
from torch import Tensor

from djanalyzer.errors import MissingWeights
from djanalyzer.models.adaptation import Arrays, Learned
from djanalyzer.models.network import Network
from djanalyzer.models.structure_path import StructurePath

HINT = "Choose another model; what was analysed with it stays."


def structure_of(path: StructurePath) -> Arrays:
    """Return the state of a structure path as `Learned` keeps it."""
    return {name: value.detach().float().cpu().numpy().copy() for name, value in _state_of(path).items()}


def _state_of(path: StructurePath) -> dict[str, Tensor]:
    """Return what a structure path weighs; how many batches it has seen is none of it."""
    return {k: v for k, v in path.state_dict().items() if not k.endswith("num_batches_tracked")}


def path_of(part: Learned, network: Network, name: str) -> StructurePath:
    """Return the structure path that a part asks: its own, or the network's."""
    assert network.structure is not None
    if not part.structure:
        return network.structure
    wanted = {k: tuple(v.shape) for k, v in _state_of(network.structure).items()}
    if {k: v.shape for k, v in part.structure.items()} != wanted:
        raise MissingWeights(f"The model {name} does not fit this program's network.", HINT)
    path = copy.deepcopy(network.structure)
    path.load_state_dict({k: torch.from_numpy(v).float() for k, v in part.structure.items()}, strict=False)
    return path.eval()

"""Where foundation features enter the network: instead of what the encoder hears, or beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor, nn
from torch.nn import functional

Fusion = Literal["replace", "join"]


@dataclass(frozen=True, slots=True)
class FoundationShape:
    """Which features of which model enter, and how.

    Attributes
    ----------
    model, fingerprint : str
        The folder's name, and `ModelFolder.fingerprint`: a network hears no other weights than it was taught with.
    layers : tuple of int
        Their numbers in the model.
    width : int
        Numbers in a frame.
    fusion : {"replace", "join"}
        Whether they take the place of all that the encoder hears, or are added to it.
    """

    model: str
    fingerprint: str
    layers: tuple[int, ...]
    width: int
    fusion: Fusion = "join"

    @classmethod
    def of(cls, described: dict[str, Any]) -> FoundationShape:
        """Return a shape that was written down as JSON."""
        return cls(**{**described, "layers": tuple(described["layers"])})


class FoundationInput(nn.Module):
    """Weighs the layers of a foundation model and brings them to the width of the structure path.

    The weights of the layers are learned: a softmax over one number a layer, each layer normalised first so that a loud one
    does not win by its size (Yang et al., "SUPERB: Speech processing Universal PERformance Benchmark", 2021). Of a single layer
    nothing is left to weigh: that is how one is chosen.

    What joins starts from nothing: a network that did without goes on from where it was.
    """

    def __init__(self, shape: FoundationShape, width: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(len(shape.layers)))
        self.project = nn.Linear(shape.width, width)
        if shape.fusion == "join":
            nn.init.zeros_(self.project.weight)
            nn.init.zeros_(self.project.bias)

    def forward(self, foundation: Tensor) -> Tensor:
        """Map (batch, steps, layers, features) to (batch, steps, width)."""
        normed = functional.layer_norm(foundation.to(self.project.weight.dtype), foundation.shape[-1:])
        projected: Tensor = self.project(torch.einsum("bslw,l->bsw", normed, self.shares.to(normed.dtype)))
        return projected

    @property
    def shares(self) -> Tensor:
        """How much each layer counts, summing to 1."""
        return torch.softmax(self.weights.float(), dim=0)

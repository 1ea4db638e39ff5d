"""Where foundation features enter the network: instead of the encoder's pooled features, or beside them."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional

Fusion = Literal["replace", "join"]


class FoundationInput(nn.Module):
    """Weighs the layers of a foundation model and brings them to the width of the pooled features.

    The weights of the layers are learned: a softmax over one number a layer, each layer normalised first so that a loud one
    does not win by its size (Yang et al., "SUPERB: Speech processing Universal PERformance Benchmark", 2021). Of a single layer
    nothing is left to weigh: that is how one is chosen.

    What joins starts from nothing: a network that knew its pooled features before goes on from where it was.

    Parameters
    ----------
    n_layers, width : int
        Of the foundation features, as they were stored.
    pooled_width : int
        Of the encoder's pooled features, and of what comes out.
    fusion : {"replace", "join"}
    """

    def __init__(self, n_layers: int, width: int, pooled_width: int, fusion: Fusion) -> None:
        super().__init__()
        self.fusion = fusion
        self.weights = nn.Parameter(torch.zeros(n_layers))
        self.project = nn.Linear(width, pooled_width)
        if fusion == "join":
            nn.init.zeros_(self.project.weight)
            nn.init.zeros_(self.project.bias)

    def forward(self, pooled: Tensor, foundation: Tensor) -> Tensor:
        """Return what the structure path hears, shape (batch, steps, pooled_width).

        Parameters
        ----------
        pooled : shape (batch, steps, pooled_width)
        foundation : shape (batch, steps, n_layers, width)
        """
        normed = functional.layer_norm(foundation.to(pooled.dtype), foundation.shape[-1:])
        mixed = torch.einsum("bslw,l->bsw", normed, self.shares.to(pooled.dtype))
        projected: Tensor = self.project(mixed)
        return pooled + projected if self.fusion == "join" else projected

    @property
    def shares(self) -> Tensor:
        """How much each layer counts, summing to 1."""
        return torch.softmax(self.weights.float(), dim=0)

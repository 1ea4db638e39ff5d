"""What every foundation model is to the rest of the program, whatever it is inside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from torch import Tensor


class FoundationModel(Protocol):
    """A large model of music that somebody else taught, heard for its features.

    Attributes
    ----------
    name : str
    sample_rate : int
        Of the mono samples that it hears.
    is_levelled : bool
        Whether it was taught recordings of mean 0 and variance 1.
    hop : int
        Samples from one frame to the next.
    span : int
        Samples that a window of one frame has; one of n frames has (n - 1) * hop more.
    first_frame : float
        Seconds from a window's first sample to the middle of what its first frame looks at.
    width : int
        Numbers in a frame.
    n_layers : int
        Layer 0 is what the first layer hears; layer n_layers is the last.
    """

    name: str
    sample_rate: int
    is_levelled: bool
    hop: int
    span: int
    first_frame: float
    width: int
    n_layers: int

    def features(self, samples: Tensor, layers: Sequence[int]) -> Tensor:
        """Return what layers say of a window of samples.

        Parameters
        ----------
        samples : shape (n,)
        layers : numbers from 0 to n_layers

        Returns
        -------
        shape (len(layers), (n - span) // hop + 1, width)
        """
        ...


def frame_rate(model: FoundationModel) -> float:
    """Return frames a second."""
    return model.sample_rate / model.hop

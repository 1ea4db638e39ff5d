"""The joint cascade (paper 002, section 3): a separator, and behind it a pitch estimator that hears the vocals it found."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from torch import Tensor, nn

from djanalyzer.models.separation.crepe import Crepe, CrepeShape
from djanalyzer.models.separation.harmof0 import HarmoF0, HarmoF0Shape
from djanalyzer.models.separation.protocols import PitchEstimator, Separator
from djanalyzer.models.separation.resunet import ResUNet, ResUNetShape
from djanalyzer.models.separation.unet import UNet, UNetShape

VOCALS = "vocals"
SEPARATORS: dict[str, Callable[[], UNet | ResUNet]] = {"unet": UNet, "resunet": ResUNet}
PITCH_ESTIMATORS: dict[str, Callable[[], Crepe | HarmoF0]] = {"crepe": Crepe, "harmof0": HarmoF0}
# The same with a fourth of the work, to compare methods on a processor.
SMALL_SEPARATORS: dict[str, Callable[[], UNet | ResUNet]] = {
    "small-unet": lambda: UNet(UNetShape((16, 24, 32, 48, 64))),
    "small-resunet": lambda: ResUNet(ResUNetShape((8, 16, 24, 32, 48))),
}
SMALL_PITCH_ESTIMATORS: dict[str, Callable[[], Crepe | HarmoF0]] = {
    "small-crepe": lambda: Crepe(CrepeShape((8, 12, 16, 24, 32))),
    "small-harmof0": lambda: HarmoF0(HarmoF0Shape(8, 2)),
}


class Taken(NamedTuple):
    """A mix taken apart.

    Attributes
    ----------
    stems : complex64, shape (batch, n_stems, n_bins, n_frames)
    pitches : shape (batch, n_pitches, n_frames)
        Logits, of the vocals among the stems.
    """

    stems: Tensor
    pitches: Tensor


class Cascade(nn.Module):
    """Any separator before any pitch estimator; what is learned about the pitch teaches both.

    Parameters
    ----------
    separator : Separator
        With vocals among its stems.
    """

    def __init__(self, separator: Separator, pitch_estimator: PitchEstimator) -> None:
        super().__init__()
        self.separator = separator
        self.pitch_estimator = pitch_estimator
        self.vocals = separator.stems.index(VOCALS)

    def forward(self, mixture: Tensor) -> Taken:
        """Take mixes apart, complex64 of shape (batch, n_bins, n_frames), and say what pitch is sung in each frame."""
        stems = self.separator(mixture)
        return Taken(stems, self.pitch_estimator(stems[:, self.vocals]))


def cascade_of(separator: str, pitch_estimator: str) -> Cascade:
    """Return a fresh cascade of networks by name, the small ones among them."""
    made = (
        (SEPARATORS | SMALL_SEPARATORS)[separator](),
        (PITCH_ESTIMATORS | SMALL_PITCH_ESTIMATORS)[pitch_estimator](),
    )
    return Cascade(*made)

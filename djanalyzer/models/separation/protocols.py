"""What a network has to offer to take part: any `Separator` goes with any `PitchEstimator` (`cascade.Cascade`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from torch import Tensor

if TYPE_CHECKING:
    from djanalyzer.models.separation.streaming import Windows


@runtime_checkable
class Separator(Protocol):
    """Takes a mix apart (paper 002's MSS module).

    Attributes
    ----------
    stems : tuple of str
        What it hears, in the order in which it gives them.
    """

    stems: tuple[str, ...]

    def __call__(self, mixture: Tensor) -> Tensor:
        """Return the spectra of the stems of mixes; the two sides of a stereo mix are two items.

        Parameters
        ----------
        mixture : complex64, shape (batch, n_bins, n_frames)
            On the grid `spectrum.FRONT_END`, or the first bins of `spectrum.FULL_BAND`.

        Returns
        -------
        complex64, shape (batch, n_stems, n_bins, n_frames)
        """
        ...


@runtime_checkable
class FullBandSeparator(Separator, Protocol):
    """A separator that hears more of a track than 8 kHz of one side, where it may (`streaming.separate`).

    Attributes
    ----------
    windows : Windows
        How it wants a track cut.
    """

    windows: Windows

    def together(self, mixture: Tensor) -> Tensor:
        """Return the spectra of the stems of one mix.

        Parameters
        ----------
        mixture : complex64, shape (n_channels, n_bins, n_frames)
            On the grid `spectrum.FULL_BAND`, all sides of it.

        Returns
        -------
        complex64, shape (n_channels, n_stems, n_known, n_frames)
            The first bins, as many as it knows of: no fewer than `spectrum.N_BINS`.
        """
        ...


@runtime_checkable
class PitchEstimator(Protocol):
    """Says what pitch a single voice has (paper 002's PE module).

    Attributes
    ----------
    n_pitches : int
        How many pitches it tells apart, every 20 cents from C1 (`pitches`).
    """

    n_pitches: int

    def __call__(self, source: Tensor) -> Tensor:
        """Return how likely each pitch is, as logits.

        Parameters
        ----------
        source : complex64, shape (batch, n_bins, n_frames)
            The spectrum of one stem, as a `Separator` gives it.

        Returns
        -------
        shape (batch, n_pitches, n_frames)
            No pitch is likelier than not where nobody sings.
        """
        ...

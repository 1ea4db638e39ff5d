"""How loud each moment of a track is against the whole of it, and where somebody joins or leaves the arrangement."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

SOFTEST, LOUDEST = (
    -24.0,
    6.0,
)  # LU against the whole: a bar of a lone pad, and a drop after long quiet; beyond, all is alike

_SILENCE = -70.0  # LUFS: nothing is heard below
_GATE = 10.0  # LU under the mean of what is heard: what is softer does not count for the whole


@dataclass(frozen=True, slots=True)
class Dynamics:
    """How loud each moment is, one value for every `step` seconds from 0 s.

    Attributes
    ----------
    curve : tuple of float
        LU against the loudness of the whole, SOFTEST to LOUDEST: 0 is as loud as the track is on the whole, and 10 LU more is
        about twice as loud to the ear.
    """

    curve: tuple[float, ...] = ()
    step: float = 1.0


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """A moment at which somebody joins or leaves the arrangement (seconds), and the trust in it (0 to 1).

    Sections change there too, but most of these moments lie within a section.
    """

    time: float
    confidence: float = 1.0


def against_the_whole(loudness: npt.ArrayLike) -> Floats:
    """Return the loudness of each second against that of the whole, LU, from LUFS; shape kept.

    The whole is gated as in ITU-R BS.1770: silence does not count, nor what is 10 LU softer than the mean of the rest. Where
    nothing is heard all is SOFTEST.
    """
    heard = np.asarray(loudness, np.float64)
    whole = _gated(heard[heard > _SILENCE])
    return np.full(heard.shape, SOFTEST) if whole is None else heard - whole


def _gated(heard: Floats) -> float | None:
    if len(heard) == 0:
        return None
    loud = heard[heard >= _mean(heard) - _GATE]
    return _mean(loud)


def _mean(loudness: Floats) -> float:
    """Return the loudness of the mean power."""
    return float(10 * np.log10(np.mean(10 ** (loudness / 10))))


def as_share(loudness: npt.ArrayLike) -> Floats:
    """Return LU against the whole as a share of the way from SOFTEST (0) to LOUDEST (1): what the network is asked for."""
    return np.asarray(np.clip((np.asarray(loudness, np.float64) - SOFTEST) / (LOUDEST - SOFTEST), 0, 1))


def from_share(share: npt.ArrayLike) -> Floats:
    """Return the LU against the whole that a share stands for; the inverse of `as_share` between its ends."""
    return np.asarray(SOFTEST + (LOUDEST - SOFTEST) * np.clip(np.asarray(share, np.float64), 0, 1))

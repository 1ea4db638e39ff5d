"""How loud each moment of a track is against the whole of it, and where somebody joins or leaves the arrangement."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

DYNAMIC_RANGE = 24.0  # LU: what is so much softer than the loudest moments is as good as silent

_GATE = 10.0  # LU under the mean: what is softer does not count for the whole


@dataclass(frozen=True, slots=True)
class Dynamics:
    """How loud each moment is, one value for every `step` seconds from 0 s.

    Attributes
    ----------
    curve : tuple of float
        LU against the loudness of the whole, from -DYNAMIC_RANGE to DYNAMIC_RANGE: 0 is as loud as the track is on the whole,
        and 10 LU more is about twice as loud to the ear.
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
    """Return the loudness of each moment against that of the whole, LU, from LU or LUFS on any scale; shape kept.

    The whole is gated twice, as in ITU-R BS.1770: silence does not count for it, nor what is more than 10 LU softer than the
    mean of the rest.
    """
    heard = np.asarray(loudness, np.float64)
    if heard.size == 0:
        return heard
    audible = heard[heard >= heard.max() - DYNAMIC_RANGE]
    loud = audible[audible >= _mean(audible) - _GATE]
    return np.asarray(np.clip(heard - _mean(loud), -DYNAMIC_RANGE, DYNAMIC_RANGE))


def _mean(loudness: Floats) -> float:
    """Return the loudness of the mean power."""
    loudest = float(loudness.max())
    return loudest + float(10 * np.log10(np.mean(10 ** ((loudness - loudest) / 10))))


def as_share(loudness: npt.ArrayLike) -> Floats:
    """Return LU against the loudest moments as the share that the network is asked for: 1 is as loud, 0 DYNAMIC_RANGE below."""
    return np.asarray(np.clip(1 + np.asarray(loudness, np.float64) / DYNAMIC_RANGE, 0, 1))


def from_share(share: npt.ArrayLike) -> Floats:
    """Return the LU against the loudest moments that a share stands for; undoes `as_share` within the range."""
    return np.asarray(DYNAMIC_RANGE * (np.clip(np.asarray(share, np.float64), 0, 1) - 1))

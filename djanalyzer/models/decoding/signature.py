"""How many beats make a bar: what speaks for four, three and two (of three parts each, 6/8).

Music in bars of three resembles itself three, six and nine beats later and not four or eight, whatever a network made of
it; in 6/8 something begins on every third of a beat.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.models.activations import FRAME_RATE, METERS, Activations
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.turns import Spectra, heard_at
from djanalyzer.music import Meter

METER_FEATURES = (
    "network's meter",
    "bars explained",
    "bars repeat",
    "sounds on thirds",
    "beats on thirds",
    "three",
    "six",
)
METER_SIGNS = (1, 1, 1, 1, 1, -1, -1)

PLACES = 12  # of a beat at which it is looked at
_THIRDS, _QUARTERS = (4, 8), (3, 6, 9)
_LAGS = 12  # beats: whole bars of two, three and four
_FEWEST = 2 * _LAGS  # beats; less does not show what repeats
_LEAST_HEARD = 0.03


@dataclass(frozen=True, slots=True)
class Signature:
    """What tells the meter of evenly spaced beats.

    Attributes
    ----------
    repeats : shape (len(METERS),)
        By how much more the music resembles itself whole bars later than other beats later, in parts of the usual
        difference between two beats: about 0.3 where bars repeat, about 0 where they do not.
    thirds : float
        -1 (sounds begin on halves and quarters of the beats) to 1 (on both thirds).
    """

    repeats: Floats
    thirds: float

    @classmethod
    def at(cls, spectra: Spectra | None, beats: Floats) -> Signature:
        """Look at a recording beat by beat (seconds); where nothing is known of it, nothing is told."""
        if spectra is None or len(beats) < _FEWEST or len(spectra.bands) == 0:
            return cls(np.zeros(len(METERS)), 0.0)
        return cls(_repeats(spectra, beats), on_thirds(_rises(spectra, beats)))


def meter_features(activations: Activations, downbeats: Floats, beat: Floats, signature: Signature) -> Floats:
    """Return what speaks for each of METERS, shape (len(METERS), len(METER_FEATURES)).

    Parameters
    ----------
    downbeats : shape (n_beats,)
        How much each beat sounds like a downbeat.
    beat : shape (PLACES,)
        How much it sounds like a beat at the places of one.
    """
    heard = np.log(np.maximum(np.asarray(activations.meter, np.float64), _LEAST_HEARD))
    rows = []
    for i, meter in enumerate(METERS):
        is_six = float(meter is Meter.SIX_EIGHT)
        explained = _explained(downbeats, meter.beats_per_bar)
        thirds = (is_six * signature.thirds, is_six * on_thirds(beat[:, None]))
        is_three = float(meter is Meter.THREE_FOUR)
        rows.append((heard[i], explained, signature.repeats[i], *thirds, is_three, is_six))
    return np.array(rows)


def on_thirds(beat: Floats) -> float:
    """Return whether a beat is cut in three (1) or in two or four (-1), from curves of shape (PLACES, n_curves)."""
    above = beat - beat.min(axis=0)
    thirds = float(above[list(_THIRDS)].min(axis=0).sum())
    others = float(above[list(_QUARTERS)].max(axis=0).sum())
    return (thirds - others) / (thirds + others + 0.02)


def _repeats(spectra: Spectra, beats: Floats) -> Floats:
    heard = heard_at(spectra.bands, beats)
    lags = np.arange(1, _LAGS + 1)
    differences = np.array([np.mean(np.square(heard[lag:] - heard[:-lag]), dtype=np.float64) for lag in lags])
    differences /= differences.mean() + 1e-9
    are_whole = [lags % meter.beats_per_bar == 0 for meter in METERS]
    return np.array([differences[~whole].mean() - differences[whole].mean() for whole in are_whole])


def _rises(spectra: Spectra, beats: Floats) -> Floats:
    """Return how much each band rises on average at the places of a beat, shape (PLACES, n_bands)."""
    bands = spectra.bands.astype(np.float32)
    rises = np.maximum(np.diff(bands, axis=0, prepend=bands[:1]), 0)
    periods = np.append(np.diff(beats), np.median(np.diff(beats)))
    times = (beats[:, None] + periods[:, None] * np.arange(PLACES) / PLACES).ravel()
    frames = np.rint(times * FRAME_RATE).astype(np.int64)
    near = [rises[np.clip(frames + shift, 0, len(rises) - 1)] for shift in (-1, 0, 1)]
    highest = np.maximum.reduce(near).reshape(len(beats), PLACES, -1)
    return np.asarray(highest.mean(axis=0), np.float64)


def _explained(downbeats: Floats, n: int) -> float:
    """Return how well downbeats keep a period of `n` beats: those that do (recall) among all (precision), as an F measure."""
    sums = np.array([downbeats[p::n].sum() for p in range(n)])
    best = int(np.argmax(sums))
    share = float(sums[best] / (sums.sum() + 1))
    height = min(float(sums[best]) / max(len(downbeats[best::n]), 1), 1.0)
    return 2 * share * height / max(share + height, 1e-6)

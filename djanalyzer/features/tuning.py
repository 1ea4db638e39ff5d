"""How far a recording is tuned from A = 440 Hz, from the peaks of its spectrum.

Each clear peak votes with its distance to the nearest semitone; overtones that lie between the semitones (the fifth is 14
cents flat, the seventh 31) and gliding drums are outvoted, since the answer is where most votes meet and not their mean.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

_A4 = 440.0
_LOWEST, _HIGHEST = 110.0, 1800.0  # Hz: below, a peak is as wide as a semitone; above are mostly overtones
_CLEAR = 0.05  # of the strongest peak of a frame
_AUDIBLE = 1e-3  # of a full-scale tone
_CENTS = 100  # votes are counted by the cent
_BLUR = 7.0  # cents, standard deviation
_NEAR = 12  # cents around the strongest place whose votes are averaged
_AGREEING = (
    0.085  # how far votes must gather for a recording to be tuned at all: 0 evenly spread, 1 all in one place
)


class TuningMeter:
    """Counts the votes of magnitude spectra.

    Parameters
    ----------
    resolution : float
        Hertz from bin to bin.
    full_scale : float
        Magnitude of a sine of amplitude 1.
    """

    def __init__(self, resolution: float, full_scale: float) -> None:
        self._resolution, self._full_scale = resolution, full_scale
        self._votes = np.zeros(_CENTS)

    def listen(self, magnitude: Array) -> None:
        """Take spectra, shape (n_frames, n_bins); the first bin is 0 Hz."""
        low, high = round(_LOWEST / self._resolution), round(_HIGHEST / self._resolution)
        part = magnitude[:, low - 1 : high + 1]
        middle = part[:, 1:-1]
        least = np.maximum(_CLEAR * middle.max(axis=1, initial=0.0), _AUDIBLE * self._full_scale)
        is_peak = (middle > part[:, :-2]) & (middle >= part[:, 2:]) & (middle > least[:, None])
        frame, bin_ = np.nonzero(is_peak)
        before, at, after = (np.log(part[frame, bin_ + d] + 1e-9) for d in range(3))
        bow = before - 2 * at + after
        place = bin_ + low + 0.5 * (before - after) / np.minimum(bow, -1e-9)
        cents = 1200 * np.log2(place * self._resolution / _A4)
        strength = np.sqrt(middle[frame, bin_] / self._full_scale)
        self._votes += np.bincount(np.rint(cents).astype(np.int64) % _CENTS, strength, minlength=_CENTS)

    def cents(self) -> float | None:
        """Return the cents above A = 440 Hz, -50 to 50; None where nothing is tuned."""
        total = float(self._votes.sum())
        if total <= 0:
            return None
        circle = np.exp(2j * np.pi * np.arange(_CENTS) / _CENTS)
        apart = np.minimum(np.arange(_CENTS), _CENTS - np.arange(_CENTS))
        bell = np.exp(-0.5 * (apart / _BLUR) ** 2)
        gathered = np.fft.irfft(np.fft.rfft(self._votes) * np.fft.rfft(bell), _CENTS)
        if abs(np.sum(self._votes * circle)) / total < _AGREEING:
            return None
        best = int(gathered.argmax())
        around = np.arange(best - _NEAR, best + _NEAR + 1)
        cents = float(np.average(around, weights=self._votes[around % _CENTS]))
        return round((cents + 50) % 100 - 50, 1)

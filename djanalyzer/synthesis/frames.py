"""Wave forms that change while they sound, as spectra frame after frame, and which frame is heard when."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from djanalyzer.synthesis.oscillators import spectrum, with_formants
from djanalyzer.synthesis.song import FloatArray
from djanalyzer.synthesis.timbre import Timbre

_N_FRAMES = 12
_AGE = 0.02  # seconds until the second of a string's frames; the others follow ever more slowly


def string(timbre: Timbre, frequency: float, n: int) -> FloatArray:
    """Return a plucked string as it grows older, shape (12, n).

    The loop of Karplus and Strong takes more from a partial the higher it is: its loss per second grows with the square
    of the partial's number (Jaffe and Smith, Extensions of the Karplus-Strong Plucked-String Algorithm, 1983, eq. 9). Here
    that loss is applied to the spectrum, which leaves the pitch exact and nothing to fold back.
    """
    partial = np.arange(1, n + 1, dtype=np.float64)
    plucked = np.abs(np.sin(np.pi * partial * timbre.pluck)) * partial**-timbre.index
    loss = (1 + timbre.dullness * (partial**2 - 1)) / timbre.decay
    ages = _AGE * (2.0 ** (np.arange(_N_FRAMES)[:, None]) - 1)
    return np.asarray(plucked * np.exp(-loss * ages))


def bar(timbre: Timbre, frequency: float, n: int) -> FloatArray:
    """Return a struck bar as it grows older: tuned like a marimba's, its fourth and tenth partials die first."""
    partial = np.arange(1, n + 1, dtype=np.float64)
    struck = 1.0 * (partial == 1) + 0.4 * (partial == 4) + 0.15 * (partial == 10)
    ages = _AGE * (2.0 ** (np.arange(_N_FRAMES)[:, None]) - 1)
    return np.asarray(struck * np.exp(-(partial**1.2) * ages / timbre.decay))


def growl(timbre: Timbre, frequency: float, n: int) -> FloatArray:
    """Return a saw in a mouth that opens, shape (12, n)."""
    saw = spectrum("saw", np.random.default_rng(0))[:n]
    rows = []
    for centre in np.geomspace(250, 2000, _N_FRAMES):
        mouth = np.array([(centre, 120.0, 1.0), (2.3 * centre, 220.0, 0.6), (3000.0, 400.0, 0.2)])
        shaped = with_formants(saw, frequency, mouth)
        shaped[0] += 0.3 * float(np.sqrt(np.sum(shaped**2)))
        rows.append(shaped / np.sqrt(np.sum(shaped**2)))
    return np.array(rows)


def width(timbre: Timbre, frequency: float, n: int) -> FloatArray:
    """Return pulses from square to narrow, shape (12, n)."""
    partial = np.arange(1, n + 1, dtype=np.float64)
    widths = np.linspace(0.5, 0.08, _N_FRAMES)[:, None]
    return np.asarray(np.abs(np.sin(np.pi * partial * widths)) / partial)


def _ageing(timbre: Timbre, t: FloatArray, beat: float) -> FloatArray:
    return np.asarray(np.log2(1 + t / _AGE))


def _swinging(timbre: Timbre, t: FloatArray, beat: float) -> FloatArray:
    """Return a place that goes to and fro once every `lfo_beats`."""
    return np.asarray((_N_FRAMES - 1) * (0.5 - 0.5 * np.cos(2 * np.pi * t / (timbre.lfo_beats * beat))))


Frames = Callable[[Timbre, float, int], FloatArray]
Place = Callable[[Timbre, FloatArray, float], FloatArray]
FRAMES: dict[str, Frames] = {"string": string, "bar": bar, "growl": growl, "width": width}
PLACES: dict[str, Place] = {"string": _ageing, "bar": _ageing, "growl": _swinging, "width": _swinging}

"""The tape read faster or slower than it was made: between its samples, by a windowed sinc."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.readers import Samples
from djanalyzer.audio.tape import Tape

_TAPS = 32
_PHASES = 512  # between two of them the weights are interpolated
_BETA = 9.0  # of the Kaiser window: what it lets through beside the music lies 90 dB below
_STEPS = 50  # of the cutoff: a slider that is dragged needs few kernels


def interpolated(tape: Tape, place: float, n: int, speed: float) -> Samples:
    """Return `n` samples (n, 2), `speed` samples of the tape apart, the first at `place`."""
    places = place + speed * np.arange(n)
    whole = np.floor(places).astype(np.int64)
    phases = (places - whole) * _PHASES
    phase = phases.astype(np.int64)
    kernel = _kernel(math.floor(_STEPS / max(speed, 1.0)) / _STEPS)
    weights = kernel[phase]
    weights += (phases - phase).astype(np.float32)[:, None] * (kernel[phase + 1] - weights)
    first = int(whole[0])
    source = tape.read(first - _TAPS // 2 + 1, int(whole[-1]) - first + _TAPS)
    windows = np.lib.stride_tricks.sliding_window_view(source, _TAPS, axis=0)
    mixed: Samples = np.einsum("nct,nt->nc", windows[whole - first], weights)
    return mixed


@lru_cache(maxsize=16)
def _kernel(cutoff: float) -> npt.NDArray[np.float32]:
    """Return the weights of the taps, (phases + 1, taps), for a cutoff as a share of half the rate."""
    offsets = np.arange(_TAPS) - _TAPS // 2 + 1 - np.arange(_PHASES + 1)[:, None] / _PHASES
    window = np.i0(_BETA * np.sqrt(np.clip(1 - (offsets / (_TAPS / 2)) ** 2, 0, None)))
    kernel = np.sinc(offsets * cutoff) * window
    kernel /= kernel.sum(axis=1, keepdims=True)
    return kernel.astype(np.float32)

"""Restyling without anything learned: what a stylist is held against.

Both know of the target what a DJ without a stylist has: other music of the style, and none of the true rendering. Stereo of shape (2, n) at
44,100 Hz goes in and comes out, as long as it was.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import fft
from scipy.signal import fftconvolve

from djanalyzer.evaluation.intervals import Floats
from djanalyzer.features.fine_mel import (
    N_FFT,
    SAMPLE_RATE,
    bands_of,
    centres,
    middle_and_sides,
    power,
    spectrum,
)

Samples = npt.NDArray[np.float32]

_MOST = 18.0  # dB either way that an equaliser moves a band
_SMOOTH = 7  # bands of the mel scale, about an octave
_LEAST = 1e-9
_FADE = round(0.005 * SAMPLE_RATE)  # samples in which one slice passes into the next
_NEAR = (
    0.16  # how far a loop's tempo may lie from the song's: about half-way between dance music's usual ones
)
_SLICES = 2  # of a beat


def envelope_of(samples: Samples) -> Floats:
    """Return the mean level of music in each mel band, dB, shape (N_MELS,)."""
    bands = bands_of(power(spectrum(middle_and_sides(samples)[0])))
    return np.asarray(10 * np.log10(bands.mean(axis=0, dtype=np.float64) + _LEAST))


def envelope_matched(samples: Samples, wanted: Floats) -> Samples:
    """Return music filtered so that its long-term spectrum is that of a style: what an equaliser's match function does.

    Parameters
    ----------
    samples : shape (2, n)
    wanted : shape (N_MELS,)
        `envelope_of` other music of the style, the mean in dB.
    """
    gains = wanted - envelope_of(samples)
    gains = np.convolve(
        np.pad(gains - gains.mean(), _SMOOTH // 2, mode="edge"), np.ones(_SMOOTH) / _SMOOTH, "valid"
    )
    hertz = np.linspace(0, SAMPLE_RATE / 2, N_FFT // 2 + 1)
    by_bin = np.interp(hertz, centres()[1:-1], np.clip(gains, -_MOST, _MOST))
    taps = np.roll(fft.irfft(10 ** (by_bin / 20)), N_FFT // 2) * np.hanning(N_FFT)
    return np.asarray(fftconvolve(samples, taps[None], mode="same", axes=1), np.float32)


@dataclass(frozen=True, slots=True)
class Loop:
    """A bar of music of a style.

    Attributes
    ----------
    samples : shape (2, n)
        The bar, with a little before and after it.
    beats : shape (n_beats + 1,)
        Seconds from the first sample: its beats, and where it ends.
    chroma : shape (n_beats, 12)
        From `style_chroma.beat_chroma`.
    """

    samples: Samples
    beats: Floats
    chroma: Floats


def loops_of(samples: Samples, beats: Floats, downbeats: Floats, chroma: Floats) -> list[Loop]:
    """Cut music into its bars.

    Parameters
    ----------
    beats : shape (n_beats + 1,), seconds
    downbeats : seconds
    chroma : shape (n_beats, 12)
    """
    starts = [int(np.argmin(np.abs(beats - t))) for t in downbeats]
    loops = []
    for first, last in itertools.pairwise(starts):
        begin, end = round(beats[first] * SAMPLE_RATE), round(beats[last] * SAMPLE_RATE)
        lead = max(0, begin - _FADE)
        cut = samples[:, lead : end + (end - begin) // 4]
        loops.append(Loop(cut, beats[first : last + 1] - lead / SAMPLE_RATE, chroma[first:last]))
    return loops


def loops_swapped(
    samples: Samples, beats: Floats, downbeats: Floats, chroma: Floats, loops: Sequence[Loop]
) -> Samples:
    """Return music each of whose bars is another's: that bar of the style whose harmony is most like its own.

    Bars are compared by the mean cosine of their beats, among those with as many beats whose tempo lies within 16 % (where there are none,
    the nearest in tempo). A loop is cut into eighths, each laid where the song has that eighth, as a slicing sampler does. What lies
    before the first bar and after the last stays.
    """
    out = samples.copy()
    starts = [int(np.argmin(np.abs(beats - t))) for t in downbeats]
    for first, last in itertools.pairwise(starts):
        grid = beats[first : last + 1]
        if loop := _nearest(grid, chroma[first:last], loops):
            _lay(out, _slices(grid), loop.samples, _slices(loop.beats))
    return out


def _nearest(grid: Floats, chroma: Floats, loops: Sequence[Loop]) -> Loop | None:
    fitting = [loop for loop in loops if len(loop.beats) == len(grid)]
    if not fitting:
        return None
    apart = np.array(
        [abs(np.log((grid[-1] - grid[0]) / (loop.beats[-1] - loop.beats[0]))) for loop in fitting]
    )
    alike = np.array([float((loop.chroma * chroma).sum(axis=1).mean()) for loop in fitting])
    is_near = apart <= max(_NEAR, float(apart.min()) + 1e-9)
    return fitting[int(np.argmax(np.where(is_near, alike, -1.0)))]


def _slices(beats: Floats) -> Floats:
    """Return the edges of the eighths, shape (_SLICES * n_beats + 1,)."""
    at = np.arange(_SLICES * (len(beats) - 1) + 1) / _SLICES
    return np.asarray(np.interp(at, np.arange(len(beats)), beats))


def _lay(out: Samples, grid: Floats, loop: Samples, cuts: Floats) -> None:
    """Lay the slices of a loop onto a grid; each comes up just before its place, so that what strikes there is whole."""
    for start, stop, cut in zip(grid[:-1], grid[1:], cuts[:-1], strict=True):
        begin, end, source = round(start * SAMPLE_RATE), round(stop * SAMPLE_RATE), round(cut * SAMPLE_RATE)
        lead = min(_FADE, begin, source)
        end = min(end, out.shape[1])
        n = min(end - begin, loop.shape[1] - source) + lead
        if n <= _FADE:
            continue
        rise = np.minimum(np.arange(1, n + 1, dtype=np.float32) / max(lead, 1), 1)
        piece = out[:, begin - lead : begin - lead + n]
        piece *= 1 - rise
        piece += rise * loop[:, source - lead : source - lead + n]

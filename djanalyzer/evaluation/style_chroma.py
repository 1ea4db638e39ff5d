"""How much of melody and harmony is kept: the chroma of the beats of two recordings, compared beat by beat.

Paper 000 asks for the cosine between chroma features of source and output (CPS) and does not say which. Here:

1. the harmonic part, by median filtering (Fitzgerald, "Harmonic/percussive separation using median filtering", DAFx 2010, soft
   masks; at 22,050 Hz with a window of 2048 and a hop of 512 the medians are 17 frames and 17 bins long, as there), since drums
   have no pitch and another style has other drums;
2. a constant-Q transform (Brown, "Calculation of a constant Q spectral transform", JASA 1991), C3 to B6, one bin a semitone in the tuning
   of the source; a Hann window whose first zero lies a semitone off. Kick and bass lie below: their figures are a matter of style;
3. logarithmic compression, log(1 + 10 a) of the amplitude a against the loudest, folded to twelve classes (as CLP of Müller and
   Ewert, "Chroma Toolbox", ISMIR 2011; the number is that of `features.chroma`): a soft voice counts beside a loud one;
4. the mean over each beat, at unit length: chords change on beats, figures within them.

Cosines of what is never negative are large by themselves, and larger the more is compressed: with 100 for 10, any two songs come to 0.83.
So the figure for another song's true rendering belongs beside every figure. No number was fitted to what any model gives.
"""

from __future__ import annotations

import itertools
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import soxr
from scipy import fft
from scipy.ndimage import median_filter

from djanalyzer.evaluation.intervals import Floats
from djanalyzer.features.fine_mel import N_FFT, signal_of, spectrum
from djanalyzer.features.tuning import TuningMeter

Samples = npt.NDArray[np.float32]

SOURCE_RATE = 44_100  # of the music that is compared
SAMPLE_RATE = 22_050
_MEDIAN = 17  # frames and bins
_N_BINS = 232  # of the spectrogram: up to 2.5 kHz, the highest pitch is at 2 kHz
_HOP = 1024
_WINDOW = 8_192  # samples: the longest window is somewhat shorter
_LOWEST = 440.0 * 2 ** ((48 - 69) / 12)  # Hz: C3
_N_PITCHES = 48
_COMPRESSION = 10.0
_SILENT = 1e-3  # of the loudest pitch (-60 dB): below, a beat has no pitch
_LEAST = 1e-10


def mono(samples: Samples) -> Samples:
    """Return stereo, shape (2, n), at SOURCE_RATE as mono at SAMPLE_RATE."""
    resampled = soxr.resample(np.mean(samples, axis=0, dtype=np.float32), SOURCE_RATE, SAMPLE_RATE)
    return np.asarray(resampled, np.float32)


def harmonic(signal: Samples) -> Samples:
    """Return what of mono music lies rather than stands in the spectrogram below 2.5 kHz, shape (n,): tones without drums."""
    spectra = spectrum(signal)
    magnitudes = np.abs(spectra[:, :_N_BINS])
    lying = median_filter(magnitudes, size=(_MEDIAN, 1), mode="reflect") ** 2
    upright = median_filter(magnitudes, size=(1, _MEDIAN), mode="reflect") ** 2
    spectra[:, :_N_BINS] *= lying / np.maximum(lying + upright, _LEAST)
    spectra[:, _N_BINS:] = 0
    return signal_of(spectra, len(signal))


def tuning_of(signal: Samples) -> float:
    """Return how many cents mono music at SAMPLE_RATE is tuned above A = 440 Hz; 0 where nothing is tuned."""
    meter = TuningMeter(SAMPLE_RATE / _WINDOW, _WINDOW / 4)
    for frames in _framed(signal, 2 * _HOP):
        meter.listen(np.abs(fft.rfft(frames * _hann(_WINDOW), axis=1)).astype(np.float32))
    return meter.cents() or 0.0


def pitches(signal: Samples, cents: float = 0.0) -> Floats:
    """Return the amplitude of each semitone from C3 on, shape (n // 1024 + 1, 48), of mono music tuned `cents` above A = 440 Hz."""
    kernels = _kernels(round(cents))
    parts = [np.abs(fft.rfft(frames, axis=1) @ kernels) for frames in _framed(signal, _HOP)]
    return np.concatenate(parts).astype(np.float64)


def beat_chroma(samples: Samples, beats: Floats, cents: float | None = None) -> Floats:
    """Return the chroma of each beat.

    Parameters
    ----------
    samples : shape (2, n)
        At SOURCE_RATE.
    beats : shape (n_beats + 1,)
        Seconds at which beats start, and where the last one ends.
    cents : float or None
        Its tuning; None measures it.

    Returns
    -------
    shape (n_beats, 12)
        Each of unit length, C first; zeros where a beat has no pitch.
    """
    signal = harmonic(mono(samples))
    amplitudes = pitches(signal, tuning_of(signal) if cents is None else cents)
    loudest = float(amplitudes.max(initial=0.0))
    if loudest < _LEAST:
        return np.zeros((len(beats) - 1, 12))
    relative = amplitudes / loudest
    strengths = np.log1p(_COMPRESSION * relative)
    classes = strengths.reshape(len(strengths), -1, 12).sum(axis=1)
    edges = np.clip(np.rint(np.asarray(beats) * SAMPLE_RATE / _HOP).astype(int), 0, len(classes))
    spans = [slice(a, max(a + 1, b)) for a, b in itertools.pairwise(edges)]
    means = np.array([_mean(classes[s], relative[s]) for s in spans])
    lengths = np.linalg.norm(means, axis=1, keepdims=True)
    return np.asarray(np.where(lengths > 0, means / np.maximum(lengths, _LEAST), 0.0))


def content_preservation(source: Floats, output: Floats) -> float:
    """Return the mean cosine between the beats of two chromas of shape (n_beats, 12): CPS, 0 to 1.

    Beats in which the source has no pitch have no content to keep and are left out; those in which the output alone is silent count as 0.
    NaN where the source has no pitch at all.
    """
    is_heard = source.any(axis=1)
    if not is_heard.any():
        return float("nan")
    return float(np.sum(source * output, axis=1)[is_heard].mean())


def _mean(classes: Floats, relative: Floats) -> Floats:
    if relative.max(initial=0.0) < _SILENT:
        return np.zeros(12)
    return np.asarray(classes.mean(axis=0))


def _framed(signal: Samples, hop: int, batch: int = 64) -> list[Samples]:
    """Return frames centred on multiples of `hop`, in batches of shape (n, _WINDOW)."""
    padded = np.pad(np.asarray(signal, np.float32), (_WINDOW // 2, _WINDOW))
    n_frames = len(signal) // hop + 1
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::hop][:n_frames]
    return [frames[i : i + batch] for i in range(0, n_frames, batch)]


def _hann(n: int) -> Samples:
    return np.hanning(n + 1)[:-1].astype(np.float32)


@lru_cache(maxsize=8)
def _kernels(cents: int) -> npt.NDArray[np.complex64]:
    """Return what spectra are multiplied with, shape (_WINDOW // 2 + 1, _N_PITCHES): Brown's kernels in the middle of the frame."""
    kernels = np.zeros((_WINDOW // 2 + 1, _N_PITCHES), np.complex64)
    at = np.arange(_WINDOW) - _WINDOW // 2
    for pitch in range(_N_PITCHES):
        hertz = _LOWEST * 2 ** ((pitch + cents / 100) / 12)
        length = 2 * SAMPLE_RATE / (hertz * (2 ** (1 / 12) - 1))
        bell = np.where(np.abs(at) < length / 2, 0.5 + 0.5 * np.cos(2 * np.pi * at / length), 0.0)
        wave = bell / bell.sum() * np.exp(2j * np.pi * hertz / SAMPLE_RATE * at)
        # Parseval: the correlation with the wave is a product of spectra; a real signal's other half adds nothing to speak of.
        kernels[:, pitch] = (fft.fft(wave).conj() / _WINDOW)[: _WINDOW // 2 + 1]
    return kernels


assert N_FFT == 2048, "Fitzgerald's medians are told in frames and bins of this window"

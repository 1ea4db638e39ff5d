"""What a groove is made of: which steps of the bar are struck in which part of the spectrum, how fast, with how much swing, by
which sounds. It needs no network but the grid that was found.

Bars are cut into steps, sixteenths of common time (twelve a bar in 3/4 and 6/8), as drum machines do; patterns of onsets on
such steps tell dance genres apart (Gouyon, Dixon, Pampalk and Widmer 2004; Dixon, Gouyon and Widmer, "Towards characterisation of
music via rhythmic patterns", ISMIR 2004).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import N_OCTAVES
from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import FRAME_RATE, KEY_HOP
from djanalyzer.models.decoding.profiles import fits_of
from djanalyzer.models.decoding.sound import Sound
from djanalyzer.music import BeatGrid, Meter

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]
Singles = npt.NDArray[np.float32]

N_STEPS = 16  # of a bar; those of 3/4 and 6/8 have twelve, the rest stays empty
STEPS_PER_BEAT = {Meter.FOUR_FOUR: 4, Meter.THREE_FOUR: 4, Meter.SIX_EIGHT: 6}
N_BANDS = 8  # of the spectrum, for what is struck
N_CURVES = 2 + 2 * N_BANDS  # onset strength of all and of the low band; rises and levels of the bands
_EARLY = 0.3  # of a step: what sounds so much before it belongs to it
_FOLDS = 24  # parts of a beat: duple and triple ones, and swing between
_TEMPI = np.geomspace(55.0, 215.0, 36)  # BPM, 4 % apart
_NEAR = 0.7 / 12  # octaves: how far a tempo counts as one of these
_USUAL = 6.9  # log2 of a usual tempo
N_TEMPO = 1 + len(_TEMPI) + len(Meter)
_TONES = 32  # parts of the spectrum, for what it sounds like
_LOUD = 0.9  # quantile of the moments that counts as loud
N_WHOLE = N_TEMPO + 2 * _FOLDS + 4 * _TONES + 2 * N_OCTAVES + 14


@dataclass(frozen=True, slots=True)
class Groove:
    """What is heard of how a recording moves.

    Attributes
    ----------
    bars : shape (n_bars, N_STEPS * N_CURVES)
        What is struck and sounds on each step of each whole bar.
    whole : shape (N_WHOLE,)
        Tempo, meter, how beats are divided, the spectrum and the pitch classes of the whole recording.
    """

    bars: Singles
    whole: Singles


def groove_in(sound: Sound, flux: Singles, grid: BeatGrid, duration: float) -> Groove:
    """Listen to a recording on the beats of its grid; `flux` as in `groove_of`, duration in seconds."""
    beats, positions = grid.beats_and_positions(duration)
    return groove_of(sound, flux, beats, positions, grid.meter)


def groove_of(sound: Sound, flux: Singles, beats: Floats, positions: Indices, meter: Meter) -> Groove:
    """Listen to a recording on its beats.

    Parameters
    ----------
    flux : shape (n, 2)
        Onset strength at 441 frames a second.
    beats : shape (n_beats,), seconds
    positions : shape (n_beats,)
        The place of each beat in its bar, from 1.
    """
    level = np.asarray(sound.logmel, np.float64)
    edges = step_times(beats, positions, meter)
    bands = level.reshape(len(level), N_BANDS, -1).mean(axis=2)
    rises = np.maximum(np.roll(bands, -1, axis=0) - np.roll(bands, 1, axis=0), 0)
    struck = _sums(np.asarray(flux, np.float64), FLUX_RATE, edges) / 10
    lengths = np.maximum(np.diff(edges), 1e-3)[..., None] * FRAME_RATE
    risen = _sums(rises, FRAME_RATE, edges)
    levels = _sums(bands, FRAME_RATE, edges) / lengths - bands.mean(axis=0)
    bars = np.concatenate([struck, 4 * risen, 2 * levels], axis=2)
    bars = np.pad(bars, ((0, 0), (0, N_STEPS - bars.shape[1]), (0, 0)))
    return Groove(
        bars.reshape(len(bars), N_STEPS * N_CURVES).astype(np.float32),
        _whole(sound, level, flux, beats, meter),
    )


def step_times(beats: Floats, positions: Indices, meter: Meter) -> Floats:
    """Return the times of the steps of each whole bar and of its end, `_EARLY` before, shape (n_bars, n_steps + 1)."""
    n, parts = meter.beats_per_bar, STEPS_PER_BEAT[meter]
    starts = [i for i in np.flatnonzero(positions == 1) if i + n < len(beats) and positions[i + n] == 1]
    if not starts:
        return np.zeros((0, n * parts + 1))
    at = np.arange(n * parts + 1) / parts
    times = np.array([np.interp(at, np.arange(n + 1), beats[i : i + n + 1]) for i in starts])
    return np.asarray(times - _EARLY * np.diff(times, axis=1).mean(axis=1, keepdims=True))


def _sums(curves: Floats, rate: float, edges: Floats) -> Floats:
    """Return the sums of curves between edges, shape (n_bars, n_steps, n_curves)."""
    total = np.vstack([np.zeros(curves.shape[1]), np.cumsum(curves, axis=0)])
    at = np.clip(edges * rate, 0, len(curves))
    low = np.minimum(at.astype(np.int64), len(curves) - 1)
    part = (at - low)[..., None]
    return np.diff((1 - part) * total[low] + part * total[low + 1], axis=1)


def tempo_features(tempo: float, meter: Meter) -> Floats:
    """Return what stands for a tempo (BPM) and a meter, shape (N_TEMPO,)."""
    octaves = np.log2(max(tempo, 1.0))
    near = np.exp(-0.5 * np.square((octaves - np.log2(_TEMPI)) / _NEAR))
    return np.concatenate([[octaves - _USUAL], near, [float(meter is m) for m in Meter]])


def _whole(sound: Sound, level: Floats, flux: Singles, beats: Floats, meter: Meter) -> Singles:
    tempo = 60 / float(np.median(np.diff(beats))) if len(beats) > 1 else 0.0
    tones = level.reshape(len(level), _TONES, -1).mean(axis=2)
    loud = np.sort(tones, axis=0)[int(_LOUD * len(tones))]
    moving = np.abs(np.diff(tones, axis=0)).mean(axis=0) if len(tones) > 1 else np.zeros(_TONES)
    octaves = np.asarray(sound.chroma, np.float64).reshape(len(sound.chroma), N_OCTAVES, -1)
    heard = [tones.mean(axis=0), tones.std(axis=0), loud, 10 * moving]
    heard += [octaves.mean(axis=(0, 2)), octaves.std(axis=2).mean(axis=0), _modes(sound)]
    features = [tempo_features(tempo, meter), _folded(flux, beats).ravel(), *heard]
    return np.concatenate(features).astype(np.float32)


def _folded(flux: Singles, beats: Floats) -> Floats:
    """Return the onset strength in each part of a beat, over all beats, shape (_FOLDS, 2); each curve sums to 1."""
    if len(beats) < 2:
        return np.full((_FOLDS, 2), 1 / _FOLDS)
    time = np.arange(len(flux)) / FLUX_RATE
    inside = (time >= beats[0]) & (time < beats[-1])
    place = np.interp(time[inside], beats, np.arange(len(beats)))
    part = np.rint(place * _FOLDS).astype(np.int64) % _FOLDS
    folded = np.stack([np.bincount(part, flux[inside, i], _FOLDS) for i in range(2)], axis=1)
    return np.asarray(folded / np.maximum(folded.sum(axis=0), 1e-6))


def _modes(sound: Sound) -> Floats:
    """Return how well the best key fits, by how much minor fits better than major, and the pitch classes from the best tonic."""
    windows = max(1, len(sound.chroma) // KEY_HOP)
    fits = fits_of(sound, windows).mean(axis=0)
    classes = np.asarray(sound.chroma, np.float64).reshape(-1, N_OCTAVES, 12, 3).mean(axis=(0, 1, 3))
    tonic = int(np.argmax(fits)) % 12
    turned = np.roll(classes, -tonic)
    return np.concatenate([[fits.max(), fits[12:].max() - fits[:12].max()], turned / max(turned.max(), 1e-6)])

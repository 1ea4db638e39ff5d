"""Excerpts of stored examples, changed at random with their labels following.

As in the multi-task structure paper: time stretched by 0.8 to 1.2, pitch shifted by up to two semitones, Gaussian noise 20 to
30 dB below the music. Besides: gain, another colour, bass or treble cut away, silenced moments. All of it is done on the
spectrogram, where it costs next to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import BINS_PER_SEMITONE, N_PITCHES
from djanalyzer.features.logmel import (
    FRAME_RATE,
    N_MELS,
    RANGE,
    centres,
    filterbank,
    mel_from_hertz,
)
from djanalyzer.models.activations import STEP
from djanalyzer.synthesis.loudness import SILENCE
from djanalyzer.training.examples import ATONAL, Labels, chroma_from_bytes, logmel_from_bytes, read_features

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Change:
    """How an excerpt differs from its recording.

    Attributes
    ----------
    start : float
        Frame of the recording at which the excerpt starts.
    rate : float
        Frames of the recording in one frame of the excerpt: 1.2 is a faster track.
    semitones : int
        Upwards.
    snr : float or None
        dB of the noise below the music.
    gain : float
        dB everywhere.
    colour : tuple of float
        dB at equally spaced bands from the lowest to the highest, straight lines between them.
    low, high : int
        Bands outside [low, high) are weakened by `cut` dB.
    silences : tuple of (start, stop) in frames of the excerpt
    """

    start: float = 0.0
    rate: float = 1.0
    semitones: int = 0
    snr: float | None = None
    gain: float = 0.0
    colour: tuple[float, ...] = (0.0, 0.0)
    low: int = 0
    high: int = N_MELS
    cut: float = 40.0
    silences: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Excerpt:
    """What the network is fed: log-mel (frames, 128), chroma (steps, pitches), labels in the excerpt's own time.

    `first` and `total` are the step at which the excerpt starts and the number of steps of its whole track, after stretching.
    """

    logmel: Array
    chroma: Array
    labels: Labels
    first: float
    total: float


def draw(rng: np.random.Generator, n_recorded: int, n_frames: int) -> Change:
    """Draw a change at random for an excerpt of `n_frames` frames."""
    rate = float(np.exp(rng.uniform(np.log(0.8), np.log(1.2)))) if rng.random() < 0.6 else 1.0
    start = _draw_start(rng, n_recorded, n_frames * rate)
    low = int(rng.integers(2, 30)) if rng.random() < 0.2 else 0
    high = int(rng.integers(40, N_MELS)) if rng.random() < 0.2 else N_MELS
    return Change(
        start=start,
        rate=rate,
        semitones=int(rng.integers(-2, 3)) if rng.random() < 0.5 else 0,
        snr=float(rng.uniform(20, 30)) if rng.random() < 0.3 else None,
        gain=float(rng.normal(0, 3)),
        colour=tuple(float(g) for g in rng.normal(0, 5, size=6)),
        low=low,
        high=high,
        cut=float(rng.uniform(10, 60)),
        silences=_draw_silences(rng, n_frames) if rng.random() < 0.3 else (),
    )


def draw_start(rng: np.random.Generator, n_recorded: int, n_frames: int) -> Change:
    """Draw where an excerpt starts that is not changed otherwise."""
    return Change(start=_draw_start(rng, n_recorded, n_frames))


def _draw_start(rng: np.random.Generator, n_recorded: int, span: float) -> float:
    # Starts are drawn beyond both ends and brought back, so that first and last bars are not rare.
    last = max(0.0, n_recorded - span)
    return float(np.clip(rng.uniform(-span / 4, last + span / 4), 0, last))


def _draw_silences(rng: np.random.Generator, n_frames: int) -> tuple[tuple[int, int], ...]:
    starts = rng.integers(0, n_frames, size=int(rng.integers(1, 4)))
    return tuple((int(s), int(s + rng.integers(8, 90))) for s in starts)


def cut(path: Path, labels: Labels, n_recorded: int, n_frames: int, change: Change) -> Excerpt:
    """Read an excerpt of `n_frames` frames (a multiple of STEP) and change it; what lies beyond the recording is silence.

    Gaussian noise is drawn from the numbers of the change itself, so that an excerpt can be made again.
    """
    first = int(change.start) // STEP * STEP
    stop = min(n_recorded, int(change.start + n_frames * change.rate) + 2)
    stored_logmel, stored_chroma = read_features(path, first, stop, STEP)
    at = change.start - first + change.rate * np.arange(n_frames)
    logmel = _resample(logmel_from_bytes(stored_logmel), at)
    at_steps = (change.start - first) / STEP + change.rate * np.arange(n_frames // STEP)
    chroma = _resample(chroma_from_bytes(stored_chroma), at_steps)
    return Excerpt(
        _recolour(logmel, change),
        _shift_chroma(chroma, change.semitones),
        follow(labels, change, n_frames),
        change.start / change.rate / STEP,
        n_recorded / change.rate / STEP,
    )


def follow(labels: Labels, change: Change, n_frames: int) -> Labels:
    """Move the labels of a recording to the time and pitch of a changed excerpt of it.

    Times outside the excerpt are kept (a section may have started before it); energy and loudness are resampled to one value a
    step, and where the excerpt was silenced there is as little of them as is left of the step.
    """

    def move(times: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return (times - change.start / FRAME_RATE) / change.rate

    steps = (np.arange(n_frames // STEP) + 0.5) * STEP / FRAME_RATE
    seconds = change.start / FRAME_RATE + steps * change.rate
    left = _left_by(change.silences, n_frames)
    return Labels(
        beats=move(labels.beats),
        downbeats=move(labels.downbeats),
        sections=move(labels.sections),
        functions=labels.functions,
        cues=move(labels.cues),
        kinds=labels.kinds,
        energy=_at(seconds, labels.energy) * left if len(labels.energy) else labels.energy,
        key=transpose(labels.key, change.semitones),
        duration=(labels.duration - change.start / FRAME_RATE) / change.rate,
        key_starts=move(labels.key_starts),
        key_indices=np.array(
            [transpose(int(k), change.semitones) for k in labels.key_indices], dtype=np.int64
        ),
        vocals=None if labels.vocals is None else move(labels.vocals),
        changes=None if labels.changes is None else move(labels.changes),
        loudness=_softened(_at(seconds, labels.loudness), left),
        genre=labels.genre,
        mood=labels.mood,
        level=labels.level,
        unknown=labels.unknown,
    )


def _at(seconds: npt.NDArray[np.floating[Any]], curve: Array) -> Array:
    """Read a curve of one value a second at these seconds; of nothing, nothing."""
    if len(curve) == 0:
        return curve
    return np.asarray(np.interp(seconds - 0.5, np.arange(len(curve)), curve), dtype=np.float32)


def _left_by(silences: tuple[tuple[int, int], ...], n_frames: int) -> Array:
    """Return the share of each step that is left by silences, which may overlap, shape (n_steps,)."""
    is_heard = np.ones(n_frames // STEP * STEP, dtype=np.float32)
    for start, stop in silences:
        is_heard[start:stop] = 0
    return np.asarray(is_heard.reshape(-1, STEP).mean(axis=1))


def _softened(loudness: Array, left: Array) -> Array:
    """Return the LUFS of steps of which no more than a share is left; of nothing, nothing."""
    if len(loudness) == 0:
        return loudness
    softer = loudness + 10 * np.log10(np.maximum(left, 1e-12))
    return np.asarray(np.where(left < 1, np.maximum(softer, SILENCE), loudness), dtype=np.float32)


def transpose(key: int, semitones: int) -> int:
    """Return the index of a key moved up by `semitones`; an unknown one and none at all stay what they are."""
    return key if key < 0 or key == ATONAL else (key % 12 + semitones) % 12 + key // 12 * 12


def _resample(values: Array, at: npt.NDArray[np.floating[Any]]) -> Array:
    """Read rows at fractional places; beyond the last row there is nothing."""
    padded = np.concatenate([values, np.zeros((2, values.shape[1]), dtype=np.float32)])
    low = np.minimum(at.astype(np.int64), len(values))
    share = (at - low).astype(np.float32)[:, None]
    share[low >= len(values)] = 0
    return np.asarray(padded[low] * (1 - share) + padded[low + 1] * share)


def _recolour(logmel: Array, change: Change) -> Array:
    if change.semitones:
        logmel = logmel @ _mel_shift(change.semitones)
    if change.snr is not None:
        logmel = _add_noise(logmel, change)
    knots = np.linspace(0, N_MELS - 1, len(change.colour))
    colour = change.gain + np.interp(np.arange(N_MELS), knots, change.colour)
    colour[: change.low] -= change.cut
    colour[change.high :] -= change.cut
    logmel = logmel + (colour / RANGE).astype(np.float32) * (logmel > 0)
    for start, stop in change.silences:
        logmel[start:stop] = 0
    return np.clip(logmel, 0, 1, out=logmel)


@lru_cache(maxsize=8)
def _mel_shift(semitones: int) -> Array:
    """Return the matrix that moves a spectrum up by `semitones`, shape (N_MELS, N_MELS), by linear interpolation."""
    middle = centres()[1:-1]
    source = middle / 2 ** (semitones / 12)
    mels = mel_from_hertz(middle)
    at = np.clip(np.interp(mel_from_hertz(source), mels, np.arange(N_MELS)), 0, N_MELS - 1)
    low = np.minimum(at.astype(int), N_MELS - 2)
    matrix = np.zeros((N_MELS, N_MELS), dtype=np.float32)
    matrix[low, np.arange(N_MELS)] = 1 - (at - low)
    matrix[low + 1, np.arange(N_MELS)] += at - low
    return matrix


def _add_noise(logmel: Array, change: Change) -> Array:
    """Add white noise whose power lies `snr` dB below the music's mean power."""
    assert change.snr is not None
    rng = np.random.default_rng(int(change.start * 1000) % 2**32)
    power = 10 ** (logmel * (RANGE / 10))
    area = filterbank().sum(axis=0)
    n_bins = np.maximum(area, 1.0)
    mean = float(power.sum(axis=1).mean()) * 10 ** (-change.snr / 10)
    # The power of n bins of Gaussian noise, seen through one frame, spreads as a gamma distribution.
    grain = rng.standard_gamma(np.broadcast_to(n_bins, logmel.shape), dtype=np.float32) / n_bins
    noise = grain * (area / area.sum() * mean).astype(np.float32)
    return np.asarray(np.log10(power + noise) * (10 / RANGE), dtype=np.float32)


def _shift_chroma(chroma: Array, semitones: int) -> Array:
    if semitones == 0:
        return chroma
    bins = semitones * BINS_PER_SEMITONE
    shifted = np.zeros_like(chroma)
    if bins > 0:
        shifted[:, bins:] = chroma[:, : N_PITCHES - bins]
    else:
        shifted[:, :bins] = chroma[:, -bins:]
    return shifted

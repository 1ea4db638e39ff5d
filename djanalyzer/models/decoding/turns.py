"""Where the music turns, beat by beat: it starts, something enters or leaves, a chord or a pattern gives way to another.

Music turns on the first beat of a bar, whatever its drums do within one, and a network that has never heard their like is
not asked. Every beat of the recording is compared with those before it (after Foote 2000) and with those one to eight bars
earlier (as Goto 2006 finds what repeats).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import FRAME_RATE, STEP_RATE
from djanalyzer.models.decoding.pulse import Floats

Halves = npt.NDArray[np.float16]
Singles = npt.NDArray[np.float32]

_N_BANDS = 32
_PARTS = 4  # a beat is heard in so many
_EARLY = 0.020  # seconds: the sound of a beat begins in the frame before it
_SOUND_BEATS, _HARMONY_BEATS = 2, 4  # on either side of a turn
_LAGS = (1, 2, 4, 8)  # bars of four (or three) after which patterns repeat
_LEAST_TURN = 0.25  # by which the distance to the bars before must change, in usual differences of a band
_FEWEST = 16  # beats: less does not repeat

_BELOW = 0.5  # 40 dB below the loud frames: there the music starts
_FULL, _FAINT = 0.2, 0.3  # how far below them (16 dB) it counts in full soon after, and (24 dB) no more
_SOON = slice(2, 8)  # frames after the start
_OFF = 0.030  # seconds that the start may lie off a beat (one standard deviation)
_FLOOR = 0.03  # of a band's spread: what hardly changes is not blown up


@dataclass(frozen=True, slots=True)
class Spectra:
    """What is kept of the spectra of a recording.

    Attributes
    ----------
    bands : shape (n_frames, 32)
        The log-mel spectrum in fewer bands, 0 to 1 for 80 dB.
    chroma : shape (n_steps, n_pitches)
    start : float
        Seconds at which the music starts.
    suddenness : float
        0 (it fades in) to 1 (it is there at once).
    """

    bands: Halves
    chroma: Halves
    start: float
    suddenness: float

    @classmethod
    def of(cls, logmel: Halves, chroma: Halves) -> Spectra:
        """Keep what is needed of a log-mel spectrogram, shape (n_frames, 128), and its chroma."""
        n = len(logmel)
        if n == 0:
            return cls(np.zeros((0, _N_BANDS), np.float16), chroma, 0.0, 0.0)
        levels = logmel.astype(np.float32)
        bands = levels.reshape(n, _N_BANDS, -1).mean(axis=2)
        peaks = levels.max(axis=1)
        loud = float(np.quantile(peaks, 0.9))
        first = int(np.argmax(peaks > loud - _BELOW))
        level = float(np.median(peaks[first:][_SOON])) if n > first + _SOON.start else 0.0
        suddenness = float(np.clip((level - loud + _FAINT) / (_FAINT - _FULL), 0, 1))
        return cls(bands.astype(np.float16), chroma, first / FRAME_RATE, suddenness)


@dataclass(frozen=True, slots=True)
class Turns:
    """How much the music turns at each beat; all of shape (n_beats,).

    Attributes
    ----------
    start : 0 to 1
        Above 0 at the beat on which the music starts, where it starts at once.
    sound, harmony : 1 as usual
        How new the two beats after it sound, and the harmony of the four beats after it.
    patterns : dict of beats to the bar
        How much the distance to what was heard some bars ago grows or shrinks, peaks alone; shape (n_beats, n_lags).
    """

    start: Floats
    sound: Floats
    harmony: Floats
    patterns: dict[int, Floats]

    @classmethod
    def none(cls, n_beats: int) -> Turns:
        """Return the turns of a recording of which no spectra are known."""
        same, never = np.ones(n_beats), np.zeros((n_beats, len(_LAGS)))
        return cls(np.zeros(n_beats), same, same, dict.fromkeys((2, 3, 4), never))

    def part(self, chosen: slice) -> Turns:
        """Return those of some beats."""
        patterns = {n: p[chosen] for n, p in self.patterns.items()}
        return Turns(self.start[chosen], self.sound[chosen], self.harmony[chosen], patterns)


def turns_at(spectra: Spectra | None, beats: Floats) -> Turns:
    """Return how much the music turns at each of the `beats`, seconds."""
    if spectra is None or len(beats) < 2 or len(spectra.bands) == 0:
        return Turns.none(len(beats))
    heard = heard_at(spectra.bands, beats)
    fours = _patterns(heard, 4)
    return Turns(
        start=_start_at(spectra, beats),
        sound=_usually_one(_sound_turns(heard), _SOUND_BEATS),
        harmony=_usually_one(_harmony_turns(spectra.chroma, beats), _HARMONY_BEATS),
        patterns={2: fours, 3: _patterns(heard, 3), 4: fours},
    )


def heard_at(bands: Halves, beats: Floats) -> Singles:
    """Return what each beat sounds like, part by part and band by band, in usual differences; (n_beats, 4 * 32)."""
    periods = np.append(np.diff(beats), np.median(np.diff(beats)))
    edges = (beats[:, None] + periods[:, None] * np.arange(_PARTS) / _PARTS).ravel() - _EARLY
    frames = np.clip(np.rint(edges * FRAME_RATE).astype(np.int64), 0, len(bands) - 1)
    last = min(int(frames[-1] + max(np.median(np.diff(frames)), 1)), len(bands))
    sums = np.add.reduceat(bands[:last].astype(np.float32), frames, axis=0)
    n_frames = np.maximum(np.diff(np.append(frames, last)), 1)[:, None]
    levels = (sums / n_frames.astype(np.float32)).reshape(len(beats), -1)
    return np.asarray((levels - levels.mean(axis=0)) / (levels.std(axis=0) + np.float32(_FLOOR)), np.float32)


def _sound_turns(heard: Singles) -> Floats:
    before, after = _sides(heard, _SOUND_BEATS)
    return np.asarray(np.square(after - before).mean(axis=1))


def _harmony_turns(chroma: Halves, beats: Floats) -> Floats:
    """Return how much the pitches after each beat differ from those before, 0 (same) to 1."""
    if len(chroma) == 0:
        return np.zeros(len(beats))
    cumulated = np.vstack([np.zeros((1, chroma.shape[1])), np.cumsum(chroma, axis=0, dtype=np.float64)])
    place = np.append(beats, 2 * beats[-1] - beats[-2]) - _EARLY
    place = np.clip(place * STEP_RATE, 0, len(chroma) - 1e-6)
    whole = place.astype(np.int64)
    pitches = np.diff(cumulated[whole] + (place - whole)[:, None] * chroma[whole], axis=0)
    pitches = pitches / (np.linalg.norm(pitches, axis=1, keepdims=True) + 1e-6)
    before, after = _sides(pitches, _HARMONY_BEATS)
    sizes = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    return np.asarray(1 - (before * after).sum(axis=1) / (sizes + 1e-6))


def _patterns(heard: Singles, n: int) -> Floats:
    """Return where the distance to the beats one to eight bars of `n` ago changes, shape (n_beats, n_lags)."""
    from scipy.ndimage import maximum_filter1d

    turns = np.zeros((len(heard), len(_LAGS)))
    for column, bars in enumerate(_LAGS):
        lag = n * bars
        if len(heard) < max(2 * lag + 1, _FEWEST):
            continue
        distance = np.sqrt(np.square(heard[lag:] - heard[:-lag]).mean(axis=1))[:, None]
        before, after = _sides(distance, n)
        change = np.maximum(np.abs(after - before)[:, 0] - _LEAST_TURN, 0.0)
        change[: n - 1] = change[len(change) - n + 1 :] = 0.0
        turns[lag:, column] = np.where(change >= maximum_filter1d(change, 5, mode="nearest"), change, 0.0)
    return turns


def _start_at(spectra: Spectra, beats: Floats) -> Floats:
    """Mark the beat on which the music starts, or the one that lies a whole number of bars of four (and three) later."""
    marks = np.zeros(len(beats))
    period = float(np.median(np.diff(beats)))
    place = (spectra.start - beats[0]) / period
    nearest = round(place)
    off = (place - nearest) * period
    if nearest >= len(beats):
        return marks
    if nearest > 0:
        off = spectra.start - beats[nearest]
    if nearest >= 0 or nearest % 12 < len(beats):
        marks[nearest if nearest >= 0 else nearest % 12] = spectra.suddenness * np.exp(
            -0.5 * (off / _OFF) ** 2
        )
    return marks


def _sides(rows: Floats | Singles, n: int) -> tuple[Floats, Floats]:
    """Return the means of the `n` rows before each, and of the `n` from it on; fewer at the ends."""
    cumulated = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0, dtype=np.float64)])
    here = np.arange(len(rows))
    low, high = np.maximum(here - n, 0), np.minimum(here + n, len(rows))
    before = (cumulated[here] - cumulated[low]) / np.maximum(here - low, 1)[:, None]
    return before, (cumulated[high] - cumulated[here]) / (high - here)[:, None]


def _usually_one(values: Floats, n: int) -> Floats:
    """Divide by the mean; where fewer than `n` beats lie on either side, nothing is known and 1 is returned."""
    usual = np.ones(len(values))
    inner = values[n : len(values) - n + 1]
    usual[n : len(values) - n + 1] = inner / (inner.mean() + 1e-6) if len(inner) else 1.0
    return usual

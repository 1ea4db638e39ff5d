"""Beat evidence: the network's probabilities, made comparable within one recording, and how well a line of beats fits.

Strength 1 is a beat as clear as this recording's clear beats, 0 is silence between them. Where nothing beats at all
(a breakdown) little weight is given to what is missing there.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import FRAME_RATE, Activations

Floats = npt.NDArray[np.float64]

MISS = 0.4  # the strength at which a predicted beat neither helps nor harms a line
_PEAK_REACH = 5  # frames on either side in which a peak is the highest (0.12 s)
_ACTIVITY_SECONDS = 5.0
_LEAST_WEIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Pulse:
    """Evidence for beats and downbeats, frame by frame.

    Attributes
    ----------
    strength, downbeat : shape (n_frames,), 0 to about 1
    reach, downbeat_reach : the same, each frame raised to its neighbours (a line may miss by a frame)
    weight : shape (n_frames,), 0.1 to 1: how much beats around here
    level : float
        The probability of a clear beat in this recording, before scaling.
    """

    strength: Floats
    downbeat: Floats
    reach: Floats
    downbeat_reach: Floats
    weight: Floats
    level: float

    @property
    def duration(self) -> float:
        """Seconds covered."""
        return len(self.strength) / FRAME_RATE


@dataclass(frozen=True, slots=True)
class Line:
    """Evenly spaced beats: beat k lies at `start` + k * `period` seconds; 0 <= start < period."""

    start: float
    period: float

    @property
    def tempo(self) -> float:
        """Beats per minute."""
        return 60.0 / self.period

    def beats(self, stop: float, start: float = 0.0) -> Floats:
        """Return the beats in [start, stop) seconds."""
        first = np.ceil((start - self.start) / self.period - 1e-9)
        last = np.ceil((stop - self.start) / self.period - 1e-9)
        return np.asarray(self.start + np.arange(first, last) * self.period, np.float64)


def pulse_of(activations: Activations) -> Pulse:
    """Scale the probabilities of beats and downbeats to this recording's own clear beats."""
    strength, level = _scaled(activations.beats, peaks_per_second=1.0)
    downbeat, _ = _scaled(activations.downbeats, peaks_per_second=0.25)
    return Pulse(strength, downbeat, _reach(strength), _reach(downbeat), _activity(strength), level)


def sample(curve: Floats, times: Floats) -> Floats:
    """Read `curve` (at the frame rate) at `times` in seconds, in between by straight lines, 0 outside."""
    position = np.asarray(times) * FRAME_RATE
    index = np.clip(np.floor(position).astype(np.int64), 0, max(len(curve) - 2, 0))
    share = np.clip(position - index, 0.0, 1.0)
    inside = (position >= -0.5) & (position <= len(curve) - 0.5)
    following = np.minimum(index + 1, len(curve) - 1)
    values: Floats = (curve[index] * (1 - share) + curve[following] * share) * inside
    return values


def fit_of(pulse: Pulse, beats: Floats) -> float:
    """Return how well `beats` explain the evidence: the weighted sum of strength above `MISS`, bars of four included."""
    weight = sample(pulse.weight, beats)
    on_beats = float(np.sum(weight * (sample(pulse.reach, beats) - MISS)))
    return on_beats + max(downbeat_fits(pulse, beats), default=0.0)


def downbeat_fits(pulse: Pulse, beats: Floats) -> list[float]:
    """Return for each of the four bar phases how well every fourth beat explains the downbeats."""
    surplus = sample(pulse.weight, beats) * (sample(pulse.downbeat_reach, beats) - MISS)
    unexpected = np.maximum(surplus, 0)
    return [float(np.sum(surplus[p::4]) - (np.sum(unexpected) - np.sum(unexpected[p::4]))) for p in range(4)]


def peaks_of(curve: Floats) -> npt.NDArray[np.int64]:
    """Return the frames that are the highest within 0.12 s on either side."""
    from scipy.ndimage import maximum_filter1d

    if len(curve) == 0:
        return np.zeros(0, np.int64)
    highest = maximum_filter1d(curve, 2 * _PEAK_REACH + 1, mode="constant")
    return np.flatnonzero((curve >= highest) & (curve > 0))


def _scaled(probabilities: npt.NDArray[np.float32], peaks_per_second: float) -> tuple[Floats, float]:
    """Scale so that the median of the strongest peaks (so many a second) becomes 1; return that level too."""
    curve = np.nan_to_num(np.asarray(probabilities, np.float64))
    heights = np.sort(curve[peaks_of(curve)])[::-1]
    if len(heights) == 0:
        return np.zeros_like(curve), 0.0
    n_clear = max(int(len(curve) / FRAME_RATE * peaks_per_second), 1)
    level = float(np.median(heights[:n_clear]))
    floor = float(np.quantile(curve, 0.2))
    return np.clip((curve - floor) / max(level - floor, 1e-6), 0.0, 1.2), level


def _reach(curve: Floats) -> Floats:
    from scipy.ndimage import maximum_filter1d

    return np.asarray(maximum_filter1d(curve, 3, mode="constant")) if len(curve) else curve


def _activity(strength: Floats) -> Floats:
    """Return how strongly it beats around each frame."""
    from scipy.ndimage import maximum_filter1d, uniform_filter1d

    if len(strength) == 0:
        return strength
    size = int(_ACTIVITY_SECONDS * FRAME_RATE) | 1
    smooth = uniform_filter1d(maximum_filter1d(strength, size, mode="constant"), size, mode="nearest")
    return np.asarray(np.clip(smooth, _LEAST_WEIGHT, 1.0), np.float64)

"""Twice the tempo: off-beats taken for beats, dropped before the ways to count are weighed."""

from __future__ import annotations

import numpy as np

from djanalyzer.models.decoding.pulse import Floats, Line, Pulse, sample
from djanalyzer.models.decoding.tempo import SLOWEST

# Where every second beat has less than this share of the others' strength, it is an off-beat. Tempos below 78 BPM are
# rare (music statistics: one track in fifty), so half of less than 155 takes clearer evidence.
_WEAK_SHARE, _WEAKER_SHARE, _USUALLY_WHOLE = 0.65, 0.4, 155.0
_FEWEST = 4  # beats that say anything


def at_half(pulse: Pulse, line: Line) -> Line:
    """Drop every second beat where those are clearly weaker than the others."""
    beats = line.beats(pulse.duration)
    if line.tempo < 2 * SLOWEST or len(beats) < _FEWEST:
        return line
    means = [_strength(pulse, beats[first::2]) for first in (0, 1)]
    share = _WEAKER_SHARE if line.tempo < _USUALLY_WHOLE else _WEAK_SHARE
    if min(means) >= share * max(means):
        return line
    return Line(float(beats[int(np.argmax(means))]) % (2 * line.period), 2 * line.period)


def _strength(pulse: Pulse, beats: Floats) -> float:
    return float(np.average(sample(pulse.reach, beats), weights=sample(pulse.weight, beats) + 1e-9))

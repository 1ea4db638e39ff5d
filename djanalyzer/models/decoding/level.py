"""Twice or half the tempo, beat or off-beat: the two errors a listener makes too, decided once for the whole recording."""

from __future__ import annotations

import numpy as np

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.decoding.milliseconds import Flux
from djanalyzer.models.decoding.pulse import Floats, Line, Pulse, sample
from djanalyzer.models.decoding.tempo import SLOWEST

_WEAK_SHARE = 0.65  # of the strong beats' strength; where every second beat has less, it is an off-beat
# How much the regularity of the downbeats, the bass drum and all onsets count against the beats: they break ties.
_BARS_SAY, _DRUM_SAYS, _SOUND_SAYS = 0.3, 0.45, 0.15
_FEWEST = 4  # beats that say anything
_REACH = 0.023  # seconds around a beat in which its drum is sought
_LOUD = 0.995


def settled(pulse: Pulse, line: Line, flux: Flux) -> Line:
    """Return the line at the right level and on the beat, not between the beats."""
    return _on_the_drum(pulse, _at_half(pulse, line), flux)


def _at_half(pulse: Pulse, line: Line) -> Line:
    """Drop every second beat where those are clearly weaker than the others."""
    beats = line.beats(pulse.duration)
    if line.tempo < 2 * SLOWEST or len(beats) < _FEWEST:
        return line
    means = [_strength(pulse, beats[first::2]) for first in (0, 1)]
    if min(means) >= _WEAK_SHARE * max(means):
        return line
    return Line(float(beats[int(np.argmax(means))]) % (2 * line.period), 2 * line.period)


def _on_the_drum(pulse: Pulse, line: Line, flux: Flux) -> Line:
    """Move the line by half a beat where beats, downbeats, bass drum and onsets together prefer that."""
    beats = line.beats(pulse.duration - line.period)
    if lead_of(pulse, flux, beats, line.period) >= 0:
        return line
    return Line((line.start + line.period / 2) % line.period, line.period)


def lead_of(pulse: Pulse, flux: Flux, beats: Floats, period: float) -> float:
    """Return by how much the evidence prefers `beats` to the places halfway between them: about -1 to 1."""
    if len(beats) < _FEWEST or len(flux) == 0:
        return 0.0
    between = beats + period / 2
    lead = _strength(pulse, beats) - _strength(pulse, between)
    lead += _BARS_SAY * _preference(_bars(pulse, beats), _bars(pulse, between))
    for column, says in ((1, _DRUM_SAYS), (0, _SOUND_SAYS)):
        curve = np.minimum(flux[:, column], np.quantile(flux[:: max(len(flux) // 100_000, 1), column], _LOUD))
        lead += says * _preference(_hit(curve, beats), _hit(curve, between))
    return lead


def _strength(pulse: Pulse, beats: Floats) -> float:
    return float(np.average(sample(pulse.reach, beats), weights=sample(pulse.weight, beats) + 1e-9))


def _bars(pulse: Pulse, beats: Floats) -> float:
    """Return the strength of downbeats on every fourth of these beats, counted from the best."""
    strength = sample(pulse.downbeat_reach, beats) * sample(pulse.weight, beats)
    return max(float(strength[first::4].sum()) for first in range(4))


def _preference(here: float, there: float) -> float:
    """Return -1 (all there) to 1 (all here)."""
    return (here - there) / max(here + there, 1e-9)


def _hit(curve: Floats, beats: Floats) -> float:
    """Return the height of the mean onset near the beats, at the lag where it is highest."""
    n = round(_REACH * FLUX_RATE)
    index = np.rint(beats * FLUX_RATE).astype(np.int64)[:, None] + np.arange(-n, n + 1)
    return float(curve[np.clip(index, 0, len(curve) - 1)].mean(axis=0).max())

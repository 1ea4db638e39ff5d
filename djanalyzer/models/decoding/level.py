"""Twice or half the tempo, beat or off-beat: the two errors a listener makes too, decided once for the whole recording."""

from __future__ import annotations

import numpy as np

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding.downbeats import boundaries_at
from djanalyzer.models.decoding.milliseconds import Flux
from djanalyzer.models.decoding.pulse import Floats, Line, Pulse, sample
from djanalyzer.models.decoding.tempo import SLOWEST

# Where every second beat has less than this share of the others' strength, it is an off-beat. Tempos below 78 BPM are
# rare (music statistics: one track in fifty), so half of less than 155 takes clearer evidence.
_WEAK_SHARE, _WEAKER_SHARE, _USUALLY_WHOLE = 0.65, 0.4, 155.0
_FEWEST = 4  # beats that say anything
_REACH = 10  # onset frames (23 ms) around a beat in which its sound is sought
_LOUD = 0.995

# Log-odds for the beat against the off-beat, fitted on three stages of the network over generated and open music: the
# network is often sure of the wrong one, its downbeats and section starts less often, and sounds rise on the beat. Together
# they err on 1 of 96 open recordings left out of the fit, the beat head alone on 18.
_STRENGTH_SAYS, _BARS_SAY, _SECTIONS_SAY = 0.3, 2.3, 2.5
_BASS_SAYS, _SOUND_SAYS, _HIGH_SOUND_SAYS = 2.3, 1.9, 5.3
_MOST_SOUND_SAYS = 2.5  # where beats and bars agree, sounds do not outvote them


def settled(activations: Activations, pulse: Pulse, flux: Flux, line: Line) -> Line:
    """Return the line at the right level and on the beat, not between the beats."""
    line = _at_half(pulse, line)
    beats = line.beats(pulse.duration - line.period)
    if lead_of(activations, pulse, flux, beats, line.period) >= 0:
        return line
    return Line((line.start + line.period / 2) % line.period, line.period)


def _at_half(pulse: Pulse, line: Line) -> Line:
    """Drop every second beat where those are clearly weaker than the others."""
    beats = line.beats(pulse.duration)
    if line.tempo < 2 * SLOWEST or len(beats) < _FEWEST:
        return line
    means = [_strength(pulse, beats[first::2]) for first in (0, 1)]
    share = _WEAKER_SHARE if line.tempo < _USUALLY_WHOLE else _WEAK_SHARE
    if min(means) >= share * max(means):
        return line
    return Line(float(beats[int(np.argmax(means))]) % (2 * line.period), 2 * line.period)


def lead_of(activations: Activations, pulse: Pulse, flux: Flux, beats: Floats, period: float) -> float:
    """Return the log-odds that these are the beats, and not the places halfway between them."""
    if len(beats) < _FEWEST or len(flux) == 0:
        return 0.0
    between = beats + period / 2
    strength = _strength(pulse, beats) - _strength(pulse, between)
    bars = _preference(_bars(pulse, beats), _bars(pulse, between))
    sections = _lead_in_sections(activations, beats, between)
    return _STRENGTH_SAYS * strength + _BARS_SAY * bars + sections + _lead_in_sound(flux, beats, between)


def _lead_in_sections(activations: Activations, beats: Floats, between: Floats) -> float:
    """Return the log-odds from the sections: they start on beats, and the network places them well."""
    marked = boundaries_at(activations, np.stack([beats, between], axis=1).ravel())
    here, there = float(marked[::2].sum()), float(marked[1::2].sum())
    return _SECTIONS_SAY * (here - there) / (here + there + 1)


def _lead_in_sound(flux: Flux, beats: Floats, between: Floats) -> float:
    """Return the log-odds from the onsets alone: how hard the bass hits, how often the rest hits harder."""
    loud = np.quantile(flux[:: max(len(flux) // 100_000, 1)], _LOUD, axis=0)
    full, low = (np.minimum(flux / np.maximum(loud, 1e-6), 1.0)).T
    high = np.maximum(full - 0.5 * low, 0)
    bass = _preference(_typical_hit(low, beats), _typical_hit(low, between))
    odds = (
        _BASS_SAYS * bass
        + _SOUND_SAYS * (_share_of_louder(full, beats, between) - 0.5)
        + _HIGH_SOUND_SAYS * (_share_of_louder(high, beats, between) - 0.5)
    )
    return float(np.clip(odds, -_MOST_SOUND_SAYS, _MOST_SOUND_SAYS))


def _strength(pulse: Pulse, beats: Floats) -> float:
    return float(np.average(sample(pulse.reach, beats), weights=sample(pulse.weight, beats) + 1e-9))


def _bars(pulse: Pulse, beats: Floats) -> float:
    """Return the strength of downbeats on every fourth of these beats, counted from the best."""
    strength = sample(pulse.downbeat_reach, beats) * sample(pulse.weight, beats)
    return max(float(strength[first::4].sum()) for first in range(4))


def _preference(here: float, there: float) -> float:
    """Return -1 (all there) to 1 (all here)."""
    return (here - there) / max(here + there, 1e-9)


def _around(curve: Floats, beats: Floats) -> Floats:
    """Return the onset curve around each beat, shape (n_beats, 2 * reach + 1)."""
    index = np.rint(beats * FLUX_RATE).astype(np.int64)[:, None] + np.arange(-_REACH, _REACH + 1)
    return np.asarray(curve[np.clip(index, 0, len(curve) - 1)])


def _typical_hit(curve: Floats, beats: Floats) -> float:
    """Return the height of the beats' onsets at the lag where they are highest together."""
    return float(_around(curve, beats).mean(axis=0).max())


def _share_of_louder(curve: Floats, beats: Floats, between: Floats) -> float:
    """Return the share of beats that sound louder than what follows them halfway to the next."""
    return float(np.mean(_around(curve, beats).max(axis=1) > _around(curve, between).max(axis=1)))

"""Jumps: the beat goes on at the same tempo, but from another place (a pattern broken off, a splice, a missing piece).

One tempo explains such a recording but for a few windows, and a line through all of it is right for one part of it alone.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from djanalyzer.models.decoding.lines import pick
from djanalyzer.models.decoding.milliseconds import offset_of, strength_at
from djanalyzer.models.decoding.pulse import Floats, Line, Pulse, sample
from djanalyzer.models.decoding.steadiest import steadiest
from djanalyzer.models.decoding.stretches import Stretch

_N_SHIFTS = 48  # of a beat
_FARTHEST = 0.4  # beats: half a beat on, the network has taken the off-beat for the beat
_JUMP_COST = 8.0  # clear beats that every jump must win
_FEWEST = 16  # beats from jump to jump
_NEAR_BEATS, _CLEAR = 48, 0.3  # how far apart beats are that tell the tempo, and how clear they must be
_LEAST_JUMP, _BACK = 0.018, 0.010  # seconds: what is a jump, and how near a beat that comes back comes
_LEAST_HEARD = 0.2  # of the loud onsets' strength, on the beats of each part
_CLEARLY = (
    1.25  # how much stronger the onsets must be on the beats than where these would be without the jump
)
_N_ROUNDS, _N_FITS = 3, 6
_WIDEST_SPREAD, _LEAST_SPREAD = 0.03, 0.003  # seconds


def jumping(pulse: Pulse, stretch: Stretch, curve: Floats) -> list[Stretch]:
    """Return the stretch, cut where the beat jumps; all parts keep one tempo. `curve` is that of the onsets."""
    if len(stretch.beats) < 2 * _FEWEST:
        return [stretch]
    starts = [stretch, Stretch(_locally_even(pulse, stretch.line), stretch.start, stretch.stop)]
    parts = max((_parts(pulse, s) for s in starts), key=lambda found: found[1])[0]
    for _ in range(_N_ROUNDS):
        if len(parts) < 2:
            return [stretch]
        parts = _at_one_tempo(pulse, parts)
        parts, _ = _parts(pulse, Stretch(parts[0].line, stretch.start, stretch.stop))
    parts = _believed(_at_one_tempo(pulse, parts), curve)
    return parts if len(parts) > 1 else [stretch]


def _locally_even(pulse: Pulse, line: Line) -> Line:
    """Return the line with the tempo that beats near each other keep: a line through a jump leans over it."""
    picks = pick(pulse, line)
    off = picks.time - line.start - picks.index * line.period
    if len(off) <= _NEAR_BEATS:
        return line
    clear = np.sqrt(picks.weight[_NEAR_BEATS:] * picks.weight[:-_NEAR_BEATS])
    gains = (off[_NEAR_BEATS:] - off[:-_NEAR_BEATS])[clear > _CLEAR]
    if len(gains) < _FEWEST:
        return line
    period = line.period + float(np.median(gains)) / _NEAR_BEATS
    return Line(line.start % period, period)


def _parts(pulse: Pulse, stretch: Stretch) -> tuple[list[Stretch], float]:
    """Return the parts of the steadiest path through the beats' possible shifts (Viterbi), and what it gains."""
    line, beats = stretch.line, stretch.beats
    shifts = np.arange(-_N_SHIFTS // 2, _N_SHIFTS // 2) / _N_SHIFTS
    shifts = shifts[np.abs(shifts) <= _FARTHEST] * line.period
    gains = sample(pulse.strength, beats[:, None] + shifts) * sample(pulse.weight, beats)[:, None]
    states, gained = steadiest(gains, _JUMP_COST)
    moved = beats + shifts[states]
    firsts = np.flatnonzero(np.diff(states)) + 1
    cuts = [stretch.start, *((moved[firsts - 1] + moved[firsts]) / 2).tolist(), stretch.stop]
    own = [float(shifts[states[i]]) for i in (0, *firsts)]
    lines = [Line((line.start + s) % line.period, line.period) for s in own]
    found = [Stretch(at, a, b) for at, (a, b) in zip(lines, pairwise(cuts), strict=True)]
    return _without_short(found), gained


def _without_short(parts: list[Stretch]) -> list[Stretch]:
    """Give parts of a few beats to the part before them (the first: after it)."""
    kept: list[Stretch] = []
    for part in parts:
        if kept and (len(part.beats) < _FEWEST or len(kept[-1].beats) < _FEWEST):
            line = kept[-1].line if len(kept[-1].beats) >= len(part.beats) else part.line
            kept[-1] = Stretch(line, kept[-1].start, part.stop)
        else:
            kept.append(part)
    return kept


def _at_one_tempo(pulse: Pulse, parts: list[Stretch]) -> list[Stretch]:
    """Fit one tempo, and the place of each part, to the beats picked near them (least squares, Tukey's weights)."""
    picks = [pick(pulse, p.line, p.start, p.stop) for p in parts]
    index, weight = (np.concatenate([getattr(p, name) for p in picks]) for name in ("index", "weight"))
    own = [p.time - s.line.start - p.index * s.line.period for p, s in zip(picks, parts, strict=True)]
    off, owner = np.concatenate(own), np.repeat(np.arange(len(parts)), [len(o) for o in own])
    slope, places = 0.0, np.zeros(len(parts))
    for _ in range(_N_FITS):
        residual = off - slope * index - places[owner]
        spread = float(np.clip(1.5 * np.median(np.abs(residual)), _LEAST_SPREAD, _WIDEST_SPREAD))
        clear = weight * np.square(np.clip(1 - np.square(residual / (4 * spread)), 0, None)) + 1e-9
        sums = np.bincount(owner, clear)
        x_mean, y_mean = (np.bincount(owner, clear * v) / sums for v in (index, off))
        x, y = index - x_mean[owner], off - y_mean[owner]
        slope = float((clear * x * y).sum() / max((clear * x * x).sum(), 1e-9))
        places = y_mean - slope * x_mean
    period = parts[0].line.period + slope
    return [
        Stretch(Line(float((s.line.start + at) % period), period), s.start, s.stop)
        for s, at in zip(parts, places, strict=True)
    ]


def _believed(parts: list[Stretch], curve: Floats) -> list[Stretch]:
    """Join parts between which the beat does not jump as far as the onsets tell, and those that come back to one line."""
    joined: list[Stretch] = []
    for part in _homecoming([_on_onsets(p, curve) for p in parts]):
        if not joined or _is_jump(joined[-1], part, curve):
            joined.append(part)
            continue
        longer = max(joined[-1], part, key=lambda p: p.stop - p.start)
        joined[-1] = Stretch(longer.line, joined[-1].start, part.stop)
    return joined


def _homecoming(parts: list[Stretch]) -> list[Stretch]:
    """Join parts on one line with what lies between them: there the network erred, or the music stuttered."""
    kept: list[Stretch] = []
    for part in parts:
        home = next((i for i, p in enumerate(kept) if abs(_jump(p, part)) < _BACK), None)
        if home is None:
            kept.append(part)
        else:
            longer = max(kept[home], part, key=lambda p: p.stop - p.start)
            kept[home:] = [Stretch(longer.line, kept[home].start, part.stop)]
    return kept


def _is_jump(before: Stretch, after: Stretch, curve: Floats) -> bool:
    jump = _jump(before, after)
    if abs(jump) < _LEAST_JUMP:
        return False
    return _is_heard(curve, before, jump) and _is_heard(curve, after, -jump)


def _on_onsets(part: Stretch, curve: Floats) -> Stretch:
    line = part.line
    by = offset_of(curve, part.beats, line.period)
    return Stretch(Line((line.start + by) % line.period, line.period), part.start, part.stop)


def _jump(before: Stretch, after: Stretch) -> float:
    """Return by how many seconds the beats after a cut lie later than those before it go on; half a beat at most."""
    period = before.line.period
    apart = (float(after.beats[0]) - float(before.beats[-1])) / period
    return (apart - round(apart)) * period


def _is_heard(curve: Floats, part: Stretch, elsewhere: float) -> bool:
    """Return whether onsets lie on the beats of a part, and clearly less `elsewhere` seconds later."""
    here = strength_at(curve, part.beats)
    return here > max(_CLEARLY * strength_at(curve, part.beats + elsewhere), _LEAST_HEARD)

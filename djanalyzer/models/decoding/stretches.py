"""Stretches of even beats: one over a whole recording where one tempo explains it, otherwise as many as needed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding import changes
from djanalyzer.models.decoding.lattice import TICKS
from djanalyzer.models.decoding.level import at_half
from djanalyzer.models.decoding.lines import fit_line, pick, with_round_tempo
from djanalyzer.models.decoding.pulse import MISS, Floats, Line, Pulse, fit_of, sample
from djanalyzer.models.decoding.tempo import best_line

_CHANGING_CONTRAST = 0.36  # how much more it must beat on the beats than between them
_WINDOW_BEATS = 16
_N_SHIFTS = 24
_STRAY_SECONDS = 0.022  # how far a window's beats may lie from the line
_EXPLAINED = 0.9  # share of the windows a constant tempo must explain
_CLEARLY_BETTER = 1.1
_PIECE_PRICE = 8.0  # clear beats that every further piece must win
_ROUNDABLE_BEATS = 64  # a shorter piece keeps the tempo of its beats: live music is not round
_ABOUT_OCTAVE = 0.2  # octaves off twice or half the tempo
_ODD_HALF = 0.15  # beats off half a beat between two stretches
_SAME_TEMPO, _SAME_PLACE = 5e-4, 0.020  # relative; seconds: what a line that comes back may be off
_OFFSET_BEATS = 32  # a piece with fewer beats takes the onset offset of the whole recording


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line that rules from `start` to `stop` seconds."""

    line: Line
    start: float
    stop: float

    @property
    def beats(self) -> Floats:
        return self.line.beats(self.stop, self.start)

    @property
    def is_long(self) -> bool:
        """Whether it has beats enough for an onset offset of its own."""
        return (self.stop - self.start) / self.line.period >= _OFFSET_BEATS


@dataclass(frozen=True, slots=True)
class Beating:
    """The stretches of a recording and the share of its windows that one tempo explains (0 to 1)."""

    stretches: list[Stretch]
    explained: float


def beating_of(pulse: Pulse, duration: float) -> Beating:
    """Return one stretch where one tempo explains the beats, otherwise as many as needed. Level and phase are open."""
    coarse, _ = best_line(pulse)
    fitted = fit_line(pulse, at_half(pulse, fit_line(pulse, coarse).line))
    constant = [Stretch(fitted.line, 0.0, duration)]
    explained = explained_share(pulse, fitted.line)
    if explained >= _EXPLAINED:
        return Beating(constant, explained)
    changing = returning(running_on(pulse, levelled(pulse, beating_alone(pulse, _changing(pulse, duration)))))
    is_better = _worth(pulse, changing) > _CLEARLY_BETTER * _worth(pulse, constant)
    if is_better and contrast_of(pulse, changing) >= _CHANGING_CONTRAST:
        return Beating(changing, explained)
    return Beating(constant, explained)


def beats_and_periods(stretches: list[Stretch]) -> tuple[Floats, Floats]:
    """Return all beats and the seconds to the next of each, both of shape (n_beats,)."""
    beats = np.concatenate([s.beats for s in stretches])
    periods = np.concatenate([np.full(len(s.beats), s.line.period) for s in stretches])
    return beats, periods


def recounted(stretches: list[Stretch], step: int, offset: int) -> list[Stretch]:
    """Count the same stretches otherwise: a beat every `step` ticks of the lattice from tick `offset` on."""
    counted, carried = [], 0
    for stretch in stretches:
        beats, old = stretch.beats, stretch.line.period
        period = old * step / TICKS
        first = stretch.line.start if len(beats) == 0 else float(beats[0])
        start = first + (offset - carried) % step * old / TICKS
        counted.append(Stretch(Line(start % period, period), stretch.start, stretch.stop))
        carried += TICKS * len(beats)
    return counted


def rounded(pulse: Pulse, stretches: list[Stretch]) -> list[Stretch]:
    """Fit long stretches again at their level and give them a round tempo where that is likely; one tempo stays one."""
    tempos = {s.line.period for s in stretches}
    if len(stretches) > 1 and len(tempos) == 1:
        longest = max(stretches, key=lambda s: s.stop - s.start)
        period = _rounded(pulse, longest).line.period
        return [_turned(s, period) for s in stretches]
    return [_rounded(pulse, s) for s in stretches]


def _rounded(pulse: Pulse, stretch: Stretch) -> Stretch:
    line = stretch.line
    if (stretch.stop - stretch.start) / line.period < _ROUNDABLE_BEATS:
        return stretch
    fitted = fit_line(pulse, line, stretch.start, stretch.stop)
    is_usable = np.isfinite(fitted.tempo_error) and abs(fitted.line.period / line.period - 1) < 0.01
    return Stretch(with_round_tempo(fitted).line if is_usable else line, stretch.start, stretch.stop)


def _turned(stretch: Stretch, period: float) -> Stretch:
    """Give a stretch another tempo about its middle beat."""
    beats = stretch.beats
    middle = float(beats[len(beats) // 2]) if len(beats) else stretch.line.start
    return _with_line(stretch, Line(middle % period, period))


def _worth(pulse: Pulse, stretches: list[Stretch]) -> float:
    """Return the fit of all beats less the price of the pieces."""
    if not stretches:
        return -np.inf
    return fit_of(pulse, np.concatenate([s.beats for s in stretches])) - _PIECE_PRICE * (len(stretches) - 1)


def _changing(pulse: Pulse, duration: float) -> list[Stretch]:
    """Return the stretches of even beats in a recording whose tempo changes; none if it hardly beats."""
    beats = changes.follow(pulse)
    if len(beats) < 2 * _WINDOW_BEATS:
        return []
    weights = np.clip(sample(pulse.reach, beats) * sample(pulse.weight, beats), 0.02, 1.0)
    pieces = changes.straight_pieces(beats, weights / weights.mean())
    cuts = [0.0, *(float((beats[p.first - 1] + beats[p.first]) / 2) for p in pieces[1:]), duration]
    return [
        Stretch(_piece_line(beats[p.first : p.stop], weights[p.first : p.stop]), start, stop)
        for p, start, stop in zip(pieces, cuts[:-1], cuts[1:], strict=True)
    ]


def _piece_line(beats: Floats, weights: Floats) -> Line:
    """Return the line through the beats of one piece."""
    period, start = np.polyfit(np.arange(len(beats)), beats, 1, w=np.sqrt(weights))
    return Line(float(start % period), float(period))


def beating_alone(pulse: Pulse, stretches: list[Stretch]) -> list[Stretch]:
    """Leave out stretches in which hardly a beat is heard: silence and what has no beat go on as it beats before (or after)."""
    kept = [s for s in stretches if len(s.beats) and float(sample(pulse.reach, s.beats).mean()) >= MISS]
    if not kept:
        return stretches
    starts = [stretches[0].start, *(s.start for s in kept[1:])]
    stops = [*starts[1:], stretches[-1].stop]
    return [Stretch(s.line, start, stop) for s, start, stop in zip(kept, starts, stops, strict=True)]


def levelled(pulse: Pulse, stretches: list[Stretch]) -> list[Stretch]:
    """Count stretches of about twice or half the tempo of the longest at its level: tempos rarely double in a recording."""
    if len(stretches) < 2:
        return stretches
    usual = max(stretches, key=lambda s: s.stop - s.start).line.period
    return [_at_level(pulse, s, usual) for s in stretches]


def _at_level(pulse: Pulse, stretch: Stretch, usual: float) -> Stretch:
    line = stretch.line
    if abs(np.log2(line.period / usual) - 1) < _ABOUT_OCTAVE:
        return _with_line(stretch, Line(line.start % (line.period / 2), line.period / 2))
    if abs(np.log2(line.period / usual) + 1) < _ABOUT_OCTAVE:
        halves = [Line(line.start + k * line.period, 2 * line.period) for k in (0, 1)]
        return _with_line(stretch, max(halves, key=lambda h: _clearness(pulse, _with_line(stretch, h))))
    return stretch


def running_on(pulse: Pulse, stretches: list[Stretch]) -> list[Stretch]:
    """Where beats and off-beats swap from one stretch to the next, move the less clear side by half a beat."""
    joined = stretches[:1]
    for stretch in stretches[1:]:
        before = joined[-1]
        if _swaps(before, stretch):
            if sum(_clearness(pulse, s) for s in joined) < _clearness(pulse, stretch):
                joined = [_half_later(s) for s in joined]
            else:
                stretch = _half_later(stretch)
        joined.append(stretch)
    return joined


def _swaps(before: Stretch, after: Stretch) -> bool:
    """Return whether the gap between two stretches is an odd number of half beats."""
    if len(before.beats) == 0 or len(after.beats) == 0:
        return False
    period = (before.line.period + after.line.period) / 2
    gap = float(after.beats[0] - before.beats[-1]) / period % 1.0
    return abs(gap - 0.5) < _ODD_HALF


def _clearness(pulse: Pulse, stretch: Stretch) -> float:
    """Return by how much more it beats on the beats of a stretch than between them, all beats together."""
    beats, half = stretch.beats, stretch.line.period / 2
    weight = sample(pulse.weight, beats)
    return float(np.sum(weight * (sample(pulse.reach, beats) - sample(pulse.reach, beats + half))))


def _half_later(stretch: Stretch) -> Stretch:
    line = stretch.line
    return _with_line(stretch, Line((line.start + line.period / 2) % line.period, line.period))


def _with_line(stretch: Stretch, line: Line) -> Stretch:
    return Stretch(line, stretch.start, stretch.stop)


def returning(stretches: list[Stretch]) -> list[Stretch]:
    """Join stretches on one line, and what lies between them.

    A tempo that comes back to the very place it left did not change: there was a stutter or a passage without beats.
    """
    joined: list[Stretch] = []
    for stretch in stretches:
        home = next((i for i, earlier in enumerate(joined) if _comes_back(earlier, stretch)), None)
        if home is None:
            joined.append(stretch)
            continue
        earlier = joined[home]
        line = max(earlier, stretch, key=lambda s: s.stop - s.start).line
        joined[home:] = [Stretch(line, earlier.start, stretch.stop)]
    return joined


def _comes_back(earlier: Stretch, later: Stretch) -> bool:
    """Return whether two stretches are one line, and longer together than what lies between them."""
    between = later.start - earlier.stop
    if between > (earlier.stop - earlier.start) + (later.stop - later.start):
        return False
    if abs(later.line.period / earlier.line.period - 1) > _SAME_TEMPO:
        return False
    middle = (earlier.stop + later.start) / 2
    places = [(middle - s.line.start) / s.line.period for s in (earlier, later)]
    apart = places[0] - places[1]
    return abs(apart - round(apart)) * earlier.line.period <= _SAME_PLACE


def explained_share(pulse: Pulse, line: Line) -> float:
    """Return the share of the beating windows whose beats keep the tempo of `line` and its place (0 to 1).

    A window exactly half a beat off keeps the tempo: there the network took the off-beat for the beat, the music did
    not jump.
    """
    beats = line.beats(pulse.duration)
    if len(beats) < 2 * _WINDOW_BEATS:
        return 1.0
    profile = _window_profiles(pulse, beats, line.period)
    usual = profile.mean(axis=1)
    contrast = profile.max(axis=1) - usual
    on_line = _leads(profile[:, [-1, 0, 1]].max(axis=1) - usual, contrast)
    on_line &= np.abs(_window_strays(pulse, line)) <= _STRAY_SECONDS
    half = _N_SHIFTS // 2
    on_line |= _leads(profile[:, half - 1 : half + 2].max(axis=1) - usual, contrast)
    active = _window_sums(sample(pulse.weight, beats)[:, None])[:, 0]
    return float(np.average(on_line, weights=np.square(active)))


def _leads(lead: Floats, contrast: Floats) -> npt.NDArray[np.bool_]:
    """Return where a shift is (nearly) the best of its window; the less clear the window, the nearer it must be."""
    clear = float(np.quantile(contrast, 0.75))
    return np.asarray((lead >= 0.9 * contrast) | ((lead >= 0.7 * contrast) & (lead >= 0.4 * clear)))


def _window_profiles(pulse: Pulse, beats: Floats, period: float) -> Floats:
    """Return the strength collected by 16 beats when shifted, shape (n_windows, n_shifts); shift 0 comes first."""
    shifts = np.arange(_N_SHIFTS) / _N_SHIFTS
    shifts = np.where(shifts > 0.5, shifts - 1, shifts) * period
    times = beats[:, None] + shifts
    return _window_sums(sample(pulse.strength, times) * sample(pulse.weight, beats)[:, None])


def _window_strays(pulse: Pulse, line: Line) -> Floats:
    """Return how far the beats picked near a line lie after it on average, per window, shape (n_windows,) seconds."""
    picks = pick(pulse, line)
    stray = picks.time - (line.start + picks.index * line.period)
    sums = _window_sums(np.stack([picks.weight * stray, picks.weight], axis=1))
    return np.asarray(sums[:, 0] / np.maximum(sums[:, 1], 1e-6))


def _window_sums(rows: Floats) -> Floats:
    """Sum runs of 16 rows, each starting 8 rows after the one before."""
    cumulated = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0)])
    starts = np.arange(0, max(len(rows) - _WINDOW_BEATS, 0) + 1, _WINDOW_BEATS // 2)
    return np.asarray(cumulated[np.minimum(starts + _WINDOW_BEATS, len(rows))] - cumulated[starts])


def contrast_of(pulse: Pulse, stretches: list[Stretch]) -> float:
    """Return how much more it beats on the beats (or off-beats) than on average over the cycle, at most about 0.9."""
    beats = np.concatenate([s.beats for s in stretches])
    periods = np.concatenate([np.full(len(s.beats), s.line.period) for s in stretches])
    if len(beats) == 0:
        return 0.0
    times = beats[:, None] + periods[:, None] * np.arange(12) / 12
    cycle = np.average(sample(pulse.reach, times), weights=sample(pulse.weight, beats), axis=0)
    return float(max(cycle[0], cycle[len(cycle) // 2]) - cycle.mean())

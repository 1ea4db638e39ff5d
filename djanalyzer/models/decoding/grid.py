"""One beat grid over the whole recording, from the beat evidence and the onset curve."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding import changes
from djanalyzer.models.decoding.downbeats import BarPhase, bar_phases
from djanalyzer.models.decoding.level import lead_of, settled
from djanalyzer.models.decoding.lines import fit_line, is_round, pick, with_round_tempo
from djanalyzer.models.decoding.milliseconds import Flux, offset_of, onset_curve
from djanalyzer.models.decoding.pulse import Floats, Line, Pulse, fit_of, pulse_of, sample
from djanalyzer.models.decoding.tempo import best_line
from djanalyzer.music import BEATS_PER_BAR, BeatGrid, GridAnchor

SHORTEST = 3.0  # seconds; anything shorter has no tempo
_FAINTEST = 0.1  # the probability that a clear beat must reach
# How much more it must beat on the beats than between them: what noise reaches by chance, less in longer recordings.
_LEAST_CONTRAST, _SHORT_CONTRAST, _CHANGING_CONTRAST = 0.08, 0.9, 0.36
# The log-odds that a grid is right, fitted on generated and annotated recordings (real: 81 % right, 84 % expected).
_SURE_OF_ANY, _SURE_BY_LEAD, _UNSURE_BY_HASTE = 0.74, 0.32, 0.92
_CLEAR_SURPLUS = 0.3  # of contrast; below, the confidence fades to 0

_WINDOW_BEATS = 16
_N_SHIFTS = 24
_STRAY_SECONDS = 0.022  # how far a window's beats may lie from the line
_EXPLAINED = 0.9  # share of the windows a constant tempo must explain
_CLEARLY_BETTER = 1.1
_PIECE_PRICE = 8.0  # clear beats that every further piece must win
_ROUNDABLE_BEATS = 64  # a shorter piece keeps the tempo of its beats: live music is not round
_N_QUARTERS = 4
# Seconds from first to last quarter and around the trend. Music of a round tempo shows trends of 4 ms at most.
_ROUND_TREND, _WIDEST_TREND, _TREND_SCATTER = 0.006, 0.030, 0.002
_SCATTER_OF_TREND = 0.2  # a long trend may scatter more and is still one
_CUT_SECONDS = 0.006
_SAME_TEMPO, _SAME_PLACE = 5e-4, 0.020  # relative; seconds: what a line that comes back may be off
_OFFSET_BEATS = 32  # a piece with fewer beats takes the onset offset of the whole recording


@dataclass(frozen=True, slots=True)
class FoundGrid:
    """The grid, or None with the reason; the trust in it; the evidence it was made from."""

    beat_grid: BeatGrid | None
    confidence: float
    remarks: tuple[str, ...] = ()


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


def find_grid(activations: Activations, flux: Flux, duration: float) -> FoundGrid:
    """Return the beat grid of a recording of `duration` seconds."""
    if duration < SHORTEST:
        return FoundGrid(None, 0.0, ("too short for a beat grid",))
    pulse = pulse_of(activations)
    if pulse.level < _FAINTEST:
        return FoundGrid(None, 0.0, ("no beat found",))
    stretches = _stretches(activations, pulse, flux, duration)
    confidence = _confidence(activations, pulse, flux, stretches)
    if confidence <= 0:
        return FoundGrid(None, 0.0, ("no beat found",))
    stretches = _from_the_start(_on_onsets(stretches, flux))
    phases = bar_phases(activations, pulse, [s.beats for s in stretches])
    return FoundGrid(_grid(stretches, phases), confidence, _remarks(stretches))


def _stretches(activations: Activations, pulse: Pulse, flux: Flux, duration: float) -> list[Stretch]:
    """Return one stretch where one tempo explains the beats, otherwise as many as needed."""
    coarse, _ = best_line(pulse)
    fitted = with_round_tempo(
        fit_line(pulse, settled(activations, pulse, flux, fit_line(pulse, coarse).line))
    )
    constant = [Stretch(fitted.line, 0.0, duration)]
    if explained_share(pulse, fitted.line) >= _EXPLAINED:
        return constant
    changing = returning(_changing(pulse, duration))
    is_better = _worth(pulse, changing) > _CLEARLY_BETTER * _worth(pulse, constant)
    return changing if is_better and contrast_of(pulse, changing) >= _CHANGING_CONTRAST else constant


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
        Stretch(
            _piece_line(pulse, beats[p.first : p.stop], weights[p.first : p.stop], (start, stop)), start, stop
        )
        for p, start, stop in zip(pieces, cuts[:-1], cuts[1:], strict=True)
    ]


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


def _piece_line(pulse: Pulse, beats: Floats, weights: Floats, span: tuple[float, float]) -> Line:
    """Return the line through the beats of one piece; a long piece's tempo is rounded where that is likely."""
    period, start = np.polyfit(np.arange(len(beats)), beats, 1, w=np.sqrt(weights))
    line = Line(float(start % period), float(period))
    if len(beats) < _ROUNDABLE_BEATS:
        return line
    fitted = fit_line(pulse, line, *span)
    usable = np.isfinite(fitted.tempo_error) and abs(fitted.line.period / line.period - 1) < 0.01
    return with_round_tempo(fitted).line if usable else line


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


def _on_onsets(stretches: list[Stretch], flux: Flux) -> list[Stretch]:
    """Move the lines onto the onsets: long stretches by their own, short ones by everybody's."""
    curve = onset_curve(flux)
    everywhere = np.concatenate([s.beats for s in stretches])
    period = float(np.median([s.line.period for s in stretches]))
    common = offset_of(curve, everywhere, period)
    return [_moved(_straightened(curve, s), common if not s.is_long else None, curve) for s in stretches]


def _moved(stretch: Stretch, offset: float | None, curve: Floats) -> Stretch:
    """Move a line by `offset`, or (None) by that of its own beats."""
    line = stretch.line
    by = offset_of(curve, stretch.beats, line.period) if offset is None else offset
    return Stretch(Line((line.start + by) % line.period, line.period), stretch.start, stretch.stop)


def _straightened(curve: Floats, stretch: Stretch) -> Stretch:
    """Turn a line by the trend of the onsets' offsets along it, if they agree on one; a round tempo only for much."""
    beats, line = stretch.beats, stretch.line
    if len(beats) < _N_QUARTERS * _OFFSET_BEATS:
        return stretch
    quarters = np.array_split(beats, _N_QUARTERS)
    offsets = np.array([offset_of(curve, q, line.period) for q in quarters])
    centres = np.array([q.mean() for q in quarters])
    slope, start = np.polyfit(centres, offsets, 1)
    trend = abs(slope) * np.ptp(centres)
    least = _ROUND_TREND if is_round(line.tempo) else 0.0
    scatter = np.abs(offsets - start - slope * centres).max()
    if not least <= trend <= _WIDEST_TREND or scatter > max(_TREND_SCATTER, _SCATTER_OF_TREND * trend):
        return stretch
    period = line.period * (1 + slope)
    return Stretch(
        Line(float((line.start * (1 + slope) + start) % period), float(period)), stretch.start, stretch.stop
    )


def _from_the_start(stretches: list[Stretch]) -> list[Stretch]:
    """Let a beat that lies a hair before the first sample lie on it: it is the one the recording was cut at."""
    first = stretches[0]
    line = first.line
    if line.period - line.start > _CUT_SECONDS:
        return stretches
    return [Stretch(Line(0.0, line.period), first.start, first.stop), *stretches[1:]]


def _grid(stretches: list[Stretch], phases: list[BarPhase]) -> BeatGrid:
    """Write one anchor a stretch: the first of a bar at the beginning, then the first beat of each new tempo."""
    anchors: list[GridAnchor] = []
    for stretch, phase in zip(stretches, phases, strict=True):
        beats = stretch.beats
        if len(beats) == 0:
            continue
        if anchors:
            beat_in_bar = -phase.first % BEATS_PER_BAR + 1
            anchors.append(GridAnchor(float(beats[0]), stretch.line.tempo, beat_in_bar))
        else:
            first = float(beats[0]) + phase.first * stretch.line.period
            anchors.append(GridAnchor(first, stretch.line.tempo))
    return BeatGrid(tuple(anchors))


def contrast_of(pulse: Pulse, stretches: list[Stretch]) -> float:
    """Return how much more it beats on the beats (or off-beats) than on average over the cycle, at most about 0.9."""
    beats = np.concatenate([s.beats for s in stretches])
    periods = np.concatenate([np.full(len(s.beats), s.line.period) for s in stretches])
    if len(beats) == 0:
        return 0.0
    times = beats[:, None] + periods[:, None] * np.arange(12) / 12
    cycle = np.average(sample(pulse.reach, times), weights=sample(pulse.weight, beats), axis=0)
    return float(max(cycle[0], cycle[len(cycle) // 2]) - cycle.mean())


def _confidence(activations: Activations, pulse: Pulse, flux: Flux, stretches: list[Stretch]) -> float:
    """Return the chance that the grid is right, 0 where noise would beat as much.

    Where grids go wrong, beat and off-beat are nearly alike, or the tempo is fast and half of it would do.
    """
    n_beats = sum(len(s.beats) for s in stretches)
    by_chance = _LEAST_CONTRAST + _SHORT_CONTRAST / np.sqrt(max(n_beats, 1))
    surplus = contrast_of(pulse, stretches) - by_chance
    if surplus < 0:
        return 0.0
    longest = max(stretches, key=lambda s: s.stop - s.start)
    lead = np.clip(lead_of(activations, pulse, flux, longest.beats, longest.line.period), 0, 5)
    haste = 1 / (1 + np.exp(-(longest.line.tempo - 150) / 8))
    odds = _SURE_OF_ANY + _SURE_BY_LEAD * lead - _UNSURE_BY_HASTE * haste
    return float(min(surplus / _CLEAR_SURPLUS, 1.0) / (1 + np.exp(-odds)))


def _remarks(stretches: list[Stretch]) -> tuple[str, ...]:
    return (f"the tempo changes: {len(stretches)} grid anchors",) if len(stretches) > 1 else ()

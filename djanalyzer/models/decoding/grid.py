"""One beat grid over the whole recording, and the other ways to count it, from the beat evidence and the onset curve."""

from __future__ import annotations

from dataclasses import dataclass, field

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding import meters, trust
from djanalyzer.models.decoding.choices import Weighed, evidence_of, weigh
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.jumps import jumping
from djanalyzer.models.decoding.lattice import lattice_of
from djanalyzer.models.decoding.meters import BarLines, BeatMarks
from djanalyzer.models.decoding.milliseconds import Flux, onset_curve
from djanalyzer.models.decoding.placing import from_the_start, on_bar_lines, on_onsets
from djanalyzer.models.decoding.pulse import Pulse, pulse_of
from djanalyzer.models.decoding.stretches import (
    Beating,
    Stretch,
    beating_of,
    beats_and_periods,
    recounted,
    rounded,
)
from djanalyzer.models.decoding.trust import Features
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.music import BeatGrid, GridAnchor, GridChoice

SHORTEST = 3.0  # seconds; anything shorter has no tempo
_FAINTEST = 0.1  # the probability that a clear beat must reach
_LEAST_LIKELY = 0.02  # a way to count below this is not offered
_MOST_CHOICES = 6
_LEAST_METER = 0.05
_SAME_TEMPO, _SAME_PLACE = 5e-5, 0.005  # relative; seconds: what grids that are one may lie apart


@dataclass(frozen=True, slots=True)
class Hearing:
    """What decoding hears a recording by: the network, the onsets, and the spectra where they are at hand."""

    activations: Activations
    flux: Flux
    duration: float
    spectra: Spectra | None = None


@dataclass(frozen=True, slots=True)
class FoundGrid:
    """The grid, or None with the reason; the trust in it and in its bar lines; all ways to count, itself first."""

    beat_grid: BeatGrid | None
    confidence: float
    remarks: tuple[str, ...] = ()
    downbeat_confidence: float = 0.0
    choices: tuple[GridChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """One way to count a recording, worked out: its stretches on the onsets, and its bar lines by meter."""

    weighed: Weighed
    stretches: list[Stretch]
    bars: list[BarLines] = field(default_factory=list)


class _Listener:
    """One recording while its grid is being found: what several steps need is made once."""

    def __init__(self, hearing: Hearing, pulse: Pulse, constants: Constants) -> None:
        self.hearing, self.pulse, self.constants = hearing, pulse, constants
        self.curve = onset_curve(hearing.flux)

    def ways(self, beating: Beating) -> list[Weighed]:
        """Return all ways to count, the likeliest first."""
        beats, periods = beats_and_periods(beating.stretches)
        if len(beats) == 0:
            return weigh([], self.constants)
        hearing = self.hearing
        lattice = lattice_of(hearing.activations, self.pulse, hearing.flux, beats, periods)
        return weigh(evidence_of(lattice, hearing.activations, hearing.spectra), self.constants)

    def counted(self, beating: Beating, weighed: Weighed) -> Counted:
        """Work one way to count out."""
        stretches = recounted(beating.stretches, weighed.count.step, weighed.count.offset)
        stretches = from_the_start(on_onsets(rounded(self.pulse, stretches), self.curve))
        return Counted(weighed, stretches, self._bars(stretches))

    def _bars(self, stretches: list[Stretch]) -> list[BarLines]:
        beats, periods = beats_and_periods(stretches)
        hearing = self.hearing
        lattice = lattice_of(hearing.activations, self.pulse, hearing.flux, beats, periods)
        marks = BeatMarks.of(lattice, hearing.spectra)
        lengths = [len(s.beats) for s in stretches]
        return meters.bar_lines(hearing.activations, marks, lengths, self.constants)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was found, what the trust in it rests on, and the log-odds of its bar lines."""

    found: FoundGrid
    trust: Features | None = None
    bar_odds: float = 0.0


def find_grid(hearing: Hearing, constants: Constants | None = None) -> FoundGrid:
    """Return the beat grid of a recording."""
    return hear(hearing, constants or Constants()).found


def hear(hearing: Hearing, constants: Constants) -> Heard:
    """Find the beat grid of a recording, and say what the trust in it rests on."""
    if hearing.duration < SHORTEST:
        return Heard(FoundGrid(None, 0.0, ("too short for a beat grid",)))
    pulse = pulse_of(hearing.activations)
    if pulse.level < _FAINTEST:
        return Heard(FoundGrid(None, 0.0, ("no beat found",)))
    listener = _Listener(hearing, pulse, constants)
    beating = beating_of(pulse, hearing.duration)
    if len(beating.stretches) == 1:
        beating = Beating(jumping(pulse, beating.stretches[0], listener.curve), beating.explained)
    ways = listener.ways(beating)
    best = listener.counted(beating, ways[0])
    if trust.beats_by_chance(pulse, best.stretches):
        return Heard(FoundGrid(None, 0.0, ("no beat found",)))
    others = [listener.counted(beating, w) for w in ways[1:_MOST_CHOICES] if w.probability >= _LEAST_LIKELY]
    case = trust.Case(hearing.activations, pulse, listener.curve, beating, best.stretches, ways)
    features = trust.features_of(case)
    confidence = trust.trust_in(features, constants)
    bars = best.bars[0]
    found = FoundGrid(
        beat_grid=grid_from(best.stretches, bars),
        confidence=confidence,
        remarks=_remarks(best.stretches),
        downbeat_confidence=confidence_in_bars(confidence, bars, constants),
        choices=choices_of(best, others, confidence),
    )
    return Heard(found, features, bars.odds)


def confidence_in_bars(confidence: float, bars: BarLines, constants: Constants) -> float:
    """Return the chance that bars start where the grid says: the beats must be right, the meter and the phase."""
    phase = trust.trust_in_bars(trust.bar_features_of(bars.odds), constants.bar_trust)
    return float(confidence * bars.share * phase)


def choices_of(best: Counted, others: list[Counted], confidence: float) -> tuple[GridChoice, ...]:
    """Return the ways to count as grids; the first has the confidence, the others share what is left."""
    counted = [
        (grid_from(c.stretches, b), c.weighed.probability * b.share)
        for c in (best, *others)
        for b in c.bars
        if c.stretches and (b is c.bars[0] or (c is best and b.share >= _LEAST_METER))
    ]
    counted = _told_apart(counted)
    left = (1 - confidence) / max(1 - counted[0][1], 1e-9)
    first, rest = counted[0][0], sorted(counted[1:], key=lambda c: -c[1])
    likely = [GridChoice(g, round(min(p * left, confidence), 3)) for g, p in rest]
    return (GridChoice(first, round(confidence, 3)), *likely)


def _told_apart(counted: list[tuple[BeatGrid, float]]) -> list[tuple[BeatGrid, float]]:
    """Return each grid once, with the chances of all ways to count that came out as it."""
    grids: list[BeatGrid] = []
    chances: list[float] = []
    for grid, chance in counted:
        same = next((i for i, other in enumerate(grids) if _coincide(grid, other)), None)
        if same is None:
            grids.append(grid)
            chances.append(chance)
        else:
            chances[same] += chance
    return list(zip(grids, chances, strict=True))


def _coincide(grid: BeatGrid, other: BeatGrid) -> bool:
    """Return whether two grids have the same bars, as far as anybody hears."""
    if len(grid.anchors) != len(other.anchors):
        return False
    return all(_are_one(a, b) for a, b in zip(grid.anchors, other.anchors, strict=True))


def _are_one(anchor: GridAnchor, other: GridAnchor) -> bool:
    if anchor.meter is not other.meter or abs(anchor.tempo / other.tempo - 1) > _SAME_TEMPO:
        return False
    beats = (anchor.time - other.time) / anchor.period - (anchor.beat_in_bar - other.beat_in_bar)
    bars = beats / anchor.meter.beats_per_bar
    return abs(bars - round(bars)) * anchor.meter.beats_per_bar * anchor.period <= _SAME_PLACE


def grid_from(stretches: list[Stretch], bars: BarLines) -> BeatGrid:
    """Write one anchor a stretch: the first of a bar at the beginning, then the first beat of each new tempo."""
    n = bars.meter.beats_per_bar
    anchors: list[GridAnchor] = []
    placed, firsts = on_bar_lines(stretches, bars.firsts, n)
    for stretch, first in zip(placed, firsts, strict=True):
        beats = stretch.beats
        if len(beats) == 0:
            continue
        tempo = stretch.line.tempo
        if anchors:
            anchors.append(GridAnchor(float(beats[0]), tempo, -first % n + 1, bars.meter))
        else:
            beat = first if first < len(beats) else 0  # the next stretch may begin before the first bar does
            time = float(beats[0]) + beat * stretch.line.period
            anchors.append(GridAnchor(time, tempo, (beat - first) % n + 1, bars.meter))
    return BeatGrid(tuple(anchors))


def _remarks(stretches: list[Stretch]) -> tuple[str, ...]:
    if len(stretches) < 2:
        return ()
    tempos = {round(s.line.tempo, 2) for s in stretches}
    what = "tempo changes" if len(tempos) > 1 else "beat jumps"
    return (f"the {what}: {len(stretches)} grid anchors",)

"""Ways to count a recording: half, double, two thirds, on the off-beat; each with its probability.

A way to count is a stride over the lattice of twelfths of a beat. They are weighed against each other by a nested logit
(McFadden 1978): first the phases at each tempo, then the tempos by the evidence of their likeliest phase, so that all
probabilities add up to 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from djanalyzer.models.activations import METERS, TEMPI, Activations
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.lattice import TICKS, Lattice, cycle
from djanalyzer.models.decoding.pulse import MISS, Floats
from djanalyzer.models.decoding.signature import PLACES, Signature, meter_features
from djanalyzer.models.decoding.tempo import FASTEST, SLOWEST
from djanalyzer.models.decoding.turns import Spectra
from djanalyzer.music import Meter

_STEPS = (12, 24, 6, 8, 18, 16, 9)  # ticks a beat: tempo times 1, 1/2, 2, 3/2, 2/3, 3/4, 4/3
_GRAINS = {12: 6, 24: 6, 6: 3, 8: 4, 18: 6, 16: 4, 9: 3}  # how far apart a stride's possible first beats lie
# The beats of a bar (from 0) with a bass drum, and those with a snare, by the beats to the bar.
_STRONG = {4: (0, 2), 3: (0,), 2: (0,)}
_SNARED = {4: (1, 3), 3: (1, 2), 2: (1,)}
_LEAST_GAIN = 0.05  # per beat of the lattice

# What tells the beat from the places halfway between beats; all of them speak for the beat.
PHASE_FEATURES = ("beats", "bars", "sections", "bass", "sounds", "high sounds")
# What tells one tempo from another, and which way it may speak: for (1), against (-1), either (0).
LEVEL_FEATURES = {
    "beats": 1,
    "half way": -1,
    "elsewhere": -1,
    "explained": 1,
    "gain": 1,
    "alternating": -1,
    "bars": 1,
    "bars explained": 1,
    "bars repeat": 1,
    "sections on bars": 1,
    "sections on beats": 1,
    "bass on beats": 0,
    "sounds on beats": 0,
    "bass on one and three": 1,
    "sounds on two and four": 1,
    "usual tempo": 1,
    "network's tempo": 1,
    "as the beats repeat": 1,
    "doubled or halved": 1,
}

# How often people count so in dance music: shares of BPM (GiantSteps' 661 Beatport and Harmonix' 912 annotations, evenly).
_TEMPO_EDGES = np.array([50, 65, 75, 85, 95, 105, 115, 122, 132, 142, 155, 165, 178, 190, 240], np.float64)
_TEMPO_SHARES = np.array([1, 3, 6, 9, 8, 8, 12, 22, 13, 6, 3, 7, 0.7, 0.3])
# BPM between which waltzes, and music in 6/8 counted in two, are usual: any tempo there is as usual as any other.
_ODD_TEMPI = {Meter.THREE_FOUR: (80.0, 190.0), Meter.SIX_EIGHT: (56.0, 116.0)}
_UNUSUAL = 0.005


@dataclass(frozen=True, slots=True)
class Count:
    """A way to count: a beat every `step` ticks, from tick `offset` on."""

    step: int
    offset: int

    @property
    def speed(self) -> float:
        """The tempo, as a multiple of the lattice's."""
        return TICKS / self.step


@dataclass(frozen=True, slots=True)
class Weighed:
    """A way to count and how likely it is the one people tap.

    Attributes
    ----------
    phase : float
        How likely its phase is if its tempo is right, 0 to 1.
    level : shape (len(LEVEL_FEATURES),)
        What speaks for its tempo; empty where nothing was weighed.
    """

    count: Count
    probability: float
    phase: float = 1.0
    level: Floats = field(default_factory=lambda: np.zeros(0))


def counts_of(tempo: float) -> list[list[Count]]:
    """Return every way to count beats of `tempo` BPM that gives a tempo in range, those of one tempo together."""
    return [
        [Count(step, offset) for offset in range(0, step, _GRAINS[step])]
        for step in _STEPS
        if SLOWEST <= tempo * TICKS / step <= FASTEST
    ]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The ways to count at one tempo (BPM), and what speaks for each.

    Attributes
    ----------
    phases : shape (n_counts, len(PHASE_FEATURES))
    levels : shape (n_counts, len(METERS), len(LEVEL_FEATURES))
        By the meter that bars are looked for in.
    meters : shape (len(METERS), len(METER_FEATURES))
        What speaks for each meter, if the tempo is right.
    """

    tempo: float
    counts: list[Count]
    phases: Floats
    levels: Floats
    meters: Floats

    def shares(self, constants: Constants) -> Floats:
        """Return how likely each phase is if the tempo is right, shape (n,)."""
        return softmax(self.phases @ np.array(constants.phases))

    def level(self, constants: Constants) -> Floats:
        """Return the features of the level, which are those of its likeliest phase."""
        return np.asarray(self.in_likely_meters(constants)[int(np.argmax(self.shares(constants)))])

    def in_likely_meters(self, constants: Constants) -> Floats:
        """Return the features of each way to count, each meter as likely as it is; shape (n_counts, len(LEVEL_FEATURES))."""
        return np.asarray(np.tensordot(self.levels, self.meter_chances(constants), axes=(1, 0)))

    def meter_chances(self, constants: Constants) -> Floats:
        """Return how likely each of METERS is if the tempo is right."""
        return softmax(self.meters @ np.array(constants.meters))


def evidence_of(lattice: Lattice, activations: Activations, spectra: Spectra | None) -> list[Evidence]:
    """Return the evidence for all tempos in range."""
    tempo = 60 / lattice.period
    return [_evidence_at(lattice, activations, spectra, counts) for counts in counts_of(tempo)]


def _evidence_at(
    lattice: Lattice, activations: Activations, spectra: Spectra | None, counts: list[Count]
) -> Evidence:
    step, tempo = counts[0].step, 60 / lattice.period * counts[0].speed
    offset = max((c.offset for c in counts), key=lambda o: float(lattice.strength[o::step].mean()))
    signature = Signature.at(spectra, lattice.times[offset::step])
    features = [_features_of(lattice, activations, c, signature) for c in counts]
    phases, levels = (np.array([f[i] for f in features]) for i in (0, 1))
    downbeats = _wide(lattice.downbeat)[offset::step]
    beat = _at_places(cycle(lattice.strength, offset, step))
    return Evidence(tempo, counts, phases, levels, meter_features(activations, downbeats, beat, signature))


def weigh(evidence: list[Evidence], constants: Constants) -> list[Weighed]:
    """Return all ways to count; their probabilities add up to 1.

    First comes the likeliest phase of the likeliest tempo, even where another tempo, whose phase is surer, is likelier with
    that one phase: a wrong tempo is never right by its phase. Then the others, the likeliest first.
    """
    if not evidence:
        return [Weighed(Count(TICKS, 0), 1.0)]
    levels = softmax(np.array([e.level(constants) for e in evidence]) @ np.array(constants.levels))
    weighed = [
        Weighed(count, float(level * share), float(share), features)
        for e, level in zip(evidence, levels, strict=True)
        for count, share, features in zip(
            e.counts, e.shares(constants), e.in_likely_meters(constants), strict=True
        )
    ]
    likely = evidence[int(np.argmax(levels))].counts
    likeliest = max(weighed, key=lambda w: w.probability if w.count in likely else 0.0)
    return sorted(weighed, key=lambda w: (w is not likeliest, -w.probability))


def softmax(odds: Floats) -> Floats:
    """Return probabilities that add up to 1 from log-odds."""
    shares = np.exp(odds - odds.max())
    return np.asarray(shares / shares.sum())


def _features_of(
    lattice: Lattice, activations: Activations, count: Count, signature: Signature
) -> tuple[list[float], list[list[float]]]:
    """Return what speaks for the phase and, meter by meter, for the level of one way to count."""
    step, offset = count.step, count.offset
    between = Count(step, offset + step // 2)
    beats = _wide(cycle(lattice.strength, offset, step))
    pair = _wide(cycle(lattice.strength, offset, 2 * step))
    bars = [_Bar.of(lattice, count, meter) for meter in METERS]
    sections = _share(lattice.boundary, offset, step)
    low, high = cycle(lattice.low, offset, step), cycle(lattice.high, offset, step)
    tempo = 60 / lattice.period * count.speed
    phase = [
        _preference(beats[0], _half(beats)),
        _preference(bars[0].downbeats, _Bar.of(lattice, between, METERS[0]).downbeats),
        sections - _share(lattice.boundary, between.offset, step),
        _preference(low[0], _half(low)),
        _louder(lattice.full, count, between),
        _louder(lattice.high, count, between),
    ]
    own = [
        float(beats[0]),
        _half(beats),
        float(beats[2:-1].max(initial=0.0)),
        float(np.log(max(beats[0], 1e-3) / max(step * beats.mean(), 1e-3))),
    ]
    others = [
        float(np.log(heard(activations, tempo))),
        float(step == TICKS),
        float(step in (TICKS // 2, 2 * TICKS)),
    ]
    levels = [
        [
            *own,
            bar.gain,
            float(abs(pair[0] - pair[step])),
            bar.downbeats,
            bar.explained,
            float(signature.repeats[i]),
            bar.sections,
            sections,
            float(low[0]),
            float(high[0]),
            bar.bass,
            bar.backbeat,
            float(np.log(usual(tempo, METERS[i]))),
            *others,
        ]
        for i, bar in enumerate(bars)
    ]
    return phase, levels


def _gain(lattice: Lattice, count: Count, n: int) -> float:
    """Return the logarithm of what the beats gain in all, more of them more: strength above `MISS`, bars of `n` included."""
    ticks = np.arange(count.offset, len(lattice), count.step)
    weight = lattice.weight[ticks]
    on_beats = float(np.sum(lattice.strength[ticks] - MISS * weight))
    surplus = lattice.downbeat[ticks] - MISS * weight
    unexpected = np.maximum(surplus, 0)
    bars = max(float(np.sum(surplus[p::n]) - np.sum(unexpected) + np.sum(unexpected[p::n])) for p in range(n))
    return float(np.log(max((on_beats + bars) / max(lattice.weight.sum() / TICKS, 1e-6), _LEAST_GAIN)))


def usual(tempo: float, meter: Meter) -> float:
    """Return the density of a tempo in dance music of this meter, per octave, smoothed over a twelfth of an octave."""
    around = np.log2(tempo) + np.array([-1 / 12, 1 / 12])
    if meter in _ODD_TEMPI:
        slowest, fastest = np.log2(_ODD_TEMPI[meter])
        low, high = np.clip((around - slowest) / (fastest - slowest), 0, 1)
    else:
        cumulated = np.concatenate([[0.0], np.cumsum(_TEMPO_SHARES / _TEMPO_SHARES.sum())])
        low, high = np.interp(around, np.log2(_TEMPO_EDGES), cumulated)
    return float(6 * (high - low) + _UNUSUAL)


def heard(activations: Activations, tempo: float) -> float:
    """Return the probability that the network gives to a tempo, neighbouring classes included."""
    position = np.log2(tempo / TEMPI[0]) * 24
    share = np.clip(1.5 - 0.5 * np.abs(np.arange(len(TEMPI)) - position), 0, 1)
    return float(np.asarray(activations.tempo, np.float64) @ share + 0.003)


@dataclass(frozen=True, slots=True)
class _Bar:
    """What speaks for bars of a meter, counted from the beat that suits best; `gain` is of its beats and downbeats."""

    downbeats: float
    explained: float
    sections: float
    bass: float
    backbeat: float
    gain: float

    @classmethod
    def of(cls, lattice: Lattice, count: Count, meter: Meter) -> _Bar:
        step, n = count.step, meter.beats_per_bar
        length = n * step
        marked = _wide(cycle(lattice.downbeat, count.offset, length))
        first = int(np.argmax(marked[::step]))
        start = count.offset + first * step
        low = _wide(cycle(lattice.low, start, length))[::step]
        high = _wide(cycle(lattice.high, start, length))[::step]
        return cls(
            downbeats=float(marked[::step][first]),
            explained=float(marked[::step][first] / max(marked.sum() / 3, 0.02)),
            sections=_share(lattice.boundary, start, length),
            bass=_contrast(low, _STRONG[n]),
            backbeat=_contrast(high, _SNARED[n]),
            gain=_gain(lattice, count, n),
        )


def _contrast(values: Floats, on: tuple[int, ...]) -> float:
    """Return how much louder these beats of a bar are than the others, as the difference of the means."""
    others = [i for i in range(len(values)) if i not in on]
    return float(values[list(on)].mean() - values[others].mean())


def _wide(values: Floats) -> Floats:
    """Raise each tick to the highest of its neighbours."""
    return np.maximum(np.maximum(values, np.roll(values, 1)), np.roll(values, -1))


def _at_places(beat: Floats) -> Floats:
    """Return the curve of a beat at PLACES even places, between its ticks where need be."""
    n = len(beat)
    curve = np.interp(np.arange(PLACES) / PLACES, np.arange(n + 1) / n, np.append(beat, beat[0]))
    return np.asarray(curve)


def _half(values: Floats) -> float:
    """Return a cycle's value halfway."""
    n = len(values)
    return float((values[n // 2] + values[(n + 1) // 2]) / 2)


def _preference(here: float, there: float) -> float:
    """Return -1 (all there) to 1 (all here)."""
    return float((here - there) / (here + there + 0.02))


def _louder(curve: Floats, count: Count, between: Count) -> float:
    """Return by how much more often it is louder on the beat than half a beat later (-0.5 to 0.5)."""
    here, there = curve[count.offset :: count.step], curve[between.offset :: count.step]
    n = min(len(here), len(there))
    if n == 0:
        return 0.0
    return float(np.mean(here[:n] > there[:n]) + 0.5 * np.mean(here[:n] == there[:n]) - 0.5)


def _share(marks: Floats, offset: int, step: int) -> float:
    """Return the share of the marks that lie within a tick of every `step`-th."""
    place = (np.arange(len(marks)) - offset) % step
    near = (place <= 1) | (place == step - 1)
    return float(marks[near].sum() / (marks.sum() + 1.0))

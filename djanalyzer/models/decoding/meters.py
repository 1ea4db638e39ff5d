"""How beats make bars: which of them is the first, and whether there are four, three or two to the bar.

Every bar of the recording votes: the network's downbeats and section starts, bass drum and backbeat, and where the music
turns: it starts, its sound or harmony changes, a pattern gives way to another (`turns`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.models.activations import METERS, Activations
from djanalyzer.models.decoding.choices import softmax
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.lattice import TICKS, Lattice, cycle
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.signature import Signature, meter_features
from djanalyzer.models.decoding.steadiest import steadiest
from djanalyzer.models.decoding.turns import Spectra, Turns, turns_at
from djanalyzer.music import Meter

BAR_FEATURES = (
    "downbeats",
    "downbeats explained",
    "sections",
    "bass",
    "high sounds",
    "backbeat",
    "start",
    "new sounds",
    "new chords",
    "new patterns",
)
NETWORK_FEATURES = (
    ("downbeats", "downbeats explained"),
    ("sections",),
)  # each group rests on one opinion of the network

_FEW_TURNS = 0.25  # turns of a pattern that say little
_FEW_BARS = 4.0  # too few to tell how new each of their beats is
_SAYS_ALL = 64  # beats: a shorter stretch says less about its bars
_BREAK_COST = 4.0  # log-odds that must speak for a bar that is cut short where the tempo changes


@dataclass(frozen=True, slots=True)
class BarLines:
    """Where bars begin.

    Attributes
    ----------
    meter : Meter
    firsts : tuple of int
        For each stretch, which of its first beats starts a bar (from 0).
    odds : float
        Log-odds of this phase against the next likely.
    share : float
        Of this meter among the meters, 0 to 1.
    """

    meter: Meter
    firsts: tuple[int, ...]
    odds: float
    share: float


@dataclass(frozen=True, slots=True)
class BeatMarks:
    """Evidence beat by beat, each of shape (n_beats,): what is near the beat on the lattice, and where the music turns.

    `beat` is how much it sounds like a beat at the ticks of one, shape (TICKS,).
    """

    downbeat: Floats
    boundary: Floats
    low: Floats
    high: Floats
    turns: Turns
    beat: Floats
    signature: Signature

    @classmethod
    def of(cls, lattice: Lattice, spectra: Spectra | None) -> BeatMarks:
        beats = lattice.times[::TICKS]
        return cls(
            downbeat=_near(lattice.downbeat),
            boundary=_near(lattice.boundary),
            low=_near(lattice.low),
            high=_near(lattice.high),
            turns=turns_at(spectra, beats),
            beat=cycle(lattice.strength, 0, TICKS),
            signature=Signature.at(spectra, beats),
        )

    def part(self, start: int, stop: int) -> BeatMarks:
        """Return the evidence of beats [start, stop)."""
        chosen = slice(start, stop)
        return BeatMarks(
            self.downbeat[chosen],
            self.boundary[chosen],
            self.low[chosen],
            self.high[chosen],
            self.turns.part(chosen),
            self.beat,
            self.signature,
        )

    def meter_features(self, activations: Activations) -> Floats:
        """Return what speaks for each of METERS, shape (len(METERS), len(METER_FEATURES))."""
        return meter_features(activations, self.downbeat, self.beat, self.signature)


def bar_lines(
    activations: Activations, marks: BeatMarks, lengths: list[int], constants: Constants
) -> list[BarLines]:
    """Return the bar lines of each meter, the likeliest first.

    `marks` are of the beats of all stretches, one after the other, and `lengths` how many beats each has.
    """
    found = [_in_meter(m, marks, lengths, constants) for m in METERS]
    shares = softmax(marks.meter_features(activations) @ np.array(constants.meters))
    lines = [BarLines(m, f, o, float(s)) for m, (f, o), s in zip(METERS, found, shares, strict=True)]
    return sorted(lines, key=lambda b: -b.share)


def bar_features(marks: BeatMarks, n: int) -> Floats:
    """Return what speaks for bars of `n` beats from each of the first `n` beats on, shape (n, len(BAR_FEATURES))."""
    downbeats, low, high = (_means(v, n) for v in (marks.downbeat, marks.low, marks.high))
    sums = [_sums(v, n) for v in (marks.downbeat, marks.boundary)]
    backbeat = np.roll(high, -1) + np.roll(high, -3) - high - np.roll(high, -2) if n == 4 else np.zeros(n)
    columns = [
        downbeats,
        sums[0] / (sums[0].sum() + 1),
        sums[1] / (sums[1].sum() + 1),
        low,
        high,
        backbeat,
        _sums(marks.turns.start, n),
        _means_of_many(marks.turns.sound, n),
        _means_of_many(marks.turns.harmony, n),
        _shares(marks.turns.patterns[n], n),
    ]
    return np.stack(columns, axis=1)


def _in_meter(
    meter: Meter, marks: BeatMarks, lengths: list[int], constants: Constants
) -> tuple[tuple[int, ...], float]:
    """Return the phase of each stretch and the log-odds of the whole against the next likely."""
    n = meter.beats_per_bar
    edges = np.concatenate([[0], np.cumsum(lengths)])
    says = np.minimum(np.diff(edges) / _SAYS_ALL, 1.0)
    rows = []
    for start, stop, share in zip(edges[:-1], edges[1:], says, strict=True):
        odds = bar_features(marks.part(int(start), int(stop)), n) @ np.array(constants.bars)
        # Turned so that the same number means that the bars run on.
        rows.append(np.roll(odds, int(start) % n) * share)
    votes = np.array(rows) if rows else np.zeros((1, n))
    states, _ = steadiest(votes, _BREAK_COST)
    ranked = np.sort(votes.sum(axis=0) / max(says.sum(), 1.0))[::-1]
    firsts = tuple(int(s - start) % n for s, start in zip(states, edges[:-1], strict=False))
    return firsts, float(ranked[0] - ranked[1])


def _near(values: Floats) -> Floats:
    """Return for each beat the highest value at its tick and the two beside it."""
    wide = np.maximum.reduce([values, np.roll(values, 1), np.roll(values, -1)])
    return np.asarray(wide[::TICKS])


def _means(values: Floats, n: int) -> Floats:
    return np.array([values[p::n].mean() if len(values) > p else 0.0 for p in range(n)])


def _means_of_many(values: Floats, n: int) -> Floats:
    """Return the means of values that are 1 as usual, as if a few more usual ones had been seen."""
    return np.array([(values[p::n].sum() + _FEW_BARS) / (len(values[p::n]) + _FEW_BARS) for p in range(n)])


def _sums(values: Floats, n: int) -> Floats:
    return np.array([values[p::n].sum() for p in range(n)])


def _shares(turns: Floats, n: int) -> Floats:
    """Return the share of each phase in the turns of all columns, each column counting alike, shape (n,)."""
    sums = np.array([turns[p::n].sum(axis=0) for p in range(n)])
    return np.asarray((sums / (sums.sum(axis=0) + _FEW_TURNS)).mean(axis=1))

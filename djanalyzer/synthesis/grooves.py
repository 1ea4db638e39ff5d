"""How drums are played: loops from patterns, swing, bursts of hats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import Meter
from djanalyzer.synthesis.drum_patterns import BUSY_HATS, GROOVES, SHAKERS, SPARSE_HATS
from djanalyzer.synthesis.song import Loop, Notes, notes_of
from djanalyzer.synthesis.triple_patterns import TRIPLE_GROOVES

_STEPS_PER_BEAT = {Meter.FOUR_FOUR: 4, Meter.THREE_FOUR: 4, Meter.SIX_EIGHT: 6}


@dataclass(frozen=True, slots=True)
class Feel:
    """How a player leans: swing (share of a step the off-steps are late), its grid (beats per pair), looseness (seconds)."""

    swing: float
    pair: float
    loose: float
    velocity_spread: float

    def bent(self, notes: Notes) -> Notes:
        """Return the notes with the swing applied."""
        if not self.swing:
            return notes
        place = (notes.beat + 1e-9) / self.pair
        inside = place - np.floor(place)
        middle = 0.5 * (1 + self.swing)
        bent = np.where(inside < 0.5, inside * 2 * middle, middle + (inside - 0.5) * 2 * (1 - middle))
        return Notes((np.floor(place) + bent) * self.pair, notes.length, notes.pitch, notes.velocity)


def bar_steps(meter: Meter) -> int:
    """Return how many steps of a pattern make a bar."""
    return _STEPS_PER_BEAT[meter] * meter.beats_per_bar


def steps_of(pattern: str, meter: Meter = Meter.FOUR_FOUR) -> list[tuple[float, float]]:
    """Return (beat, velocity) of each hit in a pattern string."""
    per_beat = _STEPS_PER_BEAT[meter]
    return [(i / per_beat, int(c) / 9) for i, c in enumerate(pattern) if c != "."]


def loop_of(pattern: str, meter: Meter = Meter.FOUR_FOUR) -> Loop:
    """Return the loop that a pattern string of whole bars describes."""
    rows = [(b, 0.25, 0.0, v) for b, v in steps_of(pattern, meter)]
    return Loop(notes_of(rows), len(pattern) // bar_steps(meter), meter.beats_per_bar)


def pulse_loop(step: float, offset: float, meter: Meter, velocities: tuple[float, ...] = (0.9,)) -> Loop:
    """Return hits every `step` beats from `offset` on, through as many bars as they need to come round."""
    bar = meter.beats_per_bar
    n_bars = next(
        n for n in (1, 2, 3, 4, 5, 6) if n == 6 or abs(n * bar / step - round(n * bar / step)) < 1e-6
    )
    n = int((n_bars * bar - offset - 1e-6) // step) + 1
    rows = [(offset + k * step, 0.25, 0.0, velocities[k % len(velocities)]) for k in range(n)]
    return Loop(notes_of(rows), n_bars, bar)


def draw_loop(groove: str, role: str, meter: Meter, pace: str, rng: Generator) -> Loop:
    """Return one drum's pattern of some bars, perhaps varied by hand; a "sparse" or "busy" pace concerns the hats."""
    known = GROOVES if meter is Meter.FOUR_FOUR else TRIPLE_GROOVES[meter]
    patterns = SHAKERS[meter] if role == "shaker" else known[groove][role]
    if meter is Meter.FOUR_FOUR and role in ("hat", "shaker") and pace:
        patterns = BUSY_HATS if pace == "busy" else SPARSE_HATS
    pattern = patterns[int(rng.integers(len(patterns)))]
    if rng.random() < 0.5:
        pattern = pattern * 2
        if rng.random() < 0.6:
            pattern = _varied(pattern, role, rng)
    return loop_of(pattern, meter)


def _varied(pattern: str, role: str, rng: Generator) -> str:
    """Return the pattern with one to three steps of its second half changed; the backbone stays."""
    steps = list(pattern)
    half = len(steps) // 2
    n_changes = int(rng.integers(1, 4))
    for step in rng.integers(half + 1, len(steps), n_changes):
        if role == "kick" and step % 4 == 0:
            continue
        if steps[step] == ".":
            steps[step] = str(int(rng.integers(3, 7)))
        elif role in ("hat", "perc", "open"):
            steps[step] = "."
    return "".join(steps)


_WEIGHTS = {
    Meter.FOUR_FOUR: ([9, 1, 3, 1, 5, 1, 3, 2, 7, 1, 3, 1, 5, 1, 4, 2],
                      [0.3, 0.5, 1, 1, 9, 0.5, 1, 1.5, 2, 1, 1, 1, 9, 1, 1.5, 2]),
    Meter.THREE_FOUR: ([9, 1, 3, 1, 5, 1, 3, 1, 5, 1, 3, 2], [0.3, 0.5, 1, 1, 7, 0.5, 1, 1, 7, 1, 1.5, 2]),
    Meter.SIX_EIGHT: ([9, 1, 3, 1, 4, 1, 6, 1, 3, 1, 4, 2], [0.3, 0.3, 1, 0.5, 1, 1, 9, 0.5, 1, 0.5, 1.5, 1]),
}  # fmt: skip


def random_loop(role: str, meter: Meter, rng: Generator) -> Loop:
    """Return a pattern no tradition knows: strong steps likelier than weak ones."""
    weight = np.array(_WEIGHTS[meter][role in ("snare", "clap")], dtype=np.float64)
    density = {"kick": 4, "snare": 2, "clap": 2, "hat": 9}.get(role, 3) * rng.uniform(0.7, 1.5)
    chance = np.minimum(1.0, weight / weight.sum() * density * len(weight) / 16)
    if role == "kick":
        chance[0] = 1.0
    drawn = rng.random(len(weight)) < chance
    return loop_of("".join(str(int(rng.integers(6, 10))) if hit else "." for hit in drawn), meter)


def hat_rolls(rng: Generator, bar: int) -> Notes:
    """Return a burst of thirty-seconds or triplets within one beat of a bar, as trap hats do."""
    n = int(rng.choice([3, 6, 8, 8, 12]))
    start = float(rng.choice([*range(bar), bar - 0.5])) if n != 12 else float(bar - 1)
    length = min(1.0, bar - start)
    rise = np.linspace(0.5, 0.9, n) if rng.random() < 0.5 else np.full(n, 0.7)
    bend = float(rng.choice([0.0, 0.0, 0.5, -0.5]))
    return notes_of([(start + length * i / n, 0.1, bend * i, v) for i, v in enumerate(rise)])

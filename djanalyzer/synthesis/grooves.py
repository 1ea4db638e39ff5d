"""Drum patterns, written as drummers' grids: sixteen steps a bar, a digit is a hit and its strength, a dot a rest.

Strings of 32 or 64 steps span two or four bars. "4" stands for a bar of quiet hits, and so on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import Loop, Notes, notes_of

Patterns = dict[str, tuple[str, ...]]

_EIGHTHS = ("8.5.8.5.8.5.8.5.", "7.7.7.7.7.7.7.7.", "8.4.6.4.8.4.6.4.", "5.8.5.8.5.8.5.8.")
_SIXTEENTHS = (
    "8353835383538353",
    "7464746474647464",
    "5585558555855585",
    "84.684.684.684.6",
    "8.558.558.558.55",
)
_OFFBEATS = ("..8...8...8...8.", "..9...9...9...9.", "..8...8...8..58.")
_BACKBEAT = ("....9.......9...", "....9.......9...", "....9.......9..3", "....9..2.2..9...")
_QUARTERS = ("8...6...8...6...", "7...7...7...7...")

_SHAKERS = (*_SIXTEENTHS, *_EIGHTHS, "5.55.55.5.55.55.", ".5.5.5.5.5.5.5.5", "..6...6...6...6.")

GROOVES: dict[str, Patterns] = {
    "four": {
        "kick": ("9...9...9...9...",) * 3 + ("9...9...9...9..5", "9...9...9...9.6.", "9...9..59...9...",
                "9...9...9...9...9...9...9..69..."),
        "snare": ("................", *_BACKBEAT, ".......4.......4", "............9...", "....9.......9.4."),
        "clap": (*_BACKBEAT, "....8.......8...", "..........8.....", "....9......49..."),
        "hat": _EIGHTHS + _SIXTEENTHS * 2 + _OFFBEATS,
        "open": _OFFBEATS * 2 + ("..8...8...8...8.", "......8.......8."),
        "perc": ("..6..6....6..6..", "6..6..6..6..6.6.", "...5...5...5..55", "......6......6..", "..6.....6..6....", "6.....6....6...."),
        "ride": (*_QUARTERS, "..8...8...8...8.", *_EIGHTHS),
    },
    "disco": {
        "kick": ("9...9...9...9...",) * 3 + ("9...9...9..49...",),
        "snare": ("....9.......9...", "....9.......9..3", "....9..3....9.33"),
        "clap": ("....8.......8...",),
        "hat": ("8.4.8.4.8.4.8.4.", "8363836383638363"),
        "open": ("..9...9...9...9.", "..8...8...8...8."),
        "perc": ("6..6..6...6.6...", "5.5655.65.5655.6"),
        "ride": _QUARTERS,
    },
    "break": {
        "kick": ("9.8.......8.....", "9.......8.8.....", "9..8......8.....", "9.....8...8.....",
                "9.8.......88....9.8.......8....8", "9..6..6.9......."),
        "snare": ("....9..3.3..9..3", "....9..4....9...", "....9..3.4..9...", "....9..3.3..9..3....9..3.3....9.", "....9.......9.3."),
        "clap": ("....8.......8...",),
        "hat": _EIGHTHS + _SIXTEENTHS,
        "open": ("..............8.", "......8.........", "..........8....."),
        "perc": ("6..6..6..6..6.6.", "..5...5...5..5.5", "3.5.3.5.3.5.3.5."),
        "ride": _EIGHTHS + _QUARTERS,
    },
    "two_step": {
        "kick": ("9.........9.....",) * 3 + ("9.........9....5", "9..7......9.....", "9.....7...9.....",
                "9.........9.....9......7..9....."),
        "snare": ("....9.......9...",) * 2 + ("....9..3.3..9...", "....9..4....9..3", "....9..3.4..9.3."),
        "clap": ("....7.......7...",),
        "hat": _EIGHTHS + _SIXTEENTHS,
        "open": ("..............7.", "..8...8...8...8.", "......7........."),
        "perc": ("...4..4..4..4..4", "3.4.3.4.3.4.3.4.", "..5....5..5....5"),
        "ride": _EIGHTHS + _QUARTERS,
    },
    "half": {
        "kick": ("9...............", "9.........7.....", "9......7..7.....", "9..7......7.....", "9.....8.......6.",
                "9.......................7.7....."),
        "snare": ("........9.......",) * 3 + ("........9......4", "........9..3..3."),
        "clap": ("........9.......",),
        "hat": _EIGHTHS + _SIXTEENTHS + ("8..5..8..5..8.5.", "8.....8.....8..."),
        "open": ("..............7.", "......8.........", "..8...8...8...8."),
        "perc": ("...6......6.....", "......5......5..", "..4.4...4...4.4."),
        "ride": _QUARTERS,
    },
    "trap": {
        "kick": ("9.........8.....", "9.....8...8.....", "9..8......8..8..", "9......8..8.....",
                "9.....8.........9..8......8.....", "9..8..8........."),
        "snare": ("........9.......",) * 3 + ("........9.....3.",),
        "clap": ("........9.......",),
        "hat": ("8.7.8.7.8.7.8.7.", "8.7.8.788.7.8.7.", "8777877787778777", "8..8..8.8..8..8.", "8.7.8.7.8.7777778.7.8.7.8.788.77"),
        "open": ("..............7.", "......7.........", "..........7....."),
        "perc": ("...5.......5....", "......6.......6.", "..............55"),
        "ride": ("8.......8.......",),
    },
    "electro": {
        "kick": ("9.....9...9.....", "9..9......9.....", "9.....9.........", "9.....8...9..8..", "9..9..9...9....."),
        "snare": _BACKBEAT,
        "clap": _BACKBEAT,
        "hat": _SIXTEENTHS + _EIGHTHS,
        "open": ("..8...........8.", "..............8.", "..8...8...8...8."),
        "perc": ("6..6..6..6..6...", "..6.6...6..6..6.", "6.66.6.66.6.6.66"),
        "ride": _EIGHTHS,
    },
    "rock": {
        "kick": ("9.......9.......", "9.......9.8.....", "9......89.......", "9.....8.9.......", "9.8.....9.8.....", "9...8...9...8..."),
        "snare": ("....9.......9...",) * 3 + ("....9..2....9..3",),
        "clap": ("....7.......7...",),
        "hat": _EIGHTHS * 2 + _QUARTERS,
        "open": ("..............8.", "8...............", "8...8...8...8..."),
        "perc": ("5.5.5.5.5.5.5.5.", "....6.......6..."),
        "ride": _EIGHTHS + _QUARTERS,
    },
    "hip_hop": {
        "kick": ("9.........8.....", "9......7..8.....", "9.8.......8.....", "9.....7..7......", "9..7......8.....9.....7...8..7.."),
        "snare": ("....9.......9...",) * 3 + ("....9..2....9..2",),
        "clap": ("....8.......8...",),
        "hat": _EIGHTHS * 2 + _SIXTEENTHS * 2,
        "open": ("..............7.", "......7........."),
        "perc": ("...4......4..4..", "..5.......5....."),
        "ride": _QUARTERS,
    },
    "one_drop": {
        "kick": ("........9.......",) * 3 + ("........9.....4.", "........9.9....."),
        "snare": ("........9.......", "........8......3", "................"),
        "clap": ("........6.......",),
        "hat": ("8.5.8.5.8.5.8.5.", "7.4.8.4.7.4.8.4.", "8.558.558.558.55"),
        "open": ("..............6.", "......6........."),
        "perc": ("...5......5..5..", "..4...4...4...4.", "6...........5..."),
        "ride": _QUARTERS,
    },
    "one_drop_slow": {
        "kick": ("....9.......9...",) * 3 + ("....9.......9.4.", "....9.....4.9..."),
        "snare": ("....9.......9...", "....8.......8..3", "....9..3....9..."),
        "clap": ("....6.......6...",),
        "hat": ("8.5.8.5.8.5.8.5.", "8558855885588558", "8.558.558.558.55"),
        "open": ("..............6.", "......6........."),
        "perc": ("..5..5....5..5..", "..4...4...4...4.", "6..5..6...5....."),
        "ride": _QUARTERS,
    },
    "steppers_fast": {
        "kick": ("9.......9.......", "9.......8......."),
        "snare": ("........9.......", "........8......3"),
        "clap": ("........6.......",),
        "hat": _EIGHTHS + _QUARTERS,
        "open": ("..............6.", "....6.......6..."),
        "perc": ("...5......5..5..", "..4...4...4...4."),
        "ride": _QUARTERS,
    },
    "steppers": {
        "kick": ("9...9...9...9...", "9...8...9...8..."),
        "snare": ("........9.......", "....8.......8...", "........9..3...."),
        "clap": ("........7.......",),
        "hat": _EIGHTHS + _OFFBEATS,
        "open": ("..............6.", "..7...7...7...7."),
        "perc": ("...5......5..5..", "..4...4...4...4."),
        "ride": _QUARTERS,
    },
    "dembow": {
        "kick": ("9...9...9...9...", "9.......9......."),
        "snare": ("...9..9....9..9.", "...8..9....8..9.", "...9..9....9..9....9..9....9..99"),
        "clap": ("......8.......8.",),
        "hat": (*_EIGHTHS, "8..8..8.8..8..8."),
        "open": ("..7...7...7...7.",),
        "perc": ("6..6..6.6..6..6.", "..5..5....5..5.."),
        "ride": _QUARTERS,
    },
    "garage": {
        "kick": ("9.........8.....", "9.........8..7..", "9......7..8.....", "9.....6...8....."),
        "snare": ("....9.......9...", "....9..3....9..3"),
        "clap": ("....8.......8...",),
        "hat": ("8.58..58.58.8.5.", "..8...8...8...8.", *_SIXTEENTHS),
        "open": ("..8...8...8...8.", "......8.......8."),
        "perc": ("...6..6....6..6.", "..5..5....5....5"),
        "ride": _EIGHTHS,
    },
    "march": {
        "kick": ("9...............", "9.......8.......", "9.......8...8...", "9..8..8.9..8..8.", "9...6...8...6..."),
        "snare": ("................", "....8.......8...", "8.558.558.558555", "....8..44...8.44"),
        "clap": ("................",),
        "hat": _EIGHTHS + _QUARTERS,
        "open": ("8...............",),
        "perc": ("9..6..6.9...6...", "8...5...8...5.5.", "8.5.8.5.8.558.55"),
        "ride": _QUARTERS,
    },
}  # fmt: skip


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


def steps_of(pattern: str) -> list[tuple[float, float]]:
    """Return (beat, velocity) of each hit in a pattern string."""
    return [(i / 4, int(c) / 9) for i, c in enumerate(pattern) if c != "."]


def draw_loop(groove: str, role: str, rng: Generator) -> Loop:
    """Return one drum's pattern of 1, 2 or 4 bars, perhaps varied by hand."""
    patterns = _SHAKERS if role == "shaker" else GROOVES[groove][role]
    pattern = patterns[int(rng.integers(len(patterns)))]
    if rng.random() < 0.5:
        pattern = pattern * 2
        if rng.random() < 0.6:
            pattern = _varied(pattern, role, rng)
    return Loop(notes_of([(b, 0.25, 0.0, v) for b, v in steps_of(pattern)]), len(pattern) // 16)


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


def random_loop(role: str, rng: Generator) -> Loop:
    """Return a pattern no tradition knows: strong steps likelier than weak ones."""
    weight = np.array([9, 1, 3, 1, 5, 1, 3, 2, 7, 1, 3, 1, 5, 1, 4, 2], dtype=np.float64)
    if role in ("snare", "clap"):
        weight = np.array([0.3, 0.5, 1, 1, 9, 0.5, 1, 1.5, 2, 1, 1, 1, 9, 1, 1.5, 2])
    density = {"kick": 4, "snare": 2, "clap": 2, "hat": 9}.get(role, 3) * rng.uniform(0.7, 1.5)
    chance = np.minimum(1.0, weight / weight.sum() * density)
    if role == "kick":
        chance[0] = 1.0
    steps = np.flatnonzero(rng.random(16) < chance)
    return Loop(notes_of([(s / 4, 0.25, 0.0, rng.uniform(0.6, 1.0)) for s in steps]), 1)


def hat_rolls(rng: Generator) -> Notes:
    """Return a burst of thirty-seconds or triplets within one beat, as trap hats do."""
    n = int(rng.choice([3, 6, 8, 8, 12]))
    start = float(rng.choice([0, 1, 2, 3, 3.5])) if n != 12 else float(rng.choice([2, 3]))
    length = min(1.0, 4 - start)
    rise = np.linspace(0.5, 0.9, n) if rng.random() < 0.5 else np.full(n, 0.7)
    bend = float(rng.choice([0.0, 0.0, 0.5, -0.5]))
    return notes_of([(start + length * i / n, 0.1, bend * i, v) for i, v in enumerate(rise)])

"""What drummers do beside their patterns: fills, rolls, crashes, ghost notes, bars cut up and put together anew."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.sketch import Sketch
from djanalyzer.synthesis.song import Notes, joined, notes_of

_KINDS = (
    "roll", "toms", "toms", "no_kick", "gap", "gap", "stutter", "kicks", "triplets", "drag", "no_snare", "only_kick", "claps",
)  # fmt: skip
# Which drums are silent during a fill.
_SILENCED = {
    "gap": None,
    "no_kick": ("kick",),
    "no_snare": ("snare", "clap"),
    "only_kick": ("snare", "clap", "hat", "open", "ride", "perc", "shaker"),
    "toms": ("kick", "snare", "clap", "open", "ride", "perc", "shaker"),
    "roll": ("snare",),
    "stutter": ("snare",),
    "triplets": ("snare", "hat"),
    "drag": ("snare",),
    "kicks": ("kick",),
    "claps": ("clap",),
}
# Which drum plays a fill, and how many beats apart its strokes are.
_STROKES = {
    "roll": ("snare", 0.25),
    "stutter": ("snare", 1 / 6),
    "triplets": ("snare", 1 / 3),
    "drag": ("snare", 0.5),
    "kicks": ("kick", 0.25),
    "claps": ("clap", 0.5),
}


@dataclass(frozen=True, slots=True)
class Fill:
    """The end of a phrase: in [start, stop) beats the drummer does something else."""

    start: float
    stop: float
    kind: str


def draw_fills(sketch: Sketch, rng: Generator) -> list[Fill]:
    """Return the fills before section starts (mostly) and after every fourth or eighth bar (sometimes)."""
    fills = []
    every = int(rng.choice([3, 4, 4, 8, 8, 16]))
    often = rng.uniform(0.0, 0.6)
    at_ends = 0.08 if "plain" in sketch.traits else 0.75
    kinds = [str(k) for k in rng.choice(_KINDS, 3)]
    for passage in sketch.passages:
        for bar in range(passage.start + 1, passage.stop + 1):
            is_last = bar == passage.stop
            due = (bar - passage.start) % every == 0 and rng.random() < often
            if (is_last and rng.random() < at_ends) or (due and not is_last):
                n_beats = float(rng.choice([1, 1, 2, 2, sketch.bar] if is_last else [0.5, 1, 1, 2]))
                stop = float(sketch.bar * bar)
                fills.append(Fill(stop - min(n_beats, sketch.bar), stop, str(rng.choice(kinds))))
    return fills


def with_fills(notes: Notes, role: str, fills: list[Fill]) -> Notes:
    """Return a drum's notes with the fills it plays, without those it is silent in."""
    silent = np.zeros(len(notes), dtype=bool)
    extra = []
    for fill in fills:
        silenced = _SILENCED[fill.kind]
        if silenced is None or role in silenced:
            silent |= (notes.beat >= fill.start - 1e-6) & (notes.beat < fill.stop - 1e-6)
        if fill.kind in _STROKES and _STROKES[fill.kind][0] == role and len(notes):
            extra.append(_strokes(fill))
    return joined([notes.only(~silent), *extra])


def _strokes(fill: Fill) -> Notes:
    step = _STROKES[fill.kind][1]
    steps = np.arange(fill.start, fill.stop - 1e-6, step)
    swell = 0.5 + 0.5 * (steps - fill.start) / (fill.stop - fill.start)
    rows = [(float(s), 0.2, 0.0, float(v)) for s, v in zip(steps, swell, strict=True)]
    if fill.kind == "drag":
        rows += [(s - d, 0.1, 0.0, 0.4 * v) for s, _, _, v in rows for d in (0.125, 0.0625) if s >= d]
    return notes_of(rows)


def count_in(pickup: float, rng: Generator) -> Notes:
    """Return hits that lead into the first bar."""
    step = float(rng.choice([0.25, 0.5, 1.0]))
    return notes_of([(b, 0.25, 0.0, rng.uniform(0.6, 1.0)) for b in np.arange(-pickup, -1e-6, step)])


def tom_fill(fill: Fill, rng: Generator) -> Notes:
    """Return strokes that fall from drum to drum."""
    steps = np.arange(fill.start, fill.stop - 1e-6, float(rng.choice([0.25, 0.25, 1 / 3, 0.5])))
    keep = rng.random(len(steps)) < 0.75
    return notes_of([(s, 0.25, -3.0 * int((s - fill.start) * 2), rng.uniform(0.6, 1)) for s in steps[keep]])


def rolls(sketch: Sketch, rng: Generator) -> list[Notes]:
    """Return rolls through build-ups: quarters, eighths, sixteenths, each half as long as the one before."""
    found = []
    for passage in sketch.passages:
        if passage.label is not SectionLabel.BUILD_UP or rng.random() < 0.35:
            continue
        total = float(sketch.bar * min(passage.n_bars, int(rng.choice([2, 4, 8, 16]))))
        start = sketch.bar * passage.stop - total
        edges = [0, total / 2, total * 3 / 4, total * 7 / 8, total]
        steps = [1.0, 0.5, 0.25, float(rng.choice([0.25, 0.125]))]
        if rng.random() < 0.2:
            edges, steps = [0, total], [float(rng.choice([0.25, 0.5]))]
        rows = [
            (start + b, 0.2, float(3 * b / total), 0.35 + 0.6 * b / total)
            for lo, hi, step in zip(edges[:-1], edges[1:], steps, strict=True)
            for b in np.arange(lo, hi - 1e-6, step)
        ]
        found.append(notes_of(rows))
    return found


def crashes(sketch: Sketch, rng: Generator) -> Notes:
    """Return crashes on the first beats of sections, and in some songs where nothing new begins."""
    chance = 0.0 if "plain" in sketch.traits else rng.uniform(0.2, 0.95)
    every = 0 if "plain" in sketch.traits else int(rng.choice([0, 0, 8, 16]))
    bar = float(sketch.bar)
    rows = []
    for passage in sketch.passages:
        if passage.intensity > 0.4 and rng.random() < chance:
            rows.append((bar * passage.start, bar, 0.0, 0.5 + 0.5 * passage.intensity))
        if every and passage.label is SectionLabel.DROP:
            rows += [(bar * b, bar, 0.0, 0.6) for b in range(passage.start + every, passage.stop, every)]
        if "stray_crashes" in sketch.traits and passage.n_bars >= 4:
            n = int(rng.integers(1, 3))
            places = rng.integers(1, passage.n_bars, n) + rng.choice([0, 0, 0.5], n)
            rows += [(bar * (passage.start + float(at)), bar, 0.0, 0.8) for at in places]
    return notes_of(rows)


def with_ornaments(notes: Notes, rng: Generator) -> Notes:
    """Return a snare's notes with ghost notes between them and drags or flams before some of the loud ones."""
    loud = notes.beat[notes.velocity > 0.6]
    places = rng.choice([0.25, 0.5, 0.75, 1.25, 1.5, -0.25], int(rng.integers(1, 4)), replace=False)
    strength = float(rng.uniform(0.12, 0.3))
    rows = [
        (float(b + d), 0.1, 0.0, strength * rng.uniform(0.7, 1.3))
        for b in loud for d in places if rng.random() < 0.6 and b + d >= 0
    ]  # fmt: skip
    gap = float(rng.choice([0.0625, 0.083, 0.125]))
    for beat in loud[rng.random(len(loud)) < 0.15]:
        if beat > 3 * gap:
            rows += [(float(beat - k * gap), 0.1, 0.0, 0.35) for k in range(1, int(rng.integers(2, 4)))]
    return joined([notes, notes_of(rows)])


def cut_bars(notes: dict[str, Notes], sketch: Sketch, rng: Generator) -> dict[str, Notes]:
    """Return the drums with some bars cut into slices and put together anew, as breaks are: all drums alike."""
    bar = float(sketch.bar)
    step = bar / int(rng.choice([4, 8]))
    chance = rng.uniform(0.3, 0.8)
    for number in range(3, sketch.n_bars, 4):
        if rng.random() > chance:
            continue
        order = [int(k) for k in rng.integers(0, round(bar / step), round(bar / step))]
        order[0] = 0 if rng.random() < 0.8 else order[0]
        notes = {role: _recut(played, bar * number, step, order) for role, played in notes.items()}
    return notes


def _recut(notes: Notes, start: float, step: float, order: list[int]) -> Notes:
    slot = np.floor((notes.beat - start) / step + 1e-6).astype(int)
    outside = notes.only((slot < 0) | (slot >= len(order)))
    return joined([outside, *(notes.only(slot == s).shifted((j - s) * step) for j, s in enumerate(order))])

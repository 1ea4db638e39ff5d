"""The drummer: patterns through the sections, fills at the ends of phrases, rolls in build-ups, crashes at starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.grooves import Feel, draw_loop, hat_rolls, random_loop
from djanalyzer.synthesis.harmony import Harmony
from djanalyzer.synthesis.song import Loop, Notes, Passage, joined, notes_of
from djanalyzer.synthesis.style import Style

DRUM_ROLES = ("kick", "snare", "clap", "hat", "open", "ride", "perc", "shaker")
_LAYER_OF = {
    "kick": "kick",
    "snare": "snare",
    "clap": "snare",
    "hat": "hat",
    "open": "hat",
    "ride": "hat",
    "perc": "perc",
    "shaker": "perc",
}


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is fixed before anybody plays."""

    style: Style
    beat: float
    passages: tuple[Passage, ...]
    harmony: Harmony
    contrast: Harmony
    feel: Feel
    traits: frozenset[str]
    pickup: float = 0.0

    @property
    def n_bars(self) -> int:
        return self.passages[-1].stop


@dataclass(frozen=True, slots=True)
class Fill:
    """The end of a phrase: in [start, stop) beats the drummer does something else."""

    start: float
    stop: float
    kind: str


def arranged(passages: tuple[Passage, ...], layer: str, playing: Callable[[Passage], Loop | None]) -> Notes:
    """Return the loops that `playing` names, laid through the sections, louder where the section is stronger."""
    pieces = []
    for passage in passages:
        loop = playing(passage)
        if loop is None or not len(loop.notes):
            continue
        notes = loop.tiled(passage.n_bars)
        notes = notes.only(notes.beat >= 4.0 * dict(passage.entries).get(layer, -1) - 1e-6)
        progress = np.clip(notes.beat / (4 * passage.n_bars), 0, 1)
        strength = passage.intensity + passage.slope * progress
        pieces.append(notes.louder(0.7 + 0.3 * strength).shifted(4.0 * passage.start))
    return joined(pieces)


def drum_notes(sketch: Sketch, rng: Generator) -> dict[str, Notes]:
    """Return the notes of each drum."""
    groove = str(rng.choice(sketch.style.grooves))
    other = str(rng.choice(sketch.style.grooves))
    hand = [
        _draw_hands(groove, sketch, rng),
        _draw_hands(other if rng.random() < 0.3 else groove, sketch, rng),
    ]
    fills = draw_fills(sketch, rng)
    notes: dict[str, Notes] = {}
    for role in DRUM_ROLES:
        played = _played(sketch, role, hand)
        notes[role] = _with_fills(played, role, fills)
    notes["snare"] = joined([notes["snare"], *_rolls(sketch, rng)])
    notes["tom"] = joined([_tom_fill(f, rng) for f in fills if f.kind == "toms"])
    if sketch.pickup:
        role = str(rng.choice(["snare", "tom", "hat"]))
        notes[role] = joined([notes[role], _count_in(sketch.pickup, rng)])
    notes["crash"] = _crashes(sketch, rng)
    if groove == "trap" or "hat_rolls" in sketch.traits:
        notes["hat"] = _with_hat_rolls(notes["hat"], rng)
    return {role: sketch.feel.bent(n) for role, n in notes.items()}


def _draw_hands(groove: str, sketch: Sketch, rng: Generator) -> dict[str, Loop]:
    """Return one pattern for each drum that takes part."""
    chance = {
        "kick": 1.0,
        "snare": 0.8,
        "clap": 0.5,
        "hat": 0.9,
        "open": 0.5,
        "ride": 0.15,
        "perc": 0.5,
        "shaker": 0.3,
    }
    if "loud_offbeat" in sketch.traits:
        chance["open"] = 1.0
    is_new = groove == "random"
    loops = {role: _draw_hand(groove, role, rng) for role in DRUM_ROLES if rng.random() < chance[role]}
    if "snare" not in loops and "clap" not in loops:
        loops["snare"] = random_loop("snare", rng) if is_new else draw_loop(groove, "snare", rng)
    if "triplets" in sketch.traits and "hat" in loops:
        loops["hat"] = Loop(notes_of([(k / 3, 0.2, 0.0, (0.9, 0.5, 0.6)[k % 3]) for k in range(12)]), 1)
    if "polymeter" in sketch.traits:
        loops["perc"] = Loop(notes_of([(0.75 * k, 0.25, 0.0, 0.9) for k in range(16)]), 3)
    if "loud_offbeat" in sketch.traits and groove != "trap":
        loops["open"] = Loop(notes_of([(b + 0.5, 0.25, 0.0, 1.0) for b in range(4)]), 1)
    return loops


def _draw_hand(groove: str, role: str, rng: Generator) -> Loop:
    """Return the groove's pattern; one in ten of the lesser drums does something of its own."""
    if groove == "random" or (role not in ("kick", "snare") and rng.random() < 0.1):
        return random_loop(role, rng)
    return draw_loop(groove, role, rng)


def _played(sketch: Sketch, role: str, hands: list[dict[str, Loop]]) -> Notes:
    def playing(passage: Passage) -> Loop | None:
        if _LAYER_OF[role] not in passage.layers:
            return None
        is_second = passage.label in (SectionLabel.VERSE, SectionLabel.BRIDGE)
        loop = hands[is_second].get(role)
        if loop and passage.halved:
            n = loop.notes
            return Loop(Notes(n.beat * 2, n.length, n.pitch, n.velocity), loop.n_bars * 2)
        return loop

    notes = arranged(sketch.passages, _LAYER_OF[role], playing)
    if role == "kick" and "missing_kicks" in sketch.traits:
        strong = np.isclose(notes.beat % 4, 0)
        return notes.only(strong | (np.sin(notes.beat * 12.9898) * 43758.5453 % 1 > 0.3))
    return notes


def draw_fills(sketch: Sketch, rng: Generator) -> list[Fill]:
    """Return the fills before section starts (mostly) and after every fourth or eighth bar (sometimes)."""
    fills = []
    every = int(rng.choice([4, 8, 8, 16]))
    often = rng.uniform(0.0, 0.6)
    kinds = [str(k) for k in rng.choice(["roll", "toms", "no_kick", "gap", "gap", "stutter"], 3)]
    for passage in sketch.passages:
        for bar in range(passage.start + 1, passage.stop + 1):
            is_last = bar == passage.stop
            due = (bar - passage.start) % every == 0 and rng.random() < often
            if (is_last and rng.random() < 0.75) or due:
                n_beats = float(rng.choice([1, 1, 2, 2, 4] if is_last else [0.5, 1, 1, 2]))
                fills.append(Fill(4.0 * bar - n_beats, 4.0 * bar, str(rng.choice(kinds))))
    return fills


def _with_fills(notes: Notes, role: str, fills: list[Fill]) -> Notes:
    silent = np.zeros(len(notes), dtype=bool)
    extra = []
    for fill in fills:
        inside = (notes.beat >= fill.start - 1e-6) & (notes.beat < fill.stop - 1e-6)
        if not inside.any():
            continue
        if (
            fill.kind == "gap"
            or (fill.kind == "no_kick" and role == "kick")
            or (fill.kind == "toms" and role != "hat")
        ):
            silent |= inside
        if fill.kind in ("roll", "stutter") and role == "snare":
            silent |= inside
            step = 0.25 if fill.kind == "roll" else 0.5 / 3 if fill.stop - fill.start <= 1 else 0.25
            steps = np.arange(fill.start, fill.stop - 1e-6, step)
            extra.append(
                notes_of(
                    [(s, 0.25, 0.0, 0.5 + 0.5 * (s - fill.start) / (fill.stop - fill.start)) for s in steps]
                )
            )
    return joined([notes.only(~silent), *extra])


def _count_in(pickup: float, rng: Generator) -> Notes:
    """Return hits that lead into the first bar."""
    step = float(rng.choice([0.25, 0.5, 1.0]))
    return notes_of([(b, 0.25, 0.0, rng.uniform(0.6, 1.0)) for b in np.arange(-pickup, -1e-6, step)])


def _tom_fill(fill: Fill, rng: Generator) -> Notes:
    steps = np.arange(fill.start, fill.stop - 1e-6, 0.25)
    keep = rng.random(len(steps)) < 0.75
    return notes_of([(s, 0.25, -3.0 * int((s - fill.start) * 2), rng.uniform(0.6, 1)) for s in steps[keep]])


def _rolls(sketch: Sketch, rng: Generator) -> list[Notes]:
    """Return snare rolls through build-ups: quarters, eighths, sixteenths, each half as long as the one before."""
    rolls = []
    for passage in sketch.passages:
        if passage.label is not SectionLabel.BUILD_UP or rng.random() < 0.35:
            continue
        total = 4.0 * min(passage.n_bars, int(rng.choice([4, 8, 16])))
        start = 4.0 * passage.stop - total
        edges = [0, total / 2, total * 3 / 4, total] if rng.random() < 0.8 else [0, 0, 0, total]
        rows = [
            (start + b, 0.2, float(3 * b / total), 0.35 + 0.6 * b / total)
            for lo, hi, step in zip(edges, edges[1:], (1.0, 0.5, 0.25), strict=False)
            for b in np.arange(lo, hi - 1e-6, step)
        ]
        rolls.append(notes_of(rows))
    return rolls


def _crashes(sketch: Sketch, rng: Generator) -> Notes:
    chance = rng.uniform(0.2, 0.95)
    every = int(rng.choice([0, 0, 8, 16]))
    rows = []
    for passage in sketch.passages:
        if passage.intensity > 0.4 and rng.random() < chance:
            rows.append((4.0 * passage.start, 4.0, 0.0, 0.5 + 0.5 * passage.intensity))
        if every and passage.label is SectionLabel.DROP:
            rows += [(4.0 * b, 4.0, 0.0, 0.6) for b in range(passage.start + every, passage.stop, every)]
    return notes_of(rows)


def _with_hat_rolls(hats: Notes, rng: Generator) -> Notes:
    bars = np.unique(np.floor(hats.beat / 4))
    rolls = [hat_rolls(rng).shifted(4 * float(bar)) for bar in bars if rng.random() < 0.35]
    silent = np.zeros(len(hats), dtype=bool)
    for roll in rolls:
        silent |= (hats.beat >= roll.beat[0] - 1e-6) & (hats.beat <= roll.beat[-1] + 0.05)
    return joined([hats.only(~silent), *rolls])

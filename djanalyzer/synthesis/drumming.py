"""The drummer: patterns through the sections, and what breaks them up."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import Meter
from djanalyzer.synthesis.fills import (
    count_in,
    crashes,
    cut_bars,
    draw_fills,
    rolls,
    tom_fill,
    with_fills,
    with_ornaments,
)
from djanalyzer.synthesis.grooves import draw_loop, hat_rolls, loop_of, pulse_loop, random_loop
from djanalyzer.synthesis.sketch import Sketch, arranged, outside_gaps
from djanalyzer.synthesis.song import Loop, Notes, Passage, joined
from djanalyzer.synthesis.triple_patterns import TRIPLE_GROOVES

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
_CHANCE = {
    "kick": 1.0,
    "snare": 0.8,
    "clap": 0.5,
    "hat": 0.9,
    "open": 0.5,
    "ride": 0.15,
    "perc": 0.5,
    "shaker": 0.3,
}
# Grooves whose snare does not fall on the second and fourth beat; kicks of other songs do not fit them.
_UNLIKE_OTHERS = {
    "half",
    "trap",
    "dembow",
    "tresillo",
    "footwork",
    "one_drop",
    "one_drop_slow",
    "steppers",
    "march",
}
_SYNCOPATED_KICKS = (
    "9..8..9...8.8...", "9.....8..8....8.", "9..8......8..8..", "9.....9..9....9.", "9..9..8.........", "..9....9..9.....",
    "9..8......8.....9.....8..8....8.",
)  # fmt: skip
_HALF_TEMPI = (90.0, 125.0)  # BPM; slower or faster half-time drums would be counted otherwise


def drum_notes(sketch: Sketch, rng: Generator) -> dict[str, Notes]:
    """Return the notes of each drum."""
    groove = _draw_groove(sketch, rng)
    hands = _draw_variants(groove, sketch, rng)
    notes = {role: _played(sketch, role, hands) for role in DRUM_ROLES}
    if "cut_up" in sketch.traits:
        notes = cut_bars(notes, sketch, rng)
    if "ghosts" in sketch.traits and len(notes["snare"]):
        notes["snare"] = with_ornaments(notes["snare"], rng)
    fills = draw_fills(sketch, rng)
    notes = {role: with_fills(played, role, fills) for role, played in notes.items()}
    notes["snare"] = joined([notes["snare"], *rolls(sketch, rng)])
    notes["tom"] = joined([tom_fill(f, rng) for f in fills if f.kind == "toms"])
    notes["crash"] = crashes(sketch, rng)
    if groove == "trap" or "hat_rolls" in sketch.traits:
        notes["hat"] = _with_hat_rolls(notes["hat"], sketch.bar, rng)
    notes = {role: outside_gaps(played, role, sketch) for role, played in notes.items()}
    if sketch.pickup:
        role = str(rng.choice(["snare", "tom", "hat"]))
        notes[role] = joined([notes[role], count_in(sketch.pickup, rng)])
    return {role: sketch.feel.bent(n) for role, n in notes.items()}


def _draw_groove(sketch: Sketch, rng: Generator) -> str:
    if sketch.meter is not Meter.FOUR_FOUR:
        return str(rng.choice(sorted(TRIPLE_GROOVES[sketch.meter])))
    low, high = _HALF_TEMPI
    fitting = [
        g for g in sketch.style.grooves if g != "half" or sketch.style.halves or low <= sketch.tempo < high
    ]
    return str(rng.choice(fitting or ["rock"]))


def _draw_variants(groove: str, sketch: Sketch, rng: Generator) -> list[dict[str, Loop]]:
    """Return the patterns of each variant of the material: the same hands, some of them with other patterns."""
    first = _draw_hands(groove, sketch, rng)
    hands = [first]
    for chance in (0.3, 0.4):
        if rng.random() < chance:
            hands.append(_draw_hands(_draw_groove(sketch, rng), sketch, rng))
            continue
        others = _draw_hands(groove, sketch, rng)
        change = {role for role in DRUM_ROLES if rng.random() < (0.15 if role in ("kick", "snare") else 0.35)}
        kept = {role: loop for role, loop in first.items() if role not in change}
        hands.append({**kept, **{role: loop for role, loop in others.items() if role in change}})
        if not {"snare", "clap"} & set(hands[-1]):
            hands[-1].update({role: first[role] for role in ("snare", "clap") if role in first})
    return hands


def _draw_hands(groove: str, sketch: Sketch, rng: Generator) -> dict[str, Loop]:
    """Return one pattern for each drum that takes part."""
    traits, meter = sketch.traits, sketch.meter
    chance = _CHANCE | dict(sketch.style.hands)
    loops = {
        role: _draw_hand(groove, role, sketch, rng)
        for role in DRUM_ROLES
        if rng.random() < chance[role] or (role == "open" and "loud_offbeat" in traits)
    }
    if "snare" not in loops and "clap" not in loops:
        loops["snare"] = _draw_hand(groove, "snare", sketch, rng)
    if "triplets" in traits and "hat" in loops and meter is not Meter.SIX_EIGHT:
        loops["hat"] = pulse_loop(1 / 3, 0.0, meter, (0.9, 0.5, 0.6))
    if "polymeter" in traits and meter is Meter.FOUR_FOUR:
        loops["perc"] = pulse_loop(float(rng.choice([0.75, 0.75, 1.5])), 0.0, meter, (0.9, 0.9, 0.6))
    if "loud_offbeat" in traits and groove != "trap" and meter is not Meter.SIX_EIGHT:
        loops["open"] = pulse_loop(1.0, 0.5, meter, (1.0,))
    if meter is Meter.FOUR_FOUR and groove not in _UNLIKE_OTHERS:
        loops |= _contrary(sketch, rng)
    return loops


def _contrary(sketch: Sketch, rng: Generator) -> dict[str, Loop]:
    """Return the patterns by which a song hides its beat: kicks away from it, claps between."""
    loops: dict[str, Loop] = {}
    backbeat = loop_of("....9.......9...")
    if "syncopated_kick" in sketch.traits:
        loops["kick"] = loop_of(str(rng.choice(_SYNCOPATED_KICKS)))
        loops["snare"] = backbeat
    elif "kick_one_three" in sketch.traits:
        loops["kick"] = loop_of(str(rng.choice(["9.......9.......", "9...............", "9.......9.....6."])))
        loops["snare"] = backbeat
    if "offbeat_claps" in sketch.traits:
        loops["clap"] = loop_of(
            str(rng.choice(["..9...9...9...9.", "......9.......9.", "..9.......9.....", "...9......9..9.."]))
        )
    return loops


def _draw_hand(groove: str, role: str, sketch: Sketch, rng: Generator) -> Loop:
    """Return the groove's pattern; one in ten of the lesser drums does something of its own."""
    if groove == "random" or (role not in ("kick", "snare") and rng.random() < 0.1):
        return random_loop(role, sketch.meter, rng)
    return draw_loop(groove, role, sketch.meter, "" if groove == "trap" else sketch.pace, rng)


def _played(sketch: Sketch, role: str, hands: list[dict[str, Loop]]) -> Notes:
    def playing(passage: Passage) -> Loop | None:
        if _LAYER_OF[role] not in passage.layers:
            return None
        loop = hands[passage.variant].get(role)
        if loop and passage.halved:
            n = loop.notes
            return Loop(Notes(n.beat * 2, n.length, n.pitch, n.velocity), loop.n_bars * 2, loop.bar)
        if loop and passage.doubled:
            twice = loop.tiled(2 * loop.n_bars)
            return Loop(
                Notes(twice.beat / 2, twice.length, twice.pitch, twice.velocity), loop.n_bars, loop.bar
            )
        return loop

    notes = arranged(sketch, _LAYER_OF[role], playing)
    if role == "kick" and "missing_kicks" in sketch.traits:
        strong = np.isclose(notes.beat % sketch.bar, 0)
        return notes.only(strong | (np.sin(notes.beat * 12.9898) * 43758.5453 % 1 > 0.3))
    return notes


def _with_hat_rolls(hats: Notes, bar: int, rng: Generator) -> Notes:
    bars = np.unique(np.floor(hats.beat / bar))
    bursts = [hat_rolls(rng, bar).shifted(bar * float(b)) for b in bars if rng.random() < 0.35]
    silent = np.zeros(len(hats), dtype=bool)
    for burst in bursts:
        silent |= (hats.beat >= burst.beat[0] - 1e-6) & (hats.beat <= burst.beat[-1] + 0.05)
    return joined([hats.only(~silent), *bursts])

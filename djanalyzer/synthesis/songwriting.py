"""One song: from its opening to the plan of who plays what, when."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import GridAnchor, Meter
from djanalyzer.synthesis import band
from djanalyzer.synthesis.arrangement import Form, draw_passages
from djanalyzer.synthesis.finishing import finished
from djanalyzer.synthesis.grooves import Feel
from djanalyzer.synthesis.harmony import draw_harmony, relative
from djanalyzer.synthesis.mixes import draw_mix
from djanalyzer.synthesis.sketch import Sketch
from djanalyzer.synthesis.song import Part, Passage, Song
from djanalyzer.synthesis.style import Style
from djanalyzer.synthesis.styles import draw_style
from djanalyzer.synthesis.tempi import draw_grid, draw_tempo
from djanalyzer.synthesis.traits import draw_meter, draw_traits


@dataclass(frozen=True, slots=True)
class Opening:
    """What is settled before a song is written; `tempo` in BPM."""

    seed: int
    style: Style
    meter: Meter
    tempo: float
    traits: frozenset[str]


def draw_opening(seed: int, style: Style | None, rng: Generator) -> Opening:
    """Return the opening of a song in a style, or in any."""
    chosen = style or draw_style(rng)
    meter = draw_meter(chosen, rng)
    tempo = draw_tempo(chosen, meter, rng)
    return Opening(seed, chosen, meter, tempo, draw_traits(chosen, rng))


def written(opening: Opening, duration: tuple[float, float], rng: Generator) -> Song:
    """Return the song that follows from its opening, between the shortest and the longest of `duration`, seconds."""
    seed, chosen, tempo, traits = opening.seed, opening.style, opening.tempo, opening.traits
    extent = _draw_extent(tempo, opening.meter, traits, duration, rng)
    passages = _drawn_passages(chosen, tempo, extent, traits, rng)
    first = GridAnchor(extent.lead_in + extent.pickup * 60 / tempo, tempo, 1, opening.meter)
    grid = draw_grid(first, passages, traits, rng)
    sketch = _sketch(chosen, first, passages, traits, np.random.default_rng([seed, 2]))
    sketch = replace(sketch, pickup=extent.pickup)
    sketch = _filled(sketch, _draw_parts(sketch, np.random.default_rng([seed, 3])))
    song = Song(
        seed=seed,
        style=chosen.name,
        grid=grid,
        key=sketch.harmony.key,
        n_bars=sketch.n_bars,
        pickup=extent.pickup,
        tail=extent.tail,
        style_energy=float(rng.uniform(*chosen.energy)),
        passages=sketch.passages,
        parts=_draw_parts(sketch, np.random.default_rng([seed, 3])),
        mix=draw_mix(chosen, traits, np.random.default_rng([seed, 4])),
        traits=traits,
        harmonies=sketch.harmonies,
        push=sketch.push,
    )
    return finished(song, sketch)


@dataclass(frozen=True, slots=True)
class _Extent:
    """How long a song is: seconds of silence before, beats of pick-up, bars (and their bounds), seconds of ringing out."""

    lead_in: float
    pickup: float
    n_bars: int
    bounds: tuple[int, int]
    tail: float
    meter: Meter


def _draw_extent(
    tempo: float, meter: Meter, traits: frozenset[str], duration: tuple[float, float], rng: Generator
) -> _Extent:
    shortest, longest = duration
    target = float(rng.uniform(shortest, longest))
    lead_in = 0.0 if rng.random() < 0.4 else float(rng.uniform(0.0, min(3.0, 0.1 * target)))
    pickup = float(rng.integers(1, meter.beats_per_bar)) if "pickup" in traits else 0.0
    tail = float(rng.uniform(0.3, min(3.0, 0.1 * target)))
    bar = meter.beats_per_bar * 60 / tempo
    n_bars = max(4, int((target - lead_in - tail - pickup * 60 / tempo) / bar))
    bounds = (int(np.ceil((shortest - lead_in - tail) / bar)), int((longest - lead_in - tail) / bar - 1))
    return _Extent(lead_in, pickup, n_bars, bounds, tail, meter)


def _drawn_passages(
    style: Style, tempo: float, extent: _Extent, traits: frozenset[str], rng: Generator
) -> tuple[Passage, ...]:
    form = Form(
        str(rng.choice(style.forms)),
        extent.n_bars,
        float(rng.choice([0, 0, 0.15, 0.4])),
        extent.meter.beats_per_bar,
        tempo,
        traits,
    )
    passages = list(draw_passages(form, rng))
    most = max(4, *extent.bounds)
    while passages[-1].stop > most:
        excess = passages[-1].stop - most
        last = passages[-1]
        passages[-1] = replace(last, n_bars=last.n_bars - excess)
        if passages[-1].n_bars < 2 and len(passages) > 1:
            passages.pop()
    last = passages[-1]
    passages[-1] = replace(last, n_bars=max(last.n_bars, extent.bounds[0] - last.start))
    return tuple(replace(p, layers=_allowed(p.layers, traits)) for p in passages)


def _allowed(layers: frozenset[str], traits: frozenset[str]) -> frozenset[str]:
    """Return the layers that the song's traits leave, never none."""
    gone: set[str] = set()
    if "no_kick" in traits:
        gone = {"kick"}
    if "no_drums" in traits:
        gone = {"kick", "snare", "hat", "perc"}
    if "bare" in traits:
        gone |= {"chords", "pad", "arp"}
    if "dry" in traits and layers & {"chords", "arp", "lead"}:
        gone |= {"pad"}
    left = layers - gone
    return (
        left if left & {"bass", "chords", "arp", "lead", "pad", "kick", "snare"} else left | {"chords", "arp"}
    )


def _sketch(
    style: Style,
    first: GridAnchor,
    passages: tuple[Passage, ...],
    traits: frozenset[str],
    rng: Generator,
) -> Sketch:
    harmony = draw_harmony(rng, style.minor_share, style.chord_bars, first.meter)
    others = [relative(harmony, rng) if rng.random() < share else harmony for share in (0.5, 0.7)]
    return Sketch(
        style,
        first.period,
        passages,
        (harmony, *others),
        draw_feel(style, first.meter, traits, rng),
        traits,
        first.meter,
        _draw_pace(first.tempo, rng),
        _draw_leans(traits, rng),
        float(rng.choice([0.5, 0.5, 0.25])) if "pushed" in traits and first.meter is Meter.FOUR_FOUR else 0.0,
    )


def draw_feel(style: Style, meter: Meter, traits: frozenset[str], rng: Generator) -> Feel:
    """Return how a style's players lean."""
    swing = float(rng.choice(style.swing)) * float(rng.uniform(0.7, 1.2))
    pair = 1.0 if swing > 0.2 and rng.random() < 0.4 else 0.5
    loose = (
        float(rng.choice([0, 0, 0, 0.002, 0.004, 0.007]))
        if rng.random() > style.acoustic
        else float(rng.uniform(0.002, 0.009))
    )
    if "triplets" in traits:
        swing, pair = 1 / 3, 1.0
    if meter is Meter.SIX_EIGHT:
        swing = 0.0
    return Feel(swing, pair, loose, float(rng.choice([0, 0.05, 0.12])))


def _draw_pace(tempo: float, rng: Generator) -> str:
    """Return how busy the hats are: many strokes to a slow beat, few to a fast one, so that neither tells the tempo."""
    chance = rng.random()
    if tempo < 110:
        return "busy" if chance < 0.45 else "sparse" if chance > 0.92 else ""
    if tempo > 145:
        return "sparse" if chance < 0.4 else "busy" if chance > 0.9 else ""
    return "sparse" if chance < 0.1 else "busy" if chance > 0.85 else ""


def _draw_leans(traits: frozenset[str], rng: Generator) -> dict[str, float]:
    """Return by how many seconds each player of a live band is late, the kick alone keeping the time."""
    if "live" not in traits:
        return {}
    spread = rng.uniform(0.003, 0.01)
    roles = (
        "snare",
        "clap",
        "hat",
        "open",
        "ride",
        "perc",
        "shaker",
        "tom",
        "bass",
        "chords",
        "pad",
        "arp",
        "lead",
    )
    return {role: float(np.clip(rng.normal(0, spread), -0.02, 0.02)) for role in roles}


def _filled(sketch: Sketch, parts: tuple[Part, ...]) -> Sketch:
    """Return the sketch with more players in every section that would be silent for more than a bar."""
    sounding = np.zeros(sketch.n_bars + 1, dtype=bool)
    for part in parts:
        if part.role not in ("effect", "crash"):
            first = np.floor(part.notes.beat / sketch.bar + 1e-6).astype(int)
            last = np.floor((part.notes.beat + part.notes.length) / sketch.bar - 1e-6).astype(int)
            for bars in (first, last, (first + last) // 2):
                sounding[np.clip(bars, 0, sketch.n_bars)] = True
    passages = tuple(
        p
        if np.count_nonzero(~sounding[p.start : p.stop]) <= 1
        else replace(
            p, entries=(), layers=p.layers | _allowed(frozenset({"bass", "chords", "arp"}), sketch.traits)
        )
        for p in sketch.passages
    )
    return replace(sketch, passages=passages)


def _draw_parts(sketch: Sketch, rng: Generator) -> tuple[Part, ...]:
    parts = [] if "no_drums" in sketch.traits else band.drum_parts(sketch, rng)
    parts += [band.bass_part(sketch, rng), band.chords_part(sketch, rng), band.pad_part(sketch, rng)]
    if rng.random() < 0.3 + 0.7 * sketch.style.arps or "no_drums" in sketch.traits:
        parts.append(band.arp_part(sketch, rng))
    parts.append(band.lead_part(sketch, rng))
    if "counter" in sketch.traits:
        parts.append(band.counter_part(sketch, rng))
    if "hook" in sketch.traits:
        parts.append(band.hook_part(sketch, rng))
    parts += band.effect_parts(sketch, rng)
    return tuple(p for p in parts if len(p.notes))

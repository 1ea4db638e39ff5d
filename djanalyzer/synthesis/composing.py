"""From a seed to the plan of a song."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import BEATS_PER_BAR, BeatGrid, GridAnchor
from djanalyzer.synthesis import band
from djanalyzer.synthesis.arrangement import Form, draw_passages
from djanalyzer.synthesis.drumming import Sketch
from djanalyzer.synthesis.grooves import Feel
from djanalyzer.synthesis.harmony import draw_harmony, relative
from djanalyzer.synthesis.song import Mix, Part, Passage, Song
from djanalyzer.synthesis.styles import Style, draw_style, draw_tempo, style_named

_DEFAULT_DURATION = (60.0, 240.0)

# What fools beat trackers, and how many songs have it.
_TRAITS = {
    "loud_offbeat": 0.2, "soft_drums": 0.12, "no_kick": 0.06, "no_drums": 0.06, "missing_kicks": 0.1, "loud_bass": 0.15,
    "hat_rolls": 0.08, "pickup": 0.1, "tempo_change": 0.04, "drifting": 0.03,
    "counter": 0.4, "hook": 0.25, "sparse": 0.35, "dry": 0.5, "bare": 0.08,
    "gradual": 0.3, "triplets": 0.05, "polymeter": 0.08,
}  # fmt: skip


def compose(seed: int, style: str | None = None, *, duration: tuple[float, float] | None = None) -> Song:
    """Plan a song.

    Parameters
    ----------
    seed : int
        The same seed always gives the same song.
    style : str, optional
        One of `STYLES`; drawn when it is not given.
    duration : tuple of float, optional
        Shortest and longest length in seconds; 60 to 240 when it is not given.
    """
    rng = np.random.default_rng([seed, 1])
    chosen = style_named(style) if style else draw_style(rng)
    tempo = draw_tempo(chosen, rng)
    traits = _draw_traits(chosen, rng)
    shortest, longest = duration or _DEFAULT_DURATION
    target = float(rng.uniform(shortest, longest))
    lead_in = 0.0 if rng.random() < 0.4 else float(rng.uniform(0.0, min(3.0, 0.1 * target)))
    pickup = float(rng.integers(1, 4)) if "pickup" in traits else 0.0
    tail = float(rng.uniform(0.3, min(3.0, 0.1 * target)))
    bar = BEATS_PER_BAR * 60 / tempo
    n_bars = max(4, int((target - lead_in - tail - pickup * 60 / tempo) / bar))
    room = [int(np.ceil((shortest - lead_in - tail) / bar)), int((longest - lead_in - tail) / bar - 1)]
    passages = _drawn_passages(chosen, n_bars, (room[0], room[1]), traits, rng)
    grid = _draw_grid(lead_in + pickup * 60 / tempo, tempo, passages, traits, rng)
    sketch = _sketch(chosen, tempo, passages, traits, pickup, np.random.default_rng([seed, 2]))
    parts = _draw_parts(sketch, np.random.default_rng([seed, 3]))
    sketch = _filled(sketch, parts)
    parts = _draw_parts(sketch, np.random.default_rng([seed, 3]))
    passages = sketch.passages
    mix = _draw_mix(chosen, traits, np.random.default_rng([seed, 4]))
    energy = float(rng.uniform(*chosen.energy))
    song = Song(
        seed,
        chosen.name,
        grid,
        sketch.harmony.key,
        passages[-1].stop,
        pickup,
        tail,
        energy,
        passages,
        parts,
        mix,
        traits,
    )
    doubles = tempo <= 97.5 and rng.random() < chosen.doubled
    return song.counted_double() if doubles else song


def _draw_traits(style: Style, rng: Generator) -> frozenset[str]:
    traits = {name for name, chance in _TRAITS.items() if rng.random() < chance}
    if rng.random() < style.duck:
        traits.add("duck")
    if "tempo_change" in traits:
        traits.discard("drifting")
    if "no_drums" in traits:
        traits -= {"pickup", "bare"}
    return frozenset(traits)


def _drawn_passages(
    style: Style, n_bars: int, bounds: tuple[int, int], traits: frozenset[str], rng: Generator
) -> tuple[Passage, ...]:
    form = Form(
        str(rng.choice(style.forms)), n_bars, float(rng.choice([0, 0, 0.1, 0.3])), "gradual" in traits
    )
    passages = list(draw_passages(form, rng))
    most = max(4, *bounds)
    while passages[-1].stop > most:
        excess = passages[-1].stop - most
        last = passages[-1]
        passages[-1] = replace(last, n_bars=last.n_bars - excess)
        if passages[-1].n_bars < 2 and len(passages) > 1:
            passages.pop()
    last = passages[-1]
    passages[-1] = replace(last, n_bars=max(last.n_bars, bounds[0] - last.start))
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


def _draw_grid(
    start: float, tempo: float, passages: tuple[Passage, ...], traits: frozenset[str], rng: Generator
) -> BeatGrid:
    """Return the beats' times: constant, or changing at a section, or drifting as people do."""
    anchors = [GridAnchor(start, tempo)]
    n_bars = passages[-1].stop
    if "tempo_change" in traits and len(passages) > 2:
        bar = passages[int(rng.integers(1, len(passages)))].start
        time = start + bar * BEATS_PER_BAR * 60 / tempo
        anchors.append(GridAnchor(time, float(round(tempo * rng.uniform(0.9, 1.1)))))
    if "drifting" in traits:
        drift = np.cumsum(rng.normal(0, 0.003, n_bars // 2 + 1))
        for i in range(1, n_bars // 2 + 1):
            last = anchors[-1]
            anchors.append(
                GridAnchor(
                    last.time + 2 * BEATS_PER_BAR * last.period,
                    tempo * float(1 + np.clip(drift[i], -0.03, 0.03)),
                )
            )
    return BeatGrid(tuple(anchors))


def _sketch(
    style: Style,
    tempo: float,
    passages: tuple[Passage, ...],
    traits: frozenset[str],
    pickup: float,
    rng: Generator,
) -> Sketch:
    harmony = draw_harmony(rng, style.minor_share, style.chord_bars)
    swing = float(rng.choice(style.swing)) * float(rng.uniform(0.7, 1.2))
    pair = 1.0 if swing > 0.2 and rng.random() < 0.4 else 0.5
    loose = (
        float(rng.choice([0, 0, 0, 0.002, 0.004, 0.007]))
        if rng.random() > style.acoustic
        else float(rng.uniform(0.002, 0.009))
    )
    if "triplets" in traits:
        swing, pair = 1 / 3, 1.0
    feel = Feel(swing, pair, loose, float(rng.choice([0, 0.05, 0.12])))
    contrast = relative(harmony, rng) if rng.random() < 0.5 else harmony
    return Sketch(style, 60 / tempo, passages, harmony, contrast, feel, traits, pickup)


def _filled(sketch: Sketch, parts: tuple[Part, ...]) -> Sketch:
    """Return the sketch with more players in every section that would be silent for more than a bar."""
    sounding = np.zeros(sketch.n_bars + 1, dtype=bool)
    for part in parts:
        if part.role not in ("effect", "crash"):
            first = np.floor(part.notes.beat / BEATS_PER_BAR + 1e-6).astype(int)
            last = np.floor((part.notes.beat + part.notes.length) / BEATS_PER_BAR - 1e-6).astype(int)
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


def _draw_mix(style: Style, traits: frozenset[str], rng: Generator) -> Mix:
    low_pass = 0.0
    if rng.random() < 0.25:
        low_pass = float(rng.choice([16000, 15000, 11000, 8000, 5500]))
    fades = rng.random(2)
    return Mix(
        reverb_seconds=float(rng.uniform(0.2, 0.9) if "dry" in traits else rng.uniform(0.3, 2.8)),
        reverb_level=float(rng.lognormal(0, 0.5)),
        duck_depth=float(rng.uniform(0.3, 0.95)) if "duck" in traits else 0.0,
        duck_beats=float(rng.uniform(0.3, 0.9)),
        drive=float(rng.choice([0, 0, 0, 0.3, 0.8, 1.6])) * float(rng.uniform(0.5, 1.5)),
        tilt=float(np.clip(rng.normal(-2.5, 5.0), -14, 8)),
        low_pass=low_pass,
        bass_boost=float(np.clip(rng.normal(2.5, 3.0), -5, 10)),
        noise=float(10 ** rng.uniform(-4.5, -2.3)) if rng.random() < 0.2 + style.lofi else 0.0,
        level=float(np.clip(rng.normal(-16, 4.0), -30, -8)),
        clip=float(rng.random() < 0.08),
        fade_in=float(rng.uniform(2, 12)) if fades[0] < 0.06 else 0.0,
        fade_out=float(rng.uniform(4, 15)) if fades[1] < 0.12 else 0.0,
        compression=float(rng.choice([0, 0.25, 0.5, 0.7])),
        width=float(rng.choice([0.0, 0.6, 1.0, 1.0, 1.2])),
        tuning=float(rng.uniform(-0.35, 0.35)) if rng.random() < 0.2 else 0.0,
        crackle=float(rng.uniform(2, 40))
        if rng.random() < 0.04 + 0.3 * style.lofi * (style.name == "hip_hop")
        else 0.0,
    )

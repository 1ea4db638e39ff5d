"""From a seed to the plan of a song."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import BEATS_PER_BAR
from djanalyzer.synthesis import band
from djanalyzer.synthesis.arrangement import Form, draw_passages
from djanalyzer.synthesis.drumming import Sketch
from djanalyzer.synthesis.finishing import finished
from djanalyzer.synthesis.grooves import Feel
from djanalyzer.synthesis.harmony import draw_harmony, relative
from djanalyzer.synthesis.mixes import draw_mix
from djanalyzer.synthesis.song import Part, Passage, Song
from djanalyzer.synthesis.style import Style
from djanalyzer.synthesis.styles import draw_style, style_named
from djanalyzer.synthesis.tempi import draw_grid, draw_tempo

_DEFAULT_DURATION = (60.0, 240.0)
_SLOW = 97.5  # BPM; twice this is still a tempo people write

# What fools beat trackers, and how many songs have it.
_TRAITS = {
    "loud_offbeat": 0.2, "soft_drums": 0.12, "no_kick": 0.06, "no_drums": 0.06, "missing_kicks": 0.1, "loud_bass": 0.15,
    "hat_rolls": 0.08, "pickup": 0.1, "tempo_change": 0.04, "drifting": 0.03,
    "counter": 0.4, "hook": 0.25, "sparse": 0.35, "dry": 0.5, "bare": 0.08,
    "gradual": 0.3, "triplets": 0.05, "polymeter": 0.08,
}  # fmt: skip


def compose(seed: int, style: str | None = None, *, duration: tuple[float, float] | None = None) -> Song:
    """Plan a song. The plan has at least four bars, however short the wish.

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
    extent = _draw_extent(tempo, traits, duration or _DEFAULT_DURATION, rng)
    passages = _drawn_passages(chosen, extent, traits, rng)
    grid = draw_grid(extent.lead_in + extent.pickup * 60 / tempo, tempo, passages, traits, rng)
    sketch = _sketch(chosen, tempo, passages, traits, np.random.default_rng([seed, 2]))
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
    )
    song = finished(song, sketch)
    doubles = tempo <= _SLOW and rng.random() < chosen.doubled
    return song.counted_double() if doubles else song


@dataclass(frozen=True, slots=True)
class _Extent:
    """How long a song is: seconds of silence before, beats of pick-up, bars (and their bounds), seconds of ringing out."""

    lead_in: float
    pickup: float
    n_bars: int
    bounds: tuple[int, int]
    tail: float


def _draw_extent(
    tempo: float, traits: frozenset[str], duration: tuple[float, float], rng: Generator
) -> _Extent:
    shortest, longest = duration
    target = float(rng.uniform(shortest, longest))
    lead_in = 0.0 if rng.random() < 0.4 else float(rng.uniform(0.0, min(3.0, 0.1 * target)))
    pickup = float(rng.integers(1, 4)) if "pickup" in traits else 0.0
    tail = float(rng.uniform(0.3, min(3.0, 0.1 * target)))
    bar = BEATS_PER_BAR * 60 / tempo
    n_bars = max(4, int((target - lead_in - tail - pickup * 60 / tempo) / bar))
    bounds = (int(np.ceil((shortest - lead_in - tail) / bar)), int((longest - lead_in - tail) / bar - 1))
    return _Extent(lead_in, pickup, n_bars, bounds, tail)


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
    style: Style, extent: _Extent, traits: frozenset[str], rng: Generator
) -> tuple[Passage, ...]:
    form = Form(
        str(rng.choice(style.forms)), extent.n_bars, float(rng.choice([0, 0, 0.1, 0.3])), "gradual" in traits
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
    tempo: float,
    passages: tuple[Passage, ...],
    traits: frozenset[str],
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
    return Sketch(style, 60 / tempo, passages, harmony, contrast, feel, traits)


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

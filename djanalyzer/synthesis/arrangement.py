"""The form of a song: which sections, how long, who plays in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from numpy.random import Generator

from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.song import Passage

_I, _V, _U, _D = SectionLabel.INTRO, SectionLabel.VERSE, SectionLabel.BUILD_UP, SectionLabel.DROP
_B, _R, _O = SectionLabel.BREAKDOWN, SectionLabel.BRIDGE, SectionLabel.OUTRO

# Forms as (function, bars); bars are stretched to the length that is asked for.
FORMS: dict[str, tuple[tuple[tuple[SectionLabel, int], ...], ...]] = {
    "club": (
        ((_I, 16), (_B, 16), (_U, 8), (_D, 32), (_B, 16), (_U, 8), (_D, 32), (_O, 16)),
        ((_I, 16), (_V, 16), (_B, 16), (_U, 8), (_D, 16), (_V, 16), (_B, 8), (_U, 8), (_D, 16), (_O, 16)),
        ((_I, 16), (_V, 16), (_U, 8), (_D, 16), (_B, 16), (_U, 8), (_D, 16), (_O, 16)),
        ((_I, 32), (_V, 32), (_B, 16), (_D, 32), (_O, 16)),
        ((_I, 8), (_U, 8), (_D, 16), (_B, 8), (_V, 8), (_U, 4), (_D, 16), (_O, 8)),
        ((_I, 16), (_D, 16), (_B, 16), (_U, 8), (_D, 16), (_R, 8), (_D, 16), (_O, 16)),
    ),
    "pop": (
        ((_I, 4), (_V, 8), (_U, 4), (_D, 8), (_V, 8), (_U, 4), (_D, 8), (_R, 8), (_D, 8), (_O, 4)),
        ((_I, 8), (_V, 16), (_D, 8), (_V, 16), (_D, 8), (_R, 8), (_D, 16), (_O, 8)),
        ((_I, 4), (_V, 8), (_V, 8), (_U, 8), (_D, 16), (_B, 8), (_U, 8), (_D, 16), (_O, 4)),
        ((_V, 8), (_D, 8), (_V, 8), (_D, 8), (_B, 8), (_D, 16)),
    ),
    "loop": (
        ((_I, 4), (_V, 8), (_D, 8), (_V, 8), (_R, 8), (_D, 8)),
        ((_I, 8), (_V, 8), (_V, 8), (_D, 16), (_B, 8), (_D, 16), (_O, 4)),
        ((_V, 16), (_D, 16), (_B, 8), (_V, 16), (_D, 16)),
        ((_I, 8), (_V, 16), (_R, 8), (_V, 16), (_O, 8)),
        ((_D, 8), (_V, 8), (_D, 8), (_R, 8), (_D, 8)),
        ((_I, 4), (_D, 16), (_B, 4), (_D, 16)),
    ),
    "calm": (
        ((_I, 8), (_V, 16), (_B, 8), (_V, 16), (_O, 8)),
        ((_I, 16), (_V, 16), (_R, 8), (_V, 16), (_O, 8)),
        ((_B, 8), (_V, 16), (_D, 16), (_B, 8), (_D, 16), (_O, 8)),
    ),
}

# How likely a layer plays in a section: kick, snare/clap, hats, percussion, bass, chords, pad, arp, lead.
LAYERS = ("kick", "snare", "hat", "perc", "bass", "chords", "pad", "arp", "lead")
_CHANCE: dict[SectionLabel, tuple[float, ...]] = {
    _I: (0.65, 0.4, 0.65, 0.4, 0.3, 0.3, 0.4, 0.3, 0.1),
    _V: (0.95, 0.85, 0.9, 0.6, 0.9, 0.7, 0.4, 0.4, 0.4),
    _U: (0.25, 0.3, 0.5, 0.3, 0.35, 0.7, 0.6, 0.6, 0.3),
    _D: (1.0, 0.97, 0.97, 0.8, 1.0, 0.85, 0.4, 0.6, 0.8),
    _B: (0.04, 0.08, 0.2, 0.2, 0.25, 0.6, 0.8, 0.5, 0.4),
    _R: (0.6, 0.6, 0.7, 0.5, 0.7, 0.7, 0.4, 0.4, 0.4),
    _O: (0.7, 0.5, 0.7, 0.4, 0.4, 0.4, 0.4, 0.3, 0.1),
}
_INTENSITY = {
    _I: (0.25, 0.5),
    _V: (0.5, 0.75),
    _U: (0.45, 0.65),
    _D: (0.9, 1.0),
    _B: (0.15, 0.4),
    _R: (0.4, 0.7),
    _O: (0.2, 0.5),
}


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked of an arrangement; in a gradual one neighbouring sections differ by few instruments."""

    kind: str
    n_bars: int
    odd_share: float
    is_gradual: bool


def draw_passages(form: Form, rng: Generator) -> tuple[Passage, ...]:
    """Return the sections of a song of about `form.n_bars` bars."""
    known = FORMS[form.kind]
    outline = list(known[int(rng.integers(len(known)))])
    outline = _fitted(outline, form.n_bars, rng)
    layers_of = (
        _gradual_layers(rng)
        if form.is_gradual
        else {label: _draw_layers(label, rng) for label in SectionLabel}
    )
    passages: list[Passage] = []
    start = 0
    for label, n_bars in outline:
        if rng.random() < form.odd_share:
            n_bars = max(2, n_bars + int(rng.choice([-2, -1, 1, 2, 4])))
        layers = layers_of[label] if rng.random() < 0.6 else _nudged(layers_of[label], label, rng)
        low, high = _INTENSITY[label]
        slope = 0.4 if label is _U else 0.0
        sweep = _draw_sweep(label, rng)
        halved = label in (_V, _R, _I) and rng.random() < 0.06
        plan = Passage(start, n_bars, label, layers, rng.uniform(low, high), slope, sweep, halved)
        passages.append(replace(plan, entries=_draw_entries(plan, rng), ending=_draw_ending(label, rng)))
        start += n_bars
    return tuple(passages)


def _gradual_layers(rng: Generator) -> dict[SectionLabel, frozenset[str]]:
    """Return layers that grow one by one out of each other: the way loops are stacked."""
    full = {str(layer) for layer in rng.permutation(LAYERS)[: int(rng.integers(4, 9))]} | {"kick", "bass"}
    order = [str(layer) for layer in rng.permutation(sorted(full))]
    few = frozenset(order[: int(rng.integers(1, 4))])
    most = frozenset(order[: max(2, len(order) - int(rng.integers(1, 3)))])
    calm = frozenset(full - {"kick", "snare"}) or few
    other = frozenset(full ^ {str(rng.choice(LAYERS))}) or few
    return {
        _I: few,
        _V: most,
        _U: most,
        _D: frozenset(full),
        _B: calm if rng.random() < 0.7 else few,
        _R: other,
        _O: few,
    }


def _draw_entries(passage: Passage, rng: Generator) -> tuple[tuple[str, int], ...]:
    """Return layers that wait for the second, third or fourth quarter of a long section; one is there from the start."""
    if passage.n_bars < 8 or rng.random() > (0.6 if passage.label in (_I, _B) else 0.25):
        return ()
    layers = [str(layer) for layer in rng.permutation(sorted(passage.layers))]
    late = layers[1 : 1 + int(rng.integers(1, 4))]
    return tuple((layer, int(rng.integers(1, 4)) * (passage.n_bars // 4)) for layer in late)


def _draw_ending(label: SectionLabel, rng: Generator) -> str:
    likely = 0.2 if label is _U else 0.06
    return str(rng.choice(["stutter", "stutter", "tape_stop", "silence"])) if rng.random() < likely else ""


def _fitted(
    outline: list[tuple[SectionLabel, int]], n_bars: int, rng: Generator
) -> list[tuple[SectionLabel, int]]:
    """Return the outline in phrases of 2, 4, 8, 16 or 32 bars that add up to about `n_bars`."""
    while len(outline) > 3 and n_bars / len(outline) < 3.5:
        del outline[int(rng.integers(1, len(outline) - 1))]
    scale = n_bars / sum(b for _, b in outline)
    fitted = [(label, _phrase(bars * scale)) for label, bars in outline]
    while sum(b for _, b in fitted) > n_bars + 2 and max(b for _, b in fitted) > 2:
        longest = max(range(len(fitted)), key=lambda i: fitted[i][1])
        label, bars = fitted[longest]
        fitted[longest] = (label, bars // 2 if bars <= 8 else bars - 8)
    while sum(b for _, b in fitted) < 0.8 * n_bars:
        i = int(rng.integers(len(fitted)))
        fitted[i] = (fitted[i][0], fitted[i][1] + (8 if fitted[i][1] >= 8 else fitted[i][1]))
    return fitted


def _phrase(bars: float) -> int:
    return min((2, 4, 8, 16, 24, 32), key=lambda n: abs(n - bars) / n)


def _draw_layers(label: SectionLabel, rng: Generator) -> frozenset[str]:
    drawn = {name for name, chance in zip(LAYERS, _CHANCE[label], strict=True) if rng.random() < chance}
    if not drawn & {"chords", "pad", "arp", "lead", "bass", "kick"}:
        drawn.add(str(rng.choice(["pad", "chords", "arp"])))
    return frozenset(drawn)


def _nudged(layers: frozenset[str], label: SectionLabel, rng: Generator) -> frozenset[str]:
    """Return the layers with one of them changed, as a second verse differs from the first."""
    name = str(rng.choice(["hat", "perc", "chords", "pad", "arp", "lead"]))
    changed = layers ^ {name}
    return changed if changed else _draw_layers(label, rng)


def _draw_sweep(label: SectionLabel, rng: Generator) -> str:
    chance = rng.random()
    if label is _U:
        return "high_pass" if chance < 0.25 else "opening" if chance < 0.55 else ""
    if label in (_I, _B):
        return "opening" if chance < 0.2 else "closed" if chance < 0.3 else ""
    if label is _O:
        return "closing" if chance < 0.2 else ""
    return ""

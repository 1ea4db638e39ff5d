"""The arrangement of a song: who plays in each of its sections, what comes and goes within them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from numpy.random import Generator

from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.forms import draw_outline
from djanalyzer.synthesis.song import Passage

_I, _V, _U, _D = SectionLabel.INTRO, SectionLabel.VERSE, SectionLabel.BUILD_UP, SectionLabel.DROP
_B, _R, _O = SectionLabel.BREAKDOWN, SectionLabel.BRIDGE, SectionLabel.OUTRO

# How likely a layer plays in a section: kick, snare/clap, hats, percussion, bass, chords, pad, arp, lead.
LAYERS = ("kick", "snare", "hat", "perc", "bass", "chords", "pad", "arp", "lead")
_DRUMS = frozenset({"kick", "snare", "hat", "perc"})
_TONAL = frozenset(LAYERS) - _DRUMS
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
_BRISK = 115.0  # BPM; from here on drums may go at half speed for a while, below it at double speed
# What a listener notices when it alone comes or goes.
_SALIENT = frozenset({"kick", "snare", "bass", "chords", "lead"})
# Which material a section uses when the song does not wander: drops one, verses and bridges others.
_VARIANTS = {_I: 0, _V: 1, _U: 0, _D: 0, _B: 0, _R: 2, _O: 0}


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked of an arrangement."""

    kind: str
    n_bars: int
    odd_share: float
    bar: int
    tempo: float
    traits: frozenset[str]

    @property
    def is_level(self) -> bool:
        """Whether all sections have nearly the same players: only what they play tells them apart."""
        return "level" in self.traits


def draw_passages(form: Form, rng: Generator) -> tuple[Passage, ...]:
    """Return the sections of a song of about `form.n_bars` bars."""
    outline = draw_outline(form.kind, form.n_bars, form.odd_share, form.traits, rng)
    layers_of = _draw_cast(form, rng)
    passages: list[Passage] = []
    start = 0
    for label, n_bars in outline:
        layers = layers_of[label] if rng.random() < 0.6 else _nudged(layers_of[label], label, rng)
        low, high = _INTENSITY[label] if not form.is_level else (0.7, 0.9)
        slope = 0.4 if label is _U else 0.0
        sweep = "" if "plain" in form.traits else _draw_sweep(label, rng)
        plan = Passage(start, n_bars, label, layers, rng.uniform(low, high), slope, sweep)
        halved, doubled = _draw_speed(label, form, rng)
        plan = replace(plan, variant=_draw_variant(label, form, rng), halved=halved, doubled=doubled)
        passages.append(plan)
        start += n_bars
    passages = _told_apart(passages, rng)
    if "long_intro" in form.traits and passages[0].label is _I and passages[0].n_bars >= 12:
        passages[0] = _beatless(passages[0], rng)
    return tuple(_with_events(p, form, rng) for p in passages)


def _draw_cast(form: Form, rng: Generator) -> dict[SectionLabel, frozenset[str]]:
    if form.is_level:
        return _level_layers(rng)
    if "gradual" in form.traits or form.kind == "stacked":
        return _gradual_layers(rng)
    return {label: _draw_layers(label, rng) for label in SectionLabel}


def _level_layers(rng: Generator) -> dict[SectionLabel, frozenset[str]]:
    """Return nearly the same players everywhere: the drums and bass go on, the tune pauses."""
    full = frozenset({"kick", "snare", "hat", "bass", "chords", "lead"}) | {
        str(layer) for layer in rng.permutation(LAYERS)[:2]
    }
    rest = frozenset(full - {str(rng.choice(["lead", "perc", "arp", "pad"]))})
    return {label: rest if label in (_I, _B, _O, _R) else full for label in SectionLabel}


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


def _draw_variant(label: SectionLabel, form: Form, rng: Generator) -> int:
    return int(rng.integers(3)) if rng.random() < 0.15 else _VARIANTS[label]


def _draw_speed(label: SectionLabel, form: Form, rng: Generator) -> tuple[bool, bool]:
    """Return whether the drums go at half or double speed in a section."""
    halves = form.tempo >= _BRISK and label in (_V, _R, _I) and rng.random() < 0.08
    if "half_drop" in form.traits and label is _D and form.tempo >= _BRISK:
        halves = rng.random() < 0.5
    doubles = (
        "double_time" in form.traits and form.tempo < _BRISK and label in (_V, _R, _D) and rng.random() < 0.35
    )
    return halves, doubles and not halves


def _told_apart(passages: list[Passage], rng: Generator) -> list[Passage]:
    """Return the sections so that each differs from the one before in who plays or in what is played."""
    found = passages[:1]
    for passage in passages[1:]:
        before = found[-1]
        changed = passage.layers ^ before.layers
        if len(changed) < 2 and not changed & _SALIENT and passage.variant == before.variant:
            passage = replace(passage, variant=(before.variant + int(rng.integers(1, 3))) % 3)
        if passage.variant != before.variant and not passage.layers & {"chords", "lead", "arp"}:
            passage = replace(passage, layers=passage.layers | {str(rng.choice(["chords", "lead", "arp"]))})
        found.append(passage)
    return found


def _beatless(passage: Passage, rng: Generator) -> Passage:
    """Return a section without drums: pads, tunes, broken chords."""
    layers = (passage.layers & _TONAL) | {str(rng.choice(["pad", "chords", "arp", "lead"])), "pad"}
    return replace(passage, layers=frozenset(layers), intensity=min(passage.intensity, 0.35))


def _with_events(passage: Passage, form: Form, rng: Generator) -> Passage:
    """Return the section with what comes and goes within it."""
    if form.kind == "stacked" and passage.n_bars >= 12 and passage.label is not _U:
        entries, exits = _stacked_moves(passage, rng)
    else:
        entries, exits = _draw_moves(passage, 0.6 if passage.label in (_I, _B) else 0.25, rng)
    ending = "" if "plain" in form.traits else _draw_ending(passage.label, rng)
    gaps = _draw_gaps(passage, form, rng)
    return replace(passage, entries=entries, exits=exits, ending=ending, gaps=gaps)


Moves = tuple[tuple[str, int], ...]


def _draw_moves(passage: Passage, chance: float, rng: Generator) -> tuple[Moves, Moves]:
    """Return layers that wait for a later quarter of a long section, and some that leave early; one always plays."""
    if passage.n_bars < 8 or rng.random() > chance:
        return (), ()
    layers = [str(layer) for layer in rng.permutation(sorted(passage.layers))]
    quarter = passage.n_bars // 4
    late = layers[1 : 1 + int(rng.integers(1, 4))]
    early = layers[-1:] if len(layers) > len(late) + 2 and rng.random() < 0.3 else []
    return (
        tuple((layer, int(rng.integers(1, 4)) * quarter) for layer in late),
        tuple((layer, int(rng.integers(2, 4)) * quarter) for layer in early),
    )


def _stacked_moves(passage: Passage, rng: Generator) -> tuple[Moves, Moves]:
    """Return one change every four or eight bars: a layer comes in or leaves."""
    step = int(rng.choice([4, 8])) if passage.n_bars >= 16 else 4
    layers = [str(layer) for layer in rng.permutation(sorted(passage.layers))]
    entries: list[tuple[str, int]] = []
    exits: list[tuple[str, int]] = []
    for bar in range(step, passage.n_bars, step):
        if len(layers) < 3:
            break
        layer = layers.pop()
        (exits if rng.random() < 0.25 else entries).append((layer, bar))
    return tuple(entries), tuple(exits)


def _draw_gaps(passage: Passage, form: Form, rng: Generator) -> tuple[tuple[float, float, str], ...]:
    """Return the silences of a section: before a drop, or in its middle where nothing new begins."""
    bar, stop = float(form.bar), float(form.bar * passage.n_bars)
    gaps: list[tuple[float, float, str]] = []
    if passage.label is _U and rng.random() < (0.7 if "fake_drop" in form.traits else 0.15):
        length = float(rng.choice([1.0, bar / 2, bar, bar])) if passage.n_bars >= 4 else 1.0
        gaps.append((stop - length, stop, "all"))
    if "dropouts" in form.traits and passage.n_bars >= 8 and rng.random() < 0.5:
        at = bar * float(rng.integers(2, passage.n_bars - 1))
        whose = str(rng.choice(["drums", "drums", "drums", "kick", "kick", "all"]))
        length = float(rng.choice([1.0, bar / 2])) if whose == "all" else bar
        gaps.append((at + bar - length, at + bar, whose))
    return tuple(gaps)


def _draw_ending(label: SectionLabel, rng: Generator) -> str:
    likely = 0.2 if label is _U else 0.06
    return str(rng.choice(["stutter", "stutter", "tape_stop", "silence"])) if rng.random() < likely else ""


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

"""What is sung, rapped and said, and in which sections."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator

from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.harmony import Harmony, scale_pitches
from djanalyzer.synthesis.singing import SPOKEN
from djanalyzer.synthesis.sketch import Sketch
from djanalyzer.synthesis.song import Channel, FloatArray, Loop, Notes, Part, Passage, Patch, joined, notes_of

_V, _D, _B, _R = SectionLabel.VERSE, SectionLabel.DROP, SectionLabel.BREAKDOWN, SectionLabel.BRIDGE
_I, _U, _O = SectionLabel.INTRO, SectionLabel.BUILD_UP, SectionLabel.OUTRO

# How likely somebody sings in a song of the style; elsewhere _USUAL.
_CHANCE = {
    "hip_hop": 0.8, "trap": 0.7, "reggaeton": 0.75, "synth_pop": 0.75, "rock": 0.65, "disco": 0.6, "garage": 0.55, "reggae": 0.55,
    "house": 0.45, "trance": 0.3, "techno": 0.2, "chip": 0.03, "tracker": 0.1, "ambient": 0.2, "cinematic": 0.25, "hardcore": 0.35,
}  # fmt: skip
_USUAL = 0.45
_RAPPED = frozenset(
    {"hip_hop", "trap", "reggaeton", "drum_and_bass", "jungle", "garage", "dubstep", "electro"}
)

# How likely a section is sung, by what kind of song it is.
_PLANS: dict[str, dict[SectionLabel, float]] = {
    "whole": {_V: 0.85, _D: 0.75, _B: 0.5, _R: 0.6, _U: 0.5, _I: 0.12, _O: 0.15},
    "hook": {_D: 0.85, _B: 0.45, _U: 0.2, _V: 0.08, _I: 0.1, _O: 0.1, _R: 0.2},
    "verses": {_V: 0.95, _D: 0.35, _R: 0.4, _B: 0.2, _U: 0.1, _I: 0.1, _O: 0.05},
    "breaks": {_B: 0.9, _I: 0.35, _U: 0.3, _R: 0.4, _V: 0.08, _D: 0.08, _O: 0.15},
}
_RHYTHMS = {  # beats from syllable to syllable
    "sung": (0.5, 0.5, 0.5, 0.25, 0.25, 0.75, 1.0, 1.0, 1.5),
    "slow": (1.0, 1.0, 1.5, 2.0, 0.5),
    "rap": (0.25, 0.25, 0.25, 0.25, 0.5, 0.25),
    "triplets": (1 / 3, 1 / 3, 1 / 3, 2 / 3),
}


@dataclass(frozen=True, slots=True)
class Singing:
    """How a song is sung: by which voice, in what range, after which plan."""

    variant: str
    plan: str
    rhythm: str
    lowest: float
    n_bars: int


def draw_singing(style: str, rng: Generator) -> Singing | None:
    """Return the way a song is sung, or None where nobody does."""
    if rng.random() > _CHANCE.get(style, _USUAL):
        return None
    chance = rng.random()
    if style in _RAPPED and chance < 0.55:
        variant, plan = "rap", str(rng.choice(["verses", "verses", "whole", "hook"]))
        rhythm = "triplets" if rng.random() < 0.15 else "rap"
    elif chance < 0.1:
        variant, plan, rhythm = "speech", "breaks", "rap"
    elif chance < 0.22:
        variant, plan, rhythm = "chop", str(rng.choice(["hook", "hook", "whole"])), "rap"
    elif chance < 0.34:
        variant = str(rng.choice(["vocoder", "talk_box", "choir"]))
        plan, rhythm = str(rng.choice(["hook", "breaks", "whole"])), str(rng.choice(["sung", "slow"]))
    else:
        variant = "singer"
        plan = str(rng.choice(["whole", "whole", "hook", "verses", "breaks"]))
        rhythm = str(rng.choice(["sung", "sung", "sung", "slow"]))
    lowest = float(rng.choice([45, 48, 55, 57, 60])) if variant not in SPOKEN else float(rng.uniform(41, 55))
    return Singing(variant, plan, rhythm, lowest, int(rng.choice([2, 4, 4, 8])))


def vocal_parts(
    singing: Singing, sketch: Sketch, passages: tuple[Passage, ...], bar: int, rng: Generator
) -> tuple[Part, ...]:
    """Return a leading voice, perhaps with a second voice and shouts."""
    verses = [lyric(singing, harmony, bar, rng) for harmony in sketch.harmonies]
    plan = {label: rng.random() < chance for label, chance in _PLANS[singing.plan].items()}
    if not any(plan.values()):
        plan[_D] = True
    sung = [p for p in passages if plan[p.label] != (rng.random() < 0.08)]
    if not sung:
        return ()
    notes = _laid(sung, verses, bar, rng)
    notes = notes.only(notes.beat >= -sketch.pickup - 1e-6)
    if singing.variant != "speech":
        notes = sketch.feel.bent(notes)
    lead = _part("vocal", singing.variant, notes, sketch, rng)
    parts = [lead]
    if singing.variant == "singer" and rng.random() < 0.45:
        parts.append(_second_voice(lead, sketch, sung, bar, rng))
    if singing.variant in ("singer", "rap") and rng.random() < 0.4:
        parts.append(_shouts(singing, sung, sketch, bar, rng))
    return tuple(p for p in parts if len(p.notes))


def _laid(sung: list[Passage], verses: list[Loop], bar: int, rng: Generator) -> Notes:
    """Return the verses laid through the sections; now and then the second half of a section is left to the band."""
    pieces = []
    for passage in sung:
        loop = verses[passage.variant % len(verses)]
        n_bars = passage.n_bars
        if n_bars >= 8 and rng.random() < 0.15:
            n_bars //= 2
        late = bar * (passage.n_bars - n_bars) * int(rng.random() < 0.5)
        pieces.append(loop.tiled(n_bars).shifted(float(bar * passage.start + late)))
    return joined(pieces)


def lyric(singing: Singing, harmony: Harmony, bar: int, rng: Generator) -> Loop:
    """Return lines with the rhythm of words: a few figures that come back, long last syllables, rests for breath."""
    n_bars = singing.n_bars
    line_bars = 1 if singing.rhythm == "rap" and rng.random() < 0.5 else 2
    start = float(rng.choice([-1, -0.5, 0, 0, 0, 0.5, 1] if singing.rhythm != "slow" else [0, 0, 1]))
    steps = _RHYTHMS[singing.rhythm if bar > 2 else "triplets"]
    extent = (max(start, -0.5 * bar), float(line_bars * bar))
    figures = [_figure(singing, extent, steps, rng) for _ in range(2)]
    ladder = scale_pitches(harmony, singing.lowest, singing.lowest + 14)
    place = len(ladder) // 2
    rows: list[tuple[float, float, float, float]] = []
    for k in range(max(1, n_bars // line_bars)):
        figure = figures[int(k % 4 == 2 or (k % 2 == 1 and rng.random() < 0.4))]
        if singing.variant == "chop" and k % 2 == 1 and rng.random() < 0.4:
            continue
        for at, length in figure:
            beat = float(k * line_bars * bar) + at
            place = int(np.clip(place + rng.choice([-2, -1, -1, 0, 0, 1, 1, 2]), 0, len(ladder) - 1))
            if length >= 1:
                place = harmony.nearest_tone(ladder, place, max(0.0, beat))
            pitch = (
                _spoken_pitch(singing, at, line_bars * bar, rng)
                if singing.variant in SPOKEN
                else float(ladder[place])
            )
            rows.append((beat, length, pitch, float(rng.uniform(0.7, 1.0))))
    return Loop(notes_of(rows), n_bars, bar)


def _figure(
    singing: Singing, extent: tuple[float, float], steps: tuple[float, ...], rng: Generator
) -> list[tuple[float, float]]:
    """Return (beat, length) of the syllables of one line, which begins and ends at the beats of `extent`."""
    start, beats = extent
    stop = beats - min(0.3 * beats, float(rng.choice([1, 1, 1.5, 2]))) + min(start, 0.0)
    if singing.variant == "chop":
        step = float(rng.choice([0.25, 0.5, 0.75]))
        hits = [(i * step, step * 0.7) for i in range(int(beats / step)) if rng.random() < 0.45]
        return hits or [(0.0, step)]
    found, at = [], start
    while at < stop - 1e-6:
        step = float(rng.choice(steps))
        if singing.variant == "speech":
            step *= float(rng.uniform(0.6, 1.5))
        found.append((at, step * (0.95 if rng.random() < 0.8 else 0.6)))
        at += step * (2 if rng.random() < 0.06 else 1)
    if not found:
        found = [(max(0.0, start), 1.0)]
    last, _ = found[-1]
    held = float(rng.choice([0.5, 1, 2])) if singing.variant not in SPOKEN else 0.4
    found[-1] = (last, max(0.2, min(held, beats + min(start, 0.0) - 0.7 - last)))
    return found


def _spoken_pitch(singing: Singing, at: float, beats: int, rng: Generator) -> float:
    """Return a pitch of speech: it falls through the line and leans on some words; no scale."""
    lean = 4.0 * float(rng.random() < 0.2)
    return float(singing.lowest + 3 - 4 * at / beats + lean + rng.normal(0, 1.3))


def _part(role: str, variant: str, notes: Notes, sketch: Sketch, rng: Generator) -> Part:
    level = {"vocal": -3.0, "backing": -8.5}[role] + rng.normal(0, 2.5)
    has_echo = rng.random() < 0.35
    echo = (float(rng.choice([0.5, 0.75, 1.0])), float(rng.uniform(0.2, 0.5)) if has_echo else 0.0)
    dryness = 0.25 if "dry" in sketch.traits else 1.0
    send = 0.22 * float(rng.lognormal(0, 0.7)) * dryness
    pan = 0.0 if role == "vocal" else float(rng.uniform(-0.6, 0.6))
    channel = Channel(
        float(10 ** (level / 20)), pan, send, echo, "duck" in sketch.traits and rng.random() < 0.3
    )
    patch = Patch("vocal", variant, int(rng.integers(1 << 31)), sketch.beat)
    return Part(role, patch, notes, _timing(notes, variant, rng), channel)


def _timing(notes: Notes, variant: str, rng: Generator) -> FloatArray:
    """Return by how many seconds each syllable is late or early: people hang back a little."""
    loose = 0.002 if variant == "chop" else float(rng.uniform(0.004, 0.02))
    return np.asarray(rng.normal(0.4 * loose, loose, len(notes)))


def _second_voice(lead: Part, sketch: Sketch, sung: list[Passage], bar: int, rng: Generator) -> Part:
    """Return the same words a third or a sixth away, in the strongest of the sung sections."""
    strongest = max(p.intensity for p in sung)
    spans = [(bar * p.start - 1, bar * p.stop) for p in sung if p.intensity > strongest - 0.25]
    keep = np.zeros(len(lead.notes), dtype=bool)
    for start, stop in spans:
        keep |= (lead.notes.beat >= start) & (lead.notes.beat < stop)
    notes = lead.notes.only(keep)
    ladder = scale_pitches(sketch.harmony, 24, 96)
    step = int(rng.choice([2, 2, -2, -5, 7]))
    nearest = (
        np.abs(ladder[None, :] - notes.pitch[:, None]).argmin(axis=1) if len(notes) else np.zeros(0, int)
    )
    pitch = ladder[np.clip(nearest + step, 0, len(ladder) - 1)]
    part = _part("backing", lead.patch.variant, replace(notes, pitch=pitch), sketch, rng)
    return replace(part, nudge=lead.nudge[keep] + rng.normal(0, 0.008, len(notes)))


def _shouts(singing: Singing, sung: list[Passage], sketch: Sketch, bar: int, rng: Generator) -> Part:
    """Return short calls between the lines."""
    place = float(rng.choice([1.5, 2.5, 3.0, 3.5])) % bar
    every = int(rng.choice([2, 4]))
    rows = [
        (bar * b + place, 0.4, singing.lowest + float(rng.choice([7, 12])), 0.9)
        for p in sung
        for b in range(p.start + every - 1, p.stop, every)
        if rng.random() < 0.6
    ]
    return _part("backing", "rap", notes_of(rows), sketch, rng)

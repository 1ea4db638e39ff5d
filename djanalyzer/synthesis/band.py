"""The players: who has which sound, which notes, which place on the mixing desk."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from djanalyzer.music.grid import Meter
from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis.desk import USUAL_GAIN, USUAL_SEND, linear
from djanalyzer.synthesis.drumming import drum_notes
from djanalyzer.synthesis.figures import hook_rhythms
from djanalyzer.synthesis.grooves import steps_of
from djanalyzer.synthesis.harmony import Harmony
from djanalyzer.synthesis.melodies import arpeggio, bass_line, chord_part, melody
from djanalyzer.synthesis.sketch import Sketch, arranged
from djanalyzer.synthesis.song import Channel, Loop, Notes, Part, Passage, Patch, joined, notes_of

_HATS = {"hat": ("hat_closed", "hat_closed", "shaker", "tambourine"), "open": ("hat_open",), "ride": ("ride",),
        "tom": ("tom",), "crash": ("crash",),
         "shaker": ("shaker", "hat_closed", "tambourine", "block"),
    "perc": ("conga", "block", "cowbell", "zap", "tom", "shaker", "rim", "tambourine", "conga")}  # fmt: skip
_PADS = ("pad", "pad", "sweep_pad", "width_pad", "strings", "choir", "supersaw", "organ")
_ARPS = ("pluck", "pluck", "bell", "lead", "stab", "piano", "chip", "acid", "mallet", "clean_guitar")


def drum_parts(sketch: Sketch, rng: Generator) -> list[Part]:
    """Return the drummer's parts."""
    style = sketch.style
    is_acoustic = rng.random() < style.acoustic
    lofi = float(rng.uniform(0.2, 1)) if rng.random() < style.lofi else 0.0
    level = (
        style.drums
        + rng.normal(1, 2.5)
        + (3.0 if "dry" in sketch.traits else 0.0)
        + (-9 if "soft_drums" in sketch.traits else 0)
    )
    parts = []
    for role, notes in drum_notes(sketch, rng).items():
        if not len(notes):
            continue
        patch = Patch(
            "drum",
            _drum_variant(role, sketch, is_acoustic, rng),
            int(rng.integers(1 << 31)),
            sketch.beat,
            lofi,
        )
        gain = USUAL_GAIN[role] + level + rng.normal(0, 2.0) + _offbeat_boost(role, sketch)
        pan = 0.0 if role in ("kick", "snare") else float(rng.uniform(-0.5, 0.5))
        send = USUAL_SEND.get(role, 0.0) * float(rng.lognormal(0, 0.6)) * _wetness(sketch)
        echo = (0.75, 0.45) if role in ("snare", "perc") and rng.random() < 0.12 else (0.75, 0.0)
        channel = Channel(linear(gain), pan, send, echo, bus="drums")
        parts.append(Part(role, patch, notes, _nudges(role, notes, sketch, rng), channel))
    return parts


def _drum_variant(role: str, sketch: Sketch, is_acoustic: bool, rng: Generator) -> str:
    style = sketch.style
    if role == "kick":
        return (
            "kick_acoustic"
            if is_acoustic and "kick_acoustic" in style.kicks
            else str(rng.choice(style.kicks))
        )
    if role == "snare":
        return (
            "snare_acoustic"
            if is_acoustic and "snare_acoustic" in style.snares
            else str(rng.choice(style.snares))
        )
    if role == "clap":
        return str(rng.choice(["clap", "clap", "snap"]))
    if style.name == "chip" and role in ("hat", "open", "crash", "perc"):
        return {"hat": "hat_chip", "open": "snare_chip", "crash": "crash", "perc": "kick_chip"}[role]
    return str(rng.choice(_HATS[role]))


def _offbeat_boost(role: str, sketch: Sketch) -> float:
    if "loud_offbeat" not in sketch.traits:
        return 0.0
    return {"open": 11.0, "kick": -4.0}.get(role, 0.0)


def _wetness(sketch: Sketch) -> float:
    """Return how much of the usual reverb this song has."""
    return 0.12 if "dry" in sketch.traits else 1.0


def _nudges(role: str, notes: Notes, sketch: Sketch, rng: Generator) -> np.ndarray:
    """Return how many seconds each note is early or late: nothing for machines, a few milliseconds for hands."""
    loose = sketch.feel.loose * (0.3 if role in ("kick", "effect") else 1.0)
    lean = rng.normal(0, 0.7) * loose if role not in ("kick", "effect") else 0.0
    lean += sketch.leans.get(role, 0.0)
    return lean + loose * rng.normal(0, 1, len(notes))


def _softened(notes: Notes, sketch: Sketch, rng: Generator) -> Notes:
    spread = sketch.feel.velocity_spread
    return notes.louder(np.clip(1 + spread * rng.normal(0, 1, len(notes)), 0.4, 1.3))


def _layered(sketch: Sketch, layer: str, loops: tuple[Loop, ...]) -> Notes:
    """Return a part that plays the loop of each section's variant, wherever its layer is on."""

    def playing(passage: Passage) -> Loop | None:
        return loops[passage.variant % len(loops)] if layer in passage.layers else None

    notes = arranged(sketch, layer, playing)
    return notes.only(notes.beat >= -sketch.pickup - 1e-6)


def _for_variants(
    make: Callable[[Harmony], Loop], sketch: Sketch, rng: Generator, staying: float = 0.1
) -> tuple[Loop, ...]:
    """Return a loop for each variant; where the chords stay the same, a share of the loops stay too."""
    loops = [make(sketch.harmonies[0])]
    for harmony in sketch.harmonies[1:]:
        stays = harmony == sketch.harmonies[0] and rng.random() < staying
        loops.append(loops[0] if stays else make(harmony))
    return tuple(loops)


def _pushed(loop: Loop, harmony: Harmony, push: float) -> Loop:
    """Return the loop with its notes on chord changes coming `push` beats early: before the bar line."""
    if not push:
        return loop
    notes = loop.notes
    on_change = np.isclose(notes.beat % harmony.chord_beats, 0)
    # The loop's own first notes stay, so that a section still begins on its bar.
    moved = np.where(on_change & (notes.beat > 1e-6), push, 0.0)
    return Loop(
        Notes(notes.beat - moved, notes.length + moved, notes.pitch, notes.velocity), loop.n_bars, loop.bar
    )


def bass_part(sketch: Sketch, rng: Generator) -> Part:
    kind = str(rng.choice(sketch.style.bass_lines))
    if ("loud_offbeat" in sketch.traits and rng.random() < 0.4) or "offbeat_bass" in sketch.traits:
        kind = "offbeat"
    loops = _for_variants(lambda h: _pushed(bass_line(kind, h, rng), h, sketch.push), sketch, rng, 0.5)
    notes = _layered(sketch, "bass", loops)
    return tonal_part("bass", str(rng.choice(sketch.style.basses)), notes, sketch, rng)


def chords_part(sketch: Sketch, rng: Generator) -> Part:
    kind = str(rng.choice(sketch.style.chord_rhythms))
    if "dry" in sketch.traits and kind in ("sustained", "halves") and rng.random() < 0.6:
        kind = str(rng.choice(["stabs", "house", "quarters", "eighths", "offbeat"]))
    loops = _for_variants(lambda h: _pushed(chord_part(kind, h, rng), h, sketch.push), sketch, rng)
    notes = _layered(sketch, "chords", loops)
    return tonal_part("chords", str(rng.choice(sketch.style.chord_sounds)), notes, sketch, rng)


def pad_part(sketch: Sketch, rng: Generator) -> Part:
    loops = _for_variants(
        lambda h: _pushed(chord_part("sustained", h, rng), h, sketch.push), sketch, rng, 0.5
    )
    notes = _layered(sketch, "pad", loops)
    sound = "chip" if sketch.style.name == "chip" else str(rng.choice(sketch.style.pads or _PADS))
    return tonal_part("pad", sound, notes, sketch, rng)


def _arpeggio_step(sketch: Sketch, rng: Generator) -> float:
    """Return the beats between the notes of broken chords: more to a slow beat than to a fast one."""
    if sketch.meter is Meter.SIX_EIGHT:
        return float(rng.choice([1 / 3, 1 / 3, 1 / 6]))
    if "triplets" in sketch.traits:
        return 1 / 3
    steps = [0.25, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 1 / 3]
    if sketch.style.name == "chip" or (sketch.style.name == "tracker" and rng.random() < 0.4):
        steps = [0.25, 0.125, 0.0625, 1 / 12]
    if sketch.tempo < 100 and rng.random() < 0.3:
        steps = [0.125, 0.25]
    if sketch.tempo > 150 and rng.random() < 0.5:
        steps = [0.5, 0.5, 1.0]
    return float(rng.choice(steps))


def arp_part(sketch: Sketch, rng: Generator) -> Part:
    step = _arpeggio_step(sketch, rng)
    sizes = [3, 3, 6, 5] if "arp_three" in sketch.traits else [2, 3, 4, 4, 6, 8, 8, 16]
    size = int(rng.choice(sizes))
    loops = _for_variants(lambda h: arpeggio(h, step, size, rng), sketch, rng)
    notes = _layered(sketch, "arp", loops)
    sound = (
        str(rng.choice(["chip", "chip_arp"]))
        if sketch.style.name == "chip"
        else str(rng.choice(sketch.style.arp_sounds or _ARPS))
    )
    return tonal_part("arp", sound, notes, sketch, rng)


def lead_part(sketch: Sketch, rng: Generator) -> Part:
    begins_late = "late_tune" in sketch.traits
    loops = _for_variants(lambda h: melody(h, rng, begins_late), sketch, rng)
    return tonal_part(
        "lead", str(rng.choice(sketch.style.leads)), _layered(sketch, "lead", loops), sketch, rng
    )


def counter_part(sketch: Sketch, rng: Generator) -> Part:
    """Return a second instrument that comes in where the tune does: another tune, chords or broken chords."""
    kind = int(rng.integers(3))

    def made(harmony: Harmony) -> Loop:
        if kind == 0:
            return melody(harmony, rng)
        if kind == 1:
            return chord_part(str(rng.choice(sketch.style.chord_rhythms)), harmony, rng)
        return arpeggio(
            harmony, 1 / 3 if sketch.meter is Meter.SIX_EIGHT else 0.25, int(rng.choice([3, 4, 8])), rng
        )

    notes = _layered(sketch, "lead", tuple(made(h) for h in sketch.harmonies))
    sounds = ("chip",) if sketch.style.name == "chip" else (*sketch.style.leads, *sketch.style.chord_sounds)
    return tonal_part("arp", str(rng.choice(sounds)), notes.louder(0.7), sketch, rng)


def hook_part(sketch: Sketch, rng: Generator) -> Part:
    """Return a short call, sung or stabbed, that is repeated: one bar's figure on one or two notes."""
    call = steps_of(str(rng.choice(hook_rhythms(sketch.meter))), sketch.meter)
    tones = sketch.harmony.voiced(sketch.harmony.degrees[0], rng.uniform(58, 72))
    length = float(rng.choice([0.2, 0.4, 0.8]))
    every = int(rng.choice([1, 2, 4]))
    rows = [(b, length, tones[int(rng.integers(2))], v) for b, v in call]
    layer = str(rng.choice(["perc", "snare", "lead"]))
    loop = Loop(notes_of(rows), every, sketch.bar)
    sound = str(
        rng.choice(
            ["chip", "lead"]
            if sketch.style.name == "chip"
            else ["singer", "singer", "stab", "brass", "guitar", "wah_guitar", "slap_bass"]
        )
    )
    return tonal_part("lead", sound, _layered(sketch, layer, (loop,)), sketch, rng)


def tonal_part(role: str, sound: str, notes: Notes, sketch: Sketch, rng: Generator) -> Part:
    """Return an instrument that plays these notes with the sketch's feel, its timbre and its place on the desk drawn anew."""
    style = sketch.style
    lofi = float(rng.uniform(0.2, 1)) if rng.random() < style.lofi else 0.0
    notes = sketch.feel.bent(_softened(notes, sketch, rng))
    gain = USUAL_GAIN[role] + rng.normal(0, 2.5)
    gain += 6.0 if role == "bass" and "loud_bass" in sketch.traits else 0.0
    if "dry" in sketch.traits and role != "bass":
        gain -= 4.0 if role in ("chords", "pad") else 2.0
        notes = notes.shortened(float(rng.uniform(0.25, 0.8)), float(rng.choice([0.3, 0.6, 1.2])))
    gain -= 5.0 if role in ("pad", "chords") and "sparse" in sketch.traits else 0.0
    gain += 4.0 if role != "bass" and "soft_drums" in sketch.traits else 0.0
    pan = 0.0 if role in ("bass", "pad") else float(rng.uniform(-0.4, 0.4))
    send = USUAL_SEND.get(role, 0.0) * float(rng.lognormal(0, 0.7)) * _wetness(sketch)
    has_echo = role in ("lead", "arp", "chords") and rng.random() < 0.3
    echo = (float(rng.choice([0.5, 0.75, 0.75, 1.0])), float(rng.uniform(0.25, 0.6)) if has_echo else 0.0)
    duck = "duck" in sketch.traits and role != "lead"
    patch = Patch("voice", sound, int(rng.integers(1 << 31)), sketch.beat, lofi)
    channel = Channel(linear(gain), pan, send, echo, duck, "bass" if role == "bass" else "music")
    return Part(role, patch, notes, _nudges(role, notes, sketch, rng), channel)


def effect_parts(sketch: Sketch, rng: Generator) -> list[Part]:
    """Return risers through build-ups, reversed cymbals before sections, booms on their first beats."""
    bar = float(sketch.bar)
    chance = rng.uniform(0, 0.8, 3) if "plain" not in sketch.traits else np.full(3, -1.0)
    rows: dict[str, list[tuple[float, float, float, float]]] = {
        "riser": [],
        "reverse": [],
        "impact": [],
        "downlifter": [],
    }
    for before, passage in zip((None, *sketch.passages[:-1]), sketch.passages, strict=True):
        start = bar * passage.start
        if passage.label is SectionLabel.BUILD_UP and rng.random() < chance[0] + 0.2:
            n_beats = bar * min(passage.n_bars, 8)
            rows["riser"].append((bar * passage.stop - n_beats, n_beats, 0.0, 1.0))
        elif before and rng.random() < chance[1] * 0.7:
            rows["reverse"].append((start - bar, bar, 0.0, 0.8))
        if passage.label in (SectionLabel.DROP, SectionLabel.BREAKDOWN) and rng.random() < chance[2]:
            rows["impact" if rng.random() < 0.6 else "downlifter"].append((start, 8.0, 0.0, 1.0))
    return [_effect(kind, joined([notes_of(r)]), sketch, rng) for kind, r in rows.items() if r]


def _effect(kind: str, notes: Notes, sketch: Sketch, rng: Generator) -> Part:
    patch = Patch("effect", kind, int(rng.integers(1 << 31)), sketch.beat)
    channel = Channel(linear(USUAL_GAIN["effect"] + rng.normal(0, 4)), send=USUAL_SEND["effect"], bus="music")
    return Part("effect", patch, notes, np.zeros(len(notes)), channel)

"""The same song in another style: who plays when, the tune, the chords and the voice stay; sounds, beat and figures are others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis import band
from djanalyzer.synthesis.desk import USUAL_GAIN
from djanalyzer.synthesis.finishing import TONAL, shifted
from djanalyzer.synthesis.grooves import Feel
from djanalyzer.synthesis.mixes import draw_mix
from djanalyzer.synthesis.sketch import Sketch
from djanalyzer.synthesis.song import Mix, Part, Song
from djanalyzer.synthesis.songwriting import draw_feel
from djanalyzer.synthesis.style import Style
from djanalyzer.synthesis.styles import STYLES
from djanalyzer.synthesis.targets import target_named

# What a song keeps: its form, its time, who is missing, how its tune and its chords lie to the bar, how dry it is.
_OF_THE_SONG = frozenset(
    {
        "pickup", "no_kick", "no_drums", "bare", "pushed", "late_tune", "counter", "hook", "sparse", "dry", "gradual", "level",
        "plain", "long_intro", "half_drop", "double_time", "fake_drop", "dropouts", "tempo_change", "drifting", "slowing", "detour",
    }
)  # fmt: skip
_EVEN = Feel(swing=0.0, pair=0.5, loose=0.0, velocity_spread=0.0)
_N_SOUNDS = 3  # that a style has for each of its instruments
_LOOSE = 0.35  # share of the usual differences in loudness between songs' mixes
_VOICES = ("singer", "choir")  # sounds of tunes that are people, who sing what they sing in any style
_TUNES = frozenset({"lead", "vocal", "backing"})


def restyled(song: Song, style: str, seed: int) -> Song:
    """Return the same song as it is played in another style, aligned to the sample.

    Grid, form, passages, chords, tune, counter-tune, transitions and voices stay, and so do the room and the master: what differs
    is the kit and its patterns, the figures of bass, chords and broken chords, all instruments' sounds, swing and side-chain. What
    hides a style (kicks of another one, claps between the beats) is drawn for songs as they come, not for these.

    Parameters
    ----------
    style : str
        One of `STYLES`.
    seed : int
        Another one gives another kit, other figures, other sounds of the style.

    Raises
    ------
    ValueError
        There is no such style.
    """
    target = target_named(style)
    rng = np.random.default_rng([seed, 31, STYLES.index(style)])
    traits = _traits(song, target, rng)
    sketch = _sketch(song, target, traits, rng)
    follower = song.follower and replace(song.follower, song=restyled(song.follower.song, style, seed))
    return replace(
        song,
        style=style,
        style_energy=float(rng.uniform(*target.energy)),
        parts=_played(song, sketch, rng),
        mix=_mix(song.mix, target, traits, rng),
        traits=traits,
        follower=follower,
    )


def with_drums_of(song: Song, other: Song) -> Song:
    """Return the song with the drums of another one of the same grid, and with what they do to the rest: the side-chain."""
    rest = tuple(p for p in song.parts if not is_drum(p))
    drums = tuple(p for p in other.parts if is_drum(p))
    return replace(song, parts=drums + rest)


def is_drum(part: Part) -> bool:
    """Say whether a part belongs to the drums."""
    return part.patch.family == "drum"


def _traits(song: Song, style: Style, rng: Generator) -> frozenset[str]:
    drawn = {"duck": style.duck, "ghosts": 0.5 * style.acoustic}
    return (song.traits & _OF_THE_SONG) | {name for name, chance in drawn.items() if rng.random() < chance}


def _sketch(song: Song, style: Style, traits: frozenset[str], rng: Generator) -> Sketch:
    return Sketch(
        style,
        song.grid.anchors[0].period,
        song.passages,
        song.harmonies,
        draw_feel(style, song.meter, traits, rng),
        traits,
        song.meter,
        push=song.push,
        pickup=song.pickup,
    )


def _mix(mix: Mix, style: Style, traits: frozenset[str], rng: Generator) -> Mix:
    """Return the mix with the style's side-chain."""
    drawn = draw_mix(style, traits, rng)
    return replace(
        mix,
        duck_depth=drawn.duck_depth,
        duck_beats=drawn.duck_beats,
        duck_hold=drawn.duck_hold,
        duck_curve=drawn.duck_curve,
        ducks_always=drawn.ducks_always,
    )


def _played(song: Song, sketch: Sketch, rng: Generator) -> tuple[Part, ...]:
    """Return the song's parts, each as the style's players have it."""
    parts = band.drum_parts(sketch, rng) if any(is_drum(p) for p in song.parts) else []
    figures = {"bass": band.bass_part, "chords": band.chords_part, "pad": band.pad_part, "arp": band.arp_part}
    has_tune = False
    for part in (p for p in song.parts if not is_drum(p)):
        has_tune |= part.role in _TUNES
        if part.patch.family != "voice":
            parts.append(part)
        elif part.role in figures and not (part.role == "arp" and has_tune):
            parts.append(_in_its_keys(figures[part.role](sketch, rng), song))
        else:  # the tune, and what answers it
            parts.append(_in_another_sound(part, sketch, rng))
    kept = {id(part) for part in song.parts}
    return tuple(p if id(p) in kept else _as_known(p, sketch.style, rng) for p in parts if len(p.notes))


def _as_known(part: Part, style: Style, rng: Generator) -> Part:
    """Return a part with one of the few sounds that the style has for it, about as loud as it usually is."""
    pool = np.random.default_rng([33, STYLES.index(style.name), list(USUAL_GAIN).index(part.role)])
    seed = int(pool.integers(1 << 31, size=_N_SOUNDS)[int(rng.integers(_N_SOUNDS))])
    usual = 10 ** ((USUAL_GAIN[part.role] + (1.0 + style.drums if is_drum(part) else 0.0)) / 20)
    gain = usual * (part.channel.gain / usual) ** _LOOSE
    return replace(part, patch=replace(part.patch, seed=seed), channel=replace(part.channel, gain=gain))


def _in_its_keys(part: Part, song: Song) -> Part:
    """Return a part over the song's first chords moved wherever the song changes key."""
    home = song.harmonies[0].key.tonic
    shifts = [(k.key.tonic - home + 5) % 12 - 5 if k.key else 0 for k in song.keys]
    edges = np.array([k.beat for k in song.keys])
    return shifted(part, edges, np.array(shifts)) if part.patch.family in TONAL and any(shifts) else part


def _in_another_sound(part: Part, sketch: Sketch, rng: Generator) -> Part:
    """Return the very notes of a part with a sound and a place on the desk of the style."""
    words = sketch.style.leads if part.role == "lead" else sketch.style.chord_sounds
    sounds = [w for w in words if w not in _VOICES] or ["lead"]
    as_written = replace(sketch, feel=_EVEN, traits=sketch.traits - {"dry"})
    drawn = band.tonal_part(part.role, str(rng.choice(sounds)), part.notes, as_written, rng)
    return replace(drawn, nudge=part.nudge)

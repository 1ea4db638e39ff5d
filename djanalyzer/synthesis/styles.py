"""The styles: tempo, grooves, sounds and habits of each. Names repeated in a tuple are likelier."""

from __future__ import annotations

from dataclasses import dataclass

from numpy.random import Generator


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of a style.

    Attributes
    ----------
    tempi : tuple of (low, high, weight)
        BPM ranges.
    energy : tuple of float
        How strong it feels, lowest and highest (0 to 1).
    swing : tuple of float
        Possible swing shares.
    doubled : float
        Share of the slow songs that people of this style count at twice the tempo.
    drums : float
        Usual loudness of the drums against the rest, dB.
    """

    name: str
    tempi: tuple[tuple[float, float, float], ...]
    grooves: tuple[str, ...]
    kicks: tuple[str, ...]
    snares: tuple[str, ...]
    basses: tuple[str, ...]
    bass_lines: tuple[str, ...]
    chord_sounds: tuple[str, ...]
    chord_rhythms: tuple[str, ...]
    leads: tuple[str, ...]
    forms: tuple[str, ...] = ("club",)
    swing: tuple[float, ...] = (0.0, 0.0, 0.0, 0.1, 0.2)
    energy: tuple[float, float] = (0.5, 0.8)
    minor_share: float = 0.72
    chord_bars: tuple[float, ...] = (1, 1, 1, 2, 4)
    duck: float = 0.6
    acoustic: float = 0.1
    lofi: float = 0.05
    drums: float = 0.0
    arps: float = 0.4
    doubled: float = 0.0
    weight: float = 1.0


_CLUB_SNARES = ("snare_909", "snare_909", "clap", "clap", "snare_808", "rim", "snap")

_STYLES = (
    Style("house", ((118, 130, 8), (110, 118, 1)), ("four",) * 5 + ("disco",), ("kick_909", "kick_909", "kick_808", "kick_soft"), _CLUB_SNARES,
          ("saw_bass", "fm_bass", "sub", "pluck_bass", "reese"), ("offbeat", "syncopated", "syncopated", "with_kick", "eighths"),
          ("piano", "organ", "stab", "e_piano", "pad"), ("house", "house", "stabs", "offbeat", "sustained"), ("lead", "singer", "pluck", "bell", "flute"),
          forms=("club", "club", "pop"), swing=(0, 0, 0.08, 0.15, 0.25), weight=1.5),
    Style("techno", ((124, 140, 6), (140, 150, 1)), ("four",) * 6 + ("electro", "break"), ("kick_909", "kick_rumble", "kick_distorted", "kick_909"), _CLUB_SNARES,
          ("acid", "saw_bass", "sub", "reese", "fm_bass"), ("offbeat", "sixteenths", "rolling", "root", "syncopated"),
          ("stab", "stab", "pad", "hoover"), ("stabs", "stabs", "dotted", "sustained", "offbeat"), ("lead", "pluck", "bell", "acid"),
          energy=(0.6, 0.95), minor_share=0.9, chord_bars=(4, 4, 8, 2), weight=1.3),
    Style("trance", ((132, 142, 8), (126, 132, 1)), ("four",) * 8, ("kick_909", "kick_909", "kick_distorted"), _CLUB_SNARES,
          ("saw_bass", "saw_bass", "pluck_bass", "acid"), ("offbeat", "offbeat", "rolling", "rolling", "sixteenths"),
          ("supersaw", "supersaw", "pad", "strings", "piano"), ("gated", "sustained", "sustained", "eighths", "offbeat"), ("supersaw", "lead", "pluck", "pluck", "bell"),
          energy=(0.6, 0.9), minor_share=0.85, arps=0.85, duck=0.8, weight=1.3),
    Style("psytrance", ((138, 150, 1),), ("four",), ("kick_909", "kick_909", "kick_soft"), _CLUB_SNARES, ("saw_bass", "pluck_bass", "acid"), ("rolling",),
          ("pad", "stab"), ("stabs", "sustained"), ("acid", "lead", "bell"), energy=(0.7, 0.95), minor_share=0.95, chord_bars=(4, 8), arps=0.8, weight=0.5),
    Style("progressive", ((120, 130, 1),), ("four",) * 6 + ("break",), ("kick_909", "kick_soft", "kick_808"), _CLUB_SNARES, ("saw_bass", "sub", "reese", "pluck_bass"),
          ("offbeat", "eighths", "sixteenths", "syncopated", "root"), ("supersaw", "pad", "pluck", "strings", "piano"), ("sustained", "dotted", "eighths", "house", "gated"),
          ("pluck", "pluck", "lead", "supersaw", "bell"), energy=(0.45, 0.8), arps=0.8, duck=0.8, weight=1.2),
    Style("drum_and_bass", ((170, 178, 8), (160, 170, 2)), ("two_step",) * 4 + ("break",) * 3 + ("half",), ("kick_909", "kick_acoustic", "kick_soft"), ("snare_acoustic", "snare_acoustic", "snare_909", "snare_808"),
          ("reese", "reese", "sub", "wobble", "fm_bass"), ("root", "drop", "syncopated", "dub", "with_kick"), ("pad", "pad", "e_piano", "strings", "stab"), ("sustained", "stabs", "halves"),
          ("lead", "singer", "bell", "pluck", "flute"), energy=(0.6, 0.95), swing=(0, 0, 0, 0.1), minor_share=0.85, chord_bars=(1, 2, 2, 4), weight=1.5),
    Style("dubstep", ((138, 142, 8), (142, 150, 2)), ("half",) * 6 + ("two_step",), ("kick_909", "kick_808", "kick_distorted"), ("snare_acoustic", "snare_909", "clap", "snare_gated"),
          ("wobble", "wobble", "wobble", "sub", "reese"), ("root", "drop", "drop", "dub", "eighths"), ("pad", "stab", "supersaw", "strings"), ("sustained", "stabs", "skank"),
          ("lead", "singer", "hoover", "bell"), energy=(0.55, 0.95), minor_share=0.92, chord_bars=(1, 2, 4)),
    Style("breaks", ((124, 140, 8), (108, 124, 2)), ("break",) * 6 + ("two_step", "electro"), ("kick_acoustic", "kick_909", "kick_soft"), ("snare_acoustic", "snare_909", "snare_808"),
          ("acid", "reese", "saw_bass", "sub", "fm_bass"), ("syncopated", "offbeat", "dub", "root", "sixteenths"), ("stab", "pad", "e_piano", "organ"), ("stabs", "sustained", "house"),
          ("lead", "acid", "singer", "pluck"), swing=(0, 0, 0.1, 0.2), energy=(0.5, 0.85), acoustic=0.35),
    Style("electro", ((122, 134, 6), (100, 122, 2), (80, 100, 2)), ("electro",) * 5 + ("four", "break"), ("kick_808", "kick_808", "kick_909"), ("snare_808", "snare_909", "clap", "snare_gated"),
          ("saw_bass", "acid", "fm_bass", "sub"), ("syncopated", "sixteenths", "eighths", "with_kick", "pump"), ("stab", "strings", "pad", "supersaw"), ("stabs", "sustained", "halves", "offbeat"),
          ("lead", "chip", "bell", "singer"), energy=(0.5, 0.85), minor_share=0.85, arps=0.5, weight=1.2),
    Style("trap", ((130, 150, 7), (65, 75, 1), (150, 160, 1)), ("trap",) * 6 + ("half",), ("kick_808", "kick_909", "kick_distorted"), ("snare_808", "clap", "snare_909", "snap"),
          ("bass_808", "bass_808", "bass_808", "sub"), ("with_kick", "with_kick", "root", "drop"), ("pad", "bell", "piano", "strings", "brass"), ("sustained", "halves", "stabs", "quarters"),
          ("bell", "flute", "lead", "pluck", "singer"), forms=("pop", "club", "loop"), energy=(0.4, 0.85), minor_share=0.95, swing=(0, 0, 0, 0.1)),
    Style("hip_hop", ((80, 100, 8), (65, 80, 2)), ("hip_hop",) * 6 + ("break",), ("kick_acoustic", "kick_808", "kick_soft"), ("snare_acoustic", "snare_808", "clap", "snap"),
          ("sub", "bass_808", "pluck_bass"), ("with_kick", "syncopated", "dub", "root"), ("e_piano", "piano", "strings", "clean_guitar", "pad"), ("halves", "stabs", "sustained", "quarters"),
          ("flute", "singer", "bell", "e_piano"), forms=("pop", "loop"), swing=(0, 0.15, 0.25, 0.33), energy=(0.25, 0.6), acoustic=0.5, lofi=0.25, duck=0.25, weight=1.5),
    Style("downtempo", ((80, 112, 1), (68, 80, 0.3)), ("hip_hop", "break", "half", "four", "rock", "one_drop"), ("kick_soft", "kick_acoustic", "kick_808", "kick_909"), ("snare_808", "rim", "snare_acoustic", "snap"),
          ("sub", "fm_bass", "pluck_bass", "reese"), ("dub", "root", "syncopated", "fifths", "eighths"), ("e_piano", "pad", "pad", "organ", "clean_guitar"), ("sustained", "halves", "offbeat", "stabs"),
          ("flute", "bell", "singer", "pluck", "lead"), forms=("calm", "pop", "club", "loop"), swing=(0, 0, 0.15, 0.3), energy=(0.15, 0.5), acoustic=0.35, duck=0.3, drums=-2, weight=1.5),
    Style("dub", ((65, 88, 3), (88, 100, 1)), ("one_drop_slow", "one_drop_slow", "steppers", "one_drop", "half"), ("kick_acoustic", "kick_soft", "kick_808"), ("rim", "snare_acoustic", "snare_808"),
          ("sub", "pluck_bass", "sub", "fm_bass"), ("dub", "dub", "syncopated", "fifths"), ("organ", "clean_guitar", "piano", "stab"), ("offbeat", "offbeat", "bubble"),
          ("organ", "brass", "flute", "singer", "lead"), forms=("loop", "pop", "calm"), swing=(0, 0, 0.2, 0.3), energy=(0.2, 0.55), minor_share=0.6, acoustic=0.5, duck=0.1, weight=1.0),
    Style("reggae", ((132, 186, 1),), ("one_drop", "one_drop", "steppers_fast"), ("kick_acoustic", "kick_soft", "kick_808"), ("rim", "snare_acoustic", "snare_808"),
          ("sub", "pluck_bass", "fm_bass"), ("fifths", "walking", "dub", "eighths"), ("organ", "clean_guitar", "piano", "stab"), ("skank",),
          ("organ", "brass", "flute", "singer", "lead"), forms=("loop", "pop", "calm"), swing=(0, 0, 0.2, 0.3), energy=(0.25, 0.6), minor_share=0.5, chord_bars=(1, 2, 2), acoustic=0.5, duck=0.1, weight=0.6),
    Style("reggaeton", ((86, 105, 1),), ("dembow",), ("kick_909", "kick_808", "kick_acoustic"), ("snare_808", "rim", "snare_acoustic", "clap"), ("sub", "bass_808", "saw_bass", "pluck_bass"),
          ("fifths", "with_kick", "syncopated", "root"), ("pluck", "piano", "stab", "brass", "clean_guitar"), ("offbeat", "stabs", "quarters", "house"), ("pluck", "singer", "lead", "flute"),
          forms=("pop", "loop"), energy=(0.4, 0.75), minor_share=0.8, doubled=0.3, weight=1.0),
    Style("synth_pop", ((100, 130, 5), (130, 150, 3), (85, 100, 1)), ("rock", "rock", "four", "four", "disco", "electro"), ("kick_909", "kick_acoustic", "kick_808"), ("snare_gated", "snare_gated", "snare_909", "clap"),
          ("saw_bass", "fm_bass", "saw_bass", "pluck_bass"), ("eighths", "sixteenths", "pump", "eighths", "syncopated", "fifths"), ("strings", "supersaw", "pad", "brass", "e_piano"), ("sustained", "stabs", "eighths", "halves", "quarters"),
          ("lead", "lead", "brass", "bell", "singer"), forms=("pop", "pop", "loop"), energy=(0.4, 0.75), minor_share=0.55, arps=0.6, duck=0.25, weight=1.3),
    Style("chip", ((140, 190, 5), (100, 140, 3), (80, 105, 3)), ("rock", "rock", "four", "break", "two_step", "march", "random"), ("kick_chip",), ("snare_chip",),
          ("chip", "chip", "saw_bass"), ("eighths", "pump", "pump", "fifths", "sixteenths", "syncopated", "walking"), ("chip",), ("sixteenths", "eighths", "stabs", "offbeat"),
          ("chip",), forms=("loop", "loop", "pop"), swing=(0, 0, 0, 0.2, 0.33), energy=(0.4, 0.8), minor_share=0.55, arps=0.8, duck=0.0, lofi=0.3, drums=-3, doubled=0.1, weight=1.4),
    Style("tracker", ((120, 145, 4), (82, 110, 4), (110, 120, 1), (145, 180, 2)), ("four", "break", "rock", "electro", "two_step", "hip_hop", "random"), ("kick_909", "kick_acoustic", "kick_chip", "kick_808"), ("snare_acoustic", "snare_909", "snare_chip", "clap"),
          ("saw_bass", "pluck_bass", "acid", "fm_bass", "chip"), ("eighths", "offbeat", "syncopated", "sixteenths", "pump", "fifths"), ("strings", "stab", "pad", "piano", "chip", "organ"), ("sustained", "stabs", "house", "offbeat", "eighths"),
          ("lead", "chip", "flute", "pluck", "brass", "guitar", "bell"), forms=("loop", "loop", "club"), energy=(0.4, 0.85), minor_share=0.7, arps=0.6, duck=0.05, lofi=0.7, doubled=0.05, weight=1.8),
    Style("hardcore", ((160, 190, 5), (150, 160, 2)), ("four",) * 4 + ("break", "two_step"), ("kick_distorted", "kick_distorted", "kick_909"), ("snare_909", "clap", "snare_acoustic"),
          ("saw_bass", "hoover", "reese", "acid"), ("offbeat", "offbeat", "syncopated", "with_kick", "rolling"), ("hoover", "supersaw", "piano", "stab"), ("offbeat", "house", "gated", "stabs"),
          ("hoover", "supersaw", "lead", "singer"), energy=(0.8, 1.0), minor_share=0.75, weight=0.9),
    Style("disco", ((108, 126, 1),), ("disco",) * 4 + ("rock", "four"), ("kick_acoustic", "kick_acoustic", "kick_909"), ("snare_acoustic", "clap"), ("pluck_bass", "fm_bass", "saw_bass"), ("pump", "syncopated", "eighths", "walking"),
          ("strings", "clean_guitar", "e_piano", "brass", "piano"), ("stabs", "sixteenths", "offbeat", "sustained", "house"), ("brass", "strings", "singer", "lead"), forms=("pop", "club"),
          swing=(0, 0, 0.1), energy=(0.45, 0.75), minor_share=0.55, acoustic=0.7, duck=0.2, weight=0.7),
    Style("garage", ((128, 136, 1),), ("garage",) * 3 + ("four",), ("kick_909", "kick_soft", "kick_808"), ("snare_909", "clap", "rim", "snap"), ("sub", "reese", "fm_bass", "wobble"), ("syncopated", "dub", "with_kick", "drop"),
          ("organ", "stab", "e_piano", "pad"), ("house", "stabs", "offbeat"), ("singer", "lead", "pluck"), swing=(0.15, 0.25, 0.33, 0.33), energy=(0.45, 0.75), weight=0.7),
    Style("rock", ((90, 130, 3), (130, 180, 3)), ("rock",) * 5 + ("break", "two_step"), ("kick_acoustic",), ("snare_acoustic", "snare_acoustic", "snare_gated"), ("pluck_bass", "saw_bass", "fm_bass"), ("eighths", "eighths", "root", "with_kick", "walking"),
          ("guitar", "guitar", "clean_guitar", "organ", "piano"), ("sustained", "eighths", "quarters", "stabs", "halves"), ("guitar", "lead", "organ", "singer"), forms=("pop", "loop"), swing=(0, 0, 0, 0.33),
          energy=(0.5, 0.85), minor_share=0.5, acoustic=0.95, duck=0.0, weight=1.0),
    Style("cinematic", ((80, 130, 3), (130, 170, 2)), ("march", "march", "half", "rock", "break"), ("timpani", "timpani", "kick_acoustic", "kick_808"), ("snare_acoustic", "tom", "snare_gated"), ("strings", "sub", "brass", "reese"),
          ("root", "eighths", "fifths", "sixteenths"), ("strings", "choir", "brass", "piano", "pad"), ("sustained", "halves", "eighths", "stabs"), ("strings", "brass", "flute", "choir", "bell"), forms=("calm", "pop", "club"),
          energy=(0.2, 0.7), minor_share=0.75, acoustic=0.6, duck=0.05, drums=-4, arps=0.6, weight=0.9),
    Style("ambient", ((65, 125, 1),), ("half", "four", "hip_hop", "one_drop"), ("kick_soft", "kick_808"), ("rim", "snap", "snare_808"), ("sub", "reese", "strings"), ("root", "fifths", "dub"),
          ("pad", "choir", "strings", "e_piano"), ("sustained", "sustained", "halves"), ("bell", "flute", "piano", "pluck"), forms=("calm",), energy=(0.05, 0.35), duck=0.2, drums=-6, arps=0.7, weight=0.8),
)  # fmt: skip

STYLES: tuple[str, ...] = tuple(style.name for style in _STYLES)
_BY_NAME = {style.name: style for style in _STYLES}


def style_named(name: str) -> Style:
    """Return the style called `name`."""
    if name not in _BY_NAME:
        raise ValueError(f"there is no style {name!r}; there are {', '.join(STYLES)}")
    return _BY_NAME[name]


def draw_style(rng: Generator) -> Style:
    """Return a style, the frequent ones more often."""
    total = sum(s.weight for s in _STYLES)
    return _STYLES[int(rng.choice(len(_STYLES), p=[s.weight / total for s in _STYLES]))]


def draw_tempo(style: Style, rng: Generator) -> float:
    """Return a tempo of the style, mostly a whole number of BPM."""
    total = sum(w for _, _, w in style.tempi)
    low, high, _ = style.tempi[int(rng.choice(len(style.tempi), p=[w / total for _, _, w in style.tempi]))]
    tempo = float(rng.uniform(low, high))
    chance = rng.random()
    if style.name in ("tracker", "chip") and chance < 0.45:
        return _tracker_tempo(tempo)
    if chance < 0.8:
        return float(round(tempo))
    return round(tempo * 2) / 2 if chance < 0.86 else round(tempo, 2)


def _tracker_tempo(tempo: float) -> float:
    """Return the nearest tempo a module can have: 2.5 ticks a second per unit, whole ticks to a row, four rows to a beat."""
    possible = [bpm * 6 / speed for bpm in range(100, 180) for speed in (3, 4, 5, 6, 7, 8)]
    return min(possible, key=lambda t: abs(t - tempo))

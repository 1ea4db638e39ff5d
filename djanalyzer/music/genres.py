"""Words for what kind of music a track is and how it feels."""

from __future__ import annotations

from enum import StrEnum


class Genre(StrEnum):
    """What DJs sort their music by; values as they write them."""

    HOUSE = "House"
    DEEP_HOUSE = "Deep House"
    TECH_HOUSE = "Tech House"
    MAINSTAGE = "Mainstage"
    TECHNO = "Techno"
    MINIMAL = "Minimal"
    TRANCE = "Trance"
    PSYTRANCE = "Psytrance"
    PROGRESSIVE = "Progressive"
    DRUM_AND_BASS = "Drum & Bass"
    JUNGLE = "Jungle"
    DUBSTEP = "Dubstep"
    BREAKS = "Breaks"
    ELECTRO = "Electro"
    UK_GARAGE = "UK Garage"
    FOOTWORK = "Footwork"
    HARDCORE = "Hardcore"
    HARDSTYLE = "Hardstyle"
    TRAP = "Trap"
    HIP_HOP = "Hip-Hop"
    RNB = "R&B"
    DOWNTEMPO = "Downtempo"
    AMBIENT = "Ambient"
    DISCO = "Disco"
    FUNK = "Funk"
    REGGAE = "Reggae"
    REGGAETON = "Reggaeton"
    SYNTH_POP = "Synth-Pop"
    CHIP = "Chip"
    ROCK = "Rock"
    POP = "Pop"


class Mood(StrEnum):
    """How a track feels."""

    DARK = "dark"
    MELANCHOLIC = "melancholic"
    DREAMY = "dreamy"
    UPLIFTING = "uplifting"
    HAPPY = "happy"
    AGGRESSIVE = "aggressive"
    GROOVY = "groovy"
    CALM = "calm"


GENRES = tuple(Genre)
MOODS = tuple(Mood)

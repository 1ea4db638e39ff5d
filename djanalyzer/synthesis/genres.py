"""Which genre the songs of a style belong to, in the words of a DJ."""

from __future__ import annotations

from djanalyzer.music.genres import Genre

_STYLES: dict[Genre, str] = {
    Genre.HOUSE: "house bass_house",
    Genre.DEEP_HOUSE: "deep_house tropical",
    Genre.TECH_HOUSE: "tech_house",
    Genre.MAINSTAGE: "big_room eurodance",
    Genre.TECHNO: "techno",
    Genre.MINIMAL: "minimal",
    Genre.TRANCE: "trance",
    Genre.PSYTRANCE: "psytrance",
    Genre.PROGRESSIVE: "progressive",
    Genre.DRUM_AND_BASS: "drum_and_bass liquid neurofunk",
    Genre.JUNGLE: "jungle",
    Genre.DUBSTEP: "dubstep",
    Genre.BREAKS: "breaks",
    Genre.ELECTRO: "electro",
    Genre.UK_GARAGE: "garage speed_garage",
    Genre.FOOTWORK: "footwork",
    Genre.HARDCORE: "hardcore happy_hardcore gabber",
    Genre.HARDSTYLE: "hardstyle",
    Genre.TRAP: "trap",
    Genre.HIP_HOP: "hip_hop lo_fi",
    Genre.RNB: "rnb",
    Genre.DOWNTEMPO: "downtempo trip_hop",
    Genre.AMBIENT: "ambient cinematic",
    Genre.DISCO: "disco",
    Genre.FUNK: "funk",
    Genre.REGGAE: "reggae dub ska",
    Genre.REGGAETON: "reggaeton moombahton",
    Genre.SYNTH_POP: "synth_pop synthwave",
    Genre.CHIP: "chip tracker",
    Genre.ROCK: "rock punk metal",
    Genre.POP: "fast_pop ballad waltz",
}
_GENRES = {style: genre for genre, styles in _STYLES.items() for style in styles.split()}


def genre_of(style: str) -> Genre | None:
    """Return the genre of a style by name; None where no one word fits (glitch hop, electro swing)."""
    return _GENRES.get(style)

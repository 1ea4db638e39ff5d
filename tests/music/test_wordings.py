"""Genres and moods as they stand in real libraries, and what they become."""

from __future__ import annotations

import pytest

from djanalyzer.music.genres import GENRES, MOODS, Genre, Mood
from djanalyzer.music.wordings import are_akin, genre_in, genres_in, mood_in, moods_in
from djanalyzer.synthesis.genres import genre_of
from djanalyzer.synthesis.styles import STYLES

# By hand, by Beatport, Discogs, Traxsource, iTunes, ID3v1 and MusicBrainz.
WRITTEN = {
    Genre.DRUM_AND_BASS: [
        "Drum & Bass",
        "DnB",
        "D'n'B",
        "d&b",
        "Drum n Bass",
        "Drum'n'Bass",
        "DRUM AND BASS",
        "drum_and_bass",
        "Drum 'N' Bass",
        "Liquid D&B",
        "Neurofunk, Drum & Bass",
    ],
    Genre.HIP_HOP: [
        "Hip-Hop/Rap",
        "Hip Hop",
        "hiphop",
        "Rap & Hip Hop",
        "Rap",
        "Old School Hip-Hop",
        "Boom-Bap",
    ],
    Genre.TECH_HOUSE: [
        "Tech House (Raw / Deep)",
        "tech-house",
        "TechHouse",
        "House; Tech House",
        "Latin Tech House",
    ],
    Genre.TECHNO: [
        "Techno (Peak Time / Driving)",
        "Techno (Raw / Deep / Hypnotic)",
        "#Techno",
        "Hard Techno",
        " techno ",
    ],
    Genre.MINIMAL: ["Minimal / Deep Tech", "Minimal Techno", "Electronic---Techno---Minimal", "Microhouse"],
    Genre.HOUSE: [
        "House",
        "Vocal House",
        "90s House",
        "House Music",
        "Electronic (House)",
        "Afro House",
        "Jackin' House",
    ],
    Genre.DEEP_HOUSE: ["Electronic, House, Deep House", "Deep-House", "deephouse 2019", "House / Deep House"],
    Genre.PROGRESSIVE: ["Progressive House", "Melodic / Progressive House", "Progressive"],
    Genre.MAINSTAGE: ["Mainstage", "Big Room", "Eurodance", "Main Stage / Big Room"],
    Genre.TRANCE: ["Trance (Main Floor)", "Uplifting Trance", "Vocal Trance", "Progressive Trance"],
    Genre.PSYTRANCE: ["Psy-Trance", "Psytrance", "Goa", "Trance, Psy-Trance"],
    Genre.DUBSTEP: ["Dubstep", "Melodic Dubstep"],
    Genre.BREAKS: ["Breaks / Breakbeat / UK Bass", "Breakbeat", "Nu Skool Breaks"],
    Genre.ELECTRO: ["Electro (Classic / Detroit / Modern)"],
    Genre.UK_GARAGE: ["UK Garage / Bassline", "UKG", "2-Step", "Speed Garage"],
    Genre.HARDCORE: ["Happy Hardcore", "Gabber", "UK Hardcore"],
    Genre.HARDSTYLE: ["Hardstyle", "Rawstyle"],
    Genre.TRAP: ["Trap", "Hip-Hop, Trap"],
    Genre.RNB: ["R&B", "RnB", "R'n'B", "R&B/Soul", "Contemporary R&B"],
    Genre.DISCO: ["Nu Disco / Disco", "Italo-Disco"],
    Genre.REGGAE: ["Reggae / Dancehall / Dub", "Roots Reggae"],
    Genre.REGGAETON: ["Reggaetón", "Moombahton"],
    Genre.ROCK: ["Progressive Rock", "Rock 'n' Roll", "Indie Rock", "Heavy Metal"],
    Genre.SYNTH_POP: ["Synthpop", "Dance / Electro Pop", "Synthwave"],
    Genre.POP: ["Pop", "Dance / Pop", "K-Pop"],
}


@pytest.mark.parametrize("genre", WRITTEN, ids=lambda genre: genre.name)
def test_a_genre_is_known_however_people_write_it(genre: Genre) -> None:
    assert {text: genre_in(text) for text in WRITTEN[genre]} == dict.fromkeys(WRITTEN[genre], genre)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Electronic",
        "Dance",
        "EDM",
        "Jazz",
        "Classical",
        "Brazilian Funk",
        "Indie Dance",
        "Garage",
        "Acid",
        "Deep",
        "(18)",
        "Techno-Schlager",
        "Latin Trap",
        "\x00",
    ],
)
def test_what_is_not_known_is_not_guessed(text: str) -> None:
    assert genres_in(text) == ()


@pytest.mark.parametrize(
    "text",
    ["House, Techno", "House & Techno", "Hip-Hop / R&B", "Rock, Hardcore", "House, Deep House, Tech House"],
)
def test_a_tag_of_several_genres_names_none_of_them_alone(text: str) -> None:
    assert len(genres_in(text)) == 2
    assert genre_in(text) is None


@pytest.mark.parametrize(
    "text", ["Melodic House & Techno", "Pop/Rock", "Organic House / Downtempo", "Drum & Bass / Jungle"]
)
def test_a_shelf_of_a_shop_is_no_genre(text: str) -> None:
    assert genres_in(text) == ()


@pytest.mark.parametrize("genre", GENRES)
def test_our_own_words_are_known_in_any_letters(genre: Genre) -> None:
    assert [genre_in(genre), genre_in(genre.upper()), genre_in(f"  {genre.lower()}, ")] == [genre] * 3


@pytest.mark.parametrize("style", STYLES)
def test_a_tag_that_is_called_like_a_style_of_the_generator_is_of_the_genre_that_its_songs_teach(
    style: str,
) -> None:
    assert genre_in(style.replace("_", " ")) in (None, genre_of(style))


def test_most_styles_of_the_generator_have_a_genre_and_every_genre_has_one() -> None:
    assert {genre_of(style) for style in STYLES} >= set(GENRES)


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("dark", Mood.DARK),
        ("Dark, driving, 4am", Mood.DARK),
        ("Mood: Happy", Mood.HAPPY),
        ("8A - Energy 7 - Groovy", Mood.GROOVY),
        ("Feel-Good", Mood.HAPPY),
        ("Sad / Melancholy", Mood.MELANCHOLIC),
        ("chilled", Mood.CALM),
        ("Dark side of the moon", None),
        ("Happy New Year", None),
        ("happy, dark", None),
        ("ripped by dj calmness", None),
        ("", None),
    ],
)
def test_a_mood_stands_alone_and_not_within_a_sentence(text: str, mood: Mood | None) -> None:
    assert mood_in(text) is mood


def test_several_moods_are_all_told() -> None:
    assert moods_in("dark & groovy; Uplifting") == (Mood.DARK, Mood.GROOVY, Mood.UPLIFTING)
    assert all(mood_in(mood) is mood for mood in MOODS)


def test_a_genre_is_akin_to_itself_and_to_its_kinds() -> None:
    assert are_akin(Genre.HOUSE, Genre.TECH_HOUSE)
    assert are_akin(Genre.TECH_HOUSE, Genre.HOUSE)
    assert are_akin(Genre.ROCK, Genre.ROCK)
    assert not are_akin(Genre.TECH_HOUSE, Genre.DEEP_HOUSE)

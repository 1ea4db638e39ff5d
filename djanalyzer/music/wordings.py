"""How people write genres and moods: the texts of tags turned into our words, or into nothing where they say something else.

Nothing is guessed. A tag that names two genres of which neither is a kind of the other says neither, and so does the name
of a shelf in a shop that holds several ("Melodic House & Techno").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from djanalyzer.music.genres import Genre, Mood

# Besides our own words, in small letters; spaces, hyphens and the ways to write "and" do not matter.
_GENRES: dict[Genre, str] = {
    Genre.HOUSE: "acid house, afro house, bass house, chicago house, club house, disco house, electro house, fidget house, "
    "filter house, french house, funky house, future house, g house, ghetto house, hip house, jackin, jackin house, lo fi house, "
    "latin house, organic house, piano house, slap house, soulful house, tribal house",
    Genre.DEEP_HOUSE: "tropical house, trop house",
    Genre.TECH_HOUSE: "latin tech house, minimal tech house",
    Genre.MAINSTAGE: "main stage, big room, big room house, eurodance, festival house, future rave, melbourne bounce",
    Genre.TECHNO: "acid techno, dub techno, deep techno, hard techno, hardgroove, melodic techno, peak time techno, schranz",
    Genre.MINIMAL: "minimal techno, minimal house, minimal tech, minimal deep tech, deep tech, micro house, rominimal",
    Genre.TRANCE: "acid trance, balearic trance, dream trance, hard trance, progressive trance, tech trance, uplifting trance",
    Genre.PSYTRANCE: "psy, psychedelic trance, dark psy, full on psytrance, goa, goa trance, progressive psy, progressive psytrance",
    Genre.PROGRESSIVE: "progressive house, prog house",
    Genre.DRUM_AND_BASS: "d and b, dnb, drum bass, drum n bass, drum and base, darkstep, drumfunk, jump up, liquid, liquid funk, "
    "liquid dnb, liquid d and b, liquid drum and bass, neuro, neurofunk, techstep",
    Genre.JUNGLE: "ragga jungle",
    Genre.DUBSTEP: "brostep, deep dubstep, melodic dubstep, riddim dubstep",
    Genre.BREAKS: "break beat, break beats, breakbeat uk bass, big beat, acid breaks, florida breaks, nu breaks, "
    "nu skool breaks, new school breaks, progressive breaks",
    Genre.ELECTRO: "detroit electro, electro breaks",
    Genre.UK_GARAGE: "ukg, 2 step, two step, 2 step garage, bassline, future garage, garage bassline, speed garage",
    Genre.FOOTWORK: "juke, footwork juke, juke footwork",
    Genre.HARDCORE: "early hardcore, frenchcore, gabber, gabba, happy hardcore, hardcore techno, industrial hardcore, "
    "speedcore, terrorcore, uk hardcore, uptempo, uptempo hardcore",
    Genre.HARDSTYLE: "raw hardstyle, rawstyle, euphoric hardstyle, reverse bass",
    Genre.TRAP: "edm trap, festival trap, hybrid trap, trap edm",
    Genre.HIP_HOP: "rap, rap hip hop, rap and hip hop, hip hop rap, hip hop and rap, boom bap, chillhop, crunk, deutschrap, "
    "gangsta rap, latin rap, lo fi beats, lo fi hip hop",
    Genre.RNB: "rnb, rhythm and blues, neo soul, new jack swing, r and b soul, rnb soul, r and b and soul, soul r and b",
    Genre.DOWNTEMPO: "chill out, chill out lounge, lounge, trip hop",
    Genre.AMBIENT: "ambient experimental, dark ambient, drone, drone ambient",
    Genre.DISCO: "cosmic disco, euro disco, italo, italo disco, nu disco, space disco",
    Genre.FUNK: "funk soul, funk and soul, jazz funk, p funk",
    Genre.REGGAE: "dancehall, dub, dub reggae, lovers rock, ragga, rocksteady, roots reggae, ska",
    Genre.REGGAETON: "dembow, moombahton, neoperreo, perreo, raggaeton",
    Genre.SYNTH_POP: "electro pop, outrun, retrowave, synthwave",
    Genre.CHIP: "chip tune, chip tunes, 8 bit, bitpop, tracker",
    Genre.ROCK: "black metal, blues rock, death metal, garage rock, grunge, hard rock, hardcore punk, heavy metal, metal, "
    "metalcore, nu metal, pop punk, post hardcore, post punk, post rock, prog rock, progressive rock, psychedelic rock, punk, "
    "punk rock, rock and roll, soft rock, thrash metal",
    Genre.POP: "dance pop, j pop, k pop, latin pop, teen pop",
}
# Shelves that hold several genres, and what would be read as another thing than it is.
_SEVERAL = (
    "140 deep dubstep grime, drum and bass jungle, hard dance hardcore, hard dance hardcore neo rave, indie dance nu disco, "
    "melodic hardcore, melodic house and techno, organic house downtempo, pop rock, rock pop, trap future bass, trap wave"
)
# What may stand before or after the name of a genre and leaves it what it is.
_MANNERS = (
    "acid, alternative, atmospheric, berlin, british, classic, classics, commercial, contemporary, dark, detroit, driving, "
    "dutch, english, experimental, festival, french, funky, german, groovy, hypnotic, indie, industrial, instrumental, "
    "instrumentals, intelligent, italian, japanese, jazzy, korean, mainstream, melodic, modern, music, new, old, oldies, "
    "oldschool, oldskool, peak, raw, remix, remixes, russian, school, skool, soulful, spanish, swedish, time, tracks, tribal, "
    "tunes, uk, underground, uplifting, us, usa, vintage, vocal, vocals"
)
# A genre says more than the one that it is a kind of.
_KINDS: dict[Genre, frozenset[Genre]] = {
    Genre.HOUSE: frozenset({Genre.DEEP_HOUSE, Genre.TECH_HOUSE, Genre.PROGRESSIVE, Genre.MAINSTAGE}),
    Genre.TECHNO: frozenset({Genre.MINIMAL}),
    Genre.TRANCE: frozenset({Genre.PSYTRANCE}),
    Genre.HIP_HOP: frozenset({Genre.TRAP}),
    Genre.POP: frozenset({Genre.SYNTH_POP}),
}
_MOODS: dict[Mood, str] = {
    Mood.DARK: "darker, evil, gloomy, ominous, sinister",
    Mood.MELANCHOLIC: "melancholy, sad, sorrowful, wistful",
    Mood.DREAMY: "dreamlike, ethereal, floating, spacey",
    Mood.UPLIFTING: "euphoric, inspiring, uplift",
    Mood.HAPPY: "cheerful, feel good, fun, joyful, playful, sunny",
    Mood.AGGRESSIVE: "angry, fierce, violent",
    Mood.GROOVY: "bouncy, funky, groove",
    Mood.CALM: "chill, chilled, gentle, laid back, mellow, peaceful, relaxed, relaxing, soothing, tranquil",
}

_SEPARATORS = re.compile(r"[;,|/\\>•·\0\n\r]+|(?<=\s)[-–—+](?=\s)|-{2,}")
_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]?")
_CONJUNCTIONS = re.compile(r"\s(?:&|and|und)\s", re.IGNORECASE)
_AND = re.compile(r"&|\+|\bn\b|\band\b|\bund\b")
_NUMBER = re.compile(r"'?\d+'?s?")


def genres_in(text: str) -> tuple[Genre, ...]:
    """Return the genres that a tag names, each once, as they come; a genre beside a kind of it is left out."""
    found = _lookup(text)
    if found is None:
        parts = (_BRACKETS.sub(" ", text), *_BRACKETS.findall(text))
        found = tuple(dict.fromkeys(genre for part in parts for genre in _named(part)))
    return tuple(genre for genre in found if not _KINDS.get(genre, frozenset()) & set(found))


def genre_in(text: str) -> Genre | None:
    """Return the genre that a tag names; None where it names none that we know, or several."""
    found = genres_in(text)
    return found[0] if len(found) == 1 else None


def are_akin(first: Genre, second: Genre) -> bool:
    """Return whether two genres are one, or one is a kind of the other."""
    nothing: frozenset[Genre] = frozenset()
    return first is second or second in _KINDS.get(first, nothing) or first in _KINDS.get(second, nothing)


def moods_in(text: str) -> tuple[Mood, ...]:
    """Return the moods that a tag or a comment names, each once; words within a sentence name none ("dark side")."""
    found: dict[Mood, None] = {}
    for part in _SEPARATORS.split(text):
        found |= dict.fromkeys(_moods_of(part.rsplit(":", 1)[-1]))
    return tuple(found)


def mood_in(text: str) -> Mood | None:
    """Return the mood that a tag or a comment names; None where it names none that we know, or several."""
    found = moods_in(text)
    return found[0] if len(found) == 1 else None


def _named(text: str) -> Iterator[Genre]:
    """Yield what a text names as a whole, or else its parts."""
    if (whole := _lookup(text)) is not None:
        yield from whole
        return
    for pattern in (_SEPARATORS, _CONJUNCTIONS):
        if len(parts := pattern.split(text)) > 1:
            yield from (genre for part in parts for genre in _named(part))
            return


def _lookup(text: str) -> tuple[Genre, ...] | None:
    """Return what a phrase as a whole names; nothing for what is known to be several; None where it is not known."""
    words = _words(text)
    while words:
        if (genres := _genre_table().get("".join(words))) is not None:
            return genres
        words = _without_manner(words)
    return None


def _without_manner(words: list[str]) -> list[str]:
    """Return a phrase without one word that leaves its meaning alone; nothing where there is none left."""
    if _is_manner(words[0]):
        return words[1:]
    return words[:-1] if _is_manner(words[-1]) else []


def _is_manner(word: str) -> bool:
    return word in _manners() or _NUMBER.fullmatch(word) is not None


def _moods_of(phrase: str) -> Iterable[Mood]:
    """Return the mood that a phrase is, or those that it lists; nothing where it says anything besides."""
    table, words = _mood_table(), _words(phrase)
    if (whole := table.get("".join(words))) is not None:
        return [whole]
    listed = [word for word in words if word != "and"]
    return [table[word] for word in listed] if set(listed) <= set(table) else []


def _words(text: str) -> list[str]:
    """Return the words of a text without case, accents and punctuation; every way to write "and" as that word."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", _AND.sub(" and ", plain.casefold().replace("_", " ")))


@cache
def _genre_table() -> dict[str, tuple[Genre, ...]]:
    table: dict[str, tuple[Genre, ...]] = {key: () for key in _keys(_SEVERAL)}
    return table | {key: (genre,) for genre, texts in _GENRES.items() for key in _keys(f"{genre}, {texts}")}


@cache
def _manners() -> frozenset[str]:
    return frozenset(_keys(_MANNERS))


@cache
def _mood_table() -> dict[str, Mood]:
    return {key: mood for mood, texts in _MOODS.items() for key in _keys(f"{mood}, {texts}")}


def _keys(texts: str) -> Iterator[str]:
    return ("".join(_words(text)) for text in texts.split(","))

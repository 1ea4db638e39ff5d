"""What DJs call their cues: "Drop 2", "Aufbau", "drop -16", and which place of a track that names, in a few languages.

Nothing is guessed: a name that holds any other word names no place. Which words a DJ uses in his own way is learned
elsewhere (`training.learning.words`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from djanalyzer.music.marks import CueKind
from djanalyzer.music.sections import SectionLabel

# By place, as `music.templates` calls it; in small letters, without accents.
_NAMES = {
    "intro": "intro, introduction, einleitung, introduccion, introducao, introduzione, イントロ",
    "verse": "verse, vers, strophe, verso, estrofa, couplet, strofa, a melody, aメロ, bメロ, ヴァース",
    "build-up": "build, build up, buildup, bu, rise, riser, raise, aufbau, steigerung, subida, montee, salita, opbouw, "
    "ビルド, ビルドアップ",
    "drop": "drop, abfahrt, chorus, hook, refrain, coro, estribillo, refrao, ritornello, ドロップ, サビ",
    "breakdown": "break, breakdown, break down, brk, bd, ruhe, bajon, pausa, pause, interlude, ブレイク, ブレイクダウン",
    "bridge": "bridge, brucke, bruecke, puente, pont, ponte, brug, ブリッジ",
    "outro": "outro, ende, ausklang, coda, salida, sortie, fin, finale, uscita, アウトロ",
    "first beat": "first beat, 1st beat, beat, start, the one, anfang, beginn, inicio, debut, inizio, erster beat, primer beat",
    "mix in": "mix in, mixin, in, cue in, einstieg, entrada, entree",
    "mix out": "mix out, mixout, out, cue out, exit, ausstieg",
    "vocal in": "vocal, vocals, vocal in, vox, voc, voice, stimme, gesang, voz, voces, voix, voce, ボーカル, ヴォーカル",
}
_MANNERS = frozenset(
    {"main", "big", "first", "second", "third", "last", "1st", "2nd", "3rd", "the", "new", "short", "long"}
)
_LABELS = {str(label).replace("_", "-"): label for label in SectionLabel}
_KINDS = {
    "first beat": CueKind.MIX_IN,
    "mix in": CueKind.MIX_IN,
    "intro": CueKind.MIX_IN,
    "build-up": CueKind.BUILD_UP,
    "drop": CueKind.DROP,
    "breakdown": CueKind.BREAKDOWN,
    "vocal in": CueKind.VOCAL_IN,
    "mix out": CueKind.MIX_OUT,
    "outro": CueKind.MIX_OUT,
}
CUE_PLACES = tuple(_NAMES)

_COUNTED = re.compile(r"(?P<words>.+?)\s*(?P<sign>[-+])\s*(?P<n>\d{1,3})(?:\s*(?:bars?|takte?|b))?")
_NUMBER = re.compile(r"[#(]?\d{1,2}[)]?$")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that a name says, one of `CUE_PLACES`, and how many bars after it the cue stands (before it: below zero)."""

    place: str
    shift: int = 0


def spelled(name: str) -> str:
    """Return a name as it is compared: without case and accents, and without the number that tells several apart."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    plain = unicodedata.normalize("NFC", plain.replace("−", "-").replace("_", " "))
    # A hyphen within a word joins ("build-up"); before a number it counts.
    words = re.sub(r"(?<=\w)-(?=[^\W\d])", " ", plain).split()
    while len(words) > 1 and _NUMBER.fullmatch(words[-1]):
        words.pop()
    joined = " ".join(words).strip(" .,:;!?*()[]")
    return re.sub(r"(?<=[^\W\d])\d{1,2}$", "", joined)


def place_in(name: str) -> NamedPlace | None:
    """Return the place that a cue's name says; None where it says none that we know."""
    text = spelled(name)
    counted = _COUNTED.fullmatch(text)
    if counted and (place := _place(counted["words"])):
        return NamedPlace(place, int(counted["n"]) * (1 if counted["sign"] == "+" else -1))
    return NamedPlace(place) if (place := _place(text)) else None


def label_at(place: str) -> SectionLabel | None:
    """Return the section that begins at a place; None where it is no section's."""
    return _LABELS.get(place)


def kind_at(place: str) -> CueKind:
    """Return what happens at a place."""
    return _KINDS.get(place, CueKind.OTHER)


def _place(text: str) -> str | None:
    words = text.split()
    while words:
        if place := _table().get(" ".join(words)):
            return place
        if words[0] in _MANNERS:
            words = words[1:]
        elif words[-1] in _MANNERS or _NUMBER.fullmatch(words[-1]):
            words = words[:-1]
        else:
            return None
    return None


@cache
def _table() -> dict[str, str]:
    return {spelled(word): place for place, names in _NAMES.items() for word in names.split(",")}

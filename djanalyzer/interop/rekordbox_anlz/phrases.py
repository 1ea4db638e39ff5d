"""Phrases: `PSSI` says at which beat an intro, a verse, a chorus begins. On sticks everything after its count is masked.

The vocabulary depends on the mood: a track of high mood has up, down and chorus, others have verse, bridge and chorus. What
the words mean says AlphaTheta's operation guide to phrase analysis: an up is a build-up, a down a breakdown, a chorus an
uplifting phrase; a bridge is an interlude, and a verse whatever is none of the others.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from djanalyzer.interop.rekordbox_anlz.beats import Beats
from djanalyzer.interop.rekordbox_anlz.sections import Section
from djanalyzer.music import Section as Passage
from djanalyzer.music import SectionLabel

_HEAD = struct.Struct(
    ">HHHH6xH2xB"
)  # from byte 12: version, bytes of an entry, entries, mood, last beat, bank
_ENTRY = struct.Struct(">HHH")  # number, first beat, kind
_ENTRIES_AT = 32
_MASKED_FROM = 18
_VARIANTS_AT = (
    7,
    9,
    19,
)  # three flags in an entry, for "Up 2" and "Chorus 1"; only a track of high mood has them
_FILL_AT = 21  # in an entry: whether there is a fill-in, and (two bytes) from which beat
_SMALLEST_ENTRY = 24

# "Kanzen-niRikaishita", each letter plus 128: what rekordbox adds the count to and lays over the phrases of a stick.
_MASK = bytes(letter + 0x80 for letter in b"Kanzen-niRikaishita")

_MOODS = {1: "high", 2: "mid", 3: "low"}
_HIGH = {1: "Intro", 2: "Up", 3: "Down", 5: "Chorus", 6: "Outro"}
_VERSES = {kind: f"Verse {kind - 1}" for kind in range(2, 8)}
_MID = {1: "Intro", **_VERSES, 8: "Bridge", 9: "Chorus", 10: "Outro"}
_LOW = {**_MID, **{kind: "Verse 1" if kind < 5 else "Verse 2" for kind in range(2, 8)}}
_WORDS = {1: _HIGH, 2: _MID, 3: _LOW}

_KINDS = {
    "Intro": SectionLabel.INTRO,
    "Up": SectionLabel.BUILD_UP,
    "Down": SectionLabel.BREAKDOWN,
    "Verse": SectionLabel.VERSE,
    "Bridge": SectionLabel.BRIDGE,
    "Chorus": SectionLabel.DROP,
    "Outro": SectionLabel.OUTRO,
}
# Of these our word is only the nearest: what may be anything else cannot be called by it with any certainty.
_VAGUE = frozenset({"Verse", "Bridge"})
_HARDLY_SURE = 0.4  # below one half: more likely something else
# Looks of the lights that the DJ has chosen for a track.
_BANKS = dict(enumerate(("Cool", "Natural", "Hot", "Subtle", "Warm", "Vivid", "Club 1", "Club 2"), start=1))


class Phrase(NamedTuple):
    """One phrase: what rekordbox calls it, its first beat (from 1), and the beat of its fill-in (0: none)."""

    word: str
    beat: int
    fill_in: int = 0


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of a track in order.

    Attributes
    ----------
    mood : str
        "high", "mid" or "low".
    end : int
        The beat at which the last phrase ends.
    bank : str
        The look of the lights that the DJ has chosen; nothing where none is.
    """

    mood: str
    phrases: tuple[Phrase, ...]
    end: int
    bank: str = ""

    def in_words(self) -> str:
        """Return all of it in one line: "mid; 1 Intro; 37 Verse 1 (fill-in 61); end 353"."""
        told = [
            f"{beat} {word} (fill-in {fill_in})" if fill_in else f"{beat} {word}"
            for word, beat, fill_in in self.phrases
        ]
        lights = (f"lights {self.bank}",) if self.bank else ()
        return "; ".join((self.mood, *told, f"end {self.end}", *lights))


def read_phrases(section: Section) -> Phrases | None:
    """Read a `PSSI`, masked or not; None where it makes no sense either way."""
    data = section.data
    if len(data) < _ENTRIES_AT:
        return None
    return _read(data) or _read(_unmasked(data))


def to_passages(phrases: Phrases, beats: Beats) -> tuple[Passage, ...]:
    """Return the phrases in seconds; those whose word has no match among ours are called by the nearest, with little trust."""
    times = beats.times_of([*(phrase.beat for phrase in phrases.phrases), phrases.end])
    return tuple(
        _passage(phrase.word.split()[0], start, stop)
        for phrase, (start, stop) in zip(phrases.phrases, pairwise(times), strict=True)
        if stop > start
    )


def _passage(word: str, start: float, stop: float) -> Passage:
    return Passage(start, stop, _KINDS[word], _HARDLY_SURE if word in _VAGUE else 1.0)


def _unmasked(data: bytes) -> bytes:
    version, _, n_entries = struct.unpack_from(">HHH", data, 12)
    masked = data[_MASKED_FROM:]
    mask = bytes((letter + n_entries) & 0xFF for letter in _MASK)
    first = version % len(mask)
    turned = mask[first:] + mask[:first]
    repeated = (turned * (len(masked) // len(mask) + 1))[: len(masked)]
    plain = int.from_bytes(masked, "big") ^ int.from_bytes(repeated, "big")
    return data[:_MASKED_FROM] + plain.to_bytes(len(masked), "big")


def _read(data: bytes) -> Phrases | None:
    _version, n_bytes, n_entries, mood, end, bank = _HEAD.unpack_from(data, 12)
    if mood not in _MOODS or n_bytes < _SMALLEST_ENTRY:
        return None
    stop = min(_ENTRIES_AT + n_entries * n_bytes, len(data) - _SMALLEST_ENTRY + 1)
    entries = [data[at : at + _SMALLEST_ENTRY] for at in range(_ENTRIES_AT, stop, n_bytes)]
    words = _vocabulary(mood, entries)
    phrases: list[Phrase] = []
    for entry in entries:
        _number, beat, kind = _ENTRY.unpack_from(entry)
        word = words.get(kind)
        if word is not None and beat > (phrases[-1].beat if phrases else 0):
            has_fill, fill_in = struct.unpack_from(">BH", entry, _FILL_AT)
            whole = _with_number(word, entry) if words is _HIGH else word
            phrases.append(Phrase(whole, beat, fill_in if has_fill else 0))
    return Phrases(_MOODS[mood], tuple(phrases), end, _BANKS.get(bank, "")) if phrases else None


def _with_number(word: str, entry: bytes) -> str:
    """Return the word of a track of high mood as rekordbox shows it: "Up 2"."""
    first, second, third = (bool(entry[at]) for at in _VARIANTS_AT)
    if word == "Up":
        return f"Up {3 if second else 2 if third else 1}"
    return word if word == "Down" else f"{word} {1 if first else 2}"


def _vocabulary(mood: int, entries: list[bytes]) -> dict[int, str]:
    kinds = {_ENTRY.unpack_from(entry)[2] for entry in entries}
    has_variants = any(entry[at] for entry in entries for at in _VARIANTS_AT)
    # Whoever gives a track another mood by hand keeps the phrases that were found with the first.
    return _HIGH if has_variants and kinds <= set(_HIGH) else _WORDS[mood]

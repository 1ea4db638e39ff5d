"""Musical keys and their names: pitch class and mode inside, Camelot or classical outside."""

from __future__ import annotations

import re
from dataclasses import dataclass

KEY_NAMES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")

# Camelot number of each major key by pitch class; a minor key has the number of its relative major.
_CAMELOT_OF_MAJOR = (8, 3, 10, 5, 12, 7, 2, 9, 4, 11, 6, 1)

CAMELOT = tuple(f"{n}{letter}" for n in range(1, 13) for letter in "AB")

_NATURALS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_CLASSICAL = re.compile(r"([A-Ga-g])([#♯b♭]?)\s*(maj(?:or)?|min(?:or)?|m|M)?")
_WHEEL = re.compile(r"0?(1[0-2]|[1-9])([ABab])")
_OPEN_KEY = re.compile(r"(1[0-2]|[1-9])([dm])")


@dataclass(frozen=True, slots=True)
class Key:
    """A key: tonic 0 (C) to 11 (B), major or minor, and the trust in it (0 to 1)."""

    tonic: int
    is_minor: bool
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.tonic < 12:
            raise ValueError(f"a tonic runs from 0 to 11, not {self.tonic}")

    @property
    def name(self) -> str:
        """Return the classical name: "A minor", "Eb major"."""
        return f"{KEY_NAMES[self.tonic]} {'minor' if self.is_minor else 'major'}"

    @property
    def short_name(self) -> str:
        """Return the name as rekordbox writes it: "Am", "Eb"."""
        return KEY_NAMES[self.tonic] + ("m" if self.is_minor else "")

    @property
    def camelot(self) -> str:
        """Return the place on the Camelot wheel: "8A" for A minor."""
        relative_major = (self.tonic + 3) % 12 if self.is_minor else self.tonic
        return f"{_CAMELOT_OF_MAJOR[relative_major]}{'A' if self.is_minor else 'B'}"

    @property
    def open_key(self) -> str:
        """Return the name in Open Key notation: "1m" for A minor, "1d" for C major."""
        number, letter = int(self.camelot[:-1]), self.camelot[-1]
        return f"{(number + 4) % 12 + 1}{'m' if letter == 'A' else 'd'}"

    @property
    def index(self) -> int:
        """Return 0-11 for C major to B major, 12-23 for C minor to B minor."""
        return self.tonic + 12 * self.is_minor

    @classmethod
    def from_index(cls, index: int, confidence: float = 1.0) -> Key:
        """Return the key with this `index`."""
        return cls(index % 12, index >= 12, confidence)

    def transposed(self, semitones: int) -> Key:
        """Return the key moved up by `semitones`."""
        return Key((self.tonic + semitones) % 12, self.is_minor, self.confidence)

    @classmethod
    def parse(cls, text: str) -> Key | None:
        """Read a key as DJ programs write it ("8A", "08A", "1m", "Am", "F#m", "Eb major"); None if it is none."""
        text = text.strip()
        if wheel := _WHEEL.fullmatch(text):
            return cls._from_wheel(int(wheel[1]), wheel[2].upper() == "A")
        if open_key := _OPEN_KEY.fullmatch(text):
            return cls._from_wheel((int(open_key[1]) + 6) % 12 + 1, open_key[2] == "m")
        if classical := _CLASSICAL.fullmatch(text):
            return cls._from_classical(*classical.groups())
        return None

    @classmethod
    def _from_wheel(cls, number: int, is_minor: bool) -> Key:
        major = _CAMELOT_OF_MAJOR.index(number)
        return cls((major - 3) % 12 if is_minor else major, is_minor)

    @classmethod
    def _from_classical(cls, letter: str, accidental: str, mode: str | None) -> Key:
        shift = {"": 0, "#": 1, "♯": 1, "b": -1, "♭": -1}[accidental]
        is_minor = mode is not None and (mode == "m" or mode.startswith("min"))
        return cls((_NATURALS[letter.upper()] + shift) % 12, is_minor)


@dataclass(frozen=True, slots=True)
class KeyStretch:
    """Half-open stretch [start, stop) of a track, seconds, in one key; None where nothing is tuned or nothing is sure."""

    start: float
    stop: float
    key: Key | None

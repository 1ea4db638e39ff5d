"""Mixxx's keys: a number from 1 (C major) to 24 (B minor), its text, and a `KeyMap` that Mixxx itself believes first."""

from __future__ import annotations

from djanalyzer.interop.mixxx import protobuf
from djanalyzer.music import Key

VERSION = "KeyMap-1.0"
_SET_BY_USER = 2


def number_of(key: Key) -> int:
    """Return Mixxx's number of a key."""
    return key.index + 1


def from_number(number: int) -> Key | None:
    """Return the key of Mixxx's number; None for 0, which is no key, and for any other."""
    return Key.from_index(number - 1) if 1 <= number <= 24 else None


def decode(blob: bytes) -> Key | None:
    """Return the key of a `KeyMap`; None where it names none.

    Raises
    ------
    ValueError
        The blob is broken.
    """
    number = dict(protobuf.fields(blob)).get(1, 0)
    return from_number(number) if isinstance(number, int) else None


def encode(key: Key) -> bytes:
    """Return a `KeyMap` of one key for the whole track, set by the user."""
    name = protobuf.message(2, key.short_name.encode())
    return protobuf.whole(1, number_of(key)) + name + protobuf.whole(4, _SET_BY_USER)

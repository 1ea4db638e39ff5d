"""Protocol buffers, as little of them as Mixxx keeps in its database: fields that are whole numbers, doubles or messages.

A message is a row of fields, each a key (number of the field times eight plus its kind) and a value.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_VARINT, _EIGHT_BYTES, _LENGTH, _FOUR_BYTES = 0, 1, 2, 5
_LONGEST_VARINT = 10  # bytes


class Malformed(ValueError):
    """The bytes are no protocol buffer."""


def fields(message: bytes) -> Iterator[tuple[int, int | float | bytes]]:
    """Yield number and value of each field: whole numbers with their sign, doubles, or the bytes of a message.

    Raises
    ------
    Malformed
        The message is cut off, or holds a kind of field that Mixxx does not use.
    """
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        kind = key & 7
        if kind == _VARINT:
            value, at = _varint(message, at)
            yield key >> 3, _signed(value)
        elif kind in (_EIGHT_BYTES, _FOUR_BYTES):
            size = 8 if kind == _EIGHT_BYTES else 4
            (decimal,) = struct.unpack("<d" if size == 8 else "<f", _cut(message, at, size))
            at += size
            yield key >> 3, float(decimal)
        elif kind == _LENGTH:
            size, at = _varint(message, at)
            yield key >> 3, _cut(message, at, size)
            at += size
        else:
            raise Malformed(f"a field of kind {kind}")


def whole(number: int, value: int) -> bytes:
    """Return a field that holds a whole number."""
    return _encoded(number << 3 | _VARINT) + _encoded(value & (1 << 64) - 1)


def double(number: int, value: float) -> bytes:
    """Return a field that holds a double."""
    return _encoded(number << 3 | _EIGHT_BYTES) + struct.pack("<d", value)


def message(number: int, content: bytes) -> bytes:
    """Return a field that holds a message, or a text."""
    return _encoded(number << 3 | _LENGTH) + _encoded(len(content)) + content


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index, byte in enumerate(data[at : at + _LONGEST_VARINT]):
        value |= (byte & 0x7F) << 7 * index
        if byte < 0x80:
            return value, at + index + 1
    raise Malformed("a number that does not end")


def _signed(value: int) -> int:
    value &= (1 << 64) - 1
    return value - (1 << 64) if value >> 63 else value


def _cut(data: bytes, at: int, size: int) -> bytes:
    if size > len(data) - at:
        raise Malformed("it is cut off")
    return data[at : at + size]


def _encoded(value: int) -> bytes:
    groups = bytearray()
    while value >= 0x80:
        groups.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(groups) + bytes([value])

"""The base64 that Serato writes: lines of 72 characters, no padding, and one character short where padding would be due.

Read liberally: other programs write one long line, with or without `=`. The form that was found is kept, so that what
is not changed is written back byte for byte.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

_UNCUT = 3  # characters left over where nothing was cut off
_LINE = 54  # bytes that make a line of 72 characters
_PREFIX = b"application/octet-stream\0\0"
# What completes a text by the characters left over: what was cut off held zero bits alone.
_COMPLETIONS = (b"", b"A==", b"A=", b"=")
_SPACES = bytes.maketrans(b"", b"")


@dataclass(frozen=True, slots=True)
class Form:
    """How a base64 text is laid out: in lines or not, padded or not, cut by one character or not."""

    in_lines: bool = True
    padded: bool = False
    cut: bool = True


SERATO = Form()
FORMS = (
    SERATO,
    Form(in_lines=False, cut=True),
    Form(cut=False),
    Form(in_lines=False, cut=False),
    Form(padded=True, cut=False),
    Form(in_lines=False, padded=True, cut=False),
)
"""All forms that have been seen, Serato's own first."""


def encode(data: bytes, form: Form = SERATO) -> bytes:
    """Return the base64 of `data` in a form."""
    text = base64.b64encode(data)
    if not form.padded:
        text = text.rstrip(b"=")
    if form.cut and len(data) % 3:
        # What is cut off holds the last bits of the last byte, which Serato leaves at zero.
        text = text[:-1]
    if not form.in_lines:
        return text
    width = _LINE // 3 * 4
    return b"\n".join(text[i : i + width] for i in range(0, len(text), width))


def decode(text: bytes) -> bytes:
    """Return the bytes of a base64 text in any form; what was cut off is taken as zero bits.

    Raises
    ------
    ValueError
        It holds a character that no base64 holds.
    """
    bare = text.translate(_SPACES, b" \t\r\n\0").rstrip(b"=")
    try:
        return base64.b64decode(bare + _COMPLETIONS[len(bare) % 4], validate=True)
    except binascii.Error as error:
        raise ValueError("it is not written in base64") from error


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A tag's body as FLAC and M4A files hold it: MIME type, the tag's name, the body, one byte of no meaning.

    Serato writes one byte more than there is, and that byte is whatever lay there; it cuts a character off where
    padding would be due (`is_cut`), other programs do not.
    """

    name: str
    body: bytes
    stray: int = 0
    is_cut: bool = True


def wrap(wrapped: Wrapped) -> bytes:
    """Return the text of a field in a FLAC or M4A file."""
    name = wrapped.name.encode("latin-1", "replace")
    return encode(_PREFIX + name + b"\0" + wrapped.body + bytes([wrapped.stray]), Form(cut=wrapped.is_cut))


def unwrap(text: bytes) -> Wrapped:
    """Read the text of a field in a FLAC or M4A file.

    Raises
    ------
    ValueError
        It is no base64, or does not hold what Serato puts there.
    """
    n_characters = len(text.translate(_SPACES, b" \t\r\n\0"))
    data = decode(text)
    if not data.startswith(_PREFIX):
        raise ValueError("it does not begin as Serato's fields do")
    name, nul, body = data[len(_PREFIX) :].partition(b"\0")
    if not nul:
        raise ValueError("it does not hold the name of a tag")
    is_padded, left_over = text.rstrip().endswith(b"="), n_characters % 4
    if not body or is_padded or (left_over == _UNCUT and body[-1]):
        return Wrapped(name.decode("latin-1"), body)
    # The bits of the stray byte that were written; the rest of it was cut off.
    return Wrapped(name.decode("latin-1"), body[:-1], body[-1], is_cut=left_over != _UNCUT)

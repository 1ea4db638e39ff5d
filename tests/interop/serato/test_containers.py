"""Where the tags lie: comments and atoms by themselves, whole and damaged."""

from __future__ import annotations

import contextlib
import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.interop.serato import atoms, vorbis
from tests.interop.answers import assert_answers

entries = st.lists(st.binary(max_size=30), max_size=8).map(tuple)
names = st.sampled_from(["SERATO_BEATGRID", "serato_markers2", "INITIALKEY"])


@given(st.binary(max_size=20), entries, st.binary(max_size=9))
def test_comments_are_rebuilt_byte_for_byte(vendor: bytes, held: tuple[bytes, ...], rest: bytes) -> None:
    comments = vorbis.Comments(vendor, held, rest)
    assert vorbis.parse(vorbis.build(comments)) == comments


@given(entries, names, st.binary(max_size=30))
def test_another_field_leaves_all_others_in_their_places(
    held: tuple[bytes, ...], name: str, text: bytes
) -> None:
    def others(comments: vorbis.Comments) -> list[bytes]:
        return [entry for entry in comments.entries if not entry.lower().startswith(name.lower().encode())]

    before = vorbis.Comments(entries=(*held, f"{name.swapcase()}=old".encode(), b"TITLE=x"))
    after = before.with_fields({name: text})
    assert others(after) == others(before)
    assert after.field(name) == text
    assert after.entries.index(b"TITLE=x") >= len(held)


@given(st.binary(max_size=60))
def test_damaged_comments_are_refused_with_a_reason(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert vorbis.build(vorbis.parse(data)) == data


def atom(name: bytes, inside: bytes) -> bytes:
    return struct.pack(">I", 8 + len(inside)) + name + inside


def freeform(name: str, text: bytes) -> bytes:
    _, mean, own = name.split(":")
    texts = atom(b"mean", bytes(4) + mean.encode()) + atom(b"name", bytes(4) + own.encode())
    return atom(b"----", texts + atom(b"data", b"\0\0\0\1" + bytes(4) + text))


def m4a(*tags: bytes, free: int = 0, quicktime: bool = False) -> bytes:
    """A file with these atoms as its tags, and so many bytes of free space behind them."""
    space = atom(b"free", bytes(free - 8)) if free else b""
    handler = atom(b"hdlr", bytes(20))
    meta = atom(b"meta", (b"" if quicktime else bytes(4)) + handler + atom(b"ilst", b"".join(tags)) + space)
    return atom(b"ftyp", b"M4A ") + atom(b"moov", atom(b"udta", meta)) + atom(b"mdat", b"sound")


NAME = "----:com.serato.dj:beatgrid"
OTHER = atom(b"\xa9nam", atom(b"data", b"\0\0\0\1" + bytes(4) + b"Title"))


@pytest.mark.parametrize("quicktime", [False, True])
@pytest.mark.parametrize(("free", "keeps_size"), [(2048, True), (20, False), (0, False)])
def test_a_text_is_put_among_the_others(free: int, keeps_size: bool, quicktime: bool) -> None:
    twice = freeform(NAME, b"old") + OTHER + freeform(NAME, b"older")
    content = m4a(twice, free=free, quicktime=quicktime)
    written = atoms.with_freeform(content, {NAME: b"x" * 100})
    assert written is not None
    assert atoms.read_freeform(io.BytesIO(written)) == {NAME: b"x" * 100}
    assert written.count(OTHER) == written.count(b"beatgrid") == 1
    assert (len(written) == len(content)) is keeps_size
    again = atoms.with_freeform(written, {NAME: b"y" * 90})
    assert again is not None
    assert len(again) == len(written)


def test_files_without_tags_are_left_to_others() -> None:
    assert atoms.with_freeform(atom(b"ftyp", b"M4A ") + atom(b"moov", b""), {NAME: b"x"}) is None


@given(st.integers(0, 200), st.integers(0, 255), st.integers(0, 200))
def test_damaged_atoms_are_refused_with_a_reason(place: int, value: int, cut: int) -> None:
    content = bytearray(m4a(freeform(NAME, b"old"), OTHER, free=50))
    content[place % len(content)] = value
    damaged = bytes(content[: len(content) - cut % 60])
    assert_answers(lambda: atoms.read_freeform(io.BytesIO(damaged)), ValueError)
    assert_answers(lambda: atoms.with_freeform(damaged, {NAME: b"x" * 100}), ValueError)

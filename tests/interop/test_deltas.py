"""What takes a file back, to the byte: a run that both have, blocks that differ, or all of it squeezed."""

from __future__ import annotations

import random
import struct
import zlib

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.interop import deltas
from djanalyzer.interop.deltas import delta_of, restored

SOUND = random.Random(1).randbytes(1000)
PAGES = random.Random(2).randbytes(200_001)
BLOCK = 4096


def run_delta(start: int, length: int, head: bytes, tail: bytes) -> bytes:
    return struct.pack("<8sQQQ", b"DJDELTA1", start, length, len(head)) + head + tail


def block_delta(n_old: int, *numbers: int, content: bytes) -> bytes:
    head = struct.pack("<8sQQ", b"DJDELTA2", n_old, len(numbers))
    return head + b"".join(struct.pack("<Q", number) for number in numbers) + content


@pytest.mark.parametrize(
    ("old", "new", "delta"),
    [
        (b"head" + SOUND + b"tail", b"xx" + SOUND, run_delta(2, 1000, b"head", b"tail")),
        (SOUND, b"longer head" + SOUND + b"tail", run_delta(11, 1000, b"", b"")),
        (SOUND[:500] + b"-" + SOUND[500:], SOUND, run_delta(0, 500, b"", b"-" + SOUND[500:])),
        (SOUND[:300] + b"-" + SOUND[300:], SOUND, run_delta(300, 700, SOUND[:300] + b"-", b"")),
        (b"short", b"shorter", run_delta(0, 0, b"", b"short")),
        (b"", b"new", run_delta(0, 0, b"", b"")),
    ],
)
def test_a_run_that_both_have_is_kept_by_its_place(old: bytes, new: bytes, delta: bytes) -> None:
    assert delta_of(old, new) == delta
    assert restored(new, delta) == old


def flipped(content: bytes, *places: int) -> bytes:
    changed = bytearray(content)
    for place in places:
        changed[place] ^= 1
    return bytes(changed)


@pytest.mark.parametrize("piece", [1 << 20, 2 * BLOCK])
def test_of_blocks_those_that_differ_are_kept(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last one is no whole block; a file is compared piece by piece."""
    monkeypatch.setattr(deltas, "_PIECE", piece)
    new = flipped(PAGES, 8 * BLOCK, 60_000, 60_001, 130_000, 200_000)
    blocks = (8, 60_000 // BLOCK, 130_000 // BLOCK, 200_000 // BLOCK)
    content = b"".join(PAGES[number * BLOCK : (number + 1) * BLOCK] for number in blocks)
    delta = block_delta(200_001, *blocks, content=content)
    assert delta_of(PAGES, new) == delta
    assert restored(new, delta) == restored(new + b"more", delta) == PAGES


def test_what_has_little_in_common_is_squeezed() -> None:
    old = bytes(70_000) + SOUND
    delta = delta_of(old, b"another")
    plain = run_delta(0, 0, b"", old)
    assert delta == struct.pack("<8sQ", b"DJDELTAZ", len(plain)) + zlib.compress(plain, 1)
    assert restored(b"another", delta) == old
    assert delta_of(bytes((1 << 16) - 32), b"") == run_delta(0, 0, b"", bytes((1 << 16) - 32))
    assert delta_of(bytes((1 << 16) - 31), b"").startswith(b"DJDELTAZ")


def squeezed(content: bytes, length: int) -> bytes:
    return struct.pack("<8sQ", b"DJDELTAZ", length) + zlib.compress(content)


@pytest.mark.parametrize(
    "delta",
    [
        b"",
        b"DJDELTA1",
        run_delta(0, 4, b"", b"").replace(b"DELTA1", b"DELTA0"),
        run_delta(1, 4, b"", b""),
        run_delta(5, 0, b"", b""),
        struct.pack("<8sQQQ", b"DJDELTA1", 0, 4, 1),
        b"DJDELTA2",
        block_delta(5, content=b""),
        block_delta(5, 0, content=b"abcd"),
        block_delta(5, 0, content=b"abcdef"),
        block_delta(4, 1, content=b""),
        block_delta(BLOCK + 2, 1, content=b"ab"),
        struct.pack("<8sQQ", b"DJDELTA2", 4, 1) + b"1234567",
        b"DJDELTAZ",
        squeezed(run_delta(0, 4, b"", b""), 33),
        squeezed(run_delta(0, 4, b"", b""), 31),
        squeezed(run_delta(0, 4, b"", b""), 1 << 63),
        struct.pack("<8sQ", b"DJDELTAZ", 32) + b"no zip",
    ],
)
def test_what_does_not_fit_is_refused(delta: bytes) -> None:
    with pytest.raises(Trouble, match="damaged"):
        restored(b"1234", delta)


@pytest.mark.parametrize(
    ("delta", "old"),
    [
        (run_delta(0, 4, b"", b""), b"1234"),
        (run_delta(4, 0, b"", b""), b""),
        (run_delta(1, 2, b"a", b"z"), b"a23z"),
        (squeezed(run_delta(1, 2, b"a", b"z"), 34), b"a23z"),
        (block_delta(4, content=b""), b"1234"),
        (block_delta(2, content=b""), b"12"),
        (block_delta(5, 0, content=b"abcde"), b"abcde"),
        (block_delta(2, 0, content=b"ab"), b"ab"),
    ],
)
def test_what_just_fits_is_taken(delta: bytes, old: bytes) -> None:
    assert restored(b"1234", delta) == old

"""Tags that say they unpack to gigabytes: not even the memory is asked for."""

from __future__ import annotations

import tracemalloc
import zlib
from pathlib import Path

import pytest

from djanalyzer.audio.covers import read_cover
from djanalyzer.audio.id3_bounds import unpacks_too_far
from djanalyzer.audio.packets import open_container
from djanalyzer.audio.tags import read_tags
from djanalyzer.bounded_mutagen import BoundedZlib
from djanalyzer.errors import UnreadableAudio
from djanalyzer.interop.mixed_in_key import MIXED_IN_KEY
from djanalyzer.interop.mixxx.music_files import look_at
from djanalyzer.music import KnownTrack

FRAME = (b"\xff\xfb\x90\x00" + bytes(413)) * 20  # of MP3: silence
MB = 1 << 20


def sevens(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


def tag(text: bytes, version: int = 4, claimed: int | None = None) -> bytes:
    """Return an ID3 tag whose title is compressed."""
    number, flag = (sevens, 0x09) if version == 4 else (lambda n: n.to_bytes(4, "big"), 0x80)
    body = number(len(text) + 1 if claimed is None else claimed) + zlib.compress(b"\3" + text, 9)
    frame = b"TIT2" + number(len(body)) + bytes([0, flag]) + body
    return b"ID3" + bytes([version, 0, 0]) + sevens(len(frame)) + frame


def chunked(content: bytes) -> bytes:
    chunk = b"ID3 " + len(content).to_bytes(4, "big") + content
    return b"FORM" + (4 + len(chunk)).to_bytes(4, "big") + b"AIFF" + chunk


@pytest.mark.parametrize("version", [3, 4])
def test_a_title_that_inflates_to_megabytes_is_left_out(tmp_path: Path, version: int) -> None:
    path = tmp_path / "bomb.mp3"
    path.write_bytes(tag(b"a" * (4 * MB), version) + FRAME)
    assert path.stat().st_size < 13_000
    tracemalloc.start()
    try:
        assert read_tags(path).title == ""
        assert read_cover(path) is None
        assert not MIXED_IN_KEY.accepts(path)
        look_at(KnownTrack(path, ""))
        assert tracemalloc.get_traced_memory()[1] < 3 * MB
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize("shape", [lambda content: content + FRAME, chunked], ids=["mp3", "aiff"])
def test_ffmpeg_is_not_handed_a_file_whose_tags_claim_gigabytes(tmp_path: Path, version: int, shape) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "bomb.bin"
    path.write_bytes(shape(tag(b"short", version, claimed=200 * MB)))
    assert unpacks_too_far(path)
    with pytest.raises(UnreadableAudio, match="has tags that would unpack"):
        open_container(path)


@pytest.mark.parametrize("version", [3, 4])
def test_words_that_are_compressed_as_words_are_stay(tmp_path: Path, version: int) -> None:
    path = tmp_path / "good.mp3"
    path.write_bytes(tag("Höhen ".encode() * 100, version) + FRAME)
    assert not unpacks_too_far(path)
    assert read_tags(path).title.startswith("Höhen Höhen")


def test_a_plain_number_where_seven_bits_are_due_does_not_hide_a_bomb(tmp_path: Path) -> None:
    plain = b"TXXX" + (300).to_bytes(4, "big") + bytes(2) + b"\1" * 300
    bomb = tag(b"short", claimed=200 * MB)[10:]
    path = tmp_path / "bomb.mp3"
    path.write_bytes(b"ID3\4\0\0" + sevens(len(plain + bomb)) + plain + bomb + FRAME)
    assert unpacks_too_far(path)


def test_a_frame_that_is_cut_off_is_damaged() -> None:
    packed = zlib.compress(b"words" * 20)
    assert BoundedZlib.decompress(packed) == b"words" * 20
    with pytest.raises(zlib.error):
        BoundedZlib.decompress(packed[:-6])

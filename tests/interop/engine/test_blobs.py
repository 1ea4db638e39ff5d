"""The binary columns: what is written is what was read, byte for byte; what is broken is said."""

from __future__ import annotations

import contextlib
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.engine import blobs
from tests.interop.engine import library_made_up as made_up
from tests.nightly import by_night

CODECS = {
    "track": (blobs.decode_track, blobs.encode_track),
    "beats": (blobs.decode_beats, blobs.encode_beats),
    "cues": (blobs.decode_cues, blobs.encode_cues),
    "loops": (blobs.decode_loops, blobs.encode_loops),
}
PAYLOADS = {
    "track": blobs.inflate(made_up.track_data()),
    "beats": blobs.inflate(made_up.beat_data([(-88200.0, -4), (13e6, 590)], [(-90000.0, -4), (13e6, 590)])),
    "cues": blobs.inflate(
        made_up.quick_cues({0: ("Drop é", 44100.0, "ff112233")}, main=10.0, default_main=5.0)
    ),
    "loops": made_up.saved_loops({7: ("Loop 8", 1000.0, 2000.0, "ffabcdef")}),
}


@pytest.mark.parametrize("what", CODECS)
def test_a_payload_is_written_as_it_was_read(what: str) -> None:
    decode, encode = CODECS[what]
    assert encode(decode(PAYLOADS[what])) == PAYLOADS[what]


@pytest.mark.parametrize("what", CODECS)
def test_bytes_that_nobody_has_explained_survive(what: str) -> None:
    decode, encode = CODECS[what]
    payload = PAYLOADS[what] + b"\x01\x02 what a later version adds"
    assert encode(decode(payload)) == payload


@settings(max_examples=by_night(50, 300), deadline=None)
@given(what=st.sampled_from(sorted(CODECS)), data=st.data())
def test_whatever_can_be_read_is_written_as_it_was(what: str, data: st.DataObject) -> None:
    decode, encode = CODECS[what]
    payload = bytearray(PAYLOADS[what])
    for place in data.draw(st.lists(st.integers(0, len(payload) - 1), max_size=4)):
        payload[place] = data.draw(st.integers(0, 255))
    cut = bytes(payload[: data.draw(st.integers(0, len(payload)))])
    with contextlib.suppress(UnreadableCollection):
        assert encode(decode(cut)) == cut


def test_the_main_cue_may_differ_from_the_one_that_was_analysed() -> None:
    cues = blobs.decode_cues(PAYLOADS["cues"])
    assert (cues.main, cues.is_adjusted, cues.default_main) == (10.0, 1, 5.0)
    assert cues.cues[0] == blobs.QuickCue("Drop é".encode(), 44100.0, bytes.fromhex("ff112233"))
    assert cues.cues[1].sample == blobs.EMPTY


def test_byte_orders_differ_within_one_blob() -> None:
    beats = blobs.decode_beats(PAYLOADS["beats"])
    assert (beats.sample_rate, beats.n_samples, beats.is_set) == (44100.0, 13_230_000.0, 1)
    assert beats.adjusted == (blobs.Marker(-90000.0, -4, 594, 7), blobs.Marker(13e6, 590, 0, 7))
    assert beats.default[0].sample == -88200.0
    assert beats.rest == bytes(9)


def test_a_column_is_compressed_as_engine_does() -> None:
    assert blobs.deflate(PAYLOADS["cues"]) == made_up.squeezed(PAYLOADS["cues"])
    assert blobs.inflate(b"") == blobs.inflate(b"\0\0\0\0") == b""


@pytest.mark.parametrize(
    ("column", "what"),
    [
        (struct.pack(">I", 5) + zlib.compress(b"four"), "cut off"),
        (struct.pack(">I", 1000) + zlib.compress(bytes(1000))[:-6], "cut off"),
        (struct.pack(">I", 9) + b"no zlib at all", "cannot be decompressed"),
        (struct.pack(">I", 1 << 30) + zlib.compress(bytes(10)), "larger than any track"),
    ],
)
def test_a_damaged_column(column: bytes, what: str) -> None:
    with pytest.raises(UnreadableCollection, match=what):
        blobs.inflate(column)


def test_a_bomb_is_not_lit() -> None:
    bomb = zlib.compress(bytes(200_000_000), 9)
    with pytest.raises(UnreadableCollection, match="cut off"):
        blobs.inflate(struct.pack(">I", 100) + bomb)


def test_a_count_that_cannot_be_is_no_long_wait() -> None:
    with pytest.raises(UnreadableCollection, match="more than they hold"):
        blobs.decode_loops(struct.pack("<q", 1 << 60))
    with pytest.raises(UnreadableCollection, match="more than they hold"):
        blobs.decode_cues(struct.pack(">q", -1) + bytes(50))

"""Atoms, chunks, blocks and frames to the byte: what is exchanged, what moves with it, and what is refused."""

from __future__ import annotations

import hashlib
import io
import struct

import pytest

from djanalyzer.interop.serato import atoms, containers, id3, riff, sound, vorbis
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.id3 import Frame
from djanalyzer.interop.serato.riff import Place
from tests.interop.serato.test_containers import NAME, OTHER, atom, freeform

SOUND = b"the sound"


def long_atom(name: bytes, inside: bytes) -> bytes:
    """An atom whose size stands in eight bytes."""
    return struct.pack(">I4sQ", 1, name, 16 + len(inside)) + inside


def film(offset: int, *, around: bytes = b"moov", to_end: bool = False) -> bytes:
    """A file whose sound lies behind its tags; three kinds of tables say that a piece of it lies at `offset`."""
    narrow = atom(b"stco", bytes(4) + struct.pack(">III", 2, 3, offset))
    wide = atom(b"co64", bytes(4) + struct.pack(">IQQ", 2, offset, 3))
    tracks = b"".join(
        atom(b"trak", atom(b"mdia", atom(b"minf", atom(b"stbl", table)))) for table in (narrow, wide)
    )
    handler = atom(b"hdlr", bytes(20))
    meta = atom(b"meta", bytes(4) + handler + atom(b"ilst", OTHER))
    inside = tracks + atom(b"udta", meta)
    moov = long_atom(b"moov", inside) if around == b"long" else atom(b"moov", inside)
    based = atom(b"tfhd", b"\0\0\0\1" + struct.pack(">IQ", 1, offset))
    plain = atom(b"tfhd", b"\0\0\0\0" + struct.pack(">IQ", 1, offset))
    moof = atom(b"moof", atom(b"mfhd", bytes(8)) + atom(b"traf", based) + atom(b"traf", plain))
    data = SOUND if to_end else b""
    end = struct.pack(">I4s", 0, b"mdat") + data if to_end else atom(b"mdat", SOUND)
    return atom(b"ftyp", b"M4A ") + moov + moof + end


@pytest.mark.parametrize("around", [b"moov", b"long"])
@pytest.mark.parametrize("to_end", [False, True])
def test_tables_follow_the_sound_when_tags_grow(around: bytes, to_end: bool) -> None:
    """Of a table with a base of its own in a fragment too; what lies before the tags, or is no place, stays."""
    place = film(0, around=around, to_end=to_end).index(SOUND)
    before = film(place, around=around, to_end=to_end)
    after = atoms.with_freeform(before, {NAME: b"text"})
    assert after is not None
    moved = after.index(SOUND)
    shift = moved - place
    assert shift == len(after) - len(before) == len(freeform(NAME, b"text")) + 8 + 1024
    assert after.count(struct.pack(">III", 2, 3, moved)) == 1
    assert after.count(struct.pack(">IQQ", 2, moved, 3)) == 1
    assert after.count(b"\0\0\0\1" + struct.pack(">IQ", 1, moved)) == 1
    assert after.count(b"\0\0\0\0" + struct.pack(">IQ", 1, place)) == 1
    # All atoms fit into each other again.
    outer = [(a.name, a.stop - a.start) for a in atoms.atoms(after, 0, len(after))]
    was = dict((a.name, a.stop - a.start) for a in atoms.atoms(before, 0, len(before)))
    assert outer == [(name, size + shift * (name == b"moov")) for name, size in was.items()]
    assert atoms.read_freeform(io.BytesIO(after)) == {NAME: b"text"}
    # The fresh space has room for the next change.
    again = atoms.with_freeform(after, {NAME: b"another text"})
    assert again is not None
    assert (len(again), again.index(SOUND)) == (len(after), moved)


def test_a_place_right_behind_the_tags_moves_and_one_before_them_stays() -> None:
    behind = film(0).index(b"ilst") - 4 + 8 + len(OTHER)  # where the tags end
    for offset, moves in ((behind - 1, False), (behind, True)):
        after = atoms.with_freeform(film(offset), {NAME: b"x"})
        assert after is not None
        shift = len(after) - len(film(offset))
        assert struct.pack(">III", 2, 3, offset + shift * moves) in after


def test_sound_that_would_lie_too_far_for_its_table_is_refused() -> None:
    with pytest.raises(ValueError, match="too far"):
        atoms.with_freeform(film(0xFFFFFFFF - 1000), {NAME: b"x"})
    assert atoms.with_freeform(film(0xFFFFFFFF - 1200), {NAME: b"x"}) is not None


@pytest.mark.parametrize("room", [0, 1, 7, 8, 9])
def test_tags_that_shrink_leave_free_space_where_an_atom_of_it_fits(room: int) -> None:
    content = atom(b"moov", atom(b"udta", atom(b"meta", bytes(4) + atom(b"ilst", freeform(NAME, b"x" * 20)))))
    after = atoms.with_freeform(content, {NAME: b"y" * (20 - room)})
    text = freeform(NAME, b"y" * (20 - room))
    free = b"" if room == 0 else atom(b"free", bytes(room - 8 if room >= 8 else 1024))
    assert after == atom(b"moov", atom(b"udta", atom(b"meta", bytes(4) + atom(b"ilst", text) + free)))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        atom(b"ftyp", b"M4A "),
        struct.pack(">I4s", 7, b"wide") + bytes(20),  # smaller than its own head
        struct.pack(">I4sQ", 1, b"wide", 7) + bytes(20),
    ],
)
def test_files_without_a_place_for_tags_are_no_m4a_files(content: bytes) -> None:
    with pytest.raises(ValueError, match="no M4A"):
        atoms.read_freeform(io.BytesIO(content))


def test_tags_are_found_behind_sound_of_any_size() -> None:
    moov = film(0)[12:]
    start = atom(b"ftyp", b"M4A ")
    for data in (atom(b"mdat", SOUND), long_atom(b"mdat", SOUND), b""):
        written = atoms.with_freeform(start + data + moov, {NAME: b"t"})
        assert written is not None
        assert atoms.read_freeform(io.BytesIO(written)) == {NAME: b"t"}
    last = atom(b"udta", atom(b"meta", bytes(4) + atom(b"ilst", freeform(NAME, b"old"))))
    to_the_end = start + struct.pack(">I4s", 0, b"moov") + last
    assert atoms.read_freeform(io.BytesIO(to_the_end)) == {NAME: b"old"}


def test_of_two_texts_of_one_name_the_first_counts_and_one_without_data_is_none() -> None:
    empty = atom(
        b"----", atom(b"mean", bytes(4) + b"a") + atom(b"name", bytes(4) + b"b") + atom(b"data", bytes(7))
    )
    tags = freeform(NAME, b"first") + freeform(NAME, b"second") + empty + OTHER
    content = atom(b"moov", atom(b"udta", atom(b"meta", bytes(4) + atom(b"ilst", tags))))
    assert atoms.read_freeform(io.BytesIO(content)) == {NAME: b"first"}


def chunk(name: bytes, inside: bytes, order: riff.Order) -> bytes:
    return name + len(inside).to_bytes(4, order) + inside + bytes(len(inside) % 2)


def wave(*chunks: bytes) -> bytes:
    inside = b"WAVE" + b"".join(chunks)
    return b"RIFF" + len(inside).to_bytes(4, "little") + inside


def aiff(*chunks: bytes) -> bytes:
    inside = b"AIFF" + b"".join(chunks)
    return b"FORM" + len(inside).to_bytes(4, "big") + inside


@pytest.mark.parametrize("tag", [b"ID3abc", b"ID3abcd"])
def test_a_tag_among_chunks_is_exchanged_in_its_place_or_comes_last(tag: bytes) -> None:
    """Chunks of odd size are filled up with a zero that does not count, and AIFF counts from the other end."""
    data, rest = chunk(b"data", b"sound", "little"), chunk(b"LIST", b"12", "little")
    for name, order in ((b"id3 ", "little"), (b"ID3 ", "little")):
        content = wave(data, chunk(name, b"old tag", order), rest)
        place = riff.id3_place(io.BytesIO(content), "little")
        assert place == Place(name, 12 + 14 + 8, 7)
        assert riff.with_id3(content, "little", place, tag) == wave(data, chunk(name, tag, "little"), rest)
    assert riff.with_id3(wave(data), "little", None, tag) == wave(data, chunk(b"id3 ", tag, "little"))
    big = chunk(b"SSND", b"sound", "big")
    assert riff.with_id3(aiff(big), "big", None, tag) == aiff(big, chunk(b"ID3 ", tag, "big"))
    # A last chunk whose filling is missing gets it before the tag comes.
    assert riff.with_id3(aiff(big)[:-1], "big", None, tag) == aiff(big, chunk(b"ID3 ", tag, "big"))


def test_chunks_are_listed_to_the_end_of_the_file() -> None:
    content = wave(chunk(b"fmt ", b"123", "little"), chunk(b"data", b"", "little"))
    cut = content + b"last" + (100).to_bytes(4, "little") + b"12345"
    assert list(riff.chunks(io.BytesIO(cut), "little")) == [
        Place(b"fmt ", 20, 3),
        Place(b"data", 32, 0),
        Place(b"last", 40, 5),
    ]
    assert list(riff.chunks(io.BytesIO(content + b"1234567"), "little"))[2:] == []
    assert riff.id3_place(io.BytesIO(content), "little") is None


@pytest.mark.parametrize(
    ("head", "order"),
    [
        (b"FORM\0\0\0\0AIFF", "big"),
        (b"FORM\0\0\0\0AIFC", "big"),
        (b"RIFF\0\0\0\0WAVE", "little"),
        (b"FORM\0\0\0\0WAVE", None),
        (b"RIFF\0\0\0\0AVI ", None),
    ],
)
def test_the_order_of_bytes_by_the_head(head: bytes, order: str | None) -> None:
    assert riff.order_of(head) == order


def flac(*blocks: tuple[int, bytes], frames: bytes = b"\xff\xf8frames") -> bytes:
    parts = [b"fLaC"]
    for number, (kind, body) in enumerate(blocks, 1):
        last = 0x80 if number == len(blocks) else 0
        parts.append(bytes([kind | last]) + len(body).to_bytes(3, "big") + body)
    return b"".join(parts) + frames


def comments(*entries: bytes, vendor: bytes = b"djanalyzer") -> bytes:
    parts = [struct.pack("<I", len(part)) + part for part in (vendor, *entries)]
    return parts[0] + struct.pack("<I", len(entries)) + b"".join(parts[1:])


INFO, PADDING, COMMENT, SEEK = 0, 1, 4, 3


def test_comments_of_a_flac_file_take_room_from_its_padding() -> None:
    """Whole blocks, to the byte: without comments so far, with some, with padding that is used up."""
    fresh = comments(b"KEY=Am")
    made = vorbis.write_flac(flac((INFO, b"i"), (SEEK, b"s")), {"KEY": b"Am"})
    assert made == flac((INFO, b"i"), (COMMENT, fresh), (SEEK, b"s"), (PADDING, bytes(1024)))
    grown = len(fresh) + 4
    for room in (4, 5, 0):
        old = flac((INFO, b"i"), (PADDING, bytes(grown + room - 4)), (SEEK, b"s"))
        kept = (PADDING, bytes(room - 4 if room else 0))
        blocks = [(INFO, b"i"), (COMMENT, fresh), *([kept] if room else []), (SEEK, b"s")]
        assert vorbis.write_flac(old, {"KEY": b"Am"}) == flac(*blocks)
    # Less room than a block of padding needs: it moves once, and has room for the next time.
    old = flac((INFO, b"i"), (PADDING, bytes(grown - 1)))
    assert vorbis.write_flac(old, {"KEY": b"Am"}) == flac(
        (INFO, b"i"), (COMMENT, fresh), (PADDING, bytes(1024))
    )
    own = comments(b"TITLE=x", b"key=old", b"Key=older", vendor=b"v")
    old = flac((INFO, b"i"), (COMMENT, own), (PADDING, bytes(50)), (SEEK, b"s"))
    new = comments(b"TITLE=x", b"key=Am", vendor=b"v")
    left = 50 + len(own) - len(new)
    assert vorbis.write_flac(old, {"KEY": b"Am"}) == flac(
        (INFO, b"i"), (COMMENT, new), (PADDING, bytes(left)), (SEEK, b"s")
    )


def test_a_tag_before_a_flac_file_stays() -> None:
    before = b"ID3\4\0\0\0\0\0\2xx"
    content = before + flac((INFO, b"i"), (COMMENT, comments(b"KEY=C")))
    assert vorbis.read_flac(io.BytesIO(content)) == vorbis.Comments(entries=(b"KEY=C",))
    assert vorbis.write_flac(content, {"KEY": b"D"}) == before + flac(
        (INFO, b"i"), (COMMENT, comments(b"KEY=D"))
    )
    assert vorbis.read_flac(io.BytesIO(flac((INFO, b"i")))) == vorbis.Comments()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"fLaX", "no FLAC"),
        (b"fLaC\0\0\0", "cut off before its sound"),
        (b"fLaC" + b"\0\0\0\0" * 10_001, "too many blocks"),
        (flac((INFO, b"i"), (COMMENT, comments(b"KEY=C")[:-1])), "comments are cut off"),
        (flac((INFO, b"i"), (COMMENT, comments()[:2])), "comments are cut off"),
    ],
)
def test_flac_files_that_make_no_sense(content: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        vorbis.write_flac(content, {"KEY": b"Am"})


def test_comments_larger_than_a_block_may_be_are_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        vorbis.write_flac(flac((INFO, b"i")), {"KEY": bytes(1 << 24)})


def sevens(value: int) -> bytes:
    return bytes((value >> shift) & 0x7F for shift in (21, 14, 7, 0))


def tag(version: int, body: bytes, flags: int = 0) -> bytes:
    return b"ID3" + bytes([version, 0, flags]) + sevens(len(body)) + body


def frame(name: bytes, body: bytes, *, version: int = 3, flags: int = 0) -> bytes:
    if version == 2:
        return name + len(body).to_bytes(3, "big") + body
    size = sevens(len(body)) if version == 4 else len(body).to_bytes(4, "big")
    return name + size + flags.to_bytes(2, "big") + body


LONG = b"\0" + b"x" * 200  # long enough that the two ways to write a size differ


@pytest.mark.parametrize("version", [2, 3, 4])
def test_frames_of_each_version(version: int) -> None:
    names = (b"TT2", b"TKE") if version == 2 else (b"TIT2", b"TKEY")
    flags = 0 if version == 2 else 0x4000
    body = frame(names[0], LONG, version=version, flags=flags) + frame(names[1], b"\0Am", version=version)
    found = id3.parse(tag(version, body + bytes(30)))
    assert (found.version, found.flags, found.rest) == (version, 0, b"")
    assert found.frames == (Frame(names[0], LONG, flags), Frame(names[1], b"\0Am", 0))
    assert found.size == id3.size_of(tag(version, body + bytes(30))) == 10 + len(body) + 30
    assert id3.build(found) == tag(version, body + bytes(30))
    assert (found.text(names[1]), found.text(b"TALB")) == ("Am", "")
    # What outgrows the padding gets fresh one.
    grown = found.with_text(names[1], "A" * 40)
    longer = frame(names[0], LONG, version=version, flags=flags) + frame(
        names[1], b"\0" + b"A" * 40, version=version
    )
    assert id3.build(grown) == tag(version, longer + bytes(1024))


def test_sizes_that_some_programs_write_plainly_into_the_newest_version() -> None:
    body = frame(b"TIT2", LONG) + frame(b"TKEY", b"\0Am")
    assert id3.parse(tag(4, body)).text(b"TKEY") == "Am"


@pytest.mark.parametrize(("version", "head"), [(3, b"\0\0\0\6" + bytes(6)), (4, b"\0\0\0\6\1\0")])
def test_an_extended_header_is_passed_over(version: int, head: bytes) -> None:
    """In version 2.3 its size does not count the four bytes of the size itself."""
    body = head + frame(b"TKEY", b"\0Am", version=version)
    assert id3.parse(tag(version, body, 0x40)).frames == (Frame(b"TKEY", b"\0Am"),)


def test_a_footer_belongs_to_the_tag() -> None:
    whole = tag(4, frame(b"TKEY", b"\0Am", version=4), 0x10)
    assert id3.size_of(whole) == len(whole) + 10
    assert id3.size_of(tag(3, b"", 0x10)) == 10
    assert id3.size_of(b"ID3\4\0\0\0\0\0") == id3.size_of(b"TAG" + bytes(10)) == 0


@pytest.mark.parametrize(
    ("data", "why"),
    [(tag(5, b""), "version 2.5"), (tag(1, b""), "version 2.1"), (tag(3, b"1234")[:-1], "cut off")],
)
def test_tags_that_are_refused(data: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        id3.parse(data)


def test_what_is_no_tag_is_an_empty_one() -> None:
    assert id3.parse(b"ID3\3\0\0\0\0\0") == id3.parse(b"") == id3.parse(b"\xff\xfb" + bytes(20)) == id3.Tag()


@pytest.mark.parametrize(
    ("encoding", "description", "end"),
    [
        (0, "Größe".encode("latin-1"), b"\0"),
        (1, "Größe".encode("utf-16"), b"\0\0"),
        (2, "Ā\u0100x".encode("utf-16-be"), b"\0\0"),  # a zero at an odd place is no end
        (3, "Größe".encode(), b"\0"),
    ],
)
def test_objects_are_named_in_each_encoding(encoding: int, description: bytes, end: bytes) -> None:
    body = bytes([encoding]) + b"a/b\0" + b"file" + end + description + end + b"\0data"
    if encoding in (1, 2):
        body = bytes([encoding]) + b"a/b\0" + "file".encode("utf-16-be") + end + description + end + b"\0data"
    codec = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}[encoding]
    found = id3.parse(tag(3, frame(b"GEOB", body)))
    assert found.objects() == {description.decode(codec): b"\0data"}


@pytest.mark.parametrize(
    ("version", "flags"), [(3, 0x80), (3, 0x40), (3, 0x20), (4, 0x08), (4, 0x04), (4, 0x40)]
)
def test_compressed_encrypted_and_grouped_frames_are_left_alone(version: int, flags: int) -> None:
    body = frame(b"GEOB", b"\0a/b\0\0name\0data", version=version, flags=flags)
    assert id3.parse(tag(version, body)).objects() == {}


def test_the_length_of_a_frame_and_doubled_bytes_are_taken_out_where_they_are_announced() -> None:
    body = b"\0a/b\0\0name\0\xff\x00data"
    plain = frame(b"GEOB", bytes(4) + body, version=4, flags=0x01)
    both = frame(b"GEOB", bytes(4) + body, version=4, flags=0x03)
    assert id3.parse(tag(4, plain)).objects() == {"name": b"\xff\x00data"}
    assert id3.parse(tag(4, both)).objects() == {"name": b"\xffdata"}
    whole = id3.parse(tag(4, frame(b"GEOB", body, version=4), 0x80))
    assert (whole.is_unsynchronised, whole.objects()) == (True, {"name": b"\xffdata"})
    # What comes new into such a tag is written so too: a byte that could be taken for sound never stands there.
    fresh = whole.with_objects({"new": b"\xff\xe0\xff\xdf\xff\x00\xff"}).frames[-1]
    assert fresh.flags == 0x02
    assert fresh.body.endswith(b"\0new\0\xff\0\xe0\xff\xdf\xff\0\0\xff\0")


def pieces(*parts: bytes) -> str:
    """The fingerprint of these pieces of sound, worked out anew."""
    return hashlib.sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hexdigest()


FOOTED = tag(4, b"xx", 0x10) + bytes(10)


def ogg_page(serial: int, sizes: bytes, body: bytes, time: int = 0) -> bytes:
    head = b"OggS\0\0" + struct.pack("<QIII", time, serial, 0, 0)
    return head + bytes([len(sizes)]) + sizes + body


@pytest.mark.parametrize(
    ("kind", "content", "expected"),
    [
        (Kind.MP3, SOUND, [SOUND]),
        (Kind.MP3, tag(3, b"x" * 200) + SOUND, [SOUND]),
        (Kind.MP3, FOOTED + SOUND, [SOUND]),
        (Kind.MP3, tag(3, b"xx", 0x10) + SOUND, [SOUND]),
        (
            Kind.WAVE,
            wave(chunk(b"fmt ", b"123", "little"), chunk(b"ID3 ", b"x", "little"), chunk(b"data", b"12", "little")),
            [b"fmt \3\0\0\x00123", b"data\2\0\0\x0012"],
        ),
        (
            Kind.AIFF,
            aiff(chunk(b"id3 ", b"xy", "big"), chunk(b"SSND", b"123", "big")),
            [b"SSND\0\0\0\x03123"],
        ),
        (
            Kind.FLAC,
            flac((INFO, b"i"), (COMMENT, b"c"), (PADDING, b"\0\0"), (SEEK, b"s")),
            [b"\0i", b"\3s", b"\xff\xf8frames"],
        ),
        (Kind.FLAC, tag(3, b"x") + flac((INFO, b"i")), [b"\0i", b"\xff\xf8frames"]),
        (
            Kind.OGG,
            ogg_page(1, b"\3", b"one")
            + ogg_page(1, b"\xff\xff", b"2" * 510, 5)
            + ogg_page(2, b"\2\7", b"ab\3vorbis", 9)
            + ogg_page(1, b"\1\0", b"3", 7)
            + ogg_page(3, b"\xff", b"z" * 255)
            + b"end",
            [
                b"one", b"ab", b"2" * 510 + b"3", b"", b"z" * 255,
                b"".join(struct.pack("<Q", time) for time in (5, 9, 7)),
            ],
        ),
    ],
)  # fmt: skip
def test_what_of_a_file_is_its_sound(kind: Kind, content: bytes, expected: list[bytes]) -> None:
    assert sound.fingerprint(kind, content) == pieces(*expected)


@pytest.mark.parametrize("around", [b"moov", b"long"])
def test_the_sound_of_an_m4a_file_and_where_it_lies(around: bytes) -> None:
    """Places count from the beginning of the sound that they lie in; elsewhere, from that of the file."""
    place = film(0, around=around).index(SOUND)
    content = film(place + 2, around=around)
    assert sound.fingerprint(Kind.MP4, content) == pieces(
        SOUND, *(struct.pack(">iq", *where) for where in ((-1, 3), (0, 2), (0, 2), (-1, 3)))
    )
    outside = film(place + len(SOUND), around=around)
    assert sound.fingerprint(Kind.MP4, outside) == pieces(
        SOUND,
        *(
            struct.pack(">iq", *where)
            for where in ((-1, 3), (-1, place + len(SOUND)), (-1, place + len(SOUND)), (-1, 3))
        ),
    )
    to_the_end = film(place, around=around, to_end=True)
    assert sound.fingerprint(Kind.MP4, to_the_end) == sound.fingerprint(Kind.MP4, film(place, around=around))


@pytest.mark.parametrize(
    ("head", "suffix", "kind"),
    [
        (b"FORM\0\0\0\0AIFC", ".mp3", Kind.AIFF),
        (b"RIFF\0\0\0\0WAVE", ".wav", Kind.WAVE),
        (b"OggS" + bytes(24) + b"\x01vorbis", ".ogg", Kind.OGG),
        (b"OggS" + bytes(24) + b"fishead\0", ".oga", Kind.OGG),
        (b"OggS" + bytes(24) + b"OpusHead", ".ogg", None),
        (b"\0\0\0\x20ftypM4A ", ".mp3", Kind.MP4),
        (b"fLaC", ".mp3", Kind.FLAC),
        (b"ID3\3", ".FLAC", Kind.FLAC),
        (b"ID3\3", ".MP3", Kind.MP3),
        (b"\xff\xfb", ".mp3", Kind.MP3),
        (b"\xff\xfb", ".wav", None),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_beginning_before_its_name(
    head: bytes, suffix: str, kind: Kind | None
) -> None:
    assert containers.kind_of_bytes(head, suffix) is kind

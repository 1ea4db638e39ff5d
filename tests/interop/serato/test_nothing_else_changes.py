"""Tags are written into music: the sound, every other tag and the version of the tags stay what they are, to the byte (T14).

The files are taken apart here by means that share no code with what wrote them.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import av
import mutagen
import pytest
from mutagen.ogg import OggPage

from djanalyzer.interop import safe_write
from djanalyzer.interop.serato import SERATO
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.serato.palette import CUE_COLORS
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, Key, KnownTrack, Loop
from tests.conftest import Tally
from tests.interop.serato.music_made_up import write_music

OURS = (b"serato", b"initialkey", b"tkey")
GENRE_BY_NUMBER = struct.pack(">I4sI4sIIH", 26, b"gnre", 18, b"data", 0, 0, 18)
"""An atom of old files: mutagen would write it as a text."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A file taken apart: its sound, all other tags as they lie there, and the minor version of ID3 (0: none)."""

    sound: str
    tags: tuple[bytes, ...]
    version: int = 0


def marked(track: KnownTrack) -> KnownTrack:
    """Everything of a track that can be written, changed at once."""
    return replace(
        track,
        cues=tuple(Cue(0.1 * i, i, f"Cüe {i}", CUE_COLORS[i]) for i in range(8)),
        loops=(Loop(0.2, 0.6, 0, "Intro"), Loop(0.5, 0.75, 7)),
        beat_grid=BeatGrid((GridAnchor(0.125, 128.0), GridAnchor(15.125, 64.0))),
        tags=replace(track.tags, color="#993399", key=Key(3, True), tempo=128.0),
    )


def edits(track: KnownTrack) -> Iterator[KnownTrack]:
    """The edits of a DJ: one cue, all at once, and everything away again."""
    yield replace(track, cues=(Cue(0.5, 2, "Drop", CUE_COLORS[0]),))
    yield marked(track)
    yield replace(marked(track), cues=(), loops=(), tags=replace(track.tags, key=Key(5, False)))


def apart(path: Path, kind: Kind) -> Apart:
    content = path.read_bytes()
    if kind is Kind.FLAC:
        return Apart(_hash(_flac_sound(content)), tuple(_comments(_flac_comments(content))))
    if kind is Kind.OGG:
        return Apart(_hash(_packets(path)), tuple(_comments(_ogg_comments(path))))
    if kind is Kind.MP4:
        return Apart(_hash(_packets(path)), tuple(_atoms_of_tags(content)))
    tag, sound = _id3(content, kind)
    return Apart(_hash([sound]), tuple(_frames(tag)), tag[3])


def _as_made(kind: Kind, version: int = 3) -> Callable[[Path], Path]:
    return lambda folder: write_music(folder, kind, id3_version=version)


def _with_odd_comments(kind: Kind) -> Callable[[Path], Path]:
    """Comments that are no text, without a name, of one name twice: all of them somebody's."""

    def make(folder: Path) -> Path:
        path = write_music(folder, kind)
        content = path.read_bytes()
        odd = [
            b"MY_OWN=\xff\xfe not utf-8",
            b"no equals sign",
            b"N\xe4me=x",
            b"artist=One",
            b"ARTIST=Two",
            b"EMPTY=",
        ]
        path.write_bytes(_flac_with(content, odd) if kind is Kind.FLAC else content)
        if kind is Kind.OGG:
            _ogg_with(path, odd)
        return path

    return make


def _with_old_atoms(folder: Path) -> Path:
    path = write_music(folder, Kind.MP4)
    music = mutagen.File(path)
    music.tags["covr"] = [mutagen.mp4.MP4Cover(b"\x89PNG" * 50, imageformat=mutagen.mp4.MP4Cover.FORMAT_PNG)]
    music.tags["----:com.apple.iTunes:twice"] = [b"one", b"two"]
    music.save(padding=lambda info: 0)
    content = bytearray(path.read_bytes())
    line = [content.find(name) - 4 for name in (b"moov", b"udta", b"meta", b"ilst")]
    for at in line:
        size = int.from_bytes(content[at : at + 4], "big")
        content[at : at + 4] = (size + len(GENRE_BY_NUMBER)).to_bytes(4, "big")
    content[line[-1] + 8 : line[-1] + 8] = GENRE_BY_NUMBER
    for table in _places(content, b"stco"):
        (count,) = struct.unpack_from(">I", content, table + 12)
        for place in range(table + 16, table + 16 + 4 * count, 4):
            (offset,) = struct.unpack_from(">I", content, place)
            if offset > line[-1]:
                struct.pack_into(">I", content, place, offset + len(GENRE_BY_NUMBER))
    path.write_bytes(content)
    return path


def _with_the_sound_last(folder: Path) -> Path:
    """Files for streaming: longer tags move the sound, and its tables have to follow."""
    path = write_music(folder, Kind.MP4)
    music = mutagen.File(path)
    music.save(padding=lambda info: 0)
    content = path.read_bytes()
    at = content.find(b"moov") - 4
    assert at > content.find(b"mdat")
    index, rest = bytearray(content[at:]), content[:at]
    head = int.from_bytes(rest[:4], "big")
    for table in _places(index, b"stco"):
        (count,) = struct.unpack_from(">I", index, table + 12)
        for place in range(table + 16, table + 16 + 4 * count, 4):
            (offset,) = struct.unpack_from(">I", index, place)
            struct.pack_into(">I", index, place, offset + len(index))
    path.write_bytes(rest[:head] + index + rest[head:])
    return path


def _without_padding(kind: Kind) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = write_music(folder, kind)
        music = mutagen.File(path)
        music.save(padding=lambda info: 0)
        return path

    return make


CASES: list[tuple[Kind, Callable[[Path], Path]]] = [
    *((kind, _as_made(kind, version)) for kind in (Kind.MP3, Kind.AIFF, Kind.WAVE) for version in (3, 4)),
    *((kind, _as_made(kind)) for kind in (Kind.FLAC, Kind.OGG, Kind.MP4)),
    *((kind, _with_odd_comments(kind)) for kind in (Kind.FLAC, Kind.OGG)),
    (Kind.MP4, _with_old_atoms),
    (Kind.MP4, _with_the_sound_last),
    *((kind, _without_padding(kind)) for kind in (Kind.FLAC, Kind.OGG, Kind.MP4)),
]


@pytest.mark.guarantee("T14")
@pytest.mark.parametrize(
    ("kind", "make"), CASES, ids=[f"{kind.name}{i}" for i, (kind, _) in enumerate(CASES)]
)
def test_the_sound_and_all_other_tags(
    kind: Kind, make: Callable[[Path], Path], tmp_path: Path, tally: Tally
) -> None:
    path = make(tmp_path)
    before = apart(path, kind)
    assert len(before.tags) >= 2
    bad: list[str] = []
    for number, track in enumerate(edits(SERATO.read(path).tracks[0])):
        plan = SERATO.plan(Collection("x", (track,)), path)
        assert plan.files
        safe_write.apply(plan, tmp_path, running=frozenset)
        after = apart(path, kind)
        bad += [
            f"edit {number}: {name}"
            for name in ("sound", "tags", "version")
            if getattr(after, name) != getattr(before, name)
        ]
    tally(f"edits of {kind.value}", 3 - len({fault[:6] for fault in bad}), 3)
    assert bad == []
    mutagen.File(path)


@pytest.mark.guarantee("T14")
@pytest.mark.parametrize(
    "name",
    [
        "Effigy.mp3",
        "LambdaX.mp3",
        "Monad.mp3",
        "Mutex.mp3",
        "Recursive Descent.mp3",
        "Vertex.mp3",
        "Effigy.flac",
    ],
)
def test_real_files_tagged_by_two_programs(shared: Path, tmp_path: Path, name: str, tally: Tally) -> None:
    """Their sound is cut off, and Mixed In Key's objects lie beside Serato's."""
    source = shared / "fixtures" / "serato" / "mganss+CueGen" / "content" / f"Microgainz - {name}"
    path = tmp_path / source.name
    path.write_bytes(source.read_bytes())
    kind = Kind.FLAC if path.suffix == ".flac" else Kind.MP3
    before = apart(path, kind)
    for track in edits(SERATO.read(path).tracks[0]):
        safe_write.apply(SERATO.plan(Collection("x", (track,)), path), tmp_path, running=frozenset)
    same = apart(path, kind) == before
    tally("real files of two programs", same, 1)
    assert same


def _hash(pieces: Iterator[bytes] | list[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _packets(path: Path) -> Iterator[bytes]:
    with av.open(str(path), metadata_errors="replace") as container:
        yield from (bytes(packet) for packet in container.demux(audio=0))


def _id3(content: bytes, kind: Kind) -> tuple[bytes, bytes]:
    """The ID3 tag, and all other chunks (all other bytes, in an MP3)."""
    if kind is Kind.MP3:
        size = 10 + sum(
            (byte & 0x7F) << shift for byte, shift in zip(content[6:10], (21, 14, 7, 0), strict=True)
        )
        return content[:size], content[size:]
    order = ">I" if kind is Kind.AIFF else "<I"
    tag, rest, position = b"", b"", 12
    while position + 8 <= len(content):
        (size,) = struct.unpack_from(order, content, position + 4)
        chunk = content[position : position + 8 + size]
        tag, rest = (chunk[8:], rest) if chunk[:4].lower() == b"id3 " else (tag, rest + chunk)
        position += 8 + size + size % 2
    return tag, rest


def _frames(tag: bytes) -> Iterator[bytes]:
    """Every frame but ours as it lies there: head and contents."""
    end = 10 + sum((byte & 0x7F) << shift for byte, shift in zip(tag[6:10], (21, 14, 7, 0), strict=True))
    position = 10
    while position + 10 <= end and tag[position]:
        raw = tag[position + 4 : position + 8]
        size = (
            sum((b & 0x7F) << s for b, s in zip(raw, (21, 14, 7, 0), strict=True))
            if tag[3] == 4
            else int.from_bytes(raw, "big")
        )
        frame = tag[position : position + 10 + size]
        if not any(name in frame.lower() for name in OURS):
            yield frame
        position += 10 + size


def _flac_blocks(content: bytes) -> Iterator[tuple[int, int, int]]:
    position = content.find(b"fLaC") + 4
    last = 0
    while not last:
        last = content[position] & 0x80
        stop = position + 4 + int.from_bytes(content[position + 1 : position + 4], "big")
        yield content[position] & 0x7F, position + 4, stop
        position = stop


def _flac_sound(content: bytes) -> Iterator[bytes]:
    stop = 0
    for kind, start, stop in _flac_blocks(content):
        if kind not in (1, 4):
            yield content[start:stop]
    yield content[stop:]


def _flac_comments(content: bytes) -> bytes:
    return next(content[start:stop] for kind, start, stop in _flac_blocks(content) if kind == 4)


def _ogg_comments(path: Path) -> bytes:
    with path.open("rb") as file:
        OggPage(file)
        pages = [OggPage(file)]
        while len(OggPage.to_packets(pages, strict=False)) < 2:
            pages.append(OggPage(file))
    return OggPage.to_packets(pages, strict=False)[0][7:]


def _comments(data: bytes) -> Iterator[bytes]:
    """The vendor, and every comment but ours."""
    (size,) = struct.unpack_from("<I", data)
    yield data[4 : 4 + size]
    (count,) = struct.unpack_from("<I", data, 4 + size)
    position = 8 + size
    for _ in range(count):
        (size,) = struct.unpack_from("<I", data, position)
        entry = data[position + 4 : position + 4 + size]
        if not any(entry.lower().startswith(name) for name in OURS):
            yield entry
        position += 4 + size


def _comment_bytes(data: bytes, more: list[bytes]) -> bytes:
    vendor, *entries = _comments(data)
    entries += more
    texts = b"".join(struct.pack("<I", len(entry)) + entry for entry in entries)
    return struct.pack("<I", len(vendor)) + vendor + struct.pack("<I", len(entries)) + texts


def _flac_with(content: bytes, more: list[bytes]) -> bytes:
    start, stop = next((start, stop) for kind, start, stop in _flac_blocks(content) if kind == 4)
    fresh = _comment_bytes(content[start:stop], more)
    return content[: start - 3] + len(fresh).to_bytes(3, "big") + fresh + content[stop:]


def _ogg_with(path: Path, more: list[bytes]) -> None:
    fresh = b"\x03vorbis" + _comment_bytes(_ogg_comments(path), more) + b"\1"
    with path.open("r+b") as file:
        OggPage(file)
        pages = [OggPage(file)]
        while len(OggPage.to_packets(pages, strict=False)) < 2:
            pages.append(OggPage(file))
        packets = [fresh, *OggPage.to_packets(pages, strict=False)[1:]]
        OggPage.replace(file, pages, OggPage.from_packets(packets, sequence=pages[0].sequence))


def _places(content: bytes, name: bytes) -> Iterator[int]:
    at = content.find(name)
    while at >= 0:
        yield at - 4
        at = content.find(name, at + 4)


def _atoms_of_tags(content: bytes) -> Iterator[bytes]:
    start = content.find(b"ilst") - 4
    stop = start + int.from_bytes(content[start : start + 4], "big")
    position = start + 8
    while position < stop:
        size = int.from_bytes(content[position : position + 4], "big")
        atom = content[position : position + size]
        if not any(name in atom.lower() for name in OURS):
            yield atom
        position += size

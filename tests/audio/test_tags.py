"""Tags of every kind of file, as the programs of DJs write them."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import mutagen
import mutagen.apev2
import mutagen.id3
import mutagen.mp4
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from djanalyzer.audio.tags import read_tags
from djanalyzer.music import Key, Tags
from tests.nightly import by_night

CopyOf = Callable[..., Path]

WANTED = Tags(
    title="Süßes Licht 🌅",
    artist="Ana & Bo",
    album="Nights",
    genre="Deep House",
    comment="8A - Energy 6",
    label="Home Records",
    remixer="Cé",
    composer="Ana",
    year=2019,
    track_number=3,
    tempo=124.5,
    key=Key.parse("Am"),
    rating=4,
)


def write_id3(path: Path) -> None:
    file = mutagen.File(path)
    if file.tags is None:
        file.add_tags()
    tags = file.tags
    texts = {
        "TIT2": WANTED.title,
        "TPE1": WANTED.artist,
        "TALB": WANTED.album,
        "TCON": WANTED.genre,
        "TPUB": WANTED.label,
        "TPE4": WANTED.remixer,
        "TCOM": WANTED.composer,
        "TDRC": "2019-05-17",
        "TRCK": "3/12",
        "TBPM": "124.50",
        "TKEY": "8A",
    }
    for name, text in texts.items():
        tags.add(getattr(mutagen.id3, name)(encoding=3, text=text))
    tags.add(mutagen.id3.COMM(encoding=3, lang="eng", desc="iTunNORM", text=" 00000B1F"))
    tags.add(mutagen.id3.COMM(encoding=3, lang="eng", desc="", text=WANTED.comment))
    tags.add(mutagen.id3.POPM(email="traktor@native-instruments.de", rating=204, count=7))
    tags.add(mutagen.id3.APIC(encoding=0, mime="image/png", type=3, desc="", data=b"picture" * 1000))
    tags.add(mutagen.id3.GEOB(encoding=0, mime="", filename="", desc="Serato Markers2", data=b"\x01\x01"))
    file.save()


def write_vorbis(path: Path) -> None:
    file = mutagen.File(path)
    file["TITLE"], file["Artist"], file["album"] = WANTED.title, ["Ana & Bo"], WANTED.album
    file["genre"], file["comment"], file["organization"] = WANTED.genre, WANTED.comment, WANTED.label
    file["remixer"], file["composer"], file["date"] = WANTED.remixer, WANTED.composer, "2019"
    file["tracknumber"], file["bpm"], file["initialkey"] = "3", "124.5", "Am"
    file["fmps_rating"] = "0.8"
    file.save()


def write_mp4(path: Path) -> None:
    file = mutagen.File(path)
    file["\xa9nam"], file["\xa9ART"], file["\xa9alb"] = WANTED.title, WANTED.artist, WANTED.album
    file["\xa9gen"], file["\xa9cmt"], file["\xa9wrt"] = WANTED.genre, WANTED.comment, WANTED.composer
    file["\xa9day"], file["trkn"] = "2019-05-17T07:00:00Z", [(3, 12)]
    for name, text in {"initialkey": "Am", "LABEL": "Home Records", "REMIXER": "Cé", "BPM": "124.5"}.items():
        file[f"----:com.apple.iTunes:{name}"] = mutagen.mp4.MP4FreeForm(text.encode())
    file["----:com.apple.iTunes:RATING"] = mutagen.mp4.MP4FreeForm(b"80")
    file["covr"] = [mutagen.mp4.MP4Cover(b"picture" * 1000)]
    file.save()


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("lame.mp3", write_id3),
        ("16.aiff", write_id3),
        ("16.wav", write_id3),
        ("lossless.flac", write_vorbis),
        ("vorbis.ogg", write_vorbis),
        ("music.opus", write_vorbis),
        ("aac.m4a", write_mp4),
        ("alac.m4a", write_mp4),
    ],
)
def test_every_kind_of_tags_says_the_same(name: str, write: Callable[[Path], None], copy_of: CopyOf) -> None:
    path = copy_of(name)
    write(path)

    assert read_tags(path) == WANTED


def test_a_file_without_tags_says_nothing(encoded: dict[str, Path]) -> None:
    assert read_tags(encoded["16.aiff"]) == Tags()


def test_the_info_list_of_a_wav_is_read(tmp_path: Path, encoded: dict[str, Path]) -> None:
    def chunk(name: bytes, content: bytes) -> bytes:
        return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)

    wav = encoded["16.wav"].read_bytes()
    body = wav[8 : wav.index(b"LIST")] if b"LIST" in wav else wav[8:]
    data = wav[wav.index(b"data") :]
    info = chunk(b"LIST", b"INFO" + chunk(b"INAM", b"Old title\0") + chunk(b"IART", b"Somebody\0"))
    content = body[: body.index(b"fmt ")] + chunk(b"fmt ", body[body.index(b"fmt ") + 8 :][:16]) + info + data
    path = tmp_path / "info.wav"
    path.write_bytes(b"RIFF" + struct.pack("<I", len(content)) + content)

    assert read_tags(path) == Tags(title="Old title", artist="Somebody")


def with_id3(path: Path, *frames: mutagen.id3.Frame) -> Path:
    tags = mutagen.id3.ID3()
    for frame in frames:
        tags.add(frame)
    tags.save(path)
    return path


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("8A", "Am"),
        ("08A", "Am"),
        ("Am", "Am"),
        ("8A - Am", "Am"),
        ("F#m/11A", "F#m"),
        ("1m", "Am"),
        ("Db major", "Db"),
    ],
)
def test_keys_are_read_in_every_notation(text: str, key: str, copy_of: CopyOf) -> None:
    path = with_id3(copy_of("lame.mp3"), mutagen.id3.TKEY(encoding=3, text=text))

    assert read_tags(path).key == Key.parse(key)


@pytest.mark.parametrize("text", ["", "o", "???", "H moll", "42", "none"])
def test_what_is_no_key_is_not_said(text: str, copy_of: CopyOf) -> None:
    path = with_id3(copy_of("lame.mp3"), mutagen.id3.TKEY(encoding=3, text=text))

    assert read_tags(path).key is None


def test_a_key_of_traktor_or_mixed_in_key_in_its_own_frame(copy_of: CopyOf) -> None:
    path = with_id3(copy_of("lame.mp3"), mutagen.id3.TXXX(encoding=3, desc="INITIALKEY", text="6A"))

    assert read_tags(path).key == Key.parse("Gm")


@pytest.mark.parametrize(
    ("text", "tempo"),
    [
        ("124", 124.0),
        ("123,98", 123.98),
        ("128 BPM", 128.0),
        ("0", None),
        ("-5", None),
        ("fast", None),
        ("1e9", None),
    ],
)
def test_a_tempo_must_be_one(text: str, tempo: float | None, copy_of: CopyOf) -> None:
    path = with_id3(copy_of("lame.mp3"), mutagen.id3.TBPM(encoding=3, text=text))

    assert read_tags(path).tempo == tempo


@pytest.mark.parametrize(
    ("rating", "stars"),
    [(0, None), (1, 1), (51, 1), (64, 2), (102, 2), (128, 3), (153, 3), (196, 4), (204, 4), (255, 5)],
)
def test_ratings_of_windows_and_of_dj_programs(rating: int, stars: int | None, copy_of: CopyOf) -> None:
    path = with_id3(copy_of("lame.mp3"), mutagen.id3.POPM(email="no@email", rating=rating))

    assert read_tags(path).rating == stars


@pytest.mark.parametrize(
    ("text", "stars"), [("60", 3), ("100", 5), ("4", 4), ("0", None), ("204", 4), ("good", None)]
)
def test_ratings_in_vorbis_comments(text: str, stars: int | None, copy_of: CopyOf) -> None:
    path = copy_of("lossless.flac")
    file = mutagen.File(path)
    file["rating"] = text
    file.save()

    assert read_tags(path).rating == stars


def test_several_artists_and_genres_are_joined(copy_of: CopyOf) -> None:
    path = with_id3(
        copy_of("lame.mp3"),
        mutagen.id3.TPE1(encoding=3, text=["Ana", "Bo", "Ana"]),
        mutagen.id3.TCON(encoding=3, text=["(35)", "Deep House"]),
    )

    tags = read_tags(path)

    assert tags.artist == "Ana, Bo"
    assert tags.genre == "House, Deep House"


def test_tags_of_one_line_stay_on_one_line(copy_of: CopyOf) -> None:
    path = with_id3(copy_of("lame.mp3"), mutagen.id3.TIT2(encoding=3, text="One\r\n\ttwo\x07 \u202ethree  "))

    assert read_tags(path).title == "One two three"


def test_ape_tags_of_an_mp3_are_read(copy_of: CopyOf) -> None:
    path = copy_of("untagged.mp3")
    mutagen.id3.delete(path)
    tags = mutagen.apev2.APEv2()
    tags["Title"], tags["Artist"], tags["Year"] = "Only here", "Ana", "1998"
    tags.save(path)

    found = read_tags(path)

    assert (found.title, found.artist, found.year) == ("Only here", "Ana", 1998)


def test_a_wrong_ending_does_not_matter(copy_of: CopyOf) -> None:
    path = copy_of("aac.m4a", "really.mp3")
    write_mp4(path)

    assert read_tags(path).title == WANTED.title


@settings(
    max_examples=by_night(35, 150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    which=st.sampled_from([("lame.mp3", write_id3), ("lossless.flac", write_vorbis), ("aac.m4a", write_mp4)]),
    place=st.floats(0, 1),
    junk=st.binary(min_size=1, max_size=40),
)
@example(which=("lame.mp3", write_id3), place=0.0, junk=b"ID3\x04\x00\xff\x7f\x7f\x7f\x7f")
def test_broken_tags_are_never_a_trouble(
    which: tuple[str, Callable[[Path], None]],
    place: float,
    junk: bytes,
    copy_of: CopyOf,
) -> None:
    name, write = which
    path = copy_of(name)
    write(path)
    content = bytearray(path.read_bytes())
    end = 8000 if name != "aac.m4a" else len(content)
    at = int(place * end)
    content[at : at + len(junk)] = junk
    path.write_bytes(content)

    tags = read_tags(path)

    assert all(text.isprintable() for text in (tags.title, tags.artist, tags.comment))
    assert tags.tempo is None or 20 <= tags.tempo <= 999
    assert tags.rating is None or 0 <= tags.rating <= 5

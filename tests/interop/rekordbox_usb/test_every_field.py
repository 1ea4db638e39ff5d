"""Every field of a stick's track under its own name, pages at their edges, and what is told of damage."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.colors import TRACK_COLORS
from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB, pages, system
from djanalyzer.interop.rekordbox_usb.pages import DeviceSql, NoDatabase
from djanalyzer.music import KnownTrack, Tags
from tests.interop.rekordbox_usb import stick


def test_every_number_and_text_of_a_track(tmp_path: Path) -> None:
    texts: dict[int, str | bytes] = {place: f"text {place}" for place in range(20)} | {14: ""}
    numbers = {name: n for n, name in enumerate(stick.NUMBERS, start=11)} | {"color": 8, "stars": 9}
    names = {
        stick.ARTISTS: [[stick.artist(n, f"artist {n}") for n in range(40)]],
        stick.ALBUMS: [[stick.album(n, f"album {n}") for n in range(40)]],
        stick.GENRES: [[stick.named(n, f"genre {n}") for n in range(40)]],
        stick.LABELS: [[stick.named(n, f"label {n}") for n in range(40)]],
        stick.KEYS: [[stick.musical_key(n, f"key {n}") for n in range(40)]],
        stick.COLORS: [[stick.color(n, f"colour {n}") for n in range(40)]],
        stick.PICTURES: [[stick.named(n, f"picture {n}") for n in range(40)]],
    }
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(7, "\\Contents\\a.mp3", texts, **numbers)]], **names})
    collection = REKORDBOX_USB.read(tmp_path)
    n = numbers
    assert collection.tracks == (
        KnownTrack(
            tmp_path / "Contents/a.mp3",
            "7",
            Tags(
                "text 17", f"artist {n['artist']}", f"album {n['album']}", f"genre {n['genre']}", "text 16",
                f"label {n['label']}", f"artist {n['remixer']}", f"artist {n['composer']}", n["year"], n["number"],
                n["tempo"] / 100, None, 5, None, list(TRACK_COLORS)[7],
            ),
            float(n["seconds"]),
            extra=(
                ("Size", str(n["size"])), ("BitRate", str(n["bit_rate"])), ("SampleRate", str(n["rate"])),
                ("BitDepth", str(n["bits"])), ("DiscNumber", str(n["disc"])), ("PlayCount", str(n["plays"])),
                ("ISRC", "text 0"), ("Lyricist", "text 1"), ("Message", "text 5"), ("HotCueAutoLoad", "text 7"),
                ("DateAdded", "text 10"), ("ReleaseDate", "text 11"), ("Mix", "text 12"),
                ("DateAnalysed", "text 15"), ("Tonality", f"key {n['key']}"),
                ("OriginalArtist", f"artist {n['original']}"), ("ColourName", "colour 8"),
                ("Artwork", f"picture {n['picture']}"),
            ),
        ),
    )  # fmt: skip
    assert [(p.subject, "none that is known" in p.message) for p in collection.problems] == [
        (f"artist {n['artist']} – text 17", True)
    ]


@pytest.mark.parametrize(
    ("texts", "artist", "subject"),
    [
        ({17: "Title"}, 1, "Artist – Title"),
        ({17: "Title"}, 0, "Title"),
        ({17: "", 19: "file.mp3"}, 1, "Artist"),
        ({17: "", 19: "file.mp3"}, 0, "file.mp3"),
        ({17: ""}, 0, "track 3"),
    ],
)
def test_what_a_user_calls_a_track_that_is_left_out(
    tmp_path: Path, texts: dict[int, str | bytes], artist: int, subject: str
) -> None:
    row = stick.track(3, "", texts, artist=artist)
    stick.write(tmp_path, {stick.TRACKS: [[row]], stick.ARTISTS: [[stick.artist(1, "Artist")]]})
    collection = REKORDBOX_USB.read(tmp_path)
    assert (collection.tracks, [problem.subject for problem in collection.problems]) == ((), [subject])


@pytest.mark.parametrize(("tempo", "bpm"), [(0, None), (1, 0.01), (99_999, 999.99), (100_000, None)])
def test_tempos(tmp_path: Path, tempo: int, bpm: float | None) -> None:
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, "/a.mp3", tempo=tempo)]]})
    (track,) = REKORDBOX_USB.read(tmp_path).tracks
    assert track.tags == Tags("Track 1", tempo=bpm, rating=0)
    assert (track.duration, track.extra) == (None, ())


def test_of_two_tracks_of_one_number_the_first_counts(tmp_path: Path) -> None:
    rows = [stick.track(1, "/a.mp3"), stick.track(1, "/b.mp3", {17: "Again"})]
    stick.write(tmp_path, {stick.TRACKS: [rows]})
    collection = REKORDBOX_USB.read(tmp_path)
    assert [track.path.name for track in collection.tracks] == ["a.mp3"]
    assert [problem.subject for problem in collection.problems] == ["Again"]


def content(kind: int = stick.GENRES, n_rows: int = 17) -> bytearray:
    """A file with one table of rows on two pages."""
    rows = [stick.named(n, f"name {n}") for n in range(n_rows)]
    return bytearray(stick.file({kind: [rows, [stick.named(99, "last")]]}))


def names_in(data: bytes | bytearray, kind: int = stick.GENRES) -> list[str]:
    return [row.text(4) for row in DeviceSql(bytes(data)).rows(kind)]


def test_rows_are_found_on_all_pages_of_a_table() -> None:
    expected = [*(f"name {n}" for n in range(17)), "last"]
    assert names_in(content()) == expected
    assert names_in(content(), stick.ALBUMS) == []
    assert names_in(content(), 77) == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, 1),  # what is nothing in every file
        (4, 511 * 2),
        (4, 508),
        (4, (1 << 16) + 4),
        (8, 0),
        (8, 201),
    ],
)
def test_headers_that_make_no_sense(place: int, value: int) -> None:
    data = content()
    data[place : place + 4] = struct.pack("<I", value)
    with pytest.raises(NoDatabase):
        DeviceSql(bytes(data))


def test_headers_that_are_cut_off() -> None:
    for size in (0, 27, 28 + 16 * stick.N_TABLES - 1):
        with pytest.raises(NoDatabase):
            DeviceSql(bytes(content()[:size]))
    assert list(DeviceSql(bytes(content()[: 28 + 16 * stick.N_TABLES])).rows(stick.ALBUMS)) == []


def pages_of(data: bytearray, kind: int) -> list[int]:
    """Where the pages of a table begin: that of its index, then those of its rows."""
    first, last = struct.unpack_from("<II", data, 28 + 16 * kind + 8)
    return [number * stick.PAGE for number in range(first, last + 1)]


@pytest.mark.parametrize("field", ["cut", "kind", "circle", "count"])
def test_a_chain_that_breaks_is_told_and_read_so_far(field: str) -> None:
    data = content()
    _, first, second = pages_of(data, stick.GENRES)
    if field == "cut":
        data = data[: second + stick.PAGE - 1]
    elif field == "kind":
        data[second + 8] = stick.ALBUMS
    elif field == "circle":
        data[first + 12 : first + 16] = struct.pack("<I", first // stick.PAGE)
    else:
        most = (stick.PAGE - 40) // 36 * 16
        data[second + 24 : second + 26] = struct.pack("<H", most + 1)
    database = DeviceSql(bytes(data))
    assert [row.text(4) for row in database.rows(stick.GENRES)] == [f"name {n}" for n in range(17)]
    assert database.damaged == {stick.GENRES}


def test_what_is_damaged_is_named(tmp_path: Path) -> None:
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, "/a.mp3")]], stick.GENRES: [[stick.named(1, "x")]]})
    path = tmp_path / "PIONEER/rekordbox/export.pdb"
    data = bytearray(path.read_bytes())
    for kind in (stick.GENRES, stick.PLAYED):
        data[pages_of(data, kind)[0] + 8] = 0xFF
    path.write_bytes(data)
    problems = REKORDBOX_USB.read(tmp_path).problems
    assert [(p.subject, p.message.split(" is damaged")[0]) for p in problems] == [
        ("export.pdb", "its table of genres"),
        ("export.pdb", "its table of history entries"),
    ]


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (b"", ""),
        (b"\x03", ""),
        (b"\x09abc", "abc"),
        (b"\x09abcdef", "abc"),
        (b"\x09ab", "ab"),
        (b"\x40\x07\0\0abcdef", "abc"),
        (b"\x90\x08\0\0a\0b\0c\0", "ab"),
        (b"\x90\x0a\0\0a\0\0\0c\0", "a"),
        (b"\x40\x02\0\0abc", ""),
        (b"\x88\x08\0\0abcd", ""),
    ],
)
def test_texts_of_each_kind(stored: bytes, text: str) -> None:
    assert pages.read_text(b"xx" + stored, 2) == text


def test_codes_of_recordings() -> None:
    assert pages.read_recording_code(b"x" + stick.isrc("GBABC2200001"), 1) == "GBABC2200001"
    assert pages.read_recording_code(stick.text("plain"), 0) == "plain"
    assert pages.read_recording_code(stick.text("Größe"), 0) == "Größe"


def test_files_that_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stick.write(tmp_path, {})
    path = tmp_path / "PIONEER/rekordbox/export.pdb"
    monkeypatch.setattr(system, "_LARGEST", path.stat().st_size)
    assert REKORDBOX_USB.read(path).tracks == ()
    monkeypatch.setattr(system, "_LARGEST", path.stat().st_size - 1)
    with pytest.raises(UnreadableCollection, match="too large"):
        REKORDBOX_USB.read(path)
    path.write_bytes(b"")
    with pytest.raises(UnreadableCollection, match="is empty"):
        REKORDBOX_USB.read(path)
    path.write_bytes(b"x" * 100)
    with pytest.raises(UnreadableCollection, match="no database of a stick"):
        REKORDBOX_USB.read(path)
    assert not REKORDBOX_USB.accepts(path)
    with pytest.raises(UnreadableCollection, match="no stick"):
        REKORDBOX_USB.read(tmp_path / "PIONEER/nothing")


@pytest.mark.parametrize("damage", ["none", "cut"])
def test_my_tags_that_cannot_be_read(tmp_path: Path, damage: str) -> None:
    stick.write(tmp_path, {stick.TRACKS: [[stick.track(1, "/a.mp3")]]})
    tables = {
        3: [[stick.tag(1, "Genre"), stick.tag(11, "Techno", 1)]],
        4: [[stick.tag_of_track(1, 11)], [None]],
    }
    data = bytearray(stick.file(tables))
    if damage == "cut":
        data[pages_of(data, 4)[2] + 8] = 0xFF
    path = tmp_path / "PIONEER/rekordbox/exportExt.pdb"
    path.write_bytes(data if damage == "cut" else b"x" * 100)
    collection = REKORDBOX_USB.read(tmp_path)
    assert [problem.subject for problem in collection.problems] == ["exportExt.pdb"]
    assert collection.tracks[0].extra == ((("MyTag", "Genre: Techno"),) if damage == "cut" else ())


def test_a_database_that_was_copied_alone_stands_for_the_stick(tmp_path: Path) -> None:
    stick.write(tmp_path / "stick", {stick.TRACKS: [[stick.track(1, "/a.mp3")]]})
    copy = tmp_path / "copy" / "EXPORT.PDB"
    copy.parent.mkdir()
    copy.write_bytes((tmp_path / "stick/PIONEER/rekordbox/export.pdb").read_bytes())
    assert REKORDBOX_USB.read(copy).tracks[0].path == tmp_path / "copy/a.mp3"
    deeper = tmp_path / "stick" / "pioneer"
    (tmp_path / "stick" / "PIONEER").rename(deeper)
    found = REKORDBOX_USB.read(deeper / "rekordbox" / "export.pdb").tracks[0]
    assert found.path == tmp_path / "stick/a.mp3"

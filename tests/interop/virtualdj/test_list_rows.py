"""The files of VirtualDJ's lists in pieces, to the byte: what each row is, and what becomes of it when the list changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import FileWrite
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.interop.virtualdj.list_rows import Line, Row, TrackList, opened, patched
from djanalyzer.music import Collection, KnownTrack, Playlist, Tags
from tests.interop.virtualdj.databases_made_up import database, full_song, write

SET = Path("/v/MyLists/Set.vdjfolder")
OLD = Path("/v/Playlists/Set.m3u")
HEAD = b'<?xml version="1.0"?>\n<VirtualFolder>\n'
TAIL = b"</VirtualFolder>\n"
A = b'  <song path="/m/a.mp3" idx="0" />\n'
B = b"  <song idx='1' path='/m/&#98;.mp3' x='&lt;' />  \n"
STREAM = b'<song path="td://1" idx="2"/>\n'

FULL = Line(
    "/m/c.mp3",
    KnownTrack(Path("/m/c.mp3"), "3", Tags("T", "A", remixer="R", tempo=92.5), 60.25, extra=(("Size", "5"),)),
)
FULL_ROW = b'\t<song path="/m/c.mp3" size="5" songlength="60.2" bpm="92.500" artist="A" title="T" remix="R" idx="%d" />'


def line(name: str) -> Line:
    return Line(f"/m/{name}.mp3", KnownTrack(Path(f"/m/{name}.mp3"), name))


def test_a_virtual_folder_in_pieces_is_all_of_its_bytes() -> None:
    aside = b"<!-- x -->\n"
    found = opened(HEAD + A + aside + B + STREAM + TAIL, SET)
    rows = (Row("/m/a.mp3", A), Row("", aside, is_track=False), Row("/m/b.mp3", B), Row("", STREAM))
    assert found == TrackList(HEAD, rows, TAIL, ("/m/a.mp3", "/m/b.mp3"))
    assert opened(HEAD + TAIL, SET) == TrackList(HEAD, (), TAIL, ())


def test_the_keys_of_a_virtual_folder_come_in_its_own_order() -> None:
    rows = [
        b'<song path="/m/%s.mp3" idx="%s"/>\n' % pair for pair in ((b"a", b"2"), (b"b", b"x"), (b"c", b"1"))
    ]
    found = opened(HEAD + b"".join(rows) + TAIL, SET)
    assert found is not None
    assert found.keys == ("/m/b.mp3", "/m/c.mp3", "/m/a.mp3")
    assert [row.key for row in found.rows] == ["/m/a.mp3", "/m/b.mp3", "/m/c.mp3"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        HEAD + A,
        HEAD + A.replace(b"a.mp3", b"\x07.mp3") + TAIL,
        HEAD + b'<song path="/m/a.mp3"></song>\n' + TAIL,
        b'<VirtualFolder/>',
        b'<FilterFolder></FilterFolder>',
        b"<?xml version='1.0' encoding='ISO-8859-1'?><VirtualFolder><song path='\xe9'/></VirtualFolder>",
    ],
)  # fmt: skip
def test_a_folder_that_virtualdj_would_not_write_is_none(content: bytes) -> None:
    assert opened(content, SET) is None


def numbered(row: bytes, index: int) -> bytes:
    return re.sub(rb"""idx=["'].["']""", b'idx="%d"' % index, row)


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ("ab", (A, B, STREAM)),
        ("ba", (B, STREAM, A)),
        ("a", (A, STREAM)),
        ("", (STREAM,)),
        ("aab", (A, b'\t<song path="/m/a.mp3" idx="1" />\n', B, STREAM)),
    ],
)
def test_rows_keep_what_they_say_and_are_numbered_anew(lines: str, rows: tuple[bytes, ...]) -> None:
    """What is no file stays behind the row that it followed; the quotes of a row that gets another number are double."""
    new = patched(HEAD + A + B + STREAM + TAIL, SET, [line(name) for name in lines])
    expected = HEAD + b"".join(numbered(row, index) for index, row in enumerate(rows)) + TAIL
    assert new.replace(b"'", b'"') == expected.replace(b"'", b'"')
    assert (B in new) is (rows[1:2] == (B,))


@pytest.mark.parametrize(
    ("old", "end"), [(HEAD + TAIL, b"\n"), ((HEAD + TAIL).replace(b"\n", b"\r\n"), b"\r\n")]
)
def test_a_new_row_says_all_that_is_known(old: bytes, end: bytes) -> None:
    new = patched(old, SET, [line("a"), FULL])
    rows = b'\t<song path="/m/a.mp3" idx="0" />' + end + FULL_ROW % 1 + end
    assert new == old.replace(b"</Virtual", rows + b"</Virtual")
    assert patched(b"", SET, [FULL]).count(FULL_ROW % 0 + b"\r\n") == 1


def test_a_playlist_in_pieces_is_all_of_its_bytes() -> None:
    mark, head = b"\xef\xbb\xbf", b"#EXTM3U\r\n#PLAYLIST:x\r\n"
    rows = (b"# mine\r\n/m/a.mp3\r\n", b"\r\n#EXTM3U\r\nhttp://radio/x\r", b" b.mp3 \n")
    found = opened(mark + head + b"".join(rows) + b"# end", OLD)
    keys = ("/m/a.mp3", "", "/v/Playlists/b.mp3")
    expected = tuple(Row(key, row) for key, row in zip(keys, rows, strict=True))
    assert found == TrackList(mark + head, expected, b"# end", ("/m/a.mp3", "/v/Playlists/b.mp3"))
    assert opened(b"/m/\xe9.mp3", OLD) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"", b"\xef\xbb\xbf#EXTVDJ:\n/m/a.mp3\n"),
        (b"/m/a.mp3", b"/m/a.mp3\n"),
        (b"#EXTM3U\r\n/m/b.mp3\r\n", b"#EXTM3U\r\n#EXTVDJ:\r\n/m/a.mp3\r\n"),
        (b"# mine\n/m/a.mp3\nhttp://radio\n", b"# mine\n/m/a.mp3\nhttp://radio\n"),
        (b"/m/b.mp3\nhttp://radio\n/m/a.mp3\n", b"/m/a.mp3\nhttp://radio\n"),
        (b"http://radio\n/m/a.mp3\n/m/a.mp3\n", b"http://radio\n/m/a.mp3\n"),
    ],
)
def test_lines_of_a_playlist_keep_what_they_say(old: bytes, new: bytes) -> None:
    assert patched(old, OLD, [line("a")]) == new


def test_a_new_line_of_a_playlist_says_all_that_is_known() -> None:
    fields = b"<filesize>5</filesize><artist>A</artist><title>T</title><songlength>60.250</songlength>"
    assert patched(b"", OLD, [FULL]) == b"\xef\xbb\xbf#EXTVDJ:" + fields + b"\n/m/c.mp3\n"


def planned(folder: Path, place: str) -> tuple[FileWrite, bytes]:
    """Return a new list of two tracks and a streamed one that was there, and its bytes."""
    (folder / place).mkdir()
    suffix = "vdjfolder" if place == "MyLists" else "m3u"
    path = folder / place / f"Set.{suffix}"
    path.write_bytes(HEAD + STREAM + TAIL if place == "MyLists" else b"http://radio\n")
    database_path = write(folder, database(full_song()))
    tracks = tuple(KnownTrack(Path(f"C:/Music/{name}.mp3"), name) for name in ("One", "T & wo"))
    collection = Collection("here", tracks, (Playlist("Set", ("One", "T & wo")),))
    (file,) = VIRTUALDJ.plan(collection, database_path).files
    return file, file.render(path.read_bytes())


@pytest.mark.parametrize("place", ["MyLists", "Playlists"])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content.replace(b"One.mp3", b"Won.mp3"),
        lambda content: (
            content.replace(b"One.mp3", b"x").replace(b"wo.mp3", b"One.mp3").replace(b"x", b"wo.mp3")
        ),
        lambda content: b"\xff" + content,
        lambda content: b"",
    ],
)
def test_both_checks_refuse_a_list_that_does_not_hold_what_was_planned(
    tmp_path: Path, place: str, spoil: Callable[[bytes], bytes]
) -> None:
    file, content = planned(tmp_path, place)
    fresh = tmp_path / "fresh"
    fresh.write_bytes(content)
    assert [check(fresh) for check in file.checks] == ["", ""]
    fresh.write_bytes(spoil(content))
    assert all(check(fresh) for check in file.checks)


@pytest.mark.parametrize(
    ("place", "streamed"), [("MyLists", numbered(STREAM, 0)), ("Playlists", b"http://radio\n")]
)
def test_the_second_reader_counts_what_is_no_file_too(tmp_path: Path, place: str, streamed: bytes) -> None:
    file, content = planned(tmp_path, place)
    fresh = tmp_path / "fresh"
    assert content.count(streamed) == 1
    fresh.write_bytes(content.replace(streamed, b""))
    own, second = file.checks
    assert (own(fresh), bool(second(fresh))) == ("", True)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ('a/b\\c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"),
        (" . x . ", "x"),
        ("...", "_"),
        ("", "_"),
        ("x" * 121, "x" * 120),
        ("x" * 119 + " y", "x" * 119),
        ("tab\there", "tab_here"),
    ],
)
def test_a_list_is_called_as_a_file_may_be(tmp_path: Path, name: str, file: str) -> None:
    (tmp_path / "MyLists").mkdir()
    path = write(tmp_path, database(full_song()))
    tracks = (KnownTrack(Path("C:/Music/One.mp3"), "1"),)
    plan = VIRTUALDJ.plan(Collection("here", tracks, (Playlist(name, ("1",)),)), path)
    assert [write.target.name for write in plan.files] == [f"{file}.vdjfolder"]
    assert len(plan.losses) == 1


def test_of_the_places_for_lists_the_first_that_is_there_is_taken(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    collection = Collection("here", (KnownTrack(Path("C:/Music/One.mp3"), "1"),), (Playlist("Set", ("1",)),))
    for place, name in (("Folders", "Set.vdjfolder"), ("Playlists", "Set.m3u"), ("MyLists", "Set.vdjfolder")):
        (tmp_path / place).mkdir()
        (file,) = VIRTUALDJ.plan(collection, path).files
        assert file.target == tmp_path / place / name
    safe_write.apply(VIRTUALDJ.plan(collection, path), running=frozenset)
    assert VIRTUALDJ.plan(collection, path).files == ()

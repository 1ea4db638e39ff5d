"""Playlists are written as files beside the database, each only where it differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.music import Collection, KnownTrack, Playlist, Tags
from tests.interop.virtualdj.databases_made_up import PATH, database, full_song, song, write

ONE = KnownTrack(Path("C:/Music/One.mp3"), "1")
TWO = KnownTrack(
    Path("C:/Music/T & wo.mp3"),
    "2",
    Tags(artist="A & B", title="T", tempo=92.0),
    100.5,
    extra=(("Size", "5"),),
)
OLD_ROW = f'\t<song path="{PATH}" size="9" future="x" idx="7" />\r\n'
OLD = f'<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder noDuplicates="yes">\r\n{OLD_ROW}</VirtualFolder>\r\n'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """VirtualDJ's folder with a database of one song."""
    tags = '<Tags Author="A &amp; B" Title="T" Bpm="0.652174" Flag="1" />'
    write(tmp_path, database(full_song(), song(tags, path="C:\\Music\\T &amp; wo.mp3")))
    return tmp_path


def plan(home: Path, *playlists: Playlist) -> WritePlan:
    return VIRTUALDJ.plan(Collection("test", (ONE, TWO), playlists), home / "database.xml")


def test_a_list_is_added_in_the_form_of_the_folder(home: Path) -> None:
    (home / "MyLists").mkdir()
    safe_write.apply(plan(home, Playlist("Set", ("2", "1"))))
    assert (home / "MyLists" / "Set.vdjfolder").read_bytes().decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder>\r\n'
        '\t<song path="C:\\Music\\T &amp; wo.mp3" size="5" songlength="100.5" bpm="92.000" artist="A &amp; B" title="T" '
        'idx="0" />\r\n'
        '\t<song path="C:\\Music\\One.mp3" idx="1" />\r\n'
        "</VirtualFolder>\r\n"
    )
    assert VIRTUALDJ.read(home).playlists == (Playlist("Set", ("C:\\Music\\T & wo.mp3", PATH)),)


def test_an_empty_folder_becomes_an_empty_list_unless_it_is_there(home: Path) -> None:
    (home / "MyLists" / "Old.subfolders").mkdir(parents=True)
    assert plan(home, *VIRTUALDJ.read(home).playlists).files == ()
    safe_write.apply(plan(home, Playlist("New", is_folder=True), Playlist("Old", is_folder=True)))
    assert set(VIRTUALDJ.read(home).playlists) == {Playlist("New"), Playlist("Old", is_folder=True)}


def test_names_that_no_file_can_have_are_told(home: Path) -> None:
    (home / "MyLists").mkdir()
    written = plan(home, Playlist("12:30", ("1",)), Playlist("12_30", ("2",)))
    assert [loss.message for loss in written.losses] == [
        "its name becomes “12_30”, as it is a file's.",
        "another list has its name, as files are called; it is not written.",
    ]
    safe_write.apply(written)
    assert [p.name for p in VIRTUALDJ.read(home).playlists] == ["12_30"]


def test_a_list_that_is_there_keeps_its_rows(home: Path) -> None:
    (home / "MyLists").mkdir()
    path = home / "MyLists" / "Set.vdjfolder"
    path.write_bytes(OLD.encode())
    safe_write.apply(plan(home, Playlist("set", ("1", "2"))))
    assert [p.name for p in VIRTUALDJ.read(home).playlists] == ["Set"]
    text = path.read_bytes().decode()
    assert text.startswith(
        OLD.removesuffix(OLD_ROW + "</VirtualFolder>\r\n") + OLD_ROW.replace('idx="7"', 'idx="0"')
    )
    assert text.count("<song") == 2


def test_what_is_there_already_writes_nothing(home: Path) -> None:
    (home / "MyLists").mkdir()
    (home / "Playlists").mkdir()
    (home / "MyLists" / "Set.vdjfolder").write_bytes(OLD.encode())
    (home / "Playlists" / "Old.m3u").write_text(f"#EXTM3U\n{PATH}\n")
    (home / "MyLists" / "Fast.vdjfilter").write_text('<FilterFolder filter="bpm &gt; 130" />')
    assert plan(home, Playlist("Set", ("1",))).files == ()
    (home / "Playlists" / "Set.m3u").write_text("/elsewhere.mp3\n")
    collection = VIRTUALDJ.read(home)
    made = VIRTUALDJ.plan(collection, home)
    assert (made.files, made.losses) == ((), ())


def test_a_playlist_is_m3u_where_virtualdj_is_old(home: Path) -> None:
    (home / "Playlists").mkdir()
    path = home / "Playlists" / "Set.m3u"
    path.write_bytes(f"\ufeff#EXTVDJ:<title>kept</title>\n{PATH}\n".encode())
    safe_write.apply(plan(home, Playlist("Set", ("2", "1"))))
    assert path.read_bytes().decode() == (
        "\ufeff#EXTVDJ:<filesize>5</filesize><artist>A &amp; B</artist><title>T</title><songlength>100.500</songlength>\n"
        f"C:\\Music\\T & wo.mp3\n#EXTVDJ:<title>kept</title>\n{PATH}\n"
    )


def test_a_folder_that_is_there_is_used_and_another_becomes_part_of_the_name(home: Path) -> None:
    (home / "MyLists" / "Gigs.subfolders").mkdir(parents=True)
    lists = (
        Playlist("Gigs", children=(Playlist("A/B", ("1",)),), is_folder=True),
        Playlist("New", children=(Playlist("C", ("1",)),), is_folder=True),
    )
    made = plan(home, *lists)
    safe_write.apply(made)
    assert (home / "MyLists" / "Gigs.subfolders" / "A_B.vdjfolder").is_file()
    assert (home / "MyLists" / "New - C.vdjfolder").is_file()
    assert [loss.track for loss in made.losses] == ["playlist “Gigs / A/B”", "playlist “New / C”"]


def test_what_cannot_be_written_is_announced(home: Path) -> None:
    assert [loss.item for loss in plan(home, Playlist("Set", ("1",))).losses] == ["playlists"]
    (home / "MyLists").mkdir()
    losses = plan(home, Playlist("Set", ("1", "gone")), Playlist("Smart", ("1",), rules="x")).losses
    assert ["1 track" in losses[0].message, "rules" in losses[1].message] == [True, True]


def test_names_never_lead_out_of_the_folder(home: Path) -> None:
    (home / "MyLists").mkdir()
    for file in plan(home, Playlist("../../x", ("1",)), Playlist("..", ("1",)), Playlist("", ("1",))).files:
        assert file.target.parent == home / "MyLists"


def test_a_list_that_is_written_wrong_is_caught(home: Path) -> None:
    (home / "MyLists").mkdir()
    (file,) = plan(home, Playlist("Set", ("1", "2"))).files
    wrong = home / "wrong"
    wrong.write_bytes(file.render(b"").replace(b"One", b"0ne"))
    assert all(check(wrong) for check in file.checks)


STREAM = '\t<song path="netsearch://td77" title="S" idx="1" />\r\n'


def folder_of(*rows: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder>\r\n'
    return f"{head}{''.join(rows)}</VirtualFolder>\r\n".encode()


def test_streamed_tracks_stay_behind_those_that_they_followed(home: Path) -> None:
    (home / "MyLists").mkdir()
    path = home / "MyLists" / "Set.vdjfolder"
    path.write_bytes(folder_of(OLD_ROW, STREAM))
    collection = VIRTUALDJ.read(home)
    assert [p.tracks for p in collection.playlists] == [(PATH,)]
    assert VIRTUALDJ.plan(collection, home).files == ()
    safe_write.apply(plan(home, Playlist("Set", ("2", "1"))))
    rows = path.read_bytes().decode().split("\r\n")[2:-2]
    assert [row.split('path="')[1].split('"')[0] for row in rows] == [
        "C:\\Music\\T &amp; wo.mp3",
        PATH,
        "netsearch://td77",
    ]
    assert [row.split('idx="')[1][0] for row in rows] == ["0", "1", "2"]


def test_a_list_that_cannot_be_read_stays_as_it_is(home: Path) -> None:
    """A damaged list is read as an empty one; writing that back would be the end of it."""
    (home / "MyLists").mkdir()
    path = home / "MyLists" / "Set.vdjfolder"
    path.write_bytes(folder_of(OLD_ROW).replace(b"</VirtualFolder>", b""))
    made = VIRTUALDJ.plan(VIRTUALDJ.read(home), home)
    assert made.files == ()
    assert ["stays as it is" in loss.message for loss in made.losses] == [True]


@pytest.mark.parametrize("text", ["c:/music/ONE.mp3", "C:\\Music\\One.mp3"])
def test_a_list_in_another_notation_is_the_same_list(home: Path, text: str) -> None:
    (home / "Playlists").mkdir()
    (home / "Playlists" / "Set.m3u").write_bytes(f"#EXTM3U\r\n\r\n#EXTINF:5,x\r\n{text}".encode())
    collection = VIRTUALDJ.read(home)
    assert [p.tracks for p in collection.playlists] == [(PATH,)]
    assert VIRTUALDJ.plan(collection, home).files == ()


def test_a_track_that_stands_in_a_list_twice_keeps_both_rows(home: Path) -> None:
    (home / "MyLists").mkdir()
    path = home / "MyLists" / "Set.vdjfolder"
    again = OLD_ROW.replace("future", "again").replace('idx="7"', 'idx="9"')
    path.write_bytes(folder_of("\t<note/>\r\n", OLD_ROW, "\t<!-- mine -->\r\n", again))
    safe_write.apply(plan(home, Playlist("Set", ("1", "2", "1"))))
    text = path.read_bytes().decode()
    places = [text.index(piece) for piece in ("<note/>", "future", "<!-- mine -->", "wo.mp3", "again")]
    assert places == sorted(places)


def test_the_bytes_of_a_playlist_stay_whatever_its_line_ends(home: Path) -> None:
    (home / "Playlists").mkdir()
    path = home / "Playlists" / "Set.m3u"
    path.write_bytes(f"#EXTM3U\r#PLAYLIST:Set\r\n# mine\n{PATH}\nhttp://radio/x\r\n\r\n# end".encode())
    safe_write.apply(plan(home, Playlist("Set", ("2", "1"))))
    new = "#EXTVDJ:<filesize>5</filesize><artist>A &amp; B</artist><title>T</title><songlength>100.500</songlength>"
    assert path.read_bytes().decode() == (
        f"#EXTM3U\r#PLAYLIST:Set\r\n{new}\r\nC:\\Music\\T & wo.mp3\r\n# mine\n{PATH}\nhttp://radio/x\r\n\r\n# end"
    )

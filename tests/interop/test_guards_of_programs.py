"""What looks at a written file before it takes the old one's place: every check of every program, each by itself."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import FileWrite, WritePlan
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop, Playlist, Tags
from tests.interop.crash_scenes import SCENES, scene

every_program = pytest.mark.parametrize("name", [name for name in SCENES if name in WRITABLE])


def plan_of(name: str, folder: Path) -> WritePlan:
    return scene(name, folder).plan()


def spoilt(old: bytes, new: bytes) -> dict[str, bytes]:
    middle = len(new) // 2
    return {
        "the old file": old,
        "half of it": new[:middle],
        "one bit in the middle": new[:middle] + bytes([new[middle] ^ 1]) + new[middle + 1 :],
        "another file": b"something else",
    }


@every_program
def test_each_check_passes_what_is_right_and_notices_by_itself_what_is_not(name: str, tmp_path: Path) -> None:
    """Two that look by different means are worth more than one only if either can tell."""
    for file in plan_of(name, tmp_path).files:
        old = file.target.read_bytes() if file.replaces else b""
        new, fresh = file.render(old), file.target.with_name(".fresh.new")
        assert len(file.checks) >= (1 if file.target.name == "neworder.pref" else 2)
        fresh.write_bytes(new)
        assert [check(fresh) for check in file.checks] == [""] * len(file.checks)
        for number, check in enumerate(file.checks):
            verdicts = {}
            for what, content in spoilt(old, new).items():
                fresh.write_bytes(content)
                verdicts[what] = check(fresh)
            assert any(verdicts.values()), f"check {number} of {file.target.name} lets everything pass"
        fresh.unlink()


def without(file: FileWrite, spoil: Callable[[bytes], bytes]) -> list[str]:
    """Return what the checks say of a new file that has been spoilt."""
    new = file.render(file.target.read_bytes() if file.replaces else b"")
    fresh = file.target.with_name(".fresh.new")
    assert spoil(new) != new
    fresh.write_bytes(spoil(new))
    return [check(fresh) for check in file.checks]


def in_sql(*statements: str) -> Callable[[bytes], bytes]:
    def spoil(content: bytes) -> bytes:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.deserialize(content)
            for statement in statements:
                connection.execute(statement)
            return connection.serialize()

    return spoil


class TestCountsMayNotFall:
    @pytest.mark.parametrize(
        ("statement", "what"),
        [
            ("DELETE FROM settings WHERE rowid = 1", "settings"),
            ("DELETE FROM track_locations WHERE id = 1", "places"),
        ],
    )
    def test_of_mixxx(self, tmp_path: Path, statement: str, what: str) -> None:
        (file,) = plan_of("mixxx", tmp_path).files
        assert f"1 of its {what} are gone" in without(file, in_sql(statement))

    def test_of_engine(self, tmp_path: Path) -> None:
        (file,) = plan_of("engine", tmp_path).files
        own, second = without(file, in_sql("DELETE FROM Track WHERE id = 3"))
        assert own == "12 tracks were read back, not 13"
        assert second == "track 3 has changed, though nobody wanted it"

    def test_of_engines_playlists(self, tmp_path: Path) -> None:
        (file,) = plan_of("engine", tmp_path).files
        own, _ = without(file, in_sql("UPDATE Playlist SET title = 'x' WHERE title = 'Set'"))
        assert own == "the playlist “Set” was not read back"

    def test_of_traktor(self, tmp_path: Path) -> None:
        (file,) = plan_of("traktor", tmp_path).files
        entry = re.compile(rb'<ENTRY [^>]*TITLE="Title 4".*?</ENTRY>\s*', re.DOTALL)
        own, second = without(file, lambda new: entry.sub(b"", new, count=1))
        assert own == "12 tracks were read back, not 13"
        assert second == "a second reader misses 1 tracks"

    def test_of_traktors_playlists(self, tmp_path: Path) -> None:
        (file,) = plan_of("traktor", tmp_path).files
        nodes = re.compile(rb'<NODE TYPE="PLAYLIST" NAME="Set".*</SUBNODES>', re.DOTALL)
        own, second = without(file, lambda new: nodes.sub(b"</SUBNODES>", new))
        assert own == "the playlist “Set” was read back differently"
        assert second == "by a second reader, the playlist “Set” was read back differently"

    def test_of_traktors_playlists_that_nobody_wanted_otherwise(self, tmp_path: Path) -> None:
        path = plan_of("traktor", tmp_path).files[0].target
        lists = (Playlist("Mine", ("1",)),)
        collection = Collection("test", (KnownTrack(Path("/music/T1.flac"), "1"),), lists)
        (file,) = WRITABLE["traktor"].plan(collection, path).files
        nodes = re.compile(rb'(NAME="Set".*?)<ENTRY>.*?</ENTRY>', re.DOTALL)
        own, _ = without(file, lambda new: nodes.sub(rb"\1", new, count=1))
        assert own == "the playlist “Set” was not to be changed"

    def test_of_rekordbox(self, tmp_path: Path) -> None:
        (file,) = plan_of("rekordbox", tmp_path).files
        own, second = without(file, lambda new: re.sub(rb"(?s)<TRACK TrackID=\"4\".*?</TRACK>", b"", new))
        assert own == "12 tracks were read back, not 13"
        assert second.startswith("track 4 differs")

    def test_of_virtualdj(self, tmp_path: Path) -> None:
        file = plan_of("virtualdj", tmp_path).files[0]
        song = re.compile(rb' <Song FilePath="/music/T4.flac".*?</Song>\s*', re.DOTALL)
        _, second, *_ = without(file, lambda new: song.sub(b"", new))
        assert second == "12 songs were counted, not 13"

    def test_of_virtualdjs_cues(self, tmp_path: Path) -> None:
        """No fewer than three quarters of those that were there, unless fewer were wanted."""
        file = plan_of("virtualdj", tmp_path).files[0]
        cues = re.compile(rb'  <Poi Name="C[^>]*Num="[2-6]"[^>]*/>\r\n')
        *_, last = without(file, lambda new: cues.sub(b"", new))
        assert last == "it holds 13 cues, at least 54 were expected"

    def test_of_virtualdjs_cues_where_fewer_are_wanted(self, tmp_path: Path) -> None:
        target = plan_of("virtualdj", tmp_path).files[0].target
        found = WRITABLE["virtualdj"].read(target)
        tracks = tuple(replace(track, cues=track.cues[:1]) for track in found.tracks)
        plan = WRITABLE["virtualdj"].plan(replace(found, tracks=tracks), target)
        safe_write.apply(plan, running=frozenset)
        assert sum(len(track.cues) for track in WRITABLE["virtualdj"].read(target).tracks) == len(tracks)


def swapped(mark: bytes, item: bytes) -> Callable[[bytes], bytes]:
    """Return what swaps the first two items behind a mark."""
    first_two = re.compile(mark + rb".*?" + rb"(" + item + rb")(.*?)(" + item + rb")", re.DOTALL)

    def spoil(content: bytes) -> bytes:
        match = first_two.search(content)
        assert match is not None
        return content[: match.start(1)] + match[3] + match[2] + match[1] + content[match.end() :]

    return spoil


class TestListsAreComparedInOrder:
    """With the names of the folders around them, by both readers."""

    def test_of_traktor(self, tmp_path: Path) -> None:
        (file,) = plan_of("traktor", tmp_path).files
        wrong = "the playlist “Gigs / Friday” was read back differently"
        verdicts = [wrong, f"by a second reader, {wrong}"]
        assert without(file, swapped(b'NAME="Friday"', b"<ENTRY>.*?</ENTRY>")) == verdicts
        assert without(file, lambda new: new.replace(b'NAME="Gigs"', b'NAME="Gags"')) == verdicts

    def test_of_virtualdj(self, tmp_path: Path) -> None:
        _, *lists = plan_of("virtualdj", tmp_path).files
        for file in lists:
            rows = swapped(b"", rb'path="[^"]*"')
            own, second = without(file, rows)
            assert own == "its tracks were read back differently"
            assert second == "a second reader misses tracks, or finds them in another order"

    def test_of_rekordbox(self, tmp_path: Path) -> None:
        (file,) = plan_of("rekordbox", tmp_path).files
        verdicts = ["the playlists were read back differently", "the playlists differ"]
        assert without(file, swapped(b'Name="Friday"', rb'Key="[0-9]+"')) == verdicts
        assert without(file, lambda new: new.replace(b'Name="Gigs"', b'Name="Gags"')) == verdicts

    def test_of_seratos_crates(self, tmp_path: Path) -> None:
        files = [file for file in plan_of("serato", tmp_path).files if file.target.suffix == ".crate"]
        for file in files:
            own, second = without(file, swapped(b"", b"otrk.{12}(?:(?!otrk).)+"))
            assert own == "the crate was read back differently"
            assert second == "a second reader finds other tracks in the crate"

    def test_of_seratos_list_of_crates(self, tmp_path: Path) -> None:
        files = plan_of("serato", tmp_path).files
        (file,) = (file for file in files if file.target.name == "neworder.pref")
        line = "[crate]Set".encode("utf-16-be")
        (wrong,) = without(file, lambda new: new.replace(line, line.upper(), 1))
        assert wrong == "crates that were listed are not listed any more, or in another order"


class TestPointsOfVirtualDj:
    """A second reader compares all kinds of points with those that were planned, both ways."""

    def second_of(self, folder: Path, spoil: Callable[[bytes], bytes]) -> str:
        """Return what it says of a song that gets a memory cue and other hot cues, loops and beats."""
        path = plan_of("virtualdj", folder).files[0].target
        cues = (Cue(50.0, None, "Here"), Cue(1.0, 0), Cue(2.0, 2, "Drop"))
        loops = (Loop(60.0, 62.0, 1), Loop(80.0, 84.0, 5))
        wanted = KnownTrack(
            Path("/music/T1.flac"), "1", Tags(), 300.0, BeatGrid.constant(0.5, 120.0), cues, loops
        )
        (file,) = WRITABLE["virtualdj"].plan(Collection("test", (wanted,)), path).files
        _, second, *_ = without(file, spoil)
        return second

    @pytest.mark.parametrize(
        ("kind", "what"),
        [
            (rb'Num="3"', "pads"),
            (rb'Type="loop"', "loops"),
            (rb'Type="beatgrid"', "points of the beat grid"),
            (rb'Type="remix"', "remix points"),
        ],
    )
    def test_one_that_was_wanted_is_not_there(self, tmp_path: Path, kind: bytes, what: str) -> None:
        row = re.compile(rb"  <Poi [^>]*" + kind + rb"[^>]*/>\r\n")
        assert (
            self.second_of(tmp_path, lambda new: row.sub(b"", new, count=1))
            == f"the {what} of “T1.flac” differ"
        )

    def test_one_is_there_that_nobody_wanted(self, tmp_path: Path) -> None:
        more = b'  <Poi Pos="7.0" Num="7" Type="cue" />\r\n </Song>'
        second = self.second_of(tmp_path, lambda new: new.replace(b" </Song>", more, 1))
        assert second == "the pads of “T1.flac” differ"


class TestDamagedDatabases:
    """SQLite's own check is asked before a database is edited and after."""

    def damage(self, path: Path) -> None:
        """An entry of an index that points to no row: every table reads well."""
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(
                "CREATE TABLE own (a); CREATE INDEX own_a ON own (a); INSERT INTO own VALUES (1), (2);"
                "PRAGMA writable_schema = ON;"
                "UPDATE sqlite_master SET sql = 'CREATE INDEX own_a ON own (a) WHERE a > 1' WHERE name = 'own_a';"
            )

    @pytest.mark.parametrize(("name", "file"), [("mixxx", "mixxxdb.sqlite"), ("engine", "m.db")])
    def test_before(self, tmp_path: Path, name: str, file: str) -> None:
        built = scene(name, tmp_path)
        (path,) = tmp_path.rglob(file)
        self.damage(path)
        with pytest.raises(ExportRefused, match="is damaged"):
            built.plan()

    @pytest.mark.parametrize("name", ["mixxx", "engine"])
    def test_after(self, tmp_path: Path, name: str) -> None:
        (file,) = plan_of(name, tmp_path).files
        fresh = file.target.with_name(".fresh.new")
        fresh.write_bytes(file.render(file.target.read_bytes()))
        self.damage(fresh)
        assert any(check(fresh).startswith("SQLite finds it damaged") for check in file.checks)


class TestLinkedDatabases:
    """The log of a database lies beside the file, not beside the link to it."""

    @pytest.mark.parametrize(("name", "file"), [("mixxx", "mixxxdb.sqlite"), ("engine", "m.db")])
    def test_a_log_beside_the_file_behind_the_link(self, tmp_path: Path, name: str, file: str) -> None:
        (tmp_path / "library").mkdir()
        built = scene(name, tmp_path / "library")
        (path,) = (tmp_path / "library").rglob(file)
        real = tmp_path / "synchronised and with a long name.db"
        path.rename(real)
        path.symlink_to(real)
        safe_write.apply(built.plan(), running=frozenset)
        assert path.is_symlink()
        before = len(WRITABLE[name].read(path).tracks)
        running = sqlite3.connect(real, isolation_level=None)
        with closing(running):
            running.execute("PRAGMA journal_mode = WAL")
            running.execute("PRAGMA wal_autocheckpoint = 0")
            # What the program has done lately stands in the log alone.
            table = {"mixxx": "library", "engine": "Track"}[name]
            running.execute(f"DELETE FROM {table} WHERE id = 13")
            assert len(WRITABLE[name].read(path).tracks) == before - 1
            with pytest.raises(ExportRefused, match="has not finished writing"):
                built.plan()


@every_program
def test_what_a_writer_makes_wrong_is_not_put_in_place(name: str, tmp_path: Path) -> None:
    plan = plan_of(name, tmp_path)
    for file in plan.files:
        old = file.target.read_bytes() if file.replaces else None
        wrong = FileWrite(file.target, lambda old: old[:-7], file.replaces, file.checks)
        with pytest.raises(ExportRefused, match="did not pass its check"):
            safe_write.apply(WritePlan((wrong,)), running=frozenset)
        assert (file.target.read_bytes() if file.target.exists() else None) == old


@every_program
def test_a_plan_writes_nothing(name: str, tmp_path: Path) -> None:
    built = scene(name, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    built.plan()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_the_same_edits_of_the_same_bytes_give_the_same_bytes(tmp_path: Path) -> None:
    for name in WRITABLE:
        (tmp_path / name).mkdir()
        for file in plan_of(name, tmp_path / name).files:
            old = file.target.read_bytes() if file.replaces else b""
            assert file.render(old) == file.render(old)


def test_a_collection_without_tracks_is_no_reason_to_empty_one(tmp_path: Path) -> None:
    for name in ("traktor", "mixxx", "engine", "virtualdj"):
        (tmp_path / name).mkdir()
        built = scene(name, tmp_path / name)
        target = built.plan().files[0].target
        assert WRITABLE[name].plan(Collection("x"), target).files == ()

"""Real libraries and blobs, against what their owners' tools read in them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.engine import ENGINE, blobs, grids
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Loop, Playlist, Tags
from tests.conftest import Tally

pytestmark = pytest.mark.guarantee("T4")

BLOBS = (
    *("48k-slow", "adjusted-grid", "adjusted-main-cue", "early-cue", "half-time-grid"),
    *("labelled-cue", "long-track", "saved-loop", "short-track"),
)
LIBRARIES = ["alteredPerformanceData", "corruptSong", "empty", "nestedPlaylists"]


@pytest.fixture
def engine(shared: Path) -> Path:
    return shared / "fixtures" / "engine"


def real_library(engine: Path, name: str, folder: Path) -> Path:
    """Make the database that a dump describes."""
    path = folder / "Engine Library" / "Database2" / "m.db"
    path.parent.mkdir(parents=True)
    dump = engine / "nateranda+djtools" / "fixtures" / name / "m.sql"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    return path


def golden(engine: Path, name: str) -> dict[str, Any]:
    text = (engine / "nateranda+djtools" / "stubs" / f"{name}.json").read_text(encoding="utf-8")
    return json.loads(text)  # type: ignore[no-any-return]


def column(engine: Path, track: str, name: str) -> bytes:
    return (engine / "Venut-Labs+engine-dj-mcp" / "blobs" / f"{track}.{name}.bin").read_bytes()


def expected(engine: Path, track: str) -> dict[str, Any]:
    text = (engine / "Venut-Labs+engine-dj-mcp" / "blobs" / "expected.json").read_text(encoding="utf-8")
    return next(f["expect"] for f in json.loads(text)["fixtures"] if f["name"] == track)  # type: ignore[no-any-return]


@pytest.mark.parametrize("track", BLOBS)
class TestBlobs:
    def test_they_are_written_as_they_were_read(self, engine: Path, track: str, tally: Tally) -> None:
        cues, beats = column(engine, track, "quickCues"), column(engine, track, "beatData")
        loops = column(engine, track, "loops")
        assert blobs.deflate(blobs.encode_cues(blobs.decode_cues(blobs.inflate(cues)))) == cues
        assert blobs.deflate(blobs.encode_beats(blobs.decode_beats(blobs.inflate(beats)))) == beats
        assert blobs.encode_loops(blobs.decode_loops(loops)) == loops
        tally("blobs written as read", 3, 3)

    def test_cues(self, engine: Path, track: str) -> None:
        said = expected(engine, track)["cues"]
        cues = blobs.decode_cues(blobs.inflate(column(engine, track, "quickCues")))
        found = [
            (slot, cue.label.decode(), cue.sample, int.from_bytes(cue.argb, "big"))
            for slot, cue in enumerate(cues.cues)
            if cue.sample != blobs.EMPTY
        ]
        assert found == [(c["index"], c["label"], c["position_samples"], c["colour"]) for c in said["items"]]
        assert len(cues.cues) == said["slots"]
        main = said["main_cue"]
        assert bool(cues.is_adjusted) == main["is_adjusted"]
        assert cues.main == (blobs.EMPTY if main["position_samples"] is None else main["position_samples"])

    def test_loops(self, engine: Path, track: str) -> None:
        said = expected(engine, track)["loops"]["items"]
        loops = blobs.decode_loops(column(engine, track, "loops")).loops
        assert [slot for slot, loop in enumerate(loops) if loop.is_set] == [item["index"] for item in said]

    def test_grid(self, engine: Path, track: str, tally: Tally) -> None:
        said = expected(engine, track)["beatgrid"]
        beats = blobs.decode_beats(blobs.inflate(column(engine, track, "beatData")))
        assert [(m.sample, m.beat) for m in beats.adjusted] == [
            (i["sample"], i["beat"]) for i in said["items"]
        ]
        assert (beats.sample_rate, beats.n_samples) == (said["sample_rate"], said["sample_count"])
        grid = grids.grid_of(beats.adjusted, beats.sample_rate)
        assert grid is not None
        assert grid.tempo == pytest.approx(said["bpm"], abs=0.01)
        tally("tracks as their tools read them", 1, 1)


@pytest.mark.parametrize("name", LIBRARIES)
class TestLibraries:
    def read(self, engine: Path, name: str, folder: Path) -> tuple[Collection, list[dict[str, Any]]]:
        collection = ENGINE.read(real_library(engine, name, folder))
        assert collection.problems == ()
        return collection, golden(engine, name)["Songs"] or []

    def test_tracks(self, engine: Path, name: str, tmp_path: Path) -> None:
        collection, songs = self.read(engine, name, tmp_path)
        by_id = {track.external_id: track for track in collection.tracks}
        assert len(by_id) == len(songs) + (name == "corruptSong"), (
            "their tool leaves out what is not analysed"
        )
        for song in songs:
            track = by_id[str(song["SongID"])]
            tags = track.tags
            assert (tags.title, tags.artist, tags.album, tags.genre) == (
                song["Title"], song["Artist"], song["Album"], song["Genre"],
            )  # fmt: skip
            assert (tags.label, tags.composer, tags.comment) == (
                song["Label"],
                song["Composer"],
                song["Comment"],
            )
            assert track.path.name == song["Path"].rsplit("/", 1)[-1]
            assert track.path.parent == tmp_path / "DJ Music"
            assert track.duration == pytest.approx(song["Length"], abs=1)
            assert dict(track.extra)["Size"] == str(song["Size"])

    def test_grids(self, engine: Path, name: str, tmp_path: Path) -> None:
        collection, songs = self.read(engine, name, tmp_path)
        by_id = {track.external_id: track for track in collection.tracks}
        for song in songs:
            grid = by_id[str(song["SongID"])].beat_grid
            assert grid is not None
            assert len(grid.anchors) == len(song["Grid"])
            for anchor, theirs in zip(grid.anchors, song["Grid"], strict=True):
                assert anchor.time == pytest.approx(theirs["StartPosition"], abs=1e-9)
                assert anchor.tempo == pytest.approx(theirs["Bpm"], abs=1e-9)
                assert anchor.beat_in_bar == theirs["BeatNumber"] + 1

    def test_cues_and_loops(self, engine: Path, name: str, tmp_path: Path, tally: Tally) -> None:
        collection, songs = self.read(engine, name, tmp_path)
        by_id = {track.external_id: track for track in collection.tracks}
        for song in songs:
            track = by_id[str(song["SongID"])]
            cues = [(c.slot, c.name, c.time) for c in track.cues if c.slot is not None]
            assert cues == [
                (c["Position"] - 1, c["Name"], pytest.approx(c["Offset"], abs=1e-9))
                for c in song["Cues"] or []
            ]
            main = [c.time for c in track.cues if c.slot is None]
            unset = -1 / 44100
            assert main == ([] if abs(song["Cue"] - unset) < 1e-9 else [pytest.approx(song["Cue"], abs=1e-9)])
            loops = [(o.slot, o.name, o.start, o.stop, o.color) for o in track.loops]
            assert loops == [
                (o["Position"] - 1, o["Name"], pytest.approx(o["Start"]), pytest.approx(o["End"]), o["Color"])
                for o in song["Loops"] or []
            ]
        tally("tracks as their tools read them", len(songs), len(songs))

    def test_playlists(self, engine: Path, name: str, tmp_path: Path) -> None:
        collection, _ = self.read(engine, name, tmp_path)
        theirs = golden(engine, name)["Playlists"] or []
        if name == "corruptSong":  # again without the track that is not analysed
            assert collection.playlists[0].tracks == ("3", "1", "2")
            return
        assert [as_theirs(p) for p in collection.playlists] == [without_ids(p) for p in theirs]


def as_theirs(playlist: Playlist) -> tuple[Any, ...]:
    return playlist.name, list(map(int, playlist.tracks)), [as_theirs(p) for p in playlist.children]


def without_ids(playlist: dict[str, Any]) -> tuple[Any, ...]:
    return playlist["Name"], playlist["Songs"] or [], [without_ids(p) for p in playlist["SubPlaylists"] or []]


def test_the_adjusted_grid_differs_from_the_analysed_one(engine: Path, tmp_path: Path) -> None:
    """Their tool reads the analysed grid and its 130 BPM here; the DJ has halved it."""
    (track,) = ENGINE.read(real_library(engine, "songsOriginal", tmp_path)).tracks
    assert track.beat_grid is not None
    assert track.beat_grid.tempo == pytest.approx(65.0)
    assert track.tags.tempo == pytest.approx(65.0)
    assert golden(engine, "songsOriginal")["Songs"][0]["Grid"][0]["Bpm"] == pytest.approx(130.0)


def test_every_schema_there_is_a_dump_of_is_read(engine: Path, tmp_path: Path) -> None:
    dumps = sorted((engine / "xsco+libdjinterop").rglob("m.db.sql"))
    assert len(dumps) == 37
    for number, dump in enumerate(dumps):
        path = tmp_path / str(number) / "m.db"
        path.parent.mkdir()
        for name in ("m.db", "p.db"):
            if (source := dump.with_name(f"{name}.sql")).exists():
                with closing(sqlite3.connect(path.with_name(name))) as connection:
                    connection.executescript(source.read_text(encoding="utf-8"))
        assert ENGINE.accepts(path)
        assert ENGINE.read(path) == Collection("Engine DJ")


@pytest.mark.parametrize("name", [*LIBRARIES, "songsOriginal"])
def test_blobs_of_whole_libraries_are_written_as_they_were_read(
    engine: Path, name: str, tmp_path: Path, tally: Tally
) -> None:
    query = "SELECT quickCues, beatData FROM PerformanceData WHERE quickCues NOT NULL AND beatData NOT NULL"
    with closing(sqlite3.connect(real_library(engine, name, tmp_path))) as connection:
        found = connection.execute(query).fetchall()
    for cues, beats in found:
        assert blobs.deflate(blobs.encode_cues(blobs.decode_cues(blobs.inflate(cues)))) == cues
        assert blobs.deflate(blobs.encode_beats(blobs.decode_beats(blobs.inflate(beats)))) == beats
    tally("blobs written as read", 2 * len(found), 2 * len(found))


def test_every_schema_from_2_18_on_is_written(engine: Path, tmp_path: Path, tally: Tally) -> None:
    """A track, its marks and a playlist are put into an empty library of every version, and read back."""
    dumps = [d for d in sorted((engine / "xsco+libdjinterop").rglob("m.db.sql")) if "ep-1" not in str(d)]
    assert len(dumps) == 36
    for number, dump in enumerate(dumps):
        path = tmp_path / str(number) / "Engine Library" / "Database2" / "m.db"
        path.parent.mkdir(parents=True)
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(dump.read_text(encoding="utf-8"))
        music = path.parent.parent.parent
        track = KnownTrack(
            music / "One.mp3", "a", Tags(title="One", key=Key.parse("Am")), 200.0, BeatGrid.constant(0.1, 128.0),
            (Cue(10.0, 0, "Drop", "#FF0000"),), (Loop(1.0, 2.0, 0, "Groove", "#00FF00"),),
            extra=(("SampleRate", "44100"),),
        )  # fmt: skip
        collection = Collection("test", (track,), (Playlist("Set", ("a",)),))
        plan = ENGINE.plan(collection, path)
        assert plan.losses == ()
        assert safe_write.apply(plan, running=frozenset).refused == ()
        read = ENGINE.read(path)
        assert read.problems == ()
        assert (read.tracks[0].cues, read.tracks[0].loops) == (track.cues, track.loops)
        assert read.tracks[0].beat_grid is not None
        assert read.playlists == (Playlist("Set", ("1",)),)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert ENGINE.plan(collection, path).files == ()
        assert ENGINE.plan(read, path).files == ()
    tally("schemas written", len(dumps), 36)


@pytest.mark.parametrize("name", [*LIBRARIES, "songsOriginal"])
def test_an_export_of_what_was_read_changes_nothing(engine: Path, name: str, tmp_path: Path) -> None:
    path = real_library(engine, name, tmp_path)
    plan = ENGINE.plan(ENGINE.read(path), path)
    assert (plan.files, plan.changes, plan.losses, plan.warnings) == ((), (), (), ())


def test_one_cue_moved_in_a_real_library(engine: Path, tmp_path: Path) -> None:
    path = real_library(engine, "alteredPerformanceData", tmp_path)
    track = ENGINE.read(path).tracks[4]
    cues = tuple(replace(cue, time=cue.time + 1) if cue.slot == 3 else cue for cue in track.cues)
    query = "SELECT * FROM Track JOIN PerformanceData ON trackId = id WHERE id <> 5"
    with closing(sqlite3.connect(path)) as connection:
        before = connection.execute(query).fetchall()
    plan = ENGINE.plan(Collection("test", (replace(track, cues=cues),)), path)
    assert [change.field for change in plan.changes] == ["hot cues"]
    assert safe_write.apply(plan, running=frozenset).refused == ()
    found = ENGINE.read(path).tracks[4]
    assert found.cues[3].time == pytest.approx(cues[3].time, abs=1e-9)
    assert replace(found, cues=track.cues) == track
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(query).fetchall() == before

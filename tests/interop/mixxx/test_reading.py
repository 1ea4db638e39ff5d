"""What Mixxx knows is read: tracks, cues, loops, grids, keys, playlists and crates."""

from __future__ import annotations

import contextlib
import math
import shutil
import sqlite3
import wave
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.music import Cue, CueKind, Key, KnownTrack, Loop
from tests.interop.mixxx.databases import RATE, Database, beat_grid, beat_map
from tests.nightly import by_night

HOT, MAIN, LOOP, INTRO, OUTRO, AUDIBLE = 1, 2, 4, 6, 7, 8


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "mixxxdb.sqlite")


def only(database: Database) -> KnownTrack:
    (track,) = MIXXX.read(database.path).tracks
    return track


@pytest.mark.parametrize("version", range(32, 41))
def test_every_version_of_the_schema(tmp_path: Path, version: int) -> None:
    database = Database(tmp_path / "mixxxdb.sqlite", version)
    database.cue(database.track("/m/a.mp3", title="A"), HOT, 1.5, hotcue=0, label="Drop", color=0x28E214)
    track = only(database)
    assert (track.path, track.tags.title) == (Path("/m/a.mp3"), "A")
    assert track.cues == (Cue(1.5, 0, "Drop", "#28E214"),)
    assert MIXXX.read(database.path).problems == ()


def test_tags(database: Database) -> None:
    database.track(
        "C:/Music/a.mp3",
        artist="Artist",
        album="Album",
        genre="House",
        comment="Nice",
        composer="C",
        year="2019-05-01",
        tracknumber="7",
        bpm=126.5,
        rating=4,
        color=0x00FF80,
        key_id=22,
        timesplayed=3,
        grouping="G",
    )
    tags, extra = only(database).tags, dict(only(database).extra)
    assert (tags.artist, tags.album, tags.genre, tags.comment, tags.composer) == (
        "Artist",
        "Album",
        "House",
        "Nice",
        "C",
    )
    assert (tags.year, tags.track_number, tags.tempo, tags.rating) == (2019, 7, 126.5, 4)
    assert (tags.color, tags.key) == ("#00FF80", Key(9, is_minor=True))
    assert (extra["PlayCount"], extra["Grouping"], extra["Date"]) == ("3", "G", "2019-05-01")


def test_zeros_mean_that_nothing_is_said(database: Database) -> None:
    database.track("/m/a.mp3", bpm=0, rating=0, key_id=0, tracknumber="", year="")
    tags = only(database).tags
    assert (tags.tempo, tags.rating, tags.key, tags.track_number, tags.year, tags.color) == (None,) * 6


def test_positions_are_samples_of_two_channels_in_the_rate_of_the_file(database: Database) -> None:
    track = database.track("/m/a.flac", samplerate=48000)
    database.insert("cues", track_id=track, type=HOT, position=96000.5, hotcue=3, color=0)
    (cue,) = only(database).cues
    assert (cue.time, cue.slot) == (96000.5 / 96000, 3)


def test_loops_and_the_loop_that_mixxx_remembers(database: Database) -> None:
    track = database.track("/m/a.mp3")
    database.cue(track, LOOP, 10, length=4, hotcue=8, label="Loop A", color=0xFF8000)
    database.cue(track, LOOP, 10, length=4, color=0xFF8000)  # the copy of the loop that was used last
    assert only(database).loops == (Loop(10, 14, 8, "Loop A", "#FF8000"),)
    database.cue(track, LOOP, 30, length=2, color=0xFF8000)
    assert only(database).loops[1] == Loop(30, 32, None, "", "#FF8000")


def test_mixxxs_own_points_become_memory_cues(database: Database) -> None:
    track = database.track("/m/a.mp3")
    database.cue(track, MAIN, 0.1)
    database.cue(track, INTRO, 0.2, length=15)
    database.insert(
        "cues", track_id=track, type=OUTRO, position=-1, length=180 * 2 * RATE
    )  # its start is not known
    database.cue(track, AUDIBLE, 0.1, length=190)
    found = [(round(c.time, 6), c.slot, c.name, c.kind) for c in only(database).cues]
    assert found == [
        (0.1, None, "Main cue", CueKind.OTHER),
        (0.2, None, "Intro start", CueKind.MIX_IN),
        (15.2, None, "Intro end", CueKind.OTHER),
        (180, None, "Outro end", CueKind.OTHER),
    ]


def test_the_main_cue_of_old_versions_counts_where_there_is_no_newer_one(database: Database) -> None:
    track = database.track("/m/a.mp3", cuepoint=RATE * 2)
    assert [c.time for c in only(database).cues] == [1.0]
    database.cue(track, MAIN, 5)
    assert [c.time for c in only(database).cues] == [5.0]


def test_broken_cues_are_told_and_left_out(database: Database) -> None:
    track = database.track("/m/a.mp3", title="A")
    database.cue(track, HOT, 0, hotcue=0, color=0)
    database.cue(track, LOOP, 5, hotcue=1)
    database.cue(track, HOT, 5, hotcue=2)
    database.cue(track, HOT, 6, hotcue=2)
    database.insert("cues", track_id=track, type=HOT, position="nowhere", hotcue=3)
    collection = MIXXX.read(database.path)
    assert [(c.slot, c.time) for c in collection.tracks[0].cues] == [(2, 5.0)]
    assert [(p.subject, p.message) for p in collection.problems] == [
        ("cue 5", "it names no place in the music, and is left out"),
        ("A", "a broken hot cue is left out"),
        ("A", "a loop without length is left out"),
        ("A", "a second mark on pad 3 is left out"),
    ]


def test_a_steady_grid(database: Database) -> None:
    database.track("/m/a.mp3", beats=beat_grid(127.98, -11025), beats_version="BeatGrid-2.0")
    grid = only(database).beat_grid
    assert grid is not None
    assert grid.is_constant
    assert (grid.anchors[0].time, grid.tempo) == (-0.25, 127.98)


def test_a_map_of_beats_becomes_as_few_anchors_as_it_has_tempos(database: Database) -> None:
    slow = [math.floor(1000.3 + 22050.7 * n) for n in range(400)]
    fast = [math.floor(slow[-1] + 0.5 + 20000.2 * n) for n in range(1, 300)]
    database.track("/m/a.mp3", beats=beat_map(slow + fast), beats_version="BeatMap-1.0", duration=400.0)
    grid = only(database).beat_grid
    assert grid is not None
    assert [round(a.tempo, 2) for a in grid.anchors] == [
        round(60 * RATE / 22050.7, 2),
        round(60 * RATE / 20000.2, 2),
    ]
    assert grid.anchors[1].beat_in_bar == 399 % 4 + 1
    beats = grid.beats((fast[-1] + 10) / RATE)
    assert [math.floor(t * RATE + 1e-6) for t in beats] == slow + fast


@pytest.mark.parametrize(
    ("blob", "version", "why"),
    [
        (b"\x0a\x09\x09", "BeatGrid-2.0", "cut off"),
        (beat_grid(0, 0), "BeatGrid-2.0", "impossible"),
        (beat_grid(120, 0), "BeatGrid-9", "not known"),
        (beat_map([5, 5, 9]), "BeatMap-1.0", "do not follow"),
        (beat_map([1, 2, 3]), "BeatMap-1.0", "impossible"),
        (b"\xff" * 30, "BeatMap-1.0", "does not end"),
    ],
)
def test_a_broken_grid_is_told_and_the_rest_goes_on(
    database: Database, blob: bytes, version: str, why: str
) -> None:
    database.cue(database.track("/m/a.mp3", beats=blob, beats_version=version), HOT, 1, hotcue=0)
    collection = MIXXX.read(database.path)
    assert collection.tracks[0].beat_grid is None
    assert len(collection.tracks[0].cues) == 1
    assert why in collection.problems[0].message


def test_playlists_in_their_order_and_crates_in_a_folder(database: Database) -> None:
    a, b = database.track("/m/a.mp3"), database.track("/m/b.mp3")
    database.playlist("Warm-up", [b, a, b])
    database.playlist("Auto DJ", [a], hidden=1)
    database.playlist("2024-01-01", [a], hidden=2)
    database.crate("Techno", [b, 999])
    lists = MIXXX.read(database.path).playlists
    assert [(p.name, p.tracks) for p in lists] == [("Warm-up", (str(b), str(a), str(b))), ("Crates", ())]
    assert [(p.name, p.tracks) for p in lists[1].children] == [("Techno", (str(b),))]


def test_tracks_that_the_dj_has_hidden_stay_out(database: Database) -> None:
    hidden = database.track("/m/a.mp3", mixxx_deleted=1)
    database.playlist("All", [hidden, database.track("/m/b.mp3")])
    collection = MIXXX.read(database.path)
    assert [t.path.name for t in collection.tracks] == ["b.mp3"]
    assert collection.playlists[0].tracks == (collection.tracks[0].external_id,)


def test_what_an_interrupted_mixxx_left_in_its_log_is_read_and_the_files_stay_as_they_are(
    tmp_path: Path,
) -> None:
    (tmp_path / "live").mkdir()
    database = Database(tmp_path / "live" / "mixxxdb.sqlite")
    connection = sqlite3.connect(database.path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("INSERT INTO track_locations (id, location) VALUES (1, '/m/late.mp3')")
    connection.execute("INSERT INTO library (id, location) VALUES (1, 1)")
    connection.commit()
    for name in ("mixxxdb.sqlite", "mixxxdb.sqlite-wal"):
        shutil.copy(database.path.parent / name, tmp_path / name)
    connection.close()
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    assert [t.path.name for t in MIXXX.read(tmp_path).tracks] == ["late.mp3"]
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


def test_it_is_found_in_its_usual_places(tmp_path: Path) -> None:
    for folder in (".mixxx", "AppData/Local/Mixxx", ".var/app/org.mixxx.Mixxx/.mixxx"):
        (tmp_path / folder).mkdir(parents=True)
        Database(tmp_path / folder / "mixxxdb.sqlite")
    assert len(MIXXX.find(tmp_path)) == 3
    assert MIXXX.accepts(tmp_path / ".mixxx")
    assert not MIXXX.accepts(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"no database", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(4000)]
)
def test_what_is_no_database_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mixxxdb.sqlite"
    path.write_bytes(content)
    assert not MIXXX.accepts(path)
    with pytest.raises(UnreadableCollection):
        MIXXX.read(path)


def test_a_missing_file_a_folder_and_a_foreign_database(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "other.sqlite").execute("CREATE TABLE library (id)").connection.close()
    for place in (tmp_path / "missing", tmp_path, tmp_path / "other.sqlite"):
        with pytest.raises(UnreadableCollection):
            MIXXX.read(place)


def test_a_view_that_never_ends_is_no_table(database: Database) -> None:
    database.execute("DROP TABLE crate_tracks")
    database.execute(
        "CREATE VIEW crate_tracks AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
        " SELECT x AS crate_id, x AS track_id FROM n"
    )
    with pytest.raises(UnreadableCollection, match="not one of Mixxx"):
        MIXXX.read(database.path)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = Database(tmp_path_factory.mktemp("sound") / "mixxxdb.sqlite")
    tracks = [
        database.track(
            f"/m/{n}.mp3", title=f"Track {n}", beats=beat_grid(120 + n, n), beats_version="BeatGrid-2.0"
        )
        for n in range(20)
    ]
    for track in tracks:
        database.cue(track, HOT, track, hotcue=0, label="here")
    database.playlist("All", tracks)
    return database.path


@settings(
    max_examples=by_night(30, 100), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_database_gives_a_collection_or_a_sentence(
    data: st.DataObject, sound: Path, tmp_path: Path
) -> None:
    content = bytearray(sound.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([len(content), len(content) // 2, 5000]))
    path = tmp_path / "mixxxdb.sqlite"
    path.write_bytes(content[:cut])
    with contextlib.suppress(UnreadableCollection):
        assert MIXXX.read(path).program == "Mixxx"


def test_a_file_that_mixxx_has_not_opened_yet_says_its_sample_rate_itself(
    database: Database, tmp_path: Path
) -> None:
    path = tmp_path / "new.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((2, 2, 48000, 0, "NONE", ""))
        file.writeframes(bytes(4 * 48000))
    track = database.track(str(path), samplerate=None)
    database.insert(
        "cues", track_id=track, type=HOT, position=2 * 48000.0, length=0, hotcue=0, label="", color=1
    )
    assert only(database).cues[0].time == 1.0
    collection = MIXXX.read(database.path)
    assert collection.problems == ()
    assert MIXXX.plan(collection, database.path).files == ()

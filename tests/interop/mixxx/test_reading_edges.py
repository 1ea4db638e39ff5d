"""Rows of Mixxx's tracks at their edges: what is said, what is told, and of a track that is new what is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx import MIXXX, music_files, reader
from djanalyzer.interop.mixxx.reader import Reading
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    Key,
    KnownTrack,
    Loop,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop.mixxx.databases import Database, beat_grid


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "mixxxdb.sqlite")


def row(**columns: object) -> dict[str, object]:
    return {"id": 7, "path": "/m/a.mp3", "samplerate": 100, "mixxx_deleted": 0, **columns}


def test_every_column_of_a_row() -> None:
    said = row(
        title="Title", artist="Artist", album="Album", genre="Genre", comment="Comment", composer="Composer",
        year="May 2019", tracknumber="4/12", bpm=120.5, rating=6, color=0x010203, key="Am", duration=200.5,
        album_artist="Band", grouping="Peak", filetype="mp3", filesize=5, bitrate=320, timesplayed=3,
        last_played_at="then", datetime_added="once", replaygain=0.5, bpm_lock=1, cuepoint=400,
        beats=beat_grid(120.0, 50), beats_version="BeatGrid-2.0",
    )  # fmt: skip
    assert Reading().track(said, []) == KnownTrack(
        Path("/m/a.mp3"),
        "7",
        Tags(
            "Title", "Artist", "Album", "Genre", "Comment", "", "", "Composer", 2019, 4, 120.5,
            Key(9, is_minor=True), 5, None, "#010203",
        ),
        200.5,
        BeatGrid.constant(0.5, 120.0),
        (Cue(2.0, None, "Main cue"),),
        extra=(
            ("AlbumArtist", "Band"), ("Grouping", "Peak"), ("Kind", "mp3"), ("Size", "5"), ("BitRate", "320"),
            ("SampleRate", "100"), ("PlayCount", "3"), ("LastPlayed", "then"), ("DateAdded", "once"),
            ("ReplayGain", "0.5"), ("BpmLock", "1"), ("Date", "May 2019"),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "tempo", "rating", "rate"),
    [
        ({"bpm": 0.0, "rating": 0, "samplerate": 0}, None, None, None),
        ({"bpm": 0.1, "rating": 1, "samplerate": 1}, 0.1, 1, 1.0),
        ({"bpm": 9999.9, "rating": 5, "samplerate": 1_000_000}, 9999.9, 5, 1e6),
        ({"bpm": 10_000, "rating": "x", "samplerate": 1_000_001}, None, None, None),
    ],
)
def test_numbers_at_their_edges(
    columns: dict[str, object], tempo: float | None, rating: int | None, rate: float | None
) -> None:
    said = row(**columns)
    assert (reader.tags_of(said, None).tempo, reader.tags_of(said, None).rating) == (tempo, rating)
    assert reader.sample_rate_of(said) == rate


def test_there_is_an_end_to_how_many_problems_are_told() -> None:
    reading = Reading()
    for number in range(1002):
        reading.tell(f"track {number}", "x", "hint")
    problems = reading.problems()
    assert [problem.subject for problem in problems[-2:]] == ["track 999", "other tracks"]
    assert (len(problems), problems[0].hint, problems[-1].message[:2]) == (1001, "hint", "2 ")


def test_progress_is_told_every_256_tracks(database: Database) -> None:
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
    database.execute(
        f"INSERT INTO track_locations (id, location) {numbers} SELECT i, '/m/' || i || '.mp3' FROM n"
    )
    database.execute(f"INSERT INTO library (id, location, mixxx_deleted) {numbers} SELECT i, i, 0 FROM n")
    shares: list[float] = []
    MIXXX.read(database.path, shares.append)
    assert shares == [0.0, 256 / 300, 1.0]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.MP3", "mp3"), ("a.aif", "aiff"), ("a.mp4", "m4a"), ("a.oga", "ogg"), ("a.flac", "flac"), ("a", "")],
)
def test_kinds_of_files_as_mixxx_calls_them(name: str, kind: str) -> None:
    assert music_files.kind_of(Path(name)) == kind


@pytest.mark.parametrize(
    ("said", "rate"), [("48000", 48_000), ("999999", 999_999), ("1000000", 0), ("x", 0), ("", 0)]
)
def test_what_is_known_of_a_file_that_is_not_here(said: str, rate: int) -> None:
    found = music_files.look_at(
        KnownTrack(Path("/gone.mp3"), "1", duration=5.0, extra=(("SampleRate", said),))
    )
    assert found == music_files.MusicFile(rate, 5.0)
    assert found.is_known is (rate > 0)


def export(database: Database, *tracks: KnownTrack) -> list[str]:
    plan = MIXXX.plan(Collection("x", tracks), database.path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    return [f"{loss.lost.kind} {loss.item} {len(loss.lost.marks)}" for loss in plan.losses]


def test_all_of_mixxxs_own_points_and_sections(database: Database) -> None:
    """Cues that bear the names of points come before sections; an end without a start is a point too."""
    database.track("/m/a.mp3", samplerate=50)
    points = (
        Cue(9.0, None, "Intro end", "#010203"),
        Cue(20.0, None, "Outro start", "#040506", CueKind.MIX_OUT),
        Cue(19.0, None, "Outro end"),
    )
    sections = (Section(1.0, 2.0, SectionLabel.INTRO), Section(30.0, 31.0, SectionLabel.OUTRO))
    losses = export(database, KnownTrack(Path("/m/a.mp3"), "1", cues=points, sections=sections))
    assert losses == ["section sections 2", "memory_cue Outro end 1"]
    rows = database.query("SELECT type, position, length, hotcue, color FROM cues ORDER BY type")
    assert rows == [(6, -1, 900, -1, 0x010203), (7, 2000, 0, -1, 0x040506)]


def test_a_black_cue_at_the_very_start_becomes_nearly_black(database: Database) -> None:
    database.track("/m/a.mp3")
    cues = (Cue(0.0, 0, "A", "#000000"), Cue(0.1, 1, "B", "#000000"))
    assert export(database, KnownTrack(Path("/m/a.mp3"), "1", cues=cues)) == [
        "cue_color hot cue on pad 1 “A” at 0.00 s 1"
    ]
    assert [cue.color for cue in MIXXX.read(database.path).tracks[0].cues] == ["#010101", "#000000"]


def test_a_track_that_is_hidden_and_one_that_comes_twice(database: Database) -> None:
    database.track("/m/hidden.mp3", mixxx_deleted=1)
    database.track("/m/a.mp3")
    hidden = KnownTrack(Path("/m/hidden.mp3"), "1", Tags("Hidden"))
    twice = [KnownTrack(Path("/m/a.mp3"), name, Tags(name)) for name in ("first", "second")]
    plan = MIXXX.plan(Collection("x", (hidden, *twice)), database.path)
    assert [loss.lost.kind for loss in plan.losses] == ["track"]
    assert [warning[:2] for warning in plan.warnings] == ["1 "]
    safe_write.apply(plan, running=frozenset)
    assert database.query("SELECT title, mixxx_deleted FROM library ORDER BY id") == [
        ("Hidden", 1),
        ("first", 0),
    ]


def test_a_rate_that_nobody_knows_is_assumed_and_said(database: Database) -> None:
    database.track("/m/a.mp3", samplerate=None)
    track = KnownTrack(Path("/m/a.mp3"), "1", loops=(Loop(1.0, 2.0, 0, "L", "#010203"),))
    assert export(database, track) == ["other sample rate 0"]
    assert database.query("SELECT samplerate, position FROM library, cues") == [(44_100, 88_200)]
    # Where nothing has to be written, nothing is assumed.
    assert export(database, KnownTrack(Path("/m/a.mp3"), "1", Tags("T"))) == []


@pytest.mark.parametrize(
    ("tempo", "known", "written"),
    [
        (120.0, None, 120.0),
        (120.0, 120.0000001, 120.0000001),
        (121.0, 120.0, 121.0),
        (0.9, 120.0, 120.0),
        (1001.0, 120.0, 120.0),
    ],
)
def test_the_tempo_of_a_track_without_a_grid(
    database: Database, tempo: float, known: float | None, written: float
) -> None:
    database.track("/m/a.mp3", bpm=known)
    export(database, KnownTrack(Path("/m/a.mp3"), "1", Tags(tempo=tempo)))
    assert database.query("SELECT bpm FROM library") == [(written,)]


@pytest.mark.parametrize(
    ("plays", "written"),
    [("0", 0), ("1", 1), ("-1", 0), ("\u0663", 0), ("x", 0), ("1234567890", 123_456_789)],
)
def test_how_often_a_new_track_was_played(database: Database, plays: str, written: int) -> None:
    extra = (("PlayCount", plays), ("SampleRate", "44100"), ("Grouping", "a\0b"))
    export(database, KnownTrack(Path("/m/a.mp3"), "1", extra=extra))
    assert database.query("SELECT timesplayed, grouping, album_artist FROM library") == [(written, "ab", "")]


@pytest.mark.parametrize(
    ("said", "written"),
    [("2021-03-04", "2021-03-04T00:00:00.000Z"), ("2021-03-04 10:11:12", "2021-03-04 10:11:12")],
)
def test_when_a_new_track_came(database: Database, said: str, written: str) -> None:
    export(database, KnownTrack(Path("/m/a.mp3"), "1", extra=(("DateAdded", said), ("SampleRate", "44100"))))
    assert database.query("SELECT datetime_added FROM library") == [(written,)]


def test_paths_that_lie_nowhere_are_left_out(database: Database) -> None:
    paths = ("a.mp3", "m/a.mp3", "/m/a\0.mp3", "C:a.mp3")
    tracks = [KnownTrack(Path(path), str(n)) for n, path in enumerate(paths)]
    assert export(database, *tracks) == ["track track 0"] * 4
    assert export(database, KnownTrack(Path("c:/m/a.mp3"), "9")) == []
    assert database.query("SELECT location, directory FROM track_locations") == [("c:/m/a.mp3", "c:/m")]


@pytest.mark.parametrize(
    ("known", "said", "written"), [(0, 1, 1), (None, 0, None), (2, 0, 0), (2, 2, 2), (0, 9, 5), (3, -1, 0)]
)
def test_stars(database: Database, known: int | None, said: int, written: int | None) -> None:
    database.track("/m/a.mp3", rating=known)
    export(database, KnownTrack(Path("/m/a.mp3"), "1", Tags(rating=said)))
    assert database.query("SELECT rating FROM library") == [(written,)]


@pytest.mark.parametrize(
    ("seconds", "duration"), [(0.0, None), (-1.0, None), (0.5, 0.5), (1e7, None), ("x", None)]
)
def test_lengths_of_tracks(seconds: object, duration: float | None) -> None:
    track = Reading().track(row(duration=seconds), [])
    assert track is not None
    assert track.duration == duration

"""All that a plan for Mixxx says of a track that says too much, and all that Mixxx holds afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Tags,
)
from tests.interop.mixxx.databases import RATE, Database
from tests.interop.overfull import LISTS, announced, overfull, previewed

HOT, MAIN, LOOP, INTRO, OUTRO = 1, 2, 4, 6, 7
ORANGE = "#FF8000"  # what Mixxx gives to a mark that has no colour
LONG = "Ä" * 130


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """One track, of which Mixxx knows something of everything but a grid."""
    made = Database(tmp_path / "mixxxdb.sqlite")
    track = made.track(
        "/m/One.mp3", title="Old", bpm=118.0, rating=2, year="1999", tracknumber="1", key_id=3, color=0xFF0000,
        datetime_added="then",
    )  # fmt: skip
    made.cue(track, HOT, 1.5, hotcue=0, label="old", color=0xFF)
    made.cue(track, HOT, 1.5, hotcue=7, label="gone", color=0xFF)
    made.cue(track, MAIN, 1.0, color=0xFF0000)
    made.cue(track, LOOP, 2.0, length=3, hotcue=1, color=0xFF0000)
    made.cue(track, INTRO, 0.2, length=3, color=0xFF0000)
    return made


def planned(database: Database) -> WritePlan:
    extra = (("DateAdded", "2021-03-04"), ("PlayCount", "3"), ("Grouping", "Peak"), ("AlbumArtist", "Band"))
    two = KnownTrack(Path("/m/Two.mp3"), "8", Tags(title="Two", tempo=99.0), 200.4, extra=extra)
    return MIXXX.plan(Collection("x", (overfull(Path("/m/One.mp3")), two), LISTS), database.path)


def test_everything_that_does_not_fit_is_announced(database: Database) -> None:
    plan = planned(database)
    assert list(announced(plan)) == [
        "hot_cue | hot cue on pad 3 at no time | drop | 1",
        "hot_cue | hot cue on pad 5 at 10000000.00 s | drop | 1",
        "cue_color | cue colour | drop | 1",
        "cue_name | hot cue on pad 7 “q” at 6.00 s | merge | 1",
        "loop | hot loop on pad 2 at 3.00 s | drop | 1",
        "loop | hot loop on pad 3 at no time | drop | 1",
        "loop | hot loop on pad 4 at 9.00 s | drop | 1",
        "hot_cue | hot cue on pad 2 “twice” at 3.00 s | merge | 1",
        "hot_cue | hot cue on pad 41 at 4.00 s | merge | 1",
        "memory_cue | memory cue “memory” at 5.00 s | merge | 1",
        "loop | hot loop on pad 1 “l” at 1.00 s | merge | 1",
        "loop | hot loop on pad 1 at 4.00 s | merge | 1",
        "loop | hot loop on pad 51 “far” at 7.00 s | merge | 1",
        "loop | memory loop at 12.00 s | merge | 1",
        "section | sections | merge | 2",
        "section | sections | drop | 1",
        "cue_kind |  | merge | 2",
        "cue_color |  | merge | 9",
        "tag | title | merge | title",
        "track_color | colour | drop | color",
        "tag | label | drop | label",
        "tag | remixer | drop | remixer",
        "energy | energy | drop | energy",
        "extra |  | drop | Nobody knows",
        "beat_grid | beat grid | merge | 0",
        "playlist | tracks | drop | A;B",
        "playlist | folders | merge | A;B,In",
        "playlist | rules | merge | Smart",
        "playlist | folders | drop | F",
    ]
    assert [warning.split()[0] for warning in plan.warnings] == ["1"]
    assert (plan.program, len(plan.next_steps)) == ("Mixxx", 1)


def test_the_preview_tells_what_is_there_and_what_comes(database: Database) -> None:
    plan = planned(database)
    assert {change.path for change in plan.changes} == {
        database.path,
        Path("/m/One.mp3"),
        Path("/m/Two.mp3"),
    }
    assert previewed(plan) == [
        ("title", "Old", "Title"),
        ("artist", "", "Artist"),
        ("album", "", "Album"),
        ("genre", "", "Genre"),
        ("comment", "", "Comment"),
        ("composer", "", "Composer"),
        ("year", "1999", "2020"),
        ("track number", "1", "4"),
        ("rating", "★★", "★★★★★"),
        ("key", "10B (D major)", "2A (Eb minor)"),
        ("tempo", "118.00 BPM", "125.00 BPM"),
        ("beat grid", "", "120.00 BPM from 0:00.500, 2 tempos"),
        (
            "hot cues",
            "1 0:01.500 old #0000FF, 8 0:01.500 gone #0000FF, 2 loop 0:02.000-0:05.000 #FF0000",
            f"1 0:01.000 {LONG} #123456, 2 0:02.000 #FF0000, 4 -0:00.500 #FF8000, 6 0:05.500 z #FF8000, "
            "7 0:06.000 q #C02626, 9 0:03.000 twice #FF8000, 10 0:04.000 #FF8000, 11 0:05.000 memory #FF8000, "
            "12 loop 0:01.000-0:02.000 l #111111, 13 loop 0:04.000-0:05.000 #FF8000, "
            "14 loop 0:07.000-0:08.000 far #FF8000, 15 loop 0:12.000-0:13.000 #FF8000",
        ),
        (
            "memory cues",
            "0:01.000 Main cue #FF0000, 0:00.200 Intro start #FF0000, 0:03.200 Intro end #FF0000",
            "0:00.500 Main cue #FF0000, 0:00.000 Intro start #FF0000, 0:01.000 Intro end #FF0000, "
            "0:05.000 Outro start #FF8000, 0:09.000 Outro end #FF8000, loop -0:00.250-0:05.000 n #FF8000",
        ),
        ("title", "", "Two"),
        ("tempo", "", "99.00 BPM"),
        ("playlist", "", "2 tracks"),
        ("playlist", "", "1 track"),
        ("crate", "", "1 track"),
        ("playlist", "", "0 tracks"),
        ("playlist", "", "1 track"),
    ]


def test_what_mixxx_holds_afterwards(database: Database) -> None:
    assert safe_write.apply(planned(database), running=frozenset).refused == ()
    found = MIXXX.read(database.path)
    one, two = found.tracks
    frame = 1 / RATE  # beats lie on whole frames
    assert one == KnownTrack(
        Path("/m/One.mp3"),
        "1",
        Tags(
            "Title", "Artist", "Album", "Genre", "Comment", "", "", "Composer", 2020, 4, 125.0,
            Key(3, is_minor=True), 5, None, "#FF0000",
        ),
        200.0,
        BeatGrid((GridAnchor(0.5 + frame / 2, 120.0), GridAnchor(16.5 + frame / 2, 125.0))),
        (
            Cue(1.0, 0, LONG, "#123456"),
            Cue(2.0, 1, "", "#FF0000"),
            Cue(-0.5, 3, "", ORANGE),
            Cue(5.5, 5, "z", ORANGE),
            Cue(6.0, 6, "q", "#C02626"),
            Cue(3.0, 8, "twice", ORANGE),
            Cue(4.0, 9, "", ORANGE),
            Cue(5.0, 10, "memory", ORANGE),
            Cue(0.5, None, "Main cue", "#FF0000"),
            Cue(0.0, None, "Intro start", "#FF0000", CueKind.MIX_IN),
            Cue(1.0, None, "Intro end", "#FF0000"),
            Cue(5.0, None, "Outro start", ORANGE, CueKind.MIX_OUT),
            Cue(9.0, None, "Outro end", ORANGE),
        ),
        (
            Loop(1.0, 2.0, 11, "l", "#111111"),
            Loop(4.0, 5.0, 12, "", ORANGE),
            Loop(7.0, 8.0, 13, "far", ORANGE),
            Loop(12.0, 13.0, 14, "", ORANGE),
            Loop(-0.25, 5.0, None, "n", ORANGE),
        ),
        extra=(("Kind", "?"), ("Size", "1000"), ("SampleRate", "44100"), ("DateAdded", "then")),
    )  # fmt: skip
    assert two == KnownTrack(
        Path("/m/Two.mp3"),
        "2",
        Tags("Two", tempo=99.0),
        200.4,
        extra=(
            ("AlbumArtist", "Band"),
            ("Grouping", "Peak"),
            ("Kind", "mp3"),
            ("SampleRate", "44100"),
            ("PlayCount", "3"),
            ("DateAdded", "2021-03-04T00:00:00.000Z"),
        ),
    )
    assert found.playlists == (
        Playlist("A;B", ("1", "1")),
        Playlist("A;B / In", ("1",)),
        Playlist("Smart"),
        Playlist("F", ("2",)),
        Playlist("Crates", children=(Playlist("C", ("1",)),), is_folder=True),
    )


def test_the_rows_that_mixxx_finds(database: Database) -> None:
    """Rows that only change keep their numbers, what is not wanted any more goes, and new ones come last."""
    safe_write.apply(planned(database), running=frozenset)
    rows = database.query(
        "SELECT id, type, position, length, hotcue, label, color FROM cues WHERE label <> ?", LONG
    )
    assert rows == [
        (3, MAIN, 44_100, 0, -1, "", 0xFF0000),
        (4, HOT, 176_400, 0, 1, "", 0xFF0000),
        (5, INTRO, 0, 88_200, -1, "", 0xFF0000),
        (6, OUTRO, 441_000, 352_800, -1, "", 0xFF8000),
        (7, HOT, -44_100, 0, 3, "", 0xFF8000),
        (8, HOT, 485_100, 0, 5, "z", 0xFF8000),
        (9, HOT, 529_200, 0, 6, "q", 0xC02626),
        (10, HOT, 264_600, 0, 8, "twice", 0xFF8000),
        (11, HOT, 352_800, 0, 9, "", 0xFF8000),
        (12, HOT, 441_000, 0, 10, "memory", 0xFF8000),
        (13, LOOP, 88_200, 88_200, 11, "l", 0x111111),
        (14, LOOP, 352_800, 88_200, 12, "", 0xFF8000),
        (15, LOOP, 617_400, 88_200, 13, "far", 0xFF8000),
        (16, LOOP, 1_058_400, 88_200, 14, "", 0xFF8000),
        (17, LOOP, -22_050, 463_050, -1, "n", 0xFF8000),
    ]  # fmt: skip
    assert database.query("SELECT position, track_id FROM PlaylistTracks ORDER BY playlist_id, position") == [
        (1, 1),
        (2, 1),
        (1, 1),
        (1, 2),
    ]
    assert database.query("SELECT name, position, hidden, locked FROM Playlists ORDER BY id") == [
        ("A;B", 1, 0, 0),
        ("A;B / In", 2, 0, 0),
        ("Smart", 3, 0, 0),
        ("F", 4, 0, 0),
    ]
    new = (
        "SELECT artist, title, duration, samplerate, channels, filetype, header_parsed, mixxx_deleted, played"
    )
    assert database.query(f"{new}, timesplayed FROM library WHERE id = 2") == [
        ("", "Two", 200.4, RATE, 2, "mp3", 1, 0, 0, 3)
    ]
    assert database.query("SELECT * FROM track_locations WHERE id = 2") == [
        (2, "/m/Two.mp3", "Two.mp3", "/m", 0, 0, 0)
    ]

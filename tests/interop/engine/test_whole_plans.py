"""All that a plan for Engine says of a track that says too much, and all that Engine holds afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.engine import ENGINE
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, Key, KnownTrack, Loop, Playlist, Tags
from tests.interop.engine.library_made_up import RATE, LibraryMadeUp, beat_data, quick_cues, saved_loops
from tests.interop.overfull import EXTRA, LISTS, announced, overfull, previewed

LONG = "Ä" * 60  # so much of a name is shown


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def library(tmp_path: Path) -> LibraryMadeUp:
    """One track, of which Engine knows something of everything."""
    made = LibraryMadeUp(tmp_path)
    made.add(
        title="Old",
        year=1999,
        rating=40,
        key=3,
        bpmAnalyzed=118.0,
        beatData=beat_data(default=[(0.0, 0), (RATE * 300, 600)]),
        quickCues=quick_cues(
            {0: ("Drop", 441_000.0, "fff4d338"), 3: ("old", 1000.0, "ff000001")}, main=100.0
        ),
        loops=saved_loops({2: ("G", 44_100.0, 88_200.0, "ffaa55c4")}),
    )
    return made


def planned(library: LibraryMadeUp) -> WritePlan:
    two = KnownTrack(library.music / "Two.mp3", "8", Tags(title="Two", tempo=99.0), 200.4, extra=EXTRA)
    return ENGINE.plan(Collection("x", (overfull(library.music / "One.mp3"), two), LISTS), library.path)


def test_everything_that_does_not_fit_is_announced(library: LibraryMadeUp) -> None:
    plan = planned(library)
    assert list(announced(plan)) == [
        "section | sections | drop | 3",
        "energy | energy | drop | energy",
        "track_color | track colour | drop | color",
        "tag | title | merge | title",
        "hot_cue | hot cue 3 | drop | 1",
        "hot_cue | hot cue 5 | drop | 1",
        "cue_kind |  | merge | 2",
        "hot_cue | hot cue 2 “twice” | merge | 1",
        "hot_cue | hot cue 41 | merge | 1",
        "memory_cue | memory cue at 0:05.000 “memory” | merge | 1",
        f"cue_name | hot cue 1 “{LONG}” | merge | 1",
        "cue_color | hot cue 6 “z” | drop | 1",
        "cue_name | hot cue 7 “q” | merge | 1",
        "loop | hot loop 2 | drop | 1",
        "loop | hot loop 3 | drop | 1",
        "loop | hot loop 4 | drop | 1",
        "loop | hot loop 1 | merge | 1",
        "loop | hot loop 51 “far” | merge | 1",
        "loop | memory loop at -0:00.250 “n” | merge | 1",
        "loop | memory loop at 0:12.000 | merge | 1",
        "beat_grid | beat grid | merge | 0",
        "beat_grid | beat grid | merge | 0",
        "playlist | name | merge | A;B",
        "playlist | tracks | drop | A;B",
        "playlist | repetitions | drop | A;B",
        "playlist | rules | drop | Smart",
        "playlist | name | merge | F",
    ]
    assert [warning.split()[0] for warning in plan.warnings] == ["12", "1"]
    assert (plan.program, len(plan.next_steps)) == ("Engine DJ", 1)


def test_the_preview_tells_what_is_there_and_what_comes(library: LibraryMadeUp) -> None:
    plan = planned(library)
    of_tracks = {change.path for change in plan.changes} - {library.path}
    assert of_tracks == {library.music / "One.mp3", library.music / "Two.mp3"}
    assert previewed(plan) == [
        ("title", "Old", "Title"),
        ("artist", "", "Artist"),
        ("album", "", "Album"),
        ("genre", "", "Genre"),
        ("comment", "", "Comment"),
        ("label", "", "Label"),
        ("remixer", "", "Remixer"),
        ("composer", "", "Composer"),
        ("year", "1999", "2020"),
        ("track number", "", "4"),
        ("rating", "★★", "★★★★★"),
        ("key", "9A (E minor)", "2A (Eb minor)"),
        ("tempo", "118.00 BPM", "125.00 BPM"),
        (
            "beat grid",
            "120.00 BPM from 0:00.000, beat 1",
            "120.00 BPM from 0:00.000, beat 4, 3 anchors to 0:16.500",
        ),
        (
            "hot cues",
            "hot cue 1 “Drop” 0:10.000 #F4D338, hot cue 4 “old” 0:00.023 #000001",
            f"hot cue 1 “{LONG}” 0:01.000 #123456, hot cue 2 “Cue 2” 0:02.000 #EF8130, "
            "hot cue 3 “twice” 0:03.000 #AA55C4, hot cue 4 “old” -0:00.500 #000001, "
            "hot cue 5 “Cue 5” 0:04.000 #86C64B, hot cue 6 “z” 0:05.500 #20C670, "
            "hot cue 7 “q” 0:06.000 #C02626, hot cue 8 “memory” 0:05.000 #1571E2",
        ),
        ("main cue", "0:00.002", "0:00.500"),
        (
            "loops",
            "hot loop 3 “G” 0:01.000-0:02.000 #AA55C4",
            "hot loop 1 “l” 0:01.000-0:02.000 #111111, hot loop 2 “Loop 2” 0:04.000-0:05.000 #EF8130, "
            "hot loop 3 “far” 0:07.000-0:08.000 #AA55C4, hot loop 4 “n” -0:00.250-0:05.000 #CE3239, "
            "hot loop 5 “Loop 5” 0:12.000-0:13.000 #86C64B",
        ),
        ("path", "", "../Music/Two.mp3"),
        ("title", "", "Two"),
        ("tempo", "", "99.00 BPM"),
        *[("playlist", "", "1 track: Old")] * 2,
        ("folder", "", "new"),
        ("playlist", "", "1 track: Old"),
        ("folder", "", "new"),
        ("playlist", "", "1 track: Two"),
    ]


def test_what_engine_holds_afterwards(library: LibraryMadeUp) -> None:
    assert safe_write.apply(planned(library), running=frozenset).refused == ()
    found = ENGINE.read(library.path)
    one, two = found.tracks
    assert one == KnownTrack(
        library.music / "One.mp3",
        "1",
        Tags(
            "Title", "Artist", "Album", "Genre", "Comment", "Label", "Remixer", "Composer", 2020, 4, 125.0,
            Key(3, is_minor=True), 5,
        ),
        300.0,
        BeatGrid((GridAnchor(0.0, 120.0, 4), GridAnchor(8.5, 120.0, 1), GridAnchor(16.5, 125.0, 1))),
        (
            Cue(1.0, 0, "Ä" * 127, "#123456"),
            Cue(2.0, 1, "Cue 2", "#EF8130"),
            Cue(3.0, 2, "twice", "#AA55C4"),
            Cue(-0.5, 3, "old", "#000001"),
            Cue(4.0, 4, "Cue 5", "#86C64B"),
            Cue(5.5, 5, "z", "#20C670"),
            Cue(6.0, 6, "q", "#C02626"),
            Cue(5.0, 7, "memory", "#1571E2"),
            Cue(0.5, None, "Main cue"),
        ),
        (
            Loop(1.0, 2.0, 0, "l", "#111111"),
            Loop(4.0, 5.0, 1, "Loop 2", "#EF8130"),
            Loop(7.0, 8.0, 2, "far", "#AA55C4"),
            Loop(-0.25, 5.0, 3, "n", "#CE3239"),
            Loop(12.0, 13.0, 4, "Loop 5", "#86C64B"),
        ),
        extra=(("SampleRate", "44100"),),
    )  # fmt: skip
    assert two == KnownTrack(
        library.music / "Two.mp3",
        "2",
        Tags("Two", tempo=99.0),
        200.0,
        extra=(("Size", "123"), ("BitRate", "320"), ("DateAdded", "2021-03-04")),
    )
    assert found.playlists == (
        Playlist("A,B", ("1",), (Playlist("In", ("1",)),), is_folder=True),
        Playlist("Crates", children=(Playlist("C", ("1",)),), is_folder=True),
        Playlist("F"),
        Playlist("F (2)", ("2",)),
    )

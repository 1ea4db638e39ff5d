"""What single columns, markers and lists of Engine's mean, at their edges, and what is refused."""

from __future__ import annotations

import contextlib
import math
from itertools import pairwise
from pathlib import Path

import pytest

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop import safe_write
from djanalyzer.interop.engine import ENGINE, columns, grids, track_fitting, track_reading
from djanalyzer.interop.engine.audio_header import sample_rate_of
from djanalyzer.interop.engine.blobs import BeatData, Marker, TrackData
from djanalyzer.interop.engine.playlist_reading import in_order
from djanalyzer.interop.protocol import LOCK, LossKind
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Meter,
    Playlist,
    Tags,
)
from tests.interop.engine.library_made_up import (
    RATE,
    LibraryMadeUp,
    beat_data,
    prime_library,
    quick_cues,
    saved_loops,
    track_data,
)


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def library(tmp_path: Path) -> LibraryMadeUp:
    return LibraryMadeUp(tmp_path)


@pytest.mark.parametrize(
    ("value", "text", "number", "whole"),
    [
        (None, "", None, None),
        ("7", "7", None, None),
        (b"x", "", None, None),
        (7, "7", 7.0, 7),
        (1, "1", 1.0, 1),
        (0.9, "0.9", 0.9, None),
        (1.9, "1.9", 1.9, 1),
        (-3, "-3", -3.0, None),
        (math.inf, "inf", None, None),
        (10**301, str(10**301), None, None),
    ],
)
def test_any_value_as_text_and_number(
    value: object, text: str, number: float | None, whole: int | None
) -> None:
    assert (columns.text(value), columns.number(value), columns.whole(value)) == (text, number, whole)


@pytest.mark.parametrize(
    ("stored", "stars"),
    [
        (None, None),
        (0, None),
        (-20, None),
        (1, 1),
        (29, 1),
        (31, 2),
        (50, 2),
        (100, 5),
        (255, 5),
        ("60", None),
    ],
)
def test_stars(stored: object, stars: int | None) -> None:
    assert track_reading.stars_of(stored) == stars


@pytest.mark.parametrize("stored", [-1, 24, 1.0, "1", None])
def test_numbers_that_are_no_key(stored: object) -> None:
    assert track_reading.key_of(stored) is None


@pytest.mark.parametrize(
    ("stored", "path"),
    [
        ("../Music/./a.mp3", "/lib/../Music/a.mp3"),
        ("/abs/a.mp3", "/abs/a.mp3"),
        ("C:\\Music\\a.mp3", "C:/Music/a.mp3"),
        ("//server/a.mp3", "//server/a.mp3"),
        ("\\\\server\\a.mp3", "//server/a.mp3"),
        ("  ", None),
        ("a\0b", None),
        ("tidal://1", None),
        (None, None),
    ],
)
def test_paths(stored: object, path: str | None) -> None:
    found = track_reading.path_of(stored, Path("/lib/x/.."))
    assert found == (None if path is None else Path(path.replace("/lib/../", "/")))


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"artist": "A", "title": "T"}, "A – T"),
        ({"artist": "A", "filename": "f.mp3", "id": 5}, "f.mp3"),
        ({"title": "T", "filename": "f.mp3"}, "T"),
        ({"id": 5}, "track 5"),
    ],
)
def test_what_a_user_calls_a_track(row: dict[str, object], name: str) -> None:
    assert track_reading.subject_of(row) == name  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seconds", "day"), [(1_614_816_000, "2021-03-04"), (0, ""), (None, ""), (10**14, ""), (1e299, "")]
)
def test_days(seconds: object, day: str) -> None:
    assert track_reading.day_of(seconds) == day


def test_the_rate_and_length_that_either_blob_says() -> None:
    def rate(of_track: float, of_beats: float) -> float | None:
        return track_reading.rate_of(TrackData(of_track, 0), BeatData(of_beats, 0.0))

    assert [rate(1.0, 5.0), rate(0.9, 5.0), rate(1e6, 5.0), rate(1.1e6, 5.0)] == [1.0, 5.0, 1e6, 5.0]
    assert rate(math.nan, 0.0) is None
    assert track_reading.rate_of(None, None) is None

    def length(of_track: int, of_beats: float) -> float | None:
        return track_reading.duration_of(TrackData(10.0, of_track), BeatData(10.0, of_beats), 10.0)

    assert [length(50, 70.0), length(0, 70.0), length(-1, 70.0), length(10**15, 70.0)] == [5.0, 7.0, 7.0, 7.0]
    assert length(0, math.inf) is None


def test_everything_that_a_track_says(library: LibraryMadeUp) -> None:
    library.add(
        "Tune.flac",
        title="Title", artist="Artist", album="Album", genre="Genre", comment="Comment", label="Label",
        composer="Composer", remixer="Remixer", year=2020, playOrder=7, bpm=124, bpmAnalyzed=0, key=1, rating=60,
        fileBytes=12345, bitrate=320, dateAdded=1_614_816_000, timeLastPlayed=1_600_000_000, isBeatGridLocked=1,
        trackData=track_data(48_000.0, 48_000 * 10),
        beatData=beat_data([(0.0, 0), (480_000.0, 20)]),
        quickCues=quick_cues({0: ("é", 48_000.0, "00000000"), 3: ("end", 4.8e10, "ff000000")}, main=1e12),
        loops=saved_loops({1: ("l", 0.0, 24_000.0, "ff0a0b0c"), 2: ("flat", 5.0, 5.0, "ff000000")}),
    )  # fmt: skip
    library.run("UPDATE PerformanceData SET activeOnLoadLoops = 5")
    collection = ENGINE.read(library.path)
    assert collection.tracks == (
        KnownTrack(
            library.music / "Tune.flac",
            "1",
            Tags(
                "Title", "Artist", "Album", "Genre", "Comment", "Label", "Remixer", "Composer", 2020, 7, 124.0,
                Key(9, is_minor=True), 3,
            ),
            10.0,
            BeatGrid((GridAnchor(0.0, 120.0),)),
            (Cue(1.0, 0, "é"), Cue(1e6, 3, "end", "#000000")),
            (Loop(0.0, 0.5, 1, "l", "#0A0B0C"),),
            (
                ("Size", "12345"), ("BitRate", "320"), ("SampleRate", "48000"), ("DateAdded", "2021-03-04"),
                ("LastPlayed", "2020-09-13"), ("BeatGridLocked", "1"), ("ActiveOnLoadLoops", "5"),
            ),
        ),
    )  # fmt: skip
    assert [(problem.subject, "main cue" in problem.message) for problem in collection.problems] == [
        ("Artist – Title", True),
        ("Artist – Title", False),
    ]


def marker(time: float, beat: int) -> Marker:
    return Marker(time * 100.0, beat)


@pytest.mark.parametrize(
    ("markers", "anchors"),
    [
        ([], None),
        ([(0.0, 0), (6.0, 1)], [(0.0, 10.0, 1)]),
        ([(0.0, 0), (60.0, 16)], [(0.0, 16.0, 1)]),
        # The first beat within the recording, whatever its number.
        ([(-2.0, -4), (10.0, 20)], [(0.0, 120.0, 1)]),
        ([(-1.75, -4), (10.25, 20)], [(0.25, 120.0, 1)]),
        ([(-1.25, -4), (10.75, 20)], [(0.25, 120.0, 4)]),
        ([(-0.0000001, 1), (9.9999999, 21)], [(0.0, 120.0, 2)]),
        # A section before the recording has none; only sections: then the last counts.
        ([(-20.0, -4), (-10.0, 16), (10.0, 36)], [(0.0, 60.0, 3)]),
        ([(-20.0, 0), (-10.0, 20)], [(0.0, 120.0, 1)]),
        ([(0.0, 0), (10.0, 20), (20.0, 45)], [(0.0, 120.0, 1), (10.0, 150.0, 1)]),
    ],
)
def test_markers_as_anchors(
    markers: list[tuple[float, int]], anchors: list[tuple[float, float, int]] | None
) -> None:
    grid = grids.grid_of([marker(*place) for place in markers], 100.0)
    assert (grid is None) is (anchors is None)
    for anchor, (time, tempo, place) in zip(grid.anchors if grid else (), anchors or (), strict=True):
        assert (anchor.time, anchor.tempo) == (pytest.approx(time), pytest.approx(tempo))
        assert (anchor.beat_in_bar, anchor.meter) == (place, Meter.FOUR_FOUR)


@pytest.mark.parametrize(
    ("markers", "why"),
    [
        ([(0.0, 0)], "one marker alone"),
        ([(0.0, 0), (6.01, 1)], "its tempo would be"),
        ([(0.0, 0), (0.06, 1)], "its tempo would be"),
        ([(0.0, 0), (math.inf, 1)], "no finite time"),
        ([(math.nan, 0), (1.0, 1)], "no finite time"),
        ([(1.0, 0), (1.0, 4)], "do not follow"),
        ([(0.0, 4), (1.0, 4)], "do not follow"),
    ],
)
def test_markers_that_are_no_grid(markers: list[tuple[float, int]], why: str) -> None:
    with pytest.raises(UnreadableCollection, match=why):
        grids.grid_of([marker(*place) for place in markers], 100.0)


@pytest.mark.parametrize(
    ("anchors", "duration", "markers", "n_losses"),
    [
        # Four beats before the first downbeat, to the first beat past the end.
        ([(0.0, 120.0, 1)], 2.0, [(-2.0, -4), (2.5, 5)], 0),
        ([(0.0, 120.0, 1)], 1.99, [(-2.0, -4), (2.5, 5)], 0),
        ([(0.0, 120.0, 1)], 1.98, [(-2.0, -4), (2.0, 4)], 0),
        ([(1.0, 120.0, 2)], 2.0, [(-1.5, -4), (2.5, 4)], 0),
        ([(0.0, 120.0, 1)], 0.0, [(-2.0, -4), (0.5, 1)], 0),
        # What rules nothing within the recording is left out; so is what is restated within half a beat.
        ([(-9.0, 90.0, 1), (0.0, 120.0, 1), (2.0, 60.0, 1)], 2.0, [(-2.0, -4), (2.5, 5)], 0),
        ([(0.0, 90.0, 1), (0.2, 120.0, 1)], 2.0, [(-1.8, -4), (2.2, 4)], 1),
        # A new tempo on a beat; one hundredth of a beat off it is on it too.
        ([(0.0, 120.0, 1), (4.0, 60.0, 1)], 6.0, [(-2.0, -4), (4.0, 8), (7.0, 11)], 0),
        ([(0.0, 120.0, 1), (4.005, 60.0, 1)], 6.0, [(-2.0, -4), (4.005, 8), (7.005, 11)], 0),
        ([(0.0, 120.0, 1), (4.0, 60.0, 2)], 6.0, [(-2.0, -4), (4.0, 8), (7.0, 11)], 1),
        # A jump: the beats from the last downbeat on are bent, so that bars come out right.
        ([(0.0, 120.0, 1), (4.1, 60.0, 1)], 5.0, [(-2.0, -4), (2.0, 4), (4.1, 8), (5.1, 9)], 1),
        ([(0.0, 120.0, 1), (4.75, 60.0, 3)], 5.0, [(-2.0, -4), (2.0, 4), (4.75, 10), (5.75, 11)], 1),
        ([(0.0, 120.0, 1), (0.8, 60.0, 1)], 2.0, [(-2.0, -4), (0.0, 0), (0.8, 2), (2.8, 4)], 2),
    ],
)
def test_anchors_as_markers(
    anchors: list[tuple[float, float, int]], duration: float, markers: list[tuple[float, int]], n_losses: int
) -> None:
    fitted = grids.markers_of(BeatGrid(tuple(GridAnchor(*anchor) for anchor in anchors)), 100.0, duration)
    assert [(round(m.sample / 100, 6), m.beat) for m in fitted.markers] == markers
    ahead = [b - a for (_, a), (_, b) in pairwise(markers)]
    assert [m.n_beats for m in fitted.markers] == [*ahead, 0]
    assert len(fitted.losses) == n_losses


@pytest.mark.parametrize(
    ("anchor", "can_be"),
    [
        (GridAnchor(0.0, 10.0), True),
        (GridAnchor(0.0, 9.99), False),
        (GridAnchor(0.0, 999.99), True),
        (GridAnchor(0.0, 1000.0), False),
        (GridAnchor(-604_801.0, 120.0), False),
    ],
)
def test_grids_that_can_be_held(anchor: GridAnchor, can_be: bool) -> None:
    fitted = grids.markers_of(BeatGrid((anchor,)), 100.0, 60.0)
    assert (bool(fitted.markers), bool(fitted.losses)) == (can_be, not can_be)


def test_grids_that_nobody_can_tell_apart() -> None:
    one = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(10.0, 100.0)))
    near = BeatGrid((GridAnchor(0.0004, 120.0), GridAnchor(10.0004, 100.0)))
    assert grids.are_same(one, near, 20.0)
    assert not grids.are_same(one, near, 20.0, tolerance=0.0003)
    assert not grids.are_same(one, BeatGrid(one.anchors[:1]), 20.0)
    assert not grids.are_same(one, BeatGrid((one.anchors[0], GridAnchor(10.0, 100.01))), 20.0)
    # The last tempo drifts by the end of the recording: by how much, its length says.
    slow = BeatGrid((one.anchors[0], GridAnchor(10.0, 100.002)))
    assert grids.are_same(one, slow, 20.0)
    assert not grids.are_same(one, slow, 60.0)
    waltz = GridAnchor(0.0, 120.0, 1, Meter.THREE_FOUR)
    assert not grids.are_same(BeatGrid((waltz,)), BeatGrid((GridAnchor(0.0, 120.0),)), 20.0)


def test_linked_lists_in_order() -> None:
    """Each names the one that follows, the last one none; what no link reaches comes last, by number."""
    items = [
        {"id": 1, "next": 3},
        {"id": 2, "next": 1},
        {"id": 3, "next": 0},
        {"id": 4, "next": 9},
        {"id": 5, "next": 5},
    ]
    assert [row["id"] for row in in_order(items, "next")] == [2, 1, 3, 4, 5]  # type: ignore[arg-type]
    circle = [{"id": 1, "next": 2}, {"id": 2, "next": 1}]
    assert [row["id"] for row in in_order(circle, "next")] == [1, 2]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("extra", "rate"),
    [("8000", 8000.0), ("384000", 384_000.0), ("7999", None), ("384001", None), ("x", None)],
)
def test_the_sample_rate_that_another_program_says(extra: str, rate: float | None) -> None:
    assert sample_rate_of(KnownTrack(Path("/gone.mp3"), "1", extra=(("SampleRate", extra),))) == rate


@pytest.mark.parametrize(
    ("path", "stored"),
    [
        ("/lib/Music/a.mp3", "Music/a.mp3"),
        ("/Music/a.mp3", "../Music/a.mp3"),
        ("a.mp3", None),
        ("C:/a.mp3", None),
    ],
)
def test_paths_from_the_folder_of_the_library(path: str, stored: str | None) -> None:
    assert track_fitting.relative_path(Path(path), Path("/lib")) == stored


def plan_of(library: LibraryMadeUp, *tracks: KnownTrack, lists: tuple[Playlist, ...] = ()) -> list[str]:
    plan = ENGINE.plan(Collection("x", tracks, lists), library.path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    return [f"{loss.lost.kind} {loss.item} {','.join(loss.lost.fields)}" for loss in plan.losses]


def test_a_locked_grid_stays_until_the_dj_opens_it(library: LibraryMadeUp) -> None:
    library.add(beatData=beat_data([(0.0, 0), (RATE * 300, 600)]), isBeatGridLocked=1)
    wanted = KnownTrack(library.music / "One.mp3", "1", beat_grid=BeatGrid.constant(0.25, 128.0))
    assert plan_of(library, wanted) == [f"beat_grid beat grid {LOCK}"]
    assert ENGINE.read(library.path).tracks[0].beat_grid == BeatGrid.constant(0.0, 120.0)
    opened = KnownTrack(wanted.path, "1", beat_grid=wanted.beat_grid, extra=((LOCK, "0"),))
    plan = ENGINE.plan(Collection("x", (opened,)), library.path)
    assert ("beat grid lock", "locked", "open") in [(c.field, c.before, c.after) for c in plan.changes]
    assert plan_of(library, opened) == []
    assert library.rows("SELECT isBeatGridLocked, bpmAnalyzed FROM Track") == [(0, pytest.approx(128.0))]


def test_tracks_of_no_rate_lose_their_marks_and_those_of_no_grid_keep_the_tempo(
    library: LibraryMadeUp,
) -> None:
    library.add(trackData=None, length=None)
    cues = (Cue(1.0, 0, "A", "#010203"),)
    bare = KnownTrack(library.music / "One.mp3", "1", Tags(tempo=99.5), cues=cues)
    assert plan_of(library, bare) == ["beat_grid cues, loops and beat grid "]
    assert library.rows("SELECT bpmAnalyzed FROM Track") == [(99.5,)]
    # A grid that no music has is lost alone, the cues are not.
    rated = KnownTrack(
        bare.path, "1", cues=cues, beat_grid=BeatGrid.constant(0.0, 5.0), extra=(("SampleRate", "44100"),)
    )
    assert plan_of(library, rated) == ["beat_grid beat grid "]
    (found,) = ENGINE.read(library.path).tracks
    assert (found.cues, found.beat_grid, found.duration) == (cues, None, 600.0)


@pytest.mark.parametrize(
    ("known", "said", "written"),
    [
        ({}, 9.99, None),
        ({}, 10.0, 10.0),
        ({}, 999.99, 999.99),
        ({}, 1000.0, None),
        ({"bpmAnalyzed": 120.0}, 99.0, 120.0),
        ({"bpm": 120}, 120.4, None),
        ({"bpm": 120}, 120.5, 120.5),
        ({"bpm": "x"}, 99.0, 99.0),
    ],
)
def test_the_tempo_of_a_track_without_a_grid(
    library: LibraryMadeUp, known: dict[str, object], said: float, written: float | None
) -> None:
    library.add(**known)
    plan_of(library, KnownTrack(library.music / "One.mp3", "1", Tags(tempo=said)))
    assert library.rows("SELECT bpmAnalyzed FROM Track") == [(written,)]


def test_one_file_twice_in_a_collection_is_one_track(library: LibraryMadeUp) -> None:
    library.add()
    path = library.music / "One.mp3"
    tracks = (KnownTrack(path, "a", Tags("First")), KnownTrack(path, "b", Tags("Second")))
    assert plan_of(library, *tracks, lists=(Playlist("P", ("b",)), Playlist("Q", ("a", "b")))) == [
        f"{LossKind.PLAYLIST} repetitions Q"
    ]
    found = ENGINE.read(library.path)
    assert [track.tags.title for track in found.tracks] == ["First"]
    assert [playlist.tracks for playlist in found.playlists] == [("1",), ("1",)]


def test_folders_deeper_than_engine_goes_are_left_out(library: LibraryMadeUp) -> None:
    lists = Playlist("49", ("1",))
    for depth in range(48, -3, -1):
        lists = Playlist(str(depth), children=(lists,), is_folder=True)
    assert [loss.split()[:2] for loss in plan_of(library, lists=(lists,))] == [["playlist", "folders"]]


def test_a_library_of_engine_prime_says_all_of_it(tmp_path: Path) -> None:
    """Numbers of a track stand in a table of their own there, and what is damaged becomes a problem."""
    library = prime_library(tmp_path)
    one, two = ENGINE.read(library).tracks
    assert (one.external_id, one.duration, two.duration) == ("1", 300.0, 300.0)
    assert one.tags == Tags(
        "One", "Artist", "Album", "House", "Comment", "Label", composer="Composer", year=2019, track_number=1,
        tempo=120.0, key=Key(9, is_minor=True), rating=3,
    )  # fmt: skip
    assert two.tags.track_number == 2
    (library / "p.db").write_bytes(b"no database")
    with contextlib.suppress(UnreadableCollection):
        collection = ENGINE.read(library)
        assert [track.cues for track in collection.tracks] == [(), ()]
        assert [problem.subject for problem in collection.problems] == ["cues, loops and beat grids"]

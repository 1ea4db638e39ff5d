"""A real Mixxx opens the database that we have edited, loads the tracks, and its own tables then say what we wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Playlist,
    Tags,
)
from tests.clients.mixxx import Mixxx
from tests.clients.music import clicks

MILLISECOND = 0.001
HOT, MAIN, LOOP, INTRO, OUTRO = 1, 2, 4, 6, 7

MARKS = (
    Cue(0.25, 0, "Intro", "#CC0000"),
    Cue(7.7512345, 1, "Drop é 💧", "#28E214"),
    Cue(15.25, 7, "", "#0000CC"),
    Cue(20.5, 12, "Far away", "#CCCC00"),
    Cue(0.5, None, "Main cue"),
    Cue(0.125, None, "Intro start"),
    Cue(8.0, None, "Intro end"),
    Cue(30.0, None, "Outro start"),
    Cue(39.0, None, "Outro end"),
)
LOOPS = (Loop(16.25, 18.25, 3, "Loop A", "#AA72FF"),)


def track(path: Path, grid: BeatGrid) -> KnownTrack:
    tags = Tags("Ours", "Artist", key=Key(9, is_minor=True), rating=4, color="#339933")
    return KnownTrack(path, path.name, tags, beat_grid=grid, cues=MARKS, loops=LOOPS)


STEADY = BeatGrid.constant(0.25, 173.98)
CHANGING = BeatGrid((GridAnchor(0.25, 120.0), GridAnchor(16.25, 128.0), GridAnchor(27.5, 124.5)))


def test_what_we_write_is_what_mixxx_holds_when_it_has_used_it(mixxx: Mixxx) -> None:
    known, known_mp3 = clicks(mixxx.music / "known.flac"), clicks(mixxx.music / "known.mp3", 48000)
    mixxx.run([known, known_mp3])
    assert MIXXX.accepts(mixxx.database)
    scanned = MIXXX.read(mixxx.settings)
    assert {t.path for t in scanned.tracks} == {known, known_mp3}
    assert MIXXX.plan(scanned, mixxx.database).files == ()

    new = clicks(mixxx.music.parent / "new.wav")
    ours = (track(known, STEADY), track(known_mp3, CHANGING), track(new, CHANGING))
    lists = (
        Playlist("Warm-up", (new.name, known.name)),
        Playlist("Crates", is_folder=True, children=(Playlist("Techno", (known_mp3.name,)),)),
    )
    outcome = safe_write.apply(MIXXX.plan(Collection("ours", ours, lists), mixxx.database), running=frozenset)
    assert outcome.refused == ()
    written = MIXXX.read(mixxx.database)
    mixxx.run([known, known_mp3, new])

    for path, grid in ((known, STEADY), (known_mp3, CHANGING), (new, CHANGING)):
        assert_marks(mixxx, path)
        assert_grid(mixxx, path, grid)
        row = mixxx.row(path)
        assert (path.name, row["key_id"], row["rating"], row["color"]) == (path.name, 22, 4, 0x339933)
    after = MIXXX.read(mixxx.database)
    assert [(p.name, p.tracks) for p in after.playlists] == [(p.name, p.tracks) for p in written.playlists]
    assert mixxx.query("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    # Nothing that Mixxx has done with them makes us want to write them again.
    again = MIXXX.plan(Collection("ours", ours, lists), mixxx.database)
    assert [c for c in again.changes if c.field not in ("title", "artist")] == []


def test_a_database_of_our_own_making_is_mixxxs_from_then_on(mixxx: Mixxx) -> None:
    path = clicks(mixxx.music / "first.flac")
    mixxx.database.unlink()
    ours = Collection("ours", (track(path, STEADY),), (Playlist("Warm-up", (path.name,)),))
    safe_write.apply(MIXXX.plan(ours, mixxx.database), running=frozenset)
    mixxx.name_music_folder()
    log = mixxx.run([path])
    assert "no such table" not in log
    assert_marks(mixxx, path)
    assert_grid(mixxx, path, STEADY)
    assert mixxx.query("SELECT value FROM settings WHERE name = 'mixxx.schema.version'") == [{"value": "32"}]
    assert [(p.name, len(p.tracks)) for p in MIXXX.read(mixxx.database).playlists] == [("Warm-up", 1)]
    (row,) = mixxx.query("SELECT title, artist, color FROM library")
    assert row == {"title": "Ours", "artist": "Artist", "color": 0x339933}


def assert_marks(mixxx: Mixxx, path: Path) -> None:
    cues = mixxx.cues(path)
    on_pads = {c["hotcue"]: c for c in cues if c["hotcue"] >= 0}
    assert set(on_pads) == {0, 1, 3, 7, 12}
    for cue in (c for c in MARKS if c.slot is not None):
        found = on_pads[cue.slot]
        assert found["type"] == HOT
        assert found["start"] == pytest.approx(cue.time, abs=MILLISECOND)
        assert (found["label"], f"#{found['color']:06X}") == (cue.name, cue.color)
    loop = on_pads[3]
    assert (loop["type"], loop["label"], loop["color"]) == (LOOP, "Loop A", 0xAA72FF)
    assert (loop["start"], loop["span"]) == pytest.approx((16.25, 2.0), abs=MILLISECOND)
    points = {c["type"]: (c["start"], c["span"]) for c in cues if c["type"] in (MAIN, INTRO, OUTRO)}
    assert points[MAIN][0] == pytest.approx(0.5, abs=MILLISECOND)
    assert points[INTRO] == pytest.approx((0.125, 7.875), abs=MILLISECOND)
    assert points[OUTRO] == pytest.approx((30.0, 9.0), abs=MILLISECOND)


def assert_grid(mixxx: Mixxx, path: Path, grid: BeatGrid) -> None:
    (found,) = [t for t in MIXXX.read(mixxx.database).tracks if t.path == path]
    assert found.beat_grid is not None
    ours, theirs = grid.beats(40.0), found.beat_grid.beats(40.0)
    assert len(ours) == len(theirs)
    assert abs(ours - theirs).max() < MILLISECOND
    if grid.is_constant:
        assert mixxx.row(path)["bpm"] == pytest.approx(grid.tempo, abs=1e-6)

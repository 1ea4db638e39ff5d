"""Libraries as years of use leave them: hidden tracks in lists, saved jumps, keys that disagree, orphans, one file twice."""

from __future__ import annotations

import math
import random
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, Key, KnownTrack, Playlist
from tests.conftest import Tally
from tests.interop.damaged_databases import assert_sound_or_refused, damaged_databases
from tests.interop.mixxx.databases import RATE, Database, beat_grid, beat_map
from tests.nightly import by_night

HOT, JUMP = 1, 5
N_DAMAGED = by_night(120, 20_000)


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "mixxxdb.sqlite")


def applied(collection: Collection, target: Path) -> WritePlan:
    plan = MIXXX.plan(collection, target)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    return plan


def nothing_to_do(database: Database) -> bool:
    plan = MIXXX.plan(MIXXX.read(database.path), database.path)
    return (plan.files, plan.changes, plan.losses) == ((), (), ())


class TestHiddenTracks:
    def test_they_stay_in_playlists_and_crates(self, database: Database) -> None:
        a, hidden = database.track("/m/a.mp3"), database.track("/m/h.mp3", mixxx_deleted=1)
        b = database.track("/m/b.mp3")
        database.playlist("Set", [hidden, a, hidden, b])
        database.crate("Crate", [a, hidden])
        assert nothing_to_do(database)
        found = MIXXX.read(database.path)
        lists = (Playlist("Set", ("3", "1", "1")), Playlist("Crates", (), (Playlist("Crate", ("3",)),), True))
        applied(replace(found, playlists=lists), database.path)
        entries = database.query("SELECT track_id FROM PlaylistTracks ORDER BY position")
        assert [track for (track,) in entries] == [hidden, b, a, hidden, a]
        assert set(database.query("SELECT track_id FROM crate_tracks")) == {(b,), (hidden,)}

    def test_one_that_is_shown_counts_where_a_file_is_there_twice(self, database: Database) -> None:
        database.track("/m/a.mp3", mixxx_deleted=1)
        database.insert("library", location=1, title="Shown", samplerate=RATE, mixxx_deleted=0)
        assert nothing_to_do(database)
        (track,) = MIXXX.read(database.path).tracks
        applied(Collection("x", (replace(track, cues=(Cue(1.0, 0, "Here"),)),)), database.path)
        assert database.query("SELECT track_id FROM cues") == [(2,)]


def test_two_files_whose_names_differ_in_their_accents_alone_stay_two(database: Database) -> None:
    for form in ("NFC", "NFD"):
        database.track(unicodedata.normalize(form, "/m/é.mp3"), title=form)
    assert nothing_to_do(database)
    tracks = MIXXX.read(database.path).tracks
    applied(
        Collection("x", tuple(replace(t, cues=(Cue(1.0, 0, t.tags.title),)) for t in tracks)), database.path
    )
    assert database.query("SELECT track_id, label FROM cues ORDER BY id") == [(1, "NFC"), (2, "NFD")]


class TestSavedJumps:
    def read(self, database: Database) -> KnownTrack:
        track = database.track("/m/a.mp3", title="A")
        database.cue(track, JUMP, 20, length=-8, hotcue=4, color=0x112233, label="Back")
        return MIXXX.read(database.path).tracks[0]

    def test_they_are_read_as_cues_and_it_is_said(self, database: Database) -> None:
        assert self.read(database).cues == (Cue(20.0, 4, "Back", "#112233"),)
        (problem,) = MIXXX.read(database.path).problems
        assert (
            problem.message == "the jump on pad 5 is read as a cue: where it leads to is kept in Mixxx alone"
        )
        assert nothing_to_do(database)

    def test_with_another_name_they_jump_as_before(self, database: Database) -> None:
        track = self.read(database)
        applied(Collection("x", (replace(track, cues=(Cue(20.0, 4, "Again", "#445566"),)),)), database.path)
        rows = database.query("SELECT type, length, label, color FROM cues")
        assert rows == [(JUMP, -8 * 2 * RATE, "Again", 0x445566)]

    def test_a_cue_that_was_a_loop_remembers_its_end(self, database: Database) -> None:
        track = database.track("/m/a.mp3")
        database.cue(track, HOT, 20, length=8, hotcue=4, color=0x112233, label="Was a loop")
        assert nothing_to_do(database)
        (found,) = MIXXX.read(database.path).tracks
        applied(Collection("x", (replace(found, cues=(Cue(20.0, 4, "Again", "#112233"),)),)), database.path)
        assert database.query("SELECT type, length, label FROM cues") == [(HOT, 8 * 2 * RATE, "Again")]

    def test_another_cue_on_their_pad_jumps_nowhere(self, database: Database) -> None:
        track = self.read(database)
        applied(Collection("x", (replace(track, cues=(Cue(30.0, 4, "Drop", "#445566"),)),)), database.path)
        assert database.query("SELECT type, length FROM cues") == [(HOT, 0)]


class TestKeys:
    @pytest.mark.parametrize(
        ("columns", "key"),
        [
            # Mixxx believes its map of keys first, then the text; the number is what it sorts by.
            ({"keys": b"\x08\x16\x12\x02Am\x20\x02", "key": "C", "key_id": 3}, "Am"),
            ({"keys": b"\x08\x00", "key": "Am", "key_id": 3}, "Am"),
            ({"keys": None, "key": "no key", "key_id": 22}, "Am"),
            ({"keys": b"\xff\xff", "key": "8A"}, "Am"),
            # A map of keys with two changes of key: the one for all of the track counts.
            ({"keys": b"\x08\x16\x1a\x04\x08\x01\x10\x00\x1a\x05\x08\x03\x10\x80\x08"}, "Am"),
        ],
    )
    def test_what_mixxx_itself_believes(self, database: Database, columns: dict[str, Any], key: str) -> None:
        database.track("/m/a.mp3", **columns)
        assert MIXXX.read(database.path).tracks[0].tags.key == Key.parse(key)
        assert MIXXX.read(database.path).problems == ()
        assert nothing_to_do(database)

    def test_a_broken_map_is_told_where_nothing_else_says_the_key(self, database: Database) -> None:
        database.track("/m/a.mp3", keys=b"\xff\xff", title="A")
        (problem,) = MIXXX.read(database.path).problems
        assert problem.message.startswith("its key cannot be read")


def test_cues_of_an_old_mixxx_that_knew_no_colours(tmp_path: Path) -> None:
    database = Database(tmp_path / "mixxxdb.sqlite", version=28)
    track = database.track("/m/a.mp3")
    database.cue(track, HOT, 1.5, hotcue=0, label="Drop")
    database.execute("ALTER TABLE cues DROP COLUMN color")
    found = MIXXX.read(database.path)
    assert found.tracks[0].cues == (Cue(1.5, 0, "Drop"),)
    with pytest.raises(ExportRefused, match="version 28"):
        MIXXX.plan(found, database.path)


def test_what_mixxx_does_not_show_or_know_is_no_reason_to_write(database: Database) -> None:
    database.cue(database.track("/m/a.mp3"), HOT, 1.5, hotcue=-1, label="Old")
    database.cue(database.track("/m/b.mp3", samplerate=None), HOT, 1.5, hotcue=0)
    database.track("/m//c/./d.mp3", cuepoint=2 * 0.25 * RATE)
    database.crate("", [1])
    found = MIXXX.read(database.path)
    assert [len(track.cues) for track in found.tracks] == [0, 1, 1]
    assert "a hot cue without a pad, which Mixxx does not show, is left out" in [
        p.message for p in found.problems
    ]
    assert nothing_to_do(database)


def test_a_number_of_a_track_with_how_many_there_are(database: Database) -> None:
    database.track("/m/a.mp3", tracknumber="3/12")
    assert MIXXX.read(database.path).tracks[0].tags.track_number == 3


def test_a_locked_list_that_is_wanted_as_it_is_needs_no_word(database: Database) -> None:
    a = database.track("/m/a.mp3")
    database.playlist("Set", [a], locked=1)
    number = database.crate("Crate", [a])
    database.execute("UPDATE crates SET locked = 1 WHERE id = ?", number)
    assert nothing_to_do(database)


def test_a_crate_and_a_playlist_of_one_name_are_two_lists(database: Database) -> None:
    a, b = database.track("/m/a.mp3"), database.track("/m/b.mp3")
    database.playlist("House", [a])
    database.crate("House", [b])
    playlist, crates = MIXXX.read(database.path).playlists
    assert (playlist.tracks, crates.children[0].tracks) == ((str(a),), (str(b),))
    assert nothing_to_do(database)


def test_what_rows_that_are_gone_have_left_falls_to_no_new_one(database: Database) -> None:
    database.track("/m/a.mp3")
    database.insert("PlaylistTracks", playlist_id=7, track_id=9, position=1)
    database.insert("crate_tracks", crate_id=5, track_id=9)
    database.cue(12, HOT, 3, hotcue=0)
    new = KnownTrack(Path("/m/new.flac"), "n", extra=(("SampleRate", "44100"),))
    lists = (Playlist("Set", ("n",)), Playlist("Crates", (), (Playlist("Crate", ("n",)),), True))
    applied(Collection("x", (new,), lists), database.path)
    found = MIXXX.read(database.path)
    assert found.tracks[1].cues == ()
    assert [p.tracks or p.children[0].tracks for p in found.playlists] == [("13",), ("13",)]


def test_a_database_without_a_number_left_is_refused(database: Database) -> None:
    track = database.track("/m/a.mp3")
    database.insert("cues", id=2**63 - 1, track_id=track, type=HOT, position=1.0)
    wanted = KnownTrack(Path("/m/a.mp3"), "1", cues=(Cue(2.0, 0),))
    with pytest.raises(ExportRefused, match="no number left for a new row of cues"):
        MIXXX.plan(Collection("x", (wanted,)), database.path)


def test_a_map_of_a_thousand_beats_tapped_by_hand_comes_back_to_the_frame(database: Database) -> None:
    rng = random.Random(5)
    frames = [round(22050 * n + rng.gauss(0, 0.008 * RATE)) for n in range(1, 1001)]
    database.track("/m/a.mp3", beats=beat_map(frames), beats_version="BeatMap-1.0")
    (track,) = MIXXX.read(database.path).tracks
    assert track.beat_grid is not None
    assert 300 < len(track.beat_grid.anchors) < 1000  # every stretch of it has a tempo of its own
    beats = track.beat_grid.beats(frames[-1] / RATE + 0.001)
    assert max(abs(beat * RATE - frame) for beat, frame in zip(beats, frames, strict=True)) < 1.0
    assert nothing_to_do(database)


TABLES = (
    "settings",
    "track_locations",
    "library",
    "cues",
    "Playlists",
    "PlaylistTracks",
    "crates",
    "crate_tracks",
)


@pytest.mark.guarantee("T10")
def test_whatever_is_damaged_a_plan_is_sound_or_refused_in_a_sentence(
    database: Database, tally: Tally
) -> None:
    first = database.track("/m/a.mp3", title="A", beats=beat_grid(126.5, 4410), beats_version="BeatGrid-2.0")
    second = database.track("/m/b.mp3", keys=b"\x08\x16", keys_version="KeyMap-1.0")
    database.cue(first, HOT, 1.5, hotcue=0, label="Drop")
    database.playlist("Set", [first, second])
    database.crate("Crate", [second])
    for content in damaged_databases(database.path.read_bytes(), TABLES, N_DAMAGED):
        assert_sound_or_refused(MIXXX, database.path, content)
    tally("damaged files", N_DAMAGED, N_DAMAGED)


@pytest.mark.parametrize("duration", [math.inf, math.nan, 1e12, -1.0])
def test_a_length_that_no_recording_has_is_taken_for_unknown(tmp_path: Path, duration: float) -> None:
    grid = BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(8.5, 124.0)))
    track = KnownTrack(Path("/m/a.mp3"), "1", duration=duration, beat_grid=grid)
    path = tmp_path / "mixxxdb.sqlite"
    safe_write.apply(MIXXX.plan(Collection("ours", (track,)), path), running=frozenset)
    (read,) = MIXXX.read(path).tracks
    assert read.duration is None
    assert read.beat_grid is not None
    assert read.beat_grid.tempo_at(10.0) == pytest.approx(124.0, abs=0.01)

"""What a DJ locks stays what it is, whoever says otherwise, until it is unlocked; nothing that was said is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from djanalyzer.errors import FieldLocked
from djanalyzer.library.edits import (
    AcceptSuggestion,
    AddCue,
    AddFiles,
    AddLoop,
    AlignTimes,
    AxisMove,
    ChooseGrid,
    ConfirmGrid,
    Edit,
    LockFields,
    MergeCollection,
    MoveCue,
    RemoveCue,
    SaveAnalysis,
    SetLabel,
    Together,
    UnlockFields,
)
from djanalyzer.library.locks import FIELDS
from djanalyzer.library.records import LibraryTrack
from djanalyzer.library.store import Library
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Loop, Tags, TimeOffset
from tests.library.conftest import analysis, found

EVERYTHING = tuple(FIELDS)
THEIR_GRID = BeatGrid.constant(0.3, 126.0)


def from_rekordbox(library: Library, track_id: int = 1, **said: object) -> MergeCollection:
    known = KnownTrack(library.track(track_id).path, str(track_id), **said)  # type: ignore[arg-type]
    return MergeCollection(Collection("rekordbox", (known,)))


def shown(track: LibraryTrack) -> tuple[object, ...]:
    """What a DJ sees of a track."""
    return track.row, track.tags, track.beat_grid, track.sections, track.energy, track.cues, track.loops


@pytest.fixture
def heard(house: Library) -> Library:
    """Three tracks; the first one is analysed, and its grid is sure enough."""
    house.do(SaveAnalysis(1, analysis(beat_confidence=0.995), b""))
    return house


def test_an_import_with_another_grid_changes_nothing_that_is_seen_of_a_locked_track(heard: Library) -> None:
    heard.do(LockFields((1,), EVERYTHING))
    before = shown(heard.track(1))
    said = {
        "tags": Tags(
            "Other", "Somebody", genre="Trance", comment="no", tempo=126.0, key=Key(3, False), rating=1
        ),
        "beat_grid": THEIR_GRID,
        "cues": (Cue(3.0, 0, "Theirs"),),
        "loops": (Loop(1.0, 2.0, 1),),
    }
    heard.do(from_rekordbox(heard, **said))
    assert shown(heard.track(1)) == before
    spoken = [label.task for label in heard.track(1).labels if label.source.name == "rekordbox"]
    assert {"beat_grid", "key", "tempo", "cues", "loops"} <= set(spoken), "what was said is kept"


def test_once_unlocked_the_best_that_was_said_meanwhile_counts(heard: Library) -> None:
    heard.do(LockFields((1,), EVERYTHING))
    heard.do(from_rekordbox(heard, tags=Tags("Other", rating=1), beat_grid=THEIR_GRID, cues=(Cue(3.0, 0),)))
    heard.do(UnlockFields((1,), EVERYTHING))
    track = heard.track(1)
    assert (track.beat_grid, track.tags.title, track.tags.rating) == (THEIR_GRID, "Other", 1)
    assert [stored.cue.time for stored in track.cues] == [3.0]
    heard.undo()
    track = heard.track(1)
    assert (track.tags.title, track.cues, track.locked) == ("Deep Love", (), frozenset(EVERYTHING))


def test_a_new_analysis_and_retagged_files_change_nothing_that_is_locked(heard: Library) -> None:
    heard.do(LockFields((1,), EVERYTHING))
    before = heard.track(1)
    grid, key = BeatGrid.constant(0.2, 62.0), Key(1, True, 0.9)
    heard.do(SaveAnalysis(1, analysis("djanalyzer-2", beat_grid=grid, key=key, sections=()), b""))
    heard.do(AddFiles((replace(found("a.mp3", title="Retagged", genre="Pop"), mtime_ns=3000),)))
    after = heard.track(1)
    assert (after.row, after.tags, after.beat_grid) == (before.row, before.tags, before.beat_grid)
    assert (after.sections, after.energy) == (before.sections, before.energy)
    heard.do(UnlockFields((1,), ("beat_grid", "title")))
    assert (heard.track(1).beat_grid, heard.track(1).tags.title) == (grid, "Retagged")
    assert heard.track(1).row.key == before.row.key, "the key is still locked"


def test_what_nobody_has_said_can_be_locked_as_well(house: Library) -> None:
    house.do(LockFields((3,), ("key", "comment", "beat_grid", "cues")))
    house.do(SaveAnalysis(3, analysis(), b""))
    track = house.track(3)
    assert (track.row.key, track.beat_grid, track.row.bpm) == (None, None, None)
    house.do(UnlockFields((3,), ("key", "beat_grid")))
    assert (house.track(3).row.key, house.track(3).row.bpm) == (Key(9, True, 0.7), 124.01)


@pytest.mark.parametrize(
    "edit",
    [
        AddCue(1, Cue(2.0)),
        MoveCue(1, 9.0),
        RemoveCue(1),
        AddLoop(1, Loop(1.0, 2.0)),
        AcceptSuggestion(1),
        ChooseGrid(1, ratio=0.5),
        ConfirmGrid(1),
        SetLabel(1, "beat_grid", THEIR_GRID),
        SetLabel(1, "tempo", 99.0),
        SetLabel(1, "key", None),
        Together("Accept all", (AcceptSuggestion(1), AcceptSuggestion(2))),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_the_dj_is_told_what_is_locked_and_nothing_changes(heard: Library, edit: Edit) -> None:
    heard.do(AddCue(1, Cue(1.0, 0, "Start")))
    heard.do(SetLabel(1, "key", Key(0, False)))
    heard.do(LockFields((1,), ("beat_grid", "key", "cues")))
    before, history = heard.track(1), heard.history()
    with pytest.raises(
        FieldLocked, match=r"of “Deep Love” (is|are) locked; unlock (it|them) first."
    ) as refused:
        heard.do(edit)
    assert (refused.value.track_id, refused.value.field in ("beat_grid", "key", "cues")) == (1, True)
    assert (heard.track(1), heard.history()) == (before, history)


def test_the_sentence_names_the_field(heard: Library) -> None:
    heard.do(LockFields((1,), ("beat_grid", "cues")))
    with pytest.raises(FieldLocked, match=r"The beat grid of “Deep Love” is locked; unlock it first."):
        heard.do(ConfirmGrid(1))
    with pytest.raises(
        FieldLocked, match=r"The cues and loops of “Deep Love” are locked; unlock them first."
    ):
        heard.do(AddCue(1, Cue(1.0)))


def test_among_many_tracks_the_locked_ones_are_left_out_and_counted(heard: Library) -> None:
    heard.do(LockFields((1,), ("cues",)))
    template = tuple(AddCue(track_id, Cue(1.0, 0, "Start")) for track_id in (1, 2, 3))
    assert heard.do(Together("Set cues", template)).n_locked == 1
    assert [len(heard.track(i).cues) for i in (1, 2, 3)] == [0, 1, 1]
    heard.undo()
    assert [len(heard.track(i).cues) for i in (1, 2, 3)] == [0, 0, 0]


def test_other_time_offsets_leave_locked_grids_and_cues_where_they_are(heard: Library) -> None:
    offset = TimeOffset(0.026, "MP3 B")
    for i in (1, 2):
        heard.do(from_rekordbox(heard, i, beat_grid=THEIR_GRID, cues=(Cue(3.0, 0),), offset=offset))
    heard.do(LockFields((1,), ("beat_grid", "cues")))
    moves = tuple(AxisMove(i, "rekordbox", 0.01, TimeOffset(0.016, "MP3 B")) for i in (1, 2))
    assert heard.do(AlignTimes(moves)).n_locked == 1
    starts = [
        (t.beat_grid.anchors[0].time, t.cues[0].cue.time) for t in map(heard.track, (1, 2)) if t.beat_grid
    ]
    assert starts == [(0.3, 3.0), (pytest.approx(0.31), pytest.approx(3.01))]


def test_locking_is_undone_and_done_again_like_anything_else(heard: Library) -> None:
    heard.do(LockFields((1, 2), ("key", "title")))
    assert heard.history()[0].name == "Lock key, title"
    assert heard.history()[0].n_tracks == 2
    heard.undo()
    assert heard.track(1).locked == frozenset()
    heard.redo()
    assert heard.track(2).locked == {"key", "title"}
    heard.do(LockFields((1,), ("key",)))
    heard.do(UnlockFields((1, 2), ("key",)))
    assert heard.track(1).locked == {"title"}


def test_a_locked_grid_needs_no_review(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(beat_confidence=0.5), b""))
    assert house.track(1).row.needs_review
    house.do(LockFields((1,), ("beat_grid",)))
    assert house.track(1).row.is_checked
    house.do(UnlockFields((1,), ("beat_grid",)))
    assert house.track(1).row.needs_review


def test_only_what_there_is_can_be_locked() -> None:
    with pytest.raises(ValueError, match="shoe cannot be locked"):
        LockFields((1,), ("shoe",))

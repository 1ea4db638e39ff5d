"""Other time offsets are chosen: what a program has said moves with them, and what the DJ has set stays where it was heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.library.edits import (
    AddCue,
    AddLoop,
    AlignTimes,
    AxisMove,
    MergeCollection,
    MoveCue,
    RemoveCue,
    UseOffsets,
)
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    KnownTrack,
    Loop,
    MeasuredOffset,
    OffsetBasis,
    OffsetChoice,
    Section,
    SectionLabel,
    Tags,
    TimeOffset,
)

TABLE = TimeOffset(0.026, "MP3 B", OffsetBasis.TABLE)
NONE = TimeOffset(0.0, "MP3 B", OffsetBasis.NONE)
WITHOUT = OffsetChoice(OffsetBasis.NONE)
MEASURED = OffsetChoice(OffsetBasis.MEASURED, (MeasuredOffset("rekordbox", "MP3 B", 0.014, 12, 0.001),))
LATER = 0.026  # seconds that all of it lies later where nothing is taken off any more


def said(name: str, offset: TimeOffset | None = TABLE) -> KnownTrack:
    """What a program says of a track, on our time axis already."""
    return KnownTrack(
        Path("/music") / name,
        name,
        Tags(genre="Disco", rating=3),
        beat_grid=BeatGrid.constant(0.5, 125.0),
        cues=(Cue(1.0, 0, "In", "#28E214"), Cue(2.0, 1), Cue(3.0, 2)),
        loops=(Loop(8.0, 16.0, 4, "Roll"),),
        sections=(Section(0.5, 30.0, SectionLabel.INTRO, 0.8),),
        offset=offset,
    )


@pytest.fixture
def imported(house: Library) -> Library:
    """rekordbox has spoken of tracks 1 and 2, Serato of 1; of rekordbox's cues on 1 the DJ has moved one and removed one."""
    house.do(MergeCollection(Collection("rekordbox", (said("a.mp3"), said("b.mp3")))))
    serato = KnownTrack(Path("/music/a.mp3"), "s", cues=(Cue(40.0, 3),), offset=TABLE)
    house.do(MergeCollection(Collection("Serato", (serato,))))
    house.do(MoveCue(2, 2.5))
    house.do(RemoveCue(3))
    house.do(AddCue(1, Cue(50.0, 7)))
    house.do(AddLoop(1, Loop(60.0, 64.0)))
    return house


def shown(library: Library, track_id: int) -> tuple[object, ...]:
    """What a DJ sees of a track, and who set it."""
    track = library.track(track_id)
    cues = [(c.cue, c.source.name) for c in track.cues]
    loops = [(stored.loop, stored.source.name) for stored in track.loops]
    return track.beat_grid, cues, loops, track.sections


def test_what_the_program_has_said_moves_and_nothing_else(imported: Library) -> None:
    before = [shown(imported, i) for i in (1, 2)]
    moves = tuple(AxisMove(i, "rekordbox", LATER, NONE) for i in (1, 2))
    assert imported.do(UseOffsets(WITHOUT, moves)).track_ids == {1, 2}
    later = (
        BeatGrid.constant(0.526, 125.0),
        (Section(0.526, 30.026, SectionLabel.INTRO, 0.8),),
    )
    theirs = Cue(1.026, 0, "In", "#28E214"), Loop(8.026, 16.026, 4, "Roll")
    assert shown(imported, 1) == (
        later[0],
        [(theirs[0], "rekordbox"), (Cue(2.5, 1), "you"), (Cue(40.0, 3), "Serato"), (Cue(50.0, 7), "you")],
        [(theirs[1], "rekordbox"), (Loop(60.0, 64.0), "you")],
        later[1],
    )
    assert shown(imported, 2) == (
        later[0],
        [(theirs[0], "rekordbox"), (Cue(2.026, 1), "rekordbox"), (Cue(3.026, 2), "rekordbox")],
        [(theirs[1], "rekordbox")],
        later[1],
    )
    assert imported.offsets() == WITHOUT
    last = {
        label.task: label.offset for label in imported.track(2).labels if label.source.name == "rekordbox"
    }
    times, others = ("beat_grid", "cues", "loops", "sections"), ("genre", "rating")
    assert last == dict.fromkeys(times, NONE) | dict.fromkeys(others), (
        "what was taken off is known of every time"
    )
    imported.undo()
    assert [shown(imported, i) for i in (1, 2)] == before
    assert imported.offsets() == OffsetChoice()


def test_a_move_that_was_planned_before_another_one_goes_only_as_far_as_is_left(imported: Library) -> None:
    """So do two windows that choose the same offsets."""
    move = AxisMove(2, "rekordbox", LATER, NONE)
    imported.do(UseOffsets(WITHOUT, (move,)))
    once = shown(imported, 2)
    assert not imported.do(AlignTimes((move,))).track_ids
    assert shown(imported, 2) == once


def test_where_nobody_knows_what_was_taken_off_all_goes_as_far_as_was_planned(house: Library) -> None:
    house.do(MergeCollection(Collection("rekordbox", (said("a.mp3", None),))))
    house.do(AlignTimes((AxisMove(1, "rekordbox", -0.25, NONE),)))
    track = house.track(1)
    assert track.beat_grid == BeatGrid.constant(0.25, 125.0)
    assert [c.cue.time for c in track.cues] == [0.75, 1.75, 2.75]
    assert [(stored.loop.start, stored.loop.stop) for stored in track.loops] == [(7.75, 15.75)]


def test_one_choice_after_another_holds_and_each_is_a_step_back(house: Library) -> None:
    for choice in (WITHOUT, MEASURED):
        assert not house.do(UseOffsets(choice)).track_ids
        assert house.offsets() == choice
    names = [line.name for line in house.history()[:2]]
    assert names == ["Use measured time offsets", "Use no time offsets"]
    house.undo()
    assert house.offsets() == WITHOUT
    house.undo()
    assert house.offsets() == OffsetChoice()
    house.do(UseOffsets(MEASURED))
    assert house.offsets() == MEASURED, "what was taken back can be chosen anew"
    house.do(UseOffsets(OffsetChoice()))
    assert (house.offsets(), house.history()[0].name) == (OffsetChoice(), "Use the table's time offsets")

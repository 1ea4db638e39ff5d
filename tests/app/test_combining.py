"""Music that several programs have tagged becomes one collection: the first one's word counts, what others add is kept."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.app.combining import filled
from djanalyzer.music import BeatGrid, Cue, KnownTrack, Loop, Tags

PATH = Path("/music/one.mp3")


def test_cues_of_the_second_program_go_to_free_pads() -> None:
    first = KnownTrack(PATH, "1", cues=(Cue(1.0, 0, "Mine"), Cue(8.0, 1)))
    second = KnownTrack(PATH, "2", cues=(Cue(1.001, 3), Cue(4.0, 1, "A"), Cue(5.0, 2, "B"), Cue(6.0, None)))
    # That at the same place is the same; that of the second pad finds it taken, and the third is its neighbour's.
    added = (Cue(4.0, 3, "A"), Cue(5.0, 2, "B"), Cue(6.0, None))
    assert filled(first, second).cues == (*first.cues, *added)


def test_cues_that_a_tool_has_copied_are_not_doubled() -> None:
    first = KnownTrack(PATH, "1", cues=(Cue(1.0, 0),))
    assert filled(first, KnownTrack(PATH, "2", cues=(Cue(1.051, 0),))) == first


def test_what_finds_no_pad_is_remembered() -> None:
    first = KnownTrack(PATH, "1", cues=tuple(Cue(float(slot), slot) for slot in range(8)))
    assert filled(first, KnownTrack(PATH, "2", cues=(Cue(9.5, 0),))).cues[-1] == Cue(9.5, None)


def test_a_grid_and_tags_are_taken_over_where_the_first_has_none() -> None:
    second = KnownTrack(
        PATH,
        "2",
        Tags(title="Two", energy=6, rating=3),
        200.0,
        BeatGrid.constant(0.5, 128.0),
        loops=(Loop(1.0, 2.0, 0),),
        extra=(("Key", "8A"), ("Played", "3")),
    )
    first = KnownTrack(PATH, "1", Tags(title="One", rating=0), extra=(("Key", "Am"),))
    whole = filled(first, second)
    assert whole.tags == Tags(title="One", energy=6, rating=0)
    assert (whole.beat_grid, whole.loops, whole.duration) == (second.beat_grid, second.loops, 200.0)
    assert whole.extra == (("Key", "Am"), ("Played", "3"))


def test_what_the_first_has_stays() -> None:
    first = KnownTrack(PATH, "1", Tags(title="One"), 199.0, BeatGrid.constant(0.25, 64.0))
    second = KnownTrack(PATH, "2", Tags(title="Two"), 200.0, BeatGrid.constant(0.5, 128.0))
    assert filled(first, second) == first

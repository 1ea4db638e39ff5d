"""Takes stay with their track, can be renamed and removed and all that undone, and end when no undo brings them back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import journal
from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddTake,
    DropTakes,
    KeepOne,
    RelocateFiles,
    RemoveTake,
    RemoveTracks,
    RenameTake,
    SetMissing,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Cue, SectionLabel
from djanalyzer.music.styles import FoundFault, StyleShare, StyleWish, TakeFault, TakeQuality
from tests.library.conftest import found

WISH = StyleWish(
    8.0,
    24.0,
    (StyleShare("house", weight=0.25), StyleShare(example=Path("/music/caf\udce9.wav"))),
    0.8,
    "drums",
    ((SectionLabel.DROP, (StyleShare("trance"),)),),
    7,
)
FAULTS = (FoundFault(TakeFault.OUT_OF_TIME, 0.4, 0.9), FoundFault(TakeFault.SILENT, float("-inf"), -20.0))
TAKE = AddTake(
    1, "House", 8.0, 24.0, WISH, "style-1.abc", TakeQuality(0.5, 0.75, 0.25, FAULTS), "a.flac", "id"
)


def named(library: Library, track_id: int = 1) -> list[str]:
    return [take.name for take in library.takes([track_id]).get(track_id, ())]


def test_a_take_is_read_as_it_was_kept(house: Library) -> None:
    (take_id,) = house.do(TAKE).created
    house.do(replace(TAKE, track_id=3, file="b.flac", recording_id=None, quality=TakeQuality(1, 1, 1)))
    both = house.takes([3, 2, 1])
    assert sorted(both) == [1, 3]
    (take,) = both[1]
    assert take == house.take(take_id)
    assert (take.wish, take.quality, take.file, take.start, take.stop) == (
        WISH,
        TAKE.quality,
        "a.flac",
        8.0,
        24.0,
    )
    assert both[3][0].quality.faults == ()
    assert (both[3][0].recording_id, take.recording_id, take.model) == (None, "id", "style-1.abc")


def test_every_step_with_a_take_can_be_undone(house: Library) -> None:
    (take_id,) = house.do(TAKE).created
    house.do(RenameTake(take_id, " Friday "))
    assert named(house) == ["Friday"]
    assert house.do(RemoveTake(take_id)).track_ids == {1}
    assert named(house) == []
    for wanted in (["Friday"], ["House"], []):
        house.undo()
        assert named(house) == wanted
    assert house.find("is:restyled") == []
    house.redo()
    assert named(house) == ["House"]
    assert house.find("is:restyled") == [1]


def test_a_take_that_is_gone_or_has_no_name_is_refused_in_a_sentence(house: Library) -> None:
    (take_id,) = house.do(TAKE).created
    with pytest.raises(LibraryTrouble, match="A take needs a name"):
        house.do(RenameTake(take_id, " "))
    house.do(RemoveTake(take_id))
    for edit in (RenameTake(take_id, "Friday"), RemoveTake(take_id)):
        with pytest.raises(LibraryTrouble, match="no such take"):
            house.do(edit)
    with pytest.raises(LibraryTrouble, match="no such take"):
        house.take(take_id)


def test_a_removed_take_is_forgotten_once_no_undo_brings_it_back(
    house: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept,) = house.do(replace(TAKE, file="kept.flac")).created
    (removed,) = house.do(TAKE).created
    house.do(RemoveTake(removed))
    assert house.forgotten_takes() == {}
    house.do(DropTakes((kept, removed)))
    house.undo()
    assert named(house) == ["House", "House"]  # dropping what an undo may need does nothing
    house.redo()
    monkeypatch.setattr(journal, "LONGEST", 1)
    house.do(AddCue(1, Cue(1.0)))
    assert house.forgotten_takes() == {removed: "a.flac"}
    house.do(DropTakes((kept, removed)))
    assert house.forgotten_takes() == {}
    assert [take.id for take in house.takes([1])[1]] == [kept]


def test_a_take_whose_making_was_undone_is_forgotten_once_it_cannot_be_made_again(house: Library) -> None:
    (take_id,) = house.do(TAKE).created
    house.undo()
    assert house.forgotten_takes() == {}
    house.do(AddCue(1, Cue(1.0)))
    assert house.forgotten_takes() == {take_id: "a.flac"}


def test_a_track_that_comes_back_has_its_takes(house: Library) -> None:
    house.do(TAKE)
    house.do(RemoveTracks((1,)))
    house.undo()
    assert named(house) == ["House"]


def test_takes_go_with_the_recording_when_two_tracks_become_one(house: Library) -> None:
    house.do(replace(TAKE, track_id=2))
    house.do(KeepOne(1, (2,)))  # another recording
    assert named(house) == []
    house.undo()
    house.do(SetMissing((1,)))
    house.do(AddFiles((found("moved/a.mp3", None),)))
    house.do(replace(TAKE, track_id=4, file="b.flac", name="Moved"))
    house.do(RelocateFiles(((1, found("moved/a.mp3", None)),)))
    assert named(house) == ["Moved"]

"""What a DJ program's collection held is known at the next import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    Edit,
    Entry,
    FoundFile,
    NoteCollection,
    RememberImport,
    RemoveTracks,
    SetLabel,
    SetMissing,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Cue

XML = Path("/dj/rekordbox.xml")
A, B = Entry(1, Path("/usb/a.mp3")), Entry(2, Path("/usb/b.mp3"))


def holds(**entries: Entry) -> NoteCollection:
    return NoteCollection("rekordbox", XML, entries)


def left(library: Library) -> tuple[int, ...]:
    remembered = library.remembered_import("rekordbox", XML)
    assert remembered is not None
    return remembered.left


def test_a_track_says_which_collections_hold_it(house: Library) -> None:
    house.do(holds(a=A, b=B))
    house.do(NoteCollection("Traktor", Path("/dj/collection.nml"), {"/:a": A}))
    origins = house.track(1).origins
    assert [(o.program, o.location.name, o.path, o.left_at) for o in origins] == [
        ("rekordbox", "rekordbox.xml", Path("/usb/a.mp3"), None),
        ("Traktor", "collection.nml", Path("/usb/a.mp3"), None),
    ]


def test_what_leaves_a_collection_is_marked_until_it_comes_back(house: Library) -> None:
    house.do(holds(a=A, b=B))
    house.do(holds(b=B))
    assert left(house) == (1,)
    house.do(holds(b=B))
    assert left(house) == (1,)
    house.do(holds(a=A, b=B))
    assert left(house) == ()


def test_undo_takes_the_mark_back(house: Library) -> None:
    house.do(holds(a=A, b=B))
    house.do(holds(b=B))
    house.undo()
    assert left(house) == ()
    house.redo()
    assert left(house) == (1,)


def test_a_path_that_the_program_has_changed_follows(house: Library) -> None:
    house.do(holds(a=A))
    house.do(holds(a=Entry(1, Path("/disk/a.mp3"))))
    assert [origin.path for origin in house.track(1).origins] == [Path("/disk/a.mp3")]


def test_an_import_is_remembered_by_its_place(house: Library) -> None:
    assert house.remembered_import("rekordbox", XML) is None
    house.do(holds(a=A))
    house.do(RememberImport("rekordbox", XML, "abc", "{}"))
    remembered = house.remembered_import("rekordbox", XML)
    assert remembered is not None
    assert (remembered.fingerprint, remembered.report, remembered.paths) == ("abc", "{}", (A.path,))
    assert remembered.stamp == house.stamp()
    assert house.history()[0].name == "Import from rekordbox"  # the memory is no step of its own


def test_what_two_programs_keep_at_one_place_is_remembered_apart(house: Library) -> None:
    house.do(holds(a=A, b=B))
    house.do(NoteCollection("Engine DJ", XML, {"1": A}))
    house.do(RememberImport("tags", XML, "abc", "{}"))
    house.do(holds(b=B))
    assert left(house) == (1,)
    engine = house.remembered_import("Engine DJ", XML)
    assert engine is not None
    assert (engine.paths, engine.left) == ((A.path,), ())
    assert house.remembered_import("Traktor", XML) is None


@pytest.mark.parametrize(
    "edit",
    [
        AddCue(1, Cue(1.0)),
        SetLabel(1, "rating", 3),
        RemoveTracks((1,)),
        SetMissing((1,)),
        AddFiles((FoundFile(Path("/music/new.mp3"), "f" * 40, 1, 1),)),
        holds(b=B),
    ],
)
def test_the_stamp_tells_of_every_change(house: Library, edit: Edit) -> None:
    house.do(holds(a=A))
    stamps = [house.stamp()]
    steps: list[Callable[[], object]] = [lambda: house.do(edit)]
    steps += [house.undo, house.redo] if edit.is_undoable else []
    for step in steps:
        step()
        assert house.stamp() != stamps[-1]
        stamps.append(house.stamp())


def test_the_stamp_stays_while_nothing_happens(house: Library) -> None:
    house.do(holds(a=A))
    before = house.stamp()
    assert not house.do(holds(a=A))
    assert house.stamp() == before


def test_only_those_tracks_change_that_leave_or_come_back(house: Library) -> None:
    assert not house.do(holds(a=A, b=B)), "nothing that a track shows follows from where it is listed"
    assert house.do(holds(b=B)).track_ids == {1}
    since = [origin.left_at for origin in house.track(1).origins]
    assert not house.do(holds(b=B, c=Entry(3, Path("/usb/c.mp3"))))
    assert [origin.left_at for origin in house.track(1).origins] == since, "it left when it left"
    assert since[0] is not None
    assert house.do(holds(a=A, b=B)).track_ids == {1, 3}
    assert left(house) == (3,)
    assert [origin.left_at for origin in house.track(1).origins] == [None]
    for wanted in ((1,), (1,), ()):
        house.undo()
        assert left(house) == wanted


def test_another_track_or_place_under_the_same_number_takes_the_place_of_the_former(house: Library) -> None:
    house.do(holds(**{"a\x00": A, "b": B}))
    house.do(holds(a=A, b=Entry(3, B.path)))
    assert [len(house.track(i).origins) for i in (1, 2, 3)] == [1, 0, 1]
    remembered = house.remembered_import("rekordbox", XML)
    assert remembered is not None
    assert remembered.paths == (A.path, B.path)
    house.undo()
    assert [len(house.track(i).origins) for i in (1, 2, 3)] == [1, 1, 0]


def test_what_is_remembered_of_an_import_is_the_last_one(house: Library) -> None:
    house.do(RememberImport("rekordbox", XML, "abc", "{}"))
    house.do(RememberImport("rekordbox", Path("/dj/other.xml"), "xyz", "{}"))
    house.do(RememberImport("rekordbox", XML, "def", '{"half": "\ud800"}'))
    remembered = house.remembered_import("rekordbox", XML)
    assert remembered is not None
    assert (remembered.fingerprint, remembered.report) == ("def", '{"half": "?"}')
    assert len(house.history()) == 1

"""Sections that a DJ program has found: kept as its word, shown where neither the DJ nor a model has any."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.library.edits import (
    AlignTimes,
    AxisMove,
    LockFields,
    MergeCollection,
    SaveAnalysis,
    SetLabel,
    UnlockFields,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, KnownTrack, Section, SectionLabel, Source, TimeOffset
from tests.library.conftest import analysis

REKORDBOX = Source("program", "rekordbox")
PHRASES = (Section(0.1, 15.1, SectionLabel.INTRO), Section(15.1, 60.1, SectionLabel.VERSE, 0.4))
EDITED = (Section(0.1, 30.1, SectionLabel.INTRO), Section(30.1, 60.1, SectionLabel.DROP))
OWN = (Section(0.0, 200.0, SectionLabel.DROP),)
HEARD = analysis().sections


def bring(library: Library, *sections: Section, program: str = "rekordbox", **more: object) -> bool:
    """Import the first track with these sections; return whether anything has changed by it."""
    known = KnownTrack(library.track(1).path, "1", sections=sections, offset=TimeOffset(0.026, "MP3 B"))
    changes = library.do(MergeCollection(Collection(program, (known,), **more)))  # type: ignore[arg-type]
    return bool(changes.track_ids)


def shown(library: Library) -> tuple[tuple[Section, ...], Source | None]:
    track = library.track(1)
    return track.sections, track.sections_source


def test_where_nobody_else_says_anything_they_are_shown_as_the_programs(house: Library) -> None:
    assert bring(house, *PHRASES)
    assert shown(house) == (PHRASES, REKORDBOX)
    (label,) = (x for x in house.track(1).labels if x.task == "sections")
    assert (label.confidence, label.offset) == (1.0, TimeOffset(0.026, "MP3 B"))


@pytest.mark.parametrize("is_heard_first", [True, False])
def test_what_the_model_has_heard_comes_before_them_and_the_dj_before_both(
    house: Library, is_heard_first: bool
) -> None:
    steps = [lambda: house.do(SaveAnalysis(1, analysis(), b"")), lambda: bring(house, *PHRASES)]
    for step in steps if is_heard_first else reversed(steps):
        step()
    assert shown(house) == (HEARD, Source("model", "djanalyzer-1"))
    house.do(SetLabel(1, "sections", OWN))
    bring(house, *EDITED)
    house.do(SaveAnalysis(1, analysis("djanalyzer-2"), b""))
    assert shown(house)[0] == OWN
    house.do(SetLabel(1, "sections", None))
    assert shown(house)[0] == HEARD
    words = [word.source for word in house.words(1) if word.field == "sections"]
    assert words == [Source("model", "djanalyzer-2"), Source("model", "djanalyzer-1"), REKORDBOX]


def test_a_model_that_has_found_none_leaves_them_shown(house: Library) -> None:
    bring(house, *PHRASES)
    house.do(SaveAnalysis(1, analysis(sections=()), b""))
    assert shown(house) == (PHRASES, REKORDBOX)


def test_importing_again_brings_what_has_changed_and_nothing_else(house: Library) -> None:
    bring(house, *PHRASES)
    assert not bring(house, *PHRASES)
    assert bring(house, *EDITED)
    assert shown(house)[0] == EDITED


def test_a_form_of_the_collection_that_cannot_hold_them_takes_none_back(house: Library) -> None:
    """rekordbox's XML has no phrases, whatever its database has."""
    bring(house, *PHRASES)
    assert not bring(house)
    assert shown(house)[0] == PHRASES


def test_a_program_that_always_holds_them_takes_them_back_by_silence(house: Library) -> None:
    bring(house, *PHRASES, program="VirtualDJ")
    assert bring(house, program="VirtualDJ", complete_on=frozenset({"sections"}))
    assert shown(house) == ((), None)


def test_undo_takes_the_import_back_and_redo_brings_it_again(house: Library) -> None:
    bring(house, *PHRASES)
    bring(house, *EDITED)
    house.undo()
    assert shown(house)[0] == PHRASES
    house.undo()
    assert shown(house) == ((), None)
    house.redo()
    assert shown(house) == (PHRASES, REKORDBOX)


def test_a_track_that_the_program_has_twice_has_the_first_ones_that_there_are(house: Library) -> None:
    path = house.track(1).path
    known = tuple(KnownTrack(path, str(n), sections=some) for n, some in enumerate(((), EDITED, PHRASES)))
    house.do(MergeCollection(Collection("rekordbox", known)))
    assert shown(house)[0] == EDITED


def test_locked_sections_stay_and_the_programs_new_word_is_kept(house: Library) -> None:
    bring(house, *PHRASES)
    house.do(LockFields((1,), ("sections",)))
    bring(house, *EDITED)
    assert shown(house)[0] == PHRASES
    house.do(UnlockFields((1,), ("sections",)))
    assert shown(house)[0] == EDITED


def test_they_move_with_the_programs_time_axis(house: Library) -> None:
    bring(house, *PHRASES)
    house.do(AlignTimes((AxisMove(1, "rekordbox", 0.016, TimeOffset(0.010, "MP3 B")),)))
    starts = [section.start for section in shown(house)[0]]
    assert starts == pytest.approx([0.116, 15.116])
    assert not bring_moved(house)  # what the program says is the same, to a hair


def bring_moved(library: Library) -> bool:
    sections = tuple(Section(s.start + 0.016, s.stop + 0.016, s.label, s.confidence) for s in PHRASES)
    known = KnownTrack(Path(library.track(1).path), "1", sections=sections, offset=TimeOffset(0.010, "MP3 B"))
    return bool(library.do(MergeCollection(Collection("rekordbox", (known,)))).track_ids)

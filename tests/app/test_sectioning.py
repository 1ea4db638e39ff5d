"""The DJ's word on sections: moved, named, split, joined, removed, added, accepted; each taken back in one step."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.app import sectioning, tagging
from djanalyzer.app.importing import import_folder, import_path
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.sectioning import with_edge_at, with_section
from djanalyzer.app.session import Session
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.library.records import Changes
from djanalyzer.music import Collection, KnownTrack, Section, SectionLabel
from tests.app.conftest import ANALYSIS

INTRO, DROP, OUTRO = (
    Section(0.0, 32.0, SectionLabel.INTRO, 0.9),
    Section(32.0, 64.0, SectionLabel.DROP, 0.4),
    Section(64.0, 120.0, SectionLabel.OUTRO, 0.3),
)
HEARD = (INTRO, DROP, OUTRO)


@pytest.fixture
def track_id(session: Session, music: Path) -> int:
    import_folder(session, music)
    (first, *_) = session.find()
    session.do(SaveAnalysis(first, replace(ANALYSIS, sections=HEARD), b""))
    return first


def spans(session: Session, track_id: int) -> list[tuple[float, float, str]]:
    return [(s.start, s.stop, str(s.label)) for s in session.deck(track_id).sections]


Verb = Callable[[Session, int], Changes]


@pytest.mark.parametrize(
    ("verb", "name", "wanted"),
    [
        (
            lambda s, i: sectioning.move_edge(s, i, 32.0, 40.0),
            "Move section edge",
            [(0.0, 40.0, "intro"), (40.0, 64.0, "drop"), (64.0, 120.0, "outro")],
        ),
        (
            lambda s, i: sectioning.relabel(s, i, 50.0, "breakdown"),
            "Rename section",
            [(0.0, 32.0, "intro"), (32.0, 64.0, "breakdown"), (64.0, 120.0, "outro")],
        ),
        (
            lambda s, i: sectioning.split(s, i, 48.0),
            "Split section",
            [(0.0, 32.0, "intro"), (32.0, 48.0, "drop"), (48.0, 64.0, "drop"), (64.0, 120.0, "outro")],
        ),
        (
            lambda s, i: sectioning.merge(s, i, 50.0, 1),
            "Join sections",
            [(0.0, 32.0, "intro"), (32.0, 120.0, "drop")],
        ),
        (
            lambda s, i: sectioning.merge(s, i, 50.0, -1),
            "Join sections",
            [(0.0, 64.0, "drop"), (64.0, 120.0, "outro")],
        ),
        (
            lambda s, i: sectioning.remove(s, i, 50.0),
            "Remove section",
            [(0.0, 32.0, "intro"), (64.0, 120.0, "outro")],
        ),
        (
            lambda s, i: sectioning.add(s, i, 48.0, 80.0, "bridge"),
            "Add section",
            [(0.0, 32.0, "intro"), (32.0, 48.0, "drop"), (48.0, 80.0, "bridge"), (80.0, 120.0, "outro")],
        ),
    ],
)
def test_a_change_is_the_djs_word_and_one_step_for_undo(
    session: Session, track_id: int, verb: Verb, name: str, wanted: list[tuple[float, float, str]]
) -> None:
    verb(session, track_id)
    assert spans(session, track_id) == wanted
    assert session.undo_name == name
    session.undo()
    assert session.deck(track_id).sections == HEARD
    session.redo()
    assert spans(session, track_id) == wanted


def test_what_was_touched_is_certain_and_the_rest_is_as_sure_as_it_was(
    session: Session, track_id: int
) -> None:
    sectioning.relabel(session, track_id, 40.0, "verse")
    assert [s.confidence for s in session.deck(track_id).sections] == [0.9, 1.0, 0.3]
    sectioning.accept(session, track_id)
    assert {s.confidence for s in session.deck(track_id).sections} == {1.0}


def test_the_djs_word_outlives_another_analysis_until_it_is_taken_back(
    session: Session, track_id: int
) -> None:
    sectioning.move_edge(session, track_id, 32.0, 40.0)
    again = replace(ANALYSIS, sections=(replace(INTRO, stop=16.0),), model="other-2")
    session.do(SaveAnalysis(track_id, again, b""))
    assert spans(session, track_id)[0] == (0.0, 40.0, "intro")
    sectioning.forget(session, track_id)
    assert spans(session, track_id) == [(0.0, 16.0, "intro")]


@pytest.mark.parametrize(
    "verb",
    [
        lambda s, i: sectioning.split(s, i, 32.1),
        lambda s, i: sectioning.merge(s, i, 100.0, 1),
        lambda s, i: sectioning.remove(s, i, 500.0),
        lambda s, i: sectioning.relabel(s, i, 500.0, "drop"),
        lambda s, i: sectioning.add(s, i, 10.0, 10.1, "drop"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(session: Session, track_id: int, verb: Verb) -> None:
    with pytest.raises(LibraryTrouble) as told:
        verb(session, track_id)
    assert told.value.message.endswith(".")
    assert told.value.hint.endswith(".")
    assert session.deck(track_id).sections == HEARD


@given(edge=st.sampled_from([0.0, 32.0, 64.0, 120.0, 77.0]), goal=st.floats(0, 120))
def test_an_edge_never_passes_its_neighbours(edge: float, goal: float) -> None:
    moved = with_edge_at(HEARD, edge, goal)
    assert len(moved) == 3
    assert all(s.stop - s.start >= sectioning.SHORTEST - 1e-9 for s in moved)
    assert all(a.stop <= b.start + 1e-9 for a, b in itertools.pairwise(moved))


@given(start=st.floats(0, 119), length=st.floats(0.5, 60))
def test_others_give_way_to_a_new_section(start: float, length: float) -> None:
    fresh = Section(start, start + length, SectionLabel.BRIDGE)
    made = with_section(HEARD, fresh)
    assert fresh in made
    assert all(a.stop <= b.start + 1e-9 for a, b in itertools.pairwise(made))


# What a DJ program has found.

PHRASES = (Section(0.0, 30.0, SectionLabel.INTRO), Section(30.0, 120.0, SectionLabel.VERSE, 0.4))


def bring(session: Session, track_id: int, sections: tuple[Section, ...] = PHRASES) -> None:
    known = KnownTrack(session.track(track_id).path, "1", sections=sections)
    merge(session, Collection("rekordbox", (known,)), "test", Job.silent())


def test_a_programs_sections_are_offered_beside_the_models_and_taken_over_in_one_step(
    session: Session, track_id: int
) -> None:
    bring(session, track_id)
    deck = session.deck(track_id)
    assert (deck.sections, deck.sections_from, deck.kept_sections) == (HEARD, "", ("rekordbox",))
    sectioning.take_over(session, track_id, "rekordbox")
    assert session.deck(track_id).sections == tuple(replace(s, confidence=1.0) for s in PHRASES)
    assert session.undo_name == "Take over the sections of rekordbox"
    bring(session, track_id, PHRASES[:1])
    assert len(session.deck(track_id).sections) == 2, "they are the DJ's now"
    session.undo()
    session.undo()
    assert session.deck(track_id).sections == HEARD


def test_where_the_model_has_not_heard_the_track_they_are_shown_and_may_be_accepted(
    session: Session, music: Path
) -> None:
    import_folder(session, music)
    (first, *_) = session.find()
    bring(session, first)
    deck = session.deck(first)
    assert (deck.sections, deck.sections_from, deck.kept_sections) == (PHRASES, "rekordbox", ())
    sectioning.accept(session, first)
    deck = session.deck(first)
    assert (deck.sections_from, deck.kept_sections) == ("", ("rekordbox",))
    assert {section.confidence for section in deck.sections} == {1.0}
    session.undo()
    assert session.deck(first).sections_from == "rekordbox"


def test_what_no_program_keeps_cannot_be_taken_over(session: Session, track_id: int) -> None:
    with pytest.raises(LibraryTrouble, match="VirtualDJ keeps no sections of this track"):
        sectioning.take_over(session, track_id, "VirtualDJ")


def test_the_page_of_tags_offers_them_too(session: Session, track_id: int) -> None:
    bring(session, track_id)
    heard, theirs = tagging.read_sheet(session, [track_id]).words["sections"]
    assert (heard.counts, str(theirs.source), theirs.counts) == (True, "rekordbox", False)
    tagging.use_word(session, track_id, theirs)
    assert [s.confidence for s in session.deck(track_id).sections] == [1.0, 1.0]
    tagging.take_back(session, [track_id], "sections")
    assert session.deck(track_id).sections == HEARD


def test_the_phrases_of_a_real_stick_come_in_are_shown_and_go_with_one_undo(
    session: Session, shared: Path
) -> None:
    stick = shared / "fixtures/rekordbox/dylanljones+pyrekordbox/export"
    report = import_path(session, stick)
    assert (report.n_grids, report.n_sections) == (2, 30)
    (one,) = session.find("Demo Track 1")
    deck = session.deck(one)
    assert (deck.sections_from, len(deck.sections)) == ("rekordbox", 19)
    assert {str(s.label) for s in deck.sections if not s.is_likely} == {"verse", "bridge"}
    assert session.deck(one).sections[0].start == pytest.approx(deck.beats[0], abs=1e-3)
    import_path(session, stick)
    assert session.deck(one).sections == deck.sections
    session.undo()
    assert session.find("Demo Track 1") == []

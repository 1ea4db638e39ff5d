"""Cues and loops by hand: on pads, in the memory list, from one to the other; each verb is one step for undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from djanalyzer.app import marking, suggesting
from djanalyzer.app.marking import Entry, MarkId, marks_of
from djanalyzer.app.pads import COLORS, fresh_of
from djanalyzer.app.session import Session
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import AddCue, AddFiles, AddLoop, SaveAnalysis
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import BeatGrid, Cue, CueKind, Loop, Suggestion
from tests.app.conftest import ANALYSIS


@pytest.fixture
def track_id(session: Session, tmp_path) -> int:  # type: ignore[no-untyped-def]
    (made,) = session.do(AddFiles((FoundFile(tmp_path / "a.wav", "recording"),))).created
    session.do(SaveAnalysis(made, ANALYSIS, b""))
    return made


def placed(session: Session, track_id: int) -> list[tuple[float, int | None, str]]:
    """Time, pad and name of every mark."""
    return [(marking.start_of(m), m.slot, m.name) for m in marks_of(session, track_id).values()]


def cue(session: Session, track_id: int, time: float, slot: int | None = None, name: str = "") -> MarkId:
    (id_,) = session.do(AddCue(track_id, Cue(time, slot, name))).created
    return MarkId(id_)


def loop(session: Session, track_id: int, start: float, stop: float, slot: int | None = None) -> MarkId:
    (id_,) = session.do(AddLoop(track_id, Loop(start, stop, slot))).created
    return MarkId(id_, is_loop=True)


def test_a_cue_goes_on_the_pad_that_was_pressed_but_never_over_another(
    session: Session, track_id: int
) -> None:
    marking.set_hot_cue(session, track_id, 5, 8.25)
    assert placed(session, track_id) == [(8.25, 5, "")]
    assert not marking.set_hot_cue(session, track_id, 5, 9.25)
    assert placed(session, track_id) == [(8.25, 5, "")]
    assert session.undo_name == "Set hot cue"


def test_the_fifteenth_pad_is_a_pad_like_any_other(session: Session, track_id: int) -> None:
    marking.set_hot_cue(session, track_id, 14, 8.25)
    (stored,) = marks_of(session, track_id).values()
    assert (stored.slot, stored.color) == (14, COLORS[CueKind.OTHER])


def test_a_mark_dragged_to_a_pad_changes_places_with_who_is_there(session: Session, track_id: int) -> None:
    first, second = cue(session, track_id, 1.0, 0, "one"), loop(session, track_id, 2.0, 4.0, 3)
    marking.to_pad(session, track_id, first, 3)
    assert placed(session, track_id) == [(1.0, 3, "one"), (2.0, 0, "")]
    memory = cue(session, track_id, 9.0, None, "memory")
    marking.to_pad(session, track_id, memory, 3)
    assert placed(session, track_id) == [(1.0, None, "one"), (2.0, 0, ""), (9.0, 3, "memory")]
    session.undo()
    assert placed(session, track_id) == [(1.0, 3, "one"), (2.0, 0, ""), (9.0, None, "memory")]
    marking.to_memory(session, track_id, [first, second])
    assert [slot for _, slot, _ in placed(session, track_id)] == [None, None, None]


def test_pads_are_lettered_in_order_of_time_in_one_step(session: Session, track_id: int) -> None:
    for time, slot in ((9.0, 0), (3.0, 7), (5.0, None), (1.0, 4)):
        cue(session, track_id, time, slot)
    marking.renumber(session, track_id)
    assert placed(session, track_id) == [(1.0, 0, ""), (3.0, 1, ""), (5.0, None, ""), (9.0, 2, "")]
    assert session.undo_name == "Letter pads in order of time"
    session.undo()
    assert placed(session, track_id) == [(1.0, 4, ""), (3.0, 7, ""), (5.0, None, ""), (9.0, 0, "")]


def test_several_marks_are_painted_named_and_removed_at_once(session: Session, track_id: int) -> None:
    both = [cue(session, track_id, 1.0), loop(session, track_id, 2.0, 4.0)]
    marking.paint(session, track_id, both, "#E62828")
    marking.rename(session, track_id, both, "  Strings  ")
    marking.set_kind(session, track_id, both, "drop")
    stored = marks_of(session, track_id)
    assert [(m.color, m.name) for m in stored.values()] == [("#E62828", "Strings")] * 2
    assert stored[both[0]] == Cue(1.0, None, "Strings", "#E62828", CueKind.DROP)
    marking.remove(session, track_id, both)
    assert placed(session, track_id) == []
    assert session.undo_name == "Remove 2 marks"
    session.undo()
    assert len(placed(session, track_id)) == 2


def test_what_is_typed_of_a_mark_is_one_step(session: Session, track_id: int) -> None:
    there = cue(session, track_id, 1.0, 2, "there")
    edited = loop(session, track_id, 4.0, 6.0, 0)
    marking.enter(session, track_id, edited, Entry("Break", 5.0, 2, "#28E214", "other"))
    stored = marks_of(session, track_id)
    assert stored[edited] == Loop(5.0, 7.0, 2, "Break", "#28E214")
    assert stored[there].slot == 0
    session.undo()
    assert marks_of(session, track_id)[edited] == Loop(4.0, 6.0, 0)


def test_loops_are_set_halved_doubled_and_ended_elsewhere(session: Session, track_id: int) -> None:
    (id_,) = marking.set_loop(session, track_id, 4.0, 8.0).created
    it = MarkId(id_, is_loop=True)
    marking.resize(session, track_id, it, 0.5)
    assert marks_of(session, track_id)[it] == Loop(4.0, 6.0)
    marking.resize(session, track_id, it, 2.0)
    marking.end_loop(session, track_id, it, 12.0)
    assert marks_of(session, track_id)[it] == Loop(4.0, 12.0)
    marking.end_loop(session, track_id, it, 1.0)
    assert marks_of(session, track_id)[it].stop > 4.0, "a loop ends after it begins"  # type: ignore[union-attr]


def test_a_cue_becomes_a_loop_on_its_pad_and_a_cue_again(session: Session, track_id: int) -> None:
    it = cue(session, track_id, 4.0, 1, "Verse")
    (id_,) = marking.cue_to_loop(session, track_id, it, 8.0).created
    assert list(marks_of(session, track_id).values()) == [Loop(4.0, 8.0, 1, "Verse")]
    marking.loop_to_cue(session, track_id, MarkId(id_, is_loop=True))
    assert list(marks_of(session, track_id).values()) == [Cue(4.0, 1, "Verse")]
    session.undo()
    session.undo()
    assert list(marks_of(session, track_id)) == [it]


def test_the_first_free_pad_is_found_among_as_many_as_are_shown(session: Session, track_id: int) -> None:
    for slot in range(8):
        cue(session, track_id, float(slot), slot)
    memory = cue(session, track_id, 20.0)
    assert not marking.to_free_pad(session, track_id, memory)
    session.settings = replace(session.settings, n_pads=16)
    marking.to_free_pad(session, track_id, memory)
    assert marks_of(session, track_id)[memory].slot == 8


def test_a_pad_is_cleared_and_an_empty_one_stays_so(session: Session, track_id: int) -> None:
    loop(session, track_id, 2.0, 4.0, 3)
    marking.clear_pad(session, track_id, 3)
    assert placed(session, track_id) == []
    assert not marking.clear_pad(session, track_id, 3)


@pytest.mark.parametrize(
    "verb",
    [
        lambda session, track_id, it: marking.to_pad(session, track_id, it, 1),
        lambda session, track_id, it: marking.place(session, track_id, it, 1.0),
        lambda session, track_id, it: marking.rename(session, track_id, [it], "x"),
    ],
)
def test_a_mark_that_is_gone_is_said_to_be_gone(
    session: Session, track_id: int, verb: Callable[[Session, int, MarkId], object]
) -> None:
    with pytest.raises(LibraryTrouble, match="no such loop"):
        verb(session, track_id, MarkId(99, is_loop=True))


# Suggestions.


def test_a_refusal_says_why_is_listed_and_can_be_taken_back(session: Session, track_id: int) -> None:
    mix_in, drop, mix_out = session.deck(track_id).suggestions
    suggesting.refuse_suggestion(session, drop.id, "wrong_place")
    suggesting.refuse_suggestion(session, mix_out.id)
    assert [(r.id, r.why) for r in suggesting.refused_of(session, track_id)] == [
        (drop.id, "wrong_place"),
        (mix_out.id, "refused"),
    ]
    assert [s.id for s in session.deck(track_id).suggestions] == [mix_in.id]
    suggesting.reopen_suggestion(session, drop.id)
    assert [s.id for s in session.deck(track_id).suggestions] == [mix_in.id, drop.id]
    session.undo()
    assert len(suggesting.refused_of(session, track_id)) == 2
    with pytest.raises(ValueError, match="refused as one of"):
        suggesting.refuse_suggestion(session, mix_in.id, "ugly")


def test_what_was_refused_for_its_place_is_not_proposed_again(session: Session, track_id: int) -> None:
    drop = session.deck(track_id).suggestions[1]
    suggesting.refuse_suggestion(session, drop.id, "wrong_place")
    session.do(SaveAnalysis(track_id, replace(ANALYSIS, model="quick-2"), b""))
    assert drop.time not in [s.time for s in session.deck(track_id).suggestions]


def test_a_suggestion_put_elsewhere_is_accepted_there_and_the_models_time_is_kept(
    session: Session, track_id: int
) -> None:
    drop = session.deck(track_id).suggestions[1]
    suggesting.accept_suggestion(session, track_id, drop.id, time=58.25)
    (stored,) = marks_of(session, track_id).values()
    assert (stored.slot, marking.start_of(stored), stored.name) == (0, 58.25, "Drop")
    (answered,) = [s for s in session.track(track_id).suggestions if s.status == "accepted"]
    assert answered.suggestion.time == 60.25


def test_all_of_a_kind_or_all_that_are_sure_are_accepted_in_one_step(session: Session, track_id: int) -> None:
    suggesting.accept_all(session, track_id, least=suggesting.SURE)
    assert placed(session, track_id) == [(0.25, 0, "Mix in"), (60.25, 1, "Drop")]
    session.undo()
    suggesting.accept_all(session, track_id, kind="mix_out")
    assert placed(session, track_id) == [(100.25, 0, "Mix out")]


def test_where_the_dj_has_a_mark_within_half_a_beat_nothing_is_doubled(
    session: Session, track_id: int
) -> None:
    cue(session, track_id, 60.45, None, "my drop")  # at 120 BPM half a beat is a quarter of a second
    suggesting.accept_all(session, track_id)
    assert [name for _, _, name in placed(session, track_id)] == ["Mix in", "my drop", "Mix out"]


def test_half_a_beat_is_the_limit() -> None:
    drop, grid = Suggestion(60.0, CueKind.DROP, 0.9, ""), BeatGrid.constant(0.0, 120.0)
    assert fresh_of([drop], [Cue(60.24)], [], grid) == []
    assert fresh_of([drop], [Cue(60.25)], [], grid) == [drop]
    assert fresh_of([drop], [], [Loop(60.0, 64.0)], grid) == [drop], "a loop may begin on a cue"
    assert fresh_of([drop], [Cue(60.1)], [], None) == [drop], "without a grid only what is at the same place"

"""Suggestions go on pads: named, coloured, in order of time, and never over what the DJ has set."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.app.pads import COLORS, N_PADS, NAMES, Mark, marks_from, new_cue, pad_for
from djanalyzer.music import Cue, CueKind, Loop, Suggestion
from djanalyzer.music.marks import MEMORY

TIMES = st.integers(0, 3000).map(lambda tenth: tenth / 10)
KINDS = st.sampled_from(list(CueKind))
STOPS = st.none() | TIMES.map(lambda time: time + 8)
SUGGESTIONS = st.lists(
    st.builds(Suggestion, TIMES, KINDS, st.floats(0, 1), st.just("drums return"), STOPS), max_size=20
).map(tuple)
CUES = st.lists(st.builds(Cue, TIMES, st.none() | st.integers(0, 7)), max_size=10).map(tuple)
LOOPS = st.lists(st.builds(Loop, TIMES, st.just(400.0), st.none() | st.integers(0, 7)), max_size=4).map(tuple)


def marks(
    suggestions: tuple[Suggestion, ...], cues: tuple[Cue, ...], loops: tuple[Loop, ...]
) -> tuple[Mark, ...]:
    """What suggestions become."""
    return tuple(mark for _, mark in marks_from(suggestions, cues, loops))


def start_of(mark: Mark) -> float:
    return mark.start if isinstance(mark, Loop) else mark.time


def test_suggestions_fill_the_pads_from_a_on_in_order_of_time() -> None:
    drop = Suggestion(60.0, CueKind.DROP, 0.9, "drums return")
    mix_in = Suggestion(0.0, CueKind.MIX_IN, 0.8, "first full bar")
    assert marks((drop, mix_in), (), ()) == (
        Cue(0.0, 0, "Mix in", COLORS[CueKind.MIX_IN], CueKind.MIX_IN),
        Cue(60.0, 1, "Drop", COLORS[CueKind.DROP], CueKind.DROP),
    )


def test_a_pad_in_use_is_left_to_the_dj() -> None:
    own = (Cue(10.0, 0, "mine"), Cue(20.0, 2, "mine too"))
    loop = (Loop(30.0, 34.0, 1),)
    (new,) = marks((Suggestion(60.0, CueKind.DROP, 0.9, ""),), own, loop)
    assert new.slot == 3


def test_a_place_that_the_dj_has_marked_gets_no_second_cue() -> None:
    assert marks((Suggestion(10.02, CueKind.DROP, 0.9, ""),), (Cue(10.0, 5),), ()) == ()


def test_with_few_pads_left_drops_come_first_and_the_rest_become_memory_cues() -> None:
    own = tuple(Cue(float(n), n) for n in range(7))
    build_up = Suggestion(50.0, CueKind.BUILD_UP, 0.99, "")
    drop = Suggestion(60.0, CueKind.DROP, 0.7, "")
    memory, hot = marks((build_up, drop), own, ())
    assert isinstance(memory, Cue)
    assert isinstance(hot, Cue)
    assert (hot.time, hot.slot, hot.name) == (60.0, 7, "Drop")
    assert (memory.time, memory.slot, memory.name, memory.color) == (50.0, None, "Build-up", None)


@given(suggestions=SUGGESTIONS, cues=CUES, loops=LOOPS)
def test_whatever_is_suggested_pads_are_taken_once_and_nothing_is_covered(
    suggestions: tuple[Suggestion, ...], cues: tuple[Cue, ...], loops: tuple[Loop, ...]
) -> None:
    fresh = marks(suggestions, cues, loops)
    taken = {mark.slot for mark in (*cues, *loops) if mark.slot is not None}
    pads = [cue.slot for cue in fresh if cue.slot is not None]
    assert len(pads) == len(set(pads))
    assert not taken & set(pads)
    assert all(0 <= pad < N_PADS for pad in pads)
    assert {start_of(mark) for mark in fresh} <= {s.time for s in suggestions}
    assert list(fresh) == sorted(fresh, key=start_of)
    assert len(fresh) == len({(start_of(mark), isinstance(mark, Loop)) for mark in fresh})


@given(suggestions=SUGGESTIONS)
def test_a_suggestion_with_an_end_becomes_a_loop_and_one_without_a_cue(
    suggestions: tuple[Suggestion, ...],
) -> None:
    for suggestion, mark in marks_from(suggestions, (), ()):
        assert isinstance(mark, Loop) == suggestion.is_loop
        assert start_of(mark) == suggestion.time
        assert mark.name == NAMES[suggestion.kind]
        assert (mark.color is None) == (mark.slot is None)


def test_a_loop_may_begin_on_a_cue_but_not_on_another_loop() -> None:
    drop = Suggestion(60.0, CueKind.DROP, 0.9, "")
    loop = Suggestion(60.0, CueKind.LOOP, 0.8, "", 76.0)
    longer = Suggestion(60.0, CueKind.LOOP, 0.7, "", 92.0)
    assert marks((drop, loop, longer), (), ()) == (
        Cue(60.0, 0, "Drop", COLORS[CueKind.DROP], CueKind.DROP),
        Loop(60.0, 76.0, 1, "Loop", COLORS[CueKind.LOOP]),
    )
    assert marks((loop,), (), (Loop(60.0, 64.0, 3),)) == ()
    assert marks((loop,), (Cue(60.0, 3),), ()) == (Loop(60.0, 76.0, 0, "Loop", COLORS[CueKind.LOOP]),)


def test_an_end_before_the_start_makes_no_loop() -> None:
    assert isinstance(marks((Suggestion(60.0, CueKind.LOOP, 0.8, "", 60.0),), (), ())[0], Cue)


def test_a_cue_set_by_hand_takes_the_first_free_pad() -> None:
    assert new_cue(12.0, CueKind.DROP, {0, 1}).slot == 2
    assert new_cue(12.0, CueKind.DROP, set(range(8))).slot is None


def test_every_kind_has_a_name_and_a_colour_of_its_own() -> None:
    assert len(set(COLORS.values())) == len(set(NAMES.values())) == len(CueKind)
    assert all(re.fullmatch("#[0-9A-F]{6}", color) for color in COLORS.values())


def test_a_cue_is_called_alike_wherever_it_is_made() -> None:
    assert list(NAMES.values()) == [
        "Mix in", "Build-up", "Drop", "Second drop", "Breakdown", "Vocal in", "Loop", "Mix out", "",
    ]  # fmt: skip


def test_what_the_dj_has_on_a_pad_goes_there_with_his_name_and_colour() -> None:
    before_the_drop = Suggestion(40.0, CueKind.OTHER, 0.8, "", slot=4, name="Drop -16", color="#B4BE04")
    shipped = Suggestion(60.0, CueKind.DROP, 0.9, "")
    own, free = marks((before_the_drop, shipped), (), ())
    assert own == Cue(40.0, 4, "Drop -16", "#B4BE04", CueKind.OTHER)
    assert free.slot == 0


def test_who_wants_a_pad_that_is_taken_gets_the_next_free_one() -> None:
    (new,) = marks((Suggestion(40.0, CueKind.DROP, 0.8, "", slot=0),), (Cue(10.0, 0, "mine"),), ())
    assert new.slot == 1
    assert pad_for(Suggestion(40.0, CueKind.DROP, 0.8, "", slot=12), ()) == 0  # there are eight


def test_a_memory_cue_is_set_beside_a_hot_cue_at_the_same_place() -> None:
    in_memory = Suggestion(40.0, CueKind.OTHER, 0.8, "", slot=MEMORY, name="In")
    on_a_pad = Suggestion(40.0, CueKind.MIX_IN, 0.8, "", slot=2)
    assert pad_for(in_memory, ()) is None
    assert {m.slot for m in marks((in_memory, on_a_pad), (), ())} == {None, 2}
    assert marks((in_memory,), (Cue(40.0, None, "In"),), ()) == ()

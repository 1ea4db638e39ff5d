"""How a track is counted: what the deck offers, and what the DJ says to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app import editing, suggesting
from djanalyzer.app.analysing import analyse
from djanalyzer.app.choices import choices_of, relation
from djanalyzer.app.importing import import_folder
from djanalyzer.app.records import analysis_record
from djanalyzer.app.session import Session
from djanalyzer.app.viewing import heard_by_model
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import (
    BeatGrid,
    GridAnchor,
    GridChoice,
    Meter,
    MixRange,
)
from tests.app.conftest import DOUBLE, FOUND, RICH, WALTZ, QuickModel


@pytest.fixture
def track_id(session: Session, music: Path, model: QuickModel) -> int:
    """A track that the model can count in three ways."""
    import_folder(session, music)
    (first, *_) = session.find()
    session.do(SaveAnalysis(first, RICH, b""))
    return first


def test_the_deck_offers_every_way_to_count_with_its_likelihood(session: Session, track_id: int) -> None:
    deck = session.deck(track_id)
    assert [(c.index, c.tempo, c.probability, c.relation, c.is_current) for c in deck.grid_choices] == [
        (0, 87.0, 0.7, "as found", True),
        (1, 174.0, 0.22, "double", False),
        (2, 116.0, 0.05, "4:3", False),
    ]
    assert (deck.beat_confidence, deck.downbeat_confidence) == (0.7, 0.8)
    assert (deck.is_checked, deck.needs_review, deck.is_confirmed) == (False, True, False)
    assert (deck.meter, deck.beats_per_bar) == (Meter.FOUR_FOUR, 4)


def test_the_deck_shows_how_to_mix_a_track_and_in_which_keys_it_is(session: Session, track_id: int) -> None:
    deck = session.deck(track_id)
    assert deck.mix_range == RICH.mix_range
    assert deck.key_stretches == RICH.key_stretches
    assert deck.tuning == -7.0
    assert [s.stop for s in deck.suggestions] == [None, 68.25, None]


def test_a_chosen_way_rules_the_deck_and_can_be_taken_back(session: Session, track_id: int) -> None:
    editing.choose_grid(session, track_id, 2)
    deck = session.deck(track_id)
    assert (deck.beat_grid, deck.meter, deck.beats_per_bar) == (WALTZ, Meter.THREE_FOUR, 3)
    assert set(deck.beat_positions) == {1, 2, 3}
    assert [c.is_current for c in deck.grid_choices] == [False, False, True]
    assert (deck.is_checked, deck.needs_review, deck.is_confirmed) == (True, False, True)
    assert session.undo_name == "Choose beat grid"
    session.undo()
    assert session.deck(track_id).needs_review
    editing.count_grid(session, track_id, 2)
    assert session.deck(track_id).beat_grid == DOUBLE
    editing.forget_grid(session, track_id)
    assert session.deck(track_id).beat_grid == FOUND


def test_a_confirmed_grid_needs_no_review(session: Session, track_id: int) -> None:
    assert session.find("is:review") == [track_id]
    editing.confirm_grid(session, track_id)
    assert (session.find("is:review"), session.find("is:checked")) == ([], [track_id])
    with pytest.raises(LibraryTrouble, match="no beat grid yet"):
        editing.confirm_grid(session, track_id + 1)


def test_analysing_again_leaves_the_dj_s_choice(session: Session, track_id: int, model: QuickModel) -> None:
    editing.choose_grid(session, track_id, 1)
    model.name = "quick-2"
    analyse(session, [track_id])
    deck = session.deck(track_id)
    assert (deck.model, deck.beat_grid, deck.grid_choices) == ("quick-2", DOUBLE, ())


def test_an_accepted_loop_goes_on_the_first_free_pad(session: Session, track_id: int) -> None:
    _, loop, _ = session.deck(track_id).suggestions
    (loop_id,) = suggesting.accept_suggestion(session, track_id, loop.id).created
    (shown,) = session.deck(track_id).loops
    assert (shown.id, shown.start, shown.stop, shown.slot, shown.name) == (loop_id, 60.25, 68.25, 0, "Loop")
    editing.move_loop(session, loop_id, 60.25, 64.25)
    assert session.deck(track_id).loops[0].stop == 64.25
    editing.remove_loop(session, loop_id)
    assert session.deck(track_id).loops == ()


def test_all_sure_suggestions_are_accepted_in_one_step(session: Session, track_id: int) -> None:
    suggesting.accept_all(session, track_id, least=0.5)
    deck = session.deck(track_id)
    assert [(c.time, c.slot) for c in deck.cues] == [(0.25, 0)]
    assert [(x.start, x.slot) for x in deck.loops] == [(60.25, 1)]
    assert [s.kind for s in deck.suggestions] == ["mix_out"]
    session.undo()
    deck = session.deck(track_id)
    assert (deck.cues, deck.loops, len(deck.suggestions)) == ((), (), 3)


def test_a_track_that_nobody_has_heard_offers_nothing(session: Session, track_id: int) -> None:
    deck = session.deck(track_id + 1)
    assert (deck.grid_choices, deck.beat_confidence, deck.downbeat_confidence) == ((), None, None)
    assert (deck.is_checked, deck.needs_review, deck.mix_range) == (False, False, MixRange())


@pytest.mark.parametrize(
    ("other", "name"),
    [
        (BeatGrid.constant(0.0, 120.3), "as found"),
        (BeatGrid.constant(200.0, 120.0), "as found"),  # anchored somewhere else
        (BeatGrid.constant(0.0, 120.0, 3), "other bars"),
        (BeatGrid.constant(0.25, 120.0), "other beats"),
        (BeatGrid.constant(0.0, 120.0, meter=Meter.THREE_FOUR), "other meter"),
        (BeatGrid.constant(0.0, 60.0), "half"),
        (BeatGrid.constant(0.0, 240.0), "double"),
        (BeatGrid.constant(0.0, 80.0), "2:3"),
        (BeatGrid.constant(0.0, 180.0), "3:2"),
        (BeatGrid.constant(0.0, 90.0), "3:4"),
        (BeatGrid.constant(0.0, 160.0), "4:3"),
        (BeatGrid.constant(0.0, 137.0), "other tempo"),
        (BeatGrid.constant(-0.5, 120.0, 4), "as found"),
    ],
)
def test_what_one_way_to_count_is_to_another(other: BeatGrid, name: str) -> None:
    assert relation(BeatGrid.constant(0.0, 120.0), other) == name


def test_of_two_ways_that_count_alike_only_the_chosen_one_is_current(session: Session, track_id: int) -> None:
    twin = BeatGrid.constant(FOUND.anchors[0].time + 0.001, FOUND.tempo)
    offered = tuple(GridChoice(grid, 0.2) for grid in (FOUND, twin, DOUBLE))
    session.do(SaveAnalysis(track_id, replace(RICH, grid_choices=offered), b""))
    # What the T key does: it goes on from the one that is current, so every one has its turn.
    reached = []
    for _ in offered:
        (current,) = [c.index for c in session.deck(track_id).grid_choices if c.is_current]
        reached.append(current)
        editing.choose_grid(session, track_id, (current + 1) % len(offered))
    assert reached == [0, 1, 2]


def test_a_grid_of_one_s_own_is_the_first_way_that_counts_alike() -> None:
    mine = BeatGrid.constant(FOUND.anchors[0].time + 0.002, FOUND.tempo)
    assert [c.is_current for c in choices_of(RICH, mine)] == [True, False, False]
    other = BeatGrid.constant(FOUND.anchors[0].time, FOUND.tempo, 3)
    assert not any(c.is_current for c in choices_of(RICH, other))


def test_a_tempo_with_decimals_is_told_with_them_and_nothing_is_certain() -> None:
    grid = BeatGrid((GridAnchor(0.0, 127.984), GridAnchor(100.0, 128.4)))
    (choice,) = choices_of(replace(RICH, grid_choices=(GridChoice(grid, 0.996),)), None)
    assert (choice.text, choice.is_current) == ("127.98 BPM · > 99 %", False)


def test_ways_of_one_tempo_say_how_they_lie_against_each_other() -> None:
    starts = [(0.0, 1), (0.1, 1), (0.25, 1), (0.4, 1), (0.0, 3), (0.0, 4)]
    threes = [BeatGrid.constant(0.0, 120.0, place, Meter.THREE_FOUR) for place in (1, 3)]
    grids = [
        BeatGrid.constant(0.0, 90.0),
        *(BeatGrid.constant(t, 120.0, place) for t, place in starts),
        *threes,
    ]
    choices = choices_of(replace(RICH, grid_choices=tuple(GridChoice(grid, 0.1) for grid in grids)), None)
    assert [choice.shift for choice in choices] == [
        "", "", "beats 100 ms later", "beats in between", "beats 100 ms earlier", "bars 2 beats later",
        "bars 1 beat later", "", "bars 1 beat later",
    ]  # fmt: skip


def test_every_place_shows_the_tempo_that_rules_longest(session: Session, track_id: int) -> None:
    grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(2.0, 128.0)))
    heard = replace(RICH, duration=200.0, beat_grid=grid, grid_choices=(GridChoice(grid, 0.7),))
    session.do(SaveAnalysis(track_id, heard, b""))
    deck = session.deck(track_id)
    assert (session.rows([track_id])[0].bpm, deck.bpm, deck.grid_choices[0].tempo) == (128.0, 128.0, 128.0)
    record = analysis_record(deck.path, heard)
    assert (record["bpm"], record["grid_choices"][0]["bpm"], heard.tempo) == (128.0, 128.0, 128.0)
    assert heard_by_model(session, track_id)[0] == 128.0
    editing.count_grid(session, track_id, 0.5)
    assert session.rows([track_id])[0].bpm == 64.0

"""The DJ says what is right and what is wrong; the library changes when the DJ applies it, and in one step."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import pytest

from djanalyzer.errors import FieldLocked
from djanalyzer.library.edits import (
    AddCue,
    AddLoop,
    ApplyReviews,
    EditTags,
    LockFields,
    MoveCue,
    RemoveTracks,
    ReviewFindings,
    SaveAnalysis,
    SetLabel,
    UnlockFields,
)
from djanalyzer.library.edits.reviews import Unfit
from djanalyzer.library.reviews import Reviewed, StoredReview
from djanalyzer.library.store import Library
from djanalyzer.music import BeatGrid, Cue, Energy, Key, Loop, Section, SectionLabel, Source
from djanalyzer.music.learning import Finding, Subject, Verdict
from tests.library.conftest import analysis

REKORDBOX = Source("program", "rekordbox")
WRONG, RIGHT, SKIP = Verdict.WRONG, Verdict.RIGHT, Verdict.SKIP


def finding(
    subject: Subject, labelled: Any, proposed: Any, track_id: int = 1, item: int | None = None
) -> Finding:
    return Finding(track_id, subject, 0.1, labelled, proposed, 0.9, REKORDBOX, item=item)


def say(library: Library, verdict: Verdict, *findings: Finding) -> None:
    library.do(ReviewFindings(findings, verdict, "3"))


def pending(library: Library) -> list[Subject]:
    return [review.subject for review in library.reviews() if review.is_pending]


@pytest.fixture
def full(house: Library) -> Library:
    """Three tracks, each with a grid from 0.05 s at 124.01 BPM, A minor, energy, sections, a cue and a loop."""
    for track_id in (1, 2, 3):
        house.do(SaveAnalysis(track_id, analysis(), b"x"))
        house.do(AddCue(track_id, Cue(30.0, 0, "Drop")))
    house.do(AddLoop(1, Loop(32.0, 40.0)))
    return house


ALL_OF_IT = (
    finding(Subject.BEAT_GRID, 12.0, 0.0),
    finding(Subject.DOWNBEATS, 1, 0),
    finding(Subject.TEMPO, 0.5, 1.0),
    finding(Subject.KEY, "A minor", "C major"),
    finding(Subject.GENRE, "House", "Deep House"),
    finding(Subject.MOOD, "happy", "dark"),
    finding(Subject.ENERGY, 6.5, 8.0),
    finding(Subject.SECTIONS, "drop", "breakdown", item=1),
    finding(Subject.CUES, 30.0, 29.5, item=1),
)


def test_what_was_found_wrong_changes_when_it_is_applied_and_all_of_it_in_one_step(full: Library) -> None:
    full.do(SetLabel(1, "mood", "happy"))
    before, n_lines = full.track(1), len(full.history())
    say(full, WRONG, *ALL_OF_IT)
    assert full.track(1) == before, "a verdict alone changes nothing"
    full.do(ApplyReviews())
    now = full.track(1)
    assert now.beat_grid is not None
    # 12 ms earlier, bars begin a (slow) beat earlier, and of those counted twice as fast one begins a slow beat after it.
    first, anchor = now.beat_grid.downbeats(5.0)[0], now.beat_grid.anchors[0]
    assert anchor.tempo == pytest.approx(248.02)
    assert first == pytest.approx(0.05 - 0.012 + 2 * anchor.period, abs=1e-9)
    assert (now.row.key, now.row.genre, now.row.mood) == (Key.parse("C"), "Deep House", "dark")
    assert now.energy == Energy(8.0, (0.25, 0.5, 0.75)), "the curve stays"
    assert now.sections[1] == Section(30.0, 240.0, SectionLabel.BREAKDOWN, 1.0)
    assert now.sections[0] == before.sections[0]
    assert (now.cues[0].cue.time, now.cues[0].source.kind) == (29.5, "dj")
    assert pending(full) == []
    assert len(full.history()) == n_lines + 2
    full.undo()
    assert full.track(1) == before
    assert len(pending(full)) == len(ALL_OF_IT), "taken back, it waits to be applied again"
    full.redo()
    assert full.track(1) == now
    for _ in range(2):
        full.undo()
    assert full.reviews() == ()


def test_a_batch_is_applied_to_every_track_of_it(full: Library) -> None:
    say(full, WRONG, *(finding(Subject.BEAT_GRID, 12.0, 0.0, track_id) for track_id in (1, 2, 3)))
    full.do(ApplyReviews(subjects=frozenset({Subject.KEY})))
    assert len(pending(full)) == 3, "of another subject"
    changes = full.do(ApplyReviews(track_ids=(2, 3)))
    assert changes.track_ids == {2, 3}
    starts = [grid.anchors[0].time for i in (1, 2, 3) if (grid := full.track(i).beat_grid)]
    assert starts == pytest.approx([0.05, 0.038, 0.038])
    assert [full.track(i).cues[0].cue.time for i in (1, 2, 3)] == [30.0] * 3, "cues stay where they are heard"


def test_cues_go_along_with_their_grid_where_the_dj_wants_it(full: Library) -> None:
    full.do(LockFields((2,), ("cues",)))
    say(full, WRONG, *(finding(Subject.BEAT_GRID, 12.0, 0.0, track_id) for track_id in (1, 2)))
    full.do(ApplyReviews(are_marks_carried=True))
    assert full.track(1).cues[0].cue.time == pytest.approx(29.988)
    assert full.track(1).loops[0].loop.stop == pytest.approx(39.988)
    assert full.track(2).cues[0].cue.time == 30.0


def test_cues_whose_places_the_dj_has_judged_do_not_go_along(full: Library) -> None:
    for place in (60.0, 90.0, 120.0):
        full.do(AddCue(1, Cue(place)))
    ids = [mark.id for mark in full.track(1).cues]
    say(full, RIGHT, finding(Subject.CUES, 30.0, 29.5, item=ids[0]))
    say(full, WRONG, finding(Subject.CUES, 60.0, 64.0, item=ids[1]))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0))
    seen = frozenset(review.id for review in full.reviews())
    say(full, WRONG, finding(Subject.CUES, 90.0, 96.0, item=ids[2]))
    full.do(ApplyReviews(are_marks_carried=True, review_ids=seen))
    times = {mark.id: mark.cue.time for mark in full.track(1).cues}
    assert [times[i] for i in ids] == pytest.approx([30.0, 64.0, 90.0, 119.988])
    assert full.reviewed()[1].cues == set(ids[:2]), "found right, and put right"
    assert pending(full) == [Subject.CUES], "found wrong, and waiting where it was found"


def test_a_lock_on_cues_keeps_no_correction_waiting(full: Library) -> None:
    full.do(LockFields((1,), ("cues",)))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0))
    assert full.do(ApplyReviews(are_marks_carried=True)).n_locked == 0
    assert full.track(1).cues[0].cue.time == 30.0


def test_cues_stay_where_beats_are_only_counted_anew(full: Library) -> None:
    grid = full.track(1).beat_grid
    assert grid is not None
    full.do(
        AddCue(1, Cue(float(grid.beats(60.0)[61]), 1, "Off"))
    )  # on a beat that will not be counted any more
    before = [mark.cue.time for mark in full.track(1).cues]
    say(full, WRONG, finding(Subject.TEMPO, 2.0, 1.0))
    full.do(ApplyReviews(are_marks_carried=True))
    assert full.rows([1])[0].bpm == pytest.approx(62.005)
    assert [mark.cue.time for mark in full.track(1).cues] == before
    # Where the grid lay late as well, they go along by just that.
    full.undo()
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0))
    full.do(ApplyReviews(are_marks_carried=True))
    assert [mark.cue.time for mark in full.track(1).cues] == pytest.approx([t - 0.012 for t in before])


def test_a_track_that_was_taken_out_is_not_corrected_before_it_is_back(full: Library) -> None:
    say(full, WRONG, *(finding(Subject.KEY, "A minor", "C major", track_id) for track_id in (1, 2)))
    full.do(RemoveTracks((1,)))
    assert [review.track_id for review in full.reviews()] == [2]
    assert full.do(ApplyReviews()).track_ids == {2}
    full.undo()
    full.undo()
    assert [review.track_id for review in full.reviews() if review.is_pending] == [1, 2]


def test_what_was_said_since_the_dj_looked_at_it_is_not_applied(full: Library) -> None:
    say(full, WRONG, finding(Subject.KEY, "A minor", "C major"))
    seen = frozenset(review.id for review in full.reviews())
    say(full, WRONG, finding(Subject.ENERGY, 6.5, 8.0))
    full.do(ApplyReviews(review_ids=seen))
    assert full.rows([1])[0].key == Key.parse("C")
    assert pending(full) == [Subject.ENERGY]


def test_what_is_locked_stays_and_can_be_applied_later(full: Library) -> None:
    full.do(LockFields((1,), ("beat_grid", "cues")))
    say(full, WRONG, finding(Subject.TEMPO, 0.5, 1.0), finding(Subject.CUES, 30.0, 29.5, item=1))
    with pytest.raises(FieldLocked):
        full.do(ApplyReviews())
    say(full, WRONG, finding(Subject.KEY, "A minor", "C major", 2))
    changes = full.do(ApplyReviews())
    assert changes.n_locked == 1
    assert full.rows([1])[0].bpm == pytest.approx(124.01)
    assert [(r.subject, r.is_locked) for r in full.reviews() if r.is_pending] == [
        (Subject.TEMPO, True),
        (Subject.CUES, True),
    ]
    full.do(UnlockFields((1,), ("beat_grid", "cues")))
    full.do(ApplyReviews())
    assert full.rows([1])[0].bpm == pytest.approx(248.02)
    assert full.track(1).cues[0].cue.time == 29.5


def test_a_label_that_was_changed_since_is_not_put_right_again(full: Library) -> None:
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0), finding(Subject.GENRE, "House", "Techno"))
    say(full, WRONG, finding(Subject.CUES, 30.0, 29.5, item=1))
    full.do(SetLabel(1, "beat_grid", BeatGrid.constant(0.2, 124.0)))
    full.do(EditTags((1,), (("genre", "Disco"),)))
    assert pending(full) == [Subject.CUES]
    full.do(ApplyReviews())
    assert full.track(1).beat_grid == BeatGrid.constant(0.2, 124.0)
    assert full.rows([1])[0].genre == "Disco"
    full.undo()
    full.undo()
    assert pending(full) == [Subject.GENRE, Subject.CUES], "what the DJ takes back is in question again"


def test_the_last_word_on_a_label_counts(full: Library) -> None:
    key = finding(Subject.KEY, "A minor", "C major")
    for verdict in (WRONG, SKIP, RIGHT):
        say(full, verdict, key)
    (review,) = full.reviews()
    assert isinstance(review, StoredReview)
    assert (review.verdict, review.run, review.labelled) == (RIGHT, "3", "A minor")
    full.do(ApplyReviews())
    assert full.rows([1])[0].key == Key.parse("Am")
    full.undo()
    assert pending(full) == [], "skipped before"
    full.undo()
    assert pending(full) == [Subject.KEY]


def test_what_was_found_right_or_put_right_is_trusted(full: Library) -> None:
    say(full, RIGHT, finding(Subject.TEMPO, 0.5, 1.0), finding(Subject.CUES, 30.0, 29.5, item=1))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0), finding(Subject.KEY, "A minor", "C major", 2))
    assert full.reviewed() == {
        1: Reviewed(
            frozenset({Subject.TEMPO, Subject.CUES}), frozenset({1}), doubted=frozenset({Subject.BEAT_GRID})
        ),
        2: Reviewed(doubted=frozenset({Subject.KEY})),
    }
    full.do(ApplyReviews())
    # The grid is the DJ's own word now, but nobody has looked at where its bars start.
    grid = frozenset({Subject.TEMPO, Subject.CUES, Subject.BEAT_GRID})
    assert full.reviewed() == {
        1: Reviewed(grid, frozenset({1}), frozenset({"beat_grid"})),
        2: Reviewed(frozenset({Subject.KEY}), frozenset(), frozenset({"key"})),
    }
    full.do(SetLabel(1, "beat_grid", BeatGrid.constant(0.2, 124.0)))
    assert full.reviewed()[1] == Reviewed(frozenset({Subject.CUES}), frozenset({1}))


def test_bars_that_were_put_right_are_not_trusted_once_beats_are_counted_anew(full: Library) -> None:
    say(full, WRONG, finding(Subject.DOWNBEATS, 1, 0))
    full.do(ApplyReviews())
    assert full.reviewed()[1].trusted == {Subject.DOWNBEATS}
    say(full, WRONG, finding(Subject.TEMPO, 2.0, 1.0))
    full.do(ApplyReviews())
    assert full.reviewed()[1].trusted == {Subject.TEMPO}, (
        "every second bar begins a bar: nobody has said which"
    )
    assert pending(full) == []


def test_a_tempo_that_nobody_would_count_is_not_put_right_and_says_why(full: Library) -> None:
    full.do(SetLabel(1, "beat_grid", BeatGrid.constant(0.1, 260.0)))
    say(full, WRONG, finding(Subject.TEMPO, 0.5, 1.0), finding(Subject.KEY, "A minor", "H flat"))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0))
    tempo, key, _ = full.reviews()
    assert full.unfit_reviews() == {tempo.id: Unfit.UNCOUNTABLE, key.id: Unfit.SENSELESS}
    full.do(LockFields((1,), ("key",)))
    assert full.unfit_reviews() == {tempo.id: Unfit.UNCOUNTABLE}, "what is locked waits for something else"
    full.undo()
    full.do(ApplyReviews())
    assert full.rows([1])[0].bpm == 260.0
    assert pending(full) == [Subject.TEMPO, Subject.KEY]


def test_what_nobody_can_put_right_leaves_the_rest_its_way(full: Library) -> None:
    nonsense = finding(Subject.KEY, "A minor", "H flat"), finding(Subject.SECTIONS, "drop", "intro", item=9)
    gone = finding(Subject.KEY, "A minor", "C major", track_id=77)
    say(full, WRONG, *nonsense, gone, finding(Subject.ENERGY, 6.5, 3.0))
    full.do(ApplyReviews())
    assert full.track(1).energy == Energy(3.0, (0.25, 0.5, 0.75))
    assert pending(full) == [Subject.KEY, Subject.SECTIONS]


def test_a_review_of_a_label_that_was_changed_stands_no_more_when_the_new_one_is_put_right(
    full: Library,
) -> None:
    say(full, WRONG, finding(Subject.DOWNBEATS, 1, 0), finding(Subject.KEY, "A minor", "C major"))
    full.do(SetLabel(1, "beat_grid", BeatGrid.constant(0.2, 124.0)))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0))
    full.do(ApplyReviews(subjects=frozenset({Subject.BEAT_GRID})))
    assert pending(full) == [Subject.KEY]
    assert full.reviewed()[1].trusted == {Subject.BEAT_GRID}
    full.do(ApplyReviews())
    assert full.track(1).beat_grid == BeatGrid.constant(0.188, 124.0)


def test_what_was_found_of_another_subject_of_a_label_is_about_the_new_one(full: Library) -> None:
    say(full, RIGHT, finding(Subject.DOWNBEATS, 1, 0), finding(Subject.TEMPO, 0.5, 1.0))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0), finding(Subject.BEAT_GRID, 12.0, 0.0, 2))
    full.do(ApplyReviews(track_ids=(1,)))
    assert full.reviewed()[1].trusted == {Subject.DOWNBEATS, Subject.TEMPO, Subject.BEAT_GRID}
    assert [review.track_id for review in full.reviews() if review.is_pending] == [2]


def test_cues_that_the_dj_has_said_nothing_of_go_along(full: Library) -> None:
    for place in (60.0, 90.0, 120.0):
        full.do(AddCue(1, Cue(place)))
    ids = [mark.id for mark in full.track(1).cues]
    say(full, SKIP, finding(Subject.CUES, 30.0, 29.5, item=ids[0]))
    say(full, RIGHT, finding(Subject.CUES, 60.0, 64.0, item=ids[1]))
    full.do(MoveCue(ids[1], 61.0))
    say(full, RIGHT, finding(Subject.SECTIONS, "drop", "breakdown", item=ids[2]))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0))
    full.do(ApplyReviews(are_marks_carried=True))
    times = {mark.id: mark.cue.time for mark in full.track(1).cues}
    assert [times[i] for i in ids] == pytest.approx([29.988, 60.988, 89.988, 119.988])


def test_a_cue_never_goes_before_the_beginning_of_the_track(full: Library) -> None:
    full.do(AddCue(1, Cue(0.005)))
    say(full, WRONG, finding(Subject.BEAT_GRID, 12.0, 0.0))
    full.do(ApplyReviews(are_marks_carried=True))
    assert full.track(1).cues[0].cue.time == 0.0


def test_a_review_is_read_as_it_was_given(full: Library) -> None:
    begun = time.time()
    say(full, WRONG, finding(Subject.KEY, "A minor", "C major"), finding(Subject.CUES, 30.0, 29.5, item=1))
    key, cue = full.reviews()
    said = [(r.track_id, r.subject, r.item, r.labelled, r.proposed, r.verdict, r.run) for r in (key, cue)]
    assert said == [
        (1, Subject.KEY, None, "A minor", "C major", WRONG, "3"),
        (1, Subject.CUES, 1, 30.0, 29.5, WRONG, "3"),
    ]
    assert begun <= key.made_at == cue.made_at <= time.time()
    assert [(r.is_applied, r.is_standing, r.is_locked) for r in (key, cue)] == [(False, True, False)] * 2
    full.do(ApplyReviews(review_ids=frozenset({cue.id})))
    assert [(r.is_applied, r.is_standing) for r in full.reviews()] == [(False, True), (True, True)]


@pytest.mark.parametrize(
    ("verdict", "n", "name"),
    [(WRONG, 1, "Find label wrong"), (RIGHT, 2, "Find 2 labels right"), (SKIP, 3, "Skip 3 labels")],
)
def test_the_history_says_what_was_found(verdict: Verdict, n: int, name: str) -> None:
    findings: Sequence[Finding] = [finding(Subject.MOOD, "happy", "dark")] * n
    assert ReviewFindings(tuple(findings), verdict).describe() == name

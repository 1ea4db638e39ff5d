"""Every miss says what is wrong, what the model thought of it, and why, where somebody looked."""

from __future__ import annotations

import dataclasses

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.evaluation import explanations
from djanalyzer.evaluation.explanations import DEFAULT, NOT_LOOKED_AT, Explanation, explain, read_explanations
from djanalyzer.evaluation.misses import Miss, misses_of
from djanalyzer.evaluation.scoring import Report, TrackScore, score
from djanalyzer.music import BeatGrid, GridAnchor, GridChoice, Key, Section
from tests.evaluation.tracks import SECTIONS, analysis, reference


def track(truth=None, **changes):
    """Return the score of an analysis that differs from the right one in `changes`."""
    truth, found = truth or reference(), analysis(**changes)
    return TrackScore(truth.name, True, score(truth, found), reference=truth, analysis=found)


def faults(scored):
    """Return kind and fault of each miss."""
    return [(m.kind, m.fault) for m in misses_of([scored])]


def test_a_right_analysis_misses_nothing():
    assert misses_of([track()]) == []


@pytest.mark.parametrize(
    ("tempo", "fault"),
    [
        (60, "half tempo"),
        (240, "double tempo"),
        (80, "2:3"),
        (90, "3:4"),
        (120.5, "slightly off"),
        (97, "unrelated"),
    ],
)
def test_a_wrong_tempo_is_named_by_what_it_is_to_the_right_one(tempo, fault):
    (miss,) = [m for m in misses_of([track(tempo=tempo)]) if m.kind == "tempo"]
    assert (miss.fault, miss.detail) == (fault, f"{tempo:.2f} for 120.00")


@pytest.mark.parametrize(
    ("grid", "fault"),
    [
        (BeatGrid.constant(0.25, 120), "off the beat"),
        (BeatGrid.constant(0.008, 120), "late"),
        (BeatGrid.constant(-0.008, 120), "early"),
        (BeatGrid.constant(0, 120.02), "drifts"),
    ],
)
def test_a_wrong_grid_is_named_by_how_it_misses_the_beats(grid, fault):
    assert ("grid", fault) in faults(track(beat_grid=grid))


def test_half_the_tempo_alone_is_no_miss_of_the_grid():
    assert [kind for kind, _ in faults(track(tempo=60))] == ["tempo", "bars"]


@pytest.mark.parametrize(("beat", "fault"), [(4, "1 beat late"), (3, "2 beats late"), (2, "3 beats late")])
def test_wrong_bars_are_named_by_the_beat_they_begin_on(beat, fault):
    shifted = BeatGrid.constant(0, 120, beat_in_bar=beat)
    assert faults(track(beat_grid=shifted)) == [("bars", f"bars begin {fault}")]


def test_bars_that_shift_on_the_way_are_told_from_bars_that_begin_late():
    slipped = BeatGrid((GridAnchor(0, 120), GridAnchor(64, 120, 3)))
    assert faults(track(beat_grid=slipped)) == [("bars", "bars shift on the way")]


@pytest.mark.parametrize(
    ("key", "fault"),
    [("Em", "fifth above"), ("Dm", "fifth below"), ("C", "relative"), ("A", "parallel"), ("F#", "unrelated")],
)
def test_a_wrong_key_is_named_by_what_it_is_to_the_right_one(key, fault):
    assert faults(track(key=Key.parse(key))) == [("key", fault)]


def test_a_key_where_there_is_none_is_a_miss_and_so_is_none_where_there_is_one():
    atonal = reference(key=None, is_atonal=True)
    assert faults(track(atonal)) == [("key", "a key where there is none")]
    assert faults(track(atonal, key=None)) == []
    assert faults(track(key=None)) == [("key", "no key found")]


def test_wrong_boundaries_are_named_by_where_they_lie():
    moved = tuple(Section(s.start + 2 * (s.start > 0), s.stop, s.label) for s in SECTIONS)
    assert faults(track(sections=moved)) == [("boundaries", "displaced")]
    assert faults(track(sections=SECTIONS[:2])) == [("boundaries", "too few")]
    away = tuple(dataclasses.replace(s, start=s.start + 7 * (s.start > 0)) for s in SECTIONS)
    assert faults(track(sections=away)) == [("boundaries", "elsewhere")]


def test_a_miss_says_where_the_right_grid_stood_among_those_offered():
    half, right = BeatGrid.constant(0, 60), BeatGrid.constant(0, 120)
    offered = (GridChoice(half, 0.7), GridChoice(right, 0.25))
    (miss, _) = misses_of([track(beat_grid=half, grid_choices=offered, beat_confidence=0.7)])
    assert (miss.right_choice, miss.confidence, miss.is_checked) == ("number 2, 25 %", 0.7, False)
    (miss, _) = misses_of([track(beat_grid=half, grid_choices=offered[:1], beat_confidence=0.995)])
    assert (miss.right_choice, miss.is_checked) == ("not offered", True)


MISS = Miss("track", "tempo", "half tempo", "60 for 120", 0.7)


def test_explanations_are_read_from_the_table_in_the_documents(tmp_path):
    file = tmp_path / "misses.md"
    file.write_text(
        "# Misses\n\nWords.\n\n| recording | kind | fault | explanation |\n|---|---|---|---|\n"
        "| track | tempo | half tempo | Sparse drums. |\n",
        encoding="utf-8",
    )
    assert read_explanations(file) == [Explanation("track", "tempo", "half tempo", "Sparse drums.")]
    assert read_explanations(tmp_path / "none.md") == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("no table here", "holds no table"),
        ("| recording | kind | fault | explanation |\n|---|---|---|---|\n| track | tempo |", "has 2 columns"),
    ],
)
def test_a_file_that_cannot_be_read_says_so(tmp_path, text, hint):
    file = tmp_path / "misses.md"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Trouble, match=hint):
        read_explanations(file)


def test_an_explanation_holds_for_the_fault_that_was_looked_at():
    seen = Explanation("track", "tempo", "half tempo", "Sparse drums.")
    assert explain(MISS, [seen]) == "Sparse drums."
    assert explain(MISS, [dataclasses.replace(seen, fault="2:3")]) == f"{NOT_LOOKED_AT} (was: 2:3)"
    assert explain(MISS, [dataclasses.replace(seen, fault="any")]) == "Sparse drums."
    assert explain(MISS, [dataclasses.replace(seen, track="other")]) == NOT_LOOKED_AT


def test_an_explanation_of_what_is_right_now_is_named_as_no_longer_needed():
    report = Report("model", (track(),))
    old = Explanation("track", "key", "relative", "Two chords.")
    elsewhere = dataclasses.replace(old, track="not scored this time")
    assert explanations.obsolete(report, [old, elsewhere]) == [old]
    table = explanations.miss_table(Report("model", (track(tempo=60),)), [old])
    assert table.notes == ("no longer missed: track, key (relative)",)
    assert table.rows[0][:3] == ("track", "tempo", "half tempo")


def test_the_explanations_that_come_along_can_be_read():
    found = read_explanations(DEFAULT)
    assert len({(e.track, e.kind) for e in found}) == len(found) > 0
    assert {e.kind for e in found} <= {"tempo", "grid", "bars", "key", "boundaries"}

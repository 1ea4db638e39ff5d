"""What a beat grid becomes that was found wrong, and what nobody would make of it."""

from __future__ import annotations

import pytest

from djanalyzer.errors import GridTrouble
from djanalyzer.music import BeatGrid
from djanalyzer.music.corrections import ORDER, TASKS, corrected, corrected_grid
from djanalyzer.music.grid_editing import turn_bars
from djanalyzer.music.key import Key
from djanalyzer.music.learning import Subject
from djanalyzer.music.sections import Energy, Section, SectionLabel

GRID = BeatGrid.constant(0.1, 260.0)


def test_beats_are_counted_as_often_as_was_found() -> None:
    assert corrected_grid(GRID, Subject.TEMPO, 2.0, 1.0).tempo == pytest.approx(130.0)


@pytest.mark.parametrize(("grid", "labelled"), [(GRID, 0.5), (BeatGrid.constant(0.1, 38.0), 2.0)])
def test_beats_that_nobody_would_count_are_refused_as_they_are_by_hand(
    grid: BeatGrid, labelled: float
) -> None:
    with pytest.raises(GridTrouble, match="between 20 and 500 BPM"):
        corrected_grid(grid, Subject.TEMPO, labelled, 1.0)


def test_a_grid_that_lies_late_is_moved_by_milliseconds_and_bars_are_turned_by_beats() -> None:
    later = corrected(GRID, Subject.BEAT_GRID, None, 20.0, 5.0)
    assert later.anchors[0].time == pytest.approx(0.085)
    turned = corrected(BeatGrid.constant(0.0, 120.0), Subject.DOWNBEATS, None, 3.0, 1.0)
    assert (
        turned.downbeats(4.0).tolist() == turn_bars(BeatGrid.constant(0.0, 120.0), -2).downbeats(4.0).tolist()
    )
    with pytest.raises(ValueError, match="no key"):
        corrected_grid(GRID, Subject.KEY, 0, 0)


def test_a_section_found_wrong_gets_the_other_name_for_sure() -> None:
    sections = tuple(Section(8.0 * i, 8.0 * i + 8, SectionLabel.INTRO, 0.4) for i in range(3))
    better = corrected(sections, Subject.SECTIONS, 1, "intro", "drop")
    assert better == (sections[0], Section(8.0, 16.0, SectionLabel.DROP, 1.0), sections[2])
    assert corrected(sections, Subject.SECTIONS, 0, "intro", "drop")[1:] == sections[1:]
    for place in (None, -1, 3):
        with pytest.raises(ValueError, match=f"no section {place}"):
            corrected(sections, Subject.SECTIONS, place, "intro", "drop")


def test_energy_key_and_genre_take_what_was_proposed() -> None:
    felt = Energy(3.0, (0.1, 0.2))
    assert corrected(felt, Subject.ENERGY, None, 3, 7) == Energy(7.0, (0.1, 0.2))
    assert corrected(None, Subject.ENERGY, None, 3, 7) == Energy(7.0)
    assert corrected(None, Subject.KEY, None, "C", "A minor") == Key(9, True)
    assert corrected(None, Subject.GENRE, None, "House", "Techno") == "Techno"
    with pytest.raises(ValueError, match="'H sharp' is no key"):
        corrected(None, Subject.KEY, None, "C", "H sharp")


def test_one_label_is_found_right_or_wrong_in_three_ways_for_a_grid_alone() -> None:
    assert {subject for subject, task in TASKS.items() if task == "beat_grid"} == set(ORDER[:3])
    assert len(set(ORDER)) == len(ORDER) == len(Subject), "each once"

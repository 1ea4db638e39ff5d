"""A DJ's habit: rules that count from landmarks, and suggestions on the DJ's pads, under his names, in his colours."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from djanalyzer.models.habit import Custom, Habit, Rule, Terrain, n_weights, place_in
from djanalyzer.models.landmarks import GRID_START, LAST, Landmark, landmarks_of
from djanalyzer.models.surroundings import SURROUNDINGS, surroundings_of, turns_of
from djanalyzer.music import CueKind, SectionLabel, Suggestion
from djanalyzer.music.marks import MEMORY
from djanalyzer.music.templates import parse
from tests.models.habits import (
    BAR,
    BUILD_UP,
    DROP,
    FORM,
    INTRO,
    OUTRO,
    after_silence,
    bars_of,
    sections_of,
    terrain_of,
)

BEFORE_THE_DROP = Rule(Landmark("drop"), -16, 0.91)


def custom(
    *rules: Rule, slot: int | None = 1, name: str = "", offset: int = 0, beats: float | None = None
) -> Custom:
    """Return a custom that follows rules and hears nothing else."""
    weights = np.zeros(n_weights(len(rules)))
    weights[: len(rules)] = 9.0
    return Custom(slot, rules, weights, name, "#E62828", CueKind.OTHER, beats, offset)


def bar_of(landmark: Landmark, *sung: int) -> int | None:
    return terrain_of(sung=sung).landmarks.get(landmark)


def test_landmarks_are_found_by_name_and_number() -> None:
    assert bar_of(Landmark("drop")) == 24
    assert bar_of(Landmark("drop", 2)) == bar_of(Landmark("drop", LAST)) == 64
    assert bar_of(Landmark("drop", 3)) is None
    assert bar_of(Landmark("first beat")) == 0
    assert bar_of(Landmark("drums in")) == 24
    assert bar_of(Landmark("loudest 8")) == 24


def test_a_landmark_is_counted_from_another() -> None:
    voice = Landmark("voice in", 1, "after", "breakdown")
    assert str(voice) == "first voice begins after breakdown 1"
    assert bar_of(voice, 4, 5, 50) == 50
    assert bar_of(voice, 4, 5) is None
    assert bar_of(Landmark("voice in", 1, "before", "breakdown"), 4, 5, 50) == 4


def test_a_faint_voice_enters_though_no_bar_is_surely_sung() -> None:
    faint = np.where(np.arange(88) >= 30, 0.35, 0.05)
    landmarks = landmarks_of(replace(bars_of(FORM), vocals=faint), sections_of(FORM), ())
    assert Landmark("voice in") not in landmarks
    assert landmarks[Landmark("voice enters")] == landmarks[Landmark("voice enters", LAST)] == 30
    silent = landmarks_of(bars_of(FORM), sections_of(FORM), ())
    assert Landmark("voice enters") not in silent


def test_the_longest_and_the_loudest_section_are_known() -> None:
    """Of two drops the second is louder for a while, though quieter all in all; the build-up between them is the longest."""
    form = ((INTRO, 16), (DROP, 16), (BUILD_UP, 32), (DROP, 16), (OUTRO, 8))
    bars = bars_of(form)
    level = np.asarray(bars.energy / 2, np.float64)
    level[64:80] = [0.3] * 8 + [0.5] * 8
    heard = replace(bars, bands=np.tile(level[:, None], (1, 3)))
    landmarks = landmarks_of(heard, sections_of(form), ())
    assert landmarks[Landmark("longest section")] == 32
    assert landmarks[Landmark("loudest drop")] == landmarks[Landmark("loudest section")] == 64
    assert str(Rule(Landmark("loudest drop"), -2)) == "2 bars before loudest drop"


def test_a_section_that_begins_nearest_to_the_end_is_one_of_the_last_bar() -> None:
    bars = bars_of(FORM)
    (*others, outro), late = sections_of(FORM), bars.duration - 0.1
    sections = (*others, replace(outro, stop=late), replace(outro, start=late, label=SectionLabel.DROP))
    terrain = Terrain.of(bars, sections, ())
    assert terrain.landmarks[Landmark("loudest drop")] == 24
    assert terrain.surroundings[87, SURROUNDINGS.index(f"{SectionLabel.DROP} starts")] == 1


def test_what_begins_for_the_first_and_the_last_time_is_told_apart() -> None:
    chances = np.array([0.0, 0.8, 0.0, 0.8, 0.0])
    first, second, last = turns_of(chances).T
    assert first.argmax() == 1
    assert second.argmax() == last.argmax() == 3


def test_what_is_heard_around_bars_is_named_and_finite() -> None:
    heard = surroundings_of(bars_of(FORM), sections_of(FORM), ())
    assert heard.shape == (88, len(SURROUNDINGS))
    assert np.isfinite(heard).all()


def test_a_mark_is_suggested_where_its_rule_points_with_the_djs_name_and_colour() -> None:
    (made,) = Habit((custom(BEFORE_THE_DROP, name="Ready"),)).suggested(terrain_of())
    assert (made.time, made.slot, made.name, made.color) == (8 * BAR, 1, "Ready", "#E62828")
    assert made.confidence > 0.9
    assert made.reason == "16 bars before drop 1, as usual"


def test_the_grid_begins_in_the_silence_before_the_music_where_a_whole_bar_fits() -> None:
    starts = [after_silence(n).landmarks[Landmark(GRID_START)] for n in (0.0, 0.9, 1.25, 2.0)]
    assert starts == [0, 0, -1, -2]


def test_a_mark_that_is_counted_from_the_grids_start_may_lie_in_the_silence() -> None:
    counted = Habit((custom(Rule(Landmark(GRID_START)), name="In"),))
    (made,) = counted.suggested(after_silence(1.25))
    assert made.time == pytest.approx(0.25 * BAR)
    assert made.reason == "first beat of the grid, as usual"
    assert [str(t) for t, _ in counted.templates()] == ['first beat -> B "In" #E62828']
    (made,) = Habit((custom(Rule(Landmark(GRID_START), 8), name="In"),)).suggested(after_silence(1.25))
    assert made.time == pytest.approx(8.25 * BAR)


def test_a_mark_that_is_counted_from_the_music_never_lies_in_the_silence() -> None:
    habit = Habit((custom(Rule(Landmark("first beat"), -1)), custom(Rule(Landmark("drop"), -1))))
    (made,) = habit.suggested(after_silence(1.25))
    assert made.time == pytest.approx(24.25 * BAR)


def test_a_mark_that_usually_lies_a_beat_early_is_suggested_there() -> None:
    (made,) = Habit((custom(Rule(Landmark("drop")), offset=-1),)).suggested(terrain_of())
    assert made.time == pytest.approx(24 * BAR - BAR / 4)
    bar, beats = place_in(bars_of(FORM), made.time)
    assert (bar, round(beats, 6)) == (24, -1)


def test_a_loop_gets_its_usual_length() -> None:
    (made,) = Habit((custom(Rule(Landmark("outro")), slot=MEMORY, beats=16),)).suggested(terrain_of())
    assert made.is_loop
    assert made.stop == pytest.approx(made.time + 4 * BAR)
    assert made.pad is None


def test_what_the_dj_would_hardly_set_is_not_suggested() -> None:
    """No rule points anywhere in a track without a drop, and every bar is as likely as none."""
    assert Habit((custom(BEFORE_THE_DROP),)).suggested(terrain_of(FORM[:2])) == ()


def test_the_shipped_model_fills_in_where_it_is_sure_and_the_dj_has_nothing_near() -> None:
    near, far = Suggestion(8 * BAR, CueKind.MIX_IN, 0.9, ""), Suggestion(40 * BAR, CueKind.BREAKDOWN, 0.8, "")
    terrain = terrain_of(suggestions=(near, far))
    alone, filled = (
        Habit((custom(BEFORE_THE_DROP),), fills=fills).suggested(terrain) for fills in (2.0, 0.7)
    )
    assert [s.time for s in alone] == [8 * BAR]
    assert filled == (*alone, far)


def test_without_a_beat_the_shipped_suggestions_stay() -> None:
    shipped = (Suggestion(3.0, CueKind.DROP, 0.5, ""),)
    bars = replace(bars_of(FORM), are_musical=False)
    assert Habit((custom(BEFORE_THE_DROP),)).suggestions(bars, sections_of(FORM), shipped) == shipped


def test_what_was_learned_is_told_in_words_and_as_templates() -> None:
    habit = Habit((custom(BEFORE_THE_DROP, name="Ready"), custom(Rule(Landmark("voice in"), 0, 0.9))))
    assert habit.in_words()[0] == "B “Ready”: 16 bars before drop 1 (91 % of them); in 100 % of tracks"
    assert habit.templates() == ((parse('drop 1 - 16 bars -> B "Ready" #E62828'), 0.91),)


def test_a_habit_comes_back_from_disk_as_it_was() -> None:
    rules = (BEFORE_THE_DROP, Rule(Landmark("voice in", 1, "after", "breakdown", 2), 0, 0.4))
    habit = Habit((custom(*rules, name="Ready", offset=-1), custom(slot=MEMORY, beats=16)), 0.35, 0.6, 200)
    back = Habit.of(habit.as_arrays(), json.loads(json.dumps(habit.as_record())))
    assert back.as_record() == habit.as_record()
    assert back.suggested(terrain_of()) == habit.suggested(terrain_of())
    with pytest.raises(ValueError, match="another version"):
        Habit.of({"habit.0": np.zeros(3)}, habit.as_record())

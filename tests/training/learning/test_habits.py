"""Learning a habit: what recurs, the rule behind it, wrong cues that must not spoil it, and no habit where there is none."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.evaluation.own_marks import Met, met
from djanalyzer.models.habit import Habit
from djanalyzer.music import BeatGrid, Cue, CueKind, Loop, Source, Suggestion
from djanalyzer.music.learning import LabelledTrack, MarkedCue, MarkedLoop
from djanalyzer.music.marks import MEMORY
from djanalyzer.training.learning.choosing import fitted
from djanalyzer.training.learning.customs import learned_customs
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.grounds import Ground
from djanalyzer.training.learning.habits import LearnedHabit, habit_from
from djanalyzer.training.learning.recurring import HOT, IN_MEMORY, own_marks, ways_to_tell
from tests.models.habits import (
    BAR,
    BREAKDOWN,
    BUILD_UP,
    DROP,
    INTRO,
    OUTRO,
    Form,
    after_silence,
    terrain_of,
)

REKORDBOX = Source("program", "rekordbox")
N_TRACKS = 30
Marks = list[Cue | Loop]


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """Tracks of different lengths."""
    rng = np.random.default_rng(3)

    def length() -> int:
        return int(rng.choice([4, 8, 12]))

    return tuple(
        (
            (INTRO, 8 + length()),
            (BUILD_UP, 8),
            (DROP, length()),
            (BREAKDOWN, length()),
            (BUILD_UP, length()),
            (DROP, length()),
            (OUTRO, 8),
        )
        for _ in range(N_TRACKS)
    )


def drop_of(form: Form, number: int) -> int:
    starts = np.concatenate([[0], np.cumsum([n for _, n in form])])
    return int(starts[2 if number == 1 else 5])


@lru_cache(maxsize=1)
def terrains() -> tuple[Ground, ...]:
    """The tracks, heard, without marks; of each the shipped model proposes the first drop and the beginning."""
    found = []
    for i, form in enumerate(forms(), 1):
        shipped = (
            Suggestion(0.0, CueKind.MIX_IN, 0.9, ""),
            Suggestion(drop_of(form, 1) * BAR, CueKind.DROP, 0.9, ""),
        )
        terrain = terrain_of(form, suggestions=shipped)
        grid = BeatGrid.constant(0.0, 240 / BAR)
        found.append(Ground(i, f"Artist {i % 20}", terrain, grid, terrain.bars.duration, ()))
    return tuple(found)


def track_of(number: int, marks: Sequence[Cue | Loop]) -> LabelledTrack:
    """Return a track of a library with these marks."""
    cues = [m for m in marks if isinstance(m, Cue)]
    loops = [m for m in marks if isinstance(m, Loop)]
    return LabelledTrack(
        number,
        Path(f"{number}.mp3"),
        str(number),
        artist=f"Artist {number % 20}",
        cues=tuple(MarkedCue(100 * number + i, c, REKORDBOX) for i, c in enumerate(cues)),
        loops=tuple(MarkedLoop(100 * number + i, x, REKORDBOX) for i, x in enumerate(loops)),
    )


def library(marks_of: Callable[[Form, np.random.Generator], Marks]) -> tuple[dict[int, Ground], Folds]:
    """Return a DJ's tracks, and how they are cut."""
    rng = np.random.default_rng(5)
    tracks = [track_of(g.track_id, marks_of(f, rng)) for g, f in zip(terrains(), forms(), strict=True)]
    marks = own_marks(tracks)
    grounds = {
        g.track_id: replace(g, marks=tuple(marks[g.track_id])) for g in terrains() if g.track_id in marks
    }
    return grounds, Folds.of(tracks)


def ready(form: Form, rng: np.random.Generator) -> Marks:
    """Pad B eight bars before the second drop, and a loop of sixteen beats in memory at the first."""
    first, second = drop_of(form, 1) * BAR, drop_of(form, 2) * BAR
    return [
        Cue(second - 8 * BAR, 1, "Ready", "#E62828"),
        Loop(first, first + 4 * BAR, None, "Ride"),
    ]


def with_wrong_ones(form: Form, rng: np.random.Generator) -> Marks:
    """The same, a fifth of the cues anywhere."""
    cue, loop = ready(form, rng)
    assert isinstance(cue, Cue)
    is_wrong, bar = rng.random() < 0.2, int(rng.integers(0, 30))
    return [replace(cue, time=bar * BAR) if is_wrong else cue, loop]


def by_chance(form: Form, rng: np.random.Generator) -> Marks:
    """Two marks on any bars."""
    return [Cue(int(bar) * BAR, pad) for pad, bar in enumerate(rng.choice(40, 2, replace=False))]


@lru_cache(maxsize=4)
def both(marks_of: Callable[[Form, np.random.Generator], Marks]) -> LearnedHabit | None:
    return habit_from(*library(marks_of))


def learned(marks_of: Callable[[Form, np.random.Generator], Marks]) -> Habit | None:
    found = both(marks_of)
    return found.whole if found else None


def written(habit: Habit) -> str:
    """Return all that a habit says, to the bit."""
    arrays = {name: weights.tobytes().hex() for name, weights in habit.as_arrays().items()}
    return json.dumps([arrays, habit.as_record()], default=str, sort_keys=True)


def test_the_djs_marks_are_suggested_in_a_new_track() -> None:
    habit = learned(ready)
    assert habit is not None
    form: Form = (
        (INTRO, 40),
        (BUILD_UP, 8),
        (DROP, 32),
        (BREAKDOWN, 24),
        (BUILD_UP, 8),
        (DROP, 16),
        (OUTRO, 8),
    )
    cue, loop = sorted(habit.suggested(terrain_of(form)), key=lambda s: s.is_loop)
    assert (cue.time, cue.slot, cue.name, cue.color) == (
        drop_of(form, 2) * BAR - 8 * BAR,
        1,
        "Ready",
        "#E62828",
    )
    assert (loop.time, loop.slot, loop.name) == (drop_of(form, 1) * BAR, MEMORY, "Ride")
    assert loop.stop == pytest.approx(loop.time + 4 * BAR)


def test_what_was_learned_is_told_in_the_words_of_templates() -> None:
    habit = learned(ready)
    assert habit is not None
    assert 'drop last - 8 bars -> B "Ready" #E62828' in [
        str(template) for template, _share in habit.templates()
    ]
    assert any(line.startswith("B “Ready”: 8 bars before last drop (100 %") for line in habit.in_words())


def test_a_wrong_fifth_does_not_spoil_it() -> None:
    habit = learned(with_wrong_ones)
    assert habit is not None
    right, _folds = library(ready)
    found = [met(g.own, habit.suggested(g.terrain), g.beats) for g in right.values()]
    assert sum(found, Met()).f > 0.95


def test_who_has_no_habit_keeps_the_shipped_suggestions() -> None:
    assert learned(by_chance) is None


def test_who_marks_what_the_shipped_model_proposes_keeps_its_suggestions() -> None:
    def as_proposed(form: Form, rng: np.random.Generator) -> Marks:
        return [Cue(0.0, 0, "In"), Cue(drop_of(form, 1) * BAR, 1, "Drop")]

    assert learned(as_proposed) is None, "they cannot be met better"


def test_who_is_known_by_one_artist_alone_proves_nothing_for_others() -> None:
    """Guests make no other artist of him: what is drawn again are artists as the folds see them."""
    grounds, folds = library(ready)
    by_one = {i: replace(g, artist=f"Ada feat. Guest {i}") for i, g in grounds.items()}
    assert habit_from(by_one, folds) is None


@pytest.mark.parametrize("fold", [0, 3])
def test_nothing_that_a_fold_says_has_a_part_in_where_its_cues_are_foretold(fold: int) -> None:
    """Neither in what is learned nor in the thresholds, and so neither has a track of the same artist or recording."""
    grounds, folds = library(with_wrong_ones)
    before = both(with_wrong_ones)
    ours = set(folds.folds[fold])
    elsewhere = {
        i: replace(g, marks=tuple(replace(m, time=m.time + 5 * BAR, name="Other") for m in g.marks))
        for i, g in grounds.items()
        if i in ours
    }
    after = habit_from(grounds | elsewhere, folds)
    assert before is not None
    assert after is not None
    assert written(after.without[fold]) == written(before.without[fold])
    assert written(after.whole) != written(before.whole)
    assert all(written(after.without[i]) != written(before.without[i]) for i in range(5) if i != fold)
    by_artist = {
        g.artist: {i for i, other in grounds.items() if other.artist == g.artist} for g in grounds.values()
    }
    assert all(some <= ours or not some & ours for some in by_artist.values())


@pytest.mark.parametrize(("from_the_grid", "bar"), [(True, -1), (False, 0)])
def test_who_marks_the_first_beat_of_the_grid_is_told_from_who_marks_that_of_the_music(
    from_the_grid: bool, bar: int
) -> None:
    """Every third track begins with a bar and a half of silence, into which the grid reaches; templates know the grid's alone."""
    silences = [1.5 if i % 3 == 0 else 0.0 for i in range(N_TRACKS)]
    ids = {g.track_id: n for g, n in zip(terrains(), silences, strict=True)}
    firsts = {i: (n - (n > 0 and from_the_grid)) * BAR for i, n in ids.items()}
    tracks = [track_of(i, [Cue(time, 0, "In")]) for i, time in firsts.items()]
    grounds = {
        g.track_id: replace(
            g,
            terrain=after_silence(ids[g.track_id], f),
            beat_grid=BeatGrid.constant(firsts[g.track_id], 240 / BAR),
            marks=tuple(own_marks(tracks)[g.track_id]),
        )
        for g, f in zip(terrains(), forms(), strict=True)
    }
    found = habit_from(grounds, Folds.of(tracks))
    assert found is not None
    habit = found.whole
    (made,) = habit.suggested(after_silence(1.5))
    assert made.time == pytest.approx((1.5 + bar) * BAR)
    assert [str(t) for t, _ in habit.templates()] == (['first beat -> A "In"'] if from_the_grid else [])


def test_where_music_begins_with_the_grid_a_template_says_what_the_first_beat_is() -> None:
    """In one track of thirty it does not, which may as well be a mistake."""
    tracks = [
        track_of(g.track_id, [Cue(1.5 * BAR if n == 0 else 0.0, 0, "In")]) for n, g in enumerate(terrains())
    ]
    own = own_marks(tracks)
    late, *others = (replace(g, marks=tuple(own[g.track_id])) for g in terrains())
    (custom,) = learned_customs([replace(late, terrain=after_silence(1.5, forms()[0])), *others])
    assert str(custom.template) == 'first beat -> A "In"'


def test_a_mark_far_back_in_a_long_silence_teaches_nothing_of_what_is_heard_near_it() -> None:
    """Seventy bars before the music, which is farther than anything is counted."""
    (far, *_others), silence = terrains(), 70.0
    marks = {g.track_id: track_of(g.track_id, [Cue(silence * BAR, 0, "In")]) for g in terrains()}
    marks[far.track_id] = track_of(far.track_id, [Cue(0.0, 0, "In")])
    own = own_marks(list(marks.values()))
    grounds = [
        replace(g, terrain=after_silence(silence, f), marks=tuple(own[g.track_id]))
        for g, f in zip(terrains(), forms(), strict=True)
    ]
    (custom,) = learned_customs(grounds)
    made = custom.suggestion(after_silence(silence))
    assert made.time == pytest.approx(silence * BAR)


def test_with_few_tracks_nothing_is_learned() -> None:
    grounds, folds = library(ready)
    assert habit_from({i: grounds[i] for i in list(grounds)[:8]}, folds) is None


def test_marks_are_told_by_pad_or_by_name_whichever_recurs() -> None:
    tracks = [
        track_of(i, [Cue(1.0, i % 8, "In", "#28E214"), Cue(9.0, (i + 1) % 8, "Out"), Cue(5.0, None, "Note")])
        for i in range(1, 21)
    ]
    by_pad, by_name, *_others = ways_to_tell(own_marks(tracks), HOT)
    assert all(len(series.marks) <= 6 for series in by_pad)
    assert {(s.name, s.slot, len(s.marks)) for s in by_name} == {("In", None, 20), ("Out", None, 20)}
    assert ways_to_tell(own_marks(tracks), IN_MEMORY)[0][0].slot == MEMORY


def test_a_model_has_no_marks_of_its_own() -> None:
    track = replace(track_of(1, []), cues=(MarkedCue(1, Cue(1.0, 0), Source("model", "djanalyzer-6")),))
    assert own_marks([track]) == {}


def test_choices_are_learned_though_some_are_wrong() -> None:
    """Of five places the one with the evidence is chosen; one choice in four is any."""
    rng = np.random.default_rng(1)
    evidence, meant, chosen = [], [], []
    for _ in range(80):
        place = int(rng.integers(0, 5))
        table = rng.normal(size=(5, 3))
        table[:, 0] = np.arange(5) == place
        evidence.append(table)
        meant.append(rng.random() > 0.25)
        chosen.append(place if meant[-1] else int(rng.integers(0, 5)))
    weights, rightness = fitted(evidence, np.array(chosen), np.ones(80), np.full(3, 0.5))
    assert weights[0] > 3
    assert abs(weights[1:]).max() < 1
    is_meant = np.array(chosen) == [int(e[:, 0].argmax()) for e in evidence]
    assert rightness[is_meant].min() > rightness[~is_meant].max()

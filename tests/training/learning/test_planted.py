"""A library of a DJ who does not exist: right at first, then wrong in places that are known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from djanalyzer.music import Key
from djanalyzer.music.corrections import TASKS
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.training.learning.planted import Planted, library_of, places
from djanalyzer.training.learning.planted_errors import spoiled, spoiled_by
from djanalyzer.training.learning.planted_habits import HABITS
from djanalyzer.training.learning.planted_mistakes import MISTAKES, SYSTEMATIC
from tests.training.learning.songs import bar_of, starts_of, write_songs

Library = tuple[Planted, ...]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_songs(tmp_path_factory.mktemp("songs"), 40)


@pytest.fixture(scope="module")
def library(paths: list[Path]) -> Library:
    return library_of(paths, HABITS["pads"], 7)


def test_a_dj_sets_cues_as_is_his_habit(library: Library) -> None:
    bars = starts_of(0)
    named = {m.cue.name: round(m.cue.time / bar_of(0)) for m in library[0].track.cues}
    usual = {"First beat": 0, "Drop -16": bars[2] - 16, "Drop": bars[2], "Breakdown": bars[3], "Out": bars[5]}
    assert named.items() <= usual.items()
    assert len(named) >= 3


def test_without_habit_cues_lie_anywhere(paths: list[Path]) -> None:
    tracks = [p.track for p in library_of(paths, HABITS["chance"], 7)]
    bars = [(m.cue.time / bar_of(t.id - 1), starts_of(t.id - 1)) for t in tracks for m in t.cues]
    assert len(bars) == 4 * len(tracks)
    assert np.mean([min(abs(bar - start) for start in starts) < 0.01 for bar, starts in bars]) < 0.1


def test_the_same_seed_makes_the_same_library_and_another_one_another(paths: list[Path]) -> None:
    habit = HABITS["german"]
    assert library_of(paths, habit, 1) == library_of(paths, habit, 1) != library_of(paths, habit, 2)
    bad = spoiled(library_of(paths, habit, 1), "key", 0.2, 5)
    assert bad == spoiled(library_of(paths, habit, 1), "key", 0.2, 5) != spoiled(bad, "key", 0.2, 6)


def test_some_artists_have_several_tracks(library: Library) -> None:
    artists = [p.track.artist for p in library]
    assert 5 < len(set(artists)) < len(artists)


def test_the_grid_plays_the_true_beats(library: Library) -> None:
    track = library[3].track
    grid = value(track, "beat_grid")
    np.testing.assert_allclose(
        grid.downbeats(track.duration), np.arange(starts_of(3)[-1]) * bar_of(3), atol=1e-6
    )


@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("rate", [0.1, 0.4])
def test_so_many_errors_are_planted_as_were_asked_for(library: Library, mistake: str, rate: float) -> None:
    subject = MISTAKES[mistake].subject
    bad = spoiled(library, mistake, rate, 3)
    wrong = places(bad, subject)
    assert np.mean(list(wrong.values())) == pytest.approx(rate, abs=0.03)
    for planted in bad:
        changed = planted.track.labels != planted.clean.labels or planted.track.cues != planted.clean.cues
        assert changed == bool(planted.errors)
        assert not (planted.errors and planted.track.trusted)
        assert all(error.labelled != error.right for error in planted.errors)


@pytest.mark.parametrize("mistake", SYSTEMATIC)
def test_a_systematic_error_is_of_one_program_alone(library: Library, mistake: str) -> None:
    subject = MISTAKES[mistake].subject
    for planted in spoiled(library, mistake, 0.2, 3):
        track = planted.track
        sources = {m.source for m in track.cues}
        if subject is not Subject.CUES:
            sources = {label.source for label in track.labels if label.task == TASKS[subject]}
        assert ({str(s) for s in sources} == {"Mixxx"}) == bool(planted.errors)


def value(track: LabelledTrack, task: str) -> Any:
    label = track.label(task)
    assert label is not None
    return label.value


def place_on_the_wheel(name: str) -> int:
    key = Key.parse(name)
    assert key is not None
    return int(key.camelot[:-1])


def test_what_is_planted_is_what_is_told(library: Library) -> None:
    bad = spoiled_by(library, ("relative key", "offset of a program", "cues four bars late"), 0.3, 1)
    for planted in bad:
        for error in planted.errors:
            if error.subject is Subject.KEY:
                assert Key.parse(error.labelled) == value(planted.track, "key")
                assert place_on_the_wheel(error.labelled) == place_on_the_wheel(error.right)
            elif error.subject is Subject.BEAT_GRID:
                stands, true = (value(t, "beat_grid").anchors[0].time for t in (planted.track, planted.clean))
                assert 1000 * (stands - true) == pytest.approx(error.labelled) == pytest.approx(26.0)
            else:
                cue = next(m.cue for m in planted.track.cues if m.id == error.item)
                assert cue.time == error.labelled
                assert cue.time - error.right == pytest.approx(4 * bar_of(planted.track.id - 1))

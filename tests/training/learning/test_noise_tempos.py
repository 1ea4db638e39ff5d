"""Tempos that nothing can be heard for: the others in the library are judged as if they were not there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from djanalyzer.music import BeatGrid, GridAnchor, Label, Source
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.noise.cases import Case
from djanalyzer.training.learning.noise.clues import RATIOS, GridClues
from djanalyzer.training.learning.noise.grids import judge_tempos

N = 30
NEVER = -np.inf
NOTHING = [NEVER] * len(RATIOS)
HALF_ALONE = [NEVER, NEVER, 1.6, NEVER, -5.0, NEVER, -8.0]


def library(odd: tuple[float, list[float]] | None) -> Case:
    """Tracks at 120 BPM and a little more; the last one is odd."""
    rng = np.random.default_rng(0)
    usual = [
        (120.0 + i / 10, [1 + 0.3 * rng.normal(), NEVER, -3.0, -5.0, -4.0, -4.0, -4.0]) for i in range(N)
    ]
    return heard(usual if odd is None else [*usual[:-1], odd])


def heard(grids: Sequence[tuple[float, list[float]]]) -> Case:
    """Tracks with these tempos (BPM), and what is heard for each ratio."""
    tracks, clues = [], dict[int, Any]()
    for i, (tempo, levels) in enumerate(grids):
        grid = BeatGrid((GridAnchor(0.1, tempo, 1),))
        label = Label("beat_grid", grid, Source("program", "rekordbox"))
        tracks.append(LabelledTrack(i + 1, Path(str(i)), f"r{i}", artist=f"A{i}", labels=(label,)))
        phases = np.array([0.0, -9.0, -9.0, -9.0])
        said = GridClues(0.0, 0.0, 60 / tempo, 0.0, 1.0, tempo, np.array(levels), phases)
        clues[i + 1] = SimpleNamespace(grid=said)
    return Case(tuple(tracks), clues, Folds.of(tracks))


@pytest.mark.parametrize("odd", [(25.0, NOTHING), (272.0, HALF_ALONE)], ids=["nothing", "half of it"])
def test_a_tempo_out_of_range_does_not_make_the_others_doubtful(odd: tuple[float, list[float]]) -> None:
    judged = judge_tempos(library(odd))
    others = [j for j in judged if j.finding.track_id < N]
    usual = np.median([j.finding.quality for j in judge_tempos(library(None))])
    assert len(others) == N - 1
    assert not any(j.is_wrong for j in others)
    assert abs(np.median([j.finding.quality for j in others]) - usual) < 0.05


def test_of_a_tempo_for_which_nothing_can_be_heard_nothing_is_said() -> None:
    assert N not in [j.finding.track_id for j in judge_tempos(library((25.0, NOTHING)))]


def test_what_is_heard_at_half_the_tempo_alone_is_proposed() -> None:
    (odd,) = (j for j in judge_tempos(library((272.0, HALF_ALONE))) if j.finding.track_id == N)
    assert odd.is_wrong
    assert odd.error == "twice the beats"


def test_of_a_library_that_is_all_out_of_range_each_track_is_judged_by_what_is_heard_alone() -> None:
    """Twenty tracks at 240 BPM: nothing is heard for any tempo as labelled, so there is nothing to learn from."""
    judged = judge_tempos(heard([(240.0, HALF_ALONE)] * 20))
    assert len(judged) == 20
    assert {j.finding.labelled for j in judged} == {2.0}

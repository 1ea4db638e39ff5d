"""Levels of energy that may be wrong: what the library's other levels say of how strong a track sounds."""

from __future__ import annotations

import numpy as np

from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.learning.noise.cases import N_ROUNDS, Case, Judged, group_of, known
from djanalyzer.training.learning.noise.confident import class_errors, level_qualities
from djanalyzer.training.learning.noise.heads import (
    Floats,
    Split,
    components,
    level_weights,
    standardised,
    with_ones,
)
from djanalyzer.training.learning.noise.shifts import Residuals, judge

_FEWEST = 12
_COMPONENTS = 8
_RIDGE = 10.0
_HELD_BACK = 0.3  # what components of the encoder's view count, being many and about all there is
_FINEST = 0.25  # levels
_SPAN = 9.0  # levels in which a label that is off by anything lies


def judge_energies(case: Case) -> list[Judged]:
    """Judge every level of energy."""
    rows = case.labelled("energy")
    if len(rows) < _FEWEST:
        return []
    tracks = [track for track, _, _ in rows]
    given = np.array([float(label.value) for _, label, _ in rows])
    splits = case.rows([track.id for track in tracks])
    heard = np.array([clues.energy for _, _, clues in rows])
    pooled = np.array([clues.pooled for _, _, clues in rows], np.float64)
    views = [_view(heard, pooled, learned) for learned, _ in splits]
    groups = tuple(group_of(t, str(label.source), by_file=False) for t, label, _ in rows)
    is_known = known(tracks, Subject.ENERGY)
    says = np.ones(len(given))
    for _ in range(N_ROUNDS):
        said = _out_of_fold(views, given, says, splits, heard[:, 0])
        everywhere = np.ones(len(given))
        verdicts = judge(Residuals(given - said, everywhere, _SPAN * everywhere, groups, is_known, _FINEST))
        says = verdicts.chances[:, 0]
    scaled = given / verdicts.spread
    qualities = level_qualities(scaled, scaled - verdicts.errors / verdicts.spread)
    are_wrong = class_errors(verdicts.chances, np.zeros(len(given), np.int64))
    judged = []
    for i, (track, label, _) in enumerate(rows):
        proposed = type(label.value)(np.clip(round(float(said[i])), 1, 10))
        finding = Finding(
            track.id,
            Subject.ENERGY,
            float(qualities[i]),
            label.value,
            proposed,
            float(1 - verdicts.chances[i, 0]),
            label.source,
        )
        offset = verdicts.offsets.get(groups[i], 0.0)
        is_shared = bool(offset) and verdicts.chances[i, 1] > verdicts.chances[i, 2]
        error = f"{abs(offset):.0f} levels too {'high' if offset > 0 else 'low'}" if is_shared else ""
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def _view(heard: Floats, pooled: Floats, learned: np.ndarray) -> Floats:
    return with_ones(
        np.column_stack([standardised(heard, learned), _HELD_BACK * components(pooled, learned, _COMPONENTS)])
    )


def _out_of_fold(
    views: list[Floats], given: Floats, says: Floats, splits: list[Split], shipped: Floats
) -> Floats:
    """Return the level of each track by what others are given; the shipped model's where there are none."""
    said = shipped.copy()
    for (learned, judged), view in zip(splits, views, strict=True):
        weights = level_weights(view[learned], given[learned], says[learned], _RIDGE)
        said[judged] = view[judged] @ weights
    return np.clip(said, 1.0, 10.0)

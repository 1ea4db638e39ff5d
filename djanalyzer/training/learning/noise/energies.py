"""Levels of energy that may be wrong: what the library's other levels say of how strong a track sounds.

Three opinions say how likely each level is: the shipped model's, that of a ridge regression, and that of a forest. The
latter two hear, besides what the shipped model says, the frozen encoder's view of the whole and how the track feels, and read
which mood the library calls it: a mood is often a range of strengths (Thayer 1989). Opinions are mixed by how well each
foretells the levels of others.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.noise.cases import Case, Judged, group_of, known
from djanalyzer.training.learning.noise.clues import Clues
from djanalyzer.training.learning.noise.confident import class_errors, class_qualities
from djanalyzer.training.learning.noise.heads import (
    Floats,
    Split,
    components,
    level_weights,
    standardised,
    with_ones,
)
from djanalyzer.training.learning.noise.opinions import calibrated, forest_chances, mixed
from djanalyzer.training.learning.noise.shifts import Residuals, Verdicts, estimated, judge

_FEWEST = 12
_FEWEST_OF_A_MOOD = 3
_COMPONENTS = 8
_RIDGE = 10.0
_HELD_BACK = 0.3  # what components of the encoder's view count, being many and about all there is
_FINEST = 0.25  # levels
_SPAN = 9.0  # levels in which a label that is off by anything lies
_LEVELS = np.arange(1.0, 11.0)
_SPREADS = np.geomspace(0.4, 2.4, 10)  # levels
_HEAVY = 4.0  # degrees of freedom of Student's t
_NEXT = (0.25, 0.5, 0.25)  # what a tree's level says of the one below it, itself and the one above it
_DOUBTED = 0.05  # the least that a label teaches the forest
_N_ROUNDS = 2


def judge_energies(case: Case) -> list[Judged]:
    """Judge every level of energy."""
    rows = case.labelled("energy")
    if len(rows) < _FEWEST:
        return []
    tracks = [track for track, _, _ in rows]
    given = np.array([float(label.value) for _, label, _ in rows])
    ids = [track.id for track in tracks]
    splits, teaches = case.rows(ids), case.teaches(ids)
    clues = [heard for _, _, heard in rows]
    groups = tuple(group_of(t, str(label.source), by_file=False) for t, label, _ in rows)
    is_known = known(tracks, Subject.ENERGY)
    views, traits = _views(tracks, clues, splits), _traits(tracks, clues)
    shipped = np.array([heard.energy[0] for heard in clues])
    says, everywhere = np.ones(len(given)), np.ones(len(given))
    for _ in range(_N_ROUNDS):
        said = _out_of_fold(views, given, says, splits, shipped)
        residuals = Residuals(
            given - said, everywhere, _SPAN * everywhere, groups, is_known, _FINEST, teaches
        )
        verdicts = judge(residuals)
        says = np.minimum(says, verdicts.chances[:, 0])
        taught = np.abs(given[:, None] - _LEVELS) == np.abs(given[:, None] - _LEVELS).min(axis=1)[:, None]
        believed = says[:, None] * taught / taught.sum(axis=1, keepdims=True)
        forest = _of_forest(traits, np.maximum(believed, _DOUBTED * taught), splits)
        shown = believed * teaches[:, None]
        opinions = [_around(shipped, shown), _around(said, shown), forest]
        likely = calibrated(mixed(opinions, shown), shown)
        chances = _chances(likely, given, verdicts, residuals)
        says = chances[:, 0]
    is_right = np.zeros(len(given), np.int64)
    qualities, are_wrong = class_qualities(chances, is_right), class_errors(chances, is_right)
    judged = []
    for i, (track, label, _) in enumerate(rows):
        others = np.where(np.abs(_LEVELS - given[i]) < 1, -1.0, likely[i])
        finding = Finding(
            track.id,
            Subject.ENERGY,
            float(qualities[i]),
            label.value,
            type(label.value)(_LEVELS[int(np.argmax(others))]),
            float(1 - chances[i, 0]),
            label.source,
        )
        offset = verdicts.offsets.get(groups[i], 0.0)
        is_shared = bool(offset) and chances[i, 1] > chances[i, 2]
        error = f"{abs(offset):.0f} levels too {'high' if offset > 0 else 'low'}" if is_shared else ""
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def _views(tracks: list[LabelledTrack], clues: list[Clues], splits: list[Split]) -> list[Floats]:
    """Return what the regression sees, split by split."""
    heard = np.array([c.energy for c in clues])
    pooled = np.array([c.pooled for c in clues], np.float64)
    moods = _moods(tracks)
    views = []
    for learned, _ in splits:
        view = [standardised(heard, learned), _HELD_BACK * components(pooled, learned, _COMPONENTS), moods]
        views.append(with_ones(np.column_stack(view)))
    return views


def _traits(tracks: list[LabelledTrack], clues: list[Clues]) -> Floats:
    """Return what the forest sees."""
    return np.column_stack([[np.concatenate([c.energy, c.moods]) for c in clues], _moods(tracks)])


def _moods(tracks: list[LabelledTrack]) -> Floats:
    """Return which mood the library calls each track, shape (n, n_words): 1 for the word, 0 for all others."""
    labels = [track.label("mood") for track in tracks]
    words = ["" if label is None else str(label.value).strip().casefold() for label in labels]
    usual = sorted(w for w, n in Counter(words).items() if w and n >= _FEWEST_OF_A_MOOD)
    return np.array([[float(word == w) for w in usual] for word in words])


def _out_of_fold(
    views: list[Floats], given: Floats, says: Floats, splits: list[Split], shipped: Floats
) -> Floats:
    """Return the level of each track by what others are given; the shipped model's where there are none."""
    said = shipped.copy()
    for (learned, judged), view in zip(splits, views, strict=True):
        weights = level_weights(view[learned], given[learned], says[learned], _RIDGE)
        said[judged] = view[judged] @ weights
    return np.clip(said, 1.0, 10.0)


def _around(said: Floats, believed: Floats) -> Floats:
    """Return how likely each level is around what is said, as far off as labels have been; shape (n, len(_LEVELS))."""

    def spread_by(spread: float) -> Floats:
        apart = (_LEVELS - said[:, None]) / spread
        density = np.power(1 + np.square(apart) / _HEAVY, -(_HEAVY + 1) / 2)
        return np.asarray(density / density.sum(axis=1, keepdims=True))

    return max(map(spread_by, _SPREADS), key=lambda chances: float((believed * np.log(chances)).sum()))


def _of_forest(traits: Floats, believed: Floats, splits: list[Split]) -> Floats:
    """Return how likely each level is by a forest that learned from others; neighbouring levels are much the same."""
    chances = np.full(believed.shape, 1 / len(_LEVELS))
    for learned, judged in splits:
        chances[judged] = forest_chances(traits, believed, learned, judged)
    parts = [share * np.eye(len(_LEVELS), k=k) for k, share in zip((-1, 0, 1), _NEXT, strict=True)]
    blur = np.sum(parts, axis=0)
    blurred = chances @ (blur / blur.sum(axis=1, keepdims=True))
    return np.asarray((1 - _DOUBTED) * blurred + _DOUBTED / len(_LEVELS))


def _chances(likely: Floats, given: Floats, verdicts: Verdicts, residuals: Residuals) -> Floats:
    """Return what each label is (see `Verdicts.chances`), by how likely each level is."""
    names, chances = np.array(residuals.groups), np.zeros((len(given), 3))
    for name in dict.fromkeys(residuals.groups):
        ours, offset = names == name, verdicts.offsets.get(name, 0.0)
        is_right, is_off = (_density(likely[ours], given[ours] - o) for o in (0.0, offset))
        anything = np.full(len(is_right), 1 / len(_LEVELS))
        likelihoods = np.stack([is_right, is_off if offset else 0 * is_off, anything], axis=1)
        chances[ours] = estimated(likelihoods, residuals.is_known[ours], residuals.teaching[ours])[1]
    return chances


def _density(likely: Floats, levels: Floats) -> Floats:
    """Return how likely a level is of each track, between whole ones in proportion; 0 beyond the scale."""
    places = np.array([_LEVELS[0] - 0.5, *_LEVELS, _LEVELS[-1] + 0.5])
    rows = np.pad(likely, ((0, 0), (1, 1)), mode="edge")
    return np.array([np.interp(x, places, row, 0.0, 0.0) for x, row in zip(levels, rows, strict=True)])

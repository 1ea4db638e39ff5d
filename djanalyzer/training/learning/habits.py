"""Learning a DJ's habit from his own cues and loops: which marks recur, where in a track, and whether that can be foretold.

What is learned from all folds but one is tried on that one. Only what meets the DJ's marks there better than the shipped
model's suggestions, beyond chance, is a habit; else there is none, and the shipped suggestions stay as they are. Marks that were
found wrong teach nothing, but count where a habit is tried: without them any habit would look better than it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.evaluation.intervals import interval
from djanalyzer.evaluation.own_marks import Met, met
from djanalyzer.models.decoding import Constants
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.habit import Habit
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.customs import learned_customs
from djanalyzer.training.learning.grounds import Ground, Look, grounds_of
from djanalyzer.training.learning.recurring import own_marks

if TYPE_CHECKING:
    from djanalyzer.training.learning.folds import Folds
    from djanalyzer.training.learning.hearing import HeardStore

FEWEST_TRACKS = 12  # with marks, from which on a habit can show
_LEASTS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)
_FILLS = (2.0, 0.75, 0.6, 0.45, 0.25)


@dataclass(frozen=True)
class Library:
    """The DJ's tracks, with all marks to try a habit on, and without those found wrong to learn it from."""

    whole: Sequence[LabelledTrack]
    pruned: Sequence[LabelledTrack]


def learn_habit(
    library: Library,
    store: HeardStore,
    folds: Folds,
    look: Look | None = None,
    constants: Constants | None = None,
) -> Habit | None:
    """Learn the DJ's habit; None where there is none that meets his marks better than the shipped suggestions.

    `constants` are those of the shipped weights (None: the program's own). Tracks that have not been heard, and what is kept
    apart for validation, are left out.
    """
    look = look or _ignore
    learned = set(folds.learned)
    tracks = [track for track in library.whole if track.id in learned]
    whole = grounds_of(tracks, store, lambda share: look(0.5 * share), constants)
    marks = own_marks(library.pruned)
    grounds = {i: replace(ground, marks=tuple(marks[i])) for i, ground in whole.items() if i in marks}
    return habit_from(grounds, folds, lambda share: look(0.5 + 0.5 * share), whole)


def habit_from(
    grounds: Mapping[int, Ground],
    folds: Folds,
    look: Look | None = None,
    whole: Mapping[int, Ground] | None = None,
) -> Habit | None:
    """Learn a habit from tracks and try it out of fold; None where the shipped suggestions do as well.

    `whole` are the tracks with all marks, to try it on (None: those it is learned from).
    """
    judged = _tried(grounds, grounds if whole is None else whole, folds, look or _ignore)
    if len(judged) < FEWEST_TRACKS:
        return None
    scores = [_scored(judged, least, fills) for least in _LEASTS for fills in _FILLS]
    shipped = [met(t.ground.own, t.ground.terrain.suggestions, t.ground.beats) for t in judged]
    if not _is_better(nested(scores, [t.fold for t in judged]), shipped, [t.ground.group for t in judged]):
        return None
    best = max(scores, key=lambda score: score.total.f)
    customs = learned_customs([grounds[i] for i in folds.learned if i in grounds])
    return Habit(customs, best.least, best.fills, len(grounds))


@dataclass(frozen=True)
class _Trial:
    """A track with a habit that was learned from others, those of all folds but its own."""

    ground: Ground
    habit: Habit
    fold: int


@dataclass(frozen=True)
class Score:
    """What a threshold gives."""

    least: float
    fills: float
    each: list[Met]

    @property
    def total(self) -> Met:
        return sum(self.each, Met())


def _tried(
    grounds: Mapping[int, Ground], whole: Mapping[int, Ground], folds: Folds, look: Look
) -> list[_Trial]:
    """Return each track, with all its marks, with a habit that was learned from others."""
    judged: list[_Trial] = []
    for i, (learned, left) in enumerate(out_of_fold(grounds, whole, folds)):
        look(i / max(len(folds.folds) + 1, 1))
        habit = Habit(learned_customs(learned), n_tracks=len(learned))
        judged += [_Trial(ground, habit, i) for ground in left]
    return judged


def nested(scores: Sequence[Score], fold: Sequence[int]) -> list[Met]:
    """Return what each track gives with the threshold that is best in all folds but its own: none is judged by its own."""
    found = [Met()] * len(fold)
    for left in set(fold):
        others = [i for i, own in enumerate(fold) if own != left]
        best = max(scores, key=lambda score: sum((score.each[i] for i in others), Met()).f)
        for i in (i for i, own in enumerate(fold) if own == left):
            found[i] = best.each[i]
    return found


def out_of_fold(
    grounds: Mapping[int, Ground], whole: Mapping[int, Ground], folds: Folds
) -> Iterator[tuple[list[Ground], list[Ground]]]:
    """Yield the tracks to learn from, and those of `whole` to judge then, without those that are kept apart."""
    for fold in folds.folds if len(folds.folds) > 1 else ():
        left = set(fold)
        learned = [grounds[i] for i in folds.learned if i in grounds and i not in left]
        judged = [whole[i] for i in fold if i in whole]
        if len(learned) >= FEWEST_TRACKS // 2 and judged:
            yield learned, judged


def _scored(judged: Sequence[_Trial], least: float, fills: float) -> Score:
    each = []
    for ground, habit in ((t.ground, t.habit) for t in judged):
        suggestions = replace(habit, least=least, fills=fills).suggested(ground.terrain, ground.beats_per_bar)
        each.append(met(ground.own, suggestions, ground.beats))
    return Score(least, fills, each)


def _is_better(own: list[Met], shipped: list[Met], artists: list[str]) -> bool:
    """Return whether the habit's F is above the shipped one's beyond chance, artists drawn again together."""

    def gain(weights: Floats) -> Floats:
        return _f(weights, own) - _f(weights, shipped)

    found = interval(gain, artists)
    return found is not None and found.low > 0


def _f(weights: Floats, each: list[Met]) -> Floats:
    right = np.array([m.n_right for m in each], np.float64)
    size = np.array([m.n_true + m.n_found for m in each], np.float64)
    return np.asarray(2 * (weights @ right) / np.maximum(weights @ size, 1))


def _ignore(share: float) -> None:
    """Tell nobody."""

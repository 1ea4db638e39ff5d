"""Learning a DJ's habit from his own cues and loops: which marks recur, where in a track, and whether that can be foretold.

Beside the habit of the whole library there is one for each fold that was learned without it: from the tracks of all other
folds, with thresholds that were chosen on those alone, by what is learned without each of them in turn. So no label of a track
has any part in where its cues are foretold, nor has one of the same artist or recording. Only where the DJ's marks are met
better in this way than by the shipped model's suggestions, beyond chance, is there a habit; else the shipped suggestions stay
as they are. The same habits prove it on the tracks that the DJ trusts (`judging`).

All marks teach, also those that were found wrong: what is found of one mark depends on all others, and how likely each is a
mistake is learned along with the habit (`choosing`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.evaluation.intervals import interval
from djanalyzer.evaluation.own_marks import Met, met
from djanalyzer.models.decoding import Constants
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.habit import Custom, Habit
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.learning.customs import learned_customs
from djanalyzer.training.learning.grounds import Ground, Look, grounds_of

if TYPE_CHECKING:
    from djanalyzer.training.learning.folds import Folds
    from djanalyzer.training.learning.hearing import HeardStore

FEWEST_TRACKS = 12  # with marks, from which on a habit can show
_LEASTS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)
_FILLS = (2.0, 0.75, 0.6, 0.45, 0.25)
_THRESHOLDS = tuple((least, fills) for least in _LEASTS for fills in _FILLS)


@dataclass(frozen=True)
class LearnedHabit:
    """A habit, and the same learned without each fold.

    Attributes
    ----------
    whole : Habit
        Learned from all tracks that may be learned from.
    without : dict of Habit
        By the fold's number: learned from all others; a fold is missing where those are too few.
    """

    whole: Habit
    without: Mapping[int, Habit]


def learn_habit(
    tracks: Sequence[LabelledTrack],
    store: HeardStore,
    folds: Folds,
    look: Look | None = None,
    constants: Constants | None = None,
) -> LearnedHabit | None:
    """Learn the DJ's habit; None where there is none that meets his marks better than the shipped suggestions.

    `constants` are those of the shipped weights (None: the program's own). Tracks that have not been heard, and what is kept
    apart for validation, are left out.
    """
    look = look or _ignore
    learned = set(folds.learned)
    known = [track for track in tracks if track.id in learned]
    grounds = grounds_of(known, store, lambda share: look(0.5 * share), constants)
    return habit_from(grounds, folds, lambda share: look(0.5 + 0.5 * share))


def habit_from(grounds: Mapping[int, Ground], folds: Folds, look: Look | None = None) -> LearnedHabit | None:
    """Learn a habit from tracks and try it out of fold; None where the shipped suggestions do as well."""
    lessons = _Lessons(grounds, folds, look or _ignore)
    everything = frozenset(range(len(lessons.folds)))
    without = {}
    for fold in sorted(everything):
        if habit := lessons.habit(frozenset({fold}), everything - {fold}):
            without[fold] = habit
    judged = [(g, habit) for fold, habit in without.items() for g in lessons.folds[fold]]
    if len(judged) < FEWEST_TRACKS:
        return None
    own = [met(g.own, habit.suggested(g.terrain, g.beats_per_bar), g.beats) for g, habit in judged]
    shipped = [met(g.own, g.terrain.suggestions, g.beats) for g, _ in judged]
    if not _is_better(own, shipped, [g.group for g, _ in judged]):
        return None
    whole = lessons.habit(frozenset(), everything)
    return None if whole is None else LearnedHabit(whole, without)


class _Lessons:
    """What is learned without some folds, and how it does on others; each is asked for once."""

    def __init__(self, grounds: Mapping[int, Ground], folds: Folds, look: Look) -> None:
        cut = folds.folds if len(folds.folds) > 1 else ()
        self.folds = tuple(tuple(grounds[i] for i in fold if i in grounds) for fold in cut)
        self._look = look
        self._n_fits = 1 + len(cut) * (len(cut) + 1) // 2  # without none, one, and two of them
        self._customs: dict[frozenset[int], tuple[Custom, ...] | None] = {}

    def habit(self, left_out: frozenset[int], others: frozenset[int]) -> Habit | None:
        """Return what is learned without some folds, with the thresholds that would have been best in each of the others.

        Each of those is met by what was learned without it as well. None where too few tracks are left to learn from.
        """
        customs = self._learned(left_out)
        counts = np.zeros((len(_THRESHOLDS), 2))
        for fold in sorted(others):
            counts += self._met(left_out | {fold}, fold)
        if customs is None:
            return None
        n_tracks = sum(len(fold) for i, fold in enumerate(self.folds) if i not in left_out)
        if not counts.any():  # of two folds nothing is left to choose by
            return Habit(customs, n_tracks=n_tracks) if len(self.folds) - len(left_out) < 2 else None
        least, fills = _THRESHOLDS[int(np.argmax(2 * counts[:, 0] / np.maximum(counts[:, 1], 1)))]
        return Habit(customs, least, fills, n_tracks)

    def _learned(self, left_out: frozenset[int]) -> tuple[Custom, ...] | None:
        if left_out not in self._customs:
            self._look(len(self._customs) / self._n_fits)
            known = [g for i, fold in enumerate(self.folds) if i not in left_out for g in fold]
            known.sort(key=lambda ground: ground.track_id)
            is_enough = len(known) >= FEWEST_TRACKS // 2
            self._customs[left_out] = learned_customs(known) if is_enough else None
        return self._customs[left_out]

    def _met(self, left_out: frozenset[int], judged: int) -> Floats:
        """Return how many places of a fold are met at each of _THRESHOLDS, and how many there are on both sides, shape (n, 2)."""
        customs = self._learned(left_out)
        counts = np.zeros((len(_THRESHOLDS), 2))
        if customs is None:
            return counts
        habit = Habit(customs)
        for ground in self.folds[judged]:
            offered = habit.offered(ground.terrain, ground.beats_per_bar)
            for row, (least, fills) in enumerate(_THRESHOLDS):
                chosen = replace(habit, least=least, fills=fills).chosen(offered, ground.terrain)
                found = met(ground.own, chosen, ground.beats)
                counts[row] += found.n_right, found.n_true + found.n_found
        return counts


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

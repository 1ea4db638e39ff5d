"""Keys that may be wrong: what the network and the pitch classes say, weighed as the library's own keys ask for."""

from __future__ import annotations

import numpy as np

from djanalyzer.music import Key
from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.learning.noise.cases import N_ROUNDS, Case, Judged, group_of, known
from djanalyzer.training.learning.noise.channels import Question, answer
from djanalyzer.training.learning.noise.confident import class_errors, class_qualities
from djanalyzer.training.learning.noise.heads import Floats, Split, softmax
from djanalyzer.training.logits import Question as Choice
from djanalyzer.training.logits import choose

_N = 24
_SIGNS = [1, 1, 1, 0]  # of the three opinions, which speak for a key alone, and of minor
_RIDGE = 0.01
_FEWEST = 12  # labels that opinions can be weighed by
# In words, what a key is to the one in its place; the last stands for all others.
_WAYS = ("", "the relative key", "the other mode", "a fifth too high", "a fifth too low", "another key")
_SIZES = np.array([1.0, 1.0, 1.0, 1.0, 1.0, 19.0])


def judge_keys(case: Case) -> list[Judged]:
    """Judge every label of a key."""
    rows = [row for row in case.labelled("key") if isinstance(row[1].value, Key)]
    if not rows:
        return []
    tracks = [track for track, _, _ in rows]
    given = np.array([label.value.index for _, label, _ in rows])
    is_minor = (np.arange(_N) >= _N // 2).astype(np.float64)
    opinions = [np.column_stack([clues.keys, is_minor]) for _, _, clues in rows]
    ids = [track.id for track in tracks]
    splits, teaches = case.rows(ids), case.teaches(ids)
    relations = np.array([[_relation(int(g), k) for k in range(_N)] for g in given])
    groups = tuple(group_of(t, str(label.source), by_file=False) for t, label, _ in rows)
    is_known = known(tracks, Subject.KEY)
    says = np.ones(len(given))
    for _ in range(N_ROUNDS):
        chances = _out_of_fold(opinions, given, says, splits)
        alike = np.zeros_like(relations)
        question = Question(chances, given, relations, _SIZES, alike, groups, is_known, teaches)
        believed = answer(question).chances
        says = believed[np.arange(len(given)), given]
    qualities, are_wrong = class_qualities(believed, given), class_errors(believed, given)
    judged = []
    for i, (track, label, _) in enumerate(rows):
        best = int(np.argmax(np.where(np.arange(_N) == given[i], -1, believed[i])))
        finding = Finding(
            track.id,
            Subject.KEY,
            float(qualities[i]),
            label.value.name,
            Key.from_index(best).name,
            float(believed[i, best]),
            label.source,
        )
        error = _WAYS[relations[i, best]] if relations[i, best] < len(_WAYS) - 1 else ""
        judged.append(Judged(finding, bool(are_wrong[i]) and not is_known[i], groups[i], error))
    return judged


def _out_of_fold(opinions: list[Floats], given: np.ndarray, says: Floats, splits: list[Split]) -> Floats:
    """Return the chance of each key of each track by what the labels of others say of the opinions, shape (n, 24)."""
    odds = np.array(
        [o.sum(axis=1) - o[:, -1] for o in opinions]
    )  # before anything is learned all count alike
    for learned, judged in splits:
        if len(learned) >= _FEWEST:
            choices = [Choice(opinions[i], np.arange(_N) == given[i], float(says[i]) + 1e-6) for i in learned]
            weights = np.array(choose(choices, _SIGNS, _RIDGE))
            odds[judged] = [opinions[i] @ weights for i in judged]
    return softmax(odds)


def _relation(given: int, true: int) -> int:
    """Return which of _WAYS a labelled key is to the true one (both by `Key.index`)."""
    if given == true:
        return 0
    (tonic, is_minor), (own, own_minor) = (divmod(given, 12)[::-1], divmod(true, 12)[::-1])
    apart = (tonic - own) % 12
    if is_minor != own_minor:
        return 1 if apart == (9 if is_minor else 3) else 2 if apart == 0 else 5
    return 3 if apart == 7 else 4 if apart == 5 else 5

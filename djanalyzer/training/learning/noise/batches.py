"""Findings with one cause, found by counting: what one source does far more often than the others is its own doing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from djanalyzer.music.learning import Subject
from djanalyzer.training.learning.noise.cases import Judged

_FEWEST = 3  # labels that can have anything in common
_CHANCE = 0.01  # of calling that a cause which is none, over the whole library (Bonferroni)


def batches_of(judged: Sequence[Judged]) -> dict[tuple[Subject, str, str], str]:
    """Return the words for each cause, by subject, who labelled, and the error.

    A binomial test: as many labels with one error would hardly come together in one source if it erred as all others do,
    and where there is no other, as its own other errors are spread.
    """
    wrong = Counter((j.finding.subject, j.group, j.error) for j in judged if j.is_wrong and j.error)
    sizes = Counter((j.finding.subject, j.group) for j in judged)
    asked = [cause for cause, n in wrong.items() if n >= _FEWEST]
    return {
        cause: f"{cause[1]}: {cause[2]}"
        for cause in asked
        if _by_chance(cause, wrong, sizes) < _CHANCE / len(asked)
    }


def _by_chance(
    cause: tuple[Subject, str, str],
    wrong: Counter[tuple[Subject, str, str]],
    sizes: Counter[tuple[Subject, str]],
) -> float:
    """Return the chance of so many labels with an error if it were nobody's own."""
    from scipy.stats import binom

    subject, group, error = cause
    elsewhere = sum(n for (s, g), n in sizes.items() if s is subject and g != group)
    same = sum(n for (s, g, e), n in wrong.items() if s is subject and g != group and e == error)
    others = sum(n for (s, g, e), n in wrong.items() if s is subject and e != error)
    usual = max((same + 0.5) / (elsewhere + 1), (others + 0.5) / (sum_of(sizes, subject) + 1) / 2)
    return float(binom.sf(wrong[cause] - 1, sizes[subject, group], min(usual, 1.0)))


def sum_of(sizes: Counter[tuple[Subject, str]], subject: Subject) -> int:
    """Return how many labels of a subject there are."""
    return sum(n for (s, _), n in sizes.items() if s is subject)

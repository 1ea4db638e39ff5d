"""Confident learning with cleanlab (Northcutt, Jiang and Chuang 2021): its quality scores, and which labels it takes for wrong.

cleanlab is asked with out-of-fold predictions that know who labelled (`channels`, `shifts`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]
_CALM = 1.0  # of the softmin: a section is as good as its bars on the whole, not as the worst of them

Flags = npt.NDArray[np.bool_]


def class_qualities(chances: Floats, given: Indices) -> Floats:
    """Return the quality of each label among classes, 0 to 1: cleanlab's self-confidence."""
    from cleanlab.rank import get_label_quality_scores

    if len(given) == 0:
        return np.zeros(0)
    return np.asarray(get_label_quality_scores(given, chances, method="self_confidence"), np.float64)


def class_errors(chances: Floats, given: Indices) -> Flags:
    """Return which labels are taken for wrong: another class is likelier, all that is known taken together.

    It is what cleanlab calls "predicted_neq_given", which refuses labels that are all of one class, as ways to be right are.
    """
    return np.asarray(chances.argmax(axis=1) != given, bool) if len(given) else np.zeros(0, bool)


def token_qualities(chances: Sequence[Floats], given: Sequence[Indices]) -> Floats:
    """Return the quality of each sequence of labels: cleanlab's softmin over the quality of its tokens.

    Parameters
    ----------
    chances : shapes (n_tokens, n_classes)
    given : shapes (n_tokens,)
    """
    from cleanlab.token_classification.rank import get_label_quality_scores

    if not given:
        return np.zeros(0)
    scores, _ = get_label_quality_scores(
        [list(map(int, row)) for row in given],
        list(chances),
        sentence_score_method="softmin",
        sentence_score_kwargs={"temperature": _CALM},
    )
    return np.asarray(scores, np.float64)


def level_qualities(labels: Floats, predictions: Floats) -> Floats:
    """Return the quality of each label that is a number: cleanlab's, from its residual (in units of the usual spread)."""
    from cleanlab.regression.rank import get_label_quality_scores

    if len(labels) == 0:
        return np.zeros(0)
    return np.asarray(get_label_quality_scores(labels, predictions, method="residual"), np.float64)

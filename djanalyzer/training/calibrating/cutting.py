"""Fit of sections: where they start and what they are called."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from djanalyzer.evaluation.form import boundary_scores, section_scores
from djanalyzer.models.decoding.constants import Constants, Weights
from djanalyzer.models.decoding.structure import sections_of
from djanalyzer.training.calibrating.known import Known

# Values that each of Constants.sections may take.
_CHOICES = (
    (0.3, 0.45, 0.6, 0.8),
    (0.3, 0.4, 0.5, 0.6),
    (0.8, 1.0, 1.25),
    (0.5, 0.75, 1.0),
    (0.5, 1.0, 1.5, 2.0),
)


def fit_sections(known: Sequence[Known], start: Weights) -> Weights:
    """Return the weights under which labels and boundaries are right most often; one after the other is improved."""
    judged = [k for k in known if k.reference.sections]
    if not judged:
        return Constants().sections
    best, weights = _rightness(judged, start), start
    for place, choices in enumerate(_CHOICES):
        for value in choices:
            tried = (*weights[:place], value, *weights[place + 1 :])
            rightness = _rightness(judged, tried) if tried != weights else best
            if rightness > best:
                best, weights = rightness, tried
    return weights


def _rightness(known: Sequence[Known], weights: Weights) -> float:
    """Return the share of right labels and the F of boundaries at 0.5 s, added."""
    labels, boundaries = [], []
    for k in known:
        sections = sections_of(k.bars, weights)
        labels.append(section_scores(k.reference, sections)["section_accuracy"])
        boundaries += [
            v for n, v in boundary_scores(k.reference, sections, k.duration).items() if n == "boundary_f05"
        ]
    return float(np.mean(labels)) + (float(np.mean(boundaries)) if boundaries else 0.0)

"""What a stylist's own cosines are worth, fitted on songs that it never learned from: `models.style.estimate` reads the curves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.style_judge import Judge, traits_of
from djanalyzer.models.style.estimate import Aim, Curve, cosines
from djanalyzer.models.style.stylist import Stylist
from djanalyzer.training.style.lessons import facts_of, place
from djanalyzer.training.style.measuring import Rendering, renderings

Floats = npt.NDArray[np.float64]
Points = list[tuple[float, bool]]

_AMOUNTS = (0.0, 0.25, 0.5, 0.75, 1.0)
_ROUNDS, _RIDGE = 50, 1e-2
_STEEPEST = 200.0


def points_of(stylist: Stylist, judge: Judge, paths: Sequence[Path]) -> tuple[Points, Points]:
    """Return cosines with what is true: of content, whether it is the same music, and of style, whether the judge hears it.

    Of each song two renderings into another style, at several amounts, and the true rendering in that style. Music that is not the same
    is that of half the song later, in the same key and tempo: what is hardest to tell apart.
    """
    content: Points = []
    style: Points = []
    for path, each in _with_songs(stylist, paths):
        facts = facts_of(path)
        where = place(facts, len(each.source))
        target = stylist.embedding(each.style, facts.seed)
        aim = Aim([(target, 1.0)], where)
        number = judge.styles.index(each.style)
        sounds = [each.source + amount * (each.output - each.source) for amount in _AMOUNTS]
        for mel in (*sounds, each.target):
            alike, near = cosines(mel, each.source, aim, stylist)
            is_heard = int(judge.named(traits_of(mel, facts.downbeats)).argmax()) == number
            content.append((alike, True))
            style.append((near, is_heard))
        other = np.roll(each.target, len(where) // 2, axis=0)
        content.append((cosines(other, each.source, aim, stylist)[0], False))
    return content, style


def _with_songs(stylist: Stylist, paths: Sequence[Path]) -> Iterator[tuple[Path, Rendering]]:
    """Yield what is rendered, and of which song."""
    for path in paths:
        for each in renderings(stylist, [path]):
            yield path, each


def curve_of(points: Points) -> Curve:
    """Return the logistic curve that what is true is likeliest by (Platt, "Probabilistic Outputs for Support Vector Machines", 1999).

    Either answer counts as much in all, and a small ridge holds the slope where one cosine parts them all. A curve never falls: where
    truth does not grow with the cosine, it is flat.
    """
    x = np.array([cosine for cosine, _ in points])
    truth = np.array([is_true for _, is_true in points], np.float64)
    middle, scale = float(x.mean()), float(x.std()) + 1e-6
    design = np.stack([np.ones(len(x)), (x - middle) / scale], axis=1)
    weight = np.where(truth > 0, 0.5 / max(truth.sum(), 1), 0.5 / max((1 - truth).sum(), 1)) * len(x)
    found = np.zeros(2)
    for _ in range(_ROUNDS):
        said = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        slope = design.T @ (weight * (said - truth)) + _RIDGE * found
        bend = (design * (weight * said * (1 - said))[:, None]).T @ design + _RIDGE * np.eye(2)
        found -= np.linalg.solve(bend, slope)
    steep = float(np.clip(found[1] / scale, 1e-3, _STEEPEST))
    return Curve(middle - float(found[0]) / steep, steep)


def discrimination(points: Points) -> float:
    """Return how often what is true has the higher cosine of a true and an untrue one (AUC); NaN where there is one kind alone."""
    from scipy.stats import rankdata

    x, truth = np.array([c for c, _ in points]), np.array([t for _, t in points], bool)
    n_true, n_untrue = int(truth.sum()), int((~truth).sum())
    if not n_true or not n_untrue:
        return float("nan")
    ranks = rankdata(x)[truth].sum() - n_true * (n_true + 1) / 2
    return float(ranks / (n_true * n_untrue))

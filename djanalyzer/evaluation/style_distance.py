"""Fréchet audio distance: how far a collection of sounds lies from another as a whole.

Kilgour, Zuluaga, Roblek and Sharifi, "Fréchet Audio Distance: A Reference-Free Metric for Evaluating Music Enhancement Algorithms",
Interspeech 2019, equation 1: both collections are taken for Gaussians of an embedding, and what is told is the squared Fréchet
(2-Wasserstein) distance of the two. Their embedding is VGGish; here any will do, and whoever prints a figure names it.

Collections whose styles are mixed alike lie near each other whatever was done to each piece: take as many sources as targets of each
style, and the sources are distributed as the targets are. So the distance is taken style by style, from what was made for a style to
music of that style, and the mean over styles is told: to other songs (`distance_by_style`), or to what the same songs truly sound like in
that style (`distance_to_truth`), which is nothing for the truth itself and knows no difference between songs.

A collection of few songs looks narrower than the music it comes from, which makes every distance larger; embeddings are laid on few
directions first (`Directions`), so that there are many more windows than numbers in each, and all methods are told on the same songs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.intervals import Floats, Statistic

N_DIRECTIONS = 16


@dataclass(frozen=True, slots=True)
class Gaussian:
    """Mean, shape (d,), and covariance, shape (d, d)."""

    mean: Floats
    covariance: Floats


@dataclass(frozen=True, slots=True)
class Cloud:
    """Windows of one piece, added up: all that Gaussians of any collection with it ask for.

    Attributes
    ----------
    n : int
        Windows.
    total : shape (d,)
        Their sum.
    outer : shape (d, d)
        The sum of their outer products.
    """

    n: int
    total: Floats
    outer: Floats


@dataclass(frozen=True, slots=True)
class Directions:
    """The directions in which a collection varies most, each scaled to a deviation of 1.

    Attributes
    ----------
    mean : shape (d,)
    axes : shape (d, n_directions)
    """

    mean: Floats
    axes: Floats

    @classmethod
    def of(cls, points: Floats, n_directions: int = N_DIRECTIONS) -> Directions:
        """Find them among points of shape (n, d); as many as d where d is less."""
        mean = points.mean(axis=0)
        variances, axes = np.linalg.eigh(np.cov(points, rowvar=False).reshape(len(mean), -1))
        leading = np.argsort(variances)[::-1][:n_directions]
        scale = np.sqrt(np.maximum(variances[leading], 1e-12))
        return cls(mean, np.asarray(axes[:, leading] / scale))

    def __call__(self, points: Floats) -> Floats:
        """Return points of shape (n, d) along them, shape (n, n_directions)."""
        return np.asarray((points - self.mean) @ self.axes)


def cloud_of(points: Floats) -> Cloud:
    """Add up the windows of a piece, shape (n, d)."""
    points = np.asarray(points, np.float64)
    return Cloud(len(points), points.sum(axis=0), points.T @ points)


def gaussian_of(clouds: Sequence[Cloud], weights: Floats | None = None) -> Gaussian:
    """Return the Gaussian of a collection; `weights`, shape (n_clouds,), say how often each piece counts.

    Raises
    ------
    ValueError
        There are fewer than two windows.
    """
    often = np.ones(len(clouds)) if weights is None else weights
    n = float(sum(w * c.n for w, c in zip(often, clouds, strict=True)))
    if n < 2:
        raise ValueError("a collection of fewer than two windows has no covariance")
    mean = sum(w * c.total for w, c in zip(often, clouds, strict=True)) / n
    outer = sum(w * c.outer for w, c in zip(often, clouds, strict=True))
    return Gaussian(np.asarray(mean), np.asarray((outer - n * np.outer(mean, mean)) / (n - 1)))


def frechet_distance(first: Gaussian, second: Gaussian) -> float:
    """Return |m1 - m2|² + tr(C1 + C2 - 2 (C1 C2)^½), at least 0."""
    apart = float(np.sum((first.mean - second.mean) ** 2))
    variances, axes = np.linalg.eigh(first.covariance)
    root = (axes * np.sqrt(np.maximum(variances, 0))) @ axes.T
    # C1 C2 is similar to root C2 root, which is symmetric: its eigenvalues are real and not negative.
    common = np.sqrt(np.maximum(np.linalg.eigvalsh(root @ second.covariance @ root), 0)).sum()
    total = apart + float(np.trace(first.covariance) + np.trace(second.covariance) - 2 * common)
    return max(total, 0.0)


def distance_by_style(
    clouds: Sequence[Cloud], styles: Sequence[str], references: dict[str, Sequence[Cloud]]
) -> Statistic:
    """Return the statistic that is the mean over styles of the distance to music of the style.

    Parameters
    ----------
    clouds, styles : a piece each, and for which style it was made
    references : dict
        Music of each style, by other seeds.

    Raises
    ------
    ValueError
        There is no music of one of the styles to compare with.

    Returns
    -------
    Statistic
        A style of which no piece is drawn is left out of that draw's mean.
    """
    if lost := sorted(set(styles) - {style for style, music in references.items() if music}):
        raise ValueError(f"there is no music to compare with of the styles {', '.join(lost)}")
    wanted = {style: gaussian_of(references[style]) for style in sorted(set(styles))}
    places = {style: np.flatnonzero([s == style for s in styles]) for style in wanted}

    def distance(weights: Floats) -> float:
        found = [
            frechet_distance(gaussian_of([clouds[int(i)] for i in at], weights[at]), wanted[style])
            for style, at in places.items()
            if weights[at].any()
        ]
        return float(np.mean(found))

    return lambda weights: np.array([distance(row) for row in weights])


def distance_to_truth(clouds: Sequence[Cloud], truths: Sequence[Cloud], styles: Sequence[str]) -> Statistic:
    """Return the statistic that is the mean over styles of the distance to the true renderings of the same songs.

    Parameters
    ----------
    clouds, truths, styles : a piece each: what was made, what it was to be, and its style
    """
    places = {style: np.flatnonzero([s == style for s in styles]) for style in sorted(set(styles))}

    def gaussian(of: Sequence[Cloud], at: npt.NDArray[np.intp], row: Floats) -> Gaussian:
        return gaussian_of([of[int(i)] for i in at], row[at])

    def distance(row: Floats) -> float:
        drawn = [at for at in places.values() if row[at].any()]
        return float(
            np.mean([frechet_distance(gaussian(clouds, at, row), gaussian(truths, at, row)) for at in drawn])
        )

    return lambda weights: np.array([distance(row) for row in weights])

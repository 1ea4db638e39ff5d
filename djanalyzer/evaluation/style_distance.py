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
    """Return the Gaussian of a collection, or of several at once.

    Parameters
    ----------
    weights : shape (n_clouds,) or (n_draws, n_clouds), optional
        How often each piece counts. The Gaussian has the same leading axis; of fewer than two windows it is NaN.
    """
    often = np.ones(len(clouds)) if weights is None else weights
    n = (often @ np.array([float(c.n) for c in clouds]))[..., None]
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = often @ np.array([c.total for c in clouds]) / n
        outer = np.tensordot(often, np.array([c.outer for c in clouds]), axes=1)
        spread = outer - n[..., None] * mean[..., :, None] * mean[..., None, :]
        covariance = np.where(n[..., None] > 1, spread / (n[..., None] - 1), np.nan)
    return Gaussian(mean, covariance)


def frechet_distance(first: Gaussian, second: Gaussian) -> Floats:
    """Return |m1 - m2|² + tr(C1 + C2 - 2 (C1 C2)^½), at least 0, for each of the Gaussians; NaN where one is none."""
    is_known = np.asarray(np.isfinite(first.covariance + second.covariance).all(axis=(-2, -1)))
    c1, c2 = (np.where(is_known[..., None, None], g.covariance, 0.0) for g in (first, second))
    variances, axes = np.linalg.eigh(c1)
    root = (axes * np.sqrt(np.maximum(variances, 0))[..., None, :]) @ np.swapaxes(axes, -2, -1)
    # C1 C2 is similar to root C2 root, which is symmetric: its eigenvalues are real and not negative.
    common = np.sqrt(np.maximum(np.linalg.eigvalsh(root @ c2 @ root), 0)).sum(axis=-1)
    traces = np.trace(c1 + c2, axis1=-2, axis2=-1)
    apart = np.sum((first.mean - second.mean) ** 2, axis=-1)
    return np.where(is_known, np.maximum(apart + traces - 2 * common, 0.0), np.nan)


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

    def statistic(weights: Floats) -> Floats:
        found = []
        for style, music in wanted.items():
            at = _places(styles, style)
            found.append(frechet_distance(gaussian_of([clouds[i] for i in at], weights[:, at]), music))
        return np.asarray(np.nanmean(found, axis=0))

    return statistic


def distance_to_truth(clouds: Sequence[Cloud], truths: Sequence[Cloud], styles: Sequence[str]) -> Statistic:
    """Return the statistic that is the mean over styles of the distance to the true renderings of the same songs.

    Parameters
    ----------
    clouds, truths, styles : a piece each: what was made, what it was to be, and its style
    """

    def statistic(weights: Floats) -> Floats:
        found = []
        for style in sorted(set(styles)):
            at = _places(styles, style)
            made, true = (gaussian_of([of[i] for i in at], weights[:, at]) for of in (clouds, truths))
            found.append(frechet_distance(made, true))
        return np.asarray(np.nanmean(found, axis=0))

    return statistic


def _places(styles: Sequence[str], style: str) -> list[int]:
    return [i for i, each in enumerate(styles) if each == style]

"""Is a confidence worth its name? What was claimed against how often it was right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from djanalyzer.evaluation.form import matched
from djanalyzer.evaluation.scoring import Report, TrackScore
from djanalyzer.evaluation.tables import Table, figure
from djanalyzer.music import CHECKED

_EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, CHECKED, 1.0)


@dataclass(frozen=True, slots=True)
class Claim:
    """A decision: how sure the model was, and whether it was right."""

    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of about the same confidence, [low, high); the last bin includes 1."""

    low: float
    high: float
    claims: tuple[Claim, ...]

    @property
    def claimed(self) -> float:
        """Return the mean confidence."""
        return float(np.mean([c.confidence for c in self.claims]))

    @property
    def share_right(self) -> float:
        return float(np.mean([c.is_right for c in self.claims]))


def claims_of(tracks: Iterable[TrackScore]) -> dict[str, list[Claim]]:
    """Return what was claimed about grids, bars, keys and cues, by what it is about."""
    claims: dict[str, list[Claim]] = {"grid": [], "bars": [], "key": [], "cues": []}
    for track in tracks:
        if track.is_core and track.analysis and track.reference:
            _collect(claims, track)
    return {name: found for name, found in claims.items() if found}


def _collect(claims: dict[str, list[Claim]], track: TrackScore) -> None:
    analysis, reference, scores = track.analysis, track.reference, track.scores
    if analysis is None or reference is None:
        return
    if analysis.beat_grid is not None:
        claims["grid"].append(Claim(analysis.beat_confidence, bool(scores["grid_right"])))
        if "bar_phase" in scores:
            claims["bars"].append(Claim(analysis.downbeat_confidence, bool(scores["bar_phase"])))
    if analysis.key is not None and "key_or_none" in scores:
        claims["key"].append(Claim(analysis.key.confidence, bool(scores["key_or_none"])))
    if reference.cues is not None:
        right = matched(reference.cues, analysis.suggestions, of_same_kind=True)
        is_right = {id(s) for s in right}
        claims["cues"] += [Claim(s.confidence, id(s) in is_right) for s in analysis.suggestions]


def bins(claims: Sequence[Claim], edges: Sequence[float] = _EDGES) -> list[Bin]:
    """Return the claims by confidence, without the bins that hold none."""
    found = []
    for low, high in pairwise(edges):
        inside = tuple(c for c in claims if low <= c.confidence < high or c.confidence == high == 1.0)
        if inside:
            found.append(Bin(low, high, inside))
    return found


def calibration_error(claims: Sequence[Claim], edges: Sequence[float] = _EDGES) -> float:
    """Return the mean distance between claimed and true share right, weighted by how many claims a bin holds.

    The expected calibration error of Naeini et al. 2015, over our own bins.
    """
    return float(
        sum(len(b.claims) * abs(b.claimed - b.share_right) for b in bins(claims, edges)) / len(claims)
    )


def reliability_table(report: Report) -> Table:
    """Return claimed confidence against share right for grids, bars, key and cues."""
    rows: list[tuple[str, ...]] = []
    notes = []
    for name, claims in claims_of(report.tracks).items():
        for b in bins(claims):
            claimed, right = figure(b.claimed), figure(b.share_right, "share")
            rows.append((name, f"{b.low:.2f} to {b.high:.2f}", str(len(b.claims)), claimed, right))
        notes.append(f"{name}: {len(claims)} claims, calibration error {calibration_error(claims):.3f}")
        if name == "grid":
            notes.append(_checked_note(claims))
    return Table(
        f"{report.name}: confidence and truth",
        ("of", "claimed", "n", "mean", "right"),
        tuple(rows),
        tuple(notes),
    )


def _checked_note(claims: Sequence[Claim]) -> str:
    checked = [c for c in claims if c.confidence >= CHECKED]
    n_wrong = sum(not c.is_right for c in checked)
    return (
        f"grids called checked (at least {CHECKED}): {len(checked)} of {len(claims)},"
        f" {n_wrong} of them wrong; the rest is offered for review"
    )

"""May a new model replace the old one? Only if it is better somewhere and worse nowhere that matters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.evaluation.references import Floats
from djanalyzer.evaluation.scoring import Report

_WATCHED = (
    "tempo",
    "beat_f70",
    "grid_10",
    "downbeat_f",
    "meter",
    "choice_offered",
    "boundary_f05",
    "section_accuracy",
    "cue_f",
    "key_mirex",
)
_NOTICEABLE = 0.005  # a change of the mean that counts
_FEWEST_TRACKS = 5
_MISTAKEN = 0.05  # how often chance alone may be taken for a fall of any measure


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the new model may replace the old one, and why (sentences for the user)."""

    is_allowed: bool
    reasons: tuple[str, ...]


def may_replace(old: Report, new: Report) -> Verdict:
    """Compare two models on the recordings both were scored on.

    A fall counts when it is noticeable and larger than chance explains; so does a rise. Chance is judged by Student's t over
    the recordings' differences. So many measures are looked at that one of them always falls a little: each is allowed
    its share of the risk (Bonferroni), so that of twenty models as good as the old one, one is refused for a fall. That asks
    for about two and a half standard errors; a smaller loss cannot be told on so few recordings.
    """
    if objection := _not_comparable(old, new):
        return Verdict(False, (objection,))
    pairs = {m: pair for m in _WATCHED if len((pair := _values(old, new, m))[0]) > 1}
    changes = {m: _change(*pair, _MISTAKEN / len(pairs)) for m, pair in pairs.items()}
    falls = [f"{m} falls from {c[1]:.3f} to {c[2]:.3f}" for m, c in changes.items() if c[0] < 0]
    rises = [f"{m} rises from {c[1]:.3f} to {c[2]:.3f}" for m, c in changes.items() if c[0] > 0]
    if falls:
        return Verdict(False, tuple(falls + rises))
    if not rises:
        return Verdict(False, ("nothing gets noticeably better",))
    return Verdict(True, tuple(rises))


def _not_comparable(old: Report, new: Report) -> str:
    """Return why two reports cannot be compared, or nothing."""
    failed = [t.name for t in new.core if t.trouble and not _failed(old, t.name)]
    if failed:
        return f"the new model fails on {len(failed)} recordings, first {failed[0]}"
    common = {t.name for t in old.core} & {t.name for t in new.core}
    if len(common) < _FEWEST_TRACKS:
        return f"only {len(common)} recordings were scored with both models, {_FEWEST_TRACKS} are needed"
    return ""


def _failed(report: Report, name: str) -> bool:
    return any(t.name == name and t.trouble for t in report.tracks)


def _values(old: Report, new: Report, measure: str) -> tuple[Floats, Floats]:
    """Return a measure of the recordings that have it in both reports."""
    before, after = old.values(measure), new.values(measure)
    names = sorted(before.keys() & after.keys())
    return np.array([before[n] for n in names]), np.array([after[n] for n in names])


def _change(old: Floats, new: Floats, risk: float) -> tuple[int, float, float]:
    """Return -1, 0 or 1 for a fall, no change, a rise, with both means; `risk` is the chance of a fall by chance alone."""
    from scipy.stats import t

    difference = new - old
    error = float(difference.std(ddof=1) / np.sqrt(len(difference)))
    mean = float(difference.mean())
    counts = abs(mean) > max(_NOTICEABLE, float(t.ppf(1 - risk, len(difference) - 1)) * error)
    return (int(np.sign(mean)) if counts else 0), float(old.mean()), float(new.mean())

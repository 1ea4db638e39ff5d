"""May a new model replace the old one? Only if it is better somewhere and worse nowhere that matters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.evaluation.scoring import Report

_WATCHED = (
    "beat_f70",
    "grid_10",
    "downbeat_f",
    "boundary_f05",
    "section_accuracy",
    "cue_f",
    "key_mirex",
)
_NOTICEABLE = 0.005  # a change of the mean that counts
_FEWEST_TRACKS = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the new model may replace the old one, and why (sentences for the user)."""

    is_allowed: bool
    reasons: tuple[str, ...]


def may_replace(old: Report, new: Report) -> Verdict:
    """Compare two models on the recordings both were scored on.

    A fall counts when it is noticeable and larger than its own standard error over the recordings; so does a rise.
    """
    if objection := _not_comparable(old, new):
        return Verdict(False, (objection,))
    changes = {m: c for m in _WATCHED if (c := _change(old, new, m)) is not None}
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


def _change(old: Report, new: Report, measure: str) -> tuple[int, float, float] | None:
    """Return -1, 0 or 1 for a fall, no change, a rise, with both means; None if no recording has the measure."""
    before, after = old.values(measure), new.values(measure)
    names = sorted(before.keys() & after.keys())
    if not names:
        return None
    old_values, new_values = (np.array([v[n] for n in names]) for v in (before, after))
    difference = new_values - old_values
    error = float(difference.std(ddof=1) / np.sqrt(len(names))) if len(names) > 1 else 0.0
    mean = float(difference.mean())
    counts = abs(mean) > max(_NOTICEABLE, error)
    return (int(np.sign(mean)) if counts else 0), float(old_values.mean()), float(new_values.mean())

"""What models were found to reach, as values for JSON: every figure with its range, every track, every difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from djanalyzer.evaluation.candidates import Findings
from djanalyzer.evaluation.figures import Column, TrackFigures, difference
from djanalyzer.evaluation.intervals import Interval
from djanalyzer.evaluation.model_tables import present


def record_of(findings: Sequence[Findings]) -> dict[str, Any]:
    """Return everything there is to say; differences are the first model's less each other's, by way of reading."""
    first = findings[0]
    return {
        "models": [_model(f) for f in findings],
        "differences": [
            {
                "of": first.name,
                "to": other.name,
                "by": mine.name,
                "figures": _differences(mine, other.column(mine.name)),
            }
            for other in findings[1:]
            for mine in first.columns
        ],
    }


def _model(findings: Findings) -> dict[str, Any]:
    return {
        "name": findings.name,
        "troubles": list(findings.troubles),
        "columns": [_column(column) for column in findings.columns],
    }


def _column(column: Column) -> dict[str, Any]:
    figures = {m.key: column.interval(m.key) for m in present([column])}
    return {
        "name": column.name,
        "figures": {
            key: _range(found) | {"n": len(column.having(key))} for key, found in figures.items() if found
        },
        "tracks": [_track(track) for track in column.tracks],
    }


def _track(track: TrackFigures) -> dict[str, Any]:
    return {
        "name": track.name,
        "group": track.group,
        "style": track.style,
        "is_club_music": track.is_club_music,
        "scores": dict(track.scores),
        "choices": {word: asdict(choice) for word, choice in track.choices.items()},
    }


def _differences(new: Column, old: Column) -> dict[str, Any]:
    gaps = {m.key: difference(new, old, m.key) for m in present([new, old])}
    return {key: _range(gap) for key, gap in gaps.items() if gap}


def _range(found: Interval) -> dict[str, float | None]:
    """Return a figure and its range; None for ends that cannot be told."""
    is_known = found.high - found.low < float("inf")
    return {
        "value": found.value,
        "low": found.low if is_known else None,
        "high": found.high if is_known else None,
    }

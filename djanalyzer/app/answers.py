"""An analysis as plain values and back, exactly: how one process tells another what it has heard."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from djanalyzer.music import (
    Analysis,
    BeatGrid,
    CueKind,
    Energy,
    GridAnchor,
    Key,
    Seconds,
    Section,
    SectionLabel,
    Suggestion,
)


def analysis_as_plain(analysis: Analysis) -> dict[str, Any]:
    """Return an analysis as values that JSON holds."""
    return asdict(analysis)


def analysis_from(plain: dict[str, Any]) -> Analysis:
    """Return the analysis that `analysis_as_plain` has told."""
    grid, key, energy = plain["beat_grid"], plain["key"], plain["energy"]
    return Analysis(
        duration=plain["duration"],
        beat_grid=BeatGrid(tuple(GridAnchor(**a) for a in grid["anchors"])) if grid else None,
        beat_confidence=plain["beat_confidence"],
        sections=tuple(Section(**{**s, "label": SectionLabel(s["label"])}) for s in plain["sections"]),
        suggestions=tuple(Suggestion(**{**s, "kind": CueKind(s["kind"])}) for s in plain["suggestions"]),
        key=Key(**key) if key else None,
        energy=Energy(energy["level"], tuple(energy["curve"]), energy["step"]),
        model=plain["model"],
        seconds=Seconds(**plain["seconds"]),
        remarks=tuple(plain["remarks"]),
    )

"""Cues, loops, suggestions and anchors between their tables and the values of `music`."""

from __future__ import annotations

from typing import Any

from djanalyzer.library.evidence import clean
from djanalyzer.music import Cue, CueKind, GridAnchor, Loop, Meter, Source, Suggestion


def cue_of(row: Any) -> Cue:
    """Return a row of the table `cues` as the cue it stands for."""
    return Cue(row.time, row.slot, row.name, row.color, CueKind(row.kind))


def loop_of(row: Any) -> Loop:
    """Return a row of the table `loops` as the loop it stands for."""
    return Loop(row.start, row.stop, row.slot, row.name, row.color)


def anchor_of(row: Any) -> GridAnchor:
    """Return a row of the table `grid_anchors` as the anchor it stands for."""
    return GridAnchor(row.time, row.tempo, row.beat_in_bar, Meter(row.meter))


def suggestion_of(row: Any) -> Suggestion:
    """Return a row of the table `suggestions` as the suggestion it stands for."""
    wish = row.slot, row.name, row.color
    return Suggestion(row.time, CueKind(row.kind), row.confidence, row.reason, row.stop, *wish)


def cue_columns(cue: Cue) -> dict[str, Any]:
    """Return a cue as columns of its table."""
    shown = {"slot": cue.slot, "name": clean(cue.name), "color": cue.color}
    return {"time": float(cue.time), **shown, "kind": str(cue.kind)}


def loop_columns(loop: Loop) -> dict[str, Any]:
    """Return a loop as columns of its table."""
    shown = {"slot": loop.slot, "name": clean(loop.name), "color": loop.color}
    return {"start": float(loop.start), "stop": float(loop.stop), **shown}


def source_columns(source: Source) -> dict[str, str]:
    """Return who said something as columns."""
    return {"source_kind": source.kind, "source_name": source.name}


def origin_columns(source: Source | None) -> dict[str, str | None]:
    """Return who chose a mark's place as columns; None: who has it."""
    return {"origin_kind": source.kind if source else None, "origin_name": source.name if source else None}


def origin_of(row: Any) -> Source:
    """Return who chose the place of the mark that a row holds."""
    return Source(row.origin_kind, row.origin_name) if row.origin_kind else source_of(row)


def source_of(row: Any) -> Source:
    """Return who said what a row holds."""
    return Source(row.source_kind, row.source_name)

"""An analysis as plain values for JSON; `resources/schema/analysis.schema.json` describes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.music import Analysis, BeatGrid, Key

Record = dict[str, Any]


def analysis_record(path: Path, analysis: Analysis) -> Record:
    """Return the object of one analysed file. Times are seconds, rounded to a tenth of a millisecond."""
    grid = analysis.beat_grid
    return {
        "path": path_text(path),
        "duration": _time(analysis.duration),
        "bpm": round(grid.tempo, 2) if grid else None,
        "beat_grid": _anchors(grid),
        "beats": [_time(t) for t in grid.beats(analysis.duration)] if grid else [],
        "downbeats": [_time(t) for t in grid.downbeats(analysis.duration)] if grid else [],
        "sections": [
            {
                "start": _time(s.start),
                "end": _time(s.stop),
                "label": str(s.label),
                "confidence": _share(s.confidence),
            }
            for s in analysis.sections
        ],
        "cues": [
            {
                "time": _time(s.time),
                "kind": str(s.kind),
                "confidence": _share(s.confidence),
                "reason": s.reason,
            }
            for s in analysis.suggestions
        ],
        "key": key_record(analysis.key),
        "energy": round(float(analysis.energy.level), 1),
        "model": analysis.model,
        "seconds": {
            name: round(float(getattr(analysis.seconds, name)), 4)
            for name in ("decode", "features", "model", "decoding")
        },
        "remarks": list(analysis.remarks),
    }


def failure_record(path: Path, trouble: Trouble) -> Record:
    """Return the object of a file that could not be analysed."""
    return {"path": path_text(path), "error": str(trouble)}


def key_record(key: Key | None) -> Record | None:
    """Return a key by its classical name, its place on the Camelot wheel and the trust in it."""
    if key is None:
        return None
    return {"name": key.name, "camelot": key.camelot, "confidence": _share(key.confidence)}


def path_text(path: Path) -> str:
    """Return a path that can be printed and sent as UTF-8, whatever bytes its name has."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _anchors(grid: BeatGrid | None) -> list[Record]:
    anchors = grid.anchors if grid else ()
    return [
        {"time": round(float(a.time), 6), "bpm": round(float(a.tempo), 6), "beat_in_bar": int(a.beat_in_bar)}
        for a in anchors
    ]


def _time(seconds: float) -> float:
    return round(max(0.0, float(seconds)), 4)


def _share(confidence: float) -> float:
    return round(min(1.0, max(0.0, float(confidence))), 3)

"""Label values as JSON text and back. One form a task, so that equal values are equal texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from djanalyzer.music import (
    BeatGrid,
    Cue,
    CueKind,
    Energy,
    GridAnchor,
    Key,
    Label,
    Loop,
    Section,
    SectionLabel,
    Source,
)

_CURVE_DIGITS = 4  # an energy curve is a drawing; more digits are noise


def text_of(task: str, value: Any) -> str | None:
    """Return the JSON text of a label's value; None for None."""
    if value is None:
        return None
    plain = _PLAIN[task](value) if task in _PLAIN else value
    text = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_from_numpy)
    return text.encode("utf-8", "replace").decode("utf-8")  # a program's file may hold half characters


def value_of(task: str, text: str | None, confidence: float = 1.0) -> Any:
    """Return the value that `text_of` wrote."""
    if text is None:
        return None
    if task == "key":
        return Key(**json.loads(text), confidence=confidence)
    plain = json.loads(text)
    return _VALUE[task](plain) if task in _VALUE else plain


def label_of(row: Any) -> Label[Any]:
    """Return a row of the table `labels` as the value it stands for."""
    source = Source(row.source_kind, row.source_name)
    return Label(row.task, value_of(row.task, row.value, row.confidence), source, row.confidence)


def _from_numpy(number: Any) -> Any:
    """Return a numpy scalar, as models hand them out, as Python's own."""
    return number.item()


def _plain_energy(energy: Energy) -> dict[str, Any]:
    curve = [round(float(v), _CURVE_DIGITS) for v in energy.curve]
    return {"level": energy.level, "step": energy.step, "curve": curve}


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "beat_grid": lambda grid: [[a.time, a.tempo, a.beat_in_bar] for a in grid.anchors],
    "key": lambda key: {"tonic": key.tonic, "is_minor": key.is_minor},
    "energy": _plain_energy,
    "sections": lambda sections: [[s.start, s.stop, s.label, s.confidence] for s in sections],
    "cues": lambda cues: [[c.time, c.slot, c.name, c.color, c.kind] for c in cues],
    "loops": lambda loops: [[p.start, p.stop, p.slot, p.name, p.color] for p in loops],
}
_VALUE: dict[str, Callable[[Any], Any]] = {
    "beat_grid": lambda rows: BeatGrid(tuple(GridAnchor(*row) for row in rows)),
    "energy": lambda e: Energy(e["level"], tuple(e["curve"]), e["step"]),
    "sections": lambda rows: tuple(Section(a, b, SectionLabel(name), c) for a, b, name, c in rows),
    "cues": lambda rows: tuple(Cue(t, slot, name, color, CueKind(k)) for t, slot, name, color, k in rows),
    "loops": lambda rows: tuple(Loop(*row) for row in rows),
}

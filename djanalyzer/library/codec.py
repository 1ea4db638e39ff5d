"""What was said, as JSON text and back. One form a task, so that equal values are equal texts."""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.music import (
    BeatGrid,
    ChangePoint,
    Cue,
    CueKind,
    Dynamics,
    Energy,
    GridAnchor,
    GridChoice,
    Guess,
    Key,
    KeyStretch,
    Label,
    Loop,
    MeasuredOffset,
    Meter,
    MixRange,
    OffsetBasis,
    OffsetChoice,
    Section,
    SectionLabel,
    Source,
    TimeOffset,
    VocalSpan,
)
from djanalyzer.music.styles import FoundFault, StyleShare, StyleWish, TakeFault, TakeQuality

# What an analysis says besides labels and suggestions; each has a column of its name in the table `analyses`.
RUN_VALUES = (
    "grid_choices",
    "key_stretches",
    "mix_range",
    "vocals",
    "genres",
    "moods",
    "dynamics",
    "changes",
)

OFFSETS = "offsets"  # the DJ's choice of them, in the table `choices`

# Labels whose times lie on the axis of a program before it is known what to take off.
TIMED = ("beat_grid", "cues", "loops", "sections")

NOTHING = "null"  # the word that there is none: a track without a key

_SAME_TIME = 1e-6  # seconds; a sample is 22 times as long
_CURVE_DIGITS = 4  # an energy curve is a drawing; more digits are noise
_LOUDNESS_DIGITS = 2  # of LU: nobody hears less
_LOWEST = 440.0 / 2**5.75  # Hz: C-1, far below all singing; kept as 1, and each cent above it as one more
_HIGHEST = 2**16 - 1


def text_of(task: str, value: Any) -> str | None:
    """Return the JSON text of a label's value; None for None."""
    if value is None:
        return None
    plain = _PLAIN[task](value) if task in _PLAIN else value
    text = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_from_numpy)
    return text.encode("utf-8", "replace").decode("utf-8")  # a program's file may hold half characters


def value_of(task: str, text: str | None, confidence: float = 1.0) -> Any:
    """Return the value that `text_of` wrote; None also where somebody says that there is none."""
    if text in (None, NOTHING):
        return None
    if task == "key":
        return Key(**json.loads(text), confidence=confidence)
    plain = json.loads(text)
    return _VALUE[task](plain) if task in _VALUE else plain


def label_of(row: Any) -> Label[Any]:
    """Return a row of the table `labels` as the value it stands for."""
    source = Source(row.source_kind, row.source_name)
    value = value_of(row.task, row.value, row.confidence)
    return Label(row.task, value, source, row.confidence, offset_of(row))


def offset_of(row: Any) -> TimeOffset | None:
    """Return what was taken off the times of a row of `labels`; None where nobody wrote it down."""
    if row.offset is None:
        return None
    return TimeOffset(row.offset, row.offset_class or "", OffsetBasis(row.offset_basis or "table"))


def offset_columns(offset: TimeOffset | None) -> dict[str, Any]:
    """Return what was taken off a label's times as columns of `labels`."""
    if offset is None:
        return {"offset": None, "offset_class": None, "offset_basis": None}
    columns = {"offset": float(offset.seconds), "offset_class": offset.file_class}
    return {**columns, "offset_basis": str(offset.basis)}


def wish_text(wish: StyleWish) -> str:
    """Return what the style lab was asked for as JSON text; names of examples may hold bytes that are no text."""
    by_section = [[label, _plain_shares(shares)] for label, shares in wish.by_section]
    plain = {
        "range": [float(wish.start), float(wish.stop)],
        "shares": _plain_shares(wish.shares),
        "amount": float(wish.amount),
        "what": wish.what,
        "by_section": by_section,
        "seed": int(wish.seed),
    }
    return json.dumps(plain, allow_nan=False, separators=(",", ":"), default=_from_numpy)


def wish_from(text: str) -> StyleWish:
    """Return the wish that `wish_text` wrote."""
    plain = json.loads(text)
    start, stop = plain["range"]
    by_section = tuple((SectionLabel(label), _shares(rows)) for label, rows in plain["by_section"])
    shares = _shares(plain["shares"])
    return StyleWish(start, stop, shares, plain["amount"], plain["what"], by_section, plain["seed"])


def is_near(task: str, text: str | None, other: str | None) -> bool:
    """Tell whether two texts of one task say the same but for a rounding: times that went to another axis and back."""
    if text is None or other is None or task not in TIMED:
        return text == other
    return _is_near(json.loads(text), json.loads(other))


def _is_near(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_near, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= _SAME_TIME
    return bool(one == other)


def packed_pitch(pitch: npt.NDArray[np.float32]) -> bytes:
    """Return a line of pitches, Hz with 0 for none, as few bytes: whole cents, of which only the changes are kept.

    Raises
    ------
    ValueError
        A pitch is negative or no number.
    """
    hertz = np.asarray(pitch, np.float64)
    if not np.all(np.isfinite(hertz) & (hertz >= 0)):
        raise ValueError("a pitch line holds frequencies, and 0 where there is none")
    cents = np.round(1200 * np.log2(np.maximum(hertz, _LOWEST) / _LOWEST)) + 1
    steps = np.where(hertz > 0, np.minimum(cents, _HIGHEST), 0).astype("<u2")
    changes = np.diff(steps, prepend=steps.dtype.type(0))  # modulo 65,536
    return zlib.compress(np.ascontiguousarray(changes.view(np.uint8).reshape(-1, 2).T).tobytes(), 9)


def pitch_from(packed: bytes) -> npt.NDArray[np.float32]:
    """Return the pitches that `packed_pitch` kept, Hz, shape (n_frames,): each within half a cent, silence exactly."""
    halves = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(2, -1)
    changes = np.ascontiguousarray(halves.T).view("<u2").reshape(-1)
    steps = np.cumsum(changes, dtype="<u2").astype(np.float64)
    hertz = _LOWEST * 2 ** ((steps - 1) / 1200)
    return np.where(steps > 0, hertz, 0.0).astype(np.float32)


def _from_numpy(number: Any) -> Any:
    """Return a numpy scalar, as models hand them out, as Python's own."""
    return number.item()


def _plain_grid(grid: BeatGrid) -> list[list[Any]]:
    """Return the anchors; the meter is told where it is not 4/4, which was the only one for long."""
    rows = [([a.time, a.tempo, a.beat_in_bar], a.meter) for a in grid.anchors]
    return [row if meter is Meter.FOUR_FOUR else [*row, meter] for row, meter in rows]


def _grid(rows: list[list[Any]]) -> BeatGrid:
    return BeatGrid(tuple(GridAnchor(*row[:3], *(Meter(name) for name in row[3:])) for row in rows))


def _plain_key(key: Key | None) -> list[Any] | None:
    return [key.tonic, key.is_minor, key.confidence] if key else None


def _plain_energy(energy: Energy) -> dict[str, Any]:
    curve = [round(float(v), _CURVE_DIGITS) for v in energy.curve]
    return {"level": energy.level, "step": energy.step, "curve": curve}


def _plain_shares(shares: Iterable[StyleShare]) -> list[list[Any]]:
    return [[s.name, None if s.example is None else str(s.example), float(s.weight)] for s in shares]


def _shares(rows: list[list[Any]]) -> tuple[StyleShare, ...]:
    return tuple(StyleShare(name, Path(path) if path else None, weight) for name, path, weight in rows)


def _plain_quality(quality: TakeQuality) -> list[Any]:
    faults = [[f.fault, _number(f.measured), _number(f.limit)] for f in quality.faults]
    return [*map(_number, (quality.estimate, quality.content, quality.style)), faults]


def _number(value: float) -> float | str:
    """Return a number as JSON can hold it: what lies below all others, as the loudness of silence does, is a word."""
    return float(value) if math.isfinite(value) else str(float(value))


def _found_fault(row: list[Any]) -> FoundFault:
    return FoundFault(TakeFault(row[0]), float(row[1]), float(row[2]))


def _plain_guesses(guesses: Iterable[Guess]) -> list[list[Any]]:
    return [[guess.word, guess.confidence] for guess in guesses]


def _guesses(rows: list[list[Any]]) -> tuple[Guess, ...]:
    return tuple(Guess(*row) for row in rows)


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "beat_grid": _plain_grid,
    "key": lambda key: {"tonic": key.tonic, "is_minor": key.is_minor},
    "energy": _plain_energy,
    "sections": lambda sections: [[s.start, s.stop, s.label, s.confidence] for s in sections],
    "cues": lambda cues: [[c.time, c.slot, c.name, c.color, c.kind] for c in cues],
    "loops": lambda loops: [[p.start, p.stop, p.slot, p.name, p.color] for p in loops],
    "grid_choices": lambda choices: [[_plain_grid(c.beat_grid), c.probability] for c in choices],
    "key_stretches": lambda stretches: [[s.start, s.stop, _plain_key(s.key)] for s in stretches],
    "vocals": lambda spans: [[v.start, v.stop, v.confidence] for v in spans],
    "genres": _plain_guesses,
    "moods": _plain_guesses,
    "dynamics": lambda d: [d.step, [round(float(v), _LOUDNESS_DIGITS) for v in d.curve]],
    "changes": lambda changes: [[c.time, c.confidence] for c in changes],
    "mix_range": lambda m: [m.intro_bars, m.outro_bars, m.safe_until, m.safe_from],
    "take_quality": _plain_quality,
    "offsets": lambda c: [
        c.use,
        [[m.program, m.file_class, m.correction, m.n_tracks, m.spread] for m in c.measured],
    ],
}
_VALUE: dict[str, Callable[[Any], Any]] = {
    "beat_grid": _grid,
    "energy": lambda e: Energy(e["level"], tuple(e["curve"]), e["step"]),
    "sections": lambda rows: tuple(Section(a, b, SectionLabel(name), c) for a, b, name, c in rows),
    "cues": lambda rows: tuple(Cue(t, slot, name, color, CueKind(k)) for t, slot, name, color, k in rows),
    "loops": lambda rows: tuple(Loop(*row) for row in rows),
    "grid_choices": lambda rows: tuple(GridChoice(_grid(grid), p) for grid, p in rows),
    "key_stretches": lambda rows: tuple(KeyStretch(a, b, Key(*key) if key else None) for a, b, key in rows),
    "mix_range": lambda row: MixRange(*row),
    "vocals": lambda rows: tuple(VocalSpan(*row) for row in rows),
    "genres": _guesses,
    "moods": _guesses,
    "dynamics": lambda row: Dynamics(tuple(row[1]), row[0]),
    "changes": lambda rows: tuple(ChangePoint(*row) for row in rows),
    "take_quality": lambda r: TakeQuality(
        float(r[0]), float(r[1]), float(r[2]), tuple(map(_found_fault, r[3]))
    ),
    "offsets": lambda row: OffsetChoice(OffsetBasis(row[0]), tuple(MeasuredOffset(*m) for m in row[1])),
}

"""CUE_V2 elements as beat grid, cues and loops.

A grid marker (TYPE 4) that is stored on a pad is both: a beat of the grid, and a hot cue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from djanalyzer.interop import colors
from djanalyzer.interop.number_texts import number
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.traktor import values
from djanalyzer.interop.xml_streams import Attributes
from djanalyzer.music import BeatGrid, Cue, CueKind, GridAnchor, Loop

CUE, FADE_IN, FADE_OUT, LOAD, GRID, LOOP = "0", "1", "2", "3", "4", "5"
NO_NAME = "n.n."
N_PADS = 8
_HIGHEST_PAD = 63  # what anybody may have written

_KINDS = {FADE_IN: CueKind.MIX_IN, FADE_OUT: CueKind.MIX_OUT}
NAMES = {FADE_IN: "Fade in", FADE_OUT: "Fade out", LOAD: "Load"}
_CUE_TYPES = frozenset({CUE, GRID, *NAMES})


@dataclass(slots=True)
class RawMark:
    """The attributes of one CUE_V2, and the BPM of the GRID inside it, where there is one."""

    attributes: Attributes
    grid_tempo: str | None = None

    @property
    def type(self) -> str:
        return self.attributes.get("TYPE", CUE)

    def add_grid(self, attributes: Attributes) -> None:
        """Take the tempo of the GRID inside; the first one counts."""
        if self.type == GRID and self.grid_tempo is None:
            self.grid_tempo = attributes.get("BPM", "")


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of one track."""

    beat_grid: BeatGrid | None
    cues: tuple[Cue, ...]
    loops: tuple[Loop, ...]


def read_marks(raw: Sequence[RawMark], tempo: str | None, subject: str, problems: Problems) -> Marks:
    """Turn the CUE_V2 elements of a track into its marks.

    Parameters
    ----------
    tempo : str or None
        The BPM of the track's TEMPO, which rules where a grid marker has no tempo of its own.
    """
    marks = [mark for mark in (read_mark(one, subject, problems) for one in raw) if mark is not None]
    return Marks(
        read_grid(raw, tempo, subject, problems),
        tuple(mark for mark in marks if isinstance(mark, Cue)),
        tuple(mark for mark in marks if isinstance(mark, Loop)),
    )


def read_mark(raw: RawMark, subject: str, problems: Problems) -> Cue | Loop | None:
    """Turn one CUE_V2 into a cue or loop; None for a grid marker on no pad and for what makes no sense."""
    attributes, kind = raw.attributes, raw.type
    slot = _slot(attributes, subject, problems)
    if kind == GRID and slot is None:
        return None
    start, length = values.seconds(attributes.get("START")), values.seconds(attributes.get("LEN", "0"))
    if start is None:
        problems.add(subject, "a cue without a readable position was left out")
        return None
    name, color = _name(attributes, kind), colors.parse(attributes.get("COLOR", ""))
    if kind == LOOP and length is not None and length > 0:
        return Loop(start, start + length, slot, name, color)
    if kind == LOOP:
        problems.add(subject, f"the loop at {start:.3f} s has no length and becomes a cue")
    elif kind not in _CUE_TYPES:
        problems.add(subject, f"the mark of unknown type {kind[:20]} at {start:.3f} s becomes a plain cue")
    return Cue(start, slot, name, color, _KINDS.get(kind, CueKind.OTHER))


def read_grid(raw: Sequence[RawMark], tempo: str | None, subject: str, problems: Problems) -> BeatGrid | None:
    """Turn the grid markers of a track into its grid; every marker is the first beat of a bar."""
    anchors: dict[float, GridAnchor] = {}
    for mark in raw:
        if mark.type != GRID:
            continue
        time = values.seconds(mark.attributes.get("START"))
        bpm = values.tempo(mark.grid_tempo) or values.tempo(tempo)
        if time is None or bpm is None:
            problems.add(subject, "a grid marker without a readable position or tempo was left out")
        elif anchors.setdefault(time, GridAnchor(time, bpm)).tempo != bpm:
            problems.add(subject, f"two grid markers lie at {time:.3f} s; the first one counts")
    return BeatGrid(tuple(anchors[time] for time in sorted(anchors))) if anchors else None


def _slot(attributes: Attributes, subject: str, problems: Problems) -> int | None:
    text = attributes.get("HOTCUE", "-1")
    value = number(text)
    if value is not None and 0 <= value <= _HIGHEST_PAD and value == int(value):
        return int(value)
    if value != -1:
        problems.add(subject, f"there is no pad {text[:20]}; its cue becomes a memory cue")
    return None


def _name(attributes: Attributes, kind: str) -> str:
    name = attributes.get("NAME", "")
    return NAMES.get(kind, "") if name in ("", NO_NAME) else name

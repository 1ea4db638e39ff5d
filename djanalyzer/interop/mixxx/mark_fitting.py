"""Cues, loops and sections as rows of Mixxx's table: 38 pads, one main cue, one intro, one outro, no memory cues.

Memory cues that bear the name of one of Mixxx's own points become that point. All others, and loops beyond the one that
Mixxx keeps without a pad, move to pads that are free, from the ninth on, where they are in nobody's way.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from djanalyzer.interop import colors
from djanalyzer.interop.losses import Losses, all_of
from djanalyzer.interop.mixxx.cues import (
    DEFAULT_COLOR,
    N_PADS,
    NAMES,
    NO_PAD,
    NOWHERE,
    POINT_OF_NAME,
    CueRow,
    RowType,
    kind_of,
    samples,
)
from djanalyzer.interop.mixxx.values import clean
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.music import Cue, CueKind, KnownTrack, Loop, Section, SectionLabel

_FIRST_SPARE_PAD = 8
_LONGEST = 1e6  # seconds
_BLACK, _NEARLY_BLACK = "#000000", "#010101"

_KIND_LOST = "is kept in name and colour alone: Mixxx has no field for it."
_COLOR_GIVEN = "without a colour will be shown in the orange that Mixxx gives to such."
_OF_SECTION = {SectionLabel.INTRO: RowType.INTRO, SectionLabel.OUTRO: RowType.OUTRO}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rows that a track shall have; a colour of None stands for any."""

    pads: tuple[CueRow, ...]
    points: tuple[CueRow, ...]
    loops: tuple[CueRow, ...]  # without a pad
    are_said: bool  # whether the collection says anything of cues and loops: if not, those of Mixxx stay


def fit_marks(track: KnownTrack, sample_rate: float, losses: Losses) -> Wanted:
    """Return a track's marks as rows, and announce what they cannot hold."""
    fitting = _Fitting(track, sample_rate, losses)
    return Wanted(
        fitting.pads(),
        fitting.points(),
        fitting.free_loops(),
        are_said=bool(track.cues or track.loops),
    )


class _Fitting:
    def __init__(self, track: KnownTrack, sample_rate: float, losses: Losses) -> None:
        self._track, self._rate, self._losses = track, sample_rate, losses
        self._kinds: list[Cue] = []
        self._colorless: list[Cue | Loop] = []
        self._pads: dict[int, CueRow] = {}
        self._points: dict[tuple[RowType, bool], Cue] = {}
        self._free_loops: list[tuple[Loop, CueRow]] = []
        homeless: list[Cue | Loop] = [cue for cue in track.cues if not self._take_cue(cue)]
        homeless += [loop for loop in track.loops if not self._take_loop(loop)]
        for mark in homeless:
            self._give_pad(mark)
        self._free_loops = [one for one in self._free_loops if not self._is_on_a_pad(*one)]
        self._sections(track.sections)
        self._tell_of_many()

    def pads(self) -> tuple[CueRow, ...]:
        return tuple(row for _, row in sorted(self._pads.items()))

    def free_loops(self) -> tuple[CueRow, ...]:
        return tuple(row for _, row in self._free_loops)

    def points(self) -> tuple[CueRow, ...]:
        types = dict.fromkeys(row_type for row_type, _ in self._points)
        return tuple(self._point(row_type) for row_type in types)

    def _take_cue(self, cue: Cue) -> bool:
        """Place a cue where it belongs; return False where its place is taken or there is none."""
        if not _is_possible(cue.time):
            self._drop(cue, f"A cue at an impossible time ({cue.time} s) is left out.")
            return True
        point = POINT_OF_NAME.get(cue.name) if cue.slot is None else None
        if cue.kind not in (CueKind.OTHER, kind_of(point)):
            self._kinds.append(cue)
        if point is not None and point not in self._points:
            self._points[point] = cue
            return True
        return self._seated(cue.slot, cue)

    def _take_loop(self, loop: Loop) -> bool:
        if not _is_possible(loop.start) or not _is_possible(loop.stop) or loop.stop <= loop.start:
            self._drop(loop, "A loop without length, or at an impossible time, is left out.")
            return True
        if loop.slot is None and not self._free_loops:
            self._free_loops.append((loop, self._row(loop, NO_PAD)))
            return True
        return self._seated(loop.slot, loop)

    def _is_on_a_pad(self, loop: Loop, row: CueRow) -> bool:
        """Return whether Mixxx would take a loop without a pad for its memory of one that has a pad, and tell."""
        pad = next((pad for pad, other in self._pads.items() if row.is_copy_of(other)), None)
        if pad is not None:
            self._merge(loop, f"It is the same as the loop on pad {pad + 1}: Mixxx keeps it once.")
        return pad is not None

    def _seated(self, slot: int | None, mark: Cue | Loop) -> bool:
        if slot is None or slot in self._pads or not 0 <= slot < N_PADS:
            return False
        self._pads[slot] = self._row(mark, slot)
        return True

    def _give_pad(self, mark: Cue | Loop) -> None:
        spare = (*range(_FIRST_SPARE_PAD, N_PADS), *range(_FIRST_SPARE_PAD))
        slot = next((pad for pad in spare if pad not in self._pads), None)
        why = "Mixxx has none such" if mark.slot is None else f"there is one pad {mark.slot + 1} at most"
        if slot is None:
            self._drop(mark, f"{why}, and all {N_PADS} pads are taken: it is left out.")
            return
        self._merge(mark, f"{why}: it moves to pad {slot + 1}.")
        self._seated(slot, mark)

    def _row(self, mark: Cue | Loop, pad: int) -> CueRow:
        color, label = self._color(mark), self._label(mark)
        if isinstance(mark, Loop):
            start, stop = samples(mark.start, self._rate), samples(mark.stop, self._rate)
            return CueRow(RowType.LOOP, start, stop - start, pad, label, color)
        position = samples(mark.time, self._rate)
        if position == 0 and color == _BLACK:
            # Mixxx takes a black cue at the very start for a damaged one and throws it away.
            lost = Lost(LossKind.CUE_COLOR, (mark,))
            self._losses.merge(self._track, lost, "Its black becomes nearly black at 0 s.", _called(mark))
            color = _NEARLY_BLACK
        return CueRow(RowType.HOT_CUE, position, 0.0, pad, label, color)

    def _label(self, mark: Cue | Loop) -> str:
        label = clean(mark.name)
        if label != mark.name:
            lost = Lost(LossKind.CUE_NAME, (mark,))
            message = "Characters that no database holds are left out of its name."
            self._losses.merge(self._track, lost, message, _called(mark))
        return label

    def _color(self, mark: Cue | Loop) -> str | None:
        parsed = colors.parse(mark.color) if mark.color else None
        if mark.color and parsed is None:
            message = f"The cue colour “{clean(mark.color)}” is none, and is left out."
            self._losses.drop(self._track, Lost(LossKind.CUE_COLOR, (mark,)), message, "cue colour")
        elif parsed is None:
            self._colorless.append(mark)
        return parsed

    def _tell_of_many(self) -> None:
        """Tell once for each track what is so for many of its marks."""
        if self._kinds:
            message = f"The kind of {counted(len(self._kinds), 'cue')} (drop, mix in …) {_KIND_LOST}"
            self._losses.merge(self._track, Lost(LossKind.CUE_KIND, tuple(self._kinds)), message)
        if self._colorless:
            message = f"{counted(len(self._colorless), 'cue')} {_COLOR_GIVEN}"
            lost = Lost(LossKind.CUE_COLOR, tuple(self._colorless))
            self._losses.merge(self._track, lost, message)

    def _drop(self, mark: Cue | Loop, message: str) -> None:
        self._losses.drop(self._track, all_of(mark), message, _called(mark))

    def _merge(self, mark: Cue | Loop, message: str) -> None:
        self._losses.merge(self._track, all_of(mark), message, _called(mark))

    def _point(self, row_type: RowType) -> CueRow:
        start, stop = self._points.get((row_type, False)), self._points.get((row_type, True))
        position = samples(start.time, self._rate) if start else NOWHERE
        end = samples(stop.time, self._rate) if stop else None
        if end is not None and (end <= position or (start is None and end <= 0)):
            message = "It would end before it begins; its end is left out."
            lost = Lost(LossKind.MEMORY_CUE, (stop,) if stop else ())
            self._losses.drop(self._track, lost, message, NAMES[row_type, True])
            end = None
        length = 0.0 if end is None else end - position if start else end
        first = start or stop
        parsed = colors.parse(first.color) if first and first.color else None
        return CueRow(row_type, position, length, NO_PAD, "", parsed)

    def _sections(self, sections: tuple[Section, ...]) -> None:
        """Let the first intro and the last outro be Mixxx's, where the cues name none."""
        used: list[Section] = []
        for label, row_type in _OF_SECTION.items():
            found = [s for s in sections if s.label is label and _is_possible(s.start) and s.stop < _LONGEST]
            if not found or any(point[0] is row_type for point in self._points):
                continue
            section = found[0] if label is SectionLabel.INTRO else found[-1]
            self._points[row_type, False] = Cue(section.start)
            self._points[row_type, True] = Cue(section.stop)
            used.append(section)
        if used:
            message = "Mixxx keeps intro and outro as points alone: where they begin and end."
            self._losses.merge(self._track, Lost(LossKind.SECTION, tuple(used)), message, "sections")
        rest = tuple(section for section in sections if section not in used)
        if rest:
            kept = " except intro and outro" if used else ""
            message = f"Mixxx has no sections: {len(rest)} of {len(sections)} are left out{kept}."
            self._losses.drop(self._track, Lost(LossKind.SECTION, rest), message, "sections")


def with_color(row: CueRow, existing: CueRow | None) -> CueRow:
    """Return the row with a colour: its own, else that of the row that it replaces, else what Mixxx gives."""
    if row.color is not None:
        return row
    return replace(row, color=(existing.color if existing else None) or DEFAULT_COLOR)


def _is_possible(time: float) -> bool:
    return math.isfinite(time) and abs(time) < _LONGEST


def _called(mark: Cue | Loop) -> str:
    what = "loop" if isinstance(mark, Loop) else "cue"
    time = mark.start if isinstance(mark, Loop) else mark.time
    place = f"at {time:.2f} s" if math.isfinite(time) else "at no time"
    kind = f"memory {what}" if mark.slot is None else f"hot {what} on pad {mark.slot + 1}"
    return " ".join(part for part in (kind, f"“{clean(mark.name)}”" if mark.name else "", place) if part)

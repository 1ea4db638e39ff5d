"""Templates of cues: rules such as "sixteen bars before the first drop", written a line each.

    first beat -> A "First beat" #28E214
    drop 1 - 16 bars -> B "Drop -16" #E62828 loop 8
    mix out -> memory "Out"

On the left a place: `first beat`, `end`, a section (`intro`, `verse`, `build-up`, `drop`, `breakdown`, `bridge`, `outro`)
or what the model proposes (`mix in`, `mix out`, `vocal in`), which of them (a number, or `last`; the first where nothing
is said), and how many bars or beats before or after it. On the right the pad, `A` to `P`, or `memory`, then the name in
quotation marks, the colour, and the length of a loop in beats, each only if wanted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.music.grid import BeatGrid
from djanalyzer.music.marks import Cue, CueKind, Loop, Suggestion
from djanalyzer.music.sections import Section, SectionLabel

PADS = "ABCDEFGHIJKLMNOP"
LAST = -1
MOST = 999  # bars, beats, or which of a kind

BUILT_IN = (
    'first beat -> A "First beat" #28E214',
    'drop 1 - 16 bars -> B "Drop -16" #B4BE04',
    'drop 1 -> C "Drop" #E62828',
    'breakdown 1 -> D "Breakdown" #50B4FF',
    'drop 2 -> E "Second drop" #DE44CF',
    'vocal in -> F "Vocal" #E0641B',
    'mix out -> G "Mix out" #AA72FF',
    'mix out -> memory "Mix out loop" loop 16',
)

_SECTIONS = {str(label).replace("_", "-"): label for label in SectionLabel}
_PROPOSED = {"mix in": CueKind.MIX_IN, "mix out": CueKind.MIX_OUT, "vocal in": CueKind.VOCAL_IN}
PLACES = ("first beat", "end", *_SECTIONS, *_PROPOSED)

# What the model proposes where it has found no section of a kind.
_IN_PLACE_OF = {
    SectionLabel.DROP: (CueKind.DROP, CueKind.SECOND_DROP),
    SectionLabel.BREAKDOWN: (CueKind.BREAKDOWN,),
    SectionLabel.BUILD_UP: (CueKind.BUILD_UP,),
    SectionLabel.OUTRO: (CueKind.MIX_OUT,),
}
_KINDS = {
    "build-up": CueKind.BUILD_UP,
    "drop": CueKind.DROP,
    "breakdown": CueKind.BREAKDOWN,
    **_PROPOSED,
}


class WhyNot(StrEnum):
    """Why a template gives no mark, or a mark was not set."""

    NO_GRID = "no_grid"
    NO_PLACE = "no_place"  # the track has no such section or proposal
    OUTSIDE = "outside"  # before the beginning or behind the end
    ALREADY_THERE = "already_there"  # a mark stands within half a beat
    PAD_TAKEN = "pad_taken"
    LOCKED = "locked"


class Basis(StrEnum):
    """What of a track a place is counted from, besides its beats."""

    GRID = "grid"  # nothing else
    SECTIONS = "sections"
    PROPOSALS = "proposals"  # of the model


@dataclass(frozen=True, slots=True)
class Template:
    """A rule for one mark.

    Attributes
    ----------
    place : str
        One of `PLACES`.
    number : int
        Which of them, from 1; `LAST` for the last one.
    shift : int
        Bars or beats (`unit`) after the place; before it where it is below zero.
    slot : int or None
        The pad, counted from 0; None for the memory list.
    loop_beats : int or None
        The length of a loop; None for a cue.
    """

    place: str
    number: int = 1
    shift: int = 0
    unit: str = "bars"
    slot: int | None = None
    name: str = ""
    color: str | None = None
    loop_beats: int | None = None

    def __str__(self) -> str:
        """Write the line that `parse` reads."""
        words = [self.place]
        if self.number != 1 or self.place in _SECTIONS:
            words.append("last" if self.number == LAST else str(self.number))
        if self.shift:
            words += ["+" if self.shift > 0 else "-", str(abs(self.shift)), self.unit]
        words += ["->", "memory" if self.slot is None else PADS[self.slot]]
        if self.name:
            words.append('"' + self.name.replace("\\", "\\\\").replace('"', '\\"') + '"')
        words += [self.color] if self.color else []
        words += [f"loop {self.loop_beats}"] if self.loop_beats else []
        return " ".join(words)

    @property
    def kind(self) -> CueKind:
        """What happens at its cue: what the place is, unless the cue stands before or after it."""
        kind = CueKind.OTHER if self.shift else _KINDS.get(self.place, CueKind.OTHER)
        return CueKind.SECOND_DROP if kind is CueKind.DROP and self.number != 1 else kind


@dataclass(frozen=True, slots=True)
class Ground:
    """What of a track templates are laid on."""

    beat_grid: BeatGrid | None
    duration: float
    sections: Sequence[Section] = ()
    suggestions: Sequence[Suggestion] = ()


_PLACE = re.compile(
    r"(?P<place>[a-z -]*?[a-z])(?:\s+(?P<number>\d{1,3}|last))?"
    r"(?:\s*(?P<sign>[-+−])\s*(?P<shift>\d{1,3})\s*(?P<unit>bar|beat)s?)?"
)
_MARK = re.compile(
    r'(?P<pad>[a-p]|memory)(?:\s+"(?P<name>(?:[^"\\]|\\.)*)")?(?:\s+(?P<color>#[0-9a-f]{6}))?'
    r"(?:\s+loop\s+(?P<loop>\d{1,3}))?",
    re.IGNORECASE,
)


def parse(line: str) -> Template:
    """Read a template.

    Raises
    ------
    Trouble
        It is none; its message says in a sentence what is wrong.
    """
    left, arrow, right = line.partition("->")
    if not arrow:
        raise Trouble(
            f"“{line.strip()}” does not say where the mark goes.",
            "Write the place, an arrow and the pad: drop 1 -> B",
        )
    place = _PLACE.fullmatch(left.strip().lower())
    if place is None or place["place"] not in PLACES:
        raise Trouble(f"“{left.strip()}” is no place in a track.", f"There are: {', '.join(PLACES)}.")
    mark = _MARK.fullmatch(right.strip())
    if mark is None:
        raise Trouble(
            f"“{right.strip()}” is no pad with name, colour and loop.",
            'Write a pad from A to P, or memory; then, if wanted, "name", #RRGGBB and loop 8.',
        )
    pad, number = mark["pad"].upper(), place["number"] or "1"
    shift = int(place["shift"] or 0) * (1 if place["sign"] == "+" else -1)
    if number == "0" or mark["loop"] in ("0", "00", "000"):
        raise Trouble(f"“{line.strip()}” counts from nought.", "Count from 1.")
    return Template(
        place["place"],
        LAST if number == "last" else int(number),
        shift,
        f"{place['unit'] or 'bar'}s",
        None if pad == "MEMORY" else PADS.index(pad),
        re.sub(r"\\(.)", r"\1", mark["name"] or ""),
        mark["color"].upper() if mark["color"] else None,
        int(mark["loop"]) if mark["loop"] else None,
    )


def evaluate(template: Template, ground: Ground) -> Cue | Loop | WhyNot:
    """Return the mark that a template gives in a track, or why it gives none."""
    if ground.beat_grid is None or ground.duration <= 0:
        return WhyNot.NO_GRID
    beats, positions = ground.beat_grid.beats_and_positions(ground.duration)
    downbeats = beats[positions == 1]
    if len(downbeats) == 0:
        return WhyNot.NO_GRID
    places = _places(template.place, ground, downbeats)
    if len(places) < max(template.number, 1):
        return WhyNot.NO_PLACE
    anchor = places[LAST if template.number == LAST else template.number - 1]
    steps = downbeats if template.unit == "bars" else beats
    time = _step(steps, anchor, template.shift) if template.shift else anchor
    if time is None:
        return WhyNot.OUTSIDE
    if template.loop_beats is None:
        return Cue(time, template.slot, template.name, template.color, template.kind)
    stop = _step(beats, time, template.loop_beats)
    if stop is None:
        return WhyNot.OUTSIDE
    return Loop(time, stop, template.slot, template.name, template.color)


def basis_of(template: Template, ground: Ground) -> Basis:
    """Return what the place of a template is counted from in a track."""
    if template.place in _SECTIONS:
        is_there = any(section.label is _SECTIONS[template.place] for section in ground.sections)
        return Basis.SECTIONS if is_there else Basis.PROPOSALS
    return Basis.PROPOSALS if template.place in _PROPOSED else Basis.GRID


def _places(place: str, ground: Ground, downbeats: npt.NDArray[np.float64]) -> list[float]:
    """Return all places of a kind in order of time (seconds), each on a beat that begins a bar."""
    if place == "first beat":
        return [float(downbeats[0])]
    if place == "end":
        return [float(downbeats[-1])]
    if place in _PROPOSED:
        times = [s.time for s in ground.suggestions if s.kind is _PROPOSED[place] and not s.is_loop]
    else:
        label = _SECTIONS[place]
        times = _beginnings(ground.sections, label)
        if not times:
            kinds = _IN_PLACE_OF.get(label, ())
            times = [s.time for s in ground.suggestions if s.kind in kinds]
    return [float(downbeats[np.argmin(np.abs(downbeats - time))]) for time in sorted(times)]


def _beginnings(sections: Sequence[Section], label: SectionLabel) -> list[float]:
    """Return where stretches of a label begin; two of them side by side are one."""
    found, before = [], None
    for section in sorted(sections, key=lambda s: s.start):
        if section.label is label and before is not label:
            found.append(section.start)
        before = section.label
    return found


def _step(steps: npt.NDArray[np.float64], time: float, n: int) -> float | None:
    """Return the beat (or bar) `n` after the one nearest to a time; None where the track has none there."""
    if len(steps) == 0:
        return None
    index = int(np.argmin(np.abs(steps - time))) + n
    return float(steps[index]) if 0 <= index < len(steps) else None

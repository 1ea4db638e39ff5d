"""Cues and loops as Engine holds them: eight pads, eight loop slots, one main cue, labels of 255 bytes.

What is there already and shall be so stays byte for byte, the alpha of a colour too; so does what no reader shows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from djanalyzer.interop import colors
from djanalyzer.interop.engine.blobs import EMPTY, QuickCue, QuickCues, SavedLoop, SavedLoops
from djanalyzer.interop.engine.columns import clean
from djanalyzer.interop.engine.track_reading import (
    LATEST,
    MAIN_CUE,
    color_of,
    label_of,
    read_cues,
    read_loops,
)
from djanalyzer.interop.losses import Losses, all_of
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.interop.words import clock
from djanalyzer.music import Cue, CueKind, KnownTrack, Loop

N_PADS = 8
LONGEST_LABEL = 255  # bytes of UTF-8

# What Engine itself gives the pads and loop slots, in their order.
PAD_COLORS = ("#F4D338", "#EF8130", "#AA55C4", "#CE3239", "#86C64B", "#20C670", "#00A8A9", "#1571E2")

_SAME_TIME = 0.0005  # seconds: what programs that keep milliseconds make of a time
_NEARLY_EMPTY = -0.999  # samples: a cue that happens to be where an empty pad says to be

_KIND_LOST = "is kept in name and colour alone: Engine has no field for it."
_GIVEN = "{n} cue{s} or loop{s} without name or colour will have those that Engine gives to the pad."

Mark = TypeVar("Mark", Cue, Loop)


@dataclass(frozen=True, slots=True)
class _Seats:
    """How many pads there are, and what a mark on one is called."""

    n: int
    what: str


def fit_cues(track: KnownTrack, old: QuickCues, rate: float, losses: Losses) -> QuickCues:
    """Return the pads and the main cue as they shall be, and announce what they cannot hold."""
    possible = [cue for cue in track.cues if _is_possible(cue, track, losses)]
    if kinds := tuple(cue for cue in possible if cue.kind is not CueKind.OTHER):
        message = f"The kind of {counted(len(kinds), 'cue')} (drop, mix in …) {_KIND_LOST}"
        losses.merge(track, Lost(LossKind.CUE_KIND, kinds), message)
    main = next((cue for cue in possible if cue.slot is None and cue.name == MAIN_CUE), None)
    others = [cue for cue in possible if cue is not main]
    seats = _Seats(max(N_PADS, len(old.cues)), "cue")
    placed = _placed(others, seats, track, losses)
    before = (*old.cues, *[QuickCue()] * (seats.n - len(old.cues)))
    cues = tuple(
        _cue(placed.get(slot), before[slot], slot, _Context(track, rate, losses)) for slot in range(seats.n)
    )
    if main is None or (old.main != EMPTY and _is_same(old.main, main.time, rate)):
        return old if cues == before else replace(old, cues=cues)
    return replace(old, cues=cues, main=_sample(main.time, rate), is_adjusted=1)


def fit_loops(track: KnownTrack, old: SavedLoops, rate: float, losses: Losses) -> SavedLoops:
    """Return the loop slots as they shall be, and announce what they cannot hold."""
    possible = [loop for loop in track.loops if _is_possible(loop, track, losses)]
    seats = _Seats(max(N_PADS, len(old.loops)), "loop")
    placed = _placed(possible, seats, track, losses)
    before = (*old.loops, *[SavedLoop()] * (seats.n - len(old.loops)))
    context = _Context(track, rate, losses)
    loops = tuple(_loop(placed.get(slot), before[slot], slot, context) for slot in range(seats.n))
    return old if loops == before else replace(old, loops=loops)


def _is_possible(mark: Cue | Loop, track: KnownTrack, losses: Losses) -> bool:
    times = (mark.start, mark.stop) if isinstance(mark, Loop) else (mark.time,)
    if not all(math.isfinite(time) and abs(time) <= LATEST for time in times):
        losses.drop(track, all_of(mark), "It is at an impossible time, and is left out.", called(mark))
        return False
    if isinstance(mark, Loop) and mark.stop <= mark.start:
        losses.drop(track, all_of(mark), "A loop without length is left out.", called(mark))
        return False
    return True


def _placed(marks: Sequence[Mark], seats: _Seats, track: KnownTrack, losses: Losses) -> dict[int, Mark]:
    """Give each mark its pad; those without one, or on one that is taken, get a free one in order of time."""
    taken: dict[int, Mark] = {}
    homeless: list[Mark] = []
    for mark in marks:
        if mark.slot is not None and 0 <= mark.slot < seats.n and mark.slot not in taken:
            taken[mark.slot] = mark
        else:
            homeless.append(mark)
    for mark in sorted(homeless, key=lambda m: (m.slot is None, m.slot or 0, _time(m))):
        free = next((slot for slot in range(seats.n) if slot not in taken), None)
        why = _why_homeless(mark, seats)
        if free is None:
            message = f"{why}, and all {seats.n} are taken: it is left out."
            losses.drop(track, all_of(mark), message, called(mark))
        else:
            losses.merge(track, all_of(mark), f"{why}: it moves to pad {free + 1}.", called(mark))
            taken[free] = mark
    return taken


def _why_homeless(mark: Cue | Loop, seats: _Seats) -> str:
    if mark.slot is None:
        return f"Engine keeps no {seats.what}s without a pad"
    return f"Engine has one {seats.what} on each of {seats.n} pads"


@dataclass(frozen=True, slots=True)
class _Context:
    track: KnownTrack
    rate: float
    losses: Losses


def _cue(cue: Cue | None, old: QuickCue, slot: int, context: _Context) -> QuickCue:
    was_set = old.sample != EMPTY
    if cue is None:
        return QuickCue() if read_cues(QuickCues((old,)), context.rate) else old
    rate = context.rate
    sample = old.sample if was_set and _is_same(old.sample, cue.time, rate) else _sample(cue.time, rate)
    before = (old.label, old.argb) if was_set else (None, None)
    return QuickCue(_label(cue, before[0], slot, context), sample, _argb(cue, before[1], slot, context))


def _loop(loop: Loop | None, old: SavedLoop, slot: int, context: _Context) -> SavedLoop:
    if loop is None:
        return SavedLoop() if read_loops(SavedLoops((old,)), context.rate) else old
    rate = context.rate
    before = (old.label, old.argb) if old.is_set else (None, None)
    label, argb = _label(loop, before[0], slot, context), _argb(loop, before[1], slot, context)
    if old.is_set and _is_same(old.start, loop.start, rate) and _is_same(old.stop, loop.stop, rate):
        return replace(old, label=label, argb=argb)
    return SavedLoop(label, _sample(loop.start, rate), _sample(loop.stop, rate), 1, 1, argb)


def _is_same(sample: float, time: float, rate: float) -> bool:
    return abs(sample / rate - time) <= _SAME_TIME


def _sample(time: float, rate: float) -> float:
    sample = time * rate
    return _NEARLY_EMPTY if sample == EMPTY else sample


def _label(mark: Cue | Loop, old: bytes | None, slot: int, context: _Context) -> bytes:
    """Return the label; where the mark has no name, what is there stays, or Engine's own name for the pad."""
    if old is not None and mark.name in ("", label_of(old)):
        return old
    plain, lost = clean(mark.name), Lost(LossKind.CUE_NAME, (mark,))
    if plain != mark.name:
        message = "Characters that no text holds are left out of its name."
        context.losses.merge(context.track, lost, message, called(mark))
    if not plain:
        context.losses.warn(_GIVEN)
        return f"{'Loop' if isinstance(mark, Loop) else 'Cue'} {slot + 1}".encode()
    label = plain.encode()
    if len(label) <= LONGEST_LABEL:
        return label
    # Cut between two characters, never within one.
    shorter = label[:LONGEST_LABEL].decode("utf-8", "ignore").encode()
    message = f"Its name is longer than {LONGEST_LABEL} bytes, and is cut to “{shorter.decode()}”."
    context.losses.merge(context.track, lost, message, called(mark))
    return shorter


def _argb(mark: Cue | Loop, old: bytes | None, slot: int, context: _Context) -> bytes:
    parsed = colors.parse(mark.color) if mark.color else None
    if mark.color and parsed is None:
        message = f"Its colour “{clean(mark.color)}” is none, and is left out."
        context.losses.drop(context.track, Lost(LossKind.CUE_COLOR, (mark,)), message, called(mark))
    if old is not None and parsed in (None, color_of(old)):
        return old
    if parsed is None:
        context.losses.warn(_GIVEN)
    return bytes((255, *colors.rgb(parsed or PAD_COLORS[slot % N_PADS])))


def called(mark: Cue | Loop) -> str:
    """Return what a user calls a mark: "hot cue 3 “Drop”", "memory cue at 1:02.500"."""
    what = "loop" if isinstance(mark, Loop) else "cue"
    place = f"at {clock(_time(mark))}" if mark.slot is None else str(mark.slot + 1)
    kind = "memory" if mark.slot is None else "hot"
    return f"{kind} {what} {place}" + (f" “{clean(mark.name)[:60]}”" if mark.name else "")


def _time(mark: Cue | Loop) -> float:
    return mark.start if isinstance(mark, Loop) else mark.time

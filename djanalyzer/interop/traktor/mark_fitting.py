"""Cues and loops as Traktor can hold them: eight pads that both share, and marks without a pad."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from djanalyzer.interop import colors
from djanalyzer.interop.problems import counted
from djanalyzer.interop.traktor import values
from djanalyzer.interop.traktor.mark_reading import FADE_IN, FADE_OUT, N_PADS, NAMES, NO_NAME
from djanalyzer.interop.traktor.markup import clean
from djanalyzer.interop.traktor.notes import Notes
from djanalyzer.music import Cue, CueKind, Loop

Mark = Cue | Loop

_SAME_TIME = 1e-6  # seconds
_KIND_LOST = (
    "The kind of {n} cue{s} (drop, breakdown …) is kept in the name alone: Traktor has no field for it."
)
_DEFAULT_NAMES = {CueKind.MIX_IN: NAMES[FADE_IN], CueKind.MIX_OUT: NAMES[FADE_OUT]}


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark as it will be read back, and which of the marks that are there now it equals (None for none)."""

    mark: Mark
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """What the file can hold, and where losses are told.

    Attributes
    ----------
    has_colors : bool
        Cues have colours and grids several tempos: since Pro 4.
    """

    has_colors: bool
    notes: Notes
    track: str

    def drop(self, item: str, message: str) -> None:
        self.notes.drop(self.track, item, message)

    def merge(self, item: str, message: str) -> None:
        self.notes.merge(self.track, item, message)


def start_of(mark: Mark) -> float:
    """Return where a mark begins, in seconds."""
    return mark.start if isinstance(mark, Loop) else mark.time


def describe(mark: Mark) -> str:
    """Return what a user calls a mark: "hot cue 3", "loop at 1:02.500"."""
    what = "loop" if isinstance(mark, Loop) else "cue"
    if mark.slot is not None:
        return f"hot {what} {mark.slot + 1}"
    return f"memory {what} at {clock(start_of(mark))}"


def clock(seconds: float) -> str:
    """Return a time as "1:02.500"."""
    if not math.isfinite(seconds):
        return "no time"
    minutes, rest = divmod(max(seconds, 0.0), 60)
    return f"{int(minutes)}:{rest:06.3f}"


def fit_marks(wanted: Sequence[Mark], existing: Sequence[Mark], holder: Holder) -> tuple[Placed, ...]:
    """Return the marks as they will be read back from the file.

    Those that equal one that is there now are that one, whatever Traktor could hold of them.
    """
    free = dict(enumerate(existing))
    kept: list[Placed] = []
    rest: list[Mark] = []
    for mark in wanted:
        found = _found(mark, free)
        if found.index is None:
            rest.append(mark)
        else:
            kept.append(found)
    fitted = [one for one in (_fit(mark, holder) for mark in rest) if one is not None]
    pads = _Pads(holder, [p.mark.slot for p in kept] + [mark.slot for mark in fitted])
    taken = {p.mark.slot for p in kept}
    placed = [_found(pads.place(mark, taken), free) for mark in fitted]
    _tell_of_memory([p.mark for p in placed if p.index is None], holder)
    return (*kept, *placed)


def _found(mark: Mark, free: dict[int, Mark]) -> Placed:
    """Return a fitted mark with the one that it equals: what did not fit before does not fit again."""
    index = next((i for i, there in free.items() if same_mark(mark, there)), None)
    return Placed(mark) if index is None else Placed(free.pop(index), index)


def same_mark(wanted: Mark, there: Mark) -> bool:
    """Return whether a mark need not be written; a colour that nobody names is any colour."""
    if type(wanted) is not type(there) or wanted.slot != there.slot or _named(wanted) != _named(there):
        return False
    if wanted.color is not None and colors.parse(wanted.color) != there.color:
        return False
    if isinstance(wanted, Loop) and isinstance(there, Loop):
        return _same_time(wanted.start, there.start) and _same_time(wanted.stop, there.stop)
    assert isinstance(wanted, Cue)
    assert isinstance(there, Cue)
    return _same_time(wanted.time, there.time) and _kept_kind(wanted) == there.kind


def _same_time(a: float, b: float) -> bool:
    return abs(a - b) < _SAME_TIME


def _kept_kind(cue: Cue) -> CueKind:
    return cue.kind if cue.kind in _DEFAULT_NAMES else CueKind.OTHER


def _named(mark: Mark) -> str:
    """Return the name that is read back."""
    name = clean(mark.name)
    name = "" if name == NO_NAME else name
    if name or isinstance(mark, Loop):
        return name
    return _DEFAULT_NAMES.get(mark.kind, mark.kind.in_words)


def _fit(mark: Mark, holder: Holder) -> Mark | None:
    times = (mark.start, mark.stop) if isinstance(mark, Loop) else (mark.time,)
    if not all(math.isfinite(time) and abs(time) <= values.LONGEST for time in times):
        holder.drop(describe(mark), f"{describe(mark)} lies at an impossible time and is left out.")
        return None
    if clean(mark.name) != mark.name:
        holder.drop(describe(mark), f"control characters in the name of {describe(mark)} are left out.")
    named = replace(mark, name=_named(mark), color=_fit_color(mark, holder))
    return _fit_loop(named, holder) if isinstance(named, Loop) else _fit_cue(named, holder)


def _fit_cue(cue: Cue, holder: Holder) -> Cue:
    kind = _kept_kind(cue)
    holder.notes.count(_KIND_LOST, kind is not cue.kind)
    return replace(cue, time=_fit_time(cue.time, cue, holder), kind=kind)


def _fit_loop(loop: Loop, holder: Holder) -> Mark:
    start = _fit_time(loop.start, loop, holder)
    length = values.seconds(values.milliseconds(loop.stop - start)) or 0.0
    if length > 0:
        return replace(loop, start=start, stop=start + length)
    holder.merge(describe(loop), f"{describe(loop)} has no length and becomes a cue.")
    return Cue(start, loop.slot, loop.name, loop.color)


def _fit_time(time: float, mark: Mark, holder: Holder) -> float:
    if time < -_SAME_TIME:
        holder.merge(
            describe(mark), f"{describe(mark)} begins {-time:.3f} s before the track and moves to 0 s."
        )
    return values.seconds(values.milliseconds(max(time, 0.0))) or 0.0


def _fit_color(mark: Mark, holder: Holder) -> str | None:
    parsed = colors.parse(mark.color) if mark.color else None
    if mark.color and parsed is None:
        holder.drop(describe(mark), f"the colour of {describe(mark)} is none, and is left out.")
    if parsed is not None and not holder.has_colors:
        holder.drop(
            describe(mark), f"the colour of {describe(mark)} is lost: Traktor keeps colours since Pro 4."
        )
        return None
    return parsed


class _Pads:
    """Gives each mark its pad; whoever finds none gets a pad that nobody wants, or none."""

    def __init__(self, holder: Holder, wanted: Sequence[int | None]) -> None:
        self._holder = holder
        self._nobodys = [pad for pad in range(N_PADS) if pad not in wanted]

    def place(self, mark: Mark, taken: set[int | None]) -> Mark:
        if mark.slot is None or (0 <= mark.slot < N_PADS and mark.slot not in taken):
            taken.add(mark.slot)
            return mark
        why = f"pad {mark.slot + 1} is taken" if mark.slot in taken else f"Traktor has {N_PADS} pads"
        if self._nobodys:
            pad = self._nobodys.pop(0)
            taken.add(pad)
            self._tell(mark, f"moves to pad {pad + 1}: {why}.")
            return replace(mark, slot=pad)
        self._tell(mark, f"is kept without a pad: {why}.")
        return replace(mark, slot=None)

    def _tell(self, mark: Mark, what: str) -> None:
        called = f" “{mark.name}”" if mark.name else ""
        self._holder.merge(describe(mark), f"{describe(mark)}{called} {what}")


def _tell_of_memory(marks: Sequence[Mark], holder: Holder) -> None:
    """Tell of marks that had no pad before; those that found none have been told of."""
    for kind, what in ((Cue, "memory cue"), (Loop, "memory loop")):
        n = sum(isinstance(mark, kind) and mark.slot is None for mark in marks)
        if n:
            item = counted(n, what)
            verb = "becomes a mark" if n == 1 else "become marks"
            holder.merge(item, f"{item} {verb} on no pad: Traktor has no list of memory cues.")


Pick = Callable[[Mark, Mark], bool]
_ALIKE: tuple[Pick, ...] = (
    lambda a, b: a.slot is not None and a.slot == b.slot,
    lambda a, b: a.slot == b.slot and a.name == b.name != "",
    lambda a, b: a.slot == b.slot and _same_time(start_of(a), start_of(b)),
)


def pair_up(wanted: Sequence[Mark], existing: dict[int, Mark]) -> dict[int, int]:
    """Find for each new mark the old one that it is a change of: same pad, then same name, then same place.

    Returns
    -------
    dict
        From the place in `wanted` to the key in `existing`; each of those once.
    """
    free, pairs = dict(existing), dict[int, int]()
    for alike in _ALIKE:
        for at, mark in enumerate(wanted):
            if at in pairs:
                continue
            index = next((i for i, old in free.items() if type(old) is type(mark) and alike(mark, old)), None)
            if index is not None:
                pairs[at] = index
                del free[index]
    return pairs

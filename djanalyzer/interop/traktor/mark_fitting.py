"""Cues and loops as Traktor can hold them: eight pads that both share, and marks without a pad."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from djanalyzer.interop import colors
from djanalyzer.interop.losses import Losses, all_of
from djanalyzer.interop.number_texts import LONGEST
from djanalyzer.interop.problems import counted
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.interop.traktor import values
from djanalyzer.interop.traktor.mark_reading import FADE_IN, FADE_OUT, N_PADS, NAMES, NO_NAME
from djanalyzer.interop.traktor.markup import clean
from djanalyzer.interop.words import clock
from djanalyzer.music import Cue, CueKind, KnownTrack, Loop

Mark = Cue | Loop

_SAME_TIME = 1e-6  # seconds
_KIND_LOST = "is kept in the name alone: Traktor has no field for it."
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
    losses: Losses
    track: KnownTrack

    def drop(self, lost: Lost, message: str, item: str) -> None:
        self.losses.drop(self.track, lost, message, item)

    def merge(self, lost: Lost, message: str, item: str) -> None:
        self.losses.merge(self.track, lost, message, item)


def start_of(mark: Mark) -> float:
    """Return where a mark begins, in seconds."""
    return mark.start if isinstance(mark, Loop) else mark.time


def describe(mark: Mark) -> str:
    """Return what a user calls a mark: "hot cue 3", "loop at 1:02.500"."""
    what = "loop" if isinstance(mark, Loop) else "cue"
    if mark.slot is not None:
        return f"hot {what} {mark.slot + 1}"
    return f"memory {what} at {clock(start_of(mark))}"


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
    _tell_of_kinds(rest, holder)
    pads = _Pads(holder, [p.mark.slot for p in kept] + [one.mark.slot for one in fitted])
    taken = {p.mark.slot for p in kept}
    placed = [_found(pads.place(one, taken), free) for one in fitted]
    strangers = [one.wanted for one, p in zip(fitted, placed, strict=True) if p.index is None]
    _tell_of_memory(strangers, holder)
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


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A mark as it can be written, and as it is wanted."""

    mark: Mark
    wanted: Mark


def _fit(mark: Mark, holder: Holder) -> _Fitted | None:
    times = (mark.start, mark.stop) if isinstance(mark, Loop) else (mark.time,)
    if not all(math.isfinite(time) and abs(time) <= LONGEST for time in times):
        message = f"{describe(mark)} lies at an impossible time and is left out."
        holder.drop(all_of(mark), message, describe(mark))
        return None
    if clean(mark.name) != mark.name:
        message = f"control characters in the name of {describe(mark)} are left out."
        holder.merge(Lost(LossKind.CUE_NAME, (mark,)), message, describe(mark))
    elif mark.name == NO_NAME:
        message = f"the name of {describe(mark)} is left out: “{NO_NAME}” is Traktor's word for none."
        holder.merge(Lost(LossKind.CUE_NAME, (mark,)), message, describe(mark))
    start = _fit_time(mark, holder)
    if isinstance(mark, Cue):
        fitted: Mark = replace(mark, time=start, kind=_kept_kind(mark))
    else:
        fitted = _fit_loop(mark, start, holder)
    return _Fitted(replace(fitted, name=_named(mark), color=_fit_color(mark, holder)), mark)


def _tell_of_kinds(marks: Sequence[Mark], holder: Holder) -> None:
    cues = (mark for mark in marks if isinstance(mark, Cue))
    if kinds := tuple(cue for cue in cues if _kept_kind(cue) is not cue.kind):
        item = counted(len(kinds), "cue")
        message = f"The kind of {item} (drop, breakdown …) {_KIND_LOST}"
        holder.merge(Lost(LossKind.CUE_KIND, kinds), message, item)


def _fit_loop(loop: Loop, start: float, holder: Holder) -> Mark:
    length = values.seconds(values.milliseconds(loop.stop - start)) or 0.0
    if length > 0:
        return replace(loop, start=start, stop=start + length)
    holder.merge(all_of(loop), f"{describe(loop)} has no length and becomes a cue.", describe(loop))
    return Cue(start, loop.slot)


def _fit_time(mark: Mark, holder: Holder) -> float:
    time = start_of(mark)
    if time < -_SAME_TIME:
        message = f"{describe(mark)} begins {-time:.3f} s before the track and moves to 0 s."
        holder.merge(all_of(mark), message, describe(mark))
    return values.seconds(values.milliseconds(max(time, 0.0))) or 0.0


def _fit_color(mark: Mark, holder: Holder) -> str | None:
    parsed, lost = colors.parse(mark.color) if mark.color else None, Lost(LossKind.CUE_COLOR, (mark,))
    if mark.color and parsed is None:
        message = f"the colour of {describe(mark)} is none, and is left out."
        holder.drop(lost, message, describe(mark))
    if parsed is not None and not holder.has_colors:
        message = f"the colour of {describe(mark)} is lost: Traktor keeps colours since Pro 4."
        holder.drop(lost, message, describe(mark))
        return None
    return parsed


class _Pads:
    """Gives each mark its pad; whoever finds none gets a pad that nobody wants, or none."""

    def __init__(self, holder: Holder, wanted: Sequence[int | None]) -> None:
        self._holder = holder
        self._nobodys = [pad for pad in range(N_PADS) if pad not in wanted]

    def place(self, fitted: _Fitted, taken: set[int | None]) -> Mark:
        mark = fitted.mark
        if mark.slot is None or (0 <= mark.slot < N_PADS and mark.slot not in taken):
            taken.add(mark.slot)
            return mark
        why = f"pad {mark.slot + 1} is taken" if mark.slot in taken else f"Traktor has {N_PADS} pads"
        if self._nobodys:
            pad = self._nobodys.pop(0)
            taken.add(pad)
            self._tell(fitted, f"moves to pad {pad + 1}: {why}.")
            return replace(mark, slot=pad)
        self._tell(fitted, f"is kept without a pad: {why}.")
        return replace(mark, slot=None)

    def _tell(self, fitted: _Fitted, what: str) -> None:
        mark = fitted.mark
        called = f" “{mark.name}”" if mark.name else ""
        self._holder.merge(all_of(fitted.wanted), f"{describe(mark)}{called} {what}", describe(mark))


def _tell_of_memory(marks: Sequence[Mark], holder: Holder) -> None:
    """Tell of marks that had no pad before; those that found none have been told of."""
    for of_cues, kind, what in (
        (True, LossKind.MEMORY_CUE, "memory cue"),
        (False, LossKind.LOOP, "memory loop"),
    ):
        found = tuple(mark for mark in marks if isinstance(mark, Cue) is of_cues and mark.slot is None)
        if found:
            item = counted(len(found), what)
            verb = "becomes a mark" if len(found) == 1 else "become marks"
            message = f"{item} {verb} on no pad: Traktor has no list of memory cues."
            holder.merge(Lost(kind, found), message, item)


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

"""Make cues and loops fit Serato's eight pads and eight loops, and say what does not."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from djanalyzer.interop import colors
from djanalyzer.interop.losses import TrackLosses, all_of
from djanalyzer.interop.protocol import LossKind, Lost
from djanalyzer.interop.serato import markers, palette
from djanalyzer.interop.serato.markers2 import LONGEST_NAME, HotCue, SavedLoop
from djanalyzer.interop.serato.tag_set import N_CUES, N_LOOPS
from djanalyzer.interop.words import clock
from djanalyzer.music import Cue, CueKind, Loop

_LONGEST_LOOP_NAME = 4096  # bytes
_EARLIEST = -1.0  # seconds before the start that the shifts between programs may account for


def fit_cues(cues: Iterable[Cue], old: Iterable[HotCue], losses: TrackLosses) -> tuple[HotCue, ...]:
    """Return the hot cues as they are stored, in order of their pads; of two on one pad, the first."""
    before = {cue.index: cue for cue in old}
    fitted: dict[int, HotCue] = {}
    recolored: dict[tuple[str, str], list[Cue]] = {}
    kinds: list[Cue] = []
    for cue in cues:
        item = _name_of(cue)
        stored = before.get(cue.slot) if cue.slot is not None else None
        if stored is not None and stored.index not in fitted and _is_as_stored(cue, stored):
            fitted[stored.index] = stored
            kinds += [cue] if cue.kind is not CueKind.OTHER else []
        elif cue.slot is None:
            losses.drop(all_of(cue), f"the {item} is left out: Serato has no memory cues.", item)
        elif not 0 <= cue.slot < N_CUES:
            losses.drop(all_of(cue), f"the {item} is left out: Serato has {N_CUES} pads.", item)
        elif cue.slot in fitted:
            losses.drop(all_of(cue), f"a second {item} is left out: a pad holds one.", item)
        elif (time := _milliseconds(cue.time, cue, losses)) is None:
            losses.drop(all_of(cue), f"the {item} is left out: its time cannot be written.", item)
        else:
            color, change = _cue_color(cue.color, before.get(cue.slot), cue.slot)
            if change is not None:
                recolored.setdefault(change, []).append(cue)
            kinds += [cue] if cue.kind is not CueKind.OTHER else []
            name = _fitted_name(cue, LONGEST_NAME, losses)
            fitted[cue.slot] = HotCue(cue.slot, time, color, name)
    _tell_colors(recolored, losses)
    if kinds:
        message = f"what {_pads(kinds)} stands for (drop, mix in …) is kept in its name alone."
        losses.merge(Lost(LossKind.CUE_KIND, tuple(kinds)), message, _pads(kinds))
    return tuple(fitted[index] for index in sorted(fitted))


def _tell_colors(recolored: dict[tuple[str, str], list[Cue]], losses: TrackLosses) -> None:
    for (wanted, shown), cues in recolored.items():
        text = f"the colour {wanted} of {_pads(cues)} becomes {shown}: Serato has {len(palette.CUE_COLORS)}."
        losses.merge(Lost(LossKind.CUE_COLOR, tuple(cues)), text, f"color of {_pads(cues)}")


def _pads(cues: Iterable[Cue]) -> str:
    numbers = [str(slot + 1) for slot in sorted(cue.slot for cue in cues if cue.slot is not None)]
    return f"hot cue{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"


def fit_loops(loops: Iterable[Loop], old: Iterable[SavedLoop], losses: TrackLosses) -> tuple[SavedLoop, ...]:
    """Return the loops as they are stored, in order of their slots; those without a slot fill the free ones."""
    before = {loop.index: loop for loop in old}
    fitted: dict[int, SavedLoop] = {}
    homeless: list[tuple[Loop, tuple[int, int]]] = []
    for loop in loops:
        item = _name_of(loop)
        has_slot = loop.slot is not None and (0 <= loop.slot < N_LOOPS or loop.slot in before)
        stored = before.get(loop.slot) if loop.slot is not None else None
        if stored is not None and stored.index not in fitted and _is_loop_as_stored(loop, stored):
            fitted[stored.index] = stored
        elif (times := _times(loop, losses)) is None:
            losses.drop(all_of(loop), f"the {item} is left out: its times cannot be written.", item)
        elif loop.slot is not None and has_slot and loop.slot not in fitted:
            fitted[loop.slot] = _fit_loop(loop, times, before.get(loop.slot), losses)
        else:
            homeless.append((loop, times))
    for loop, times in homeless:
        item = _name_of(loop)
        free = next((index for index in range(N_LOOPS) if index not in fitted), None)
        if free is None:
            losses.drop(all_of(loop), f"the {item} is left out: Serato has {N_LOOPS} loops.", item)
        else:
            losses.merge(all_of(loop), f"the {item} becomes saved loop {free + 1}.", item)
            fitted[free] = replace(_fit_loop(loop, times, before.get(free), losses), index=free)
    return tuple(fitted[index] for index in sorted(fitted))


def fit_track_color(color: str | None, old: int | None, losses: TrackLosses) -> int:
    """Return the track's colour as it is stored; where none is wanted, the one that is there."""
    kept = palette.NO_TRACK_COLOR if old is None else old
    if color is None:
        return kept
    wanted, lost = colors.parse(color), Lost(LossKind.TRACK_COLOR, fields=("color",))
    if wanted is None:
        losses.drop(lost, f"its colour is left out: “{color}” is none.", "color")
        return kept
    if old is not None and wanted == palette.shown_track_color(old):
        return old
    stored = palette.stored_track_color(wanted)
    shown = palette.shown_track_color(stored)
    if shown != wanted:
        losses.merge(lost, f"its colour {wanted} becomes {shown or 'none'}.", "color")
    return stored


def markers_of(cues: Iterable[HotCue], loops: Iterable[SavedLoop], color: int) -> markers.Markers:
    """Return the older tag that says the same: its five cues and nine loops."""
    slots = [markers.EMPTY_CUE] * markers.N_CUES + [markers.EMPTY_LOOP] * markers.N_LOOPS
    for cue in cues:
        if cue.index < markers.N_CUES:
            slots[cue.index] = markers.cue_slot(cue.time, cue.color)
    for loop in loops:
        if loop.index < markers.N_LOOPS:
            place = markers.N_CUES + loop.index
            slots[place] = markers.loop_slot(loop.start, loop.stop, loop.color, loop.is_locked)
    return markers.Markers(tuple(slots), color)


def _is_as_stored(cue: Cue, stored: HotCue) -> bool:
    """Say whether a cue is the one that stands there, which stays then whatever its limits."""
    return (
        math.isfinite(cue.time)
        and round(cue.time * 1000) == stored.time
        and cue.color in (None, palette.shown_cue_color(stored.color))
        and (cue.name or cue.kind.in_words) == stored.name
    )


def _is_loop_as_stored(loop: Loop, stored: SavedLoop) -> bool:
    """Say the same of a loop."""
    return (
        math.isfinite(loop.start)
        and math.isfinite(loop.stop)
        and (round(loop.start * 1000), round(loop.stop * 1000)) == (stored.start, stored.stop)
        and loop.color in (None, palette.text_of(stored.color))
        and loop.name == stored.name
    )


def _fit_loop(loop: Loop, times: tuple[int, int], old: SavedLoop | None, losses: TrackLosses) -> SavedLoop:
    item = _name_of(loop)
    color = palette.LOOP_COLOR
    if old is not None and loop.color in (None, palette.text_of(old.color)):
        color = old.color
    elif loop.color is not None and colors.parse(loop.color) != palette.text_of(palette.LOOP_COLOR):
        message = f"the {item} loses its colour: Serato shows all loops alike."
        losses.drop(Lost(LossKind.CUE_COLOR, (loop,)), message, f"color of {item}")
    name = _fitted_name(loop, _LONGEST_LOOP_NAME, losses)
    return SavedLoop(loop.slot or 0, *times, color, old is not None and old.is_locked, name)


def _cue_color(color: str | None, old: HotCue | None, slot: int) -> tuple[int, tuple[str, str] | None]:
    """Return the colour as it is stored, and how it changes where Serato has no such colour."""
    default = palette.DEFAULT_CUE_COLORS[slot]
    if color is None:
        return (default if old is None else old.color), None
    wanted = colors.parse(color)
    if wanted is not None and old is not None and palette.shown_cue_color(old.color) == wanted:
        return old.color, None
    stored = palette.stored_cue_color(wanted) if wanted is not None else None
    if stored is not None:
        return stored, None
    stored = default if wanted is None else palette.nearest_cue_color(wanted)
    return stored, (color, palette.shown_cue_color(stored))


def _fitted_name(mark: Cue | Loop, longest: int, losses: TrackLosses) -> str:
    """Return a name of at most so many bytes of UTF-8, cut between two letters."""
    name = mark.name or (mark.kind.in_words if isinstance(mark, Cue) else "")
    raw = name.replace("\0", "").encode("utf-8", "replace")
    fitted = raw[:longest].decode("utf-8", "ignore")
    if fitted != name:
        item = _name_of(mark)
        message = f"the name of the {item} is cut to {longest} bytes: “{fitted}”."
        losses.merge(Lost(LossKind.CUE_NAME, (mark,)), message, item)
    return fitted


def _milliseconds(seconds: float, mark: Cue | Loop, losses: TrackLosses) -> int | None:
    """Return a time as it is stored; what lies before the start is moved to it, and told."""
    if not math.isfinite(seconds) or not _EARLIEST <= seconds <= markers.LATEST / 1000:
        return None
    milliseconds = round(seconds * 1000)
    if milliseconds < 0:
        item = _name_of(mark)
        message = f"the {item} lies {-milliseconds} ms before the start, and is moved to it."
        losses.merge(all_of(mark), message, item)
    return max(milliseconds, 0)


def _times(loop: Loop, losses: TrackLosses) -> tuple[int, int] | None:
    if not loop.stop > max(loop.start, 0.0):
        return None
    start = _milliseconds(loop.start, loop, losses)
    stop = _milliseconds(loop.stop, loop, losses)
    return (start, stop) if start is not None and stop is not None and stop > start else None


def _name_of(mark: Cue | Loop) -> str:
    if isinstance(mark, Loop):
        return f"loop {mark.slot + 1}" if mark.slot is not None else f"loop at {clock(mark.start)}"
    return f"hot cue {mark.slot + 1}" if mark.slot is not None else f"memory cue at {clock(mark.time)}"

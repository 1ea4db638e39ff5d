"""Which suggestion goes on which pad, under what name and colour. What a DJ has set is never moved or covered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from djanalyzer.music import BeatGrid, Cue, CueKind, Loop, Suggestion
from djanalyzer.music.marks import MEMORY

N_PADS = 8  # rekordbox exports hot cues A to H; of those that it shows, A to P, the DJ may choose all
CONFIDENT = 0.6  # a suggestion at least this sure counts as confident
_SAME_PLACE = 0.05  # seconds: a cue this near already marks the place

Mark = Cue | Loop

NAMES = {kind: kind.in_words for kind in CueKind}

# Colours of rekordbox's own hot-cue palette, so that it shows them as they are.
COLORS = {
    CueKind.MIX_IN: "#28E214",
    CueKind.BUILD_UP: "#B4BE04",
    CueKind.DROP: "#E62828",
    CueKind.SECOND_DROP: "#DE44CF",
    CueKind.BREAKDOWN: "#50B4FF",
    CueKind.VOCAL_IN: "#E0641B",
    CueKind.LOOP: "#00E0FF",
    CueKind.MIX_OUT: "#AA72FF",
    CueKind.OTHER: "#10B176",
}

# The sixteen that rekordbox offers for a hot cue, in its order.
PALETTE = (
    "#DE44CF",
    "#B432FF",
    "#AA72FF",
    "#6473FF",
    "#305AFF",
    "#50B4FF",
    "#00E0FF",
    "#1FA392",
    "#10B176",
    "#28E214",
    "#A5E116",
    "#B4BE04",
    "#C3AF04",
    "#E0641B",
    "#E62828",
    "#FF127B",
)

# When there are fewer pads than suggestions, the kinds a DJ reaches for first get them.
_IMPORTANCE = (
    CueKind.DROP,
    CueKind.MIX_IN,
    CueKind.MIX_OUT,
    CueKind.BREAKDOWN,
    CueKind.SECOND_DROP,
    CueKind.BUILD_UP,
    CueKind.VOCAL_IN,
    CueKind.LOOP,
    CueKind.OTHER,
)


def taken_pads(cues: Iterable[Cue], loops: Iterable[Loop]) -> set[int]:
    """Return the pads in use."""
    return {slot for slot in (*(c.slot for c in cues), *(x.slot for x in loops)) if slot is not None}


def new_cue(time: float, kind: CueKind, taken: Collection[int], n_pads: int = N_PADS) -> Cue:
    """Return a named and coloured cue on the first free pad, a memory cue where none is free."""
    slot = first_free(taken, n_pads)
    return Cue(time, slot, NAMES[kind], COLORS[kind] if slot is not None else None, kind)


def new_mark(suggestion: Suggestion, slot: int | None) -> Mark:
    """Return the cue or loop that a suggestion becomes on a pad or, for None, in the memory list, where nothing has colour."""
    name = suggestion.name or NAMES[suggestion.kind]
    color = (suggestion.color or COLORS[suggestion.kind]) if slot is not None else None
    if suggestion.is_loop and suggestion.stop is not None:
        return Loop(suggestion.time, suggestion.stop, slot, name, color)
    return Cue(suggestion.time, slot, name, color, suggestion.kind)


def pad_for(suggestion: Suggestion, taken: Collection[int], n_pads: int = N_PADS) -> int | None:
    """Return the pad that a suggestion wants, or the first free one where it wants none or that is taken; None: in memory."""
    if suggestion.slot == MEMORY:
        return None
    if suggestion.slot is not None and suggestion.slot < n_pads and suggestion.slot not in taken:
        return suggestion.slot
    return first_free(taken, n_pads)


def first_free(taken: Collection[int], n_pads: int = N_PADS) -> int | None:
    """Return the first pad that is not taken; None where all are."""
    return next((pad for pad in range(n_pads) if pad not in taken), None)


def fresh_of(
    suggestions: Iterable[Suggestion], cues: Iterable[Cue], loops: Iterable[Loop], grid: BeatGrid | None
) -> list[Suggestion]:
    """Return the suggestions at whose place, give or take half a beat, there is no cue (or, for loops, no loop) yet."""
    places = [(cue.time, False) for cue in cues] + [(loop.start, True) for loop in loops]
    return [s for s in suggestions if not is_there(_place(s), places, grid)]


def is_there(place: tuple[float, bool], places: Iterable[tuple[float, bool]], grid: BeatGrid | None) -> bool:
    """Tell whether a mark of the same sort stands within half a beat of a place (seconds, whether it is a loop)."""
    reach = max(30.0 / grid.tempo_at(place[0]), _SAME_PLACE) if grid is not None else _SAME_PLACE
    # Right between two beats is at neither of them.
    return any(is_loop == place[1] and abs(time - place[0]) < reach - 1e-3 for time, is_loop in places)


def marks_from(
    suggestions: Iterable[Suggestion],
    cues: tuple[Cue, ...],
    loops: tuple[Loop, ...],
    n_pads: int = N_PADS,
) -> tuple[tuple[Suggestion, Mark], ...]:
    """Return what becomes of `suggestions`, in order of time, beside the cues and loops there are.

    A place gets one cue and one loop: none where one is on a pad already, and the most important kind where two cues fall
    together. Who wants a pad of its own gets it where it is free; other free pads are filled from A in order of time. Where
    they do not suffice, the most important kinds get them and the rest become memory marks, as do those that want to be.
    """
    asked = list(suggestions)
    taken = taken_pads(cues, loops)
    fresh = _one_a_place([s for s in asked if s.slot != MEMORY], _places(cues, loops, are_on_pads=True))
    own = _own_pads(fresh, taken, n_pads)
    free = [pad for pad in range(n_pads) if pad not in taken and pad not in own]
    others = [s for s in fresh if s not in own.values()]
    on_pads = sorted(others[: len(free)], key=lambda s: s.time)
    marks = [(s, new_mark(s, pad)) for pad, s in (*own.items(), *zip(free, on_pads, strict=False))]
    in_memory = _places(cues, loops, are_on_pads=False)
    left = [*others[len(free) :], *_one_a_place([s for s in asked if s.slot == MEMORY], ())]
    marks += [(s, new_mark(s, None)) for s in left if not _is_near(_place(s), in_memory)]
    return tuple(sorted(marks, key=lambda pair: pair[0].time))


def _own_pads(fresh: Iterable[Suggestion], taken: Collection[int], n_pads: int) -> dict[int, Suggestion]:
    """Return which pads go to suggestions that want just them, the surest first."""
    own: dict[int, Suggestion] = {}
    for suggestion in sorted(fresh, key=lambda s: -s.confidence):
        slot = suggestion.slot
        if slot is not None and 0 <= slot < n_pads and slot not in taken:
            own.setdefault(slot, suggestion)
    return own


# Where something is, and whether it is a loop: a loop may begin on a cue.
_Place = tuple[float, bool]


def _place(suggestion: Suggestion) -> _Place:
    return suggestion.time, suggestion.is_loop


def _places(cues: tuple[Cue, ...], loops: tuple[Loop, ...], *, are_on_pads: bool) -> list[_Place]:
    marked = [(cue.time, cue.slot, False) for cue in cues] + [(loop.start, loop.slot, True) for loop in loops]
    return [(time, is_loop) for time, slot, is_loop in marked if (slot is not None) == are_on_pads]


def _one_a_place(suggestions: Iterable[Suggestion], places: Sequence[_Place]) -> list[Suggestion]:
    """Return the suggestions at new places, the most important first."""
    kept: list[Suggestion] = []
    for suggestion in sorted(suggestions, key=lambda s: (_IMPORTANCE.index(s.kind), -s.confidence, s.time)):
        if not _is_near(_place(suggestion), (*places, *map(_place, kept))):
            kept.append(suggestion)
    return kept


def _is_near(place: _Place, places: Iterable[_Place]) -> bool:
    return any(place[1] == is_loop and abs(place[0] - time) <= _SAME_PLACE for time, is_loop in places)

"""Which suggestion goes on which pad, under what name and colour. What a DJ has set is never moved or covered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from djanalyzer.music import Cue, CueKind, Loop, Suggestion

N_PADS = 8  # rekordbox exports hot cues A to H
CONFIDENT = 0.6  # a suggestion at least this sure counts as confident
_SAME_PLACE = 0.05  # seconds: a cue this near already marks the place

NAMES = {
    CueKind.MIX_IN: "Mix in",
    CueKind.BUILD_UP: "Build-up",
    CueKind.DROP: "Drop",
    CueKind.SECOND_DROP: "Second drop",
    CueKind.BREAKDOWN: "Breakdown",
    CueKind.VOCAL_IN: "Vocal in",
    CueKind.LOOP: "Loop",
    CueKind.MIX_OUT: "Mix out",
    CueKind.OTHER: "",
}

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


def new_cue(time: float, kind: CueKind, taken: Collection[int]) -> Cue:
    """Return a named and coloured cue on the first free pad, a memory cue where none is free."""
    slot = next((pad for pad in range(N_PADS) if pad not in taken), None)
    return Cue(time, slot, NAMES[kind], COLORS[kind] if slot is not None else None, kind)


def cues_from(
    suggestions: Iterable[Suggestion], cues: tuple[Cue, ...], loops: tuple[Loop, ...]
) -> tuple[Cue, ...]:
    """Return the new cues for `suggestions`, in order of time, beside the cues and loops there are.

    A place gets one cue: none where a hot cue already is, and the most important kind where two fall together. Free pads
    are filled from A in order of time; where they do not suffice, the most important kinds get them and the rest
    become memory cues.
    """
    taken = taken_pads(cues, loops)
    free = [pad for pad in range(N_PADS) if pad not in taken]
    fresh = _one_a_place(suggestions, [cue.time for cue in cues if cue.is_hot_cue])
    on_pads = sorted(fresh[: len(free)], key=lambda s: s.time)
    hot = [
        Cue(s.time, pad, NAMES[s.kind], COLORS[s.kind], s.kind) for s, pad in zip(on_pads, free, strict=False)
    ]
    memory_places = [cue.time for cue in cues if not cue.is_hot_cue]
    memory = [
        Cue(s.time, None, NAMES[s.kind], None, s.kind)
        for s in fresh[len(free) :]
        if not _is_near(s.time, memory_places)
    ]
    return tuple(sorted((*hot, *memory), key=lambda cue: cue.time))


def _one_a_place(suggestions: Iterable[Suggestion], places: Sequence[float]) -> list[Suggestion]:
    """Return the suggestions at new places, the most important first."""
    kept: list[Suggestion] = []
    for suggestion in sorted(suggestions, key=lambda s: (_IMPORTANCE.index(s.kind), -s.confidence, s.time)):
        if not _is_near(suggestion.time, (*places, *(s.time for s in kept))):
            kept.append(suggestion)
    return kept


def _is_near(time: float, places: Iterable[float]) -> bool:
    return any(abs(time - place) <= _SAME_PLACE for place in places)

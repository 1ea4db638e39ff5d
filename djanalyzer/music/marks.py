"""What a DJ sets in a track, and what the model proposes: cues, loops, suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from djanalyzer.music.labels import Source


class CueKind(StrEnum):
    """What happens at a cue point."""

    MIX_IN = "mix_in"  # the first beat worth mixing from
    BUILD_UP = "build_up"
    DROP = "drop"  # the first drop where there are several
    SECOND_DROP = "second_drop"  # any drop after the first
    BREAKDOWN = "breakdown"
    VOCAL_IN = "vocal_in"  # somebody begins to sing
    LOOP = "loop"  # bars worth looping
    MIX_OUT = "mix_out"  # where the next track should come in
    OTHER = "other"

    @property
    def in_words(self) -> str:
        """What a cue of this kind is called unless the DJ calls it otherwise: "Build-up"; empty for `OTHER`."""
        return "" if self is CueKind.OTHER else _WORDS.get(self, self.replace("_", " ").capitalize())


_WORDS = {CueKind.BUILD_UP: "Build-up"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A hot cue (it sits on a pad) or a memory cue (it does not).

    Attributes
    ----------
    time : float
        Seconds.
    slot : int or None
        The pad, counted from 0 (pad A); None for a memory cue.
    color : str or None
        "#RRGGBB" in capitals, or None where the program keeps none.
    kind : CueKind
        What it marks, where that is known.
    """

    time: float
    slot: int | None = None
    name: str = ""
    color: str | None = None
    kind: CueKind = CueKind.OTHER

    @property
    def is_hot_cue(self) -> bool:
        return self.slot is not None


@dataclass(frozen=True, slots=True)
class Loop:
    """A saved loop from `start` to `stop` (seconds); on a pad (`slot`) or in the memory list (None)."""

    start: float
    stop: float
    slot: int | None = None
    name: str = ""
    color: str | None = None


@dataclass(frozen=True, slots=True)
class MarkedCue:
    """A cue of a track in the library: its number there, which edits and findings know it by, and who set it."""

    id: int
    cue: Cue
    source: Source


@dataclass(frozen=True, slots=True)
class MarkedLoop:
    """A loop of a track in the library: its number there, and who set it."""

    id: int
    loop: Loop
    source: Source


MEMORY = -1  # where a suggestion says that it wants no pad, but the memory list


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A cue point or loop that the model proposes. It is nobody's until the DJ accepts it.

    Attributes
    ----------
    time : float
        Seconds, on a downbeat of the grid.
    confidence : float
        0 to 1.
    reason : str
        Why, in at most eight words: "drums return after 16 bars".
    stop : float or None
        Seconds, on a downbeat: where a proposed loop ends; None for a cue point.
    slot : int or None
        The pad on which this DJ has such a mark, `MEMORY` for the memory list; None where any pad will do.
    name : str
        What this DJ calls it; empty where its kind names it.
    color : str or None
        "#RRGGBB": this DJ's colour for it; None where its kind has one.
    """

    time: float
    kind: CueKind
    confidence: float
    reason: str
    stop: float | None = None
    slot: int | None = None
    name: str = ""
    color: str | None = None

    @property
    def pad(self) -> int | None:
        """The pad that it wants; None where it wants none, or the memory list."""
        return None if self.slot == MEMORY else self.slot

    @property
    def is_loop(self) -> bool:
        return self.stop is not None and self.stop > self.time

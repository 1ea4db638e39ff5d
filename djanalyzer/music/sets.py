"""Words of the set builder: what a set is wished to be like, and the steps that it came to."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt

from djanalyzer.music.key import Key

LOWEST, HIGHEST = 1.0, 10.0  # levels of energy


class Harmony(StrEnum):
    """How much it counts that neighbours go together in key: not at all, as much as all else, or before all else."""

    FREE = "free"
    USUAL = "usual"
    STRICT = "strict"


class CurveShape(StrEnum):
    """How the energy of a set may run, by name."""

    LEVEL = "level"
    RISING = "rising"
    FALLING = "falling"
    PEAK = "peak"
    WAVES = "waves"


# Places in the set (0 to 1), and how far from the lowest to the highest level the energy stands there (0 to 1).
_SHAPES: dict[CurveShape, tuple[tuple[float, float], ...]] = {
    CurveShape.LEVEL: ((0.0, 0.5), (1.0, 0.5)),
    CurveShape.RISING: ((0.0, 0.0), (1.0, 1.0)),
    CurveShape.FALLING: ((0.0, 1.0), (1.0, 0.0)),
    CurveShape.PEAK: ((0.0, 0.0), (0.7, 1.0), (0.85, 1.0), (1.0, 0.3)),
    CurveShape.WAVES: ((0.0, 0.2), (0.25, 0.8), (0.5, 0.4), (0.75, 1.0), (1.0, 0.4)),
}

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class EnergyCurve:
    """The energy wished for over a set, straight from point to point.

    Attributes
    ----------
    points : tuple of (float, float)
        Place in the set (0 its beginning, 1 its end; rising) and level of energy there (1 to 10); at least one.

    Raises
    ------
    ValueError
        There are no points, they do not follow each other from 0 to 1, or a level is none.
    """

    points: Points

    def __post_init__(self) -> None:
        _check_places(self.points)
        if not all(LOWEST <= level <= HIGHEST for _, level in self.points):
            raise ValueError(f"energy runs from 1 to 10: {self.points}")

    @classmethod
    def shaped(cls, shape: CurveShape, low: float = 4.0, high: float = 8.0) -> EnergyCurve:
        """Return the curve of a name, between these levels of energy."""
        return cls(tuple((place, low + share * (high - low)) for place, share in _SHAPES[shape]))

    def at(self, places: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return the level wished for at places of the set, of any shape."""
        return _between(self.points, places)


@dataclass(frozen=True, slots=True)
class TempoPath:
    """The tempo wished for over a set, straight from point to point.

    Attributes
    ----------
    points : tuple of (float, float)
        Place in the set (0 to 1, rising) and tempo there (BPM, above 0); at least one.

    Raises
    ------
    ValueError
        There are no points, they do not follow each other from 0 to 1, or a tempo is none.
    """

    points: Points

    def __post_init__(self) -> None:
        _check_places(self.points)
        if not all(math.isfinite(tempo) and tempo > 0 for _, tempo in self.points):
            raise ValueError(f"a tempo lies above 0: {self.points}")

    def at(self, places: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return the tempo wished for at places of the set, of any shape."""
        return _between(self.points, places)


@dataclass(frozen=True, slots=True)
class SetWish:
    """What a set is wished to be.

    Attributes
    ----------
    length : float
        Seconds, above 0. Where the chosen tracks alone last longer, the set does.
    chosen : tuple of int
        Tracks that are in it whatever they cost.
    order : "given" or "free"
        Whether the chosen ones keep their order; others may come between, before and behind them.
    curve : EnergyCurve or None
        Without one the energy shall change little from track to track.
    tempo : TempoPath or None
        Without one the tempo shall change little from track to track.
    harmony : Harmony
    locked : tuple of (int, int)
        Places in the set (from 0) with the track that stands there.
    left_out : frozenset of int
        Tracks that are not taken.

    Raises
    ------
    ValueError
        It has no length, or a track or a place twice, or takes a track that it leaves out.
    """

    length: float
    chosen: tuple[int, ...] = ()
    order: Literal["given", "free"] = "given"
    curve: EnergyCurve | None = None
    tempo: TempoPath | None = None
    harmony: Harmony = Harmony.USUAL
    locked: tuple[tuple[int, int], ...] = ()
    left_out: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not (math.isfinite(self.length) and self.length > 0):
            raise ValueError(f"a set lasts longer than {self.length} seconds")
        places, held = [place for place, _ in self.locked], [track for _, track in self.locked]
        for some in (self.chosen, places, held):
            if len(set(some)) < len(some):
                raise ValueError(f"nothing is in a set twice: {some}")
        if any(place < 0 for place in places):
            raise ValueError(f"places of a set are counted from 0: {places}")
        if self.left_out & {*self.chosen, *held}:
            raise ValueError("a track is chosen and left out")


@dataclass(frozen=True, slots=True)
class StepCost:
    """What a step costs, part by part: 0 is nothing, 1 what a DJ just lets pass. `app.set_costs` defines them."""

    tempo: float = 0.0
    path: float = 0.0
    key: float = 0.0
    energy: float = 0.0
    vocals: float = 0.0
    likeness: float = 0.0

    @property
    def total(self) -> float:
        """Return the sum of the parts."""
        return float(sum(getattr(self, part) for part in PARTS))


PARTS: tuple[str, ...] = tuple(field.name for field in fields(StepCost))


@dataclass(frozen=True, slots=True)
class Transition:
    """How one track goes over into the next one.

    Attributes
    ----------
    tempo_change : float or None
        How much faster the later track is, as a share of the earlier one's tempo, after `speed`; None where a tempo is unknown.
    speed : float
        What the later track's tempo is multiplied by, to fall on the same beats: 1, 0.5 or 2.
    key_steps : int or None
        Steps between the keys on the Camelot wheel; 0 is the same key, None where one is unknown.
    energy_step : float or None
        How much more energy the later one has.
    clash_seconds, clash_share : float or None
        In which both sing, and which share of the mix that is; None where nobody knows.
    likeness : float or None
        Cosine of the embeddings, -1 to 1; None where one is not there.
    """

    tempo_change: float | None = None
    speed: float = 1.0
    key_steps: int | None = None
    energy_step: float | None = None
    clash_seconds: float | None = None
    clash_share: float | None = None
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class SetStep:
    """A track of a set, and why it stands where it does.

    Attributes
    ----------
    start, stop : float
        Seconds of the set: from where it comes in to where the next one does.
    energy, wished_energy : float or None
        Its level, and that of the curve there.
    role : "chosen", "locked" or "found"
        Whether the DJ named it, held it in its place, or the builder found it.
    transition : Transition or None
        From the one before; None for the first.
    why : str
        A sentence or two.
    """

    track_id: int
    title: str
    artist: str
    start: float
    stop: float
    bpm: float | None
    key: Key | None
    energy: float | None
    wished_energy: float | None
    role: Literal["chosen", "locked", "found"]
    cost: StepCost
    transition: Transition | None
    why: str


class NoticeKind(StrEnum):
    """What may not be as wished in a set."""

    NO_PLACE = "no_place"  # `titles`: chosen or held tracks that are not in it
    TOO_SHORT = (
        "too_short"  # `number`, `of`: how many minutes of those that were wished; there are too few tracks
    )
    TOO_LONG = "too_long"  # `number`, `of`: likewise; what was chosen takes longer
    NO_TEMPO = "no_tempo"  # `number`: tracks of which nobody knows the tempo
    SOME_LOOKED_AT = "some_looked_at"  # `number`, `of`: how many tracks of how many were looked at


_NOTICES = {
    NoticeKind.NO_PLACE: "There was no place for {titles}.",
    NoticeKind.TOO_SHORT: "There are too few tracks: the set lasts {number} of {of} minutes.",
    NoticeKind.TOO_LONG: "What you chose takes longer: the set lasts {number} minutes, not {of}.",
    NoticeKind.NO_TEMPO: "Of {number:,} track{s} nobody knows the tempo.",
    NoticeKind.SOME_LOOKED_AT: "Only {number:,} of {of:,} tracks were looked at: a search narrows them down.",
}


@dataclass(frozen=True, slots=True)
class SetNotice:
    """One thing that is not as wished; the values are as its kind has them."""

    kind: NoticeKind
    number: int = 0
    of: int = 0
    titles: tuple[str, ...] = ()

    @property
    def in_words(self) -> str:
        """Return it as it is said to the user."""
        titles, s = ", ".join(f"“{title}”" for title in self.titles), "" if self.number == 1 else "s"
        return _NOTICES[self.kind].format(titles=titles, number=self.number, of=self.of, s=s)


@dataclass(frozen=True, slots=True)
class BuiltSet:
    """A set as it was built; `notices` say what could not be as wished."""

    wish: SetWish
    steps: tuple[SetStep, ...]
    notices: tuple[SetNotice, ...] = ()

    @property
    def track_ids(self) -> tuple[int, ...]:
        return tuple(step.track_id for step in self.steps)

    @property
    def length(self) -> float:
        """Return how long it lasts, seconds."""
        return self.steps[-1].stop if self.steps else 0.0

    @property
    def cost(self) -> StepCost:
        """Return the mean cost of a step, part by part."""
        n = max(len(self.steps), 1)
        return StepCost(**{part: sum(getattr(step.cost, part) for step in self.steps) / n for part in PARTS})


def _check_places(points: Points) -> None:
    places = [place for place, _ in points]
    if not places or any(b <= a for a, b in pairwise(places)) or not 0 <= places[0] <= places[-1] <= 1:
        raise ValueError(f"points run from 0 to 1, one after another: {points}")


def _between(points: Points, places: npt.ArrayLike) -> npt.NDArray[np.float64]:
    known, values = zip(*points, strict=True)
    return np.asarray(np.interp(np.asarray(places, float), known, values))

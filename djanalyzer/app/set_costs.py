"""What it costs to play one track after another, part by part, and where in a set a track stands.

One function for every order, whoever made it: the set builder minimises it, the window tells it, the benchmark compares by it.
Of each part 0 is nothing, 1 what a DJ just lets pass, and `MOST` as much as it can be. `docs/sets.md` tells the same in words.

tempo
    (stretch / 6 %)², the stretch being what the later track's tempo differs from the earlier one's, counted as it is, by halves
    or by doubles, whichever is nearest; half and double cost `OTHER_SPEED` more.
path
    (distance of the track's tempo from the wished path / 6 %)², counted likewise.
key
    By steps on the Camelot wheel (hours round it, and one for the other ring); two hours up and seven (a semitone) raise the
    energy and cost as two steps. Times the weight of the wished `Harmony`.
energy
    (levels between the track and the wished curve / 3)²; without a curve, between the track and the one before.
vocals
    Twice the share of the mix in which both sing (`clashes`).
likeness
    Half of what the cosine of the embeddings lacks of 1; nothing where no track has one.

What is unknown costs `UNKNOWN`, which is neither good nor bad; tempo unknown costs 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.app.clashes import Clash, Side, clash_of, way_in, way_out
from djanalyzer.music import CAMELOT
from djanalyzer.music.sets import PARTS, Harmony, SetWish, StepCost, Transition

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow

MOST, UNKNOWN, OTHER_SPEED = 3.0, 0.5, 0.5
STRETCH = 0.06  # of the tempo: costs 1
LEVELS = 3.0  # of energy: cost 1
_SHORTEST = 30.0  # seconds that a track plays alone, whatever its ways in and out say

_SPEEDS = np.array([1.0, 0.5, 2.0])
_STEP_COSTS = np.array([0.0, 0.1, 0.5, 1.0, 1.5, 1.5, 1.5, 1.5])  # by steps on the wheel
_BOOSTS = (2, 7)  # hours up on the same ring
_TEMPO, _PATH, _KEY, _ENERGY, _VOCALS, _LIKENESS = range(len(PARTS))
KEY_WEIGHTS = {Harmony.FREE: 0.0, Harmony.USUAL: 1.0, Harmony.STRICT: 3.0}

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def _wheel() -> tuple[Ints, Floats]:
    """Return the steps between places on the wheel (24, 24), and what going from row to column costs."""
    steps, costs = np.zeros((24, 24), np.int64), np.zeros((24, 24))
    for one in range(24):
        for other in range(24):
            hours = (other // 2 - one // 2) % 12
            steps[one, other] = min(hours, 12 - hours) + (one % 2 != other % 2)
            costs[one, other] = _STEP_COSTS[steps[one, other]]
            if hours in _BOOSTS and one % 2 == other % 2:
                costs[one, other] = _STEP_COSTS[2]
    return steps, costs


WHEEL_STEPS, WHEEL_COSTS = _wheel()


@dataclass(frozen=True, eq=False)
class Ground:
    """Tracks as costs are reckoned from them; a track is named by its row.

    Attributes
    ----------
    rows : tuple of TrackRow
    sides : tuple of Side or None
        How each begins and ends and where somebody sings in it.
    vectors : float32 array (n_tracks, 256) or None
        Embeddings of length 1; rows of zeros where a track has none, None where no track has one.
    """

    rows: tuple[TrackRow, ...]
    sides: tuple[Side | None, ...]
    vectors: npt.NDArray[np.float32] | None = None
    _clashes: dict[tuple[int, int], Clash | None] = field(default_factory=dict, repr=False)

    @cached_property
    def bpm(self) -> Floats:
        """BPM, NaN where unknown."""
        return np.array([row.bpm or np.nan for row in self.rows], float)

    @cached_property
    def keys(self) -> Ints:
        """Places on the Camelot wheel (of `CAMELOT`), -1 where unknown."""
        return np.array([CAMELOT.index(row.key.camelot) if row.key else -1 for row in self.rows], np.int64)

    @cached_property
    def energy(self) -> Floats:
        """Levels of energy, NaN where unknown."""
        return np.array([np.nan if row.energy is None else row.energy for row in self.rows], float)

    @cached_property
    def is_heard(self) -> npt.NDArray[np.bool_]:
        """Whether it is known where somebody sings."""
        known = [
            side is not None and side.singing.vocals is not None and side.ground.duration
            for side in self.sides
        ]
        return np.array(known, bool)

    @cached_property
    def has_vector(self) -> npt.NDArray[np.bool_]:
        """Whether a track has an embedding."""
        if self.vectors is None:
            return np.zeros(len(self.rows), bool)
        return np.asarray(self.vectors.any(axis=1))

    @cached_property
    def seconds(self) -> Floats:
        """How long each plays from where it comes in to where the next one does."""
        return np.array([_seconds(row, side) for row, side in zip(self.rows, self.sides, strict=True)], float)

    def clash(self, one: int, other: int) -> Clash | None:
        """Return the vocal clash of a track with the one after it; None where there is none, or nobody knows."""
        if (one, other) not in self._clashes:
            a, b = self.sides[one], self.sides[other]
            self._clashes[one, other] = None if a is None or b is None else clash_of(1, a, b)
        return self._clashes[one, other]


def ground_of(session: Session, ids: Sequence[int]) -> Ground:
    """Return what the library knows of these tracks, in their order; one that is gone is left out."""
    from djanalyzer.app.clashes import sides_of

    rows = tuple(session.rows(list(dict.fromkeys(ids))))
    sides = sides_of(session, [row.id for row in rows])
    return Ground(rows, tuple(sides.get(row.id) for row in rows), _vectors(session, rows))


def _vectors(session: Session, rows: Sequence[TrackRow]) -> npt.NDArray[np.float32] | None:
    """Return the embeddings that can be compared; None where there are none."""
    from djanalyzer.app.sounds import recipe_of

    recipe = recipe_of(session)
    if not recipe or not rows:
        return None
    stored = session.library.vectors(recipe, [row.id for row in rows])
    if len(stored.ids) == 0:
        return None
    at = {row.id: place for place, row in enumerate(rows)}
    vectors = np.zeros((len(rows), stored.vectors.shape[1]), np.float32)
    vectors[[at[int(i)] for i in stored.ids]] = stored.vectors
    return vectors


def pair_parts(ground: Ground, wish: SetWish, lasts: Ints, tracks: Ints) -> Floats:
    """Return what it costs to go from each of `lasts` to each of `tracks`: all parts that do not ask where in the set, but the vocals.

    Parameters
    ----------
    lasts, tracks : int array (n_pairs,), or (1,) for the same one throughout

    Returns
    -------
    array (n_pairs, 6)
        In the order of `PARTS`; path and vocals are 0, and so is the energy where the wish has a curve.
    """
    alike = _likeness(ground, lasts, tracks)
    lasts, tracks = np.broadcast_arrays(lasts, tracks)
    parts = np.zeros((len(tracks), len(PARTS)))
    change, speed = stretch(ground.bpm[tracks], ground.bpm[lasts])
    parts[:, _TEMPO] = np.minimum(_squared(change, STRETCH, 1.0) + OTHER_SPEED * (speed != 1.0), MOST)
    ones, others = ground.keys[lasts], ground.keys[tracks]
    known = (ones >= 0) & (others >= 0)
    parts[:, _KEY] = KEY_WEIGHTS[wish.harmony] * np.where(known, WHEEL_COSTS[ones, others], UNKNOWN)
    if wish.curve is None:
        parts[:, _ENERGY] = _squared(ground.energy[tracks] - ground.energy[lasts], LEVELS, UNKNOWN)
    if alike is not None:
        known = ground.has_vector[lasts] & ground.has_vector[tracks]
        parts[:, _LIKENESS] = np.where(known, (1.0 - alike) / 2, UNKNOWN)
    return parts


def _likeness(ground: Ground, lasts: Ints, tracks: Ints) -> npt.NDArray[np.float32] | None:
    """Return the cosines of pairs of tracks; None where no track has an embedding."""
    if ground.vectors is None:
        return None
    if len(lasts) == 1:  # all at once is quicker than picking the rows first
        return np.asarray((ground.vectors @ ground.vectors[lasts[0]])[tracks])
    if len(tracks) == 1:
        return np.asarray((ground.vectors @ ground.vectors[tracks[0]])[lasts])
    return np.asarray(np.einsum("ij,ij->i", ground.vectors[lasts], ground.vectors[tracks]))


def place_parts(ground: Ground, wish: SetWish, tracks: Ints, starts: Floats) -> Floats:
    """Return what it costs that each of `tracks` comes in at seconds `starts` of the set: path and energy, array (n_tracks, 6)."""
    parts = np.zeros((len(tracks), len(PARTS)))
    places = place_in_set(ground, wish, tracks, starts)
    if wish.tempo is not None:
        parts[:, _PATH] = _squared(stretch(ground.bpm[tracks], wish.tempo.at(places))[0], STRETCH, 1.0)
    if wish.curve is not None:
        parts[:, _ENERGY] = _squared(ground.energy[tracks] - wish.curve.at(places), LEVELS, UNKNOWN)
    return parts


def place_in_set(ground: Ground, wish: SetWish, tracks: Ints, starts: Floats) -> Floats:
    """Return the places in the set (0 to 1) of the middles of tracks that come in at these seconds of it."""
    return np.clip((starts + ground.seconds[tracks] / 2) / wish.length, 0.0, 1.0)


def vocal_cost(ground: Ground, last: int, track: int) -> float:
    """Return what the voices of two neighbours cost."""
    if not (ground.is_heard[last] and ground.is_heard[track]):
        return UNKNOWN
    clash = ground.clash(last, track)
    return 0.0 if clash is None else 2 * min(clash.share, 1.0)


def starts_of(ground: Ground, order: Ints) -> Floats:
    """Return the seconds of the set at which each track of an order comes in."""
    return np.concatenate([[0.0], np.cumsum(ground.seconds[order])[:-1]])


def costs_of(ground: Ground, wish: SetWish, order: Sequence[int]) -> list[StepCost]:
    """Return what each step of an order of tracks costs."""
    tracks = np.array(order, np.int64)
    if len(tracks) == 0:
        return []
    parts = place_parts(ground, wish, tracks, starts_of(ground, tracks))
    parts[1:] += pair_parts(ground, wish, tracks[:-1], tracks[1:])
    parts[1:, _VOCALS] = [vocal_cost(ground, a, b) for a, b in pairwise(order)]
    return [StepCost(*map(float, row)) for row in parts]


def transition(ground: Ground, last: int, track: int) -> Transition:
    """Return how a track goes over into the next one."""
    change, speed = stretch(ground.bpm[[track]], ground.bpm[last])
    one, other = int(ground.keys[last]), int(ground.keys[track])
    step = float(ground.energy[track] - ground.energy[last])
    heard = bool(ground.is_heard[last] and ground.is_heard[track])
    clash = ground.clash(last, track) if heard else None
    alike = None
    if ground.vectors is not None and ground.has_vector[last] and ground.has_vector[track]:
        alike = float(ground.vectors[last] @ ground.vectors[track])
    return Transition(
        tempo_change=None if np.isnan(change[0]) else float(change[0]),
        speed=float(speed[0]),
        key_steps=int(WHEEL_STEPS[one, other]) if one >= 0 and other >= 0 else None,
        energy_step=None if np.isnan(step) else step,
        clash_seconds=(clash.seconds if clash else 0.0) if heard else None,
        clash_share=(clash.share if clash else 0.0) if heard else None,
        likeness=alike,
    )


def _seconds(row: TrackRow, side: Side | None) -> float:
    duration = row.duration or 0.0
    if side is None or not side.ground.duration:
        return max(duration, _SHORTEST)
    return max(way_out(side).start - way_in(side).start, _SHORTEST)


def stretch(bpm: Floats, target: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Return how much faster tempos are than a target, as a share of it, and by what they were multiplied to be nearest."""
    changes = bpm[:, None] * _SPEEDS / np.broadcast_to(target, bpm.shape)[:, None] - 1
    best = np.abs(np.where(np.isnan(changes), np.inf, changes)).argmin(axis=1)
    return changes[np.arange(len(bpm)), best], _SPEEDS[best]


def _squared(difference: Floats, one: float, unknown: float) -> Floats:
    costs = np.minimum((difference / one) ** 2, MOST)
    return np.asarray(np.where(np.isnan(costs), unknown, costs))

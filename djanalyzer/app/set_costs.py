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
    return Ground(rows, tuple(sides.get(row.id) for row in rows))


def quick_parts(ground: Ground, wish: SetWish, last: int | None, tracks: Ints, starts: Floats) -> Floats:
    """Return what it costs to play each of these tracks after `last` (None: first in the set), all parts but the vocals.

    Parameters
    ----------
    tracks : int array (n_tracks,)
    starts : float array (n_tracks,) or scalar array
        Seconds of the set at which each comes in.

    Returns
    -------
    array (n_tracks, 6)
        In the order of `PARTS`; the vocals are 0.
    """
    parts = np.zeros((len(tracks), len(PARTS)))
    places = np.clip((starts + ground.seconds[tracks] / 2) / wish.length, 0.0, 1.0)
    energy = ground.energy[tracks]
    if wish.tempo is not None:
        parts[:, 1] = _squared(_stretch(ground.bpm[tracks], wish.tempo.at(places))[0], STRETCH, 1.0)
    if wish.curve is not None:
        parts[:, 3] = _squared(energy - wish.curve.at(places), LEVELS, UNKNOWN)
    if last is None:
        return parts
    change, speed = _stretch(ground.bpm[tracks], ground.bpm[last])
    parts[:, 0] = np.minimum(_squared(change, STRETCH, 1.0) + OTHER_SPEED * (speed != 1.0), MOST)
    one, others = int(ground.keys[last]), ground.keys[tracks]
    known = (others >= 0) & (one >= 0)
    parts[:, 2] = KEY_WEIGHTS[wish.harmony] * np.where(known, WHEEL_COSTS[one, others], UNKNOWN)
    if wish.curve is None:
        parts[:, 3] = _squared(energy - ground.energy[last], LEVELS, UNKNOWN)
    if ground.vectors is not None:
        alike = ground.vectors[tracks] @ ground.vectors[last]
        known = ground.has_vector[tracks] & ground.has_vector[last]
        parts[:, 5] = np.where(known, (1.0 - alike) / 2, UNKNOWN)
    return parts


def vocal_cost(ground: Ground, last: int | None, track: int) -> float:
    """Return what the voices of two neighbours cost."""
    if last is None:
        return 0.0
    if not (ground.is_heard[last] and ground.is_heard[track]):
        return UNKNOWN
    clash = ground.clash(last, track)
    return 0.0 if clash is None else 2 * min(clash.share, 1.0)


def costs_of(ground: Ground, wish: SetWish, order: Sequence[int]) -> list[StepCost]:
    """Return what each step of an order of tracks costs."""
    start, last, found = 0.0, None, []
    for track in order:
        parts = quick_parts(ground, wish, last, np.array([track]), np.array([start]))[0]
        parts[PARTS.index("vocals")] = vocal_cost(ground, last, track)
        found.append(StepCost(*map(float, parts)))
        start, last = start + float(ground.seconds[track]), track
    return found


def transition(ground: Ground, last: int, track: int) -> Transition:
    """Return how a track goes over into the next one."""
    change, speed = _stretch(ground.bpm[[track]], ground.bpm[last])
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


def _stretch(bpm: Floats, target: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Return how much faster tempos are than a target, as a share of it, and by what they were multiplied to be nearest."""
    changes = bpm[:, None] * _SPEEDS / np.broadcast_to(target, bpm.shape)[:, None] - 1
    best = np.abs(np.where(np.isnan(changes), np.inf, changes)).argmin(axis=1)
    return changes[np.arange(len(bpm)), best], _SPEEDS[best]


def _squared(difference: Floats, one: float, unknown: float) -> Floats:
    costs = np.minimum((difference / one) ** 2, MOST)
    return np.asarray(np.where(np.isnan(costs), unknown, costs))

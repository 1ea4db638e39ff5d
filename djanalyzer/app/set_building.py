"""The set builder: from chosen tracks, a length and a curve of energy to an order of tracks that go over into each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from djanalyzer.app.job import Job
from djanalyzer.app.set_costs import Ground, costs_of, ground_of, quick_parts, transition
from djanalyzer.music.sets import BuiltSet, SetStep, SetWish, StepCost

if TYPE_CHECKING:
    from djanalyzer.app.session import Session


@dataclass(frozen=True, slots=True)
class Alternative:
    """A track that could stand in the place of a step: what the whole set's mean step would cost more, and the step it would be."""

    extra: float
    step: SetStep


def build_set(
    session: Session, wish: SetWish, candidates: Sequence[int] | None = None, job: Job | None = None
) -> BuiltSet:
    """Build a set as wished from chosen tracks and others of the library; takes seconds, changes nothing, from any thread.

    Parameters
    ----------
    candidates : sequence of int or None
        The tracks to take others from; None is the whole library.

    Raises
    ------
    LibraryTrouble
        A chosen track is gone, or there is nothing to build from.
    Cancelled
    """
    ids = session.find() if candidates is None else candidates
    ground = ground_of(session, [*wish.chosen, *(track for _, track in wish.locked), *ids])
    order, length = list(range(len(wish.chosen))), 0.0
    length = float(ground.seconds[order].sum())
    while length < wish.length and len(order) < len(ground.rows):
        left = np.setdiff1d(np.arange(len(ground.rows)), order)
        last = order[-1] if order else None
        costs = quick_parts(ground, wish, last, left, np.full(len(left), length)).sum(axis=1)
        order.append(int(left[costs.argmin()]))
        length += float(ground.seconds[order[-1]])
    return told(ground, wish, order)


def set_of(session: Session, wish: SetWish, ids: Sequence[int]) -> BuiltSet:
    """Return these tracks in this order as a set, with what each step costs and why: whoever made the order."""
    ground = ground_of(session, ids)
    return told(ground, wish, range(len(ground.rows)))


def alternatives(
    session: Session, built: BuiltSet, place: int, candidates: Sequence[int] | None = None, n: int = 10
) -> tuple[Alternative, ...]:
    """Return what else could stand in one place of a set, the best first; what is in the set already is left out."""
    return ()


def make_playlist(session: Session, name: str, built: BuiltSet, folder_id: int | None = None) -> int:
    """Make a playlist of a set at the end of a folder (None: at the top), one change that undo takes back; return its id."""
    from djanalyzer.app.shelving import create_playlist

    return create_playlist(session, name, folder_id, built.track_ids)


def told(ground: Ground, wish: SetWish, order: Sequence[int], notices: tuple[str, ...] = ()) -> BuiltSet:
    """Return an order of tracks as a set, with what each step costs and why."""
    costs = costs_of(ground, wish, order)
    steps = tuple(_step(ground, wish, order, place, cost) for place, cost in enumerate(costs))
    return BuiltSet(wish, steps, notices)


def _step(ground: Ground, wish: SetWish, order: Sequence[int], place: int, cost: StepCost) -> SetStep:
    track = order[place]
    row, seconds = ground.rows[track], float(ground.seconds[track])
    start = float(ground.seconds[list(order[:place])].sum())
    wished = None
    if wish.curve is not None:
        wished = float(wish.curve.at(min((start + seconds / 2) / wish.length, 1.0)))
    role: Literal["chosen", "locked", "found"] = "chosen" if row.id in wish.chosen else "found"
    if row.id in (held for _, held in wish.locked):
        role = "locked"
    gone = transition(ground, order[place - 1], track) if place else None
    return SetStep(
        row.id,
        row.title,
        row.artist,
        start,
        start + seconds,
        row.bpm,
        row.key,
        row.energy,
        wished,
        role,
        cost,
        gone,
        "Opens the set." if gone is None else "",
    )

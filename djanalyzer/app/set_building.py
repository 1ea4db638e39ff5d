"""The set builder: from chosen tracks, a length and a curve of energy to an order of tracks that go over into each other.

Every verb can be called from any thread, and none but `make_playlist` changes anything.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from djanalyzer.app.job import Job
from djanalyzer.app.set_costs import Ground, costs_of, ground_of, place_in_set, transition
from djanalyzer.app.set_polishing import replacing
from djanalyzer.app.set_search import search
from djanalyzer.app.set_tasks import Task, task_of
from djanalyzer.app.set_totals import Costs
from djanalyzer.app.set_words import why_first, why_next
from djanalyzer.errors import LibraryTrouble
from djanalyzer.music.sets import (
    HIGHEST,
    LOWEST,
    PARTS,
    BuiltSet,
    CurveShape,
    EnergyCurve,
    Harmony,
    NoticeKind,
    SetNotice,
    SetStep,
    SetWish,
    StepCost,
    TempoPath,
    Transition,
)

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

__all__ = [
    "HIGHEST",
    "LOWEST",
    "PARTS",
    "Alternative",
    "BuiltSet",
    "CurveShape",
    "EnergyCurve",
    "Harmony",
    "NoticeKind",
    "SetNotice",
    "SetStep",
    "SetWish",
    "StepCost",
    "TempoPath",
    "Transition",
    "alternatives",
    "build_set",
    "make_playlist",
    "set_of",
    "usual_curve",
]

MOST = 10_000  # tracks that others are taken from: more take long and make no set better that one could tell
_OUTER = (10.0, 90.0)  # per cent of the tracks that a usual curve leaves below and above it
_NARROWEST = 2.0  # levels


@dataclass(frozen=True, slots=True)
class Alternative:
    """A track that could stand in the place of a step: the step that it would be, and what the set's mean step would cost more."""

    extra: float
    step: SetStep


def build_set(
    session: Session, wish: SetWish, candidates: Sequence[int] | None = None, job: Job | None = None
) -> BuiltSet:
    """Build a set as wished from chosen tracks and others; takes seconds. The same wish and tracks give the same set.

    Parameters
    ----------
    candidates : sequence of int or None
        The tracks to take others from; None is the whole library. Those without a tempo or whose file is not there are not
        taken; of more than `MOST` only so many are looked at.

    Raises
    ------
    LibraryTrouble
        A chosen track is gone, or there is nothing to build from.
    Cancelled
    """
    job = job or Job.silent()
    named = (*wish.chosen, *(track for _, track in wish.locked))
    others = set(session.find() if candidates is None else candidates).difference(named, wish.left_out)
    task = task_of(ground_of(session, [*named, *_evenly(others)]), wish)
    order = search(task, job)
    if not order:
        raise LibraryTrouble(
            "There is nothing to build a set from.", "Analyse some tracks first, or choose other ones."
        )
    notices = _notices(task, order)
    if len(others) > MOST:
        notices = (*notices, SetNotice(NoticeKind.SOME_LOOKED_AT, MOST, len(others)))
    return _told(task.ground, wish, order, notices)


def set_of(session: Session, wish: SetWish, ids: Sequence[int]) -> BuiltSet:
    """Return these tracks in this order as a set, with what each step costs and why, whoever made the order; quick.

    A track may be there twice; one that is gone is left out.
    """
    ground = ground_of(session, ids)
    at = {row.id: place for place, row in enumerate(ground.rows)}
    return _told(ground, wish, [at[track] for track in ids if track in at])


def alternatives(
    session: Session, built: BuiltSet, place: int, candidates: Sequence[int] | None = None, n: int = 10
) -> tuple[Alternative, ...]:
    """Return what else could stand in one place of a set, the best first, as `build_set` takes candidates.

    What is in the set already is left out. Also a step that was chosen or locked can be replaced.

    Raises
    ------
    LibraryTrouble
        A track of the set is gone.
    """
    others = set(session.find() if candidates is None else candidates).difference(built.track_ids)
    ground = ground_of(session, [*built.track_ids, *_evenly(others)])
    order = list(range(len(built.steps)))
    if [row.id for row in ground.rows[: len(order)]] != list(built.track_ids):
        raise LibraryTrouble("A track of this set is not in the library any more.", "Build it again.")
    out = frozenset({*built.track_ids, *built.wish.left_out})
    free = replace(built.wish, chosen=(), locked=(), left_out=out)
    task = task_of(ground, free)
    costs = Costs(task)
    before = costs.of(order)
    found = []
    for track in replacing(task, costs, order, place):
        new = [*order[:place], track, *order[place + 1 :]]
        found.append((costs.of(new) - before, track, new))
    found.sort()
    return tuple(
        Alternative(extra, _step(ground, built.wish, new, place, costs_of(ground, free, new)[place]))
        for extra, _, new in found[:n]
    )


def usual_curve(session: Session, shape: CurveShape, candidates: Sequence[int] | None = None) -> EnergyCurve:
    """Return the curve of a name between the levels that the tracks (None: of the whole library) can follow it to.

    A tenth of the tracks have less energy than its lowest level, and a tenth more than its highest.
    """
    rows = session.rows(session.find() if candidates is None else candidates)
    levels = [row.energy for row in rows if row.energy is not None]
    if not levels:
        return EnergyCurve.shaped(shape)
    low, high = np.percentile(levels, _OUTER)
    lack = max(0.0, _NARROWEST - (high - low)) / 2
    return EnergyCurve.shaped(shape, max(LOWEST, float(low) - lack), min(HIGHEST, float(high) + lack))


def make_playlist(session: Session, name: str, built: BuiltSet, folder_id: int | None = None) -> int:
    """Make a playlist of a set at the end of a folder (None: at the top), one change that undo takes back; return its id.

    Raises
    ------
    LibraryTrouble
        It has no name.
    """
    from djanalyzer.app.shelving import create_playlist

    return create_playlist(session, name, folder_id, built.track_ids)


def _evenly(tracks: Collection[int]) -> list[int]:
    """Return tracks by their numbers; of very many some throughout, always the same ones."""
    known = sorted(tracks)
    if len(known) <= MOST:
        return known
    return [known[round(place)] for place in np.linspace(0, len(known) - 1, MOST)]


def _notices(task: Task, order: Sequence[int]) -> tuple[SetNotice, ...]:
    """Return what could not be as wished."""
    said = []
    length = float(task.ground.seconds[list(order)].sum())
    minutes, wished = round(length / 60), round(task.wish.length / 60)
    if missing := {*task.chosen, *task.locked.values()} - set(order):
        titles = tuple(task.ground.rows[track].title for track in sorted(missing))
        said.append(SetNotice(NoticeKind.NO_PLACE, titles=titles))
    if length < task.wish.length - task.typical:
        said.append(SetNotice(NoticeKind.TOO_SHORT, minutes, wished))
    elif length > task.wish.length + task.typical:
        said.append(SetNotice(NoticeKind.TOO_LONG, minutes, wished))
    if n := sum(task.ground.rows[track].bpm is None for track in order):
        said.append(SetNotice(NoticeKind.NO_TEMPO, n))
    return tuple(said)


def _told(
    ground: Ground, wish: SetWish, order: Sequence[int], notices: tuple[SetNotice, ...] = ()
) -> BuiltSet:
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
        middle = place_in_set(ground, wish, np.array([track]), np.array([start]))
        wished = float(wish.curve.at(middle)[0])
    role: Literal["chosen", "locked", "found"] = "chosen" if row.id in wish.chosen else "found"
    if row.id in (held for _, held in wish.locked):
        role = "locked"
    if place == 0:
        gone, why = None, why_first(row, wished)
    else:
        gone = transition(ground, order[place - 1], track)
        why = why_next(ground.rows[order[place - 1]], row, gone, wished, cost)
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
        why,
    )

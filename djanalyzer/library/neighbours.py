"""Which tracks mix with a track: by the wheel of keys and by tempo, asked of two indexes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, and_, or_, select

from djanalyzer.library import schema
from djanalyzer.library.database import Record
from djanalyzer.library.schema import live
from djanalyzer.music import CAMELOT

# How far each way of mixing goes round the wheel, in hours; None is the relative key, across the ring.
WAYS: Mapping[str, int | None] = {
    "same": 0,
    "up": 1,
    "down": -1,
    "relative": None,
    "boost_2": 2,
    "boost_7": 7,
}
USUAL_WAYS = ("same", "up", "down", "relative")
SPEEDS = (1.0, 0.5, 2.0)  # of the other track's counting: a half and a double one fall on the same beats

_T = schema.tracks.c
_HOURS = len(CAMELOT) // 2
# What each thing that is not quite the same costs, in the order of the list.
_KEY_COST = {"same": 0.0, "up": 0.2, "down": 0.25, "relative": 0.2, "boost_2": 0.5, "boost_7": 0.5, "": 0.0}
_TEMPO_COST, _SPEED_COST, _ENERGY_COST = 0.5, 0.35, 0.06


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one is ready to go: `tempo` up and down as a share of the tempo, `ways` of `WAYS`."""

    tempo: float = 0.06
    ways: tuple[str, ...] = USUAL_WAYS


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A track that mixes with another.

    Attributes
    ----------
    way : str
        One of `WAYS`; empty where a key is not known.
    tempo_change : float or None
        How much faster this track is than the other, as a share of it, after `speed`: 0.012 is 1.2 %.
    speed : float
        What this track's tempo was multiplied by, to fall on the same beats.
    energy_step : float or None
        How much more energy it has.
    """

    track_id: int
    way: str
    tempo_change: float | None
    speed: float
    energy_step: float | None
    cost: float


def place_after(place: int, way: str) -> int:
    """Return the place on the wheel (of `CAMELOT`) that a way of mixing leads to."""
    hours = WAYS[way]
    if hours is None:
        return place ^ 1
    return (place // 2 + hours) % _HOURS * 2 + place % 2


def neighbours(connection: Connection, track_id: int, reach: Reach, limit: int = 200) -> list[Neighbour]:
    """Return the tracks that mix with this one, the best first; none where neither its key nor its tempo is known."""
    columns = _T.id, _T.bpm, _T.key_order, _T.energy
    own = connection.execute(select(*columns).where(_T.id == track_id, live(schema.tracks))).first()
    if own is None or (own.bpm is None and own.key_order is None):
        return []
    query = select(*columns).where(live(schema.tracks), _T.id != track_id)
    ways = {} if own.key_order is None else {place_after(own.key_order, way): way for way in reach.ways}
    if own.key_order is not None:
        query = query.where(_T.key_order.in_(list(ways)))
    if own.bpm is not None:
        query = query.where(
            or_(*(and_(_T.bpm >= low, _T.bpm <= high) for low, high in _ranges(own.bpm, reach)))
        )
    found = [_neighbour(own, row, ways, reach) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (one.cost, one.track_id))[:limit]


def _ranges(bpm: float, reach: Reach) -> Iterator[tuple[float, float]]:
    for speed in SPEEDS:
        yield bpm * (1 - reach.tempo) / speed, bpm * (1 + reach.tempo) / speed


def _neighbour(own: Record, row: Record, ways: Mapping[int, str], reach: Reach) -> Neighbour:
    way = ways.get(row.key_order, "")
    change, speed = None, 1.0
    if own.bpm and row.bpm:
        change, speed = min(
            ((row.bpm * speed / own.bpm - 1, speed) for speed in SPEEDS), key=lambda c: abs(c[0])
        )
    step = row.energy - own.energy if row.energy is not None and own.energy is not None else None
    cost = _KEY_COST[way] + _ENERGY_COST * abs(step or 0.0)
    cost += _TEMPO_COST * abs(change or 0.0) / max(reach.tempo, 0.001) + _SPEED_COST * (speed != 1.0)
    return Neighbour(row.id, way, change, speed, step, cost)

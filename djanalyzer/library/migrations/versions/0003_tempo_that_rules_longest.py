"""The tempo of a track whose grid changes: the one that rules longest, the last stretch included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby, pairwise

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TRACKS = sa.table("tracks", *(sa.column(name) for name in ("id", "bpm", "duration")))
_ANCHORS = sa.table("grid_anchors", *(sa.column(name) for name in ("track_id", "position", "time", "tempo")))

Stretches = list[tuple[float, float]]  # where each anchor lies (seconds) and its tempo (BPM)


def upgrade() -> None:
    """Write it where the tempo was the grid's; what a DJ or a program has named stays."""
    connection = op.get_bind()
    query = sa.select(_ANCHORS).order_by(_ANCHORS.c.track_id, _ANCHORS.c.position)
    rows = connection.execute(query).all()
    tracks = {row.id: row for row in connection.execute(sa.select(_TRACKS))}
    for track_id, anchors in groupby(rows, key=lambda row: row.track_id):
        track, stretches = tracks[track_id], [(a.time, a.tempo) for a in anchors]
        if len(stretches) < 2 or track.duration is None or track.bpm != _between(stretches):
            continue
        values = {"bpm": _over(stretches, track.duration)}
        connection.execute(_TRACKS.update().where(_TRACKS.c.id == track_id).values(values))


def _between(stretches: Stretches) -> float:
    """Return the tempo of the longest stretch up to the last anchor, as it was written until now."""
    return max(pairwise(stretches), key=lambda pair: pair[1][0] - pair[0][0])[0][1]


def _over(stretches: Stretches, duration: float) -> float:
    """Return the tempo that rules longest from 0 s to the end."""
    ruled: defaultdict[float, float] = defaultdict(float)
    starts: Iterable[float] = [0.0, *(time for time, _ in stretches[1:])]
    stops = [time for time, _ in stretches[1:]] + [duration]
    for (_, tempo), start, stop in zip(stretches, starts, stops, strict=True):
        ruled[round(tempo, 2)] += max(0.0, min(stop, duration) - max(start, 0.0))
    longest = max(ruled, key=ruled.__getitem__)
    return next(tempo for _, tempo in stretches if round(tempo, 2) == longest)

"""All pieces of music that are there more than once, and what sounds like nothing else: questions about every track of a library.

The nearest of all tracks are found at once (`nearest_of_all`). Only those that may be versions, by how near they are and by their
tempo, are compared section by section.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.app.job import Job
from djanalyzer.app.nearest_of_all import AllNearest, nearest_of_all
from djanalyzer.app.sameness import MANY, least_whole, may_be_versions, same_music, usual_of
from djanalyzer.music.similarity import Outlier, SimilarTrack, VersionGroup

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow
    from djanalyzer.music.similarity import TrackEmbedding

Ids = npt.NDArray[np.int64]

_NEIGHBOURS = 5  # that a track is compared with, to tell whether it is alone
_ROUNDED = 0.005  # by which a scalar product in memory may differ from the exact one, amply
_AT_ONCE = 256  # tracks whose sections are read at a time
_SHARE_OF_NEAREST = 0.6  # of the time, for the progress bar
_STEPS = 1000  # of the progress bar


@dataclass(frozen=True, slots=True, eq=False)
class Nearby:
    """Every track that can be compared, and what is nearest to it.

    Attributes
    ----------
    ids : int64 array (n,), rising
    near : AllNearest
        By place in `ids`.
    bpm : float32 array (n,)
        NaN where not known.
    """

    ids: Ids
    near: AllNearest
    bpm: npt.NDArray[np.float32]

    def nearest(self, place: int) -> list[tuple[int, float]]:
        """Return the tracks nearest to the one at a place, the best first, and how much alike they are."""
        found = zip(self.near.places[place].tolist(), self.near.scores[place].tolist(), strict=True)
        return [(int(self.ids[other]), score) for other, score in found if other >= 0]


def nearby(session: Session, k: int, job: Job, share: float = 1.0) -> Nearby:
    """Return the `k` tracks nearest to each; `share` is how much of the job that is."""
    with session.similarity.opened() as index:
        ids, vectors, bpm = index.everything()

    def tell(n_done: int) -> None:
        job.report(share * _STEPS * n_done / max(1, len(ids)), _STEPS)

    return Nearby(ids, nearest_of_all(vectors, k, tell), bpm)


def versions(session: Session, job: Job | None = None) -> tuple[VersionGroup, ...]:
    """Return all pieces of music that are there more than once, the track that came first before its versions.

    Run it as a job: of 100,000 tracks it takes minutes.
    """
    job = job or Job.silent()
    found = nearby(session, MANY, job, _SHARE_OF_NEAREST)
    usual = _usual(found.near)
    candidates = _candidates(found, usual, session.library.all_doubles())
    groups, seen = [], set[int]()
    waiting = list(candidates)
    for first in range(0, len(waiting), _AT_ONCE):
        done = _SHARE_OF_NEAREST + (1 - _SHARE_OF_NEAREST) * first / len(waiting)
        job.report(done * _STEPS, _STEPS)
        some = [place for place in waiting[first : first + _AT_ONCE] if int(found.ids[place]) not in seen]
        own = {int(found.ids[place]) for place in some}
        known = _known(session, own.union(*(candidates[place] for place in some)))
        for place in some:
            track_id = int(found.ids[place])
            if track_id in known and track_id not in seen:
                others = [other for other in candidates[place] if other in known and other not in seen]
                if same := versions_among(known, track_id, others, float(usual[place])):
                    seen |= {track_id, *(one.track_id for one in same)}
                    groups.append(VersionGroup(track_id, same))
    job.report(_STEPS, _STEPS)
    return tuple(groups)


def versions_among(
    known: Mapping[int, tuple[TrackRow, TrackEmbedding]], own: int, others: Iterable[int], usual: float
) -> tuple[SimilarTrack, ...]:
    """Return which of some tracks are the same piece of music as a track, the best first; `usual` as for `same_music`."""
    found = (same_music(known[own], known[other], usual) for other in others)
    return tuple(sorted(filter(None, found), key=lambda one: (-one.score, one.track_id)))


def outliers(session: Session, n: int = 20, job: Job | None = None) -> tuple[Outlier, ...]:
    """Return the `n` tracks that sound least like anything else in the library, the oddest first; run it as a job.

    `score` is how much alike a track is to the five that are nearest. None where there are too few tracks to tell.
    """
    found = nearby(session, _NEIGHBOURS, job or Job.silent())
    if len(found.ids) <= _NEIGHBOURS:
        return ()
    alike = found.near.scores.mean(axis=1)
    oddest = np.lexsort((found.ids, alike))[:n]
    return tuple(Outlier(int(found.ids[place]), float(alike[place])) for place in oddest)


def _usual(near: AllNearest) -> npt.NDArray[np.float64]:
    """Return by place how much alike the neighbours of a track usually are to it."""
    return np.array([usual_of(row[row > -1].tolist()) for row in near.scores], np.float64)


def _candidates(
    found: Nearby, usual: npt.NDArray[np.float64], doubles: Mapping[int, Collection[int]]
) -> dict[int, Sequence[int]]:
    """Return by place the tracks that may be versions of the one there, of those only that have any."""
    near = found.near
    places = np.maximum(near.places, 0)
    is_near = near.scores >= (least_whole(usual) - _ROUNDED)[:, None]
    is_near &= (near.places >= 0) & may_be_versions(found.bpm[:, None], found.bpm[places])
    by_place: dict[int, Sequence[int]] = {}
    for place, own in enumerate(found.ids.tolist()):
        others = [*found.ids[places[place][is_near[place]]].tolist(), *doubles.get(own, ())]
        if others:
            by_place[place] = tuple(dict.fromkeys(others))
    return by_place


def _known(session: Session, ids: Collection[int]) -> dict[int, tuple[TrackRow, TrackEmbedding]]:
    """Return the line of each track and how it sounds; those are left out that have gone or were not listened to."""
    heard = session.library.embeddings(sorted(ids))
    return {row.id: (row, heard[row.id]) for row in session.rows(list(heard))}

"""The map of the collection: every track that was listened to at a place of its own, what sounds alike side by side."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt

from djanalyzer.app.job import Job
from djanalyzer.app.map_layout import beside, laid_out
from djanalyzer.app.sounds import recipe_of
from djanalyzer.music import CAMELOT, Key
from djanalyzer.music.similarity import CollectionMap, MapColors, MapPoint

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

__all__ = [
    "CollectionMap",
    "ColorBy",
    "MapColors",
    "MapPoint",
    "collection_map",
    "is_whole",
    "keys_of",
    "lay_out",
    "map_colors",
]

_FEW = 0.2  # of a map's tracks, which may be new without its being laid out anew
_NOTHING = CollectionMap(np.empty(0, np.int64), np.empty((0, 2), np.float32))

ColorBy = Literal["genre", "key", "energy", "playlist"]


def collection_map(session: Session) -> CollectionMap:
    """Return the map as it was laid out last, without the tracks that are new since; empty where it never was. Quick."""
    recipe = recipe_of(session)
    return session.library.map_places(recipe) if recipe else _NOTHING


def is_whole(session: Session, shown: CollectionMap) -> bool:
    """Return whether a map shows every track that was listened to."""
    recipe = recipe_of(session)
    return not recipe or bool(np.array_equal(session.library.embedded(recipe), shown.ids))


def lay_out(session: Session, job: Job | None = None) -> CollectionMap:
    """Give every track that was listened to its place, keep the places, and return the map.

    Where most of them have one, the others are laid beside the tracks that they sound like and nothing else moves. Else the whole
    map is laid out, from the places that there are: seconds for 10,000 tracks. Run it as a job, off the window's thread. Empty
    where nobody has listened yet.
    """
    from djanalyzer.library.edits import PlaceOnMap

    job = job or Job.silent()
    recipe = recipe_of(session)
    if not recipe:
        return _NOTHING
    stored, kept = session.library.vectors(recipe), session.library.map_places(recipe)
    fresh = ~np.isin(stored.ids, kept.ids)
    if not fresh.any():
        return CollectionMap(stored.ids, kept.places[np.isin(kept.ids, stored.ids)])
    vectors, places = stored.vectors.astype(np.float32), np.empty((len(stored.ids), 2), np.float32)
    known = kept.places[np.isin(kept.ids, stored.ids)]
    if len(known):
        places[~fresh] = known
        places[fresh] = beside(vectors[fresh], vectors[~fresh], known)
    if fresh.sum() > _FEW * len(fresh):
        first = places if len(known) else None
        places = laid_out(vectors, lambda share: job.report(share, 1, "laying out the map"), first)
        fresh[:] = True
    session.do(PlaceOnMap(CollectionMap(stored.ids[fresh], places[fresh]), recipe))
    return CollectionMap(stored.ids, places)


def keys_of(found: MapColors) -> tuple[Key, ...]:
    """Return the keys that points are coloured by."""
    known = {key.camelot: key for key in map(Key.from_index, range(len(CAMELOT)))}
    return tuple(known[name] for name in found.names)


def map_colors(session: Session, ids: npt.NDArray[np.int64], by: ColorBy) -> MapColors:
    """Return what the points of a map are coloured by.

    Genres (what the model hears where nobody has named one) and playlists come by how many tracks they have, keys as they lie on
    the Camelot wheel, energy by its level. Of playlists the first that holds a track counts.
    """
    told = _told(session, ids, by)
    amounts = Counter(name for name in told if name)
    if by == "key":
        names = [key for key in CAMELOT if key in amounts]
    elif by == "energy":
        names = sorted(amounts, key=int)
    else:
        names = sorted(amounts, key=lambda name: (-amounts[name], name))
    places = {name: place for place, name in enumerate(names)}
    return MapColors(tuple(names), np.array([places.get(name, -1) for name in told], np.int32))


def _told(session: Session, ids: npt.NDArray[np.int64], by: ColorBy) -> list[str]:
    if by == "playlist":
        lists: dict[int, str] = {}
        for playlist in session.playlists():
            if not playlist.is_folder and playlist.query is None:
                for track_id in session.find(playlist_id=playlist.id):
                    lists.setdefault(track_id, playlist.name)
        return [lists.get(track_id, "") for track_id in ids.tolist()]
    rows = {row.id: row for row in session.rows(ids.tolist())}
    told = []
    for track_id in ids.tolist():
        row = rows.get(track_id)
        if row is None:
            told.append("")
        elif by == "genre":
            told.append(row.genre or (row.style.word if row.style else ""))
        elif by == "key":
            told.append(row.key.camelot if row.key else "")
        else:
            told.append("" if row.energy is None else str(round(row.energy)))
    return told

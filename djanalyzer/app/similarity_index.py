"""What a session holds in memory to say what sounds alike: the embeddings of the library, kept up with every change to it.

Tracks whose change was told are read anew before the next question, so that whoever changes them waits for nothing.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.app.events import Event, TracksChanged

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.app.vector_index import Ids, VectorIndex
    from djanalyzer.library.embeddings import TrackFacts
    from djanalyzer.music.similarity import SimilarFilter, Vector

_AT_ONCE = 2048  # tracks read from the library
_HALF_A_LEVEL = 0.5  # of energy
_PAUSE = 1.0  # seconds between two looks at what other programs have done
_ROOM = 1024  # track numbers by which the tables of facts grow


@dataclass
class _Heard:
    """What one recipe has heard.

    Attributes
    ----------
    sections : VectorIndex or None
        None until they are asked for.
    n_unseen : int
        Embeddings by the recipe that do not count.
    """

    tracks: VectorIndex
    sections: VectorIndex | None = None
    n_unseen: int = 0


class SimilarityIndex:
    """The embeddings of a session's library; use `opened` to ask it. Empty until it is asked for the first time.

    `recipe` is that whose embeddings are compared where all tracks are asked about. Of the others those are read that a track
    is asked for which was heard by them alone: what new weights have heard is compared while they have not heard the rest.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lock = threading.RLock()
        self._stale_lock = threading.Lock()
        self._stale: set[int] = set()
        self.recipe = ""
        self._heard: dict[str, _Heard] = {}
        self._facts = _Facts()
        self._n_elsewhere = 0  # changes by other programs that the facts know of
        self._asked_at = -math.inf
        session.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        if isinstance(event, TracksChanged):
            with self._stale_lock:
                self._stale |= event.ids

    @contextmanager
    def opened(self) -> Iterator[SimilarityIndex]:
        """Hold the index, up to date, for questions; other threads wait.

        What another program has done to the library is looked for once in a while: tracks that it has listened to are found then,
        and filters know of its tempi, keys and energies.
        """
        with self._lock:
            stale = self._taken()
            try:
                self._bring_up_to_date(stale)
            except BaseException:
                with self._stale_lock:
                    self._stale |= stale
                raise
            yield self

    def _bring_up_to_date(self, stale: set[int]) -> None:
        from djanalyzer.app.sounds import compared

        if self._heard and not stale and time.monotonic() - self._asked_at < _PAUSE:
            return
        by_recipe = self._session.library.embedding_recipes()
        present, n_elsewhere = compared(by_recipe), self._session.library.changes_elsewhere()
        if (
            present != self.recipe or present not in self._heard
        ):  # of few tracks the usual sound is not known well
            tracks, facts = self._read(present), self._read_facts()
            self._heard[present], self._facts, self._n_elsewhere = _Heard(tracks), facts, n_elsewhere
        if n_elsewhere != self._n_elsewhere:
            self._facts, self._n_elsewhere = self._read_facts(), n_elsewhere
        self.recipe = present
        self._heard = {name: heard for name, heard in self._heard.items() if name in (present, *by_recipe)}
        self._refresh(sorted(stale))
        for recipe, heard in self._heard.items():
            self._look_for_others(recipe, heard, by_recipe.get(recipe, 0))
        self._asked_at = time.monotonic()

    def _look_for_others(self, recipe: str, heard: _Heard, n_heard: int) -> None:
        """Read what other programs have listened to, where the library has another number of embeddings by a recipe."""
        if n_heard - len(heard.tracks.owners) == heard.n_unseen:
            return
        known = set(self._session.library.embedded(recipe))
        self._refresh(sorted(known.symmetric_difference(heard.tracks.owners.tolist())))
        heard.n_unseen = n_heard - len(heard.tracks.owners)

    def tracks(self, recipe: str = "") -> VectorIndex:
        """Return the embeddings of whole tracks by a recipe (empty: the one that all are compared by); asked within `opened`."""
        return self._by(recipe).tracks

    def sections(self, recipe: str = "") -> VectorIndex:
        """Return the embeddings of sections, which are read when they are asked for the first time; within `opened`."""
        heard = self._by(recipe)
        if heard.sections is None:
            heard.sections = self._read_sections(recipe or self.recipe)
        return heard.sections

    def _by(self, recipe: str) -> _Heard:
        name = recipe or self.recipe
        if name not in self._heard:
            tracks = self._read(name)
            n_heard = self._session.library.embedding_recipes().get(name, 0)
            self._heard[name] = _Heard(tracks, n_unseen=n_heard - len(tracks.owners))
        return self._heard[name]

    def everything(self) -> tuple[Ids, Vector, npt.NDArray[np.float32]]:
        """Return all tracks, rising, how each sounds (n, EMBEDDING_SIZE), and its tempo (NaN where not known); within `opened`."""
        tracks = self.tracks()
        rows, owners = tracks.rows()
        order = np.argsort(owners)
        return owners[order], tracks.vectors(rows[order]), self._facts.bpm_of(owners[order])

    def allowed(self, track_id: int, wish: SimilarFilter) -> npt.NDArray[np.bool_] | None:
        """Return by track number whether a filter lets a track through beside another; None where it lets all through."""
        found = self._facts.allowed(track_id, wish)
        if wish.playlist_id is None:
            return found
        held = np.zeros(len(self._facts.is_there), np.bool_)
        ids = np.array(self._session.find(playlist_id=wish.playlist_id), np.int64)
        held[ids[ids < len(held)]] = True
        return held if found is None else held & found

    def _taken(self) -> set[int]:
        with self._stale_lock:
            stale, self._stale = self._stale, set()
        return stale

    def _read_facts(self) -> _Facts:
        facts = _Facts()
        facts.take(self._session.library.facts(), None)
        return facts

    def _read(self, recipe: str) -> VectorIndex:
        from djanalyzer.app.vector_index import VectorIndex

        library, index = self._session.library, None
        for ids in _some(library.embedded(recipe)):
            stored = library.vectors(recipe, ids)
            index = index or VectorIndex(stored.vectors.astype(np.float32).mean(axis=0))
            index.add(stored.ids, np.zeros(len(stored.ids), np.int64), stored.vectors)
        return index or VectorIndex(np.zeros(_size(), np.float32))

    def _read_sections(self, recipe: str) -> VectorIndex:
        from djanalyzer.app.vector_index import VectorIndex

        library, index = self._session.library, None
        for ids in _some(library.embedded(recipe)):
            stored = library.section_vectors(recipe, ids)
            if len(stored.ids):
                index = index or VectorIndex(stored.vectors.astype(np.float32).mean(axis=0))
                index.add(stored.ids, stored.items, stored.vectors)
        return index or VectorIndex(np.zeros(_size(), np.float32))

    def _refresh(self, stale: list[int]) -> None:
        """Read tracks anew that have changed."""
        if not stale:
            return
        library = self._session.library
        self._facts.take(library.facts(stale), stale)
        for recipe, heard in self._heard.items():
            for ids in _some(stale):
                stored = library.vectors(recipe, ids)
                heard.tracks.drop(ids)
                heard.tracks.add(stored.ids, np.zeros(len(stored.ids), np.int64), stored.vectors)
                if heard.sections is not None:
                    parts = library.section_vectors(recipe, ids)
                    heard.sections.drop(ids)
                    heard.sections.add(parts.ids, parts.items, parts.vectors)


class _Facts:
    """What filters ask, in tables by track number."""

    def __init__(self) -> None:
        self.is_there = np.zeros(0, np.bool_)
        self._bpm = np.zeros(0, np.float32)
        self._key_order = np.zeros(0, np.int16)
        self._energy = np.zeros(0, np.float32)
        self._is_played = np.zeros(0, np.bool_)

    def take(self, fresh: TrackFacts, instead_of: list[int] | None) -> None:
        """Take what is known of tracks, in the place of what was known of `instead_of`."""
        if instead_of:
            gone = np.array(instead_of, np.int64)
            self.is_there[gone[gone < len(self.is_there)]] = False
        if not len(fresh.ids):
            return
        self._make_room(int(fresh.ids[-1]) + 1)
        self.is_there[fresh.ids] = True
        self._bpm[fresh.ids], self._energy[fresh.ids] = fresh.bpm, fresh.energy
        self._key_order[fresh.ids], self._is_played[fresh.ids] = fresh.key_order, fresh.is_played

    def allowed(self, track_id: int, wish: SimilarFilter) -> npt.NDArray[np.bool_] | None:
        from djanalyzer.library.neighbours import USUAL_WAYS, place_after

        is_asked = wish.bpm is not None or wish.only_compatible or wish.energy_step is not None
        if not is_asked and not wish.not_played:
            return None
        found = self.is_there.copy()
        is_known = track_id < len(found) and found[track_id]
        if wish.bpm is not None:  # NaN is in no range
            found &= (self._bpm >= wish.bpm[0]) & (self._bpm <= wish.bpm[1])
        if wish.only_compatible and is_known and (place := int(self._key_order[track_id])) >= 0:
            found &= np.isin(self._key_order, [place_after(place, way) for way in USUAL_WAYS])
        if wish.energy_step is not None and is_known and not np.isnan(self._energy[track_id]):
            level = self._energy[track_id] + wish.energy_step
            found &= np.abs(self._energy - level) <= _HALF_A_LEVEL
        if wish.not_played:
            found &= ~self._is_played
        return found

    def bpm_of(self, ids: Ids) -> npt.NDArray[np.float32]:
        """Return the tempi of tracks, NaN where not known."""
        found = np.full(len(ids), np.nan, np.float32)
        is_known = ids < len(self._bpm)
        found[is_known] = self._bpm[ids[is_known]]
        return found

    def _make_room(self, n: int) -> None:
        if (lacking := n - len(self.is_there)) <= 0:
            return
        more = -(-lacking // _ROOM) * _ROOM
        for name in ("is_there", "_bpm", "_key_order", "_energy", "_is_played"):
            table = getattr(self, name)
            setattr(self, name, np.concatenate([table, np.zeros(more, table.dtype)]))


def _some(ids: list[int]) -> Iterator[list[int]]:
    for first in range(0, len(ids), _AT_ONCE):
        yield ids[first : first + _AT_ONCE]


def _size() -> int:
    from djanalyzer.music.similarity import EMBEDDING_SIZE

    return EMBEDDING_SIZE

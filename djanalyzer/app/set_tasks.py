"""What a set is to be made of: the tracks that must come, those that may, and which of them are one song."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from djanalyzer.app.set_costs import Ground, Ints
from djanalyzer.errors import LibraryTrouble
from djanalyzer.music.sets import SetWish


@dataclass(frozen=True, eq=False)
class Task:
    """What is to be ordered, by rows of the ground.

    Attributes
    ----------
    chosen : tuple of int
        All of them are in the set; in this order where `is_ordered`. Without those that are locked.
    locked : mapping of int to int
        Place in the set to the track there.
    fillers : int array
        Tracks that may be taken besides.
    songs : int array (n_tracks,)
        Tracks of one number are one song, which a set has once.
    """

    ground: Ground
    wish: SetWish
    chosen: tuple[int, ...]
    locked: Mapping[int, int]
    fillers: Ints
    songs: Ints

    @cached_property
    def is_ordered(self) -> bool:
        return self.wish.order == "given"

    @cached_property
    def typical(self) -> float:
        """Seconds that a track usually plays."""
        some = self.fillers if len(self.fillers) else np.arange(len(self.ground.rows))
        return float(np.median(self.ground.seconds[some]))


def task_of(ground: Ground, wish: SetWish) -> Task:
    """Return what there is to be ordered, of all tracks of a ground.

    Raises
    ------
    LibraryTrouble
        A chosen or locked track is not among them.
    """
    named = dict.fromkeys([*wish.chosen, *(track for _, track in wish.locked)])
    at = {row.id: place for place, row in enumerate(ground.rows)}
    if any(track not in at for track in named):
        raise LibraryTrouble("A chosen track is not in the library any more.", "Choose again.")
    locked = {place: at[track] for place, track in wish.locked}
    chosen = tuple(at[track] for track in wish.chosen if at[track] not in locked.values())
    fillers, songs = _fillers(ground, {*named, *wish.left_out}), _songs(ground)
    taken = songs[[at[track] for track in named]]
    return Task(ground, wish, chosen, locked, fillers[~np.isin(songs[fillers], taken)], songs)


def _fillers(ground: Ground, left_out: Iterable[int]) -> Ints:
    """Return the tracks that can be taken unasked."""
    out = set(left_out)
    usable = [
        place
        for place, row in enumerate(ground.rows)
        if row.bpm and row.duration and row.state in ("new", "analysed") and row.id not in out
    ]
    return np.array(usable, np.int64)


def _songs(ground: Ground) -> Ints:
    """Return a number for each track; those of one artist and title have the same."""
    numbers: dict[tuple[str, ...], int] = {}
    found = []
    for row in ground.rows:
        named = row.artist.strip().casefold(), row.title.strip().casefold()
        name = named if all(named) else ("", "", str(row.id))
        found.append(numbers.setdefault(name, len(numbers)))
    return np.array(found, np.int64)

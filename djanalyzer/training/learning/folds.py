"""Who is judged by whom: tracks cut into folds that share no artist and no recording, and those that nothing learns from.

What learns from all folds but one judges that one, so that nobody is judged by what he has taught (out-of-fold). Of the
tracks with a trusted label some are kept apart for good: they say whether a candidate is better (of cue points the others say
so as well: `judging`).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from djanalyzer.music.learning import LabelledTrack
from djanalyzer.training.tagged import artists_in

N_FOLDS = 5
_VALIDATION = 0.25  # of the tracks with a trusted label
_OF_FEW, _MANY = 0.5, 40  # while they are few so many of them, until that makes so many tracks
_MOST_KEPT = 1 / 3  # of all tracks, beyond _VALIDATION: else too little is left to learn from
_LARGEST = 0.1  # of all tracks: beyond it artists are no longer joined because they have worked together


@dataclass(frozen=True, slots=True)
class Folds:
    """Tracks by number.

    Attributes
    ----------
    folds : tuple of tuple of int
        To learn from and to judge in turn; at most N_FOLDS, and fewer than two where there is nothing to tell apart.
    validation : tuple of int
        Never learned from; their artists are known.
    are_artist_disjoint : bool
        False where all is by one artist: then the folds share the artist, though no recording, and nothing is kept apart.
    """

    folds: tuple[tuple[int, ...], ...]
    validation: tuple[int, ...] = ()
    are_artist_disjoint: bool = True

    @classmethod
    def of(cls, tracks: Sequence[LabelledTrack]) -> Folds:
        """Cut tracks into folds. The same tracks are cut in the same way, whatever their order.

        What is kept apart stays so while the library grows, but for few: groups of tracks are taken in the order of a number
        drawn from the artist's name.
        """
        groups = _groups(tracks, _names)
        if len(groups) < 2:
            return cls(_dealt(_groups(tracks, lambda track: ()), N_FOLDS), (), are_artist_disjoint=False)
        kept = _kept_apart(groups)
        learned = [group for group in groups if not kept.intersection(t.id for t in group)]
        return cls(_dealt(learned, N_FOLDS), tuple(sorted(kept)))

    @property
    def learned(self) -> tuple[int, ...]:
        """All tracks that may be learned from."""
        return tuple(sorted(track for fold in self.folds for track in fold))

    def splits(self) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
        """Yield those to learn from and those to judge then; what is kept apart comes last, judged by all others."""
        for judged in self.folds if len(self.folds) > 1 else ():
            yield frozenset(self.learned) - frozenset(judged), frozenset(judged)
        if self.validation and self.folds:
            yield frozenset(self.learned), frozenset(self.validation)


_Group = tuple[LabelledTrack, ...]


def _groups(tracks: Iterable[LabelledTrack], names: Callable[[LabelledTrack], Sequence[str]]) -> list[_Group]:
    """Return tracks that belong together: one recording, one artist named first, or artists who have worked together."""
    ordered = sorted(tracks, key=lambda t: t.id)
    leader = {track.id: track.id for track in ordered}
    sizes = dict.fromkeys(leader, 1)

    def lead_of(track_id: int) -> int:
        while leader[track_id] != track_id:
            track_id = leader[track_id]
        return track_id

    def join(pairs: Iterable[tuple[Hashable, int]], most: float) -> None:
        seen: dict[Hashable, int] = {}
        for mark, track_id in pairs:
            ours, theirs = lead_of(track_id), lead_of(seen.setdefault(mark, track_id))
            if ours != theirs and sizes[ours] + sizes[theirs] <= most:
                low, high = sorted((ours, theirs))
                leader[high] = low
                sizes[low] += sizes[high]

    join(((t.recording, t.id) for t in ordered if t.recording), len(ordered))
    join(((name, t.id) for t in ordered for name in names(t)[:1]), len(ordered))
    join(((name, t.id) for t in ordered for name in names(t)), _LARGEST * len(ordered))
    found: defaultdict[int, list[LabelledTrack]] = defaultdict(list)
    for track in ordered:
        found[lead_of(track.id)].append(track)
    return [tuple(group) for group in found.values()]


def _names(track: LabelledTrack) -> tuple[str, ...]:
    """Return the artists of a track; none where nobody knows."""
    return tuple(name for name in artists_in(track.artist) if name)


def _kept_apart(groups: list[_Group]) -> set[int]:
    """Return the tracks of groups that hold about _VALIDATION of those with a trusted label, and more where these are few.

    A track whose artist nobody knows proves nothing: others by the same artist may be learned from.
    """
    named = [group for group in groups if any(map(_names, group))]
    n_trusted = sum(map(_n_trusted, named))
    least = round(_VALIDATION * n_trusted)
    wanted = max(least, min(round(_OF_FEW * n_trusted), _MANY))
    most = _MOST_KEPT * sum(map(len, groups))
    kept: set[int] = set()
    n_kept = 0
    for group in sorted(named, key=_number):
        n = n_kept + _n_trusted(group)
        if n_kept < n <= least or (n_kept < n <= wanted and len(kept) + len(group) <= most):
            kept.update(t.id for t in group)
            n_kept = n
    return kept


def _n_trusted(group: _Group) -> int:
    return sum(bool(track.trusted) for track in group)


def _dealt(groups: list[_Group], n: int) -> tuple[tuple[int, ...], ...]:
    """Deal groups to folds of about one size, the largest first."""
    folds: list[list[int]] = [[] for _ in range(min(n, len(groups)))]
    for group in sorted(groups, key=lambda g: (-len(g), _number(g))):
        min(folds, key=len).extend(track.id for track in group)
    return tuple(tuple(sorted(fold)) for fold in folds)


def _number(group: _Group) -> str:
    """Return what orders groups: drawn from the first name among their artists, or from their recording."""
    first = min(min(_names(t), default=t.recording or str(t.path)) for t in group)
    return hashlib.sha256(first.encode("utf-8", "surrogateescape")).hexdigest()

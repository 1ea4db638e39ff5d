"""Whether two tracks are one piece of music: a copy, or a version that is faster, higher or mastered anew.

Two tracks of one style sound alike, and two versions of one piece sound alike in every part of it. Sections are compared with what
the other track has at the same share of its length, which neither speed nor pitch nor loudness changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.music.similarity import Reason, ReasonKind, SimilarTrack

if TYPE_CHECKING:
    from djanalyzer.library.records import TrackRow
    from djanalyzer.music.similarity import SectionEmbedding, TrackEmbedding, Vector

MANY = 12  # nearest tracks, among which a track's versions are looked for
SAME = 0.85  # agreement from which on two tracks may be one piece of music
_NEARER = 0.3  # of what a track's neighbours usually lack to being the same, the most that a version lacks
_SPEEDS = (1.0, 0.5, 2.0)  # counted alike, or one of them at half or double
_MOST = 0.2  # of the tempo by which versions differ
_SAME_TEMPO = 0.003
_SAME_LENGTH = 2.0  # seconds


def agreement(one: TrackEmbedding, other: TrackEmbedding) -> float:
    """Return how alike two tracks sound part by part, -1 to 1: the mean of whole and parts, weighted by their length.

    The recipes of both are the same.
    """
    whole = float(one.vector @ other.vector)
    if not one.sections or not other.sections:
        return whole
    ways = [_parts(one.sections, other.sections), _parts(other.sections, one.sections)]
    return 0.5 * whole + 0.25 * sum(ways)


def same_music(
    own: tuple[TrackRow, TrackEmbedding], other: tuple[TrackRow, TrackEmbedding], usual: float = 0.0
) -> SimilarTrack | None:
    """Return another track as a version of a track, with what tells it apart; None where it is no version.

    `usual` is how much alike the track's neighbours usually are to it: where many tracks sound nearly the same, a version has to be
    nearer still.
    """
    if own[1].recipe != other[1].recipe or (change := _tempo_change(own[0], other[0])) is None:
        return None
    score = agreement(own[1], other[1])
    if score < _least(usual):
        return None
    found = []
    if abs(change) > _SAME_TEMPO:
        found.append(Reason(ReasonKind.STRETCHED, number=change))
    if semitones := _semitones(own[1], other[1]):
        found.append(Reason(ReasonKind.TRANSPOSED, number=semitones))
    if not found and _is_as_long(own[0], other[0]):
        found.append(Reason(ReasonKind.RECORDING))
    return SimilarTrack(other[0].id, score, (Reason(ReasonKind.SOUND, number=max(0.0, score)), *found))


def usual_of(scores: Sequence[float]) -> float:
    """Return how much alike the nearest tracks usually are to a track, of their scores; 0 where there are too few to tell."""
    return median(scores) if len(scores) >= MANY else 0.0


def least_whole(usual: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return how much alike two tracks sound as a whole at least that are versions: with all parts alike, their agreement suffices."""
    return np.asarray([2 * _least(amount) - 1 for amount in usual.tolist()], np.float64)


def may_be_versions(bpm: npt.NDArray[np.float32], other: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Return of many pairs of tempi, NaN where not known, whether tracks at them may be versions."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = other / bpm
        changes = np.stack([np.abs(ratio * speed - 1) for speed in _SPEEDS])
    are_known = (bpm > 0) & (other > 0)
    return np.asarray(~are_known | (changes.min(axis=0) <= _MOST), np.bool_)


def _least(usual: float) -> float:
    """Return the agreement that versions have at least."""
    return max(SAME, 1 - _NEARER * (1 - usual))


def _parts(these: tuple[SectionEmbedding, ...], those: tuple[SectionEmbedding, ...]) -> float:
    """Return how alike sections are to what the other track has at the same share of its length."""
    length, other_length = these[-1].stop, those[-1].stop
    edges = np.array([[s.start, s.stop] for s in those]) / max(other_length, 1e-9)
    vectors = np.stack([s.vector for s in those])
    total, weight = 0.0, 0.0
    for section in these:
        start, stop = section.start / length, section.stop / length
        shared = np.clip(np.minimum(edges[:, 1], stop) - np.maximum(edges[:, 0], start), 0.0, None)
        total += (stop - start) * float(_unit(shared.astype(np.float32) @ vectors) @ section.vector)
        weight += stop - start
    return total / max(weight, 1e-9)


def _tempo_change(own: TrackRow, other: TrackRow) -> float | None:
    """Return how much faster the other one is, by their tempi or else their lengths; None where it is too much for a version."""
    if own.bpm and other.bpm:
        change = min((other.bpm * speed / own.bpm - 1 for speed in _SPEEDS), key=abs)
    elif own.duration and other.duration:
        change = own.duration / other.duration - 1
    else:
        return 0.0
    return change if abs(change) <= _MOST else None


def _semitones(own: TrackEmbedding, other: TrackEmbedding) -> int:
    """Return how many semitones higher the other one is, as the listener hears both keys; 0 where it is not sure of them."""
    key, later = own.key.key, other.key.key
    if key is None or later is None or key.is_minor != later.is_minor:
        return 0
    return (later.tonic - key.tonic + 5) % 12 - 5


def _is_as_long(own: TrackRow, other: TrackRow) -> bool:
    return None in (own.duration, other.duration) or abs(own.duration - other.duration) <= _SAME_LENGTH  # type: ignore[operator]


def _unit(vector: Vector) -> Vector:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), np.float32)

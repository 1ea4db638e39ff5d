"""What sounds alike in the library: tracks, sections, versions of one piece of music, and what sounds like nothing else.

Everything is answered from an index in memory that the session keeps up with the library; only the first question waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from djanalyzer.app.embedding import EmbeddingReport, listen, unheard
from djanalyzer.music.similarity import (
    Outlier,
    Reason,
    ReasonKind,
    SectionMatch,
    SimilarFilter,
    SimilarTrack,
    VersionGroup,
)

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow

__all__ = [
    "EmbeddingReport",
    "Outlier",
    "Reason",
    "ReasonKind",
    "SectionMatch",
    "SimilarFilter",
    "SimilarTrack",
    "VersionGroup",
    "is_findable",
    "listen",
    "outliers",
    "sections_of",
    "similar",
    "similar_sections",
    "unheard",
    "versions",
    "versions_of",
]

_ALL = SimilarFilter()
_SAME = 0.98  # from which on two tracks are taken for one piece of music


def is_findable(session: Session, track_id: int) -> bool:
    """Return whether somebody has listened to a track for what it sounds like."""
    return track_id in session.library.embeddings([track_id])


def sections_of(session: Session, track_id: int) -> tuple[tuple[float, float, str], ...]:
    """Return the sections of a track that `similar_sections` can be asked about: start, stop (seconds), label; none if unheard."""
    own = session.library.embeddings([track_id]).get(track_id)
    return tuple((s.start, s.stop, s.label) for s in own.sections) if own else ()


def similar(
    session: Session, track_id: int, wish: SimilarFilter = _ALL, n: int = 50
) -> tuple[SimilarTrack, ...]:
    """Return the `n` tracks that sound most like a track and that the filter lets through, the best first.

    None where nobody has listened to the track yet (`is_findable`).
    """
    own = session.library.embeddings([track_id]).get(track_id)
    if own is None:
        return ()
    stored = session.library.vectors(own.recipe)
    allowed = set(session.library.fitting(track_id, wish)) - {track_id}
    scores = stored.vectors.astype(np.float32) @ own.vector
    order = np.argsort(-scores, kind="stable")
    best = [int(i) for i in order if int(stored.ids[i]) in allowed][:n]
    found = {int(stored.ids[i]): float(scores[i]) for i in best}
    rows = {row.id: row for row in session.rows([track_id, *found])}
    if track_id not in rows:
        return ()
    return tuple(
        SimilarTrack(other, score, _reasons(rows[track_id], rows[other], score))
        for other, score in found.items()
        if other in rows
    )


def similar_sections(
    session: Session, track_id: int, time: float, wish: SimilarFilter = _ALL, n: int = 50
) -> tuple[SectionMatch, ...]:
    """Return the sections of other tracks that sound most like the one that holds a second of a track, the best first.

    The filter is about the tracks that they are of. None where nobody has listened to the track yet.
    """
    own = session.library.embeddings([track_id]).get(track_id)
    if own is None or not own.sections:
        return ()
    asked = next((s for s in own.sections if s.start <= time < s.stop), own.sections[-1])
    stored = session.library.section_vectors(own.recipe)
    allowed = set(session.library.fitting(track_id, wish)) - {track_id}
    scores = stored.vectors.astype(np.float32) @ asked.vector
    order = np.argsort(-scores, kind="stable")
    best = [int(i) for i in order if int(stored.ids[i]) in allowed][:n]
    return tuple(
        SectionMatch(
            int(stored.ids[i]),
            float(stored.spans[i, 0]),
            float(stored.spans[i, 1]),
            stored.labels[i],
            float(scores[i]),
        )
        for i in best
    )


def versions_of(session: Session, track_id: int) -> tuple[SimilarTrack, ...]:
    """Return the tracks that are the same piece of music as a track: copies, faster or higher ones, mastered anew."""
    return tuple(found for found in similar(session, track_id, n=20) if found.score >= _SAME)


def versions(session: Session) -> tuple[VersionGroup, ...]:
    """Return all pieces of music that are there more than once, the oldest track of each first."""
    groups, seen = [], set[int]()
    for recipe in session.library.embedding_recipes():
        for track_id in map(int, session.library.vectors(recipe).ids):
            if track_id in seen:
                continue
            found = versions_of(session, track_id)
            seen |= {track_id, *(one.track_id for one in found)}
            if found:
                groups.append(VersionGroup(track_id, found))
    return tuple(groups)


def outliers(session: Session, n: int = 20) -> tuple[Outlier, ...]:
    """Return the `n` tracks that sound least like anything else in the library, the oddest first."""
    found = []
    for recipe in session.library.embedding_recipes():
        stored = session.library.vectors(recipe)
        vectors = stored.vectors.astype(np.float32)
        for place, track_id in enumerate(stored.ids):
            scores = np.delete(vectors @ vectors[place], place)
            if len(scores):
                found.append(Outlier(int(track_id), float(np.sort(scores)[-5:].mean())))
    return tuple(sorted(found, key=lambda one: (one.score, one.track_id))[:n])


def _reasons(own: TrackRow, other: TrackRow, score: float) -> tuple[Reason, ...]:
    """Return what speaks for a track beside another one."""
    found = [Reason(ReasonKind.SOUND, number=max(0.0, score))]
    if own.style and other.style and own.style.word == other.style.word:
        found.append(Reason(ReasonKind.STYLE, own.style.word))
    if own.mood and own.mood == other.mood:
        found.append(Reason(ReasonKind.MOOD, own.mood))
    if own.key and other.key:
        found.append(Reason(ReasonKind.KEY, other.key.camelot))
    if own.bpm and other.bpm:
        found.append(Reason(ReasonKind.TEMPO, number=other.bpm / own.bpm - 1))
    if own.energy is not None and other.energy is not None:
        found.append(Reason(ReasonKind.ENERGY, number=other.energy - own.energy))
    return tuple(found)

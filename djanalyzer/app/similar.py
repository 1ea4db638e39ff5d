"""What sounds alike in the library: tracks, sections, versions of one piece of music, and what sounds like nothing else.

Everything is answered from an index in memory that the session keeps up with the library; only the first question waits for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.app.all_versions import outliers, versions, versions_among
from djanalyzer.app.doubts import DoubtsReport, look_for_doubts
from djanalyzer.app.embedding import EmbeddingReport, listen, unheard
from djanalyzer.app.sameness import MANY, usual_of
from djanalyzer.music import CAMELOT, Key
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
    from djanalyzer.music.similarity import TrackEmbedding

__all__ = [
    "DoubtsReport",
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
    "look_for_doubts",
    "outliers",
    "sections_of",
    "similar",
    "similar_sections",
    "unheard",
    "versions",
    "versions_of",
]

_ALL = SimilarFilter()
_MIXES = 0.06  # of the tempo: what a deck's slider is moved by


def is_findable(session: Session, track_id: int) -> bool:
    """Return whether a track can be compared with others: somebody has listened to it."""
    return _own(session, track_id) is not None


def sections_of(session: Session, track_id: int) -> tuple[tuple[float, float, str], ...]:
    """Return the sections of a track that `similar_sections` can be asked about: start, stop (seconds), label; none if unheard."""
    own = _own(session, track_id)
    return tuple((s.start, s.stop, s.label) for s in own.sections) if own else ()


def similar(
    session: Session, track_id: int, wish: SimilarFilter = _ALL, n: int = 50
) -> tuple[SimilarTrack, ...]:
    """Return the `n` tracks that sound most like a track and that the filter lets through, the best first.

    None where nobody has listened to the track yet (`is_findable`).
    """
    own = _own(session, track_id)
    if own is None:
        return ()
    with session.similarity.opened() as index:
        found = index.tracks(own.recipe).nearest(own.vector, n, index.allowed(track_id, wish), but=track_id)
    scores = dict(zip(found.owners.tolist(), found.scores.tolist(), strict=True))
    rows = {row.id: row for row in session.rows([track_id, *scores])}
    return tuple(
        SimilarTrack(other, score, reasons(rows[track_id], rows[other], score))
        for other, score in scores.items()
        if other in rows and track_id in rows
    )


def similar_sections(
    session: Session, track_id: int, time: float, wish: SimilarFilter = _ALL, n: int = 50
) -> tuple[SectionMatch, ...]:
    """Return the sections of other tracks that sound most like the one that holds a second of a track, the best first.

    The filter is about the tracks that they are of. None where nobody has listened to the track yet.
    """
    own = _own(session, track_id)
    if own is None or not own.sections:
        return ()
    asked = next((s for s in own.sections if time < s.stop), own.sections[-1])
    with session.similarity.opened() as index:
        found = index.sections(own.recipe).nearest(
            asked.vector, n, index.allowed(track_id, wish), but=track_id
        )
    places = list(zip(found.owners.tolist(), found.items.tolist(), found.scores.tolist(), strict=True))
    known = session.library.embeddings([owner for owner, _, _ in places])
    return tuple(
        SectionMatch(owner, part.start, part.stop, part.label, score)
        for owner, item, score in places
        if owner in known and item < len(known[owner].sections)
        for part in [known[owner].sections[item]]
    )


def versions_of(session: Session, track_id: int) -> tuple[SimilarTrack, ...]:
    """Return the tracks that are the same piece of music as a track: copies, faster or higher ones, mastered anew.

    The nearest tracks are compared section by section (`sameness`); `score` is how well the sections agree.
    """
    own = _own(session, track_id)
    if own is None:
        return ()
    near = similar(session, track_id, n=MANY)
    usual = usual_of([one.score for one in near])
    others = {*(one.track_id for one in near), *session.library.doubles_of(track_id)}
    heard = session.library.embeddings(sorted(others))
    heard |= {track_id: own}
    known = {row.id: (row, heard[row.id]) for row in session.rows(list(heard))}
    return versions_among(known, track_id, others & known.keys(), usual) if track_id in known else ()


def reasons(own: TrackRow, other: TrackRow, score: float) -> tuple[Reason, ...]:
    """Return what speaks for a track beside another one that sounds like it so much."""
    found = [Reason(ReasonKind.SOUND, number=max(0.0, score))]
    if own.style and other.style and own.style.word == other.style.word:
        found.append(Reason(ReasonKind.STYLE, own.style.word))
    if own.mood and own.mood == other.mood:
        found.append(Reason(ReasonKind.MOOD, own.mood))
    if own.key and other.key and _mixes(own.key, other.key):
        found.append(Reason(ReasonKind.KEY, other.key.camelot))
    if own.bpm and other.bpm:
        change = min((other.bpm * speed / own.bpm - 1 for speed in (1.0, 0.5, 2.0)), key=abs)
        if abs(change) <= _MIXES:
            found.append(Reason(ReasonKind.TEMPO, number=change))
    if own.energy is not None and other.energy is not None:
        found.append(Reason(ReasonKind.ENERGY, number=round(other.energy) - round(own.energy)))
    return tuple(found)


def _mixes(own: Key, other: Key) -> bool:
    """Return whether two keys mix by the Camelot wheel: the same, an hour up or down, or the relative one."""
    from djanalyzer.library.neighbours import USUAL_WAYS, place_after

    place = CAMELOT.index(own.camelot)
    return CAMELOT.index(other.camelot) in {place_after(place, way) for way in USUAL_WAYS}


def _own(session: Session, track_id: int) -> TrackEmbedding | None:
    """Return how a track sounds; None where nobody has listened to it. It is compared with those that the same one has heard."""
    return session.library.embeddings([track_id]).get(track_id)

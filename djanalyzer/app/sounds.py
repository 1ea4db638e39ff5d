"""Whose embeddings of the library's tracks count, which tracks have none yet, and how one is kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from djanalyzer.errors import LibraryTrouble, MissingWeights

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import TrackRow
    from djanalyzer.music.similarity import TrackEmbedding


def recipe() -> str:
    """Return what the embeddings that the present listener makes are kept under.

    Raises
    ------
    MissingWeights
        Nobody listens: the weights are not there.
    """
    from djanalyzer.models.selfsup import shipped

    return shipped.recipe_of()


def recipe_of(session: Session) -> str:
    """Return the recipe whose embeddings are compared (`compared`); empty where nobody has listened or can."""
    return compared(session.library.embedding_recipes())


def compared(heard: Mapping[str, int]) -> str:
    """Return which of the recipes that have heard so many tracks is that whose embeddings are compared.

    The present listener's, unless another one has heard more than twice as many tracks: with new weights, what was heard before serves
    until it is heard anew.
    """
    most = max(heard, key=lambda name: (heard[name], name), default="")
    try:
        present = recipe()
    except MissingWeights:
        return most
    return present if 2 * heard.get(present, 0) >= heard.get(most, 0) else most


def unheard(session: Session, ids: Collection[int] | None = None) -> list[int]:
    """Return the tracks of `ids` (None: all) whose file can be read and that the present listener has not heard yet.

    None where nobody can listen.
    """
    try:
        present = recipe()
    except MissingWeights:
        return []
    return session.library.unembedded(present, None if ids is None else list(ids))


def keep_embedding(session: Session, row: TrackRow, embedding: TrackEmbedding) -> None:
    """Keep what a track sounds like, in the place of what was kept before; nothing happens where it has left the library."""
    from djanalyzer.app.stem_ears import recording_of
    from djanalyzer.library.edits import SaveEmbedding

    recording = recording_of(row, session.library.known_file(row.path))
    try:
        session.do(SaveEmbedding(row.id, embedding, recording))
    except LibraryTrouble:
        if session.rows([row.id]):
            raise

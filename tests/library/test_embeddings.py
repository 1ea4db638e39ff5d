"""How tracks sound stays with the track that was heard, and is read of a few tracks of a large library as quickly as of a small one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sqlalchemy import Connection

from djanalyzer.library import embeddings, schema
from djanalyzer.library.edits import AddFiles, FoundFile, RelocateFiles, SaveEmbedding, SetMissing
from djanalyzer.library.store import Library
from djanalyzer.music.similarity import EMBEDDING_SIZE, TrackEmbedding


def sound(place: int) -> TrackEmbedding:
    return TrackEmbedding("listener-1", np.eye(EMBEDDING_SIZE, dtype=np.float32)[place])


def heard(library: Library) -> dict[int, int]:
    """Which of the sounds each track has."""
    return {i: int(found.vector.argmax()) for i, found in library.embeddings([1, 2]).items()}


def test_a_file_that_is_found_again_as_another_track_brings_its_sound_and_the_undo_takes_it_back(
    tmp_path: Path,
) -> None:
    moved = FoundFile(Path("/disk/a.mp3"), None, 1, 1)
    with Library.open(tmp_path / "library.sqlite") as library:
        library.do(AddFiles((FoundFile(Path("/music/a.mp3"), "a", 1, 1),)))
        library.do(SetMissing((1,)))
        library.do(AddFiles((moved,)))
        library.do(SaveEmbedding(2, sound(0)))
        library.do(RelocateFiles(((1, moved),)))
        assert heard(library) == {1: 0}
        library.undo()
        assert heard(library) == {2: 0}
        library.do(SaveEmbedding(1, sound(1)))  # heard since: made again, each track has one still
        library.redo()
        assert heard(library).keys() == {1}
        library.undo()
        assert len(heard(library)) == 2


def test_the_embeddings_of_a_few_tracks_are_found_by_their_tracks(tmp_path: Path) -> None:
    def plan(connection: Connection) -> str:
        query = embeddings._heard_by("listener-1", [1, 2], schema.embeddings.c.vector)
        text = query.compile(connection, compile_kwargs={"literal_binds": True})
        return "\n".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))

    with Library.open(tmp_path / "library.sqlite") as library:
        assert "(track_id=?)" in library._read(plan)

"""How tracks sound stays with the track that was heard, and is read of a few tracks of a large library as quickly as of a small one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from sqlalchemy import Connection

from djanalyzer.library import embeddings, schema
from djanalyzer.library.edits import (
    AddFiles,
    FoundFile,
    PlaceOnMap,
    RelocateFiles,
    RemoveTracks,
    SaveEmbedding,
    SetMissing,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Key, KeyStretch
from djanalyzer.music.similarity import (
    EMBEDDING_SIZE,
    CollectionMap,
    KeyOpinion,
    SectionEmbedding,
    TrackEmbedding,
)


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


def test_all_that_was_heard_is_read_as_it_was_kept(house: Library) -> None:
    vectors = np.eye(EMBEDDING_SIZE, dtype=np.float32)
    opinion = KeyOpinion(
        Key(9, True, 0.75), -12.5, (KeyStretch(0.0, 60.0, Key(9, True, 0.5)), KeyStretch(60.0, 90.0, None))
    )
    sections = (
        SectionEmbedding(0.0, 30.0, "intro", vectors[3]),
        SectionEmbedding(30.0, 90.5, "", vectors[4]),
    )
    changes = house.do(
        SaveEmbedding(1, TrackEmbedding("listener-1", vectors[7], sections, opinion), "id of a.mp3")
    )
    assert (changes.track_ids, changes.name) == ({1}, "Listen for similarity")
    house.do(SaveEmbedding(2, TrackEmbedding("listener-2", vectors[8])))
    kept = house.embeddings([1, 2, 3])
    assert sorted(kept) == [1, 2]
    assert (kept[1].recipe, kept[1].key) == ("listener-1", opinion)
    assert np.array_equal(kept[1].vector, vectors[7])
    assert [(s.start, s.stop, s.label, int(s.vector.argmax())) for s in kept[1].sections] == [
        (0.0, 30.0, "intro", 3),
        (30.0, 90.5, "", 4),
    ]
    assert (kept[2].sections, kept[2].key) == ((), KeyOpinion())
    assert len(house.history()) == 1, "what was heard is no step that undo takes back"
    house.do(AddFiles((FoundFile(Path("/music/a.mp3"), "another recording"),)))
    assert 1 not in house.embeddings([1]), "it is not what the file holds now"


def placed(library: Library, recipe: str) -> list[tuple[int, float, float]]:
    return [(p.track_id, p.x, p.y) for p in library.map_places(recipe)]


def test_tracks_lie_where_the_map_was_laid_out_last_and_those_that_are_gone_do_not(house: Library) -> None:
    for track_id in (1, 2, 3):
        house.do(SaveEmbedding(track_id, sound(track_id)))
    house.do(RemoveTracks((2,)))
    corners = np.array([[0.0, 0.25], [0.5, 0.75], [1.0, 0.125]], np.float32)
    changes = house.do(PlaceOnMap(CollectionMap(np.array([1, 2, 3]), corners), "listener-1"))
    assert (bool(changes), changes.name) == (False, "Lay out the map")
    assert placed(house, "listener-1") == [(1, 0.0, 0.25), (3, 1.0, 0.125)]
    house.do(PlaceOnMap(CollectionMap(np.array([3]), corners[1:2]), "listener-1"))
    assert placed(house, "listener-1") == [(1, 0.0, 0.25), (3, 0.5, 0.75)], "the others stay where they lie"
    house.do(PlaceOnMap(CollectionMap(np.array([2, 99]), corners[:2]), "listener-1"))
    house.undo()
    assert placed(house, "listener-1") == [(1, 0.0, 0.25), (3, 0.5, 0.75)]
    assert placed(house, "listener-2") == []

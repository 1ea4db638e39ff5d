"""The map of a collection: what sounds alike lies side by side, and what is new is laid beside it without moving the rest."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np

from djanalyzer.app import map_layout
from djanalyzer.app.map_layout import beside, laid_out, main_plane, neighbours
from djanalyzer.app.mapping import collection_map, is_whole, lay_out, map_colors
from djanalyzer.app.session import Session
from djanalyzer.app.shelving import create_playlist
from djanalyzer.library.edits import AddFiles, FoundFile, SaveEmbedding
from djanalyzer.music import Key, Tags
from djanalyzer.music.similarity import EMBEDDING_SIZE, TrackEmbedding, Vector


def heaps(n: int, n_heaps: int, seed: int = 0) -> tuple[Vector, np.ndarray]:
    """Vectors in heaps, each along a line of its own, and which heap each is of."""
    rng = np.random.default_rng(seed)
    middles, lines = rng.normal(size=(2, n_heaps, EMBEDDING_SIZE))
    of = np.arange(n) % n_heaps
    drawn = middles[of] + rng.normal(size=(n, 1)) * lines[of] + 0.3 * rng.normal(size=(n, EMBEDDING_SIZE))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32), of


def near_by_sight(places: np.ndarray, k: int) -> np.ndarray:
    apart = ((places[:, None] - places[None]) ** 2).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    return np.argsort(apart, axis=1)[:, :k]


def ignore(share: float) -> None:
    """Nobody watches."""


def kept(vectors: Vector, places: np.ndarray) -> float:
    """The share of the ten nearest by sound that are among the ten nearest by sight."""
    by_sound = near_by_sight(vectors, 10)
    both = zip(by_sound, near_by_sight(places, 10), strict=True)
    return float(np.mean([len(set(a) & set(b)) / 10 for a, b in both]))


def test_neighbours_by_sound_are_neighbours_by_sight() -> None:
    vectors, _ = heaps(300, 16)
    assert kept(vectors, laid_out(vectors, ignore)) > 0.1 + kept(vectors, main_plane(vectors))


def test_neighbours_are_found_cell_by_cell_as_if_all_were_compared() -> None:
    vectors, _ = heaps(1000, 20)
    assert len(map_layout._cells(vectors)) >= 3
    found, exact = neighbours(vectors, 10, ignore), np.argsort(-(vectors @ vectors.T), axis=1)[:, 1:11]
    assert np.mean([len(set(a) & set(b)) / 10 for a, b in zip(found, exact, strict=True)]) > 0.95


def test_a_new_track_lies_in_its_heap() -> None:
    vectors, of = heaps(300, 6)
    places = np.stack([np.cos(of), np.sin(of)], axis=1).astype(np.float32)
    found = beside(vectors[:12], vectors[12:], places[12:])
    np.testing.assert_allclose(found, places[:12], atol=0.05)


def test_places_beside_many_tracks_take_little_memory() -> None:
    new, known = np.ones((400, 4), np.float32), np.ones((40_000, 4), np.float32)
    tracemalloc.start()
    try:
        beside(new, known, known[:, :2])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100e6


def library_of(session: Session, tmp_path: Path, vectors: Vector) -> None:
    first = len(session.find())
    tags = [
        Tags(title=str(i), genre=("House", "Techno")[i % 3 == 0], key=Key(i % 3, True))
        for i in range(len(vectors))
    ]
    files = (FoundFile(tmp_path / f"{first + i}.wav", f"r{first + i}", 1, 1, t) for i, t in enumerate(tags))
    session.do(AddFiles(tuple(files)))
    for i, vector in enumerate(vectors, first + 1):
        session.do(SaveEmbedding(i, TrackEmbedding("listener-1", vector)))


def test_what_is_new_finds_a_place_and_moves_nothing(session: Session, tmp_path: Path) -> None:
    vectors, _ = heaps(12, 3)
    library_of(session, tmp_path, vectors[:11])
    assert (len(collection_map(session)), is_whole(session, collection_map(session))) == (0, False)
    before = lay_out(session)
    library_of(session, tmp_path, vectors[11:])
    assert not is_whole(session, collection_map(session))
    after = lay_out(session)
    assert (after.ids.tolist(), is_whole(session, collection_map(session))) == (list(range(1, 13)), True)
    np.testing.assert_array_equal(after.places[:11], before.places)
    (place,) = after.places[11:]
    assert (
        np.abs(after.places[[2, 5, 8]] - place).max(axis=1).min()
        < np.abs(after.places[[0, 1, 3, 4]] - place).max(axis=1).min()
    )


def test_a_track_whose_file_holds_another_recording_leaves_the_map(session: Session, tmp_path: Path) -> None:
    vectors, _ = heaps(4, 2)
    library_of(session, tmp_path, vectors)
    lay_out(session)
    session.do(SaveEmbedding(2, TrackEmbedding("listener-1", vectors[1]), "another recording"))
    shown = collection_map(session)
    assert (shown.ids.tolist(), is_whole(session, shown)) == ([1, 3, 4], True)


def test_points_are_coloured_by_what_is_known_of_their_tracks(session: Session, tmp_path: Path) -> None:
    library_of(session, tmp_path, heaps(4, 2)[0])
    create_playlist(session, "Friday", None, (2,))
    ids = np.array([1, 2, 3, 4, 99])
    by = {name: map_colors(session, ids, name) for name in ("genre", "key", "energy", "playlist")}  # type: ignore[arg-type]
    assert (by["genre"].names, by["genre"].codes.tolist()) == (("House", "Techno"), [1, 0, 0, 1, -1])
    assert (by["key"].names, by["key"].codes.tolist()) == (("5A", "7A", "12A"), [0, 2, 1, 0, -1])
    assert (by["energy"].names, set(by["energy"].codes.tolist())) == ((), {-1})
    assert (by["playlist"].names, by["playlist"].codes.tolist()) == (("Friday",), [-1, 0, -1, -1, -1])

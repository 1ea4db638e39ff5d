"""What sounds alike is found, with the reasons, and by the filters that a DJ sets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import similarity_index
from djanalyzer.app.mapping import collection_map, lay_out
from djanalyzer.app.session import Session
from djanalyzer.app.set_costs import ground_of
from djanalyzer.app.similar import SimilarFilter, is_findable, sections_of, similar, similar_sections
from djanalyzer.app.similarity_index import SimilarityIndex
from djanalyzer.app.vector_index import VectorIndex
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import AddFiles, FoundFile, SaveEmbedding, SetLabel
from djanalyzer.models.selfsup import shipped
from djanalyzer.music import Key, Tags
from djanalyzer.music.similarity import EMBEDDING_SIZE, SectionEmbedding, TrackEmbedding, Vector

AM, EM, EB = Key(9, True), Key(4, True), Key(3, False)


def direction(*amounts: float) -> Vector:
    """A sound of length 1 with so much of each quality."""
    vector = np.zeros(EMBEDDING_SIZE, np.float32)
    vector[: len(amounts)] = amounts
    return vector / np.linalg.norm(vector)


@pytest.fixture
def shelf(session: Session) -> Session:
    """Tracks 1 to 4: 2 sounds nearly like 1, 3 a little, 4 not at all. 3 is far in key, 4 faster."""
    known = [(124.0, AM), (126.0, EM), (125.0, EB), (174.0, AM)]
    tags = [Tags(title=str(n), tempo=tempo, key=key) for n, (tempo, key) in enumerate(known, 1)]
    files = (FoundFile(Path(f"/music/{n}.mp3"), f"r{n}", 1, 1, tag) for n, tag in enumerate(tags))
    session.do(AddFiles(tuple(files)))
    sounds = [direction(1, 0), direction(1, 0.1), direction(1, 1), direction(0, 1)]
    for track_id, sound in enumerate(sounds, 1):
        parts = (
            SectionEmbedding(0, 30, "intro", direction(0, 0, 1)),
            SectionEmbedding(30, 60, "drop", sound),
        )
        session.do(SaveEmbedding(track_id, TrackEmbedding("listener-1", sound, parts)))
    return session


def test_what_sounds_most_alike_comes_first(shelf: Session) -> None:
    found = similar(shelf, 1)
    assert [one.track_id for one in found] == [2, 3, 4]
    assert found[0].score == pytest.approx(1 / np.hypot(1, 0.1), abs=1e-3)


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        (SimilarFilter(bpm=(120, 130)), [2, 3]),
        (SimilarFilter(only_compatible=True), [2, 4]),
        (SimilarFilter(bpm=(125.5, 180), only_compatible=True), [2, 4]),
    ],
)
def test_a_filter_lets_through_what_fits_it(shelf: Session, wish: SimilarFilter, left: list[int]) -> None:
    assert [one.track_id for one in similar(shelf, 1, wish)] == left


def test_a_section_is_found_by_the_place_that_is_heard(shelf: Session) -> None:
    assert sections_of(shelf, 1) == ((0, 30, "intro"), (30, 60, "drop"))
    (drop, *_) = similar_sections(shelf, 1, 45.0)
    assert (drop.track_id, drop.start, drop.label) == (2, 30, "drop")


def test_a_track_that_nobody_heard_has_nothing_that_sounds_like_it(shelf: Session) -> None:
    (fresh,) = shelf.do(AddFiles((FoundFile(Path("/music/new.mp3"), "new", 1, 1, Tags()),))).created
    assert (similar(shelf, fresh), sections_of(shelf, fresh)) == ((), ())


def test_the_map_has_a_place_for_each_track_and_remembers_it(shelf: Session) -> None:
    laid = lay_out(shelf)
    kept = collection_map(shelf)
    assert laid.ids.tolist() == kept.ids.tolist() == [1, 2, 3, 4]
    np.testing.assert_array_equal(laid.places, kept.places)


def test_what_was_heard_before_serves_until_new_weights_have_heard_as_much_and_those_heard_anew_find_each_other(
    shelf: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "recipe_of", lambda: "listener-2")
    for track_id in (3, 4, 2):
        shelf.do(SaveEmbedding(track_id, TrackEmbedding("listener-2", direction(1, track_id))))
        if track_id == 3:  # heard anew alone, it cannot be compared yet
            assert [one.track_id for one in similar(shelf, 1)] == [2, 4]
            assert (is_findable(shelf, 1), is_findable(shelf, 3), similar(shelf, 3)) == (True, True, ())
        if track_id == 4:
            assert [one.track_id for one in similar(shelf, 1)] == [2]
            assert [one.track_id for one in similar(shelf, 3)] == [4]
    assert sorted(one.track_id for one in similar(shelf, 2)) == [3, 4]


def test_sets_compare_by_the_embeddings_that_are_compared_elsewhere(
    shelf: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "recipe_of", lambda: "listener-0")
    for track_id in (3, 4):  # as many as it has not heard yet: they count
        shelf.do(SaveEmbedding(track_id, TrackEmbedding("listener-0", direction(1, track_id))))
    assert [one.track_id for one in similar(shelf, 3)] == [4]
    assert ground_of(shelf, [1, 2, 3, 4]).has_vector.tolist() == [False, False, True, True]


def test_what_another_program_has_listened_to_is_found(
    shelf: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(similarity_index, "_PAUSE", 0.0)
    (fresh,) = shelf.do(AddFiles((FoundFile(Path("/music/new.mp3"), "new", 1, 1, Tags()),))).created
    assert fresh not in [one.track_id for one in similar(shelf, 1)]
    with Session.open(shelf.library.path) as other:
        other.do(SaveEmbedding(fresh, TrackEmbedding("listener-1", direction(1, 0.01))))
    assert similar(shelf, 1)[0].track_id == fresh


def test_filters_know_what_another_program_has_changed_and_read_nothing_anew_for_ones_own_changes(
    shelf: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(similarity_index, "_PAUSE", 0.0)
    compatible = SimilarFilter(only_compatible=True)
    assert [one.track_id for one in similar(shelf, 1, compatible)] == [2, 4]
    read: list[object] = []
    as_ever = shelf.library.facts
    monkeypatch.setattr(shelf.library, "facts", lambda ids=None: read.append(ids) or as_ever(ids))
    shelf.do(SetLabel(2, "key", EB))
    assert [one.track_id for one in similar(shelf, 1, compatible)] == [4]
    assert read == [[2]]
    with Session.open(shelf.library.path) as other:
        other.do(SetLabel(3, "key", EM))
    for _ in range(2):
        assert [one.track_id for one in similar(shelf, 1, compatible)] == [3, 4]
    assert read == [[2], None]


def test_what_is_heard_while_the_index_is_read_is_found(
    shelf: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(index: SimilarityIndex, *recipe: str) -> VectorIndex:
        found = as_ever(index, *recipe)
        shelf.do(SaveEmbedding(4, TrackEmbedding("listener-1", direction(1, 0.01))))
        return found

    as_ever = SimilarityIndex._read
    monkeypatch.setattr(SimilarityIndex, "_read", read)
    similar(shelf, 1)
    assert similar(shelf, 1)[0].track_id == 4


def test_an_index_that_could_not_be_read_is_read_again(
    shelf: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert similar(shelf, 1)
    monkeypatch.setattr(shipped, "recipe_of", lambda: "listener-2")
    for track_id in (1, 2, 3):
        shelf.do(SaveEmbedding(track_id, TrackEmbedding("listener-2", direction(1, track_id))))

    def fail(*_: object) -> VectorIndex:
        raise LibraryTrouble("The library is busy.", "Try again.")

    with monkeypatch.context() as once:
        once.setattr(SimilarityIndex, "_read", fail)
        with pytest.raises(LibraryTrouble):
            similar(shelf, 1)
    assert sorted(one.track_id for one in similar(shelf, 1)) == [2, 3]

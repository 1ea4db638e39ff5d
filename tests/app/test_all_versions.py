"""What is asked about every track of a library at once says the same as what is asked about each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import all_versions, nearest_of_all
from djanalyzer.app.job import Job
from djanalyzer.app.session import Session
from djanalyzer.app.similar import outliers, similar, versions, versions_of
from djanalyzer.errors import Cancelled
from djanalyzer.library.edits import AddFiles, FoundFile, RemoveTracks, SaveEmbedding
from djanalyzer.models.selfsup import shipped
from djanalyzer.music import Key, Tags
from djanalyzer.music.similarity import EMBEDDING_SIZE, SectionEmbedding, TrackEmbedding, Vector, VersionGroup

N = 24


def unit(vectors: Vector) -> Vector:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True), np.float32)


def sounds() -> Iterator[TrackEmbedding]:
    """Of every twelve tracks that sound much alike three are versions of the first, one of them in its parts alone no version."""
    rng = np.random.default_rng(5)
    for track in range(N):
        if track % 12 == 0:
            heap, first = rng.normal(size=EMBEDDING_SIZE), rng.normal(size=(3, EMBEDDING_SIZE))
        is_version = track % 12 in (0, 3, 6, 9)
        own = first if is_version else rng.normal(size=(3, EMBEDDING_SIZE))
        noise = (0.1 + 0.2 * rng.random()) * rng.normal(size=(3, EMBEDDING_SIZE))
        whole, intro, drop = unit(heap + 0.6 * own + noise)
        if track % 12 == 9:
            drop = unit(rng.normal(size=EMBEDDING_SIZE))
        parts = SectionEmbedding(0, 30, "intro", intro), SectionEmbedding(30, 90, "drop", drop)
        yield TrackEmbedding("listener", whole, parts)


@pytest.fixture
def shelf(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """Some tempi are too far apart for versions, or not known; two tracks are doubles by their names, two by their sound."""
    monkeypatch.setattr(shipped, "recipe_of", lambda: "listener")
    monkeypatch.setattr(nearest_of_all, "_ROWS", 10)
    monkeypatch.setattr(nearest_of_all, "_FIRST", 7)
    monkeypatch.setattr(nearest_of_all, "_COLUMNS", 9)
    monkeypatch.setattr(all_versions, "_AT_ONCE", 5)
    tempi = [120.0, 121.0, 0.0, 126.0, 62.0, 174.0]
    files = []
    for n in range(N):
        name = "twin" if n in (1, 14) else str(n)
        tags = Tags(title=name, artist="A", tempo=tempi[n % 6] or None, key=Key(9, True))
        files.append(
            FoundFile(Path(f"/music/{n}.mp3"), f"r{n % 40 if n == 41 else n}", 1, 1, tags, 90.0 + n / 20)
        )
    session.do(AddFiles(tuple(files)))
    session.do(AddFiles((replace(files[20], recording_id="r5", size=2),)))
    for track_id, sound in enumerate(sounds(), 1):
        session.do(SaveEmbedding(track_id, sound))
    session.do(RemoveTracks((17,)))
    return session


def one_by_one(session: Session) -> tuple[VersionGroup, ...]:
    groups, seen = [], set[int]()
    for track_id in session.find():
        others = tuple(one for one in versions_of(session, track_id) if one.track_id not in seen)
        if track_id not in seen and others:
            seen |= {track_id, *(one.track_id for one in others)}
            groups.append(VersionGroup(track_id, others))
    return tuple(groups)


def test_all_tracks_at_once_are_answered_as_each_of_them_is(shelf: Session) -> None:
    ids = shelf.find()
    found = versions(shelf)
    assert found == one_by_one(shelf)
    assert len(found) >= N // 12

    alike = {i: np.mean([one.score for one in similar(shelf, i, n=5)]) for i in ids}
    oddest = outliers(shelf, 4)
    assert [one.track_id for one in oddest] == sorted(alike, key=lambda i: alike[i])[:4]
    assert oddest[0].score == pytest.approx(alike[oddest[0].track_id], abs=2e-3)

    doubles = {i: set(shelf.library.doubles_of(i)) for i in ids}
    assert shelf.library.all_doubles() == {i: others for i, others in doubles.items() if others}
    assert (doubles[2], doubles[6]) == ({15}, {21})

    stopped = Job.silent()
    stopped.cancel()
    for ask in (lambda: versions(shelf, stopped), lambda: outliers(shelf, job=stopped)):
        with pytest.raises(Cancelled):
            ask()


@pytest.mark.parametrize("n", [0, 1, 2, 30])
def test_the_nearest_of_all_vectors_are_the_nearest_of_each(n: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest_of_all, "_ROWS", 8)
    monkeypatch.setattr(nearest_of_all, "_FIRST", 4)
    monkeypatch.setattr(nearest_of_all, "_COLUMNS", 5)
    vectors = (
        np.random.default_rng(1).integers(-1, 3, size=(n, 2)).astype(np.float32) / 2
    )  # many are the same
    found = nearest_of_all.nearest_of_all(vectors, 4, lambda _n: None)
    products = vectors @ vectors.T
    np.fill_diagonal(products, -2)
    expected = np.argsort(-products, axis=1, kind="stable")[:, :4]
    k = min(4, max(0, n - 1))
    np.testing.assert_array_equal(found.places[:, :k], expected[:, :k])
    assert (found.places[:, k:] == -1).all()

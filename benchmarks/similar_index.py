"""What it costs to find what sounds alike among 100,000 tracks and 800,000 sections, and what other ways of doing it cost.

    python benchmarks/similar_index.py [--tracks N] [--sections N] [--peers] [--library]
    python benchmarks/similar_index.py --whole [--tracks N]

Processor time in milliseconds (the median of some rounds; wall time depends on who else is at work), memory in MB, and recall at 10
against exact scalar products in float32. The vectors are made up: 300 clusters around a mean that all share. `--peers` measures
float32 and 8 bits in plain numpy, and sqlite-vec, hnswlib and faiss where they are installed. `--library` puts the tracks into a
library and times the question as the program asks it, with filters and reasons, and what a track costs that is added.
`--whole` does nothing but ask about every track at once: versions, outliers, and genres that the sound speaks against, of a library
in which one track in a hundred is a version of another one and each has four sections; beside it stands what asking about each
track by itself would take, from some of them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sized
from pathlib import Path
from statistics import median

import numpy as np
import numpy.typing as npt

from djanalyzer.app.session import Session
from djanalyzer.app.similar import (
    SimilarFilter,
    look_for_doubts,
    outliers,
    similar,
    versions,
    versions_of,
)
from djanalyzer.app.vector_index import VectorIndex
from djanalyzer.library import schema
from djanalyzer.library.edits import AddFiles, FoundFile, SaveEmbedding
from djanalyzer.library.embeddings import packed
from djanalyzer.music import Key, Tags
from djanalyzer.music.similarity import EMBEDDING_SIZE, TrackEmbedding

Vectors = npt.NDArray[np.float32]
Ask = Callable[[Vectors], npt.NDArray[np.int64]]  # a vector: the places of the ten nearest, the best first

ROUNDS = 15
_PIECE = 16_384
_CLUSTERS = 300
_SPREAD = 0.8  # of a track around its cluster
_SHARED = 1.5  # of the mean
_A_TRACK = 8  # sections
_SECTIONS = 4  # of a track where all are asked about
RECIPE = "made-up-1"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tracks", type=int, default=100_000)
    parser.add_argument("--sections", type=int, default=800_000)
    parser.add_argument("--peers", action="store_true", help="measure other ways too")
    parser.add_argument("--library", action="store_true", help="measure the question as the program asks it")
    parser.add_argument(
        "--whole", action="store_true", help="measure what is asked about every track, and nothing else"
    )
    options = parser.parse_args()
    if options.whole:
        with tempfile.TemporaryDirectory() as folder:
            about_all(Path(folder) / "library.sqlite", options.tracks)
        return
    print(f"{'':34}{'query ms':>10}{'add ms':>10}{'MB':>8}{'recall@10':>11}")
    ours(options.tracks, 1)
    ours(options.sections, _A_TRACK)
    if options.peers:
        peers(options.tracks)
    if options.library:
        with tempfile.TemporaryDirectory() as folder:
            in_a_library(Path(folder) / "library.sqlite", options.tracks)


class Music:
    """Made-up vectors, the same every time."""

    def __init__(self, seed: int = 0) -> None:
        self._rng = np.random.default_rng(seed)
        shared = _SHARED * self._rng.normal(size=EMBEDDING_SIZE)
        self._centres = self._rng.normal(size=(_CLUSTERS, EMBEDDING_SIZE)) + shared

    def some(self, n: int) -> Vectors:
        """Return n vectors of length 1."""
        centres = self._centres[self._rng.integers(0, _CLUSTERS, n)]
        drawn = centres + _SPREAD * self._rng.normal(size=(n, EMBEDDING_SIZE))
        return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def ours(n: int, a_track: int) -> None:
    """Measure the index of the program."""
    music = Music()
    first = music.some(min(n, _PIECE))
    index, exact = VectorIndex(first.mean(axis=0)), _Exact(first[:ROUNDS])
    for begin in range(0, n, _PIECE):
        vectors = first if begin == 0 else music.some(min(_PIECE, n - begin))
        places = np.arange(begin, begin + len(vectors))
        index.add(places // a_track, places % a_track, vectors)
        exact.see(begin, vectors)

    def ask(vector: Vectors) -> npt.NDArray[np.int64]:
        found = index.nearest(vector, 10)
        return found.owners * a_track + found.items

    recall = exact.recall(ask)
    took = [_took(lambda vector=vector: ask(vector)) for vector in first[:ROUNDS]]
    fresh = music.some(a_track)
    added = [_took(lambda: index.put(n // a_track + 1, fresh)) for _ in range(ROUNDS)]
    name = "ours, tracks" if a_track == 1 else "ours, sections"
    _say(f"{name} ({n:,})", median(took), median(added), index.n_bytes, recall)


class _Exact:
    """The ten nearest by exact scalar products."""

    def __init__(self, asked: Vectors) -> None:
        self._asked = asked
        self._scores = np.empty((len(asked), 0), np.float32)
        self._places = np.empty((len(asked), 0), np.int64)

    def see(self, begin: int, vectors: Vectors) -> None:
        """Look at some more vectors."""
        scores = np.concatenate([self._scores, self._asked @ vectors.T], axis=1)
        here = np.broadcast_to(np.arange(begin, begin + len(vectors)), (len(self._asked), len(vectors)))
        best = np.argsort(-scores, axis=1)[:, :10]
        self._scores = np.take_along_axis(scores, best, axis=1)
        self._places = np.take_along_axis(np.concatenate([self._places, here], axis=1), best, axis=1)

    def recall(self, ask: Ask) -> float:
        """Return the share of the ten nearest that somebody finds."""
        found = [
            len(set(ask(vector)[:10].tolist()) & set(near.tolist())) / len(near)
            for vector, near in zip(self._asked, self._places, strict=True)
        ]
        return float(np.mean(found))


def peers(n: int) -> None:
    """Measure other ways, of those that are installed."""
    vectors = Music().some(n)
    exact = _Exact(vectors[:ROUNDS])
    exact.see(0, vectors)
    ways: dict[str, Callable[[Vectors], tuple[Ask, Callable[[Vectors], object], int]]] = {
        "numpy, float32": _float32,
        "numpy, 8 bits": _eight_bits,
    }
    others = {"sqlite_vec": _sqlite_vec, "hnswlib": _hnswlib, "faiss": _faiss}
    ways |= {module: way for module, way in others.items() if importlib.util.find_spec(module)}
    if not hasattr(sqlite3.Connection, "enable_load_extension"):
        ways.pop("sqlite_vec", None)  # this Python was built without extensions of SQLite
    for name, way in ways.items():
        began = time.process_time()
        ask, add, n_bytes = way(vectors)
        built = time.process_time() - began
        took = [_took(lambda vector=vector, ask=ask: ask(vector)) for vector in vectors[:ROUNDS]]
        added = [_took(lambda add=add: add(vectors[:1])) for _ in range(ROUNDS)]
        _say(f"{name} (built in {built:.0f} s)", median(took), median(added), n_bytes, exact.recall(ask))


def _float32(vectors: Vectors) -> tuple[Ask, Callable[[Vectors], object], int]:
    kept = np.empty((len(vectors) + 1000, EMBEDDING_SIZE), np.float32)
    kept[: len(vectors)] = vectors

    def add(fresh: Vectors) -> None:
        kept[len(vectors)] = fresh[0]

    return lambda asked: _best(kept[: len(vectors)] @ asked), add, kept.nbytes


def _eight_bits(vectors: Vectors) -> tuple[Ask, Callable[[Vectors], object], int]:
    scales = np.abs(vectors).max(axis=1) / 127
    kept = np.round(vectors / scales[:, None]).astype(np.int8)

    def ask(asked: Vectors) -> npt.NDArray[np.int64]:
        pieces = (kept[i : i + 4096].astype(np.float32) @ asked for i in range(0, len(kept), 4096))
        return _best(np.concatenate(list(pieces)) * scales)

    def add(fresh: Vectors) -> None:
        kept[-1] = np.round(fresh[0] / scales[-1])

    return ask, add, kept.nbytes + scales.nbytes


def _sqlite_vec(vectors: Vectors) -> tuple[Ask, Callable[[Vectors], object], int]:
    import sqlite_vec

    connection = sqlite3.connect(":memory:")
    connection.enable_load_extension(True)
    sqlite_vec.load(connection)
    connection.execute(f"CREATE VIRTUAL TABLE v USING vec0(e float[{EMBEDDING_SIZE}])")
    rows = ((i, vector.tobytes()) for i, vector in enumerate(vectors))
    connection.executemany("INSERT INTO v(rowid, e) VALUES (?, ?)", rows)
    question = "SELECT rowid FROM v WHERE e MATCH ? AND k = 10 ORDER BY distance"

    def ask(asked: Vectors) -> npt.NDArray[np.int64]:
        return np.array([row[0] for row in connection.execute(question, [asked.tobytes()])], np.int64)

    def add(fresh: Vectors) -> None:
        connection.execute("INSERT INTO v(e) VALUES (?)", [(-fresh[0]).tobytes()])

    (pages,), (size,) = (connection.execute(f"PRAGMA {p}").fetchone() for p in ("page_count", "page_size"))
    return ask, add, pages * size


def _hnswlib(vectors: Vectors) -> tuple[Ask, Callable[[Vectors], object], int]:
    import hnswlib

    index = hnswlib.Index(space="ip", dim=EMBEDDING_SIZE)
    index.init_index(max_elements=len(vectors) + 1000, ef_construction=100, M=16)
    index.set_num_threads(1)
    index.add_items(vectors)
    index.set_ef(200)
    with tempfile.NamedTemporaryFile() as file:
        index.save_index(file.name)
        n_bytes = Path(file.name).stat().st_size
    return lambda asked: index.knn_query(asked, k=10)[0][0].astype(np.int64), index.add_items, n_bytes


def _faiss(vectors: Vectors) -> tuple[Ask, Callable[[Vectors], object], int]:
    import faiss

    faiss.omp_set_num_threads(1)
    index = faiss.index_factory(EMBEDDING_SIZE, "IVF256,SQ8", faiss.METRIC_INNER_PRODUCT)
    index.train(vectors[:20_000])
    index.add(vectors)
    index.nprobe = 16
    return (
        lambda asked: index.search(asked[None], 10)[1][0],
        index.add,
        len(faiss.serialize_index(index)),
    )


def in_a_library(path: Path, n: int) -> None:
    """Measure the question of the program, in a library of so many tracks."""
    rng, music = np.random.default_rng(1), Music()
    with Session.open(path, workers=1) as session:
        _fill(session, n, rng, music)
        wishes = {
            "first question, index read": SimilarFilter(),
            "any": SimilarFilter(),
            "120 to 130 BPM": SimilarFilter(bpm=(120, 130)),
            "and keys that mix, not played": SimilarFilter((120, 130), only_compatible=True, not_played=True),
        }
        for name, wish in wishes.items():
            ids = rng.integers(1, n + 1, 1 if name.startswith("first") else ROUNDS).tolist()
            took = [_took(lambda i=i, wish=wish: similar(session, i, wish)) for i in ids]
            print(f"in a library: {name:40}{median(took):10.1f} ms")
        fresh = TrackEmbedding(RECIPE, music.some(1)[0])
        kept, asked = [], []
        for i in range(1, ROUNDS + 1):
            kept.append(_took(lambda i=i: session.do(SaveEmbedding(i, fresh))))
            asked.append(_took(lambda: similar(session, n)))
        print(
            f"in a library: keep a track's embedding {median(kept):.1f} ms, the next question {median(asked):.1f} ms"
        )


def about_all(path: Path, n: int) -> None:
    """Measure what is asked about every track of a library at once; seconds of the processor."""
    rng = np.random.default_rng(1)
    with Session.open(path, workers=1) as session:
        _fill(session, n, rng, Music(), _SECTIONS)
        similar(session, 1)  # the index is read
        some = rng.choice(n, ROUNDS, replace=False) + 1
        each = median(_took(lambda i=i: versions_of(session, int(i))) for i in some)
        print(f"versions, each track by itself: {each:.0f} ms, {n * each / 1000:.0f} s for {n:,}", flush=True)
        asked: dict[str, Callable[[], Sized]] = {
            "versions": lambda: versions(session),
            "outliers": lambda: outliers(session),
            "doubted genres": lambda: range(look_for_doubts(session).n_genres),
        }
        for name, ask in asked.items():
            began = time.process_time()
            found = len(ask())
            print(f"{name}: {time.process_time() - began:.0f} s, {found} found", flush=True)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"most memory of the process: {peak:.0f} MB")


def _fill(session: Session, n: int, rng: np.random.Generator, music: Music, n_sections: int = 0) -> None:
    spans = json.dumps([[30.0 * part, 30.0 * (part + 1), "verse"] for part in range(n_sections)])
    at_once = _PIECE // (1 + n_sections)
    for begin in range(0, n, at_once):
        ids = range(begin + 1, min(n, begin + at_once) + 1)
        files = (
            FoundFile(
                Path(f"/music/{i}.mp3"),
                f"r{i}",
                1,
                1,
                Tags(
                    title=str(i),
                    tempo=float(rng.uniform(80, 175)),
                    key=Key.from_index(int(rng.integers(24))),
                    genre=("House", "Techno", "Trance")[int(rng.integers(3))],
                ),
            )
            for i in ids
        )
        session.do(AddFiles(tuple(files)))
        drawn = music.some(len(ids) * (1 + n_sections)).reshape(len(ids), 1 + n_sections, EMBEDDING_SIZE)
        if n_sections:
            drawn[99::100] = drawn[98:-1:100]  # versions
        rows = zip(ids, drawn, strict=True)
        with sqlite3.connect(
            session.library.path
        ) as connection:  # one by one, by edits, it would take an hour
            connection.executemany(
                f"INSERT INTO {schema.embeddings.name} (track_id, recipe, made_at, vector, sections, section_vectors,"
                " tuning, key_stretches) VALUES (?, ?, 0, ?, ?, ?, 0, '[]')",
                [(i, RECIPE, packed(own[:1]), spans, packed(own[1:])) for i, own in rows],
            )


def _best(scores: Vectors) -> npt.NDArray[np.int64]:
    near = np.argpartition(-scores, 10)[:10]
    return near[np.argsort(-scores[near])]


def _took(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


def _say(name: str, query: float, added: float, n_bytes: int, recall: float) -> None:
    print(f"{name:34}{query:10.2f}{added:10.2f}{n_bytes / 1e6:8.0f}{recall:11.2f}", flush=True)


if __name__ == "__main__":
    main()

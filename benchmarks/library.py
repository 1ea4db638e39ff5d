"""What the library costs at 100,000 tracks, and how it compares with the plain ways of doing the same.

    python benchmarks/library.py [--tracks N] [--keep FILE]

Each figure is the median of some rounds, in milliseconds of processor time (wall time beside it, for what waits for the
disk). The peers run in the same process on the same file: LIKE on five columns against the search line, mapped objects
and whole rows against ids and pages, a list with an in-memory sort against the indexes. Ratios travel between machines,
milliseconds do not.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

import psutil
from sqlalchemy import create_engine, or_, select
from sqlalchemy.orm import DeclarativeBase, Session

from djanalyzer.library import schema
from djanalyzer.library.edits import AddCue, AddFiles, FoundFile, MoveCue, SaveAnalysis
from djanalyzer.library.records import Sort
from djanalyzer.library.store import Library
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Cue,
    CueKind,
    Energy,
    Key,
    Section,
    SectionLabel,
    Suggestion,
    Tags,
)

GENRES = ("House", "Techno", "Trance", "Drum & Bass", "Dubstep", "Breaks", "Electro", "Trap")
ROUNDS = 7


class Mapped(DeclarativeBase):
    """The peer that loads objects."""


class MappedTrack(Mapped):
    """A track as an object-relational mapper has it."""

    __table__ = schema.tracks.to_metadata(Mapped.metadata)


def main() -> None:
    """Build the library, measure, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tracks", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="keep the library in this file, and use it if it is there")
    parser.add_argument("--resident", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.resident:
        show_resident(options.resident)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "library.sqlite"
        if not path.exists():
            build(path, options.tracks)
        measure(path)


def music(n_tracks: int) -> list[FoundFile]:
    """Return files of made-up music, the same every time."""
    rng = random.Random(1)
    syllables = [c + v for c in "bcdfglmnprstv" for v in "aeiou"]
    words = ["".join(rng.choices(syllables, k=rng.randint(1, 4))) for _ in range(3000)]
    return [_file(i, rng, words) for i in range(n_tracks)]


def _file(i: int, rng: random.Random, words: list[str]) -> FoundFile:
    tags = Tags(
        title=" ".join(rng.choices(words, k=3)).title(),
        artist=" ".join(rng.choices(words[:800], k=2)).title(),
        album=" ".join(rng.choices(words, k=2)),
        genre=rng.choice(GENRES),
        comment=rng.choice(words),
        year=rng.randint(1990, 2026),
        tempo=round(rng.uniform(80, 180), 2),
        key=Key.from_index(rng.randrange(24)),
        rating=rng.choice((None, 1, 2, 3, 4, 5)),
        color=rng.choice((None, "#FF0000", "#28E214", "#305AFF")),
        label=rng.choice(words[:200]).title(),
    )
    path = Path(f"/music/{tags.artist}/{i:06d} {tags.title}.mp3")
    return FoundFile(path, f"{i:032x}", 10_000_000 + i, 10**18 + i, tags, rng.uniform(120, 500))


def build(path: Path, n_tracks: int) -> None:
    """Fill a new library."""
    files = music(n_tracks)
    with Library.open(path) as library:
        start, cpu = time.perf_counter(), time.process_time()
        for begin in range(0, n_tracks, 200):  # as a scan hands them over
            library.do(AddFiles(tuple(files[begin : begin + 200])))
        seconds, used = time.perf_counter() - start, time.process_time() - cpu
    size = path.stat().st_size / 1e6
    print(f"{n_tracks} files added in {used:.1f} s of processor time ({seconds:.1f} s), {size:.0f} MB\n")


def timed(work: Callable[[], Any], rounds: int = ROUNDS) -> tuple[float, float, Any]:
    """Return the median processor and wall time of `work` in milliseconds, and its last result."""
    used, passed, result = [], [], None
    for _ in range(rounds):
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        used.append(1000 * (time.process_time() - cpu))
        passed.append(1000 * (time.perf_counter() - wall))
    return median(used), median(passed), result


def line(name: str, measured: tuple[float, float, Any], peer: tuple[float, float, Any] | None = None) -> None:
    """Print a row of the table."""
    cpu, wall, result = measured
    amount = f"{len(result)}" if isinstance(result, list) else ""
    ratio = f"{peer[0]:.1f} | {peer[0] / cpu:.1f} ×" if peer else "|"
    print(f"| {name} | {amount} | {cpu:.1f} | {wall:.1f} | {ratio} |", flush=True)


def measure(path: Path) -> None:
    """Print what every question and a cue's move cost."""
    print("| what | tracks | CPU ms | wall ms | peer CPU ms | peer / ours |\n|---|---|---|---|---|---|")
    line("open a present library", timed(lambda: Library.open(path).close()))
    with Library.open(path) as library, closing(sqlite3.connect(path)) as plain:
        measure_lists(library, plain, path)
        measure_search(library, path)
        measure_edits(library)
    measure_memory(path)


def measure_lists(library: Library, plain: sqlite3.Connection, path: Path) -> None:
    """Print the cost of showing everything: ids and a page, against whole rows and against objects."""
    rows = timed(lambda: plain.execute("SELECT * FROM tracks WHERE is_removed = 0").fetchall(), 3)
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(path))

    def load_objects() -> list[MappedTrack]:
        with Session(engine) as session:
            return list(session.scalars(select(MappedTrack)))

    everything = timed(lambda: library.rows((ids := library.find())[:200]) and ids)
    line("all ids and a page, peer: all rows as tuples", everything, rows)
    line("all ids and a page, peer: all objects", everything, timed(load_objects, 3))
    ids = library.find()
    pages = iter(range(0, len(ids), max(1, len(ids) // (ROUNDS + 1))))
    line("a page of 200 rows", timed(lambda: library.rows(ids[(start := next(pages)) : start + 200])))
    for column in ("title", "bpm", "key", "n_cues", "year"):
        at = {"key": "key_order", "title": "title_order"}.get(column, column)
        place = list(schema.tracks.c.keys()).index(at)

        def in_memory(place: int = place) -> list[Any]:
            found = plain.execute("SELECT * FROM tracks WHERE is_removed = 0").fetchall()
            return sorted(found, key=lambda row: (row[place] is None, row[place] or 0))

        ours = timed(lambda column=column: library.find("", (Sort(column),)))
        line(f"sort by {column}, peer: rows sorted in memory", ours, timed(in_memory, 3))


def measure_search(library: Library, path: Path) -> None:
    """Print the cost of a keystroke in the search line, against LIKE on five columns."""
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(path))
    columns = [schema.tracks.c[name] for name in ("title", "artist", "album", "genre", "comment")]

    def like(*words: str) -> list[int]:
        held = [or_(*(column.like(f"%{word}%") for column in columns)) for word in words]
        with engine.connect() as connection:
            return list(connection.execute(select(schema.tracks.c.id).where(*held)).scalars())

    for query in ("b", "ba", "bab", "techno", "ba te", "nothing at all"):
        line(
            f"find `{query}`, peer: LIKE",
            timed(lambda query=query: library.find(query)),
            timed(lambda q=query: like(*q.split())),
        )
    for query in (
        "artist:ba title:te",
        "bpm:120-126 key:8A",
        "~key:8A bpm:~128 -genre:techno",
        "house | trance",
    ):
        line(f"find `{query}`", timed(lambda query=query: library.find(query)))
    line("find `techno`, by title", timed(lambda: library.find("techno", (Sort("title"),))))


def measure_edits(library: Library) -> None:
    """Print what the DJ's own steps cost."""
    times = iter(range(1, 1000))
    (cue_id,) = library.do(AddCue(5, Cue(0.0))).created
    line("move a cue", timed(lambda: library.do(MoveCue(cue_id, float(next(times)))), 31))
    line("undo it", timed(library.undo, 15))
    line("store an analysis of 6 minutes", timed(lambda: library.do(_analysis_of(5, next(times))), 15))
    line("open an analysed track", timed(lambda: library.track(5), 15))
    line("1,000 tracks for an export", timed(lambda: list(library.collection(range(1, 1001)).tracks)))
    line("what is not analysed yet", timed(lambda: library.unanalysed("djanalyzer-4")))


def _analysis_of(track_id: int, seed: int) -> SaveAnalysis:
    rng = random.Random(seed)
    sections = tuple(Section(30.0 * i, 30.0 * i + 30, rng.choice(list(SectionLabel)), 0.5) for i in range(12))
    cues = tuple(
        Suggestion(s.start, CueKind.DROP, rng.random(), "drums return after 16 bars") for s in sections
    )
    energy = Energy(6.0, tuple(rng.random() for _ in range(360)))
    grid = BeatGrid.constant(rng.random(), 128.0)
    said = Analysis(360.0, grid, 0.9, sections, cues, Key(9, True, 0.8), energy, "djanalyzer-1")
    return SaveAnalysis(track_id, said, rng.randbytes(180_000))


def measure_memory(path: Path) -> None:
    """Print what a fresh process holds after showing the library."""
    command = [sys.executable, __file__, "--resident", str(path)]
    print("\n" + subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())


def show_resident(path: Path) -> None:
    """Open a library as a window does and print the memory that it takes."""
    this = psutil.Process()
    before = this.memory_info().rss
    with Library.open(path) as library:
        ids = library.find()
        library.rows(ids[:200])
        library.rows(library.find("ba", (Sort("title"),))[:200])
        after = this.memory_info().rss
    print(
        f"A fresh process holds {after / 1e6:.0f} MB, of them {(after - before) / 1e6:.0f} MB for the library."
    )


if __name__ == "__main__":
    main()

"""What importing, searching and exporting cost as a collection grows, beside the plain ways of doing the least of the same.

    python -m benchmarks.growing 1000     prints the figures of one size as JSON

Each size runs in a process of its own on one core. The collection is a rekordbox XML (`big_collections`), imported by the whole
journey of the app into a new library; peers run in the same process on the same files: expat's plain parsing against the
import, LIKE on five columns against the search line, all rows as tuples against the first page of the table, and
ElementTree's reading and writing of the same XML against plan, backup, writing and reading back of an export.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median
from xml.etree import ElementTree

from benchmarks.big_collections import rekordbox_xml, songs
from benchmarks.import_scale import peer_seconds
from djanalyzer.app.exporting import ExportOrder, plan_export, write_export
from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session
from djanalyzer.evaluation.speed import peak_memory

ROOT = Path(__file__).resolve().parents[1]
_ROUNDS = 5
_COLUMNS = ("title", "artist", "album", "genre", "comment")

# By name: what is done, and by which peer.
WORK = {
    "import": ("import a rekordbox XML", "expat, parsing alone"),
    "search": ("find a word", "LIKE on five columns"),
    "page": ("ids of all tracks and the first 200 rows", "all rows as tuples"),
    "export": ("export a rekordbox XML, planned and read back", "ElementTree, read and written"),
}
Figures = dict[str, tuple[float, float]]  # seconds of the processor, ours and the peer's, by what is done


def figures_of(n_tracks: int, folder: Path | None = None) -> tuple[Figures, float]:
    """Measure a size in a process of its own; return its figures, and the most megabytes that it held."""
    command = [sys.executable, "-m", "benchmarks.growing", str(n_tracks)]
    command += ["--folder", str(folder)] if folder else []
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(f"{n_tracks} tracks: {done.stderr.strip()}")
    told = json.loads(done.stdout.splitlines()[-1])
    return {name: (ours, theirs) for name, (ours, theirs) in told["figures"].items()}, told["peak"]


def measure(n_tracks: int, folder: Path) -> Figures:
    """Measure here, in a process that has done nothing else."""
    warm_up(folder / "warm-up")
    source = rekordbox_xml(folder, songs(n_tracks))
    db, target = folder / "library.sqlite", folder / "exported.xml"
    with Session.open(db, workers=1) as session, closing(sqlite3.connect(db)) as plain:
        found: Figures = {"import": (used(lambda: imported(session, source)), peer_seconds(source))}
        rows = lambda: plain.execute("SELECT * FROM tracks WHERE is_removed = 0").fetchall()  # noqa: E731
        word = session.rows(session.find()[:1])[0].title.split()[0]
        found["search"] = in_turn(lambda: session.find(word), lambda: like(plain, word))
        found["page"] = in_turn(lambda: session.rows(session.find()[:200]), rows)
        found["export"] = (
            used(lambda: exported(session, target)),
            used(lambda: rewritten(source, folder / "plain.xml")),
        )
        assert len(session.find()) == n_tracks
    assert (
        sum(1 for _, node in ElementTree.iterparse(target) if node.tag == "TRACK" and node.get("TrackID"))
        == n_tracks
    )
    return found


def warm_up(folder: Path) -> None:
    """Have everything loaded that the first import and export of a process load."""
    folder.mkdir()
    source = rekordbox_xml(folder, songs(20))
    with Session.open(folder / "library.sqlite", workers=1) as session:
        imported(session, source)
        exported(session, folder / "exported.xml")
    peer_seconds(source)


def imported(session: Session, source: Path) -> None:
    """Import a collection by the whole journey."""
    session.jobs.run("Import", lambda job: import_path(session, source, job))


def exported(session: Session, target: Path) -> None:
    """Plan and write all tracks, as `djanalyzer export` does."""
    order = ExportOrder(session.find(), target)
    plan = session.jobs.run("Plan", lambda job: plan_export(session, order, job))
    session.jobs.run("Write", lambda job: write_export(session, plan, job))


def rewritten(source: Path, target: Path) -> None:
    """Do the least that an export has to: build the whole file and write it."""
    ElementTree.parse(source).write(target, encoding="utf-8", xml_declaration=True)


def like(plain: sqlite3.Connection, word: str) -> list[tuple[int]]:
    """Find a word without an index."""
    held = " OR ".join(f"{column} LIKE ?" for column in _COLUMNS)
    return plain.execute(f"SELECT id FROM tracks WHERE {held}", [f"%{word}%"] * len(_COLUMNS)).fetchall()


def used(work: Callable[[], object]) -> float:
    """Return the seconds of the processor that some work takes, of all threads."""
    start = time.process_time()
    work()
    return time.process_time() - start


def in_turn(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Return the medians of both, done in turn."""
    spent = [(used(ours), used(theirs)) for _ in range(_ROUNDS)]
    return median(s[0] for s in spent), median(s[1] for s in spent)


def main() -> int:
    """Measure one size and print it as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("tracks", type=int)
    parser.add_argument("--folder", type=Path, help="where the collection is made (a few hundred MB)")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory(dir=options.folder) as made:
        os.environ["DJANALYZER_HOME"] = str(Path(made) / "home")
        figures = measure(options.tracks, Path(made))
    print(json.dumps({"figures": figures, "peak": peak_memory()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What it costs to import 20,000 tracks from each DJ program, for the first time and again.

    python benchmarks/import_scale.py [--tracks 20000] [--only Traktor] [--folder BIG_DISK]

Each collection is made up (`big_collections`), imported into a new library by the whole journey of the app, in a process
of its own on one core, then imported again with nothing changed, and again after one cue was removed here. Printed are
seconds of wall clock and of processor (these are judged: 30 for an import, 5 for one of nothing new), the most memory that
the process held (500 MB), and what a peer needs: the plain reading of the same files by the standard library (expat,
SELECT, plistlib; bytes where there is no such reader). The load of the machine is printed first. Music files that a
collection names are nowhere, as on a machine without the drive; where they are there, each new one is read once, at the
disk's speed, as "Serato tags in files" shows for small ones.
"""

from __future__ import annotations

import argparse
import json
import os
import plistlib
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.big_collections import BUILDS, songs

MOST_SECONDS, MOST_BYTES, MOST_SECONDS_AGAIN = 30.0, 500e6, 5.0


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the table; seconds, and bytes of memory."""

    name: str
    tracks: int
    seconds: float
    cpu: float
    again: float
    again_cpu: float
    again_after_edit: float
    peer: float
    memory: int

    @property
    def is_fine(self) -> bool:
        """Return whether the import, its memory and the import of nothing new are within the limits.

        Seconds of the processor are judged: those of the clock tell of what else the machine does.
        """
        in_time = self.cpu <= MOST_SECONDS and self.again_cpu <= MOST_SECONDS_AGAIN
        return in_time and self.memory <= MOST_BYTES


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tracks", type=int, default=20_000)
    parser.add_argument("--only", default="", help="systems with this in their names")
    parser.add_argument("--folder", type=Path, help="where the collections are made (a few hundred MB)")
    parser.add_argument("--journey", type=Path, nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.journey:
        print(json.dumps(journey(*options.journey)))
        return 0
    print(f"{options.tracks} tracks; load before: {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores\n")
    names = (
        *("system", "tracks", "import s", "CPU s", "MB", "again s", "again CPU s"),
        *("again after an edit s", "peer s", "import / peer", ""),
    )
    print(f"| {' | '.join(names)} |\n|{'---|' * len(names)}")
    all_fine = True
    for figures in measure(options.tracks, options.only, options.folder):
        all_fine = all_fine and figures.is_fine
        print(line(figures), flush=True)
    return 0 if all_fine else 1


def measure(n_tracks: int = 20_000, only: str = "", folder: Path | None = None) -> Iterator[Figures]:
    """Yield the figures of each system whose name holds `only`."""
    for name, build in BUILDS.items():
        if only.casefold() not in name.casefold():
            continue
        with tempfile.TemporaryDirectory(dir=folder) as made:
            (Path(made) / "made").mkdir()
            location = build(Path(made) / "made", songs(n_tracks))
            command = [
                sys.executable,
                __file__,
                "--journey",
                str(location),
                str(Path(made) / "library.sqlite"),
            ]
            told = subprocess.run(command, capture_output=True, text=True)
            if told.returncode:
                raise SystemExit(f"{name}: {told.stderr}")
            yield Figures(name=name, peer=peer_seconds(location), **json.loads(told.stdout.splitlines()[-1]))


def line(figures: Figures) -> str:
    """Return a row of the table."""
    return (
        f"| {figures.name} | {figures.tracks} | {figures.seconds:.1f} | {figures.cpu:.1f} | {figures.memory / 1e6:.0f} "
        f"| {figures.again:.1f} | {figures.again_cpu:.1f} | {figures.again_after_edit:.1f} | {figures.peer:.2f} "
        f"| {figures.cpu / max(figures.peer, 1e-3):.0f} × | {'' if figures.is_fine else 'too much'} |"
    )


def journey(location: Path, db: Path) -> dict[str, float]:
    """Import a collection three times and return what that cost."""
    from djanalyzer.app.importing import import_path
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import RemoveCue

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with Session.open(db, workers=1) as session:

        def timed() -> tuple[float, float]:
            start, cpu = time.perf_counter(), time.process_time()
            session.jobs.run("Import", lambda job: import_path(session, location, job))
            return time.perf_counter() - start, time.process_time() - cpu

        seconds, cpu = timed()
        again, again_cpu = timed()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (
            1 if sys.platform == "darwin" else 1024
        )
        ids = session.find()
        if cues := session.track(ids[0]).cues:
            session.do(RemoveCue(cues[0].id))
        return {
            "tracks": len(ids),
            "seconds": seconds,
            "cpu": cpu,
            "again": again,
            "again_cpu": again_cpu,
            "again_after_edit": timed()[1],
            "memory": memory,
        }


def peer_seconds(location: Path) -> float:
    """Return how many seconds of the processor the standard library takes to read the same."""
    files = [location] if location.is_file() else [f for f in location.rglob("*") if f.is_file()]
    start = time.process_time()
    for file in files:
        _plain_reader(file)(file)
    return time.process_time() - start


def _plain_reader(file: Path) -> Callable[[Path], object]:
    if file.name.startswith("iTunes"):
        return lambda path: plistlib.loads(path.read_bytes())
    if file.suffix in (".xml", ".nml"):
        return _parse
    with file.open("rb") as opened:
        is_sqlite = opened.read(16) == b"SQLite format 3\0"
    return _select_all if is_sqlite else Path.read_bytes


def _parse(path: Path) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: None
    parser.Parse(path.read_bytes(), True)


def _select_all(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in tables:
            quoted = name.decode().replace('"', '""')
            connection.execute(f'SELECT * FROM "{quoted}"').fetchall()


if __name__ == "__main__":
    sys.exit(main())

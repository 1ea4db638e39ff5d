"""A Dask cluster on this computer's loopback analyses generated tracks; workers are killed on the way; nothing is lost or done twice.

    python -m benchmarks.cluster [--tracks 1000] [--seconds 6] [--workers 2] [--kills 1] [--folder BIG_DISK]

The tracks are rendered, imported into a new library, and analysed by the program's own journey with its own weights, through
`app.far_ears` over the cluster's executor. After a share of the tracks a worker is killed (SIGKILL) in the middle of a file,
as often as asked. Then the library is asked: every track has one analysis, its waveform and its sound; what the workers
have answered was taken once for each track and stored once. Some tracks are analysed again by a child of this process, as
without a cluster: they have to come out the same. The exit code is 1 where anything of that does not hold.
"""

from __future__ import annotations

import argparse
import os
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import numpy as np
import soundfile

from benchmarks.cluster_worker import hear
from djanalyzer.app.analysing import analyse
from djanalyzer.app.cluster import open_cluster
from djanalyzer.app.events import Event, TracksChanged
from djanalyzer.app.far_ears import FarEars, FarSide
from djanalyzer.app.hearing import EARS, Heard, OnProgress
from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session
from djanalyzer.music import Seconds
from djanalyzer.synthesis import compose, render

RATE = 22_050
N_COMPARED = 10  # tracks that are analysed again without the cluster


@dataclass
class Taken:
    """An `Analyst` that counts whose answers are taken."""

    ears: FarEars
    paths: Counter[Path] = field(default_factory=Counter)
    name: str = ""

    def wake(self, look: object) -> None:
        self.ears.wake(look)  # type: ignore[arg-type]
        self.name = self.ears.name

    def analyse(self, path: Path, on_progress: OnProgress) -> Heard:
        heard = self.ears.analyse(path, on_progress)
        self.paths[path] += 1
        return heard


@dataclass(frozen=True)
class Told:
    """What the workers' log says: by file, how often it was begun and ended; and the workers that are in a file now."""

    begun: Counter[str]
    ended: Counter[str]
    busy: tuple[int, ...]


def main() -> int:
    """Make the tracks, run, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tracks", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=6.0, help="length of each (default 6)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kills", type=int, default=1, help="workers to kill (default 1)")
    parser.add_argument("--folder", type=Path, help="where tracks are made and kept for the next run")
    options = parser.parse_args()
    print(f"load before: {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores", flush=True)
    with tempfile.TemporaryDirectory() as made:
        music = (options.folder or Path(made)) / "tracks"
        write_tracks(music, options.tracks, options.seconds)
        return 0 if run(music, Path(made), options) else 1


def write_tracks(folder: Path, n_tracks: int, seconds: float) -> None:
    """Render what is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(n_tracks):
        path = folder / f"{seed:06d}.flac"
        if not path.exists():
            song = render(compose(seed, duration=(seconds, seconds + 2)), RATE)
            samples = np.clip(song.audio[: round((seconds + 2) * RATE)], -1, 1)
            soundfile.write(path.with_suffix(".new"), samples, RATE, format="FLAC")
            path.with_suffix(".new").replace(path)


def run(music: Path, scratch: Path, options: argparse.Namespace) -> bool:
    """Analyse a folder on a cluster, print what came of it, and return whether all of it is as it should be."""
    log, stored = scratch / "workers.log", Counter[int]()
    log.touch()
    start = time.perf_counter()
    with open_cluster(f"loopback:{options.workers}") as cluster:
        ears = cluster.ears("cpu")
        far_side = replace(FarSide(), hear=partial(hear, str(log)))
        taken = Taken(FarEars(cluster.lane, "cpu", None, far_side))
        print(
            f"cluster of {cluster.n_workers} workers up after {time.perf_counter() - start:.1f} s", flush=True
        )
        with Session.open(scratch / "library.sqlite", workers=cluster.n_at_a_time) as session:
            session.jobs.run("Import", lambda job: import_path(session, music, job))
            ids = session.find()
            session.subscribe(partial(count_stored, stored))
            start = time.perf_counter()
            with killing(log, options.kills, len(ids)) as killed:
                report = session.jobs.run("Analyse", lambda job: analyse(session, None, job, taken))
            seconds = time.perf_counter() - start
            again = analyse(session, None, None, ears)
            same = all(
                comes_out_the_same(session, track_id) for track_id in ids[:: max(1, len(ids) // N_COMPARED)]
            )
    told = read(log)
    n_done_twice = sum(told.ended.values()) - len(told.ended)
    n_begun_again = sum(told.begun.values()) - len(told.begun)
    minutes = sum(analysed_minutes(scratch / "library.sqlite"))
    print(
        f"{len(ids)} tracks, {minutes:.0f} minutes of music, in {seconds:.0f} s; load after: {os.getloadavg()[0]:.1f}"
    )
    print(f"killed in the middle of a file: {len(killed)} workers; files begun again: {n_begun_again}")
    checks = {
        f"{options.kills} workers were killed": len(killed) == options.kills,
        "every track is analysed": sorted(report.track_ids) == sorted(ids),
        "no track failed": not report.problems,
        "every track has one analysis, a waveform and its sound": rows_of_each(
            scratch / "library.sqlite", ids
        ),
        "one answer was taken for each track": sorted(taken.paths.values()) == [1] * len(ids),
        "each was stored once": len(stored) == len(ids) and len(set(stored.values())) == 1,
        "files begun again are no more than the killed had in hand": len(killed)
        <= n_begun_again
        <= 2 * len(killed),
        f"work done twice ({n_done_twice} files) was that of the killed alone": n_done_twice
        <= 2 * len(killed),
        "nothing is left to analyse": not again.track_ids,
        f"{N_COMPARED} tracks come out the same without the cluster": same,
    }
    for check, holds in checks.items():
        print(f"{'yes' if holds else 'NO '}  {check}")
    return all(checks.values())


def count_stored(stored: Counter[int], event: Event) -> None:
    """Count the changes of each track."""
    if isinstance(event, TracksChanged):
        stored.update(event.ids)


@contextmanager
def killing(log: Path, n_kills: int, n_tracks: int) -> Iterator[list[int]]:
    """Kill busy workers while the block runs, evenly over the tracks; yields their numbers."""
    killed: list[int] = []
    over = threading.Event()

    def kill() -> None:
        for number in range(n_kills):
            after = n_tracks * (number + 1) // (n_kills + 1)
            while not over.wait(0.2):
                told = read(log)
                fresh = [pid for pid in told.busy if pid not in killed]
                if len(told.ended) >= after and fresh:
                    os.kill(fresh[0], signal.SIGKILL)
                    killed.append(fresh[0])
                    break

    killer = threading.Thread(target=kill, name="killer")
    killer.start()
    try:
        yield killed
    finally:
        over.set()
        killer.join()


def read(log: Path) -> Told:
    """Read the workers' log."""
    begun, ended, busy = Counter[str](), Counter[str](), dict[int, str]()
    for line in log.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        what, pid, path = line.split("\t")
        if what == "begin":
            begun[path] += 1
            busy[int(pid)] = path
        else:
            ended[path] += 1
            del busy[int(pid)]
    return Told(begun, ended, tuple(busy))


def rows_of_each(db: Path, ids: list[int]) -> bool:
    """Return whether the library holds one analysis, waveform and embedding of each track, by a second reader."""
    with closing(sqlite3.connect(db)) as connection:
        for table in ("analyses", "waveforms", "embeddings"):
            rows = connection.execute(f"SELECT track_id, count(*) FROM {table} GROUP BY track_id").fetchall()
            if sorted(rows) != [(track_id, 1) for track_id in sorted(ids)]:
                return False
    return True


def analysed_minutes(db: Path) -> list[float]:
    """Return the length of each analysed track."""
    with closing(sqlite3.connect(db)) as connection:
        return [seconds / 60 for (seconds,) in connection.execute("SELECT duration FROM analyses")]


def comes_out_the_same(session: Session, track_id: int) -> bool:
    """Return whether a child of this process hears in a track what is stored of it."""
    track = session.track(track_id)
    EARS.wake(lambda: None)
    heard = EARS.analyse(track.path, lambda share: None)
    stored = track.analysis
    return stored is not None and replace(stored, seconds=Seconds()) == replace(
        heard.analysis, seconds=Seconds()
    )


if __name__ == "__main__":
    sys.exit(main())

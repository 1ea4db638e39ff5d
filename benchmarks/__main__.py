"""All figures of speed and size in one table: what we cost beside what others cost, in the same run, as ratios.

    python -m benchmarks                                          everything that can be measured here (an hour on two cores)
    python -m benchmarks --only analysis --minutes 1 --rounds 1   one part, quickly
    python -m benchmarks --peers FOLDER                           with librosa: pip install --target FOLDER librosa

Parts: *analysis* (a generated MP3, cold and warm, and the energy it takes), *workers* (1 to 16), *growth* (import, search, page
and export of 1,000 to 100,000 tracks, with the exponents of a power law fitted to them). Seconds are of the processor but for the
workers', which are by the clock. Ratios travel between machines and busy moments, seconds do not: the head says how busy it was.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import analysers, growing
from benchmarks.energy import Meter
from benchmarks.ratios import HEAD, Exponents, Row, growth
from benchmarks.workers import seconds_by_workers
from djanalyzer.evaluation.speed import write_music

Part = Callable[[argparse.Namespace, Path], Iterator[Row | Exponents]]


def main(arguments: list[str] | None = None) -> int:
    """Measure what was asked for and print the table, row by row as it is known."""
    options = read_options(arguments)
    gigabytes = psutil.virtual_memory().total / 1e9
    print(
        f"{os.cpu_count()} cores, {gigabytes:.0f} GB, {platform.system()}, Python {platform.python_version()}; {load()}\n"
    )
    print(HEAD, flush=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as scratch:
        for part in options.only or PARTS:
            for row in PARTS[part](options, Path(scratch)):
                print(row, flush=True)
    print(f"\nAt the end: {load()}.")
    return 0


def read_options(arguments: list[str] | None = None) -> argparse.Namespace:
    """Return what was typed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=tuple(PARTS), help="these parts alone")
    parser.add_argument("--minutes", type=float, default=3.0, help="length of the analysed MP3 (default 3)")
    parser.add_argument(
        "--rounds", type=int, default=3, help="rounds of analyses, of which medians are told (default 3)"
    )
    parser.add_argument(
        "--workers", type=int, nargs="+", default=[1, 2, 4, 8, 16], help="numbers of them to try"
    )
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000], help="tracks of collections"
    )
    parser.add_argument(
        "--peers", type=Path, metavar="FOLDER", help="packages of peers: pip install --target FOLDER librosa"
    )
    parser.add_argument(
        "--no-mixxx", action="store_true", help="leave Mixxx out, which needs a minute for its window"
    )
    parser.add_argument(
        "--folder", type=Path, help="where files are made (default: the system's place for such)"
    )
    return parser.parse_args(arguments)


def load() -> str:
    """Say how busy the machine is."""
    return (
        f"load {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores"
        if hasattr(os, "getloadavg")
        else "load unknown"
    )


def analysis_rows(options: argparse.Namespace, scratch: Path) -> Iterator[Row]:
    """Yield what an analysis costs beside each peer, a minute of music."""
    path = scratch / "music.mp3"
    write_music(options.minutes, path)
    costs = analysers.costs(path, options.rounds, options.peers)
    ours = costs[analysers.OURS.name]
    if isinstance(ours, str):
        raise SystemExit(f"The analysis itself could not be measured: {ours}")
    size, each = f"{options.minutes:g} min", 1 / options.minutes
    for peer in analysers.PEERS:
        theirs = costs[peer.name]
        what = f"{peer.name} ({peer.does})"
        if isinstance(theirs, str):
            yield Row("analysis, a minute of music", size, ours.warm * each, what, remark=theirs)
            continue
        yield Row("analysis, a minute of music, warm", size, ours.warm * each, what, theirs.warm * each)
        yield Row("analysis, first file with the start, cold", size, ours.cold, what, theirs.cold)
        yield Row("analysis, most memory", size, ours.peak, what, theirs.peak, "MB")
    if not options.no_mixxx:
        yield mixxx_row(path, size, ours.warm * each, each)
    yield energy_row(path, size, options.rounds)


def energy_row(path: Path, size: str, rounds: int) -> Row:
    """Return the row of what our analysis alone takes, the start of its process with it: each round hears the file twice."""
    meter = Meter.start()
    for _ in range(rounds if meter.can_tell else 0):
        analysers.in_own_process(analysers.OURS.name, path, None)
    return Row("energy", size, None, remark=meter.told(2 * rounds))


def mixxx_row(path: Path, size: str, ours: float, each: float) -> Row:
    """Return the row of Mixxx's analyser."""
    theirs = analysers.mixxx_seconds(path)
    what, peer = (
        "analysis, a minute of music",
        "Mixxx (beats, key, loudness, waveform; its analyser's threads)",
    )
    if isinstance(theirs, str):
        return Row(what, size, ours, peer, remark=theirs)
    return Row(f"{what}, warm", size, ours, peer, theirs * each)


def worker_rows(options: argparse.Namespace, scratch: Path) -> Iterator[Row]:
    """Yield how long a file takes with several workers beside one."""
    path = scratch / "minute.mp3"
    write_music(1.0, path)
    numbers = sorted({1, *options.workers})
    found = seconds_by_workers(path, numbers, 3, options.rounds)
    alone = found[1]
    for number in numbers:
        size = f"{number} workers" if number > 1 else "1 worker"
        spent, cores = found[number], f"{os.cpu_count()} cores"
        if isinstance(spent, str) or isinstance(alone, str):
            yield Row("analysis of a minute, by the clock", size, None, remark=str(spent))
        else:
            yield Row("analysis of a minute, by the clock", size, spent, "1 worker", alone, remark=cores)


def growth_rows(options: argparse.Namespace, scratch: Path) -> Iterator[Row | Exponents]:
    """Yield what each size costs, and how that grows."""
    sizes = sorted(set(options.sizes))
    measured, peaks = [], []
    for size in sizes:
        figures, peak = growing.figures_of(size, scratch)
        measured.append(figures)
        peaks.append(peak)
        for name, (what, peer) in growing.WORK.items():
            ours, theirs = figures[name]
            yield Row(what, f"{size:,}", ours, peer, theirs)
        yield Row("most memory, import to export", f"{size:,}", peak, unit="MB")
    for name, (what, peer) in growing.WORK.items():
        ours, theirs = ([figures[name][side] for figures in measured] for side in (0, 1))
        yield Exponents(what, growth(sizes, ours), peer, growth(sizes, theirs))
    yield Exponents("most memory, import to export", growth(sizes, peaks))


PARTS: dict[str, Part] = {"analysis": analysis_rows, "workers": worker_rows, "growth": growth_rows}

if __name__ == "__main__":
    sys.exit(main())

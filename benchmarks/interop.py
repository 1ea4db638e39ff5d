"""What other programs' files survive: the guarantees of the exchange, tried on real files of every DJ system.

    python benchmarks/interop.py ../shared/fixtures [--mutations 2000] [--tracks 20000]

Read: every file that a system takes for its own is read, and how many tracks, cues, loops, grids and playlists it held is
printed. Nothing changed: a collection written back as it was read leaves every byte in its place. Taken back: one cue is
moved, written through the journal into a copy, and taken back: the former bytes. Mutated: so many damaged copies of the
files are read; nothing but our own trouble may come out, and none may take longer than a second.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.interop import safe_write
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.protocol import DjSystem, WritableSystem
from djanalyzer.interop.systems import SYSTEMS, WRITABLE, systems_of
from djanalyzer.music import Collection, KnownTrack

_LONGEST = 1.0  # seconds that a damaged file may take
_LARGEST = 8 << 20  # bytes; larger files are not mutated


@dataclass(frozen=True, slots=True)
class Case:
    """A file or folder, and a system that takes it for its own."""

    path: Path
    system: DjSystem


@dataclass
class Result:
    """What came out for one system; `faults` are sentences."""

    n_files: int = 0
    n_tracks: int = 0
    n_marks: int = 0
    n_anchors: int = 0
    n_playlists: int = 0
    n_unchanged: int = 0
    n_written: int = 0
    n_restored: int = 0
    n_tried: int = 0
    n_mutated: int = 0
    slowest: float = 0.0
    seconds: float = 0.0


def main() -> int:
    """Print the table; return 0, or 1 where a guarantee does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("fixtures", type=Path)
    parser.add_argument("--mutations", type=int, default=2000, help="damaged files to read in all")
    options = parser.parse_args()
    faults: list[str] = []
    results = {label(system): Result() for system in SYSTEMS}
    found = list(cases(options.fixtures))
    for case in found:
        try_case(case, results[label(case.system)], faults)
    mutate([case for case in found if case.path.is_file()], options.mutations, results, faults)
    print_table(results)
    for fault in faults:
        sys.stdout.write(f"FAULT {fault}\n")
    return 1 if faults else 0


def label(system: DjSystem) -> str:
    """Return what tells a system from others of the same program."""
    return f"{system.name} ({type(system).__name__})"


def cases(folder: Path) -> Iterator[Case]:
    """Yield every file and folder below a folder with the systems that take it for theirs."""
    for path in sorted(folder.rglob("*")):
        for system in systems_of(path):
            yield Case(path, system)


def try_case(case: Case, result: Result, faults: list[str]) -> None:
    """Read, write back unchanged, change, and take back."""
    began = time.perf_counter()
    try:
        collection = case.system.read(case.path)
    except Trouble:
        return  # a damaged fixture, told in a sentence
    except Exception as error:  # noqa: BLE001 the very thing that is looked for
        faults.append(f"{case.system.name} read {case.path}: {error!r}")
        return
    result.seconds += time.perf_counter() - began
    count(collection, result)
    writer = next((w for w in WRITABLE.values() if w is case.system), None)
    if writer is not None:
        try_writing(writer, case.path, collection, result, faults)


def count(collection: Collection, result: Result) -> None:
    result.n_files += 1
    result.n_tracks += len(collection.tracks)
    result.n_marks += sum(len(t.cues) + len(t.loops) for t in collection.tracks)
    result.n_anchors += sum(len(t.beat_grid.anchors) for t in collection.tracks if t.beat_grid)
    result.n_playlists += len(collection.playlists)


def try_writing(
    writer: WritableSystem, path: Path, collection: Collection, result: Result, faults: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copytree(path, copy) if path.is_dir() else shutil.copy(path, copy)
        for file in (copy, *copy.rglob("*")):
            file.chmod(0o755 if file.is_dir() else 0o644)  # the originals may be protected
        try:
            collection = writer.read(copy)
            plan = writer.plan(collection, copy)
            same = [f for f in plan.files if f.render(_bytes(f.target)) != _bytes(f.target)]
            result.n_tried += 1
            result.n_unchanged += not same or not plan.changes  # in meaning, where a file is made anew
            moved = _with_a_moved_cue(collection)
            if moved is not None:
                _write_and_take_back(writer, moved, copy, result, faults)
        except ExportRefused:
            return  # a schema that is only read, told in a sentence
        except Exception as error:  # noqa: BLE001
            faults.append(f"{writer.name} write {path}: {error!r}")


def _write_and_take_back(
    writer: WritableSystem, moved: Collection, copy: Path, result: Result, faults: list[str]
) -> None:
    plan = writer.plan(moved, copy)
    before = {file.target: _bytes(file.target) for file in plan.files}
    journal = Journal(copy.parent / "journal")
    safe_write.apply(plan, running=frozenset, journal=journal)
    if not plan.files:
        return  # what can only be read, told in a sentence
    wanted = {track.external_id: _places(track) for track in moved.tracks}
    for track in writer.read(copy).tracks:
        if any(
            abs(a - b) > 0.002
            for a, b in zip(_places(track), wanted.get(track.external_id, ()), strict=False)
        ):
            faults.append(f"{writer.name}: a cue moved in {copy.name} is not read back")
            break
    result.n_written += 1
    for entry in journal.entries()[:1]:
        safe_write.undo(entry, journal, running=frozenset)
    result.n_restored += all(_bytes(target) == old for target, old in before.items())


def _places(track: KnownTrack) -> list[float]:
    """Return the times of the cues in order."""
    return sorted(cue.time for cue in track.cues)


def _with_a_moved_cue(collection: Collection) -> Collection | None:
    """Return the tracks with the first cue of the first that has one a tenth of a second later."""
    for number, track in enumerate(collection.tracks):
        if track.cues and track.cues[0].is_hot_cue:
            cue = replace(track.cues[0], time=track.cues[0].time + 0.1)
            changed = replace(track, cues=(cue, *track.cues[1:]))
            return replace(
                collection, tracks=(*collection.tracks[:number], changed, *collection.tracks[number + 1 :])
            )
    return None


def mutate(found: list[Case], n: int, results: dict[str, Result], faults: list[str]) -> None:
    """Read damaged copies: bytes changed, runs cut out, doubled, or zeroed."""
    rng = random.Random(7)
    small = [case for case in found if case.path.stat().st_size <= _LARGEST]
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(n if small else 0):
            case = rng.choice(small)
            damaged = Path(folder) / case.path.name
            damaged.write_bytes(_damaged(case.path.read_bytes(), rng))
            began = time.perf_counter()
            try:
                case.system.read(damaged)
            except Trouble:
                pass
            except Exception as error:  # noqa: BLE001
                faults.append(f"{case.system.name} read damaged {case.path.name}: {error!r}")
            seconds = time.perf_counter() - began
            result = results[label(case.system)]
            result.n_mutated += 1
            result.slowest = max(result.slowest, seconds)
            if seconds > _LONGEST:
                faults.append(f"{case.system.name} took {seconds:.1f} s over a damaged {case.path.name}")
            damaged.unlink()


def _damaged(content: bytes, rng: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.randint(1, 8)):
        if not changed:
            break
        start = rng.randrange(len(changed))
        stop = min(start + rng.choice((1, 1, 2, 4, 64, 4096)), len(changed))
        kind = rng.choice(("flip", "flip", "flip", "cut", "double", "zero", "end"))
        if kind == "flip":
            changed[start] = rng.randrange(256)
        elif kind == "cut":
            del changed[start:stop]
        elif kind == "double":
            changed[start:start] = changed[start:stop]
        elif kind == "zero":
            changed[start:stop] = bytes(stop - start)
        else:
            del changed[start:]
    return bytes(changed)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def print_table(results: dict[str, Result]) -> None:
    """Print a row for each system."""
    write = sys.stdout.write
    write(
        "| system | files | tracks | marks | anchors | lists | unchanged | changed | taken back | mutated | slowest | read |\n"
    )
    write("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n")
    for name, r in results.items():
        write(
            f"| {name} | {r.n_files} | {r.n_tracks} | {r.n_marks} | {r.n_anchors} | {r.n_playlists} | "
            f"{r.n_unchanged} of {r.n_tried} | {r.n_written} | {r.n_restored} | {r.n_mutated} | {r.slowest:.2f} s | {r.seconds:.1f} s |\n"
        )


if __name__ == "__main__":
    sys.exit(main())

"""What other programs' files survive: the guarantees of the exchange, as a table.

    python benchmarks/interop.py ../shared/fixtures [--thorough]

Guarantees: the tests that stand for each of them are run (they are those of every change; `--thorough` runs them as by
night: a million damaged files, every writer killed two hundred times), and what they counted is printed. Systems: every
file that a system takes for its own is read, and how many tracks, marks, grids and playlists it held is printed;
written back as it was read, which must leave every byte in its place; changed by one cue through the journal, and taken
back, which must give the former bytes.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import pytest

from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.interop import safe_write
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.protocol import DjSystem, WritableSystem
from djanalyzer.interop.systems import SYSTEMS, WRITABLE, systems_of
from djanalyzer.music import Collection, Cue, KnownTrack

_ROOT = Path(__file__).resolve().parents[1]

# What is promised, and from when on it is kept.
GUARANTEES = {
    "T1": ("Serato's tags, crates and database written back unchanged", "to the byte"),
    "T2": ("Traktor's collections written back unchanged", "to the byte"),
    "T3": ("VirtualDJ's database: unchanged, one cue changed, text of numbers", "nothing else changes"),
    "T4": ("Engine: tracks decoded as known, re-encoded, schemas written", "all"),
    "T5": ("Mixxx: grids and cues decoded and encoded", "all"),
    "T6": ("rekordbox XML: read, written, read; text of locations", "all equal"),
    "T7": ("From every program to every other and back", "no loss unannounced"),
    "T8": (
        "Offsets from Traktor to rekordbox on 112 real tracks",
        "101 / 107 / 108 / 109 in 1 / 2 / 3 / 5 ms",
    ),
    "T8b": ("Variants of one MP3 begin where the table says", "to the sample"),
    "T9": ("Killed, disk full, folder closed, program running", "old or new, no third state"),
    "T10": ("Damaged files", "no crash, no hang"),
    "T11": ("Paths of every kind, through every program", "all found again"),
    "T12": ("More than fits: pads, names, loops", "announced, same order"),
    "T13": ("20,000 tracks imported from each system", "30 s, 500 MB; again 5 s"),
    "T14": ("Tags written: sound, other frames, version of ID3", "untouched"),
    "T15": ("Each guard of the write protocol taken away", "a test fails"),
}


@dataclass
class Guarantee:
    """What the tests of one guarantee have shown."""

    n_passed: int = 0
    failed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    tallies: dict[str, list[int]] = field(default_factory=dict)
    worst: dict[str, float] = field(default_factory=dict)


class Witness:
    """Listens to pytest, and sorts what the tests report by guarantee."""

    def __init__(self) -> None:
        self.guarantees = {name: Guarantee() for name in GUARANTEES}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take in a report; called by pytest for set-up, call and end of every test."""
        for key, name in report.user_properties:
            if key == "guarantee":
                self._take(self.guarantees[str(name)], report)

    def _take(self, guarantee: Guarantee, report: pytest.TestReport) -> None:
        if report.failed:
            guarantee.failed.append(report.nodeid)
        elif report.skipped:
            guarantee.skipped.append(report.nodeid)
        elif report.when == "call":
            guarantee.n_passed += 1
            for key, noted in report.user_properties:
                if key == "tally":
                    what, held, tried = cast("tuple[str, int, int]", noted)
                    # "killed: Traktor" counts as "killed": the tests' own names say of whom.
                    sums = guarantee.tallies.setdefault(what.split(":")[0], [0, 0])
                    sums[0], sums[1] = sums[0] + held, sums[1] + tried
                elif key == "worst":
                    name, value = cast("tuple[str, float]", noted)
                    guarantee.worst[name] = max(guarantee.worst.get(name, 0.0), value)


@dataclass(frozen=True, slots=True)
class Case:
    """A file or folder, and a system that takes it for its own."""

    path: Path
    system: DjSystem


@dataclass
class Result:
    """What came out for one system."""

    n_files: int = 0
    n_tracks: int = 0
    n_marks: int = 0
    n_anchors: int = 0
    n_playlists: int = 0
    n_unchanged: int = 0
    n_written: int = 0
    n_restored: int = 0
    n_tried: int = 0
    seconds: float = 0.0


def main() -> int:
    """Print both tables; return 0, or 1 where a guarantee does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("fixtures", type=Path)
    parser.add_argument("--thorough", action="store_true", help="as by night; takes an hour")
    options = parser.parse_args()
    os.environ["DJANALYZER_SHARED"] = str(options.fixtures.resolve().parent)
    os.environ["DJANALYZER_NIGHTLY"] = str(int(options.thorough))
    witness = watch_tests()
    faults = [f"{name} {test}" for name, g in witness.guarantees.items() for test in g.failed]
    print_guarantees(witness)
    results = {label(system): Result() for system in SYSTEMS}
    for case in cases(options.fixtures):
        try_case(case, results[label(case.system)], faults)
    print_systems(results)
    for fault in faults:
        sys.stdout.write(f"FAULT {fault}\n")
    return 1 if faults else 0


def watch_tests() -> Witness:
    """Run the tests of all guarantees on two cores and return what they reported."""
    witness = Witness()
    folder = str(_ROOT / "tests")
    arguments = [
        folder,
        "-m",
        "guarantee",
        "-n",
        "2",
        "-q",
        "--no-header",
        "--no-summary",
        "-p",
        "no:cacheprovider",
    ]
    pytest.main([*arguments, "--rootdir", str(_ROOT), "-c", str(_ROOT / "pyproject.toml")], plugins=[witness])
    return witness


def print_guarantees(witness: Witness) -> None:
    """Print a row for each guarantee."""
    write = sys.stdout.write
    write("\n| | what | promised | counted | tests | holds |\n|---|---|---|---|---:|---|\n")
    for name, (what, target) in GUARANTEES.items():
        guarantee = witness.guarantees[name]
        counted = [f"{key} {held:,} of {tried:,}" for key, (held, tried) in guarantee.tallies.items()]
        counted += [f"{key} {value:.3g}" for key, value in guarantee.worst.items()]
        row = (name, what, target, " · ".join(counted), str(guarantee.n_passed), _verdict(guarantee))
        write(f"| {' | '.join(row)} |\n")
    write("\n")


def _verdict(guarantee: Guarantee) -> str:
    if guarantee.failed:
        return f"NO: {len(guarantee.failed)} failed"
    if not guarantee.n_passed:
        return "not tried"
    return f"yes, {len(guarantee.skipped)} skipped" if guarantee.skipped else "yes"


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
    """Return the tracks with their first hot cue a tenth of a second later; with a new one, where they have none."""
    for number, track in enumerate(collection.tracks):
        hot = next((cue for cue in track.cues if cue.is_hot_cue), None)
        if hot is not None:
            cues = tuple(replace(cue, time=cue.time + 0.1) if cue is hot else cue for cue in track.cues)
            return _with_track(collection, number, replace(track, cues=cues))
    if not collection.tracks:
        return None
    track = collection.tracks[0]
    return _with_track(collection, 0, replace(track, cues=(*track.cues, Cue(1.25, 0, "new"))))


def _with_track(collection: Collection, number: int, track: KnownTrack) -> Collection:
    tracks = (*collection.tracks[:number], track, *collection.tracks[number + 1 :])
    return replace(collection, tracks=tracks)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def print_systems(results: dict[str, Result]) -> None:
    """Print a row for each system."""
    write = sys.stdout.write
    write("| system | files | tracks | marks | anchors | lists | unchanged | changed | taken back | read |\n")
    write("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n")
    for name, r in results.items():
        write(
            f"| {name} | {r.n_files} | {r.n_tracks} | {r.n_marks} | {r.n_anchors} | {r.n_playlists} | "
            f"{r.n_unchanged} of {r.n_tried} | {r.n_written} | {r.n_restored} | {r.seconds:.1f} s |\n"
        )


if __name__ == "__main__":
    sys.exit(main())

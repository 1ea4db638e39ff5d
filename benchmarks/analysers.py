"""What analysing a file costs: this program, and others that hear beats or keys, each in a process of its own, in turn.

    python -m benchmarks.analysers NAME FILE     prints one analyser's cost as JSON

"Cold" is a file with the start of the process and all that has to be loaded; "warm" is the same file once more. Peers do less than this
program does (which hears beats, bars, sections, cues, key, energy, genre, mood, voices, and draws the waveform), each at what it is
known for; the row says what.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import psutil

from djanalyzer.evaluation.speed import decode_plainly, peak_memory

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor for the first file with the start, and for one more; most megabytes held.

    `cold_wall` and `warm_wall` are by the clock, which tells of what else the machine does too.
    """

    cold: float
    warm: float
    peak: float
    cold_wall: float
    warm_wall: float


@dataclass(frozen=True, slots=True)
class Analyser:
    """Somebody who analyses files.

    Attributes
    ----------
    does : str
        Which of our tasks.
    load : function
        Returns who analyses one file; imports happen there.
    """

    name: str
    does: str
    load: Callable[[], Callable[[Path], object]]


def _load_ours() -> Callable[[Path], object]:
    from djanalyzer.app.listening import analysis_of, load_predictor
    from djanalyzer.app.sound_ear import LazyEar

    predictor, ear = load_predictor("cpu"), LazyEar("cpu")
    return lambda path: analysis_of(predictor, path, lambda share: None, ear.find())


def _load_librosa() -> Callable[[Path], object]:
    import librosa

    def analyse(path: Path) -> object:
        samples, rate = librosa.load(path, sr=22_050)
        return librosa.beat.beat_track(y=samples, sr=rate), librosa.feature.chroma_cqt(y=samples, sr=rate)

    return analyse


def _load_madmom() -> Callable[[Path], object]:
    """Return madmom's way from sound to beats without its eight networks, whose weights are not free to use."""
    import numpy as np
    import soundfile
    from madmom_infer.audio.signal import FramedSignalProcessor, Signal
    from madmom_infer.audio.spectrogram import (
        FilteredSpectrogramProcessor,
        LogarithmicSpectrogramProcessor,
        SpectrogramDifferenceProcessor,
    )
    from madmom_infer.audio.stft import ShortTimeFourierTransformProcessor
    from madmom_infer.features.downbeats import DBNDownBeatTrackingProcessor
    from madmom_infer.processors import SequentialProcessor

    fronts = [
        SequentialProcessor(
            (
                FramedSignalProcessor(frame_size=size, fps=100),
                ShortTimeFourierTransformProcessor(),
                FilteredSpectrogramProcessor(num_bands=bands, fmin=30, fmax=17_000, norm_filters=True),
                LogarithmicSpectrogramProcessor(mul=1, add=1),
                SpectrogramDifferenceProcessor(diff_ratio=0.5, positive_diffs=True, stack_diffs=np.hstack),
            )
        )
        for size, bands in ((1024, 3), (2048, 6), (4096, 12))
    ]
    network = DBNDownBeatTrackingProcessor([3, 4], min_bpm=55.0, max_bpm=215.0, fps=100)

    def analyse(path: Path) -> object:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
        mono = Signal(samples.mean(axis=1), sample_rate=rate, num_channels=1)
        features = np.hstack([front.process(mono) for front in fronts])
        rise = features.mean(axis=1)
        beats = 0.9 * rise / (rise.max() + 1e-9) + 0.01  # in the place of the networks: where the sound rises
        return network.process(np.stack([0.7 * beats, 0.3 * beats], axis=1).astype(np.float64))

    return analyse


OURS = Analyser("djanalyzer", "everything", _load_ours)
PLAIN = Analyser("soundfile + soxr", "decoding and resampling alone", lambda: decode_plainly)
LIBROSA = Analyser("librosa", "beats and chroma", _load_librosa)
MADMOM = Analyser("madmom-infer", "beats and bars, without the networks' own time", _load_madmom)
MIXXX = "Mixxx"
PEERS = (PLAIN, LIBROSA, MADMOM)


def costs(path: Path, rounds: int, packages: Path | None) -> dict[str, Cost | str]:
    """Return by name what each analyser costs, medians over `rounds` in turn; a sentence where it could not be measured."""
    found: dict[str, list[Cost]] = {}
    failed: dict[str, Cost | str] = {}
    in_own_process(
        LIBROSA.name, path, packages
    )  # it keeps on disk what it has compiled, for the processes that count
    for _ in range(rounds):
        for analyser in (OURS, *PEERS):
            if analyser.name not in failed:
                cost = in_own_process(analyser.name, path, packages if analyser is LIBROSA else None)
                if isinstance(cost, str):
                    failed[analyser.name] = cost
                else:
                    found.setdefault(analyser.name, []).append(cost)
    return failed | {name: _median(those) for name, those in found.items()}


def _median(costs: list[Cost]) -> Cost:
    return Cost(*(median(values) for values in zip(*(asdict(c).values() for c in costs), strict=True)))


def in_own_process(name: str, path: Path, packages: Path | None) -> Cost | str:
    """Measure one analyser; `packages` is a folder of further packages (`pip install --target`)."""
    paths = [str(ROOT), *([str(packages)] if packages else [])]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "NUMBA_NUM_THREADS": "1",
    }
    command = [sys.executable, "-m", "benchmarks.analysers", name, str(path)]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)
    if done.returncode:
        return done.stderr.strip().rpartition("\n")[2]
    told = json.loads(done.stdout.splitlines()[-1])
    warm_wall = told["warm_wall"]
    return Cost(**{**told, "cold_wall": time.perf_counter() - start - warm_wall})


def measure(analyser: Analyser, path: Path) -> Cost:
    """Measure here, in a process that has done nothing else."""
    analyse = analyser.load()
    analyse(path)
    cold = time.process_time()
    start = time.perf_counter()
    analyse(path)
    return Cost(cold, time.process_time() - cold, peak_memory(), 0.0, time.perf_counter() - start)


def mixxx_seconds(path: Path) -> float | str:
    """Return the seconds of the processor that the threads of Mixxx's analysis need for a file; a sentence where it cannot run.

    The window, which is drawn meanwhile, does not count.
    """
    from shutil import which

    from tests.clients.mixxx import NEEDED, Mixxx

    if missing := [name for name in NEEDED if which(name) is None]:
        return f"not installed: {', '.join(missing)}"
    with tempfile.TemporaryDirectory() as folder:
        mixxx = Mixxx(Path(folder) / "mixxx")
        file = mixxx.music / path.name
        file.write_bytes(path.read_bytes())
        spent: dict[int, float] = {}
        over = threading.Event()
        watching = threading.Thread(target=_watch, args=(spent, over), name="watch")
        watching.start()
        try:
            mixxx.run([file])
        except AssertionError as error:
            return f"did not run: {str(error).strip().rpartition(chr(10))[2][:100]}"
        finally:
            over.set()
            watching.join()
            mixxx.close()
    return sum(spent.values()) if spent else "no thread of an analysis was seen"


def _watch(spent: dict[int, float], over: threading.Event) -> None:
    """Note what threads called "AnalyzerThread…" have used, again and again while they live."""
    tick = os.sysconf("SC_CLK_TCK")
    while not over.wait(0.2):
        for thread, line in _threads_of_mixxx():
            name, _, rest = line.partition("(")[2].rpartition(")")
            if name.startswith("Analyzer"):
                fields = rest.split()
                spent[thread] = (int(fields[11]) + int(fields[12])) / tick


def _threads_of_mixxx() -> Iterator[tuple[int, str]]:
    for process in psutil.Process().children(recursive=True):
        try:
            if process.name() != "mixxx":
                continue
            for stat in Path(f"/proc/{process.pid}/task").glob("*/stat"):
                yield int(stat.parent.name), stat.read_text(errors="replace")
        except (OSError, psutil.Error):  # it has ended
            continue


def main() -> int:
    """Measure one analyser and print its cost as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("name", choices=[a.name for a in (OURS, *PEERS)])
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    (analyser,) = (a for a in (OURS, *PEERS) if a.name == options.name)
    cost: Any = asdict(measure(analyser, options.file))
    print(json.dumps(cost))
    return 0


if __name__ == "__main__":
    sys.exit(main())

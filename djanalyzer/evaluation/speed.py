"""How long an analysis takes, file to analysis ready to store: in a process of its own, beside a peer doing a plain task.

The peer decodes the whole file with soundfile and resamples it with soxr, which every analyser has to do as well. The ratio of
the two can be compared between machines and busy moments; the seconds hold for one machine at one moment.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from djanalyzer.errors import Trouble

RATE = 44_100
ROUNDS = 3
WARM_UP = "warm-up.mp3"


@dataclass(frozen=True, slots=True)
class Spent:
    """Wall-clock and CPU seconds."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What an analysis costs: medians of `ROUNDS`, taken in turn with plain decoding.

    Attributes
    ----------
    wall, cpu, plain_wall, plain_cpu : float
        Seconds of the analysis and of plain decoding, by the clock and of the processor.
    parts : tuple of float
        Seconds of decoding, features, model, decoding of activations.
    peak : float
        Megabytes of memory at most.
    """

    wall: float
    cpu: float
    plain_wall: float
    plain_cpu: float
    parts: tuple[float, ...]
    peak: float


def write_music(minutes: float, path: Path) -> None:
    """Write an MP3 of this length: generated songs one after another."""
    import numpy as np
    import soundfile

    from djanalyzer.synthesis import compose
    from djanalyzer.synthesis import render as render_song

    n_left, seed = round(minutes * 60 * RATE), 1
    with soundfile.SoundFile(path, "w", RATE, 2, format="MP3") as file:
        while n_left > 0:
            audio = render_song(compose(seed, style="house"), sample_rate=RATE).audio[:n_left]
            for start in range(0, len(audio), RATE):
                file.write(np.clip(audio[start : start + RATE], -1, 1))
            n_left -= len(audio)
            seed += 1


def cost_of(path: Path, threads: int, weights: Path | None = None, device: str = "cpu") -> Cost:
    """Measure the analysis of a file in a fresh process; `warm-up.mp3` must lie beside it."""
    command = [sys.executable, "-m", "djanalyzer.evaluation.speed", str(path), "--device", device]
    command += ["--model", str(weights)] if weights else []
    # Small matrix products gain nothing from a second thread, and lose much where the cores are busy.
    limits = {"OMP_NUM_THREADS": str(threads), "OPENBLAS_NUM_THREADS": "1"}
    environment = {**os.environ, **limits}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)  # noqa: S603 our own
    if done.returncode:
        raise Trouble("The speed could not be measured.", done.stderr.strip().rpartition("\n")[2])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return Cost(**{**found, "parts": tuple(found["parts"])})


def measure(path: Path, weights: Path | None = None, device: str = "cpu") -> Cost:
    """Measure the analysis of a file here and now."""
    from djanalyzer.models.predict import Predictor

    predictor = Predictor.load(weights, device)
    predictor.analyse(path.parent / WARM_UP)
    analyses: list[Spent] = []
    plains: list[Spent] = []
    parts = []
    for _ in range(ROUNDS):
        spent, seconds = timed(lambda: ready_to_store(predictor, path))
        analyses.append(spent)
        parts.append((seconds.decode, seconds.features, seconds.model, seconds.decoding))
        plains.append(timed(lambda: decode_plainly(path))[0])
    return Cost(
        median(a.wall for a in analyses),
        median(a.cpu for a in analyses),
        median(p.wall for p in plains),
        median(p.cpu for p in plains),
        tuple(median(p[i] for p in parts) for i in range(4)),
        peak_memory(),
    )


def ready_to_store(predictor: Any, path: Path) -> Any:
    """Analyse a file and pack its waveform; return the seconds of the steps."""
    prediction = predictor.analyse(path)
    prediction.waveform.to_bytes()
    return prediction.analysis.seconds


def timed(work: Callable[[], Any]) -> tuple[Spent, Any]:
    """Return the time that `work` takes, and its result."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu), result


def decode_plainly(path: Path) -> int:
    """Decode with soundfile, mix down and resample to 22,050 Hz with soxr, block by block; return the samples."""
    import soundfile
    import soxr

    with soundfile.SoundFile(path) as file:
        resampler = soxr.ResampleStream(file.samplerate, 22_050, 1, dtype="float32")
        n_samples = 0
        for block in file.blocks(20 * file.samplerate, dtype="float32", always_2d=True):
            n_samples += len(resampler.resample_chunk(block.mean(axis=1)))
        return n_samples


def peak_memory() -> float:
    """Return the most megabytes that this process has held; 0 where the system does not say."""
    try:
        # Linux counts what the parent held when it started this process into `ru_maxrss`, but not in here.
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    except (OSError, IndexError):  # not Linux
        pass
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024**2)


def main(arguments: list[str] | None = None) -> int:
    """Measure one file and print what was found as JSON; return 0."""
    parser = argparse.ArgumentParser(
        prog="python -m djanalyzer.evaluation.speed", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("file", type=Path, help="the file to analyse, with warm-up.mp3 beside it")
    parser.add_argument("--model", type=Path, help="weights (default: the program's own)")
    parser.add_argument("--device", default="cpu", help="cpu, cuda or mps (default: cpu)")
    options = parser.parse_args(arguments)
    sys.stdout.write(json.dumps(asdict(measure(options.file, options.model, options.device))) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

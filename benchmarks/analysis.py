"""How long an analysis takes, file to analysis ready to store, and how much memory: for tracks of growing length.

Run it with `python benchmarks/analysis.py` (`--minutes 3 10 60` for other lengths). Each length is measured in a fresh process,
warmed up once. In the same process, in turn, runs a peer whose work every analyser has to do as well: decoding the whole file
with soundfile and resampling it with soxr. The ratio of the two is what can be compared between machines and busy moments; the
seconds hold for this machine at this moment.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

RATE = 44_100
ROUNDS = 3
WARM_UP = "warm-up.mp3"
BUDGET = 2.8  # seconds that three minutes of MP3 may take on two cores
BUDGET_MINUTES = 3.0


@dataclass(frozen=True)
class Spent:
    """Wall-clock and CPU seconds."""

    wall: float
    cpu: float


def main() -> None:
    """Measure all lengths and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, nargs="+", default=[3.0, 6.0, 20.0])
    parser.add_argument("--threads", type=int, default=2, help="processor cores to use (default 2)")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure)))
        return
    verdicts: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        render(0.5, Path(folder) / WARM_UP)
        print("| minutes | s | CPU s | decode, features, model, decoding (s) | CPU s per minute", end=" ")
        print("| plain decoding (s) | ratio | ratio of CPU | peak MB |")
        print("|---|---|---|---|---|---|---|---|---|")
        for minutes in options.minutes:
            path = Path(folder) / f"{minutes:g} minutes.mp3"
            render(minutes, path)
            result = measured(path, options.threads)
            print(row(minutes, result), flush=True)
            if minutes == BUDGET_MINUTES:
                verdicts.append(verdict(result, options.threads))
        print("", *verdicts, sep="\n")


def render(minutes: float, path: Path) -> None:
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


def measured(path: Path, threads: int) -> dict[str, Any]:
    """Measure a file in a fresh process."""
    command = [sys.executable, __file__, "--measure", str(path)]
    # Small matrix products gain nothing from a second thread, and lose much where the cores are busy.
    limits = {"OMP_NUM_THREADS": str(threads), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **limits}
    )
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def row(minutes: float, r: dict[str, Any]) -> str:
    """Return a row of the table."""
    parts = ", ".join(f"{s:.2f}" for s in r["parts"])
    return (
        f"| {minutes:g} | {r['wall']:.2f} | {r['cpu']:.2f} | {parts} | {r['cpu'] / minutes:.2f} "
        f"| {r['plain_wall']:.2f} | {r['wall'] / r['plain_wall']:.1f} | {r['cpu'] / r['plain_cpu']:.1f} "
        f"| {r['peak']:.0f} |"
    )


def verdict(r: dict[str, Any], threads: int) -> str:
    """Say whether the budget is kept. A busy machine spends wall-clock time on others: then the processor's decides."""
    kept = "kept" if r["wall"] <= BUDGET else "broken"
    if kept == "broken" and r["cpu"] <= BUDGET:
        kept = "kept by processor time (even on one core; other programs were running)"
    return (
        f"Budget: {BUDGET_MINUTES:g} minutes of MP3 in {BUDGET} s on {threads} cores: {r['wall']:.2f} s of wall-clock, "
        f"{r['cpu']:.2f} s of processor time: {kept}."
    )


def measure(path: Path) -> dict[str, object]:
    """Return medians over rounds of analysis and plain decoding, taken in turn, and the peak memory."""
    from djanalyzer.models.predict import Predictor

    predictor = Predictor.load()
    predictor.analyse(path.parent / WARM_UP)
    analyses: list[Spent] = []
    plains: list[Spent] = []
    parts = []
    for _ in range(ROUNDS):
        spent, seconds = timed(lambda: ready_to_store(predictor, path))
        analyses.append(spent)
        parts.append((seconds.decode, seconds.features, seconds.model, seconds.decoding))
        plains.append(timed(lambda: decode_plainly(path))[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1024**2
    )
    return {
        "wall": median(a.wall for a in analyses),
        "cpu": median(a.cpu for a in analyses),
        "plain_wall": median(p.wall for p in plains),
        "plain_cpu": median(p.cpu for p in plains),
        "parts": [median(p[i] for p in parts) for i in range(4)],
        "peak": peak,
    }


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


if __name__ == "__main__":
    main()

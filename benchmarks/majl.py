"""Table 5 and figure 5 of paper 002: four methods in each combination of networks, by several seeds, on held-out generated songs.

Run it with `python benchmarks/majl.py --folder SONGS --scratch RUNS` (`--steps 1500 --songs 250 --single 500 --seeds 3 --device cuda
--at-once 6`). As in the paper, few songs are fully labelled and more have one label: stems, or the sung pitch. Each method is
trained by `python -m djanalyzer.training.majl train` for as many steps; of `majl`, the first stage is the third method. A run that
was killed goes on, one that is measured is left alone. `--mislabelled 0.2` trains besides, in the first combination, on songs of
which so many are labelled wrong, and tells what the weights were by case.

SDR: median over songs of the median over seconds. GNSDR in BSS Eval's form for sources. RPA and RCA over all sung frames, heard in
the vocals that were separated. Each figure is the mean over the seeds, with the least and the most of them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import torch

from djanalyzer.evaluation.tables import Table
from djanalyzer.models.separation.cascade import (
    PITCH_ESTIMATORS,
    SEPARATORS,
    SMALL_PITCH_ESTIMATORS,
    SMALL_SEPARATORS,
)
from djanalyzer.training.log import log_path
from djanalyzer.training.majl.loop import averaged
from djanalyzer.training.majl.measuring import figures, measured
from djanalyzer.training.majl.pieces import HELD_OUT, stored_songs

_NETWORKS = {"full": (SEPARATORS, PITCH_ESTIMATORS), "small": (SMALL_SEPARATORS, SMALL_PITCH_ESTIMATORS)}
_TRAINED = {"pipeline": ("pipeline",), "joint": ("joint",), "majl": ("stage1", "stage2")}
_STAGES = {"pipeline": "pipeline", "joint": "naive joint", "stage1": "stage I", "stage2": "MAJL"}
_MEASURES = ("SDR vocals", "SDR all", "GNSDR vocals", "RPA", "RCA")


@dataclass(frozen=True)
class Run:
    """A combination of networks trained by a method from a seed."""

    separator: str
    pitch: str
    method: str
    seed: int
    mislabelled: float = 0.0

    def folder(self, scratch: Path) -> Path:
        wrong = f"-wrong{self.mislabelled:g}" if self.mislabelled else ""
        return scratch / f"{self.separator}-{self.pitch}-{self.method}-{self.seed}{wrong}"


def main() -> None:
    """Train what is not trained, measure what is not measured, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, required=True, help="where the songs are stored")
    parser.add_argument("--scratch", type=Path, required=True, help="where runs are kept")
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--songs", type=int, default=250, help="fully labelled ones")
    parser.add_argument("--single", type=int, default=500, help="of each kind with one label")
    parser.add_argument("--networks", choices=_NETWORKS, default="full", help="small: a fourth of the work")
    parser.add_argument("--seconds", type=int, default=3, help="of a segment")
    parser.add_argument("--size", type=int, default=16, help="segments in a batch")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--mislabelled", type=float, default=0.0)
    parser.add_argument("--held-out", type=int, default=30, help="songs that are measured")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--precision", default="bf16-mixed")
    parser.add_argument("--at-once", type=int, default=1, help="runs side by side")
    parser.add_argument("--measure", type=Path, nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure(options.measure, options)
        return
    runs = list(runs_of(options))
    with ThreadPoolExecutor(options.at_once) as pool:
        for run, fault in pool.map(lambda run: (run, trained(run, options)), runs):
            print(run, fault or "done", flush=True)
    print(table(runs, options).as_text())
    print(cases(runs, options).as_text())


def runs_of(options: argparse.Namespace) -> Iterator[Run]:
    """Yield all runs, one seed of everything first."""
    separators, pitches = _NETWORKS[options.networks]
    for seed, method, separator, pitch in product(range(options.seeds), _TRAINED, separators, pitches):
        yield Run(separator, pitch, method, seed)
    if options.mislabelled:
        first = next(iter(separators)), next(iter(pitches))
        yield from (Run(*first, "majl", seed, options.mislabelled) for seed in range(options.seeds))


def trained(run: Run, options: argparse.Namespace) -> str:
    """Train a run and measure its stages, each in a process of its own; return what went wrong."""
    folder = run.folder(options.scratch)
    missing = [
        folder / f"{stage}.checkpoint" for stage in _TRAINED[run.method] if not told(run, stage, options)
    ]
    if not missing:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "output.txt").open("a") as output:
        for command in (training_command(run, folder, options), measuring_command(missing, options)):
            code = subprocess.run(command, stdout=output, stderr=output, check=False).returncode
            if code:
                return f"failed, see {folder / 'output.txt'}"
    return ""


def training_command(run: Run, folder: Path, options: argparse.Namespace) -> list[str]:
    named = {
        "folder": options.folder,
        "scratch": folder,
        "separator": run.separator,
        "pitch": run.pitch,
        "method": run.method,
        "seed": run.seed,
        "songs": options.songs,
        "single": options.single,
        "steps": options.steps,
        "size": options.size,
        "seconds": options.seconds,
        "mislabelled": run.mislabelled,
        "device": options.device,
        "precision": options.precision,
    }
    words = [word for name, value in named.items() for word in (f"--{name}", str(value))]
    return [sys.executable, "-m", "djanalyzer.training.majl", "train", *words]


def measuring_command(checkpoints: Sequence[Path], options: argparse.Namespace) -> list[str]:
    common = ["--folder", str(options.folder), "--scratch", str(options.scratch), "--device", options.device]
    chosen = ["--held-out", str(options.held_out), "--measure", *map(str, checkpoints)]
    return [sys.executable, __file__, *common, *chosen]


def measure(checkpoints: Sequence[Path], options: argparse.Namespace) -> None:
    """Write what each network is worth, song by song, beside its checkpoint."""
    torch.set_num_threads(1)
    songs = stored_songs(options.folder, HELD_OUT, options.held_out)
    for path in checkpoints:
        cascade, about = averaged(path)
        found = [measured(cascade.to(options.device), song) for song in songs]
        whole = json.dumps({"steps": about["step"], "songs": found})
        path.with_suffix(".json").write_text(whole, encoding="utf-8")


def told(run: Run, stage: str, options: argparse.Namespace) -> dict[str, Any] | None:
    """Return what was measured of a stage, None where nothing was, or after another number of steps."""
    path = run.folder(options.scratch) / f"{stage}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found if found.get("steps") == options.steps else None


def table(runs: Sequence[Run], options: argparse.Namespace) -> Table:
    """Return the paper's table 5."""
    rows = []
    for separator, pitch, stage in product(*_NETWORKS[options.networks], _STAGES):
        of_seeds = [
            figures(found["songs"])
            for run in runs
            if (run.separator, run.pitch, run.mislabelled) == (separator, pitch, 0.0)
            and stage in _TRAINED[run.method]
            and (found := told(run, stage, options))
        ]
        if of_seeds:
            cells = (cell([seed[name] for seed in of_seeds]) for name in _MEASURES)
            rows.append((f"{separator} + {pitch}", _STAGES[stage], str(len(of_seeds)), *cells))
    head = ("networks", "method", "seeds", *_MEASURES)
    title = f"{options.songs} fully labelled songs, {options.single} of each kind with one label, {options.steps} steps"
    return Table(f"{title} a stage", head, tuple(rows), (f"{options.held_out} held-out songs.",))


def cell(values: Sequence[float]) -> str:
    return f"{np.mean(values):.3f} ({min(values):.3f} to {max(values):.3f})"


def cases(runs: Sequence[Run], options: argparse.Namespace) -> Table:
    """Return what the weights of stage I were in the last tenth of the steps, by case (figure 5)."""
    rows = []
    for run in runs:
        path = log_path(run.folder(options.scratch) / "stage1.checkpoint")
        if run.method == "majl" and path.exists():
            for name, found in sorted(weights_in(path, 0.9 * options.steps).items()):
                n, separation, pitch = found
                rows.append((*run_words(run), name, str(int(n)), f"{separation:.2f}", f"{pitch:.2f}"))
    head = ("networks", "seed", "labelled wrong", "case", "segments", "weight of separation", "of pitch")
    return Table("weights in the last tenth of stage I", head, tuple(rows), ())


def run_words(run: Run) -> tuple[str, str, str]:
    return f"{run.separator} + {run.pitch}", str(run.seed), f"{run.mislabelled:.0%}"


def weights_in(log: Path, first: float) -> dict[str, np.ndarray]:
    """Return by case how many segments there were from a step on, and their mean weights."""
    sums: dict[str, np.ndarray] = {}
    for line in log.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        weights = record.get("weights") or {}
        if record.get("step", 0) < first:
            continue
        for name in {key.rsplit(" ", 1)[0] for key in weights}:
            n = weights[f"{name} segments"]
            counted = n * np.array([1.0, weights[f"{name} separation"], weights[f"{name} pitch"]])
            sums[name] = sums.get(name, np.zeros(3)) + counted
    return {name: np.append(found[0], found[1:] / found[0]) for name, found in sums.items()}


if __name__ == "__main__":
    main()

"""How long an analysis takes, file to analysis ready to store, and how much memory: for tracks of growing length.

Run it with `python benchmarks/analysis.py` (`--minutes 3 10 60` for other lengths). Each length is measured in a fresh process,
warmed up once. In the same process, in turn, runs a peer whose work every analyser has to do as well: decoding the whole file
with soundfile and resampling it with soxr. The ratio of the two is what can be compared between machines and busy moments; the
seconds hold for this machine at this moment.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from djanalyzer.evaluation.goals import SECONDS
from djanalyzer.evaluation.speed import WARM_UP, Cost, cost_of, write_music

BUDGET = SECONDS.value  # seconds that three minutes of MP3 may take on two cores
BUDGET_MINUTES = 3.0


def main() -> None:
    """Measure all lengths and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, nargs="+", default=[3.0, 6.0, 20.0])
    parser.add_argument("--threads", type=int, default=2, help="processor cores to use (default 2)")
    parser.add_argument("--model", type=Path, help="weights (default: the program's own)")
    options = parser.parse_args()
    verdicts: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        write_music(0.5, Path(folder) / WARM_UP)
        print("| minutes | s | CPU s | decode, features, model, decoding (s) | CPU s per minute", end=" ")
        print("| plain decoding (s) | ratio | ratio of CPU | peak MB |")
        print("|---|---|---|---|---|---|---|---|---|")
        for minutes in options.minutes:
            path = Path(folder) / f"{minutes:g} minutes.mp3"
            write_music(minutes, path)
            cost = cost_of(path, options.threads, options.model)
            print(row(minutes, cost), flush=True)
            if minutes == BUDGET_MINUTES:
                verdicts.append(verdict(cost, options.threads))
        print("", *verdicts, sep="\n")


def row(minutes: float, c: Cost) -> str:
    """Return a row of the table."""
    parts = ", ".join(f"{s:.2f}" for s in c.parts)
    return (
        f"| {minutes:g} | {c.wall:.2f} | {c.cpu:.2f} | {parts} | {c.cpu / minutes:.2f} "
        f"| {c.plain_wall:.2f} | {c.wall / c.plain_wall:.1f} | {c.cpu / c.plain_cpu:.1f} "
        f"| {c.peak:.0f} |"
    )


def verdict(c: Cost, threads: int) -> str:
    """Say whether the budget is kept. A busy machine spends wall-clock time on others: then the processor's decides."""
    kept = "kept" if c.wall <= BUDGET else "broken"
    if kept == "broken" and c.cpu <= BUDGET:
        kept = "kept by processor time (even on one core; other programs were running)"
    return (
        f"Budget: {BUDGET_MINUTES:g} minutes of MP3 in {BUDGET} s on {threads} cores: {c.wall:.2f} s of wall-clock, "
        f"{c.cpu:.2f} s of processor time: {kept}."
    )


if __name__ == "__main__":
    main()

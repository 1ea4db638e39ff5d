"""How much sooner many tracks are analysed by several workers: each is a child process with a model, as in the program."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import psutil

from djanalyzer.app.hearing import Listeners
from djanalyzer.errors import Trouble

_NEEDED = 900e6  # bytes of memory that a worker may take


def seconds_by_workers(path: Path, numbers: Sequence[int], each: int, rounds: int) -> dict[int, float | str]:
    """Return by number of workers the seconds by the clock that analysing a file takes, over `each` files a worker.

    All are awake and have heard the file once before the clock runs. The numbers are tried in turn, `rounds` times; a number
    for which there is no memory has a sentence.
    """
    found: dict[int, list[float]] = {}
    refused: dict[int, float | str] = {}
    for _ in range(rounds):
        for number in numbers:
            if number * _NEEDED > psutil.virtual_memory().available:
                refused[number] = f"not measured: {number} workers want {number * _NEEDED / 1e9:.0f} GB"
            else:
                found.setdefault(number, []).append(_seconds(path, number, each))
    return refused | {number: median(spent) for number, spent in found.items()}


def _seconds(path: Path, number: int, each: int) -> float:
    ears = Listeners(at_a_time=lambda: number)
    ears.use_device("cpu")
    try:
        with ThreadPoolExecutor(number) as threads:
            _hear(threads, ears, path, number)
            start = time.perf_counter()
            _hear(threads, ears, path, number * each)
            return (time.perf_counter() - start) / (number * each)
    finally:
        ears.close()


def _hear(threads: ThreadPoolExecutor, ears: Listeners, path: Path, n_times: int) -> None:
    heard = list(threads.map(lambda _: ears.analyse(path, lambda share: None), range(n_times)))
    if len({h.analysis.duration for h in heard}) != 1:
        raise Trouble(f"{path.name} was not heard the same every time.")

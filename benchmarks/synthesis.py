"""How fast the generator is: seconds of music per second of one core, and beside it a peer.

Run it with `python benchmarks/synthesis.py`. The peer is decoding: the same songs, written as FLAC and as Ogg Vorbis, are
read back with soundfile. Reading an existing file is the least that any source of training music has to do; the ratio of
the two can be compared between machines and busy moments.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
import soundfile

from djanalyzer.synthesis import compose, render


def main() -> None:
    """Measure both sample rates and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--songs", type=int, default=8, help="songs a row (default 8)")
    options = parser.parse_args()
    render(compose(0, duration=(8, 12)), 22_050)  # imports and caches
    print(
        "| rate | minutes of music | composing s | rendering s | x real time | FLAC decoding s | Ogg decoding s | ratio to Ogg |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for rate in (22_050, 44_100):
        print(row(rate, options.songs), flush=True)


def row(rate: int, n_songs: int) -> str:
    """Return one line of the table: CPU seconds of this process."""
    composing = rendering = flac = ogg = duration = 0.0
    for seed in range(n_songs):
        start = time.process_time()
        song = compose(seed)
        middle = time.process_time()
        audio = render(song, rate).audio
        stop = time.process_time()
        composing, rendering, duration = (
            composing + middle - start,
            rendering + stop - middle,
            duration + song.duration,
        )
        flac += decoding(audio, rate, "flac")
        ogg += decoding(audio, rate, "ogg")
    speed = duration / (composing + rendering)
    return (
        f"| {rate} | {duration / 60:.1f} | {composing:.2f} | {rendering:.2f} | {speed:.0f} "
        f"| {flac:.2f} | {ogg:.2f} | {(composing + rendering) / ogg:.2f} |"
    )


def decoding(audio: np.ndarray, rate: int, kind: str) -> float:
    """Return the CPU seconds of reading the song back from a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"song.{kind}"
        with soundfile.SoundFile(path, "w", rate, 2, format=kind.upper()) as file:
            for first in range(0, len(audio), rate):
                file.write(audio[first : first + rate])
        start = time.process_time()
        soundfile.read(path, dtype="float32")
        return time.process_time() - start


if __name__ == "__main__":
    main()

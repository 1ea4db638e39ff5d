"""What playing costs: milliseconds of processor time for a second of sound, and as ratios to plainly copying it.

`python benchmarks/playback.py` prints a table. Figures in milliseconds belong to the machine; the ratios do not. The plain
way: the track's samples copied block by block into the device's buffer.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from djanalyzer.audio.manner import Manner
from djanalyzer.audio.turntable import Turntable

RATE = 44100
BLOCK = 441  # 10 ms, as a sound device asks for
SECONDS = 30
BEATS = np.arange(0.0, 90.0, 60 / 128)

WAYS: dict[str, Manner] = {
    "as it is": Manner(),
    "volume": Manner(volume=0.7),
    "metronome": Manner(metronome=0.5),
    "tempo +3.27 %": Manner(speed=1.0327),
    "tempo +3.27 %, key lock": Manner(speed=1.0327, has_key_lock=True),
    "tempo -16 %, key lock, metronome": Manner(speed=0.84, has_key_lock=True, metronome=0.5),
}


def music() -> np.ndarray:
    """Return 90 seconds of noise and a bass, (n, 2)."""
    rng = np.random.default_rng(0)
    time_ = np.arange(90 * RATE) / RATE
    bass = 0.3 * np.sin(2 * np.pi * 55 * time_)
    return (bass[:, None] + rng.normal(0, 0.1, (len(time_), 2))).astype(np.float32)


def cost(fill: Callable[[np.ndarray], object]) -> float:
    """Return milliseconds of processor time for a second of sound."""
    out = np.zeros((BLOCK, 2), np.float32)
    begun = time.process_time()
    for _ in range(SECONDS * RATE // BLOCK):
        fill(out)
    return 1000 * (time.process_time() - begun) / SECONDS


def copying(track: np.ndarray) -> float:
    place = 0

    def fill(out: np.ndarray) -> None:
        nonlocal place
        out[:] = track[place : place + BLOCK]
        place += BLOCK

    return cost(fill)


def playing(track: np.ndarray, manner: Manner, loop: tuple[float, float] | None = None) -> float:
    table = Turntable(time.perf_counter)
    table.load(track, RATE)
    table.set_beats(BEATS, np.arange(len(BEATS)) % 4 == 0)
    table.set_manner(manner)
    if loop is not None:
        table.set_loop(*loop)
    table.start()

    def fill(out: np.ndarray) -> None:
        while table.feed() == 0.0:  # as the feeding thread does
            pass
        table.fill(out, 0.02)

    return cost(fill)


def main() -> None:
    track = music()
    plain = copying(track)
    rows = {"plain copy": plain}
    rows |= {name: playing(track, manner) for name, manner in WAYS.items()}
    rows["loop of a beat"] = playing(track, Manner(), (0.0, 60 / 128))
    rows["loop of a beat, tempo, key lock"] = playing(track, WAYS["tempo +3.27 %, key lock"], (0.0, 60 / 128))
    print(f"{'':34}{'ms per second':>14}{'ratio to a copy':>17}")
    for name, milliseconds in rows.items():
        print(f"{name:34}{milliseconds:14.2f}{milliseconds / plain:17.1f}")


if __name__ == "__main__":
    main()

"""Where a real Mixxx takes a file to begin: the grids that it finds itself in one click track, written in seven ways."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from djanalyzer.app.timing import start_of
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.offsets import table_offset
from tests.audio.encoding import BY_NAME, RATE, write
from tests.audio.mp3_variants import write_variants
from tests.clients.mixxx import Mixxx

PERIOD = 0.5  # seconds
LATE = {
    "A": 1105,
    "B Lavf": 576,
}  # samples by which our decoder has the music later; in all others it is in place


def click_track(seconds: float = 40.0) -> np.ndarray:
    """A click every half second in faint noise, float32 (n, 2)."""
    samples = np.random.default_rng(1).normal(0, 0.0005, (round(seconds * RATE), 2)).astype(np.float32)
    time = np.arange(3000) / RATE
    click = 0.8 * np.exp(-120 * time) * np.sin(2 * np.pi * (60 + 2000 * np.exp(-300 * time)) * time)
    for beat in np.arange(0.5, seconds - 0.5, PERIOD):
        start = round(beat * RATE)
        samples[start : start + len(click)] += click[:, None].astype(np.float32)
    return samples


def beats(mixxx: Mixxx) -> dict[str, float]:
    """Return where the first beat of each file lies in Mixxx, seconds."""
    return {
        t.path.stem: t.beat_grid.anchors[0].time for t in MIXXX.read(mixxx.database).tracks if t.beat_grid
    }


def test_mixxx_begins_a_file_where_the_table_says(mixxx: Mixxx, tmp_path: Path) -> None:
    samples = click_track()
    files = write_variants(tmp_path, samples)
    files = {name: path.rename(mixxx.music / path.name) for name, path in files.items() if name != "A blank"}
    for kind in ("lossless.flac", "aac.m4a"):
        files[kind] = write(mixxx.music, BY_NAME[kind], samples)
    paths = list(files.values())
    for some in (paths[:4], paths[4:]):
        mixxx.run(some)
    late_ones = [path for path in paths if path.stem not in beats(mixxx)]
    if late_ones:  # a busy machine: Mixxx was quit before it had counted them
        mixxx.run(late_ones[:4])

    found = beats(mixxx)
    assert found.keys() == {path.stem for path in paths}
    in_place = found[files["lossless.flac"].stem]
    for name, path in files.items():
        expected = LATE.get(name, 0) / RATE + table_offset("Mixxx", start_of(path), "linux").seconds
        late = (found[path.stem] - in_place - expected + PERIOD / 2) % PERIOD - PERIOD / 2
        assert abs(late) < 0.002, f"{name}: {1000 * late:+.1f} ms"

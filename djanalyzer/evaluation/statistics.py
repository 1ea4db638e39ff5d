"""How near generated music comes to real music: `python -m djanalyzer.evaluation.statistics ../shared/audio --generated 100`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.references import Reference, open_music
from djanalyzer.synthesis import compose, loudness, render

Floats = npt.NDArray[np.float64]
Samples = npt.NDArray[np.float32]

RATE = 22_050
_FIRST_SEED = 800_000_000
_N_FFT, _HOP = 1024, 512
_EDGES = (40, 80, 160, 320, 640, 1280, 2560, 5120, 10_000)  # Hz, of the bands of spectral balance

# Of published annotations a low, a middle and a high figure: percentiles 10, 50 and 90 unless said otherwise.
PRIORS: dict[str, tuple[tuple[float, float, float], str]] = {
    # GiantSteps tempo v2, 661 previews: percentiles 5, 50 and 95.
    "tempo": ((86.0, 160.0, 174.0), "GiantSteps tempo v2 (5/50/95)"),
    # Harmonix, 143 dance tracks: segments of 8 bars 44 %, 16 bars 17 %, 4 bars 8.4 %.
    "section bars": ((4.0, 8.0, 16.0), "Harmonix, dance"),
}


def measured(audio: Samples) -> dict[str, list[float]]:
    """Return the figures of a recording of shape (2, n_samples) at 22,050 Hz."""
    mono = audio.mean(axis=0)
    power = loudness.weighted_power(audio, RATE)
    strength = np.abs(np.fft.rfft(_frames(mono) * np.hanning(_N_FFT), axis=1))
    usual = float(np.sqrt(np.mean(mono.astype(np.float64) ** 2))) + 1e-9
    figures = {
        "onsets a second": [_onset_rate(strength)],
        "loudness, LUFS": [loudness.integrated(power)],
        "loudness range, LU": [loudness.loudness_range(power)],
        "crest, dB": [20 * np.log10(float(np.abs(audio).max()) / usual)],
        "width, dB": [_width(audio)],
    }
    hertz = np.fft.rfftfreq(_N_FFT, 1 / RATE)
    energy = (strength**2).sum(axis=0)
    bands = [energy[(hertz >= a) & (hertz < b)].sum() for a, b in pairwise(_EDGES)]
    for low, band in zip(_EDGES, bands, strict=False):
        figures[f"energy from {low} Hz, dB"] = [float(10 * np.log10(band / max(sum(bands), 1e-12) + 1e-9))]
    return figures


def _frames(mono: Samples) -> Samples:
    return np.lib.stride_tricks.sliding_window_view(mono, _N_FFT)[::_HOP]


def _onset_rate(strength: npt.NDArray[np.float64]) -> float:
    """Return how many peaks of the spectral flux a second stand out of their surroundings."""
    level = np.log1p(100 * strength / max(float(strength.mean()), 1e-9))
    flux = np.maximum(np.diff(level, axis=0), 0).mean(axis=1)
    around = np.convolve(flux, np.ones(21) / 21, "same")
    peaks = (flux[1:-1] > flux[:-2]) & (flux[1:-1] >= flux[2:]) & (flux[1:-1] > 1.3 * around[1:-1])
    return float(peaks.sum() / (len(flux) * _HOP / RATE))


def _width(audio: Samples) -> float:
    """Return the side's level against the middle's."""
    middle, side = audio.sum(axis=0), audio[0] - audio[1]
    return float(20 * np.log10((np.std(side) + 1e-6) / (np.std(middle) + 1e-6)))


def _lengths(boundaries: tuple[float, ...], downbeats: Floats, stop: float) -> list[float]:
    """Return how many bars lie between neighbouring boundaries."""
    edges = [0.0, *boundaries, stop]
    counts = [
        float(np.count_nonzero((downbeats >= a - 0.05) & (downbeats < b - 0.05))) for a, b in pairwise(edges)
    ]
    return [count for count in counts if count > 0]


def of_recording(reference: Reference) -> dict[str, list[float]]:
    """Return the figures of an annotated recording."""
    import soundfile
    import soxr

    samples, rate = soundfile.read(reference.path, dtype="float32", always_2d=True)
    audio = np.ascontiguousarray(soxr.resample(np.repeat(samples, 2, axis=1)[:, [0, -1]], rate, RATE).T)
    figures = measured(audio)
    if reference.tempo:
        figures["tempo"] = [reference.tempo]
    if reference.boundaries and reference.downbeats is not None:
        figures["section bars"] = _lengths(reference.boundaries, reference.downbeats, audio.shape[1] / RATE)
    return figures


def of_song(seed: int) -> dict[str, list[float]]:
    """Return the figures of a generated song."""
    song = compose(seed)
    rendering = render(song, RATE)
    figures = measured(np.ascontiguousarray(rendering.audio.T))
    figures["tempo"] = [rendering.truth.tempo]
    figures["section bars"] = [float(p.n_bars) for p in song.passages]
    return figures


def gathered(pieces: Iterator[dict[str, list[float]]]) -> dict[str, Floats]:
    """Return all values of each figure over many pieces."""
    found: dict[str, list[float]] = {}
    for figures in pieces:
        for name, values in figures.items():
            found.setdefault(name, []).extend(values)
    return {name: np.array(values) for name, values in found.items()}


def overlap(first: Floats, second: Floats) -> float:
    """Return the share that two distributions have in common: 1 where they are the same, 0 where they do not touch."""
    low, high = min(first.min(), second.min()), max(first.max(), second.max())
    spread = max(float(np.std(np.concatenate([first, second]))), 1e-9)
    grid = np.linspace(low - 2 * spread, high + 2 * spread, 400)

    def density(values: Floats) -> Floats:
        width = 0.9 * max(float(np.std(values)), 0.1 * spread) * len(values) ** -0.2
        curve = np.exp(-0.5 * ((grid[:, None] - values[None, :]) / width) ** 2).sum(axis=1)
        return np.asarray(curve / max(float(curve.sum()), 1e-12))

    return float(np.minimum(density(first), density(second)).sum())


def table(real: dict[str, Floats], made: dict[str, Floats]) -> str:
    """Return the figures side by side: percentiles 10, 50 and 90, and how far the distributions overlap."""
    lines = ["| figure | real 10/50/90 | generated 10/50/90 | overlap | prior |", "|---|---|---|---|---|"]
    for name, values in made.items():
        prior = _shown(np.array(PRIORS[name][0])) + f" {PRIORS[name][1]}" if name in PRIORS else ""
        beside = real.get(name)
        shown = _shown(np.percentile(beside, (10, 50, 90))) if beside is not None else "–"
        shared = f"{overlap(beside, values):.2f}" if beside is not None else "–"
        lines.append(
            f"| {name} | {shown} | {_shown(np.percentile(values, (10, 50, 90)))} | {shared} | {prior} |"
        )
    return "\n".join(lines)


def _shown(values: Floats) -> str:
    return " / ".join(f"{value:.1f}" for value in values)


def main(arguments: list[str] | None = None) -> int:
    """Measure both kinds of music and print the table; return 0, or 1 where there are no recordings."""
    parser = argparse.ArgumentParser(
        prog="python -m djanalyzer.evaluation.statistics", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("folder", type=Path, help="recordings: ID.ogg beside ID.json")
    parser.add_argument(
        "--generated", type=int, default=100, metavar="N", help="how many songs (default 100)"
    )
    parser.add_argument(
        "--first-seed", type=int, default=_FIRST_SEED, help="seed of the first generated song"
    )
    options = parser.parse_args(arguments)
    references = open_music(options.folder)
    if not references:
        sys.stderr.write(f"There are no recordings with annotations in {options.folder}.\n")
        return 1
    real = gathered(of_recording(reference) for reference in references)
    seeds = range(options.first_seed, options.first_seed + options.generated)
    made = gathered(of_song(seed) for seed in seeds)
    sys.stdout.write(table(real, made) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

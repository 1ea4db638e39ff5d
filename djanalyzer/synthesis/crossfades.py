"""Two records on two decks: faders, and the knob of the bass."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from djanalyzer.music.grid import BeatGrid
from djanalyzer.synthesis.song import FloatArray, Follower, Samples, Song

_BASS = 220.0  # Hz: below it lies what is swapped
_EARLY = 0.1  # seconds before its first bar from which on the second record is played
_TURN = 0.125  # bars in which the bass changes hands

Gains = tuple[FloatArray, FloatArray]


def faders(follower: Follower, bars: FloatArray) -> tuple[Gains, Gains]:
    """Return (bass, rest) of the first record and (bass, rest) of the second, linear, `bars` after the overlap began."""
    n = follower.n_bars
    if follower.manner == "fade":
        turn = np.clip(bars / n, 0, 1) * np.pi / 2
        out, into = np.cos(turn), np.sin(turn)
        return (out, out), (into, into)
    out, into = np.clip(n - bars, 0, 1), np.clip(bars, 0, 1)
    turned = np.clip((bars - n / 2) / _TURN + 1, 0, 1)
    return (out * (1 - turned), out), (into * turned, into)


@dataclass(frozen=True, slots=True)
class Blend:
    """Where two records meet: samples of the overlap, of the second one's beginning, of the whole."""

    follower: Follower
    start: int
    stop: int
    n_before: int
    n_samples: int

    @classmethod
    def of(cls, song: Song, follower: Follower, n_before: int, rate: int) -> Blend:
        edges = song.bar_seconds(np.array([follower.bar, follower.bar + follower.n_bars]))
        start, stop = (round(float(edge * rate)) for edge in edges)
        return cls(follower, start, stop, n_before, round(song.duration * rate))


def separated(song: Song, follower: Follower, rate: int) -> tuple[Song, Song, int]:
    """Return both songs alone, the second moved to its own beginning by a whole number of samples, and that number."""
    anchor = follower.song.grid.anchors[0]
    n_before = max(0, int((anchor.time - _EARLY) * rate))
    grid = BeatGrid((replace(anchor, time=anchor.time - n_before / rate),))
    return replace(song, follower=None), replace(follower.song, grid=grid), n_before


def blended(first: Samples, second: Samples, blend: Blend, rate: int) -> Samples:
    """Return the first record going over into the second, shape (2, n_samples)."""
    total = np.zeros((2, blend.n_samples), np.float32)
    total[:, : blend.start] = first[:, : blend.start]
    last = min(blend.n_samples, blend.n_before + second.shape[1])
    total[:, blend.stop : last] = second[:, blend.stop - blend.n_before : last - blend.n_before]
    n = blend.stop - blend.start
    bars = np.linspace(0.0, blend.follower.n_bars, n, endpoint=False, dtype=np.float64)
    at = blend.start - blend.n_before
    pieces = (first[:, blend.start : blend.stop], second[:, at : at + n])
    for piece, gains in zip(pieces, faders(blend.follower, bars), strict=True):
        total[:, blend.start : blend.stop] += _faded(piece, gains, rate)
    return total


def _faded(piece: Samples, gains: Gains, rate: int) -> Samples:
    from scipy.signal import butter, sosfilt

    low, rest = (g.astype(np.float32) for g in gains)
    if np.array_equal(low, rest):
        return piece * rest
    bass = sosfilt(butter(2, _BASS, fs=rate, output="sos").astype(np.float32), piece)
    return np.asarray(bass * low + (piece - bass) * rest, dtype=np.float32)

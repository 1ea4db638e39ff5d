"""A stored song in a few styles whose spectrograms are drawn, not rendered: quick, and of the true form."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from djanalyzer.features.fine_mel import FRAME_RATE
from djanalyzer.music.sections import SectionLabel
from djanalyzer.training.style.pairs import OWN, Facts, path_of, write
from djanalyzer.training.style.rendering import CROSSINGS

N_FRAMES = 240
_BEAT = 0.5
N_BANDS = 32  # instead of 256
_BANDS = np.linspace(0, 1, N_BANDS, dtype=np.float32)


def spectrogram(seed: int, style: int, drums: int) -> np.ndarray:
    """Return (N_FRAMES, N_BANDS): a tune that the seed draws, in the colour of a style, with beats in the colour of another one."""
    tune = np.random.default_rng(seed).uniform(0, 1, (N_FRAMES // 40 + 1, 1)).repeat(40, axis=0)[:N_FRAMES]
    played = 0.5 * np.exp(-np.square((_BANDS - tune) / 0.05)) - 0.9 + 0.2 * np.sin((style + 2) * 3 * _BANDS)
    since = np.arange(N_FRAMES)[:, None] / FRAME_RATE % _BEAT
    struck = np.exp(-since / 0.05) * np.exp(-np.square((_BANDS - 0.2 * drums) / 0.1))
    return np.clip(played + struck, -1, 1).astype(np.float32)


def store(seed: int, folder: Path, styles: tuple[str, str, str]) -> Path:
    """Store a song as `rendering` would."""
    folder.mkdir(parents=True, exist_ok=True)
    beats = np.arange(0, N_FRAMES / FRAME_RATE, _BEAT)
    names = (*styles, OWN)
    facts = Facts(
        seed=seed,
        tempo=120.0,
        renderings=tuple((names[k], names[j]) for k, j in CROSSINGS),
        beats=beats,
        downbeats=beats[::4],
        sections=((0.0, SectionLabel.DROP),),
        chords=(),
        key=(0, False),
        vocals=(),
        gains=(0.0,) * len(CROSSINGS),
    )
    path = path_of(seed, folder)
    write(path, facts, np.stack([spectrogram(seed, k, j) for k, j in CROSSINGS]).astype(np.float16))
    return path

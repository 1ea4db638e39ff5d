"""Excerpts of generated music and what is true about them: what embeddings are probed with."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.synthesis import Song, compose, render
from djanalyzer.synthesis.excerpts import excerpt
from djanalyzer.synthesis.genres import genre_of
from djanalyzer.synthesis.styles import STYLES
from djanalyzer.synthesis.truth import Truth, truth_of

# Seeds of songs by what they are for: to teach probes and to choose by, and to tell at last how good it is. Pre-training has seeds
# of its own (`training.selfsup.excerpts`).
VALIDATION = range(931_000_000, 932_000_000)
HELD_OUT = range(932_000_000, 933_000_000)

SECONDS = 32.0
_DURATION = (70.0, 110.0)  # seconds of the songs that they are cut from
# What may play in an excerpt, each with the roles of the plan that are heard as it.
PARTS: dict[str, tuple[str, ...]] = {
    "kick": ("kick",),
    "snare or clap": ("snare", "clap"),
    "cymbals": ("hat", "open", "ride"),
    "percussion": ("perc", "shaker", "tom"),
    "bass": ("bass",),
    "chords": ("chords",),
    "pad": ("pad",),
    "arpeggio": ("arp",),
    "lead": ("lead",),
    "voice": ("vocal", "backing"),
}

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Labels:
    """What is true about an excerpt.

    Attributes
    ----------
    style : int
        Index into `STYLES`.
    genre : str or None
        The DJ's word for the style; None where no one word fits.
    key : int or None
        `Key.index` of the one that rules longest; None where nothing is tuned.
    energy : float
        1 (calm) to 10 (peak time).
    mood : str
        One of `music.genres.MOODS`.
    parts : tuple of bool
        Whether each of `PARTS` plays.
    tuning : float or None
        Cents above A = 440 Hz.
    """

    style: int
    genre: str | None
    key: int | None
    energy: float
    mood: str
    parts: tuple[bool, ...]
    tuning: float | None

    @property
    def target_style(self) -> str | None:
        """Return the style by its name where it is one of those that the style lab renders."""
        name = STYLES[self.style]
        return name if name in STYLE_NAMES else None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """SECONDS of a generated song, up to a bar more: `samples`, mono at `rate`, shape (n,), and the truth about them."""

    seed: int
    samples: Samples
    rate: int
    labels: Labels


def excerpts(seeds: Iterable[int], rate: int = SAMPLE_RATE) -> Iterator[Excerpt]:
    """Render an excerpt of each seed's song, one at a time."""
    for seed in seeds:
        song = planned(seed)
        samples = render(song, rate).audio.mean(axis=1, dtype=np.float32)
        yield Excerpt(seed, samples, rate, labels_of(song))


def planned(seed: int) -> Song:
    """Return the plan of a seed's excerpt; seeds that follow each other go through all styles, so that none is rare."""
    song = compose(seed, STYLES[seed % len(STYLES)], duration=_DURATION)
    starts = song.bar_seconds(np.arange(song.n_bars + 1))
    n_bars = min(song.n_bars, math.ceil(SECONDS * song.n_bars / float(starts[-1] - starts[0])))
    first = int(np.random.default_rng([seed, 93]).integers(0, song.n_bars - n_bars + 1))
    return excerpt(song, first, n_bars)


def labels_of(song: Song) -> Labels:
    """Return what is true about all of a song."""
    truth = truth_of(song)
    genre = genre_of(song.style)
    return Labels(
        style=_numbers()[song.style],
        genre=genre and genre.value,
        key=song.key.index if song.key else None,
        energy=truth.energy_level,
        mood=truth.mood,
        parts=_playing(song, truth),
        tuning=100 * song.mix.tuning if song.key else None,
    )


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate(STYLES)}


def _playing(song: Song, truth: Truth) -> tuple[bool, ...]:
    roles = {part.role for part in song.parts}
    return tuple(
        bool(truth.vocals) if name == "voice" else not roles.isdisjoint(those)
        for name, those in PARTS.items()
    )

"""Rendering songs in several styles into a folder."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.features.fine_mel import HOP, LOUDNESS, SAMPLE_RATE, fine_mel
from djanalyzer.music.sections import SectionLabel
from djanalyzer.synthesis import loudness
from djanalyzer.synthesis.render import render_crossed
from djanalyzer.synthesis.truth import Truth, truth_of
from djanalyzer.training.style.pairs import OWN, Facts, path_of, sound_path_of, write, write_sound
from djanalyzer.training.style.songs import N_STYLES, SECONDS, Played, played

Samples = npt.NDArray[np.float32]

N_SAMPLES = SECONDS * SAMPLE_RATE
N_FRAMES = N_SAMPLES // HOP + 1
# Which renderings are made, as (style of all but the drums, style of the drums): each style by itself and with the next one's drums,
# so that every style is changed into every other one, drums alone and all but the drums alone, by renderings that are both there;
# and the song as it was made, by itself and with the first style's drums.
CROSSINGS = (
    *((k, k) for k in range(N_STYLES)),
    *((k, (k + 1) % N_STYLES) for k in range(N_STYLES)),
    (N_STYLES, N_STYLES),
    (N_STYLES, 0),
)


def render_missing(
    folder: Path, seeds: range, n_processes: int = 1, *, sound: bool = False
) -> Iterator[Path]:
    """Render the songs that are not there yet; yield what was written.

    Parameters
    ----------
    sound : bool
        Whether the sound is stored beside the mels (34 MB a song).
    """
    from djanalyzer.training.workers import start_workers

    folder.mkdir(parents=True, exist_ok=True)
    missing = [seed for seed in seeds if not _is_there(seed, folder, sound)]
    if n_processes == 1:
        yield from (render_into(folder, seed, sound) for seed in missing)
        return
    with start_workers(n_processes) as pool:
        yield from pool.map(render_into, itertools.repeat(folder), missing, itertools.repeat(sound))


def _is_there(seed: int, folder: Path, sound: bool) -> bool:
    return path_of(seed, folder).exists() and (not sound or sound_path_of(seed, folder).exists())


def render_into(folder: Path, seed: int, sound: bool = False) -> Path:
    """Render and store the song of a seed, its sound first if that is asked for: the mels come last and say that all is there."""
    found = played(seed)
    sounds, gains = [], []
    for samples in render_crossed((*found.songs, found.own), CROSSINGS, SAMPLE_RATE):
        whole, gain = _levelled(samples.T[:, :N_SAMPLES])
        sounds.append(whole)
        gains.append(gain)
    if sound:
        # Louder than full scale would be cut off: the file holds what was rendered, `Facts.gains` the way back.
        write_sound(
            sound_path_of(seed, folder), [s * _linear(-g) for s, g in zip(sounds, gains, strict=True)]
        )
    mels = np.stack([fine_mel(s).astype(np.float16) for s in sounds])
    path = path_of(seed, folder)
    write(path, _facts(found, tuple(gains)), mels)
    return path


def _levelled(samples: Samples) -> tuple[Samples, float]:
    """Return sound at LOUDNESS, and by how many dB it was turned up."""
    found = loudness.integrated(loudness.weighted_power(samples, SAMPLE_RATE))
    gain = LOUDNESS - found
    return samples * _linear(gain), gain


def _linear(decibels: float) -> np.float32:
    return np.float32(10 ** (decibels / 20))


def _facts(found: Played, gains: tuple[float, ...]) -> Facts:
    truth = truth_of(found.songs[0])
    names = [*(song.style for song in found.songs), OWN]
    key = found.songs[0].key
    if key is None:
        raise AssertionError("songs without a key are left out")
    return Facts(
        seed=found.seed,
        tempo=truth.tempo,
        renderings=tuple((names[k], names[j]) for k, j in CROSSINGS),
        beats=truth.beats[truth.beats < SECONDS],
        downbeats=truth.downbeats[truth.downbeats < SECONDS],
        sections=_sections(truth),
        chords=tuple(
            (c.start, min(c.stop, float(SECONDS)), c.root, c.quality)
            for c in truth.chords
            if c.start < SECONDS
        ),
        key=(key.tonic, key.is_minor),
        vocals=tuple((a, min(b, float(SECONDS))) for a, b in truth.vocals if a < SECONDS),
        gains=gains,
    )


def _sections(truth: Truth) -> tuple[tuple[float, SectionLabel], ...]:
    return tuple((s.start, s.label) for s in truth.sections if s.start < SECONDS)

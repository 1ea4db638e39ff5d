"""A library of 24 short tracks that were never rendered: what was heard of them is drawn by chance, with a thread of sense.

A genre is heard: tracks of one genre share a direction in what the encoder hears.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.models.activations import CUE_KINDS, METERS, N_KEYS, SECTION_LABELS, STEP, TEMPI, Activations
from djanalyzer.models.checkpoint import Card, save
from djanalyzer.models.decoding import Sound
from djanalyzer.models.network import SMALL, Network, place
from djanalyzer.models.shipped import weights_at
from djanalyzer.models.structure_path import Heard
from djanalyzer.models.tempogram import N_RHYTHM
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Cue,
    CueKind,
    Energy,
    GridAnchor,
    Key,
    Label,
    Section,
    SectionLabel,
    Source,
)
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import LabelledTrack, MarkedCue, Subject
from djanalyzer.training.learning.hearing import HeardStore, HeardTrack

Floats = npt.NDArray[np.float32]

NAME = "tiny"
N_STEPS = 48
SECONDS = 17.8
_DJ = Source("dj", "you")
_PROGRAM = Source("program", "rekordbox")
_GENRES = (GENRES[0], GENRES[5], GENRES[9])


@lru_cache(maxsize=1)
def _network() -> Network:
    torch.manual_seed(3)
    return Network(SMALL).eval()


def write_weights(folder: Path) -> Path:
    """Write the weights of a small network that has learned nothing."""
    path = folder / "weights.safetensors"
    save(path, _network(), Card(NAME, "small"))
    return path


def library(n_tracks: int = 24, n_artists: int = 12) -> tuple[LabelledTrack, ...]:
    """Return tracks of three genres, half of them confirmed; every artist has as many."""
    return tuple(_track(i, f"Artist {i % n_artists}") for i in range(n_tracks))


def _track(i: int, artist: str) -> LabelledTrack:
    grid = BeatGrid((GridAnchor(0.1, 120.0, 1),))
    labels = (
        Label("beat_grid", grid, _PROGRAM, 1.0),
        Label("key", Key.from_index(i % 5), _PROGRAM, 1.0),
        Label("genre", _GENRES[i % 3].value, _PROGRAM, 1.0),
        Label("mood", MOODS[i % 2].value, _PROGRAM, 1.0),
        Label("energy", 3 + i % 5, _PROGRAM, 1.0),
        Label(
            "sections",
            (Section(0.1, 8.1, SectionLabel.INTRO, 1.0), Section(8.1, SECONDS, SectionLabel.DROP, 1.0)),
            _DJ,
            1.0,
        ),
    )
    cues = (
        MarkedCue(10 * i, Cue(0.1, 0, "In", None, CueKind.MIX_IN), _DJ),
        MarkedCue(10 * i + 1, Cue(8.1, 1, "Drop", None, CueKind.DROP), _DJ),
    )
    trusted = frozenset({Subject.GENRE, Subject.CUES, Subject.ENERGY}) if i % 2 else frozenset()
    return LabelledTrack(
        i + 1,
        Path(f"/music/{i}.flac"),
        f"r{i}",
        f"Track {i}",
        artist,
        SECONDS,
        "FLAC",
        labels,
        cues,
        (),
        trusted,
    )


def heard_track(i: int, genre: int, n_steps: int = N_STEPS) -> HeardTrack:
    """Return what might have been heard of a track."""
    rng = np.random.default_rng(i)
    sizes = SMALL.heard_sizes
    ways = np.random.default_rng(99).standard_normal((3, max(sizes.values())))
    steps = {
        name: torch.from_numpy(rng.standard_normal((1, n_steps, n)) + ways[genre, :n]).half()
        for name, n in sizes.items()
    }
    places = place(torch.tensor([0.0]), n_steps, torch.tensor([float(n_steps)])).half()
    heard = Heard(**steps, rhythm=torch.from_numpy(rng.random((1, N_RHYTHM))).half(), places=places)
    frames = n_steps * STEP
    activations = Activations(
        beats=_halves(rng, frames),
        downbeats=_halves(rng, frames),
        boundaries=_halves(rng, frames),
        cues=_halves(rng, frames, len(CUE_KINDS)),
        sections=_shares(rng, n_steps, len(SECTION_LABELS)),
        energy=_halves(rng, n_steps),
        vocals=_halves(rng, n_steps),
        key=_shares(rng, N_KEYS),
        keys=_shares(rng, 1, N_KEYS),
        tempo=_shares(rng, len(TEMPI)),
        meter=_shares(rng, len(METERS)),
        dynamics=_halves(rng, n_steps),
        changes=_halves(rng, n_steps),
        cue_chances=_halves(rng, n_steps, len(CUE_KINDS)),
        cue_offsets=_halves(rng, n_steps, len(CUE_KINDS)) - np.float32(0.5),
        level=5.0,
        genre=_shares(rng, len(GENRES)),
        mood=_shares(rng, len(MOODS)),
        form_boundaries=_halves(rng, frames),
        form_sections=_shares(rng, n_steps, len(SECTION_LABELS)),
    )
    sound = Sound(
        rng.random((frames, 128)).astype(np.float16), rng.random((n_steps, 216)).astype(np.float16), 3.0
    )
    flux = rng.random((round(441 * SECONDS), 2)).astype(np.float16).astype(np.float32)
    analysis = Analysis(
        SECONDS,
        BeatGrid((GridAnchor(0.1, 120.0, 1),)),
        0.9,
        (Section(0.1, SECONDS, SectionLabel.DROP, 0.6),),
        (),
        Key(0, True),
        Energy(5.0, (1.0, 2.0), 1.0),
        NAME,
    )
    return HeardTrack(heard, activations, sound, flux, SECONDS, analysis)


def _halves(rng: np.random.Generator, *shape: int) -> Floats:
    return np.asarray(rng.random(shape).astype(np.float16), np.float32)


def _shares(rng: np.random.Generator, *shape: int) -> Floats:
    values = rng.random(shape)
    return np.asarray((values / values.sum(axis=-1, keepdims=True)).astype(np.float16), np.float32)


def fill(cache: Path, tracks: tuple[LabelledTrack, ...]) -> HeardStore:
    """Keep what might have been heard of tracks."""
    store = HeardStore(cache, weights_at(write_weights(cache)).recipe)
    for track in tracks:
        i = int(track.recording[1:])
        store.keep(track.recording, replace(heard_track(i, i % 3)))
    return store


def copy_of(cache: Path, folder: Path) -> Path:
    """Return a copy of a filled cache."""
    return Path(shutil.copytree(cache, folder))

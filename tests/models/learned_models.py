"""Tiny models that have learned something, and a song that they are asked about."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import torch

from djanalyzer.models.adaptation import Adaptation, Learned, WordHead
from djanalyzer.models.adapted import Track
from djanalyzer.models.adapted_paths import structure_of
from djanalyzer.models.cotask import Relation
from djanalyzer.models.decoding import Sound
from djanalyzer.models.habit import Custom, Habit, Rule, n_weights
from djanalyzer.models.landmarks import Landmark
from djanalyzer.models.network import SMALL, Network, place
from djanalyzer.models.predict import Predictor
from djanalyzer.models.structure_path import Heard, StructurePath, StructureShape
from djanalyzer.models.tempogram import N_RHYTHM
from djanalyzer.music import Analysis
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.judgement import ADAPTABLE
from djanalyzer.music.learning import Subject
from tests.models.decoding.test_form import DURATION, track

BASE = "tiny-1"
SHA = "0" * 64
TINY = replace(
    SMALL,
    structure=StructureShape(width=16, n_layers=1, n_heads=2, relation=Relation(n_rhythm=N_RHYTHM)),
)
WORDS = ("Peak Time", "Warm-Up", "Closing")


@cache
def base() -> Predictor:
    """Return an untrained network that hears."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    return Predictor(Network(TINY).eval(), BASE, "cpu")


@cache
def song() -> Track:
    """Return what is known of a song of three minutes."""
    activations, flux = track()
    n_steps = len(activations.energy)
    torch.manual_seed(1)
    steps = {name: torch.randn(1, n_steps, n) for name, n in TINY.heard_sizes.items()}
    places = place(torch.zeros(1), n_steps, torch.tensor([float(n_steps)]))
    heard = Heard(**steps, rhythm=torch.randn(1, N_RHYTHM), places=places)
    rng = np.random.default_rng(2)
    logmel, chroma = rng.random((len(activations.beats), 128)), rng.random((n_steps, 216))
    sound = Sound(logmel.astype(np.float16), chroma.astype(np.float16))
    return Track(heard, activations, sound, flux, DURATION)


@cache
def said() -> Analysis:
    """Return what the base says of the song."""
    t = song()
    return base().judge(t.activations, t.flux, t.duration, t.sound)[0]


def asked(adaptation: Adaptation) -> Analysis:
    """Return what the base says of the song with what was learned besides."""
    return base().adapted(adaptation).adapt(song(), said())


def other_structure(seed: int = 5) -> StructurePath:
    """Return a structure path that has learned otherwise."""
    assert TINY.structure is not None
    torch.manual_seed(seed)
    path = StructurePath(TINY.structure, TINY.heard_sizes).eval()
    with torch.no_grad():
        for name, value in path.named_parameters():
            if name.endswith("out.weight"):
                value *= 20  # it is sure of something
    return path


def words(seed: int = 0, of: tuple[str, ...] = WORDS) -> WordHead:
    """Return a head that names words of the DJ's."""
    rng = np.random.default_rng(seed)
    n_view = 16 + len(GENRES) + len(MOODS)
    weight = rng.normal(size=(len(of), n_view)).astype(np.float32)
    return WordHead(of, weight, np.zeros(len(of), np.float32))


def habit() -> Habit:
    """Return the habit of someone who marks the 8th bar before the first drop, as pad C."""
    rules = (Rule(Landmark("drop"), -8),)
    weights = np.zeros(n_weights(1))
    weights[0] = 9.0
    return Habit((Custom(2, rules, weights, "Ready", "#FF0000"),), n_tracks=40)


def learned(
    serves: frozenset[Subject] = ADAPTABLE, *, seed: int = 5, run: int = 1, is_full: bool = True
) -> Learned:
    """Return what a run has learned: another structure path and, where it is full, words, a habit, constants."""
    part = Learned(serves, structure_of(other_structure(seed)), trust=1.0, run=run)
    if not is_full:
        return part
    decoding = {"keys": [0.0, 0.1, 0.1, 0.1, 0.0], "energy": [3.0, 2.0]}
    whole = replace(part, genre=words(1), mood=words(2), habit=habit(), decoding=decoding)
    return whole.only(serves)


def adaptation(*parts: Learned, name: str = f"{BASE}+1", sha256: str = SHA) -> Adaptation:
    """Return an adaptation of parts."""
    return Adaptation(name, BASE, sha256, parts)

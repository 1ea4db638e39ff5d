"""A probe tells what lies in embeddings, and nothing that does not."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.evaluation.excerpts import PARTS, Labels, labels_of, planned
from djanalyzer.evaluation.probing import TASKS, areas, determination, mirex
from djanalyzer.music import Key
from djanalyzer.synthesis.styles import STYLES
from djanalyzer.training.selfsup.probes import Embedded, probed

BY_NAME = {task.name: task for task in TASKS}


def labels(key: int = 0, energy: float = 5.0, voice: bool = False) -> Labels:
    parts = tuple(voice if name == "voice" else True for name in PARTS)
    return Labels(style=0, genre="House", key=key, energy=energy, mood="dark", parts=parts, tuning=0.0)


def embedded(seed: int, n: int = 120) -> Embedded:
    """Return embeddings in which key, energy and voice lie among noise."""
    rng = np.random.default_rng(seed)
    truths = [
        labels(int(rng.integers(3)), float(rng.uniform(1, 10)), bool(rng.random() < 0.5)) for _ in range(n)
    ]
    rows = [
        (*(3.0 * np.eye(3)[t.key or 0]), t.energy, float(t.parts[-1]), *rng.standard_normal(3))
        for t in truths
    ]
    return Embedded(np.array(rows), truths)


@pytest.mark.parametrize(("task", "least"), [("key", 0.95), ("energy", 0.9), ("parts", 0.95)])
def test_what_lies_in_embeddings_is_told(task: str, least: float) -> None:
    assert probed(BY_NAME[task], embedded(1), embedded(2), embedded(3), seed=0) > least


def test_of_noise_nothing_is_told() -> None:
    rng = np.random.default_rng(4)
    noise = [Embedded(rng.standard_normal((120, 8)), embedded(seed).labels) for seed in (1, 2, 3)]
    assert probed(BY_NAME["energy"], *noise, seed=0) < 0.1


def test_measures_are_those_of_their_fields() -> None:
    keys = np.eye(24)[[Key.parse(name).index for name in ("C", "G", "F", "Am", "Cm", "D")]]  # type: ignore[union-attr]
    assert mirex(keys, np.zeros(6)) == pytest.approx((1 + 0.5 + 0 + 0.3 + 0.2 + 0) / 6)
    assert determination(np.array([[1.0], [2.0], [3.0]]), np.array([1.0, 2.0, 3.0])) == 1
    assert determination(np.array([[2.0], [2.0], [2.0]]), np.array([1.0, 2.0, 3.0])) == 0
    assert areas(np.array([[0.1], [0.9], [0.5]]), np.array([[0.0], [1.0], [1.0]])) == 1
    assert areas(np.array([[0.5], [0.5]]), np.array([[0.0], [1.0]])) == 0.5


def test_excerpts_go_through_all_styles_and_say_who_plays() -> None:
    songs = [planned(seed) for seed in range(len(STYLES), 2 * len(STYLES), 13)]
    assert [song.style for song in songs] == list(STYLES[::13])
    for song in songs:
        assert song.duration < 60
        is_playing = dict(zip(PARTS, labels_of(song).parts, strict=True))
        assert is_playing["bass"] == any(part.role == "bass" for part in song.parts)

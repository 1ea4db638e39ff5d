"""What is measured of a network is what the program hears with it; published key finders find a plain key."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
import torch

from djanalyzer.evaluation.ears import BOTH, CONTRASTIVE, EMBEDDING, EQUIVARIANT, front_of, told_by, untrained
from djanalyzer.evaluation.key_finders import FINDERS, found_keys
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.models.selfsup.listener import Listener
from djanalyzer.models.selfsup.network import Listening, Shape
from djanalyzer.music import Key

TINY = Shape(depth=1, hidden=8, projected=4)


def chords(names: str, seconds: float = 2.0) -> npt.NDArray[np.float32]:
    """Return triads one after another, each with overtones: "C F G Am"."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    sounds = []
    for name in names.split():
        key = Key.parse(name)
        assert key is not None
        pitches = [48 + key.tonic + step for step in (0, 3 if key.is_minor else 4, 7, 12)]
        tones = [
            np.sin(2 * np.pi * 440 * 2 ** ((p - 69) / 12) * k * time) / k for p in pitches for k in (1, 2, 3)
        ]
        sounds.append(0.05 * np.sum(tones, axis=0) * np.exp(-time))
    return np.concatenate(sounds).astype(np.float32)


@pytest.mark.parametrize(
    ("names", "key"), [("C F G C Am F G C", "C major"), ("Am Dm E Am F Dm E Am", "A minor")]
)
def test_published_finders_find_the_key_of_a_cadence(names: str, key: str) -> None:
    found = {
        name: Key.from_index(int(k)).name for name, k in zip(FINDERS, found_keys(chords(names)), strict=True)
    }
    assert found == dict.fromkeys(FINDERS, key)


def test_what_is_measured_is_what_the_program_hears() -> None:
    torch.manual_seed(0)
    network = Listening(TINY).eval()
    network.centre.fill_(0.1)
    sound = chords("C F G C Am F G C Dm")
    heard = Listener(network, "untrained").heard(sound, SAMPLE_RATE)
    told = told_by(network, front_of(sound).columns)
    embedding = told.vectors[EMBEDDING]
    assert heard.embedding @ embedding / np.linalg.norm(embedding) == pytest.approx(1, abs=1e-3)
    assert told.keys[0] == pytest.approx(heard.keys[0], abs=0.02)
    assert told.vectors[BOTH] == pytest.approx(
        (told.vectors[CONTRASTIVE] + told.vectors[EQUIVARIANT]) / 2, abs=1e-6
    )


def test_a_network_that_has_learned_nothing_is_the_same_for_a_seed() -> None:
    network = Listening(TINY)
    one, same, other = (untrained(network, seed).patch.weight for seed in (0, 0, 1))
    assert torch.equal(one, same)
    assert not torch.equal(one, other)
    assert one.shape == network.patch.weight.shape

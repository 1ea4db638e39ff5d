"""How well pitch classes fit the keys: published profiles, read off the chroma."""

from __future__ import annotations

import numpy as np
import pytest

from djanalyzer.features.chroma import N_OCTAVES, N_PITCHES
from djanalyzer.models.activations import KEY_HOP, KEY_WINDOW
from djanalyzer.models.decoding import Sound
from djanalyzer.models.decoding.profiles import fits_of, templates
from djanalyzer.music import Key


def chroma_of(classes, n_steps):
    """Return a chroma of tones in tune in the octaves that are listened to, and of others everywhere else."""
    chroma = np.zeros((n_steps, N_OCTAVES, 12, 3))
    chroma[:, 1:5, :, 1] = np.asarray(classes)
    chroma[:, 0] = chroma[:, 5:] = np.linspace(0, 1, 12)[:, None]
    chroma[:, 1:5, :, 0] = chroma[:, 1:5, :, 2] = np.linspace(1, 0, 12)
    return Sound(np.zeros((0, 128), np.float16), chroma.reshape(n_steps, N_PITCHES).astype(np.float16))


def test_a_profile_is_its_tonics_turned_and_has_mean_nothing_and_length_one():
    rows = templates()
    assert rows.shape == (24, 12)
    assert rows.mean(axis=1) == pytest.approx(np.zeros(24), abs=1e-12)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(24))
    for key in range(24):
        assert int(rows[key].argmax()) == key % 12
        assert rows[key] == pytest.approx(np.roll(rows[12 * (key // 12)], key % 12))
    a_minor = rows[Key.parse("Am").index]
    # After the tonic the fifth, then the minor third; the second lowest step hardly sounds.
    assert np.argsort(a_minor)[::-1][:3].tolist() == [9, 4, 0]


@pytest.mark.parametrize("name", ["Am", "C", "F#m", "Bb"])
def test_a_window_fits_the_key_whose_profile_sounds(name):
    index = Key.parse(name).index
    classes = templates()[index] + 0.5
    fits = fits_of(chroma_of(classes, KEY_WINDOW), 1)
    assert fits.shape == (1, 24)
    assert fits[0] == pytest.approx(templates() @ templates()[index], abs=2e-3)
    assert fits[0, index] == pytest.approx(1.0, abs=2e-3)


def test_windows_overlap_by_half_and_those_after_the_end_fit_nothing():
    one, other = templates()[3] + 0.5, templates()[20] + 0.5
    classes = np.repeat([one, other], [KEY_WINDOW, KEY_HOP + 5], axis=0)
    chroma = chroma_of(np.zeros(12), len(classes)).chroma.reshape(-1, N_OCTAVES, 12, 3).copy()
    chroma[:, 1:5, :, 1] = classes[:, None]
    fits = fits_of(Sound(np.zeros((0, 128), np.float16), chroma.reshape(-1, N_PITCHES)), 6)
    assert fits[0, 3] == pytest.approx(1.0, abs=2e-3)
    mixed = (one * KEY_HOP + other * KEY_HOP) / (2 * KEY_HOP)
    centred = mixed - mixed.mean()
    assert fits[1] == pytest.approx(templates() @ centred / np.linalg.norm(centred), abs=3e-3)
    assert fits[2, 20] == fits[3, 20] == pytest.approx(1.0, abs=2e-3)
    assert not fits[4:].any()
    assert not fits_of(chroma_of(np.full(12, 0.4), 70), 1).any()

"""What pitch classes say about the key: how well each window of a recording fits the profile of each key.

An opinion that owes nothing to the network: the profiles are those of published dance music (Faraldo, Gómez, Jordà and
Herrera 2016, "Key estimation in electronic dance music": how strong each pitch class is on average, relative to the tonic).
"""

from __future__ import annotations

import numpy as np

from djanalyzer.models.activations import KEY_HOP, KEY_WINDOW, N_KEYS
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.sound import Sound

_MAJOR = (1.0, 0.2875, 0.5020, 0.4048, 0.6050, 0.5614, 0.3205, 0.7966, 0.3159, 0.4506, 0.4202, 0.3889)
_MINOR = (1.0, 0.3096, 0.4415, 0.5827, 0.3262, 0.4948, 0.2889, 0.7804, 0.4328, 0.2903, 0.5331, 0.3217)
_OCTAVES = slice(1, 5)  # of the chroma's six: below lie drums, above their overtones
_IN_TUNE = 1  # of the three bins of a semitone: the others hold what glides and what is noise


def fits_of(sound: Sound, n_windows: int) -> Floats:
    """Return the correlation of each window with each key, shape (n_windows, 24) by `Key.index`; 0 past the end."""
    classes = np.asarray(sound.chroma, np.float64).reshape(len(sound.chroma), -1, 12, 3)[
        :, _OCTAVES, :, _IN_TUNE
    ]
    steps = classes.mean(axis=1)
    starts = [start for start in range(0, n_windows * KEY_HOP, KEY_HOP) if start < len(steps)]
    fits = np.zeros((n_windows, N_KEYS - 1))
    if starts:
        windows = np.array([steps[start : start + KEY_WINDOW].mean(axis=0) for start in starts])
        fits[: len(starts)] = _standard(windows) @ templates().T
    return fits


def templates() -> Floats:
    """Return the profile of each key by `Key.index`, shape (24, 12); rows have mean 0 and length 1."""
    return _standard(np.array([np.roll(p, tonic) for p in (_MAJOR, _MINOR) for tonic in range(12)]))


def _standard(rows: Floats) -> Floats:
    """Return the rows with mean 0 and length 1; what is flat stays 0."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.where(length > 1e-6, rows / np.maximum(length, 1e-6), 0.0))

"""Key finders that others have published, over our own chroma: the profile of which key fits a recording's pitch classes best."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.features.chroma import ChromaBuilder
from djanalyzer.features.logmel import N_MELS
from djanalyzer.models.activations import KEY_HOP
from djanalyzer.models.decoding.profiles import fits_of
from djanalyzer.models.decoding.sound import Sound

Floats = npt.NDArray[np.float64]
Samples = npt.NDArray[np.float32]

# How strong each pitch class is from the tonic up, in major and in minor.
_LISTENERS = (  # Krumhansl and Kessler 1982, "Tracing the dynamic changes in perceived tonal organization"
    (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88),
    (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17),
)
_MENDED = (  # Temperley 1999, "What's key for key?"
    (5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0),
    (5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0),
)
FINDERS = ("Krumhansl and Kessler 1982", "Temperley 1999", "Faraldo et al. 2016")
_OCTAVES = slice(1, 5)  # of the chroma's six: below lie drums, above their overtones


def found_keys(samples: Samples) -> npt.NDArray[np.int64]:
    """Return the key (`Key.index`) that each of FINDERS finds in mono samples at `features.logmel.SAMPLE_RATE`."""
    builder = ChromaBuilder()
    builder.push(samples)
    chroma = builder.finish()
    classes = np.asarray(chroma, np.float64).reshape(len(chroma), -1, 12, 3)[:, _OCTAVES, :, 1]
    heard = classes.mean(axis=(0, 1))
    sound = Sound(np.zeros((1, N_MELS), np.float16), chroma)
    theirs = fits_of(sound, max(1, len(chroma) // KEY_HOP)).mean(axis=0)
    fits = [_fits(heard, *_LISTENERS), _fits(heard, *_MENDED), theirs]
    return np.array([int(f.argmax()) for f in fits], np.int64)


def _fits(heard: Floats, major: tuple[float, ...], minor: tuple[float, ...]) -> Floats:
    """Return the correlation of pitch classes with each key's profile, shape (24,) by `Key.index`."""
    rolled = np.array([np.roll(profile, tonic) for profile in (major, minor) for tonic in range(12)])
    rolled -= rolled.mean(axis=1, keepdims=True)
    heard = heard - heard.mean()
    length = np.linalg.norm(rolled, axis=1) * max(float(np.linalg.norm(heard)), 1e-12)
    return np.asarray(rolled @ heard / length)

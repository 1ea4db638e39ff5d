"""Versions of a recording as DJs have them: at another speed, in another key, mastered anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
from numpy.random import Generator

from djanalyzer.audio.stretching import Stretcher
from djanalyzer.audio.tape import Tape
from djanalyzer.synthesis import loudness, mixing
from djanalyzer.synthesis.mastering import in_bands, limited
from djanalyzer.synthesis.media import lossy

Samples = npt.NDArray[np.float32]
Change = Callable[[Samples, int], Samples]  # mono samples and their rate: what is made of them

_LOUDER = -7.0  # LUFS: as loud as records are pressed
_EDGES = (40.0, 120.0, 400.0, 1200.0, 4000.0, 9000.0)  # Hz between the bands of the equaliser
_BOOST = 4.0  # dB either way


def stretched(samples: Samples, rate: int, speed: float) -> Samples:
    """Return mono samples `speed` times as fast at their own pitch, by the key lock that DJs hear (WSOLA)."""
    stereo = np.repeat(samples[:, None], 2, axis=1)
    heard = Stretcher(Tape(stereo), 0.0, speed, rate).read(int(len(samples) / speed))
    return np.ascontiguousarray(heard[:, 0])


def transposed(samples: Samples, rate: int, semitones: float) -> Samples:
    """Return mono samples so many semitones higher at their own tempo."""
    import soxr

    factor = 2 ** (semitones / 12)
    slower = stretched(samples, rate, 1 / factor)
    return np.asarray(soxr.resample(slower, rate * factor, rate), dtype=np.float32)


def remastered(samples: Samples, rate: int, seed: int) -> Samples:
    """Return mono samples through an equaliser, compression in bands, a limiter that makes them loud, and a lossy coder.

    `seed` draws the equaliser's bands (4 dB either way), how hard is compressed, and what the coder has left.
    """
    rng = np.random.default_rng([seed, 94])
    total = np.repeat(_equalised(samples, rate, rng)[None], 2, axis=0)
    total = in_bands(mixing.compressed(total, float(rng.uniform(0.3, 0.8)), rate), 0.6, rate)
    found = loudness.integrated(loudness.weighted_power(total, rate))
    total = limited(total * np.float32(10 ** (min(60.0, _LOUDER - found) / 20)), 0.3, rate)
    return np.ascontiguousarray(lossy(total, rate, rng)[0])


def _equalised(samples: Samples, rate: int, rng: Generator) -> Samples:
    """Return samples with drawn gains between the edges of bands, by one filter for all of them."""
    from scipy.fft import irfft, rfft

    spectrum = rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / rate)
    gains = rng.uniform(-_BOOST, _BOOST, len(_EDGES))
    curve = np.interp(np.log(np.maximum(hertz, 1.0)), np.log(_EDGES), gains)
    return np.asarray(irfft(spectrum * (10 ** (curve / 20)).astype(np.float32), len(samples)), np.float32)


def versions_of(seed: int) -> dict[str, Change]:
    """Return what can be made of a recording, by name; `seed` draws what is not in the name."""
    return {
        "6 % faster": partial(stretched, speed=1.06),
        "6 % slower": partial(stretched, speed=1 / 1.06),
        "2 semitones up": partial(transposed, semitones=2.0),
        "2 semitones down": partial(transposed, semitones=-2.0),
        "re-mastered": partial(remastered, seed=seed),
    }

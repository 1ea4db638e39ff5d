"""Segments changed at random so that the pitch stays as it is: stems louder or softer, coloured, and under another song's voice."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.majl.material import SAMPLE_RATE, Samples
from djanalyzer.training.majl.pieces import Piece

_VOCALS = STEMS.index("vocals")
_KNOTS = np.array([60.0, 180.0, 540.0, 1620.0, 4860.0, 8000.0])  # Hz: where a colour is drawn
_ECHO = (
    2048  # samples that a colour may last: so many of silence keep the end of a segment out of its beginning
)


@dataclass(frozen=True, slots=True)
class Changes:
    """How much is changed.

    Attributes
    ----------
    gain : float
        dB by which each stem is made louder or softer, at most.
    colour : float
        dB: the standard deviation of a stem's equaliser at six frequencies.
    remixed : float
        Share of the segments (0 to 1) whose band is that of another song.
    """

    gain: float = 6.0
    colour: float = 2.0
    remixed: float = 0.3


UNCHANGED = Changes(0.0, 0.0, 0.0)


def changed(piece: Piece, changes: Changes, rng: np.random.Generator) -> Piece:
    """Return the segment with its stems changed one by one, or the whole where nobody has its stems."""
    if not piece.has_stems:
        mixture = _coloured(piece.mixture[None], changes, rng)[0]
        return replace(piece, mixture=_bounded(mixture))
    stems = _coloured(piece.stems, changes, rng)
    mixture = stems.sum(axis=0)
    level = np.float32(1 / max(1.0, float(np.abs(mixture).max(initial=0.0))))
    return replace(piece, mixture=mixture * level, stems=stems * level)


def over_another_band(piece: Piece, other: Piece) -> Piece:
    """Return the first segment's voice over the second one's drums, bass and other instruments; both have stems."""
    stems = other.stems.copy()
    stems[_VOCALS] = piece.stems[_VOCALS]
    return replace(piece, mixture=stems.sum(axis=0), stems=stems)


def _coloured(sounds: Samples, changes: Changes, rng: np.random.Generator) -> Samples:
    """Return sounds (n, n_samples), each with a gain and an equaliser of its own, neither of which delays anything."""
    from scipy.fft import irfft, next_fast_len, rfft

    gain = rng.uniform(-changes.gain, changes.gain, (len(sounds), 1))
    colour = rng.normal(0.0, 1.0, (len(sounds), len(_KNOTS))) * changes.colour
    if not changes.colour:
        return np.asarray(sounds * (10 ** (gain / 20)).astype(np.float32))
    n_samples = sounds.shape[1]
    n_padded = next_fast_len(n_samples + _ECHO, real=True)
    octave = np.log2(np.maximum(np.fft.rfftfreq(n_padded, 1 / SAMPLE_RATE), 1.0))
    level = np.stack([np.interp(octave, np.log2(_KNOTS), row) for row in gain + colour])
    spectrum = rfft(sounds, n_padded, axis=1) * (10 ** (level / 20)).astype(np.float32)
    return np.ascontiguousarray(irfft(spectrum, n_padded, axis=1)[:, :n_samples], np.float32)


def _bounded(mixture: Samples) -> Samples:
    return mixture / np.float32(max(1.0, float(np.abs(mixture).max(initial=0.0))))


# Labels that are wrong on purpose, to see whether training finds them.

_PLANTED = (2, 3, 4, 5, 6, 7, 8, 9, 10)  # semitones: never an octave, which some measures forgive


def planted_shift(seed: int, share: float) -> int:
    """Return by how many semitones the pitch of a song is labelled wrong: 0 for all songs but this share of them."""
    rng = np.random.default_rng([seed, 12])
    if rng.random() >= share:
        return 0
    return int(rng.choice(_PLANTED)) * int(rng.choice([-1, 1]))

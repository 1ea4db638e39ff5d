"""From as many channels as a file has to one or two, and from broken samples to silence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.readers import Samples

# A track for playing: float32 or, for long mixes, int16, of shape (n, 2).
Track = npt.NDArray[np.float32] | npt.NDArray[np.int16]

# Louder than this (60 dB over full scale) is no sample but a broken one.
_LOUDEST = 1000.0


def averaged(block: Samples) -> Samples:
    """Return the mean of all channels, (n,), writable."""
    n_channels = block.shape[1]
    if n_channels == 1:
        return block[:, 0].copy()
    mono: Samples = block[:, 0] + block[:, 1] if n_channels == 2 else block.sum(axis=1, dtype=np.float32)
    mono *= np.float32(1.0 / n_channels)
    return mono


# How loud each channel is on the left and on the right, by number of channels, in the order of WAV and FFmpeg:
# front left, front right, centre, bass, then the pairs behind. The bass channel is left out.
_CENTRE = 0.7071
_TO_STEREO = {
    3: ((1, 0), (0, 1), (_CENTRE, _CENTRE)),
    4: ((1, 0), (0, 1), (_CENTRE, 0), (0, _CENTRE)),
    5: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (_CENTRE, 0), (0, _CENTRE)),
    6: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (0, 0), (_CENTRE, 0), (0, _CENTRE)),
    7: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (0, 0), (0.5, 0.5), (_CENTRE, 0), (0, _CENTRE)),
    8: ((1, 0), (0, 1), (_CENTRE, _CENTRE), (0, 0), (_CENTRE, 0), (0, _CENTRE), (_CENTRE, 0), (0, _CENTRE)),
}


def stereo(block: Samples) -> Samples:
    """Return left and right, (n, 2), broken samples silenced."""
    n_channels = block.shape[1]
    silence_bad_samples(block)
    if n_channels == 2:
        return block
    if n_channels in _TO_STEREO:
        weights = np.array(_TO_STEREO[n_channels], dtype=np.float32)
        return np.asarray(block @ (weights / weights.sum(axis=0)), dtype=np.float32)
    return np.repeat(averaged(block)[:, None], 2, axis=1)


def silence_bad_samples(samples: Samples) -> int:
    """Set to zero, in place, what is no number (or absurdly loud); return how many there were."""
    if not len(samples):
        return 0
    if samples.max() <= _LOUDEST and samples.min() >= -_LOUDEST:  # False for NaN too
        return 0
    is_bad = ~(np.abs(samples) <= _LOUDEST)
    samples[is_bad] = 0.0
    return int(is_bad.sum())

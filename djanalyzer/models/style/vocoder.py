"""From a spectrogram and the source back to sound.

The middle and the sides are made one after the other, in windows of seconds, so that memory does not grow with the music. Where a
window overlaps the one before, the phases of what is already there are kept, so that the two are one signal when they are blended.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from djanalyzer.features import fine_mel
from djanalyzer.features.fine_mel import HOP, N_MELS
from djanalyzer.models.style import magnitudes, phases
from djanalyzer.models.style.phases import Known

Array = npt.NDArray[np.float32]
OnProgress = Callable[[float], None]

WINDOW, OVERLAP = 1024, 48  # frames: 12 seconds, and what two windows have in common
_SCALE = np.float32(np.sqrt(fine_mel.power(np.ones((1, 1), np.complex64))[0, 0]) ** -1)


def rendered(mel: Array, source: Array, report: OnProgress | None = None) -> Array:
    """Return sound with a spectrogram.

    Parameters
    ----------
    mel : shape (n_samples // HOP + 1, 2 * N_MELS)
        Values as `fine_mel.fine_mel` gives them: what the sound is to be.
    source : float32, shape (2, n_samples)
        Left and right of what it was made from, at the loudness that the spectrogram has.
    report : callable or None
        Told the share that is done, 0 to 1.

    Returns
    -------
    float32, shape (2, n_samples)
        Unlimited: peaks may lie above full scale.

    Raises
    ------
    ValueError
        The spectrogram has not the source's frames.
    """
    n_samples = source.shape[1]
    if mel.shape != (n_samples // HOP + 1, 2 * N_MELS):
        raise ValueError(f"{mel.shape[0]} frames of {mel.shape[1]} bands for {n_samples} samples")
    channels = []
    for i, channel in enumerate(fine_mel.middle_and_sides(source)):
        values = mel[:, i * N_MELS : (i + 1) * N_MELS]
        channels.append(_channel(values, channel, _part(report, i / 2, 1 / 2)))
    return fine_mel.left_and_right(channels[0], channels[1])


def _part(report: OnProgress | None, done: float, share: float) -> OnProgress:
    return lambda part: report(done + share * part) if report else None


def _channel(values: Array, source: Array, report: OnProgress) -> Array:
    """Return one channel, shape (n_samples,), window by window."""
    n_frames = len(values)
    out = np.zeros(len(source), np.float32)
    if values.max() <= -1:
        report(1.0)
        return out
    for start in range(0, max(1, n_frames - OVERLAP), WINDOW - OVERLAP):
        stop = min(start + WINDOW, n_frames)
        samples = slice(start * HOP, min(stop * HOP - 1, len(source)))
        n_before = OVERLAP * HOP - 1 if start else 0
        before = out[samples.start : samples.start + n_before]
        made = _window(values[start:stop], source[samples], before)
        rise = np.linspace(0, 1, n_before, dtype=np.float32)
        made[:n_before] = rise * made[:n_before] + (1 - rise) * before
        out[samples] = made
        report(stop / n_frames)
    return out


def _window(values: Array, source: Array, before: Array) -> Array:
    """Return the sound of a window, shape of the source's; `before` is what is known of its beginning."""
    spectra = fine_mel.spectrum(source)
    power = fine_mel.power(spectra)
    wanted = np.sqrt(magnitudes.powers(values, power)) * _SCALE
    alike = magnitudes.likeness(values, fine_mel.values_of(fine_mel.bands_of(power)))
    directions = phases.direction_of(spectra)
    if len(before):
        # The last frames of what is there reach beyond it.
        n_known = len(before) // HOP - fine_mel.N_FFT // HOP // 2
        directions[:n_known] = phases.direction_of(fine_mel.spectrum(before)[:n_known])
        alike[:n_known] = 1
    known = Known(directions, magnitudes.at_bins(alike))
    return phases.fitted(wanted, phases.guessed(wanted), known, len(source))

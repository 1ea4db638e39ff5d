"""Separation without anything learned: what trained networks are held against, from the floor to the ceiling.

All take and give complex spectra as `models.separation` does: mixture (batch, n_bins, n_frames) in, (batch, n_stems, n_bins,
n_frames) out, stems that add up to the mixture. A stem of no name in `synthesis.STEMS` is what remains beside the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
import torch
from scipy.ndimage import maximum_filter1d, median_filter
from torch import Tensor

from djanalyzer.synthesis.render import STEMS

Magnitudes = npt.NDArray[np.float32]

_LEAST = 1e-10


class Oracle(Protocol):
    """What separates knowing the true stems: a ceiling, not a method."""

    @property
    def stems(self) -> tuple[str, ...]:
        """Return the names of the stems in order."""

    def __call__(self, mixture: Tensor, sources: Tensor) -> Tensor:
        """Return the stems of a mixture (batch, n_bins, n_frames) whose true ones are (batch, n_stems, n_bins, n_frames)."""


@dataclass(frozen=True)
class IdealRatioMask:
    """The mixture shared out in every bin as the true stems' powers stand to each other: the best that such masks reach.

    As the oracle IRM2 of the campaign SiSEC 2018 (Stöter, Liutkus and Ito, LVA/ICA 2018).
    """

    stems: tuple[str, ...] = STEMS

    def __call__(self, mixture: Tensor, sources: Tensor) -> Tensor:
        power = sources.abs() ** 2
        return mixture[:, None] * power / power.sum(dim=1, keepdim=True).clamp_min(_LEAST)


@dataclass
class Untouched:
    """The mixture taken for each of its stems: where separation starts from."""

    stems: tuple[str, ...] = STEMS

    def __call__(self, mixture: Tensor) -> Tensor:
        return mixture[:, None].expand(-1, len(self.stems), -1, -1)


@dataclass
class MedianFiltering:
    """Drums as what stands upright in the spectrogram, the rest as what lies: harmonic/percussive separation.

    Fitzgerald, "Harmonic/percussive separation using median filtering", DAFx 2010, with soft masks (equations 8 and 9).

    Attributes
    ----------
    n_frames, n_bins : int
        Lengths of the medians along time and frequency; Fitzgerald's 17 values of 23 ms and 10.8 Hz, in our frames and bins.
    """

    n_frames: int = 19
    n_bins: int = 23
    stems: tuple[str, ...] = ("drums", "harmonic")

    def __call__(self, mixture: Tensor) -> Tensor:
        masks = [self._percussive(magnitudes) for magnitudes in _magnitudes(mixture)]
        return _split(mixture, masks)

    def _percussive(self, magnitudes: Magnitudes) -> Magnitudes:
        upright = median_filter(magnitudes, size=(self.n_bins, 1), mode="reflect") ** 2
        lying = median_filter(magnitudes, size=(1, self.n_frames), mode="reflect") ** 2
        return np.asarray(upright / np.maximum(upright + lying, _LEAST))


@dataclass
class Repeating:
    """Vocals as what does not come again: REPET-SIM, for backgrounds that repeat at no fixed period.

    Rafii and Pardo, "Music/voice separation using the similarity matrix", ISMIR 2012. Each frame's background is the median
    of the frames most like it, never more than what is heard; the mask is how much of each bin that is.

    Attributes
    ----------
    most, apart : int
        Frames that are compared with each, and how many frames lie at least between two of them (a second).
    lowest : int
        The bin below which nobody sings (100 Hz, as in the paper).
    """

    most: int = 100
    apart: int = 50
    lowest: int = 13
    stems: tuple[str, ...] = ("vocals", "background")

    def __call__(self, mixture: Tensor) -> Tensor:
        masks = [1 - self._background(magnitudes) for magnitudes in _magnitudes(mixture)]
        return _split(mixture, masks)

    def _background(self, magnitudes: Magnitudes) -> Magnitudes:
        """Return which share of each bin repeats, 0 to 1."""
        similarity = _similarity(magnitudes)
        peaks = similarity >= maximum_filter1d(similarity, 2 * self.apart + 1, axis=1, mode="nearest")
        mask = np.empty_like(magnitudes)
        for frame, is_peak in enumerate(peaks):
            alike = np.flatnonzero(is_peak)
            alike = alike[np.argsort(-similarity[frame, alike])][: self.most]
            model = np.median(magnitudes[:, alike], axis=1) if len(alike) else magnitudes[:, frame]
            mask[:, frame] = np.minimum(model, magnitudes[:, frame]) / np.maximum(
                magnitudes[:, frame], _LEAST
            )
        mask[: self.lowest] = 1
        return mask


def _similarity(magnitudes: Magnitudes) -> Magnitudes:
    """Return the cosine between every two frames, shape (n_frames, n_frames)."""
    unit = magnitudes / np.maximum(np.linalg.norm(magnitudes, axis=0), _LEAST)
    return np.asarray(unit.T @ unit)


def _magnitudes(mixture: Tensor) -> Magnitudes:
    return mixture.abs().cpu().numpy()


def _split(mixture: Tensor, masks: list[Magnitudes]) -> Tensor:
    """Return what the masks let through, and the rest."""
    mask = torch.from_numpy(np.stack(masks)).to(mixture.device, mixture.real.dtype)
    first = mixture * mask
    return torch.stack([first, mixture - first], dim=1)

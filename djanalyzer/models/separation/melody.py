"""One pitch line out of what a pitch estimator says of each frame: the likeliest way from peak to peak.

The likeliest pitch of every frame by itself jumps by octaves and blips where a consonant, a drum or an echo is heard. As melody trackers
do (Boersma 1993, "Accurate short-term analysis of the fundamental frequency"; Mauch and Dixon 2014, "pYIN"), each frame has a few
candidates here, and the line that is followed through them is the one that is likeliest as a whole, a step costing the more the
wider it is (Viterbi's algorithm).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.ndimage import binary_closing, binary_opening

if TYPE_CHECKING:
    from torch import Tensor

Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

N_CANDIDATES = 6
_REACH = 4  # bins to either side of a peak that have a say in where it lies
_OCTAVE = 60  # bins
_STEP = 2.0  # log-probability that a step of an octave costs; smaller ones less, in proportion, wider ones no more
_DOUBT = 0.02  # added to each chance: no frame rules out a pitch for good
_NONE = -50.0  # log-probability of a candidate that is none
_BRIDGED = 3  # frames without a pitch that a line goes on over
_BLIP = 4  # frames: a line of fewer is none


class Candidates(NamedTuple):
    """Peaks of each frame, the likeliest first.

    Attributes
    ----------
    bins : float32, shape (n_frames, N_CANDIDATES)
        Where they lie among the pitches (`pitches`), in bins.
    chances : float32, shape (n_frames, N_CANDIDATES)
        0 to 1; 0 for one that is none.
    """

    bins: Floats
    chances: Floats


def candidates_of(chances: Tensor) -> Candidates:
    """Return the peaks among the chances of pitches, shape (n_pitches, n_frames), 0 to 1.

    Each lies where the bins around it have their mean, as in CREPE.
    """
    import torch
    from torch.nn import functional

    rows = chances.T
    beside = functional.pad(rows, (1, 1), value=-1.0)
    is_peak = (rows >= beside[:, :-2]) & (rows > beside[:, 2:])
    best = torch.where(is_peak, rows, -1.0).topk(N_CANDIDATES, dim=1)
    offsets = torch.arange(-_REACH, _REACH + 1, device=rows.device)
    places = best.indices[:, :, None] + offsets + _REACH
    around = functional.pad(rows, (_REACH, _REACH))
    near = torch.gather(around[:, None].expand(-1, N_CANDIDATES, -1), 2, places)
    bins = best.indices + (near * offsets).sum(dim=2) / near.sum(dim=2).clamp_min(1e-9)
    return Candidates(bins.float().cpu().numpy(), best.values.clamp_min(0).float().cpu().numpy())


def followed(candidates: Candidates) -> tuple[Floats, Floats]:
    """Return the likeliest line through the candidates: its bins, and the chance of each, both of shape (n_frames,)."""
    bins, chances = candidates
    n_frames = len(bins)
    if n_frames == 0:
        return np.zeros(0, np.float32), np.zeros(0, np.float32)
    logs = np.where(chances > 0, np.log(chances + _DOUBT), _NONE).astype(np.float64)
    total, came_from = logs[0], np.zeros(bins.shape, np.int8)
    columns = np.arange(bins.shape[1])
    for frame in range(1, n_frames):
        apart = np.abs(bins[frame][:, None] - bins[frame - 1]) / _OCTAVE
        ways = total - _STEP * np.minimum(apart, 1.0)
        best = ways.argmax(axis=1)
        came_from[frame] = best
        total = ways[columns, best] + logs[frame]
        total -= total.max()
    way = np.zeros(n_frames, np.int64)
    way[-1] = total.argmax()
    for frame in range(n_frames - 1, 0, -1):
        way[frame - 1] = came_from[frame, way[frame]]
    frames = np.arange(n_frames)
    return bins[frames, way], chances[frames, way]


def without_blips(is_voiced: Flags) -> Flags:
    """Return where a line has a pitch, (n_frames,): gaps of a few frames filled, then lines of a few frames left out."""
    padded = np.pad(is_voiced, _BRIDGED + _BLIP)
    whole = binary_closing(padded, np.ones(_BRIDGED + 1))
    kept = binary_opening(whole, np.ones(_BLIP))
    return np.asarray(kept[_BRIDGED + _BLIP : len(padded) - _BRIDGED - _BLIP], np.bool_)

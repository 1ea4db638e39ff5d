"""Where in beat and bar a frame lies, as networks are told: a drum pattern can be laid on time only by who knows the time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from djanalyzer.features.fine_mel import FRAME_RATE

Floats = npt.NDArray[np.float32]

_OF_BEAT = (1, 2, 3, 4, 6, 8, 12)  # harmonics: down to half of a thirty-second triplet
_OF_BAR = (1, 2, 3)
_USUAL_BEAT = 0.5  # seconds: what a tempo is told against
N_POSITION = 2 * len(_OF_BEAT) + 2 * len(_OF_BAR) + 1
BAR_SINE, BAR_COSINE = (
    len(_OF_BEAT),
    2 * len(_OF_BEAT) + len(_OF_BAR),
)  # columns that tell the place in the bar


def positions(
    beats: Sequence[float] | npt.NDArray[np.floating],
    is_downbeat: Sequence[bool] | npt.NDArray[np.bool_],
    n_frames: int,
) -> Floats:
    """Return what is told of each frame's place.

    Parameters
    ----------
    beats : shape (n_beats,)
        Seconds from the first frame, rising; some may lie before it. At least two: the grid goes on beyond its ends.
    is_downbeat : bool, shape (n_beats,)
        Where bars begin; bars of 4 where none is.

    Returns
    -------
    float32, shape (n_frames, N_POSITION)
        Sines and cosines of the place in the beat and in the bar, and log2 of the beat's length over half a second.

    Raises
    ------
    ValueError
        There are fewer than two beats, or they do not rise.
    """
    times = np.asarray(beats, np.float64)
    lengths = np.diff(times)
    if len(lengths) < 1 or lengths.min() <= 0:
        raise ValueError("a grid has at least two beats, one after the other")
    seconds = np.arange(n_frames) / FRAME_RATE
    last = np.clip(np.searchsorted(times, seconds, "right") - 1, 0, len(lengths) - 1)
    beat = (
        last + (seconds - times[last]) / lengths[last]
    )  # fractional number of the beat; beyond the ends as at the ends
    bar = _bars_at(np.asarray(is_downbeat, np.bool_), beat)
    waves = [phase * k for phase, harmonics in ((beat, _OF_BEAT), (bar, _OF_BAR)) for k in harmonics]
    turns = 2 * np.pi * np.stack(waves, axis=1)
    tempo = np.log2(lengths[last] / _USUAL_BEAT)[:, None]
    return np.hstack([np.sin(turns), np.cos(turns), tempo]).astype(np.float32)


def _bars_at(is_downbeat: npt.NDArray[np.bool_], beat: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return fractional numbers of bars for fractional numbers of beats; outside, bars go on as long as the nearest ones."""
    downbeats = np.flatnonzero(is_downbeat).astype(np.float64)
    if len(downbeats) == 0:
        downbeats = np.array([0.0])
    if len(downbeats) == 1:
        downbeats = np.append(downbeats, downbeats[0] + 4)
    bars = np.diff(downbeats)
    last = np.clip(np.searchsorted(downbeats, beat, "right") - 1, 0, len(bars) - 1)
    return np.asarray(last + (beat - downbeats[last]) / bars[last])

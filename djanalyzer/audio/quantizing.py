"""Jumps that keep the beat."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def on_the_beat(beats: npt.NDArray[np.float64], here: float, there: float) -> float:
    """Return the moment to jump to so that who jumps as far off a beat as `here` lands as far off one near `there`.

    Parameters
    ----------
    beats : array of float, shape (n_beats,)
        Seconds, in order.
    here, there : float
        Seconds. Where either lies outside the beats, `there` is returned as it is.
    """
    if len(beats) < 2 or not (beats[0] <= here <= beats[-1] and beats[0] <= there <= beats[-1]):
        return there
    share = np.interp(here, beats, np.arange(len(beats)))
    offset = share - round(share)
    goal = np.interp(there, beats, np.arange(len(beats))) + offset
    if not 0 <= goal <= len(beats) - 1:  # before the first beat, as long as the beats there are
        edge = beats[1] - beats[0] if goal < 0 else beats[-1] - beats[-2]
        return float(there + offset * edge)
    return float(np.interp(goal, np.arange(len(beats)), beats))

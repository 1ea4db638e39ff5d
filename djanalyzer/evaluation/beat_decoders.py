"""Other ways to read beats off the network's activations than ours, to compare with: peaks alone, and madmom's Bayesian network.

Both take the same activations as the whole program does, so that what is left of a difference is the decoding. The Bayesian
network is slow (a second or more of CPU a minute of music) and belongs to no product: `pip install djanalyzer[evaluation]`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble
from djanalyzer.evaluation.peaks import peaks
from djanalyzer.evaluation.references import Floats
from djanalyzer.models.activations import FRAME_RATE, Activations

# Activations to the times of beats and of downbeats, seconds.
BeatDecoder = Callable[[Activations], tuple[Floats, Floats]]

_SURE = 0.5
_REACH = 3  # frames: 70 ms
_LEAST = 1e-5  # probabilities of 0 and 1 leave the network no way out
_BEATS_PER_BAR = (3, 4)
_SLOWEST, _FASTEST = 55.0, 215.0  # BPM, as madmom's own


def peak_beats(activations: Activations) -> tuple[Floats, Floats]:
    """Return beats and downbeats that are peaks, nothing more.

    After Foscarin, Schlüter and Widmer (Beat This!, ISMIR 2024, section 3.3): maxima within 70 ms that are likelier than not;
    each downbeat moves to the nearest beat. Theirs lie on frames, these between them (a parabola through three).
    """
    beats = peaks(activations.beats, _SURE, _REACH)
    downbeats = peaks(activations.downbeats, _SURE, _REACH)
    if len(beats) == 0:
        return beats, downbeats
    nearest = np.abs(downbeats[:, None] - beats).argmin(axis=1)
    return beats, np.unique(beats[nearest])


def bayesian_beats(activations: Activations) -> tuple[Floats, Floats]:
    """Return beats and downbeats by madmom's dynamic Bayesian network: bars of 3 or 4 beats, 55 to 215 BPM.

    Böck, Krebs and Widmer, "Joint Beat and Downbeat Tracking with Recurrent Neural Networks" (ISMIR 2016), as reimplemented
    by the package madmom-infer. It wants the probability of a beat that is no downbeat; ours is that of any beat.

    Raises
    ------
    Trouble
        The package is not installed.
    """
    joint = np.stack([activations.beats, activations.downbeats], axis=1).astype(np.float64)
    joint = joint * (1 - _LEAST) + _LEAST / 2
    joint[:, 0] = np.maximum(joint[:, 0] - joint[:, 1], _LEAST / 2)
    found: npt.NDArray[np.float64] = _network().process(joint)
    return found[:, 0], found[found[:, 1] == 1, 0]


@lru_cache(maxsize=1)
def _network() -> Any:
    try:
        from madmom_infer.features.downbeats import DBNDownBeatTrackingProcessor
    except ImportError as error:
        raise Trouble(
            "madmom's Bayesian network is not installed.", "Run: pip install djanalyzer[evaluation]"
        ) from error
    return DBNDownBeatTrackingProcessor(
        list(_BEATS_PER_BAR), min_bpm=_SLOWEST, max_bpm=_FASTEST, fps=FRAME_RATE
    )


# By the name of their rows, beside the whole program's.
BEAT_DECODERS: dict[str, BeatDecoder] = {"madmom's DBN": bayesian_beats, "peaks alone": peak_beats}

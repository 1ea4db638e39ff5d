"""Where somebody sings: how loud the separated voice is, how surely it has a pitch, what is heard in the mix; weighed by learned numbers.

Even the true voice's loudness does not tell it all: echoes and reverb go on where nobody sings any more, and what a separator leaves
behind of other instruments is loud at times. So a logistic regression weighs what is heard in a frame, around it, how it compares
with what came shortly before, and what an ear for singing says of the mix (`singing`). Its numbers belong to the weights of the
networks, and lie in their card under "lane" (`python -m djanalyzer.training.majl lane` fits them).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import maximum_filter1d, uniform_filter1d

from djanalyzer.music import VOICE_RATE, VocalSpan

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

FEATURES = (
    "loudness",  # of the voice, against the music of the 24 s around
    "share",  # of the frame's power
    "certainty",  # of the likeliest pitch
    "chance",  # of the line's pitch
    *(f"{what} around, {seconds} s" for what in ("loudness", "share", "chance") for seconds in (0.14, 0.42, 1.22)),
    *(f"loudness against the loudest {when} {seconds} s" for seconds in (0.3, 0.8) for when in ("before", "after")),
    "unrest of the pitch, 0.2 s",
    "unrest of the pitch, 0.6 s",
    "distance from the pitch around",
    "height of the pitch",
    "loudness against the loudest of 16 s",
    "chance against the likeliest of 16 s",
    "the likeliest of 16 s",
    "the loudest of 16 s",
    "singing in the mix",
    "singing in the mix around, 0.42 s",
    "singing in the mix around, 1.22 s",
)  # fmt: skip
KEY = "lane"  # under which a card holds the numbers
_AROUND = 1201  # frames (24 s): the music that a voice is compared with
_WHOLE = 0.01  # of the whole track's mean power: what is fainter is not what a voice is compared with
_FLOOR = 1e-6  # of that: a fainter voice is none
_SPREADS = (7, 21, 61)  # frames
_MEMORIES = (15, 41)  # frames
_UNRESTS = (9, 31)  # frames
_PLACE = 51  # frames that tell around which pitch the line is
_LONG, _PHRASE = 801, 25  # frames
_MIDDLE, _OCTAVE = 180.0, 60.0  # bins: B3, and how many make an octave
_LEAP = 5.0  # bins: a wider step is no more unrest
_MOST = 4096.0  # of a number in a card


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is heard of the voice in each frame, each of shape (n_frames,).

    Attributes
    ----------
    voice, mixture : power of the separated voice, and of everything
    pitch : bins of the followed line (`melody`)
    chance : how likely the line's pitch is
    likeliest : bins of each frame's likeliest pitch
    certainty : how likely that one is
    singing : log-odds that somebody sings in the mix (`singing`)
    """

    voice: Floats
    mixture: Floats
    pitch: Floats
    chance: Floats
    likeliest: Floats
    certainty: Floats
    singing: Floats


@dataclass(frozen=True, slots=True)
class Decision:
    """The numbers that tell singing from what is none.

    Attributes
    ----------
    weights : tuple of float
        One for each of FEATURES.
    bias : float
        Log-odds where all features are 0.
    change : float
        Log-odds that it costs to begin or to end singing.
    least : float
        Chance of the line's pitch from which on it is sung, where somebody sings at all.
    """

    weights: tuple[float, ...]
    bias: float
    change: float
    least: float

    @classmethod
    def of(cls, card: Mapping[str, Any]) -> Decision | None:
        """Return what a card says under KEY; None where it says nothing that can be used."""
        said = card.get(KEY)
        try:
            weights = tuple(float(said["weights"][name]) for name in FEATURES)  # type: ignore[index]
            decision = cls(weights, *(float(said[word]) for word in ("bias", "change", "least")))  # type: ignore[index]
        except (KeyError, TypeError, ValueError):
            return None
        numbers = (*weights, decision.bias, decision.change, decision.least)
        return decision if all(math.isfinite(n) and abs(n) < _MOST for n in numbers) else None

    def as_record(self) -> dict[str, Any]:
        """Return them as a card holds them."""
        weights = {name: round(w, 4) for name, w in zip(FEATURES, self.weights, strict=True)}
        return {
            "weights": weights,
            "bias": round(self.bias, 4),
            "change": round(self.change, 4),
            "least": round(self.least, 4),
        }


def features_of(evidence: Evidence) -> Floats:
    """Return what speaks for singing, shape (n_frames, len(FEATURES))."""
    usual = uniform_filter1d(evidence.mixture, _AROUND, mode="reflect")
    usual = np.maximum(usual, _WHOLE * evidence.mixture.mean()) + 1e-12
    loudness = np.log10(evidence.voice / usual + _FLOOR)
    share = np.log10((evidence.voice + _FLOOR * usual) / (evidence.mixture + 10 * _FLOOR * usual))
    certainty, chance = _odds(evidence.certainty), _odds(evidence.chance)
    columns = [loudness, share, certainty, chance]
    columns += [_mean(curve, n) for curve in (loudness, share, chance) for n in _SPREADS]
    smooth = _mean(loudness, 3)
    for n in _MEMORIES:
        columns += [smooth - _highest(smooth, n, origin) for origin in (n // 2, -(n // 2))]
    leaps = np.minimum(np.abs(np.diff(evidence.pitch, prepend=evidence.pitch[:1])), _LEAP) / _LEAP
    columns += [_mean(leaps, n) for n in _UNRESTS]
    apart = np.abs(evidence.pitch - _mean(evidence.pitch, _PLACE)) / _OCTAVE
    columns += [np.minimum(apart, 1.0), (evidence.pitch - _MIDDLE) / _OCTAVE]
    phrases = [_mean(curve, _PHRASE) for curve in (loudness, chance)]
    most = [_highest(phrase, _LONG) for phrase in phrases]
    columns += [phrases[0] - most[0], phrases[1] - most[1], most[1], most[0]]
    columns += [evidence.singing, *(_mean(evidence.singing, n) for n in _SPREADS[1:])]
    return np.stack(columns, axis=1)


def _odds(chances: Floats) -> Floats:
    """Return log-odds, brought to about the size of the others."""
    return np.asarray(np.log((chances + 1e-4) / (1 - chances + 1e-4)) / 3)


def _mean(curve: Floats, n: int) -> Floats:
    return np.asarray(uniform_filter1d(curve, n, mode="nearest"))


def _highest(curve: Floats, n: int, origin: int = 0) -> Floats:
    return np.asarray(maximum_filter1d(curve, n, origin=origin, mode="nearest"))


def odds_of(features: Floats, decision: Decision) -> Floats:
    """Return the log-odds that somebody sings, frame by frame, shape (n_frames,)."""
    return np.asarray(features @ np.asarray(decision.weights) + decision.bias)


def sung_frames(odds: Floats, change: float) -> Flags:
    """Say of each frame, (n_frames,), whether somebody sings: the likeliest course, a change costing `change` (Viterbi)."""
    begins, ends = np.zeros(len(odds), np.bool_), np.zeros(len(odds), np.bool_)
    singing, silent = 0.0, 0.0
    for frame, value in enumerate(odds.tolist()):
        begins[frame] = silent - change > singing
        ends[frame] = singing - change > silent
        singing, silent = max(singing, silent - change) + value, max(silent, singing - change)
    is_sung = np.zeros(len(odds), np.bool_)
    state = singing > silent
    for frame in range(len(odds) - 1, -1, -1):
        is_sung[frame] = state
        state = not begins[frame] if state else bool(ends[frame])
    return is_sung


def spans_of(is_sung: Flags, odds: Floats) -> tuple[VocalSpan, ...]:
    """Return the stretches of frames in which somebody sings, with the mean chance within as the trust.

    Frame k stands for the time around second k / VOICE_RATE; nothing reaches beyond the first and the last.
    """
    edges = np.flatnonzero(np.diff(np.pad(is_sung, 1).astype(np.int8))).reshape(-1, 2)
    chances = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    times = np.clip((edges - 0.5) / VOICE_RATE, 0.0, max(0, len(is_sung) - 1) / VOICE_RATE)
    return tuple(
        VocalSpan(round(begin, 3), round(end, 3), round(float(chances[start:stop].mean()), 3))
        for (start, stop), (begin, end) in zip(edges.tolist(), times.tolist(), strict=True)
        if end > begin
    )

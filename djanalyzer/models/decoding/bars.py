"""The bars of a recording and what the evidence says about each of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import FRAME_RATE, STEP_RATE, Activations
from djanalyzer.models.decoding.likeness import Likeness, between, likeness_of
from djanalyzer.models.decoding.milliseconds import Flux
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.sound import Sound
from djanalyzer.music import BeatGrid

_BAR_WITHOUT_BEATS = 2.0  # seconds; where nothing beats, time is cut into such pieces
_SHORTEST_BAR = 0.5  # of a usual bar; what is shorter joins its neighbour
_REACH_BARS = 0.3  # evidence within this share of a bar counts for its edge
_LOUD = 0.8  # quantile of the bars' kick that counts as full
_PLAYS_SHARE = 0.3  # of the energy of a strong bar
_KICK_SHARE = 0.4  # of a full bar's kick makes a bar with drums


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from 0 s to the end, without gaps.

    Attributes
    ----------
    edges : shape (n_bars + 1,), seconds
        From 0 to the duration; all between are downbeats where the recording beats.
    are_musical : bool
        False where there is no beat and the bars are mere pieces of time.
    labels : shape (n_bars, 7)
        Probability of each section label.
    boundary : shape (n_bars,)
        Probability of a boundary at each bar's start.
    cues : shape (n_bars, 5)
        Probability of each kind of cue at each bar's start.
    energy : shape (n_bars,), 0 to 1
    kick : shape (n_bars,)
        Onsets in the low band, 1 in a bar full of them.
    vocals : shape (n_bars,)
        Probability that somebody sings.
    likeness : Likeness or None
        How the bars differ from each other; None where only the network was heard.
    first_downbeat : float
        Seconds; the first bar begins at 0 s, its downbeat may follow later.
    """

    edges: Floats
    are_musical: bool
    labels: Floats
    boundary: Floats
    cues: Floats
    energy: Floats
    kick: Floats
    vocals: Floats
    likeness: Likeness | None = None
    first_downbeat: float = 0.0

    def __len__(self) -> int:
        return len(self.edges) - 1

    @property
    def n_playing(self) -> int:
        """The number of bars up to the last in which the track plays, its reverberation left out."""
        if len(self) == 0:
            return 0
        playing = np.flatnonzero(self.energy >= _PLAYS_SHARE * np.quantile(self.energy, _LOUD))
        return int(playing[-1]) + 1 if len(playing) else len(self)

    @property
    def have_drums(self) -> npt.NDArray[np.bool_]:
        """Whether each bar has a bass drum, shape (n_bars,)."""
        return self.kick >= _KICK_SHARE


def bars_of(
    activations: Activations,
    flux: Flux,
    grid: BeatGrid | None,
    duration: float,
    sound: Sound | None = None,
) -> Bars:
    """Cut [0, duration) into bars and gather the evidence of each."""
    edges = _edges(grid, duration)
    reach = _REACH_BARS * float(np.median(np.diff(edges)))
    boundary = _highest_near(np.asarray(activations.boundaries, np.float64)[:, None], edges[:-1], reach)[:, 0]
    return Bars(
        edges=edges,
        are_musical=grid is not None,
        labels=_means(np.asarray(activations.sections, np.float64), edges, STEP_RATE),
        boundary=boundary,
        cues=_highest_near(np.asarray(activations.cues, np.float64), edges[:-1], reach),
        energy=_means(np.asarray(activations.energy, np.float64)[:, None], edges, STEP_RATE)[:, 0],
        kick=_kick(flux, edges),
        vocals=sung_shares(activations.vocals, edges),
        likeness=likeness_of(sound, edges) if sound is not None and len(sound.logmel) else None,
        first_downbeat=_first_downbeat(grid, duration),
    )


def sung_shares(vocals: npt.ArrayLike, edges: Floats) -> Floats:
    """Return the mean chance of singing in each bar, shape (n_bars,)."""
    return _means(np.asarray(vocals, np.float64)[:, None], edges, STEP_RATE)[:, 0]


def _first_downbeat(grid: BeatGrid | None, duration: float) -> float:
    downbeats = grid.downbeats(duration) if grid else np.zeros(0)
    return float(downbeats[0]) if len(downbeats) else 0.0


def _edges(grid: BeatGrid | None, duration: float) -> Floats:
    """Return 0, the downbeats and the end; scraps join their neighbours."""
    inner = (
        np.arange(_BAR_WITHOUT_BEATS, duration, _BAR_WITHOUT_BEATS)
        if grid is None
        else grid.downbeats(duration)
    )
    shortest = _SHORTEST_BAR * (float(np.median(np.diff(inner))) if len(inner) > 1 else _BAR_WITHOUT_BEATS)
    inner = inner[(inner >= shortest) & (inner <= duration - shortest)]
    if len(inner):
        inner = inner[np.concatenate([[True], np.diff(inner) >= shortest])]
    return np.concatenate([[0.0], inner, [duration]])


def _means(values: Floats, edges: Floats, rate: float) -> Floats:
    """Return the mean of `values` (n, k) between the edges, shape (n_bars, k)."""
    return between(values, edges * rate)


def _highest_near(values: Floats, times: Floats, reach: float) -> Floats:
    """Return the highest of `values` (n, k) within `reach` seconds of each time, less the farther, shape (n_times, k)."""
    n = max(round(reach * FRAME_RATE), 1)
    lags = np.arange(-n, n + 1)
    index = np.rint(times * FRAME_RATE).astype(np.int64)[:, None] + lags + n
    padded = np.pad(values, ((n, n + 1), (0, 0)))
    near = padded[np.clip(index, 0, len(padded) - 1)]
    share = 1 - 0.5 * np.abs(lags) / n
    return np.asarray((near * share[None, :, None]).max(axis=1))


def _kick(flux: Flux, edges: Floats) -> Floats:
    """Return the mean onset strength of the low band in each bar, 1 where it is full."""
    curve = np.asarray(flux[:, 1:], np.float64)
    floor = 2 * float(np.median(curve[:: max(len(curve) // 100_000, 1)])) if len(curve) else 0.0
    low = _means(np.maximum(curve - floor, 0), edges, FLUX_RATE)[:, 0]
    full = float(np.quantile(low, _LOUD)) if len(low) else 0.0
    return low / full if full > 1e-6 else np.zeros_like(low)

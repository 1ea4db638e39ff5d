"""The bars of a recording and what the evidence says about each of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.features.logmel import centres
from djanalyzer.features.onsets import FLUX_RATE
from djanalyzer.models.activations import FRAME_RATE, STEP_RATE, Activations
from djanalyzer.models.decoding.likeness import Likeness, between, likeness_of
from djanalyzer.models.decoding.milliseconds import Flux
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.sound import Sound
from djanalyzer.music import BeatGrid

_BAR_WITHOUT_BEATS = 2.0  # seconds; where nothing beats, time is cut into such pieces
_SHORTEST_BAR = 0.5  # of a usual bar; what is shorter joins its neighbour
_AT_ONCE = 0.1  # seconds between a downbeat and what is first or last heard, where music starts or ends on it
_REACH_BARS = 0.3  # evidence within this share of a bar counts for its edge
_LOUD = 0.8  # quantile of the bars' kick that counts as full
_PLAYS_SHARE = 0.3  # of the energy of a strong bar
_KICK_SHARE = 0.4  # of a full bar's kick makes a bar with drums
_BANDS = (160.0, 6000.0)  # Hz: the bass lies below, the hats above


@dataclass(frozen=True, slots=True)
class FormEvidence:
    """What a structure path says of sections: `labels` and `boundary` as in `Bars`."""

    labels: Floats
    boundary: Floats


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from where the music starts to where it ends, without gaps; silence around it has none.

    Attributes
    ----------
    edges : shape (n_bars + 1,), seconds
        From 0 to the duration; where more than half a bar of silence comes before or after the music, from its start or to
        its end. All between are downbeats where the recording beats.
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
        Seconds; the first bar begins where the music does, its downbeat may follow later.
    duration : float
        Seconds of the recording, with the silence after the music.
    objects : shape (n_bars, 5), or None where the network detects none
        Probability of a cue point of each kind at each bar's start, as it is detected.
    joins : shape (n_bars,), or None where the network does not say
        Probability that somebody joins or leaves at each bar's start.
    bands : shape (n_bars, 3), or None where nobody asks who joins
        Level of the bass, the middle and the hats, 1 for 80 dB.
    form : FormEvidence or None
        None where the network has no structure path.
    trust : float or None
        How far the network's say of sections counts, 0 to 1; None: as clear as `boundary` is (`familiarity`).
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
    duration: float = 0.0
    objects: Floats | None = None
    joins: Floats | None = None
    bands: Floats | None = None
    form: FormEvidence | None = None
    trust: float | None = None

    def __len__(self) -> int:
        return len(self.edges) - 1

    def span(self, first: int, stop: int) -> tuple[float, float]:
        """Return the seconds at which bars [first, stop) begin and end; silence after the last bar goes with it."""
        end = float(self.edges[stop])
        return float(self.edges[first]), max(end, self.duration) if stop == len(self) else end

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
    """Cut the music in [0, duration) into bars and gather the evidence of each."""
    edges = _edges(grid, duration, sound)
    reach = _REACH_BARS * float(np.median(np.diff(edges)))
    return Bars(
        edges=edges,
        are_musical=grid is not None,
        labels=_means(np.asarray(activations.sections, np.float64), edges, STEP_RATE),
        boundary=_boundary_near(activations.boundaries, edges, reach),
        cues=_highest_near(np.asarray(activations.cues, np.float64), edges[:-1], reach),
        energy=_means(np.asarray(activations.energy, np.float64)[:, None], edges, STEP_RATE)[:, 0],
        kick=_kick(flux, edges),
        vocals=sung_shares(activations.vocals, edges),
        likeness=likeness_of(sound, edges) if sound is not None and len(sound.logmel) else None,
        first_downbeat=_first_downbeat(grid, edges),
        duration=duration,
        objects=_objects_near(activations, edges[:-1], reach),
        joins=_joins_near(activations, edges[:-1], reach),
        bands=_bands(sound, edges) if sound is not None and activations.changes is not None else None,
        form=_form_evidence(activations, edges, reach),
    )


def _form_evidence(activations: Activations, edges: Floats, reach: float) -> FormEvidence | None:
    if activations.form_sections is None or activations.form_boundaries is None:
        return None
    return FormEvidence(
        labels=_means(np.asarray(activations.form_sections, np.float64), edges, STEP_RATE),
        boundary=_boundary_near(activations.form_boundaries, edges, reach),
    )


def _boundary_near(boundaries: npt.ArrayLike, edges: Floats, reach: float) -> Floats:
    """Return the highest chance of a boundary within `reach` seconds of each bar's start, less the farther."""
    return _highest_near(np.asarray(boundaries, np.float64)[:, None], edges[:-1], reach)[:, 0]


def sung_shares(vocals: npt.ArrayLike, edges: Floats) -> Floats:
    """Return the mean chance of singing in each bar, shape (n_bars,)."""
    return _means(np.asarray(vocals, np.float64)[:, None], edges, STEP_RATE)[:, 0]


def _first_downbeat(grid: BeatGrid | None, edges: Floats) -> float:
    downbeats = grid.downbeats(float(edges[-1])) if grid else np.zeros(0)
    downbeats = downbeats[downbeats >= edges[0]]
    return float(downbeats[0]) if len(downbeats) else float(edges[0])


def _edges(grid: BeatGrid | None, duration: float, sound: Sound | None) -> Floats:
    """Return the start of the music, the downbeats in it and its end; scraps of bars and of silence join their neighbours."""
    start, stop = sound.span(duration) if sound is not None else (0.0, duration)
    inner = (
        np.arange(start + _BAR_WITHOUT_BEATS, stop, _BAR_WITHOUT_BEATS)
        if grid is None
        else grid.downbeats(duration)
    )
    shortest = _SHORTEST_BAR * (float(np.median(np.diff(inner))) if len(inner) > 1 else _BAR_WITHOUT_BEATS)
    start = 0.0 if start < shortest else _downbeat_after(inner, start, _AT_ONCE)
    stop = duration if duration - stop < shortest else _downbeat_after(inner, stop, shortest)
    inner = inner[(inner >= start + shortest) & (inner <= stop - shortest)]
    if len(inner):
        inner = inner[np.concatenate([[True], np.diff(inner) >= shortest])]
    return np.concatenate([[start], inner, [stop]])


def _downbeat_after(downbeats: Floats, time: float, reach: float) -> float:
    """Return the downbeat on which music starts or its last bar ends, at most `reach` seconds later; else the time itself."""
    near = downbeats[(downbeats >= time - _AT_ONCE) & (downbeats <= time + reach)]
    return float(near[0]) if len(near) else time


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


def _objects_near(activations: Activations, starts: Floats, reach: float) -> Floats | None:
    """Return the highest chance of a cue point of each kind within `reach` seconds of each bar's start, less the farther."""
    if activations.cue_chances is None or activations.cue_offsets is None:
        return None
    steps = np.arange(len(activations.cue_chances))[:, None]
    times: Floats = np.asarray((steps + 0.5 + activations.cue_offsets) / STEP_RATE, np.float64)
    columns = [
        _highest_at(np.asarray(chances, np.float64), at, starts, reach)
        for chances, at in zip(activations.cue_chances.T, times.T, strict=True)
    ]
    return np.column_stack(columns)


def _joins_near(activations: Activations, starts: Floats, reach: float) -> Floats | None:
    """Return the highest chance that somebody joins or leaves within `reach` seconds of each bar's start."""
    if activations.changes is None:
        return None
    chances = np.asarray(activations.changes, np.float64)
    return _highest_at(chances, (np.arange(len(chances)) + 0.5) / STEP_RATE, starts, reach)


def _highest_at(chances: Floats, times: npt.NDArray[np.floating], starts: Floats, reach: float) -> Floats:
    """Return the highest of the chances at `times` within `reach` of each start, halved at its ends, shape of `starts`."""
    highest = np.zeros(len(starts))
    after = np.clip(np.searchsorted(starts, times), 1, max(len(starts) - 1, 1))
    before = after - 1
    after = np.minimum(after, len(starts) - 1)
    nearest = np.where(np.abs(starts[before] - times) <= np.abs(starts[after] - times), before, after)
    distance = np.abs(starts[nearest] - times)
    near = distance <= reach
    np.maximum.at(highest, nearest[near], (np.nan_to_num(chances) * (1 - 0.5 * distance / reach))[near])
    return highest


def _bands(sound: Sound, edges: Floats) -> Floats:
    """Return the level of each of three bands in each bar."""
    ends = np.searchsorted(centres()[1:-1], _BANDS)
    parts = np.split(np.asarray(sound.logmel, np.float32), ends, axis=1)
    return _means(np.column_stack([p.mean(axis=1) for p in parts]), edges, FRAME_RATE)


def _kick(flux: Flux, edges: Floats) -> Floats:
    """Return the mean onset strength of the low band in each bar, 1 where it is full."""
    curve = np.asarray(flux[:, 1:], np.float64)
    floor = 2 * float(np.median(curve[:: max(len(curve) // 100_000, 1)])) if len(curve) else 0.0
    low = _means(np.maximum(curve - floor, 0), edges, FLUX_RATE)[:, 0]
    full = float(np.quantile(low, _LOUD)) if len(low) else 0.0
    return low / full if full > 1e-6 else np.zeros_like(low)

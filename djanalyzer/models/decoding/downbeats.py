"""Which beat is the first of its bar: every bar of the recording votes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import FRAME_RATE, Activations
from djanalyzer.models.decoding.pulse import Floats, Pulse, sample
from djanalyzer.music import BEATS_PER_BAR

# A section starts on a first beat: one clear boundary counts as so many clear downbeats. Bars repeat themselves, and so
# do their errors: however many, they count as so many.
_BOUNDARY_SHARE = 3.0
_DIFFERENT_BARS = 24
_BREAK_COST = 4.0  # clear downbeats that must speak for a bar that is cut short where the tempo changes


@dataclass(frozen=True, slots=True)
class BarPhase:
    """`first`: which of the first four beats of a piece starts a bar (0 to 3); `confidence` 0 to 1."""

    first: int
    confidence: float


def bar_phases(activations: Activations, pulse: Pulse, pieces: list[Floats]) -> list[BarPhase]:
    """Return the bar phase of each piece of a grid, given its beats; bars run on across pieces unless much objects."""
    votes = [_votes(activations, pulse, beats) for beats in pieces]
    carried = np.cumsum([0] + [len(beats) for beats in pieces[:-1]]) % BEATS_PER_BAR
    # Turned so that the same number means that the bars run on.
    turned = np.array([np.roll(v, c) for v, c in zip(votes, carried, strict=True)])
    states = _steadiest(turned)
    return [
        BarPhase(int(s - c) % BEATS_PER_BAR, _confidence(v))
        for s, c, v in zip(states, carried, votes, strict=True)
    ]


def _votes(activations: Activations, pulse: Pulse, beats: Floats) -> Floats:
    """Return the evidence, in clear downbeats, that bars start at beats p, p + 4, ...; shape (4,)."""
    evidence = sample(pulse.downbeat_reach, beats) * sample(pulse.weight, beats)
    evidence *= min(_DIFFERENT_BARS * BEATS_PER_BAR / max(len(beats), 1), 1.0)
    evidence += _BOUNDARY_SHARE * boundaries_at(activations, beats)
    return np.array([evidence[p::BEATS_PER_BAR].sum() for p in range(BEATS_PER_BAR)])


def boundaries_at(activations: Activations, beats: Floats) -> Floats:
    """Give each boundary peak to the beat nearest to it, shape (n_beats,)."""
    given = np.zeros(len(beats))
    curve = np.asarray(activations.boundaries, np.float64)
    if len(beats) < 2 or not curve.any():
        return given
    frames = _peaks(curve)
    times = frames / FRAME_RATE
    inside = (times > beats[0] - 0.2) & (times < beats[-1] + 0.2)
    nearest = _nearest(beats, times[inside])
    np.add.at(given, nearest, curve[frames[inside]])
    return given


def _peaks(curve: Floats) -> npt.NDArray[np.int64]:
    from djanalyzer.models.decoding.pulse import peaks_of

    frames = peaks_of(curve)
    return frames[curve[frames] > 0.2]


def _nearest(sorted_times: Floats, times: Floats) -> npt.NDArray[np.int64]:
    after = np.clip(np.searchsorted(sorted_times, times), 1, len(sorted_times) - 1)
    return after - (times - sorted_times[after - 1] < sorted_times[after] - times)


def _steadiest(votes: Floats) -> list[int]:
    """Return the phase of each piece that collects most votes, a change of phase costing some."""
    total, back = votes[0].copy(), []
    for row in votes[1:]:
        best = int(total.argmax())
        stays = total >= total[best] - _BREAK_COST
        back.append(np.where(stays, np.arange(BEATS_PER_BAR), best))
        total = np.maximum(total, total[best] - _BREAK_COST) + row
    states = [int(total.argmax())]
    for came_from in reversed(back):
        states.append(int(came_from[states[-1]]))
    return states[::-1]


def _confidence(votes: Floats) -> float:
    """Return the share of the best phase's lead over the second in all votes, 0 to 1."""
    second, best = np.sort(votes)[-2:]
    return float(best - second) / float(best) if best > 0 else 0.0

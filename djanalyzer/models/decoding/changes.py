"""Tempos that change: follow the beat, then cut its path into the fewest straight pieces.

Used only where one line does not explain the beats: live drums, a change of tempo, a mix of several tracks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.models.activations import FRAME_RATE
from djanalyzer.models.decoding.lines import pick_at
from djanalyzer.models.decoding.pulse import MISS, Floats, Pulse
from djanalyzer.models.decoding.tempo import FASTEST, SLOWEST, prior_of

_WINDOW = int(8 * FRAME_RATE) | 1
_HOP = int(2 * FRAME_RATE)
_SIZE = 4096
_STEP = 0.01  # relative distance of neighbouring tempos
_HARMONICS = (1, 2, 3, 4)
_N_PHASES = 16
_SLIDE_COST, _JUMP_COST = 0.05, 1.0  # in clear beats a second: to the neighbouring tempo, to any other
_STEADY = 30.0  # how much an uneven beat costs against a weak one

_SCATTER = 0.012  # seconds: how far single beats may lie from their piece
_PIECE_COST = 25.0  # what another piece must save, in squared scatters
_LONGEST_PIECE = 600  # beats; longer pieces are joined from such ones
_SHORTEST_PIECE = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive beats [first, stop) of a path that lie on one line."""

    first: int
    stop: int


def follow(pulse: Pulse) -> Floats:
    """Return the beats of a recording whose tempo may change, seconds, shape (n_beats,)."""
    return _tracked(pulse, tempo_path(pulse))


def tempo_path(pulse: Pulse) -> Floats:
    """Return the likeliest tempo in BPM around each frame, shape (n_frames,)."""
    tempos = SLOWEST * np.exp(np.arange(0, np.log(FASTEST / SLOWEST), _STEP))
    response = _responses(pulse, tempos / 60)
    prior = np.array([prior_of(t) for t in tempos])
    states = _smoothest(np.where(response > 0, response * prior, response))
    centres = np.arange(len(states)) * _HOP
    path: Floats = np.interp(np.arange(len(pulse.strength)), centres, tempos[states])
    return path


def straight_pieces(times: Floats, weights: Floats) -> list[Piece]:
    """Cut beats into the fewest pieces of even beats: least squares plus a cost for every piece, exactly minimised."""
    sums = _Sums(times, weights)
    n = len(times)
    cost = np.full(n + 1, np.inf)
    cost[0] = -_PIECE_COST
    back = np.zeros(n + 1, np.int64)
    for stop in range(min(_SHORTEST_PIECE, n), n + 1):
        first = np.arange(max(stop - _LONGEST_PIECE, 0), max(stop - _SHORTEST_PIECE, 0) + 1)
        total = cost[first] + sums.misfit(first, stop) / _SCATTER**2 + _PIECE_COST
        best = int(np.argmin(total))
        cost[stop], back[stop] = total[best], first[best]
    pieces, stop = [], n
    while stop > 0:
        pieces.append(Piece(int(back[stop]), stop))
        stop = int(back[stop])
    return _joined(pieces[::-1], sums)


def _joined(pieces: list[Piece], sums: _Sums) -> list[Piece]:
    """Join neighbours that one line explains: pieces were limited in length."""
    joined = pieces[:1]
    for piece in pieces[1:]:
        last = joined[-1]
        apart = sums.of(last) + sums.of(piece) + _PIECE_COST * _SCATTER**2
        together = Piece(last.first, piece.stop)
        if sums.of(together) <= apart:
            joined[-1] = together
        else:
            joined.append(piece)
    return joined


class _Sums:
    """Cumulated sums from which the misfit of any run of beats to its own best line follows at once."""

    def __init__(self, times: Floats, weights: Floats) -> None:
        x, y, w = np.arange(len(times), dtype=float), times.astype(float), weights
        if len(x) > 1:  # without the common slope the sums stay small and exact
            y = y - np.polyval(np.polyfit(x, y, 1), x)
        self._sums = np.vstack(
            [
                np.concatenate([[0.0], np.cumsum(v)])
                for v in (w, w * x, w * y, w * x * x, w * x * y, w * y * y)
            ]
        )

    def of(self, piece: Piece) -> float:
        """Return the misfit of one piece."""
        return float(self.misfit(np.array([piece.first]), piece.stop)[0])

    def misfit(self, first: npt.NDArray[np.int64], stop: int) -> Floats:
        """Return the weighted sum of squared residuals of the beats [first, stop) around their line."""
        w, wx, wy, wxx, wxy, wyy = self._sums[:, stop, None] - self._sums[:, first]
        w = np.maximum(w, 1e-9)
        sxx, sxy, syy = wxx - wx**2 / w, wxy - wx * wy / w, wyy - wy**2 / w
        return np.asarray(np.maximum(syy - sxy**2 / np.maximum(sxx, 1e-9), 0.0))


def _responses(pulse: Pulse, hertz: Floats) -> Floats:
    """Return what beats of each tempo would gain in windows of 8 s every 2 s, shape (n_windows, n_tempos).

    That is, per second, the strength found at the beats less `MISS` for every beat, at the best phase. The strength is
    read off the spectrum: a mean and four harmonics.
    """
    from scipy.fft import rfft

    half = _WINDOW // 2
    evidence = np.pad(pulse.strength, (half, half + _HOP))
    windows = np.lib.stride_tricks.sliding_window_view(evidence, _WINDOW)[::_HOP]
    shape = np.hanning(_WINDOW)
    shape = shape / shape.sum()
    bins = [np.rint(k * hertz * _SIZE / FRAME_RATE).astype(np.int64) for k in _HARMONICS]
    turns = [np.exp(2j * np.pi * k * np.arange(_N_PHASES) / _N_PHASES) for k in _HARMONICS]
    gains = np.empty((len(windows), len(hertz)))
    for row, window in enumerate(windows):
        level = float(window @ shape)
        values = np.asarray(rfft((window - level) * shape, _SIZE))
        waves = sum(np.real(np.outer(values[b], t)) for b, t in zip(bins, turns, strict=True))
        gains[row] = hertz * (level + 2 * np.max(waves, axis=1) - MISS)
    return gains


def _smoothest(response: Floats) -> npt.NDArray[np.int64]:
    """Return the path through the windows that collects most response for least change (Viterbi)."""
    n_windows, n_states = response.shape
    distance = np.abs(np.subtract.outer(np.arange(n_states), np.arange(n_states)))
    cost = np.minimum(distance * _SLIDE_COST, _JUMP_COST)
    total, back = response[0].copy(), np.zeros((n_windows, n_states), np.int64)
    for i in range(1, n_windows):
        arriving = total[None, :] - cost
        back[i] = arriving.argmax(axis=1)
        total = arriving[np.arange(n_states), back[i]] + response[i]
    states = np.zeros(n_windows, np.int64)
    states[-1] = int(total.argmax())
    for i in range(n_windows - 1, 0, -1):
        states[i - 1] = back[i, states[i]]
    return states


def _tracked(pulse: Pulse, path: Floats) -> Floats:
    """Return the most even and strongest series of beats along a path of tempos (dynamic programming)."""
    period = 60 * FRAME_RATE / path
    n = len(period)
    score, back = pulse.strength.copy(), np.full(n, -1, np.int64)
    steps = {p: _steps(p) for p in np.unique(np.rint(period).astype(np.int64))}
    rounded = np.rint(period).astype(np.int64)
    for frame in range(int(rounded[:1].max(initial=1)) * 2, n):
        reach, penalty = steps[rounded[frame]]
        start = frame - reach[0]
        if start < 0:
            continue
        previous = score[start : frame - reach[-1] + 1] - penalty
        best = int(previous.argmax())
        if previous[best] > 0:
            score[frame] += previous[best]
            back[frame] = start + best
    return pick_at(pulse, _traced(score, back, int(rounded[-1]) if n else 0))


def _steps(period: int) -> tuple[npt.NDArray[np.int64], Floats]:
    """Return how far back the beat before may lie, farthest first, and what its unevenness costs."""
    reach = np.arange(int(period * 1.5), int(period * 0.6), -1)
    return reach, _STEADY * np.square(np.log(reach / period))


def _traced(score: Floats, back: npt.NDArray[np.int64], last_period: int) -> npt.NDArray[np.int64]:
    tail = max(len(score) - 2 * last_period, 0)
    frame = tail + int(np.argmax(score[tail:])) if len(score) else -1
    frames = []
    while frame >= 0:
        frames.append(frame)
        frame = int(back[frame])
    return np.array(frames[::-1], np.int64)

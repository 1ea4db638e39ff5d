"""Fit decoding to a set of weights: what its evidence is worth, and how often a grid like this one is right.

`python -m djanalyzer.training.fitting --folder TRIALS` renders held-out songs, clean and damaged, lets the network hear
them and writes the fitted numbers into the card of the weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.choices import (
    LEVEL_FEATURES,
    PHASE_FEATURES,
    Evidence,
    evidence_of,
)
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.grid import Hearing, hear
from djanalyzer.models.decoding.lattice import TICKS, lattice_of
from djanalyzer.models.decoding.meters import BAR_FEATURES, BeatMarks, bar_features, chords_at
from djanalyzer.models.decoding.pulse import pulse_of
from djanalyzer.models.decoding.stretches import beating_of, beats_and_periods
from djanalyzer.models.decoding.trust import TRUST_SIGNS

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_NEAR = 0.04  # seconds: coarse rightness of a way to count; its milliseconds come later
_RIGHT_F = 0.9
_FLAM, _ENOUGH = 0.010, 0.95  # a grid is right when so many of the beats lie so near
_SAME_TEMPO = 5e-4
_CHANGING_NEAR = 0.020
_N_FOLDS = 4
_RIDGE = 0.003
# The phase features' weights as fitted over several networks on open music; generated music alone would have them forget
# how drums tell the beat where a network is wrong.
_USUAL_PHASES = (0.15, 1.15, 1.25, 1.15, 0.95, 2.65)
_PHASE_RIDGE = 1.0
_USUAL = list(LEVEL_FEATURES).index("usual tempo")
_TEMPO_WIDTH = 0.1  # octaves
# On open music the evidence weighs less than on the generator's: the factor under which 25 open recordings are likeliest.
_TEMPER = 0.6
_CAUTION = (
    0.5  # log-odds that trust is lowered by: a grid called sure must be so on music unlike the generator's
)


@dataclass(frozen=True, slots=True)
class Trial:
    """A recording whose beats are known.

    Attributes
    ----------
    hearing : Hearing
        What decoding gets.
    beats, downbeats : shape (n,), seconds
        Downbeats are empty where the bar phase is doubtful.
    tempo : float or None
        BPM; None where it changes.
    group : str
        What shares it belongs into one fold: a song and its damaged copy.
    says : float
        How much it counts.
    """

    name: str
    hearing: Hearing
    beats: Floats
    downbeats: Floats
    tempo: float | None
    group: str = ""
    says: float = 1.0


@dataclass(frozen=True, slots=True)
class Question:
    """Alternatives of which some are right.

    Attributes
    ----------
    features : shape (n, k)
    is_right : shape (n,)
    says : float
        How much the answer counts.
    odds : shape (n,) or 0
        Log-odds known beforehand.
    """

    features: Floats
    is_right: Flags
    says: float
    odds: Floats | float = 0.0


def fit(trials: Sequence[Trial]) -> tuple[Constants, list[Outcome]]:
    """Return the constants that suit these trials, and how each fared when it was left out."""
    weighed = [w for w in map(_weighing, trials) if w is not None]
    constants = _counting(weighed, replace(Constants(), bars=_bars(trials)))
    outcomes = []
    for fold in range(_N_FOLDS):
        theirs = [w for w in weighed if _fold(w.trial) != fold]
        judged = [t for t in trials if _fold(t) == fold]
        if theirs and judged:
            fitted = _counting(theirs, constants)
            outcomes += [_outcome(t, fitted) for t in judged]
    return _with_trust(constants, outcomes), outcomes


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a trial came out: what trust would rest on and whether it was right; the same for its bar lines."""

    name: str
    features: Floats | None
    is_right: bool
    bar_odds: float
    are_bars_right: bool | None
    says: float


@dataclass(frozen=True, slots=True)
class _Weighing:
    trial: Trial
    evidence: list[Evidence]
    is_right: list[Flags]


def _weighing(trial: Trial) -> _Weighing | None:
    """Return the ways to count a trial and which are right; None where none is, or it hardly beats."""
    hearing = trial.hearing
    pulse = pulse_of(hearing.activations)
    beats, periods = beats_and_periods(beating_of(pulse, hearing.duration).stretches)
    if len(beats) < 8 or len(trial.beats) < 8:
        return None
    lattice = lattice_of(hearing.activations, pulse, hearing.flux, beats, periods)
    times = (beats[:, None] + periods[:, None] * np.arange(TICKS) / TICKS).ravel()
    evidence = evidence_of(lattice, hearing.activations)
    scores = [
        np.array([f_measure(trial.beats, times[c.offset :: c.step], _NEAR) for c in e.counts])
        for e in evidence
    ]
    best = max((float(s.max()) for s in scores), default=0.0)
    if best < _RIGHT_F:
        return None
    return _Weighing(trial, evidence, [s >= max(_RIGHT_F, best - 0.03) for s in scores])


def _counting(weighed: list[_Weighing], constants: Constants) -> Constants:
    """Fit the weights of phases, then those of levels at their likeliest phases."""
    phases = [
        Question(e.phases, r, w.trial.says)
        for w in weighed
        for e, r in zip(w.evidence, w.is_right, strict=True)
        if r.any()
    ]
    usual = np.array(_USUAL_PHASES)
    fitted = replace(constants, phases=choose(phases, [1] * len(PHASE_FEATURES), _PHASE_RIDGE, usual))
    prior = _Tempos([60 / float(np.median(np.diff(w.trial.beats))) for w in weighed])
    levels = choose(
        [_level_question(w, fitted, prior) for w in weighed], list(LEVEL_FEATURES.values()), _RIDGE
    )
    return replace(fitted, levels=tuple(1.0 if i == _USUAL else _TEMPER * v for i, v in enumerate(levels)))


def _level_question(weighing: _Weighing, constants: Constants, prior: _Tempos) -> Question:
    """Ask for the tempo of a trial, as one among trials: how usual a tempo is elsewhere counts when decoding.

    The shift from one prior to the other is that of Saerens et al. 2002.
    """
    features = np.array([e.level(constants) for e in weighing.evidence])
    features[:, _USUAL] = 0.0
    is_right = np.array([bool(r.any()) for r in weighing.is_right])
    tempos = np.array([e.tempo for e in weighing.evidence])
    return Question(features, is_right, weighing.trial.says, np.log(prior.density(tempos)))


class _Tempos:
    """How often each tempo occurs among trials, per octave, smoothed."""

    def __init__(self, tempos: Sequence[float]) -> None:
        self._octaves = np.log2(np.asarray(tempos))

    def density(self, tempos: Floats) -> Floats:
        apart = (np.log2(tempos)[:, None] - self._octaves) / _TEMPO_WIDTH
        bells = np.exp(-0.5 * np.square(apart)) / (_TEMPO_WIDTH * np.sqrt(2 * np.pi))
        return np.asarray(bells.mean(axis=1) + 0.005)


def _bars(trials: Sequence[Trial]) -> tuple[float, ...]:
    """Fit the weights of what tells the first beat of a bar, at the true beats."""
    questions = [q for t in trials if (q := _bar_question(t)) is not None]
    if not questions:
        return Constants().bars
    return choose(questions, [1] * len(BAR_FEATURES), _RIDGE)


def _bar_question(trial: Trial) -> Question | None:
    beats = trial.beats
    if len(beats) < 32 or len(trial.downbeats) < 8:
        return None
    index = np.searchsorted(beats, trial.downbeats - 0.02)
    n = int(np.median(np.diff(index)))
    firsts = np.bincount(index % max(n, 1), minlength=max(n, 1))
    if n < 2 or firsts.max() < 0.85 * len(index):
        return None
    hearing = trial.hearing
    periods = np.append(np.diff(beats), np.median(np.diff(beats)))
    lattice = lattice_of(hearing.activations, pulse_of(hearing.activations), hearing.flux, beats, periods)
    marks = BeatMarks.of(lattice, chords_at(hearing.novelty, beats))
    return Question(bar_features(marks, n), np.arange(n) == int(firsts.argmax()), trial.says)


def _outcome(trial: Trial, constants: Constants) -> Outcome:
    """Decode a trial and compare."""
    heard = hear(trial.hearing, constants)
    grid = heard.found.beat_grid
    if grid is None or heard.trust is None:
        return Outcome(trial.name, None, False, 0.0, None, trial.says)
    duration = trial.hearing.duration
    is_right = is_grid_right(trial, grid.beats(duration), grid.tempo)
    are_bars_right = None
    if is_right and len(trial.downbeats) >= 4:
        are_bars_right = f_measure(trial.downbeats, grid.downbeats(duration), 0.07) > 0.75
    return Outcome(trial.name, heard.trust, is_right, heard.bar_odds, are_bars_right, trial.says)


def is_grid_right(trial: Trial, beats: Floats, tempo: float) -> bool:
    """Return whether a grid has the right tempo and its beats in place: what trust claims."""
    if trial.tempo is None:
        return f_measure(trial.beats, beats, _CHANGING_NEAR) >= _ENOUGH
    offsets = np.abs(nearest(trial.beats, beats))
    return abs(tempo / trial.tempo - 1) <= _SAME_TEMPO and float(np.mean(offsets <= _FLAM)) >= _ENOUGH


def _with_trust(constants: Constants, outcomes: list[Outcome]) -> Constants:
    """Fit trust on what came out when left out."""
    judged = [o for o in outcomes if o.features is not None]
    trust = _yes_or_no(
        np.array([o.features for o in judged]),
        np.array([o.is_right for o in judged]),
        np.array([o.says for o in judged]),
        [0, *TRUST_SIGNS[1:]],
    )
    barred = [o for o in judged if o.are_bars_right is not None]
    bar_trust = _yes_or_no(
        np.array([[1.0, min(o.bar_odds, 7.0)] for o in barred]),
        np.array([bool(o.are_bars_right) for o in barred]),
        np.array([o.says for o in barred]),
        [0, 1],
    )
    trust = (trust[0] - _CAUTION, *trust[1:])
    return replace(constants, trust=trust, bar_trust=bar_trust)


def choose(
    questions: list[Question], signs: list[int], ridge: float, usual: Floats | None = None
) -> tuple[float, ...]:
    """Fit a conditional logit: the weights under which the right alternatives are likeliest.

    Parameters
    ----------
    signs : which way each feature may speak: 1 for, -1 against, 0 either
    ridge : how strongly weights are drawn to `usual` (0)
    """
    scale = np.concatenate([q.features - q.features.mean(axis=0) for q in questions]).std(axis=0) + 1e-3
    total = sum(q.says for q in questions)
    wanted = np.zeros(len(scale)) if usual is None else usual * scale

    def misfit(weights: Floats) -> tuple[float, Floats]:
        value, slope = 0.0, np.zeros_like(weights)
        for q in questions:
            features = q.features / scale
            odds = features @ weights + q.odds
            shares = np.exp(odds - odds.max())
            shares /= shares.sum()
            right = float(shares[q.is_right].sum()) + 1e-12
            value -= q.says * np.log(right)
            slope += q.says * ((shares - np.where(q.is_right, shares / right, 0)) @ features)
        apart = weights - wanted
        return value / total + ridge * float(apart @ apart) / 2, slope / total + ridge * apart

    return _minimised(misfit, wanted, signs, scale)


def _yes_or_no(features: Floats, is_right: Flags, says: Floats, signs: list[int]) -> tuple[float, ...]:
    """Fit a logistic regression whose weights may speak one way only."""
    scale = np.maximum(np.abs(features).max(axis=0), 1e-3)
    x, y = features / scale, np.where(is_right, 1.0, -1.0)

    def misfit(weights: Floats) -> tuple[float, Floats]:
        margin = y * (x @ weights)
        slope = -(says * y / (1 + np.exp(np.clip(margin, -50, 50)))) @ x
        value = float(says @ np.logaddexp(0, -margin))
        return value / says.sum() + _RIDGE * float(
            weights @ weights
        ) / 2, slope / says.sum() + _RIDGE * weights

    return _minimised(misfit, np.zeros(x.shape[1]), signs, scale)


def _minimised(
    misfit: Callable[[Floats], tuple[float, Floats]], start: Floats, signs: list[int], scale: Floats
) -> tuple[float, ...]:
    from scipy.optimize import minimize

    bounds = [(0 if s > 0 else None, 0 if s < 0 else None) for s in signs]
    found = minimize(misfit, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return tuple(float(v) for v in found / scale)


def f_measure(truth: Floats, found: Floats, near: float) -> float:
    """Return the F-measure of sorted times over the annotated part of a recording."""
    if len(truth) < 2 or len(found) < 2:
        return 0.0
    margin = 0.5 * float(np.median(np.diff(truth)))
    found = found[(found >= truth[0] - margin) & (found <= truth[-1] + margin)]
    if len(found) < 2:
        return 0.0
    hits = [int(np.sum(np.abs(nearest(a, b)) <= near)) for a, b in ((truth, found), (found, truth))]
    return 2 * min(hits) / (len(truth) + len(found))


def nearest(times: Floats, others: Floats) -> Floats:
    """Return how much later than each time the nearest of the sorted `others` lies."""
    after = np.clip(np.searchsorted(others, times), 1, len(others) - 1)
    late, early = others[after] - times, others[after - 1] - times
    return np.asarray(np.where(np.abs(late) < np.abs(early), late, early))


def _fold(trial: Trial) -> int:
    return sum(trial.group.encode()) % _N_FOLDS

"""Fits of keys, singing, energy and who joins or leaves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from djanalyzer.evaluation.tones import parsed
from djanalyzer.models.activations import N_KEYS
from djanalyzer.models.decoding.constants import Constants, Weights
from djanalyzer.models.decoding.keys import KEY_FEATURES
from djanalyzer.models.decoding.moments import change_candidates
from djanalyzer.models.decoding.pulse import Floats
from djanalyzer.models.decoding.tones import energy_of, strength_of
from djanalyzer.training.calibrating.known import Flags, Known
from djanalyzer.training.logits import Question, choose, yes_or_no

_NEAR = 0.5  # seconds
_ALIKE = 0.01  # recordings whose energy differs less teach nothing
_THRESHOLDS = tuple(float(t) for t in np.arange(0.04, 0.7, 0.02))
# The weights of keys that suit both generated and open music: with the generator's songs alone the network, which has heard
# no other, would outvote the pitch classes (on 12 open recordings it is right on 8, with their say on 10).
_USUAL_KEYS = (0.0, 1.5, 3.0, 1.8, 0.0)
_KEY_RIDGE = 0.1


def fit_keys(known: Sequence[Known]) -> Weights:
    """Return the weights under which the true keys are likeliest."""
    asked = [
        Question(k.keys.features(), np.arange(N_KEYS) == key, 1.0)
        for k in known
        if (key := _key(k)) is not None
    ]
    return (
        choose(asked, list(KEY_FEATURES.values()), _KEY_RIDGE, np.array(_USUAL_KEYS))
        if asked
        else Constants().keys
    )


def _key(known: Known) -> int | None:
    """Return the index of the true key or of none; None where nobody knows."""
    if known.reference.is_atonal:
        return N_KEYS - 1
    return parsed(known.reference.key).index if known.reference.key else None


def fit_singing(known: Sequence[Known]) -> Weights:
    """Return slope and shift of the odds: calibrated in slope, and even where F over all steps is best."""
    judged = [k for k in known if k.reference.vocals is not None]
    if not any(k.reference.vocals for k in judged):
        return Constants().singing
    said = np.concatenate([np.clip(k.activations.vocals, 1e-4, 1 - 1e-4) for k in judged]).astype(np.float64)
    is_sung = np.concatenate([k.sung_steps for k in judged])
    best = max(_THRESHOLDS, key=lambda t: _f_measure(is_sung, said >= t))
    odds = np.log(said / (1 - said))
    slope = yes_or_no(np.column_stack([odds, np.ones_like(odds)]), is_sung, np.ones_like(odds), [1, 0])[0]
    return slope, -slope * float(np.log(best / (1 - best)))


def _f_measure(truth: Flags, found: Flags) -> float:
    return 2 * float(np.sum(truth & found)) / max(float(truth.sum() + found.sum()), 1.0)


def fit_energy(known: Sequence[Known]) -> Weights:
    """Return slope and shift of the line from the strong moments of the curve to the level."""
    judged = [(k, k.reference.energy_level) for k in known if k.reference.energy_level is not None]
    usual = Constants().energy
    strong = np.array([strength_of(energy_of(k.activations, k.duration, usual).curve) for k, _ in judged])
    if len(judged) < 2 or np.ptp(strong) < _ALIKE:
        return usual
    slope, shift = np.polyfit(strong, np.array([level for _, level in judged]), 1)
    return max(float(slope), 0.0), float(shift)


def fit_level(known: Sequence[Known], energy: Weights) -> Weights:
    """Return the share of the network's own level with which levels are right, beside the line that `energy` draws."""
    judged = [
        (k, k.reference.energy_level, k.activations.level)
        for k in known
        if k.reference.energy_level is not None and k.activations.level is not None
    ]
    lines = np.array([energy_of(k.activations, k.duration, energy).level for k, _, _ in judged])
    said = np.array([level for _, _, level in judged]) - lines
    missing = np.array([level for _, level, _ in judged]) - lines
    if not said.any():
        return Constants().level
    return (float(np.clip(said @ missing / (said @ said), 0, 1)),)


def fit_changes(known: Sequence[Known]) -> Weights:
    """Return slope and shift from what the network says of somebody joining or leaving to the log-odds of being right."""
    odds: list[Floats] = []
    is_right: list[Flags] = []
    for k in known:
        if k.reference.changes and k.activations.changes is not None:
            times, said = change_candidates(k.activations.changes, (1.0, 0.0))
            odds.append(np.log(said / (1 - said)))
            is_right.append((np.abs(times[:, None] - np.array(k.reference.changes)) <= _NEAR).any(axis=1))
    if not odds or len(set(np.concatenate(is_right).tolist())) < 2:
        return Constants().changes
    x = np.concatenate(odds)
    features = np.column_stack([x, np.ones_like(x)])
    slope, shift = yes_or_no(features, np.concatenate(is_right), np.ones_like(x), [1, 0])
    return slope, shift

"""How often a grid like this one is right: level, phase and milliseconds.

A logistic model over what tells good grids from bad ones, fitted on generated music, damaged copies of it included.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding.choices import LEVEL_FEATURES, Weighed
from djanalyzer.models.decoding.constants import Weights
from djanalyzer.models.decoding.milliseconds import comb_response, offset_of
from djanalyzer.models.decoding.pulse import Floats, Pulse
from djanalyzer.models.decoding.stretches import Beating, Stretch, beats_and_periods, contrast_of

# Each between 0 and about 1, higher where grids are better; the first is always 1.
FEATURES = (
    "always",
    "lead of the count",
    "lead of the tempo",
    "lead of the phase",
    "explained",
    "contrast",
    "agreeing quarters",
    "sharp onsets",
    "constant",
    "long",
    "network's tempo",
    "clear beats",
    "quiet half way",
    "bars",
    "bars explained",
    "sections on beats",
    "usual tempo",
)
TRUST_SIGNS = (0, *(1,) * (len(FEATURES) - 1))  # which way each may speak
BAR_FEATURES = ("always", "lead of the bars")

# How much more it must beat on the beats than between them: what noise reaches by chance, less in longer recordings.
_LEAST_CONTRAST, _SHORT_CONTRAST = 0.08, 0.9
_N_QUARTERS = 4
_SCATTER = 0.004  # seconds between quarters of a recording that halve their agreement
_MOST_ODDS = 7.0
_LONG = 256  # beats


@dataclass(frozen=True, slots=True)
class Case:
    """One grid and what it was made from."""

    activations: Activations
    pulse: Pulse
    curve: Floats  # of onsets
    beating: Beating
    stretches: list[Stretch]
    weighed: list[Weighed]


def beats_by_chance(pulse: Pulse, stretches: list[Stretch]) -> bool:
    """Return whether noise would beat as much."""
    n_beats = sum(len(s.beats) for s in stretches)
    by_chance = _LEAST_CONTRAST + _SHORT_CONTRAST / np.sqrt(max(n_beats, 1))
    return bool(contrast_of(pulse, stretches) < by_chance)


def features_of(case: Case) -> Floats:
    """Return what trust rests on, in the order of FEATURES."""
    beats, periods = beats_and_periods(case.stretches)
    period = float(np.median(periods)) if len(periods) else 0.5
    first = case.weighed[0]
    level = dict(zip(LEVEL_FEATURES, first.level, strict=False))
    return np.array(
        [
            1.0,
            _lead(first.probability),
            _lead(first.probability / max(first.phase, 1e-9)),
            _lead(first.phase),
            case.beating.explained,
            contrast_of(case.pulse, case.stretches),
            1 / (1 + _scatter(case.curve, beats, period) / _SCATTER),
            _sharpness(case.curve, beats),
            float(len(case.stretches) == 1),
            min(len(beats) / _LONG, 1.0),
            float(np.exp(level.get("network's tempo", -3.0))),
            min(case.pulse.level, 1.0),
            1 - min(level.get("half way", 1.0), 1.0),
            min(level.get("bars", 0.0), 1.0),
            min(level.get("bars explained", 0.0), 1.0),
            level.get("sections on beats", 0.0),
            float(np.exp(level.get("usual tempo", -3.0))),
        ]
    )


def _lead(share: float) -> float:
    """Return the log-odds of a share, 1 where they are very high."""
    odds = np.log(max(share, 1e-9) / max(1 - share, 1e-9))
    return float(np.clip(odds, -_MOST_ODDS, _MOST_ODDS)) / _MOST_ODDS


def trust_in(features: Floats, weights: Weights) -> float:
    """Return the chance that what has these features is right."""
    return float(1 / (1 + np.exp(-np.clip(features @ np.array(weights), -30, 30))))


def bar_features_of(odds: float) -> Floats:
    """Return what trust in the bar lines rests on, in the order of BAR_FEATURES."""
    return np.array([1.0, min(odds, _MOST_ODDS)])


def _scatter(curve: Floats, beats: Floats, period: float) -> float:
    """Return how far apart the onsets' offsets in the quarters of a recording lie, seconds."""
    quarters = [q for q in np.array_split(beats, _N_QUARTERS) if len(q) >= _N_QUARTERS]
    offsets = [offset_of(curve, q, period) for q in quarters]
    return float(np.ptp(offsets)) if len(offsets) > 1 else 2 * _SCATTER


def _sharpness(curve: Floats, beats: Floats) -> float:
    """Return how far the onsets' best place stands out among all within reach, 0 to 1."""
    if len(curve) == 0 or len(beats) == 0:
        return 0.0
    return float(1 - comb_response(curve, beats).mean())

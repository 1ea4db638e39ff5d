"""How often a grid like this one is right: counted as people count it, and in its place.

Two logistic models over what tells good grids from bad ones, fitted on generated music, damaged copies of it included, and
a curve that turns their product into how often such grids came out right.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from djanalyzer.models.activations import Activations
from djanalyzer.models.decoding.choices import LEVEL_FEATURES, Weighed, heard
from djanalyzer.models.decoding.constants import Constants, Weights
from djanalyzer.models.decoding.milliseconds import comb_response, offset_of
from djanalyzer.models.decoding.pulse import Floats, Pulse, sample
from djanalyzer.models.decoding.stretches import Beating, Stretch, beats_and_periods, contrast_of

# What tells whether tempo and phase are those that people tap; each higher where they are. Leads are log-odds, -1 to 1, and
# how usual a tempo is a logarithm; the rest lies between 0 and about 1.
COUNT_FEATURES = (
    "always",
    "lead of the count",
    "lead of the tempo",
    "lead of the phase",
    "network's tempo",
    "network's tempo over half and double",
    "usual tempo",
    "clear beats",
    "bars",
    "bars explained",
    "sections on beats",
)
# What tells whether such a grid is within milliseconds of the beats all the way.
PLACE_FEATURES = (
    "always",
    "explained",
    "contrast",
    "weakest part",
    "weakest run of parts",
    "parts in place",
    "agreeing quarters",
    "sharp onsets",
    "constant",
    "long",
)
COUNT_SIGNS, PLACE_SIGNS = ((0, *(1,) * (len(names) - 1)) for names in (COUNT_FEATURES, PLACE_FEATURES))
BAR_FEATURES = ("always", "lead of the bars")

# How much more it must beat on the beats than between them: what noise reaches by chance, less in longer recordings.
_LEAST_CONTRAST, _SHORT_CONTRAST = 0.08, 0.9
_N_QUARTERS = 4
_SCATTER = 0.004  # seconds between quarters of a recording that halve their agreement
_MOST_ODDS = 7.0
_MOST_BAR_ODDS = 12.0
_FINITE = 30.0  # log-odds
_LONG = 256  # beats
_PART = 16  # beats that are judged by themselves; they overlap by half
_BEATING = 0.4  # share of the strongest part's beating below which a part is a breakdown and says nothing
_WEAKEST = 12  # one part in so many is taken for the weakest
_RUN = 3  # parts
_IN_PLACE = 0.008  # seconds


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


@dataclass(frozen=True, slots=True)
class Features:
    """What trust rests on, in the order of COUNT_FEATURES and of PLACE_FEATURES."""

    count: Floats
    place: Floats


def features_of(case: Case) -> Features:
    """Return what trust in a grid rests on."""
    beats, periods = beats_and_periods(case.stretches)
    period = float(np.median(periods)) if len(periods) else 0.5
    return Features(_count_features(case, 60 / period), _place_features(case, beats, periods))


def _count_features(case: Case, tempo: float) -> Floats:
    first = case.weighed[0]
    level = dict(zip(LEVEL_FEATURES, first.level, strict=False))
    here, half, double = (np.log(heard(case.activations, tempo * ratio)) for ratio in (1.0, 0.5, 2.0))
    return np.array(
        [
            1.0,
            _lead(first.probability),
            _lead(first.probability / max(first.phase, 1e-9)),
            _lead(first.phase),
            float(np.exp(here)),
            float(here - max(half, double)) / _MOST_ODDS,
            level.get("usual tempo", -3.0),
            min(case.pulse.level, 1.0),
            min(level.get("bars", 0.0), 1.0),
            min(level.get("bars explained", 0.0), 1.0),
            level.get("sections on beats", 0.0),
        ]
    )


def _place_features(case: Case, beats: Floats, periods: Floats) -> Floats:
    period = float(np.median(periods)) if len(periods) else 0.5
    contrasts, offsets = _parts(case, beats, periods)
    return np.array(
        [
            1.0,
            case.beating.explained,
            contrast_of(case.pulse, case.stretches),
            float(np.sort(contrasts)[: max(len(contrasts) // _WEAKEST, 1)].mean()),
            _weakest_run(contrasts),
            float(np.mean(np.abs(offsets - np.median(offsets)) < _IN_PLACE)),
            1 / (1 + _scatter(case.curve, beats, period) / _SCATTER),
            _sharpness(case.curve, beats),
            float(len(case.stretches) == 1),
            min(len(beats) / _LONG, 1.0),
        ]
    )


def _parts(case: Case, beats: Floats, periods: Floats) -> tuple[Floats, Floats]:
    """Return contrast and the onsets' offset (seconds) of each part in which it beats; a missed change of tempo shows there."""
    found = []
    for first in range(0, max(len(beats) - _PART // 2, 1), _PART // 2):
        part = slice(first, first + _PART)
        around = slice(max(first - _PART // 2, 0), first + _PART + _PART // 2)
        if len(beats[part]) >= _PART // 2:
            weight = sample(case.pulse.weight, beats[part])
            times = beats[part][:, None] + periods[part][:, None] * np.arange(12) / 12
            cycle = np.average(sample(case.pulse.reach, times), weights=weight + 1e-9, axis=0)
            offset = offset_of(case.curve, beats[around], float(np.median(periods[around])))
            found.append((weight.mean(), max(cycle[0], cycle[6]) - cycle.mean(), offset))
    if not found:
        return np.zeros(1), np.zeros(1)
    weights, contrasts, offsets = np.array(found).T
    beating = weights >= _BEATING * weights.max()
    return contrasts[beating], offsets[beating]


def _weakest_run(contrasts: Floats) -> float:
    """Return the lowest mean contrast of parts one after the other."""
    n = min(_RUN, len(contrasts))
    return float(np.convolve(contrasts, np.ones(n) / n, "valid").min())


def _lead(share: float) -> float:
    """Return the log-odds of a share, 1 where they are very high."""
    odds = np.log(max(share, 1e-9) / max(1 - share, 1e-9))
    return float(np.clip(odds, -_MOST_ODDS, _MOST_ODDS)) / _MOST_ODDS


def trust_in(features: Features, constants: Constants) -> float:
    """Return the chance that a grid with these features is right."""
    odds = raw_odds(features, constants.count_trust, constants.place_trust)
    return chance_of(float(np.interp(odds, constants.trust_odds, constants.trust_chances)))


def raw_odds(features: Features, count: Weights, place: Weights) -> float:
    """Return the log-odds that the two models give together, before the curve."""
    chance = chance_of(float(features.count @ np.array(count))) * chance_of(
        float(features.place @ np.array(place))
    )
    return float(np.log(chance / (1 - chance)))


def chance_of(odds: float) -> float:
    """Return the chance that log-odds stand for, within what numbers of 64 bits tell from 0 and 1."""
    return float(1 / (1 + np.exp(-np.clip(odds, -_FINITE, _FINITE))))


def trust_in_bars(features: Floats, weights: Weights) -> float:
    """Return the chance that bar lines with these features are right."""
    return chance_of(float(features @ np.array(weights)))


def bar_features_of(odds: float) -> Floats:
    """Return what trust in the bar lines rests on, in the order of BAR_FEATURES."""
    return np.array([1.0, min(odds, _MOST_BAR_ODDS)])


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

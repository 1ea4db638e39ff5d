"""What decoding has learned: weights of the evidence, fitted for one set of network weights.

`djanalyzer.training.fitting` fits what makes the grid, `djanalyzer.training.calibrating` the rest. They belong to the network's
weights and travel in their card. The defaults here are those of version 4, before there was a structure path, so that older cards
decide as they did.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields

Weights = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Constants:
    """Weights of the evidence, each in the order of its room's FEATURES.

    Attributes
    ----------
    phases : of `choices.PHASE_FEATURES`
        Where in the beat.
    levels : of `choices.LEVEL_FEATURES`
        How fast.
    bars : of `meters.BAR_FEATURES`
        Which beat is the first.
    meters : of `meters.METER_FEATURES`
        How many beats make a bar.
    count_trust, place_trust, bar_trust : of `trust.COUNT_FEATURES`, `trust.PLACE_FEATURES` and `trust.BAR_FEATURES`
        How often a grid is counted right, how often it then is in place, and how often a bar line like this is right; the
        first is the log-odds of any.
    trust_odds, trust_chances : of one length
        Knots of the curve from the log-odds of the first two together to the log-odds of having come out right.
    keys : of `keys.KEY_FEATURES`
        Which key, and whether any.
    singing : slope, shift
        From the log-odds of singing to those that are even where singing is best told from other sounds.
    energy : slope, shift
        From the strong moments of the energy curve to the level, 1 to 10.
    sections : trust in one bar's label, share of the clearest boundaries that others are measured by, weight of the
        network's boundaries, weight of the bars' novelty, gain of any start
        Where sections start and what they are called, where the network hears clearly.
    cues : of `occasions.CUE_FEATURES`, for one of `occasions.KINDS` after the other
        Which bars start with a cue point.
    loops : of `loops.LOOP_FEATURES`
        Which bars are worth looping.
    objects : of `occasions.OBJECT_FEATURES`, for one of `occasions.KINDS` after the other
        What the network says of cue points as objects, and of who joins or leaves, beside `cues`; nothing unless it was fitted.
    changes : slope, shift
        From the log-odds of somebody joining or leaving to those of being right.
    level : share
        How much of the level the network's own say of it makes; the rest is `energy`'s.
    words : genre, mood
        To what power their chances are to be taken for confidence to be kept: below 1 where the network is too sure.
    """

    phases: Weights = (0.1911, 1.2226, 1.4286, 0.8605, 0.5205, 2.2134)
    # fmt: off
    levels: Weights = (
        0.8438, -0.2921, 0.0, 0.0, 0.0276, -0.575, 0.4807, 0.0, 0.3019, 0.0, 0.0, 0.9363, -1.4797,
        0.025, 1.361, 1.0, 0.6338, 0.0, 0.4126,
    )
    # fmt: on
    bars: Weights = (1.4429, 1.8449, 3.3656, 2.5669, 0.0, 1.5092, 2.7916, 2.8405, 4.4755, 4.2977)
    meters: Weights = (0.575, 8.1924, 6.0031, 2.6795, 2.7241, -2.1113, -2.3305)
    count_trust: Weights = (-1.4263, 1.7539, 0.8709, 0.0, 0.8464, 2.4682, 0.0, 0.0, 1.0634, 0.4754, 0.591)
    place_trust: Weights = (-2.5307, 0.5441, 0.0, 2.3038, 1.6633, 0.0, 2.3101, 0.0, 1.6437, 0.4292)
    # fmt: off
    trust_odds: Weights = (
        -0.3609, 0.5212, 1.0031, 1.3682, 1.676, 1.959, 2.2465, 2.4868, 2.7402, 3.0397, 3.3267,
        3.7212,
    )
    # fmt: on
    # fmt: off
    trust_chances: Weights = (
        -0.7497, 0.1648, 1.0107, 1.0107, 1.2906, 1.4334, 2.4048, 4.4449, 4.4449, 5.7891, 5.7891,
        5.7891,
    )
    # fmt: on
    bar_trust: Weights = (2.0393, 0.2378)
    keys: Weights = (0.0, 1.5266, 2.4307, 1.9503, 0.0)
    singing: Weights = (1.073, 0.9092)
    energy: Weights = (15.0308, -3.8126)
    sections: Weights = (0.8, 0.3, 1.25, 1.0, 1.0)
    # fmt: off
    cues: Weights = (
        -2.171, 0.5435, 0.0937, -0.2426, 0.319, 0.1144, -0.0909, -0.3502, 3.241, 0.2332, -0.8491,
        -1.3989, -0.7245, 0.4725, 0.7714, -0.0837, -2.0134, 0.527, -0.0578, 0.0225, 1.6756, 0.3508,
        0.2115, -0.1884, -0.1674, 0.3996, -1.7189, -0.5219, -0.4916, -0.1865, -0.3432, -0.3194,
        -2.4284, 0.5817, -0.0639, 0.9061, 0.8854, 0.1214, 0.1434, 0.2919, -0.0658, 0.2444, -1.154,
        0.1814, -0.417, 0.1164, 0.4158, 0.8546, -2.3115, 0.4668, 0.0591, 0.3164, 1.2478, 0.2884,
        -0.0993, -0.1183, -0.4405, -0.0163, -1.296, -0.5992, -0.578, -0.097, 1.0115, 0.1853,
        -2.5601, 0.6811, -0.0703, 0.0023, 1.5808, 0.1147, -0.3027, 0.1003, 0.2101, 0.4281, -1.4226,
        -0.0758, 0.347, -0.0894, -0.0868, 2.6141, -3.3218, 0.7584, 0.2274, 0.4251, -0.2731, 0.4683,
        0.0416, 0.185, -0.6482, 0.4264, -1.0155, -1.0668, -0.3345, 0.5322, -0.3754, -0.1288,
    )
    # fmt: on
    # fmt: off
    loops: Weights = (
        -3.7637, 0.9312, -0.8388, 0.006, 0.5785, -0.7326, -1.2491, -0.5411, -0.2437, 1.4655, 0.6155,
        0.6354, -0.761, -0.3862, -0.2056,
    )
    # fmt: on
    objects: Weights = (0.0,) * 18
    changes: Weights = (1.0, -1.7918)  # in training a change that is missed counts six times
    level: Weights = (0.0,)
    words: Weights = (1.0, 1.0)

    @classmethod
    def of(cls, record: Mapping[str, Sequence[float]] | None) -> Constants:
        """Return the constants of a card; what it does not hold, or holds in another length, keeps its default."""
        default = cls()
        known = {f.name: tuple(float(v) for v in (record or {}).get(f.name, ())) for f in fields(cls)}
        return cls(
            **{n: v if len(v) == len(getattr(default, n)) else getattr(default, n) for n, v in known.items()}
        )

    def as_record(self) -> dict[str, list[float]]:
        """Return them as a card holds them."""
        return {name: [round(v, 4) for v in values] for name, values in asdict(self).items()}

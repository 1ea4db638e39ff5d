"""What decoding has learned: weights of the evidence, fitted for one set of network weights.

`djanalyzer.training.fitting` fits what makes the grid, `djanalyzer.training.calibrating` the rest. They belong to the network's
weights and travel in their card; the defaults here are those of the shipped ones.
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
    """

    phases: Weights = (0.27, 1.3, 1.48, 0.92, 0.81, 2.49)
    # fmt: off
    levels: Weights = (0.0, 0.0, 0.0, 0.0, 0.38, 0.0, 2.18, 0.1, 0.0, 0.0, 0.0, 2.89, -2.98, 0.45, 1.31, 1.0, 0.23, 0.55, 1.34)
    # fmt: on
    bars: Weights = (1.86, 2.07, 3.73, 3.02, 5.5, 1.48, 2.49, 3.28, 7.76, 4.05)
    meters: Weights = (0.93, 10.45, 8.0, 3.0, 3.0, -1.62, -1.33)
    count_trust: Weights = (-0.96, 0.84, 0.5, 0.0, 0.88, 2.14, 0.26, 0.0, 1.27, 0.4, 0.43)
    place_trust: Weights = (-2.65, 1.69, 0.0, 2.76, 1.44, 0.67, 2.36, 0.11, 0.25, 0.0)
    trust_odds: Weights = (-0.97, 0.31, 1.17, 1.63, 1.96, 2.21, 2.42, 2.6, 2.81, 3.02, 3.21, 3.57)
    trust_chances: Weights = (-1.09, -0.07, 0.82, 1.21, 1.87, 1.87, 2.42, 2.42, 5.44, 5.44, 5.44, 5.44)
    bar_trust: Weights = (1.04, 0.45)
    keys: Weights = (0.0, 1.5266, 2.4307, 1.9503, 0.0)
    singing: Weights = (1.073, 0.9092)
    energy: Weights = (15.0308, -3.8126)
    sections: Weights = (0.3, 0.3, 1.25, 1.0, 1.0)
    # fmt: off
    cues: Weights = (
        -2.2183, 0.5692, 0.0499, 0.014, 0.8853, 0.0692, -0.1242, -0.3443, 3.2622, 0.2533, -0.7727, -1.429,
        -0.7061, 0.4359, 0.6054, -0.0856, -1.9325, 0.5526, -0.0332, -0.174, 1.5665, 0.3617, 0.1126, -0.1855,
        -0.0626, 0.4329, -1.3431, -0.4851, -0.5035, -0.2114, -0.2508, -0.3044, -2.4145, 0.5567, -0.047,
        0.9429, 0.8652, 0.1488, 0.0314, 0.2625, 0.1776, 0.1437, -1.1962, 0.1521, -0.3929, -0.0383, 0.6055,
        0.9185, -2.1813, 0.5061, 0.0343, 0.1937, 0.9401, 0.2968, -0.0125, -0.1434, -0.4562, 0.2208, -1.0858,
        -0.7271, -0.5754, 0.0885, 1.0371, -0.0882, -2.4699, 0.6926, -0.0611, -0.1321, 1.6345, 0.1025, -0.3098,
        0.0443, 0.0263, 0.3924, -1.4394, -0.0991, 0.306, -0.0908, -0.0775, 2.8754, -3.4123, 0.7535, 0.1747,
        0.6913, -0.2896, 0.4702, -0.0193, 0.1701, -0.6155, 0.5178, -1.1283, -1.13, -0.3504, 0.4647, -0.3522,
        -0.1195,
    )
    # fmt: on
    # fmt: off
    loops: Weights = (
        -3.732, 1.0167, -0.9407, -0.1005, 0.5771, -0.6427, -1.2342, -0.4606, -0.2647, 1.2891, 0.7601, 0.5789,
        -0.4503, -0.3426, -0.3578,
    )
    # fmt: on

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

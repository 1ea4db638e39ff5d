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
    trust, bar_trust : of `trust.FEATURES` and `trust.BAR_FEATURES`
        How often a grid or a bar line like this is right; the first is the log-odds of any.
    keys : of `keys.KEY_FEATURES`
        Which key, and whether any.
    singing : slope, shift
        From the log-odds of singing to those that are even where singing is best told from other sounds.
    energy : slope, shift
        From the strong moments of the energy curve to the level, 1 to 10.
    """

    phases: Weights = (0.27, 1.3, 1.48, 0.92, 0.81, 2.49)
    # fmt: off
    levels: Weights = (0.0, 0.0, 0.0, 0.0, 0.38, 0.0, 2.18, 0.1, 0.0, 0.0, 2.89, -2.98, 0.45, 1.31, 1.0, 0.23, 0.55, 1.34)
    # fmt: on
    bars: Weights = (2.05, 2.23, 3.91, 3.49, 7.06, 1.62, 2.66, 2.08, 6.32, 3.53)
    meters: Weights = (0.93, 10.45, 8.8, -1.62, -1.33)
    # fmt: off
    trust: Weights = (-4.24, 0.14, 0.62, 0.0, 0.66, 0.0, 0.93, 0.4, 0.01, 0.0, 2.93, 0.0, 0.24, 0.73, 0.61, 0.0, 0.0)
    # fmt: on
    bar_trust: Weights = (1.18, 0.52)
    keys: Weights = (0.0, 1.5, 3.0, 1.8, 0.0)
    singing: Weights = (1.0, 1.4)
    energy: Weights = (15.0, -3.6)

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

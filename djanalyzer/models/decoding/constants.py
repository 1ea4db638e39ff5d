"""What decoding has learned: weights of the evidence, fitted by `djanalyzer.training.fitting` for one set of network weights.

They belong to the network's weights and travel in their card; the defaults here are those of the shipped ones.
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
    """

    phases: Weights = (0.17, 1.14, 1.3, 0.84, 0.45, 2.22)
    # fmt: off
    levels: Weights = (
        0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 3.2, 2.46, 0.85, 0.0, 0.69, 3.84, 1.76, 1.59, 1.0, 0.45, 0.02, 0.88,
    )
    # fmt: on
    bars: Weights = (0.98, 2.31, 7.0, 0.87, 6.85, 0.79, 3.21)
    meters: Weights = (1.0, 10.0, 4.0, -2.5, -3.5)
    # fmt: off
    trust: Weights = (
        -4.0, 2.0, 0.0, 0.0, 0.5, 1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 1.0, 0.5, 0.5, 0.5, 0.0, 0.0,
    )
    # fmt: on
    bar_trust: Weights = (2.07, 0.4)

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

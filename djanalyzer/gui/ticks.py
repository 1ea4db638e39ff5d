"""Round values for the axes of plots."""

from __future__ import annotations

import math

_TICKS = 6  # at most, on each axis


def ticks(low: float, high: float) -> list[float]:
    """Return round values between two, a few of them: steps of 1, 2 or 5 times a power of ten."""
    rough = (high - low) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough)) if rough > 0 else 1.0
    step = next(n * power for n in (1, 2, 5, 10) if n * power >= rough)
    return [round(n * step, 12) for n in range(math.ceil(low / step), math.floor(high / step) + 1)]


def logarithmic_ticks(low: float, high: float) -> list[float]:
    """Return 1, 2 and 5 times powers of ten between two orders of size; over many orders the powers alone."""
    digits = (1, 2, 5) if high - low <= 3 else (1,)
    powers = range(math.floor(low), math.ceil(high) + 1)
    return [n * 10.0**p for p in powers for n in digits if low <= math.log10(n) + p <= high]

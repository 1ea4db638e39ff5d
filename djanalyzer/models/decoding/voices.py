"""Where somebody begins to sing."""

from __future__ import annotations

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.mixability import are_sung

_UNSUNG = 8  # bars without a voice, after which one is an event
_AROUND = 2  # bars heard before and after for the confidence


def entries_of(bars: Bars) -> list[tuple[int, float]]:
    """Return the bars in which a voice enters after eight without (or as the first), and how sure that is."""
    sung = are_sung(bars)
    found = []
    for bar in np.flatnonzero(sung):
        if sung[max(bar - _UNSUNG, 0) : bar].any():
            continue
        before, after = bars.vocals[max(bar - _AROUND, 0) : bar], bars.vocals[bar : bar + _AROUND]
        quiet = 1 - float(before.mean()) if len(before) else 1.0
        found.append((int(bar), quiet * float(after.max())))
    return found

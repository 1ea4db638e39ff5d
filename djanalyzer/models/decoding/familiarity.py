"""How far the network's say about form counts: as far as it hears sections clearly, which it does in music like its own.

In music unlike what it learned from, its best chances stay small; there the bars themselves decide, and of its two paths the one
that has been tried on recordings speaks alone.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.pulse import Floats

_BARS_A_SECTION = 16
# Log-odds of a recording's clearest boundaries: where the network begins to be believed, and fully is.
_CLEAR = (2.5, 3.5)
_LEAST, _MOST = 0.005, 0.99


def boundary_odds(bars: Bars) -> Floats:
    """Return the network's log-odds of a boundary at each bar, shape (n_bars,)."""
    return _odds(bars.boundary)


def _odds(chances: Floats) -> Floats:
    chance = np.clip(np.nan_to_num(chances), _LEAST, _MOST)
    return np.asarray(np.log(chance / (1 - chance)))


def clearness(odds: Floats) -> float:
    """Return the odds of a recording's clearest boundaries: as many as it should have."""
    n_clear = max(len(odds) // _BARS_A_SECTION, 1)
    return float(np.median(np.sort(odds[1:])[::-1][:n_clear])) if len(odds) > 1 else 0.0


def trust_in_network(bars: Bars) -> float:
    """Return how far the network's say counts, 0 to 1."""
    if bars.trust is not None:
        return bars.trust
    if bars.likeness is None:
        return 1.0
    return float(np.interp(clearness(boundary_odds(bars)), _CLEAR, (0.0, 1.0)))


def formed(bars: Bars) -> Bars:
    """Return the bars with the structure path's say of sections in place of the rhythm path's, as far as music is familiar.

    The odds of boundaries and the logarithms of labels are mixed by the trust that the rhythm path's boundaries give.
    """
    if bars.form is None or len(bars) == 0:
        return bars
    trust = trust_in_network(bars)
    odds = (1 - trust) * _odds(bars.boundary) + trust * _odds(bars.form.boundary)
    logs = (1 - trust) * np.log(np.maximum(bars.labels, 1e-6)) + trust * np.log(
        np.maximum(bars.form.labels, 1e-6)
    )
    raised = np.exp(logs - logs.max(axis=1, keepdims=True))
    return replace(
        bars,
        boundary=1 / (1 + np.exp(-odds)),
        labels=raised / raised.sum(axis=1, keepdims=True),
        trust=trust,
    )

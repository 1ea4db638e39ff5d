"""Bars of which everything is known, to be changed where a test asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from djanalyzer.models.activations import CUE_KINDS, SECTION_LABELS
from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.likeness import REACH, Likeness

BAR = 2.0  # seconds


def plain_bars(n: int, **changed: Any) -> Bars:
    """Return `n` bars of two seconds with drums in each, nobody singing, and nothing said of sections."""
    bars = Bars(
        edges=np.arange(n + 1) * BAR,
        are_musical=True,
        labels=np.full((n, len(SECTION_LABELS)), 1 / len(SECTION_LABELS)),
        boundary=np.full(n, 0.01),
        cues=np.full((n, len(CUE_KINDS)), 0.01),
        energy=np.full(n, 0.5),
        kick=np.ones(n),
        vocals=np.full(n, 0.05),
        duration=n * BAR,
    )
    return replace(bars, **changed)


def alike(n: int, **changed: Any) -> Likeness:
    """Return bars of drums that differ as usual."""
    same = Likeness(
        novelty=np.zeros(n),
        steps=np.ones((n, 2 * REACH - 1)),
        fullness=np.full(n, -0.6),
        strokes=np.full(n, 0.3),
    )
    return replace(same, **changed)

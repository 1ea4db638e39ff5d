"""How good a take is, as far as the networks that made it can tell.

They listen to what became sound: what they hear of the content against the source's, and how near the style lies to the wanted one.
What such cosines are worth was fitted on renderings of which the truth is known, and stands in the card of the weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from djanalyzer.features.fine_mel import LOUDNESS, fine_mel
from djanalyzer.models.style.levelling import gain_to
from djanalyzer.music.styles import FoundFault, TakeQuality

if TYPE_CHECKING:
    from djanalyzer.models.style.stylist import Stylist

Array = npt.NDArray[np.float32]

CARD = "quality"  # what the card calls what was fitted


@dataclass(frozen=True, slots=True)
class Curve:
    """What a cosine is worth, 0 to 1: logistic, a half at `middle`."""

    middle: float
    slope: float

    def __call__(self, cosine: float) -> float:
        """Return the worth of a cosine."""
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, self.slope * (cosine - self.middle)))))


USUAL = {"content": Curve(0.5, 6.0), "style": Curve(0.5, 6.0)}  # where nothing was fitted


def curves_of(card: Mapping[str, Any]) -> dict[str, Curve]:
    """Return the curves of a card, by "content" and "style"; the usual ones where it has none."""
    said = card.get(CARD, {})
    return {name: Curve(**said[name]) if name in said else curve for name, curve in USUAL.items()}


def cosines(take: Array, source: Array, targets: Array, stylist: Stylist) -> tuple[float, float]:
    """Return how alike the content of a take and of its source are, and how near the take's style is to the wanted one.

    Parameters
    ----------
    take, source : float32, shape (2, n)
        The same bars at 44.1 kHz.
    targets : shape (n_frames, style)
    """
    own, usual = (fine_mel(samples * gain_to(LOUDNESS, samples)) for samples in (take, source))
    content = _cosine(stylist.content_of(own), stylist.content_of(usual))
    style = _cosine(stylist.embedding_of(own)[None], targets.mean(axis=0)[None])
    return content, style


def quality_of(
    take: Array, source: Array, targets: Array, stylist: Stylist, faults: tuple[FoundFault, ...]
) -> TakeQuality:
    """Return the quality of a take: its estimate is the geometric mean of content and style, 0 where it has a fault."""
    if not take.any() or not np.isfinite(take).all():
        return TakeQuality(0.0, 0.0, 0.0, faults)
    curves = curves_of(stylist.card)
    content, style = cosines(take, source, targets, stylist)
    content, style = curves["content"](content), curves["style"](style)
    return TakeQuality(0.0 if faults else math.sqrt(content * style), content, style, faults)


def _cosine(one: Array, other: Array) -> float:
    """Return the mean cosine between rows."""
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float(np.mean((one * other).sum(axis=1) / np.maximum(lengths, 1e-9)))

"""How good a take is, as far as the networks that made it can tell.

They listen to what became sound: what they hear of the content against the source's, and how near the style lies to the wanted one.
What such cosines are worth was fitted on songs of which the truth is known (`training.style.estimating`) and stands in the card of the
weights: content is the chance that it is the same music, style the chance that a judge who knows nothing of these networks takes it
for the wanted style.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
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
    """Return the curves of a card, by "content" and "style"; the usual ones where it has none.

    Raises
    ------
    ValueError, TypeError
        What stands in their place is no curve.
    """
    said = dict(card.get(CARD, {}))
    return {name: _curve(**said[name]) if name in said else curve for name, curve in USUAL.items()}


def _curve(middle: float, slope: float) -> Curve:
    if not (math.isfinite(middle) and math.isfinite(slope)):
        raise ValueError("a curve has no such place or slope")
    return Curve(middle, slope)


@dataclass(frozen=True, slots=True)
class Aim:
    """What a take was to be: the wanted styles, each (style,), with their weights, and where in the bar each frame is."""

    wanted: Sequence[tuple[Array, float]]
    positions: Array


def cosines(mel: Array, source: Array, aim: Aim, stylist: Stylist) -> tuple[float, float]:
    """Return how alike the content of two spectrograms (n_frames, 2 * N_MELS) is, and how near the first one's style is to the aim."""
    from djanalyzer.models.style.stylist import likeness

    content = _cosine(stylist.content_of(mel), stylist.content_of(source))
    own = stylist.embedding_of(mel, aim.positions)
    near = [likeness(own, place) for place, _ in aim.wanted]
    style = np.average(near, weights=[weight for _, weight in aim.wanted])
    return content, float(style)


def quality_of(
    take: Array, source: Array, aim: Aim, stylist: Stylist, faults: tuple[FoundFault, ...]
) -> TakeQuality:
    """Return the quality of a take: its estimate is the geometric mean of content and style, 0 where it has a fault.

    Parameters
    ----------
    take, source : float32, shape (2, n)
        The same bars at 44.1 kHz.
    """
    if not take.any() or not np.isfinite(take).all():
        return TakeQuality(0.0, 0.0, 0.0, faults)
    own, usual = (fine_mel(samples * gain_to(LOUDNESS, samples)) for samples in (take, source))
    found = cosines(own, usual, aim, stylist)
    curves = curves_of(stylist.card)
    content, style = curves["content"](found[0]), curves["style"](found[1])
    return TakeQuality(0.0 if faults else math.sqrt(content * style), content, style, faults)


def _cosine(one: Array, other: Array) -> float:
    """Return the mean cosine between rows."""
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float(np.mean((one * other).sum(axis=1) / np.maximum(lengths, 1e-9)))

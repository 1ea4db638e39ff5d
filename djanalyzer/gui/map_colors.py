"""In which colours and shapes the points of the map are drawn, by genre, key, energy or playlist.

No colour stands alone: the legend names each, shapes differ where colours may be taken for each other, and what is chosen in
the legend stands out from all else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from djanalyzer.app.mapping import keys_of
from djanalyzer.gui import notation, theme
from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.map_raster import CIRCLE, SHAPES, SQUARE, TRIANGLE, Ink

if TYPE_CHECKING:
    from djanalyzer.app.mapping import ColorBy, MapColors

GROUND = theme.DECK.ground  # dark in both themes, as the waveform's: colours are seen best on it
UNKNOWN = Ink("#5A6573")
OTHER = Ink("#8C96A5")  # groups behind those that have a colour of their own
ASIDE = "#2B323B"  # of points that something else is asked for than

# Okabe and Ito, "Color Universal Design" (2008), with a lighter blue for the dark ground and without the black: far enough
# apart for eyes that lack one kind of cones. White is left for the ring of what is chosen.
GROUPS = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#3F7FD9", "#D55E00", "#CC79A7")

# Brighter and brighter from calm to strong, through hues that all eyes tell apart.
_ENERGY = ((0.0, "#3A6EA5"), (0.35, "#2E9C9A"), (0.6, "#5FBF5A"), (0.8, "#C6D433"), (1.0, "#FFF04D"))

_MOST_ENERGY = 10

WAYS: Mapping[ColorBy, str] = {
    "genre": marked("Genre"),
    "key": marked("Key"),
    "energy": marked("Energy"),
    "playlist": marked("Playlist"),
}
_NOTHING: Mapping[ColorBy, str] = {
    "genre": marked("No genre"),
    "key": marked("No key"),
    "energy": marked("No energy"),
    "playlist": marked("In no playlist"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """One line of the legend: what its points have in common, and how they are drawn."""

    name: str
    ink: Ink


@dataclass(frozen=True, slots=True, eq=False)
class Coloring:
    """How the points are drawn: the kinds, those of nothing known last, and each point's place among them, (n,)."""

    kinds: tuple[Kind, ...]
    codes: npt.NDArray[np.int32]


def coloring(way: ColorBy, found: MapColors, key_notation: str = "camelot") -> Coloring:
    """Return in which colours points are drawn, `way` of `WAYS`, and what they are called; keys as one writes them."""
    names = found.names
    if way == "key":
        names = tuple(notation.key(key, key_notation) for key in keys_of(found))
    kinds = [Kind(name, ink) for name, ink in zip(names, inks(way, found.names), strict=True)]
    kinds.append(Kind(tr(_NOTHING[way]), UNKNOWN))
    codes = np.where(found.codes < 0, len(found.names), found.codes)
    return Coloring(tuple(kinds), codes.astype(np.int32))


def inks(way: str, names: Sequence[str]) -> list[Ink]:
    """Return how each of these is drawn: keys as on the Camelot wheel, energies from dark to bright."""
    if way == "key":  # minor keys point upwards
        return [Ink(theme.KEY_COLORS[name], TRIANGLE if name[-1] == "A" else SQUARE) for name in names]
    if way == "energy":
        return [Ink(_between(int(name) / _MOST_ENERGY), CIRCLE) for name in names]
    chosen = [Ink(color, SHAPES[n % len(SHAPES)]) for n, color in enumerate(GROUPS)]
    return [chosen[n] if n < len(chosen) else OTHER for n in range(len(names))]


def _between(share: float) -> str:
    """Return the colour of an energy, 0 (the least) to 1."""
    for (low, dark), (high, bright) in pairwise(_ENERGY):
        if share <= high:
            return theme.blend(dark, bright, (share - low) / (high - low))
    return _ENERGY[-1][1]

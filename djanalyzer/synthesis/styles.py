"""All styles by name."""

from __future__ import annotations

from numpy.random import Generator

from djanalyzer.synthesis.club_styles import CLUB_STYLES
from djanalyzer.synthesis.floor_styles import FLOOR_STYLES
from djanalyzer.synthesis.song_styles import SONG_STYLES
from djanalyzer.synthesis.street_styles import STREET_STYLES
from djanalyzer.synthesis.style import Style

_STYLES: tuple[Style, ...] = CLUB_STYLES + FLOOR_STYLES + SONG_STYLES + STREET_STYLES
STYLES: tuple[str, ...] = tuple(style.name for style in _STYLES)
_BY_NAME = {style.name: style for style in _STYLES}


def style_named(name: str) -> Style:
    """Return the style called `name`."""
    if name not in _BY_NAME:
        raise ValueError(f"there is no style {name!r}; there are {', '.join(STYLES)}")
    return _BY_NAME[name]


def draw_style(rng: Generator) -> Style:
    """Return a style, the frequent ones more often."""
    total = sum(s.weight for s in _STYLES)
    return _STYLES[int(rng.choice(len(_STYLES), p=[s.weight / total for s in _STYLES]))]

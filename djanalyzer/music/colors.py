"""What people call a colour: eleven words, so that a colour can be read, searched and heard as well as seen."""

from __future__ import annotations

import colorsys
import re
from functools import lru_cache

# The upper end of each hue, in degrees round the wheel.
_HUES = (
    (15, "red"),
    (42, "orange"),
    (68, "yellow"),
    (160, "green"),
    (195, "aqua"),
    (255, "blue"),
    (290, "purple"),
    (342, "pink"),
    (360, "red"),
)
COLOR_WORDS = ("red", "orange", "yellow", "green", "aqua", "blue", "purple", "pink", "white", "grey", "black")


@lru_cache(maxsize=1024)
def color_word(color: str) -> str:
    """Return what a colour is called ("#FF0000": "red"); empty for what is none."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", color):
        return ""
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < 0.15:
        return "black"
    if saturation < 0.15:
        return "white" if value > 0.85 else "grey"
    return next(word for stop, word in _HUES if 360 * hue <= stop)

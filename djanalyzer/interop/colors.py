"""Colours as DJ programs know them, written "#RRGGBB" in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable

# The eight colours that rekordbox gives a track.
TRACK_COLORS = {
    "#FF007F": "rose",
    "#FF0000": "red",
    "#FFA500": "orange",
    "#FFFF00": "yellow",
    "#00FF00": "green",
    "#25FDE9": "aqua",
    "#0000FF": "blue",
    "#660099": "purple",
}

# The 62 colours that rekordbox gives a hot cue, in its own order (its colour index runs from 1).
_HOT_CUE_DIGITS = (
    "305AFF 5073FF 508CFF 50A0FF 50B4FF 50B0F2 50AEE8 45ACDB 00E0FF 19DAF0 32D2E6 21B4B9 20AAA0 1FA392 19A08C "
    "14A584 14AA7D 10B176 30D26E 37DE5A 3CEB50 28E214 7DC13D 8CC832 9BD723 A5E116 A5DC0A AAD208 B4C805 B4BE04 "
    "BAB404 C3AF04 E1AA00 FFA000 FF9600 FF8C00 FF7500 E0641B E0461E E0301E E02823 E62828 FF376F FF2D6F FF127B "
    "F51E8C EB2DA0 E637B4 DE44CF DE448D E630B4 E619DC E600FF DC00FF CC00FF B432FF B93CFF C542FF AA5AFF AA72FF "
    "8272FF 6473FF"
)
HOT_CUE_COLORS = tuple(f"#{digits}" for digits in _HOT_CUE_DIGITS.split())

_HEX = re.compile(r"(?:#|0[xX])?([0-9A-Fa-f]{6})")


def parse(text: str) -> str | None:
    """Read a colour written `#28E214`, `0x28e214` or `28E214`; None if it is none."""
    match = _HEX.fullmatch(text.strip())
    return f"#{match[1].upper()}" if match else None


def from_rgb(red: int, green: int, blue: int) -> str:
    """Return the colour of three values from 0 to 255."""
    return f"#{red:02X}{green:02X}{blue:02X}"


def rgb(color: str) -> tuple[int, int, int]:
    """Return red, green and blue, each 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def nearest(color: str, palette: Iterable[str]) -> str:
    """Return the colour of the palette that looks most like `color`."""
    return min(palette, key=lambda candidate: _difference(rgb(color), rgb(candidate)))


def _difference(a: tuple[int, int, int], b: tuple[int, int, int]) -> float:
    # The usual cheap weighting by the mean of the reds: closer to the eye than plain distance.
    red, green, blue = (x - y for x, y in zip(a, b, strict=True))
    mean_red = (a[0] + b[0]) / 2 / 256
    return (2 + mean_red) * red**2 + 4 * green**2 + (3 - mean_red) * blue**2

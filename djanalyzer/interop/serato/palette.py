"""Serato's colours: what is stored in a file is not what Serato shows."""

from __future__ import annotations

from djanalyzer.interop import colors

# Stored and shown, in the order of Serato's own picker.
_CUE_PAIRS = (
    "CC0000 C02626|CC4400 DB4E27|CC8800 F8821A|CCCC00 FAC313|88CC00 4EB648|44CC00 006838|00CC00 1FAD26|00CC44 8DC63F|"
    "00CC88 2B3673|00CCCC 1DBEBD|0088CC 0F88CA|0044CC 16308B|0000CC 173BA2|4400CC 5C3F97|8800CC 6823B6|CC00CC CE359E|"
    "CC0088 DC1D49|CC0044 C71136"
)
_SHOWN = {int(a, 16): f"#{b}" for a, b in (pair.split() for pair in _CUE_PAIRS.split("|"))}
_STORED = {shown: stored for stored, shown in _SHOWN.items()}

CUE_COLORS = tuple(_STORED)
"""The eighteen colours of hot cues as Serato shows them."""

DEFAULT_CUE_COLORS = (0xCC0000, 0xCC8800, 0x0000CC, 0xCCCC00, 0x00CC00, 0xCC00CC, 0x00CCCC, 0x8800CC)
"""What Serato stores for the eight hot cues where nobody has chosen."""

LOOP_COLOR = 0x27AAE1
"""The one colour of all loops."""

NO_TRACK_COLOR = 0xFFFFFF

_DARKENING = 0x666666
_NONE = (NO_TRACK_COLOR, 0x000000)  # both are shown as the list's own grey
_NEARLY_BLACK = 0x999999, 0x090909  # stored and shown, against the rule of all others


def shown_cue_color(stored: int) -> str:
    """Return how Serato shows a stored colour; one that is none of its eighteen is shown as it is."""
    return _SHOWN.get(stored, text_of(stored))


def stored_cue_color(shown: str) -> int | None:
    """Return what is stored for a colour that Serato can show exactly; None for any other."""
    return _STORED.get(shown.upper())


def nearest_cue_color(shown: str) -> int:
    """Return what is stored for the colour that looks most like `shown`."""
    return _STORED[colors.nearest(shown, CUE_COLORS)]


def shown_track_color(stored: int) -> str | None:
    """Return the colour of a track in Serato's list; None where it has none."""
    if stored in _NONE:
        return None
    return text_of(_NEARLY_BLACK[1] if stored == _NEARLY_BLACK[0] else (stored - _DARKENING) % 0x1000000)


def stored_track_color(shown: str | None) -> int:
    """Return what is stored so that Serato shows `shown`, or the colour next to it where it can show no such one."""
    if shown is None:
        return NO_TRACK_COLOR
    stored = (number_of(shown) + _DARKENING) % 0x1000000
    if number_of(shown) == _NEARLY_BLACK[1]:
        return _NEARLY_BLACK[0]
    if stored in (NO_TRACK_COLOR, _NEARLY_BLACK[0]):
        return stored - 1
    return stored or 1


def text_of(value: int) -> str:
    """Return "#RRGGBB" of a number."""
    return f"#{value & 0xFFFFFF:06X}"


def number_of(color: str) -> int:
    """Return the number of a colour written "#RRGGBB"."""
    return int(color[1:7], 16)

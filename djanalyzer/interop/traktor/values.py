"""The text of attributes as numbers, colours and dates; whatever makes no sense is None."""

from __future__ import annotations

import re

from djanalyzer.interop import number_texts
from djanalyzer.interop.number_texts import LONGEST, number

# The seven colours of a track, from 1.
TRACK_COLORS = {
    "#FF0000": "red",
    "#FFA500": "orange",
    "#FFFF00": "yellow",
    "#00FF00": "green",
    "#0000FF": "blue",
    "#660099": "violet",
    "#FF00FF": "magenta",
}
_COLORS = tuple(TRACK_COLORS)
_STAR = 51  # Traktor counts 0, 51, 102 … 255
_MOST_STARS = 5
_DATE = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})")


def seconds(milliseconds: str | None) -> float | None:
    """Read a time in milliseconds; None beyond what any track lasts."""
    value = number(milliseconds)
    return value / 1000 if value is not None and abs(value) <= LONGEST * 1000 else None


def milliseconds(seconds: float) -> str:
    """Write a time as Traktor does: milliseconds with six decimals."""
    return f"{seconds * 1000:.6f}"


def tempo(text: str | None) -> float | None:
    """Read a tempo in BPM."""
    return number_texts.tempo(number(text))


def stars(text: str | None) -> int | None:
    """Read a RANKING of 0 to 255 as 0 to 5 stars."""
    value = number(text)
    return None if value is None else int(min(max(round(value / _STAR), 0), _MOST_STARS))


def ranking(stars: int) -> str:
    """Write stars as a RANKING."""
    return str(min(max(stars, 0), _MOST_STARS) * _STAR)


def track_color(text: str | None) -> str | None:
    """Read a track's COLOR, 1 to 7, as "#RRGGBB"."""
    value = number(text)
    return _COLORS[int(value) - 1] if value is not None and value in range(1, len(_COLORS) + 1) else None


def color_number(color: str) -> str:
    """Write one of `TRACK_COLORS` as a track's COLOR."""
    return str(_COLORS.index(color) + 1)


def year(date: str | None) -> int | None:
    """Read the year of a date "2019/8/29"."""
    found = _DATE.fullmatch(date or "")
    return int(found[1]) or None if found else None


def iso_date(date: str | None) -> str:
    """Read a date "2019/8/29" as "2019-08-29"; nothing where it is none."""
    found = _DATE.fullmatch(date or "")
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}" if found else ""


def traktor_date(date: str | None) -> str:
    """Write a date "2019-08-29" as "2019/8/29"; nothing where it is none."""
    found = _DATE.fullmatch(date or "")
    return f"{found[1]}/{int(found[2])}/{int(found[3])}" if found else ""

"""What a column may hold: SQLite lets every column hold everything, and other programs have written to this database."""

from __future__ import annotations

import math
import re

_LONGEST = 1e6  # seconds: more is no recording's length
_YEAR = re.compile(r"\D*(\d{4})")


def text(value: object) -> str:
    """Return a text, or nothing where the column holds none."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)


def number(value: object) -> float | None:
    """Return a finite number; None where the column holds none."""
    try:
        found = float(value) if isinstance(value, int | float | str) else math.nan
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def length(seconds: float | None) -> float | None:
    """Return the length of a recording, seconds; None where it is unknown or impossible."""
    return seconds if seconds is not None and 0 < seconds < _LONGEST else None


def whole(value: object) -> int | None:
    """Return a whole number; None where the column holds none."""
    found = number(value)
    return int(found) if found is not None and found == int(found) else None


def year(value: object) -> int | None:
    """Return the year of a date in any notation that begins with it; None where there is none."""
    match = _YEAR.match(text(value).strip())
    return int(match[1]) or None if match else None


def color(value: object) -> str | None:
    """Return "#RRGGBB" of a whole number, whose transparency is ignored."""
    found = whole(value)
    return f"#{found & 0xFFFFFF:06X}" if found is not None and -(1 << 31) <= found < 1 << 32 else None


def color_number(color: str) -> int:
    """Return the whole number of "#RRGGBB"."""
    return int(color[1:], 16)


def clean(text: str) -> str:
    """Return the text without what a database cannot hold: half characters, and the end mark of texts."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "")

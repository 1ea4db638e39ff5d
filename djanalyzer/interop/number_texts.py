"""Numbers as other programs write them, read liberally: what makes no sense is None, never an error."""

from __future__ import annotations

import math
import re

LOWEST_TEMPO, HIGHEST_TEMPO = 10.0, 999.99  # BPM: outside is a mistake (and would draw a million beats)
LONGEST = 7 * 24 * 3600.0  # seconds: a time beyond is a mistake
_MOST_DIGITS = 40  # a longer text is no number, and costs time to refuse

_ENERGY = re.compile(r"\benergy(?:\s?level)?\s?[:=-]?\s?(10|[1-9])(?![0-9])", re.IGNORECASE)
_LEADING = re.compile(r"\s*0*([0-9]{1,9})(?![0-9])")


def number(text: str | None) -> float | None:
    """Return a finite number; a decimal comma counts as a point."""
    if text is None or len(text) > _MOST_DIGITS:
        return None
    try:
        value = float(text)
    except ValueError:
        try:
            value = float(text.replace(",", ".", 1))
        except ValueError:
            return None
    return value if math.isfinite(value) else None


def time(text: str | None) -> float | None:
    """Return a time in seconds, which may be negative, within a week."""
    value = number(text)
    return value if value is not None and abs(value) <= LONGEST else None


def positive(text: str | None) -> float | None:
    """Return a number above zero, at most that of the seconds in a week."""
    value = number(text)
    return value if value is not None and 0 < value <= LONGEST else None


def natural(text: str | None) -> int | None:
    """Return the whole number above zero that a text begins with: 5 for "5/14", 2024 for "2024-05-01"."""
    match = _LEADING.match(text or "")
    return int(match[1]) or None if match else None


def tempo(value: float | None) -> float | None:
    """Return the tempo (BPM) if music can have it."""
    return value if value is not None and LOWEST_TEMPO <= value <= HIGHEST_TEMPO else None


def energy(*texts: str) -> int | None:
    """Return the energy, 1 to 10, that the first of the texts to name one says: 6 for "8A - Energy 6"."""
    found = (_ENERGY.search(text) for text in texts)
    return next((int(match[1]) for match in found if match), None)

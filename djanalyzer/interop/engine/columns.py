"""What columns of Engine's database hold: texts and numbers, whatever was written there."""

from __future__ import annotations

import math


def clean(text: str) -> str:
    """Return the text without what a database cannot hold: half characters, and the end mark of texts."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "")


def text(value: object) -> str:
    """Return a text column; nothing where it holds none."""
    return (
        value if isinstance(value, str) else "" if value is None or isinstance(value, bytes) else str(value)
    )


def number(value: object) -> float | None:
    """Return a finite number; None where the column holds none."""
    is_number = isinstance(value, int | float) and abs(value) < 1e300 and math.isfinite(value)
    return float(value) if is_number else None  # type: ignore[arg-type]


def whole(value: object) -> int | None:
    """Return a whole number above zero; None where the column holds none."""
    found = number(value)
    return int(found) if found is not None and found >= 1 else None

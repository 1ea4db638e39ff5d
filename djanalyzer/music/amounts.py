"""How many of a thing there are, in words."""

from __future__ import annotations


def counted(n: int, one: str, many: str = "") -> str:
    """Return the number with its noun: "1 track", "12,345 tracks"; `many` where an s alone does not do."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"

"""Drives and sticks that are plugged in, where each system mounts them."""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Iterator
from pathlib import Path

_MOUNTS = ("Volumes/*", "media/*", "media/*/*", "run/media/*/*", "mnt/*")


def drives() -> Iterator[Path]:
    """Yield the folder of every drive; some may be empty or gone."""
    if sys.platform == "win32":
        yield from (Path(f"{letter}:/") for letter in string.ascii_uppercase[2:])
        return
    for pattern in _MOUNTS:
        try:
            yield from sorted(Path(os.sep).glob(pattern))
        except OSError:
            continue  # a place that may not be looked into

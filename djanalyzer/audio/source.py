"""What the deck can read its sound from: a track in memory, or something mixed together where it is read."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from djanalyzer.audio.channels import Track
from djanalyzer.audio.readers import Samples


class Mix(Protocol):
    """As long as a track, and read like one."""

    def __len__(self) -> int: ...
    def cut(self, position: int, n: int) -> Samples: ...


Source = Track | Mix


def cut(source: Source, position: int, n: int) -> Samples:
    """Return `n` samples as float32, (n, 2), silence before the track and behind it; never a view."""
    if not isinstance(source, np.ndarray):
        return source.cut(position, n)
    block = source[max(position, 0) : max(position + n, 0)]
    if len(block) == n:
        out: Samples = block.astype(np.float32)
    else:
        out = np.zeros((n, 2), dtype=np.float32)
        skipped = min(n, max(0, -position))
        out[skipped : skipped + len(block)] = block
    if source.dtype == np.int16:
        out *= np.float32(1 / 32768)
    return out

"""Samples on their way from the decoder: how far they are is told, and others may have them too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from djanalyzer.audio.decode import Stream

Array = npt.NDArray[np.float32]
OnBlock = Callable[[Array], None]


def reported(stream: Stream, report: Callable[[float], None], share: float) -> Iterator[Array]:
    """Yield the blocks of a file, and report how far it is: at its end, `share` of all that is to be done."""
    expected = stream.info.duration or 0.0
    for block in stream:
        if expected:
            report(share * min(1.0, stream.duration / expected))
        yield block


def shared(blocks: Iterable[Array], also: OnBlock | None) -> Iterator[Array]:
    """Yield blocks, and give each to somebody else before."""
    for block in blocks:
        if also is not None:
            also(block)
        yield block

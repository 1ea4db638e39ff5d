"""How long each step of an analysis takes."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from djanalyzer.music import Seconds

Array = npt.NDArray[np.float32]


class Clock:
    """Tells apart the seconds of decoding, features, model and decoding of activations."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._decode = self._features = self._model = 0.0

    def time_source(self, blocks: Iterator[Array]) -> Iterator[Array]:
        """Pass blocks on, counting the time spent waiting for them as decoding."""
        while True:
            asked = time.monotonic()
            block = next(blocks, None)
            self._decode += time.monotonic() - asked
            if block is None:
                return
            yield block

    def end_features(self) -> None:
        """Count what has passed since, but for decoding, as features."""
        self._features = self._lap() - self._decode

    def end_model(self) -> None:
        """Count what has passed since as the model."""
        self._model = self._lap()

    def seconds(self) -> Seconds:
        """Return all four; what has passed since is decoding."""
        return Seconds(self._decode, self._features, self._model, self._lap())

    def _lap(self) -> float:
        now = time.monotonic()
        lap, self._began = now - self._began, now
        return lap

"""A sound device that the test turns by hand, and tracks in which each sample can be told from the others."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from djanalyzer.audio.output import Fill

RATE = 10_000
FADE = RATE * 5 // 1000


@dataclass
class Device:
    """A sound device whose time stands still until the test listens."""

    delay: float = 0.0
    rate: int = RATE
    fixed_rate: bool = False
    now: float = 100.0
    fill: Fill | None = None
    is_running: bool = False
    n_opened: int = 0
    n_underflows: int = 0
    n_closed: int = 0
    heard: list[np.ndarray] = field(default_factory=list)

    def open(self, rate: int, fill: Fill) -> Device:
        self.fill = fill
        self.n_opened += 1
        if not self.fixed_rate:
            self.rate = rate
        return self

    def start(self) -> None:
        self.is_running = True

    def close(self) -> None:
        self.is_running = False
        self.n_closed += 1

    def listen(self, n: int, block: int = 100) -> np.ndarray:
        """Let `n` samples pass and return them, (n, 2)."""
        pieces = []
        for start in range(0, n, block):
            out = np.full((min(block, n - start), 2), np.nan, np.float32)
            if self.is_running:
                assert self.fill is not None
                self.is_running = self.fill(out, self.delay)
                pieces.append(out)
            self.now += len(out) / self.rate
        self.heard.extend(pieces)
        return np.concatenate(pieces) if pieces else np.zeros((0, 2), np.float32)


def ramp(n: int = 4 * RATE) -> np.ndarray:
    """Return a track in which each sample says where it stands: left its number, right the same below zero."""
    numbers = np.arange(n, dtype=np.float32) / n
    return np.stack([numbers, -numbers], axis=1)


def tone(level: float = 0.5, n: int = 2 * RATE) -> np.ndarray:
    return np.full((n, 2), level, np.float32)

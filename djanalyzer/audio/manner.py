"""How a track is played: how fast, how loud, and with what beside it."""

from __future__ import annotations

from dataclasses import dataclass

TEMPO_RANGE = 0.16  # faster or slower than the track by this share at most


@dataclass(frozen=True, slots=True)
class Manner:
    """How a track is played.

    Attributes
    ----------
    speed : float
        1.0 is the track's own; 16 percent more or less at most.
    has_key_lock : bool
        Another tempo leaves the pitch as it is.
    volume : float
        0.0 to 1.0, of everything.
    metronome : float
        0.0 (off) to 1.0: how loud the metronome clicks.
    is_quantized : bool
        A jump keeps the beat: who jumps late by a tenth of a beat lands late by a tenth of a beat.
    """

    speed: float = 1.0
    has_key_lock: bool = False
    volume: float = 1.0
    metronome: float = 0.0
    is_quantized: bool = False

    def __post_init__(self) -> None:
        if not abs(self.speed - 1.0) <= TEMPO_RANGE + 1e-9:
            raise ValueError(f"a speed lies within {TEMPO_RANGE:.0%} of 1, not at {self.speed}")
        if not (0.0 <= self.volume <= 1.0 and 0.0 <= self.metronome <= 1.0):
            raise ValueError(f"a volume runs from 0 to 1: {self}")

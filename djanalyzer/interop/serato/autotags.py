"""The tag "Serato Autotags": the tempo in text, and two gains in decibels."""

from __future__ import annotations

import math
from dataclasses import dataclass

NAME = "Serato Autotags"
_HEAD = b"\x01\x01"


@dataclass(frozen=True, slots=True)
class Autotags:
    """Three numbers as text: tempo (BPM), automatic gain and the DJ's own gain (dB)."""

    tempo: str = "0.00"
    auto_gain: str = "0.000"
    gain: str = "0.000"
    rest: bytes = b""

    @property
    def bpm(self) -> float | None:
        """The tempo as a number; None where there is none."""
        try:
            tempo = float(self.tempo)
        except ValueError:
            return None
        return tempo if math.isfinite(tempo) and 0 < tempo < 1000 else None


def parse(body: bytes) -> Autotags:
    """Read a body; raises ValueError where it is cut off or of another version."""
    if body[:2] != _HEAD:
        raise ValueError("it is of a version that is not known")
    parts = body[2:].split(b"\0", 3)
    if len(parts) < 4:
        raise ValueError("it is cut off")
    tempo, auto_gain, gain = (part.decode("latin-1") for part in parts[:3])
    return Autotags(tempo, auto_gain, gain, parts[3])


def build(tags: Autotags) -> bytes:
    """Return a body."""
    texts = "".join(f"{text}\0" for text in (tags.tempo, tags.auto_gain, tags.gain))
    return _HEAD + texts.encode("latin-1", "replace") + tags.rest

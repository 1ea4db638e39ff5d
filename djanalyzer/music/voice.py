"""The singing in a track: where somebody sings, at what pitch, and what key the instruments below are in."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from djanalyzer.music.key import KEY_NAMES, Key
from djanalyzer.music.sections import VocalSpan

VOICE_RATE = 50  # frames a second
_A4 = 440.0  # Hz
_MIDI_A4 = 69
_OUTER = (
    5.0  # per cent at either end of the pitches that make no range: scoops, shouts, and what was misheard
)


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """What is heard in a track's separated stems.

    Attributes
    ----------
    spans : tuple of VocalSpan
        Where somebody sings or speaks, one after another.
    pitch : float32 array (n_frames,)
        Hz of the leading voice at second k / frame_rate; 0 where nobody sings with a pitch.
    recipe : str
        Which weights heard it, and by which rules.
    harmonic_key : Key or None
        Of bass and other instruments alone, with the trust in it: a second opinion beside the model's. None where no key is sure.
    frame_rate : int
        Frames a second.
    """

    spans: tuple[VocalSpan, ...]
    pitch: npt.NDArray[np.float32]
    recipe: str
    harmonic_key: Key | None = None
    frame_rate: int = VOICE_RATE

    def pitch_at(self, time: float) -> float | None:
        """Return the pitch (Hz) sung at a second of the track, None where nobody sings with one."""
        frame = round(time * self.frame_rate)
        if not 0 <= frame < len(self.pitch):
            return None
        return float(self.pitch[frame]) or None

    def pitch_range(self) -> tuple[float, float] | None:
        """Return the lowest and the highest pitch sung (Hz), outliers left out; None where nobody sings with a pitch."""
        sung = self.pitch[self.pitch > 0]
        if len(sung) == 0:
            return None
        low, high = np.percentile(sung, [_OUTER, 100 - _OUTER], method="nearest")
        return float(low), float(high)

    def sung_seconds(self, start: float, stop: float) -> float:
        """Return for how many seconds of [start, stop) somebody sings."""
        return sum(max(0.0, min(span.stop, stop) - max(span.start, start)) for span in self.spans)


def note_of(hertz: float) -> tuple[str, int]:
    """Return the nearest note and how many cents above it a pitch lies, -50 to 50: ("A4", 12); A4 is 440 Hz.

    Raises
    ------
    ValueError
        It is no frequency.
    """
    if not hertz > 0 or not math.isfinite(hertz):
        raise ValueError(f"{hertz} Hz is no pitch")
    semitones = _MIDI_A4 + 12 * math.log2(hertz / _A4)
    nearest = round(semitones)
    return f"{KEY_NAMES[nearest % 12]}{nearest // 12 - 1}", round(100 * (semitones - nearest))

"""A click on every beat, a higher one on the first of a bar, mixed into the tape to the sample."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.readers import Samples
from djanalyzer.audio.tape import Tape

_LENGTH = 0.03  # seconds
_BEAT, _DOWNBEAT = 1000.0, 1600.0  # Hz
_FIRM = 0.9  # below this nothing is limited


class Metronome:
    """The clicks of one track.

    Parameters
    ----------
    beats : array of float, shape (n_beats,)
        Seconds, in order.
    is_downbeat : array of bool, shape (n_beats,)
        The first beats of bars.
    rate : int
        Samples per second.
    level : float
        0.0 to 1.0.
    """

    def __init__(
        self, beats: npt.NDArray[np.float64], is_downbeat: npt.NDArray[np.bool_], rate: int, level: float
    ) -> None:
        self._beats = np.rint(beats * rate).astype(np.int64)
        self._is_downbeat = is_downbeat
        self._clicks = (_click(_BEAT, rate, 0.6 * level), _click(_DOWNBEAT, rate, level))

    @property
    def n_click(self) -> int:
        """Samples of a click."""
        return len(self._clicks[0])

    def mix(self, block: Samples, tape: Tape, place: float, speed: float) -> None:
        """Add the clicks to a block, in place, that was read from `place` on."""
        first = math.floor(place - self.n_click * speed)
        for span in tape.spans(max(first, tape.audible_from), math.ceil(place + len(block) * speed)):
            if span.track:
                continue  # another track, whose beats nobody has told
            stop = span.position + span.stop - span.start
            begin, end = np.searchsorted(self._beats, (span.position, stop))
            for index in range(begin, end):
                there = span.start + int(self._beats[index]) - span.position
                _add(block, self._clicks[int(self._is_downbeat[index])], round((there - place) / speed))


def limited(block: Samples) -> Samples:
    """Return the block with what is louder than the device can play bent below full scale, softly."""
    loud = np.abs(block)
    if loud.max(initial=0.0) <= _FIRM:
        return block
    room = np.float32(1 - _FIRM)
    bent = _FIRM + room * np.tanh((loud - _FIRM) / room)
    return np.where(loud > _FIRM, np.copysign(bent, block), block).astype(np.float32)


def _click(frequency: float, rate: int, level: float) -> Samples:
    time = np.arange(max(1, round(_LENGTH * rate))) / rate
    envelope = np.exp(-time * 150) * np.minimum(1, (_LENGTH - time) / 0.005)
    wave = level * envelope * np.cos(2 * np.pi * frequency * time)
    return np.repeat(wave.astype(np.float32)[:, None], 2, axis=1)


def _add(block: Samples, click: Samples, onset: int) -> None:
    start, stop = max(0, onset), min(len(block), onset + len(click))
    if start < stop:
        block[start:stop] += click[start - onset : stop - onset]

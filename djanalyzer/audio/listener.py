"""Where on the tape the listener is: the sound on its way through the device is not heard yet."""

from __future__ import annotations

from collections.abc import Callable

from djanalyzer.audio.rendering import Chunk


class Listener:
    """Follows one tape; places are counted in samples of it. `clock` is in seconds and only goes forward."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._anchor = self._anchor_time = self._pace = (
            0.0  # a place, when it is heard, places a second from there
        )
        self._floor = 0.0
        self.read = 0.0  # the place after the last sample that the device has got

    def go_to(self, place: float) -> None:
        """Be at a place, and wait there for the music."""
        self.read = self._anchor = self._floor = place
        self._anchor_time, self._pace = self._clock(), 0.0

    def change_tape(self, place: float) -> None:
        """Go on without a jump on a tape on which the next sample lies at `place`: still a little before it."""
        shift = place - self.read
        self._anchor += shift
        self._floor += shift
        self.read = place

    def get(self, chunk: Chunk, delay: float, rate: int) -> None:
        """The device got a chunk, whose first sample is heard in `delay` seconds."""
        if chunk.place is not None:
            self._anchor, self._anchor_time = chunk.place, self._clock() + delay
            self._pace = rate * chunk.speed
            self.read = chunk.place + len(chunk.samples) * chunk.speed

    @property
    def place(self) -> float:
        """The place that is heard now."""
        heard = self._anchor + (self._clock() - self._anchor_time) * self._pace
        # A device's first words about its delay are not exact: the playhead waits for the music, it never turns.
        self._floor = max(self._floor, min(heard, self.read))
        return self._floor

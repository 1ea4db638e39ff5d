"""Plays a track on a sound device, and says where the listener is."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from djanalyzer.audio.channels import Track
from djanalyzer.audio.feeding import Feeder
from djanalyzer.audio.output import Fill, Output, open_output
from djanalyzer.audio.turntable import Turntable


class Player(Turntable):
    """A turntable on a sound device; sound is made ahead by a thread of its own.

    Parameters
    ----------
    output : callable
        Opens the sound device; see `output.open_output`.
    clock : callable
        Seconds on a clock that only goes forward.
    """

    def __init__(
        self,
        output: Callable[[int, Fill], Output] = open_output,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(clock)
        self._open_output = output
        # Held while the device is opened, started and closed, which may wait for a call of `fill`; taken before the
        # turntable's own locks.
        self._control = threading.RLock()
        self._output: Output | None = None
        self._feeder = Feeder(self.feed)

    def load(self, samples: Track, rate: int) -> None:
        with self._control:
            super().load(samples, rate)

    def play(self) -> None:
        """Play on from the current position; from the start when the track is at its end.

        Raises
        ------
        PlaybackTrouble
            PortAudio is missing, or there is no sound device.
        """
        with self._control:
            if not self._is_ready():
                output = self._opened_output()
                self.start()  # before the start: a device that begins with silence may fall asleep over it
                try:
                    output.start()
                except BaseException:
                    self.close()
                    raise
            elif not self._is_wanted:
                self.start()
            self._feeder.wake()

    def close(self) -> None:
        """Stop, and give the sound device back. The player can be used again after that."""
        with self._control:
            output, self._output = self._output, None
            if output is not None:
                output.close()
            self._feeder.stop()
            self._stay()

    @property
    def is_playing(self) -> bool:
        """False when paused, at the end of the track, and when the sound device went away."""
        output = self._output
        return self._is_wanted and output is not None and output.is_running

    @property
    def is_lost(self) -> bool:
        """True when the sound device went away while it played."""
        output = self._output
        return self._is_wanted and output is not None and not output.is_running

    @property
    def n_underflows(self) -> int:
        """How often the sound device had to wait for sound since it was opened."""
        return self._output.n_underflows if self._output is not None else 0

    def use_output(self, output: Callable[[int, Fill], Output]) -> None:
        """Play on another sound device, from where the music is.

        Raises
        ------
        PlaybackTrouble
            It cannot be opened; the position is kept.
        """
        with self._control:
            was_wanted = self._is_wanted
            self.close()
            self._open_output = output
            if was_wanted:
                self.play()

    # The device.

    def _is_ready(self) -> bool:
        """Say whether the device runs, at the track's rate; keep it awake if so."""
        output = self._output
        if output is None or output.rate != self._rate or not output.is_running:
            return False
        with self._lock:
            self._n_silent = 0
            return not self._is_asleep

    def _opened_output(self) -> Output:
        """Return the device, opened but not running; a track whose rate it cannot play is converted."""
        output = self._output
        if output is not None and output.rate != self._rate:
            self.close()
            output = None
        if output is None:
            self._drop_tail()
            self._output = output = self._open_output(self._rate, self.fill)
            if output.rate != self._rate:
                self._convert(output.rate)
        self._n_silent, self._is_asleep = 0, False
        return output

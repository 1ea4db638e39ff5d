"""Plays one track, and says where the listener is in it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np

from djanalyzer.audio.channels import Track
from djanalyzer.audio.output import Fill, Output, open_output
from djanalyzer.audio.readers import Samples

_FADE = 0.005  # seconds; shorter ones click
_SLEEP_AFTER = 5.0  # seconds of silence until the sound device is given a rest


class Player:
    """A deck with one track. Every method may be called from any thread, also while it plays.

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
        self._open_output = output
        self._clock = clock
        # `_control` is held while the device is opened, started and closed, which may wait for a call of `_fill`;
        # `_lock` guards all else and is held for moments only, also by `_fill`.
        self._control = threading.RLock()
        self._lock = threading.Lock()
        self._output: Output | None = None
        self._is_wanted = False
        self._is_asleep = False
        self._n_silent = 0
        self._tail = _silence(0)  # what fades out, added to what comes next
        self._samples: Track = _silence(0)
        self._rate = 44100
        self._floor = 0.0
        self._jump(0)

    def load(self, samples: Track, rate: int) -> None:
        """Put a track on the deck, stopped at its start. What played before is faded out.

        Parameters
        ----------
        samples : float32 or int16 array (n, 2)
            Left and right; not copied.
        rate : int
            Samples per second.
        """
        if samples.ndim != 2 or samples.shape[1] != 2:
            raise ValueError(f"a player needs samples of shape (n, 2), not {samples.shape}")
        with self._control, self._lock:
            self._let_go()
            self._is_wanted = False
            self._samples, self._rate = samples, rate
            self._jump(0)

    def play(self) -> None:
        """Play on from the current position; from the start when the track is at its end.

        Raises
        ------
        PlaybackTrouble
            PortAudio is missing, or there is no sound device.
        """
        with self._control:
            if self._is_ready():
                self._begin()
                return
            output = self._opened_output()
            self._begin()  # before the start: a device that begins with silence may fall asleep over it
            try:
                output.start()
            except BaseException:
                self.close()
                raise

    def pause(self) -> None:
        """Stop, and stay where the music was left."""
        with self._lock:
            self._let_go()
            self._is_wanted = False

    def seek(self, seconds: float) -> None:
        """Jump to a time within the track; playing goes on from there."""
        with self._lock:
            self._let_go()
            self._jump(round(seconds * self._rate))

    @property
    def position(self) -> float:
        """Seconds into the track of what is heard now: the sound device's delay is taken off."""
        with self._lock:
            heard = self._anchor + (self._clock() - self._anchor_time) * self._rate
            # A device's first words about its delay are not exact: the playhead waits for the music, it never turns.
            self._floor = max(self._floor, min(heard, self._frame))
            return self._floor / self._rate

    @property
    def duration(self) -> float:
        """Seconds of the track on the deck."""
        with self._lock:
            return len(self._samples) / self._rate

    @property
    def is_playing(self) -> bool:
        """False when paused, at the end of the track, and when the sound device went away."""
        output = self._output
        return self._is_wanted and output is not None and output.is_running

    def close(self) -> None:
        """Stop, and give the sound device back. The player can be used again after that."""
        with self._control:
            self._is_wanted = False
            output, self._output = self._output, None
            if output is not None:
                output.close()

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
            self._tail = _silence(0)
            self._output = output = self._open_output(self._rate, self._fill)
            if output.rate != self._rate:
                self._convert(output.rate)
        self._n_silent, self._is_asleep = 0, False
        return output

    def _convert(self, rate: int) -> None:
        import soxr

        converted = soxr.resample(self._cut(0, len(self._samples)), self._rate, rate)
        with self._lock:
            frame = round(self._frame * rate / self._rate)
            self._samples, self._rate = converted, rate
            self._jump(frame)

    def _begin(self) -> None:
        with self._lock:
            if self._is_wanted and self.is_playing:
                return
            self._jump(0 if self._frame >= len(self._samples) else self._frame)
            self._is_wanted = True

    def _jump(self, frame: int) -> None:
        """Go on from `frame`, rising from silence."""
        self._frame = min(max(frame, 0), len(self._samples))
        self._n_risen = 0
        # The listener is at `_anchor` at `_anchor_time`, and never before `_floor` (both in samples).
        self._anchor = self._frame
        self._floor = float(self._frame)
        self._anchor_time = self._clock()

    def _let_go(self) -> None:
        """Let what plays fade out, whatever comes next."""
        if not self._is_wanted:
            return
        n_fade = self._n_fade
        fading = self._cut(self._frame, n_fade)
        gain = min(1.0, self._n_risen / n_fade)
        fading *= (gain * (1 - np.arange(1, len(fading) + 1, dtype=np.float32) / n_fade))[:, None]
        n = max(len(fading), len(self._tail))
        self._tail = _padded(self._tail, n) + _padded(fading, n)

    @property
    def _n_fade(self) -> int:
        return max(1, round(_FADE * self._rate))

    def _cut(self, frame: int, n: int) -> Samples:
        """Return a float32 copy of up to `n` samples from `frame` on."""
        block = self._samples[frame : frame + n]
        copy: Samples = block.astype(np.float32)
        if block.dtype == np.int16:
            copy *= np.float32(1 / 32768)
        return copy

    def _fill(self, out: Samples, delay: float) -> bool:
        """Fill what the device asks for; see `output.Fill`."""
        with self._lock:
            out[:] = 0
            if self._is_wanted:
                self._fill_with_track(out, delay)
            n_tail = min(len(out), len(self._tail))
            out[:n_tail] += self._tail[:n_tail]
            self._tail = self._tail[n_tail:]
            self._n_silent = 0 if self._is_wanted else self._n_silent + len(out)
            self._is_asleep = self._n_silent > _SLEEP_AFTER * self._rate
            return not self._is_asleep

    def _fill_with_track(self, out: Samples, delay: float) -> None:
        block = self._cut(self._frame, len(out))
        n_rising = max(0, min(len(block), self._n_fade - self._n_risen))
        rise = np.arange(self._n_risen + 1, self._n_risen + n_rising + 1, dtype=np.float32) / self._n_fade
        block[:n_rising] *= rise[:, None]
        self._n_risen += n_rising
        out[: len(block)] = block
        self._anchor, self._anchor_time = self._frame, self._clock() + delay
        self._frame += len(block)
        self._is_wanted = self._frame < len(self._samples)


def _silence(n: int) -> Samples:
    return np.zeros((n, 2), dtype=np.float32)


def _padded(samples: Samples, n: int) -> Samples:
    return np.concatenate([samples, _silence(n - len(samples))])

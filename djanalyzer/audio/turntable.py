"""A track and what is made of it: loops, jumps, tempo, clicks, the next track; whatever device it goes to."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from djanalyzer.audio.channels import Track
from djanalyzer.audio.listener import Listener
from djanalyzer.audio.manner import Manner
from djanalyzer.audio.metronome import Metronome
from djanalyzer.audio.quantizing import on_the_beat
from djanalyzer.audio.readers import Samples
from djanalyzer.audio.rendering import Chunk, Renderer, Supply
from djanalyzer.audio.source import Source, cut
from djanalyzer.audio.stems import Balance, Stems
from djanalyzer.audio.takes import Take
from djanalyzer.audio.tape import Tape

_FADE = 0.005  # seconds; shorter ones click
_AHEAD = 0.2  # seconds of sound that are kept ready: so long may the program be at something else
_CHUNK = 1024  # samples that are made at once
_LOOK = 0.02  # seconds between two looks at what is ready
_SAME = 0.1  # seconds: stems that are shorter or longer than the track by more are not its own
_SLEEP_AFTER = 5.0  # seconds of silence until the sound device is given a rest

Beats = npt.NDArray[np.float64]


class Turntable:
    """One track, and one that may follow. Every method may be called from any thread, also while it plays.

    `feed` makes sound ahead; `fill` hands it to a device. Whatever is changed, what was made ahead is thrown away and
    made anew from the next sample on, passing from one into the other within 5 ms: a change is heard at once, and
    nothing clicks.

    Parameters
    ----------
    clock : callable
        Seconds on a clock that only goes forward.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        # Taken in this order: `_rendering` while sound is made; `_lock` guards what is handed to the device, for moments.
        self._rendering = threading.RLock()
        self._lock = threading.Lock()
        self._is_wanted = False
        self._is_asleep = False
        self._n_silent = 0
        self._supply = Supply()
        self._tail = _silence(0)  # what fades out, added to what comes next
        self._n_risen = 0
        self._gain = 1.0
        self._rate = 44100
        self._manner = Manner()
        self._loop: tuple[float, float] | None = None
        self._beats: Beats = np.zeros(0)
        self._is_downbeat: npt.NDArray[np.bool_] = np.zeros(0, dtype=np.bool_)
        self._n_begun = 0
        self._listener = Listener(clock)
        self._samples: Track = _silence(0)
        self._following: Track | None = None
        self._stems: Stems | None = None
        self._balance = Balance()
        self._take: Take | None = None
        self._put_on(0)

    # Tracks.

    def load(self, samples: Track, rate: int) -> None:
        """Put a track on the deck, stopped at its start, without loop and beats. What played before is faded out.

        Parameters
        ----------
        samples : float32 or int16 array (n, 2)
            Left and right; not copied.
        rate : int
            Samples per second.
        """
        _check(samples)
        with self._rendering, self._lock:
            self._let_go()
            self._is_wanted, self._loop, self._rate = False, None, rate
            self._forget_beats()
            self._n_begun = 0
            self._samples, self._following = samples, None
            self._forget_mix()
            self._put_on(0)

    def queue(self, samples: Track | None, rate: int) -> None:
        """Let another track begin with the sample after the last one of this; None takes it back."""
        if samples is not None:
            _check(samples)
            samples = _at_rate(samples, rate, self._rate)
        with self._rendering, self._lock:
            self._catch_up()
            self._following = samples
            self._go_on()

    @property
    def n_begun(self) -> int:
        """How many tracks of the queue have begun to be heard since the last load."""
        with self._lock:
            return self._n_begun + self._heard()[0]

    @property
    def duration(self) -> float:
        """Seconds of the track that is heard."""
        with self._lock:
            number, _ = self._heard()
            tape = self._renderer.tape
            track = tape.following if number and tape.following is not None else tape.samples
            return len(track) / self._rate

    # Stems.

    @property
    def rate(self) -> int:
        """Samples per second at which the track is played, which stems need to have."""
        return self._rate

    def set_stems(self, stems: Stems | None) -> bool:
        """Have the stems of the track at hand; None, and another track, lets go of them.

        As long as all of them are heard, the track itself is played. False where they do not fit the track: it has begun
        to be played at another rate, or another track has begun.
        """
        with self._rendering, self._lock:
            self._catch_up()
            if stems is not None and not self._fits(stems):
                return False
            if stems is self._stems:
                return True
            self._stems = stems
            self._play_mix()
            return True

    def set_balance(self, balance: Balance) -> None:
        """Mute stems, or let them be heard, from the next sample on, within 5 ms; place, loop and tempo stay."""
        with self._rendering, self._lock:
            self._catch_up()
            before, self._balance = self._balance, balance
            if before.muted != balance.muted:
                self._play_mix()

    def _fits(self, stems: Stems) -> bool:
        return stems.rate == self._rate and abs(len(stems) - len(self._samples)) <= _SAME * self._rate

    @property
    def _source(self) -> Source:
        """What is heard of the track, and in its place."""
        heard: Source = self._samples
        if self._stems is not None and not self._balance.is_whole:
            heard = self._stems.mix(self._balance, len(self._samples))
        return heard if self._take is None else self._take.over(heard, self._n_fade)

    def _forget_mix(self) -> None:
        self._stems, self._balance, self._take = None, Balance(), None

    # Takes.

    def set_take(self, take: Take | None) -> bool:
        """Hear a take in place of the track, or the track itself, from the next sample on; place, loop and tempo stay.

        False where it does not fit the track, which plays at another rate or is another one: nothing changes.
        """
        with self._rendering, self._lock:
            self._catch_up()
            if take is not None and (take.rate != self._rate or take.start >= len(self._samples)):
                return False
            if take is not self._take:
                self._take = take
                self._play_mix()
            return True

    # Playing.

    def pause(self) -> None:
        """Stop, and stay where the music was left."""
        with self._rendering, self._lock:
            place = self._listener.read
            self._let_go()
            self._is_wanted = False
            self._restart(self._renderer.tape, place)

    def seek(self, seconds: float) -> None:
        """Jump to a time within the track; playing goes on from there."""
        with self._rendering, self._lock:
            self._jump(round(seconds * self._rate))

    def jump(self, seconds: float) -> None:
        """Jump to a time within the track; where jumps are quantized and it plays, so that the beat is kept."""
        with self._rendering, self._lock:
            self._catch_up()
            if self._is_wanted and self._manner.is_quantized:
                here = self._renderer.tape.where(self._listener.read)[1] / self._rate
                seconds = on_the_beat(self._beats, here, seconds)
            self._jump(round(seconds * self._rate))

    def skip(self, seconds: float) -> None:
        """Jump forward (or back) by so much, counted from the sample that would have come next."""
        with self._rendering, self._lock:
            self._catch_up()
            here = self._renderer.tape.where(self._listener.read)[1]
            self._jump(round(here + seconds * self._rate))

    # How.

    @property
    def manner(self) -> Manner:
        return self._manner

    def set_manner(self, manner: Manner) -> None:
        """Play in another manner from the next sample on."""
        with self._rendering, self._lock:
            self._catch_up()
            before, self._manner = self._manner, manner
            same = (before.speed, before.has_key_lock, before.metronome)
            if same != (manner.speed, manner.has_key_lock, manner.metronome):
                self._go_on()

    def set_beats(self, beats: Beats, is_downbeat: npt.NDArray[np.bool_]) -> None:
        """Tell the beats (seconds, in order) of the track that is heard, for the metronome and for quantized jumps."""
        with self._rendering, self._lock:
            self._catch_up()
            self._beats, self._is_downbeat = np.asarray(beats, dtype=np.float64), np.asarray(is_downbeat)
            if self._manner.metronome:
                self._go_on()

    @property
    def loop(self) -> tuple[float, float] | None:
        return self._loop

    def set_loop(self, start: float, stop: float) -> None:
        """Go round between two times (seconds). Who stands in the old loop but behind the new one is taken into it."""
        if not 0 <= start < stop:
            raise ValueError(f"a loop needs a start before its stop: {start} to {stop}")
        with self._rendering, self._lock:
            self._catch_up()
            before, self._loop = self._loop, (start, stop)
            here = self._renderer.tape.where(self._listener.read)[1] / self._rate
            if before is not None and before[0] <= here < before[1] and here >= stop:
                self._jump(round((start + (here - start) % (stop - start)) * self._rate))
            else:
                self._go_on()

    def clear_loop(self) -> None:
        """Play on behind the loop."""
        with self._rendering, self._lock:
            self._catch_up()
            self._loop = None
            self._go_on()

    # What is heard.

    @property
    def position(self) -> float:
        """Seconds into the track of what is heard now: the sound device's delay is taken off."""
        with self._lock:
            return self._heard()[1] / self._rate

    # For the device's side.

    def _convert(self, rate: int) -> None:
        with self._rendering:
            with self._lock:
                self._catch_up()
            samples = _at_rate(self._samples, self._rate, rate)
            following = None if self._following is None else _at_rate(self._following, self._rate, rate)
            with self._lock:
                frame = round(self._renderer.tape.where(self._listener.read)[1] * rate / self._rate)
                self._rate, self._samples, self._following = rate, samples, following
                self._stems = self._take = None  # which are at the other rate
                self._put_on(frame)

    def start(self) -> None:
        """Let the track be heard by whoever calls `fill`; from its start when it is at its end."""
        with self._rendering, self._lock:
            tape = self._renderer.tape
            if self._listener.read >= tape.end:
                self._catch_up()
                self._put_on(0)
            else:
                self._restart(tape, self._listener.read)
            self._is_wanted = True

    def _stay(self) -> None:
        """Stop at what is heard, at once: there is no device any more."""
        with self._rendering, self._lock:
            heard = self._listener.place
            self._is_wanted = False
            self._supply.clear()
            self._tail = _silence(0)
            self._restart(self._renderer.tape, heard if self._manner.speed != 1.0 else float(round(heard)))

    def _drop_tail(self) -> None:
        with self._lock:
            self._tail = _silence(0)

    # What comes next. All of these are called with `_rendering` and `_lock` held.

    def _catch_up(self) -> None:
        """Forget the track before when the next one has begun."""
        tape = self._renderer.tape
        if tape.following is None or not tape.where(self._listener.read)[0]:
            return
        self._n_begun += 1
        self._samples, self._following, self._loop = tape.following, None, None
        self._forget_beats()
        self._forget_mix()
        self._go_on()

    def _jump(self, frame: int) -> None:
        self._catch_up()
        self._let_go()
        self._put_on(frame)

    def _put_on(self, frame: int) -> None:
        """Go on from a sample of the track, rising from silence."""
        frame = min(max(frame, 0), len(self._samples))
        self._restart(self._tape(frame), 0.0)

    def _go_on(self) -> None:
        """Go on from the next sample, with the loop, the beats and in the manner that now count."""
        position = self._renderer.tape.where(self._listener.read)[1]
        self._let_go()
        if self._manner.speed == 1.0:
            position = round(position)
        fresh = self._tape(int(position))
        fresh.audible_from = -self._rate
        self._render(fresh, position - fresh.origin)
        self._listener.change_tape(position - fresh.origin)

    def _play_mix(self) -> None:
        """Go on from the next sample with what is heard of the track now, each sample in the place that it had.

        What was made ahead fades out while the same samples, mixed anew, rise: a stem's gain is a straight line from one to
        the other. With key lock the stretches stay where they are, or the two would not be the same samples.
        """
        tape, source = self._renderer.tape, self._source
        if source is tape.samples:
            return
        ready, place = self._supply.first, self._listener.read
        stretched = ready.stretched if ready is not None else self._renderer.stretched
        self._let_go()
        self._render(tape.of(source), place)
        if stretched is not None:
            self._renderer.go_on_from(stretched, ready.n_before if ready is not None else 0)

    def _tape(self, origin: int) -> Tape:
        loop = None
        if self._loop is not None:
            start, stop = (min(round(time * self._rate), len(self._samples)) for time in self._loop)
            loop = (start, stop) if start < stop else None
        return Tape(self._source, origin, loop, self._following, self._n_fade)

    def _restart(self, tape: Tape, place: float) -> None:
        """Begin at a place, rising from silence."""
        self._render(tape, place)
        self._listener.go_to(place)

    def _render(self, tape: Tape, place: float) -> None:
        """Make sound from a place on."""
        metronome = None
        if self._manner.metronome and len(self._beats):
            metronome = Metronome(self._beats, self._is_downbeat, self._rate, self._manner.metronome)
        self._renderer = Renderer(tape, place, self._manner, self._rate, metronome)
        self._n_risen = 0

    def _forget_beats(self) -> None:
        self._beats, self._is_downbeat = np.zeros(0), np.zeros(0, dtype=np.bool_)

    def _let_go(self) -> None:
        """Let what plays fade out, whatever comes next."""
        n_fade = self._n_fade
        while self._supply.n < n_fade:
            chunk = self._made(n_fade - self._supply.n)
            if chunk is None:
                break
            self._supply.put(chunk)
        fading = np.concatenate([_silence(0), *(chunk.samples for chunk in self._supply.take(n_fade))])
        fading *= (1 - np.arange(1, len(fading) + 1, dtype=np.float32) / n_fade)[:, None]
        self._supply.clear()
        self._tail = fading

    # Making sound, and handing it over.

    @property
    def _n_fade(self) -> int:
        return max(1, round(_FADE * self._rate))

    def _made(self, n: int) -> Chunk | None:
        """Return up to `n` samples of what comes next; None when that is silence. `_rendering` is held."""
        chunk = self._renderer.render(n) if self._is_wanted else None
        if chunk is None or not len(chunk.samples):
            tail, self._tail = self._tail, _silence(0)
            return Chunk(tail, None, 0.0) if len(tail) else None
        block = chunk.samples
        n_rising = max(0, min(len(block), self._n_fade - self._n_risen))
        rise = np.arange(self._n_risen + 1, self._n_risen + n_rising + 1, dtype=np.float32) / self._n_fade
        block[:n_rising] *= rise[:, None]
        self._n_risen += n_rising
        n_tail = min(len(block), len(self._tail))
        block[:n_tail] += self._tail[:n_tail]
        self._tail = self._tail[n_tail:]
        return chunk

    def feed(self) -> float | None:
        """Make sound ahead; see `feeding.Feeder`."""
        with self._rendering:
            if not self._is_wanted:
                return None
            if self._supply.n >= _AHEAD * self._rate:
                return _LOOK
            chunk = self._made(_CHUNK)
            if chunk is None:
                return _LOOK
            with self._lock:
                self._supply.put(chunk)
            return 0.0

    def fill(self, out: Samples, delay: float) -> bool:
        """Fill what the device asks for; see `output.Fill`."""
        n = self._hand_over(out, delay)
        if n < len(out):
            self._make_up(out[n:], delay + n / self._rate)
        with self._lock:
            if self._gain != self._manner.volume or self._gain != 1.0:
                ramp = np.linspace(self._gain, self._manner.volume, len(out) + 1, dtype=np.float32)
                out *= ramp[1:, None]
                self._gain = self._manner.volume
            self._n_silent = 0 if self._is_wanted else self._n_silent + len(out)
            self._is_asleep = self._n_silent > _SLEEP_AFTER * self._rate
            return not self._is_asleep

    def _make_up(self, out: Samples, delay: float) -> None:
        """Make at once what is not ready: after a jump, or where the thread that makes it ahead came too late."""
        with self._rendering:
            n = self._hand_over(out, delay)  # what was made until now
            while n < len(out):
                chunk = self._made(len(out) - n)
                if chunk is None:
                    self._is_wanted = False
                    out[n:] = 0
                    return
                with self._lock:
                    self._supply.put(chunk)
                n += self._hand_over(out[n:], delay + n / self._rate)

    def _hand_over(self, out: Samples, delay: float) -> int:
        """Copy what is ready; return how many samples that was."""
        n = 0
        with self._lock:
            for chunk in self._supply.take(len(out)):
                n_chunk = len(chunk.samples)
                out[n : n + n_chunk] = chunk.samples
                self._listener.get(chunk, delay + n / self._rate, self._rate)
                n += n_chunk
        return n

    def _heard(self) -> tuple[int, float]:
        """Return the track (0, or 1 for the one that follows) and the sample that is heard."""
        return self._renderer.tape.where(self._listener.place)


def _check(samples: Track) -> None:
    if samples.ndim != 2 or samples.shape[1] != 2:
        raise ValueError(f"a player needs samples of shape (n, 2), not {samples.shape}")


def _at_rate(samples: Track, rate: int, wanted: int) -> Track:
    if rate == wanted or not len(samples):
        return samples
    import soxr

    converted: Samples = soxr.resample(cut(samples, 0, len(samples)), rate, wanted)
    return converted


def _silence(n: int) -> Samples:
    return np.zeros((n, 2), dtype=np.float32)

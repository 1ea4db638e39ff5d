"""Sound for the deck: decode a whole track in a job, then play, pause, jump and loop without delay."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job
from djanalyzer.audio.manner import TEMPO_RANGE, Manner
from djanalyzer.audio.stems import STEMS, Balance, Stems
from djanalyzer.audio.takes import Take
from djanalyzer.errors import UnreadableAudio
from djanalyzer.music import CueKind, SectionLabel

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from djanalyzer.app.viewing import Deck
    from djanalyzer.audio.channels import Track
    from djanalyzer.audio.output import Fill, Output
    from djanalyzer.audio.player import Player
    from djanalyzer.audio.readers import Samples
    from djanalyzer.features.stem_files import StemFiles

# Seconds that one thread may compute while another one waits, which may be the one that hands sound to the device: Python's
# own 5 ms let a device wait 20 ms and more where several threads are at work.
_TURN = 0.0005
_LONGEST_LATENCY = 0.4  # seconds
_BEARABLE = 2  # gaps

__all__ = [
    "STEMS",
    "TEMPO_RANGE",
    "Balance",
    "LoadedAudio",
    "LoadedStems",
    "LoadedTake",
    "Manner",
    "Playback",
    "devices",
    "listening_place",
    "load_for_playing",
    "load_stems",
    "load_take",
]


@dataclass(frozen=True, slots=True)
class LoadedAudio:
    """A decoded track: samples of shape (n_samples, 2) at `sample_rate`, float32, or int16 for very long ones."""

    path: Path
    samples: Track
    sample_rate: int


@dataclass(frozen=True, slots=True)
class LoadedStems:
    """The stems of a decoded track, at the rate at which it is played."""

    path: Path  # of the track
    stems: Stems


@dataclass(frozen=True, slots=True)
class LoadedTake:
    """A take of a decoded track, at the rate at which that is played and as loud as the bars in whose place it is heard.

    Attributes
    ----------
    path : Path
        Of the track.
    take : Take
    gain : float
        Decibels that the take was made louder by.
    missing : float
        Decibels by which it is still softer than the track: its peaks leave no more room.
    """

    path: Path
    take: Take
    gain: float = 0.0
    missing: float = 0.0


def load_for_playing(path: Path, job: Job | None = None) -> LoadedAudio:
    """Decode a file for playing; run it as a job: `session.jobs.start("Load", lambda job: load_for_playing(path, job))`.

    Raises
    ------
    UnreadableAudio
        The file cannot be decoded.
    """
    from djanalyzer.audio.decode import read_stereo

    job = job or Job.silent()
    job.check()
    samples, sample_rate = job.aside(lambda: read_stereo(path))
    return LoadedAudio(path, samples, sample_rate)


def load_stems(files: StemFiles, audio: LoadedAudio, rate: int, job: Job | None = None) -> LoadedStems:
    """Read the stems of a decoded track for playing at `rate` samples per second; run it as a job.

    Raises
    ------
    UnreadableAudio
        A file is not there any more, or is no sound.
    Trouble
        There is no room on disk for those of a long track.
    """
    from djanalyzer.audio.stem_reading import read_stems

    n_samples = round(len(audio.samples) * rate / audio.sample_rate)
    look = (job or Job.silent()).check
    try:
        return LoadedStems(audio.path, read_stems(files.paths, files.gain, rate, n_samples, look))
    except UnreadableAudio as error:  # which tells of one of four files, and of drives and moved music
        raise UnreadableAudio(
            f"The stems in {files.folder} have gone or are damaged.", "Take the track apart again."
        ) from error


def load_take(path: Path, start: float, audio: LoadedAudio, rate: int, job: Job | None = None) -> LoadedTake:
    """Read a take for playing at `rate` samples per second, in place of a decoded track from `start` (seconds) on; a job.

    It is made as loud as what it replaces (integrated loudness, ITU-R BS.1770): of two sounds the louder one seems better.

    Raises
    ------
    UnreadableAudio
        The file is not there any more, or is no sound.
    """
    from djanalyzer.audio.decode import read_stereo
    from djanalyzer.audio.source import cut

    job = job or Job.silent()
    job.check()
    try:
        samples, _rate = job.aside(lambda: read_stereo(path, rate))
    except UnreadableAudio as error:
        raise UnreadableAudio(
            f"The take in {path} has gone or is damaged.", "Render it again, or remove it from the list."
        ) from error
    taken = cut(samples, 0, len(samples))
    first, n = (round(seconds * audio.sample_rate) for seconds in (start, len(taken) / rate))
    replaced = cut(audio.samples, first, n)
    wanted = _louder_by(taken, rate, replaced, audio.sample_rate)
    room = 20 * math.log10(max(1.0, _peak(replaced)) / max(_peak(taken), 1e-9))
    gain = min(wanted, room)
    taken *= 10 ** (gain / 20)
    return LoadedTake(audio.path, Take(taken, round(start * rate), rate), gain, max(0.0, wanted - gain))


def _louder_by(taken: Samples, rate: int, replaced: Samples, its_rate: int) -> float:
    """Return the decibels that a take lacks of the loudness of what it replaces; 0 where either is silence."""
    from djanalyzer.synthesis.loudness import SILENCE, integrated, weighted_power

    own, other = (integrated(weighted_power(s.T, r)) for s, r in ((taken, rate), (replaced, its_rate)))
    return other - own if min(own, other) > SILENCE else 0.0


def _peak(samples: Samples) -> float:
    return float(max(samples.max(initial=0.0), -samples.min(initial=0.0)))


def listening_place(deck: Deck) -> float:
    """Return where a short listen to a track begins (seconds): its first drop; without one, a third of its length."""
    drops = [cue.time for cue in deck.cues if cue.kind is CueKind.DROP]
    drops += [offer.time for offer in deck.suggestions if offer.kind is CueKind.DROP]
    drops += [section.start for section in deck.sections if section.label is SectionLabel.DROP]
    return min(drops, default=deck.duration / 3)


def devices() -> tuple[str, ...]:
    """Return the names of the sound devices; takes up to a second when it is asked first.

    Raises
    ------
    PlaybackTrouble
        PortAudio is missing.
    """
    from djanalyzer.audio.output import devices as names

    return names()


class Playback:
    """The deck's player. Without a sound device, `play` and `set_device` raise PlaybackTrouble; all else goes on working."""

    def __init__(self) -> None:
        self._player: Player | None = None
        self._device, self._latency = "", 0.1
        self._manner = Manner()
        self._tracks: list[LoadedAudio] = []

    @property
    def is_playing(self) -> bool:
        return self._player is not None and self._player.is_playing

    @property
    def is_lost(self) -> bool:
        """Return whether the sound device went away while it played."""
        return self._player is not None and self._player.is_lost

    @property
    def audio(self) -> LoadedAudio | None:
        """Return the track that is heard: the loaded one, or the queued one when that has begun."""
        if self._player is None or not self._tracks:
            return None
        return self._tracks[min(self._player.n_begun, len(self._tracks) - 1)]

    @property
    def path(self) -> Path | None:
        """Return the file that is heard."""
        return self.audio.path if self.audio is not None else None

    @property
    def rate(self) -> int:
        """Return the samples per second at which the track is played, which stems need to have; 0 without a track."""
        return self._player.rate if self._player is not None and self._tracks else 0

    @property
    def position(self) -> float:
        """Return the place that is heard now, in seconds."""
        return self._player.position if self._player is not None else 0.0

    def load(self, audio: LoadedAudio) -> None:
        """Take another track; it is paused at its start, without loop and beats."""
        if self._player is None:
            from djanalyzer.audio.player import Player

            sys.setswitchinterval(_TURN)
            self._player = Player(self._opener())
            self._player.set_manner(self._manner)
        self._player.load(audio.samples, audio.sample_rate)
        self._tracks = [audio]

    def queue(self, audio: LoadedAudio | None) -> None:
        """Let another track begin on the sample after the last one of this; None takes it back."""
        if self._player is None:
            return
        n_begun = self._player.n_begun
        if audio is None:
            self._player.queue(None, 0)
        else:
            self._player.queue(audio.samples, audio.sample_rate)
        self._tracks = [*self._tracks[: n_begun + 1], *((audio,) if audio is not None else ())]

    def set_stems(self, loaded: LoadedStems | None, balance: Balance) -> bool:
        """Let stems of the track be muted from the next sample on. While all are heard, the track itself is played.

        False, and the whole track is heard, where they are not of the track that is heard, or not at `rate`.
        """
        player, audio = self._player, self.audio
        if player is None or (loaded is not None and (audio is None or audio.path != loaded.path)):
            return False
        player.set_balance(balance)
        return player.set_stems(loaded.stems if loaded is not None else None)

    def set_take(self, loaded: LoadedTake | None) -> bool:
        """Hear a take in place of the track from the next sample on; None: the track itself.

        False, and what was heard before goes on, where it is not of the track that is heard, or not at `rate`.
        """
        player, audio = self._player, self.audio
        if player is None or (loaded is not None and (audio is None or audio.path != loaded.path)):
            return False
        return player.set_take(loaded.take if loaded is not None else None)

    def play(self) -> None:
        """Play from the present place. A device that had to wait for sound is given more of it to hold."""
        if self._player is None:
            return
        if self._player.n_underflows > _BEARABLE and self._latency < _LONGEST_LATENCY:
            self._latency *= 2
            self._player.use_output(self._opener())
        self._player.play()

    def pause(self) -> None:
        """Stop where it is."""
        if self._player is not None:
            self._player.pause()

    def toggle(self) -> None:
        """Play where it is paused, pause where it plays."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def seek(self, time: float) -> None:
        """Jump to `time` (seconds), playing or not."""
        if self._player is not None:
            self._player.seek(time)

    def jump(self, time: float) -> None:
        """Jump to `time` (seconds), so that the beat is kept where jumps are quantized."""
        if self._player is not None:
            self._player.jump(time)

    def skip(self, seconds: float) -> None:
        """Jump by so much, to the sample: what is on its way to the listener counts."""
        if self._player is not None:
            self._player.skip(seconds)

    def set_loop(self, start: float, stop: float) -> None:
        """Go round in [start, stop) (seconds)."""
        if self._player is not None:
            self._player.set_loop(start, stop)

    def clear_loop(self) -> None:
        """Play on behind the loop."""
        if self._player is not None:
            self._player.clear_loop()

    def set_beats(self, beats: npt.NDArray[np.float64], is_downbeat: npt.NDArray[np.bool_]) -> None:
        """Tell the beats (seconds) of the track, for the metronome and for quantized jumps."""
        if self._player is not None:
            self._player.set_beats(beats, is_downbeat)

    def set_manner(self, manner: Manner) -> None:
        """Play in another manner: tempo, key lock, volume, metronome, quantized jumps."""
        self._manner = manner
        if self._player is not None:
            self._player.set_manner(manner)

    def set_device(self, name: str) -> None:
        """Play on another sound device, one of `devices()`, from where the music is; empty for the system's choice."""
        self._device = name
        if self._player is not None:
            self._player.use_output(self._opener())

    def _opener(self) -> Callable[[int, Fill], Output]:
        from djanalyzer.audio.output import open_output

        return partial(open_output, device=self._device, latency=self._latency)

    def close(self) -> None:
        """Give the sound device back."""
        if self._player is not None:
            self._player.close()
            self._player = None

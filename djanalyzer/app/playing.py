"""Sound for the deck: decode a whole track in a job, then play, pause and seek without delay."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.jobs import Job

if TYPE_CHECKING:
    from djanalyzer.audio.channels import Track
    from djanalyzer.audio.player import Player


@dataclass(frozen=True, slots=True)
class LoadedAudio:
    """A decoded track: samples of shape (n_samples, 2) at `sample_rate`, float32, or int16 for very long ones."""

    path: Path
    samples: Track
    sample_rate: int


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


class Playback:
    """The deck's player. All methods return at once; the first `load` or `play` raises PlaybackTrouble without a sound device."""

    def __init__(self) -> None:
        self._player: Player | None = None
        self.path: Path | None = None

    @property
    def is_playing(self) -> bool:
        return self._player is not None and self._player.is_playing

    @property
    def position(self) -> float:
        """Return the place that is heard now, in seconds."""
        return self._player.position if self._player is not None else 0.0

    def load(self, audio: LoadedAudio) -> None:
        """Take another track; it is paused at its start."""
        from djanalyzer.audio.player import Player

        if self._player is None:
            self._player = Player()
        self._player.load(audio.samples, audio.sample_rate)
        self.path = audio.path

    def play(self) -> None:
        """Play from the present place."""
        if self._player is not None:
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

    def close(self) -> None:
        """Give the sound device back."""
        if self._player is not None:
            self._player.close()
            self._player = None

"""What the deck's sound asks of whatever plays it, and how tracks come to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from djanalyzer.app.playing import Balance, load_for_playing
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from djanalyzer.app.jobs import Job
    from djanalyzer.app.playing import LoadedAudio, LoadedStems, LoadedTake, Manner

Beats = npt.NDArray[np.float64]


class Output(Protocol):
    """What plays; `app.playing.Playback`, or a silent one in tests."""

    @property
    def is_playing(self) -> bool: ...
    @property
    def is_lost(self) -> bool: ...
    @property
    def position(self) -> float: ...
    @property
    def rate(self) -> int: ...
    @property
    def audio(self) -> LoadedAudio | None: ...
    def load(self, audio: LoadedAudio) -> None: ...
    def queue(self, audio: LoadedAudio | None) -> None: ...
    def set_stems(self, loaded: LoadedStems | None, balance: Balance) -> bool: ...
    def set_take(self, loaded: LoadedTake | None) -> bool: ...
    def play(self) -> None: ...
    def pause(self) -> None: ...
    def seek(self, time: float) -> None: ...
    def jump(self, time: float) -> None: ...
    def skip(self, seconds: float) -> None: ...
    def set_loop(self, start: float, stop: float) -> None: ...
    def clear_loop(self) -> None: ...
    def set_beats(self, beats: Beats, is_downbeat: npt.NDArray[np.bool_]) -> None: ...
    def set_manner(self, manner: Manner) -> None: ...
    def set_device(self, name: str) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What is heard of a track.

    Attributes
    ----------
    stems : LoadedStems, optional
        At hand to be muted.
    balance : Balance
        Which stems are heard.
    take : LoadedTake, optional
        Heard in place of the track.
    """

    stems: LoadedStems | None = None
    balance: Balance = field(default_factory=Balance)
    take: LoadedTake | None = None

    @property
    def path(self) -> Path | None:
        """The track's file; None where the whole track is heard and nothing else is at hand."""
        part = self.stems or self.take
        return part.path if part is not None else None

    def tell(self, output: Output) -> bool:
        """Have it heard; False where it does not fit what plays, or not at its rate."""
        takes_stems = output.set_stems(self.stems, self.balance)
        return output.set_take(self.take) and takes_stems


def tried(verb: Callable[[], None]) -> Trouble | None:
    """Do something to a sound device; return what kept it from being done."""
    try:
        verb()
    except Trouble as trouble:
        return trouble
    return None


def loading(path: Path) -> Callable[[Job], LoadedAudio | Trouble]:
    """Return work that decodes a file for playing; of one that cannot be read, the trouble."""

    def load(job: Job) -> LoadedAudio | Trouble:
        try:
            return load_for_playing(path, job)
        except Trouble as trouble:
            return trouble

    return load

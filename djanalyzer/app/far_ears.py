"""The model listens wherever an executor has its workers: in processes of this computer, or on a cluster (`app.cluster`).

A file that takes its worker down is tried on others as often as the executor does that, then told as unreadable. An
answer is taken once: what a worker has begun when it dies is begun again by another one, and stored when it is done.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from djanalyzer.app import far_listening
from djanalyzer.app.hearing import Heard, OnProgress, heard_from, told_trouble
from djanalyzer.errors import Trouble, UnreadableAudio

T = TypeVar("T")

_LOOK = 0.1  # seconds between two looks whether the user wants to stop


@dataclass(frozen=True, slots=True)
class FarSide:
    """What workers run: the functions of `far_listening`."""

    greet: Callable[[str, bytes | None], bytes] = far_listening.greet
    hear: Callable[[bytes, str, bytes | None], tuple[bytes, bytes]] = far_listening.hear


@dataclass(frozen=True, slots=True)
class FarLane:
    """The way to the workers.

    Attributes
    ----------
    executor : Executor
        Its workers see the same music files in the same places, and have the same weights.
    deadly : tuple of exception types
        By which it says that a call has taken down one worker after the other.
    closed : tuple of exception types
        By which it says that nothing can be asked any more.
    tend : function
        Called again and again while somebody waits for an answer, from any thread: may replace workers that are gone;
        raises Trouble where nobody is left to answer.
    """

    executor: Executor
    deadly: tuple[type[Exception], ...] = ()
    closed: tuple[type[Exception], ...] = (RuntimeError,)
    tend: Callable[[], None] = lambda: None


class FarEars:
    """An `Analyst` over an executor.

    Parameters
    ----------
    lane : FarLane
        The way to those who listen.
    device : str
        "auto", "cpu" or "cuda".
    adaptation : Path, optional
        What a library has taught besides.
    far_side : FarSide, optional
        What the workers run.
    """

    def __init__(
        self,
        lane: FarLane,
        device: str = "auto",
        adaptation: Path | None = None,
        far_side: FarSide | None = None,
    ) -> None:
        self._lane = lane
        self._device = device
        self._adaptation = os.fsencode(adaptation) if adaptation is not None else None
        self._far_side = far_side or FarSide()
        self.name = ""

    def wake(self, look: Callable[[], None]) -> None:
        """Learn the model's name from a worker; raises as `Analyst.wake`, and Trouble where no worker can be asked."""
        if self.name:
            return
        answer = json.loads(self._ask(look, self._far_side.greet, self._device, self._adaptation))
        if "name" not in answer:
            raise told_trouble(answer)
        self.name = str(answer["name"])

    def analyse(self, path: Path, on_progress: OnProgress) -> Heard:
        """Have a worker hear a file; raises UnreadableAudio, and Trouble where no worker is there any more."""
        try:
            told, waveform = self._ask(
                lambda: on_progress(0.0),
                self._far_side.hear,
                os.fsencode(path),
                self._device,
                self._adaptation,
            )
        except self._lane.deadly as death:
            raise UnreadableAudio(
                f"{path.name} took down every worker of the cluster that tried to analyse it.",
                "The other files are not touched by that. Try a fresh copy of it.",
            ) from death
        answer = json.loads(told)
        if "analysis" not in answer:
            raise told_trouble(answer)
        heard = heard_from(answer, waveform)
        if heard.analysis.model != self.name:
            raise Trouble(
                f"The workers of the cluster have different models: {self.name} and {heard.analysis.model}.",
                "Install the same version of djanalyzer on all of them.",
            )
        return heard

    def _ask(self, look: Callable[[], None], function: Callable[..., T], *arguments: object) -> T:
        """Return what a worker answers; `look` is called again and again while waiting."""
        try:
            future: Future[T] = self._lane.executor.submit(function, *arguments)
        except self._lane.closed as error:
            raise gone() from error
        while True:
            try:
                look()
                self._lane.tend()
                return future.result(_LOOK)
            except FutureTimeout:
                if future.done():  # the worker's own
                    raise
            except CancelledError as error:
                raise gone() from error
            except BaseException:
                future.cancel()
                raise


def gone() -> Trouble:
    """Return what to tell the user where nobody is left to answer."""
    return Trouble(
        "The cluster is gone.", "What was analysed is kept; start the cluster and analyse again to go on."
    )

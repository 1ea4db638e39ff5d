"""Tracks are taken apart in a process of its own, one at a time, by as many threads as there are cores to spare.

As in `hearing`: the window never waits for it, no file can take the program down, and a stop is heard at once.
"""

from __future__ import annotations

import atexit
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from djanalyzer.app.hearing import Listeners, OnProgress

if TYPE_CHECKING:
    from collections.abc import Callable


class StemEars(Protocol):
    """Somebody who takes files apart."""

    @property
    def name(self) -> str:
        """Return the recipe: whose ears, and by which rules."""
        ...

    def use(self, device: str, weights: str) -> None:
        """Hear on a device ("auto", "cpu", "cuda") from now on, by Demucs weights of the user, or (empty) the program's."""
        ...

    def wake(self, look: Callable[[], None]) -> None:
        """Be ready, and know the recipe; raises MissingWeights."""
        ...

    def take_apart(self, path: Path, folder: Path, on_progress: OnProgress) -> dict[str, Any]:
        """Write the stems of a file into an empty folder (`features.stem_files`); `on_progress` may raise `Cancelled`.

        Returns
        -------
        What else was heard on the way.
        """
        ...


class _Processes(Listeners):
    """Ears in a process of their own; one at a time, for it has all cores."""

    def __init__(self) -> None:
        command = (sys.executable, "-m", "djanalyzer.app.separating")
        super().__init__(command, lambda: self._weights, lambda: 1)
        self._weights: Path | None = None

    def use(self, device: str, weights: str) -> None:
        self.use_device(device)
        self._weights = Path(weights) if weights else None

    def take_apart(self, path: Path, folder: Path, on_progress: OnProgress) -> dict[str, Any]:
        return self.ask(path, "stems", on_progress, folder=os.fsencode(folder).hex())


EARS: StemEars = _Processes()
atexit.register(EARS.close)  # type: ignore[attr-defined]

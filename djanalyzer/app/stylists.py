"""Who renders takes: a process of its own, one take at a time, by as many threads as there are cores to spare.

As in `stem_ears`: the window never waits for it, no take can bring the program down, and a stop is heard at once.
"""

from __future__ import annotations

import atexit
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from djanalyzer.app.hearing import Listeners, OnProgress
from djanalyzer.library.codec import value_of, wish_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.job import Job
    from djanalyzer.app.session import Session
    from djanalyzer.music import Section
    from djanalyzer.music.styles import StyleWish, TakeQuality

_MOST_THREADS = 8  # more only wait for each other: the networks are small


@dataclass(frozen=True, slots=True)
class Commission:
    """What a stylist is told.

    Attributes
    ----------
    path : Path
        The track's file.
    wish : StyleWish
    beats : sequence of (float, bool)
        Seconds of every beat of the track, and whether a bar begins there.
    sections : sequence of Section
        Of the track.
    target : Path
        Where the take is written, as FLAC.
    """

    path: Path
    wish: StyleWish
    beats: Sequence[tuple[float, bool]]
    sections: Sequence[Section]
    target: Path

    def as_text(self) -> dict[str, str]:
        """Return it, but for the file, as a question holds it."""
        sections = [[s.start, s.stop, s.label, s.confidence] for s in self.sections]
        return {
            "wish": wish_text(self.wish),
            "beats": json.dumps([[float(time), bool(is_first)] for time, is_first in self.beats]),
            "sections": json.dumps(sections),
            "target": os.fsencode(self.target).hex(),
        }

    @classmethod
    def from_text(cls, question: dict[str, str]) -> Commission:
        """Return what `as_text` told, with the file that the question names."""
        from djanalyzer.library.codec import wish_from

        return cls(
            Path(os.fsdecode(bytes.fromhex(question["path"]))),
            wish_from(question["wish"]),
            [(time, is_first) for time, is_first in json.loads(question["beats"])],
            value_of("sections", question["sections"]),
            Path(os.fsdecode(bytes.fromhex(question["target"]))),
        )


@dataclass(frozen=True, slots=True)
class RenderedTake:
    """What was written: where its sound lies in the track (seconds), and how good it is."""

    start: float
    stop: float
    quality: TakeQuality


class Stylist(Protocol):
    """Somebody who renders takes."""

    @property
    def name(self) -> str:
        """Return the recipe: whose weights, and by which rules."""
        ...

    def use_device(self, device: str) -> None:
        """Render on a device ("auto", "cpu", "cuda") from now on."""
        ...

    def wake(self, look: Callable[[], None]) -> None:
        """Be ready, and know the recipe; raises MissingWeights."""
        ...

    def render(self, commission: Commission, on_progress: OnProgress) -> RenderedTake:
        """Write a take. `on_progress` is told the share done (0 to 1) and may raise `Cancelled`."""
        ...


class _Processes(Listeners):
    """A stylist in a process of its own; one at a time, for it has all cores."""

    def __init__(self) -> None:
        command = (sys.executable, "-m", "djanalyzer.app.take_rendering")
        super().__init__(command, at_a_time=lambda: -(-(os.cpu_count() or 1) // _MOST_THREADS))

    def render(self, commission: Commission, on_progress: OnProgress) -> RenderedTake:
        answer: dict[str, Any] = self.ask(commission.path, "take", on_progress, **commission.as_text())[
            "take"
        ]
        return RenderedTake(answer["start"], answer["stop"], value_of("take_quality", answer["quality"]))


STYLIST: Stylist = _Processes()
atexit.register(STYLIST.close)  # type: ignore[attr-defined]


def awake(session: Session, job: Job) -> Stylist:
    """Return who renders takes, ready; for somebody who has the turn. Raises MissingWeights."""
    STYLIST.use_device(session.settings.analysis_device)
    STYLIST.wake(job.check)
    return STYLIST

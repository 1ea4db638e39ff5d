"""Who renders takes: a process of its own, one take at a time, by as many threads as there are cores to spare.

As in `stem_ears`: the window never waits for it, no take can bring the program down, and a stop is heard at once.
"""

from __future__ import annotations

import atexit
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from djanalyzer.app.hearing import Errand, Listeners, OnProgress
from djanalyzer.errors import Trouble
from djanalyzer.library.codec import value_of, wish_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from djanalyzer.app.job import Job
    from djanalyzer.app.session import Session
    from djanalyzer.music import Section
    from djanalyzer.music.styles import StyleWish, TakeQuality

RENDERING = Errand(
    "Rendering takes",
    "Rendering a take of {file} broke off ({reason}).",
    "If memory is short, close other programs; then render it again.",
    Trouble,  # a file that can be analysed is seldom to blame
)
_MOST_THREADS = 8  # more only wait for each other: the networks are small


Beats = Sequence[tuple[float, bool]]  # seconds, and whether a bar begins there


@dataclass(frozen=True, slots=True)
class Commission:
    """What a stylist is told.

    Attributes
    ----------
    path : Path
        The track's file.
    wish : StyleWish
    beats : sequence of (float, bool)
        Of the track, far enough behind the selection.
    sections : sequence of Section
        Of the track.
    target : Path
        Where the take is written, as FLAC.
    examples : mapping of Path to sequence of (float, bool)
        The beats of examples, as far as the library has their grids.
    """

    path: Path
    wish: StyleWish
    beats: Beats
    sections: Sequence[Section]
    target: Path
    examples: Mapping[Path, Beats] = field(default_factory=dict)

    def as_text(self) -> dict[str, str]:
        """Return it, but for the file, as a question holds it."""
        sections = [[s.start, s.stop, s.label, s.confidence] for s in self.sections]
        return {
            "wish": wish_text(self.wish),
            "beats": _beats_as_text(self.beats),
            "sections": json.dumps(sections),
            "target": os.fsencode(self.target).hex(),
            "examples": json.dumps(
                {os.fsencode(path).hex(): _beats_as_text(beats) for path, beats in self.examples.items()}
            ),
        }

    @classmethod
    def from_text(cls, question: dict[str, str]) -> Commission:
        """Return what `as_text` told, with the file that the question names."""
        from djanalyzer.library.codec import wish_from

        return cls(
            _path_from(question["path"]),
            wish_from(question["wish"]),
            _beats_from(question["beats"]),
            value_of("sections", question["sections"]),
            _path_from(question["target"]),
            {
                _path_from(path): _beats_from(beats)
                for path, beats in json.loads(question["examples"]).items()
            },
        )


def _beats_as_text(beats: Beats) -> str:
    return json.dumps([[float(time), bool(is_first)] for time, is_first in beats])


def _beats_from(text: str) -> Beats:
    return [(time, is_first) for time, is_first in json.loads(text)]


def _path_from(text: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(text)))


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
        super().__init__(
            command, at_a_time=lambda: -(-(os.cpu_count() or 1) // _MOST_THREADS), errand=RENDERING
        )

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

"""What every DJ system can do: be found, be read, and say exactly what an export would write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from djanalyzer.music import Collection, Cue, Loop, Section

Check = Callable[[Path], str]
"""Looks at a written file and returns what is wrong with it, or nothing."""

Render = Callable[[bytes], bytes]
"""Turns a file's old bytes (none where there is no file) into its new ones; the same input always gives the same."""

Progress = Callable[[float], None]
"""Is told the share done, 0 to 1; may raise `Cancelled`."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one track that differs between the file as it lies there and as it would be written."""

    path: Path
    track: str
    field: str
    before: str
    after: str


LOCK = "Lock"
"""The name in `extra` of what the DJ has locked: "1". A writer opens the lock of a track that is wanted with "0"."""


LISTED_ONLY = "ListedOnly"
"""The name in `extra` of a track that a list names and the program's own collection does not hold: "1"."""


class Remedy(StrEnum):
    """What may be done about something that the target cannot hold."""

    DROP = "drop"  # leave it out
    MERGE = "merge"  # write it as the nearest thing that fits
    STOP = "stop"  # leave the whole track (or playlist) as the target has it; write nothing at all where it is about none


class LossKind(StrEnum):
    """What is lost, so that a choice can be made once for all of a kind."""

    HOT_CUE = "hot_cue"
    MEMORY_CUE = "memory_cue"
    LOOP = "loop"
    CUE_NAME = "cue_name"  # of cues and loops, as the next two
    CUE_COLOR = "cue_color"
    CUE_KIND = "cue_kind"
    SECTION = "section"
    BEAT_GRID = "beat_grid"
    TAG = "tag"  # a field of `Tags`; those of the next two have a kind of their own
    ENERGY = "energy"
    TRACK_COLOR = "track_color"
    EXTRA = "extra"  # what only the source has a word for
    TRACK = "track"  # all of it
    PLAYLIST = "playlist"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lost:
    """Which thing of the collection a loss is about.

    Attributes
    ----------
    kind : LossKind
    marks : tuple of Cue, Loop or Section
        As they are in the collection that was handed to `plan`. Whoever takes exactly these out of it (or their names,
        colours or kinds, for a loss of that kind) has what is left.
    fields : tuple of str
        Those of `Tags`, the names in `extra`, or the name of a playlist with those of its folders. A beat grid that is
        lost because the DJ has locked the one that is there names `LOCK`.
    """

    kind: LossKind = LossKind.OTHER
    marks: tuple[Cue | Loop | Section, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that the target cannot hold: of one track, of one playlist, or of all of an export.

    A writer decides nothing: it plans the first remedy, and names in `remedies` what else it knows to be possible. What
    the user decides otherwise reaches it as another collection (`interop.remedies`), and it plans again.

    Attributes
    ----------
    message : str
        One sentence for the user, of what the first remedy does.
    track : str
        What the user calls the track or playlist; nothing where it is about the whole export.
    item : str
        "hot cue I", "memory cue at 1:02.5"; nothing where the message says it.
    remedies : tuple of Remedy
        What may be done; the first is what was planned.
    lost : Lost
        The same for machines.
    track_id : str
        The `external_id` of the track in the collection that was handed to `plan`.
    path : Path or None
        The file of that track.
    """

    message: str
    track: str = ""
    item: str = ""
    remedies: tuple[Remedy, ...] = (Remedy.DROP, Remedy.STOP)
    lost: Lost = Lost()
    track_id: str = ""
    path: Path | None = None

    def __str__(self) -> str:
        return f"{self.track}: {self.message}" if self.track else self.message

    @property
    def id(self) -> str:
        """Return what stays the same when the same collection is planned again: kind, track and thing."""
        marks = (_place_of(mark) for mark in self.lost.marks)
        things = ",".join((*marks, *self.lost.fields)) or self.item
        return ":".join((self.lost.kind, self.track_id or str(self.path or ""), things))


def _place_of(mark: Cue | Loop | Section) -> str:
    if isinstance(mark, Section):
        return f"{mark.label}@{mark.start!r}"
    time = mark.start if isinstance(mark, Loop) else mark.time
    return f"{'loop' if isinstance(mark, Loop) else 'cue'}{'' if mark.slot is None else mark.slot}@{time!r}"


@dataclass(frozen=True, slots=True)
class FileWrite:
    """One file of a plan.

    Attributes
    ----------
    target : Path
        The file that will be written.
    render : Render
        Makes all of it.
    replaces : str or None
        SHA-256 of the file that lies at `target` now, hexadecimal; None where there is none.
    checks : tuple of Check
        What the written file must pass before it takes the place of the old one.
    keeps_copy : bool
        Whether the old file is kept beside the new one; music is not, the journal knows how to restore it.
    logs : tuple of str
        Endings of files beside the target ("-wal") that tell, unless they are empty, that a program has not finished
        writing it: what they hold would be lost, or spoil the new file.
    """

    target: Path
    render: Render
    replaces: str | None = None
    checks: tuple[Check, ...] = ()
    keeps_copy: bool = True
    logs: tuple[str, ...] = ()


@dataclass(frozen=True)
class WritePlan:
    """Everything about one export, before anything is written.

    Attributes
    ----------
    files : tuple of FileWrite
        Empty where nothing would change.
    changes : tuple of Change
        Per track and field, against what lies there now.
    losses : tuple of Loss
        What the target cannot hold.
    warnings : tuple of str
        What the user should know, though nothing is lost.
    next_steps : tuple of str
        What to do in the DJ program afterwards.
    program : str
        The program that must not run while anything is written.
    """

    files: tuple[FileWrite, ...]
    changes: tuple[Change, ...] = ()
    losses: tuple[Loss, ...] = ()
    warnings: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    program: str = ""


class DjSystem(Protocol):
    """A DJ program whose collection can be found and read."""

    @property
    def name(self) -> str:
        """Return the program's name as it writes itself."""
        ...

    def find(self) -> tuple[Path, ...]:
        """Return the collections of this program on this machine, newest first."""
        ...

    def accepts(self, location: Path) -> bool:
        """Say, at a glance, whether a file or folder is one of this program's."""
        ...

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a collection; what cannot be understood becomes a `Problem`, and the rest goes on."""
        ...


class WritableSystem(DjSystem, Protocol):
    """A DJ program whose collection can be written too. `apply` is the same for all: `safe_write.apply`."""

    def plan(self, collection: Collection, target: Path) -> WritePlan:
        """Work out what an export to `target` would write. Writes nothing.

        The tracks of `collection` shall be as they are in it; what else the target holds stays byte for byte. Each thing
        of it that will not be read back as it is stands in `losses`, track by track.
        """
        ...

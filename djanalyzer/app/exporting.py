"""Cues go out: a plan that the user sees first, then backup, atomic write and a second look at what was written."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from djanalyzer.app.jobs import Job
from djanalyzer.music import BeatGrid, Cue, Key, Loop

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.interop.protocol import WritePlan

# Which suggestions become cues in the export: none, those that are sure, all, or suggestion ids by track id.
Accept = Literal["none", "confident", "all"] | Mapping[int, Collection[int]]


@dataclass(frozen=True, slots=True)
class TrackExport:
    """What will be written for one track. Times are on our axis; `offset` is added in the file (MP3 timing).

    Attributes
    ----------
    kept, added : tuple of Cue
        The DJ's cues as they are, and the suggestions that become cues.
    warnings : tuple of str
        What the user should know of this track.
    """

    track_id: int
    title: str
    artist: str
    path: Path
    kept: tuple[Cue, ...]
    added: tuple[Cue, ...]
    loops: tuple[Loop, ...]
    beat_grid: BeatGrid | None
    key: Key | None
    color: str | None
    offset: float
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """Everything an export will write; nothing is written yet.

    Attributes
    ----------
    losses : tuple of str
        What the target cannot hold.
    warnings : tuple of str
        "The file exists and will be replaced; a backup is kept", tracks without a grid, missing files.
    """

    target: Path
    tracks: tuple[TrackExport, ...]
    playlists: tuple[str, ...]
    losses: tuple[str, ...]
    warnings: tuple[str, ...]
    write_plan: WritePlan

    @property
    def n_kept(self) -> int:
        return sum(len(track.kept) for track in self.tracks)

    @property
    def n_added(self) -> int:
        return sum(len(track.added) for track in self.tracks)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, where the file before it is kept (None: there was none), and what to do in rekordbox now."""

    target: Path
    backup: Path | None
    n_tracks: int
    n_cues: int
    next_steps: str


def plan_export(
    session: Session, ids: Collection[int], target: Path, accept: Accept = "none", job: Job | None = None
) -> ExportPlan:
    """Return what an export of these tracks to a rekordbox XML would write."""
    raise NotImplementedError("waits for interop.rekordbox_xml")


def write_export(plan: ExportPlan, job: Job | None = None) -> ExportReport:
    """Write a plan: backup, temporary file, replace, verify.

    Raises
    ------
    ExportRefused
        The target changed since the plan, cannot be written, or what was written does not read back as planned.
    """
    raise NotImplementedError("waits for interop.safe_write")

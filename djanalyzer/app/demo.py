"""A collection to try everything on: six tracks in six genres, rendered here, with a rekordbox XML of their cues."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from djanalyzer.app.jobs import Job
from djanalyzer.settings import places


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the demo lies: `folder` of tracks, `xml` of cues and playlists, the tracks themselves."""

    folder: Path
    xml: Path
    tracks: tuple[Path, ...]


def demo_folder() -> Path:
    """Return where the demo is kept unless another folder is asked for."""
    return places().data / "demo"


def create_demo(folder: Path | None = None, job: Job | None = None) -> Demo:
    """Render the demo collection into `folder`; what is already there and whole is kept. Import it with `import_demo`."""
    raise NotImplementedError("waits for synthesis")

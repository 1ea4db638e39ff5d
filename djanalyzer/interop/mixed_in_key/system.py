"""Mixed In Key, read from the tags that it writes."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.interop.mixed_in_key import reader
from djanalyzer.interop.protocol import DjSystem, Progress
from djanalyzer.music import Collection


class MixedInKey:
    """Reads Mixed In Key's tags. Implements `DjSystem`."""

    name = reader.PROGRAM

    def find(self, home: Path | None = None) -> tuple[Path, ...]:
        """Return nothing: what Mixed In Key knows is in the music itself, wherever that lies."""
        return ()

    def accepts(self, location: Path) -> bool:
        """Say whether a music file, or one of the first in a folder, has Mixed In Key's tags."""
        return reader.accepts(location)

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read a music file or a folder of music; see `reader.read`."""
        return reader.read(location, on_progress)


MIXED_IN_KEY: DjSystem = MixedInKey()

"""Where collections of the six programs lie: empty ones, made anew as often as somebody asks."""

from __future__ import annotations

import functools
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import soundfile

from djanalyzer.interop.serato import crates
from djanalyzer.interop.systems import WRITABLE
from tests.interop.engine.library_made_up import LibraryMadeUp
from tests.interop.matrix.made_up import LENGTH
from tests.interop.serato import libraries_made_up as serato

PROGRAMS = tuple(WRITABLE)
RATE = 44_100
_CLOCK = "01:00.00"  # of every track, as Serato writes it
_PLACES = {
    "rekordbox": "collection.xml",
    "serato": "_Serato_",
    "traktor": "collection.nml",
    "mixxx": "mixxxdb.sqlite",
    "engine": "Engine Library/Database2/m.db",
    "virtualdj": "database.xml",
}
_FORMATS = {".flac": "FLAC", ".mp3": "MP3", ".aiff": "AIFF", ".ogg": "OGG"}


def silence(path: Path) -> bytes:
    """Return a minute of silence in the format that the file's name says, without any tag."""
    nothing = np.zeros((int(LENGTH * RATE), 1), np.float32)
    if path.suffix == ".m4a":
        return _m4a(path, nothing)
    with soundfile.SoundFile(path, "w", RATE, 1, format=_FORMATS[path.suffix]) as file:
        for second in range(int(LENGTH)):  # Vorbis has no stack for more at once
            file.write(nothing[second * RATE : (second + 1) * RATE])
    return path.read_bytes()


def _m4a(path: Path, sound: np.ndarray) -> bytes:
    with av.open(str(path), "w", format="ipod") as container:
        stream = container.add_stream("aac", rate=RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound.T), format="fltp", layout="mono")
        frame.rate, frame.pts = RATE, 0
        container.mux([*stream.encode(frame), *stream.encode(None)])
    return path.read_bytes()


@functools.cache
def _empty_engine() -> bytes:
    """Return an empty library of Engine's, which only Engine itself would make."""
    with tempfile.TemporaryDirectory() as folder:
        return LibraryMadeUp(Path(folder)).path.read_bytes()


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder with music, and room for a collection of every program.

    Attributes
    ----------
    music : dict of Path to bytes
        Files that nobody has tagged yet.
    """

    folder: Path
    music: dict[Path, bytes]

    @classmethod
    def of(cls, folder: Path, music: dict[str, bytes]) -> Ground:
        """Lay out a folder with these files of music."""
        files = {folder / "Music" / name: content for name, content in music.items()}
        ground = cls(folder, files)
        ground.clean_music()
        return ground

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(self.music)

    def clean_music(self) -> None:
        """Take all tags out of the music."""
        for path, content in self.music.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def fresh(self, program: str, where: str) -> Path:
        """Return the place of an empty collection; Serato's is the music itself."""
        shutil.rmtree(self.folder / where, ignore_errors=True)
        place = self.place(program, where)
        if program == "serato":
            self._empty_serato(place)
            return place
        place.parent.mkdir(parents=True)
        if program == "engine":
            place.write_bytes(_empty_engine())
        elif program == "virtualdj":
            (place.parent / "MyLists").mkdir()
        return place

    def place(self, program: str, where: str) -> Path:
        """Return the place of a collection, as it is."""
        return (
            self.folder / _PLACES[program] if program == "serato" else self.folder / where / _PLACES[program]
        )

    def _empty_serato(self, library: Path) -> None:
        self.clean_music()
        shutil.rmtree(library, ignore_errors=True)
        rows = (serato.track(path.relative_to(self.folder).as_posix(), tlen=_CLOCK) for path in self.music)
        serato.library(self.folder, [("database V2", serato.database(*rows))])
        assert (library / crates.FOLDER).is_dir()

"""The stems of one recording as FLAC: drums.flac, bass.flac, other.flac, vocals.flac and about.json in a folder.

Samples are whole numbers of 24 bits. Stems may exceed full scale where their sum does not: they are stored `gain` times quieter
than in the track, twice at first; where that is not enough, what is written already is written again, half as loud, which loses
nothing, for only steps of 2**-16 of the track's full scale are used. Each stem is rounded so that all of them together are the
rounded mix: what one stem's rounding adds, the next one's takes away. So the stems of a track of 16 bits at 48 kHz add up to the
very samples of the track, if what took it apart kept the sum.
"""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import Trouble

STEMS = ("drums", "bass", "other", "vocals")
ABOUT = "about.json"
BYTES_A_SECOND = 450_000  # of stereo stems, where sound is dense
_FULL_SCALE = 2**16  # steps
_GAIN, _HIGHEST_GAIN = 2, 128
_LARGEST = 2**31  # as soundfile has it: the 24 bits stand in the upper part of 32
_COMPRESSION = 0.4  # of 1
_N_FRAMES = 65_536  # of one read: 1.4 s

Array = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class StemFiles:
    """The stems of a recording.

    Attributes
    ----------
    folder : Path
    paths : mapping of str to Path
        FLAC of two channels, by stem, in the order of STEMS.
    sample_rate, n_samples : int
        Alike for all; sample 0 is that of the track, as `audio.decode` has it.
    gain : float
        What the files' samples (full scale 1) are multiplied by to be as loud as in the track; the stems then add up to it.
    recipe : str
        Who took the recording apart.
    """

    folder: Path
    paths: Mapping[str, Path]
    sample_rate: int
    n_samples: int
    gain: float
    recipe: str

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.n_samples / self.sample_rate


class StemWriter:
    """Stems in, block by block; files out. A context manager; without `finish` the files are of no use.

    Parameters
    ----------
    folder : Path
        Empty.
    """

    def __init__(self, folder: Path, sample_rate: int) -> None:
        self._folder, self._rate = folder, sample_rate
        self._n_samples = 0
        self._gain = _GAIN
        self._files: dict[str, Any] = {}

    def __enter__(self) -> Self:
        with _told(self._folder):
            for stem in STEMS:
                self._files[stem] = self._new(stem)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        import soundfile

        for file in self._files.values():
            with suppress(OSError, soundfile.LibsndfileError):  # what went wrong was told before
                file.close()

    def push(self, stems: Array) -> None:
        """Take the next samples of all stems, shape (len(STEMS), n_samples, 1 or 2), full scale 1.

        Raises
        ------
        Trouble
            They cannot be written: the disk is full, or the folder has gone.
        """
        steps = rounded(stems)
        if steps.size == 0:
            return
        peak = int(np.abs(steps).max())
        with _told(self._folder):
            while peak >= self._gain * _FULL_SCALE and self._gain < _HIGHEST_GAIN:
                self._make_quieter()
            whole = self._stored(steps)
            for file, samples in zip(self._files.values(), whole, strict=True):
                file.write(np.broadcast_to(samples, (len(samples), 2)))
        self._n_samples += stems.shape[1]

    def finish(self) -> None:
        """Close the files and write about.json beside them; raises as `push`."""
        with _told(self._folder):
            sizes = {}
            for stem, file in self._files.items():
                file.close()
                path = Path(file.name).rename(self._folder / f"{stem}.flac")
                sizes[stem] = path.stat().st_size
            numbers = {"sample_rate": self._rate, "n_samples": self._n_samples, "gain": self._gain}
            text = json.dumps({**numbers, "bytes": sizes}, indent=1)
            (self._folder / ABOUT).write_text(text + "\n", encoding="utf-8")

    def _new(self, stem: str) -> Any:
        import soundfile

        return soundfile.SoundFile(
            str(self._folder / f"{stem}.{self._gain}.flac"),
            "w",
            self._rate,
            channels=2,
            subtype="PCM_24",
            format="FLAC",
            compression_level=_COMPRESSION,
        )

    def _stored(self, steps: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
        scaled = steps.astype(np.int64) * (_LARGEST // (_FULL_SCALE * self._gain))
        return np.clip(scaled, -_LARGEST, _LARGEST - 1).astype(np.int32)

    def _make_quieter(self) -> None:
        """Write what there is once more, half as loud, and go on so."""
        import soundfile

        self._gain *= 2
        for stem, loud in self._files.items():
            loud.close()
            quiet = self._new(stem)
            self._files[stem] = quiet
            if self._n_samples:  # a file without samples is none that could be read
                with soundfile.SoundFile(loud.name) as source:
                    while len(block := source.read(_N_FRAMES, dtype="int32")):
                        quiet.write(block // 2)
            Path(loud.name).unlink()


def rounded(stems: Array) -> npt.NDArray[np.int32]:
    """Return stems in whole steps, such that their sum is the rounded sum; each is less than a step from what it was.

    Parameters
    ----------
    stems : shape (n_stems, ...), full scale 1
    """
    sums = np.cumsum(stems, axis=0, dtype=np.float64)
    steps = np.rint(sums * _FULL_SCALE)
    most = _HIGHEST_GAIN * _FULL_SCALE
    return np.clip(np.diff(steps, axis=0, prepend=0.0), -most, most).astype(np.int32)


def describe(folder: Path, about: Mapping[str, Any]) -> None:
    """Add to what about.json says.

    Raises
    ------
    OSError
        It cannot be written.
    """
    path = folder / ABOUT
    said = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**said, **about}, indent=1) + "\n", encoding="utf-8")


def read_stems(folder: Path) -> StemFiles | None:
    """Return the stems in a folder; None where there are none, or some of it is missing or cut."""
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        paths = {stem: folder / f"{stem}.flac" for stem in STEMS}
        if any(path.stat().st_size != about["bytes"][stem] for stem, path in paths.items()):
            return None
        numbers = int(about["sample_rate"]), int(about["n_samples"]), float(about["gain"])
        return StemFiles(folder, MappingProxyType(paths), *numbers, str(about["recipe"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None


def mixed_stems(files: StemFiles, stems: Sequence[str]) -> Iterator[Array]:
    """Yield the sum of some stems, as loud as in the track, in blocks of float32 (n, 2).

    Raises
    ------
    Trouble
        A file has gone or is damaged.
    """
    import soundfile

    n_read = 0
    try:
        with ExitStack() as opened:
            sources = [opened.enter_context(soundfile.SoundFile(str(files.paths[stem]))) for stem in stems]
            while True:
                blocks = [source.read(_N_FRAMES, dtype="float32", always_2d=True) for source in sources]
                if len({len(block) for block in blocks}) > 1:
                    raise _damaged(files)
                if not len(blocks[0]):
                    break
                n_read += len(blocks[0])
                yield np.sum(blocks, axis=0) * np.float32(files.gain)
    except (OSError, soundfile.LibsndfileError) as error:
        raise _damaged(files) from error
    if n_read != files.n_samples:
        raise _damaged(files)


def _damaged(files: StemFiles) -> Trouble:
    return Trouble(f"The stems in {files.folder} have gone or are damaged.", "Take the track apart again.")


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what goes wrong in writing to a folder into `Trouble`."""
    import soundfile

    try:
        yield
    except (OSError, soundfile.LibsndfileError) as error:
        raise write_trouble(folder, error) from error


def write_trouble(folder: Path, error: Exception) -> Trouble:
    """Return what to tell of stems that cannot be written to a folder."""
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT) or (number is None and free_bytes(folder) < 2**20):
        return disk_full(folder)
    if number == errno.ENOENT or (number is None and not folder.exists()):
        return Trouble(
            f"The folder {folder} went away while stems were written to it.", "Take the track apart again."
        )
    reason = getattr(error, "strerror", None) or str(error)
    return Trouble(
        f"Stems cannot be written to {folder}: {reason}.",
        "Make it a folder that you may write to, and try again.",
    )


def disk_full(folder: Path) -> Trouble:
    """Return what to tell of a disk without room."""
    return Trouble(
        f"There is no room left for stems on the disk of {folder}.",
        "Make room there, or empty the cache of stems in the settings.",
    )


def free_bytes(folder: Path) -> int:
    """Return how much can still be written beside the nearest folder above that exists."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except OSError:
            continue
    return 0

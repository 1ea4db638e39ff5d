"""The whole library as one file: a ZIP archive of its parts, with a list of them that says what each must be.

    backup.json       the manifest: what it is, when it was made and by which program, every file with size and SHA-256
    library.sqlite    the database, as it was at one moment
    settings.toml, window.ini, models/…, similar/…, takes/…, learning/…

Nothing of an archive is believed: only files that the manifest names and that belong to a part are read, no more of them
than it says, and each must have its sum. `resources/schema/backup.schema.json` describes the manifest.
"""

from __future__ import annotations

import hashlib
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from djanalyzer.errors import Trouble
from djanalyzer.settings import Places

FORMAT, FORM = "djanalyzer backup", 1
MANIFEST = "backup.json"
LIBRARY = "library.sqlite"

_BLOCK = 1 << 20
_LARGEST_MANIFEST = 64 << 20  # bytes: some hundred thousand files
_LARGEST = 2**63  # bytes, or things counted: more has no system
_END_OF_TIME = (
    253_402_000_000.0  # seconds since 1970: some days before the year 10,000, which no calendar here knows
)
# A name that is the same file on every system: no folder above, no drive, no second stream, no device.
_NAME = re.compile(
    r"(?!(CON|PRN|AUX|NUL|COM\d|LPT\d)\s*(\.|$))[^\\/:*?\"<>|\x00-\x1f]*[^\\/:*?\"<>|\x00-\x1f. ]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """What belongs together: files and folders, by their names in the archive."""

    name: str
    entries: tuple[str, ...]


PARTS = (
    Part("library", (LIBRARY,)),
    Part("settings", ("settings.toml", "window.ini")),
    Part("models", ("models", "similar")),
    Part("takes", ("takes",)),
    Part("learning", ("learning",)),
)
NAMES = tuple(part.name for part in PARTS)
# What the standard library raises on a damaged archive.
_UNREADABLE = (
    zlib.error,
    zipfile.BadZipFile,
    KeyError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OverflowError,
    struct.error,
)
_FILES = frozenset((LIBRARY, "settings.toml", "window.ini"))


@dataclass(frozen=True, slots=True)
class Held:
    """A file in a backup: its name there, its size (bytes) and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    Attributes
    ----------
    made_at : float
        Seconds since 1970.
    library_form : str
        The version of the tables.
    left_out : tuple of str
        What belongs to its parts and could not be put into it, such as folders that are links; by names in the archive.
    """

    made_at: float
    program: str
    library_form: str
    counts: Mapping[str, int]
    parts: tuple[str, ...]
    files: tuple[Held, ...]
    left_out: tuple[str, ...] = ()

    @property
    def n_bytes(self) -> int:
        """Return how much room the files take."""
        return sum(held.size for held in self.files)

    def text(self) -> str:
        """Return it as JSON."""
        record = {"format": FORMAT, "form": FORM, **asdict(self)}
        return json.dumps(record, ensure_ascii=False, indent=1)


def entries_of(parts: Iterable[str]) -> tuple[str, ...]:
    """Return the files and folders of parts, by their names in the archive."""
    wanted = set(parts)
    return tuple(entry for part in PARTS if part.name in wanted for entry in part.entries)


def place_of(entry: str, library: Path, home: Places) -> Path:
    """Return where a file or folder of a backup lies on this machine."""
    if entry == LIBRARY:
        return library
    return (home.config if entry in _FILES else home.data) / entry


class BackupFile:
    """A backup that is read. Use it as a context manager; what is wrong with it is a `Trouble`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(path)
        except FileNotFoundError:
            raise Trouble(f"The backup {path} is not there.", "Choose another file.") from None
        except OSError as error:
            raise Trouble(f"The backup {path} cannot be read: {error.strerror or error}.") from error
        except _UNREADABLE:
            raise _damaged(path, "it is no backup, or was cut short") from None
        try:
            self.manifest = self._read_manifest()
        except BaseException:
            self._archive.close()
            raise

    def __enter__(self) -> BackupFile:
        return self

    def __exit__(self, *exception: object) -> None:
        self._archive.close()

    def blocks(self, held: Held) -> Iterator[bytes]:
        """Yield a file, a MB at a time; raises `Trouble` where it is not what the manifest says."""
        counted, digest = 0, hashlib.sha256()
        try:
            with self._archive.open(_packed_as_we_do(self._archive.getinfo(held.name))) as file:
                for block in _blocks(file):
                    counted += len(block)
                    if counted > held.size:
                        raise _damaged(self.path, f"{held.name} is longer than it says")
                    digest.update(block)
                    yield block
        except _UNREADABLE as error:
            raise _damaged(self.path, f"{held.name} cannot be read") from error
        except OSError as error:
            raise Trouble(f"The backup {self.path} cannot be read: {error.strerror or error}.") from error
        if counted != held.size or digest.hexdigest() != held.sha256:
            raise _damaged(self.path, f"{held.name} is not what was written")

    def verify(self, told: Callable[[int, str], object] = lambda _bytes, _name: None) -> None:
        """Read all of it; `told` hears how many bytes have been read, and of which file."""
        n_read = 0
        for held in self.manifest.files:
            for block in self.blocks(held):
                n_read += len(block)
                told(n_read, held.name)

    def _read_manifest(self) -> Manifest:
        try:
            info = _packed_as_we_do(self._archive.getinfo(MANIFEST))
            if info.file_size > _LARGEST_MANIFEST:
                raise ValueError("too long")
            with self._archive.open(info) as file:
                record = json.loads(file.read(_LARGEST_MANIFEST))
            if record["format"] != FORMAT:
                raise ValueError("another format")
            if record["form"] > FORM:
                raise Trouble(
                    f"The backup {self.path} was made by a newer djanalyzer ({record['program']}).",
                    "Update this program, and try again.",
                )
            return _manifest(record)
        except KeyError:
            raise _damaged(self.path, "it has no list of what is in it") from None
        except (*_UNREADABLE, TypeError, AttributeError, RecursionError, OSError) as error:
            raise _damaged(self.path, f"its list cannot be read ({error})") from error


def _manifest(record: Mapping[str, Any]) -> Manifest:
    parts = tuple(name for name in NAMES if name in record["parts"])
    files = tuple(Held(str(f["name"]), int(f["size"]), str(f["sha256"])) for f in record["files"])
    allowed = entries_of(parts)
    for held in files:
        _check_name(held, allowed)
    if len({held.name.casefold() for held in files}) < len(files):
        raise ValueError("a file is there twice")
    if ("library" in parts) != any(held.name == LIBRARY for held in files):
        raise ValueError("the library itself is missing")
    counts = {str(name): int(n) for name, n in record["counts"].items()}
    made_at, program, form = float(record["made_at"]), str(record["program"]), str(record["library_form"])
    if not 0 <= made_at < _END_OF_TIME or not all(0 <= n < _LARGEST for n in counts.values()):
        raise ValueError("its time or its counts are none")
    left_out = tuple(str(name) for name in record.get("left_out", ()))
    return Manifest(made_at, program, form, counts, parts, files, left_out)


def is_portable(name: str) -> bool:
    """Return whether a name in an archive is the same file, and inside its folder, on every system."""
    return all(_NAME.fullmatch(step) for step in name.split("/")) and name.isprintable()


def is_of_a_folder(name: str) -> bool:
    """Return whether a name is that of a file in a folder itself: no path that leads out of it or deeper."""
    return is_portable(name) and "/" not in name


def _check_name(held: Held, allowed: tuple[str, ...]) -> None:
    """Let no file go where it does not belong."""
    steps = held.name.split("/")
    belongs = steps[0] in allowed and (len(steps) == 1) == (steps[0] in _FILES)
    if not is_portable(held.name) or not belongs or not 0 <= held.size < _LARGEST:
        raise ValueError(f"{held.name!r} does not belong in a backup")


def _packed_as_we_do(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Refuse other ways of packing: what unpacks them fails in ways of its own."""
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{info.filename} is packed otherwise")
    return info


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    while block := file.read(_BLOCK):
        yield block


def _damaged(path: Path, why: str) -> Trouble:
    return Trouble(f"The backup {path} cannot be used: {why}.", "Nothing was changed. Choose another backup.")

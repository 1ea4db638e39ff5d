"""Sound that is exported into a file of its own: whole or not at all, and in no other file's place unasked."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.features.stem_files import free_bytes

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.music import Tags

T = TypeVar("T")

FORMATS = {".wav": "WAV", ".flac": "FLAC"}
_LARGEST_WAV = 2**32 - 2**25  # bytes: beyond that it is written as RF64; the rest is for tags and cover
_BYTES = 6  # of a sample of both sides
_FRESH = re.compile(r"\.djanalyzer-[0-9a-f]{16}\.part")  # what a file is called while it is written
_FORGOTTEN = 3600.0  # seconds: what nobody has written to for so long was left by a program that was killed


@dataclass(frozen=True, slots=True)
class Target:
    """Where something is to be written, and whether a file that is there may go."""

    path: Path
    replaces: bool = False


def check_target(target: Target) -> None:
    """Raise `ExportRefused` where an export cannot be meant so: a file is there already, or the name says no format of ours."""
    path = target.path
    if path.suffix.lower() not in FORMATS:
        raise ExportRefused(
            f"{path.name} says neither WAV nor FLAC.", "Choose a name that ends in .wav or .flac."
        )
    try:
        is_taken = path.is_dir() or (path.exists() and not target.replaces)
    except OSError as error:  # the name is too long, or nobody may look into its folder
        raise refusal(path, error) from error
    if is_taken:
        raise ExportRefused(f"{path} is there already.", "Choose another name, or say that it may go.")


def format_of(path: Path, n_samples: int) -> str:
    """Return in which format so many samples of both sides, 24 bits each, are written under a name."""
    kind = FORMATS[path.suffix.lower()]
    return "RF64" if kind == "WAV" and n_samples * _BYTES > _LARGEST_WAV else kind


def titled(tags: Tags, what: str, fallback: str) -> Tags:
    """Return a track's tags as a file made of it has them: "Title (Acapella)"; without its place on an album.

    Parameters
    ----------
    what : str
        What was made of it, which stands behind the title.
    fallback : str
        The title of a track that has none.
    """
    title = f"{tags.title or fallback} ({what})"
    return replace(tags, title=title, track_number=None, rating=None, energy=None, color=None)


def written_whole(target: Target, write: Callable[[Path], T]) -> T:
    """Let `write` write a fresh file beside the target, and put it in its place; return what `write` returns.

    Raises
    ------
    ExportRefused
        It cannot be written, or a file has come there meanwhile.
    """
    import soundfile

    path = target.path
    fresh = path.with_name(f".djanalyzer-{secrets.token_hex(8)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _tidy(path.parent)
        written = write(fresh)
        check_target(target)
        os.replace(fresh, path)
    except (OSError, soundfile.LibsndfileError) as error:
        raise refusal(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    return written


def spare_library(session: Session, path: Path) -> None:
    """Raise `ExportRefused` where a file that an export would replace is a track of the library, under whatever name."""
    try:
        size = path.stat().st_size
    except OSError:  # nothing is there
        return
    alike = set(session.library.files_of_sizes([size]))
    # A file that was changed since it was last looked at has another size, and still its name.
    alike |= {known for known in session.library.known_files() if _plain(known) == _plain(path)}
    if any(_is_same(known, path) for known in alike):
        raise ExportRefused(f"{path} is a track of your library.", "Choose another name.")


def refusal(path: Path, error: Exception) -> Trouble:
    """Return why a file cannot be written, in a sentence."""
    if free_bytes(path.parent) < 2**20:
        return ExportRefused(f"There is no room left for {path.name} on its disk.", "Make room there.")
    reason, error_number = getattr(error, "strerror", None) or str(error), getattr(error, "errno", None)
    hint = "Choose a shorter name." if error_number == errno.ENAMETOOLONG else "Choose another folder."
    return ExportRefused(f"{path} cannot be written: {reason}.", hint)


def _tidy(folder: Path) -> None:
    """Delete what exports into a folder have left that were killed, and nothing else."""
    with contextlib.suppress(OSError):  # nobody may look into it; gone; open in another program on Windows
        for path in folder.iterdir():
            is_ours = _FRESH.fullmatch(path.name) and path.is_file() and not path.is_symlink()
            if is_ours and time.time() - path.stat().st_mtime > _FORGOTTEN:
                path.unlink()


def _is_same(path: Path, target: Path) -> bool:
    try:
        return path.samefile(target)
    except OSError:  # it has gone, or its drive is not connected
        return False


def _plain(path: Path) -> str:
    """Return a file's name as disks compare it that do not look at capitals and kinds of accents."""
    return unicodedata.normalize("NFC", path.name).casefold()

"""Where a library's tracks lie: Serato writes paths from the root of the drive, without the slash in front."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

FOLDER = "_Serato_"

# Folders that lie at the root of a computer's own drive, as a rule.
_SYSTEM_ROOTS = ("Users/", "home/", "Volumes/", "Documents and Settings/", "media/", "mnt/")
_DRIVE = re.compile(r"[A-Za-z]:[/\\]")
_TRIED = 40  # paths looked up to find the root


@dataclass(frozen=True, slots=True)
class Root:
    """The folder that the paths of a library begin at."""

    path: Path

    def absolute(self, portable: str) -> Path:
        """Return where a track lies: the file that is there under either spelling of its accents, else as written."""
        text = portable.replace("\\", "/")
        if _DRIVE.match(text):
            return Path(text)
        plain = self.path / text.lstrip("/")
        if text.isascii() or os.path.exists(plain):
            return plain
        others = (self.path / unicodedata.normalize(form, text).lstrip("/") for form in ("NFC", "NFD"))
        return next((other for other in others if os.path.exists(other)), plain)

    def portable(self, path: Path) -> str | None:
        """Return a path as Serato writes it; None where it lies on another drive."""
        parts, root = _slashed(path).split("/"), _slashed(self.path).rstrip("/").split("/")
        if len(parts) <= len(root) or [*map(_fold, parts[: len(root)])] != [*map(_fold, root)]:
            return None
        return "/".join(parts[len(root) :])


def find_root(library: Path, portables: Iterable[str]) -> Root:
    """Return the root of a library's paths: where most of its tracks lie, else the likely one.

    Parameters
    ----------
    library : Path
        The folder `_Serato_`, or whatever folder its files lie in.
    """
    tried = [text.replace("\\", "/").lstrip("/") for text in islice(portables, _TRIED) if text]
    likely = _likely(library, tried)
    candidates = [likely, *(folder for folder in library.absolute().parents if folder != likely)]
    best = max(candidates, key=lambda root: sum(os.path.exists(root / text) for text in tried))
    return Root(best)


def _likely(library: Path, tried: list[str]) -> Path:
    parent = library.absolute().parent if library.name == FOLDER else library.absolute()
    is_system = any(text.startswith(_SYSTEM_ROOTS) for text in tried)
    is_home = (
        library.name == FOLDER and parent.name == "Music" and parent.parent.parent.name in ("Users", "home")
    )
    return Path(parent.anchor) if is_system or is_home else parent


def _fold(name: str) -> str:
    """Return what two spellings of a folder's name have in common."""
    return unicodedata.normalize("NFC", name).casefold()


def _slashed(path: Path) -> str:
    return str(path).replace("\\", "/")

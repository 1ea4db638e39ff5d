"""Where `master.db` lies, and how to tell one without its key."""

from __future__ import annotations

import html
import json
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.rekordbox_db.drives import drives

NAME = "master.db"
PLAIN_MARK = b"SQLite format 3\0"

_SETTINGS = ("AppData/Roaming/Pioneer", "Library/Application Support/Pioneer", "Library/Pioneer")
_OPTIONS = "rekordboxAgent/storage/options.json"
_DATABASE, _ANALYSES = "db-path", "analysis-data-root-path"
_SHARE = "share"
_STANDARD = ("AppData/Roaming/Pioneer/rekordbox", "Library/Pioneer/rekordbox")
# No rekordbox for Linux: people copy the folder, or run it under Wine.
_COPIES = (
    "Documents",
    "Documents/rekordbox",
    "Downloads",
    "Downloads/rekordbox",
    "Desktop",
    "Desktop/rekordbox",
)
_MORE_COPIES = ("Music", "Music/rekordbox", "rekordbox", "Pioneer/rekordbox", "")
_WINE = ".wine/drive_c/users/*/AppData/Roaming/Pioneer/rekordbox"

# A library that travels: rekordbox keeps it on a drive of its own.
_ON_A_DRIVE = "PIONEER/Master"

_LARGEST_SETTINGS = 8 << 20  # bytes
_CHOSEN_FOLDER = re.compile(r'masterDbDirectory"\s+val="([^"]{1,1000})"')

_MOST_COPIES = 20
_PAGE = 4096  # bytes; an encrypted database is a whole number of them
_RANDOM = 7.5  # bits per byte: enciphered pages have 7.9 and more
# The database of a stick is enciphered as well, with another key.
_OTHER_DATABASES = frozenset({"exportlibrary.db"})


def find(home: Path) -> tuple[Path, ...]:
    """Return every `master.db` in its standard places, where rekordbox's settings say, on drives, and copies."""
    folders = [home / folder for folder in _STANDARD]
    folders += _chosen_folders(home)
    folders += [home / folder for folder in (*_COPIES, *_MORE_COPIES)]
    folders += sorted(home.glob(_WINE))
    folders += [drive / _ON_A_DRIVE for drive in drives()]
    found = dict.fromkeys(folder / NAME for folder in folders)
    return tuple(path for path in found if _is_file(path) and is_master_db(path))


def analyses_of(database: Path, home: Path) -> Path:
    """Return the folder in which the analyses of a database begin: `share` beside it, or where rekordbox's options say."""
    beside = database.parent / _SHARE
    if beside.is_dir():
        return beside
    for folder in _SETTINGS:
        options = _options(home / folder / _OPTIONS)
        if _ANALYSES in options and Path(options.get(_DATABASE, "")) == database.absolute():
            return Path(options[_ANALYSES])
    return beside


def inside(location: Path) -> Path:
    """Return the database that a folder stands for: its `master.db`, or the copy of one; else the place itself."""
    try:
        if not location.is_dir():
            return location
        named = next(
            (path for path in (location / NAME, location / "rekordbox" / NAME) if path.is_file()), None
        )
        others = sorted(islice(location.glob("*.db"), _MOST_COPIES))
    except OSError:
        return location
    return named or next((path for path in others if _is_copy(path)), location)


def _is_copy(path: Path) -> bool:
    # Enciphered files look all alike: here the name must speak for them.
    return is_master_db(path) and (path.name.lower().startswith("master") or _is_plain(path))


def is_master_db(path: Path) -> bool:
    """Return whether the file is a database of rekordbox 6 or 7, enciphered or not; never raises."""
    try:
        if path.suffix.lower() != ".db" or path.name.lower() in _OTHER_DATABASES:
            return False
        with path.open("rb") as file:
            page = file.read(_PAGE)
        if page.startswith(PLAIN_MARK):
            return _holds_tracks(path)
        return path.stat().st_size % _PAGE == 0 and looks_enciphered(page)
    except (OSError, ValueError):
        return False


def looks_enciphered(page: bytes) -> bool:
    """Return whether the first page of a file may be enciphered, which no key can tell as fast."""
    return _entropy(page[:_PAGE]) > _RANDOM


def _is_plain(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(PLAIN_MARK)) == PLAIN_MARK


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _chosen_folders(home: Path) -> Iterator[Path]:
    for folder in _SETTINGS:
        yield from _from_options(home / folder / _OPTIONS)
        for settings in sorted((home / folder).glob("rekordbox*/rekordbox3.settings")):
            chosen = _CHOSEN_FOLDER.search(_text(settings))
            if chosen:
                yield Path(html.unescape(chosen[1]))


def _from_options(path: Path) -> Iterator[Path]:
    stated = _options(path).get(_DATABASE)
    if stated is not None:
        yield Path(stated).parent


def _options(path: Path) -> dict[str, str]:
    try:
        options = json.loads(_text(path) or "{}")
        pairs = dict(options["options"]) if isinstance(options, dict) else {}
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
    texts = (
        (name, value) for name, value in pairs.items() if isinstance(name, str) and isinstance(value, str)
    )
    return {name: value for name, value in texts if value and "\0" not in value}


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST_SETTINGS).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def _holds_tracks(path: Path) -> bool:
    # Immutable: nothing is created beside the original, not even a lock.
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        try:
            asked = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'djmdContent'"
            return connection.execute(asked).fetchone() is not None
        except DAMAGES:
            return False


def _entropy(data: bytes) -> float:
    if not data:
        return 0.0
    shares = (n / len(data) for n in Counter(data).values())
    return -sum(share * math.log2(share) for share in shares)

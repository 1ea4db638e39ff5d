"""The library of Serato DJ 4: SQLite files, read from a copy and never written (their triggers need Serato itself).

Two layouts: `master.sqlite` knows all drives (`location`), `root.sqlite` and `location.sqlite` one drive each. Cues and
grids are not in it: they stay in the music files.
"""

from __future__ import annotations

import math
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from djanalyzer.interop.serato import palette
from djanalyzer.interop.serato.crates import Crate
from djanalyzer.interop.serato.database import Row
from djanalyzer.music import Key, Tags

NAMES = ("location.sqlite", "root.sqlite", "master.sqlite")
_HEAD = b"SQLite format 3\0"
_ROOT_KIND = 0
_DEEPEST = 64  # crates inside crates
_LONGEST_TEXT = 4000
_SERATO_FOLDER = re.compile(r"(.*)/_Serato_/", re.DOTALL)
_EXTRA = {"grouping": "Grouping", "dj_play_count": "PlayCount", "time_added": "DateAdded", "format": "Kind"}

_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SqliteLibrary:
    """What one file holds; `roots`: for paths of other drives, where those drives begin."""

    rows: tuple[Row, ...]
    crates: tuple[Crate, ...]
    roots: tuple[tuple[str, Path], ...] = ()
    n_streamed: int = 0


def is_sqlite(path: Path) -> bool:
    """Say whether a file is an SQLite database."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def is_library(path: Path) -> bool:
    """Say whether a file is the library of Serato DJ 4, by its name and its head."""
    return path.suffix.lower() == ".sqlite" and path.name in NAMES and is_sqlite(path)


def read_sqlite(path: Path) -> SqliteLibrary:
    """Read a library from a copy, with the changes that wait in its `-wal`.

    Raises
    ------
    ValueError
        It is no such library, or damaged.
    OSError
        It cannot be copied.
    """
    with tempfile.TemporaryDirectory(prefix="serato") as folder:
        copy = Path(folder) / "library.sqlite"
        shutil.copyfile(path, copy)
        wal = path.with_name(f"{path.name}-wal")
        if wal.is_file():
            shutil.copyfile(wal, copy.with_name("library.sqlite-wal"))
        try:
            with closing(sqlite3.connect(copy)) as connection:
                connection.row_factory = sqlite3.Row
                connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
                return _read(connection)
        except sqlite3.Error as error:
            raise ValueError(f"it is no library of Serato DJ 4, or damaged ({error})") from error


def _read(connection: sqlite3.Connection) -> SqliteLibrary:
    # A view of the same name could compute without end.
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "asset" not in tables:
        raise ValueError("it is no library of Serato DJ 4: it has no table of tracks")
    assets = [dict(row) for row in connection.execute("SELECT * FROM asset")]
    roots = _location_roots(connection, tables)
    paths = {asset["id"]: _path(asset, roots) for asset in assets}
    files = [asset for asset in assets if paths[asset["id"]]]
    return SqliteLibrary(
        tuple(_row(asset, paths[asset["id"]]) for asset in files),
        _crates(connection, tables, paths),
        n_streamed=len(assets) - len(files),
    )


def _location_roots(connection: sqlite3.Connection, tables: set[str]) -> dict[Any, str]:
    """Return where each location begins: the folder around `_Serato_`, nothing for the computer's own drive."""
    found: dict[Any, str] = {}
    if "location" in tables:
        for row in connection.execute("SELECT * FROM location"):
            held = dict(row)
            found[held.get("id")] = _drive_of(str(held.get("path") or ""))
    if "connection" in tables:
        for location, uri in connection.execute("SELECT location_id, database_uri FROM connection"):
            found[location] = found.get(location) or _drive_of(unquote(str(uri or "")))
    return found


def _drive_of(text: str) -> str:
    text = re.sub(r"^(?:file|sqlite):/*(?=[A-Za-z]:|/)", "", text.split("?")[0].replace("\\", "/"))
    match = _SERATO_FOLDER.match(text if text.endswith("/") else f"{text}/")
    drive = match[1] if match else ""
    # The user's own music folder lies on the computer's own drive, and its paths begin at the drive's root.
    if re.search(r"/(?:Users|home)/[^/]+/Music$", f"/{drive.lstrip('/')}"):
        return ""
    return drive


def _path(asset: _Row, roots: Mapping[Any, str]) -> str:
    """Return an asset's path; nothing for a streamed track."""
    portable = str(asset.get("portable_id") or "")
    if "://" in portable:
        return ""
    root = roots.get(asset.get("location_id"), "")
    return f"{root.rstrip('/')}/{portable.lstrip('/')}" if root and portable else portable


def _row(asset: _Row, path: str) -> Row:
    def text(name: str) -> str:
        return str(asset.get(name) or "").strip()[:_LONGEST_TEXT]

    year = re.search(r"\d{4}", text("year"))
    number = re.search(r"\d{1,4}", text("track_number"))
    rating = _number(asset.get("rating"))
    color = _number(asset.get("color"))
    milliseconds, seconds = _number(asset.get("length_ms")), _number(asset.get("length_sec"))
    tags = Tags(
        title=text("name") or PurePosixPath(path).stem,
        artist=text("artist"),
        album=text("album"),
        genre=text("genre"),
        comment=text("comments"),
        label=text("label"),
        remixer=text("remixer"),
        composer=text("composer"),
        year=int(year[0]) if year else None,
        track_number=int(number[0]) if number else None,
        tempo=_number(asset.get("bpm")) or None,
        key=Key.parse(text("key")),
        rating=round(min(max(rating, 0.0), 1.0) * 5) if rating is not None else None,
        color=palette.shown_track_color(int(color) & 0xFFFFFF) if color is not None else None,
    )
    extra = tuple((name, text(column)) for column, name in _EXTRA.items() if text(column))
    return Row(path, tags, milliseconds / 1000 if milliseconds else seconds or None, extra)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None


def _crates(connection: sqlite3.Connection, tables: set[str], paths: Mapping[Any, str]) -> tuple[Crate, ...]:
    if "container" not in tables:
        return ()
    containers = {row["id"]: dict(row) for row in connection.execute("SELECT * FROM container")}
    held = _contents(connection, tables)
    rules: dict[Any, str] = {}
    if "smart_crate_rules" in tables:
        rules = {
            i: str(text)
            for i, text in connection.execute("SELECT container_id, rules FROM smart_crate_rules")
        }
    found: list[tuple[tuple[Any, ...], Crate]] = []
    for number, container in containers.items():
        if container.get("type") == _ROOT_KIND:
            continue
        line = _line(container, containers)
        names = tuple(str(c.get("name") or "?") for c in line)
        inside = tuple(path for asset in held.get(number, ()) if (path := paths.get(asset, "")))
        order = tuple(c.get("list_order") or 0 for c in line)
        found.append((order, Crate(names, inside, rules.get(number, ""))))
    return tuple(crate for _, crate in sorted(found, key=lambda pair: (pair[0], pair[1].names)))


def _contents(connection: sqlite3.Connection, tables: set[str]) -> dict[Any, list[Any]]:
    """Return the assets of each container, in order."""
    if "container_asset" not in tables:
        return {}
    of_location: dict[Any, Any] = {}
    if "location_container" in tables:
        of_location = dict(connection.execute("SELECT id, container_id FROM location_container").fetchall())
    of_space: dict[Any, Any] = {}
    if "space_asset" in tables:
        of_space = dict(connection.execute("SELECT id, asset_id FROM space_asset").fetchall())
    rows = [dict(row) for row in connection.execute("SELECT * FROM container_asset")]
    held: dict[Any, list[Any]] = {}
    for row in sorted(rows, key=lambda row: (row.get("list_order") or 0, row.get("id") or 0)):
        container = row.get("container_id", of_location.get(row.get("location_container_id")))
        asset = row.get("asset_id", of_space.get(row.get("space_asset_id")))
        held.setdefault(container, []).append(asset)
    return held


def _line(container: _Row, containers: Mapping[Any, _Row]) -> list[_Row]:
    """Return a container after those around it, without the root of all."""
    line = [container]
    while len(line) < _DEEPEST:
        outer = containers.get(line[0].get("parent_id"))
        if outer is None or outer.get("type") == _ROOT_KIND or outer in line:
            break
        line.insert(0, outer)
    return line

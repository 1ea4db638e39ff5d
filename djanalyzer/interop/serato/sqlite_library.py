"""The library of Serato DJ 4: SQLite files, read from a copy and never written (their triggers need Serato itself).

Two layouts: `master.sqlite` knows all drives (`location`), `root.sqlite` and `location.sqlite` one drive each. Cues and
grids are not in it: they stay in the music files.
"""

from __future__ import annotations

import json
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

from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.number_texts import LONGEST
from djanalyzer.interop.serato import palette
from djanalyzer.interop.serato.crates import Crate
from djanalyzer.interop.serato.database import Row, day_of
from djanalyzer.interop.serato.music_file import tempo_of
from djanalyzer.music import Key, Tags

NAMES = ("master.sqlite", "location.sqlite", "root.sqlite")
"""The one that knows all drives first: a crate may hold tracks of several."""

_HEAD = b"SQLite format 3\0"
_ROOT_KIND = 0
_SPACE = "serato library"  # other spaces hold the lists of streaming services
_DEEPEST = 64  # crates inside crates
_LONGEST_TEXT = 4000
_SERATO_FOLDER = re.compile(r"(.*)/_Serato_/", re.DOTALL)
_EXTRA = {
    "grouping": "Grouping",
    "dj_play_count": "PlayCount",
    "format": "Kind",
    "file_size": "Size",
    "file_bit_rate": "BitRate",
    "file_sample_rate": "SampleRate",
    "part_of_set": "DiscNumber",
}

_Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SqliteLibrary:
    """What one file holds, and how many tracks and lists of streaming services it names besides."""

    rows: tuple[Row, ...]
    crates: tuple[Crate, ...]
    n_streamed: int = 0
    n_foreign: int = 0


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
        except DAMAGES as error:
            raise ValueError(f"it is no library of Serato DJ 4, or damaged ({error})") from error


def _read(connection: sqlite3.Connection) -> SqliteLibrary:
    # A view of the same name could compute without end.
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assets = _rows(connection, tables, "asset")
    if "asset" not in tables or (assets and not {"id", "portable_id"} <= assets[0].keys()):
        raise ValueError("it is no library of Serato DJ 4: it has no table of tracks")
    roots = _location_roots(connection, tables)
    paths = {asset["id"]: _path(asset, roots) for asset in assets}
    files = [asset for asset in assets if paths[asset["id"]]]
    containers = _rows(connection, tables, "container")
    own = _own_containers(containers, _rows(connection, tables, "space"))
    return SqliteLibrary(
        tuple(_row(asset, paths[asset["id"]]) for asset in files),
        _crates(own, _contents(connection, tables), _rules(connection, tables), paths),
        n_streamed=len(assets) - len(files),
        n_foreign=sum(row.get("type") != _ROOT_KIND for row in containers) - len(own),
    )


def _rows(connection: sqlite3.Connection, tables: set[str], table: str) -> list[dict[str, Any]]:
    """Return all rows of a table; none where there is no such table."""
    statements = {
        "asset": "SELECT * FROM asset",
        "container": "SELECT * FROM container",
        "container_asset": "SELECT * FROM container_asset",
        "location": "SELECT * FROM location",
        "space": "SELECT * FROM space",
    }
    return [dict(row) for row in connection.execute(statements[table])] if table in tables else []


def _own_containers(containers: list[dict[str, Any]], spaces: list[dict[str, Any]]) -> dict[Any, _Row]:
    """Return the crates by their numbers: those of the library, not those of streaming services, nor the root of all."""
    ours = {row.get("id") for row in spaces if str(row.get("name")).casefold() == _SPACE}
    return {
        row["id"]: row
        for row in containers
        if "id" in row
        and row.get("type") != _ROOT_KIND
        and (not ours or row.get("space_id") is None or row.get("space_id") in ours)
    }


def _location_roots(connection: sqlite3.Connection, tables: set[str]) -> dict[Any, str]:
    """Return where each location begins: the folder around `_Serato_`, nothing for the computer's own drive."""
    found: dict[Any, str] = {}
    for row in _rows(connection, tables, "location"):
        found[row.get("id")] = _drive_of(str(row.get("path") or ""))
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
    if "://" in portable or asset.get("third_party_type") not in (None, 0):
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
    milliseconds, seconds = _number(asset.get("length_ms")) or 0.0, _number(asset.get("length_sec")) or 0.0
    duration = milliseconds / 1000 if milliseconds > 0 else seconds
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
        tempo=tempo_of(str(_number(asset.get("bpm")))),
        key=Key.parse(text("key")),
        rating=round(min(max(rating, 0.0), 1.0) * 5) if rating is not None else None,
        color=palette.shown_track_color(int(color) & 0xFFFFFF) if color is not None else None,
    )
    extra = tuple((name, said) for column, name in _EXTRA.items() if (said := _said(asset.get(column))))
    if day := day_of(_number(asset.get("time_added")) or 0.0):
        extra = (*extra, ("DateAdded", day))
    if asset.get("is_beatgrid_locked") == 1:
        extra = (*extra, ("GridLocked", "yes"))
    return Row(path, tags, duration if 0 < duration <= LONGEST else None, extra)


def _said(value: object) -> str:
    """Return a value as text; whole numbers without a point, nothing for none."""
    number = _number(value)
    if number is not None and number.is_integer():
        return str(int(number)) if number else ""
    return str(value or "").strip()[:_LONGEST_TEXT]


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None


def _crates(
    containers: Mapping[Any, _Row],
    held: Mapping[Any, list[Any]],
    rules: Mapping[Any, str],
    paths: Mapping[Any, str],
) -> tuple[Crate, ...]:
    found: list[tuple[tuple[float, ...], Crate]] = []
    for number, container in containers.items():
        line = _line(container, containers)
        names = tuple(str(c.get("name") or "?") for c in line)
        inside = tuple(path for asset in held.get(number, ()) if (path := paths.get(asset, "")))
        order = tuple(_number(c.get("list_order")) or 0.0 for c in line)
        found.append((order, Crate(names, inside, rules.get(number, ""))))
    return tuple(crate for _, crate in sorted(found, key=lambda pair: (pair[0], pair[1].names)))


def _rules(connection: sqlite3.Connection, tables: set[str]) -> dict[Any, str]:
    """Return the rules of smart crates by the crate."""
    if "smart_crate_rules" not in tables:
        return {}
    rows = connection.execute("SELECT container_id, rules FROM smart_crate_rules")
    return {number: _rules_in_words(str(text)) for number, text in rows}


def _rules_in_words(text: str) -> str:
    """Return rules as those of the older smart crates are told: "all of: genre CONTAINS House; bpm IS 128"."""
    try:
        held = json.loads(text)
        rules = [f"{rule['attribute']} {rule['operation']} {rule['value']}" for rule in held["rules"]]
        match = {"AND": "all of", "OR": "any of"}[held["conjunction"]]
    except (ValueError, LookupError, TypeError, RecursionError):
        return text[:_LONGEST_TEXT]  # as they stand there
    return f"{match}: {'; '.join(rules)}"[:_LONGEST_TEXT]


def _contents(connection: sqlite3.Connection, tables: set[str]) -> dict[Any, list[Any]]:
    """Return the assets of each container, in order."""
    of_location: dict[Any, Any] = {}
    if "location_container" in tables:
        of_location = dict(connection.execute("SELECT id, container_id FROM location_container").fetchall())
    of_space: dict[Any, Any] = {}
    if "space_asset" in tables:
        of_space = dict(connection.execute("SELECT id, asset_id FROM space_asset").fetchall())
    held: dict[Any, list[Any]] = {}
    for row in sorted(_rows(connection, tables, "container_asset"), key=_place):
        container = row.get("container_id", of_location.get(row.get("location_container_id")))
        asset = row.get("asset_id", of_space.get(row.get("space_asset_id")))
        held.setdefault(container, []).append(asset)
    return held


def _place(row: _Row) -> tuple[float, float]:
    return _number(row.get("list_order")) or 0.0, _number(row.get("id")) or 0.0


def _line(container: _Row, containers: Mapping[Any, _Row]) -> list[_Row]:
    """Return a container after those around it."""
    line = [container]
    while len(line) < _DEEPEST:
        outer = containers.get(line[0].get("parent_id"))
        if outer is None or outer in line:
            break
        line.insert(0, outer)
    return line

"""Everything the library knows, read back from open files by other means than those that wrote them."""

from __future__ import annotations

import base64
import json
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from djanalyzer.app.job import Job
from djanalyzer.app.open_export import SCHEMA, dump
from djanalyzer.app.session import Session
from djanalyzer.errors import Cancelled, ExportRefused, Trouble
from djanalyzer.library.edits import AddFiles, FoundFile
from djanalyzer.settings import resources

Cell = Any
ODD = 'comma, "quote", line\r\nbreak, 夜 🎧, =1+1, base64:, \\N'
TABLES = json.loads((resources() / "schema" / SCHEMA).read_text())["properties"]["tables"]["properties"]
TEXTS_OF_JSON = {
    (table, name)
    for table, said in TABLES.items()
    for name, column in said["items"]["properties"].items()
    if not {"type", "$ref", "anyOf"} & column.keys()
}


@pytest.fixture
def rich(home: Path) -> Path:
    """A library with a row in every table, odd texts, paths that are no text, and every value that can be missing missing once."""
    with Session.open() as session:
        session.do(AddFiles((FoundFile(Path(os.fsdecode(b"/music/\xff.mp3")), None),)))
        path = session.library.path
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        for table in TABLES:
            info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
            if not connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]:
                for filled in (True, False):
                    row = [_value(table, column, filled) for column in info]
                    marks = ", ".join("?" * len(row))
                    connection.execute(f'INSERT INTO "{table}" VALUES ({marks})', row)
        connection.execute("UPDATE tracks SET title = ?, energy = 1e308 * 10, duration = 0.1 + 0.2", (ODD,))
        connection.execute("UPDATE labels SET value = 'null' WHERE id = 1")
    return path


def _value(table: str, column: tuple[Any, ...], filled: bool) -> Cell:
    _, name, kind, is_needed, _default, place_in_key = column
    if not filled and not is_needed and not place_in_key:
        return None
    if kind == "BOOLEAN":
        return 0
    if kind == "INTEGER":
        return 1 if filled else 2
    if kind == "FLOAT":
        return 0.1
    if kind == "BLOB":
        return bytes(range(256))
    return f'["{name}", 1.5, {str(filled).lower()}]' if (table, name) in TEXTS_OF_JSON else f"{name} {filled}"


def stored(library: Path) -> dict[str, list[dict[str, Cell]]]:
    """Return all rows of all tables as SQLite has them."""
    with closing(sqlite3.connect(library)) as connection:
        connection.row_factory = sqlite3.Row
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        tables = sorted(n for (n,) in names if not re.match("track_search|alembic|sqlite_", n))
        return {n: [dict(row) for row in connection.execute(f'SELECT * FROM "{n}"')] for n in tables}


def without_words(table: list[dict[str, Cell]]) -> list[dict[str, Cell]]:
    """Return rows without the key in words, which is told beside its number."""
    return sorted(({k: v for k, v in row.items() if k != "key"} for row in table), key=repr)


def alike(read: dict[str, list[dict[str, Cell]]], library: Path) -> None:
    known = stored(library)
    assert sorted(read) == sorted(known)
    for name in known:
        assert without_words(read[name]) == without_words(known[name]), name


def test_json_holds_all_there_is(rich: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    with Session.open() as session:
        report = dump(session, target)
    record = json.loads(target.read_text(encoding="utf-8"))
    jsonschema.validate(record, json.loads((resources() / "schema" / SCHEMA).read_text()))
    assert record["settings"] == {"version": 1, "theme": "dark"}
    assert report.n_rows == sum(map(len, record["tables"].values()))

    def back(table: str, name: str, row: dict[str, Cell]) -> Cell:
        value = row.get(name)
        if (table, name) in TEXTS_OF_JSON and name in row:
            return json.dumps(value) if not isinstance(value, str) else value
        if isinstance(value, dict):
            return base64.b64decode(value["base64"])
        return value

    read = {
        table: [
            {name: back(table, name, row) for name in TABLES[table]["items"]["properties"]} for row in rows
        ]
        for table, rows in record["tables"].items()
    }
    known = {t: [_as_written(t, row) for row in rows] for t, rows in stored(rich).items()}
    for name in known:
        assert without_words(read[name]) == without_words(known[name]), name
    assert sorted(read) == sorted(known)
    assert read["tracks"][0]["key"] is None


def _as_written(table: str, row: dict[str, Cell]) -> dict[str, Cell]:
    """Return a row with its JSON spelled as Python does."""
    return {
        n: json.dumps(json.loads(v)) if (table, n) in TEXTS_OF_JSON and v is not None else v
        for n, v in row.items()
    }


def test_csv_holds_all_there_is(rich: Path, tmp_path: Path) -> None:
    target = tmp_path / "all"
    with Session.open() as session:
        dump(session, target)
    assert json.loads((target / "library.json").read_text())["format"] == "djanalyzer library"
    assert (target / SCHEMA).read_bytes() == (resources() / "schema" / SCHEMA).read_bytes()
    read = {}
    for path in target.glob("*.csv"):
        head, *lines = records(path.read_bytes().decode("utf-8"))
        assert head == list(TABLES[path.stem]["items"]["properties"]), "the schema says the same columns"
        read[path.stem] = [dict(zip(head, line, strict=True)) for line in lines]
    alike(read, rich)


def records(text: str) -> Iterator[list[Cell]]:
    """Yield the records of a CSV text, by RFC 4180 and what the module says of quotes, base64 and missing values."""
    record: list[Cell] = []
    for cell, end in re.findall(r'("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)', text):
        record.append(cell_value(cell))
        if end == "\r\n":
            yield record
            record = []


def cell_value(cell: str) -> Cell:
    if not cell:
        return None
    if not cell.startswith('"'):
        return json.loads(cell)
    words = cell[1:-1].replace('""', '"')
    is_bytes = re.fullmatch("base64:[A-Za-z0-9+/]+=*", words)
    return base64.b64decode(words[7:]) if is_bytes else words


def test_what_is_there_stays_and_what_is_stopped_leaves_nothing(home: Path, tmp_path: Path) -> None:
    for name in ("mine", "other.part"):
        (tmp_path / name).mkdir()
    (tmp_path / "mine.json").write_text("mine")

    class Stopped(Job):
        def report(self, done: float, total: int | None = None, current: str = "") -> None:
            raise Cancelled

    with Session.open() as session:
        for name in ("mine", "mine.json"):
            with pytest.raises(ExportRefused, match="is there already"):
                dump(session, tmp_path / name)
        for name in ("other", "other.json"):
            with pytest.raises(Cancelled):
                dump(session, tmp_path / name, Stopped())
        with pytest.raises(Trouble, match="could not be written"):
            dump(session, tmp_path / "no folder" / "other.json")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "mine.json", "other.part"]
        dump(session, tmp_path / "mine.json", replaces=True)
    assert json.loads((tmp_path / "mine.json").read_text())["form"] == 1

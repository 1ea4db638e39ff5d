"""Everything that a library holds, table by table, as plain values: what an open export is made of.

Every table and every column of `schema` is told, so that nothing is forgotten when one comes to be; only the full-text
index is left out, which is made of the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Boolean, Connection, Float, Integer, LargeBinary, Table, select, type_coerce

from djanalyzer.library import schema
from djanalyzer.library.columns import PathText
from djanalyzer.music import Key

Kind = Literal["integer", "number", "boolean", "text", "path", "json", "bytes", "key"]

# Text that is JSON; `codec` says what is in it.
_JSON = frozenset(
    {
        *(
            ("analyses", name)
            for name in ("seconds", "remarks", "grid_choices", "key_stretches", "mix_range")
        ),
        *(("analyses", name) for name in ("vocals", "genres", "moods", "dynamics", "changes")),
        ("choices", "value"),
        ("edit_log", "steps"),
        ("edit_log", "track_ids"),
        ("embeddings", "key_stretches"),
        ("embeddings", "sections"),
        ("jobs", "arguments"),
        ("jobs", "problems"),
        ("labels", "value"),
        ("locks", "value"),
        ("playlists", "imported"),
        ("reviews", "labelled"),
        ("reviews", "proposed"),
        ("tags", "extra"),
        ("takes", "quality"),
        ("takes", "wish"),
        ("voices", "spans"),
    }
)
_AT_A_TIME = 500  # rows
_KEY = "key"  # the name of a key in words, told after `key_index`


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """A column: its name, what its values are, and whether one may be missing."""

    name: str
    kind: Kind
    is_optional: bool


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table and its columns, in the order in which `rows` gives their values."""

    name: str
    columns: tuple[ColumnForm, ...]


@dataclass(frozen=True, slots=True)
class Json:
    """A value that is JSON already, as text."""

    text: str


def tables() -> tuple[TableForm, ...]:
    """Return all tables, each after those that it names."""
    return tuple(_form(table) for table in schema.metadata.sorted_tables)


def count_rows(connection: Connection) -> int:
    """Return how many rows there are in all."""
    return sum(
        connection.exec_driver_sql(f'SELECT count(*) FROM "{table.name}"').scalar_one()  # noqa: S608 (our own names)
        for table in schema.metadata.sorted_tables
    )


def rows(connection: Connection, form: TableForm) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a table in the order of its primary key, a value for each column of its form.

    A value is None where there is none, an int, float, bool, text, `Json`, or bytes; bytes stand also for the path of a
    file whose name is no text.
    """
    table = schema.metadata.tables[form.name]
    kinds = [column.kind for column in form.columns]
    # As they are in the file: paths not made into text, for one may hold bytes that are none.
    columns = [
        type_coerce(table.c[c.name], LargeBinary) if c.kind == "path" else table.c[_place(c)]
        for c in form.columns
    ]
    query = select(*columns).order_by(*table.primary_key.columns)
    with connection.execution_options(stream_results=True).execute(query) as found:
        for row in found.yield_per(_AT_A_TIME):
            yield tuple(_plain(kind, value) for kind, value in zip(kinds, row, strict=True))


def _place(column: ColumnForm) -> str:
    return "key_index" if column.kind == "key" else column.name


def _form(table: Table) -> TableForm:
    columns = []
    for column in table.columns:
        columns.append(ColumnForm(column.name, _kind(table.name, column), bool(column.nullable)))
        if column.name == "key_index":
            columns.append(ColumnForm(_KEY, "key", True))
    return TableForm(table.name, tuple(columns))


def _kind(table: str, column: Any) -> Kind:
    if (table, column.name) in _JSON:
        return "json"
    kinds: tuple[tuple[type, Kind], ...] = (
        (PathText, "path"),
        (Boolean, "boolean"),
        (Integer, "integer"),
        (Float, "number"),
        (LargeBinary, "bytes"),
    )
    return next((kind for type_, kind in kinds if isinstance(column.type, type_)), "text")


def _plain(kind: Kind, value: Any) -> Any:
    if value is None:
        return None
    if kind == "json":
        return _as_json(value)
    if kind == "key":
        return Key.from_index(value).name
    if kind == "bytes":
        return bytes(value)
    return value


def _as_json(text: str) -> Json | str:
    """Return JSON on one line as it stands; what is none, though it should be, as a text."""
    try:
        json.loads(text)
    except ValueError:
        return text
    return Json(text.replace("\n", " "))

"""Everything the library knows, written as open JSON or CSV: for other programs, for a spreadsheet, for the time after this one.

JSON is one file: what it is, the settings, and every table as a list of objects, a row a line. A member that is not there
has no value; JSON within a table stands as it is, and bytes as {"base64": …}.

CSV is a folder with a file for each table (UTF-8, a head line, commas, CRLF as in RFC 4180), `library.json` with what it is
and the settings, and the schema. Text stands in quotes, numbers do not, and nothing at all between two commas is no value.

`resources/schema/library.schema.json` says what every table and column is. Written beside the target, and renamed when whole.
"""

from __future__ import annotations

import base64
import json
import math
import os
import shutil
import time
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import djanalyzer
from djanalyzer.app.backing_up import unfinished
from djanalyzer.app.job import Job
from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.settings import resources

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.store import Everything
    from djanalyzer.library.whole import TableForm

FORMAT, FORM = "djanalyzer library", 1
HEAD, SCHEMA = "library.json", "library.schema.json"
_EVERY = 1000  # rows between two looks at whether to go on


@dataclass(frozen=True, slots=True)
class DumpReport:
    """What was written: the file or folder, how many tables and rows, how many bytes."""

    path: Path
    n_tables: int
    n_rows: int
    n_bytes: int


def dump(session: Session, target: Path, job: Job | None = None, *, replaces: bool = False) -> DumpReport:
    """Write everything the library knows: to a file that ends with .json as JSON, to a folder of another name as CSV.

    Parameters
    ----------
    replaces : bool
        A JSON file that is there may go: the user has said so. A folder never does.

    Raises
    ------
    ExportRefused
        There is something already.
    Trouble
        The disk is full or refuses, or the library is damaged.
    Cancelled
        The user stopped it; nothing is left of it.
    """
    target = target.expanduser().absolute()
    is_json = target.suffix.casefold() == ".json"
    _refuse_taken(target, may_go=is_json and replaces)
    fresh = unfinished(target)
    writing = _Writing(session, fresh, job or Job.silent())
    try:
        n_tables, n_rows = writing.write_json() if is_json else writing.write_csv()
        n_bytes = sum(path.stat().st_size for path in (fresh, *fresh.rglob("*")) if path.is_file())
        os.replace(fresh, target)
    except OSError as error:
        raise Trouble(
            f"{target} could not be written: {error.strerror or error}.",
            "Make room there, or choose another place.",
        ) from error
    finally:
        with suppress(OSError):
            _remove(fresh)
    return DumpReport(target, n_tables, n_rows, n_bytes)


def _refuse_taken(target: Path, *, may_go: bool) -> None:
    if target.is_file() and may_go:
        return
    if os.path.lexists(target):
        raise ExportRefused(f"{target} is there already.", "Choose another name.")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


class _Writing:
    def __init__(self, session: Session, fresh: Path, job: Job) -> None:
        self._session, self._fresh, self._job = session, fresh, job
        self._n_rows = 0

    def write_json(self) -> tuple[int, int]:
        """Write one file; return how many tables and rows."""
        with (
            self._session.library.everything() as everything,
            self._fresh.open("x", encoding="utf-8", newline="\n") as file,
        ):
            head = json.dumps(self._head(), ensure_ascii=False, allow_nan=False)
            file.write(f'{head[:-1]}, "tables": {{')
            for number, table in enumerate(everything.tables):
                file.write(f'{"," if number else ""}\n"{table.name}": [')
                for row_number, row in enumerate(self._rows(everything, table)):
                    file.write(f"{',' if row_number else ''}\n{_object(table, row)}")
                file.write("\n]")
            file.write("\n}}\n")
            _to_disk(file)
            return len(everything.tables), self._n_rows

    def write_csv(self) -> tuple[int, int]:
        """Write a folder; return how many tables and rows."""
        self._fresh.mkdir()
        head = json.dumps(self._head(), ensure_ascii=False, allow_nan=False, indent=1)
        (self._fresh / HEAD).write_text(head, encoding="utf-8")
        shutil.copyfile(resources() / "schema" / SCHEMA, self._fresh / SCHEMA)
        with self._session.library.everything() as everything:
            for table in everything.tables:
                path = self._fresh / f"{table.name}.csv"
                with path.open("w", encoding="utf-8", newline="") as file:
                    file.write(",".join(_quoted(column.name) for column in table.columns) + "\r\n")
                    for row in self._rows(everything, table):
                        file.write(",".join(map(_cell, row)) + "\r\n")
                    _to_disk(file)
            return len(everything.tables), self._n_rows

    def _rows(self, everything: Everything, table: TableForm) -> Iterator[tuple[Any, ...]]:
        for row in everything.rows(table):
            if self._n_rows % _EVERY == 0:
                self._job.report(min(1.0, self._n_rows / max(1, everything.n_rows)), 1, table.name)
            self._n_rows += 1
            yield row

    def _head(self) -> dict[str, Any]:
        from djanalyzer.library.schema import VERSION

        made = {"program": djanalyzer.__version__, "library_form": VERSION, "made_at": time.time()}
        return {"format": FORMAT, "form": FORM, **made, "settings": self._settings()}

    def _settings(self) -> dict[str, Any]:
        """Return what the settings file says; nothing where there is none that can be read."""
        with suppress(OSError, ValueError, RecursionError):
            found = tomllib.loads(self._session.places.settings.read_text(encoding="utf-8"))
            plain: dict[str, Any] = json.loads(json.dumps(found, default=str, allow_nan=False))
            return plain
        return {}


def _object(table: TableForm, row: tuple[Any, ...]) -> str:
    members = zip((column.name for column in table.columns), row, strict=True)
    return "{" + ", ".join(f'"{name}": {_json(value)}' for name, value in members if value is not None) + "}"


def _json(value: Any) -> str:
    if isinstance(value, bytes):
        return f'{{"base64": "{base64.b64encode(value).decode()}"}}'
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, int | str):
        return json.dumps(value, ensure_ascii=False)
    return str(value.text)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, bytes):
        return _quoted(f"base64:{base64.b64encode(value).decode()}")
    return _quoted(value if isinstance(value, str) else value.text)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _number(value: float) -> str:
    """Return a number to the last bit; what is beyond all numbers as one that is too large for any reader."""
    if math.isfinite(value):
        return repr(float(value))
    return "1e999" if value > 0 else "-1e999"


def _to_disk(file: IO[str]) -> None:
    file.flush()
    os.fsync(file.fileno())

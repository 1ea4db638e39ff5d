"""Damage that SQLite calls lack of memory is damage all the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from djanalyzer.interop.database_damages import DAMAGES
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_db.opening import Database
from djanalyzer.interop.rekordbox_db.tables import Tables


class Cursor:
    """Answers as a sound database does, until a damaged table is asked for."""

    description = (("ID",), ("Name",), ("rb_local_deleted",))

    def execute(self, sql: str, *_: Any) -> None:
        if "FROM djmdLabel" in sql:
            raise MemoryError

    def fetchmany(self, _: int) -> list[tuple[str]]:
        return [("djmdContent",), ("djmdLabel",)]


def test_a_damaged_table_is_told_and_the_rest_goes_on() -> None:
    problems = Problems()
    tables = Tables(Database(Cursor, DAMAGES), Path("master.db"), problems)
    assert tables.names("djmdLabel") == {}
    (problem,) = problems.all()
    assert problem.subject == "table djmdLabel"

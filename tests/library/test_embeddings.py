"""How tracks sound is read of a few tracks as quickly from a large library as from a small one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from djanalyzer.library import embeddings, schema
from djanalyzer.library.store import Library


def test_the_embeddings_of_a_few_tracks_are_found_by_their_tracks(tmp_path: Path) -> None:
    def plan(connection: Connection) -> str:
        query = embeddings._heard_by("listener-1", [1, 2], schema.embeddings.c.vector)
        text = query.compile(connection, compile_kwargs={"literal_binds": True})
        return "\n".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))

    with Library.open(tmp_path / "library.sqlite") as library:
        assert "(track_id=?)" in library._read(plan)

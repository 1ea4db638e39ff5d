"""Databases with damaged pages or odd values, and what an export to one of them owes its user."""

from __future__ import annotations

import contextlib
import random
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from djanalyzer.errors import Trouble
from djanalyzer.interop.protocol import WritableSystem
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, Loop, Playlist
from tests.interop.damage import damaged

_VALUES = (
    *(None, 0, -1, 2**63 - 1, float("inf"), 1e308, "", "x", "\0", b"", b"\xff\xfe"),
    *("1e999", "../x", "http://x", ";", "C:\\a"),
)
_GRID = BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(8.5, 121.5)))


def damaged_databases(content: bytes, tables: Sequence[str], n: int) -> Iterator[bytes]:
    """Yield `n` copies of a database, half with damaged bytes, half with values that no program writes in `tables`."""
    rng = random.Random(1)
    for number in range(n):
        yield _with_odd_values(content, tables, rng) if number % 2 else damaged(content, rng)


def _with_odd_values(content: bytes, tables: Sequence[str], rng: random.Random) -> bytes:
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        connection.create_function("strftime", 1, lambda _: "0")  # which Engine's triggers ask for
        for _ in range(rng.randint(1, 4)):
            table = rng.choice(tables)
            column = rng.choice([row[1] for row in connection.execute(f"PRAGMA table_info({table})")])
            (old,) = connection.execute(f"SELECT {column} FROM {table} LIMIT 1").fetchone() or (None,)
            new = damaged(old, rng) if isinstance(old, bytes) and old else rng.choice(_VALUES)
            with contextlib.suppress(sqlite3.Error):
                connection.execute(f"UPDATE {table} SET {column} = ?", (new,))
        connection.commit()
        return connection.serialize()


def assert_sound_or_refused(system: WritableSystem, path: Path, content: bytes) -> None:
    """Expect marks and a list added to a damaged database to pass every check, or to be refused in a sentence."""
    path.write_bytes(content)
    with contextlib.suppress(Trouble):
        found = system.read(path)
        marked = tuple(
            replace(t, cues=(*t.cues, Cue(3.25, 7, "New")), loops=(Loop(4.0, 6.0, 5),), beat_grid=_GRID)
            for t in found.tracks
        )
        lists = (*found.playlists, Playlist("More", tuple(t.external_id for t in marked)))
        for write in system.plan(Collection("x", marked, lists), path).files:
            written = path.with_name("written")
            written.write_bytes(write.render(content))
            assert [wrong for check in write.checks if (wrong := check(written))] == []

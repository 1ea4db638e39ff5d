"""Which runs of learning have read this library: their tokens, which lie in the runs' own plans too.

A run knows tracks by their numbers, and in another library those mean others. A token goes where the library goes, however it
is moved or called; a copy knows the runs that there were when it was made, and of those its numbers still hold.
"""

from __future__ import annotations

import json
import secrets

from sqlalchemy import Connection, insert, select, update

from djanalyzer.library import schema

_RUNS = "runs"  # in the table `choices`
_MOST = 1000  # runs that are remembered, the latest


def remember(connection: Connection) -> str:
    """Write down that a run reads this library; return its token. This is no edit, and undo does not know it."""
    token, table = secrets.token_hex(8), schema.choices
    known = _tokens(connection)
    text = json.dumps([*(known or ()), token][-_MOST:])
    if known is None:
        connection.execute(insert(table).values(name=_RUNS, value=text, is_removed=False))
    else:
        connection.execute(update(table).where(table.c.name == _RUNS).values(value=text))
    return token


def remembered(connection: Connection) -> frozenset[str]:
    """Return the tokens of all runs that have read this library."""
    return frozenset(_tokens(connection) or ())


def numbered(connection: Connection) -> frozenset[int]:
    """Return the numbers of all runs that found what reviews of this library are about, reviews that were taken back too."""
    told = connection.execute(select(schema.reviews.c.run).distinct()).scalars()
    return frozenset(int(run) for run in told if run.isdecimal())


def _tokens(connection: Connection) -> list[str] | None:
    table = schema.choices
    text = connection.execute(select(table.c.value).where(table.c.name == _RUNS)).scalar()
    return None if text is None else list(json.loads(text))

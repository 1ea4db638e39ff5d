"""What a library file holds, in numbers, and what was done in it last: of any form, and of a damaged one what can still be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

COUNTED = {
    "tracks": "SELECT count(*) FROM tracks WHERE NOT is_removed",
    "cues": "SELECT count(*) FROM cues WHERE NOT is_removed",
    "loops": "SELECT count(*) FROM loops WHERE NOT is_removed",
    "playlists": "SELECT count(*) FROM playlists WHERE NOT is_removed AND NOT is_folder",
    "analyses": "SELECT count(*) FROM analyses",
    "takes": "SELECT count(*) FROM takes WHERE NOT is_removed",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the history that stands: what was done, and when (seconds since 1970)."""

    id: int
    name: str
    made_at: float


@dataclass(frozen=True, slots=True)
class Account:
    """What a library holds.

    Attributes
    ----------
    form : str
        The version of its tables; empty where that cannot be read.
    counts : mapping
        How many there are of each of `COUNTED`: none where this form has no table for them; what cannot be read is left out.
    changes : tuple of Change or None
        What can be undone in it, the oldest first; None where that cannot be read.
    """

    form: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    changes: tuple[Change, ...] | None = None


def account_of(path: Path) -> Account:
    """Return what the library at `path` holds, without changing it; nothing at all of what is no library.

    One that is not there is told as an empty one.
    """
    if not path.exists():
        return Account("", dict.fromkeys(COUNTED, 0), ())
    form, counts, changes = "", dict[str, int](), None
    with suppress(sqlite3.Error), closing(_looking_into(path)) as connection:
        with suppress(sqlite3.Error, TypeError):
            (form,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        for name, query in COUNTED.items():
            with suppress(sqlite3.Error):
                counts[name] = _count(connection, query)
        with suppress(sqlite3.Error):
            rows = connection.execute(
                "SELECT id, name, made_at FROM edit_log WHERE NOT is_undone ORDER BY id"
            )
            changes = tuple(Change(*row) for row in rows)
    return Account(str(form), counts, changes)


def takes_of(path: Path) -> tuple[tuple[str, str], ...]:
    """Return the takes in the library at `path`, each as its name and that of its sound file; none of what cannot be read."""
    found: tuple[tuple[str, str], ...] = ()
    if path.exists():
        with suppress(sqlite3.Error), closing(_looking_into(path)) as connection:
            rows = connection.execute("SELECT name, file FROM takes WHERE NOT is_removed ORDER BY id")
            found = tuple((str(name), str(file)) for name, file in rows)
    return found


def damage_of(path: Path) -> str:
    """Return the first thing that SQLite finds wrong in the library at `path`, in its words; empty where it is sound, or not there.

    It is only looked into: what lies beside it, such as its log, stays.
    """
    if not path.exists():
        return ""
    try:
        with closing(_looking_into(path)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        return str(error)
    return "" if found == "ok" else str(found)


def since(present: Account, former: Account) -> tuple[Change, ...] | None:
    """Return what was done in the present library and not in the former one; None where nobody can tell."""
    if present.changes is None or former.changes is None:
        return None
    known = {(change.id, change.made_at) for change in former.changes}
    return tuple(change for change in present.changes if (change.id, change.made_at) not in known)


def _count(connection: sqlite3.Connection, query: str) -> int:
    try:
        (n,) = connection.execute(query).fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return 0
        raise
    return int(n)


def _looking_into(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)

"""How a library is opened: looked at first, then created, or backed up and brought up to date.

Nothing is written to a file before it is known to be a library that this program understands.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.engine.interfaces import DBAPICursor

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import schema
from djanalyzer.library.database import PATIENCE, make_engine, troubles, writing

_ANOTHER_PLACE = "Choose another file with --db."


def open_engine(path: Path) -> Engine:
    """Return the engine of an up-to-date library at `path`."""
    path = path.absolute()
    _refuse_impossible(path)
    with troubles(path):
        version = stored_version(path)
        if version not in (None, schema.VERSION):
            from djanalyzer.library.upgrading import upgrade  # Alembic takes half a second to load

            upgrade(path, str(version))
        if version is None:
            _make_file(path)
        engine = make_engine(path)
        try:
            _prepare(engine, is_new=version is None)
        except BaseException:
            engine.dispose()
            raise
    return engine


def stored_version(path: Path) -> str | None:
    """Return the revision of the library at `path`, None where there is none yet; refuse what is no library."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
        (application_id,) = connection.execute("PRAGMA application_id").fetchone()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if not tables and application_id in (0, schema.APPLICATION_ID):
            return None
        if application_id != schema.APPLICATION_ID or "alembic_version" not in tables:
            raise LibraryTrouble(f"The file {path} is the database of another program.", _ANOTHER_PLACE)
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found[0]) if found else ""


def refuse_other_version(connection: Connection, path: Path) -> None:
    """Stop before writing to a library that another program has brought to a newer form in the meantime."""
    version = connection.execute(select(schema.alembic_version.c.version_num)).scalar()
    if version != schema.VERSION:
        raise LibraryTrouble(
            f"The library {path} has been brought up to date by another djanalyzer; nothing was changed.",
            "Close this program and start the newer one.",
        )


def _refuse_impossible(path: Path) -> None:
    if path.is_dir():
        raise LibraryTrouble(f"{path} is a folder, not a library.", "Name a file in it with --db.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryTrouble(
            f"The folder {path.parent} cannot be made: {error.strerror}.", _ANOTHER_PLACE
        ) from error


def _make_file(path: Path) -> None:
    try:
        path.touch()
    except OSError as error:
        raise LibraryTrouble(
            f"The library {path} cannot be made: {error.strerror}.",
            "Give yourself the right to write there, or choose another place with --db.",
        ) from error


def _prepare(engine: Engine, *, is_new: bool) -> None:
    # A cursor that is not closed would keep its lock while the tables are made.
    with engine.connect() as connection, closing(connection.connection.cursor()) as cursor:
        cursor.execute("PRAGMA journal_mode=WAL")
        _refuse_read_only(cursor)
    if is_new:
        with writing(engine) as connection:
            create(connection)


def _refuse_read_only(cursor: DBAPICursor) -> None:
    """Begin to write and think better of it: a file without permission says so now and not at the first edit."""
    cursor.execute("PRAGMA busy_timeout=0")
    try:
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
        cursor.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
    finally:
        cursor.execute(f"PRAGMA busy_timeout={round(1000 * PATIENCE)}")


def create(connection: Connection) -> None:
    """Make the tables of the present version, unless another program has done so this moment."""
    if connection.dialect.has_table(connection, "alembic_version"):
        return
    connection.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION_ID}")
    schema.metadata.create_all(connection)
    schema.alembic_version.create(connection)
    connection.execute(insert(schema.alembic_version).values(version_num=schema.VERSION))

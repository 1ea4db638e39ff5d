"""An older library becomes a present one: backed up, changed in one transaction, checked; or it stays what it was."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.backup import back_up
from djanalyzer.library.database import make_engine, troubles

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path, version: str) -> Path:
    """Bring the library from `version` to the present one; return the backup that was made before.

    Raises
    ------
    LibraryTrouble
        The library was made by a newer program, cannot be backed up, or a step failed; it is as it was before.
    """
    if version not in known_versions():
        raise LibraryTrouble(
            f"The library {path} was made by a newer djanalyzer (form {version or 'unknown'}) and was not opened.",
            "Update this program, or name another library with --db.",
        )
    backup = back_up(path, "before-update", f"-from-{version}")
    engine = make_engine(path)
    try:
        with troubles(path), engine.connect() as connection:
            # Changed tables are rebuilt, and dropping the old one must not take its rows' children along.
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
            connection = connection.execution_options(is_writing=True)
            with connection.begin():
                migrate(connection)
                _check(connection)
    except LibraryTrouble:
        raise
    except Exception as error:
        raise LibraryTrouble(
            f"The library {path} could not be brought up to date ({error}); it is as it was before.",
            f"Please report this. A backup is {backup}.",
        ) from error
    finally:
        engine.dispose()
    return backup


def migrate(connection: Connection, version: str = "head") -> None:
    """Run the migrations up to `version` in the connection's transaction."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def known_versions() -> list[str]:
    """Return all revisions that this program has known, the latest first."""
    return [script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()]


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _check(connection: Connection) -> None:
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise ValueError(f"{len(orphans)} rows of {orphans[0][0]} have lost their {orphans[0][2]}")

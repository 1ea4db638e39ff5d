"""An older library becomes a present one, or stays what it was."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from textwrap import dedent

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library import current, database, opening, schema, upgrading
from djanalyzer.library.backup import KEPT, back_up, backups, faults
from djanalyzer.library.database import make_engine, writing
from djanalyzer.library.edits import AddCue, MergeCollection
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    GridAnchor,
    KnownTrack,
    Meter,
    MixRange,
    Playlist,
)

Prepare = Callable[[str], None]

PRESENT = schema.VERSION


def tables(engine: Engine) -> dict[str, object]:
    """Every table with its columns and references, in whatever order; every index and trigger as it was made."""
    with engine.connect() as connection:
        made = connection.exec_driver_sql(
            "SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        ).fetchall()
        found: dict[str, object] = {}
        for name, kind, sql in made:
            found[name] = " ".join(sql.split())
            if kind == "table" and not name.startswith("track_search"):
                columns = connection.exec_driver_sql(f"PRAGMA table_info({name})").fetchall()
                references = connection.exec_driver_sql(f"PRAGMA foreign_key_list({name})").fetchall()
                found[name] = {tuple(c[1:]) for c in columns}, {tuple(r[2:]) for r in references}
                found[f"{name}: names"] = set(re.findall(r"CONSTRAINT (\w+)", sql))
        return found


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


@pytest.fixture
def old(house: Library) -> Path:
    """A library with tracks, cues and a playlist, as an earlier program left it."""
    house.do(AddCue(1, Cue(1.0, 0, "Start")))
    tracks = (KnownTrack(house.track(2).path, "2"),)
    house.do(MergeCollection(Collection("rekordbox", tracks, (Playlist("Set", ("2",)),))))
    house.close()
    return house.path


@pytest.fixture
def first_form(tmp_path: Path) -> Path:
    """A library as the first release left it, with all that it can hold: `content-0001.sql` was written by that release."""
    path = tmp_path / "first.sqlite"
    path.touch()
    engine = make_engine(path)
    with writing(engine) as connection:
        upgrading.migrate(connection, "0001")
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(Path(__file__).with_name("content-0001.sql").read_text(encoding="utf-8"))
    return path


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Prepare:
    """Give the program one more migration, with this body, as if it were the next release."""

    def prepare(body: str) -> None:
        folder = tmp_path / "100 % migrations"
        if not folder.exists():
            shutil.copytree(upgrading.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        head = f'import sqlalchemy as sa\nfrom alembic import op\n\nrevision = "next"\ndown_revision = "{schema.VERSION}"\n\n\n'
        if schema.VERSION == "next":
            head = head.replace('down_revision = "next"', f'down_revision = "{PRESENT}"')
        (folder / "versions" / "next.py").write_text(
            head + "def upgrade():\n" + dedent(body).replace("\n", "\n    ")
        )
        monkeypatch.setattr(upgrading, "MIGRATIONS", folder)
        monkeypatch.setattr(schema, "VERSION", "next")

    return prepare


_REBUILD = """
    with op.batch_alter_table("tracks") as batch:
        batch.add_column(sa.Column("shoe", sa.Text(), nullable=False, server_default="happy"))
        batch.alter_column("comment", new_column_name="remark")
"""
_ADD = """
    op.add_column("tracks", sa.Column("shoe", sa.Text(), nullable=False, server_default="happy"))
"""
_FAIL = """
    op.add_column("tracks", sa.Column("shoe", sa.Text(), nullable=False, server_default="happy"))
    op.execute("UPDATE tracks SET title = 'lost'")
    op.drop_table("cues")
    raise RuntimeError("the third step does not work")
"""


def test_a_migrated_library_has_the_tables_of_a_fresh_one(tmp_path: Path) -> None:
    for name in ("fresh", "migrated"):
        (tmp_path / name).touch()
    fresh, migrated = make_engine(tmp_path / "fresh"), make_engine(tmp_path / "migrated")
    with writing(fresh) as connection:
        opening.create(connection)
    with writing(migrated) as connection:
        upgrading.migrate(connection)
    assert tables(migrated) == tables(fresh)
    assert len(tables(fresh)) > 30
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_ours})
        assert compare_metadata(context, schema.metadata) == []
        assert connection.exec_driver_sql("PRAGMA application_id").scalar() == schema.APPLICATION_ID
    for engine in (fresh, migrated):
        engine.dispose()


def _is_ours(name: str | None, kind: str, parents: object) -> bool:
    return kind != "table" or not str(name).startswith(("track_search", "alembic"))


def test_the_tables_are_those_of_the_last_step() -> None:
    assert upgrading.known_versions()[0] == schema.VERSION


def test_a_library_of_the_first_release_keeps_every_value(first_form: Path) -> None:
    before = values(first_form)
    with Library.open(first_form) as library:
        assert library.faults() == []
    after = values(first_form)
    kept = {
        table: [{name: new[name] for name in old} for old, new in zip(rows, after[table], strict=True)]
        for table, rows in before.items()
    }
    assert kept == before | {"alembic_version": [{"version_num": PRESENT}]}
    assert sum(len(rows) for rows in before.values()) > 90
    (backup,) = backups(first_form)
    assert backup.name.startswith("first-before-update-from-0001-")
    assert values(backup) == before


def values(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        made = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [name for (name,) in made if not name.startswith("track_search")]
        return {
            name: [dict(row) for row in connection.execute(f"SELECT * FROM {name} ORDER BY rowid")]
            for name in names
        }


def test_a_library_of_the_first_release_works_on(first_form: Path) -> None:
    with Library.open(first_form) as library:
        love, nuit, quiet, _, bytes_, gone, elsewhere = library.rows(library.find())
        assert [love.title, nuit.title, bytes_.path.name] == ["Deep Love", "Nuit (rb)", "caf\udce9.mp3"]
        # The model was not sure of the first, rekordbox has spoken on the second, the DJ on the one that is gone.
        assert [(r.beat_confidence, r.is_checked, r.needs_review) for r in (love, nuit, quiet, gone)] == [
            (0.9, False, True),
            (None, False, False),
            (None, False, False),
            (1.0, True, False),
        ]
        assert (love.meter, elsewhere.meter) == (Meter.FOUR_FOUR, None)
        assert library.find("is:review") == [love.id]
        assert library.find("is:checked") == [gone.id]
        assert [(s.status, s.cue_id, s.suggestion.stop) for s in library.track(love.id).suggestions] == [
            ("accepted", 1, None),
            ("refused", None, None),
        ]
        said = library.track(nuit.id).analysis
        assert said is not None
        assert said.beat_grid == BeatGrid((GridAnchor(0.1, 130.0, 1), GridAnchor(60.4, 131.5, 3)))
        assert (said.beat_confidence, said.grid_choices, said.mix_range) == (0.995, (), MixRange())
        assert library.find("etoile") == [nuit.id]
        assert [p.name for p in library.playlists()] == ["Friday", "Set", "Mine"]
        assert [line.name for line in library.history()][:2] == ["Move cue", "Add to playlist"]
        library.redo()
        assert library.track(nuit.id).cues[0].cue.time == 2.5
        before = library.rows(library.find())
        with database.writing(library._engine) as connection:
            current.refresh(connection, [row.id for row in before])
        assert library.rows(library.find()) == before  # the step judges as the program does


def test_a_genre_that_was_emptied_before_models_heard_any_stays_empty(first_form: Path) -> None:
    engine = make_engine(first_form)
    with writing(engine) as connection:
        upgrading.migrate(connection, "0008")
        connection.exec_driver_sql(
            "INSERT INTO labels (track_id, task, value, confidence, source_kind, source_name, made_at) "
            "VALUES (1, 'genre', '\"\"', 1, 'dj', '', 2e9), (2, 'genre', '\"\"', 1, 'dj', '', 2e9), "
            "(2, 'genre', '\"House\"', 1, 'dj', '', 2.1e9)"
        )
        connection.exec_driver_sql("UPDATE tracks SET genre = '', genre_order = NULL WHERE id = 1")
        connection.exec_driver_sql("UPDATE tracks SET genre = 'House', genre_order = 'house' WHERE id = 2")
    engine.dispose()
    with Library.open(first_form) as library:
        before = library.rows(library.find())
        assert [row.id for row in before if row.is_without_genre] == [1]
        with database.writing(library._engine) as connection:
            current.refresh(connection, [row.id for row in before])
        assert library.rows(library.find()) == before
    assert backups(first_form)[0].name.startswith("first-before-update-from-0008-")


def test_what_was_accepted_unseen_before_its_origin_was_kept_is_still_the_models(first_form: Path) -> None:
    engine = make_engine(first_form)
    with writing(engine) as connection:
        upgrading.migrate(connection, "0011")
        connection.exec_driver_sql("DELETE FROM suggestions")
        connection.exec_driver_sql("DELETE FROM cues")
        for i, (track_id, time, at) in enumerate(((1, 30.0, 5.0), (2, 31.0, 5.0), (1, 60.0, 6.0)), 1):
            connection.exec_driver_sql(
                "INSERT INTO cues (id, track_id, time, kind, source_kind, source_name) VALUES (?, ?, ?, 'drop', 'dj', '')",
                (i, track_id, time),
            )
            connection.exec_driver_sql(
                "INSERT INTO suggestions (track_id, time, kind, confidence, reason, model, status, cue_id, decided_at) "
                "VALUES (?, ?, 'drop', 1, '', 'm-1', 'accepted', ?, ?)",
                (track_id, time, i, at),
            )
        connection.exec_driver_sql("UPDATE cues SET time = 32.0 WHERE id = 2")  # the DJ has moved it
    engine.dispose()
    with Library.open(first_form) as library:
        said = library.testimonies((1, 2), ())
        assert [[mark.cue.time for mark in said[i].cues] for i in (1, 2)] == [[60.0], [32.0]]


def test_a_tempo_that_was_wrongly_the_first_becomes_the_one_that_rules_longest(first_form: Path) -> None:
    with closing(sqlite3.connect(first_form)) as connection, connection:
        value = json.dumps([[0.05, 124.01, 1], [20.05, 126.0, 1]])
        connection.execute("UPDATE labels SET value = ? WHERE track_id = 1 AND task = 'beat_grid'", [value])
        connection.execute("INSERT INTO grid_anchors VALUES (1, 1, 20.05, 126.0, 1)")
        assert connection.execute("SELECT bpm FROM tracks WHERE id = 1").fetchone() == (124.01,)
    with Library.open(first_form) as library:
        assert library.rows([1])[0].bpm == 126.0
        with database.writing(library._engine) as connection:
            current.refresh(connection, [1])
        assert library.rows([1])[0].bpm == 126.0


def test_opening_an_older_library_backs_it_up_and_brings_it_up_to_date(
    old: Path, next_version: Prepare
) -> None:
    before = content(old)
    next_version(_ADD)
    with Library.open(old) as library:
        assert [row.title for row in library.rows(library.find())] == ["Deep Love", "Nuit", "untitled"]
        assert [stored.cue.name for stored in library.track(1).cues] == ["Start"]
        assert library.find("deep") == [1]
        library.do(AddCue(1, Cue(2.0)))
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT DISTINCT shoe FROM tracks").fetchall() == [("happy",)]
    (backup,) = backups(old)
    assert backup.name.startswith(f"library-before-update-from-{PRESENT}-")
    assert content(backup) == before
    with Library.open(old):  # once is enough
        assert len(backups(old)) == 1


def test_a_table_that_is_rebuilt_keeps_what_hangs_on_it(old: Path, next_version: Prepare) -> None:
    next_version(_REBUILD)
    upgrading.upgrade(old, PRESENT)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT count(*), count(DISTINCT shoe) FROM tracks").fetchone() == (3, 1)
        assert connection.execute("SELECT name FROM cues").fetchall() == [("Start",)]
    assert faults(old) == []


def test_a_step_that_fails_leaves_the_library_as_it_was(old: Path, next_version: Prepare) -> None:
    before = content(old)
    next_version(_FAIL)
    with pytest.raises(LibraryTrouble, match=r"the third step does not work.*as it was before") as trouble:
        Library.open(old)
    assert content(old) == before
    assert str(backups(old)[0]) in trouble.value.hint
    next_version(_ADD)  # the next release mends it
    with Library.open(old) as library:
        assert library.find() == [1, 2, 3]


def test_a_step_that_loses_references_is_not_kept(old: Path, next_version: Prepare) -> None:
    before = content(old)
    next_version('\n    op.execute("DELETE FROM tracks WHERE id = 1")\n')
    with pytest.raises(LibraryTrouble, match="have lost their tracks"):
        Library.open(old)
    assert content(old) == before


def test_without_a_backup_nothing_is_changed(old: Path, next_version: Prepare) -> None:
    before = content(old)
    next_version(_ADD)
    (old.parent / "backups").write_text("a file where the folder should be")
    with pytest.raises(LibraryTrouble, match="could not be backed up") as trouble:
        Library.open(old)
    assert "Nothing was changed" in trouble.value.hint
    assert content(old) == before


def test_a_backup_that_is_not_sound_is_no_backup(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("djanalyzer.library.backup.faults", lambda *_: ["row 3 missing from index"])
    with pytest.raises(LibraryTrouble, match=r"the copy is damaged \(row 3 missing from index\)"):
        back_up(old, "test")
    assert list((old.parent / "backups").iterdir()) == []


def test_the_last_few_backups_are_kept(old: Path) -> None:
    made = [back_up(old, "test") for _ in range(KEPT + 2)]
    assert backups(old, "test") == made[: -KEPT - 1 : -1]
    other = old.with_name("library two.sqlite")
    shutil.copy(old, other)
    back_up(other, "test")
    back_up(old, "another kind")
    assert backups(old, "test") == made[: -KEPT - 1 : -1]
    of_one = backups(old)
    for name in (f"{old.stem}-two.sqlite", f"{old.stem}-test.sqlite"):
        shutil.copy(old, old.with_name(name))
        back_up(old.with_name(name), "test")
    assert backups(old) == of_one, "what is of another library in this folder is no backup of this one"


def test_backups_around_the_turn_of_a_second_are_in_order(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    turn = 1_800_000_000 * 10**9
    made = []
    for now in (turn - 5, turn + 5):
        monkeypatch.setattr("djanalyzer.library.backup.time.time_ns", lambda now=now: now)
        made.append(back_up(old, "test"))
    assert backups(old, "test") == made[::-1]


def test_a_library_in_use_can_be_backed_up(house: Library) -> None:
    copy = house.back_up()
    with Library.open(copy) as library:
        assert library.rows([1]) == house.rows([1])


def test_a_library_from_a_newer_program_is_not_opened(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = content(old)
    with pytest.raises(LibraryTrouble, match=r"made by a newer djanalyzer \(form 9999\)") as trouble:
        Library.open(old)
    assert "Update this program" in trouble.value.hint
    assert content(old) == before


def test_a_running_program_stops_writing_when_a_newer_one_has_changed_the_tables(house: Library) -> None:
    with closing(sqlite3.connect(house.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LibraryTrouble, match="brought up to date by another djanalyzer"):
        house.do(AddCue(1, Cue(1.0)))


def test_opening_a_present_library_needs_no_alembic(house: Library) -> None:
    import subprocess
    import sys

    program = (
        "import sys; from pathlib import Path; from djanalyzer.library.store import Library; "
        "library = Library.open(Path(sys.argv[1])); print(len(library.find()), 'alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(house.path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["3", "False"]

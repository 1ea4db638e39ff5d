"""A backup takes the place of what is there: looked at first, finished whatever breaks off, and taken back."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app import replacing, restoring
from djanalyzer.app.backing_up import BackupOrder, back_up
from djanalyzer.app.backup_file import NAMES
from djanalyzer.app.job import Job
from djanalyzer.app.replacing import carry_out, decide, restore_now
from djanalyzer.app.restore_plan import Move, Restore, is_of_this_process, plan_path
from djanalyzer.app.restoring import discard, past_restores, preview, stage, stage_return
from djanalyzer.app.session import Session
from djanalyzer.cli.codes import TROUBLE
from djanalyzer.errors import Cancelled, LibraryTrouble, Trouble
from djanalyzer.settings import places
from tests.app.keeping.keepsakes import dump, rebuilt, state
from tests.nightly import by_night


class Killed(BaseException):
    """The power is cut."""


@pytest.fixture(scope="session")
def backup(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The backup of the furnished home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANALYZER_HOME", str(template))
        with Session.open() as session:
            return back_up(session, BackupOrder(tmp_path_factory.mktemp("backup"))).path


@pytest.fixture
def former(home: Path) -> dict[str, str]:
    """What the backup holds; the home has become another since."""
    held = state(home)
    rebuilt(home)
    return held


def staged(home: Path, backup: Path, *parts: str) -> Restore:
    return stage(backup, home / "library.sqlite", places(), parts or NAMES)


def strays(home: Path) -> list[str]:
    """Return what nobody knows how to get rid of: plans, and files that were staged and not used."""
    return [path.name for path in home.rglob("*") if "restore.json.new" in path.name or path.match("new/*")]


def test_everything_comes_back_and_the_undo_brings_back_everything_else(
    home: Path, backup: Path, former: dict[str, str]
) -> None:
    present = state(home)
    restore_now(staged(home, backup))
    assert state(home) == former
    (done,) = past_restores(home / "library.sqlite")
    restore_now(stage_return(done))
    assert state(home) == present
    (again,) = past_restores(home / "library.sqlite")
    restore_now(stage_return(again))
    assert state(home) == former


def test_the_preview_says_what_would_be_lost_and_changes_nothing(
    home: Path, backup: Path, former: dict[str, str]
) -> None:
    present = state(home)
    restore = staged(home, backup)
    seen = preview(restore)
    assert (seen.present.counts["cues"], seen.former.counts["cues"]) == (2, 1)
    assert seen.lost == ("Add cue",)
    assert state(home) == present
    discard(restore)
    assert not (home / "restores").exists()
    assert state(home) == present


def test_on_a_new_computer_it_needs_nothing_that_was_there(
    backup: Path, former: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new"
    monkeypatch.setenv("DJANALYZER_HOME", str(new))
    restore = staged(new, backup)
    seen = preview(restore)
    assert (seen.present.counts["cues"], seen.former.counts["cues"], seen.lost) == (0, 1, ())
    restore_now(restore)
    assert not restore.can_be_taken_back, "nothing was there"
    assert state(new) == former
    with Session.open() as session:
        assert len(session.track(1).cues) == 1
        assert session.settings.theme == "dark"


def test_a_part_alone_leaves_the_others(home: Path, backup: Path, former: dict[str, str]) -> None:
    present = state(home)
    restore_now(staged(home, backup, "takes", "settings"))
    of_them = ("takes/", "settings.toml", "window.ini")
    others = {name: text for name, text in present.items() if not name.startswith(of_them)}
    wanted = {name: text for name, text in former.items() if name.startswith(of_them)}
    assert state(home) == others | wanted


def test_cut_off_at_any_step_the_next_start_finishes_it(
    template: Path, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever step is the last one, the home is the former or the present one when the library is opened next."""
    rename, n_ends = os.replace, 0
    for last in range(0, 100, by_night(3, 1)):
        home = tmp_path / str(last)
        shutil.copytree(template, home)
        monkeypatch.setenv("DJANALYZER_HOME", str(home))
        former = state(home)
        (home / "takes" / "00ff.flac").write_text("another sound")
        (home / "settings.toml").unlink()
        present = state(home)
        restore = staged(home, backup)
        steps = iter(range(last + 1))

        def until_killed(before: Path, after: Path, steps: object = steps) -> None:
            if next(steps, None) is None:  # type: ignore[call-overload]
                raise Killed
            rename(before, after)

        monkeypatch.setattr(os, "replace", until_killed)
        try:
            restore_now(restore)
            break
        except Killed:
            n_ends += 1
        finally:
            monkeypatch.setattr(os, "replace", rename)
        was_decided = plan_path(home / "library.sqlite").exists()
        carry_out(home / "library.sqlite")
        assert state(home) == (former if was_decided else present)
        assert not plan_path(home / "library.sqlite").exists()
    assert state(home) == former
    assert n_ends > 2


def test_where_the_disk_refuses_a_step_all_is_as_it_was(
    home: Path, backup: Path, former: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    present, rename = state(home), os.replace

    def refuse(before: Path, after: Path) -> None:
        if Path(after) == home / "takes" and Path(before).parent.name == "new":
            raise PermissionError(13, "Permission denied")
        rename(before, after)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(LibraryTrouble, match="could not take the place"):
        restore_now(staged(home, backup))
    monkeypatch.undo()
    assert state(home) == present
    assert not plan_path(home / "library.sqlite").exists()
    assert strays(home) == []


def test_a_library_that_is_open_is_left_alone(home: Path, backup: Path, former: dict[str, str]) -> None:
    present = state(home)
    with Session.open(), pytest.raises(LibraryTrouble, match=r"A program has the library .* open"):
        restore_now(staged(home, backup))
    assert state(home) == present
    with Session.open() as session:
        assert session.restored is None


def test_what_was_decided_happens_when_the_library_is_opened_next(
    home: Path, backup: Path, former: dict[str, str]
) -> None:
    """The window cannot restore while it is open: it decides, closes, and opens again."""
    with Session.open():
        decide(staged(home, backup))
        with pytest.raises(Trouble, match="Another restore waits"):
            decide(staged(home, backup))
    with Session.open() as session:
        assert session.restored is not None
        assert session.restored.source == str(backup)
        assert len(session.track(1).cues) == 1
    with Session.open() as session:
        assert session.restored is None


def test_where_it_cannot_happen_then_it_is_said_and_forgotten(
    home: Path, backup: Path, former: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replacing, "_PATIENCE", 0.0)
    with Session.open():
        decide(staged(home, backup))
        with Session.open() as second:
            assert second.restored is None
            assert "The backup was not restored. A program has the library" in second.notices[0]
    with Session.open() as session:
        assert session.restored is None
        assert len(session.track(1).cues) == 2


def test_a_command_in_that_moment_takes_no_decision_away_from_the_window(
    home: Path, backup: Path, former: dict[str, str]
) -> None:
    """The window has decided and is closing, which takes a while; a command is told to wait, and the window finds its plan."""
    with Session.open():
        decide(staged(home, backup))
        command = [sys.executable, "-m", "djanalyzer", "list"]
        refused = subprocess.run(command, capture_output=True, text=True)
        assert (refused.returncode, refused.stdout) == (TROUBLE, "")
        assert "A backup takes the place of the library" in refused.stderr
    with Session.open() as session:
        assert session.restored is not None
        assert len(session.track(1).cues) == 1


def test_where_every_run_has_one_number_a_window_knows_its_own_decision(
    home: Path, backup: Path, former: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in the sandbox of a Flatpak."""
    monkeypatch.setattr(os, "getpid", lambda: 2)
    decide(staged(home, backup))
    plan = plan_path(home / "library.sqlite")
    assert is_of_this_process(plan)
    code = (
        "import os, sys; os.getpid = lambda: 2\n"
        "from pathlib import Path; from djanalyzer.app.restore_plan import is_of_this_process\n"
        "sys.exit(is_of_this_process(Path(sys.argv[1])))"
    )
    assert subprocess.call([sys.executable, "-c", code, str(plan)]) == 0, "that is another run"


def test_the_window_waits_for_a_command_that_has_the_library_open_for_a_moment(
    home: Path, backup: Path, former: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = Session.open()
    decide(staged(home, backup))
    looks: list[float] = []

    def pause(seconds: float) -> None:
        looks.append(seconds)
        command.close()

    monkeypatch.setattr(replacing.time, "sleep", pause)
    with Session.open() as session:
        assert session.restored is not None
    assert len(looks) == 1


def test_stopped_or_without_room_nothing_is_left_of_it(
    home: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(Job):
        def report(self, done: float, total: int | None = None, current: str = "") -> None:
            if current.startswith("takes"):
                raise Cancelled

    with pytest.raises(Cancelled):
        stage(backup, home / "library.sqlite", places(), job=Stopped())
    monkeypatch.setattr(restoring.shutil, "disk_usage", lambda _: type("Disk", (), {"free": 10}))
    with pytest.raises(Trouble, match="are free"):
        staged(home, backup)
    assert [path for path in (home / "restores").rglob("*") if path.is_file()] == []


def test_a_damaged_backup_takes_no_place(home: Path, backup: Path, tmp_path: Path) -> None:
    present = state(home)
    broken = tmp_path / "broken.zip"
    content = bytearray(backup.read_bytes())
    content[2000] ^= 0xFF
    broken.write_bytes(content)
    with pytest.raises(Trouble, match="cannot be used"):
        staged(home, broken)
    assert state(home) == present
    assert [path for path in (home / "restores").rglob("*") if path.is_file()] == []


def test_a_library_of_a_newer_program_takes_no_place(home: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.sqlite"
    shutil.copy(home / "library.sqlite", newer)
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LibraryTrouble, match="newer djanalyzer"):
        staged(home, newer)
    with closing(sqlite3.connect(newer)) as connection, connection:
        connection.execute("DROP TABLE alembic_version")
    with pytest.raises(LibraryTrouble, match=r"newer\.sqlite is the database of another program"):
        staged(home, newer)


def test_what_was_put_aside_is_never_covered(home: Path, backup: Path, former: dict[str, str]) -> None:
    """Two programs, or somebody by hand, made a library anew while a restore was half done."""
    restore = staged(home, backup)
    decide(restore)
    kept = next(move.kept for move in restore.moves if move.target == home / "library.sqlite")
    kept.parent.mkdir(parents=True)
    (home / "library.sqlite").rename(kept)
    shutil.copy(kept, home / "library.sqlite")
    before = dump(kept)
    carry_out(home / "library.sqlite")
    assert dump(kept) == dump(kept.with_name("library.sqlite-2")) == before


def test_with_a_program_at_work_nothing_of_its_home_is_replaced(
    home: Path, backup: Path, former: dict[str, str]
) -> None:
    """It would write its own settings over those that came back."""
    with Session.open(), pytest.raises(LibraryTrouble, match=r"A program has the library .* open"):
        restore_now(staged(home, backup, "settings"))
    assert "light" in (home / "settings.toml").read_text()
    assert [path.name for path in (home / "restores").iterdir()] == ["lock.sqlite"]


def test_a_copied_home_restores_itself_and_not_the_one_that_it_was_copied_from(
    home: Path, backup: Path, former: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = state(home)
    decide(staged(home, backup))
    copy = tmp_path / "copy"
    shutil.copytree(home, copy)
    monkeypatch.setenv("DJANALYZER_HOME", str(copy))
    assert carry_out(copy / "library.sqlite") is not None
    assert (state(home), state(copy)) == (present, former)


def test_a_plan_that_is_none_moves_nothing_and_stops_nobody(home: Path, backup: Path, tmp_path: Path) -> None:
    present, plan = state(home), plan_path(home / "library.sqlite")
    restore = staged(home, backup)
    precious = tmp_path / "precious.toml"
    precious.write_text("mine")
    astray = Move(precious, None, home / "restores" / restore.name / "kept" / precious.name)
    up = Move(home / "takes", None, home / "restores" / ".." / "kept" / "takes")
    for moves in ((astray,), (up,), None):
        if moves is None:
            plan.write_text('{"moves": 3')
        else:
            decide(replace(restore, moves=moves))
        with Session.open() as session:
            assert "is no plan of a restore" in session.notices[0]
        assert (precious.read_text(), state(home)) == ("mine", present)


def test_where_what_was_staged_has_been_removed_the_present_stays_with_its_last_edits(
    home: Path, backup: Path, former: dict[str, str]
) -> None:
    library = home / "library.sqlite"
    decide(staged(home, backup))
    shutil.rmtree(home / "restores")
    with closing(sqlite3.connect(library)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("UPDATE tracks SET title = 'Edited'")
        other.commit()
        killed = {path: path.read_bytes() for path in home.glob("library.sqlite*")}
    for path, content in killed.items():
        path.write_bytes(content)
    with Session.open() as session:
        assert "Restore the backup once more." in session.notices[0]
        assert session.track(1).row.title == "Edited"


def test_what_a_killed_restore_has_staged_is_removed_by_one_of_a_later_day(home: Path, backup: Path) -> None:
    killed = staged(home, backup).folder / "new"
    discard(staged(home, backup))
    assert killed.exists(), "it may be at work"
    os.utime(killed, (1e9, 1e9))
    discard(staged(home, backup))
    assert not killed.exists()

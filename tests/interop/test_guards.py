"""Every guard of the write protocol: what it keeps away from a user's file, and what it says."""

from __future__ import annotations

import errno
import os
import stat
import sys
import threading
import time
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop import backups, safe_write, targets
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.locking import exclusive
from djanalyzer.interop.protocol import FileWrite, WritePlan
from tests.interop.guarded_writing import (
    NEW,
    OLD,
    apply,
    failing,
    journal,
    names,
    nothing_left_on_its_way,
    planned,
    refused,
    target,
)

__all__ = ["journal", "nothing_left_on_its_way", "target"]  # fixtures

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


class TestLinks:
    """People keep a collection in a synchronised folder and a link to it where the program looks."""

    def test_the_file_behind_a_link_is_written_and_the_link_stays(self, target: Path, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        link = tmp_path / "elsewhere" / "link.nml"
        link.symlink_to(target)
        (written,) = apply(planned(link))
        assert link.is_symlink()
        assert target.read_bytes() == NEW
        assert written.target == link
        assert written.backup is not None
        assert written.backup.parent == target.parent
        assert names(link.parent) == ["link.nml"]

    def test_and_is_taken_back(self, target: Path, journal: Journal) -> None:
        link = target.with_name("link.nml")
        link.symlink_to(target)
        apply(planned(link), journal)
        (undone,) = safe_write.undo(journal.entries()[0], journal, frozenset).written
        assert (undone.target, target.read_bytes(), link.is_symlink()) == (target, OLD, True)

    def test_a_link_out_of_the_chosen_folder(self, target: Path, tmp_path: Path) -> None:
        inside = tmp_path / "inside"
        inside.mkdir()
        (inside / "link.nml").symlink_to(target)
        assert "lies outside the folder" in refused(planned(inside / "link.nml"), within=inside)
        assert target.read_bytes() == OLD


class TestPlaceholders:
    def test_a_file_that_icloud_has_taken_away(self, target: Path) -> None:
        (target.parent / ".away.nml.icloud").write_bytes(b"")
        assert refused(planned(target.parent / "away.nml")).startswith("away.nml lies in the cloud")

    @pytest.mark.parametrize(
        ("field", "bits"),
        [("st_file_attributes", 0x1000), ("st_file_attributes", 0x400000), ("st_flags", 0x40000000)],
    )
    def test_a_file_whose_bytes_are_on_a_server(
        self, target: Path, monkeypatch: pytest.MonkeyPatch, field: str, bits: int
    ) -> None:
        plan = planned(target)
        with_status(monkeypatch, **{field: bits})
        assert refused(plan).startswith("collection.nml lies in the cloud")
        monkeypatch.undo()
        assert target.read_bytes() == OLD

    def test_a_file_that_is_locked_in_finder(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        plan = planned(target)
        with_status(monkeypatch, st_flags=stat.UF_IMMUTABLE)
        assert refused(plan).endswith("is write-protected.")


def with_status(monkeypatch: pytest.MonkeyPatch, **more: int) -> None:
    """Let files have a status as other systems give it."""
    real = Path.stat

    class Status:
        def __init__(self, found: os.stat_result) -> None:
            self._found = found

        def __getattr__(self, name: str) -> object:
            return more.get(name, getattr(self._found, name, 0))

    monkeypatch.setattr(Path, "stat", lambda path, **how: Status(real(path, **how)))


class TestTraits:
    """What a file has beside its bytes stays; its time is that of the export, for programs look at it."""

    @pytest.mark.skipif(sys.platform != "linux", reason="Python reads these attributes on Linux alone")
    def test_extended_attributes(self, target: Path) -> None:
        try:
            os.setxattr(target, "user.tags", b"Set")
        except OSError:
            pytest.skip("this drive keeps no extended attributes")
        (written,) = apply(planned(target))
        assert written.backup is not None
        assert [os.getxattr(path, "user.tags") for path in (target, written.backup)] == [b"Set", b"Set"]

    @pytest.mark.skipif(sys.platform != "linux", reason="Python reads these attributes on Linux alone")
    def test_extended_attributes_of_any_name(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        given: dict[str, bytes] = {}
        monkeypatch.setattr(os, "listxattr", lambda _path: ["user.a", "system.b"])
        monkeypatch.setattr(os, "getxattr", lambda _path, name: name.encode())
        monkeypatch.setattr(os, "setxattr", lambda _path, name, value: given.update({name: value}))
        apply(planned(target))
        assert given == {"user.a": b"user.a", "system.b": b"system.b"}

    @pytest.mark.skipif(sys.platform != "linux", reason="Python reads these attributes on Linux alone")
    def test_a_drive_without_extended_attributes(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(os, "listxattr", failing(errno.ENOTSUP))
        apply(planned(target))
        assert target.read_bytes() == NEW

    @posix
    def test_the_owner(self, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        given: list[tuple[int, int]] = []
        mine = target.stat()
        with_status_of(monkeypatch, target, st_uid=mine.st_uid + 1, st_gid=mine.st_gid + 1)
        monkeypatch.setattr(os, "chown", lambda _path, owner, group: given.append((owner, group)))
        apply(planned(target, keeps_copy=False))
        assert given == [(-1, mine.st_gid + 1), (mine.st_uid + 1, -1)]

    @posix
    def test_another_users_file_can_be_written_though_not_given_to_them(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with_status_of(monkeypatch, target, st_uid=target.stat().st_uid + 1)
        monkeypatch.setattr(os, "chown", failing(errno.EPERM))
        apply(planned(target))
        assert target.read_bytes() == NEW


def with_status_of(monkeypatch: pytest.MonkeyPatch, path: Path, **more: int) -> None:
    with_status(monkeypatch, **more)
    told, real = Path.stat, os.stat
    monkeypatch.setattr(Path, "stat", lambda other, **how: told(other) if other == path else real(other))


class TestBackups:
    def test_the_newest_twenty_are_kept(self, target: Path) -> None:
        kept = [target.with_name(f"collection backup 2025-01-{day:02} 10.00.00.nml") for day in range(1, 26)]
        strangers = [
            target.with_name(f"{name}.nml") for name in ("collection backup", "other backup 2025-01-01")
        ]
        for path in (*kept, *strangers):
            path.write_bytes(b"older")
        (written,) = apply(planned(target))
        assert written.backup is not None
        found = {path.name for path in target.parent.glob("collection backup 20*.nml")}
        assert found == {written.backup.name, *(path.name for path in kept[-19:])}
        assert all(path.exists() for path in strangers)

    def test_of_one_second_the_highest_numbers_are_the_newest(self, target: Path) -> None:
        for n in range(25):
            target.write_bytes(b"%d" % n)
            backups.back_up(target, target.with_name(".x.new"))
        backups.make_room(target)
        found = {path.read_bytes() for path in target.parent.glob("collection backup *.nml")}
        assert found == {b"%d" % n for n in range(5, 25)}

    def test_half_a_copy_does_not_look_like_one(self, target: Path) -> None:
        """It has its name only when it has been compared."""
        seen: list[list[str]] = []

        def look(_copy: Path, _target: Path) -> None:
            seen.append([path.name for path in target.parent.glob("collection backup*")])

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(backups, "check_backup", look)
            apply(planned(target))
        assert seen == [[]]

    def test_a_file_that_could_not_be_replaced_leaves_none(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "replace", failing(errno.EACCES))
        assert refused(planned(target)).endswith("cannot be written: Permission denied.")
        assert names(target.parent) == ["collection.nml"]


class TestOtherProgramsAtWork:
    @pytest.mark.parametrize("ending", ["-wal", "-journal"])
    def test_a_log_that_appears_after_the_preview(self, target: Path, ending: str) -> None:
        """It holds what the database does not yet, and would be read into the new one."""
        plan = planned(target, logs=("-wal", "-journal"))
        log = target.with_name(target.name + ending)
        log.write_bytes(b"pages")
        message = refused(plan)
        assert message == f"A program has not finished writing collection.nml: {log.name} lies beside it."
        assert target.read_bytes() == OLD

    def test_a_log_that_appears_in_the_last_moment(self, target: Path) -> None:
        def meanwhile(_fresh: Path) -> str:
            target.with_name(target.name + "-wal").write_bytes(b"pages")
            return ""

        plan = planned(target, logs=("-wal",), checks=(meanwhile,))
        assert "has not finished writing" in refused(plan)
        assert target.read_bytes() == OLD

    def test_an_empty_log_is_that_of_a_program_that_has_ended(self, target: Path) -> None:
        target.with_name(target.name + "-wal").write_bytes(b"")
        apply(planned(target, logs=("-wal",)))
        assert target.read_bytes() == NEW

    def test_the_program_starts_while_the_file_is_made(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(safe_write, "_A_WHILE", 0.0)
        running: set[str] = set()

        def meanwhile(_fresh: Path) -> str:
            running.add("traktor pro 4")
            return ""

        plan = planned(target, program="Traktor", checks=(meanwhile,))
        with pytest.raises(ExportRefused, match="Traktor is running"):
            safe_write.apply(plan, running=lambda: frozenset(running))
        assert target.read_bytes() == OLD
        assert names(target.parent) == ["collection.nml"]

    def test_a_file_that_changes_while_it_is_read(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = Path.read_bytes

        def half_written(path: Path) -> bytes:
            return real(path)[:-3] if path == target else real(path)

        plan = planned(target)
        monkeypatch.setattr(Path, "read_bytes", half_written)
        assert refused(plan) == "collection.nml is being written by another program."

    def test_two_threads_take_turns(self, target: Path, tmp_path: Path) -> None:
        other, order = tmp_path / "other.nml", []
        is_writing = threading.Event()

        def slow(_fresh: Path) -> str:
            is_writing.set()
            time.sleep(0.1)
            order.append("first")
            return ""

        def quick(_fresh: Path) -> str:
            order.append("second")
            return ""

        first = threading.Thread(target=apply, args=(planned(target, checks=(slow,)),))
        first.start()
        is_writing.wait(10.0)
        apply(planned(other, checks=(quick,)))
        first.join()
        assert order == ["first", "second"]

    def test_another_djanalyzer_writes(self, target: Path, journal: Journal, tmp_path: Path) -> None:
        (tmp_path / "journal").mkdir()
        with exclusive(tmp_path / "journal" / "lock", 0.0):
            assert refused(planned(target), journal) == "Another djanalyzer is writing just now."
        assert target.read_bytes() == OLD
        apply(planned(target), journal)
        assert target.read_bytes() == NEW

    def test_an_undo_waits_for_nobody_either(self, target: Path, journal: Journal, tmp_path: Path) -> None:
        apply(planned(target), journal)
        (entry,) = journal.entries()
        with (
            exclusive(tmp_path / "journal" / "lock", 0.0),
            pytest.raises(ExportRefused, match="Another djanalyzer"),
        ):
            safe_write.undo(entry, journal, frozenset)
        assert target.read_bytes() == NEW

    @posix
    def test_a_drive_without_locks(
        self, target: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("fcntl.flock", failing(errno.ENOLCK))
        apply(planned(target), journal)
        assert target.read_bytes() == NEW


class TestTheDisk:
    @posix
    def test_everything_is_on_the_disk_in_the_right_order(
        self, target: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A power cut at any moment leaves the old file or the new one, and what leads back."""
        done: list[str] = []
        real_sync, real_replace = os.fsync, os.replace

        def synced(handle: int) -> None:
            done.append(kind_of(Path(os.readlink(f"/proc/self/fd/{handle}"))))
            real_sync(handle)

        def replaced(source: Path, place: Path) -> None:
            done.append(f"replace {kind_of(Path(place))}")
            real_replace(source, place)

        def kind_of(path: Path) -> str:
            if path.is_dir():
                return "its folder" if path == target.parent else "the journal"
            if path.suffix == ".nml":
                return "backup" if "backup" in path.name else "target"
            return "new file" if path.name.startswith(".") else path.name

        if not Path("/proc/self/fd").is_dir():
            pytest.skip("this system does not say which file a number belongs to")
        monkeypatch.setattr(os, "fsync", synced)
        monkeypatch.setattr(os, "replace", replaced)
        apply(planned(target), journal)
        assert done == [
            *("unfinished.new", "replace unfinished.json", "the journal"),
            *("about.json", "the journal"),
            *("0.delta", "files.jsonl", "the journal"),
            "new file",
            *("new file", "replace backup", "its folder"),
            *("replace target", "its folder"),
        ]

    def test_a_drive_that_forgets_gets_the_old_file_back(
        self, target: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.replace
        n_calls = 0

        def forget_once(fresh: Path, place: Path) -> None:
            nonlocal n_calls
            n_calls += 1
            if n_calls == 1:
                fresh.write_bytes(b"garbage")
            real(fresh, place)

        monkeypatch.setattr(os, "replace", forget_once)
        with pytest.raises(ExportRefused, match="The old file is in its place again"):
            apply(planned(target, keeps_copy=False))
        assert target.read_bytes() == OLD

    def test_a_new_file_that_the_drive_forgets_is_removed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = os.replace

        def forget(fresh: Path, place: Path) -> None:
            fresh.write_bytes(b"garbage")
            real(fresh, place)

        monkeypatch.setattr(os, "replace", forget)
        assert "the drive may be failing" in refused(planned(tmp_path / "new.nml"))
        assert names(tmp_path) == []

    def test_what_a_plan_cannot_make_is_told(self, target: Path) -> None:
        def render(_old: bytes) -> bytes:
            raise UnreadableCollection("The old file is damaged.", "Restore a backup.")

        plan = WritePlan((FileWrite(target, render, safe_write.fingerprint(target)),))
        assert refused(plan) == "The old file is damaged."


def test_the_guards_of_a_place_know_what_is_not_there(tmp_path: Path) -> None:
    assert targets.fingerprint(tmp_path / "nothing") is None
    targets.copy_traits(tmp_path / "nothing", tmp_path)

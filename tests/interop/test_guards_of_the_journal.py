"""The journal's guards: what takes an export back is kept before anything is written, whatever the disk does."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.interop import safe_write
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


class TestTheJournal:
    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
    @pytest.mark.parametrize("step", ["mkdir", "open", "fsync"])
    def test_where_it_cannot_be_kept_nothing_is_written(
        self, target: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch, number: int, step: str
    ) -> None:
        plan = planned(target)
        monkeypatch.setattr(os, step, failing(number))
        message = refused(plan, journal)
        monkeypatch.undo()
        assert message.startswith("What takes the export back cannot be kept in ")
        assert message.endswith("Nothing was written.")
        assert target.read_bytes() == OLD
        assert names(target.parent) == ["collection.nml"]

    @pytest.mark.parametrize("part", ["about.json", "0.delta", "files.jsonl", "unfinished.new"])
    def test_a_disk_that_fills_up_inside_it(
        self, target: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch, part: str
    ) -> None:
        plan = planned(target)
        real = Path.open

        def opened(path: Path, *how: Any, **more: Any) -> Any:
            if path.name == part:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(path, *how, **more)

        monkeypatch.setattr(Path, "open", opened)
        assert "the disk is full. Nothing was written." in refused(plan, journal)
        monkeypatch.undo()
        assert target.read_bytes() == OLD
        assert journal.entries() == ()

    def test_a_file_that_was_refused_is_no_export(self, target: Path, journal: Journal) -> None:
        apply(planned(target), journal)
        wrong = planned(target, checks=(lambda _fresh: "a cue is missing",))
        for _ in range(25):
            refused(wrong, journal)
        (entry,) = journal.entries()
        safe_write.undo(entry, journal, frozenset)
        assert target.read_bytes() == OLD

    def test_what_was_put_in_place_is_an_export_though_its_end_failed(
        self, target: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(safe_write, "is_in_place", failing(errno.EIO))
        assert "cannot be written: Input/output error" in refused(planned(target), journal)
        monkeypatch.undo()
        assert target.read_bytes() == NEW
        safe_write.undo(journal.entries()[0], journal, frozenset)
        assert target.read_bytes() == OLD

    def test_one_export_after_the_other_is_taken_back(self, target: Path, journal: Journal) -> None:
        for content in (b"one", b"two"):
            file = FileWrite(target, lambda _old, new=content: new, safe_write.fingerprint(target))
            apply(WritePlan((file,)), journal)
        for former in (b"one", OLD):
            safe_write.undo(journal.entries()[0], journal, frozenset)
            assert target.read_bytes() == former
        assert journal.entries() == ()

    def test_an_undo_that_cannot_be_noted_is_one(
        self, target: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        apply(planned(target), journal)
        real = Path.open

        def opened(path: Path, *how: Any, **more: Any) -> Any:
            if path.name == "undone":
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(path, *how, **more)

        monkeypatch.setattr(Path, "open", opened)
        (entry,) = journal.entries()
        for _ in range(2):
            safe_write.undo(entry, journal, frozenset)
            assert target.read_bytes() == OLD

    def test_half_a_line_hides_none_of_those_after_it(
        self, target: Path, journal: Journal, tmp_path: Path
    ) -> None:
        other = tmp_path / "other.nml"
        other.write_bytes(OLD)

        def torn(_old: bytes) -> bytes:
            (lines,) = (tmp_path / "journal").glob("*/files.jsonl")
            with lines.open("ab") as stream:
                stream.write(b'\n{"target": "/mus')
            return NEW

        plan = WritePlan((*planned(target).files, FileWrite(other, torn, safe_write.fingerprint(other))))
        apply(plan, journal)
        safe_write.undo(journal.entries()[0], journal, frozenset)
        assert (target.read_bytes(), other.read_bytes()) == (OLD, OLD)

    def test_a_damaged_entry_leads_to_no_file_outside_of_it(
        self, target: Path, journal: Journal, tmp_path: Path
    ) -> None:
        apply(planned(target), journal)
        (lines,) = (tmp_path / "journal").glob("*/files.jsonl")
        lines.write_bytes(lines.read_bytes().replace(b'"0.delta"', b'"../../secret"'))
        assert journal.entries() == ()

    def test_what_a_killed_export_left_is_removed_by_the_next(
        self, target: Path, journal: Journal, tmp_path: Path
    ) -> None:
        left = killed_on_its_way(target, tmp_path / "journal")
        apply(planned(target), journal)
        assert not left.exists()
        assert not (tmp_path / "journal" / "unfinished.json").exists()

    def test_or_by_the_next_start(self, target: Path, journal: Journal, tmp_path: Path) -> None:
        left = killed_on_its_way(target, tmp_path / "journal")
        with exclusive(tmp_path / "journal" / "lock", 0.0):
            journal.tidy()  # another process may still need it
        assert left.exists()
        journal.tidy()
        assert not left.exists()

    def test_an_export_that_was_killed_before_it_changed_anything_is_none(
        self, target: Path, journal: Journal, tmp_path: Path
    ) -> None:
        apply(planned(target), journal)
        (target.parent / "earlier.nml").write_bytes(OLD)
        apply(planned(target.parent / "earlier.nml"), journal)
        (target.parent / "earlier.nml").write_bytes(OLD)  # as if it had been killed
        killed_on_its_way(target, tmp_path / "journal")
        journal.tidy()
        (entry,) = journal.entries()
        assert [file.target for file in entry.files] == [str(target)]

    @pytest.mark.parametrize(
        "noted", ['["{}"]', '["../collection.nml", 7, null, "\\u0000"]', "{", "7", '{"a": 1}']
    )
    def test_a_damaged_note_removes_no_file_of_the_users(
        self, target: Path, journal: Journal, tmp_path: Path, noted: str
    ) -> None:
        (tmp_path / "journal").mkdir()
        (tmp_path / "journal" / "unfinished.json").write_text(noted.replace("{}", str(target)))
        journal.tidy()
        assert target.read_bytes() == OLD
        apply(planned(target), journal)

    def test_what_lies_on_a_drive_that_is_not_there_waits_for_it(
        self, target: Path, journal: Journal, tmp_path: Path
    ) -> None:
        left = killed_on_its_way(tmp_path / "stick" / "collection.nml", tmp_path / "journal")
        (tmp_path / "stick").rename(tmp_path / "unplugged")
        apply(planned(target), journal)
        (tmp_path / "unplugged").rename(tmp_path / "stick")
        journal.tidy()
        assert not left.exists()


def killed_on_its_way(target: Path, journal: Path) -> Path:
    target.parent.mkdir(exist_ok=True)
    left = target.with_name(f".{target.stem}.0123456789ab.new")
    left.write_bytes(b"half")
    journal.mkdir(exist_ok=True)
    (journal / "unfinished.json").write_text(json.dumps([str(left)]))
    return left

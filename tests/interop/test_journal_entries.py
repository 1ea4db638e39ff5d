"""What an export leaves in the journal, file by file and line by line, and what is read of lines that are damaged."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.deltas import delta_of
from djanalyzer.interop.journal import Journal, JournalEntry, JournalFile, check_untouched, sum_of
from djanalyzer.interop.protocol import FileWrite, WritePlan
from djanalyzer.interop.safe_write import Applied, Written

OLD, NEW = b"what the user had", b"what we have for them"


def sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal", patience=0.0)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.nml"
    path.write_bytes(OLD)
    return path


def exported(journal: Journal, *targets: Path, program: str = "Traktor") -> Applied:
    files = (
        FileWrite(path, lambda _: NEW, safe_write.fingerprint(path), keeps_copy=False) for path in targets
    )
    return safe_write.apply(WritePlan(tuple(files), program=program), running=frozenset, journal=journal)


def test_an_export_is_kept_line_by_line(journal: Journal, old: Path, tmp_path: Path) -> None:
    """A file that was there, with what restores it, and one that was not."""
    new = tmp_path / "new.nml"
    applied = exported(journal, old, new)
    assert applied == Applied((Written(old, None), Written(new, None)), (), applied.journal_id)
    files = (
        JournalFile(str(old), sha(OLD), sha(NEW), "0.delta"),
        JournalFile(str(new), None, sha(NEW), "1.delta"),
    )
    (entry,) = journal.entries()
    assert entry == JournalEntry(applied.journal_id, entry.time, "Traktor", files)
    assert re.fullmatch(r"\d{8}-\d{6}-\d{6}-[0-9a-f]{6}", entry.id)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", entry.time)
    assert entry.id[:8] == entry.time[:10].replace("-", "")
    folder = tmp_path / "journal" / entry.id
    assert {path.name for path in folder.iterdir()} == {"about.json", "files.jsonl", "0.delta"}
    assert json.loads((folder / "about.json").read_bytes()) == {"time": entry.time, "program": "Traktor"}
    lines = [json.loads(line) for line in (folder / "files.jsonl").read_bytes().splitlines() if line]
    assert lines == [
        {"target": str(old), "before": sha(OLD), "after": sha(NEW), "delta": "0.delta"},
        {"target": str(new), "before": None, "after": sha(NEW), "delta": "1.delta"},
    ]
    assert (folder / "0.delta").read_bytes() == delta_of(OLD, NEW)
    assert {path.name for path in (tmp_path / "journal").iterdir()} == {entry.id, "lock"}


def test_an_undo_says_what_it_restored_and_what_it_removed(
    journal: Journal, old: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.nml"
    exported(journal, old, new)
    (entry,) = journal.entries()
    plan, created = journal.undoing(entry)
    (write,) = plan.files
    assert (write.target, write.replaces, write.keeps_copy, plan.program) == (old, sha(NEW), False, "Traktor")
    assert created == entry.files[1:]
    assert safe_write.undo(entry, journal, frozenset) == Applied((Written(old, None), Written(new, None)))
    assert (old.read_bytes(), new.exists(), journal.entries()) == (OLD, False, ())
    assert (tmp_path / "journal" / entry.id / "undone").exists()


def test_what_was_taken_back_by_hand_needs_no_undo(journal: Journal, old: Path) -> None:
    """A file that is as it was before is left; one that is neither is refused."""
    exported(journal, old)
    (entry,) = journal.entries()
    old.write_bytes(OLD)
    assert journal.undoing(entry) == (WritePlan((), program="Traktor"), ())
    check_untouched(entry.files[0])
    old.write_bytes(b"mine")
    for look in (lambda: journal.undoing(entry), lambda: check_untouched(entry.files[0])):
        with pytest.raises(ExportRefused, match="has been changed since the export"):
            look()
    assert (sum_of(old), sum_of(old.parent)) == (sha(b"mine"), None)


def test_while_files_are_made_their_names_are_noted(journal: Journal, old: Path, tmp_path: Path) -> None:
    """So that what a killed export leaves can be removed: the new file, and the copy of the old one."""
    noted: list[str] = []

    def render(_: bytes) -> bytes:
        noted.extend(json.loads((tmp_path / "journal" / "unfinished.json").read_bytes()))
        return NEW

    plan = WritePlan((FileWrite(old, render, sha(OLD)),))
    applied = safe_write.apply(plan, running=frozenset, journal=journal)
    assert [Path(name).parent for name in noted] == [tmp_path] * 2
    assert all(re.fullmatch(r"\.old\.[0-9a-f]{12}\.new", Path(name).name) for name in noted)
    assert len(set(noted)) == 2
    assert not (tmp_path / "journal" / "unfinished.json").exists()
    (written,) = applied.written
    assert written.backup is not None
    assert written.backup.read_bytes() == OLD


LINE = {"target": "/m/a.nml", "before": "1", "after": "2", "delta": "0.delta"}


@pytest.mark.parametrize(
    ("lines", "deltas"),
    [
        ([LINE], ["0.delta"]),
        ([LINE, {**LINE, "delta": "1.delta"}], ["0.delta", "1.delta"]),
        ([LINE, {"unchanged": "0.delta"}], []),
        ([LINE, {"unchanged": "1.delta"}], ["0.delta"]),
        ([{"unchanged": "0.delta"}, LINE], ["0.delta"]),
        ([LINE, LINE], ["0.delta"]),
        ([{**LINE, "more": 1}], ["0.delta"]),
        ([{**LINE, "before": None}], ["0.delta"]),
        ([{**LINE, "before": 1}], []),
        ([{"target": "/m/a.nml"}, 7, None, [], LINE], ["0.delta"]),
        ([{**LINE, "delta": "../0.delta"}], []),
        ([{**LINE, "delta": "a/0.delta"}, {**LINE, "delta": "/0.delta"}], []),
    ],
)
def test_of_damaged_lines_those_that_make_sense_are_read(
    journal: Journal, tmp_path: Path, lines: list[object], deltas: list[str]
) -> None:
    folder = tmp_path / "journal" / "20240101-000000-000000-000000"
    folder.mkdir(parents=True)
    (folder / "about.json").write_text('{"time": "2024-01-01T00:00:00", "program": "Traktor"}')
    text = "\n\n".join(json.dumps(line) for line in lines)
    (folder / "files.jsonl").write_text(f'{{"target": "/half\n{text}\n{"[" * 5000}\n')
    found = [file.delta for entry in journal.entries() for file in entry.files]
    assert found == deltas
    (folder / "undone").write_bytes(b"")
    assert journal.entries() == ()


@pytest.mark.parametrize("about", ["", "{", "[]", "7", '{"time": "x"}', '{"program": "x"}'])
def test_an_entry_that_does_not_say_what_it_is_about_is_none(
    journal: Journal, tmp_path: Path, about: str
) -> None:
    folder = tmp_path / "journal" / "20240101-000000-000000-000000"
    folder.mkdir(parents=True)
    (folder / "about.json").write_text(about)
    (folder / "files.jsonl").write_text(json.dumps(LINE))
    assert journal.entries() == ()


def test_entries_come_newest_first_and_files_among_them_are_none(
    journal: Journal, old: Path, tmp_path: Path
) -> None:
    first = exported(journal, old).journal_id
    old.write_bytes(OLD)
    second = exported(journal, old).journal_id
    (tmp_path / "journal" / "99999999").write_bytes(b"")
    assert [entry.id for entry in journal.entries()] == [second, first]
    assert Journal(tmp_path / "nowhere").entries() == ()


def test_a_plan_of_no_files_leaves_nothing_behind(journal: Journal, tmp_path: Path) -> None:
    assert exported(journal) == Applied(())
    assert not (tmp_path / "journal").exists()


def test_what_was_refused_is_told_beside_what_was_written(
    journal: Journal, old: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "no folder" / "a.nml"
    files = [
        FileWrite(path, lambda _: NEW, safe_write.fingerprint(path), keeps_copy=False) for path in (gone, old)
    ]
    applied = safe_write.apply(WritePlan(tuple(files)), running=frozenset, journal=journal)
    assert applied.written == (Written(old, None),)
    assert [(path, "does not exist" in refusal.message) for path, refusal in applied.refused] == [
        (gone, True)
    ]
    (entry,) = journal.entries()
    assert [file.target for file in entry.files] == [str(old)]
    with pytest.raises(ExportRefused, match="does not exist"):
        safe_write.apply(WritePlan((files[0],)), running=frozenset, journal=journal)
    assert len(journal.entries()) == 1


def test_a_new_file_that_cannot_be_removed_is_told(
    journal: Journal, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could be restored is restored; the export is not done with, and can be taken back again."""
    new, real = tmp_path / "new.nml", Path.unlink
    exported(journal, old, new)
    (entry,) = journal.entries()

    def unlink(path: Path, *how: bool, **more: bool) -> None:
        if path == new:
            raise PermissionError(13, "Permission denied")
        real(path, *how, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", unlink)
        applied = safe_write.undo(entry, journal, frozenset)
    assert applied.written == (Written(old, None),)
    assert [(path, "cannot be written" in refusal.message) for path, refusal in applied.refused] == [
        (new, True)
    ]
    assert (old.read_bytes(), new.read_bytes(), journal.entries()) == (OLD, NEW, (entry,))
    assert safe_write.undo(entry, journal, frozenset).written == (Written(new, None),)
    assert (new.exists(), journal.entries()) == (False, ())

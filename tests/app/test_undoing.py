"""Exports are taken back one after the other; what a killed one has left is gone after the next start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from djanalyzer.app.session import Session
from djanalyzer.app.undoing import exports, take_back, tidy
from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.protocol import FileWrite, WritePlan
from djanalyzer.settings import places


def export(target: Path, content: bytes) -> None:
    plan = WritePlan((FileWrite(target, lambda _old: content, safe_write.fingerprint(target)),))
    safe_write.apply(plan, running=frozenset, journal=Journal(places().journal))


def test_the_last_export_and_then_the_one_before_it(tmp_path: Path) -> None:
    target = tmp_path / "collection.xml"
    for content in (b"one", b"two", b"three"):
        export(target, content)
    for former in (b"two", b"one"):
        take_back(places().journal)
        assert target.read_bytes() == former
    take_back(places().journal)
    assert not target.exists()
    with pytest.raises(ExportRefused, match="no such export"):
        take_back(places().journal)
    assert exports(places().journal) == ()


def test_an_older_one_waits_for_those_after_it(tmp_path: Path) -> None:
    target = tmp_path / "collection.xml"
    for content in (b"one", b"two"):
        export(target, content)
    _, older = exports(places().journal)
    with pytest.raises(ExportRefused, match="changed since the export"):
        take_back(places().journal, older.id)
    assert target.read_bytes() == b"two"


def test_a_start_after_a_kill_leaves_nothing_of_ours_in_the_users_folder(tmp_path: Path) -> None:
    left = tmp_path / ".collection.0123456789ab.new"
    left.write_bytes(b"half")
    journal = places().journal
    journal.mkdir(parents=True)
    (journal / "unfinished.json").write_text(json.dumps([str(left)]))
    Session.open(tmp_path / "library.sqlite").close()
    assert not left.exists()
    assert not (journal / "unfinished.json").exists()


def test_a_start_without_a_journal_makes_none(tmp_path: Path) -> None:
    tidy(tmp_path / "journal")
    assert not (tmp_path / "journal").exists()

"""Every export can be taken back: the former bytes come back exactly, or nothing is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.interop import safe_write
from djanalyzer.interop.deltas import delta_of, restored
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.protocol import FileWrite, WritePlan

SOUND = os.urandom(200_000)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def songs(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"song {n}.mp3" for n in range(3)]
    for n, path in enumerate(paths):
        path.write_bytes(b"old tag %d" % n + SOUND + b"tail")
    return paths


def retagged(paths: list[Path]) -> WritePlan:
    def render(old: bytes) -> bytes:
        return b"a longer new tag" + old[9:-4]

    return WritePlan(tuple(FileWrite(p, render, safe_write.fingerprint(p), keeps_copy=False) for p in paths))


def apply(plan: WritePlan, journal: Journal) -> safe_write.Applied:
    return safe_write.apply(plan, running=frozenset, journal=journal)


def undo_last(journal: Journal) -> safe_write.Applied:
    return safe_write.undo(journal.entries()[0], journal, running=frozenset)


@given(st.binary(max_size=300), st.binary(max_size=300), st.binary(max_size=400))
def test_the_old_bytes_come_back_whatever_changed(before: bytes, after: bytes, common: bytes) -> None:
    old, new = before + common + after, after + common + before
    assert restored(new, delta_of(old, new)) == old


def test_of_music_only_the_tags_are_kept() -> None:
    old, new = b"tag" + SOUND + b"tail", b"a longer tag" + SOUND
    assert len(delta_of(old, new)) < 100
    assert restored(new, delta_of(old, new)) == old


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 399_999), st.binary(min_size=1, max_size=9_000)), max_size=4),
    st.integers(-300_000, 9_000),
)
def test_of_a_database_only_the_pages_that_differ_are_kept(
    edits: list[tuple[int, bytes]], n_more: int
) -> None:
    old = SOUND + SOUND
    changed = bytearray(old)
    for at, content in edits:
        changed[at : at + len(content)] = content
    new = bytes(changed[: len(old) + min(n_more, 0)]) + bytes(max(n_more, 0))
    delta = delta_of(old, new)
    assert restored(new, delta) == old
    assert restored(old, delta_of(new, old)) == new
    touched = sum(len(content) + 2 * 4104 for _, content in edits) + max(-n_more, 0)
    assert len(delta) < touched + (1 << 16) + 5_000


@settings(max_examples=50)
@given(st.integers(0, 200), st.integers(0, 3), st.binary(max_size=3))
def test_a_damaged_delta_of_pages_is_told(at: int, n_lost: int, content: bytes) -> None:
    old, pages = SOUND + SOUND, range(0, 400_000, 9 * 4096)
    new = bytearray(old)
    for page in pages:
        new[page] ^= 1
    delta = bytearray(delta_of(old, bytes(new)))
    delta[at : at + n_lost] = content
    told = False
    try:
        told = len(restored(bytes(new), bytes(delta))) == len(old)
    except Trouble as trouble:
        told = "damaged" in trouble.message
    assert told


def test_of_a_long_text_little_is_kept() -> None:
    old = b"".join(b'<ENTRY TITLE="Track %d" ARTIST="Somebody"></ENTRY>\n' % n for n in range(20_000))
    new = old.replace(b"0", b"zero")
    delta = delta_of(old, new)
    assert len(delta) < len(old) // 5
    assert restored(new, delta) == old
    for damaged in (delta[:-9], delta[:12], delta[:8] + b"\xff" * 8 + delta[16:], delta[:30] + delta[31:]):
        with pytest.raises(Trouble, match="damaged"):
            restored(new, damaged)


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_a_damaged_delta_is_told(new: bytes, delta: bytes) -> None:
    told = ""
    try:
        restored(new, delta)
    except Trouble as trouble:
        told = trouble.message
    assert told == "" or "damaged" in told


def test_an_export_is_taken_back_byte_for_byte(songs: list[Path], journal: Journal) -> None:
    before = [path.read_bytes() for path in songs]
    applied = apply(retagged(songs), journal)
    assert [w.target for w in applied.written] == songs
    assert all(path.read_bytes() != old for path, old in zip(songs, before, strict=True))
    undo_last(journal)
    assert [path.read_bytes() for path in songs] == before
    assert sorted(p.name for p in songs[0].parent.iterdir()) == ["journal", *(p.name for p in songs)]


def test_what_was_not_there_is_gone_again(tmp_path: Path, journal: Journal) -> None:
    new = tmp_path / "new.xml"
    apply(WritePlan((FileWrite(new, lambda _old: b"new"),)), journal)
    undo_last(journal)
    assert not new.exists()


def test_nothing_is_taken_back_where_somebody_wrote_since(songs: list[Path], journal: Journal) -> None:
    apply(retagged(songs), journal)
    songs[1].write_bytes(b"another program's")
    now = [path.read_bytes() for path in songs]
    with pytest.raises(ExportRefused, match="changed since the export"):
        undo_last(journal)
    assert [path.read_bytes() for path in songs] == now


def test_one_file_that_cannot_be_written_does_not_stop_the_others(
    songs: list[Path], journal: Journal
) -> None:
    plan = retagged(songs)
    songs[1].write_bytes(b"changed after the preview")
    applied = apply(plan, journal)
    assert [w.target for w in applied.written] == [songs[0], songs[2]]
    ((path, refusal),) = applied.refused
    assert path == songs[1]
    assert "changed by another program" in refusal.message
    undo_last(journal)
    assert songs[1].read_bytes() == b"changed after the preview"


def test_an_undo_while_the_program_runs_is_refused(songs: list[Path], journal: Journal) -> None:
    plan = retagged(songs)
    safe_write.apply(WritePlan(plan.files, program="Traktor"), running=frozenset, journal=journal)
    with pytest.raises(ExportRefused, match="Traktor is running"):
        safe_write.undo(journal.entries()[0], journal, running=lambda: frozenset({"traktor"}))


def test_the_twenty_last_exports_are_kept(tmp_path: Path, journal: Journal) -> None:
    for n in range(23):
        target = tmp_path / "x.xml"
        file = FileWrite(
            target, lambda _old, n=n: b"%d" % n, safe_write.fingerprint(target), keeps_copy=False
        )
        apply(WritePlan((file,)), journal)
    assert len(journal.entries()) == 20
    undo_last(journal)
    assert (tmp_path / "x.xml").read_bytes() == b"21"


def test_a_damaged_entry_is_left_out(songs: list[Path], journal: Journal, tmp_path: Path) -> None:
    apply(retagged(songs[:1]), journal)
    apply(retagged(songs[1:2]), journal)
    newest, *_ = journal.entries()
    (tmp_path / "journal" / newest.id / "about.json").write_bytes(b"{")
    assert [entry.id for entry in journal.entries()] != [newest.id]
    assert len(journal.entries()) == 1

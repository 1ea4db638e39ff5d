"""Damaged and foreign files: one sentence, whatever else can be read is, and every chain of pages ends."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB
from tests.interop.answers import assert_answers
from tests.interop.rekordbox_usb import stick
from tests.nightly import by_night

TABLES = {
    stick.TRACKS: [[stick.track(1, "/a.mp3", artist=1)], [stick.track(2, "/b.mp3", {17: "Häuser"})]],
    stick.ARTISTS: [[stick.artist(1, "Somebody")]],
    stick.PLAYLISTS: [[stick.playlist(1, "Set"), stick.playlist(2, "Folder", is_folder=True)]],
    stick.ENTRIES: [[stick.entry(1, 1, 1), stick.entry(1, 2, 2)]],
}
WHOLE = stick.file(TABLES)


def write(folder: Path, content: bytes) -> Path:
    path = folder / "export.pdb"
    path.write_bytes(content)
    return path


def trouble(path: Path) -> str:
    with pytest.raises(UnreadableCollection) as caught:
        REKORDBOX_USB.read(path)
    assert caught.value.hint
    assert not REKORDBOX_USB.accepts(path)
    return caught.value.message


def test_a_folder_that_is_no_stick(tmp_path: Path) -> None:
    assert "is no stick for players" in trouble(tmp_path)


def test_an_empty_file(tmp_path: Path) -> None:
    assert trouble(write(tmp_path, b"")).endswith("is empty.")


@pytest.mark.parametrize("content", [b"\0" * 28, b"SQLite format 3\0" * 99, b"\0" * 4096, WHOLE[:100]])
def test_another_kind_of_file(tmp_path: Path, content: bytes) -> None:
    assert "is no database of a stick" in trouble(write(tmp_path, content))


def test_a_chain_that_bites_its_own_tail(tmp_path: Path) -> None:
    looped = bytearray(WHOLE)
    struct.pack_into("<I", looped, 3 * stick.PAGE + 12, 1)
    struct.pack_into("<I", looped, 28 + 12, 9999)
    collection = REKORDBOX_USB.read(write(tmp_path, bytes(looped)))
    assert len(collection.tracks) == 2
    assert collection.problems[-1].message == "its table of tracks is damaged; some are missing"


def test_a_file_cut_off(tmp_path: Path) -> None:
    collection = REKORDBOX_USB.read(write(tmp_path, WHOLE[: 3 * stick.PAGE]))
    assert [track.external_id for track in collection.tracks] == ["1"]
    assert "its table of tracks is damaged; some are missing" in [p.message for p in collection.problems]


def test_more_rows_than_a_page_can_hold(tmp_path: Path) -> None:
    lying = bytearray(WHOLE)
    struct.pack_into("<H", lying, 2 * stick.PAGE + 24, 0x1FFF)
    assert len(REKORDBOX_USB.read(write(tmp_path, bytes(lying))).tracks) == 1


def test_a_broken_file_of_my_tags(tmp_path: Path) -> None:
    (tmp_path / "exportExt.pdb").write_bytes(b"nothing")
    collection = REKORDBOX_USB.read(write(tmp_path, WHOLE))
    assert [p.message for p in collection.problems] == ["it cannot be read, so My Tags are unknown"]


@settings(max_examples=by_night(40, 200))
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=50))
def test_any_bytes_changed(tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(WHOLE)
    for place, value in changes:
        damaged[place] = value
    path = write(tmp_path_factory.mktemp("stick"), bytes(damaged))
    assert_answers(lambda: REKORDBOX_USB.read(path), UnreadableCollection)


USED = [
    at
    for number in range(len(WHOLE) // stick.PAGE)
    for at in range(number * stick.PAGE, (number + 1) * stick.PAGE)
    if at % stick.PAGE < 360 or at % stick.PAGE >= stick.PAGE - 36
]


@settings(max_examples=by_night(50, 300))
@given(st.lists(st.tuples(st.sampled_from(USED), st.integers(0, 255)), min_size=1, max_size=20))
def test_bytes_changed_where_it_hurts(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]]
) -> None:
    damaged = bytearray(WHOLE)
    for place, value in changes:
        damaged[place] = value
    path = write(tmp_path_factory.mktemp("stick"), bytes(damaged))
    assert_answers(lambda: REKORDBOX_USB.read(path), UnreadableCollection)

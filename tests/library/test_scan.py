"""A music folder compared with the library."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from djanalyzer.errors import Cancelled, Trouble, UnreadableAudio
from djanalyzer.library import scan as scanning
from djanalyzer.library.edits import AddCue
from djanalyzer.library.scan import Found, Reader, scan, scan_in_parts, survey, walk
from djanalyzer.library.store import Library
from djanalyzer.music import Cue, Problem, Tags

SUFFIXES = frozenset({".mp3", ".flac"})


class PlainReader:
    """Reads files of plain text: the first line is the recording, the second its title; and counts what it reads."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.reader = Reader(SUFFIXES, self.identify, self.tags, lambda path: 60.0)

    def identify(self, path: Path) -> str:
        self.read.append(path.name)
        recording = path.read_bytes().split(b"\n")[0]
        if not recording:
            raise UnreadableAudio(f"{path.name} is empty.", "Copy it again.")
        return hashlib.sha256(recording).hexdigest()

    def tags(self, path: Path) -> Tags:
        lines = path.read_text(errors="replace").split("\n")
        return Tags(title=lines[1] if len(lines) > 1 else "")


@pytest.fixture
def plain() -> PlainReader:
    return PlainReader()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two tracks in it and one below."""
    folder = tmp_path / "music"
    (folder / "house").mkdir(parents=True)
    (folder / "a.mp3").write_text("recording a\nAlpha")
    (folder / "b.FLAC").write_text("recording b\nBeta")
    (folder / "house" / "c.mp3").write_text("recording c\nGamma")
    (folder / "cover.jpg").write_text("no music")
    return folder


def take_in(library: Library, folder: Path, plain: PlainReader) -> Found:
    found = scan(folder, library.known_files(), plain.reader)
    library.do(found.edit())
    return found


def titles(library: Library) -> list[str]:
    return [row.title for row in library.rows(library.find())]


def test_a_first_scan_finds_every_audio_file(library: Library, folder: Path, plain: PlainReader) -> None:
    found = take_in(library, folder, plain)
    assert [file.path.name for file in found.new] == ["a.mp3", "b.FLAC", "c.mp3"]
    assert titles(library) == ["Alpha", "Beta", "Gamma"]
    assert library.rows([1])[0].duration == 60.0
    assert library.history()[0].name == "Import folder"


def test_a_second_scan_reads_nothing_and_changes_nothing(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    take_in(library, folder, plain)
    plain.read.clear()
    found = scan(folder, library.known_files(), plain.reader)
    assert (plain.read, found) == ([], Found(n_unchanged=3))
    assert not library.do(found.edit())
    assert len(library.history()) == 1


def test_a_file_whose_tags_were_edited_is_read_again(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    take_in(library, folder, plain)
    (folder / "a.mp3").write_text("recording a\nAlpha (Extended Mix)")
    plain.read.clear()
    found = take_in(library, folder, plain)
    assert plain.read == ["a.mp3"]
    assert [file.path.name for file in found.changed] == ["a.mp3"]
    assert titles(library)[0] == "Alpha (Extended Mix)"


def test_renamed_and_moved_files_keep_their_tracks(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    take_in(library, folder, plain)
    library.do(AddCue(1, Cue(1.0)))
    (folder / "a.mp3").rename(folder / "house" / "z.mp3")
    (folder / "house").rename(folder / "techno")
    found = take_in(library, folder, plain)
    assert {(m.was.path.name, m.file.path.name) for m in found.moved} == {
        ("a.mp3", "z.mp3"),
        ("c.mp3", "c.mp3"),
    }
    assert (found.new, found.missing) == ((), ())
    assert len(library.find()) == 3
    assert library.track(1).path == folder / "techno" / "z.mp3"
    assert library.track(1).row.n_cues == 1


def test_a_file_that_came_from_another_folder_is_known_again(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    take_in(library, folder, plain)
    other = folder.parent / "new drive"
    other.mkdir()
    (folder / "a.mp3").rename(other / "a.mp3")
    found = take_in(library, other, plain)
    assert len(found.moved) == 1
    assert library.track(1).path == other / "a.mp3"


def test_a_copy_is_a_second_file_of_the_track(library: Library, folder: Path, plain: PlainReader) -> None:
    take_in(library, folder, plain)
    (folder / "house" / "copy.mp3").write_text("recording a\nAlpha")
    found = take_in(library, folder, plain)
    assert [file.path.name for file in found.new] == ["copy.mp3"]
    assert len(library.find()) == 3
    assert len(library.track(1).files) == 2


def test_what_is_gone_is_missing_and_what_returns_is_back(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    take_in(library, folder, plain)
    text = (folder / "a.mp3").read_text()
    (folder / "a.mp3").unlink()
    found = take_in(library, folder, plain)
    assert [file.path.name for file in found.missing] == ["a.mp3"]
    assert library.rows([1])[0].state == "missing"
    assert scan(folder, library.known_files(), plain.reader).missing == ()  # said once
    (folder / "a.mp3").write_text(text)
    take_in(library, folder, plain)
    assert library.rows([1])[0].state == "new"


def test_only_the_folder_that_was_scanned_loses_tracks(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    take_in(library, folder, plain)
    (folder / "a.mp3").unlink()
    found = scan(folder / "house", library.known_files(), plain.reader)
    assert (found.missing, found.n_unchanged) == ((), 1)


def test_a_folder_that_is_not_there_is_a_trouble_and_loses_nothing(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    take_in(library, folder, plain)
    folder.rename(folder.parent / "unplugged")
    with pytest.raises(Trouble, match="music is not there") as trouble:
        scan(folder, library.known_files(), plain.reader)
    assert "drive" in trouble.value.hint


def test_a_single_file_can_be_scanned_and_a_known_one_that_is_gone_is_missing(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    assert len(take_in(library, folder / "a.mp3", plain).new) == 1
    (folder / "a.mp3").unlink()
    assert len(take_in(library, folder / "a.mp3", plain).missing) == 1


def test_unreadable_files_are_listed_with_the_reason_and_the_rest_goes_on(
    library: Library, folder: Path, plain: PlainReader
) -> None:
    (folder / "a.mp3").write_bytes(b"")
    found = take_in(library, folder, plain)
    assert [problem.message for problem in found.problems] == ["a.mp3 is empty."]
    assert [(row.state, row.reason) for row in library.rows(library.find())] == [
        ("unreadable", "a.mp3 is empty."),
        ("new", ""),
        ("new", ""),
    ]
    again = take_in(library, folder, plain)  # it may have been mended: tried again, and said again
    assert again.problems == found.problems
    assert len(library.history()) == 1


def test_folders_and_files_without_permission_are_listed_and_nothing_in_them_counts_as_missing(
    as_ordinary_user: Path, plain: PlainReader
) -> None:
    folder = as_ordinary_user / "music"
    (folder / "open").mkdir(parents=True)
    (folder / "shut").mkdir()
    for name in ("open/a.mp3", "open/locked.mp3", "shut/b.mp3"):
        (folder / name).write_text(name)
    with Library.open(as_ordinary_user / "library.sqlite") as library:
        take_in(library, folder, plain)
        (folder / "open" / "locked.mp3").write_text("changed")
        (folder / "open" / "locked.mp3").chmod(0)
        (folder / "shut").chmod(0)
        found = take_in(library, folder, plain)
        assert {(Path(p.subject).name, p.message) for p in found.problems} == {
            ("shut", "This folder cannot be opened: Permission denied."),
            ("locked.mp3", "It cannot be read: Permission denied."),
        }
        assert found.missing == ()
        assert [row.state for row in library.rows(library.find())] == ["new", "unreadable", "new"]


def test_hidden_files_and_their_twins_from_other_systems_are_left_out(folder: Path) -> None:
    for name in ("._a.mp3", ".hidden.mp3", ".Trashes/x.mp3", "$RECYCLE.BIN/y.mp3"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x")
    (folder / "folder named.mp3").mkdir()
    assert [item.path.name for item in walk(folder, SUFFIXES) if not isinstance(item, Problem)] == [
        "a.mp3",
        "b.FLAC",
        "c.mp3",
    ]


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_links_that_lead_in_circles_are_followed_once(folder: Path) -> None:
    (folder / "house" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "broken.mp3").symlink_to(folder / "nothing")
    (folder / "self").symlink_to(folder / "self")
    items = list(walk(folder, SUFFIXES))
    assert [item.path.name for item in items if not isinstance(item, Problem)] == ["a.mp3", "b.FLAC", "c.mp3"]
    assert [Path(item.subject).name for item in items if isinstance(item, Problem)] == ["broken.mp3"]


def test_names_in_any_writing_come_in(library: Library, tmp_path: Path, plain: PlainReader) -> None:
    folder = tmp_path / "música 🎧"
    folder.mkdir()
    names = [unicodedata.normalize("NFD", "Béla Ångström.mp3"), "日本 🔊.mp3", "%s'\";--.mp3"]
    if os.name == "posix" and os.uname().sysname == "Linux":
        names.append(os.fsdecode(b"caf\xe9.mp3"))
    for name in names:
        (folder / name).write_bytes(os.fsencode(name))
    take_in(library, folder, plain)
    assert {path.name for path in library.known_files()} == set(names)
    assert all(row.path.exists() for row in library.rows(library.find()))
    assert not library.do(scan(folder, library.known_files(), plain.reader).edit())


def test_a_long_scan_tells_where_it_is_and_hands_out_whole_parts(
    library: Library, folder: Path, plain: PlainReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "PART", 2)
    told: list[tuple[int, int, str]] = []
    parts = list(scan_in_parts(folder, {}, plain.reader, lambda *progress: told.append(progress)))
    assert [len(part.new) for part in parts] == [0, 2, 1, 0]
    assert [(done, total) for done, total, _ in told] == [(1, 0), (2, 0), (3, 0), (0, 3), (1, 3), (2, 3)]
    assert told[-1][2].endswith("c.mp3")


def test_a_cancelled_scan_keeps_its_parts_and_goes_on_next_time(
    library: Library, folder: Path, plain: PlainReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "PART", 1)

    def stop_at_third(done: int, total: int, _: str) -> None:
        if (done, total) == (2, 3):
            raise Cancelled

    parts = scan_in_parts(folder, {}, plain.reader, stop_at_third)
    library.do(next(parts).edit("import 1"))
    library.do(next(parts).edit("import 1"))
    library.do(next(parts).edit("import 1"))
    with pytest.raises(Cancelled):
        next(parts)
    assert titles(library) == ["Alpha", "Beta"]
    plain.read.clear()
    take_in(library, folder, plain)
    assert plain.read == ["c.mp3"]


def test_a_survey_reads_no_file(folder: Path) -> None:
    seen = survey(folder, {}, SUFFIXES)
    assert [file.path.name for file in seen.to_read] == ["a.mp3", "b.FLAC", "c.mp3"]
    assert seen.to_read[0].size == len("recording a\nAlpha")

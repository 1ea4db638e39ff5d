"""What the world does to a DJ's files: each time a clear sentence, the rest done, and nothing lost."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import struct
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from djanalyzer.cli import main
from tests.app.conftest import close_folder, write_music
from tests.nightly import by_night

RATE = 22050
Capture = pytest.CaptureFixture[str]


def noise(seconds: float, rate: int = RATE, n_channels: int = 1) -> np.ndarray[Any, Any]:
    shape = (int(seconds * rate), n_channels)
    return np.random.default_rng(0).normal(0, 0.1, shape).astype(np.float32)


def truncated(path: Path, seconds: float = 6.0) -> None:
    soundfile.write(path, noise(seconds, 44100), 44100)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])


def with_nan(path: Path) -> None:
    samples = noise(4.0)
    samples[1000:1012] = np.nan
    soundfile.write(path, samples, RATE, subtype="FLOAT")


def sparse_wav(path: Path, seconds: int) -> None:
    """Write a WAV of silence that takes no room on the disk."""
    n_bytes = 2 * RATE * seconds
    form = (16, 1, 1, RATE, 2 * RATE, 2, 16)
    head = struct.pack("<4sI8sIHHIIHH4sI", b"RIFF", 36 + n_bytes, b"WAVEfmt ", *form, b"data", n_bytes)
    with path.open("wb") as file:
        file.write(head)
        file.truncate(len(head) + n_bytes)


# A file that cannot be used: how it is made, its name, and the sentence the user reads.
UNUSABLE: dict[str, tuple[str, Callable[[Path], Any], str]] = {
    "empty file": ("empty.mp3", lambda p: p.touch(), "is empty"),
    "text renamed": ("letter.mp3", lambda p: p.write_text("Dear Sir or Madam, " * 500), "no sound in it"),
    "zeros": ("zeros.flac", lambda p: p.write_bytes(bytes(50_000)), "no sound in it"),
}

# A file that is odd but music: how it is made, its name, its length, and what the user is told (nothing, mostly).
USABLE: dict[str, tuple[str, Callable[[Path], Any], float, str]] = {
    "truncated MP3": ("cut.mp3", truncated, 4.0, "damaged"),
    "truncated FLAC": ("cut.flac", truncated, 4.0, "damaged"),
    "half a second": ("blip.wav", lambda p: soundfile.write(p, noise(0.5), RATE), 0.5, "too short"),
    "silence": ("quiet.wav", lambda p: soundfile.write(p, noise(5.0) * 0, RATE), 5.0, "no sound"),
    "NaN samples": ("nan.wav", with_nan, 4.0, "12 samples were not numbers"),
    "mono 8 kHz": ("phone.wav", lambda p: soundfile.write(p, noise(4.0, 8000), 8000), 4.0, ""),
    "24 bit 192 kHz": ("hires.wav", lambda p: soundfile.write(p, noise(4.0, 192000, 2), 192000, subtype="PCM_24"), 4.0, ""),
    "5.1": ("surround.wav", lambda p: soundfile.write(p, noise(4.0, 48000, 6), 48000), 4.0, ""),
    "NFD and emoji": (unicodedata.normalize("NFD", "Café 🎧 夜.wav"), lambda p: soundfile.write(p, noise(4.0), RATE), 4.0, ""),
}  # fmt: skip


def records(shown: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in shown.splitlines()]


@pytest.mark.parametrize("case", UNUSABLE)
def test_a_file_that_is_no_music_is_told_and_the_next_one_analysed(
    case: str, tmp_path: Path, capsys: Capture
) -> None:
    name, make, sentence = UNUSABLE[case]
    music = write_music(tmp_path, "good.wav")
    make(music / name)
    assert main(["analyze", str(music / name), str(music / "good.wav"), "--json"]) == 1
    shown = capsys.readouterr()
    bad, good = records(shown.out)
    assert bad["path"] == str(music / name)
    assert sentence in bad["error"]
    assert name in bad["error"]
    assert good["duration"] == 4.0
    assert "Traceback" not in shown.err


@pytest.mark.parametrize("case", UNUSABLE)
def test_a_file_that_is_no_music_is_listed_at_import_and_kept_with_its_reason(
    case: str, tmp_path: Path, capsys: Capture
) -> None:
    name, make, sentence = UNUSABLE[case]
    music = write_music(tmp_path / "music", "good.wav")
    make(music / name)
    assert main(["import", str(music)]) == 1
    shown = capsys.readouterr()
    assert "1 new, 1 could not be read" in shown.out
    assert sentence in shown.err
    assert main(["list", "--json"]) == 0
    states = {
        Path(row["path"]).name: (row["state"], row["reason"]) for row in records(capsys.readouterr().out)
    }
    assert states["good.wav"] == ("new", "")
    assert states[name][0] == "unreadable"
    assert sentence in states[name][1]


@pytest.mark.parametrize("case", USABLE)
def test_a_file_that_is_odd_is_analysed_all_the_same(case: str, tmp_path: Path, capsys: Capture) -> None:
    name, make, seconds, remark = USABLE[case]
    make(tmp_path / name)
    assert main(["analyze", str(tmp_path / name), "--json"]) == 0
    (record,) = records(capsys.readouterr().out)
    assert record["path"] == str(tmp_path / name)
    assert record["duration"] == pytest.approx(seconds, abs=0.15)
    told = " ".join(record["remarks"])
    assert remark in told
    assert remark or "damaged" not in told


def test_odd_files_go_through_the_library_and_their_remarks_are_listed(
    tmp_path: Path, capsys: Capture
) -> None:
    music = tmp_path / "music"
    music.mkdir()
    for name, make, _, _ in USABLE.values():
        make(music / name)
    assert main(["import", str(music)]) == 0
    assert f"{len(USABLE)} new" in capsys.readouterr().out
    assert main(["analyze"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith(f"{len(USABLE)} analysed")
    assert "cut.mp3: damaged" in shown.err
    assert main(["list", "Caf\u00e9"]) == 0
    assert "🎧" in capsys.readouterr().out


def test_a_long_mix_is_analysed_to_its_end(tmp_path: Path, capsys: Capture) -> None:
    seconds = by_night(20, 180) * 60
    sparse_wav(tmp_path / "mix.wav", seconds)
    assert main(["analyze", str(tmp_path / "mix.wav"), "--json"]) == 0
    (record,) = records(capsys.readouterr().out)
    assert record["duration"] == seconds
    assert "no sound in it" in record["remarks"]


def test_a_folder_without_permission_is_listed_and_the_rest_comes_in(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    music = write_music(tmp_path / "music", "good.wav")
    closed = write_music(music / "closed", "other.wav")
    close_folder(closed, monkeypatch)
    assert main(["import", str(music)]) == 1
    closed.chmod(0o700)
    shown = capsys.readouterr()
    assert "1 new, 1 could not be read" in shown.out
    assert f"{closed}: This folder cannot be opened: Permission denied." in shown.err


HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
TRACK = (
    '<TRACK TrackID="{n}" Name="Track {n}" TotalTime="300" Location="file://localhost/nowhere/{n}.mp3"/>\n'
)
BOMB = (
    HEAD + '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n'
    '<DJ_PLAYLISTS Version="1.0.0"><COLLECTION Entries="1"><TRACK TrackID="1" Name="&b;"/></COLLECTION></DJ_PLAYLISTS>'
)
BROKEN_XML = {
    "cut off": (
        HEAD + '<DJ_PLAYLISTS Version="1.0.0">\n<COLLECTION Entries="1">\n' + TRACK.format(n=1),
        "line",
    ),
    "no XML": ("this is a shopping list", "no XML"),
    "wrong tag": (HEAD + "<DJ_PLAYLISTS>\n<COLLECTION>\n</PLAYLISTS>\n</DJ_PLAYLISTS>", "line 4"),
    "other program": (HEAD + "<WINAMP></WINAMP>", "<WINAMP>"),
    "empty": ("", "is empty"),
    "entity bomb": (BOMB, "entities"),
}


@pytest.mark.parametrize("case", BROKEN_XML)
def test_a_broken_collection_is_one_sentence_and_changes_nothing(
    case: str, tmp_path: Path, capsys: Capture
) -> None:
    content, sentence = BROKEN_XML[case]
    xml = tmp_path / "rekordbox.xml"
    xml.write_text(content, encoding="utf-8")
    music = write_music(tmp_path / "music", "good.wav")
    assert main(["import", str(xml), str(music)]) == 1
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert "rekordbox.xml" in shown.err
    assert "1 new" in shown.out
    assert main(["list", "--json"]) == 0
    assert [row["title"] for row in records(capsys.readouterr().out)] == ["good"]


def test_a_collection_of_a_hundred_megabytes_comes_in(tmp_path: Path, capsys: Capture) -> None:
    xml = tmp_path / "big.xml"
    padding = "<!-- " + "x" * 99_990 + " -->\n"
    with xml.open("w", encoding="utf-8") as file:
        file.write(HEAD + '<DJ_PLAYLISTS Version="1.0.0"><COLLECTION Entries="1050">\n')
        for n in range(1050):
            file.write(padding + TRACK.format(n=n))
        file.write("</COLLECTION></DJ_PLAYLISTS>")
    assert xml.stat().st_size > 100_000_000
    assert main(["import", str(xml)]) == 1
    shown = capsys.readouterr()
    assert "1050 missing" in shown.out
    assert shown.err.count("The file is not where rekordbox says it is.") == 1050


@contextmanager
def full_disk() -> Iterator[None]:
    """Let every write to a file say that the disk is full."""
    write = os.write

    def refuse(handle: int, data: Any) -> int:
        if handle > 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(handle, data)

    os.write = refuse  # type: ignore[assignment]
    try:
        yield
    finally:
        os.write = write


def test_a_full_disk_at_export_leaves_the_old_file(tmp_path: Path, capsys: Capture) -> None:
    assert main(["import", str(write_music(tmp_path / "music", "good.wav"))]) == 0
    target = tmp_path / "export.xml"
    assert main(["export", str(target), "--yes"]) == 0
    before = sorted((path.name, path.read_bytes()) for path in tmp_path.glob("*.xml"))
    with full_disk():
        assert main(["export", str(target), "--yes"]) == 3
    assert "is full" in capsys.readouterr().err
    assert sorted((path.name, path.read_bytes()) for path in tmp_path.glob("*.xml")) == before
    assert not list(tmp_path.glob(".*"))


def test_a_full_disk_at_import_loses_nothing(tmp_path: Path, capsys: Capture) -> None:
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    db = tmp_path / "library.sqlite"
    assert main(["--db", str(db), "import", str(write_music(tmp_path / "one", "good.wav"))]) == 0
    more = write_music(tmp_path / "two", *(f"{n} {'long name ' * 12}.wav" for n in range(40)), seconds=0.1)
    capsys.readouterr()

    def fill(connection: sqlite3.Connection, _: object) -> None:
        (n_pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {n_pages + 1}")

    event.listen(Engine, "connect", fill)
    try:
        assert main(["--db", str(db), "import", str(more)]) == 3
    finally:
        event.remove(Engine, "connect", fill)
    shown = capsys.readouterr()
    assert "full" in shown.err
    assert "Traceback" not in shown.err
    assert main(["--db", str(db), "list", "--json"]) == 0
    assert [row["title"] for row in records(capsys.readouterr().out)] == ["good"]
    assert main(["--db", str(db), "import", str(more)]) == 0


def test_two_programs_may_import_into_one_library_at_once(tmp_path: Path, capsys: Capture) -> None:
    db = tmp_path / "library.sqlite"
    folders = [
        write_music(tmp_path / str(n), *(f"{n}-{i}.wav" for i in range(10)), seconds=0.2) for n in range(2)
    ]
    command = [sys.executable, "-m", "djanalyzer", "--db", str(db), "import"]
    programs = [
        subprocess.Popen([*command, str(f)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for f in folders
    ]
    endings = [program.communicate(timeout=120) for program in programs]
    assert [program.returncode for program in programs] == [0, 0], endings
    assert main(["--db", str(db), "list", "--json"]) == 0
    assert len(records(capsys.readouterr().out)) == 20


def test_a_library_that_another_program_is_writing_is_a_sentence(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "library.sqlite"
    music = write_music(tmp_path / "music", "good.wav")
    assert main(["--db", str(db), "list"]) == 0
    shorten_the_wait(monkeypatch)
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert main(["--db", str(db), "import", str(music)]) == 3
        shown = capsys.readouterr()
        assert "Another program is writing to the library" in shown.err
        assert "Traceback" not in shown.err
        assert main(["--db", str(db), "list"]) == 0
        other.execute("ROLLBACK")
    assert main(["--db", str(db), "import", str(music)]) == 0


def shorten_the_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    from djanalyzer.library import database

    assert database.PATIENCE > 0.2
    monkeypatch.setattr(database, "PATIENCE", 0.2)


@pytest.mark.parametrize("content", [b"this is a letter, not a database" * 100, bytes(5000)])
def test_a_file_that_is_no_library_is_left_as_it_is(content: bytes, tmp_path: Path, capsys: Capture) -> None:
    db = tmp_path / "letter.sqlite"
    db.write_bytes(content)
    assert main(["--db", str(db), "list"]) == 3
    assert "letter.sqlite" in capsys.readouterr().err
    assert db.read_bytes() == content

"""The standard places of Windows and macOS, the folder that the settings name, and copies on Linux."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from djanalyzer.interop.rekordbox_db import REKORDBOX_DB, finding
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.interop.rekordbox_db import library


def put(folder: Path, name: str = "master.db") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return library.write(folder / name, {})


@pytest.mark.parametrize(
    "place",
    [
        "AppData/Roaming/Pioneer/rekordbox",
        "Library/Pioneer/rekordbox",
        "Documents/rekordbox",
        "Downloads",
        ".wine/drive_c/users/dj/AppData/Roaming/Pioneer/rekordbox",
    ],
)
def test_the_usual_places(tmp_path: Path, place: str) -> None:
    path = put(tmp_path / place)
    assert REKORDBOX_DB.find(tmp_path) == (path,)


def test_the_folder_that_the_agent_knows(tmp_path: Path) -> None:
    path = put(tmp_path / "elsewhere")
    storage = tmp_path / "AppData/Roaming/Pioneer/rekordboxAgent/storage"
    storage.mkdir(parents=True)
    options = {"options": [["db-path", str(path)], ["analysis-data-path", "x"]]}
    (storage / "options.json").write_text(json.dumps(options))
    assert REKORDBOX_DB.find(tmp_path) == (path,)


def test_analyses_that_lie_where_the_agent_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the database for nearly everybody; a library that was moved may have them elsewhere."""
    analyses = tmp_path / "drive/share"
    stated = anlz.write(analyses, anlz.file(anlz.grid(anlz.steady(16, 120.0, 0.5))))
    rows = {"djmdContent": [library.track(AnalysisDataPath=stated)]}
    (tmp_path / "elsewhere").mkdir()
    path = library.write(tmp_path / "elsewhere/master.db", rows)
    storage = tmp_path / "Library/Pioneer/rekordboxAgent/storage"
    storage.mkdir(parents=True)
    options = {"options": [["db-path", str(path)], ["analysis-data-root-path", str(analyses)]]}
    (storage / "options.json").write_text(json.dumps(options), encoding="utf-8-sig")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (track,) = REKORDBOX_DB.read(path).tracks
    assert track.beat_grid is not None
    library.write(tmp_path / "copy.db", rows)
    (track,) = REKORDBOX_DB.read(tmp_path / "copy.db").tracks
    assert track.beat_grid is None, "the options are about another database"


def test_the_folder_that_the_settings_name(tmp_path: Path) -> None:
    path = put(tmp_path / "Tom & Jerry")
    settings = tmp_path / "Library/Application Support/Pioneer/rekordbox6"
    settings.mkdir(parents=True)
    value = str(path.parent).replace("&", "&amp;")
    (settings / "rekordbox3.settings").write_text(f'<VALUE name="masterDbDirectory" val="{value}"/>')
    assert REKORDBOX_DB.find(tmp_path) == (path,)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"options": 3}', '{"options": [["db-path", 3]]}', "[" * 100_000]
)
def test_broken_settings_do_no_harm(tmp_path: Path, text: str) -> None:
    storage = tmp_path / "Library/Application Support/Pioneer/rekordboxAgent/storage"
    storage.mkdir(parents=True)
    (storage / "options.json").write_text(text)
    assert REKORDBOX_DB.find(tmp_path) == ()


def test_a_library_that_travels_on_a_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path / "media/DRIVE/PIONEER/Master")
    monkeypatch.setattr(finding, "drives", lambda: iter([tmp_path / "media/DRIVE"]))
    assert REKORDBOX_DB.find(tmp_path) == (path,)


def test_a_database_of_a_stick_is_another_one(tmp_path: Path) -> None:
    assert not REKORDBOX_DB.accepts(put(tmp_path, "exportLibrary.db"))


def test_a_folder_that_holds_one_is_taken(tmp_path: Path) -> None:
    put(tmp_path)
    assert REKORDBOX_DB.accepts(tmp_path)
    assert not REKORDBOX_DB.accepts(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["master_backup.db", "test.db", "rekordbox/master.db"])
def test_a_folder_may_hold_a_copy(tmp_path: Path, name: str) -> None:
    path = put((tmp_path / name).parent, Path(name).name)
    assert REKORDBOX_DB.accepts(tmp_path)
    assert finding.inside(tmp_path) == path


def test_a_folder_with_the_database_of_another_program_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "cache.db").write_bytes(hashlib.shake_256(b"noise").digest(8192))
    assert not REKORDBOX_DB.accepts(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\xd0\xcf\x11\xe0" + bytes(4092), b"text\n" * 1000])
def test_other_files_of_that_name_are_not(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "Thumbs.db").write_bytes(content)
    assert not REKORDBOX_DB.accepts(tmp_path / "Thumbs.db")

"""Which files an import looks at to see that nothing is new: those that the program reads, and no other's."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from djanalyzer.app import sources
from djanalyzer.app.importing import import_collection, import_path
from djanalyzer.app.session import Session
from djanalyzer.music import Cue
from tests.app.test_importing import write_tagged, write_xml

VIRTUALDJ = """<?xml version="1.0" encoding="UTF-8"?>
<VirtualDJ_Database Version="2024">
 <Song FilePath="{folder}/one.wav" FileSize="4"><Tags Author="Somebody" Title="First" /></Song>
</VirtualDJ_Database>
"""


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files whose size and time were asked for."""
    asked: list[Path] = []
    add = sources._add

    def noting(digest: Any, path: Path) -> None:
        asked.append(path)
        add(digest, path)

    monkeypatch.setattr(sources, "_add", noting)
    return asked


@pytest.mark.parametrize("name", ["database.xml", "master.db.xml", "mine.xml"])
def test_a_rekordbox_xml_of_any_name_is_one_file(
    session: Session, music: Path, tmp_path: Path, looked_at: list[Path], name: str
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "private.txt").touch()
    xml = write_xml(tmp_path / name, music)
    import_collection(session, xml)
    assert set(looked_at) == {xml, music / "one.wav", Path("/Volumes/USB/gone.mp3")}


def test_the_lists_beside_the_database_of_virtualdj_belong_to_it_and_nothing_else_there_does(
    session: Session, music: Path, tmp_path: Path, looked_at: list[Path]
) -> None:
    database = tmp_path / "database.xml"
    database.write_text(VIRTUALDJ.format(folder=music), encoding="utf-8")
    for folder in ("Playlists", "letters"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Friday.m3u").write_text(f"{music / 'one.wav'}\n", encoding="utf-8")
    import_collection(session, database)
    assert set(looked_at) == {database, tmp_path / "Playlists" / "Friday.m3u", music / "one.wav"}
    (tmp_path / "Playlists" / "Saturday.m3u").write_text(f"{music / 'one.wav'}\n", encoding="utf-8")
    assert import_collection(session, database).n_playlists == 2


def test_no_link_leads_out_of_a_folder(session: Session, tmp_path: Path, looked_at: list[Path]) -> None:
    song = write_tagged(tmp_path / "music", Cue(0.25, 0))
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "private.txt").touch()
    try:
        os.symlink(tmp_path / "letters", song.parent / "link", target_is_directory=True)
    except OSError:
        pytest.skip("no links can be made here")
    import_path(session, song.parent)
    assert set(looked_at) == {song}


def test_what_has_too_many_files_to_look_at_is_read_again(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "_MOST_FILES", 1)
    song = write_tagged(tmp_path / "music", Cue(0.25, 0))
    (song.parent / "notes.txt").touch()
    assert import_path(session, song.parent).n_cues == 1
    assert session.library.remembered_import("tags", song.parent) is None

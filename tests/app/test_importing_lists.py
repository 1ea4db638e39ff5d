"""What else lies among music: playlists as files of their own, and tags of DJ programs in some of the files."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session
from djanalyzer.interop import safe_write
from djanalyzer.interop.serato import SERATO
from djanalyzer.music import Collection, Cue
from tests.interop.serato import libraries_made_up


def test_music_with_a_playlist_among_it(session: Session, music: Path) -> None:
    """A list of one track does not hide the others of its folder."""
    n_files = sum(path.suffix in (".wav", ".flac") for path in music.iterdir())
    (music / "set.m3u8").write_text("two.flac\n", encoding="utf-8")
    report = import_path(session, music)
    assert (report.new, report.n_playlists) == (n_files, 1)
    assert len(session.find()) == n_files
    again = import_path(session, music)
    assert (again.new, again.unchanged) == (0, n_files)


def test_tags_are_found_behind_many_files_without_any(session: Session, music: Path) -> None:
    """A look at the first few files does not do: the DJ may have prepared the last one only."""
    for number in range(40):
        shutil.copy(music / "one.wav", music / f"a{number:02}.wav")
    last = music / "two.flac"
    track = replace(SERATO.read(last).tracks[0], cues=(Cue(0.5, 2, "Drop", "#C02626"),))
    safe_write.apply(SERATO.plan(Collection("x", (track,)), last), music, running=frozenset)
    assert import_path(session, music).n_cues == 1


def test_a_folder_of_playlists_brings_the_music_that_they_name(
    session: Session, music: Path, tmp_path: Path
) -> None:
    lists = tmp_path / "lists" / "House"
    lists.mkdir(parents=True)
    (lists / "set.m3u8").write_text(f"{music / 'two.flac'}\n/gone.mp3\n", encoding="utf-8")
    report = import_path(session, tmp_path / "lists")
    assert (report.new, report.n_playlists, len(report.missing)) == (1, 1, 1)


def test_collections_in_a_folder_of_music_come_in_with_all_its_music(session: Session, music: Path) -> None:
    """As one means it who imports ~/Music: the crates, what a database knows, and what no program knows."""
    one, two = music / "one.wav", music / "two.flac"
    track = replace(SERATO.read(two).tracks[0], cues=(Cue(0.5, 2, "Drop", "#C02626"),))
    safe_write.apply(SERATO.plan(Collection("x", (track,)), two), music, running=frozenset)
    crate = libraries_made_up.crate(str(one).lstrip("/"))  # of two, Serato's library knows nothing
    libraries_made_up.library(
        music, [("database V2", libraries_made_up.database()), ("Subcrates/Warm.crate", crate)]
    )
    (music / "VirtualDJ").mkdir()
    song = f'<Song FilePath="{one}" FileSize="4"><Poi Name="In" Pos="0.1" Num="1" Type="cue"/></Song>'
    database = f'<?xml version="1.0"?>\n<VirtualDJ_Database Version="2024">{song}</VirtualDJ_Database>'
    (music / "VirtualDJ" / "database.xml").write_text(database, encoding="utf-8")
    n_files = sum(path.suffix in (".wav", ".flac") for path in music.iterdir())
    report = import_path(session, music)
    assert (report.new, report.changed, report.unchanged) == (n_files, 0, 0)
    assert (report.n_playlists, report.n_cues) == (1, 2)
    assert len(session.find()) == n_files > 2
    again = import_path(session, music)
    assert (again.new, again.changed, again.unchanged) == (0, 0, n_files)


def test_a_damaged_collection_among_music_keeps_no_music_out(session: Session, music: Path) -> None:
    (music / "VirtualDJ").mkdir()
    damaged = music / "VirtualDJ" / "database.xml"
    damaged.write_text('<?xml version="1.0"?>\n<VirtualDJ_Database Version="2024"><Song', encoding="utf-8")
    report = import_path(session, music)
    assert report.new == len(session.find()) > 0
    assert str(music / "VirtualDJ") in [problem.subject for problem in report.problems]

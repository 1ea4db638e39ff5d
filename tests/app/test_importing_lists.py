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

"""Playlists that lie among music, as files of their own: both are imported."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session


def test_music_with_a_playlist_among_it(session: Session, music: Path) -> None:
    """A list of one track does not hide the others of its folder."""
    n_files = sum(path.suffix in (".wav", ".flac") for path in music.iterdir())
    (music / "set.m3u8").write_text("two.flac\n", encoding="utf-8")
    report = import_path(session, music)
    assert (report.new, report.n_playlists) == (n_files, 1)
    assert len(session.find()) == n_files
    again = import_path(session, music)
    assert (again.new, again.unchanged) == (0, n_files)


def test_a_folder_of_playlists_brings_the_music_that_they_name(
    session: Session, music: Path, tmp_path: Path
) -> None:
    lists = tmp_path / "lists" / "House"
    lists.mkdir(parents=True)
    (lists / "set.m3u8").write_text(f"{music / 'two.flac'}\n/gone.mp3\n", encoding="utf-8")
    report = import_path(session, tmp_path / "lists")
    assert (report.new, report.n_playlists, len(report.missing)) == (1, 1, 1)

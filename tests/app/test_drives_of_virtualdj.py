"""VirtualDJ keeps a database on every drive, and lists name tracks of all of them: no database takes back what another says."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session
from tests.interop.virtualdj.databases_made_up import database, full_song, write

ON_A, ON_B = "/drives/a/one.mp3", "/drives/b/two.mp3"
MARKS = (
    '<Poi Name="Go" Pos="10.25" Num="1" Type="cue" />',
    '<Poi Name="L" Pos="20.25" Num="-1" Type="loop" Size="16.0" Slot="2" />',
    '<Poi Name="Intro" Pos="0.25" Num="-1" Type="remix" />',
    '<Poi Name="Drop" Pos="60.25" Num="-1" Type="remix" />',
)


def drives(folder: Path) -> tuple[Path, Path]:
    """Write the databases of two drives; a list beside the first one names tracks of both."""
    a, b = folder / "a", folder / "b"
    (a / "MyLists").mkdir(parents=True)
    b.mkdir()
    write(a, database(full_song(path=ON_A)))
    write(b, database(full_song(*MARKS, path=ON_B)))
    rows = f'<song path="{ON_A}" /><song path="{ON_B}" title="By the list" bpm="119.9" />'
    (a / "MyLists" / "Set.vdjfolder").write_text(f"<VirtualFolder>{rows}</VirtualFolder>", encoding="utf-8")
    return a, b


def state(session: Session) -> list[object]:
    return [session.track(i) for i in session.find()]


def test_two_drives_one_after_the_other_and_again(session: Session, tmp_path: Path) -> None:
    a, b = drives(tmp_path)
    for folder in (a, b):
        import_path(session, folder)
    before = state(session)
    (track,) = (session.track(row.id) for row in session.rows(session.find()) if str(row.path) == ON_B)
    assert (len(track.cues), len(track.loops), len(track.sections)) == (3, 1, 2)
    assert track.beat_grid is not None
    for folder in (a, b):
        # Read anew, for something beside it has changed.
        (folder / "database.xml").write_bytes((folder / "database.xml").read_bytes() + b"\r\n")
        report = import_path(session, folder)
        assert (report.new, report.changed) == (0, 0)
    assert state(session) == before

"""An export carries each playlist once, and says under which name it will be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app.carried_lists import carried
from djanalyzer.app.exporting import ExportOrder, plan_export, write_export
from djanalyzer.app.importing import import_path
from djanalyzer.app.session import Session
from djanalyzer.interop import safe_write
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import Collection, KnownTrack, Playlist, Tags
from tests.interop.matrix.grounds import Ground


def folder(name: str, *children: Playlist) -> Playlist:
    return Playlist(name, (), children, is_folder=True)


FRIDAY, OTHER_FRIDAY = Playlist("Friday", ("1", "2")), Playlist("Friday", ("2", "1"))


def test_the_same_list_in_the_same_folder_is_one() -> None:
    found = carried((folder("Demo", FRIDAY), folder("Demo", FRIDAY, Playlist("Late", ("2",)))), "rekordbox")
    assert found.playlists == (folder("Demo", FRIDAY, Playlist("Late", ("2",))),)
    assert found.renamed == ()


@pytest.mark.parametrize("system", [name for name in WRITABLE if name != "traktor"])
def test_lists_with_other_tracks_stay_two(system: str) -> None:
    found = carried((folder("Demo", FRIDAY), folder("Demo", OTHER_FRIDAY)), system)
    assert found.playlists == (folder("Demo", FRIDAY, Playlist("Friday (2)", ("2", "1"))),)
    assert list(found.warnings) == [
        "The playlist “Demo / Friday” is written as “Friday (2)”: another has its name and other tracks."
    ]


def test_traktor_takes_two_lists_of_one_name() -> None:
    assert carried((FRIDAY, OTHER_FRIDAY), "traktor").playlists == (FRIDAY, OTHER_FRIDAY)


def test_a_list_that_has_the_number_already_keeps_its_name() -> None:
    numbered = Playlist("Friday (2)", ("3",))
    names = [p.name for p in carried((FRIDAY, OTHER_FRIDAY, numbered), "mixxx").playlists]
    assert names == ["Friday", "Friday (3)", "Friday (2)"]


def test_the_same_list_elsewhere_is_another() -> None:
    lists = (FRIDAY, folder("Demo", FRIDAY), folder("Other", FRIDAY))
    assert carried(lists, "rekordbox").playlists == lists


def test_names_are_files_where_the_program_keeps_them_so() -> None:
    lists = (FRIDAY, Playlist("friday", ("2",)))
    assert carried(lists, "rekordbox").playlists == lists
    assert [p.name for p in carried(lists, "virtualdj").playlists] == ["Friday", "friday (2)"]


def test_a_folder_and_a_list_of_one_name() -> None:
    lists = (folder("Friday", Playlist("Late", ("1",))), FRIDAY)
    assert carried(lists, "mixxx").playlists == lists
    assert [p.name for p in carried(lists, "rekordbox").playlists] == ["Friday", "Friday (2)"]


@pytest.mark.parametrize("system", WRITABLE)
def test_what_two_programs_brought_goes_out_once(
    system: str, session: Session, music: Path, tmp_path: Path
) -> None:
    """ "Weekend / Friday" of rekordbox and of Traktor are one; of "Late" each has its own."""
    files = (path for path in sorted(music.iterdir()) if path.suffix in (".wav", ".flac"))
    ground = Ground.of(tmp_path, {path.name: path.read_bytes() for path in files})
    tracks = tuple(KnownTrack(path, str(n), Tags(path.stem), 8.0) for n, path in enumerate(ground.paths))
    for other, name in (("rekordbox", "a.xml"), ("traktor", "b.nml")):
        late = Playlist("Late", ("0",) if other == "rekordbox" else ("1",))
        lists = (folder("Weekend", Playlist("Friday", ("0", "1")), late),)
        plan = WRITABLE[other].plan(Collection("x", tracks, lists), tmp_path / name)
        safe_write.apply(plan, running=frozenset)
        import_path(session, tmp_path / name)
    target = ground.fresh(system, "out")
    plan = plan_export(session, ExportOrder(session.find(), target, system=system))
    second = "Weekend / Late" if system == "traktor" else "Weekend / Late (2)"
    assert sorted(plan.playlists) == sorted(["Weekend / Friday", "Weekend / Late", second])
    write_export(session, plan)
    there = WRITABLE[system].read(target).playlists
    leaves = [p for top in there for p in (top.children if top.is_folder else (top,))]
    assert sorted(len(p.tracks) for p in leaves) == [1, 1, 2]
    assert len({p.name for p in there if p.is_folder}) == sum(p.is_folder for p in there)

"""Playlists and beat grids as they are written into a collection, and what is told of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED, MERGED
from djanalyzer.interop.protocol import Change
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, KnownTrack, Loop, Playlist, Tags
from tests.interop.traktor.nml_text import (
    PRO_3,
    PRO_4,
    element,
    entry,
    folder,
    location,
    mark,
    nml,
    playlist,
    smartlist,
    write,
)

PATH = Path("/Users/dj/Music/A Track.mp3")
KEY = "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"


def wanted(**changes: object) -> Collection:
    return Collection("here", (KnownTrack(PATH, "7", **changes),))  # type: ignore[arg-type]


def exported(path: Path, collection: Collection) -> str:
    """Export and return the whole new file; every check of the plan is run."""
    safe_write.apply(TRAKTOR.plan(collection, path), running=frozenset)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("has_root", [True, False])
def test_new_playlists_are_written_letter_by_letter(tmp_path: Path, has_root: bool) -> None:
    """With the count of each folder, ids of their own, and each told of with the folders around it."""
    rules = Playlist("Smart", rules='$TITLE % "é"')
    inner = Playlist("In", (), (Playlist("Set", (KEY, KEY)), rules), is_folder=True)
    lists = (Playlist("Out", (), (inner, Playlist("Set")), is_folder=True), Playlist("Set", (KEY,)))
    empty = element("PLAYLISTS", folder("$ROOT"))
    old = nml(entry(), version=PRO_4).replace("" if has_root else empty, "")
    path = write(tmp_path, old)
    plan = TRAKTOR.plan(Collection("Traktor", TRAKTOR.read(path).tracks, lists), path)
    safe_write.apply(plan, running=frozenset)
    text = path.read_text(encoding="utf-8")
    ids = re.findall('UUID="(.*?)"', text)
    assert len(set(ids)) == len(ids) == 4
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in ids)
    written = folder(
        "$ROOT",
        folder(
            "Out",
            folder("In", playlist("Set", KEY, KEY), smartlist("Smart", '$TITLE % "é"')),
            playlist("Set"),
        ),
        playlist("Set", KEY),
    )
    # The quotes inside a value are references in Traktor's own hand.
    expected = nml(entry(), version=PRO_4).replace(empty, element("PLAYLISTS", written))
    expected = expected.replace("'$TITLE % \"é\"'", '"$TITLE % &quot;é&quot;"')
    assert without_ids(text) == without_ids(expected)
    assert [(change.field, change.before, change.after) for change in plan.changes] == [
        ("tracks", "", "2 tracks"),
        ("tracks", "", '$TITLE % "é"'),
        ("tracks", "", "0 tracks"),
        ("tracks", "", "1 track"),
    ]
    assert [change.track for change in plan.changes] == [
        f"playlist “{name}”" for name in ("Out / In / Set", "Out / In / Smart", "Out / Set", "Set")
    ]


def without_ids(text: str) -> str:
    """Leave out ids, and line ends between elements, of which Traktor itself writes some and leaves out others."""
    return re.sub(r">\s+<", "><", re.sub('UUID="[0-9a-f]*"', "", text))


def test_every_loss_of_a_playlist_names_its_thing(tmp_path: Path) -> None:
    deep = Playlist("leaf", ("7",))
    for _ in range(61):
        deep = Playlist("f", (), (deep,), is_folder=True)
    lists = (
        Playlist("Torn", ("7", "8", "9")),
        Playlist("Rules", ("7",), rules="year is 2024"),
        Playlist("Empty rules", rules="x"),
        deep,
    )
    collection = Collection("here", wanted().tracks, lists)
    plan = TRAKTOR.plan(collection, tmp_path / "new.nml")
    assert [(loss.item, loss.remedies, loss.lost.fields) for loss in plan.losses] == [
        ("tracks", DROPPED, ("Torn",)),
        ("rules", MERGED, ("Rules",)),
        ("rules", MERGED, ("Empty rules",)),
        ("folder", DROPPED, ("f",) * 61),
    ]
    safe_write.apply(plan, running=frozenset)
    found = TRAKTOR.read(tmp_path / "new.nml").playlists
    assert [one.name for one in found] == ["Torn", "Rules", "f"]
    assert plan.changes[-2:] == (
        Change(Path(), "playlist “Torn”", "tracks", "", "1 track"),
        Change(Path(), "playlist “Rules”", "tracks", "", "1 track"),
    )


@pytest.mark.parametrize("version", [PRO_3, PRO_4])
@pytest.mark.parametrize(
    ("anchors", "written"),
    [
        ([(0.5, 120.0, 1)], [(0.5, 120.0)]),
        ([(2.5, 120.0, 3)], [(1.5, 120.0)]),
        ([(0.5, 120.0, 3)], [(1.5, 120.0)]),
        ([(-1.0, 120.0, 1)], [(1.0, 120.0)]),
        ([(-2.0, 120.0, 1), (0.0, 60.0, 1)], [(0.0, 60.0)]),
        ([(-2.0, 120.0, 1), (-1.0, 100.0, 1), (3.0, 60.0, 1)], None),
        ([(0.5, 1000.0, 1), (1.0, 120.0, 1)], [(1.0, 120.0)]),
        ([(0.5, 9.0, 1)], []),
    ],
)
def test_a_grid_begins_in_the_track_and_on_a_downbeat(
    tmp_path: Path,
    version: str,
    anchors: list[tuple[float, float, int]],
    written: list[tuple[float, float]] | None,
) -> None:
    path = write(tmp_path, nml(entry(), version=version))
    grid = BeatGrid(tuple(GridAnchor(time, bpm, beat) for time, bpm, beat in anchors))
    exported(path, wanted(beat_grid=grid, duration=100.0))
    found = TRAKTOR.read(path).tracks[0].beat_grid
    if written is None:
        written = [(1.4, 100.0), (3.0, 60.0)] if version == PRO_4 else [(3.0, 60.0)]
    assert [(a.time, a.tempo) for a in found.anchors] == written if found else not written


def test_a_folder_that_does_not_say_so_is_one(tmp_path: Path) -> None:
    """What holds others is a folder: a playlist goes into it, and none is made beside it."""
    nodes = (folder("In", playlist("Old", KEY)),)
    path = write(
        tmp_path, nml(entry(), nodes=nodes, version=PRO_4).replace('TYPE="FOLDER" NAME="In"', 'NAME="In"')
    )
    lists = (Playlist("In", (), (Playlist("New", ("7",)),), is_folder=True),)
    exported(path, Collection("here", wanted().tracks, lists))
    inside = (Playlist("Old", (KEY,)), Playlist("New", (KEY,)))
    assert TRAKTOR.read(path).playlists == (Playlist("In", (), inside, is_folder=True),)


def test_what_does_not_change_of_a_mark_keeps_its_text(tmp_path: Path) -> None:
    """A loop that gets another name, a cue that moves: each number that says the same stays letter for letter."""
    loop = mark("5000", 5, 1, LEN="2000", NAME="Old")
    path = write(tmp_path, nml(entry(loop), version=PRO_4))
    text = exported(path, wanted(loops=(Loop(5.0, 7.0, 1, "New"),)))
    assert text == nml(entry(loop.replace("Old", "New")), version=PRO_4)
    text = exported(path, wanted(loops=(Loop(5.0, 8.0, 1, "New"),)))
    assert text == nml(entry(loop.replace("Old", "New").replace('"2000"', '"3000.000000"')), version=PRO_4)


@pytest.mark.parametrize(
    ("name", "written"), [("n.n.", "n.n."), ("", "n.n."), ("n.n", "n.n"), ("Load", "Load")]
)
def test_a_cue_without_a_name_is_called_as_traktor_calls_it(tmp_path: Path, name: str, written: str) -> None:
    path = write(tmp_path, nml(entry(), version=PRO_4))
    text = exported(path, wanted(cues=(Cue(1.0, 0, name),)))
    assert text == nml(entry(mark(1000, pad=0, NAME=written)), version=PRO_4)


@pytest.mark.parametrize(
    ("duration", "whole", "exact"),
    [(0.2, "1", "0.200000"), (1.5, "2", "1.500000"), (212.25, "212", "212.250000")],
)
def test_a_new_track_lasts_a_second_at_least(tmp_path: Path, duration: float, whole: str, exact: str) -> None:
    text = exported(tmp_path / "new.nml", wanted(duration=duration))
    assert f'PLAYTIME="{whole}" PLAYTIME_FLOAT="{exact}"' in text


def test_a_new_track_lies_on_the_volume_of_the_others(tmp_path: Path) -> None:
    """The one that the computer starts from may have any name, and a number of its own."""
    place = location("other.mp3", volume="osx").replace('VOLUMEID="osx"', 'VOLUMEID="id"')
    path = write(tmp_path, nml(entry(place=place), version=PRO_4))
    text = exported(path, wanted())
    assert location(volume="osx").replace('VOLUMEID="osx"', 'VOLUMEID="id"') in text


def test_a_part_that_nobody_knows_keeps_its_place(tmp_path: Path) -> None:
    """What is new stands behind what Traktor writes before it, and behind what only a later Traktor knows."""
    parts = element("FUTURE", A=1) + element("LOUDNESS", PEAK_DB="1")
    path = write(tmp_path, nml(entry(parts), version=PRO_4))
    text = exported(path, wanted(tags=Tags(album="A", tempo=120.0)))
    tempo = element("TEMPO", BPM="120.000000", BPM_QUALITY="100.000000")
    inner = element("FUTURE", A=1) + element("ALBUM", TITLE="A") + tempo + element("LOUDNESS", PEAK_DB="1")
    assert text == nml(entry(inner), version=PRO_4)


def test_a_mark_that_moves_by_less_than_is_told_is_told_of_all_the_same(tmp_path: Path) -> None:
    path = write(tmp_path, nml(entry(mark(1000, pad=0)), version=PRO_4))
    plan = TRAKTOR.plan(wanted(cues=(Cue(1.0004, 0),)), path)
    assert [(change.field, change.before, bool(change.after)) for change in plan.changes] == [
        ("marks", "", True)
    ]
    safe_write.apply(plan, running=frozenset)
    assert path.read_text(encoding="utf-8") == nml(entry(mark(1000.4, pad=0)), version=PRO_4)


def test_new_marks_come_in_the_order_of_the_music(tmp_path: Path) -> None:
    path = write(tmp_path, nml(entry(mark(2000, pad=0)), version=PRO_4))
    text = exported(path, wanted(cues=(Cue(3.0, 2), Cue(2.0, 0), Cue(1.0, 1), Cue(4.0, 3))))
    marks = mark(1000, pad=1) + mark(2000, pad=0) + mark(3000, pad=2) + mark(4000, pad=3)
    assert text == nml(entry(marks), version=PRO_4)

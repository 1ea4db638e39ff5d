"""Where VirtualDJ's rules end: grids, loops, sections, words and lists just inside them and just outside."""

from __future__ import annotations

import os
import string
import sys
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED
from djanalyzer.interop.virtualdj import VIRTUALDJ, finding, lists
from djanalyzer.interop.virtualdj.text import read_color
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Meter,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop.virtualdj.databases_made_up import GRID, PATH, TAGS, database, full_song, song, write

PLACE = Path("C:/Music/One.mp3")


def points(path: Path, **wanted: object) -> list[str]:
    """Export a track and return the points that its song then has."""
    track = KnownTrack(PLACE, "1", **wanted)  # type: ignore[arg-type]
    safe_write.apply(VIRTUALDJ.plan(Collection("here", (track,)), path), running=frozenset)
    text = path.read_bytes().decode()
    return [
        line.strip().removeprefix("<Poi ").removesuffix(" />")
        for line in text.split("\r\n")
        if "<Poi" in line
    ]


@pytest.mark.parametrize(
    ("anchors", "written"),
    [
        ([(0.5, 120.0, 1)], ['Pos="0.50" Type="beatgrid"']),
        ([(1.5, 120.0, 3)], ['Pos="0.50" Type="beatgrid"']),
        ([(1.0, 120.0, 3)], ['Type="beatgrid"']),
        ([(0.5, 120.0, 3)], ['Pos="1.50" Type="beatgrid"']),
        (
            [(0.5, 120.0, 3), (1.5, 90.0, 1)],
            ['Pos="-0.50" Type="beatgrid" Bpm="120.0"', 'Pos="1.50" Type="beatgrid" Bpm="90.0"'],
        ),
        (
            [(0.5, 120.0, 1), (10.5, 90.0, 4), (20.5, 60.0, 1)],
            [
                'Pos="0.50" Type="beatgrid" Bpm="120.0"',
                'Pos="10.50" Type="beatgrid" Bpm="90.0"',
                'Pos="11.166667" Type="beatgrid" Bpm="90.0"',
                'Pos="20.50" Type="beatgrid" Bpm="60.0"',
            ],
        ),
        (
            [(0.5, 120.0, 1), (10.5, 60.0, 4), (11.5, 90.0, 1)],
            [
                'Pos="0.50" Type="beatgrid" Bpm="120.0"',
                'Pos="10.50" Type="beatgrid" Bpm="60.0"',
                'Pos="11.50" Type="beatgrid" Bpm="90.0"',
            ],
        ),
        ([(0.5, 120.0, 1), (9.0, 1000.0, 1)], ['Pos="0.50" Type="beatgrid"']),
        ([(0.5, 9.0, 1)], []),
    ],
)
def test_every_point_of_a_grid_begins_a_bar(
    tmp_path: Path, anchors: list[tuple[float, float, int]], written: list[str]
) -> None:
    grid = BeatGrid(tuple(GridAnchor(time, tempo, beat) for time, tempo, beat in anchors))
    assert points(write(tmp_path, database(song())), beat_grid=grid) == written


@pytest.mark.parametrize(
    ("duration", "has_tempo"),
    [(None, True), (0.0, True), (1.0, False), (604800.0, True), (604801.0, True)],
)
def test_a_tempo_is_written_with_the_point_where_a_beats_decimals_would_drift(
    tmp_path: Path, duration: float | None, has_tempo: bool
) -> None:
    """Six decimals of a beat may be 0.6 ms off after ten minutes, and are next to nothing off after a second."""
    grid = BeatGrid.constant(0.5, 60.0 / 0.46875049)
    (point,) = points(write(tmp_path, database(song())), beat_grid=grid, duration=duration)
    assert ("Bpm" in point) is has_tempo


@pytest.mark.parametrize(
    ("loop", "written"),
    [
        (Loop(0.25, 2.25, 998), 'Pos="0.250" Num="-1" Type="loop" Size="4.0" Slot="999"'),
        (Loop(0.25, 2.2504), 'Pos="0.250" Num="-1" Type="loop" Size="4.0"'),
        (Loop(0.25, 0.5002), 'Pos="0.250" Num="-1" Type="loop" Size="0.50"'),
        (Loop(0.25, 2.2507), 'Pos="0.250" Num="-1" Type="loop" Size="4.00140"'),
        (Loop(0.25, 0.265625), 'Pos="0.250" Num="-1" Type="loop" Size="0.031250"'),
        (Loop(0.25, 0.2505), 'Pos="0.250" Num="-1" Type="loop" Size="0.0010"'),
        (Loop(0.0, 0.5, 0, "x"), 'Name="x" Num="-1" Type="loop" Size="1.0" Slot="1"'),
        (Loop(0.25, 2.25, 999), None),
        (Loop(0.25, 2.25, -1), None),
        (Loop(0.25, 0.25), None),
        (Loop(-604801.0, 0.25), None),
        (Loop(0.25, 604801.0), None),
    ],
)
def test_a_loop_is_as_long_as_its_beats(tmp_path: Path, loop: Loop, written: str | None) -> None:
    path = write(tmp_path, database(full_song()))
    assert points(path, loops=(loop,)) == [GRID[5:-3], *([written] if written else [])]


@pytest.mark.parametrize(("slot", "is_written"), [(0, True), (998, True), (999, False), (-1, False)])
def test_pads_run_to_999(tmp_path: Path, slot: int, is_written: bool) -> None:
    path = write(tmp_path, database(full_song()))
    written = [f'Pos="1.0" Num="{slot + 1}" Type="cue"'] if is_written else []
    assert points(path, cues=(Cue(1.0, slot),)) == [GRID[5:-3], *written]


@pytest.mark.parametrize(
    ("sections", "written"),
    [
        ([(0.0, 8.0, "intro")], {"0 Intro", "8 End Intro"}),
        ([(0.0, 8.0, "intro"), (8.0, 60.0, "drop")], {"0 Intro", "8 Drop 1"}),
        ([(0.0, 8.0, "intro"), (9.0, 60.0, "drop")], {"0 Intro", "8 End Intro", "9 Drop 1"}),
        ([(0.0, 8.0, "drop"), (8.0, 60.0, "drop")], {"0 Drop 1", "8 Drop 2"}),
        ([(0.0, 8.0, "breakdown"), (8.0, 60.0, "outro")], {"0 Break 1", "8 End Break 1", "8 Outro"}),
        ([(0.0, 8.0, "intro"), (8.0, 59.96, "intro")], {"0 Intro", "8 Intro 2"}),
        ([(0.0, 8.0, "intro"), (8.0, 59.9, "build_up")], {"0 Intro", "8 Build-up 1", "59.9 End Build-up 1"}),
        ([(50.0, 60.0, "outro"), (0.0, 50.0, "verse")], {"0 Verse 1", "50 Outro"}),
        ([(5.0, 5.0, "bridge"), (604801.0, 604802.0, "drop")], {"5 Bridge 1"}),
    ],
)
def test_sections_end_where_the_next_begins_or_at_a_point_of_their_own(
    tmp_path: Path, sections: list[tuple[float, float, str]], written: set[str]
) -> None:
    path = write(tmp_path, database(full_song()))
    wanted = tuple(Section(start, stop, SectionLabel(label)) for start, stop, label in sections)
    points(path, sections=wanted, duration=60.0)
    (track,) = VIRTUALDJ.read(path).tracks
    assert {f"{cue.time:g} {cue.name}" for cue in track.cues} == written


@pytest.mark.parametrize(
    ("name", "is_marked"),
    [
        ("Drop", True),
        ("drop 7", True),
        (" Drop 1 ", True),
        ("End Drop", False),
        ("Drop 12345", False),
        ("Break", False),
    ],
)
def test_a_cue_of_its_name_marks_a_section_already(tmp_path: Path, name: str, is_marked: bool) -> None:
    path = write(tmp_path, database(full_song()))
    sections = (Section(8.0, 60.0, SectionLabel.DROP),)
    points(path, sections=sections, duration=60.0, cues=(Cue(8.0, None, name),))
    names = [cue.name for cue in VIRTUALDJ.read(path).tracks[0].cues]
    assert names == [name] if is_marked else sorted(names) == sorted([name, "Drop 1"])


def edited(folder: Path, row: str, tags: Tags) -> tuple[list[str], list[tuple[str, str, str]], list[str]]:
    """Export the words of a track into a song of one row; return its rows, the changes and the losses."""
    path = write(folder, database(song(row) if row else song()))
    track = KnownTrack(PLACE, "1", tags)
    plan = VIRTUALDJ.plan(Collection("here", (track,)), path)
    safe_write.apply(plan, running=frozenset)
    rows = [line.strip() for line in path.read_bytes().decode().split("\r\n")[3:-3]]
    return rows, [(c.field, c.before, c.after) for c in plan.changes], [loss.item for loss in plan.losses]


AM = Key.from_index(21)
COLOURED = ("colour", "4294901760", "4278255360")


@pytest.mark.parametrize(
    ("row", "tags", "written", "change", "lost"),
    [
        ("", Tags(tempo=120.0), '<Tags Bpm="0.50" Flag="1" />', ("tempo", "", "0.50"), []),
        ("", Tags(tempo=9.0), "", None, []),
        ('<Scan Bpm="0.50" />', Tags(tempo=120.04), '<Scan Bpm="0.50" />', None, []),
        ('<Scan Bpm="0.50" />', Tags(tempo=120.06), '<Scan Bpm="0.50" />', None, ["tempo"]),
        ('<Scan Bpm="120.0" />', Tags(tempo=120.0), '<Scan Bpm="120.0" />', None, []),
        ("", Tags(key=AM), '<Scan Version="801" Key="Am" />', ("key", "", "Am"), []),
        ('<Scan Key="8A" />', Tags(key=AM), '<Scan Key="8A" />', None, []),
        ('<Scan Key="Em" />', Tags(key=AM), '<Scan Key="Am" />', ("key", "Em", "Am"), []),
        ('<Tags Key="Em" />', Tags(key=AM), '<Tags Key="Am" />', ("key", "Em", "Am"), []),
        ("", Tags(rating=0), "", None, []),
        ('<Tags Stars="2" />', Tags(rating=0), "<Tags />", ("rating", "2", ""), []),
        ('<Tags Stars="2" />', Tags(rating=2), '<Tags Stars="2" />', None, []),
        ("", Tags(energy=6), '<Tags Grouping="Energy 6" Flag="1" />', ("energy", "", "Energy 6"), []),
        ('<Tags User2="Energy 6" />', Tags(energy=6), '<Tags User2="Energy 6" />', None, []),
        ('<Tags Grouping="Energy 5" />', Tags(energy=6), '<Tags Grouping="Energy 6" />', ("energy", "Energy 5", "Energy 6"), []),
        ('<Tags Grouping="mine" />', Tags(energy=6), '<Tags Grouping="mine" />', None, ["energy"]),
        ('<Tags TrackNumber=" 5/14" />', Tags(track_number=6), '<Tags TrackNumber="6/14" />', ("track number", " 5/14", "6/14"), []),
        ('<Tags TrackNumber="A5" />', Tags(track_number=6), '<Tags TrackNumber="6" />', ("track number", "A5", "6"), []),
        ('<Tags Year="2020-05" />', Tags(year=2020), '<Tags Year="2020-05" />', None, []),
        ('<Tags Year="2020-05" />', Tags(year=2021), '<Tags Year="2021" />', ("year", "2020-05", "2021"), []),
        ('<Tags UserColor="4294901760" />', Tags(color="#00FF00"), '<Tags UserColor="4278255360" />', COLOURED, []),
        ('<Infos UserColor="4294901760" />', Tags(color="#ff0000"), '<Infos UserColor="4294901760" />', None, []),
        ("", Tags(color="#00FF00"), "", None, ["colour"]),
        ("", Tags(color="no colour"), "", None, []),
        ('<Tags Remixer="A" Remix="B" />', Tags(remixer="C"), '<Tags Remixer="C" Remix="B" />', ("remixer", "A", "C"), []),
        ('<Tags Title="a b" />', Tags(title="a\nb"), '<Tags Title="a b" />', None, ["title"]),
        ("", Tags(comment="a\r\nb"), "<Comment>a", ("comment", "", "a\nb"), []),
        ("<Comment>a</Comment>", Tags(comment="b\x07"), "<Comment>b </Comment>", ("comment", "a", "b "), ["comment"]),
    ],
)  # fmt: skip
def test_a_word_is_changed_where_it_stands(
    tmp_path: Path, row: str, tags: Tags, written: str, change: tuple[str, str, str] | None, lost: list[str]
) -> None:
    rows, changes, losses = edited(tmp_path, row, tags)
    assert rows[:1] == ([written] if written else [])
    assert changes == ([change] if change else [])
    assert losses == lost


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        (song(TAGS), {"beat_grid": BeatGrid.constant(0.25, 120.0)}),
        (full_song(), {"beat_grid": BeatGrid.constant(0.25, 120.0)}),
        (song(), {"loops": (Loop(1.0, 2.0),)}),
    ],
)
def test_a_tempo_stays_where_a_beat_grid_rules(tmp_path: Path, there: str, wanted: dict[str, object]) -> None:
    """With a grid of its own, new or there already, or with loops that have brought one: then it is no loss."""
    track = KnownTrack(PLACE, "1", Tags(tempo=90.0), **wanted)  # type: ignore[arg-type]
    plan = VIRTUALDJ.plan(Collection("here", (track,)), write(tmp_path, database(there)))
    assert "tempo" not in [loss.item for loss in plan.losses]
    assert "tempo" not in [change.field for change in plan.changes]


def test_bars_of_three_are_counted_in_four_from_their_own_downbeat(tmp_path: Path) -> None:
    grid = BeatGrid((GridAnchor(0.5, 120.0, 2, Meter.THREE_FOUR),))
    assert points(write(tmp_path, database(song())), beat_grid=grid) == ['Type="beatgrid"']


def test_lists_lie_thirty_folders_deep(tmp_path: Path) -> None:
    folder = tmp_path.joinpath("MyLists", *(f"{n}.subfolders" for n in range(1, 32)))
    folder.mkdir(parents=True)
    for place in (folder, folder.parent, folder.parent.parent):
        (place / "Set.vdjfolder").write_text(f'<VirtualFolder><song path="{PATH}" idx="0" /></VirtualFolder>')
    found = VIRTUALDJ.read(write(tmp_path, database(full_song())))
    (one,) = found.playlists
    names = [one.name]
    while one.children:
        one = one.children[0]
        names.append(one.name)
    assert names[:-1] == [str(n) for n in range(1, 30)]
    assert [problem.subject for problem in found.problems] == ["folder 30.subfolders"]


def test_a_list_of_other_hands_is_read_and_stays(tmp_path: Path) -> None:
    """In single quotes, in no order, with control characters in another's name."""
    (tmp_path / "MyLists").mkdir()
    text = f"<VirtualFolder><song path='{PATH}' idx='1'/><song path='C:\\Music\\Two.mp3' idx='0'/></VirtualFolder>"
    (tmp_path / "MyLists" / "Set.vdjfolder").write_text(text)
    (tmp_path / "MyLists" / "Rule.vdjfilter").write_bytes(
        b'<FilterFolder filter="a\x07b"><x y="1"/></FilterFolder>'
    )
    path = write(tmp_path, database(full_song(), full_song(path="C:\\Music\\Two.mp3")))
    found = VIRTUALDJ.read(path)
    assert found.playlists == (Playlist("Rule", rules="ab"), Playlist("Set", ("C:\\Music\\Two.mp3", PATH)))
    assert VIRTUALDJ.plan(found, path).files == ()


HOT = '<Poi Name="A" Pos="1.0" Num="1" Color="4294901760" Type="cue" />'
REMIX = '<Poi Name="B" Pos="2.0" Color="4294901760" Type="remix" />'
ROLL = '<Poi Name="C" Pos="4.250" Num="-1" Color="4294901760" Type="loop" Size="4.0" Slot="1" />'


@pytest.mark.parametrize(
    ("cue", "row", "change"),
    [
        (Cue(1.0, 0, "A", "#FF0000"), HOT, None),
        (Cue(1.0, 0, "A", "#0000FF"), HOT.replace("4294901760", "4278190335"), ("hot cues", "1 1.000 s A #FF0000", "1 1.000 s A #0000FF")),
        (Cue(1.5, 0, "A", "#FF0000"), HOT.replace("1.0", "1.50"), ("hot cues", "1 1.000 s A #FF0000", "1 1.500 s A #FF0000")),
        (Cue(2.0, None, "B"), REMIX, None),
        (Cue(2.0, None, "B", "#0000FF"), REMIX, None),
        (Cue(3.0, None, "B"), '<Poi Name="B" Pos="3.0" Type="remix" />', ("remix points", "2.000 s B #FF0000", "3.000 s B")),
    ],
)  # fmt: skip
def test_a_colour_of_a_pad_counts_and_one_of_a_remix_point_does_not(
    tmp_path: Path, cue: Cue, row: str, change: tuple[str, str, str] | None
) -> None:
    """The row that was there is changed or left; the other points of the song stay, and are none of the changes."""
    there = HOT if cue.slot is not None else REMIX
    path = write(tmp_path, database(full_song(there, ROLL)))
    loops = (Loop(4.25, 6.25, 0, "C", "#FF0000"),)
    plan = VIRTUALDJ.plan(Collection("here", (KnownTrack(PLACE, "1", cues=(cue,), loops=loops),)), path)
    assert [(one.field, one.before, one.after) for one in plan.changes] == ([change] if change else [])
    safe_write.apply(plan, running=frozenset)
    text = path.read_bytes().decode()
    assert (row in text, ROLL in text, text.count("<Poi")) == (True, True, 3)


@pytest.mark.parametrize(
    ("bpm", "tempo"),
    [("0.50", 120.0), ("6.0", 10.0), ("6.1", None), ("10.0", 10.0), ("999.99", 999.99), ("0.0600", None), ("0.06001", 999.83336)],
)  # fmt: skip
def test_a_tempo_of_a_song_is_a_beats_seconds_up_to_six(
    tmp_path: Path, bpm: str, tempo: float | None
) -> None:
    (track,) = VIRTUALDJ.read(write(tmp_path, database(song(f'<Scan Bpm="{bpm}" />')))).tracks
    assert track.tags.tempo == (tempo and pytest.approx(tempo, abs=1e-4))


def test_a_song_that_was_only_scanned_has_its_first_beat_where_the_scan_says(tmp_path: Path) -> None:
    """Until there is a point; an impossible tempo of one is told, and the song's counts."""
    scan = '<Scan Bpm="0.50" Phase="0.125" />'
    point = '<Poi Pos="1.0" Type="beatgrid" Bpm="5" />'
    found = [VIRTUALDJ.read(write(tmp_path, database(song(*rows)))) for rows in ((scan,), (scan, point))]
    assert [one.tracks[0].beat_grid for one in found] == [
        BeatGrid.constant(time, 120.0) for time in (0.125, 1.0)
    ]
    assert [len(one.problems) for one in found] == [0, 1]


def test_a_file_that_is_there_twice_is_written_once(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    tracks = [
        KnownTrack(place, name, cues=(Cue(1.0, 0),))
        for name, place in (("1", PLACE), ("2", Path("c:/music/ONE.MP3")))
    ]
    plan = VIRTUALDJ.plan(Collection("here", tuple(tracks)), path)
    assert [(loss.lost.kind, loss.track_id, loss.remedies) for loss in plan.losses] == [
        ("track", "2", DROPPED)
    ]
    assert len(plan.changes) == 1


def test_a_filter_keeps_its_name(tmp_path: Path) -> None:
    """A list is not written over a rule; rules of VirtualDJ's own are that filter."""
    (tmp_path / "MyLists").mkdir()
    (tmp_path / "MyLists" / "Set.vdjfilter").write_text('<FilterFolder filter="x" />')
    path = write(tmp_path, database(full_song()))
    for wanted, n_lost in ((Playlist("Set", ("1",)), 1), (Playlist("Set", ("1",), rules="x"), 0)):
        plan = VIRTUALDJ.plan(Collection("here", (KnownTrack(PLACE, "1"),), (wanted,)), path)
        assert (plan.files, [loss.lost.fields for loss in plan.losses]) == ((), [("Set",)] * n_lost)


def test_lists_that_cannot_be_opened_are_told_by_their_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "MyLists"
    folder.mkdir()
    for name in ("Large.m3u", "Locked.m3u", "Good.m3u"):
        (folder / name).write_text(f"{PATH}\n" * (4 if name == "Large.m3u" else 1))
    monkeypatch.setattr(lists, "_LARGEST", len(PATH) + 1)
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "Locked.m3u":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    found = VIRTUALDJ.read(write(tmp_path, database(full_song())))
    assert found.playlists == (Playlist("Good", (PATH,)), Playlist("Large"), Playlist("Locked"))
    assert [problem.subject for problem in found.problems] == ["playlist Large", "playlist Locked"]


def test_a_folder_of_lists_that_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "MyLists").mkdir()
    real = Path.iterdir

    def entries(path: Path) -> object:
        if path.name == "MyLists":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "iterdir", entries)
    found = VIRTUALDJ.read(write(tmp_path, database(full_song())))
    assert [problem.subject for problem in found.problems] == ["folder MyLists"]


def test_databases_are_found_on_drives_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And where Windows says that programs keep their things; the newest first, each once."""
    drives, local = tmp_path / "drive", tmp_path / "local"
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setenv("LOCALAPPDATA", str(local))
    monkeypatch.setattr(finding, "_drives", lambda: iter((drives, local)))
    for age, place in enumerate((drives, local)):
        (place / "VirtualDJ").mkdir(parents=True)
        path = write(place / "VirtualDJ", database())
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    databases = tuple(place / "VirtualDJ" / "database.xml" for place in (local, drives))
    assert finding.find() == databases
    assert finding.find(tmp_path / "home") == ()
    assert finding._age(tmp_path / "gone") == 0.0


def test_a_loop_on_a_cues_pad_keeps_its_place_there(tmp_path: Path) -> None:
    """Older versions write the pad of a loop where that of a cue stands."""
    row = '<Poi Pos="4.250" Num="5" Type="loop" Size="4.0" />'
    path = write(tmp_path, database(full_song(row)))
    assert points(path, loops=(Loop(4.25, 8.25, 4),)) == [GRID[5:-3], row[5:-3].replace("4.0", "8.0")]


@pytest.mark.parametrize(
    ("duration", "row"), [(0.5, '<Infos SongLength="0.50" />'), (0.0, ""), (None, ""), (604801.0, "")]
)
def test_a_new_song_says_how_long_it_is_where_it_can(
    tmp_path: Path, duration: float | None, row: str
) -> None:
    path = tmp_path / "database.xml"
    assert points(path, cues=(Cue(1.0, 0),), duration=duration) == ['Pos="1.0" Num="1" Type="cue"']
    assert ("<Infos" in path.read_text(), row in path.read_text()) == (bool(row), True)


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("4294901760", "#FF0000"),
        ("4294967295", "#FFFFFF"),
        ("4294967296", None),
        ("-1", "#FFFFFF"),
        ("-2147483648", "#000000"),
        ("-2147483649", None),
        ("255", "#0000FF"),
        ("0", None),
        ("1.5", None),
        ("red", None),
        (None, None),
    ],
)
def test_a_colour_is_a_number_of_32_bits(text: str | None, color: str | None) -> None:
    assert read_color(text) == color


UNIX = ["Volumes/*", "media/*", "media/*/*", "run/media/*/*", "mnt/*"]


@pytest.mark.parametrize(
    ("platform", "asked", "found"),
    [
        ("linux", UNIX, [Path(f"/{pattern}") for pattern in UNIX]),
        ("win32", [], [Path(f"{letter}:/") for letter in string.ascii_uppercase]),
    ],
)
def test_drives_are_where_the_system_puts_them(
    monkeypatch: pytest.MonkeyPatch, platform: str, asked: list[str], found: list[Path]
) -> None:
    patterns: list[str] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "glob", lambda _, pattern: patterns.append(pattern) or [Path(f"/{pattern}")])
    assert list(finding._drives()) == found
    assert patterns == asked

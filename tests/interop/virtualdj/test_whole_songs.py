"""Whole songs of VirtualDJ's, read and written field by field: everything that is there, and nothing besides."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED, MERGED
from djanalyzer.interop.protocol import Change, LossKind
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
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
from tests.interop.virtualdj.databases_made_up import (
    GRID,
    INFOS,
    PATH,
    SCAN,
    TAGS,
    database,
    full_song,
    song,
    write,
)

WORDS = (
    '<Tags Author="Artist" Title="One" Genre="House" Album="Album" Composer="Composer" Label="Label" Remix="Remixer" '
    'TrackNumber="4/9" Grouping="Peak" Year="2021-05" Bpm="0.50" Key="8A" Stars="4" User1="x" User2="Energy 7" Flag="1" />'
)
NUMBERS = '<Infos SongLength="90.0" PlayCount="3" Bitrate="320" UserColor="4278190335" />'
SOUND = '<Scan Version="801" Bpm="0.468750" AltBpm="0.750" Volume="1.10" Key="Gm" Flag="32768" />'
POINTS = (
    '<Poi Pos="0.250" Type="beatgrid" Bpm="128.0" />',
    '<Poi Pos="30.0" Type="beatgrid" Bpm="64.0" />',
    '<Poi Type="automix" Point="realStart" />',
    '<Poi Pos="1.0" Type="automix" Point="fadeStart" />',
    '<Poi Name="Drop" Pos="8.0" Num="2" Color="4294934528" Type="cue" />',
    '<Poi Num="1" />',
    '<Poi Name="Here" Pos="2.0" Type="remix" />',
    '<Poi Name="Intro" Pos="0.0" Type="remix" />',
    '<Poi Name="break 2" Pos="16.0" Type="remix" />',
    '<Poi Name="End Break 2" Pos="24.0" Type="remix" />',
    '<Poi Name="Outro" Pos="50.0" Type="remix" />',
    '<Poi Name="Roll" Pos="4.250" Num="-1" Type="loop" Size="4.0" Slot="3" />',
    '<Poi Pos="12.250" Num="5" Type="loop" Size="0.50" />',
    '<Poi Pos="9.0" Type="action" Script="mute" />',
)
WHOLE = KnownTrack(
    Path("C:/Music/One.mp3"),
    PATH,
    Tags(
        title="One",
        artist="Artist",
        album="Album",
        genre="House",
        comment="two\nlines",
        label="Label",
        remixer="Remixer",
        composer="Composer",
        year=2021,
        track_number=4,
        tempo=128.0,
        key=Key.parse("Am"),
        rating=4,
        energy=7,
        color="#0000FF",
    ),
    90.0,
    BeatGrid((GridAnchor(0.25, 128.0), GridAnchor(30.0, 64.0))),
    (
        Cue(8.0, 1, "Drop", "#FF8000"),
        Cue(0.0, 0),
        Cue(2.0, None, "Here"),
        Cue(0.0, None, "Intro"),
        Cue(16.0, None, "break 2"),
        Cue(24.0, None, "End Break 2"),
        Cue(50.0, None, "Outro"),
    ),
    (Loop(4.25, 6.125, 2, "Roll"), Loop(12.25, 12.484375, 4)),
    (
        ("Size", "1000"),
        ("Remix", "Remixer"),
        ("Grouping", "Peak"),
        ("User1", "x"),
        ("User2", "Energy 7"),
        ("Tags Flag", "1"),
        ("PlayCount", "3"),
        ("Bitrate", "320"),
        ("Scan Version", "801"),
        ("Scan AltBpm", "0.750"),
        ("Scan Volume", "1.10"),
        ("Scan Flag", "32768"),
        ("Automix realStart", "0.0"),
        ("Automix fadeStart", "1.0"),
        ("Key", "8A"),
    ),
    (
        Section(0.0, 16.0, SectionLabel.INTRO),
        Section(16.0, 24.0, SectionLabel.BREAKDOWN),
        Section(50.0, 90.0, SectionLabel.OUTRO),
    ),
)


def test_a_database_is_read_field_by_field(tmp_path: Path) -> None:
    """A song of which everything is said, one of which nothing is, and what is no song at all."""
    comment = "<Comment>two\nlines</Comment>"
    bare = ' <Song FilePath="/m/bare.mp3"></Song>\r\n <Other><Tags Author="no song" /></Other>\r\n'
    path = write(tmp_path, database(song(WORDS, NUMBERS, comment, SOUND, *POINTS), bare))
    assert VIRTUALDJ.read(path) == Collection(
        "VirtualDJ",
        (WHOLE, KnownTrack(Path("/m/bare.mp3"), "/m/bare.mp3")),
        complete_on=frozenset({"sections"}),
    )


@pytest.mark.parametrize(
    ("rows", "n_told"),
    [
        ((TAGS, '<Poi Pos="1.0" Type="loop" />', '<Poi Pos="x" Type="loop" Size="4.0" />'), 3),
        (('<Poi Pos="1.0" Type="loop" Size="4.0" />',), 1),
        ((TAGS, GRID, GRID, '<Poi Pos="1.0" Type="beatgrid" Bpm="5" />'), 2),
        (('<Poi Type="beatgrid" />', '<Scan Key="unheard of" />'), 2),
        (('<Poi Pos="x" Num="1" />', '<Poi Pos="x" Type="action" />'), 1),
    ],
)
def test_what_makes_no_sense_is_told_by_the_songs_name(
    tmp_path: Path, rows: tuple[str, ...], n_told: int
) -> None:
    (track,) = (found := VIRTUALDJ.read(write(tmp_path, database(song(*rows))))).tracks
    assert [problem.subject for problem in found.problems] == [
        "Artist – One" if track.tags.title else "One.mp3"
    ] * n_told


@pytest.mark.parametrize(
    ("tags", "place", "subject"),
    [
        ('Author=" A " Title=" T "', "td://1", "A – T"),
        ('Title="T"', "td://1", "T"),
        ('Author="A"', "netsearch://a/b", "b"),
        ("", "", "song 1"),
    ],
)
def test_what_is_no_file_is_told_by_its_name(tmp_path: Path, tags: str, place: str, subject: str) -> None:
    found = VIRTUALDJ.read(write(tmp_path, database(song(f"<Tags {tags} />", path=place))))
    assert (found.tracks, [problem.subject for problem in found.problems]) == ((), [subject])
    assert bool(found.problems[0].hint) is bool(place)


def wanted(**changes: object) -> KnownTrack:
    values: dict[str, object] = {
        "tags": WHOLE.tags,
        "duration": 90.0,
        "beat_grid": WHOLE.beat_grid,
        "cues": WHOLE.cues[:3],
        "loops": WHOLE.loops,
        "extra": (("Size", "77"), ("PlayCount", "3")),
    }
    return KnownTrack(Path("C:/Music/New.mp3"), "7", **(values | changes))  # type: ignore[arg-type]


NEW = (
    ' <Song FilePath="C:\\Music\\New.mp3" FileSize="77">\r\n'
    '  <Tags Author="Artist" Title="One" Genre="House" Album="Album" Composer="Composer" Label="Label" Remix="Remixer" '
    'TrackNumber="4" Grouping="Energy 7" Year="2021" Bpm="0.468750" Stars="4" Flag="1" />\r\n'
    '  <Infos SongLength="90.0" />\r\n'
    "  <Comment>two\r\nlines</Comment>\r\n"
    '  <Scan Version="801" Bpm="0.93750" Key="Am" />\r\n'
    '  <Poi Pos="0.250" Type="beatgrid" Bpm="128.0" />\r\n'
    '  <Poi Pos="30.0" Type="beatgrid" Bpm="64.0" />\r\n'
    '  <Poi Name="Here" Pos="2.0" Type="remix" />\r\n'
    '  <Poi Name="Drop" Pos="8.0" Num="2" Color="4294934528" Type="cue" />\r\n'
    '  <Poi Num="1" Type="cue" />\r\n'
    '  <Poi Name="Roll" Pos="4.250" Num="-1" Type="loop" Size="4.0" Slot="3" />\r\n'
    '  <Poi Pos="12.250" Num="-1" Type="loop" Size="0.50" Slot="5" />\r\n'
    " </Song>\r\n"
)


def test_a_new_song_is_written_letter_by_letter(tmp_path: Path) -> None:
    path = write(tmp_path, database(full_song()))
    plan = VIRTUALDJ.plan(Collection("here", (wanted(),)), path)
    safe_write.apply(plan, running=frozenset)
    assert path.read_bytes() == database(full_song(), NEW)
    told = [(change.field, change.before, change.after) for change in plan.changes]
    assert told == [
        ("track", "", "new in the database"),
        ("beat grid", "", "128.000 BPM from 0.250 s, 2 points"),
        ("remix points", "", "2.000 s Here"),
        ("hot cues", "", "1 0.000 s, 2 8.000 s Drop #FF8000"),
        ("loops", "", "3 4.250 s 4 beats Roll, 5 12.250 s 0.5 beats"),
        ("artist", "", "Artist"),
        ("title", "", "One"),
        ("genre", "", "House"),
        ("album", "", "Album"),
        ("composer", "", "Composer"),
        ("label", "", "Label"),
        ("remixer", "", "Remixer"),
        ("track number", "", "4"),
        ("year", "", "2021"),
        ("comment", "", "two\nlines"),
        ("key", "", "Am"),
        ("rating", "", "4"),
        ("energy", "", "Energy 7"),
    ]
    assert {(change.path, change.track) for change in plan.changes} == {(wanted().path, "Artist – One")}
    assert [loss.item for loss in plan.losses] == ["colour"]
    assert (plan.program, plan.files[0].target, plan.files[0].keeps_copy) == ("VirtualDJ", path, True)


def test_a_song_that_is_there_is_changed_where_it_says_something_else(tmp_path: Path) -> None:
    """Its rows keep their order and what else they say; what a song does not say is added where VirtualDJ writes it."""
    words = '<Tags Author="Old" Title="Old" Remixer="Old" TrackNumber="2/9" Year="1999" Stars="1" Flag="1" Future="x" />'
    sound = '<Scan Version="801" Bpm="0.50" Phase="0.1" Key="Em" Flag="32768" />'
    info = '<Infos SongLength="90.0" UserColor="4294901760" />'
    path = write(tmp_path, database(song(words, info, sound, GRID, path="C:\\Music\\New.mp3")))
    plan = VIRTUALDJ.plan(Collection("here", (wanted(),)), path)
    safe_write.apply(plan, running=frozenset)
    _, *rest = NEW.split("\r\n")
    lines = {line.split()[0]: line for line in path.read_bytes().decode().split("\r\n") if line.strip()}
    assert lines["<Tags"] == (
        '  <Tags Author="Artist" Title="One" Remixer="Remixer" Genre="House" Album="Album" Composer="Composer" Label="Label" '
        'TrackNumber="4/9" Grouping="Energy 7" Year="2021" Stars="4" Flag="1" Future="x" />'
    )
    assert lines["<Scan"] == '  <Scan Version="801" Bpm="0.93750" Phase="0.250" Key="Am" Flag="32768" />'
    assert lines["<Infos"] == '  <Infos SongLength="90.0" UserColor="4278190335" />'
    assert [line for line in path.read_bytes().decode().split("\r\n") if "<Poi" in line] == rest[5:-2]
    assert plan.losses == ()
    assert {c.field: (c.before, c.after) for c in plan.changes if c.before} == {
        "beat grid": ("120.000 BPM from 0.250 s", "128.000 BPM from 0.250 s, 2 points"),
        "artist": ("Old", "Artist"),
        "title": ("Old", "One"),
        "remixer": ("Old", "Remixer"),
        "track number": ("2/9", "4/9"),
        "year": ("1999", "2021"),
        "key": ("Em", "Am"),
        "rating": ("1", "4"),
        "colour": ("4294901760", "4278190335"),
    }
    assert VIRTUALDJ.plan(Collection("here", (wanted(),)), path).files == ()


def test_every_loss_names_its_thing_and_what_may_be_done(tmp_path: Path) -> None:
    cues = (
        Cue(1.0, 0, "a\x07", kind=CueKind.DROP),
        Cue(2.0, 999),
        Cue(math.nan),
        Cue(3.0, None, "", "#FF0000"),
        Cue(4.0, 0),
        Cue(5.0, 0, "again"),
    )
    loops = (Loop(1.0, 1.0, 0), Loop(2.0, 2.0000001), Loop(3.0, 4.0, 999), Loop(5.0, 6.0, 1, "b\x07"))
    sections = (Section(2.0, 8.0, SectionLabel.INTRO), Section(4.0, 9.0, SectionLabel.DROP))
    grid = BeatGrid((GridAnchor(1.0, 120.0, 2, Meter.THREE_FOUR), GridAnchor(8.0, 5.0, 2)))
    tags = Tags(title="x\x07", comment="y\x07", energy=5, color="#00FF00")
    there = song(TAGS.replace("Flag", 'Grouping="mine" Flag'), INFOS, SCAN, GRID, path="C:\\Music\\New.mp3")
    path = write(tmp_path, database(there))
    track = wanted(tags=tags, beat_grid=grid, cues=cues, loops=loops, sections=sections)
    plan = VIRTUALDJ.plan(Collection("here", (track,)), path)
    told = [
        (loss.lost.kind, loss.item, loss.remedies, loss.lost.marks or loss.lost.fields)
        for loss in plan.losses
    ]
    assert told == [
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.CUE_NAME, "cue name “a ”", MERGED, cues[:1]),
        (LossKind.HOT_CUE, "hot cue 1000", DROPPED, cues[1:2]),
        (LossKind.MEMORY_CUE, "cue", DROPPED, cues[2:3]),
        (LossKind.CUE_COLOR, "memory cue at 3.000 s", DROPPED, cues[3:4]),
        (LossKind.CUE_KIND, "cues", MERGED, cues[:1]),
        (LossKind.SECTION, "sections", MERGED, sections[:1]),
        (LossKind.LOOP, "loop at 1.000 s", DROPPED, loops[:1]),
        (LossKind.LOOP, "loop at 2.000 s", DROPPED, loops[1:2]),
        (LossKind.LOOP, "loop at 3.000 s", DROPPED, loops[2:3]),
        (LossKind.CUE_NAME, "cue name “b ”", MERGED, loops[3:]),
        (LossKind.HOT_CUE, "hot cue 1", DROPPED, cues[4:5]),
        (LossKind.HOT_CUE, "hot cue 1", DROPPED, cues[5:]),
        (LossKind.TAG, "title", MERGED, ("title",)),
        (LossKind.TAG, "comment", MERGED, ("comment",)),
        (LossKind.ENERGY, "energy", DROPPED, ("energy",)),
        (LossKind.TRACK_COLOR, "colour", DROPPED, ("color",)),
    ]
    assert {(loss.track_id, loss.path, loss.track) for loss in plan.losses} == {("7", track.path, "x\x07")}


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"New.mp3", b"Now.mp3"),
        (b'Num="2"', b'Num="3"'),
        (b'Pos="8.0"', b'Pos="8.0021"'),
        (b'Size="4.0"', b'Size="4.1"'),
        (b'Name="Here"', b'Name="There"'),
        (b'Bpm="64.0"', b'Bpm="64.1"'),
        (b'Pos="30.0" Type="beatgrid"', b'Pos="30.5" Type="beatgrid"'),
        (b'Pos="2.0" Type="remix"', b'Pos="2.0" Type="action"'),
        (b'Slot="3"', b'Slot="4"'),
        (b"</Song>\r\n</V", b'<Poi Pos="20.0" Num="4" /></Song>\r\n</V'),
        (b"</VirtualDJ_Database>", b""),
    ],
)
def test_two_readers_refuse_a_song_that_does_not_hold_what_was_planned(
    tmp_path: Path, good: bytes, bad: bytes
) -> None:
    old = database(full_song())
    plan = VIRTUALDJ.plan(Collection("here", (wanted(),)), write(tmp_path, old))
    (file,) = plan.files
    content = file.render(old)
    spoilt = tmp_path / "spoilt.xml"
    spoilt.write_bytes(content)
    assert [check(spoilt) for check in file.checks] == [""] * 4
    assert content.count(good) == 1
    spoilt.write_bytes(content.replace(good, bad))
    own, second, *_ = file.checks
    assert (bool(own(spoilt)), bool(second(spoilt))) == (True, True)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b'Title="One" Bpm', b'Title="Two" Bpm'),
        (b"<?xml", b"<?XML"),
        (b"</VirtualDJ_Database>\r\n", b"</VirtualDJ_Database>"),
        (b" </Song>\r\n <Song", b" </Song>\n <Song"),
    ],
)
def test_a_byte_of_another_song_must_not_change(tmp_path: Path, good: bytes, bad: bytes) -> None:
    old = database(full_song())
    (file,) = VIRTUALDJ.plan(Collection("here", (wanted(),)), write(tmp_path, old)).files
    spoilt = tmp_path / "spoilt.xml"
    content = file.render(old)
    assert good in content
    spoilt.write_bytes(content.replace(good, bad, 1))
    assert file.checks[2](spoilt)


@pytest.mark.parametrize(("n_left", "is_refused"), [(3, False), (2, True)])
def test_three_quarters_of_the_cues_must_be_left(tmp_path: Path, n_left: int, is_refused: bool) -> None:
    """Of four that another song has and one more that is wanted; a remix point and a cue of no pad count for none."""
    rows = [f'<Poi Pos="{n}.0" Num="{n}" />' for n in range(1, 5)]
    others = ('<Poi Pos="5.0" Num="0" />', '<Poi Pos="6.0" Num="6" Type="remix" />')
    old = database(full_song(*rows, *others))
    track = wanted(cues=(), loops=(), beat_grid=None, tags=Tags(title="x"), extra=())
    path = write(tmp_path, old)
    (file,) = VIRTUALDJ.plan(Collection("here", (WHOLE, track)), path).files
    spoilt = tmp_path / "spoilt.xml"
    spoilt.write_bytes(database(full_song(*rows[:n_left], *others)))
    assert bool(file.checks[3](spoilt)) is (n_left < 2)
    kept = KnownTrack(Path("C:/Music/Two.mp3"), "8", cues=(Cue(1.0, 0),))
    (file,) = VIRTUALDJ.plan(Collection("here", (kept,)), path).files
    spoilt.write_bytes(database(full_song(*rows[:n_left], *others)))
    assert bool(file.checks[3](spoilt)) is is_refused


def test_what_stands_beside_songs_is_passed_over(tmp_path: Path) -> None:
    """Another element behind a song is none of its rows."""
    other = " <Other><Poi /></Other>\r\n"
    old = database(full_song(), other, full_song(path="C:\\Music\\Two.mp3"))
    path = write(tmp_path, old)
    track = VIRTUALDJ.read(path).tracks[0]
    changed = KnownTrack(track.path, track.external_id, cues=(Cue(1.0, 0),))
    safe_write.apply(VIRTUALDJ.plan(Collection("VirtualDJ", (changed,)), path), running=frozenset)
    row = '<Poi Pos="1.0" Num="1" Type="cue" />'
    assert path.read_bytes() == database(full_song(row), other, full_song(path="C:\\Music\\Two.mp3"))


def test_lists_are_written_and_read_field_by_field(tmp_path: Path) -> None:
    (tmp_path / "MyLists" / "In.subfolders").mkdir(parents=True)
    path = write(tmp_path, database(full_song()))
    lists = (
        Playlist("In", (), (Playlist("A/B", ("7", "9")),), is_folder=True),
        Playlist("Rules", ("7",), rules="bpm > 120"),
        Playlist("Out", (), (Playlist("Set", ("7",)),), is_folder=True),
    )
    plan = VIRTUALDJ.plan(Collection("here", (wanted(),), lists), path)
    losses = [loss for loss in plan.losses if loss.lost.kind is LossKind.PLAYLIST]
    assert [(loss.track, loss.remedies, loss.lost.fields) for loss in losses] == [
        ("playlist “In / A/B”", MERGED, ("In", "A/B")),
        ("playlist “In / A/B”", DROPPED, ("In", "A/B")),
        ("playlist “Rules”", MERGED, ("Rules",)),
        ("playlist “Out / Set”", MERGED, ("Out", "Set")),
    ]
    places = [
        tmp_path / "MyLists" / name
        for name in ("In.subfolders/A_B.vdjfolder", "Rules.vdjfolder", "Out - Set.vdjfolder")
    ]
    assert [(file.target, file.keeps_copy) for file in plan.files[1:]] == [(place, False) for place in places]
    assert plan.changes[-3:] == tuple(
        Change(place, name, "playlist", "", "1 track")
        for place, name in zip(places, ("In / A/B", "Rules", "Out / Set"), strict=True)
    )
    safe_write.apply(plan, running=frozenset)
    row = (
        '\t<song path="C:\\Music\\New.mp3" size="77" songlength="90.0" bpm="128.000" artist="Artist" title="One" '
        'remix="Remixer" idx="0" />\r\n'
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\r\n<VirtualFolder>\r\n'
    assert {place.read_bytes().decode() for place in places} == {f"{head}{row}</VirtualFolder>\r\n"}
    assert VIRTUALDJ.read(path).playlists == (
        Playlist("In", (), (Playlist("A_B", ("C:\\Music\\New.mp3",)),), is_folder=True),
        Playlist("Out - Set", ("C:\\Music\\New.mp3",)),
        Playlist("Rules", ("C:\\Music\\New.mp3",)),
    )


def test_a_track_of_lists_alone_has_what_the_list_says_of_it(tmp_path: Path) -> None:
    (tmp_path / "MyLists").mkdir()
    (tmp_path / "Playlists").mkdir()
    row = '<song path="D:\\x.mp3" size="5" songlength="61.5" bpm="128.000" artist="A" title="T" remix="R" idx="1" />'
    folder = (
        f'<VirtualFolder><song path="td://1" idx="2" />{row}<song path="{PATH}" idx="0" /></VirtualFolder>'
    )
    (tmp_path / "MyLists" / "Set.vdjfolder").write_text(folder)
    (tmp_path / "Playlists" / "Old.m3u").write_text(
        "#EXTINF:9,B - U\n#EXTBYT:6\n/y.mp3\nhttp://radio\nC:/Music/one.MP3\n"
    )
    (tmp_path / "MyLists" / "Rule.vdjfilter").write_text('<FilterFolder filter="bpm > 120" />')
    (tmp_path / "MyLists" / "Other.vdjfilter").write_text('<FilterFolder a="1" b="2" />')
    found = VIRTUALDJ.read(write(tmp_path, database(full_song())))
    listed = ("ListedOnly", "1")
    assert found.tracks[1:] == (
        KnownTrack(
            Path("/y.mp3"),
            "/y.mp3",
            Tags(title="U", artist="B"),
            9.0,
            extra=(("Size", "6"), listed),
            is_bare=True,
        ),
        KnownTrack(
            Path("D:/x.mp3"),
            "D:\\x.mp3",
            Tags(title="T", artist="A", remixer="R", tempo=128.0),
            61.5,
            extra=(("Size", "5"), listed),
            is_bare=True,
        ),
    )
    assert found.playlists == (
        Playlist("Old", ("/y.mp3", PATH)),
        Playlist("Other", rules='a="1" b="2"'),
        Playlist("Rule", rules="bpm > 120"),
        Playlist("Set", (PATH, "D:\\x.mp3")),
    )
    assert [problem.subject for problem in found.problems] == ["playlist Old", "playlist Set", "database.xml"]

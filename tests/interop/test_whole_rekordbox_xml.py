"""Whole rekordbox XML files, read and written field by field: everything that is there, and nothing besides."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED, MERGED
from djanalyzer.interop.protocol import LossKind
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
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
from tests.interop.xml_text import HEAD, collection, track, write

TEMPOS = (
    '<TEMPO Inizio="0.025" Bpm="124.00" Metro="4/4" Battito="1"/>'
    '<TEMPO Inizio="60.525" Bpm="90.00" Metro="3/4" Battito="3"/>'
)
MARKS = (
    '<POSITION_MARK Name="Drop" Type="0" Start="1.5" Num="0" Red="40" Green="226" Blue="20"/>'
    '<POSITION_MARK Type="1" Start="2"/>'
    '<POSITION_MARK Name="Out" Type="2" Start="3" Num="63" Red="0" Green="255" Blue="0"/>'
    '<POSITION_MARK Start="604800" Num="-1"/>'
    '<POSITION_MARK Name="Roll" Type="4" Start="4.5" End="6.5" Num="1" Red="255" Green="140" Blue="0"/>'
    '<POSITION_MARK Type="4" Start="0" End="0.001"/>'
)
SAID = {
    "TrackID": "17",
    "Name": "Name",
    "Artist": "Artist",
    "Composer": "Composer",
    "Album": "Album",
    "Grouping": "Peak",
    "Genre": "Genre",
    "Kind": "MP3 File",
    "Size": "5",
    "TotalTime": "300",
    "TrackNumber": "3",
    "Year": "2014",
    "AverageBpm": "124.00",
    "DateAdded": "2024-02-29",
    "Comments": "Comment",
    "PlayCount": "2",
    "Rating": "204",
    "Location": "file://localhost/C:/Music/A%20Track.mp3",
    "Remixer": "Remixer",
    "Tonality": "8A",
    "Label": "Label",
    "Mix": "Dub",
    "Colour": "0x25FDE9",
}
TAGS = Tags(
    title="Name",
    artist="Artist",
    album="Album",
    genre="Genre",
    comment="Comment",
    label="Label",
    remixer="Remixer",
    composer="Composer",
    year=2014,
    track_number=3,
    tempo=124.0,
    key=Key.parse("Am"),
    rating=4,
    color="#25FDE9",
)
WHOLE = KnownTrack(
    Path("C:/Music/A Track.mp3"),
    "17",
    TAGS,
    300.0,
    BeatGrid((GridAnchor(0.025, 124.0), GridAnchor(60.525, 90.0, 3, Meter.THREE_FOUR))),
    (
        Cue(1.5, 0, "Drop", "#28E214"),
        Cue(2.0, kind=CueKind.MIX_IN),
        Cue(3.0, 63, "Out", "#00FF00", CueKind.MIX_OUT),
        Cue(604800.0),
    ),
    (Loop(4.5, 6.5, 1, "Roll", "#FF8C00"), Loop(0.0, 0.001)),
    (
        ("Grouping", "Peak"),
        ("Kind", "MP3 File"),
        ("Size", "5"),
        ("DateAdded", "2024-02-29"),
        ("PlayCount", "2"),
        ("Mix", "Dub"),
        ("Tonality", "8A"),
    ),
)


def test_a_collection_is_read_field_by_field(tmp_path: Path) -> None:
    """A track of which everything is said, one of which nothing is, and what only looks like one."""
    bare = '<TRACK Location="file://localhost/m/bare.mp3"/>'
    stray = '<TEMPO Inizio="1" Bpm="100"/><POSITION_MARK Start="1"/>'
    lists = (
        '<NODE Type="1" Name="Set" KeyType="0"><TRACK Key="17"/><TRACK Key="17"/></NODE>'
        '<NODE Name="Folder"><NODE Type="1" KeyType="1"><TRACK Key="file://localhost/m/bare.mp3"/></NODE></NODE>'
        '<NODE Type="1" Name="Both"><TRACK Key="17"/><NODE Type="1" Name="In"/></NODE>'
    )
    text = collection(track(TEMPOS + MARKS, **SAID), bare, stray, playlists=lists)
    inner = (Playlist("", ("/m/bare.mp3",)),)
    assert REKORDBOX_XML.read(write(tmp_path, text)) == Collection(
        "rekordbox",
        (WHOLE, KnownTrack(Path("/m/bare.mp3"), "/m/bare.mp3")),
        (
            Playlist("Set", ("17", "17")),
            Playlist("Folder", (), inner, is_folder=True),
            Playlist("Both", ("17",), (Playlist("In"),), is_folder=True),
        ),
    )


@pytest.mark.parametrize(
    ("inner", "n_told"),
    [
        ('<POSITION_MARK Start="604800.1"/><POSITION_MARK/>', 2),
        (
            '<POSITION_MARK Start="1" Num="64"/><POSITION_MARK Start="1" Num="x"/><POSITION_MARK Start="1" Num="-2"/>',
            3,
        ),
        ('<POSITION_MARK Start="1" Type="9"/><POSITION_MARK Start="1" Type="3"/>', 2),
        ('<POSITION_MARK Start="1" Type="4" End="1"/>', 1),
        (
            '<TEMPO Inizio="1" Bpm="9.99"/><TEMPO Inizio="1" Bpm="1000"/><TEMPO Bpm="120"/><TEMPO Inizio="1"/>',
            4,
        ),
        ('<TEMPO Inizio="1" Bpm="10"/><TEMPO Inizio="2" Bpm="999.99"/><TEMPO Inizio="-1" Bpm="120"/>', 1),
        ('<TEMPO Inizio="1" Bpm="120" Metro="5/4" Battito="5"/>', 2),
    ],
)
def test_what_makes_no_sense_is_told_by_the_tracks_name(tmp_path: Path, inner: str, n_told: int) -> None:
    found = REKORDBOX_XML.read(write(tmp_path, collection(track(inner))))
    assert [problem.subject for problem in found.problems] == ["Someone – A Track"] * n_told


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ({"Name": " N ", "Artist": " A "}, "A – N"),
        ({"Name": "N", "Artist": ""}, "N"),
        ({"Name": "", "Artist": "A"}, "A"),
    ],
)
def test_a_track_without_a_file_is_told_by_its_name(
    tmp_path: Path, words: dict[str, str], subject: str
) -> None:
    texts = (track(Location="", **words), track(Location="file://localhostspotify:track:1", **words))
    found = REKORDBOX_XML.read(write(tmp_path, collection(*texts)))
    assert [(p.subject, bool(p.hint)) for p in found.problems] == [(subject, False), (subject, True)]


def test_folders_are_read_fifty_deep(tmp_path: Path) -> None:
    """Inside the invisible one; the problem names what lies deeper."""
    lists = "".join(f'<NODE Name="{n}">' for n in range(1, 53)) + "</NODE>" * 52
    found = REKORDBOX_XML.read(write(tmp_path, collection(track(), playlists=lists)))
    (playlist,) = found.playlists
    names = [playlist.name]
    while playlist.children:
        (playlist,) = playlist.children
        names.append(playlist.name)
    assert names == [str(n) for n in range(1, 51)]
    assert [problem.subject for problem in found.problems] == ["playlist 51", "playlist 52"]


@pytest.mark.parametrize(
    ("root", "n_top"),
    [
        ('Type="0" Name="ROOT"', 1),
        ('Type="0" Name=""', 1),
        ('Type="0" Name="Mine"', 0),
        ('Type="1" Name="ROOT"', 0),
    ],
)
def test_the_invisible_folder_is_none_of_the_djs(tmp_path: Path, root: str, n_top: int) -> None:
    lists = f'<PLAYLISTS><NODE {root}><NODE Type="1" Name="Set"/></NODE></PLAYLISTS>'
    text = f"{HEAD}<COLLECTION>{track()}</COLLECTION>{lists}</DJ_PLAYLISTS>"
    (playlist,) = REKORDBOX_XML.read(write(tmp_path, text)).playlists
    assert (playlist == Playlist("Set")) is bool(n_top)
    assert bool(n_top) or playlist.children == (Playlist("Set"),)


def test_every_loss_names_its_thing_and_what_may_be_done(tmp_path: Path) -> None:
    cues = (
        Cue(1.0, 0, "a\x07", "#28E214", CueKind.DROP),
        Cue(2.0, 0, "", "no colour"),
        Cue(3.0, 8, "far"),
        Cue(math.inf, 1, kind=CueKind.DROP),
        Cue(-0.5, 2),
    )
    loops = (Loop(1.0, 1.0004, 3), Loop(-1.0, 2.0, 4), Loop(0.0, math.nan), Loop(5.0, 6.0, 4))
    sections = (Section(0.0, 8.0, SectionLabel.INTRO),)
    grid = BeatGrid(
        (GridAnchor(1.0, 120.0, 2, Meter.THREE_FOUR), GridAnchor(9.0, 5.0), GridAnchor(60.0, 120.004))
    )
    tags = replace(TAGS, title="x\x07", comment="y\x07", energy=5, color="#FE0000")
    extra = (("MyTag", "z"), ("UUID", "1"), ("Mix", "a\x07"))
    wanted = replace(
        WHOLE,
        external_id="7",
        tags=tags,
        beat_grid=grid,
        cues=cues,
        loops=loops,
        sections=sections,
        extra=extra,
    )
    odd = replace(wanted, path=Path("/m/\0.mp3"), external_id="8")
    plan = REKORDBOX_XML.plan(Collection("rekordbox", (wanted, odd)), tmp_path / "export.xml")
    told = [
        (loss.lost.kind, loss.item, loss.remedies, loss.lost.marks or loss.lost.fields)
        for loss in plan.losses
    ]
    assert told == [
        (LossKind.TRACK, "", DROPPED, ()),
        (LossKind.SECTION, "sections", DROPPED, sections),
        (LossKind.LOOP, "loop", MERGED, loops[:1]),
        (LossKind.LOOP, "loop", MERGED, loops[1:2]),
        (LossKind.LOOP, "loop", DROPPED, loops[2:3]),
        (LossKind.HOT_CUE, "cue", DROPPED, cues[3:4]),
        (LossKind.HOT_CUE, "cue", MERGED, cues[4:]),
        (LossKind.CUE_NAME, "cue name", MERGED, cues[:1]),
        (LossKind.CUE_COLOR, "cue colour", DROPPED, cues[1:2]),
        (LossKind.HOT_CUE, "hot cue A", MERGED, cues[1:2]),
        (LossKind.HOT_CUE, "hot cue I", MERGED, cues[2:3]),
        (LossKind.LOOP, "hot loop E", MERGED, loops[3:]),
        (LossKind.CUE_KIND, "1 cue", MERGED, cues[:1]),
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.ENERGY, "energy", DROPPED, ("energy",)),
        (LossKind.TAG, "tags", MERGED, ("title", "comment")),
        (LossKind.TRACK_COLOR, "colour", MERGED, ("color",)),
        (LossKind.EXTRA, "more", DROPPED, ("MyTag", "UUID")),
        (LossKind.EXTRA, "tags", MERGED, ("Mix",)),
    ]
    assert {(loss.track_id, loss.path) for loss in plan.losses[1:]} == {("7", WHOLE.path)}


def test_every_loss_of_a_playlist_names_its_thing(tmp_path: Path) -> None:
    deep = Playlist("leaf", ("17",))
    for _ in range(51):
        deep = Playlist("f", (), (deep,), is_folder=True)
    lists = (
        Playlist("Torn", ("17", "8"), rules="x"),
        Playlist("a\x07"),
        Playlist(""),
        Playlist("Untitled"),
        deep,
    )
    plan = REKORDBOX_XML.plan(Collection("here", (WHOLE,), lists), tmp_path / "export.xml")
    told = [
        (loss.item, loss.remedies, loss.lost.fields)
        for loss in plan.losses
        if loss.lost.kind == LossKind.PLAYLIST
    ]
    assert told == [
        ("tracks", DROPPED, ("Torn",)),
        ("rules", MERGED, ("Torn",)),
        ("folders", DROPPED, ("f",) * 50),
    ]
    safe_write.apply(plan, running=frozenset)
    found = REKORDBOX_XML.read(tmp_path / "export.xml").playlists
    assert [one.name for one in found] == ["Torn", "a", "Untitled", "Untitled (2)", "f"]
    assert len(plan.warnings) == 4


@pytest.mark.parametrize(("slot", "pad"), [(0, "A"), (8, "I"), (25, "Z"), (26, "27")])
def test_pads_have_letters_while_there_are_any(tmp_path: Path, slot: int, pad: str) -> None:
    wanted = KnownTrack(Path("/m/a.mp3"), "1", cues=(Cue(1.0, 0), Cue(2.0, slot)))
    plan = REKORDBOX_XML.plan(Collection("here", (wanted,)), tmp_path / "export.xml")
    assert [loss.item for loss in plan.losses] == [f"hot cue {pad}"]


@pytest.mark.parametrize(
    ("kept", "written"),
    [
        ({"tempo": None}, "124.00"),
        ({"tempo": 123.95}, "123.95"),
        ({"tempo": 124.05}, "124.05"),
        ({"tempo": 124.06}, "124.00"),
        ({"tempo": 62.0}, "124.00"),
    ],
)
def test_the_average_tempo_is_one_of_the_grid(
    tmp_path: Path, kept: dict[str, float | None], written: str
) -> None:
    tags = replace(TAGS, **kept)  # type: ignore[arg-type]
    wanted = replace(WHOLE, tags=tags, beat_grid=BeatGrid.constant(0.0, 124.0), cues=(), loops=())
    plan = REKORDBOX_XML.plan(Collection("rekordbox", (wanted,)), tmp_path / "export.xml")
    assert f'AverageBpm="{written}"' in plan.files[0].render(b"").decode()


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        ("mp3", "MP3 File"),
        ("WAV", "WAV File"),
        ("aif", "AIFF File"),
        ("aiff", "AIFF File"),
        ("m4a", "M4A File"),
        ("flac", "FLAC File"),
        ("ogg", None),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_name(tmp_path: Path, suffix: str, kind: str | None) -> None:
    wanted = KnownTrack(Path(f"/m/a.{suffix}"), "1")
    content = (
        REKORDBOX_XML.plan(Collection("here", (wanted,)), tmp_path / "export.xml")
        .files[0]
        .render(b"")
        .decode()
    )
    assert (f'Kind="{kind}"' in content) is (kind is not None)
    assert ("Kind=" in content) is (kind is not None)


def exported(folder: Path) -> tuple[bytes, list[Callable[[Path], str]]]:
    """Return an export of a whole track in folders, and the checks that it must pass."""
    wanted = replace(WHOLE, cues=(replace(WHOLE.cues[0]), Cue(2.0, 2)))
    lists = (Playlist("In", (), (Playlist("Set", ("17", "17")),), is_folder=True), Playlist("Empty"))
    (file,) = REKORDBOX_XML.plan(Collection("rekordbox", (wanted,), lists), folder / "export.xml").files
    return file.render(b""), list(file.checks)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('TrackID="17"', 'TrackID="18"'),
        ('Name="Name"', 'Name="Another"'),
        ("A%20Track.mp3", "A%20Truck.mp3"),
        ('Inizio="0.025"', 'Inizio="0.026"'),
        ('Bpm="90.00"', 'Bpm="90.01"'),
        ('Metro="3/4"', 'Metro="4/4"'),
        ('Battito="3"', 'Battito="2"'),
        ('Start="1.500"', 'Start="1.501"'),
        ('End="6.500"', 'End="6.501"'),
        ('Num="0"', 'Num="4"'),
        ('Num="0"', 'Num="-1"'),
        ('Name="Drop"', 'Name="Dry"'),
        ('Red="40"', 'Red="41"'),
        ('Red="40"', ""),
        ('Type="4" Start="4.500"', 'Type="0" Start="4.500"'),
        ('<POSITION_MARK Name="" Type="0" Start="2.000" Num="2"/>', ""),
        ('Name="In"', 'Name="Out"'),
        ('Name="Set"', 'Name="Seat"'),
        ('<TRACK Key="17"/>', ""),
        ("</DJ_PLAYLISTS>", ""),
    ],
)
def test_two_readers_refuse_a_file_that_does_not_hold_what_was_planned(
    tmp_path: Path, good: str, bad: str
) -> None:
    content, checks = exported(tmp_path)
    assert good.encode() in content
    assert [check(write(tmp_path, content)) for check in checks] == ["", ""]
    spoilt = write(tmp_path, content.replace(good.encode(), bad.encode(), 1))
    assert all(check(spoilt) for check in checks)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('COLLECTION Entries="1"', 'COLLECTION Entries="2"'),
        (' Entries="2"', ' Entries="3"'),
        ("<COLLECTION", "<!DOCTYPE x><COLLECTION"),
        ('Type="0" Start="2.000"', 'Type="0" Start="soon"'),
        ("  </COLLECTION>", '<TRACK TrackID="18" Location="file://localhost/b.mp3"/></COLLECTION>'),
    ],
)
def test_the_second_reader_counts_for_itself(tmp_path: Path, good: str, bad: str) -> None:
    content, checks = exported(tmp_path)
    assert good.encode() in content
    assert checks[1](write(tmp_path, content.replace(good.encode(), bad.encode(), 1)))


def test_exports_are_found_newest_first(tmp_path: Path) -> None:
    places = ("Documents", "Documents/rekordbox", "Desktop", "Downloads", "Music", "Music/rekordbox", "")
    paths = [tmp_path / place / f"{age}.xml" for age, place in enumerate(places)]
    for age, path in enumerate(paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD)
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    assert REKORDBOX_XML.find(tmp_path) == tuple(reversed(paths))  # type: ignore[call-arg]
    assert REKORDBOX_XML.accepts(paths[0])
    assert not REKORDBOX_XML.accepts(tmp_path)
    paths[0].write_text(" " * 4096 + HEAD)
    assert not REKORDBOX_XML.accepts(paths[0])

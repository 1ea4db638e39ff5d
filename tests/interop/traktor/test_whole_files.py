"""Whole collections of Traktor's, read and written field by field: everything that is there, and nothing besides."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED, MERGED
from djanalyzer.interop.protocol import LOCK, LossKind
from djanalyzer.interop.traktor import TRAKTOR
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
from tests.interop.traktor.nml_text import (
    PRO_3,
    PRO_4,
    element,
    entry,
    folder,
    grid_marker,
    location,
    mark,
    nml,
    playlist,
    smartlist,
    tempo,
    write,
)

PATH = Path("/Users/dj/Music/A Track.mp3")
KEY = "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"
GRID = BeatGrid((GridAnchor(0.05, 128.0), GridAnchor(30.0, 130.5)))

INFO = element(
    "INFO",
    BITRATE=320000,
    GENRE="House",
    LABEL="Label",
    COMMENT="warm",
    REMIXER="Remixer",
    PRODUCER="Composer",
    MIX="Dub",
    CATALOG_NO="C1",
    RATING="more",
    KEY_LYRICS="la",
    KEY="8m",
    PLAYCOUNT=5,
    PLAYTIME=212,
    RANKING=204,
    IMPORT_DATE="2025/6/5",
    LAST_PLAYED="2025/11/25",
    RELEASE_DATE="2020/1/1",
    COLOR=7,
)
MARKS = (
    grid_marker(30000, 130.5)
    + grid_marker(50, 128.0)
    + mark(1000, pad=0, NAME="Drop", COLOR="#FF8000")
    + mark(2000, 1)
    + mark(3000, 2, 63, NAME="Bye")
    + mark(4000, 3, LEN="1.0")
    + mark(5000, 5, 1, LEN="2000.000000", NAME="Roll", COLOR="#0000FF")
    + element("CUE_V2", START="250")
    + element("STEMS", STEMS="{}")
)
WHOLE = KnownTrack(
    PATH,
    KEY,
    Tags(
        title="A Track",
        artist="Someone",
        album="Album",
        genre="House",
        comment="warm",
        label="Label",
        remixer="Remixer",
        composer="Composer",
        year=2020,
        track_number=5,
        tempo=128.0,
        key=Key.from_index(21),
        rating=4,
        color="#FF00FF",
    ),
    212.0,
    GRID,
    (
        Cue(1.0, 0, "Drop", "#FF8000"),
        Cue(2.0, None, "Fade in", kind=CueKind.MIX_IN),
        Cue(3.0, 63, "Bye", kind=CueKind.MIX_OUT),
        Cue(4.0, None, "Load"),
        Cue(0.25),
    ),
    (Loop(5.0, 7.0, 1, "Roll", "#0000FF"),),
    (
        ("DateAdded", "2025-06-05"),
        ("LastPlayed", "2025-11-25"),
        ("PlayCount", "5"),
        ("BitRate", "320"),
        ("Mix", "Dub"),
        ("CatalogNumber", "C1"),
        ("Comment2", "more"),
        ("Lyrics", "la"),
        ("Tonality", "8m"),
        (LOCK, "1"),
        ("Stems", "1"),
    ),
)


def test_a_collection_is_read_field_by_field(tmp_path: Path) -> None:
    """A track of which everything is said, and one of which nothing is."""
    inner = (
        element("ALBUM", TRACK=5, TITLE="Album") + INFO + tempo() + element("MUSICAL_KEY", VALUE=21) + MARKS
    )
    bare = element("ENTRY", element("LOCATION", FILE="bare.mp3"))
    nodes = (
        folder("Folder", playlist("Set", KEY, KEY), playlist("Empty"), folder("None")),
        smartlist("Smart", "$RATING == 5"),
        element("NODE", element("PLAYLIST", element("ENTRY", element("PRIMARYKEY", TYPE="TRACK")))),
    )
    text = nml(entry(inner, LOCK=1), bare, nodes=nodes, version=PRO_4)
    inside = (Playlist("Set", (KEY, KEY)), Playlist("Empty"), Playlist("None", is_folder=True))
    assert TRAKTOR.read(write(tmp_path, text)) == Collection(
        "Traktor",
        (WHOLE, KnownTrack(Path("/bare.mp3"), "bare.mp3")),
        (
            Playlist("Folder", (), inside, is_folder=True),
            Playlist("Smart", rules="$RATING == 5"),
            Playlist(""),
        ),
    )


@pytest.mark.parametrize(
    ("inner", "n_told"),
    [
        (tempo() + element("CUE_V2", TYPE=4, HOTCUE=-1), 1),
        (element("CUE_V2", TYPE=4, START="1000", HOTCUE=-1), 1),
        (tempo() + grid_marker(50) + grid_marker(50), 0),
        (grid_marker(50, 120.0) + grid_marker(50, 121.0), 1),
        (mark(1000, pad=64) + mark(1000, HOTCUE="0.5") + mark(1000, HOTCUE="x"), 3),
        (mark("x") + mark("604800000.1"), 2),
        (mark("604800000"), 0),
        (mark(1000, 5) + mark(1000, 5, LEN="-1") + mark(1000, 6), 3),
    ],
)
def test_what_makes_no_sense_is_told_once_each_by_the_tracks_name(
    tmp_path: Path, inner: str, n_told: int
) -> None:
    found = TRAKTOR.read(write(tmp_path, nml(entry(inner))))
    assert [problem.subject for problem in found.problems] == ["Someone – A Track"] * n_told


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ({"ARTIST": " A ", "TITLE": " T "}, "A – T"),
        ({"ARTIST": "", "TITLE": "T"}, "T"),
        ({"ARTIST": "A", "TITLE": ""}, "A"),
        ({"ARTIST": "", "TITLE": ""}, "beatport:track:123"),
    ],
)
def test_a_streamed_track_is_told_by_its_name(tmp_path: Path, words: dict[str, str], subject: str) -> None:
    place = location("beatport:track:123", "", "")
    (problem,) = TRAKTOR.read(write(tmp_path, nml(entry(place=place, **words)))).problems
    assert (problem.subject, bool(problem.hint)) == (subject, True)


def test_a_file_that_is_listed_three_times_has_three_names(tmp_path: Path) -> None:
    """Also where another track's own name is such a number."""
    places = [location(f"a.mp3{end}") for end in ("", " (2)", "", "", " (2)")]
    found = TRAKTOR.read(write(tmp_path, nml(*(entry(place=place) for place in places))))
    ends = [track.external_id.rpartition("a.mp3")[2] for track in found.tracks]
    assert ends == ["", " (2)", " (3)", " (4)", " (2) (2)"]
    assert len(found.problems) == 3


def wanted(*, is_bare: bool = False, **changes: object) -> Collection:
    values: dict[str, object] = {"tags": WHOLE.tags, "duration": 212.25, "beat_grid": GRID}
    values |= {"cues": WHOLE.cues[:2], "loops": WHOLE.loops, "extra": WHOLE.extra}
    values = ({} if is_bare else values) | changes
    return Collection("here", (KnownTrack(PATH, "7", **values),))  # type: ignore[arg-type]


NEW_INFO = element(
    "INFO",
    GENRE="House",
    COMMENT="warm",
    LABEL="Label",
    REMIXER="Remixer",
    PRODUCER="Composer",
    KEY="1m",
    PLAYCOUNT=5,
    PLAYTIME=212,
    PLAYTIME_FLOAT="212.250000",
    RANKING=204,
    IMPORT_DATE="2025/6/5",
    RELEASE_DATE="2020/1/1",
    COLOR=7,
)
NEW_ENTRY = element(
    "ENTRY",
    location()
    + element("ALBUM", TRACK=5, TITLE="Album")
    + element("MODIFICATION_INFO", AUTHOR_TYPE="importer")
    + NEW_INFO
    + tempo()
    + element("MUSICAL_KEY", VALUE=21)
    + grid_marker(50, 128.0)
    + mark(1000, pad=0, NAME="Drop", COLOR="#FF8000")
    + mark(2000, 1, NAME="Fade in")
    + mark(5000, 5, 1, LEN="2000.000000", NAME="Roll", COLOR="#0000FF")
    + grid_marker(30000, 130.5),
    TITLE="A Track",
    ARTIST="Someone",
)


def test_a_new_track_is_written_letter_by_letter(tmp_path: Path) -> None:
    old = entry(place=location("other.mp3"))
    path = write(tmp_path, nml(old, version=PRO_4))
    plan = TRAKTOR.plan(wanted(), path)
    safe_write.apply(plan, running=frozenset)
    assert path.read_text(encoding="utf-8") == nml(old, NEW_ENTRY, version=PRO_4)
    told = [(change.field, change.before, change.after) for change in plan.changes]
    assert told == [
        ("title", "", "A Track"),
        ("artist", "", "Someone"),
        ("album", "", "Album"),
        ("genre", "", "House"),
        ("comment", "", "warm"),
        ("label", "", "Label"),
        ("remixer", "", "Remixer"),
        ("composer", "", "Composer"),
        ("year", "", "2020"),
        ("track number", "", "5"),
        ("rating", "", "★★★★"),
        ("color", "", "magenta"),
        ("key", "", "8A (A minor)"),
        ("tempo", "", "128.000000 BPM"),
        ("beat grid", "", "128.000000 BPM from 0:00.050, 2 markers to 0:30.000"),
        ("hot cues", "", "1: 0:01.000 Drop #FF8000, 2: loop 0:05.000-0:07.000 Roll #0000FF"),
        ("memory cues", "", "0:02.000 Fade in"),
    ]
    assert {(change.path, change.track) for change in plan.changes} == {(PATH, "Someone – A Track")}
    assert (plan.program, plan.files[0].target, plan.files[0].keeps_copy) == ("Traktor", path, True)


def test_a_track_of_which_nothing_is_known_is_written_without_anything(tmp_path: Path) -> None:
    path = write(tmp_path, nml(entry(place=location("other.mp3")), version=PRO_4))
    safe_write.apply(TRAKTOR.plan(wanted(is_bare=True), path), running=frozenset)
    bare = element(
        "ENTRY",
        location() + element("MODIFICATION_INFO", AUTHOR_TYPE="importer") + element("INFO"),
    )
    assert path.read_text(encoding="utf-8").count(bare) == 1


def test_every_field_of_a_track_that_is_there_is_changed(tmp_path: Path) -> None:
    """Into a file that knows nothing of it, and into one that knows all of it otherwise."""
    other = (
        element("ALBUM", TRACK=9, TITLE="Old", OF_TRACKS=9)
        + element(
            "INFO",
            **{name: "old" for name in ("GENRE", "COMMENT", "LABEL", "REMIXER", "PRODUCER")},
            KEY="Em",
            RANKING=0,
            RELEASE_DATE="1999/9/9",
            COLOR=1,
            FLAGS=12,
        )
        + tempo(100.0)
        + element("LOUDNESS", PEAK_DB="1")
        + element("MUSICAL_KEY", VALUE=1)
        + grid_marker(70, 100.0)
    )
    for inner in ("", other):
        path = write(tmp_path, nml(entry(inner, ARTIST="Old"), version=PRO_4))
        safe_write.apply(TRAKTOR.plan(wanted(), path), running=frozenset)
        (found,) = TRAKTOR.read(path).tracks
        assert found.tags == WHOLE.tags
        assert (found.beat_grid, set(found.cues), found.loops) == (GRID, set(WHOLE.cues[:2]), WHOLE.loops)
        text = path.read_text(encoding="utf-8")
        assert ('KEY="Am"' in text, 'KEY="1m"' in text) == (bool(inner), not inner)
        assert not inner or all(kept in text for kept in ('OF_TRACKS="9"', 'FLAGS="12"', "<LOUDNESS"))


@pytest.mark.parametrize(
    ("there", "text"), [("8A", "8A"), ("08a", "8A"), ("1m", "1m"), ("Am", "Am"), ("", "1m")]
)
def test_a_key_keeps_the_notation_of_the_one_before(tmp_path: Path, there: str, text: str) -> None:
    """Of A minor it is one of its neighbours that is there."""
    before = {"8A": "7A", "08a": "07a", "1m": "12m", "Am": "Em", "": ""}[there]
    path = write(tmp_path, nml(entry(element("INFO", KEY=before)), version=PRO_4))
    change = wanted(is_bare=True, tags=Tags(key=Key.from_index(21)))
    safe_write.apply(TRAKTOR.plan(change, path), running=frozenset)
    assert element("INFO", KEY=text).strip() in path.read_text(encoding="utf-8")


def test_every_loss_names_its_thing_and_what_may_be_done(tmp_path: Path) -> None:
    """Of a track of which Traktor 3 holds nothing as it is."""
    cues = (
        Cue(1.0, 0, "a\x07", "#FF0000", CueKind.DROP),
        Cue(-0.5, 0, "n.n.", "no colour"),
        Cue(2.0),
        Cue(math.nan, 3),
    )
    loops = (Loop(3.0, 3.0, 9), Loop(4.0, 6.0))
    sections = (Section(0.0, 8.0, SectionLabel.INTRO),)
    grid = BeatGrid(
        (GridAnchor(1.0, 120.0, 2, Meter.THREE_FOUR), GridAnchor(9.0, 5.0), GridAnchor(20.0, 90.0))
    )
    tags = Tags(title="x\x00", energy=5, color="#FE0000")
    path = write(tmp_path, nml(entry(), version=PRO_3))
    plan = TRAKTOR.plan(
        wanted(tags=tags, beat_grid=grid, cues=cues, loops=loops, sections=sections, extra=()), path
    )
    told = [(loss.lost.kind, loss.item, loss.remedies, loss.lost.marks) for loss in plan.losses]
    assert told == [
        (LossKind.ENERGY, "energy", DROPPED, ()),
        (LossKind.SECTION, "sections", DROPPED, sections),
        (LossKind.CUE_NAME, "hot cue 1", MERGED, cues[:1]),
        (LossKind.CUE_COLOR, "hot cue 1", DROPPED, cues[:1]),
        (LossKind.CUE_NAME, "hot cue 1", MERGED, cues[1:2]),
        (LossKind.HOT_CUE, "hot cue 1", MERGED, cues[1:2]),
        (LossKind.CUE_COLOR, "hot cue 1", DROPPED, cues[1:2]),
        (LossKind.HOT_CUE, "hot cue 4", DROPPED, cues[3:]),
        (LossKind.LOOP, "hot loop 10", MERGED, loops[:1]),
        (LossKind.CUE_KIND, "1 cue", MERGED, cues[:1]),
        (LossKind.HOT_CUE, "hot cue 1", MERGED, cues[1:2]),
        (LossKind.LOOP, "hot cue 10", MERGED, loops[:1]),
        (LossKind.MEMORY_CUE, "1 memory cue", MERGED, cues[2:3]),
        (LossKind.LOOP, "1 memory loop", MERGED, loops[1:]),
        (LossKind.BEAT_GRID, "beat grid", DROPPED, ()),
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.BEAT_GRID, "beat grid", MERGED, ()),
        (LossKind.TAG, "tags", MERGED, ()),
        (LossKind.TRACK_COLOR, "colour", MERGED, ()),
    ]
    assert [loss.lost.fields for loss in plan.losses if loss.lost.fields] == [
        ("energy",),
        ("title",),
        ("color",),
    ]
    assert {(loss.track_id, loss.path, loss.track) for loss in plan.losses} == {("7", PATH, "x\x00")}


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"A Track.mp3", b"B Track.mp3"),
        (b'HOTCUE="0"', b'HOTCUE="2"'),
        (b'START="50.000000"', b'START="50.002000"'),
        (b'TYPE="4"', b'TYPE="0"'),
        (b'KEY="Macintosh', b'KEY="Mac'),
        (b'NAME="Set"', b'NAME="Seat"'),
        (b"$RATING", b"$GENRE"),
        (b"</NML>", b""),
        (b"<CUE_V2", b"<CUE_V3"),
    ],
)
def test_both_checks_refuse_a_file_that_does_not_hold_what_was_planned(
    tmp_path: Path, good: bytes, bad: bytes
) -> None:
    lists = (Playlist("Set", ("7",)), Playlist("Smart", rules="$RATING == 5"))
    collection = Collection("Traktor", wanted().tracks, lists)
    (file,) = TRAKTOR.plan(collection, tmp_path / "new.nml").files
    content = file.render(b"")
    assert [check(write(tmp_path, content, "good.nml")) for check in file.checks] == ["", ""]
    assert good in content
    assert all(check(write(tmp_path, content.replace(good, bad), "bad.nml")) for check in file.checks)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b'TITLE="A Track"', b'TITLE="B Track"'),
        (b'TITLE="Other"', b'TITLE="Another"'),
        (b'LEN="2000.000000"', b'LEN="2001.000000"'),
        (b'BPM="130.500000"', b'BPM="130.600000"'),
        (b'COLOR="#FF8000"', b'COLOR="#FF8001"'),
        (b"<ENTRY", b"<ENTRY><LOCATION FILE='x.mp3'></LOCATION></ENTRY><ENTRY"),
        (b'NAME="Old"', b'NAME="Gold"'),
    ],
)
def test_our_own_reader_refuses_what_was_not_to_be_changed(tmp_path: Path, good: bytes, bad: bytes) -> None:
    old = nml(entry(place=location("other.mp3"), TITLE="Other"), nodes=(playlist("Old"),), version=PRO_4)
    (file,) = TRAKTOR.plan(wanted(), write(tmp_path, old)).files
    content = file.render(old.encode())
    assert good in content
    assert file.checks[0](write(tmp_path, content.replace(good, bad, 1), "bad.nml"))

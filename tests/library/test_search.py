"""The search line, as DJs type it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    ConfirmGrid,
    FoundFile,
    SaveAnalysis,
    SetLabel,
    SetMissing,
    SetTags,
)
from djanalyzer.library.records import SORTABLE, Sort
from djanalyzer.library.store import Library
from djanalyzer.music import BeatGrid, Cue, Energy, Key, Meter, Tags
from tests.library.conftest import analysis, found
from tests.nightly import by_night

SHELF = {
    "lovers": Tags(
        "Deep Love", "Daft Punk", "Homework", "House", "vinyl rip", year=1997, tempo=124.0, key=Key(9, True)
    ),
    "nuit": Tags("Nuit", "Étoile", "Ciel", "Techno", tempo=127.98, key=Key(4, True), rating=5),
    "live": Tags(
        "Deep (Live)", "Daft Punk", "Alive", "House", "loud", year=2007, tempo=126.4, key=Key(0, False)
    ),
    "signs": Tags("Yes", "!!!", "", "Indie-Dance", tempo=174.0, key=Key(2, False)),
    "bare": Tags(),
    "nihon": Tags("東京 Love 🎧", "Müller & Söhne", "AC/DC", "Drum & Bass", tempo=87.0),
}


def _fill(library: Library) -> Library:
    folders = ("usb", "usb", "disk", "disk", "disk", "disk")
    durations = (210.0, 215.3, 400.0, 62.0, None, 180.0)
    files = tuple(
        FoundFile(Path(f"/music/{folder}/{name}.mp3"), name, 1, 1, tags, duration)
        for (name, tags), folder, duration in zip(SHELF.items(), folders, durations, strict=True)
    )
    library.do(AddFiles(files))
    return library


@pytest.fixture
def shelf(library: Library) -> Library:
    """Six tracks."""
    return _fill(library)


@pytest.fixture(scope="module")
def shelf_to_look_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The same six tracks for many questions and no changes."""
    with Library.open(tmp_path_factory.mktemp("shelf") / "library.sqlite") as library:
        yield _fill(library)


def names(library: Library, query: str) -> str:
    return " ".join(row.path.stem for row in library.rows(library.find(query)))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # words
        ("", "lovers nuit live signs bare nihon"),
        ("deep", "lovers live"),
        ("de lo", "lovers live"),
        ("LOVE", "lovers nihon"),
        ("love deep", "lovers"),
        ("etoile", "nuit"),
        ("ÉTOILE", "nuit"),
        ("muller sohne", "nihon"),
        ("東京", "nihon"),
        ("ov", ""),
        ("bare", "bare"),
        ("vinyl", "lovers"),
        # phrases
        ('"deep love"', "lovers"),
        ('"love deep"', ""),
        ('"deep lo"', ""),
        ('"deep lo', "lovers"),
        ("ac/dc", "nihon"),
        # fields
        ("artist:daft", "lovers live"),
        ('artist:"daft punk" title:live', "live"),
        ("Artist: daft", "lovers live"),
        ("title:daft", ""),
        ("album:home", "lovers"),
        ("genre:hou", "lovers live"),
        ('genre:="house"', "lovers live"),
        ('genre:="hou"', ""),
        ('album:=""', "signs bare"),
        ('comment:""', "nuit signs bare nihon"),
        ('comment:="LOUD"', "live"),
        ("artist:!!!", "signs"),
        ("🎧", "nihon"),
        ("file:nuit", "nuit"),
        ("location:/USB/", "lovers nuit"),
        # numbers
        ("bpm:124-127", "lovers live"),
        ("bpm:124-126.4", "lovers live"),
        ("bpm:-100", "nihon"),
        ("bpm:127-", "nuit signs"),
        ("bpm:>126.4", "nuit signs"),
        ("bpm:>=126.4", "nuit live signs"),
        ("bpm:<124", "nihon"),
        ("bpm:<=124", "lovers nihon"),
        ("bpm:128", "nuit"),
        ("bpm:=128", "nuit"),
        ("bpm:128.0", "nuit"),
        ("bpm:128.00", ""),
        ("bpm:127,98", "nuit"),
        ("bpm: 120-125", "lovers"),
        ("bpm:~126", "lovers nuit live"),
        ("~bpm:126", "lovers nuit live"),
        ('bpm:""', "bare"),
        ("year:1990-1999", "lovers"),
        ("rating:5", "nuit"),
        ("cues:0", "lovers nuit live signs bare nihon"),
        ("cues:>0", ""),
        ("duration:3:30", "lovers"),
        ("duration:3:30-3:40", "lovers nuit"),
        ("duration:>5m", "live"),
        ("duration:62", "signs"),
        ("duration:3m35s", "nuit"),
        # keys
        ("key:8A", "lovers"),
        ("key:8a", "lovers"),
        ("key:Am", "lovers"),
        ('key:"A minor"', "lovers"),
        ("key:8", "lovers live"),
        ("key:~8A", "lovers nuit live"),
        ("~key:8A", "lovers nuit live"),
        ('key:""', "bare nihon"),
        # states
        ("state:new", "lovers nuit live signs bare nihon"),
        ("state:mis", ""),
        # not, or
        ("deep -live", "lovers"),
        ("-deep", "nuit signs bare nihon"),
        ("-genre:house", "nuit signs bare nihon"),
        ("-bpm:120-130", "signs bare nihon"),
        ("-key:8A -key:9A", "live signs bare nihon"),
        ("nuit | yes", "nuit signs"),
        ("nuit|yes", "nuit signs"),
        ("artist:daft year:<2000 | genre:techno", "lovers nuit"),
        ("| nuit |", "nuit"),
        # not finished yet
        ("bpm:", "lovers nuit live signs bare nihon"),
        ("deep bpm:>", "lovers live"),
        ("deep -", "lovers live"),
        ("deep -genre:", "lovers live"),
        ('"', "lovers nuit live signs bare nihon"),
        # no fields: text
        ("ratio:deep", ""),
        ("bpm:fast", ""),
        ("key:xyz", ""),
        ("state:odd", ""),
    ],
)
def test_what_a_search_line_finds(shelf_to_look_at: Library, query: str, expected: str) -> None:
    assert names(shelf_to_look_at, query) == expected


def test_what_looks_like_a_field_but_is_none_is_text(shelf: Library) -> None:
    shelf.do(SetTags(5, Tags("Ratio: one", comment="bpm:fast")))
    assert names(shelf, "ratio:one") == "bare"
    assert names(shelf, "bpm:fast") == "bare"
    assert names(shelf, "-bpm:fast") == "lovers nuit live signs nihon"


def test_search_sees_every_change_at_once(shelf: Library) -> None:
    shelf.do(SetTags(5, Tags("Zebra")))
    assert names(shelf, "zebra") == "bare"
    shelf.undo()
    assert names(shelf, "zebra") == ""
    shelf.do(AddCue(2, Cue(1.0)))
    assert names(shelf, "cues:1") == "nuit"
    shelf.do(SaveAnalysis(5, analysis(), b""))
    assert names(shelf, "state:analyzed") == "bare"
    assert names(shelf, "energy:6-7") == "bare"
    shelf.do(SetLabel(1, "energy", Energy(3.0)))
    assert names(shelf, "energy:<5") == "lovers"
    shelf.do(SetMissing((1,)))
    assert names(shelf, "state:missing") == "lovers"


def test_sorting_puts_what_has_no_value_last_either_way(shelf: Library) -> None:
    def by(*columns: Sort) -> str:
        return " ".join(row.path.stem for row in shelf.rows(shelf.find("", columns)))

    assert by(Sort("bpm")) == "nihon lovers live nuit signs bare"
    assert by(Sort("bpm", is_descending=True)) == "signs nuit live lovers nihon bare"
    assert by(Sort("artist")) == "signs lovers live nuit nihon bare"  # É between D and M
    assert by(Sort("title")) == "bare live lovers nuit signs nihon"
    assert by(Sort("key")) == "lovers live nuit signs bare nihon"  # 8A 8B 9A 10B
    assert by(Sort("duration")) == "signs nihon lovers nuit live bare"
    assert by(Sort("comment")) == "live lovers nuit signs bare nihon"


def test_equal_tracks_keep_their_order_and_a_second_column_decides(shelf: Library) -> None:
    by_genre = shelf.rows(
        shelf.find("genre:house | genre:techno", (Sort("genre"), Sort("bpm", is_descending=True)))
    )
    assert [row.path.stem for row in by_genre] == ["live", "lovers", "nuit"]
    assert shelf.find("", (Sort("state"),)) == [1, 2, 3, 4, 5, 6]
    assert shelf.find("", (Sort("state", is_descending=True),)) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("column", SORTABLE)
def test_every_column_sorts_all_tracks(shelf_to_look_at: Library, column: str) -> None:
    for is_descending in (False, True):
        assert sorted(shelf_to_look_at.find("", (Sort(column, is_descending),))) == [1, 2, 3, 4, 5, 6]


def test_a_column_that_is_none_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="sorted by 'shoe'"):
        Sort("shoe")


_PIECES = st.sampled_from(
    [
        "artist:",
        "bpm:",
        "key:",
        "~",
        "-",
        "|",
        '"',
        "=",
        "deep",
        ">",
        "<=",
        "120-",
        " ",
        "*",
        "(",
        "NEAR",
        "{",
        "^",
        "\x00",
        "'",
    ]
)


@settings(
    max_examples=by_night(30, 100), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.lists(_PIECES | st.text(max_size=5), max_size=8).map("".join))
def test_no_line_that_can_be_typed_is_an_error(house: Library, query: str) -> None:
    assert set(house.find(query)) <= {1, 2, 3}


def test_a_quotation_mark_within_a_word_is_a_sign_like_others(library: Library) -> None:
    library.do(AddFiles((found("a.mp3", title='Love (7" Mix)'),)))
    assert library.find('7"') == [1]
    assert library.find("(7") == [1]


@pytest.fixture
def counted(library: Library) -> Library:
    """Four tracks: 1 the model is sure of, 2 it is not, 3 a waltz that the DJ has confirmed, 4 without a grid."""
    library.do(AddFiles(tuple(found(f"{n}.mp3") for n in "abcd")))
    waltz = BeatGrid.constant(0.0, 90.0, meter=Meter.THREE_FOUR)
    library.do(SaveAnalysis(1, analysis(beat_confidence=0.995), b""))
    library.do(SaveAnalysis(2, analysis(beat_confidence=0.4, key=None), b""))
    library.do(SaveAnalysis(3, analysis(beat_confidence=0.7, beat_grid=waltz), b""))
    library.do(ConfirmGrid(3))
    library.do(SaveAnalysis(4, analysis(beat_grid=None, beat_confidence=0.0, key=None), b""))
    return library


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("is:checked", [1, 3]),
        ("is:review", [2]),
        ("IS:Rev", [2]),
        ("-is:review", [1, 3, 4]),
        ("-is:checked", [2, 4]),
        ("is:review | is:checked", [1, 2, 3]),
        ("is:", [1, 2, 3, 4]),
        ("is:nothing", []),  # no such state: text that no track has
        ("meter:3/4", [3]),
        ("meter:4/4", [1, 2]),
        ("meter:4", [1, 2]),
        ("meter:6/8", []),
        ("-meter:4/4", [3, 4]),
        ("meter:none", [4]),
        ('meter:""', [4]),
        ("key:none", [2, 4]),
        ("-key:none", [1, 3]),
        ("key:none is:review", [2]),
    ],
)
def test_what_is_checked_and_how_it_is_counted_can_be_asked(
    counted: Library, query: str, expected: list[int]
) -> None:
    assert counted.find(query) == expected


def test_the_least_sure_come_first_when_sorted_by_confidence(counted: Library) -> None:
    assert counted.find("", (Sort("confidence"),)) == [2, 1, 3, 4]
    assert counted.find("", (Sort("confidence", True),)) == [3, 1, 2, 4]
    assert counted.find("", (Sort("meter"),)) == [3, 1, 2, 4]


def test_a_track_whose_file_is_missing_is_not_offered_for_review(counted: Library) -> None:
    counted.do(SetMissing((counted.known_files()[Path("/music/b.mp3")].id,)))
    assert counted.find("is:review") == []

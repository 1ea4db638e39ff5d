"""What no column says can be searched too: dates, colours by name, playlists, doubles, locks; what is not understood is said."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from djanalyzer.library import schema
from djanalyzer.library.database import reading, writing
from djanalyzer.library.edits import (
    AddFiles,
    AddToPlaylist,
    CreatePlaylist,
    FoundFile,
    RemoveTracks,
    SetMissing,
)
from djanalyzer.library.records import SORTABLE, Sort
from djanalyzer.library.schema import live
from djanalyzer.library.search import by_text, ordering
from djanalyzer.library.search_remarks import Remark, remarks
from djanalyzer.library.store import Library
from djanalyzer.music import Tags
from djanalyzer.music.colors import COLOR_WORDS, color_word
from tests.library.conftest import found

DAY = 86400.0


def double(name: str, title: str, duration: float, artist: str = "Kita Low") -> FoundFile:
    return FoundFile(Path(f"/music/{name}"), f"id of {name}", 1, 1, Tags(title, artist), duration)


def set_added(library: Library, track_id: int, when: float) -> None:
    with writing(library._engine) as connection:
        connection.execute(update(schema.tracks).where(schema.tracks.c.id == track_id).values(added_at=when))


@pytest.mark.parametrize(
    ("color", "word"),
    [
        ("#FF0000", "red"),
        ("#FFA500", "orange"),
        ("#FFFF00", "yellow"),
        ("#28E214", "green"),
        ("#25FDE9", "aqua"),
        ("#305AFF", "blue"),
        ("#B432FF", "purple"),
        ("#FF8CD0", "pink"),
        ("#FFFFFF", "white"),
        ("#808080", "grey"),
        ("#000000", "black"),
        ("red", ""),
    ],
)
def test_a_colour_has_a_name(color: str, word: str) -> None:
    assert color_word(color) == word
    assert word == "" or word in COLOR_WORDS


def test_tracks_are_found_by_colour_and_stars(library: Library) -> None:
    library.do(
        AddFiles((
            found("a.mp3", color="#FF0000", rating=5),
            found("b.mp3", color="#E01010", rating=3),
            found("c.mp3", color="#305AFF"),
            found("d.mp3"),
        ))
    )  # fmt: skip
    assert library.find("color:red") == [1, 2]
    assert library.find("colour:bl") == [3], "blue begins so, black does too, and nothing is black"
    assert library.find("color:#ff0000") == [1]
    assert library.find('color:""') == [4]
    assert library.find("rating:>3") == [1]
    assert library.find('rating:""') == [3, 4]
    assert library.find("", (Sort("rating", True), Sort("color"))) == [1, 2, 3, 4]
    assert library.find("color:mauve") == []


def test_tracks_are_found_by_when_they_came(library: Library) -> None:
    library.do(AddFiles((found("a.mp3"), found("b.mp3"), found("c.mp3"))))
    now = time.time()
    set_added(library, 1, now - 10 * DAY)
    set_added(library, 2, time.mktime((2024, 5, 17, 12, 0, 0, 0, 0, -1)))
    assert library.find("added:<7d") == [3]
    assert library.find("added:2w") == [1, 3]
    assert library.find("added:>7d") == [1, 2]
    assert library.find("added:today") == [3]
    assert library.find("added:yesterday") == []
    assert (
        library.find("added:2024") == library.find("added:2024-05") == library.find("added:2024-05-17") == [2]
    )
    assert library.find("added:<2024-05-18") == library.find("added:2024-01..2024-06") == [2]
    assert library.find("added:>2024-05-17") == library.find("added:2024-06..") == [1, 3]
    assert library.find("added:2024-13") == []


def test_tracks_are_found_by_their_playlists(house: Library) -> None:
    warm = house.do(CreatePlaylist("Warm up")).created[0]
    house.do(AddToPlaylist(warm, (2, 1)))
    assert house.find("playlist:warm") == house.find('playlist:"Warm up"') == [1, 2]
    assert house.find('playlist:"warm"') == []
    assert house.find('playlist:""') == [3]
    assert house.find("-playlist:warm") == [3]


def test_what_is_there_twice_stands_together(library: Library) -> None:
    library.do(
        AddFiles((
            double("a.mp3", "Rain", 200.0),
            double("b.mp3", "Sun", 300.0),
            double("c.mp3", "RAIN", 201.5),
            double("d.mp3", "Rain", 260.0),  # another version
            double("e.mp3", "Rain", 200.0, "Otto Grau"),  # another artist's
        ))
    )  # fmt: skip
    assert library.find("is:duplicate") == [1, 3]
    library.do(AddFiles((FoundFile(Path("/music/f.mp3"), None, 1, 1, Tags("Sonne", "Unknown"), 299.0),)))
    with writing(library._engine) as connection:  # the same sound, under another name
        connection.execute(
            update(schema.files).where(schema.files.c.track_id == 6).values(recording_id="id of b.mp3")
        )
    assert library.find("is:duplicate") == [1, 3, 2, 6], "by the first title of each group"
    assert library.find("is:dup -title:rain") == [2, 6]
    library.do(RemoveTracks((3, 2)))
    assert library.find("is:duplicate") == []


def test_states_and_locks_are_kinds(house: Library) -> None:
    house.do(SetMissing((1,)))
    assert house.find("is:missing") == [1]
    assert house.find("is:new") == [2, 3]
    assert house.find("is:locked") == []
    with writing(house._engine) as connection:
        connection.execute(insert(schema.locks).values(track_id=2, field="genre"))
    assert house.find("is:locked") == [2]
    assert house.find("is:missing | is:locked") == [1, 2]


def test_what_was_not_understood_is_told() -> None:
    assert remarks("deep bpm:120-126 artist:x -is:missing added:<7d color:red") == ()
    assert remarks("bmp:120") == (Remark("field", "bmp", "120", ("bpm",)),)
    assert remarks("qqqq:1") == (Remark("field", "qqqq", "1"),)
    (is_,) = remarks("is:happy")
    assert (is_.kind, is_.text) == ("value", "happy")
    assert "duplicate" in is_.meant
    assert [r.field for r in remarks("bpm:fast | key:zz added:soon")] == ["bpm", "key", "added"]
    assert remarks("bpm:") == (), "what is not finished yet is no mistake"


def test_a_field_offers_what_it_may_be_followed_by(house: Library) -> None:
    house.do(AddFiles((found("x.mp3", genre="House", label="Ostgut"),)))
    assert house.completions("genre", "") == ("House", "Techno")
    assert house.completions("genre", "te") == ("Techno",)
    assert house.completions("artist", "eto") == ("Étoile",)
    assert house.completions("label", "o") == ("Ostgut",)
    assert "duplicate" in house.completions("is", "d")
    assert house.completions("bpm", "x") == house.completions("nothing", "") == ()
    house.do(CreatePlaylist("Warm up"))
    assert house.completions("playlist", "w") == ("Warm up",)


@pytest.mark.parametrize("column", [name for name in SORTABLE if name != "duplicates"])
def test_every_order_is_read_from_an_index_and_sorted_by_nobody(house: Library, column: str) -> None:
    for is_descending in (False, True):
        question = select(schema.tracks.c.id).where(live(schema.tracks))
        question = question.order_by(*ordering((Sort(column, is_descending),)))
        with reading(house._engine) as connection:
            sql = question.compile(connection, compile_kwargs={"literal_binds": True})
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()
        told = " | ".join(row[3] for row in plan)
        assert "INDEX ix_tracks_" in told, told
        assert "TEMP B-TREE FOR ORDER BY" not in told, told


def test_words_alone_are_asked_of_full_text_search_and_keep_the_order_of_coming(house: Library) -> None:
    assert by_text("deep love") is not None
    assert by_text("artist:daft") is not None
    for line in ("", "deep -live", "deep | nuit", "deep bpm:120", 'genre:""', "!!!"):
        assert by_text(line) is None, line
    house.do(RemoveTracks((1,)))
    assert house.find("deep") == []
    house.undo()
    assert house.find("d") == [1]

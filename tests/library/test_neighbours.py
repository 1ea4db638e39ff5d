"""What mixes with a track: by the wheel, by tempo (a half and a double count), the best first."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from djanalyzer.library.database import reading
from djanalyzer.library.edits import AddFiles
from djanalyzer.library.neighbours import WAYS, Reach, place_after
from djanalyzer.library.store import Library
from djanalyzer.music import CAMELOT, Key
from tests.library.conftest import found


@pytest.mark.parametrize(
    ("way", "key"),
    [("same", "8A"), ("up", "9A"), ("down", "7A"), ("relative", "8B"), ("boost_2", "10A"), ("boost_7", "3A")],
)
def test_each_way_leads_to_its_key(way: str, key: str) -> None:
    assert CAMELOT[place_after(CAMELOT.index("8A"), way)] == key


def test_the_wheel_closes() -> None:
    assert CAMELOT[place_after(CAMELOT.index("12B"), "up")] == "1B"
    assert CAMELOT[place_after(CAMELOT.index("1A"), "down")] == "12A"
    assert set(WAYS) == {"same", "up", "down", "relative", "boost_2", "boost_7"}


@pytest.fixture
def crate(library: Library) -> Library:
    """Track 1 is 8A at 120; the others say in their name what they are."""
    tracks = (
        ("own", "8A", 120.0),
        ("up a little faster", "9A", 121.4),
        ("same", "8A", 120.0),
        ("half", "8B", 60.0),
        ("double", "7A", 238.0),
        ("too fast", "8A", 130.0),
        ("clashing", "2A", 120.0),
        ("boost", "10A", 120.0),
        ("no key", "", 120.0),
        ("no tempo", "8A", None),
    )
    files = [found(f"{n}.mp3", title=n, tempo=t, key=Key.parse(k) if k else None) for n, k, t in tracks]
    library.do(AddFiles(tuple(files)))
    return library


def names(library: Library, reach: Reach, track_id: int = 1) -> list[str]:
    ids = [one.track_id for one in library.neighbours(track_id, reach)]
    return [row.title for row in library.rows(ids)]


def test_the_best_come_first_and_what_clashes_does_not_come(crate: Library) -> None:
    assert names(crate, Reach()) == ["same", "up a little faster", "half", "double"]
    assert names(crate, Reach(tempo=0.005)) == ["same", "half"]
    assert names(crate, Reach(tempo=0.1))[-1] != "clashing"
    assert "too fast" in names(crate, Reach(tempo=0.1))
    assert "boost" in names(crate, Reach(ways=("same", "boost_2")))


def test_each_says_how_far_it_is(crate: Library) -> None:
    same, up, half, double = crate.neighbours(1, Reach())
    assert (same.way, same.tempo_change, same.speed) == ("same", 0.0, 1.0)
    assert (up.way, up.tempo_change) == ("up", pytest.approx(0.01167, abs=1e-4))
    assert (half.way, half.speed, half.tempo_change) == ("relative", 2.0, 0.0)
    assert (double.way, double.speed) == ("down", 0.5)


def test_without_a_key_the_tempo_speaks_and_without_a_tempo_the_key(crate: Library) -> None:
    assert set(names(crate, Reach(), 9)) == {
        "own",
        "up a little faster",
        "same",
        "half",
        "double",
        "clashing",
        "boost",
    }
    assert set(names(crate, Reach(), 10)) >= {"own", "same", "too fast", "half"}
    assert crate.neighbours(99, Reach()) == []


def test_they_are_found_by_indexes_however_many_tracks_there_are(crate: Library) -> None:
    asked: list[tuple[str, Any]] = []

    def note(*event_: Any) -> None:
        asked.append((event_[2], event_[3]))

    event.listen(crate._engine, "before_cursor_execute", note)
    crate.neighbours(1, Reach())
    event.remove(crate._engine, "before_cursor_execute", note)
    for question, values in asked:
        if question.startswith("SELECT"):
            with reading(crate._engine) as connection:
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}", values).fetchall()
            assert "SCAN" not in " ".join(row[3] for row in plan), plan

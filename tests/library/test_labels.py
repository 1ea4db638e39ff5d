"""Evidence and what counts: the DJ before programs before tags before models, and within one the latest."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from djanalyzer.library import schema
from djanalyzer.library.current import derive
from djanalyzer.library.database import reading
from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    MergeCollection,
    RemoveTracks,
    SaveAnalysis,
    SetLabel,
    SetMissing,
    SetTags,
)
from djanalyzer.library.store import Library
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    Energy,
    GridAnchor,
    Key,
    KnownTrack,
    Section,
    SectionLabel,
    Tags,
)
from tests.library.conftest import analysis, found

MODEL, TAGS, PROGRAM, DJ = Key(0, False, 0.5), Key(2, False), Key(4, False), Key(5, False)


def from_program(library: Library, track_id: int, tags: Tags) -> MergeCollection:
    known = KnownTrack(library.track(track_id).path, str(track_id), tags)
    return MergeCollection(Collection("rekordbox", (known,)))


def test_the_dj_s_word_counts_before_programs_before_tags_before_models(house: Library) -> None:
    def key() -> Key | None:
        return house.track(3).row.key

    house.do(SetLabel(3, "key", DJ))
    house.do(from_program(house, 3, Tags(key=PROGRAM)))
    house.do(AddFiles((found("untitled.wav", key=TAGS),)))
    house.do(SaveAnalysis(3, analysis(key=MODEL), b""))
    seen = [key()]
    house.do(SetLabel(3, "key", None))
    seen.append(key())
    house.do(from_program(house, 3, Tags()))
    seen.append(key())
    house.do(AddFiles((found("untitled.wav"),)))
    seen.append(key())
    assert seen == [DJ, PROGRAM, TAGS, MODEL]
    evidence = [(x.source.kind, x.value) for x in house.track(3).labels if x.task == "key"]
    assert evidence == [
        ("dj", DJ),
        ("program", PROGRAM),
        ("tags", TAGS),
        ("model", MODEL),
        ("dj", None),
        ("program", None),
        ("tags", None),
    ]


def test_of_two_programs_the_one_that_spoke_last_counts(house: Library) -> None:
    for program, tempo in (("rekordbox", 120.0), ("traktor", 121.0), ("rekordbox", 122.0)):
        known = KnownTrack(house.track(1).path, "1", Tags(tempo=tempo))
        house.do(MergeCollection(Collection(program, (known,))))
    assert house.track(1).row.bpm == 122.0


def test_each_text_field_comes_from_the_weightiest_source_that_fills_it(house: Library) -> None:
    house.do(from_program(house, 1, Tags(title="From rekordbox", comment="peak time")))
    house.do(SetTags(1, Tags(title="Mine", rating=5, color="#FF0000")))
    tags = house.track(1).tags
    assert (tags.title, tags.artist, tags.comment, tags.genre) == ("Mine", "Daft Punk", "peak time", "House")
    assert (tags.rating, tags.color) == (5, "#FF0000")
    house.undo()
    assert house.track(1).tags.title == "From rekordbox"


def test_the_tempo_shown_is_the_grid_s_unless_someone_of_more_weight_names_another(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    assert house.track(1).row.bpm == 124.01  # the file's tag says 124, and is often rounded
    house.do(from_program(house, 1, Tags(tempo=124.5)))
    assert house.track(1).row.bpm == 124.5
    house.do(SetLabel(1, "beat_grid", BeatGrid.constant(0.0, 62.0)))
    assert house.track(1).row.bpm == 62.0
    house.do(SetLabel(1, "tempo", 124.0))
    assert house.track(1).row.bpm == 62.0  # of one source the grid is the more exact word


def test_all_things_can_be_said_and_read_back(house: Library) -> None:
    grid = BeatGrid((GridAnchor(-0.1, 99.99), GridAnchor(33.25, 101.5, 3)))
    sections = (Section(0.0, 10.5, SectionLabel.VERSE), Section(10.5, 20.0, SectionLabel.BRIDGE, 0.25))
    house.do(SetLabel(3, "beat_grid", grid))
    house.do(SetLabel(3, "sections", sections))
    house.do(SetLabel(3, "energy", Energy(9.0, (0.5, 1.0), 2.0)))
    house.do(SetLabel(3, "genre", "Drum & Bass"))
    house.do(SetLabel(3, "rating", 4))
    track = house.track(3)
    assert (track.beat_grid, track.sections, track.energy) == (grid, sections, Energy(9.0, (0.5, 1.0), 2.0))
    assert (track.row.genre, track.row.energy, track.tags.rating) == ("Drum & Bass", 9.0, 4)


@pytest.mark.parametrize(
    ("task", "value"), [("key", "8A"), ("cues", ()), ("shoe", "happy"), ("tempo", "fast")]
)
def test_what_is_no_value_for_a_task_is_our_own_mistake(task: str, value: Any) -> None:
    with pytest.raises(ValueError, match=task):
        SetLabel(1, task, value)


# What is shown is what follows from the evidence, whatever happened


_KEYS = st.builds(Key, st.integers(0, 11), st.booleans(), st.floats(0, 1))
_GRIDS = st.builds(BeatGrid.constant, st.floats(0, 5), st.floats(40, 250), st.integers(1, 4))
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_TAGS = st.builds(
    Tags,
    title=_WORDS,
    artist=_WORDS,
    genre=st.sampled_from(["", "House", "Techno"]),
    year=st.none() | st.integers(1900, 2100),
    tempo=st.none() | st.floats(40, 250),
    key=st.none() | _KEYS,
    rating=st.none() | st.integers(0, 5),
)
_MARKS = st.builds(Cue, st.floats(0, 300), st.none() | st.integers(0, 7), _WORDS)
_DOINGS = st.lists(
    st.one_of(
        st.tuples(st.just("file"), _TAGS),
        st.tuples(st.just("dj tags"), _TAGS),
        st.tuples(st.just("program"), st.tuples(_TAGS, st.none() | _GRIDS, st.lists(_MARKS, max_size=3))),
        st.tuples(st.just("model"), st.tuples(st.none() | _GRIDS, st.none() | _KEYS)),
        st.tuples(st.just("key"), st.none() | _KEYS),
        st.tuples(st.just("grid"), st.none() | _GRIDS),
        st.tuples(st.just("cue"), _MARKS),
        st.tuples(st.sampled_from(["missing", "remove", "undo", "redo"]), st.none()),
    ),
    min_size=1,
    max_size=8,
)


def _do(library: Library, doing: str, value: Any) -> None:
    if doing == "file":
        tags = {
            name: getattr(value, name)
            for name in ("title", "artist", "genre", "year", "tempo", "key", "rating")
        }
        library.do(AddFiles((found("a.mp3", **tags),)))
    elif doing == "dj tags":
        library.do(SetTags(1, value))
    elif doing == "program":
        tags, grid, cues = value
        known = KnownTrack(next(iter(library.known_files())), "1", tags, 200.0, grid, tuple(cues))
        library.do(MergeCollection(Collection("rekordbox", (known,))))
    elif doing == "model":
        library.do(SaveAnalysis(1, analysis(beat_grid=value[0], key=value[1]), b"w"))
    elif doing == "missing":
        library.do(SetMissing((1,)))
    elif doing == "undo":
        library.undo()
    elif doing == "redo":
        library.redo()
    elif doing == "cue":
        library.do(AddCue(1, value))
    else:
        library.do(SetLabel(1, {"key": "key", "grid": "beat_grid"}[doing], value))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(doings=_DOINGS)
def test_current_values_always_follow_from_the_evidence(
    house: Library, doings: list[tuple[str, Any]]
) -> None:
    for doing, value in doings:
        if doing == "remove":
            house.do(RemoveTracks((1,)))
            doing, value = "file", Tags(title="back again")
        if 1 not in house.find():  # an undo went back to before the import, or to the removal
            house.redo()
        if 1 not in house.find():
            _do(house, "file", Tags(title="back again"))
        _do(house, doing, value)
    with reading(house._engine) as connection:
        ids = list(connection.execute(select(schema.tracks.c.id)).scalars())
        for derived in derive(connection, ids):
            stored = connection.execute(select(schema.tracks).where(schema.tracks.c.id == derived["id"]))
            row = stored.mappings().one()
            assert {name: row[name] for name in derived} == derived
        _assert_search_follows(connection)


def _assert_search_follows(connection: Any) -> None:
    """Let FTS5 compare its index with the table it describes."""
    connection.exec_driver_sql("INSERT INTO track_search(track_search, rank) VALUES ('integrity-check', 1)")


def test_grids_and_sections_shown_are_those_of_the_label_that_counts(house: Library) -> None:
    house.do(SaveAnalysis(3, analysis(), b""))
    house.do(SetLabel(3, "beat_grid", BeatGrid.constant(1.0, 100.0)))
    assert house.collection([3]).tracks[0].beat_grid == BeatGrid.constant(1.0, 100.0)
    house.do(SetLabel(3, "beat_grid", None))
    assert house.collection([3]).tracks[0].beat_grid == analysis().beat_grid

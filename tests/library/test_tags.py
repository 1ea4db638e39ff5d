"""Many tracks are told apart or alike field by field; what was not changed stays, and who said what is kept."""

from __future__ import annotations

import time

import pytest

from djanalyzer.errors import FieldLocked
from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    EditTags,
    LockFields,
    MergeCollection,
    RemoveTracks,
    SaveAnalysis,
    SetLabel,
)
from djanalyzer.library.edits.tags import EMPTY
from djanalyzer.library.store import Library
from djanalyzer.music import Collection, Cue, Energy, Key, KnownTrack, Tags
from tests.library.conftest import analysis, found

ALL = (1, 2, 3)


def test_only_the_fields_that_were_changed_change(house: Library) -> None:
    house.do(
        EditTags((1, 2), (("comment", "peak time"), ("genre", "Trance"), ("rating", 4), ("color", "#FF0000")))
    )
    first, second = house.track(1).tags, house.track(2).tags
    assert (first.title, second.title) == ("Deep Love", "Nuit")
    for tags in (first, second):
        assert (tags.comment, tags.genre, tags.rating, tags.color) == ("peak time", "Trance", 4, "#FF0000")
    house.do(EditTags(ALL, (("label", "Warp"),)))
    assert (house.track(1).tags.comment, house.track(1).tags.label) == ("peak time", "Warp")
    assert house.history()[0].name == "Edit record label"
    for _ in range(2):
        house.undo()
    assert (house.track(1).tags.comment, house.track(1).tags.rating) == ("", None)


def test_an_empty_word_is_a_word_and_taking_it_back_is_another_thing(house: Library) -> None:
    changes = (("artist", EMPTY), ("genre", EMPTY), ("key", EMPTY), ("year", EMPTY), ("rating", EMPTY))
    house.do(EditTags((1, 2), changes))
    tags = house.track(1).tags
    assert (tags.artist, tags.genre, tags.key, house.track(2).tags.year, tags.rating) == (
        "",
        "",
        None,
        None,
        0,
    )
    house.do(SaveAnalysis(1, analysis(), b""))
    house.do(AddFiles((found("a.mp3", artist="Somebody", genre="Pop"),)))
    assert (house.track(1).tags.artist, house.track(1).row.key) == ("", None), "the DJ's word stays"
    house.do(EditTags((1, 2), tuple((name, None) for name, _ in changes)))
    tags = house.track(1).tags
    assert (tags.artist, tags.genre, tags.rating) == ("Somebody", "Pop", None)
    assert house.track(1).row.key == Key(9, True, 0.7)
    assert house.track(2).tags.year == 1999


def test_what_was_undone_does_not_come_back_with_the_next_word(house: Library) -> None:
    house.do(EditTags((1, 3), (("title", "Wrong"), ("album", EMPTY))))
    house.undo()
    house.do(EditTags((1, 3), (("comment", None),)))
    house.do(EditTags((1, 3), (("artist", "Right"),)))
    assert [(house.track(i).tags.title, house.track(i).tags.artist) for i in (1, 3)] == [
        ("Deep Love", "Right"),
        ("untitled", "Right"),
    ]
    assert house.summaries([1])["album"].n_said == 0
    house.undo()
    assert house.track(1).tags.artist == "Daft Punk"
    house.redo()
    assert (house.track(1).tags.title, house.track(1).tags.artist) == ("Deep Love", "Right")


def test_a_title_taken_away_is_the_file_s_name(house: Library) -> None:
    house.do(EditTags((1,), (("title", EMPTY),)))
    assert house.track(1).row.title == "a"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  deep  ", "deep"),
        ("a\x00b\x07c", "abc"),
        ("half \ud83d surrogate", "half ? surrogate"),
        ("line one\r\nline two", "line one\nline two"),
        ("שלום עולם — مرحبا", "שלום עולם — مرحبا"),
        ("🕺🏽💃 x" + "y" * 400, "🕺🏽💃 x" + "y" * 400),
    ],
)
def test_text_is_kept_as_it_was_meant(house: Library, typed: str, kept: str) -> None:
    house.do(EditTags((1,), (("comment", typed), ("genre", typed))))
    assert (house.track(1).tags.comment, house.track(1).row.genre) == (kept, kept)


def test_the_dj_s_energy_keeps_the_curve_that_the_model_heard(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    house.do(EditTags((1,), (("energy", Energy(9.0)),)))
    assert house.track(1).energy == Energy(9.0, (0.25, 0.5, 0.75))
    assert house.track(1).row.energy == 9.0


def test_locked_fields_are_left_alone_one_by_one(house: Library) -> None:
    house.do(LockFields((1,), ("comment",)))
    house.do(LockFields((2,), ("rating",)))
    changes = house.do(EditTags(ALL, (("comment", "new"), ("rating", 3))))
    assert changes.n_locked == 2
    assert [(house.track(i).tags.comment, house.track(i).tags.rating) for i in ALL] == [
        ("", 3),
        ("new", None),
        ("new", 3),
    ]
    with pytest.raises(FieldLocked, match="comment of “Deep Love” is locked"):
        house.do(EditTags((1,), (("comment", "newer"), ("title", "Other"))))
    assert house.track(1).tags.title == "Deep Love", "of one track all is changed, or nothing"


def test_tracks_that_have_gone_meanwhile_are_left_out(house: Library) -> None:
    house.do(RemoveTracks((2,)))
    assert house.do(EditTags(ALL, (("album", "X"),))).track_ids == {1, 3}


@pytest.mark.parametrize(
    "change", [("shoe", "happy"), ("rating", "five"), ("key", "8A"), ("tempo", EMPTY), ("title", 3)]
)
def test_what_is_no_value_for_a_field_is_our_own_mistake(change: tuple[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no value|no tag"):
        EditTags((1,), (change,))  # type: ignore[arg-type]


def test_what_tracks_have_in_common_is_told_field_by_field(house: Library) -> None:
    house.do(EditTags((1, 2), (("comment", "same"), ("rating", 5), ("key", Key(0, True)))))
    house.do(LockFields((1,), ("genre",)))
    both = house.summaries((1, 2))
    assert (both["comment"].value, both["comment"].is_mixed, both["comment"].n_said) == ("same", False, 2)
    assert (both["rating"].value, both["key"].value) == (5, Key(0, True))
    assert (both["title"].value, both["title"].is_mixed, both["title"].n_said) == (None, True, 0)
    assert (both["year"].is_mixed, both["genre"].n_locked) == (True, 1)
    assert house.summaries(ALL)["rating"].is_mixed, "one of them has none"
    assert (house.summaries((3,))["album"].value, house.summaries((3,))["year"].value) == ("", None)


def test_every_word_on_a_track_says_whose_it_is_and_whether_it_counts(house: Library) -> None:
    house.do(SaveAnalysis(1, analysis(), b""))
    known = KnownTrack(house.track(1).path, "1", Tags("Theirs", key=Key(4, False)), cues=(Cue(3.0, 0),))
    house.do(MergeCollection(Collection("rekordbox", (known,))))
    house.do(EditTags((1,), (("title", "Mine"), ("album", EMPTY))))
    house.do(AddCue(1, Cue(9.0)))

    def said(field: str) -> list[tuple[str, object, bool]]:
        return [(str(w.source), w.value, w.counts) for w in house.words(1) if w.field == field]

    assert said("title") == [
        ("you", "Mine", True),
        ("rekordbox", "Theirs", False),
        ("file", "Deep Love", False),
    ]
    assert said("key") == [
        ("rekordbox", Key(4, False), True),
        ("file", Key(9, True), False),
        ("djanalyzer-1", Key(9, True, 0.7), False),
    ]
    assert said("tempo") == [("djanalyzer-1", 124.01, True), ("file", 124.0, False)], "the grid's"
    assert said("album") == [("you", "", True)]
    assert {source: len(marks) for source, marks, _ in said("cues")} == {"you": 1, "rekordbox": 1}  # type: ignore[arg-type]
    assert [w.made_at > 1e9 for w in house.words(1) if w.field != "cues"].count(False) == 0
    house.do(LockFields((1,), ("title", "key")))
    house.do(SetLabel(2, "key", Key(1, True)))
    assert [w.source.name for w in house.words(1) if w.field == "title" and w.counts] == ["you"]


def test_thousands_of_tracks_are_one_step(library: Library) -> None:
    library.do(AddFiles(tuple(found(f"{n}.mp3", title=f"Track {n}") for n in range(1000))))
    ids = tuple(range(1, 1001))
    library.do(EditTags(ids[:500], (("comment", "some of them"),)))
    begun = time.process_time()
    library.do(EditTags(ids, (("comment", "all of them"), ("rating", 3), ("color", "#00FF00"))))
    edited = time.process_time()
    summary = library.summaries(ids)
    read = time.process_time()
    assert (summary["comment"].value, summary["rating"].n_said) == ("all of them", 1000)
    assert summary["title"].is_mixed
    library.undo()
    assert [library.track(i).tags.comment for i in (1, 500, 501, 1000)] == ["some of them"] * 2 + [""] * 2
    # 0.3 s and 0.01 s of a processor, with room for a slow one.
    assert (edited - begun < 5, read - edited < 0.5) == (True, True)


def test_the_djs_word_is_as_old_as_its_last_change(house: Library) -> None:
    def made(field: str) -> float:
        (word,) = (w for w in house.words(1) if w.field == field and w.source.kind == "dj")
        return word.made_at

    house.do(EditTags((1,), (("comment", "first"),)))
    first = made("comment")
    house.do(EditTags((1,), (("comment", "first"),)))
    assert made("comment") == first
    house.do(EditTags((1, 2), (("comment", "second"),)))
    assert made("comment") > first
    house.undo()
    assert made("comment") == first


def test_a_field_that_was_emptied_is_filled_again_and_the_others_stay_empty(house: Library) -> None:
    house.do(EditTags((1,), (("artist", EMPTY), ("album", EMPTY), ("year", EMPTY), ("track_number", 3))))
    house.do(EditTags((1,), (("album", "Homework"),)))
    tags = house.track(1).tags
    assert (tags.artist, tags.album, tags.year, tags.track_number) == ("", "Homework", None, 3)
    house.do(EditTags((1,), (("artist", None),)))
    assert (house.track(1).tags.artist, house.track(1).tags.album) == ("Daft Punk", "Homework")
    house.do(EditTags((1,), (("album", None), ("track_number", None))))
    assert (house.track(1).tags.album, house.track(1).tags.track_number) == ("", None)


def test_a_word_that_says_nothing_leaves_no_trace_and_the_same_word_no_step(house: Library) -> None:
    before = house.words(3), len(house.history())
    assert not house.do(EditTags((1, 2, 3), (("comment", None), ("color", None), ("genre", None))))
    assert (house.words(3), len(house.history())) == before
    house.do(EditTags((1, 2, 3), (("comment", "x"), ("mood", "dark"), ("tempo", 125.5))))
    assert not house.do(EditTags((3, 1), (("comment", " x "), ("mood", "dark"), ("tempo", 125.5))))
    assert [(row.comment, row.mood, row.bpm) for row in house.rows([1, 2, 3])] == [("x", "dark", 125.5)] * 3
    house.undo()
    assert not house.do(EditTags((3,), (("comment", None),))), "what was taken back says nothing"


def test_there_can_be_no_mood_and_no_stars(house: Library) -> None:
    house.do(EditTags((1, 2), (("mood", EMPTY), ("rating", EMPTY), ("key", EMPTY), ("genre", EMPTY))))
    values = {(w.field, w.value) for w in house.words(1) if w.source.kind == "dj"}
    assert values == {("mood", ""), ("rating", 0), ("key", None), ("genre", "")}
    assert [(row.genre, row.key, row.is_without_genre) for row in house.rows([1, 2])] == [
        ("", None, True)
    ] * 2


@pytest.mark.parametrize(
    "change", [("energy", EMPTY), ("energy", 5), ("year", "1999"), ("mood", 3), ("color", 1)]
)
def test_no_other_kind_of_value_is_taken(change: tuple[str, object]) -> None:
    with pytest.raises(ValueError, match="no value for"):
        EditTags((1,), (change,))  # type: ignore[arg-type]
    assert EditTags((1,), (("tempo", 120),)).describe() == "Edit tempo"

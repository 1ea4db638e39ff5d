"""What the model takes genre and mood for stands beside the DJ's own words, and becomes one of them only when he says so."""

from __future__ import annotations

import pytest

from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import AdoptGuesses, EditTags, LockFields, SaveAnalysis, SetLabel
from djanalyzer.library.records import Sort
from djanalyzer.library.store import Library
from djanalyzer.music import Analysis, ChangePoint, Dynamics, Guess, Source
from tests.library.conftest import analysis


def heard(genre: str, mood: str = "dark", sure: float = 0.74, model: str = "djanalyzer-6") -> Analysis:
    """What a model might say of a track's character."""
    return analysis(
        model,
        genres=(Guess(genre, sure), Guess("Trance", 0.1), Guess("Breaks", 0.05)),
        moods=(Guess(mood, 0.6), Guess("calm", 0.3)),
        dynamics=Dynamics((-12.5, 0.25, 3.0), 1.0),
        changes=(ChangePoint(30.0, 0.9), ChangePoint(61.5, 0.4)),
    )


@pytest.fixture
def library_heard(house: Library) -> Library:
    """1 is tagged House and sounds like Techno, 2 is tagged Techno and sounds so, 3 has no genre and sounds like Deep House."""
    house.do(SaveAnalysis(1, heard("Techno", "dark", 0.9), b""))
    house.do(SaveAnalysis(2, heard("Techno", "groovy", 0.95), b""))
    house.do(SaveAnalysis(3, heard("Deep House", "dreamy"), b""))
    return house


def test_all_that_the_model_said_can_be_had_again(library_heard: Library) -> None:
    assert library_heard.track(3).analysis == heard("Deep House", "dreamy")


def test_the_genre_that_is_heard_stands_beside_the_tag_and_never_in_its_place(library_heard: Library) -> None:
    tagged, same, without = library_heard.rows([1, 2, 3])
    assert (tagged.genre, tagged.style) == ("House", Guess("Techno", 0.9))
    assert (same.genre, same.style) == ("Techno", Guess("Techno", 0.95))
    assert (without.genre, without.style) == ("", Guess("Deep House", 0.74))
    assert (without.mood, without.mood_confidence) == ("dreamy", 0.6)
    labels = {label.task: label for label in library_heard.track(3).labels}
    assert labels["genre"].source == Source("model", "djanalyzer-6")
    assert (labels["genre"].value, labels["genre"].confidence) == ("Deep House", 0.74)


def test_what_is_heard_goes_to_no_other_program(library_heard: Library) -> None:
    genres = [track.tags.genre for track in library_heard.collection(None).tracks]
    assert genres == ["House", "Techno", ""]


def test_an_analysis_of_an_earlier_version_says_nothing(house: Library) -> None:
    house.do(SaveAnalysis(3, analysis("djanalyzer-4"), b""))
    row, said = house.rows([3])[0], house.track(3).analysis
    assert (row.style, row.mood, row.mood_confidence) == (None, "", None)
    assert said is not None
    assert (said.genres, said.moods, said.dynamics, said.changes) == ((), (), None, None)


def test_taking_over_the_genre_is_one_step_on_all_tracks_that_have_none(library_heard: Library) -> None:
    changes = library_heard.do(AdoptGuesses((1, 2, 3), "genre"))
    assert changes.track_ids == {3}
    assert [row.genre for row in library_heard.rows([1, 2, 3])] == ["House", "Techno", "Deep House"]
    assert library_heard.collection([3]).tracks[0].tags.genre == "Deep House", "now it is the DJ's own"
    undone = library_heard.undo()
    assert undone is not None
    assert undone.name == "Take over the genre"
    assert library_heard.rows([3])[0].genre == ""
    library_heard.redo()
    assert library_heard.find("genre:deep") == [3]


def test_a_mood_that_was_taken_over_stays_whatever_a_later_model_hears(library_heard: Library) -> None:
    library_heard.do(AdoptGuesses((3,), "mood"))
    library_heard.do(SaveAnalysis(3, heard("Deep House", "happy", model="djanalyzer-6"), b""))
    row = library_heard.rows([3])[0]
    assert (row.mood, row.mood_confidence) == ("dreamy", None)
    assert not library_heard.do(AdoptGuesses((3,), "mood")), "the DJ has named it"
    library_heard.do(EditTags((3,), (("mood", None),)))
    assert library_heard.rows([3])[0].mood == "happy"


def test_a_locked_genre_is_not_taken_over(library_heard: Library) -> None:
    library_heard.do(LockFields((3,), ("genre",)))
    with pytest.raises(LibraryTrouble, match="locked"):
        library_heard.do(AdoptGuesses((3,), "genre"))
    assert library_heard.rows([3])[0].genre == ""


def test_of_many_tracks_the_locked_ones_are_left_out_though_a_single_one_is_heard(
    library_heard: Library,
) -> None:
    library_heard.do(LockFields((3,), ("genre",)))
    changes = library_heard.do(AdoptGuesses((1, 2, 3), "genre"))
    assert (changes.track_ids, changes.n_locked) == (frozenset(), 1)


def test_a_genre_that_the_dj_has_emptied_is_not_taken_over(library_heard: Library) -> None:
    library_heard.do(EditTags((3,), (("genre", ""),)))
    (row,) = library_heard.rows([3])
    assert (row.is_without_genre, row.has_heard_genre) == (True, False)
    assert not library_heard.do(AdoptGuesses((3,), "genre"))
    library_heard.undo()
    assert library_heard.rows([3])[0].has_heard_genre


def test_of_many_tracks_words_that_nobody_has_seen_are_not_taken_over(library_heard: Library) -> None:
    library_heard.do(SaveAnalysis(3, heard("Deep House", sure=0.2), b""))
    assert not library_heard.do(AdoptGuesses((2, 3), "genre"))
    assert library_heard.do(AdoptGuesses((3,), "genre")).track_ids == {3}, "the page of one track shows it"


def test_only_genre_and_mood_can_be_taken_over() -> None:
    with pytest.raises(ValueError, match="key"):
        AdoptGuesses((1,), "key")


def test_genre_finds_tags_style_finds_what_is_heard(library_heard: Library) -> None:
    assert library_heard.find("genre:techno") == [2]
    assert library_heard.find("style:techno") == [1, 2]
    assert library_heard.find("style:house") == [3]
    assert library_heard.find('style:="house"') == []
    assert library_heard.find("mood:dreamy | mood:groo") == [2, 3]
    library_heard.do(SaveAnalysis(1, analysis("djanalyzer-6"), b""))
    assert library_heard.find('style:""') == [1], "the model has taken its word back"
    assert library_heard.completions("style", "t") == ("Techno",)
    assert library_heard.completions("mood", "") == ("dreamy", "groovy")
    assert library_heard.find(sort=(Sort("mood"),)) == [3, 2, 1]
    assert library_heard.find(sort=(Sort("style", True),)) == [2, 3, 1]


def test_a_tag_that_the_model_is_sure_is_another_genre_is_doubted(library_heard: Library) -> None:
    assert library_heard.find("is:genre-doubt") == [1]
    assert library_heard.completions("is", "gen") == ("genre-doubt",)
    library_heard.do(SaveAnalysis(1, heard("Techno", sure=0.7), b""))
    assert library_heard.find("is:genre-doubt") == [], "it is not sure"
    library_heard.do(SetLabel(2, "genre", "Friday warm up"))
    assert library_heard.find("is:genre-doubt") == [], (
        "a word of the DJ's own is no genre that could be wrong"
    )


def test_the_page_of_tags_lists_the_models_word_as_one_that_does_not_count(library_heard: Library) -> None:
    words = [word for word in library_heard.words(1) if word.field == "genre"]
    assert [(word.value, word.source.kind, word.counts) for word in words] == [
        ("House", "tags", True),
        ("Techno", "model", False),
    ]
    (alone,) = [word for word in library_heard.words(3) if word.field == "genre"]
    assert not alone.counts

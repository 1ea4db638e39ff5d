"""What a library says about genre and mood: whose word counts, how sure it is, and where nobody has said anything."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app.labelling import LabelledTrack, Word, counts, labelled_tracks
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.library.edits import AddFiles, EditTags, FoundFile, MergeCollection, SaveAnalysis
from djanalyzer.music import Collection, Guess, KnownTrack, Tags
from tests.app.conftest import ANALYSIS


def _shelf(session: Session, *tags: Tags) -> list[int]:
    """Put tracks into the library that have these tags."""
    files = [FoundFile(Path(f"/music/{n}.mp3"), f"recording {n}", 1, 1, one) for n, one in enumerate(tags)]
    return list(session.do(AddFiles(tuple(files))).created)


def _program(session: Session, genre: str = "", my_tags: str = "", name: str = "rekordbox") -> None:
    """Let a program say something about the first track."""
    extra = (("MyTag", my_tags),) if my_tags else ()
    known = KnownTrack(Path("/music/0.mp3"), "1", Tags(genre=genre), extra=extra)
    session.do(MergeCollection(Collection(name, (known,))))


def _only(session: Session) -> LabelledTrack:
    (track,) = labelled_tracks(session)
    return track


def test_the_genre_of_a_tag_is_told_in_our_words(session: Session) -> None:
    _shelf(session, Tags(artist="Ann", genre="D'n'B"), Tags(genre="Dance"), Tags())
    assert _only(session) == LabelledTrack(
        Path("/music/0.mp3"), "Ann", Word("Drum & Bass", "tags", 1.0), None
    )


def test_a_program_counts_before_a_tag_and_the_dj_before_both(session: Session) -> None:
    (track_id,) = _shelf(session, Tags(genre="House"))
    _program(session, "Techno")
    assert _only(session).genre == Word("Techno", "rekordbox", 0.5)
    session.do(EditTags((track_id,), (("genre", "Trance"),)))
    assert _only(session).genre == Word("Trance", "the DJ", 1.0)


def test_those_who_agree_make_it_surer(session: Session) -> None:
    _shelf(session, Tags(genre="Tech House"))
    _program(session, "Electronic")  # names none
    assert _only(session).genre == Word("Tech House", "tags", 1.0)
    _program(session, "tech-house")
    assert _only(session).genre == Word("Tech House", "rekordbox", 1.0)
    _program(session, "Trance", name="Traktor")
    assert _only(session).genre == Word("Trance", "Traktor", 1 / 3)


@pytest.mark.parametrize("word", ["Jazz", ""])
def test_where_the_dj_says_what_we_have_no_word_for_nothing_is_known(session: Session, word: str) -> None:
    (track_id,) = _shelf(session, Tags(genre="House"))
    session.do(EditTags((track_id,), (("genre", word),)))
    assert list(labelled_tracks(session)) == []


def test_a_models_word_teaches_no_model(session: Session) -> None:
    (track_id,) = _shelf(session, Tags())
    said = replace(ANALYSIS, genres=(Guess("Techno", 0.9),), moods=(Guess("dark", 0.9),))
    session.do(SaveAnalysis(track_id, said, b""))
    assert list(labelled_tracks(session)) == []


def test_my_tags_name_genres_in_their_column_and_moods_in_the_others(session: Session) -> None:
    _shelf(session, Tags(comment="ripped from vinyl"))
    _program(session, my_tags="Genre: Techno; Components: Dark, Vocal; Situation: Groovy, Warm-up")
    track = _only(session)
    assert track.genre == Word("Techno", "My Tag", 1.0)
    assert track.mood == Word("groovy", "My Tag", 1.0)


def test_a_mood_is_read_off_a_comment_and_given_up_for_the_djs_own(session: Session) -> None:
    (track_id, _) = _shelf(
        session, Tags(comment="8A - Energy 7 - Dark"), Tags(comment="Dark side of the moon")
    )
    assert _only(session).mood == Word("dark", "comment", 1.0)
    session.do(EditTags((track_id,), (("mood", "happy"),)))
    assert _only(session).mood == Word("happy", "the DJ", 1.0)


def test_tracks_are_counted_the_most_frequent_words_first(session: Session) -> None:
    _shelf(session, Tags(genre="House"), Tags(genre="Techno", comment="dark"), Tags(genre="techno"))
    assert counts(list(labelled_tracks(session))) == ({"Techno": 2, "House": 1}, {"dark": 1})


def test_a_search_line_chooses_the_tracks(session: Session) -> None:
    _shelf(session, Tags(title="One", genre="House"), Tags(title="Two", genre="Techno"))
    assert [t.genre.word for t in labelled_tracks(session, "two") if t.genre] == ["Techno"]


def test_the_command_prints_counts_or_a_record_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = tmp_path / "library.sqlite"
    with Session.open(db) as session:
        _shelf(session, Tags(artist="Ann", genre="Psy-Trance"), Tags(genre="Hip-Hop/Rap"))
    assert main(["--db", str(db), "labels"]) == 0
    told = capsys.readouterr()
    assert told.out.split() == ["genre", "tracks", "Hip-Hop", "1", "Psytrance", "1"]
    assert "2 tracks" in told.err
    assert main(["--db", str(db), "labels", "--json"]) == 0
    first, _ = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first == {
        "path": "/music/0.mp3",
        "artist": "Ann",
        "genre": {"word": "Psytrance", "source": "tags", "confidence": 1.0},
        "mood": None,
    }

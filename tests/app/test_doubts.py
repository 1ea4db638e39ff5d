"""Genres and keys that the sound speaks against come up in the review, and can be put right there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app.doubts import look_for_doubts
from djanalyzer.app.reviewing import Subject, Verdict, apply, judge, read_queue
from djanalyzer.app.session import Session
from djanalyzer.library.edits import AddFiles, EditTags, FoundFile, SaveEmbedding
from djanalyzer.music import Key, Tags
from djanalyzer.music.similarity import EMBEDDING_SIZE, KeyOpinion, TrackEmbedding


@pytest.fixture
def shelf(session: Session) -> Session:
    """Ten tracks that sound like house and ten like techno; 1 is called techno and is none. 12 is heard in E minor."""
    rng = np.random.default_rng(0)
    tags = [
        Tags(title=str(i), genre="House" if 1 < i <= 10 else "Techno", key=Key(9, True)) for i in range(1, 21)
    ]
    files = (FoundFile(Path(f"/music/{i}.mp3"), f"r{i}", 1, 1, t) for i, t in enumerate(tags))
    session.do(AddFiles(tuple(files)))
    middles = rng.normal(size=(2, EMBEDDING_SIZE))
    for i in range(1, 21):
        vector = middles[int(i > 10)] + 0.3 * rng.normal(size=EMBEDDING_SIZE)
        key = Key(4, True, 0.95) if i == 12 else Key(9, True, 0.9)
        vector = (vector / np.linalg.norm(vector)).astype(np.float32)
        session.do(SaveEmbedding(i, TrackEmbedding("listener-1", vector, (), KeyOpinion(key))))
    return session


def test_a_genre_and_a_key_that_the_sound_speaks_against_are_reviewed(shelf: Session) -> None:
    assert read_queue(shelf).run == ""
    report = look_for_doubts(shelf)
    assert report.summary == "1 genre and 1 key to look at again"
    queue = read_queue(shelf)
    found = {(f.track_id, f.subject, f.labelled, f.proposed) for case in queue.cases for f in case.findings}
    assert found == {(1, Subject.GENRE, "Techno", "House"), (12, Subject.KEY, "A minor", "E minor")}


def test_what_is_found_wrong_is_put_right_and_not_asked_again(shelf: Session) -> None:
    look_for_doubts(shelf)
    queue = read_queue(shelf)
    judge(shelf, [f for case in queue.cases for f in case.findings], Verdict.WRONG, queue.run)
    apply(shelf)
    (first, twelfth) = shelf.rows([1, 12])
    assert (first.genre, twelfth.key.name if twelfth.key else "") == ("House", "E minor")
    assert not read_queue(shelf).cases
    assert look_for_doubts(shelf).summary.startswith("The sound speaks against no genre")


def test_what_was_changed_since_is_not_asked(shelf: Session) -> None:
    look_for_doubts(shelf)
    shelf.do(EditTags((1,), (("genre", "Ambient"),)))
    assert [f.subject for case in read_queue(shelf).cases for f in case.findings] == [Subject.KEY]


def test_what_was_found_right_is_not_asked_again(shelf: Session) -> None:
    look_for_doubts(shelf)
    queue = read_queue(shelf)
    judge(shelf, [f for case in queue.cases for f in case.findings], Verdict.RIGHT, queue.run)
    look_for_doubts(shelf)
    assert not read_queue(shelf).cases

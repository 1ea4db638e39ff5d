"""Why the model names a genre and a mood: which moments decided, and what is kept of the answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import explaining
from djanalyzer.app.analysing import analyse_again
from djanalyzer.app.answers import attention_as_plain, attention_from
from djanalyzer.app.explaining import Moment, explain, moments
from djanalyzer.app.importing import import_files
from djanalyzer.app.jobs import Job
from djanalyzer.app.session import Session
from djanalyzer.errors import LibraryTrouble
from djanalyzer.library.edits import SaveAnalysis, SetMissing
from djanalyzer.music import Guess, Section, SectionLabel
from djanalyzer.music.attention import MutualLook, StyleAttention
from tests.app.conftest import RICH, QuickModel

INTRO, DROP = Section(0.0, 50.0, SectionLabel.INTRO), Section(50.0, 120.0, SectionLabel.DROP)


def weights(*peaks: tuple[int, int], n: int = 120) -> np.ndarray:
    """A second a step: much in the given seconds, little in the others."""
    found = np.full(n, 0.001, np.float32)
    for start, stop in peaks:
        found[start:stop] = 1.0
    return found / found.sum()


def test_the_moments_that_carry_half_of_a_decision_are_told_with_their_sections() -> None:
    carried = weights((20, 26), (60, 64))
    carried[60:64] *= 3
    found = moments(carried / carried.sum(), 1.0, (INTRO, DROP))
    assert [(m.start, m.stop, m.section) for m in found] == [(60.0, 64.0, DROP)]
    assert found[0].share == pytest.approx(0.66, abs=0.02)


def test_moments_near_each_other_are_one_and_three_are_told_at_most() -> None:
    near = np.full(120, 0.001, np.float32)
    near[[20, 23, 90]] = 2.0, 2.0, 1.0
    assert [(m.start, m.stop) for m in moments(near, 1.0)] == [(20.0, 24.0)]
    many = np.full(120, 0.001, np.float32)
    many[[5, 20, 40, 60, 80]] = 1.0, 1.1, 1.2, 1.3, 1.4
    many[100:108] = 0.3
    assert [m.start for m in moments(many, 1.0)] == [40.0, 60.0, 80.0]


def test_where_all_of_the_track_decided_no_moment_did() -> None:
    assert moments(np.full(120, 1 / 120, np.float32), 1.0, (INTRO, DROP)) == ()
    assert moments(np.zeros(10, np.float32), 1.0) == ()
    assert moments(np.zeros(0, np.float32), 1.0) == ()


def test_a_track_without_sections_still_has_its_moments() -> None:
    (one,) = moments(weights((20, 26)), 0.5)
    assert one == Moment(one.start, one.stop, one.share, None)
    assert 10.0 <= one.start < one.stop <= 13.0, "steps of half a second"


def test_it_comes_over_from_the_other_process_as_it_was() -> None:
    attention = StyleAttention(
        weights((3, 5)),
        weights((7, 9)),
        0.37,
        (MutualLook(1.5, 9.0, np.eye(4, dtype=np.float32), None),),
    )
    again = attention_from(attention_as_plain(attention))
    assert np.array_equal(again.genre, attention.genre)
    (look,) = again.looks
    assert np.array_equal(look.genre_to_mood, np.eye(4))
    assert (look.start, look.stop, look.mood_to_genre, again.step) == (1.5, 9.0, None, 0.37)


@pytest.fixture
def track_id(session: Session, music: Path, model: QuickModel) -> int:
    import_files(session, [music / "one.wav"])
    (track_id,) = session.find()
    session.do(SaveAnalysis(track_id, RICH, b""))
    return track_id


def test_a_file_is_heard_once_more_and_the_answer_kept(
    session: Session, track_id: int, model: QuickModel
) -> None:
    found = explain(session, track_id, Job.silent())
    assert (found.genres, found.moods) == (RICH.genres, RICH.moods)
    assert found.sections == session.deck(track_id).sections
    again = explain(session, track_id, Job.silent())
    assert np.allclose(again.attention.genre, found.attention.genre)
    assert model.explained == ["one.wav"], "the second time it is read from the cache"


def test_another_model_or_another_file_is_heard_anew(
    session: Session, track_id: int, model: QuickModel, music: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    explain(session, track_id, Job.silent())
    session.do(SaveAnalysis(track_id, replace(RICH, model="quick-2"), b""))
    monkeypatch.setattr(QuickModel, "name", "quick-2")
    explain(session, track_id, Job.silent())
    (music / "one.wav").touch()
    explain(session, track_id, Job.silent())
    assert len(model.explained) == 3


def test_a_model_does_not_explain_what_another_one_has_said(
    session: Session, track_id: int, model: QuickModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QuickModel, "name", "quick-2")
    with pytest.raises(LibraryTrouble, match=r"quick-1 has named .* and quick-2 listens now"):
        explain(session, track_id, Job.silent())
    assert not model.explained


def test_a_file_that_is_gone_is_said_to_be_gone(session: Session, track_id: int, model: QuickModel) -> None:
    session.do(SetMissing(tuple(file.id for file in session.library.known_files().values())))
    with pytest.raises(LibraryTrouble, match=r"one\.wav cannot be heard again"):
        explain(session, track_id, Job.silent())


def test_a_cache_that_is_damaged_is_heard_anew(session: Session, track_id: int, model: QuickModel) -> None:
    explain(session, track_id, Job.silent())
    (kept,) = (session.places.cache / "explanations").iterdir()
    kept.write_text('{"genre": [1')
    explain(session, track_id, Job.silent())
    assert len(model.explained) == 2


def test_an_analysis_without_genre_and_mood_has_nothing_to_explain(
    session: Session, track_id: int, model: QuickModel
) -> None:
    analyse_again(session)  # the quick model names neither
    assert not explaining.can_be_explained(session.deck(track_id))
    with pytest.raises(LibraryTrouble, match="names no genre and no mood"):
        explain(session, track_id, Job.silent())
    session.do(SaveAnalysis(track_id, replace(RICH, genres=(), moods=(Guess("dark", 0.5),)), b""))
    assert explain(session, track_id, Job.silent()).genres == ()

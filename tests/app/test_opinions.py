"""Where sources disagree about a track: what nobody hears is no disagreement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import explaining
from djanalyzer.app.importing import import_files
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.session import Session
from djanalyzer.library.edits import LockFields, SaveAnalysis, SaveVoice, SetLabel
from djanalyzer.music import BeatGrid, Collection, Cue, Guess, Key, KnownTrack, Tags, Voice
from tests.app.conftest import RICH

HERE = BeatGrid.constant(0.2, 120)


def matters(session: Session, path: Path, **others: object) -> set[str]:
    """On what two programs differ: one says `HERE` with a cue on 0.2 s, the other that but for `others`."""
    import_files(session, [path])
    for program, said in (("Traktor", {}), ("rekordbox", others)):
        words = {"beat_grid": HERE, "cues": (Cue(0.2, 0, "Mix in"),), **said}
        theirs = KnownTrack(path, "1", Tags("Song"), 4.0, **words)  # type: ignore[arg-type]
        merge(session, Collection(program, (theirs,)), "test", Job.silent())
    (track_id,) = session.find()
    return {opinion.matter for opinion in session.deck(track_id).opinions}


@pytest.mark.parametrize(
    "grid",
    [
        pytest.param(BeatGrid.constant(0.204, 120), id="4 ms later"),
        pytest.param(BeatGrid.constant(2.2, 120), id="told from the second bar"),
        pytest.param(BeatGrid.constant(0.2, 120.01), id="a rounded tempo"),
    ],
)
def test_grids_of_which_nobody_hears_the_difference_agree(
    session: Session, music: Path, grid: BeatGrid
) -> None:
    assert "beat grid" not in matters(session, music / "one.wav", beat_grid=grid)


@pytest.mark.parametrize(
    "grid",
    [
        pytest.param(BeatGrid.constant(0.21, 120), id="10 ms later"),
        pytest.param(BeatGrid.constant(0.7, 120), id="another first beat of the bar"),
        pytest.param(BeatGrid.constant(0.2, 121), id="another tempo"),
        pytest.param(BeatGrid.constant(0.2, 60), id="half of it"),
    ],
)
def test_grids_with_other_beats_or_bars_disagree(session: Session, music: Path, grid: BeatGrid) -> None:
    assert "beat grid" in matters(session, music / "one.wav", beat_grid=grid)


def test_a_cue_that_a_program_rounds_is_the_same(session: Session, music: Path) -> None:
    assert "cues" not in matters(session, music / "one.wav", cues=(Cue(0.201, 0, "Mix in"),))


def test_another_cue_is_told(session: Session, music: Path) -> None:
    assert "cues" in matters(session, music / "one.wav", cues=(Cue(0.25, 0, "Mix in"),))


def test_a_genre_that_the_model_is_sure_of_is_told_beside_the_tag_and_does_not_count(
    session: Session, music: Path
) -> None:
    path = music / "one.wav"
    import_files(session, [path])
    (track_id,) = session.find()
    merge(
        session, Collection("rekordbox", (KnownTrack(path, "1", Tags(genre="House")),)), "test", Job.silent()
    )
    told = {}
    for confidence in (0.81, 0.4):
        heard = replace(RICH, genres=(Guess("Techno", confidence),))
        session.do(SaveAnalysis(track_id, heard, b""))
        opinions = [o for o in session.deck(track_id).opinions if o.matter == "genre"]
        told[confidence] = [(str(o), o.counts) for o in opinions]
    assert told == {0.81: [("rekordbox: House", True), ("quick-1: Techno", False)], 0.4: []}


def test_the_stems_that_have_harmony_have_a_second_opinion_on_the_key(session: Session, music: Path) -> None:
    import_files(session, [music / "one.wav"])
    (track_id,) = session.find()
    session.do(SaveAnalysis(track_id, RICH, b""))
    told = {}
    for key in (Key(4, True, 0.9), Key(9, True, 0.6), None):
        session.do(SaveVoice(track_id, Voice((), np.zeros(0, np.float32), "ear-1", key)))
        glance = explaining.glance(session, track_id)
        assert glance is not None
        told[key] = [(str(o), o.counts) for o in glance.keys]
        assert list(glance.keys) == [o for o in session.deck(track_id).opinions if o.matter == "key"]
        assert bool(session.find("is:key-doubt")) == bool(told[key])
    assert told == {
        Key(4, True, 0.9): [("quick-1: 8A (Am)", True), ("harmonic stems: 9A (Em)", False)],
        Key(9, True, 0.6): [],
        None: [],
    }


def test_a_key_that_the_dj_has_named_or_locked_is_in_no_doubt(session: Session, music: Path) -> None:
    import_files(session, [music / "one.wav"])
    (track_id,) = session.find()
    session.do(SaveVoice(track_id, Voice((), np.zeros(0, np.float32), "ear-1", Key(4, True, 0.9))))
    for word, expected in ((Key(9, True), []), (None, [])):
        session.do(SetLabel(track_id, "key", word))
        assert session.find("is:key-doubt") == expected
    session.do(
        SaveAnalysis(track_id, RICH, b"")
    )  # the DJ has taken his word back, and the model has one of its own
    assert session.find("is:key-doubt") == [track_id]
    session.do(LockFields((track_id,), ("key",)))
    assert session.find("is:key-doubt") == []

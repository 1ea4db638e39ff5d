"""A candidate is offered only on what it is better at beyond chance, on tracks that nothing was learned from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.errors import Trouble
from djanalyzer.music import Analysis, BeatGrid, Cue, Energy, Guess, Key, Label, Section, SectionLabel, Source
from djanalyzer.music.judgement import ADAPTABLE, Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import LabelledTrack, MarkedCue, Subject
from djanalyzer.music.marks import CueKind, Suggestion
from djanalyzer.training.learning.answering import Answer, answer
from djanalyzer.training.learning.hearing import HeardTrack
from djanalyzer.training.learning.judging import (
    FEWEST_ARTISTS,
    FEWEST_TRACKS,
    Crossed,
    Models,
    Trial,
    decided,
    judge,
)
from djanalyzer.training.learning.reports import read_judgement, write_judgement
from tests.models import learned_models as models

DJ = Source("dj", "")
FORMER = dict.fromkeys(ADAPTABLE, "tiny-1")


def track(number: int, artist: str | None = None, **labels: object) -> LabelledTrack:
    """Return a track whose labels the DJ has all set."""
    return LabelledTrack(
        number,
        Path(f"{number}.mp3"),
        f"recording {number}",
        f"Title {number}",
        f"Artist {number}" if artist is None else artist,
        labels=tuple(Label(task, value, DJ, 1.0) for task, value in labels.items()),
        trusted=frozenset(Subject),
    )


def trials(
    subject: Subject, before: np.ndarray, after: np.ndarray, rival: np.ndarray | None = None
) -> list[Trial]:
    """Return trials with these scores, each on a track of its own artist."""
    scores = zip(before, after, before if rival is None else rival, strict=True)
    return [
        Trial(
            track(i),
            subject,
            Answer(float(b), "", ""),
            Answer(float(a), "", ""),
            None if rival is None else Answer(float(r), "", ""),
        )
        for i, (b, a, r) in enumerate(scores)
    ]


def judged(*found: list[Trial]) -> Judgement:
    return decided([t for some in found for t in some], ADAPTABLE, FORMER, "tiny-1", 40)


def outcome(judgement: Judgement, subject: Subject) -> SubjectJudgement:
    return next(s for s in judgement.subjects if s.subject is subject)


def test_what_is_better_beyond_chance_is_offered_and_what_is_worse_is_not():
    rng = np.random.default_rng(0)
    before = rng.random(30) * 0.5
    judgement = judged(
        trials(Subject.CUES, before, before + rng.normal(0.25, 0.1, 30)),
        trials(Subject.GENRE, before, before - 0.1),
        trials(Subject.MOOD, before, before + rng.normal(0.01, 0.3, 30)),
    )
    assert judgement.offered == {Subject.CUES}
    assert outcome(judgement, Subject.GENRE).outcome is Outcome.WORSE
    assert outcome(judgement, Subject.MOOD).outcome in (Outcome.UNPROVEN, Outcome.WORSE)
    assert outcome(judgement, Subject.KEY).outcome is Outcome.FEW
    assert [s.subject for s in judgement.subjects] == sorted(ADAPTABLE)


def test_the_tracks_that_changed_most_are_shown():
    after = np.full(20, 0.6)
    after[[3, 7]] = (1.0, 0.0)
    found = outcome(judged(trials(Subject.CUES, np.full(20, 0.5), after)), Subject.CUES)
    assert (found.n_better, found.n_worse) == (19, 1)
    assert found.better[0].title == "Title 3"
    assert [(e.title, e.before, e.after) for e in found.worse] == [("Title 7", 0.5, 0.0)]
    assert len(found.better) == 5


@pytest.mark.parametrize(("n_tracks", "n_artists"), [(FEWEST_TRACKS - 1, 30), (40, FEWEST_ARTISTS - 1)])
def test_too_few_tracks_or_artists_prove_nothing_however_much_better(n_tracks, n_artists):
    found = [
        replace(t, track=track(i, f"Artist {i % n_artists}"))
        for i, t in enumerate(trials(Subject.KEY, np.zeros(n_tracks), np.ones(n_tracks)))
    ]
    judgement = judged(found)
    assert judgement.offered == frozenset()
    assert outcome(judgement, Subject.KEY).outcome is Outcome.FEW
    assert outcome(judgement, Subject.KEY).n_tracks == n_tracks


def test_better_than_the_shipped_model_is_not_enough_where_a_better_one_is_in_use():
    low, high = np.full(30, 0.2), np.full(30, 0.8)
    assert judged(trials(Subject.CUES, low, np.full(30, 0.6), rival=high)).offered == frozenset()
    found = outcome(judged(trials(Subject.CUES, low, np.full(30, 0.9), rival=high)), Subject.CUES)
    assert found.outcome is Outcome.BETTER
    assert (found.before, found.after) == (pytest.approx(0.8), pytest.approx(0.9))


def test_better_than_the_one_in_use_is_not_enough_where_the_shipped_one_is_best():
    judgement = judged(trials(Subject.CUES, np.full(30, 0.9), np.full(30, 0.6), rival=np.full(30, 0.2)))
    assert judgement.offered == frozenset()


def test_what_it_does_not_serve_is_said_to_be_untaught():
    judgement = decided([], {Subject.CUES}, FORMER, "tiny-1", 0)
    assert outcome(judgement, Subject.GENRE).outcome is Outcome.UNTAUGHT
    assert outcome(judgement, Subject.CUES).outcome is Outcome.FEW


@pytest.mark.parametrize("n_artists", [12, 25])
def test_a_candidate_that_is_no_better_is_hardly_ever_offered_on_any_subject(n_artists):
    """Six subjects at a time, of which any that is offered is a mistake: at most one candidate in twenty."""
    rng = np.random.default_rng(n_artists)
    n_offered, n_candidates = 0, 40
    for _ in range(n_candidates):
        found = []
        for subject in sorted(ADAPTABLE):
            worse = rng.uniform(0, 0.05)
            before = rng.random(n_artists).round(1)
            scatter = rng.choice([0.0, 0.1, 0.3]) * rng.normal(size=n_artists)
            found.append(trials(subject, before, before + scatter - worse * (rng.random() < 0.5)))
        n_offered += bool(judged(*found).offered)
    assert n_offered <= 0.05 * n_candidates + 2 * np.sqrt(0.05 * 0.95 * n_candidates)


def test_a_report_comes_back_as_it_was_written(tmp_path):
    judgement = judged(trials(Subject.CUES, np.zeros(20), np.ones(20)))
    write_judgement(tmp_path / "report.json", judgement)
    assert read_judgement(tmp_path / "report.json") == judgement
    for text in ("", "{", "[]", '{"base": 1, "subjects": [3]}'):
        (tmp_path / "report.json").write_text(text)
        with pytest.raises(Trouble, match=r"report\.json"):
            read_judgement(tmp_path / "report.json")


def test_the_real_models_are_asked_about_each_recording_once():
    """A candidate whose words are the DJ's own against a model that has others."""
    song = models.song()
    heard = HeardTrack(song.heard, song.activations, song.sound, song.flux, song.duration, models.said())
    candidate = models.adaptation(models.learned(frozenset({Subject.GENRE, Subject.ENERGY})))
    said = models.asked(candidate).genres[0].word
    tracks = [track(i, genre=said) for i in range(12)]
    tracks += [replace(tracks[0], id=99), replace(track(50, genre=said), trusted=frozenset())]
    asked, shares = [], []

    def listen(recording: str) -> HeardTrack:
        asked.append(recording)
        return heard

    judgement = judge(tracks, listen, Models(models.base(), candidate), shares.append)
    assert asked == [f"recording {i}" for i in range(12)]
    assert (shares[-1], judgement.n_validation, judgement.base) == (1.0, 12, "tiny-1")
    genre = outcome(judgement, Subject.GENRE)
    assert (genre.outcome, genre.before, genre.after) == (Outcome.BETTER, 0.0, 1.0)
    assert (genre.better[0].said_after, genre.better[0].truth) == (said, said)
    assert outcome(judgement, Subject.ENERGY).outcome is Outcome.FEW, "nobody has said how strong they are"
    in_use = replace(candidate, name="tiny-1+1")
    again = judge(tracks, listen, Models(models.base(), candidate, in_use))
    assert outcome(again, Subject.GENRE).outcome is Outcome.WORSE, "what is in use says the same already"
    assert outcome(again, Subject.GENRE).former == "tiny-1+1"


def test_what_was_learned_without_a_track_is_judged_on_it_in_the_candidates_place():
    """Eight tracks are kept apart, and of eight that were learned from four each have a candidate of their own."""
    song = models.song()
    heard = HeardTrack(song.heard, song.activations, song.sound, song.flux, song.duration, models.said())
    genre = models.learned(frozenset({Subject.GENRE}))
    right = models.adaptation(genre)
    wrong = models.adaptation(replace(genre, genre=replace(genre.genre, words=("no", "such", "word"))))
    said = models.asked(right).genres[0].word
    lots = [[track(i, genre=said) for i in some] for some in (range(8), range(8, 12), range(12, 16))]
    judgement = judge(
        lots[0],
        lambda recording: heard,
        Models(models.base(), right),
        crossed=(Crossed(lots[1], right), Crossed(lots[2], wrong)),
    )
    found = outcome(judgement, Subject.GENRE)
    assert (judgement.n_validation, judgement.n_crossed) == (8, 8)
    assert (found.n_tracks, found.n_artists) == (16, 16), "each counts once"
    assert found.after == pytest.approx(12 / 16)


def test_what_is_in_use_is_followed_only_where_it_may_have_learned_nothing_by_heart():
    """The model in use has learned from the eight crossed tracks as well: it answers for the kept ones alone."""
    song = models.song()
    heard = HeardTrack(song.heard, song.activations, song.sound, song.flux, song.duration, models.said())
    candidate = models.adaptation(models.learned(frozenset({Subject.GENRE})))
    said = models.asked(candidate).genres[0].word
    kept, crossed = ([track(i, genre=said) for i in some] for some in (range(12), range(12, 20)))
    judgement = judge(
        kept,
        lambda recording: heard,
        Models(models.base(), candidate, replace(candidate, name="tiny-1+1")),
        crossed=(Crossed(crossed, candidate),),
    )
    found = outcome(judgement, Subject.GENRE)
    assert (found.n_tracks, found.before, found.after) == (12, 1.0, 1.0)
    assert found.outcome is Outcome.WORSE


# How right an analysis is.

GRID = BeatGrid.constant(0.0, 120.0)
ANALYSIS = Analysis(
    duration=120.0,
    beat_grid=GRID,
    beat_confidence=1.0,
    sections=(
        Section(0, 30, SectionLabel.INTRO),
        Section(30, 60, SectionLabel.DROP),
        Section(60, 90, SectionLabel.BREAKDOWN),
        Section(90, 105, SectionLabel.DROP),
        Section(105, 120, SectionLabel.OUTRO),
    ),
    suggestions=(Suggestion(30.0, CueKind.DROP, 0.9, ""), Suggestion(60.0, CueKind.BREAKDOWN, 0.9, "")),
    key=Key.parse("8A"),
    energy=Energy(6.0),
    model="tiny-1",
    genres=(Guess("Techno", 0.8),),
    moods=(Guess("dark", 0.6),),
)
CUES = (
    MarkedCue(1, Cue(30.2, 0, "Drop"), DJ),
    MarkedCue(2, Cue(90.0, 1, "Drop 2"), DJ),
)


@pytest.mark.parametrize(
    ("subject", "labels", "score"),
    [
        (Subject.KEY, {"key": Key.parse("8A")}, 1.0),
        (Subject.KEY, {"key": Key.parse("8B")}, 0.3),
        (Subject.KEY, {"key": Key.parse("3A")}, 0.0),
        (Subject.GENRE, {"genre": "techno"}, 1.0),
        (Subject.GENRE, {"genre": "Peak Time Techno"}, 0.5),
        (Subject.GENRE, {"genre": "House"}, 0.0),
        (Subject.GENRE, {"genre": "Sunday morning"}, 0.0),
        (Subject.MOOD, {"mood": "Dark"}, 1.0),
        (Subject.MOOD, {"mood": "happy"}, 0.0),
        (Subject.ENERGY, {"energy": 6}, 1.0),
        (Subject.ENERGY, {"energy": 9}, 1 - 3 / 9),
        (Subject.SECTIONS, {"sections": ANALYSIS.sections}, 1.0),
        (Subject.CUES, {"beat_grid": GRID}, 0.5),
    ],
)
def test_how_right_an_analysis_is_by_the_djs_labels(subject, labels, score):
    found = answer(replace(track(1, **labels), cues=CUES), subject, ANALYSIS)
    assert found is not None
    assert found.score == pytest.approx(score)


def test_what_nobody_trusts_or_has_said_is_not_judged():
    untrusted = replace(track(1, key=Key.parse("8A")), trusted=frozenset({Subject.GENRE}))
    assert answer(untrusted, Subject.KEY, ANALYSIS) is None
    assert answer(track(1), Subject.KEY, ANALYSIS) is None
    assert answer(track(1), Subject.CUES, ANALYSIS) is None
    assert answer(track(1, beat_grid=GRID), Subject.BEAT_GRID, ANALYSIS) is None

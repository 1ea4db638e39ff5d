"""Models are promoted, chosen per subject and rolled back; the shipped one is always there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app.analysing import analyse
from djanalyzer.app.importing import import_path
from djanalyzer.app.models import Models, waiting
from djanalyzer.app.promotion import report_lines, subjects_named
from djanalyzer.app.session import Session
from djanalyzer.errors import MissingWeights, Trouble
from djanalyzer.models import checkpoint, network
from djanalyzer.models.adaptation import NAME, load, save
from djanalyzer.models.network import Network
from djanalyzer.models.predict import Predictor
from djanalyzer.models.shipped import Weights
from djanalyzer.music import Analysis
from djanalyzer.music.judgement import ADAPTABLE, Example, Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import Subject
from djanalyzer.training.learning.reports import read_judgement, write_judgement
from tests.app.conftest import QuickModel
from tests.models import learned_models as tiny

CUES, GENRE, MOOD, KEY = Subject.CUES, Subject.GENRE, Subject.MOOD, Subject.KEY


@pytest.fixture
def models(tmp_path: Path) -> Models:
    """The models of somebody whose shipped weights are tiny."""
    return Models(tmp_path / "models", Weights(tiny.BASE, tiny.SHA))


def run_of(
    folder: Path,
    number: int,
    offered: Iterable[Subject],
    *,
    serves: frozenset[Subject] = ADAPTABLE,
    after: float = 0.0,
) -> Path:
    """Write a run that has ended: a candidate, and the report that offers it on some subjects."""
    learned = tiny.learned(serves, seed=number, run=number)
    save(folder / "candidate" / NAME, tiny.adaptation(learned, name="candidate"))
    better = frozenset(offered)
    outcomes = [
        SubjectJudgement(s, Outcome.BETTER if s in better else Outcome.WORSE, after=after)
        for s in sorted(serves)
    ]
    write_judgement(folder / "report.json", Judgement(tiny.BASE, tuple(outcomes)))
    return folder


def said(models: Models) -> Analysis:
    """Return what the model in use says of a song."""
    path = models.adaptation
    return tiny.asked(load(path)) if path else tiny.said()


def test_at_first_there_is_the_shipped_model(models: Models) -> None:
    (only,) = models.stored
    assert (only.number, only.name, only.is_in_use, only.serves) == (0, "tiny-1", True, frozenset())
    assert models.adaptation is None
    assert models.notice == ""
    assert not models.folder.exists(), "looking writes nothing"


def test_what_is_offered_is_promoted_and_nothing_else(models: Models, tmp_path: Path) -> None:
    run = run_of(tmp_path / "7", 7, {CUES, GENRE})
    made = models.promote(run)
    assert (made.number, made.name, made.is_in_use) == (1, "tiny-1+1", True)
    assert made.runs == {CUES: 7, GENRE: 7}
    before, after = tiny.said(), said(models)
    assert after.model == "tiny-1+1"
    assert after.suggestions != before.suggestions
    assert (after.moods, after.key, after.sections) == (before.moods, before.key, before.sections)


@pytest.mark.parametrize("asked", [{MOOD}, {CUES, MOOD}, set(), {Subject.TEMPO}])
def test_what_is_worse_or_unproven_cannot_be_promoted(
    models: Models, tmp_path: Path, asked: set[Subject]
) -> None:
    run = run_of(tmp_path / "7", 7, {CUES, GENRE})
    with pytest.raises(Trouble, match="not shown to be better"):
        models.promote(run, asked)
    assert [m.number for m in models.stored] == [0]


def test_cues_of_one_run_stay_when_genres_of_another_are_promoted(models: Models, tmp_path: Path) -> None:
    models.promote(run_of(tmp_path / "7", 7, {CUES, GENRE}), {CUES})
    suggested = said(models).suggestions
    made = models.promote(run_of(tmp_path / "8", 8, {GENRE}))
    assert (made.name, made.runs) == ("tiny-1+2", {CUES: 7, GENRE: 8})
    assert said(models).suggestions == suggested


def test_what_is_taken_back_of_a_run_is_again_what_it_was_before(models: Models, tmp_path: Path) -> None:
    models.promote(run_of(tmp_path / "7", 7, {CUES, GENRE}))
    before = said(models)
    models.promote(run_of(tmp_path / "8", 8, {GENRE, KEY}))
    assert models.take_back(7, {GENRE}).number == 2, "it is not of that run"
    mixed = models.take_back(8, {GENRE})
    assert (mixed.name, mixed.runs) == ("tiny-1+3", {CUES: 7, GENRE: 7, KEY: 8})
    assert said(models).genres == before.genres
    assert models.take_back(8, {GENRE, KEY}).number == 1, "the very model that was in use before"
    assert said(models) == before
    assert models.take_back(7, {CUES}).runs == {GENRE: 7}
    assert said(models).suggestions == tiny.said().suggestions
    assert models.take_back(7, {GENRE}).number == 0


def figures(models: Models) -> dict[Subject, float]:
    """Return how right the model in use was said to be on what it has learned."""
    report = models.report(models.in_use.number)
    return (
        {s.subject: s.after for s in report.subjects if s.subject in models.in_use.serves} if report else {}
    )


def test_what_is_told_of_each_subject_is_of_the_run_that_taught_it(models: Models, tmp_path: Path) -> None:
    models.promote(run_of(tmp_path / "7", 7, {CUES, GENRE}, after=0.7))
    assert figures(models) == {CUES: 0.7, GENRE: 0.7}
    models.promote(run_of(tmp_path / "8", 8, {CUES, GENRE, KEY}, after=0.8), {GENRE, KEY})
    assert figures(models) == {CUES: 0.7, GENRE: 0.8, KEY: 0.8}
    models.promote(run_of(tmp_path / "9", 9, {MOOD}, after=0.9))
    assert figures(models) == {CUES: 0.7, GENRE: 0.8, KEY: 0.8, MOOD: 0.9}
    models.take_back(8, {GENRE})
    assert figures(models) == {CUES: 0.7, GENRE: 0.7, KEY: 0.8, MOOD: 0.9}, "what taught it before"


def test_any_former_model_is_one_step_away(models: Models, tmp_path: Path) -> None:
    answers = [said(models)]
    for number, subject in ((7, CUES), (8, GENRE), (9, KEY)):
        models.promote(run_of(tmp_path / str(number), number, {subject}))
        answers.append(said(models))
    assert [m.name for m in models.stored] == ["tiny-1", "tiny-1+1", "tiny-1+2", "tiny-1+3"]
    for number in (2, 1, 0):
        assert models.rollback().number == number
        assert said(models) == answers[number], "to the last digit what it said before"
    with pytest.raises(Trouble, match="No other model was in use before"):
        models.rollback()
    assert models.use(2).name == "tiny-1+2"
    assert said(models) == answers[2]
    assert models.rollback().number == 0
    with pytest.raises(Trouble, match="no model 9"):
        models.use(9)


def test_a_damaged_model_is_told_and_the_shipped_one_is_used(models: Models, tmp_path: Path) -> None:
    models.promote(run_of(tmp_path / "7", 7, {CUES}))
    models.promote(run_of(tmp_path / "8", 8, {GENRE}))
    file = models.folder / "2" / NAME
    file.write_bytes(file.read_bytes()[:100])
    assert models.adaptation is None
    assert models.in_use.trouble.count(".") == 1
    assert "damaged" in models.notice
    assert "tiny-1 is used in its place" in models.notice
    assert models.rollback().number == 1
    assert models.notice == ""
    with pytest.raises(Trouble, match="damaged"):
        models.use(2)
    assert models.in_use.number == 1
    assert models.promote(run_of(tmp_path / "9", 9, {KEY})).number == 3, "numbers are never used twice"


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"number": "x"}', '{"number": 1}'])
def test_a_damaged_choice_means_the_shipped_model(models: Models, tmp_path: Path, text: str) -> None:
    models.promote(run_of(tmp_path / "7", 7, {CUES}))
    (models.folder / "choice.json").write_text(text)
    assert models.in_use.number == 0
    assert models.use(1).name == "tiny-1+1"


def test_a_program_with_other_weights_does_not_ask_what_was_learned_for_the_former(
    models: Models, tmp_path: Path
) -> None:
    models.promote(run_of(tmp_path / "7", 7, {CUES}))
    newer = Models(models.folder, Weights("tiny-2", "1" * 64))
    assert newer.adaptation is None
    assert "was learned for tiny-1, and the program has tiny-2 now" in newer.notice
    assert newer.in_use.name == "tiny-1+1", "what it was called when it was learned"
    with pytest.raises(MissingWeights, match="was learned for tiny-1"):
        newer.promote(tmp_path / "7")


def held_against(run: Path, former: str) -> Path:
    """Return a run whose candidate was held against this model on everything."""
    report = read_judgement(run / "report.json")
    subjects = tuple(replace(s, former=former) for s in report.subjects)
    write_judgement(run / "report.json", replace(report, subjects=subjects))
    return run


def test_what_was_never_held_against_the_model_in_use_does_not_take_its_place(
    models: Models, tmp_path: Path
) -> None:
    seventh = held_against(run_of(tmp_path / "7", 7, {CUES, GENRE}), "tiny-1")
    eighth = held_against(run_of(tmp_path / "8", 8, {CUES, KEY}), "tiny-1")  # judged at the same time
    models.promote(seventh)
    with pytest.raises(Trouble, match=r"cue points .* against tiny-1, and tiny-1\+1 has learned more since"):
        models.promote(eighth)
    assert models.promote(eighth, {KEY}).runs == {CUES: 7, GENRE: 7, KEY: 8}
    ninth = held_against(run_of(tmp_path / "9", 9, {CUES}), "tiny-1+1")
    assert models.promote(ninth).runs[CUES] == 9, "the same cues as those of tiny-1+2"
    models.use(0)
    assert models.promote(eighth).runs == {CUES: 8, KEY: 8}, "better than the shipped ones it is"


def test_what_was_half_written_is_no_model(models: Models, tmp_path: Path) -> None:
    models.promote(run_of(tmp_path / "7", 7, {CUES}))
    save(models.folder / "2.123.part" / NAME, tiny.adaptation())
    (models.folder / "3").mkdir()
    assert [(m.number, bool(m.trouble)) for m in models.stored] == [(0, False), (1, False), (3, True)]
    assert models.report(1) is not None
    assert models.report(3) is None


def test_a_run_without_report_or_candidate_promotes_nothing(models: Models, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"report\.json"):
        models.promote(tmp_path / "nowhere")
    run = run_of(tmp_path / "7", 7, {CUES})
    (run / "candidate" / NAME).unlink()
    with pytest.raises(MissingWeights):
        models.promote(run)
    assert models.in_use.number == 0


def test_the_predictor_says_after_a_rollback_what_it_said_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(network.CONFIGURATIONS, "tiny", tiny.TINY)
    weights = tmp_path / "tiny-1.safetensors"
    checkpoint.save(weights, tiny.base()._network, checkpoint.Card(tiny.BASE, "tiny"))
    shipped_weights = Weights(tiny.BASE, checkpoint.read_card(weights).sha256)
    models = Models(tmp_path / "models", shipped_weights)
    run = run_of(tmp_path / "7", 7, {GENRE, MOOD})
    candidate = load(run / "candidate" / NAME)
    save(run / "candidate" / NAME, replace(candidate, base_sha256=shipped_weights.sha256))

    def heard() -> tuple[str, Analysis]:
        predictor = Predictor.load(weights, "cpu", adaptation=models.adaptation)
        return predictor.name, predictor.adapt(tiny.song(), tiny.said())

    before = heard()
    models.promote(run)
    name, after = heard()
    assert name == after.model == "tiny-1+1"
    assert {g.word for g in after.genres} <= set(tiny.WORDS)
    models.rollback()
    assert heard() == before
    other = tmp_path / "other.safetensors"
    checkpoint.save(other, Network(tiny.TINY), checkpoint.Card("other-2", "tiny"))
    with pytest.raises(MissingWeights, match="was learned for tiny-1, and the program has other-2 now"):
        Predictor.load(other, "cpu", adaptation=models.folder / "1" / NAME)


def test_tracks_that_another_model_has_heard_are_offered_and_left_as_they_are(
    session: Session, model: QuickModel, music: Path
) -> None:
    import_path(session, music)
    assert waiting(session) == [], "nobody has heard them: they are new, and offered as such"
    analyse(session)
    assert model.heard == ["one.wav", "three.wav", "two.flac"]
    assert waiting(session) == session.find(""), "quick-1 has heard them, and djanalyzer-6 is in use"
    assert {session.deck(i).model for i in session.find("")} == {"quick-1"}


def test_after_an_update_tracks_wait_for_the_model_that_is_asked_not_for_the_one_it_refuses(
    session: Session, model: QuickModel, music: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older, newer = Weights("quick-0", "0" * 64), Weights("quick-1", "1" * 64)
    run = run_of(tmp_path / "7", 7, {CUES})
    save(run / "candidate" / NAME, replace(tiny.adaptation(tiny.learned()), base="quick-0"))
    Models(tmp_path / "models", older).promote(run)
    monkeypatch.setattr(Models, "here", lambda: Models(tmp_path / "models", newer))
    import_path(session, music)
    analyse(session)
    assert Models.here().in_use.trouble
    assert waiting(session) == []


def test_what_became_of_a_candidate_in_plain_words() -> None:
    better = SubjectJudgement(
        CUES, Outcome.BETTER, 40, 31, 0.41, 0.62, 0.15, 0.27, 0.001, "djanalyzer-6", 25, 4,
        (Example(1, "Closer", "Ann", 0.2, 0.9, "5 of the DJ's", "1 of 6", "5 of 5"),),
    )  # fmt: skip
    few = SubjectJudgement(KEY, Outcome.FEW, 5, 4)
    worse = SubjectJudgement(MOOD, Outcome.WORSE, 20, 20, 0.5, 0.4, -0.2, 0.0, 1.0, "djanalyzer-6")
    lines = report_lines(Judgement("djanalyzer-6", (few, worse, better), 60, 12, 10))
    assert lines == (
        "What was learned is better beyond chance on cue points.",
        "Cue points: better. On 40 tracks by 31 artists 62 % is right, 41 % with djanalyzer-6 (+15 to +27 points); "
        "25 better, 4 worse.",
        "    better: Closer, Ann: 5 of 5 instead of 1 of 6; right is 5 of the DJ's",
        "Mood: not offered, for it is no better. On 20 tracks by 20 artists 40 % is right, 50 % with djanalyzer-6 "
        "(-20 to +0 points).",
        "Key: not judged. Of the tracks that can prove it, 5 tracks by 4 artists have a label that you confirmed; "
        "12 by 10 artists are needed. Review more of them.",
    )


def test_where_cue_points_were_proved_on_more_tracks_it_is_said_how() -> None:
    better = SubjectJudgement(
        CUES, Outcome.BETTER, 60, 39, 0.41, 0.62, 0.15, 0.27, 0.001, "djanalyzer-6", 45, 9
    )
    _, how, found = report_lines(Judgement("djanalyzer-6", (better,), 15, 12, 10, n_crossed=45))
    assert how == (
        "Kept apart: 15 tracks; nothing was learned from their artists. Cue points were tried on 45 other tracks, too, "
        "each time with what was learned without that track and its artist."
    )
    assert found.startswith("Cue points: better. On 60 tracks by 39 artists")


def test_only_what_a_model_can_learn_is_a_subject() -> None:
    assert subjects_named(["cues", "genre"]) == {CUES, GENRE}
    with pytest.raises(Trouble, match="No model learns “tempo”"):
        subjects_named(["tempo"])

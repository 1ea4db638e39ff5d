"""`djanalyzer models`: what there is, what a run is better on, and the way back."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.models.adaptation import NAME, Adaptation, Learned, WordHead, save
from djanalyzer.models.shipped import shipped
from djanalyzer.music.judgement import Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import Subject
from djanalyzer.training.learning.plan import RunPlan, write_plan
from djanalyzer.training.learning.reports import write_judgement


@pytest.fixture
def run(private_home: Path) -> Path:
    """A run that has found genres better than the shipped model's."""
    folder, base = private_home / "learning" / "4", shipped()
    head = WordHead(("Peak Time", "Warm-Up"), np.zeros((2, 183), np.float32), np.zeros(2, np.float32))
    learned = Learned(frozenset({Subject.GENRE, Subject.MOOD}), genre=head, run=4)
    with Session.open() as session:
        write_plan(folder, RunPlan(4, private_home / "cache", token=session.library.remember_run()))
    save(folder / "candidate" / NAME, Adaptation("candidate", base.name, base.sha256, (learned,)))
    better = SubjectJudgement(
        Subject.GENRE, Outcome.BETTER, 40, 31, 0.41, 0.62, 0.15, 0.27, 0.001, base.name, 25, 4
    )
    worse = SubjectJudgement(Subject.MOOD, Outcome.WORSE, 40, 31, 0.5, 0.4, -0.2, 0.0, 1.0, base.name, 4, 25)
    write_judgement(folder / "report.json", Judgement(base.name, (better, worse), 60, 12, 10))
    return folder


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["models", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_promoted_listed_and_rolled_back(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "promote", "--dry-run")
    assert (code, out) == (0, "")
    assert "Genre: better. On 40 tracks by 31 artists 62 % is right, 41 % with djanalyzer-6" in err
    assert "Mood: not offered, for it is no better." in err
    assert said(capsys, "promote")[:2] == (0, "djanalyzer-6+1 is in use.\n")
    code, out, _ = said(capsys, "list", "--json")
    first, second = map(json.loads, out.splitlines())
    assert (first["name"], first["is_in_use"], first["learned"]) == ("djanalyzer-6", False, {})
    assert (second["name"], second["is_in_use"], second["learned"]) == ("djanalyzer-6+1", True, {"genre": 4})
    assert said(capsys, "rollback")[:2] == (0, "djanalyzer-6 is in use.\n")
    _, out, _ = said(capsys, "list")
    assert [line.split()[:2] for line in out.splitlines()[1:]] == [
        ["0", "djanalyzer-6"],
        ["1", "djanalyzer-6+1"],
    ]
    assert "in use" in out.splitlines()[1]
    assert said(capsys, "rollback", "1")[:2] == (0, "djanalyzer-6+1 is in use.\n")


def test_what_another_library_has_taught_is_not_promoted_by_mistake(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--db", str(tmp_path / "another.sqlite"), "models", "promote"]) == 3
    assert "No run has come to a report" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("promote", "--what", "mood"), "not shown to be better"),
        (("promote", "--what", "tempo"), "No model learns “tempo”"),
        (("promote", "--run", "9"), "Run 9 has not come to a report"),
        (("rollback",), "No other model was in use before"),
        (("rollback", "7"), "There is no model 7"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence_and_nothing_changes(
    run: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (3, "")
    assert told in err
    assert len(said(capsys, "list")[1].splitlines()) == 2


def test_a_model_that_was_learned_for_other_weights_is_kept_and_not_called_damaged(
    run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "promote")
    card = (run.parents[1] / "models" / "1" / NAME).with_suffix(".json")
    plain = json.loads(card.read_text(encoding="utf-8"))
    card.write_text(json.dumps(plain | {"base": "djanalyzer-5", "base_sha256": "0" * 64}), encoding="utf-8")
    _, out, err = said(capsys, "list")
    assert out.splitlines()[2].endswith("for djanalyzer-5, kept")
    assert "was learned for djanalyzer-5, and the program has djanalyzer-6 now. It is kept." in err
    assert "damaged" not in out + err
    code, _, err = said(capsys, "rollback", "1")
    assert (code, "It is kept." in err) == (3, True)


def test_a_damaged_model_is_listed_with_what_is_wrong(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "promote")
    file = run.parents[1] / "models" / "1" / NAME
    file.write_bytes(b"nothing")
    _, out, err = said(capsys, "list")
    assert "damaged" in out.splitlines()[2]
    assert "it does not match its card" in err
    main(["list"])
    assert "djanalyzer-6 is used in its place" in capsys.readouterr().err

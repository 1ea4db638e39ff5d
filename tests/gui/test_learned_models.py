"""A model that has learned is used, given back and rolled back in the window: real dialogs on real folders of models."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app.models import Models
from djanalyzer.app.session import Session
from djanalyzer.gui.bridge import Bridge
from djanalyzer.gui.learn_view import LearnDialog
from djanalyzer.gui.learning import Learning
from djanalyzer.gui.models_view import ModelsDialog
from djanalyzer.gui.notices import NoticeBar
from djanalyzer.models import shipped
from djanalyzer.models.adaptation import NAME, save
from djanalyzer.models.shipped import Weights
from djanalyzer.music.judgement import ADAPTABLE, Judgement, Outcome, SubjectJudgement
from djanalyzer.music.learning import Subject
from djanalyzer.training.learning.plan import RunPlan, write_plan, write_record
from djanalyzer.training.learning.reports import write_judgement
from djanalyzer.training.learning.watch import Progress, State
from tests.models import learned_models as tiny

CUES, GENRE, KEY = Subject.CUES, Subject.GENRE, Subject.KEY
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def models(session: Session, monkeypatch: pytest.MonkeyPatch) -> Models:
    """The models of a user whose shipped weights are tiny."""
    monkeypatch.setattr(shipped, "shipped", lambda: Weights(tiny.BASE, tiny.SHA))
    return Models(session.places.data / "models")


def learn(session: Session, number: int, *better: Subject) -> Path:
    """Leave behind a run that has come to its end: its candidate, and the report that offers it on some subjects."""
    run = session.places.data / "learning" / str(number)
    learned = tiny.learned(ADAPTABLE, seed=number, run=number)
    save(run / "candidate" / NAME, tiny.adaptation(learned, name="candidate"))
    outcomes = [
        SubjectJudgement(s, Outcome.BETTER if s in better else Outcome.WORSE, 40, 31, 0.62, 0.78)
        for s in sorted(ADAPTABLE)
    ]
    write_judgement(run / "report.json", Judgement(tiny.BASE, tuple(outcomes), 60, 12, 10))
    write_plan(run, RunPlan(number, session.places.cache, token=session.library.remember_run()))
    write_record(run / "progress.json", Progress(State.DONE, "judge", 1.0, 1.0))
    return run


@pytest.fixture
def learning(session: Session, models: Models, dressed: QApplication, qtbot: QtBot) -> Iterator[Learning]:
    bridge, bar, parent = Bridge(session), NoticeBar(), QWidget()
    for widget in (bar, parent):
        qtbot.addWidget(widget)
    yield Learning(bridge, bar, parent)
    bridge.close()


def report(qtbot: QtBot, learning: Learning) -> LearnDialog:
    """Open the dialog where a run has come to its end, or look at the newest run."""
    learning.show()
    dialog = learning.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: learning._bridge.is_answered and dialog.pages.currentWidget() is dialog.report)
    return dialog


def click(qtbot: QtBot, dialog: LearnDialog, subject: Subject, then: str) -> None:
    """Press the button beside a subject, and wait for what it says afterwards."""
    qtbot.mouseClick(dialog.report.buttons[subject], LEFT)
    qtbot.waitUntil(lambda: dialog.report.buttons[subject].text() == then)


def listed(dialog: ModelsDialog) -> list[tuple[str, str]]:
    """What the list says: the names, and what each has learned."""
    items = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return [(item.text(0), item.text(2)) for item in items if item is not None]


def test_a_subject_is_given_back_to_what_was_asked_before_and_not_to_the_shipped_model(
    qtbot: QtBot, session: Session, learning: Learning, models: Models
) -> None:
    models.promote(learn(session, 1, CUES, GENRE))
    learn(session, 2, GENRE, KEY)
    dialog = report(qtbot, learning)
    click(qtbot, dialog, GENRE, "Back to the one before")
    assert models.in_use.runs == {CUES: 1, GENRE: 2}
    click(qtbot, dialog, KEY, "Back to the one before")
    assert models.in_use.runs == {CUES: 1, GENRE: 2, KEY: 2}
    click(qtbot, dialog, GENRE, "Use it")
    assert models.in_use.runs == {CUES: 1, GENRE: 1, KEY: 2}
    click(qtbot, dialog, KEY, "Use it")
    assert models.in_use.runs == {CUES: 1, GENRE: 1}


def test_keeping_the_old_one_leaves_all_as_it_is(
    qtbot: QtBot, session: Session, learning: Learning, models: Models
) -> None:
    models.promote(learn(session, 1, CUES, GENRE))
    learn(session, 2, GENRE, KEY)
    dialog = report(qtbot, learning)
    assert dialog.keep_all.isVisible()
    qtbot.mouseClick(dialog.keep_all, LEFT)
    assert not dialog.isVisible()
    assert models.in_use.runs == {CUES: 1, GENRE: 1}
    assert len(models.stored) == 2


def test_all_that_is_better_is_used_and_the_models_dialog_goes_back_to_any(
    qtbot: QtBot, session: Session, learning: Learning, models: Models
) -> None:
    learn(session, 1, CUES, GENRE)
    dialog = report(qtbot, learning)
    qtbot.mouseClick(dialog.use_all, LEFT)
    qtbot.waitUntil(lambda: not dialog.use_all.isVisible())
    assert not dialog.keep_all.isVisible()
    qtbot.mouseClick(dialog.models, LEFT)
    every = learning.models_dialog
    assert every is not None
    qtbot.waitUntil(lambda: len(listed(every)) == 2)
    assert listed(every) == [("tiny-1", "–"), ("● tiny-1+1", "Cues and loops, Genre")]
    item = every.list.topLevelItem(1)
    assert item is not None
    assert item.text(3) == "Cues and loops 62 % → 78 %, Genre 62 % → 78 %"

    qtbot.mouseClick(every.back, LEFT)
    qtbot.waitUntil(lambda: every.heading.text() == "tiny-1 is in use")
    assert models.adaptation is None
    qtbot.waitUntil(lambda: dialog.report.buttons[GENRE].text() == "Use it")
    every.list.setCurrentItem(every.list.topLevelItem(1))
    qtbot.mouseClick(every.use, LEFT)
    qtbot.waitUntil(lambda: every.heading.text() == "tiny-1+1 is in use")
    assert models.adaptation == session.places.data / "models" / "1" / NAME
    qtbot.waitUntil(lambda: dialog.report.buttons[GENRE].text() == "Back to the one before")


def test_what_was_damaged_meanwhile_is_not_used_and_the_window_says_why(
    qtbot: QtBot, session: Session, learning: Learning, models: Models
) -> None:
    run = learn(session, 1, GENRE)
    dialog = report(qtbot, learning)
    file = run / "candidate" / NAME
    file.write_bytes(file.read_bytes()[:100])
    with qtbot.waitSignal(learning._bridge.troubled) as told:
        qtbot.mouseClick(dialog.report.buttons[GENRE], LEFT)
    assert told.args is not None
    assert "damaged" in told.args[0].message
    assert models.in_use.name == "tiny-1"

"""Learning to hear the collection from the window: begun, paused, stopped, taken up again after the program ended, used, gone back from."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from djanalyzer.app import similar, similar_learning
from djanalyzer.app.embedding import EmbeddingReport
from djanalyzer.app.job import Job
from djanalyzer.app.resuming import interrupted
from djanalyzer.app.session import Session
from djanalyzer.app.similar_learning import OwnReport, Standing
from djanalyzer.errors import Trouble
from djanalyzer.gui.ear_learning import OWN_EAR
from djanalyzer.gui.ear_view import EarDialog
from djanalyzer.gui.window import MainWindow
from djanalyzer.music import Problem
from tests.gui.furnishing import settle


class Learner:
    """Stands in for the process that learns: it is half through until it may end."""

    def __init__(self) -> None:
        self.may_end, self.is_half = threading.Event(), threading.Event()
        self.standing = Standing()
        self.n_forgotten = self.n_unheard = 0
        self.trouble: Trouble | None = None

    def learn(self, _session: Session, job: Job) -> OwnReport:
        self.standing = Standing(0.5, is_at_work=True)
        try:
            while not self.may_end.wait(0.01):
                job.report(0.5, 1)
                self.is_half.set()
        finally:
            self.standing = Standing(0.5)
        if self.trouble is not None:
            raise self.trouble
        report = OwnReport(40, 2, 0.5, 0.75)
        self.standing = Standing(report=report)
        return report

    def use(self, _session: Session | None = None) -> str:
        is_own = _session is not None
        self.n_unheard = 12 if is_own else 0
        self.standing = Standing(report=self.standing.report, is_in_use=is_own, uses_own=is_own)
        return ""

    def listen(self, *_: object) -> EmbeddingReport:
        self.n_unheard = 1
        return EmbeddingReport("", tuple(range(11)), (Problem("a.mp3", "no sound"),), 1980.0, 61.0)

    def forget(self, _session: Session) -> None:
        self.n_forgotten += 1
        self.standing = Standing()


@pytest.fixture
def learner(monkeypatch: pytest.MonkeyPatch) -> Iterator[Learner]:
    learner = Learner()
    monkeypatch.setattr(similar_learning, "learn", learner.learn)
    monkeypatch.setattr(similar_learning, "standing", lambda _session: learner.standing)
    monkeypatch.setattr(similar_learning, "forget", learner.forget)
    monkeypatch.setattr(similar_learning, "use_own", learner.use)
    monkeypatch.setattr(similar_learning, "use_shipped", learner.use)
    monkeypatch.setattr(similar_learning, "tracks_to_learn_from", lambda _session: ("a.mp3",) * 40)
    monkeypatch.setattr(similar, "unheard", lambda *_: list(range(learner.n_unheard)))
    monkeypatch.setattr(similar, "listen", learner.listen)
    yield learner
    learner.may_end.set()


def shown(qtbot: QtBot, window: MainWindow) -> EarDialog:
    window.actions_["learn_ear"].trigger()
    dialog = window.similarity.ear.dialog
    assert dialog is not None
    settle(qtbot, window)
    return dialog


def wait_until_half(qtbot: QtBot, window: MainWindow, learner: Learner, dialog: EarDialog) -> None:
    learner.is_half.clear()
    qtbot.waitUntil(learner.is_half.is_set)
    qtbot.waitUntil(
        lambda: window.bridge.is_answered and dialog.stop.isVisible() and dialog.bar.value() == 500
    )


def test_learning_is_begun_paused_stopped_taken_up_used_and_gone_back_from(
    qtbot: QtBot, window: MainWindow, learner: Learner
) -> None:
    dialog = shown(qtbot, window)
    assert "40 tracks can be learned from." in dialog.words.text()
    dialog.begin.click()
    wait_until_half(qtbot, window, learner, dialog)
    assert dialog.figures.text().startswith("50 %")
    dialog.pause.click()
    qtbot.waitUntil(lambda: dialog.heading.text() == "Learning waits" and dialog.pause.text() == "Go on")
    dialog.pause.click()
    qtbot.waitUntil(lambda: dialog.pause.text() == "Pause")
    dialog.stop.click()
    qtbot.waitUntil(lambda: dialog.resume.isVisible() and dialog.anew.isVisible())
    assert "can go on where it was" in dialog.heading.text()
    assert dialog.bar.value() == 500

    n_forgotten = learner.n_forgotten
    dialog.resume.click()
    wait_until_half(qtbot, window, learner, dialog)
    assert learner.n_forgotten == n_forgotten
    learner.may_end.set()
    qtbot.waitUntil(lambda: dialog.use.isVisible())
    settle(qtbot, window)
    assert "75 % are known again in another version; before, it was 50 %" in dialog.words.text()
    assert "2 tracks could not be read" in dialog.words.text()

    dialog.use.click()
    qtbot.waitUntil(lambda: dialog.listen.isVisible())
    assert dialog.listen.text() == "Listen to 12 tracks"
    dialog.listen.click()
    qtbot.waitUntil(lambda: dialog.listen.text() == "Listen to 1 track")
    assert window.statusBar().currentMessage() == (
        "11 tracks listened to · 1 could not be read · 33 min of music in 1 min"
    )
    dialog.back.click()
    qtbot.waitUntil(lambda: dialog.use.isVisible() and not dialog.back.isVisible())

    dialog.anew.click()
    settle(qtbot, window)
    dialog.begin.click()
    qtbot.waitUntil(lambda: dialog.use.isVisible())
    assert learner.n_forgotten == n_forgotten + 1


def test_a_closed_dialog_is_told_of_by_a_notice_and_another_program_s_run_is_left_alone(
    qtbot: QtBot, window: MainWindow, learner: Learner
) -> None:
    learner.standing = Standing(0.25, is_at_work=True)
    dialog = shown(qtbot, window)
    assert "another window" in dialog.words.text()
    assert not any(b.isVisible() for b in (dialog.begin, dialog.resume, dialog.stop, dialog.anew))
    dialog.close()
    window.similarity.ear.learn()
    learner.may_end.set()
    settle(qtbot, window)
    assert window.bar.message.text() == "Learning to hear your collection has come to its end."
    window.bar.action.click()
    settle(qtbot, window)
    dialog = shown(qtbot, window)
    assert dialog.use.isVisible()


def test_what_the_end_of_the_program_has_interrupted_is_offered_again(
    qtbot: QtBot, window: MainWindow, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, asked, left = window.session, [], [2]
    monkeypatch.setattr("djanalyzer.app.sounds.recipe", lambda: "listener")
    monkeypatch.setattr(session.library, "unembedded", lambda *_: left)
    monkeypatch.setattr(
        similar, "listen", lambda _session, ids, _job: asked.append(ids) or EmbeddingReport("")
    )
    learner.may_end.set()

    def begin(kind: str, name: str) -> None:
        session.jobs.write(lambda: session.library.begin_job(kind, name, {"ids": [1, 2]}))

    begin(OWN_EAR, "Learning to hear")
    begin("listening", "Listening")
    found = [(work.order.name, work.n_left) for work in interrupted(session)]
    assert found == [("Learning to hear", None), ("Listening", 1)]
    window.work.look()
    settle(qtbot, window)
    for row in tuple(window.strip.interrupted):
        row.resume.click()
        settle(qtbot, window)
    assert learner.standing.report is not None
    assert asked == [[1, 2]]
    assert "every track can be found" in window.statusBar().currentMessage()
    left.clear()
    begin("listening", "Listening")
    assert interrupted(session) == (), "what has nothing left is put away"

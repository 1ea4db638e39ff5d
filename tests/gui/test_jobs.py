"""Work in the background: a quiet bar, pause and resume, what was interrupted, and what failed with its reason."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app.events import JobStarted
from djanalyzer.app.job import Job
from djanalyzer.app.resuming import kept_jobs
from djanalyzer.app.session import Session
from djanalyzer.gui.jobs_window import JobsWindow
from djanalyzer.gui.pace import Pace
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, settle, write_music

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def filled(
    qtbot: QtBot, session: Session, open_window: Callable[[], MainWindow], tmp_path: Path
) -> MainWindow:
    """Four recordings that wait to be analysed."""
    from djanalyzer.app.importing import import_path

    import_path(session, write_music(tmp_path / "music", *(f"{n}.wav" for n in range(4)), seconds=0.3))
    return open_window()


def jobs_window(qtbot: QtBot, window: MainWindow) -> JobsWindow:
    window.actions_["jobs"].trigger()
    settle(qtbot, window)
    assert window.work.dialog is not None
    return window.work.dialog


def endless(job: Job) -> None:
    while True:
        job.report(1, 10, "a thing")
        time.sleep(0.005)


def test_a_running_job_is_paused_and_goes_on(qtbot: QtBot, filled: MainWindow, model: QuickModel) -> None:
    model.seconds = 0.15
    filled.actions_["analyse_all"].trigger()
    qtbot.waitUntil(lambda: bool(filled.strip.rows), timeout=5000)
    (row,) = filled.strip.rows.values()
    assert row.pause.text() == "Pause"
    qtbot.waitUntil(lambda: bool(kept_jobs(filled.session)), timeout=5000)
    qtbot.mouseClick(row.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.pause.text() == "Resume", timeout=5000)
    qtbot.waitUntil(
        lambda: filled.bridge.is_idle or kept_jobs(filled.session)[0].state == "paused", timeout=5000
    )
    qtbot.wait(400)  # what was at work has ended by now
    heard = len(model.heard)
    assert heard < 4
    assert "Paused" in row.now.text()
    qtbot.wait(300)
    assert len(model.heard) == heard, "and nothing new has begun"
    qtbot.mouseClick(row.pause, Qt.MouseButton.LeftButton)
    settle(qtbot, filled)
    assert len(model.heard) == 4


def test_all_work_is_paused_and_resumed_by_one_key(qtbot: QtBot, filled: MainWindow) -> None:
    filled.bridge.start("One", endless, lambda _result: None)
    filled.bridge.start("Two", endless, lambda _result: None)
    qtbot.waitUntil(lambda: len(filled.strip.rows) == 2)
    filled.actions_["pause_work"].trigger()
    qtbot.waitUntil(lambda: filled.work.is_paused)
    filled.actions_["pause_work"].trigger()
    qtbot.waitUntil(lambda: not filled.work.is_paused)
    filled.actions_["stop"].trigger()
    settle(qtbot, filled)
    assert not filled.strip.isVisible()


def test_more_than_three_jobs_can_be_folded(qtbot: QtBot, window: MainWindow) -> None:
    for n in range(4):
        window.bridge.start(f"Job {n}", endless, lambda _result: None)
    qtbot.waitUntil(lambda: len(window.strip.rows) == 4)
    assert "4 jobs" in window.strip.fold.text()
    assert all(row.isVisible() for row in window.strip.rows.values())
    qtbot.mouseClick(window.strip.fold, Qt.MouseButton.LeftButton)
    assert not any(row.isVisible() for row in window.strip.rows.values())
    qtbot.mouseClick(window.strip.fold, Qt.MouseButton.LeftButton)
    assert all(row.isVisible() for row in window.strip.rows.values())
    window.actions_["stop"].trigger()
    settle(qtbot, window)


def test_an_analysis_that_the_end_interrupted_is_offered_and_taken_up(
    qtbot: QtBot,
    session: Session,
    open_window: Callable[[], MainWindow],
    filled: MainWindow,
    model: QuickModel,
) -> None:
    number = session.library.begin_job("analysis", "Analysing new tracks", {"ids": None})
    window = open_window()
    (row,) = window.strip.interrupted
    assert row.isVisible()
    assert row.words.text() == "Analysing new tracks: interrupted when djanalyzer ended"
    assert row.left.text() == "4 tracks left"
    qtbot.mouseClick(row.resume, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert sorted(model.heard) == ["0.wav", "1.wav", "2.wav", "3.wav"]
    assert [(kept.id, kept.state) for kept in kept_jobs(session)] == [(number, "done")]
    assert not window.strip.isVisible()


def test_interrupted_work_can_be_put_away(
    qtbot: QtBot, session: Session, open_window: Callable[[], MainWindow]
) -> None:
    session.library.begin_job("import", "Importing music", {"paths": ["/music"]})
    window = open_window()
    (row,) = window.strip.interrupted
    qtbot.mouseClick(row.dismiss, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert not window.strip.isVisible()
    assert kept_jobs(session)[0].state == "stopped"


def test_failures_are_listed_with_their_reasons_and_tried_again(
    qtbot: QtBot, filled: MainWindow, model: QuickModel
) -> None:
    model.broken = {"1.wav", "2.wav"}
    filled.actions_["analyse_all"].trigger()
    settle(qtbot, filled)
    qtbot.waitUntil(lambda: filled.strip.failures.isVisible(), timeout=5000)
    assert filled.strip.failures.text() == "⚠ 2 could not be done"
    qtbot.mouseClick(filled.strip.failures, Qt.MouseButton.LeftButton)
    dialog = jobs_window(qtbot, filled)
    assert dialog.isVisible()
    head = dialog.tree.topLevelItem(0)
    assert head is not None
    assert head.text(0) == "Analysing new tracks"
    assert head.text(1) == "done, 2 could not be done"
    rows = [head.child(n) for n in range(head.childCount())]
    assert sorted(Path(row.text(0)).name for row in rows) == ["1.wav", "2.wav"]
    assert {row.text(2) for row in rows} == {"Try a fresh copy."}
    assert not dialog.again.isEnabled()

    rows[0].setSelected(True)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert rows[0].text(0) in QGuiApplication.clipboard().text()
    assert "has no sound in it." in QGuiApplication.clipboard().text()
    assert dialog.folder.isEnabled()

    mended = Path(rows[0].text(0)).name
    model.broken -= {mended}
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    settle(qtbot, filled)
    assert mended in model.heard
    qtbot.waitUntil(lambda: filled.strip.failures.text() == "⚠ 1 could not be done", timeout=5000)

    qtbot.mouseClick(dialog.again_all, Qt.MouseButton.LeftButton)
    settle(qtbot, filled)
    qtbot.waitUntil(lambda: filled.strip.failures.text() == "⚠ 1 could not be done", timeout=5000)
    newest = dialog.tree.topLevelItem(0)
    assert newest is not None
    assert newest.childCount() == 1, "it came back with its reason, once"
    dialog.tree.clearSelection()
    newest.setSelected(True)
    qtbot.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    settle(qtbot, filled)
    qtbot.waitUntil(lambda: not filled.strip.failures.isVisible(), timeout=5000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: filled.work.dialog is None)


def test_what_an_import_could_not_read_is_in_the_list_after_a_restart(
    qtbot: QtBot, empty_window: MainWindow, open_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    folder = write_music(tmp_path / "music", "0.wav", seconds=0.3)
    (folder / "1.wav").write_bytes(b"no music at all")
    empty_window.journeys.import_paths([folder, tmp_path / "nowhere"])
    settle(qtbot, empty_window)
    again = open_window()
    qtbot.waitUntil(lambda: again.strip.failures.isVisible(), timeout=5000)
    head = jobs_window(qtbot, again).tree.topLevelItem(0)
    assert head is not None
    subjects = [head.child(n).text(0) for n in range(head.childCount())]
    assert sorted(Path(s).name for s in subjects) == ["1.wav", "nowhere"]


def test_the_time_left_follows_what_is_fast_now_and_leaves_pauses_out() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    pace.note(0, 1000)
    assert pace.rate is None, "nothing is known yet, and nothing is said"
    for n in range(1, 101):  # a hundred that were known already: fifty a second
        now[0] += 0.02
        pace.note(n, 1000)
    for n in range(101, 201):  # then two seconds each
        now[0] += 2.0
        pace.note(n, 1000)
    assert pace.rate == pytest.approx(0.5, rel=0.05)
    pace.pause()
    now[0] += 3600
    pace.resume()
    now[0] += 2.0
    pace.note(201, 1000)
    assert pace.rate == pytest.approx(0.5, rel=0.05)
    pace.note(0, 40)  # another phase
    assert pace.rate is None


def test_a_long_name_does_not_widen_the_window(qtbot: QtBot, window: MainWindow) -> None:
    width = window.minimumSizeHint().width()
    window.strip.add(JobStarted(99, "Importing " + "a very long name " * 30))
    assert window.minimumSizeHint().width() <= max(width, 1280)

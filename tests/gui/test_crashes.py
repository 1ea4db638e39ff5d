"""The program is killed in the middle of its work: nothing is lost, nothing is done twice, and the next start says so."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.app.rescue import back_up_daily, latest_backup
from djanalyzer.app.session import Session
from djanalyzer.errors import LibraryTrouble, Trouble
from djanalyzer.gui.last_run import LastRun
from djanalyzer.gui.refusal import RefusalDialog
from djanalyzer.library.store import Library

# One run of the whole program: the deed of `sys.argv[2]` is done in its window, and what it shows is printed.
PROGRAM = """
import json, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import djanalyzer.gui.__main__ as program
from djanalyzer.app import analysing
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel

model = analysing.EARS = QuickModel()
model.seconds = 1.0 if sys.argv[2] == "work" else 0.0

def say(**values):
    print(json.dumps(values), flush=True)

def look():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    if not window.library.is_settled or not window.bridge.is_idle:
        QTimer.singleShot(20, look)
    elif sys.argv[2] == "work":
        work(window)
    else:
        say(notices=[n.message + " " + n.hint for n in window.bar.notices],
            offered=[row.words.text() for row in window.strip.interrupted],
            left=[row.left.text() for row in window.strip.interrupted],
            track=window.deck.deck.track_id if window.deck.deck else None)
        for row in list(window.strip.interrupted):
            row.resume.click()
        wait_and_close(window)

def wait_and_close(window):
    if window.is_settled:
        say(heard=model.heard)
        window.close()
    else:
        QTimer.singleShot(20, lambda: wait_and_close(window))

def work(window):
    window.open_track(window.library.model.ids[0])
    window.actions_["analyse_all"].trigger()
    tell(window, 0)

def tell(window, n):
    if window.deck.deck is not None and n < 20:
        window.sound.seek(1.0 + n)
        window.actions_["set_cue"].trigger()
        n += 1
    cues = len(window.session.track(window.library.model.ids[0]).cues)
    say(cues=cues, heard=list(model.heard))
    QTimer.singleShot(30, lambda: tell(window, n))

QTimer.singleShot(0, look)
sys.exit(program.main(["--db", sys.argv[1]]))
"""


def run(library: Path, deed: str) -> subprocess.Popen[str]:
    home = str(library.parent / "home")
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "OMP_NUM_THREADS": "1",
        "DJANALYZER_HOME": home,
    }
    command = [sys.executable, "-c", PROGRAM, str(library), deed]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_amid_edits_and_an_analysis_nothing_is_lost_and_nothing_done_twice(
    shelf: Path, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    shutil.copy(shelf, library)
    with Library.open(library) as opened:
        new = [r for r in opened.rows(opened.find("state:new"))]

    running = run(library, "work")
    assert running.stdout is not None
    cues, heard = 0, list[str]()
    for line in running.stdout:
        told = json.loads(line)
        cues, heard = told["cues"], told["heard"]
        if cues >= 8 and heard:
            running.send_signal(signal.SIGKILL)
            break
    running.wait(10)
    running.stdout.close()
    assert cues >= 8

    with Library.open(library) as opened:
        first = opened.find("", None)[0]
        assert opened.faults() == []
        (job,) = opened.jobs()
        assert job.state == "running"
        tracks = [len(opened.track(i).cues) for i in opened.find()]
        assert max(tracks) >= cues, "every cue that was seen is there"
        n_left = len(opened.find("state:new"))
    assert first
    assert abs(n_left - (len(new) - len(heard))) <= 1, (
        "one was heard and not yet kept, or kept and not yet told"
    )
    assert n_left > 0

    again = run(library, "look")
    out, _err = again.communicate(timeout=60)
    seen, done = (json.loads(line) for line in out.splitlines())
    assert "did not end as it should" in seen["notices"][0]
    assert "djanalyzer.crash.log" in seen["notices"][0]
    assert seen["offered"] == ["Analysing new tracks: interrupted when djanalyzer ended"]
    assert seen["left"] == [f"{n_left} tracks left"]
    assert seen["track"] is not None, "the deck's track lies there again"
    assert len(done["heard"]) == n_left, "and what was heard before is not heard again"
    assert set(done["heard"]).isdisjoint(heard[:-1])


def test_a_run_that_ended_well_is_not_spoken_of(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    first = LastRun(library)
    assert first.notice() is None
    first.end()
    second = LastRun(library)
    assert second.notice() is None
    other = LastRun(library)
    assert other.notice() is None, "another window of the same library lives"
    second.end()


def test_a_killed_run_is_told_apart_from_a_living_window_where_all_have_one_number(tmp_path: Path) -> None:
    """In a Flatpak's sandbox every run of the program is process 2."""
    library = tmp_path / "library.sqlite"
    running = library.with_name("library.sqlite.running")
    first = LastRun(library)
    left = running.read_bytes()
    assert int(left.splitlines()[0]) == os.getpid()
    first.end()
    running.write_bytes(left)  # as a run leaves it that is killed
    second = LastRun(library)
    assert second.has_crashed
    assert not LastRun(library).has_crashed, "the second one lives"
    assert running.exists()
    second.end()
    assert not running.exists()


def damaged(tmp_path: Path, blank: Path) -> Path:
    """A library with a track's cue, a backup of it, and then a hole."""
    path = tmp_path / "library.sqlite"
    shutil.copy(blank, path)
    with Library.open(path) as library:
        library.back_up()
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)
    return path


def test_a_damaged_library_is_replaced_by_its_backup_and_kept(
    qtbot: QtBot, tmp_path: Path, blank: Path
) -> None:
    path = damaged(tmp_path, blank)
    with pytest.raises(LibraryTrouble) as caught:
        Session.open(path)
    dialog = RefusalDialog(path, caught.value, Session.open)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.message.text() == caught.value.message
    assert dialog.restore.isVisible()
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    assert dialog.isVisible(), "it is damaged still"
    was = path.read_bytes()
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.preview is not None)
    assert dialog.preview is not None
    assert "cannot be read" in dialog.preview.lost.text()
    qtbot.mouseClick(dialog.preview.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.session is not None)
    assert dialog.session is not None
    assert dialog.session.find() == []
    dialog.session.close()
    (kept,) = (tmp_path / "restores").glob("*/kept/library.sqlite")
    assert kept.read_bytes() == was


def test_a_backup_that_is_looked_at_and_not_wanted_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, blank: Path
) -> None:
    path = damaged(tmp_path, blank)
    dialog = RefusalDialog(path, Trouble("It is damaged.", "Try."), Session.open)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.preview is not None)
    assert dialog.preview is not None
    dialog.preview.reject()
    assert not dialog.restore.isEnabled(), "what was read is removed off the window's thread"
    qtbot.waitUntil(dialog.restore.isEnabled)
    assert not (tmp_path / "restores").exists()
    assert dialog.hint.text() == "Try."


def test_what_a_backup_says_of_itself_draws_no_picture_into_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    said = Trouble('It was made by a newer djanalyzer (<img src="//server/a.png">).', "<b>Update.</b>")
    dialog = RefusalDialog(tmp_path / "library.sqlite", said, Session.open)
    qtbot.addWidget(dialog)
    assert {label.textFormat() for label in (dialog.message, dialog.hint)} == {Qt.TextFormat.PlainText}


def test_a_library_that_cannot_be_opened_can_be_left_for_another(
    qtbot: QtBot, tmp_path: Path, blank: Path
) -> None:
    path = damaged(tmp_path, blank)
    dialog = RefusalDialog(path, Trouble("It is damaged.", "Try."), Session.open)
    qtbot.addWidget(dialog)
    dialog.show()
    other = tmp_path / "other.sqlite"
    shutil.copy(blank, other)
    dialog.try_to_open(other)
    assert dialog.session is not None
    dialog.session.close()
    shut = RefusalDialog(path, Trouble("It is damaged.", "Try."), Session.open)
    qtbot.addWidget(shut)
    shut.show()
    qtbot.keyClick(shut, Qt.Key.Key_Escape)
    assert shut.session is None
    assert not shut.isVisible()


def test_the_library_is_backed_up_once_a_day(shelf: Path, blank: Path, tmp_path: Path) -> None:
    for source, is_backed_up in ((shelf, True), (blank, False)):
        path = tmp_path / f"{source.parent.name}.sqlite"
        shutil.copy(source, path)
        with Session.open(path, workers=1) as session:
            copy = back_up_daily(session)
            assert (copy is not None) == is_backed_up
            assert back_up_daily(session) is None, "once is enough"
            if copy is not None:
                long_ago = f"{copy.stem.partition('-day-')[0]}-day-20200101-120000-000000000.sqlite"
                copy.rename(copy.with_name(long_ago))
                assert back_up_daily(session) is not None


def test_a_backup_that_is_damaged_itself_replaces_nothing(qtbot: QtBot, tmp_path: Path, blank: Path) -> None:
    path = damaged(tmp_path, blank)
    found = latest_backup(path)
    assert found is not None
    found[0].write_bytes(path.read_bytes())
    before = path.read_bytes()
    dialog = RefusalDialog(path, Trouble("It is damaged.", "Try."), Session.open)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.restore.isEnabled)
    assert "can be used" in dialog.message.text()
    assert path.read_bytes() == before

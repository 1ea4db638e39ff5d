"""New music in a watched folder comes in by itself, and the window says so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from djanalyzer.app import watching
from djanalyzer.app.session import Session
from djanalyzer.gui import watching as gui_watching
from djanalyzer.gui.watched_view import WatchedDialog
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, settle, write_music
from tests.gui.playlists import drop, files, titles

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "STILL", 0.05)
    monkeypatch.setattr(gui_watching, "_AGAIN", 100)
    monkeypatch.setattr(gui_watching, "_DEBOUNCE", 20)


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    (tmp_path / "Downloads").mkdir()
    return tmp_path / "Downloads"


def open_dialog(window: MainWindow) -> WatchedDialog:
    window.actions_["watched_folders"].trigger()
    dialog = window.findChild(WatchedDialog)
    assert dialog is not None
    return dialog


def test_what_arrives_in_a_watched_folder_comes_in_and_is_told(
    qtbot: QtBot,
    empty_window: MainWindow,
    downloads: Path,
    tmp_path: Path,
    model: QuickModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, music = empty_window, write_music(tmp_path / "music", "one.wav", "two.wav", "three.wav")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(downloads))
    dialog = open_dialog(window)
    qtbot.mouseClick(dialog.page.add, LEFT)
    assert [dialog.page.list.item(0).text()] == [str(downloads)]
    dialog.accept()
    settle(qtbot, window)
    for name in ("one.wav", "two.wav", "three.wav"):
        shutil.copy(music / name, downloads)
    qtbot.waitUntil(lambda: window.library.model.rowCount() == 3, timeout=10_000)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: "from Downloads" in window.bar.message.text(), timeout=5_000)
    assert window.journeys.sheet is None, "no dialog stands in the way"
    assert window.bar.action.text() == "Analyse"
    qtbot.mouseClick(window.bar.action, LEFT)
    settle(qtbot, window)
    assert model.heard != []


def test_what_arrived_while_the_program_was_closed_is_there_after_the_start(
    qtbot: QtBot, session: Session, open_window: Callable[[], MainWindow], downloads: Path, tmp_path: Path
) -> None:
    shutil.copy(write_music(tmp_path / "music", "one.wav") / "one.wav", downloads)
    session.change_settings(replace(session.settings, watched_folders=(str(downloads),)))
    try:
        window = open_window()
        qtbot.waitUntil(lambda: titles(window) == ["one"], timeout=10_000)
        settle(qtbot, window)
        assert window.bar.message.text() == "1 new track from Downloads"
    finally:
        session.change_settings(replace(session.settings, watched_folders=()))


def test_a_folder_is_watched_no_longer(qtbot: QtBot, window: MainWindow, downloads: Path) -> None:
    dialog = open_dialog(window)
    (downloads / "inside").mkdir()
    assert drop(dialog.page, files(downloads / "inside"), QPoint(5, 5))
    assert drop(dialog.page, files(downloads), QPoint(5, 5))
    assert dialog.page.folders == (str(downloads),), "what lies in a watched folder is watched with it"
    settle(qtbot, window)
    dialog.page.list.setCurrentRow(0)
    qtbot.mouseClick(dialog.page.remove, LEFT)
    assert dialog.page.folders == ()
    assert "No folder is watched" in dialog.page.hint.text()


def test_a_watched_folder_on_an_unplugged_drive_says_so(
    qtbot: QtBot, window: MainWindow, downloads: Path
) -> None:
    window.choices.choose(watched_folders=(str(downloads),))
    os.rmdir(downloads)
    dialog = open_dialog(window)
    assert "not there now" in dialog.page.list.item(0).text()
    window.watching.look_now()
    settle(qtbot, window)
    assert window.watching.absent == (downloads,)
    window.choices.choose(watched_folders=())

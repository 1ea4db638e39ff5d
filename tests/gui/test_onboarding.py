"""The first steps: folders, what DJ programs know, and when it is analysed; each can be left out and gone back to."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.app.detecting import FoundCollection
from djanalyzer.gui import onboarding
from djanalyzer.gui.onboarding import Onboarding
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, settle, write_music

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def music(tmp_path: Path) -> Path:
    folder = write_music(tmp_path / "music", *(f"{n}.wav" for n in range(4)), seconds=0.3)
    for n in range(4):
        os.utime(folder / f"{n}.wav", (1_000_000 + n, 1_000_000 + n))  # 3.wav is the newest
    return folder


@pytest.fixture
def steps(
    qtbot: QtBot, empty_window: MainWindow, music: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Onboarding:
    playlist = tmp_path / "set.m3u8"
    playlist.write_text(f"#EXTM3U\n{music / '0.wav'}\n", encoding="utf-8")
    monkeypatch.setattr(
        "djanalyzer.gui.collection_list.collections_here", lambda: (FoundCollection("M3U", playlist),)
    )
    qtbot.mouseClick(empty_window.first_run.steps, CLICK)
    dialog = empty_window.journeys.onboarding
    assert dialog is not None
    dialog.folders.clear()  # the music of whoever runs this test
    settle(qtbot, empty_window)
    return dialog


def test_three_steps_import_and_analyse_the_newest_first(
    qtbot: QtBot, empty_window: MainWindow, steps: Onboarding, music: Path, model: QuickModel
) -> None:
    assert steps.place.text() == "Step 1 of 3"
    assert not steps.back.isEnabled()
    steps.add_folder(music)
    steps.add_folder(music)
    assert steps.folders.count() == 1
    qtbot.mouseClick(steps.next, CLICK)
    assert steps.place.text() == "Step 2 of 3"
    assert steps.collections.topLevelItem(0).text(1) == "1 track  ·  1 playlist"  # type: ignore[union-attr]
    steps.collections.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)  # type: ignore[union-attr]
    qtbot.mouseClick(steps.next, CLICK)
    assert steps.summary.text() == "1 folder of music  ·  1 collection of DJ programs"
    assert steps.next.text() == "Begin"
    qtbot.mouseClick(steps.next, CLICK)
    settle(qtbot, empty_window)
    assert empty_window.library.model.rowCount() == 4
    assert model.heard[0] == "3.wav"
    assert sorted(model.heard) == ["0.wav", "1.wav", "2.wav", "3.wav"]
    assert empty_window.journeys.sheet is None, "nothing asks to be clicked away"


def test_only_the_newest_can_be_analysed(
    qtbot: QtBot,
    empty_window: MainWindow,
    steps: Onboarding,
    music: Path,
    model: QuickModel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("djanalyzer.gui.onboarding.NEWEST", 2)
    steps.add_folder(music)
    for _ in range(2):
        qtbot.mouseClick(steps.next, CLICK)
    next(button for button in steps.when.buttons() if button.objectName() == "newest").click()
    qtbot.mouseClick(steps.next, CLICK)
    settle(qtbot, empty_window)
    assert model.heard == ["3.wav", "2.wav"]


def test_steps_can_be_left_out_gone_back_to_and_left_for_later(
    qtbot: QtBot, empty_window: MainWindow, steps: Onboarding, music: Path
) -> None:
    steps.add_folder(music)
    qtbot.mouseClick(steps.next, CLICK)
    qtbot.mouseClick(steps.back, CLICK)
    assert steps.place.text() == "Step 1 of 3"
    assert steps.folders.count() == 1, "what was chosen is still there"
    qtbot.mouseClick(steps.skip, CLICK)
    qtbot.mouseClick(steps.skip, CLICK)
    assert steps.summary.text() == "You have chosen no music: nothing will be imported."
    qtbot.keyClick(steps, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: empty_window.journeys.onboarding is None)
    assert empty_window.library.model.rowCount() == 0
    empty_window.actions_["onboarding"].trigger()
    assert empty_window.journeys.onboarding is not None, "the menu Help has it again"
    empty_window.journeys.onboarding.close()


def test_an_interrupted_setting_up_goes_on_with_the_analysis(
    qtbot: QtBot,
    open_window: Callable[[], MainWindow],
    session,
    music: Path,
    model: QuickModel,  # type: ignore[no-untyped-def]
) -> None:
    session.library.begin_job("import", "Importing your music", {"paths": [str(music)], "analyse": "all"})
    window = open_window()
    qtbot.mouseClick(window.strip.interrupted[0].resume, CLICK)
    settle(qtbot, window)
    assert len(model.heard) == 4
    assert onboarding.NEWEST == 20

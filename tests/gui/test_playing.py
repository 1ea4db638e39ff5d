"""Playing: the space bar, the playhead, following, and a machine without sound."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import SilentOutput, open_first, settle


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_first(qtbot, window)
    return window


def press_space(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_Space)
    settle(qtbot, window)


def test_space_plays_from_the_playhead_and_pauses_there(
    qtbot: QtBot, deck: MainWindow, output: SilentOutput
) -> None:
    deck.sound.seek(16.5)
    press_space(qtbot, deck)
    assert output.is_playing
    assert output.position == 16.5
    output.position = 18.0
    qtbot.waitUntil(lambda: deck.deck.header.gauges["Time"].value.text() == "0:18.0")
    assert deck.deck.waveform.playhead == 18.0
    press_space(qtbot, deck)
    assert not output.is_playing
    assert deck.sound.position == 18.0


def test_space_in_the_track_table_plays_too(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    deck.library.table.setFocus()
    qtbot.keyClick(deck.library.table, Qt.Key.Key_Space)
    settle(qtbot, deck)
    assert output.is_playing


def test_space_in_the_search_line_is_a_space(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    deck.library.search.setFocus()
    qtbot.keyClicks(deck.library.search, "ane b")
    settle(qtbot, deck)
    assert deck.library.search.text() == "ane b"
    assert not output.is_playing


def test_a_cue_can_be_jumped_to_while_playing(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    press_space(qtbot, deck)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_1)
    assert output.position == 16.5
    assert output.is_playing


def test_while_following_the_playhead_glides_to_the_middle(
    qtbot: QtBot, deck: MainWindow, output: SilentOutput
) -> None:
    wave = deck.deck.waveform
    press_space(qtbot, deck)
    output.position = 10.0
    qtbot.waitUntil(lambda: abs(wave.line.x(10.0) - wave.line.width / 2) < 5)
    qtbot.keyClick(wave, Qt.Key.Key_F)
    first = wave.line.first
    output.position = 11.0
    qtbot.wait(60)
    assert wave.line.first == first, "not following, the picture stands still"


def test_at_the_end_of_the_track_playing_stops(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    press_space(qtbot, deck)
    output.position = 119.9
    qtbot.wait(40)
    output.is_playing = False
    qtbot.waitUntil(lambda: not deck.sound.is_playing)
    assert deck.sound.position == pytest.approx(120.0)


def test_without_a_sound_device_a_bar_says_so_and_nothing_stands_in_the_way(
    qtbot: QtBot, deck: MainWindow, output: SilentOutput
) -> None:
    output.is_absent = True
    press_space(qtbot, deck)
    assert deck.bar.isVisible()
    assert deck.bar.message.text() == "This computer has no sound device."
    assert deck.bar.hint.text() == "Connect one and press play again."
    assert not deck.sound.is_playing
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Right)
    assert deck.sound.position == pytest.approx(0.5), "everything else goes on working"
    deck.bar.close_button.click()
    assert not deck.bar.isVisible()


def test_another_track_stops_the_one_that_plays(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    press_space(qtbot, deck)
    deck.library.opened.emit(deck.library.model.ids[1])
    settle(qtbot, deck)
    assert not output.is_playing
    assert deck.sound.position == 0.0


def test_a_missing_file_cannot_be_played(qtbot: QtBot, window: MainWindow) -> None:
    window.library.opened.emit(window.library.model.ids[-1])
    settle(qtbot, window)
    assert not window.actions_["play"].isEnabled()
    assert not window.bar.isVisible()


def test_closing_the_window_gives_the_sound_device_back(deck: MainWindow, output: SilentOutput) -> None:
    deck.close()
    assert output.is_closed

"""Listening to a track of the table, while another one stays on the deck."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import SilentOutput, open_first, settle
from tests.gui.test_transport import CTRL, KEY, Press, told


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The first track is on the deck."""
    open_first(qtbot, window)
    return window


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Press:
    def press_(key: Qt.Key, held: Qt.KeyboardModifier | None = None, on: QWidget | None = None) -> None:
        qtbot.keyClick(on or window.deck.waveform, key, held or Qt.KeyboardModifier.NoModifier)
        settle(qtbot, window)

    return press_


def test_ctrl_space_listens_to_the_chosen_track_from_its_drop(
    qtbot: QtBot, deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    deck.sound.seek(7.0)
    table = deck.library.table
    deck.library.select_ids(deck.library.model.ids[1:2])
    table.setFocus()
    press(KEY.Key_Space, CTRL, table)
    assert output.is_playing
    assert output.audio is not None
    assert output.audio.path.name == "01.wav"
    assert output.position == 32.5, "its first drop"
    assert told(deck) == "Listening to Track 01; Ctrl+Space ends it."
    assert deck.deck.deck.track_id == deck.library.model.ids[0], "another one stays on the deck"
    assert deck.sound.position == 7.0
    press(KEY.Key_Space, CTRL, table)
    assert not output.is_playing

    press(KEY.Key_Space, CTRL, table)
    press(KEY.Key_Space, on=table)
    assert output.audio.path.name == "00.wav", "play is the deck's"
    assert output.position == 7.0
    assert deck.playing.preview.track_id is None


def test_a_track_without_a_file_cannot_be_listened_to(
    deck: MainWindow, press: Press, output: SilentOutput
) -> None:
    deck.library.select_ids(deck.library.model.ids[-1:])
    deck.library.table.setFocus()
    press(KEY.Key_Space, CTRL, deck.library.table)
    assert not output.is_playing
    assert told(deck).startswith("This track cannot be heard")

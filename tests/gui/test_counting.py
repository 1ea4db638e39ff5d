"""How a track is counted: the model says how sure it is and what else it could be; the DJ has the last word."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from djanalyzer.app.choices import choices_of
from djanalyzer.gui import counting
from djanalyzer.gui.window import MainWindow
from djanalyzer.music import BeatGrid, GridChoice
from tests.gui.furnishing import OPEN_SONG, open_first, open_second, settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the track whose grid is 83 % sure."""
    open_second(qtbot, window)
    return window


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.deck.waveform, key, modifier)
    settle(qtbot, window)


def gauge(window: MainWindow, name: str) -> str:
    return window.deck.header.gauges[name].value.text()


def period(window: MainWindow) -> float:
    """Seconds from beat to beat as the waveform draws them."""
    assert window.deck.bars is not None
    return float(np.median(np.diff(window.deck.bars.beats)))


def test_the_header_says_how_sure_the_grid_is_and_what_to_press(deck: MainWindow) -> None:
    note = deck.deck.header.note
    assert note.isVisible()
    assert note.accessibleName() == (
        "Please look at the grid: 83 % sure; T shows other ways to count, G says it is right"
    )
    assert "83 % sure" in note.text()
    assert "The first beats of the bars are 70 % sure" in note.toolTip()


def test_a_certain_grid_is_called_checked(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    assert window.deck.header.note.accessibleName() == "Grid checked; > 99 % sure"


def test_a_track_that_is_not_analysed_has_nothing_to_say_about_its_grid(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.library.opened.emit(window.library.model.ids[5])
    settle(qtbot, window)
    assert not window.deck.header.note.isVisible()
    assert not window.actions_["count_list"].isEnabled()
    assert not window.actions_["confirm_grid"].isEnabled()


def test_t_counts_the_next_way_and_the_lines_and_figures_follow(qtbot: QtBot, deck: MainWindow) -> None:
    assert (gauge(deck, "BPM"), period(deck)) == ("120.00", pytest.approx(0.5))
    press(qtbot, deck, Qt.Key.Key_T)
    assert (gauge(deck, "BPM"), period(deck)) == ("60.00", pytest.approx(1.0))
    assert (
        deck.statusBar().currentMessage()
        == "60.00 BPM: half, 9 % likely. T takes the next, Ctrl+Z the one before."
    )
    press(qtbot, deck, Qt.Key.Key_T)
    assert (gauge(deck, "BPM"), gauge(deck, "Meter")) == ("120.00", "3/4")
    assert deck.deck.header.gauges["Meter"].isVisible()
    press(qtbot, deck, Qt.Key.Key_T)
    assert gauge(deck, "BPM") == "120.00", "round and round"
    assert not deck.deck.header.gauges["Meter"].isVisible(), "common time is not worth a word"


def test_three_four_has_a_bar_line_at_every_third_beat(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_T)
    press(qtbot, deck, Qt.Key.Key_T)
    bars = deck.deck.bars
    assert bars is not None
    _beats, downbeats = bars.lines(0.0, 10.0, gap=40.0)
    assert downbeats == pytest.approx([0.5, 2.0, 3.5, 5.0, 6.5, 8.0, 9.5])
    deck.sound.seek(0.5)
    press(qtbot, deck, Qt.Key.Key_Right, SHIFT)
    assert deck.sound.position == pytest.approx(2.0), "a bar is three beats"


def test_each_choice_is_one_step_for_undo(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_T)
    press(qtbot, deck, Qt.Key.Key_Z, CONTROL)
    assert gauge(deck, "BPM") == "120.00"
    assert deck.deck.header.note.accessibleName().startswith("Please look"), "and nothing has been said"


def ways(window: MainWindow) -> QMenu:
    assert window.deck.deck is not None
    return window.deck.make_ways_menu(window.deck.deck)


def test_shift_t_lists_the_ways_to_count_with_how_likely_each_is(qtbot: QtBot, deck: MainWindow) -> None:
    menu = ways(deck)
    assert [action.text() for action in menu.actions()[:3]] == [
        "120.00 BPM: as found, in use\t83 %", "60.00 BPM: half\t9 %", "120.00 BPM, 3/4: other meter\t5 %",
    ]  # fmt: skip
    assert [action.isChecked() for action in menu.actions()[:3]] == [True, False, False]
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_T, SHIFT)
    shown = next(
        m for m in deck.deck.findChildren(QMenu) if m.objectName() == "ways_to_count" and m.isVisible()
    )
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert gauge(deck, "BPM") == "60.00"


def test_no_two_ways_in_the_list_read_alike() -> None:
    ways = [(100.0, 0.0), (120.0, 0.0), (120.0, 0.25), (120.0, 0.1), (100.0, 0.3)]
    grids = [BeatGrid.constant(start, tempo) for tempo, start in ways]
    heard = replace(OPEN_SONG, grid_choices=tuple(GridChoice(grid, 0.2) for grid in grids))
    assert [counting.words(choice) for choice in choices_of(heard, grids[0])] == [
        "100.00 BPM: as found", "120.00 BPM: other tempo", "120.00 BPM: other tempo, beats in between",
        "120.00 BPM: other tempo, beats 100 ms later", "100.00 BPM: beats in between",
    ]  # fmt: skip


def test_the_list_shows_which_one_is_the_djs_choice(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_T)
    texts = [action.text() for action in ways(deck).actions()[:3]]
    assert texts[1] == "60.00 BPM: half, your choice\t9 %"
    assert not any("in use" in text for text in texts)


def test_g_says_that_the_grid_is_right(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_G)
    assert deck.deck.header.note.accessibleName() == "Grid checked; by you"
    assert gauge(deck, "BPM") == "120.00"
    assert not deck.actions_["confirm_grid"].isEnabled()
    press(qtbot, deck, Qt.Key.Key_Z, CONTROL)
    assert deck.deck.header.note.accessibleName().startswith("Please look at the grid")


def test_the_djs_word_can_be_taken_back(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_T)
    deck.actions_["forget_grid"].trigger()
    settle(qtbot, deck)
    assert gauge(deck, "BPM") == "120.00"
    assert not deck.actions_["forget_grid"].isEnabled()


def test_h_and_d_halve_and_double_whatever_the_model_offers(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_D)
    assert gauge(deck, "BPM") == "240.00"
    press(qtbot, deck, Qt.Key.Key_H)
    press(qtbot, deck, Qt.Key.Key_H)
    assert gauge(deck, "BPM") == "60.00"


def test_a_click_on_the_note_lists_the_ways_to_count(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.mouseClick(deck.deck.header.note, Qt.MouseButton.LeftButton)
    shown = [m for m in deck.deck.findChildren(QMenu) if m.objectName() == "ways_to_count" and m.isVisible()]
    assert len(shown) == 1
    shown[0].close()


def test_the_table_shows_the_tempo_that_was_chosen(qtbot: QtBot, deck: MainWindow) -> None:
    from djanalyzer.gui.tracks import BPM

    press(qtbot, deck, Qt.Key.Key_T)
    assert deck.library.model.index(1, BPM).data(Qt.ItemDataRole.DisplayRole) == "60.00"

"""Review: the grids that are not certain, one after the other, the least sure first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui.tracks import BPM, STATE
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveAnalysis
from tests.gui.furnishing import OPEN_SONG, open_first, settle, wave

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def queue(session: Session, window: MainWindow) -> MainWindow:
    """The furnished window in which tracks 01, 02 and 03 want a look: 83, 40 and 60 % sure."""
    ids = window.library.model.ids
    for id_, sure in ((ids[2], 0.4), (ids[3], 0.6)):
        session.do(SaveAnalysis(id_, replace(OPEN_SONG, beat_confidence=sure), wave().to_bytes()))
    return window


def spoken(window: MainWindow, row: int) -> str:
    return str(window.library.model.index(row, STATE).data(Qt.ItemDataRole.AccessibleTextRole))


def opened(window: MainWindow) -> str:
    return window.deck.header.title.text()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = SHIFT) -> None:
    place = window.deck.waveform if window.deck.isVisible() else window.library.table
    qtbot.keyClick(place, key, modifier)
    settle(qtbot, window)


def test_the_table_says_which_grids_are_checked_and_which_want_a_look(window: MainWindow) -> None:
    assert spoken(window, 0) == "Analysed, grid checked"
    assert spoken(window, 1) == "Please review: the grid is 83 % sure"
    assert spoken(window, 5) == "New"
    model, sign = window.library.model, Qt.ItemDataRole.DecorationRole
    assert (
        model.index(1, STATE)
        .data(Qt.ItemDataRole.ToolTipRole)
        .startswith("Please review: the grid is 83 % sure")
    )
    keys = {row: model.index(row, STATE).data(sign).cacheKey() for row in (0, 1, 5)}
    assert len(set(keys.values())) == 3, "three signs, not one in three colours"


def test_the_review_button_lists_what_wants_a_look_the_least_sure_first(
    qtbot: QtBot, queue: MainWindow
) -> None:
    qtbot.keyClicks(queue.library.search, "track")
    settle(qtbot, queue)
    queue.actions_["review"].trigger()
    settle(qtbot, queue)
    assert queue.library.search.text() == "is:review"
    model = queue.library.model
    assert [spoken(queue, row)[-9:] for row in range(model.rowCount())] == [
        "40 % sure",
        "60 % sure",
        "83 % sure",
    ]
    queue.actions_["review"].trigger()
    settle(qtbot, queue)
    assert queue.library.search.text() == "track", "what was searched before comes back"
    assert model.rowCount() == 12


def test_after_the_review_the_table_is_in_the_order_it_was_in(qtbot: QtBot, queue: MainWindow) -> None:
    queue.library.table.sortByColumn(BPM, Qt.SortOrder.DescendingOrder)
    settle(qtbot, queue)
    before = list(queue.library.model.ids)
    for _ in range(2):
        queue.actions_["review"].trigger()
        settle(qtbot, queue)
    assert queue.library.model.ids == before
    assert before != sorted(before)
    header = queue.library.table.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (
        BPM,
        Qt.SortOrder.DescendingOrder,
    )


def test_another_search_ends_the_review(qtbot: QtBot, queue: MainWindow) -> None:
    qtbot.keyClick(queue.library.table, Qt.Key.Key_F4)
    settle(qtbot, queue)
    assert queue.actions_["review"].isChecked()
    queue.library.search.setText("techno")
    settle(qtbot, queue)
    assert not queue.actions_["review"].isChecked()
    assert queue.library.search.text() == "techno"
    assert queue.library.model.ids == sorted(queue.library.model.ids), "in the library's own order again"


def test_shift_n_goes_from_one_to_the_next_and_shift_p_back(qtbot: QtBot, queue: MainWindow) -> None:
    press(qtbot, queue, Qt.Key.Key_N)
    assert opened(queue) == "Track 02"
    assert queue.statusBar().currentMessage() == "Track 1 of 3 to review"
    press(qtbot, queue, Qt.Key.Key_N)
    press(qtbot, queue, Qt.Key.Key_N)
    assert opened(queue) == "Track 01"
    press(qtbot, queue, Qt.Key.Key_N)
    assert (opened(queue), queue.statusBar().currentMessage()) == (
        "Track 01",
        "That was the last track to review.",
    )
    press(qtbot, queue, Qt.Key.Key_P)
    assert opened(queue) == "Track 03"
    assert queue.library.selected_ids() == [queue.library.model.ids[3]], "the table goes along"


def test_an_answered_track_leaves_the_queue_and_the_next_one_follows(qtbot: QtBot, queue: MainWindow) -> None:
    press(qtbot, queue, Qt.Key.Key_N)
    press(qtbot, queue, Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier)
    assert spoken(queue, 2) == "Analysed, grid checked"
    press(qtbot, queue, Qt.Key.Key_N)
    assert opened(queue) == "Track 03"
    press(qtbot, queue, Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier)
    press(qtbot, queue, Qt.Key.Key_N)
    assert opened(queue) == "Track 01", "a way to count chosen by the DJ is an answer as well"
    press(qtbot, queue, Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier)
    press(qtbot, queue, Qt.Key.Key_N)
    assert queue.statusBar().currentMessage() == "No track is left to review."


def test_the_queue_is_open_to_a_track_that_is_not_in_it(qtbot: QtBot, queue: MainWindow) -> None:
    open_first(qtbot, queue)
    press(qtbot, queue, Qt.Key.Key_N)
    assert opened(queue) == "Track 02"

"""The library room: what a DJ sees, searches, sorts and selects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui.tracks import ARTIST, BPM, CUES, ENERGY, KEY, LENGTH, STATE, TITLE, TracksModel
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import furnish, settle

DISPLAY = Qt.ItemDataRole.DisplayRole
TOOLTIP = Qt.ItemDataRole.ToolTipRole


def text(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data(DISPLAY))


def titles(window: MainWindow) -> list[str]:
    model = window.library.model
    return [text(model, row, TITLE) for row in range(model.rowCount())]


def test_the_table_shows_what_a_dj_wants_to_know_of_a_track(window: MainWindow) -> None:
    model = window.library.model
    shown = {column: text(model, 0, column) for column in (TITLE, ARTIST, BPM, KEY, ENERGY, LENGTH, CUES)}
    assert shown == {
        TITLE: "Track 00", ARTIST: "Ane Berg", BPM: "120.00", KEY: "8A", ENERGY: "7", LENGTH: "2:00", CUES: "2",
    }  # fmt: skip
    assert window.library.count.text() == "12 tracks"


def test_a_track_that_cannot_be_used_is_grey_and_says_why(window: MainWindow) -> None:
    model = window.library.model
    unreadable, missing, fine = (model.index(row, TITLE) for row in (10, 11, 0))
    assert "Unreadable: The file is text, not music." in unreadable.data(TOOLTIP)
    assert "Missing" in missing.data(TOOLTIP)
    grey = Qt.ItemDataRole.ForegroundRole
    assert missing.data(grey) == unreadable.data(grey) is not None
    assert fine.data(grey) is None
    assert model.index(11, STATE).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Missing")


def test_typing_in_the_search_line_narrows_the_table_once_the_hand_rests(
    qtbot: QtBot, window: MainWindow
) -> None:
    asked: list[str] = []
    real_find = window.session.find
    window.session.find = lambda query="", *rest: asked.append(query) or real_find(query, *rest)  # type: ignore[method-assign]
    qtbot.keyClick(window.library.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.library.search.hasFocus()
    qtbot.keyClicks(window.library.search, "kita")
    settle(qtbot, window)
    assert titles(window) == ["Track 01", "Track 04", "Track 07", "Track 10"]
    assert window.library.count.text() == "4 tracks"
    assert asked == ["kita"], "one question for four keys"
    qtbot.keyClick(window.library.search, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert len(titles(window)) == 12


def test_a_field_search_finds_a_range_of_tempo(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.library.search, "bpm:123-125 -techno")
    settle(qtbot, window)
    assert titles(window) == ["Track 04"]


def test_a_search_that_finds_nothing_leaves_the_library_room_open(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.library.search, "zzzz")
    settle(qtbot, window)
    assert titles(window) == []
    assert window.pages.currentWidget() is window.split


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_it_round(qtbot: QtBot, window: MainWindow) -> None:
    header = window.library.table.horizontalHeader()

    def click() -> None:
        x = header.sectionViewportPosition(LENGTH) + 10
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
        settle(qtbot, window)

    click()
    assert titles(window)[:2] == ["Track 00", "Track 01"]
    click()
    assert titles(window)[0] == "Track 11"


def test_what_was_selected_stays_selected_when_the_order_changes(qtbot: QtBot, window: MainWindow) -> None:
    window.library.table.selectRow(3)
    chosen = window.library.selected_ids()
    window.library.table.sortByColumn(BPM, Qt.SortOrder.DescendingOrder)
    settle(qtbot, window)
    assert window.library.model.ids[0] != chosen[0]
    assert window.library.selected_ids() == chosen


def test_a_playlist_in_the_sidebar_shows_its_tracks(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.library.playlists
    (warm_up,) = tree.findItems("Warm up", Qt.MatchFlag.MatchExactly)
    assert warm_up.text(1) == "3"
    tree.setCurrentItem(warm_up)
    settle(qtbot, window)
    assert titles(window) == ["Track 04", "Track 00", "Track 02"], "in the order of the playlist"
    tree.setCurrentItem(tree.topLevelItem(0))
    settle(qtbot, window)
    assert len(titles(window)) == 12


def test_the_menu_of_a_track_offers_to_open_analyse_and_export(window: MainWindow) -> None:
    window.library.table.selectRow(4)
    menu = window.library.make_menu()
    assert [action.text() for action in menu.actions()][:4] == [
        "Open on the deck", "Analyse selected tracks", "Export to a DJ program…", "Add to playlist",
    ]  # fmt: skip
    assert all(action.isEnabled() for action in menu.actions())


def test_control_a_selects_everything(qtbot: QtBot, window: MainWindow) -> None:
    window.library.table.setFocus()
    qtbot.keyClick(window.library.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.library.n_selected() == 12
    assert window.library.selected_ids() == window.library.model.ids


def test_qt_finds_no_fault_with_the_model(
    qtbot: QtBot, session: Session, tmp_path: Path, dressed: object
) -> None:
    ids = furnish(session, tmp_path)
    model = TracksModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(ids)
    model.refresh(ids[:3])
    model.show(ids[2:5])
    model.show([])
    assert tester.model() is model


def test_the_heading_says_which_way_the_table_is_sorted_beside_its_name(
    qtbot: QtBot, window: MainWindow
) -> None:
    model, header = window.library.model, window.library.table.horizontalHeader()

    def heading(column: int) -> str:
        return str(model.headerData(column, Qt.Orientation.Horizontal))

    for order, marks in (
        (Qt.SortOrder.AscendingOrder, ("▴ BPM", "Title ▴")),
        (Qt.SortOrder.DescendingOrder, ("▾ BPM", "Title ▾")),
    ):
        for column, mark in zip((BPM, TITLE), marks, strict=True):
            header.setSortIndicator(column, order)
            assert heading(column) == mark
    assert heading(BPM) == "▾² BPM", "the column before decides between equal ones"
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert heading(TITLE) == "Title"
    settle(qtbot, window)

"""Playlists in the sidebar: made, named, moved and filled with the mouse and with the keys, and all of it undone."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from djanalyzer.app import shelving
from djanalyzer.app.session import Session
from djanalyzer.gui import luggage
from djanalyzer.gui.luggage import Tracks
from djanalyzer.gui.playlists import PlaylistTree
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.records import StoredPlaylist
from djanalyzer.music import Source
from tests.gui.furnishing import settle
from tests.gui.playlists import (
    LEFT,
    NO_KEYS,
    choose,
    drag_over,
    drop,
    item_of,
    make,
    make_playlist,
    outline,
    row_edge,
    spot,
    titles,
)

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    """Press a key in the sidebar."""
    window.library.playlists.setFocus()
    qtbot.keyClick(window.library.playlists, key, keys or Qt.KeyboardModifier.NoModifier)
    settle(qtbot, window)


def type_name(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Type into the line that stands in place of a name."""
    tree = window.library.playlists
    qtbot.waitUntil(lambda: tree.findChild(QLineEdit) is not None)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tree.state() != QAbstractItemView.State.EditingState)
    settle(qtbot, window)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["undo"].trigger()
    settle(qtbot, window)


def carry_rows(window: MainWindow, *rows: int) -> luggage.TrackLuggage:
    """Take hold of these rows of the table."""
    table = window.library.table
    table.clearSelection()
    for row in rows:
        table.selectionModel().select(
            table.model().index(row, 0),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )
    return luggage.TrackLuggage(table.chosen(), window.session.rows)


def test_a_new_playlist_is_named_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_N, CTRL)
    type_name(qtbot, window, "Peak time")
    assert outline(window) == ["Warm up 3", "Peak time 0"]
    press(qtbot, window, Qt.Key.Key_F6)
    type_name(qtbot, window, "After hours")
    assert outline(window) == ["Warm up 3", "After hours 0"]
    undo(qtbot, window)
    undo(qtbot, window)
    undo(qtbot, window)
    assert outline(window) == ["Warm up 3"]


def test_a_double_click_renames_and_an_empty_name_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.library.playlists
    choose(qtbot, window, "Warm up")
    qtbot.mouseDClick(tree.viewport(), LEFT, pos=spot(window, "Warm up"))
    type_name(qtbot, window, "  ")
    assert outline(window) == ["Warm up 3"]


def test_folders_hold_playlists_and_stay_folded_after_a_restart(
    qtbot: QtBot, window: MainWindow, open_window: object
) -> None:
    press(qtbot, window, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    type_name(qtbot, window, "Gigs")
    press(qtbot, window, Qt.Key.Key_N, CTRL)
    type_name(qtbot, window, "Friday")
    assert outline(window) == ["Warm up 3", "Gigs", "  Friday 0"], "made in the folder that was chosen"
    assert item_of(window, "Gigs").isExpanded()
    item_of(window, "Gigs").setExpanded(False)
    window.close()
    again = open_window()  # type: ignore[operator]
    assert not item_of(again, "Gigs").isExpanded()


def test_removing_asks_nothing_and_is_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Warm up")
    press(qtbot, window, Qt.Key.Key_Delete)
    assert outline(window) == []
    assert "Ctrl+Z" in window.statusBar().currentMessage()
    assert window.library.model.rowCount() == 12, "all tracks are shown then"
    assert not window.library.playlists._hint.isHidden(), "and words on how to make a playlist"
    undo(qtbot, window)
    assert outline(window) == ["Warm up 3"]


def test_a_copy_is_made_and_named(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Warm up")
    window.actions_["duplicate_playlist"].trigger()
    settle(qtbot, window)
    type_name(qtbot, window, "Warm up, long")
    assert outline(window) == ["Warm up 3", "Warm up, long 3"]


def test_playlists_are_dragged_between_others_and_into_folders(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.library.playlists
    gigs = make(qtbot, window, shelving.create_folder, "Gigs")
    friday = make_playlist(qtbot, window, "Friday")
    assert drop(tree.viewport(), luggage.playlist_luggage(friday), spot(window, "Warm up", 0.0))
    settle(qtbot, window)
    assert outline(window) == ["Friday 0", "Warm up 3", "Gigs"]
    assert drop(tree.viewport(), luggage.playlist_luggage(friday), spot(window, "Gigs"))
    settle(qtbot, window)
    assert outline(window) == ["Warm up 3", "Gigs", "  Friday 0"]
    assert not drop(tree.viewport(), luggage.playlist_luggage(gigs), spot(window, "Friday", 1.0))
    assert not drop(tree.viewport(), luggage.playlist_luggage(friday), spot(window, "Warm up"))
    undo(qtbot, window)
    undo(qtbot, window)
    assert outline(window) == ["Warm up 3", "Gigs", "Friday 0"]


def test_playlists_are_moved_with_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    make(qtbot, window, shelving.create_folder, "Gigs")
    make_playlist(qtbot, window, "Friday")
    choose(qtbot, window, "Friday")
    press(qtbot, window, Qt.Key.Key_Right, ALT)
    assert outline(window) == ["Warm up 3", "Gigs", "  Friday 0"]
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    assert outline(window) == ["Warm up 3", "Gigs", "Friday 0"]
    press(qtbot, window, Qt.Key.Key_Up, ALT)
    press(qtbot, window, Qt.Key.Key_Up, ALT)
    press(qtbot, window, Qt.Key.Key_Up, ALT)
    assert outline(window) == ["Friday 0", "Warm up 3", "Gigs"]
    press(qtbot, window, Qt.Key.Key_Down, ALT)
    assert outline(window) == ["Warm up 3", "Friday 0", "Gigs"]
    assert window.library.playlists.currentItem().text(0) == "Friday", "it stays chosen"


def test_tracks_are_dragged_into_a_playlist(qtbot: QtBot, window: MainWindow) -> None:
    tree, data = window.library.playlists, carry_rows(window, 0, 5)
    assert drop(tree.viewport(), data, spot(window, "Warm up"))
    settle(qtbot, window)
    choose(qtbot, window, "Warm up")
    assert titles(window) == ["Track 04", "Track 00", "Track 02", "Track 00", "Track 05"], (
        "one is in it twice"
    )
    undo(qtbot, window)
    assert titles(window) == ["Track 04", "Track 00", "Track 02"]


def test_a_row_is_taken_hold_of_with_the_mouse_and_several_when_they_are_chosen(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[Tracks | None] = []
    monkeypatch.setattr(
        luggage, "carry", lambda _widget, data, *_rest: carried.append(luggage.tracks_in(data))
    )
    table = window.library.table

    def drag_row(row: int) -> None:
        start = row_edge(window, row) + QPoint(0, 6)
        qtbot.mousePress(table.viewport(), LEFT, pos=start)
        for step in (4, 16):  # whoever takes the drag hears of all that follows
            place = QPointF(start + QPoint(step, step))
            held = QMouseEvent(QMouseEvent.Type.MouseMove, place, place, LEFT, LEFT, NO_KEYS)
            QApplication.sendEvent(table.viewport(), held)
        qtbot.mouseRelease(table.viewport(), LEFT, pos=start + QPoint(40, 40))

    drag_row(3)
    window.library.select_ids([1, 2, 3])
    drag_row(1)
    assert carried == [Tracks((4,)), Tracks((1, 2, 3))]
    assert window.library.selected_ids() == [1, 2, 3], "and nothing else is chosen on the way"


def test_tracks_dropped_beside_the_playlists_make_a_new_one(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.library.playlists
    data = carry_rows(window, 1, 2)
    assert not drag_over(tree.viewport(), data, spot(window, "All tracks"))
    assert drop(tree.viewport(), data, spot(window, "Playlists"))
    settle(qtbot, window)
    type_name(qtbot, window, "Fresh")
    assert outline(window) == ["Warm up 3", "Fresh 2"]


def test_tracks_are_dragged_to_another_place_in_their_playlist(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Warm up")
    table = window.library.table
    data = carry_rows(window, 2)
    assert drag_over(table.viewport(), data, row_edge(window, 0))
    assert table.goal_line() is not None, "a line shows where they would go"
    assert drop(table.viewport(), data, row_edge(window, 0))
    settle(qtbot, window)
    assert titles(window) == ["Track 02", "Track 04", "Track 00"]
    assert table.goal_line() is None
    assert drop(table.viewport(), carry_rows(window, 0, 1), row_edge(window, 3))
    settle(qtbot, window)
    assert titles(window) == ["Track 00", "Track 02", "Track 04"]
    undo(qtbot, window)
    undo(qtbot, window)
    assert titles(window) == ["Track 04", "Track 00", "Track 02"]


def test_sorted_by_a_column_tracks_stay_where_they_are(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Warm up")
    window.library.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    settle(qtbot, window)
    assert drop(window.library.table.viewport(), carry_rows(window, 2), row_edge(window, 0))
    settle(qtbot, window)
    assert titles(window) == ["Track 00", "Track 02", "Track 04"]
    assert "own order" in window.statusBar().currentMessage()
    window.actions_["own_order"].trigger()
    settle(qtbot, window)
    assert titles(window) == ["Track 04", "Track 00", "Track 02"]


def test_tracks_are_moved_in_their_playlist_with_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Warm up")
    table = window.library.table
    table.setFocus()
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    settle(qtbot, window)
    assert titles(window) == ["Track 04", "Track 02", "Track 00"]
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    settle(qtbot, window)
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    settle(qtbot, window)
    assert titles(window) == ["Track 02", "Track 04", "Track 00"], "it stays chosen, and at the top it stops"
    qtbot.keyClick(table, Qt.Key.Key_Down, ALT)
    settle(qtbot, window)
    assert titles(window) == ["Track 04", "Track 02", "Track 00"]


def test_tracks_are_taken_out_of_a_playlist_and_stay_in_the_library(qtbot: QtBot, window: MainWindow) -> None:
    shelving.add_to_playlist(window.session, window.session.playlists()[0].id, (1,))
    choose(qtbot, window, "Warm up")
    assert titles(window) == ["Track 04", "Track 00", "Track 02", "Track 00"]
    window.library.table.selectRow(3)
    window.actions_["remove_tracks"].trigger()
    settle(qtbot, window)
    assert titles(window) == ["Track 04", "Track 00", "Track 02"], "the entry that was chosen, not the other"
    assert "Ctrl+Z" in window.statusBar().currentMessage()
    assert len(window.session.find("")) == 12
    undo(qtbot, window)
    assert titles(window)[3] == "Track 00"


def test_the_menu_of_tracks_offers_the_playlists(qtbot: QtBot, window: MainWindow) -> None:
    folder = make(qtbot, window, shelving.create_folder, "Gigs & more")
    make_playlist(qtbot, window, "Friday", folder)
    window.library.table.selectRow(7)
    menu = window.library.make_menu()
    inner = next(m for m in menu.findChildren(QMenu) if m.title() == "Add to playlist")
    assert [a.text() for a in inner.actions() if a.text()][1:] == [
        "New playlist with these tracks",
        "Warm up",
        "Gigs && more",
    ]
    gigs = inner.actions()[-1].menu()
    assert isinstance(gigs, QMenu)
    gigs.aboutToShow.emit()
    gigs.actions()[0].trigger()
    settle(qtbot, window)
    assert outline(window) == ["Warm up 3", "Gigs & more", "  Friday 1"]
    again = next(m for m in window.library.make_menu().findChildren(QMenu) if m.title() == "Add to playlist")
    assert again.actions()[3].text() == "Friday", "the last one used comes first"


def test_a_playlist_is_chosen_by_typing(qtbot: QtBot, window: MainWindow) -> None:
    make_playlist(qtbot, window, "Peak time")
    window.library.table.selectRow(7)
    window.actions_["add_to_playlist"].trigger()
    picker = window.shelf.filling.picker
    assert picker is not None
    qtbot.keyClicks(picker.line, "pea")
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert outline(window) == ["Warm up 3", "Peak time 1"]
    window.actions_["add_to_playlist"].trigger()
    picker = window.shelf.filling.picker
    assert picker is not None
    qtbot.keyClicks(picker.line, "Sunrise")
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert outline(window) == ["Warm up 3", "Peak time 1", "Sunrise 1"], "a new name makes a playlist"


def test_the_menu_key_opens_the_menu_of_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    tree = window.library.playlists
    choose(qtbot, window, "Warm up")
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(tree.viewport(), QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Rename playlist"
    assert tree.currentItem().text(0) == "Warm up"
    menu.close()
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot(window, "All tracks"), QPoint(5, 5))
    QApplication.sendEvent(tree.viewport(), click)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "New playlist"
    menu.close()


def test_return_goes_on_to_the_tracks(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Warm up")
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.library.table.hasFocus()


def test_what_an_entry_of_the_sidebar_shows_stands_in_the_search_line(
    qtbot: QtBot, window: MainWindow
) -> None:
    choose(qtbot, window, "Missing")
    assert window.library.search.text() == "is:missing"
    assert titles(window) == ["Track 11"]
    choose(qtbot, window, "To review")
    assert window.actions_["review"].isChecked()
    assert titles(window) == ["Track 01"]
    choose(qtbot, window, "Warm up")
    assert window.library.search.text() == ""
    assert len(titles(window)) == 3
    choose(qtbot, window, "New")
    assert window.library.search.text() == "is:new"
    choose(qtbot, window, "All tracks")
    assert window.library.search.text() == ""
    assert len(titles(window)) == 12
    qtbot.keyClicks(window.library.search, "is:missing")
    assert window.library.playlists.currentItem().text(0) == "Missing", "and the other way round"
    qtbot.waitUntil(lambda: item_of(window, "Missing").text(1) == "1", timeout=5000)


def test_a_search_becomes_a_playlist_that_keeps_itself_up_to_date(qtbot: QtBot, window: MainWindow) -> None:
    window.library.search.setText("genre:techno")
    settle(qtbot, window)
    window.actions_["save_search"].trigger()
    dialog = window.shelf.smart_dialog
    assert dialog is not None
    assert (dialog.name.text(), dialog.query.text()) == ("genre:techno", "genre:techno")
    dialog.name.setText("All techno")
    qtbot.mouseClick(dialog.save, LEFT)
    settle(qtbot, window)
    window.library.search.clear()
    settle(qtbot, window)
    assert window.library.playlists.currentItem().text(0) == "All techno"
    assert len(titles(window)) == 6
    qtbot.waitUntil(lambda: item_of(window, "All techno").text(1) == "6", timeout=5000)
    window.actions_["edit_search"].trigger()
    dialog = window.shelf.smart_dialog
    assert dialog is not None
    dialog.query.setText("genre:techno bpm:>127 gendre:pop")
    qtbot.waitUntil(lambda: bool(dialog.doubts.text()), timeout=5000)
    assert "gendre" in dialog.doubts.text(), "what is not understood is said"
    dialog.query.setText("genre:techno bpm:>127")
    qtbot.waitUntil(lambda: "2 tracks" in dialog.found.text(), timeout=5000)
    qtbot.mouseClick(dialog.save, LEFT)
    settle(qtbot, window)
    assert titles(window) == ["Track 09", "Track 11"]
    undo(qtbot, window)
    assert len(titles(window)) == 6
    shelving.create_smart_playlist(window.session, "Slip of the pen", "gendre:techno")
    qtbot.waitUntil(lambda: "⚠" in "".join(outline(window)), timeout=5000)
    assert "gendre" in item_of(window, "Slip of the pen").toolTip(0)
    assert not drag_over(
        window.library.playlists.viewport(), carry_rows(window, 0), spot(window, "All techno")
    )


def test_what_another_program_calls_our_tracks_is_not_taken(window: MainWindow) -> None:
    data = luggage.TrackLuggage(Tracks((1,)), window.session.rows)
    assert luggage.tracks_in(data) == Tracks((1,))
    data.setData(luggage.TRACKS, b'{"ids": "no"}')
    assert luggage.tracks_in(data) is None


def many(n_playlists: int, name: str = "List") -> tuple[StoredPlaylist, ...]:
    """Return folders of ten playlists."""
    dj, lists = Source("dj", ""), []
    for n in range(n_playlists):
        folder = n - n % 11 + 1
        is_folder = n % 11 == 0
        lists.append(
            StoredPlaylist(
                n + 1, f"{name} {n}", None if is_folder else folder, int(not is_folder), is_folder, n, dj
            )
        )
    return tuple(lists)


def test_two_thousand_playlists_are_kept_up_to_date_without_a_stutter(qtbot: QtBot, dressed: object) -> None:
    tree = PlaylistTree()
    qtbot.addWidget(tree)
    tree.show()
    lists = many(2000)
    tree.show_playlists(lists)
    changed = (*lists[:1500], *many(2000, "Other")[1500:1501], *lists[1501:1700], *lists[1701:])

    def spent(shown: tuple[StoredPlaylist, ...]) -> float:
        before = time.process_time()
        tree.show_playlists(shown)
        return time.process_time() - before

    times = [spent(changed), spent(tuple(lists)), spent(tuple(many(2000)))]
    assert tree.playlists == lists
    assert max(times) < 0.05, f"{1000 * max(times):.0f} ms"


def test_only_what_differs_is_touched(qtbot: QtBot, dressed: object) -> None:
    tree = PlaylistTree()
    qtbot.addWidget(tree)
    lists = many(22)
    tree.show_playlists(lists)
    tree.choose(5)
    kept = tree.currentItem()
    tree.lines.items[12].setExpanded(False)
    turned = (*lists[11:], *lists[:11])
    tree.show_playlists(turned)
    assert tree.currentItem() is kept
    assert not tree.lines.items[12].isExpanded()
    assert tree.lines.items[1].isExpanded(), "what was open when it was moved is open again"


def test_a_playlist_that_goes_while_it_is_shown_gives_way_to_all_tracks(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    choose(qtbot, window, "Warm up")
    shelving.remove_playlist(session, session.playlists()[0].id)
    qtbot.waitUntil(lambda: outline(window) == [])
    settle(qtbot, window)
    assert len(titles(window)) == 12

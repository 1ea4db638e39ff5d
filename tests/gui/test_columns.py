"""The columns of the table: what a DJ chooses, moves, widens and sorts by stays so, until it is reset."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from djanalyzer.gui.columns import COLUMNS, PLACE_OF, one_line, stars
from djanalyzer.gui.columns_view import ColumnsDialog
from djanalyzer.gui.tracks import ARTIST, BPM, COLOR, COMMENT, CUES, GENRE, RATING, TITLE
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddFiles, SetLabel, SetTags
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.music import Tags
from tests.gui.furnishing import settle

ALBUM = PLACE_OF["album"]
DISPLAY, TOOLTIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
SPOKEN, DECORATION = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DecorationRole


def shown(window: MainWindow) -> list[str]:
    header = window.library.header
    return [COLUMNS[n].key for n in header.in_order() if header.is_shown(n)]


def click(qtbot: QtBot, window: MainWindow, column: int) -> None:
    header = window.library.header
    place = QPoint(header.sectionViewportPosition(column) + 12, 8)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, window)


def tick(menu: QMenu, name: str) -> None:
    next(action for action in menu.actions() if action.text() == name).trigger()
    menu.close()


def titles(window: MainWindow, n: int = 4) -> list[str]:
    model = window.library.model
    return [str(model.index(row, TITLE).data(DISPLAY)) for row in range(min(n, model.rowCount()))]


def test_the_menu_of_the_header_shows_and_hides_columns(qtbot: QtBot, window: MainWindow) -> None:
    usual = shown(window)
    assert usual[:4] == ["state", "title", "artist", "bpm"]
    assert "album" not in usual
    header = window.library.header
    with qtbot.waitSignal(header.customContextMenuRequested):
        header.customContextMenuRequested.emit(QPoint(40, 5))
    tick(header.findChildren(QMenu)[-1], "Album")
    tick(header.menu(), "Genre")
    assert set(shown(window)) == {*usual, "album"} - {"genre"}
    assert not next(a for a in header.menu().actions() if a.text() == "Title").isEnabled()


def test_columns_are_dragged_widened_and_found_again_after_a_restart(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    header = window.library.header
    header.moveSection(header.visualIndex(BPM), 1)  # what the mouse does at the end of a drag
    header.resizeSection(ARTIST, 333)
    header.show_column(ALBUM, True)
    click(qtbot, window, GENRE)
    click(qtbot, window, BPM)
    click(qtbot, window, BPM)
    before = titles(window)
    again = open_window()
    assert shown(again)[:3] == ["state", "bpm", "title"]
    assert "album" in shown(again)
    assert again.library.header.sectionSize(ARTIST) == 333
    assert again.library.header.order == (("bpm", True), ("genre", False))
    assert titles(again) == before


def test_a_click_on_another_heading_keeps_the_first_for_equal_tracks(
    qtbot: QtBot, window: MainWindow
) -> None:
    for column in (BPM, BPM, ARTIST, GENRE):  # the tempo downwards, then the artist, then the genre
        click(qtbot, window, column)
    assert window.library.header.order == (("genre", False), ("artist", False), ("bpm", True))
    assert titles(window) == ["Track 06", "Track 00", "Track 10", "Track 04"]
    heads = [window.library.model.headerData(n, Qt.Orientation.Horizontal) for n in (GENRE, ARTIST, BPM)]
    assert heads == ["Genre ▴", "Artist ▴²", "▾³ BPM"]
    click(qtbot, window, CUES)
    assert [field for field, _ in window.library.header.order] == ["n_cues", "genre", "artist"], (
        "three at most"
    )


def test_a_third_click_ends_the_order(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(3):
        click(qtbot, window, BPM)
    assert window.library.header.order == ()
    assert titles(window)[0] == "Track 00"


def test_what_cannot_be_sorted_by_sorts_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.library.header.show_column(PLACE_OF["folder"], True)
    window.library.header.setSortIndicator(BPM, Qt.SortOrder.DescendingOrder)
    window.library.header.setSortIndicator(PLACE_OF["folder"], Qt.SortOrder.AscendingOrder)
    settle(qtbot, window)
    assert window.library.header.order == (("bpm", True),)


def test_the_dialog_moves_and_ticks_columns_by_keyboard_and_brings_them_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    usual = shown(window)
    window.actions_["columns"].trigger()
    dialog = window.findChild(ColumnsDialog)
    assert dialog is not None
    dialog.list.setCurrentRow(3)  # the tempo
    dialog.up.click()
    assert shown(window)[:4] == ["state", "title", "bpm", "artist"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert "bpm" not in shown(window)
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert "title" in shown(window), "the titles stay"
    dialog.reset.click()
    assert shown(window) == usual
    dialog.close()
    window.library.header.show_column(ALBUM, True)
    window.actions_["reset_columns"].trigger()
    assert shown(window) == usual


def test_a_title_that_was_widened_by_hand_keeps_its_width(qtbot: QtBot, window: MainWindow) -> None:
    header = window.library.header
    header.resizeSection(TITLE, 500)
    window.resize(1500, 800)
    assert header.sectionSize(TITLE) == 500
    header.reset_columns()
    assert header.sectionSize(TITLE) != 500


def test_stars_colours_and_long_comments_are_written_on_one_line(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.library.model.ids
    comment = "Play it late.\nVery <late>. " + "x " * 200
    window.session.do(SetTags(ids[0], Tags("Track 00", comment=comment, color="#FF0000")))
    window.session.do(SetLabel(ids[0], "rating", 3))
    cell = window.library.model.index
    qtbot.waitUntil(lambda: cell(0, RATING).data(DISPLAY) != "")
    assert cell(0, RATING).data(DISPLAY) == "★★★☆☆"
    assert cell(0, RATING).data(SPOKEN) == "Rating: 3 of 5 stars"
    assert cell(0, COLOR).data(DISPLAY) == "Red"
    assert cell(0, COLOR).data(DECORATION) is not None
    assert "\n" not in cell(0, COMMENT).data(DISPLAY)
    tip = cell(0, COMMENT).data(TOOLTIP)
    assert tip.replace("\n", " ").count("x") == 200
    assert "<" not in tip, "no comment is taken for markup"
    assert max(map(len, tip.split("\n"))) <= 90
    assert cell(1, RATING).data(DISPLAY) == cell(1, COLOR).data(DISPLAY) == ""
    assert (stars(9), stars(0), stars(None)) == ("★★★★★", "☆☆☆☆☆", "")


def test_what_is_written_from_the_right_stands_by_itself(window: MainWindow) -> None:
    assert one_line("שלום (Remix)") == "\u2068שלום (Remix)\u2069"
    assert one_line("Étoile") == "Étoile"
    assert one_line("a\nb\tc") == "a b c"


def test_every_column_writes_a_track_that_knows_nothing(qtbot: QtBot, window: MainWindow) -> None:
    (id_,) = window.session.do(AddFiles((FoundFile(Path("/x/bare.wav"), "bare"),))).created
    qtbot.waitUntil(lambda: window.library.model.row_of(id_) is not None)
    row = window.library.model.row_of(id_) or 0
    written = {
        column.key: window.library.model.index(row, n).data(DISPLAY) for n, column in enumerate(COLUMNS)
    }
    assert written["title"] == "bare"
    assert all(isinstance(text, str) for text in written.values())
    assert "None" not in " ".join(written.values())

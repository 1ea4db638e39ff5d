"""A hundred thousand tracks: the table holds numbers and pages, so size does not matter."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from djanalyzer.gui.tracks import BPM, TracksModel
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.records import TrackRow
from tests.gui.furnishing import settle

N_TRACKS = 100_000


class Shelf:
    """A library of any size, without a disk; counts the rows that are really asked for."""

    def __init__(self) -> None:
        self.n_read = 0

    def rows(self, ids: list[int]) -> list[TrackRow]:
        self.n_read += len(ids)
        return [
            TrackRow(i, f"Title {i}", "Artist", 128.0, None, 7.0, 300.0, "House", 3, "new", "", Path("/x"))
            for i in ids
        ]


class Painted(QObject):
    """Keeps how tall each part is that a widget paints."""

    def __init__(self, heights: list[int]) -> None:
        super().__init__()
        self.heights = heights

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return super().eventFilter(watched, event)


def on_screen(table: QTableView) -> QImage:
    """Return what is on the screen where the table is, without painting anything."""
    place, size = table.viewport().mapTo(table.window(), QPoint(0, 0)), table.viewport().size()
    shot = table.screen().grabWindow(
        table.window().winId(), place.x(), place.y(), size.width(), size.height()
    )
    return shot.toImage()


def until_still(painted: list[int], qtbot: QtBot) -> None:
    """Wait until a change is painted and nothing more is: the scroll bar that comes with it moves what lies beside it."""
    qtbot.waitUntil(lambda: bool(painted))
    while painted:
        painted.clear()
        qtbot.wait(20)


def cpu(work: object) -> float:
    before = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - before


@pytest.fixture
def full(window: MainWindow, qtbot: QtBot) -> tuple[MainWindow, Shelf]:
    shelf = Shelf()
    model = window.library.model
    model._session = shelf  # type: ignore[assignment]
    model.show(list(range(1, N_TRACKS + 1)))
    settle(qtbot, window)
    return window, shelf


def test_only_the_visible_pages_are_read(full: tuple[MainWindow, Shelf]) -> None:
    window, shelf = full
    assert window.library.model.rowCount() == N_TRACKS
    window.library.table.grab()
    assert 0 < shelf.n_read <= 400
    window.library.table.scrollToBottom()
    window.library.table.grab()
    assert shelf.n_read <= 1000


def test_a_step_of_the_wheel_paints_the_rows_that_come_into_sight_alone(
    full: tuple[MainWindow, Shelf], qtbot: QtBot
) -> None:
    window, _shelf = full
    table = window.library.table
    for step in (3, -3, 1):
        painted: list[int] = []
        watch = Painted(painted)
        table.viewport().installEventFilter(watch)
        table.verticalScrollBar().setValue(50 + table.verticalScrollBar().value() + step)
        until_still(painted, qtbot)
        table.verticalScrollBar().setValue(table.verticalScrollBar().value() + step)
        qtbot.waitUntil(lambda painted=painted: bool(painted))
        qtbot.wait(20)
        table.viewport().removeEventFilter(watch)
        assert 0 < sum(painted) <= (abs(step) + 1) * table.rowHeight(0), "all else is moved as it is"
    moved = on_screen(table)
    table.viewport().repaint()
    assert moved == on_screen(table), "and looks as if it were painted anew"


def test_select_all_does_not_freeze(full: tuple[MainWindow, Shelf]) -> None:
    window, _shelf = full
    table = window.library.table

    def select_and_paint() -> None:
        table.selectAll()
        table.viewport().repaint()

    spent = min(cpu(lambda: (table.clearSelection(), select_and_paint())) for _ in range(3))
    assert window.library.n_selected() == N_TRACKS
    assert spent < 0.05, f"{1000 * spent:.0f} ms; the headers must have their own, empty selection models"


def test_a_stock_table_would_freeze(full: tuple[MainWindow, Shelf], qtbot: QtBot) -> None:
    """The reason for the headers' own selection models: without them the same gesture is many times as slow."""
    window, _shelf = full
    stock = QTableView()
    qtbot.addWidget(stock)
    small = TracksModel(window.session, stock)
    small._session = Shelf()  # type: ignore[assignment]
    small.show(list(range(1, 5001)))
    stock.setModel(small)
    stock.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    stock.resize(800, 400)
    stock.show()
    stock_time = cpu(lambda: (stock.selectAll(), stock.grab()))
    stock.clearSelection()
    for header in (stock.horizontalHeader(), stock.verticalHeader()):
        header.setSelectionModel(QItemSelectionModel(small, header))
    stock.grab()
    own_time = cpu(lambda: (stock.selectAll(), stock.grab()))
    assert own_time < stock_time


def test_scrolling_stays_smooth(full: tuple[MainWindow, Shelf]) -> None:
    window, _shelf = full
    table, bar = window.library.table, window.library.table.verticalScrollBar()
    table.viewport().repaint()

    def turn() -> None:
        bar.setValue(bar.value() + 3)
        QApplication.processEvents()

    times = sorted(cpu(turn) for _ in range(60))
    assert times[30] < 0.012, f"median {1000 * times[30]:.1f} ms a step"


def test_a_search_and_an_order_cost_one_question_and_one_page_each(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    find, rows = window.session.find, window.session.rows
    monkeypatch.setattr(window.session, "find", lambda *said: asked.append("find") or find(*said))
    monkeypatch.setattr(window.session, "rows", lambda ids: asked.append("rows") or rows(ids))
    window.library.search.setText("kita")
    settle(qtbot, window)
    window.library.table.grab()
    assert asked == ["find", "rows"]
    asked.clear()
    window.library.header.setSortIndicator(BPM, Qt.SortOrder.DescendingOrder)
    settle(qtbot, window)
    window.library.table.grab()
    assert asked == ["find", "rows"]


def test_dragging_the_thumb_reads_the_pages_that_are_seen_and_keeps_few(
    full: tuple[MainWindow, Shelf],
) -> None:
    window, shelf = full
    bar = window.library.table.verticalScrollBar()
    before = shelf.n_read
    for step in range(100):
        bar.setValue(step * 1000)
        window.library.table.viewport().repaint()
    assert shelf.n_read - before <= 100 * 2 * 80, "two pages of 80 at most for each place"
    assert len(window.library.model._pages) <= 60

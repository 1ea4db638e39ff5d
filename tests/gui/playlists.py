"""What a DJ does with the sidebar, by hand: choosing, dragging, dropping."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app import shelving
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import settle

LEFT, NO_KEYS, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def outline(window: MainWindow) -> list[str]:
    """Return the playlists as the sidebar shows them, with their counts."""
    tree, lines = window.library.playlists, []

    def write(item: QTreeWidgetItem, depth: int) -> None:
        lines.append(f"{'  ' * depth}{item.text(0)} {item.text(1)}".rstrip())
        for row in range(item.childCount()):
            write(item.child(row), depth + 1)

    for row in range(7, tree.topLevelItemCount()):
        write(tree.topLevelItem(row), 0)
    return lines


def item_of(window: MainWindow, name: str) -> QTreeWidgetItem:
    exactly = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    return window.library.playlists.findItems(name, exactly)[0]


def choose(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Click on an entry of the sidebar."""
    tree = window.library.playlists
    item = item_of(window, name)
    tree.scrollToItem(item)
    qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(item).center())
    settle(qtbot, window)


def titles(window: MainWindow) -> list[str]:
    model = window.library.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def make(qtbot: QtBot, window: MainWindow, verb: Callable[..., int], *values: object) -> int:
    """Have something in the library already."""
    made = verb(window.session, *values)
    qtbot.waitUntil(lambda: window.library.playlists.playlist(made) is not None)
    settle(qtbot, window)
    return made


def make_playlist(qtbot: QtBot, window: MainWindow, name: str, folder: int | None = None) -> int:
    return make(qtbot, window, shelving.create_playlist, name, folder)


def files(*paths: Path) -> QMimeData:
    """Return what the file manager carries."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag_over(widget: QWidget, data: QMimeData, place: QPoint) -> bool:
    """Carry something over a widget; return whether it would be taken there."""
    enter = QDragEnterEvent(place, COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(widget, enter)
    move = QDragMoveEvent(place, COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(widget, move)
    return move.isAccepted()


def drop(widget: QWidget, data: QMimeData, place: QPoint) -> bool:
    """Carry something over a widget and let it go; return whether it was taken."""
    if not drag_over(widget, data, place):
        return False
    event = QDropEvent(QPointF(place), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def spot(window: MainWindow, name: str, part: float = 0.5) -> QPoint:
    """Return a point on an entry of the sidebar: in the middle, or near its upper (0) or lower (1) edge."""
    tree, item = window.library.playlists, item_of(window, name)
    tree.scrollToItem(item, QAbstractItemView.ScrollHint.EnsureVisible)
    box = tree.visualItemRect(item)
    return QPoint(box.center().x(), round(box.top() + 1 + part * (box.height() - 3)))


def row_edge(window: MainWindow, row: int) -> QPoint:
    """Return a point on the upper edge of a row of the table; below the last row where there is none."""
    table = window.library.table
    if row >= window.library.model.rowCount():
        return QPoint(40, table.rowViewportPosition(row - 1) + table.rowHeight(row - 1) + 5)
    return QPoint(40, table.rowViewportPosition(row) + 2)

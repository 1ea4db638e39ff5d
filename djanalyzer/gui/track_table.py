"""The table of tracks as a place to drag from and to drop on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from djanalyzer.app.shelving import places_of
from djanalyzer.gui import luggage, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.luggage import Tracks
from djanalyzer.gui.tracks import TITLE, TracksModel

if TYPE_CHECKING:
    from djanalyzer.library.records import TrackRow

_COPY = Qt.DropAction.CopyAction


class TrackTable(QTableView):
    """Drags tracks out, and says where tracks and files were dropped.

    Signals
    -------
    tracks_dropped, files_dropped : Tracks or list of Path, int
        What was dropped, and before which row; the number of rows where it is behind the last.
    left_out : int
        So many of the tracks that another program was handed have no file at present.
    """

    tracks_dropped = Signal(object, int)
    files_dropped = Signal(list, int)
    left_out = Signal(int)

    def __init__(
        self, rows: Callable[[list[int]], Sequence[TrackRow]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self.playlist_id: int | None = None  # of the playlist shown, where the DJ may put tracks into it
        self.is_in_own_order = False
        self._pressed: QPoint | None = None  # where a row was taken hold of
        self._goal: int | None = None  # the row before which a drop would go; -1 for the whole table
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)  # ours says more
        # A style sheet takes the viewport its ground, and what has none is painted anew as a whole by every step of
        # scrolling. This table paints its own, so that Qt moves what is there already and asks for the rest alone.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def chosen(self) -> Tracks:
        """Return the selected tracks as a drag carries them."""
        model = self.model()
        ids = model.ids if isinstance(model, TracksModel) else []
        ranges = self.selectionModel().selection().toList()
        rows = sorted({row for span in ranges for row in range(span.top(), span.bottom() + 1)})
        places = places_of(ids) if self.playlist_id is not None else []
        return Tracks(
            tuple(ids[row] for row in rows if row < len(ids)),
            self.playlist_id,
            tuple(places[row] for row in rows if row < len(places)),
        )

    # Out.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, is_left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._pressed = place if is_left and is_plain and self.indexAt(place).isValid() else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken hold of. Asking every row whether it may be dragged, as Qt does, would cost more."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
        elif (
            event.position().toPoint() - self._pressed
        ).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.startDrag(_COPY)
            self.setState(QAbstractItemView.State.NoState)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        tracks = self.chosen()
        if not tracks.ids:
            return
        data = luggage.TrackLuggage(tracks, self._rows)
        luggage.carry(self, data, self._words(tracks), _COPY)
        if data.n_left_out:
            self.left_out.emit(data.n_left_out)

    def _words(self, tracks: Tracks) -> str:
        if len(tracks.ids) > 1:
            return tr("%n track(s)", len(tracks.ids))
        row = next(iter(self.selectionModel().selection().toList())).top()
        return str(self.model().index(row, TITLE).data() or tr("%n track(s)", 1))

    # In.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._is_wanted(event):
            event.setDropAction(_COPY)
            event.accept()
            self._scroll_at(event.position().toPoint().y())
            self._show_goal(self._row_at(event.position().toPoint().y()) if self._has_places else -1)
        else:
            event.ignore()
            self._show_goal(None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_goal(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_goal(None)
        if not self._is_wanted(event):
            event.ignore()
            return
        event.setDropAction(_COPY)
        event.accept()
        row = self._row_at(event.position().toPoint().y()) if self._has_places else self.model().rowCount()
        tracks = luggage.tracks_in(event.mimeData())
        if tracks is not None:
            self.tracks_dropped.emit(tracks, row)
        else:
            self.files_dropped.emit(luggage.files_in(event.mimeData()), row)

    @property
    def _has_places(self) -> bool:
        return self.playlist_id is not None and self.is_in_own_order

    def _is_wanted(self, event: QDropEvent) -> bool:
        if luggage.has_files(event.mimeData()):
            return True
        return self.playlist_id is not None and luggage.tracks_in(event.mimeData()) is not None

    def _row_at(self, y: int) -> int:
        row = self.rowAt(y)
        if row < 0:
            return self.model().rowCount()
        middle = self.rowViewportPosition(row) + self.rowHeight(row) / 2
        return row + (y > middle)

    def _scroll_at(self, y: int) -> None:
        """Near an edge, go on to what lies behind it."""
        margin, bar = self.verticalHeader().defaultSectionSize(), self.verticalScrollBar()
        if y < margin:
            bar.setValue(bar.value() - 1)
        elif y > self.viewport().height() - margin:
            bar.setValue(bar.value() + 1)

    def _show_goal(self, goal: int | None) -> None:
        if goal != self._goal:
            self._goal = goal
            self.viewport().update()

    def goal_line(self) -> QRect | None:
        """Return where the line is drawn at which a drop would go; None where the whole table takes it."""
        if self._goal is None or self._goal < 0:
            return None
        u, n_rows = theme.unit(), self.model().rowCount()
        if self._goal < n_rows:
            y = self.rowViewportPosition(self._goal)
        else:
            y = self.rowViewportPosition(n_rows - 1) + self.rowHeight(n_rows - 1) if n_rows else 0
        thick = max(2, u // 2)
        return QRect(0, max(y - thick // 2, 0), self.viewport().width(), thick)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._goal is not None:
            self.viewport().update()  # its line stays where the hand is

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.palette().base())
        super().paintEvent(event)
        if self._goal is None:
            return
        accent, line = QColor(theme.colors().accent), self.goal_line()
        with QPainter(self.viewport()) as painter:
            if line is not None:
                painter.fillRect(line, accent)
                painter.setBrush(accent)
                painter.setPen(accent)
                painter.drawEllipse(line.left(), line.center().y() - theme.unit(), *([2 * theme.unit()] * 2))
            else:
                thick = max(2, theme.unit() // 2)
                painter.setPen(QPen(accent, thick))
                painter.drawRect(self.viewport().rect().adjusted(thick, thick, -thick, -thick))

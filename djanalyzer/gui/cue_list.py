"""The marks of the track as a list: what a pointer does on the waveform, the keyboard and a screen reader do here.

Marks are edited where they stand, chosen several at a time, dragged to pads and back, and sorted by time, pad or name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import carrying, notation, shapes, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.language import tr
from djanalyzer.gui.mark_editor import MarkEditor
from djanalyzer.gui.marks import Mark
from djanalyzer.gui.reason_words import reason_words

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_NO_BREAK = "\N{NO-BREAK SPACE}"
_RIGHT_SIDE = Qt.TextElideMode.ElideRight
_NOBODY = len(notation.PADS)  # marks without a pad come after those on one

ORDERS: dict[str, Callable[[Mark], Any]] = {
    "time": lambda mark: (mark.time, mark.type.value),
    "pad": lambda mark: (mark.is_suggestion, _NOBODY if mark.slot is None else mark.slot, mark.time),
    "name": lambda mark: ((mark.title or mark.type.words).casefold(), mark.time),
}


class MarksModel(QAbstractListModel):
    """The marks of one track in the order in which they are listed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marks: tuple[Mark, ...] = ()
        self.bars: Bars | None = None
        self.playing: tuple[float, float] | None = None  # the loop that goes round

    def show(self, marks: tuple[Mark, ...], bars: Bars | None) -> None:
        self.beginResetModel()
        self.marks, self.bars = marks, bars
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.marks)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        if not 0 <= index.row() < len(self.marks) or self.bars is None:
            return None
        mark = self.marks[index.row()]
        if role == _DISPLAY:
            return mark.title or mark.type.words
        if role in (_SPOKEN, _TOOLTIP):
            return mark.spoken(self.bars)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_own = 0 <= index.row() < len(self.marks) and self.marks[index.row()].can_move
        return flags | Qt.ItemFlag.ItemIsDragEnabled if is_own else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carrying.mime_of(self.marks[indexes[0].row()])


class MarksList(QListView):
    """The list itself: a mark dropped here leaves its pad."""

    received = Signal(object)  # MarkId

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._welcome(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._welcome(event)

    def _welcome(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        if carrying.carried(event.mimeData()) is not None and event.source() is not self:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        found = carrying.carried(event.mimeData())
        if found is not None:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.received.emit(found)


class MarkDelegate(QStyledItemDelegate):
    """Two lines: sign, name, time; under them a suggestion's trust and reason, and the bar."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, round(QFontMetricsF(option.font).height() * 2.3) + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, MarksModel) or model.bars is None:
            return
        mark, c, u = model.marks[index.row()], theme.colors(), theme.unit()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(option.rect, QColor(c.selection))
        ink, dim = (c.on_selection, c.on_selection) if is_selected else (c.text, c.dim)
        box = QRectF(option.rect).adjusted(2 * u, 0.5 * u, -2 * u, -0.5 * u)
        line = box.height() / 2
        self._paint_sign(painter, mark, QRectF(box.left(), box.top() + line * 0.1, line * 1.1, line * 0.9))
        text = box.adjusted(line * 1.1 + 2 * u, 0, 0, 0)
        first = QRectF(text.left(), text.top(), text.width(), line)
        second = first.translated(0, line)
        painter.setFont(option.font)
        painter.setPen(QColor(ink))
        _write_line(painter, first, mark.title or mark.type.words, notation.clock(mark.time))
        painter.setPen(QColor(dim))
        painter.setFont(theme.scaled_font(0.88))
        _write_line(painter, second, _note(mark, model.playing), model.bars.name(mark.time))

    def _paint_sign(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        color = QColor(mark.color)
        if mark.is_suggestion:
            painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            side = box.height() * 0.55
            centre = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            shapes.fill(painter, mark.kind, centre, color)
            return
        painter.fillRect(box, color)
        painter.setPen(QColor(theme.readable_on(mark.color)))
        painter.setFont(theme.scaled_font(0.9))
        painter.drawText(box, _CENTER, mark.badge or ("↻" if mark.stop is not None else "▾"))


def _write_line(painter: QPainter, box: QRectF, words: str, figure: str) -> None:
    """Write words on the left, as far as they fit, and a figure on the right."""
    metrics = QFontMetricsF(painter.font())
    painter.drawText(box, _RIGHT, figure)
    room = box.width() - metrics.horizontalAdvance(figure) - 2 * theme.unit()
    painter.drawText(box, _LEFT, metrics.elidedText(words, _RIGHT_SIDE, room))


def _note(mark: Mark, playing: tuple[float, float] | None = None) -> str:
    if mark.is_suggestion:
        return f"{notation.trust_dots(mark.confidence)}  {reason_words(mark.reason)}"
    what = mark.type.words
    if playing is not None and mark.is_loop and mark.time == playing[0]:
        return tr("{what}, goes round", what=what)
    return tr("{what}, suggested too", what=what) if mark.echo else what


class CueList(QWidget):
    """Cues and suggestions beside the waveform."""

    chosen = Signal(object)  # Mark: jump there
    current_changed = Signal(object)  # Mark or None
    menu_wanted = Signal(object, QPoint)

    entered = Signal(object, object)  # Mark, Entry: what has been typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order, self.n_pads, self.duration = "time", 8, 0.0
        self.editor: MarkEditor | None = None
        self._all: tuple[Mark, ...] = ()
        self.heading = QLabel()
        self.heading.setFont(theme.scaled_font(1.0))
        self.heading.setProperty("tone", "dim")
        self.heading.setWordWrap(True)
        self.model = MarksModel(self)
        self.view = MarksList()
        self.setMinimumWidth(32 * theme.unit())
        self.view.setAccessibleName(tr("Cues and suggestions"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(MarkDelegate(self.view))
        layout = QVBoxLayout(self)
        u = theme.unit()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(u)
        layout.addWidget(self.heading)
        layout.addWidget(self.view)
        self.view.clicked.connect(self._click)
        self.view.doubleClicked.connect(lambda _index: self.edit())
        self.view.selectionModel().currentChanged.connect(self._tell_current)
        self.view.customContextMenuRequested.connect(self._want_menu)
        self.show_marks((), None)

    @property
    def current(self) -> Mark | None:
        """The mark that the commands are about."""
        row = self.view.currentIndex().row()
        return self.model.marks[row] if 0 <= row < len(self.model.marks) else None

    @property
    def chosen_marks(self) -> tuple[Mark, ...]:
        """All marks that are chosen; the current one where no other is."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        found = tuple(self.model.marks[row] for row in rows if row < len(self.model.marks))
        current = self.current
        return found if current is None or current in found else (current,)

    def show_marks(self, marks: tuple[Mark, ...], bars: Bars | None) -> None:
        """Show a track's marks; the one that was current stays so, or the one that took its place."""
        before, chosen = self.current, {_identity(mark) for mark in self.chosen_marks}
        self._all = marks
        if self.editor is not None and _identity(self.editor.mark) not in map(_identity, marks):
            self.editor.leave()
        self.model.show(tuple(sorted(marks, key=ORDERS[self.order])), bars)
        self.heading.setText(_counted(marks))
        if before is not None:
            self.select(next((m for m in marks if _identity(m) == _identity(before)), _next(marks, before)))
            if len(chosen) > 1:
                self._choose_again(chosen)

    def _choose_again(self, chosen: set[tuple[bool, bool, int]]) -> None:
        select = QItemSelectionModel.SelectionFlag.Select
        for row, mark in enumerate(self.model.marks):
            if _identity(mark) in chosen:
                self.view.selectionModel().select(self.model.index(row), select)

    def show_playing(self, loop: tuple[float, float] | None) -> None:
        """Show which loop goes round (seconds)."""
        self.model.playing = loop
        self.view.viewport().update()

    def sort(self, order: str) -> None:
        """List the marks in another of the `ORDERS`."""
        self.order = order
        self.show_marks(self._all, self.model.bars)

    def edit(self) -> None:
        """Edit the current mark where it stands."""
        mark = self.current
        if mark is None or not mark.can_move:
            return
        if self.editor is not None:
            self.editor.keep()
        self.view.scrollTo(self.view.currentIndex())
        row = self.view.visualRect(self.view.currentIndex())
        editor = MarkEditor(mark, self.n_pads, self.duration, self.view.viewport())
        editor.entered.connect(self.entered)
        editor.closed.connect(self._forget_editor)
        self.editor = editor
        editor.show()
        editor.fit(self.view.viewport().width(), row.top())
        editor.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_editor(self) -> None:
        had_focus = self.editor is not None and self.editor.isAncestorOf(
            QApplication.focusWidget() or self.view
        )
        self.editor = None
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _click(self, index: QModelIndex) -> None:
        """Jump to a mark, but not while several are being chosen."""
        if len(self.chosen_marks) == 1:
            self.chosen.emit(self.model.marks[index.row()])

    def select(self, mark: Mark | None) -> None:
        """Make a mark current, and it alone chosen."""
        if mark in self.model.marks:
            self.view.setCurrentIndex(self.model.index(self.model.marks.index(mark)))
        else:
            self.view.setCurrentIndex(QModelIndex())

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current)

    def _want_menu(self, point: QPoint) -> None:
        self.menu_wanted.emit(self.current, self.view.viewport().mapToGlobal(point))


def _counted(marks: tuple[Mark, ...]) -> str:
    """Write how many there are of each sort; loops only where there are any."""
    n_suggestions, n_loops = sum(m.is_suggestion for m in marks), sum(m.is_loop for m in marks)
    counts = [tr("%n cue(s)", len(marks) - n_suggestions - n_loops)]
    counts += [tr("%n loop(s)", n_loops)] if n_loops else []
    counts = [*counts, tr("%n suggestion(s)", n_suggestions)]
    return "  ·  ".join(words.replace(" ", _NO_BREAK) for words in counts)


def _identity(mark: Mark) -> tuple[bool, bool, int]:
    """Return what stays the same when a cue goes between pads and the memory list."""
    return mark.is_suggestion, mark.is_loop, mark.id


def _next(marks: tuple[Mark, ...], before: Mark) -> Mark | None:
    """Return the mark to go on with when `before` has gone: the next of its sort."""
    later = [m for m in marks if m.is_suggestion == before.is_suggestion and m.time >= before.time]
    return later[0] if later else None

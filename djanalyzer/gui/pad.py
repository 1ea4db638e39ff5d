"""One pad of the deck: its letter, the name and the colour of the cue that sits on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolButton

from djanalyzer.gui import carrying, notation, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.language import tr
from djanalyzer.gui.marks import Mark

_MOVE = Qt.DropAction.MoveAction


class Pad(QToolButton):
    """A button that jumps to a hot cue, or sets it; marks are dragged from it and to it."""

    cleared = Signal(int)  # its number
    received = Signal(object, int)  # MarkId, number of the pad
    menu_wanted = Signal(int, QPoint)  # its number, global position

    def __init__(self, number: int, action: QAction) -> None:
        super().__init__()
        self.number, self.letter = number, notation.pad(number)
        self.mark: Mark | None = None
        self._action = action
        self._pressed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAcceptDrops(True)
        self.setMinimumWidth(7 * theme.unit())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def mark_among(self, marks: tuple[Mark, ...]) -> Mark | None:
        """Return the mark that sits on this pad."""
        sitting = (
            mark for mark in marks if not mark.is_suggestion
        )  # what wants the pad does not sit there yet
        return next((mark for mark in sitting if mark.badge == self.letter), None)

    def show_mark(self, mark: Mark | None, bars: Bars | None) -> None:
        """Show what sits on the pad, or that it is empty; without a track (`bars` is None) it can do nothing."""
        self.mark = mark
        self.setText(self._fitting(mark.title if mark else ""))
        self.setEnabled(bars is not None)
        words = mark.spoken(bars) if mark and bars else ""
        self.setAccessibleName(words or tr("Pad {letter}, empty", letter=self.letter))
        empty = tr("Pad {letter} is empty: press it to set a cue here", letter=self.letter)
        self.setToolTip(tr("{words} (key {key})", words=words or empty, key=self._keys()))
        self.setStyleSheet(_style(mark.color, theme.colors().line) if mark else "")

    def _keys(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _fitting(self, title: str) -> str:
        """Return the letter with as much of the name as fits; the letter alone where hardly any does."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        room, metrics = self.width() - 5 * theme.unit(), QFontMetrics(bold)
        left = max(0, room - metrics.horizontalAdvance(f"{self.letter}  "))
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, left)
        fits = len(shown) > 3 and metrics.horizontalAdvance(shown) <= left
        return f"{self.letter}  {shown}" if fits else self.letter

    # Hands.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed
        if start is None or self.mark is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position() - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            carrying.carry(self, self.mark)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        found = carrying.carried(event.mimeData())
        if found is not None and not (self.mark and carrying.id_of(self.mark) == found):
            event.setDropAction(_MOVE)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        found = carrying.carried(event.mimeData())
        if found is not None:
            event.setDropAction(_MOVE)
            event.accept()
            self.received.emit(found, self.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self.number)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.number, event.globalPos())


def _style(color: str, line: str) -> str:
    ink = theme.readable_on(color)
    return (
        f"QToolButton {{ background: {color}; color: {ink}; border: 1px solid {line}; font-weight: 600; }}"
        f"QToolButton:focus {{ border: 2px solid {ink}; }}"
    )

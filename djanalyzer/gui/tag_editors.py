"""What tags are typed, chosen and clicked in. Each editor shows one value, or that there are several."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from djanalyzer.app.tagging import MOST_STARS, PALETTE
from djanalyzer.gui import shapes, theme
from djanalyzer.gui.field_words import COLOR_NAMES, color_words, stars
from djanalyzer.gui.language import tr

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def several() -> str:
    """Return what stands where tracks differ."""
    return tr("‹several values›")


class LineEditor(QLineEdit):
    """One line of text: Return and leaving it say what was typed, Escape forgets it."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setMaxLength(4000)
        self.editingFinished.connect(self.commit)

    @property
    def is_open(self) -> bool:
        """Return whether something was typed that has not been said yet."""
        return self.isModified()

    def show_value(self, text: str, is_mixed: bool) -> None:
        """Show what is in the field."""
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)
        if self.hasFocus():  # so that typing goes on in its place
            self.selectAll()
        self.setPlaceholderText(several() if is_mixed else "")

    def commit(self) -> None:
        """Say what was typed, if anything was."""
        if self.isModified():
            self.setModified(False)
            self.said.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._shown)
            return
        super().keyPressEvent(event)


class CommentEditor(QPlainTextEdit):
    """Some lines of text: leaving it and Ctrl+Return say what was typed, Escape forgets it."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setObjectName("comment")  # its frame is that of a line to type in
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 4 * theme.unit())

    @property
    def is_open(self) -> bool:
        """Return whether something was typed that has not been said yet."""
        return self.document().isModified()

    def show_value(self, text: str, is_mixed: bool) -> None:
        """Show what is in the field."""
        self._shown = text
        self.setPlainText(text)
        self.document().setModified(False)
        self.setPlaceholderText(several() if is_mixed else "")

    def commit(self) -> None:
        """Say what was typed, if anything was."""
        if self.is_open:
            self.document().setModified(False)
            self.said.emit(self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own menu of cut and paste
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.is_open:
            self.show_value(self._shown, bool(self.placeholderText()))
        else:
            super().keyPressEvent(event)


class Stars(QWidget):
    """A rating: click a star, click it again to take it away; arrow keys and digits do the same."""

    said = Signal(int)
    is_open = False  # a click is said at once

    def __init__(self) -> None:
        super().__init__()
        self._rating: int | None = None
        self._is_mixed = False
        self._name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_value(None, False)

    def setAccessibleName(self, name: str) -> None:
        self._name = name
        super().setAccessibleName(tr("{field}: {value}", field=name, value=self.spoken))

    @property
    def spoken(self) -> str:
        """Return the rating for those who hear it."""
        if self._is_mixed:
            return several()
        return tr("not rated") if self._rating is None else tr("%n star(s)", self._rating)

    def show_value(self, rating: int | None, is_mixed: bool) -> None:
        """Show a rating."""
        self._rating, self._is_mixed = rating, is_mixed
        self.setToolTip(self.spoken)
        self.setAccessibleName(self._name)
        self.update()

    def commit(self) -> None:
        """Say nothing: a click has been said already."""

    def sizeHint(self) -> QSize:
        return QSize(MOST_STARS * self._side() + 2 * theme.unit(), self._side() + theme.unit())

    def _side(self) -> int:
        return 6 * theme.unit()

    def _say(self, rating: int) -> None:
        self.said.emit(0 if rating == self._rating and not self._is_mixed else rating)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            place = int(event.position().x() - theme.unit()) // self._side()
            self._say(min(max(place + 1, 1), MOST_STARS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        digit = event.text()
        if event.key() in steps:
            self.said.emit(min(max((self._rating or 0) + steps[Qt.Key(event.key())], 0), MOST_STARS))
        elif digit.isdecimal() and int(digit) <= MOST_STARS:
            self.said.emit(int(digit))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c, side = theme.colors(), self._side()
        with QPainter(self) as painter:
            if self._is_mixed:
                painter.setPen(c.dim)
                painter.drawText(self.rect().adjusted(2 * theme.unit(), 0, 0, 0), _LEFT, several())
            painter.setFont(theme.scaled_font(1.4))
            for place, star in enumerate("" if self._is_mixed else stars(self._rating or 0)):
                painter.setPen(c.warning if star == "★" else c.dim)
                box = QRect(theme.unit() + place * side, 0, side, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, star)
            if self.hasFocus():
                painter.setPen(c.accent)
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()


class ColorChoice(QComboBox):
    """A colour of the palette, by its name."""

    said = Signal(str)
    is_open = False

    def __init__(self) -> None:
        super().__init__()
        self._fill()
        self.activated.connect(lambda place: self.said.emit(self.itemData(place)))

    def _fill(self) -> None:
        side = 4 * theme.unit()
        self.addItem(tr("No colour"), "")
        for name, color in PALETTE.items():
            self.addItem(QIcon(shapes.swatch(color, side)), tr(COLOR_NAMES[name]), color)

    def show_value(self, color: Any, is_mixed: bool) -> None:
        """Show a colour; one that is not in the palette is added to it."""
        place = self.findData(color or "")
        if place < 0:
            self.addItem(QIcon(shapes.swatch(color, 4 * theme.unit())), color_words(color), color)
            place = self.count() - 1
        self.setPlaceholderText(several())
        self.setCurrentIndex(-1 if is_mixed else place)

    def commit(self) -> None:
        """Say nothing: a choice has been said already."""

"""A mark's name, time, pad, colour and kind, typed where the mark stands in the list."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from djanalyzer.app.marking import Entry
from djanalyzer.gui import mark_menu, notation, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.marks import Mark

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d{1,3}):)?(\d+(?:[.,]\d*)?)")


def clock(seconds: float) -> str:
    """Write a moment to the millisecond: "1:04.250"."""
    thousandths = round(max(seconds, 0.0) * 1000)
    return f"{thousandths // 60000}:{thousandths // 1000 % 60:02d}.{thousandths % 1000:03d}"


def moment(text: str) -> float | None:
    """Read a moment written "1:04.250", "64.25" or "1:02:03" (seconds); None where it is none."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds = match[1] or "0", match[2] or "0", match[3].replace(",", ".")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


class MarkEditor(QFrame):
    """Return keeps what is typed, Escape leaves all as it was, and so does a time that is none."""

    entered = Signal(object, object)  # Mark, Entry
    closed = Signal()

    def __init__(self, mark: Mark, n_pads: int, duration: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark, self._duration = mark, duration
        self.setProperty("sheet", True)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Edit {mark}", mark=mark.title or mark.type.words))
        self.name, self.time = QLineEdit(mark.name), QLineEdit(clock(mark.time))
        self.pad, self.color, self.kind = QComboBox(), QComboBox(), QComboBox()
        self.trouble = QLabel()
        self._fill(n_pads)
        self._lay_out()
        for field in self._fields():
            field.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.name.selectAll()

    def _fields(self) -> tuple[QWidget, ...]:
        return self.name, self.time, self.pad, self.color, self.kind

    def _fill(self, n_pads: int) -> None:
        self.name.setPlaceholderText(tr("Name"))
        self.pad.addItem(tr("Memory"), None)
        for slot in range(max(n_pads, (self.mark.slot or 0) + 1)):
            self.pad.addItem(notation.pad(slot), slot)
        self.pad.setCurrentIndex(0 if self.mark.slot is None else self.mark.slot + 1)
        self.color.addItem(tr("No colour"), None)
        for color, name in mark_menu.COLORS.items():
            self.color.addItem(mark_menu.color_icon(color), tr(name), color)
        own = self.color.findData(self.mark.color)
        if own < 0 and self.mark.color:
            self.color.addItem(mark_menu.color_icon(self.mark.color), self.mark.color, self.mark.color)
            own = self.color.count() - 1
        self.color.setCurrentIndex(max(own, 0))
        for kind, words in mark_menu.KINDS.items():
            self.kind.addItem(tr(words), kind)
        self.kind.setCurrentIndex(self.kind.findData(self.mark.kind))
        self.kind.setVisible(self.mark.is_cue)
        names = (tr("Name"), tr("Time"), tr("Pad"), tr("Colour"), tr("Kind"))
        for field, name in zip(self._fields(), names, strict=True):
            field.setAccessibleName(name)
            field.setToolTip(name)

    def _lay_out(self) -> None:
        u = theme.unit()
        for box in (self.pad, self.color, self.kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(3)
        grid = QGridLayout(self)
        grid.setContentsMargins(u, u, u, u)
        grid.setSpacing(u)
        grid.addWidget(self.name, 0, 0, 1, 2)
        for place, field in enumerate((self.time, self.pad, self.color, self.kind)):
            grid.addWidget(field, 1 + place // 2, place % 2)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        self.trouble.setProperty("tone", "trouble")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        grid.addWidget(self.trouble, 3, 0, 1, 2)
        self._grid = grid

    def fit(self, width: int, top: int) -> None:
        """Take as much height as the fields need, at `top` or as far above it as the list's end asks for."""
        self._grid.activate()
        height = max(self._grid.totalHeightForWidth(width), self._grid.totalMinimumHeightForWidth(width))
        parent = self.parentWidget()
        room = parent.height() if parent is not None else height
        self.setGeometry(0, max(0, min(top, room - height)), width, height)

    def entry(self) -> Entry | None:
        """Return what is typed; None where the time is none, and say so."""
        time = moment(self.time.text())
        if time is None or (self._duration and time > self._duration):
            end = clock(self._duration)
            self.trouble.setText(
                tr("Write the time as minutes and seconds, 1:04.250, at most {end}.", end=end)
                if self._duration
                else tr("Write the time as minutes and seconds: 1:04.250.")
            )
            self.trouble.show()
            self.fit(self.width(), self.y())
            self.time.setFocus()
            return None
        if self.time.text() == clock(self.mark.time):
            time = self.mark.time  # not rounded to what is shown
        kind = self.kind.currentData() or self.mark.kind
        return Entry(self.name.text(), time, self.pad.currentData(), self.color.currentData(), kind)

    def keep(self) -> None:
        """Hand over what is typed."""
        entry = self.entry()
        if entry is not None:
            self.entered.emit(self.mark, entry)
            self.leave()

    def leave(self) -> None:
        """Close without keeping anything more."""
        QApplication.instance().focusChanged.disconnect(self._follow_focus)  # type: ignore[union-attr]
        self.closed.emit()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        # While something is typed here, keys are letters and not commands.
        if event.type() == QEvent.Type.ShortcutOverride and _is_typed(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep what is typed when the DJ goes on elsewhere in the window."""
        if now is None or now is self or self.isAncestorOf(now):
            return
        popup = QApplication.activePopupWidget()
        if popup is None and self.isVisible():
            self.keep()


def _is_typed(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier

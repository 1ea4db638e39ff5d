"""One template of cues as a form, and as the line that it is: either can be edited."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QWidget

from djanalyzer.app.placing import LAST, Template, read_template
from djanalyzer.gui import mark_menu, notation, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.place_names import PLACES

_MOST = 999
_MOST_LOOPED = 128


class TemplateForm(QWidget):
    """Tells of every change that is a template."""

    changed = Signal(str)  # the line

    def __init__(self, n_pads: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.place, self.unit, self.pad, self.color = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.number, self.shift, self.loop = QSpinBox(), QSpinBox(), QSpinBox()
        self.name, self.line, self.trouble = QLineEdit(), QLineEdit(), QLabel()
        self._fill(n_pads)
        self._lay_out()
        for box in (self.place, self.unit, self.pad, self.color):
            box.currentIndexChanged.connect(lambda _index: self._tell())
        for spin in (self.number, self.shift, self.loop):
            spin.valueChanged.connect(lambda _value: self._tell())
        self.name.textEdited.connect(lambda _text: self._tell())
        self.line.textEdited.connect(self._tell_line)

    def _fill(self, n_pads: int) -> None:
        for place, words in PLACES.items():
            self.place.addItem(tr(words), place)
        self.number.setRange(0, _MOST)  # nought stands for the last one
        self.number.setSpecialValueText(tr("last"))
        self.shift.setRange(-_MOST, _MOST)
        self.unit.addItem(tr("bars"), "bars")
        self.unit.addItem(tr("beats"), "beats")
        self.pad.addItem(tr("Memory list"), None)
        for slot in range(max(n_pads, len(notation.PADS))):
            self.pad.addItem(tr("Pad {letter}", letter=notation.pad(slot)), slot)
        self.color.addItem(tr("No colour"), None)
        for color, words in mark_menu.COLORS.items():
            self.color.addItem(mark_menu.color_icon(color), tr(words), color)
        self.loop.setRange(0, _MOST_LOOPED)
        self.loop.setSpecialValueText(tr("no loop"))

    def _lay_out(self) -> None:
        u = theme.unit()
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2 * u)
        shift = QHBoxLayout()
        shift.addWidget(self.shift, 1)
        shift.addWidget(self.unit, 1)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (tr("Place"), self.place),
            (tr("Which one"), self.number),
            (tr("Moved by"), shift),
            (tr("Goes to"), self.pad),
            (tr("Name"), self.name),
            (tr("Colour"), self.color),
            (tr("Loop of beats"), self.loop),
            (tr("As a line"), self.line),
        )
        for words, field in rows:
            layout.addRow(words, field)
            (self.shift if isinstance(field, QHBoxLayout) else field).setAccessibleName(words)
        self.unit.setAccessibleName(tr("Bars or beats"))
        self.trouble.setProperty("tone", "trouble")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        layout.addRow(self.trouble)

    def show_line(self, line: str) -> None:
        """Show a template; what is none stands as it is, with what is wrong."""
        if self.line.text() == line and self.line.hasFocus():
            return  # the DJ is typing it
        self._is_showing = True
        self.line.setText(line)
        self.line.setCursorPosition(0)
        self._show_fields(line)
        self._is_showing = False

    def _show_fields(self, line: str) -> None:
        read = read_template(line)
        self.trouble.setVisible(not isinstance(read, Template))
        if not isinstance(read, Template):
            self.trouble.setText(str(read))
            return
        self.place.setCurrentIndex(self.place.findData(read.place))
        self.number.setValue(0 if read.number == LAST else read.number)
        self.shift.setValue(read.shift)
        self.unit.setCurrentIndex(self.unit.findData(read.unit))
        self.pad.setCurrentIndex(0 if read.slot is None else read.slot + 1)
        if self.name.text() != read.name:
            self.name.setText(read.name)
        self.color.setCurrentIndex(self._color_index(read.color))
        self.loop.setValue(read.loop_beats or 0)

    def _color_index(self, color: str | None) -> int:
        if color is None:
            return 0
        found = self.color.findData(color)
        if found < 0:
            self.color.addItem(mark_menu.color_icon(color), color, color)
            found = self.color.count() - 1
        return found

    def template(self) -> Template:
        """Return what stands in the fields."""
        return Template(
            self.place.currentData(),
            self.number.value() or LAST,
            self.shift.value(),
            self.unit.currentData(),
            self.pad.currentData(),
            self.name.text(),
            self.color.currentData(),
            self.loop.value() or None,
        )

    def _tell(self) -> None:
        if not self._is_showing:
            line = str(self.template())
            self.line.setText(line)
            self.line.setCursorPosition(0)
            self.trouble.hide()
            self.changed.emit(line)

    def _tell_line(self, line: str) -> None:
        self._is_showing = True
        self._show_fields(line)
        self._is_showing = False
        self.changed.emit(line)

"""A page of the settings: choices that apply at once, with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.gui.choices import Choices
    from djanalyzer.settings import Settings


class Page(QWidget):
    """One page. Subclasses fill `form`, name the settings that they change in `fields`, and `show_choices`."""

    fields: tuple[str, ...] = ()

    def __init__(self, choices: Choices, title: str) -> None:
        super().__init__()
        self.choices = choices
        self.title = title
        u = theme.unit()
        heading = QLabel(title)
        heading.setFont(theme.scaled_font(1.5, QFont.Weight.DemiBold))
        self.form = QFormLayout()
        self.form.setSpacing(3 * u)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self.form)
        inner = QWidget()
        inner.setLayout(self.body)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * u)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 2 * u)
        layout.addWidget(heading)
        layout.addWidget(area, 1)
        layout.addLayout(self._make_ways_back())
        self._before = choices.settings
        choices.changed.connect(self._look)

    def _make_ways_back(self) -> QHBoxLayout:
        self.undo, self.reset = QPushButton(tr("Undo these changes")), QPushButton(tr("Defaults"))
        self.undo.setToolTip(tr("Put this page back as it was when the settings were opened"))
        self.reset.setToolTip(tr("Put this page as the program comes"))
        self.undo.clicked.connect(lambda: self._take(self._before))
        self.reset.clicked.connect(lambda: self._take(self._defaults()))
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.undo, self.reset):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def undo_to(self, before: Settings) -> None:
        """Show what is chosen; what is undone is undone to what was chosen before."""
        self._before = before
        self._look()

    def show_choices(self, settings: Settings) -> None:
        """Show what is chosen."""
        raise NotImplementedError

    def _look(self) -> None:
        now = self.choices.settings
        self.show_choices(now)
        self.undo.setEnabled(self._values(now) != self._values(self._before))
        self.reset.setEnabled(self._values(now) != self._values(self._defaults()))
        for button in (self.undo, self.reset):
            button.setVisible(bool(self.fields))

    def _take(self, settings: Settings) -> None:
        self.choices.choose(**self._values(settings))

    def _defaults(self) -> Settings:
        return type(self.choices.settings)()

    def _values(self, settings: Settings) -> dict[str, Any]:
        return {name: getattr(settings, name) for name in self.fields}

    # Rows.

    def add_row(self, name: str, widget: QWidget, remark: str = "") -> None:
        """Add a choice with its name, and a sentence under it."""
        label = QLabel(name)
        label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(name)
        self.form.addRow(label, widget)
        if remark:
            self.form.addRow("", quiet(remark))

    def add_choice(
        self, name: str, field: str, options: Sequence[tuple[Any, str]], remark: str = ""
    ) -> Choice:
        """Add a row that chooses one of some values of a setting."""
        box = Choice(options)
        box.activated.connect(lambda _index: self.choices.choose(**{field: box.currentData()}))
        self.add_row(name, box, remark)
        return box


class Choice(QComboBox):
    """One of some values, each with its words."""

    def __init__(self, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.offer(options)

    def offer(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer other values."""
        with QSignalBlocker(self):
            self.clear()
            for value, words in options:
                self.addItem(words, value)

    def show_value(self, value: object) -> None:
        """Show a value; one that is not offered is offered from now on, so that it is not lost."""
        with QSignalBlocker(self):
            index = self.findData(value)
            if index < 0:
                self.addItem(str(value), value)
                index = self.count() - 1
            self.setCurrentIndex(index)


def quiet(words: str) -> QLabel:
    """Return a remark."""
    label = QLabel(words)
    label.setProperty("tone", "dim")
    label.setWordWrap(True)
    return label

"""What is to be rendered: which bars, in which style or blend of two, how much of it, of what, and from which seed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.styling import SectionLabel, StyleShare, StyleWish
from djanalyzer.gui import notation, take_words, theme
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.field_keys import FieldKeys
from djanalyzer.gui.language import tr
from djanalyzer.gui.selecting import Range, length_words
from djanalyzer.gui.style_target import TargetField

if TYPE_CHECKING:
    from djanalyzer.app.styling import TargetStyle
    from djanalyzer.gui.actions import Actions
    from djanalyzer.music import Section

_FARTHEST_SEED = 9999
_LEAST_SHARE = 5  # percent that the weaker one of two styles has


class StyleForm(QWidget):
    """The fields, from top to bottom in the order in which one decides."""

    bars_typed = Signal(int, int)  # the first and the last of them, from 1

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self.first, self.last, self.length = QSpinBox(), QSpinBox(), QLabel()
        self.target = TargetField(tr("Target style"))
        self.blend = TargetField(tr("Blended with"), tr("No second style"))
        self.balance, self.balance_words = QSlider(Qt.Orientation.Horizontal), QLabel()
        self.sections = SectionTargets()
        self.amount, self.amount_words = QSlider(Qt.Orientation.Horizontal), QLabel()
        self.whats = {name: QRadioButton(tr(words)) for name, words in take_words.WHATS.items()}
        self._what = QButtonGroup(self)
        self.seed = QSpinBox()
        self._describe()
        self._lay_out()
        # A first bar behind the last one, or a last one before the first, is meant alone.
        self.first.valueChanged.connect(
            lambda first: self.bars_typed.emit(first, max(first, self.last.value()))
        )
        self.last.valueChanged.connect(lambda last: self.bars_typed.emit(min(self.first.value(), last), last))
        for target in (self.target, self.blend):
            target.changed.connect(self._show_balance)
        self.balance.valueChanged.connect(lambda _value: self._show_balance())
        self.amount.valueChanged.connect(lambda _value: self._show_amount())
        self._show_balance()
        self._show_amount()

    def _describe(self) -> None:
        for field, words in ((self.first, tr("First bar")), (self.last, tr("Last bar"))):
            field.setAccessibleName(words)
            field.setToolTip(tr("Bars are selected on the waveform too: draw over it with Shift held"))
            field.setKeyboardTracking(False)
            field.setRange(1, 1)
        self.length.setProperty("tone", "dim")
        self.length.setWordWrap(True)
        self.balance.setRange(_LEAST_SHARE, 100 - _LEAST_SHARE)
        self.balance.setValue(50)
        self.balance.setAccessibleName(tr("How much of the second style"))
        self.balance.setToolTip(tr("How much of each style is blended"))
        self.balance_words.setProperty("tone", "dim")
        self.balance_words.setWordWrap(True)
        self.balance_words.setTextFormat(Qt.TextFormat.PlainText)  # titles of examples stand in it
        self.amount.setRange(0, 100)
        self.amount.setPageStep(10)
        self.amount.setValue(100)
        self.amount.setAccessibleName(tr("Amount in percent"))
        self.amount.setToolTip(tr("How far it goes: 0 % is the original, 100 % all the way to the target"))
        self.amount_words.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        tips = {
            "all": tr("All instruments get the sound and the rhythm of the target"),
            "drums": tr("The drums alone change; melody and harmony stay as they are"),
            "harmony": tr("Bass, chords and melody get another sound; the drums stay as they are"),
        }
        for name, button in self.whats.items():
            button.setToolTip(tips[name])
            self._what.addButton(button)
        self.whats["all"].setChecked(True)
        self.seed.setRange(0, _FARTHEST_SEED)
        self.seed.setAccessibleName(tr("Seed"))
        self.seed.setToolTip(
            tr("The same seed renders the same take again; another one renders another take")
        )

    def _lay_out(self) -> None:
        u = theme.unit()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(2 * u)
        form.setVerticalSpacing(2 * u)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        to = QLabel(tr("to"))
        form.addRow(tr("Bars"), _column(_row(self.first, to, self.last), self.length, self._make_choosers()))
        form.addRow(tr("Target"), self.target)
        form.addRow(tr("Blend"), _column(self.blend, self.balance, self.balance_words))
        form.addRow("", self.sections)
        form.addRow(tr("Amount"), _row(self.amount, self.amount_words))
        form.addRow(tr("What changes"), _column(*self.whats.values()))
        form.addRow(tr("Seed"), _row(self.seed, action_button(self._actions, "roll_seed")))

    def _make_choosers(self) -> QWidget:
        return _row(*(action_button(self._actions, name) for name in ("select_16_bars", "select_section")))

    # Which bars.

    def show_bars(self, selection: Range | None, bars: Bars, sections: Sequence[Section]) -> None:
        """Show which bars are selected on the waveform; nothing is where none are."""
        n_bars = max(1, len(bars.downbeats))
        numbers = take_words.numbers_of(*selection, bars) if selection is not None else None
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            for field in (self.first, self.last):
                field.setMaximum(n_bars)
            if numbers is not None:
                self.first.setValue(numbers[0])
                self.last.setValue(numbers[1])
        for field in (self.first, self.last):
            field.setEnabled(len(bars.downbeats) > 0)
        if selection is not None:
            self.length.setText(length_words(selection, bars))
        elif len(bars.downbeats):
            self.length.setText(tr("Draw over the waveform with Shift held, or type the bars."))
        else:
            self.length.setText(tr("This track has no beat grid yet; Ctrl+R analyses it."))
        start, stop = selection or (0.0, 0.0)
        self.sections.show_labels(
            dict.fromkeys(part.label for part in sections if part.start < stop and start < part.stop)
        )

    # Which style.

    def show_styles(self, styles: Sequence[TargetStyle]) -> None:
        """Offer these styles."""
        for field in (self.target, self.blend):
            field.show_styles(styles)
        self.sections.show_styles(styles)
        self._show_balance()

    def _show_balance(self) -> None:
        first, second = self.target.words, self.blend.words
        for widget in (self.balance, self.balance_words):
            widget.setVisible(bool(second))
        share = self.balance.value()
        words = tr(
            "{first} {first_share} %, {second} {second_share} %",
            first=first,
            first_share=100 - share,
            second=second,
            second_share=share,
        )
        self.balance_words.setText(words)
        self.balance.setAccessibleDescription(words)

    def _show_amount(self) -> None:
        self.amount_words.setText(f"{self.amount.value()} %")

    def wish(self, selection: Range) -> StyleWish | None:
        """Return what is to be rendered; None without a target style."""
        share = self.balance.value() / 100
        second = self.blend.share(share)
        first = self.target.share(1 - share if second is not None else 1.0)
        if first is None:
            return None
        return StyleWish(
            *selection,
            (first,) if second is None else (first, second),
            self.amount.value() / 100,
            next(name for name, button in self.whats.items() if button.isChecked()),
            self.sections.chosen(),
            self.seed.value(),
        )


class SectionTargets(QWidget):
    """A target of its own for each kind of section among the selected bars; folded away until somebody wants one."""

    def __init__(self) -> None:
        super().__init__()
        self.fold = QToolButton()
        self.fold.setText(tr("Other targets by section"))
        self.fold.setToolTip(
            tr("Give kinds of sections a target of their own: the drop techno, the rest house")
        )
        self.fold.setCheckable(True)
        self.combos: dict[SectionLabel, QComboBox] = {}
        self._styles: Sequence[TargetStyle] = ()
        self._kept: dict[SectionLabel, str] = {}  # of kinds that are not among the bars now as well
        self._rows, self._keys = QWidget(), FieldKeys(self)
        self._form = QFormLayout(self._rows)
        self._form.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.unit())
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._rows)
        self._rows.hide()
        self.fold.toggled.connect(self._rows.setVisible)
        self.show_labels({})

    def show_styles(self, styles: Sequence[TargetStyle]) -> None:
        """Offer these styles."""
        self._styles = styles
        self._make_rows(tuple(self.combos))

    def show_labels(self, labels: dict[SectionLabel, None]) -> None:
        """Show a line for each of these kinds of sections."""
        self.fold.setEnabled(bool(labels))
        if tuple(labels) != tuple(self.combos):
            self._make_rows(tuple(labels))

    def call_sections(self) -> None:
        """Call the kinds of sections by the words that are chosen now."""
        self._make_rows(tuple(self.combos))

    def _make_rows(self, labels: Sequence[SectionLabel]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.combos = {}
        for label in labels:
            combo = QComboBox()
            combo.setAccessibleName(tr("Target in: {section}", section=notation.section(label)))
            combo.addItem(tr("As above"), "")
            for style in self._styles:
                combo.addItem(style.in_words, style.name)
            combo.setCurrentIndex(max(combo.findData(self._kept.get(label, "")), 0))
            combo.currentIndexChanged.connect(
                lambda _place, label=label, combo=combo: self._kept.update({label: combo.currentData()})
            )
            self.combos[label] = combo
            self._form.addRow(notation.section(label), combo)
        self._keys.watch(self._rows)

    def chosen(self) -> tuple[tuple[SectionLabel, tuple[StyleShare, ...]], ...]:
        """Return the kinds of sections that have a target of their own, and which."""
        if not self.fold.isChecked():
            return ()
        named = ((label, combo.currentData()) for label, combo in self.combos.items())
        return tuple((label, (StyleShare(name),)) for label, name in named if name)


def action_button(actions: Actions, name: str) -> QToolButton:
    """Return a button for a command, in its few words."""
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(actions[name].text())
    return button


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.unit())
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QSlider | QSpinBox) else 0)
    if not any(isinstance(widget, QSlider | QSpinBox) for widget in widgets):
        layout.addStretch(1)
    return row


def _column(*widgets: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.unit())
    for widget in widgets:
        layout.addWidget(widget)
    return column

"""One field on the page of tags: its name, who says so, what is in it, what else is said, and its lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from djanalyzer.app.tagging import can_be_empty
from djanalyzer.gui import shapes, theme
from djanalyzer.gui.field_words import FIELD_NAMES, source_words, value_words
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import tr
from djanalyzer.gui.moments import moment
from djanalyzer.gui.tag_editors import ColorChoice, CommentEditor, LineEditor, Stars, several

if TYPE_CHECKING:
    from djanalyzer.app.tagging import Sheet
    from djanalyzer.library.fields import Word

READ_ONLY = ("beat_grid", "sections", "cues")


class FieldRow(QWidget):
    """A field of the chosen tracks."""

    said = Signal(str, object)  # field, what was typed or chosen
    emptied = Signal(str)
    taken_back = Signal(str)
    lock_wanted = Signal(str, bool)
    word_wanted = Signal(object)  # Word

    def __init__(self, name: str) -> None:
        super().__init__()
        u = theme.unit()
        self.field = name
        self.words: tuple[Word, ...] = ()
        self._notation = "camelot"
        self._n_said = 0
        self.name, self.source = QLabel(tr(FIELD_NAMES[name])), FittingLabel()
        self.source.setProperty("tone", "dim")
        _let_shrink(self.source)
        self.source.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.editor = _editor(name)
        self.editor.setAccessibleName(tr(FIELD_NAMES[name]))
        self.revert, self.others, self.lock = QToolButton(), QToolButton(), QToolButton()
        self._dress_buttons()
        head, body = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(2 * u)
        head.addWidget(self.name)
        head.addWidget(self.source, 1)
        body.setSpacing(u)
        body.addWidget(self.editor, 1)
        for button in (self.revert, self.others, self.lock):
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, u)
        layout.setSpacing(u // 2)
        layout.addLayout(head, 0, 0)
        layout.addLayout(body, 1, 0)
        if isinstance(self.editor, (LineEditor, CommentEditor, Stars, ColorChoice)):
            self.editor.said.connect(lambda value: self.said.emit(self.field, value))
            self.name.setBuddy(self.editor)

    def _dress_buttons(self) -> None:
        field = tr(FIELD_NAMES[self.field])
        words = {
            self.revert: tr("Take my word on {field} back", field=field),
            self.others: tr("What else is said of {field}", field=field),
            self.lock: tr("Lock {field}", field=field),
        }
        for button, spoken in words.items():
            button.setAccessibleName(spoken)
            button.setToolTip(spoken)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(QSize(4 * theme.unit(), 4 * theme.unit()))
        self.others.setText("…")
        self.lock.setCheckable(True)
        self.revert.clicked.connect(lambda: self.taken_back.emit(self.field))
        self.others.clicked.connect(self._open_menu)
        self.lock.clicked.connect(lambda is_on: self.lock_wanted.emit(self.field, is_on))
        self._draw_icons()

    def _draw_icons(self) -> None:
        c = theme.colors()
        self.revert.setIcon(shapes.icon("revert", c.text))
        self.lock.setIcon(shapes.icon("locked" if self.lock.isChecked() else "unlocked", self._lock_ink()))

    def _lock_ink(self) -> str:
        c = theme.colors()
        return c.on_accent if self.lock.isChecked() else c.dim

    # Showing.

    def show_field(self, sheet: Sheet, key_notation: str, is_same: bool) -> None:
        """Show the field of these tracks; what is being typed stays where they are the same as before."""
        summary, n = sheet.fields[self.field], len(sheet.ids)
        self.words, self._n_said, self._notation = (
            sheet.words.get(self.field, ()),
            summary.n_said,
            key_notation,
        )
        if not (is_same and getattr(self.editor, "is_open", False)):
            self._show_value(summary.value, summary.is_mixed and n > 1)
        self.lock.setChecked(n > 0 and summary.n_locked == n)
        self._draw_icons()
        self._show_lock(summary.n_locked, n)
        self.revert.setVisible(summary.n_said > 0 and self.field != "cues")
        self.others.setEnabled(n > 0 and (bool(self.words) or self.field not in READ_ONLY))
        self.source.setText(self._whose(n))
        self.source.setToolTip("\n".join(map(self._told, self.words)))

    def _show_value(self, value: Any, is_mixed: bool) -> None:
        if isinstance(self.editor, (Stars, ColorChoice)):
            self.editor.show_value(value, is_mixed)
        elif isinstance(self.editor, (LineEditor, CommentEditor)):
            self.editor.show_value(value_words(self.field, value, self._notation), is_mixed)
        elif isinstance(self.editor, FittingLabel):
            said = [value_words(self.field, word.value) for word in self.words if word.counts]
            self.editor.setText(several() if is_mixed else ", ".join(said) or "–")

    def _show_lock(self, n_locked: int, n: int) -> None:
        field = tr(FIELD_NAMES[self.field])
        if n_locked == 0:
            words = tr("Lock {field}: nothing changes it until you unlock it", field=field)
        elif n_locked == n:
            words = tr("{field} is locked. Unlock it", field=field)
        else:
            words = tr(
                "{field} is locked on {some} of {all}. Lock it on all", field=field, some=n_locked, all=n
            )
        self.lock.setToolTip(words)
        self.lock.setAccessibleName(words)
        is_partly = 0 < n_locked < n
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if is_partly
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        self.lock.setToolButtonStyle(style)
        self.lock.setText(str(n_locked) if is_partly else "")

    def _whose(self, n: int) -> str:
        if n > 1:
            return tr("yours on {some} of {all}", some=self._n_said, all=n) if self._n_said else ""
        sources = [source_words(word) for word in self.words if word.counts]
        return ", ".join(dict.fromkeys(sources))

    def _told(self, word: Word) -> str:
        """Return "rekordbox: 8A (Today 21:14)"."""
        value = value_words(self.field, word.value, self._notation) or tr("nothing")
        when = moment(word.made_at)
        told = tr("{source}: {value}", source=source_words(word), value=value)
        return tr("{told} ({when})", told=told, when=when) if when else told

    # What else is said.

    def make_menu(self) -> QMenu:
        """Return what can be done with the field: other words, an empty word, the DJ's word taken back."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for word in self.words:
            self._offer(menu, word)
        if self.words:
            menu.addSeparator()
        if can_be_empty(self.field):
            menu.addAction(tr("Say that there is none"), lambda: self.emptied.emit(self.field))
        if self._n_said and self.field != "cues":
            menu.addAction(tr("Take my word back"), lambda: self.taken_back.emit(self.field))
        return menu

    def _offer(self, menu: QMenu, word: Word) -> None:
        told = self._told(word)
        short = told if len(told) <= 70 else told[:69] + "…"
        is_mine = word.source.kind == "dj"
        if not is_mine:
            short = (
                tr("Use {told}", told=short) if self.field != "cues" else tr("Make mine: {told}", told=short)
            )
        action = menu.addAction(short.replace("&", "&&"), lambda: self.word_wanted.emit(word))
        action.setToolTip(told)
        action.setCheckable(True)
        action.setChecked(word.counts)
        action.setEnabled(not is_mine)

    def _open_menu(self) -> None:
        self.make_menu().popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))

    def commit(self) -> None:
        """Say what was typed and not said yet."""
        if isinstance(self.editor, (LineEditor, CommentEditor)):
            self.editor.commit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()


def _editor(name: str) -> QWidget:
    if name in READ_ONLY:
        label = FittingLabel()
        _let_shrink(label)
        return label
    made: dict[str, type[QWidget]] = {"comment": CommentEditor, "rating": Stars, "color": ColorChoice}
    editor = made.get(name, LineEditor)()
    if isinstance(editor, QComboBox):
        editor.setMinimumContentsLength(8)
    return editor


def _let_shrink(label: QLabel) -> None:
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setTextFormat(Qt.TextFormat.PlainText)

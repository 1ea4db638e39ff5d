"""The templates of cues: a list to add to, edit, sort and empty, with what each gives on the track of the deck."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.placing import BUILT_IN, Template, Wish, plan_track, read_template
from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.template_form import TemplateForm
from djanalyzer.gui.template_words import laid_words, template_words, why_words

if TYPE_CHECKING:
    from djanalyzer.library.grounds import TrackGround

_LINE = Qt.ItemDataRole.UserRole
_FRESH = "drop 1 -> memory"


class TemplatesDialog(QDialog):
    """Nothing is kept before Save; Cancel and Escape leave all as it was."""

    kept = Signal(list)  # of lines

    def __init__(self, lines: Sequence[str], n_pads: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Templates of cues"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ground: TrackGround | None = None
        self._n_pads = n_pads
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Templates"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAlternatingRowColors(True)
        self.form = TemplateForm(n_pads)
        self.preview = QLabel()
        self.preview.setProperty("tone", "dim")
        self.preview.setWordWrap(True)
        self._make_buttons()
        self._lay_out()
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.form.changed.connect(self._take)
        self.fill(lines)
        self.resize(230 * u, 120 * u)

    def _make_buttons(self) -> None:
        self.add, self.remove = QPushButton(tr("Add")), QPushButton(tr("Remove"))
        self.up, self.down = QPushButton(tr("Up")), QPushButton(tr("Down"))
        self.restore = QPushButton(tr("Built-in templates"))
        self.save, self.cancel = QPushButton(tr("Save")), QPushButton(tr("Cancel"))
        self.save.setProperty("isMain", True)
        for button in (self.add, self.remove, self.up, self.down, self.restore, self.cancel):
            button.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.restore.clicked.connect(lambda: self.fill(BUILT_IN))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        u = theme.unit()
        title = QLabel(tr("Templates of cues"))
        title.setFont(theme.scaled_font(1.4, QFont.Weight.DemiBold))
        hint = QLabel(tr("Each one sets a mark at a place of the music. They are laid from the top down."))
        hint.setProperty("tone", "dim")
        hint.setWordWrap(True)
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        below = QHBoxLayout()
        for button in (self.add, self.remove, self.up, self.down):
            below.addWidget(button)
        left.addWidget(self.list, 1)
        left.addLayout(below)
        right.addWidget(self.form)
        right.addWidget(self.preview)
        right.addStretch(1)
        row.setSpacing(5 * u)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        end = QHBoxLayout()
        end.addWidget(self.restore)
        end.addStretch(1)
        end.addWidget(self.cancel)
        end.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        for widget in (title, hint):
            layout.addWidget(widget)
        layout.addLayout(row, 1)
        layout.addLayout(end)

    # The list.

    def lines(self) -> list[str]:
        """Return the templates as lines."""
        return [self.list.item(row).data(_LINE) for row in range(self.list.count())]

    def fill(self, lines: Sequence[str]) -> None:
        """Show other templates."""
        self.list.clear()
        for line in lines:
            self._append(line)
        self.list.setCurrentRow(0)
        self._show_all()

    def _append(self, line: str) -> QListWidgetItem:
        item = QListWidgetItem(self.list)
        item.setData(_LINE, line)
        return item

    def _add(self) -> None:
        self.list.setCurrentItem(self._append(_FRESH))
        self._show_all()
        self.form.place.setFocus()

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._show_all()

    def _move(self, way: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + way < self.list.count():
            item = self.list.takeItem(row)
            self.list.insertItem(row + way, item)
            self.list.setCurrentRow(row + way)
            self._show_all()

    def _take(self, line: str) -> None:
        """Take over what stands in the form."""
        item = self.list.currentItem()
        if item is not None:
            item.setData(_LINE, line)
            self._show_all()

    def _save(self) -> None:
        self.kept.emit(self.lines())
        self.accept()

    # What is shown.

    def show_ground(self, ground: TrackGround | None) -> None:
        """Show what the templates give on a track."""
        self._ground = ground
        self._show_all()

    def _show_all(self) -> None:
        """Write each template anew, with what it gives on the track of the deck."""
        given = self._given()
        for row in range(self.list.count()):
            item = self.list.item(row)
            read = read_template(item.data(_LINE))
            if isinstance(read, Template):
                words = template_words(read)
                item.setText(words)
                item.setToolTip("\n".join(filter(None, (words, given.get(row, "")))))
            else:
                item.setText(tr("⚠ {line}", line=item.data(_LINE)))
                item.setToolTip(str(read))
        self._show_buttons()
        self._show_current(given)

    def _show_current(self, given: dict[int, str] | None = None) -> None:
        row = self.list.currentRow()
        item = self.list.currentItem()
        self.form.setEnabled(item is not None)
        if item is None:
            self.preview.setText(tr("Add a template, or take the built-in ones."))
        else:
            self.form.show_line(item.data(_LINE))
            told = (self._given() if given is None else given).get(row, "")
            self.preview.setText(told or tr("Put a track on the deck to see what the template gives there."))
        self._show_buttons()

    def _show_buttons(self) -> None:
        row, n = self.list.currentRow(), self.list.count()
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < n - 1)

    def _given(self) -> dict[int, str]:
        """Say by row what the templates give on the track of the deck."""
        ground = self._ground
        if ground is None:
            return {}
        read = [(row, read_template(line)) for row, line in enumerate(self.lines())]
        good = [(row, template) for row, template in read if isinstance(template, Template)]
        plan = plan_track(ground, Wish(tuple(template for _, template in good)), self._n_pads)
        title = ground.title or tr("this track")
        if plan.why is not None:
            told = tr("On “{title}”: nothing, {why}", title=title, why=why_words(str(plan.why)))
            return {row: told for row, _ in good}
        return {
            row: tr("On “{title}”: {mark}", title=title, mark=laid_words(laid))
            for (row, _), laid in zip(good, plan.laid, strict=True)
        }

"""All models on this computer: when each was made, what it serves, how much better it was found, and one click back to any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTreeWidgetItem, QVBoxLayout, QWidget

from djanalyzer.gui import notation, theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_outlook import add_line, make_list
from djanalyzer.gui.learn_words import SUBJECTS
from djanalyzer.gui.moments import moment

if TYPE_CHECKING:
    from djanalyzer.app.models import Models, StoredModel
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.music.judgement import Judgement

_NUMBER = Qt.ItemDataRole.UserRole


class ModelsDialog(QDialog):
    """One for a window; it may stay open beside it."""

    chosen = Signal()  # another model is in use

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self._bridge = bridge
        self.setWindowTitle(tr("Models"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading, self.note = QLabel(), QLabel()
        self.note.setText(
            tr(
                "What was analysed keeps the model that heard it; analyse tracks again to hear them with this one."
            )
        )
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "dim")
        self.list = make_list(
            tr("Models"),
            (tr("Model"), tr("Made"), tr("Learned from your library"), tr("How much better")),
            (48, 44, 66, 84),
        )
        self.list.currentItemChanged.connect(lambda _now, _before: self._allow())
        self.list.itemActivated.connect(lambda _item, _column: self._use())
        self.use, self.back, self.shut = (
            QPushButton(tr("Use this one")),
            QPushButton(tr("Back to the one before")),
            QPushButton(tr("Close")),
        )
        self.use.setProperty("isMain", True)
        foot = QHBoxLayout()
        foot.setSpacing(3 * u)
        foot.addWidget(self.back)
        foot.addStretch(1)
        for button in (self.shut, self.use):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        for widget in (self.heading, self.note):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.heading.setFont(theme.scaled_font(1.35, QFont.Weight.DemiBold))
        for button in (self.use, self.back, self.shut):
            button.setAutoDefault(False)
        self.use.clicked.connect(lambda _on=False: self._use())
        self.back.clicked.connect(lambda _on=False: self._go_back())
        self.shut.clicked.connect(self.close)
        self.resize(260 * u, 100 * u)
        self.refresh()

    @property
    def _folder(self) -> Path:
        return self._bridge.session.places.data / "models"

    def refresh(self) -> None:
        """Read the list anew."""
        folder = self._folder
        self._bridge.ask("models", lambda: _read(folder), self._show)

    def _show(self, found: list[tuple[StoredModel, Judgement | None]]) -> None:
        now = self._number()
        self.list.clear()
        for model, judgement in found:
            self._add(model, judgement)
        used = next((model for model, _judgement in found if model.is_in_use), None)
        self.heading.setText(tr("{name} is in use", name=used.name) if used is not None else "")
        wanted = now if now is not None else (used.number if used is not None else None)
        for row in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(row)
            if item is not None and item.data(0, _NUMBER) == wanted:
                self.list.setCurrentItem(item)
        self.back.setEnabled(len(found) > 1)
        self._allow()

    def _add(self, model: StoredModel, judgement: Judgement | None) -> None:
        name = f"● {model.name}" if model.is_in_use else model.name
        made = tr("came with djanalyzer") if model.made is None else moment(model.made)
        serves = ", ".join(tr(SUBJECTS[subject]) for subject in sorted(model.serves))
        told = f"⚠ {_trouble_words(model)}" if model.trouble else figures(model, judgement)
        item = add_line(self.list, (name, made, serves or "–", told))
        item.setData(0, _NUMBER, model.number)
        item.setData(1, _NUMBER, model.is_in_use or bool(model.trouble))
        if model.is_in_use:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)

    def _number(self) -> int | None:
        item = self.list.currentItem()
        return None if item is None else int(item.data(0, _NUMBER))

    def _allow(self) -> None:
        item: QTreeWidgetItem | None = self.list.currentItem()
        self.use.setEnabled(item is not None and not item.data(1, _NUMBER))

    def _use(self) -> None:
        number = self._number()
        if number is not None and self.use.isEnabled():
            folder = self._folder
            self._change(lambda: models_of(folder).use(number))

    def _go_back(self) -> None:
        folder = self._folder
        self._change(lambda: models_of(folder).rollback())

    def _change(self, verb: Callable[[], StoredModel]) -> None:
        self._bridge.change(verb, lambda _model: self._changed())

    def _changed(self) -> None:
        self.list.clear()
        self.refresh()
        self.chosen.emit()


def models_of(folder: Path) -> Models:
    """Return the models of a folder."""
    from djanalyzer.app.models import Models

    return Models(folder)


def _trouble_words(model: StoredModel) -> str:
    if model.base:
        return tr("Learned for {base}, which this program has no longer. It is kept.", base=model.base)
    return model.trouble


def figures(model: StoredModel, judgement: Judgement | None) -> str:
    """Say how right a model was on what it has learned: "Genre 62 % → 78 %"."""
    judged = judgement.subjects if judgement is not None else ()
    return ", ".join(
        tr(
            "{what} {before} → {after}",
            what=tr(SUBJECTS[each.subject]),
            before=notation.share(each.before),
            after=notation.share(each.after),
        )
        for each in judged
        if each.subject in model.serves and each.outcome == "better"
    )


def _read(folder: Path) -> list[tuple[StoredModel, Judgement | None]]:
    models = models_of(folder)
    return [(model, models.report(model.number)) for model in models.stored]

"""The field for a target style: one by its name, or a track that is to be sounded like, chosen or dropped here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from djanalyzer.app.styling import StyleShare
from djanalyzer.gui import luggage, theme
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.styling import TargetStyle

_LETTERS = 12  # that the name of an example has room for at the least


class TargetField(QWidget):
    """One target; `nothing` are the words of a first line that stands for no target, if there is such a line.

    Signals
    -------
    changed
    tracks_dropped : tuple of int
        Tracks of the table, the first of which is to be the example.
    files_dropped : list of Path
    track_wanted, file_wanted
        The chosen track of the table, or a file to be chosen, is to be the example.
    """

    changed = Signal()
    tracks_dropped = Signal(tuple)
    files_dropped = Signal(list)
    track_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, name: str, nothing: str = "") -> None:
        super().__init__()
        self._nothing = nothing
        self.combo, self.example = QComboBox(), QToolButton()
        self.combo.setAccessibleName(name)
        self.combo.setMinimumContentsLength(_LETTERS)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.setToolTip(
            tr("A style, or a track to sound like: choose one, or drag it here from the table")
        )
        self.example.setText(tr("Example"))
        self.example.setAccessibleName(tr("Example: {what}", what=name))
        self.example.setToolTip(tr("Let it sound like a track of yours"))
        self.example.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.example.setMenu(self._make_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit())
        row.addWidget(self.combo, 1)
        row.addWidget(self.example)
        self.setAcceptDrops(True)
        self.show_styles(())
        self.combo.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("The chosen track of the table")).triggered.connect(self.track_wanted)
        menu.addAction(tr("A file…")).triggered.connect(self.file_wanted)
        return menu

    # What there is to choose.

    def show_styles(self, styles: Sequence[TargetStyle]) -> None:
        """Offer these styles; examples that were given stay, and so does what is chosen."""
        chosen, examples = self.combo.currentData(), self._examples()
        with QSignalBlocker(self.combo):
            self.combo.clear()
            if self._nothing:
                self.combo.addItem(self._nothing, None)
            for style in styles:
                self.combo.addItem(style.in_words, style.name)
            for path, words in examples:
                self.combo.addItem(words, path)
            self.combo.setCurrentIndex(max(self.combo.findData(chosen), 0))

    def _examples(self) -> list[tuple[Path, str]]:
        items = (
            (self.combo.itemData(place), self.combo.itemText(place)) for place in range(self.combo.count())
        )
        return [(data, words) for data, words in items if isinstance(data, Path)]

    def add_example(self, path: Path, title: str) -> None:
        """Choose a track as the example."""
        place = next((n for n in range(self.combo.count()) if self.combo.itemData(n) == path), -1)
        if place < 0:
            self.combo.addItem(tr("Like {title}", title=title), path)
            place = self.combo.count() - 1
        self.combo.setCurrentIndex(place)

    # What is chosen.

    @property
    def words(self) -> str:
        """What is chosen, as it is shown; empty where that is nothing."""
        return self.combo.currentText() if self.combo.currentData() is not None else ""

    def share(self, weight: float = 1.0) -> StyleShare | None:
        """Return what is chosen; None where that is nothing."""
        chosen = self.combo.currentData()
        if chosen is None:
            return None
        if isinstance(chosen, Path):
            return StyleShare(example=chosen, weight=weight)
        return StyleShare(chosen, weight=weight)

    # Dragged here.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._look_at(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._look_at(event)

    def _look_at(self, event: QDragMoveEvent) -> None:
        if luggage.tracks_in(event.mimeData()) is not None or luggage.has_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        tracks, files = luggage.tracks_in(event.mimeData()), luggage.files_in(event.mimeData())
        if tracks is not None and tracks.ids:
            self.tracks_dropped.emit(tracks.ids)
        elif files:
            self.files_dropped.emit(files)
        event.acceptProposedAction()

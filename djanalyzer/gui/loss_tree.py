"""What the target cannot hold: by kind, then one line each, and the choice for one or for all of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeView, QWidget

from djanalyzer.app.deciding import KIND_WORDS
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from djanalyzer.app.deciding import Decided, KindOfLoss
    from djanalyzer.interop.protocol import Loss, LossKind, Remedy

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_HEADS = (marked("What"), marked("What will happen"), marked("Choice"))
_WHAT, _HOW, CHOICE = range(3)
_PAGE = 300  # lines of a kind that are shown before the DJ scrolls on
_SHORT = 20  # losses of a kind that is open from the start
_GROUP = 0  # the internal id of a line for a kind; those of its losses are the kind's number + 1
_WORDS = {
    "drop": marked("Leave out"),
    "merge": marked("Write the nearest"),
    "stop": marked("Stop: write nothing of it"),
}


class LossModel(QAbstractItemModel):
    """Two levels: a kind, and each of its losses."""

    def __init__(self) -> None:
        super().__init__()
        self.decided: Decided | None = None
        self._kinds: Sequence[KindOfLoss] = ()
        self._n_shown: list[int] = []

    def show(self, decided: Decided | None) -> None:
        """Show the losses of a plan; nothing where there is none."""
        self.beginResetModel()
        self.decided = decided
        self._kinds = decided.kinds if decided else ()
        self._n_shown = [min(_PAGE, len(kind.losses)) for kind in self._kinds]
        self.endResetModel()

    def losses_at(self, index: Index) -> Sequence[Loss]:
        """Return the loss of a line, or all of a kind."""
        if not index.isValid():
            return ()
        if index.internalId() == _GROUP:
            return self._kinds[index.row()].losses
        return (self._kinds[index.internalId() - 1].losses[index.row()],)

    def _kind_at(self, index: Index) -> KindOfLoss | None:
        return self._kinds[index.row()] if index.isValid() and index.internalId() == _GROUP else None

    def remedies_at(self, index: Index) -> list[Remedy]:
        """Return what can be chosen in a line; for a kind, what any of its losses offers."""
        kind = self._kind_at(index)
        found = kind.offered if kind else {r for loss in self.losses_at(index) for r in loss.remedies}
        return sorted(found, key=lambda remedy: list(_WORDS).index(remedy))

    def chosen_at(self, index: Index) -> frozenset[Remedy]:
        """Return what is chosen in a line; for a kind, of any of its losses."""
        kind = self._kind_at(index)
        return kind.chosen if kind else frozenset(loss.remedies[0] for loss in self.losses_at(index))

    # What Qt asks.

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _GROUP)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not index.isValid() or index.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._kinds)
        is_group = parent.internalId() == _GROUP and parent.column() == 0
        return self._n_shown[parent.row()] if is_group else 0

    def canFetchMore(self, parent: Index) -> bool:
        kind = self._kind_at(parent)
        return kind is not None and self._n_shown[parent.row()] < len(kind.losses)

    def fetchMore(self, parent: Index) -> None:
        """Show more lines of a kind: the tree asks when its end is seen."""
        kind = self._kind_at(parent)
        if kind is None:
            return
        first = self._n_shown[parent.row()]
        stop = min(first + _PAGE, len(kind.losses))
        place = self.index(parent.row(), 0)
        self.beginInsertRows(place, first, stop - 1)
        self._n_shown[parent.row()] = stop
        self.endInsertRows()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return tr(_HEADS[section])
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in (_DISPLAY, _TOOLTIP):
            return None
        if role == _TOOLTIP:
            return self._all_options(index)
        if index.column() == CHOICE:
            chosen = list(self.chosen_at(index))
            return f"{tr(_WORDS[chosen[0]]) if len(chosen) == 1 else tr('Several')}  ▾"
        kind = self._kind_at(index)
        if kind is not None:
            words = f"{KIND_WORDS[kind.kind][1].capitalize()} ({len(kind.losses):,})"
            return words if index.column() == _WHAT else kind.sentence
        (loss,) = self.losses_at(index)
        if index.column() == _HOW:
            return loss.message[:1].upper() + loss.message[1:]
        return f"{loss.track}: {loss.item}" if loss.track and loss.item else loss.track or loss.item

    def options_at(self, index: Index) -> list[tuple[Remedy, str]]:
        """Return what can be chosen in a line, each with what it comes to."""
        losses = self.losses_at(index)
        if len(losses) != 1 or self.decided is None:
            return [
                (
                    remedy,
                    tr("{choice}, for all {n_losses:,}", choice=tr(_WORDS[remedy]), n_losses=len(losses)),
                )
                for remedy in self.remedies_at(index)
            ]
        options = self.decided.options(losses[0])
        return [(option.remedy, f"{tr(_WORDS[option.remedy])}: {option.sentence}") for option in options]

    def _all_options(self, index: Index) -> str:
        return "\n".join(words for _, words in self.options_at(index))


class LossTree(QTreeView):
    """A click on a choice, or Return in its line, opens it; lines that were open stay open when the plan changes."""

    chosen = Signal(object, object)  # for which loss, and which remedy
    chosen_for_kind = Signal(object, object)  # for which losses, all of a kind, and which remedy

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.losses = LossModel()
        self.setModel(self.losses)
        self.menu: QMenu | None = None
        self.setAccessibleName(tr("What the program cannot hold"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate((46, 78, 26)):
            self.setColumnWidth(column, letter * letters)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_HOW, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(lambda index: self.open_choice(index) if index.column() == CHOICE else None)

    def open_choice(self, index: QModelIndex) -> None:
        """Open what can be done about the loss of a line, or about all of a kind."""
        losses = self.losses.losses_at(index)
        if not losses:
            return
        menu = self.menu = QMenu(self)
        menu.aboutToHide.connect(self._forget_menu)
        menu.aboutToHide.connect(menu.deleteLater)  # once what was chosen has been told
        menu.setAccessibleName(tr("What to do about it"))
        now = self.losses.chosen_at(index)
        # Said now: the plan, and with it the line, may be another one when something is chosen.
        choose = (
            partial(self.chosen.emit, losses[0])
            if index.parent().isValid()
            else partial(self.chosen_for_kind.emit, losses)
        )
        for remedy, words in self.losses.options_at(index):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(now == {remedy})
            action.triggered.connect(lambda _on=False, remedy=remedy: choose(remedy))
        place = self.visualRect(index.siblingAtColumn(CHOICE)).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(place))

    def _forget_menu(self) -> None:
        self.menu = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.open_choice(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def show_losses(self, decided: Decided) -> None:
        """Show the losses of a plan; a few kinds with few losses are open from the start."""
        before = self.losses.decided
        was_open = {self._kind(row) for row in range(self.losses.rowCount()) if self._is_open(row)}
        at, current = self.verticalScrollBar().value(), self.currentIndex()
        place = (current.parent().row(), current.row(), current.column())
        self.losses.show(decided)
        known = {kind.kind for kind in before.kinds} if before else set()
        for row, kind in enumerate(decided.kinds):
            is_new_and_short = kind.kind not in known and len(kind.losses) <= _SHORT
            self.setExpanded(self.losses.index(row, 0), kind.kind in was_open or is_new_and_short)
        parent = self.losses.index(place[0], 0) if place[0] >= 0 else QModelIndex()
        self.setCurrentIndex(self.losses.index(place[1], place[2], parent))
        self.verticalScrollBar().setValue(at)

    def clear(self) -> None:
        """Show nothing."""
        self.losses.show(None)

    def _kind(self, row: int) -> LossKind:
        return self.losses.losses_at(self.losses.index(row, 0))[0].lost.kind

    def _is_open(self, row: int) -> bool:
        return self.isExpanded(self.losses.index(row, 0))

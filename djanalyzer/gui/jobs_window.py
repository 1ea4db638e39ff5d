"""What has run and what could not be done: each failure with its reason, to copy, to find on the disk, to try again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.app.resuming import forget_failures, kept_jobs, order_again
from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.library.kept_jobs import KeptJob
    from djanalyzer.music import Failure

_STATES = {
    "running": marked("running"),
    "paused": marked("paused"),
    "done": marked("done"),
    "stopped": marked("stopped"),
    "failed": marked("failed"),
}
_INTERRUPTED = marked("interrupted")
_MOST_SHOWN = 2000  # failures of one job
_HELD = Qt.ItemDataRole.UserRole


class JobsWindow(QDialog):
    """One for a window; it may stay open beside it."""

    wanted = Signal(object)  # an Order that tries again
    changed = Signal()  # failures have been put away

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(tr("Jobs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        u = theme.unit()
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.tree = self._make_tree()
        self.again, self.again_all = QPushButton(tr("Try again")), QPushButton(tr("Try all again"))
        self.copy, self.folder = QPushButton(tr("Copy")), QPushButton(tr("Open folder"))
        self.forget, self.close_button = QPushButton(tr("Put away")), QPushButton(tr("Close"))
        self.again.setToolTip(
            tr("Do the chosen ones again; those that fail again come back with their reason")
        )
        self.forget.setToolTip(tr("Take the chosen ones off this list"))
        self.folder.setToolTip(tr("Show the chosen file's folder"))
        self.again.setProperty("isMain", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(3 * u)
        layout.addWidget(self.heading)
        layout.addWidget(self.tree, 1)
        layout.addLayout(self._make_buttons())
        QShortcut(QKeySequence.StandardKey.Copy, self.tree, self._copy, context=_WITHIN)
        self.resize(240 * u, 120 * u)
        self.refresh()

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        u = theme.unit()
        tree.setAccessibleName(tr("Jobs and what they could not do"))
        tree.setHeaderLabels([tr("What"), tr("Why"), tr("What helps"), tr("When")])
        tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setUniformRowHeights(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for column, share in enumerate((78, 72, 42, 30)):
            tree.setColumnWidth(column, share * u)
        tree.itemSelectionChanged.connect(self._allow)
        tree.itemDoubleClicked.connect(lambda _item, _column: self._open_folder())
        return tree

    def _make_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        verbs = (
            (self.copy, self._copy),
            (self.folder, self._open_folder),
            (self.forget, self._forget),
            (self.close_button, self.close),
            (self.again_all, lambda: self._try_again(self._all())),
            (self.again, lambda: self._try_again(self._chosen())),
        )
        for number, (button, verb) in enumerate(verbs):
            if number == 3:
                buttons.addStretch(1)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, verb=verb: verb())
            buttons.addWidget(button)
        return buttons

    def refresh(self) -> None:
        """Read the list anew."""
        self._bridge.ask("jobs", lambda: kept_jobs(self._bridge.session), self._show)

    def _show(self, jobs: tuple[KeptJob, ...]) -> None:
        items = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        folded = {item.data(0, _HELD).id for item in items if item and not item.isExpanded()}
        self.tree.clear()
        for job in jobs:
            self._add(job).setExpanded(bool(job.failures) and job.id not in folded)
        n_failed = sum(len(job.failures) for job in jobs)
        self.heading.setText(
            tr("%n thing(s) could not be done. Choose some and try again, or put them away.", n_failed)
            if n_failed
            else tr("Nothing has failed.")
            if jobs
            else tr("Imports and analyses are listed here.")
        )
        self.again_all.setEnabled(n_failed > 0)
        self._allow()

    def _add(self, job: KeptJob) -> QTreeWidgetItem:
        is_left = job.is_unfinished and job.id not in self._bridge.session.kept_ids.values()
        state = tr(_INTERRUPTED) if is_left else tr(_STATES.get(job.state, job.state))
        ended = _moment(job.ended_at or job.made_at)
        head = QTreeWidgetItem(self.tree, [job.name, state, "", ended])
        head.setData(0, _HELD, job)
        if job.failures:
            head.setText(1, tr("{state}, %n could not be done", len(job.failures), state=state))
        for failure in job.failures[:_MOST_SHOWN]:
            subject, when = failure.subject, _moment(failure.met_at)
            row = QTreeWidgetItem(head, [subject, failure.message, failure.hint, when])
            row.setData(0, _HELD, failure)
            for column in range(4):
                row.setToolTip(column, row.text(column))
        if len(job.failures) > _MOST_SHOWN:
            QTreeWidgetItem(head, [tr("… and %n more", len(job.failures) - _MOST_SHOWN)])
        return head

    # What is chosen.

    def _all(self) -> list[tuple[KeptJob, list[Failure]]]:
        jobs = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        held = [item.data(0, _HELD) for item in jobs if item is not None]
        return [(job, list(job.failures)) for job in held if job.failures]

    def _chosen(self) -> list[tuple[KeptJob, list[Failure]]]:
        """Return the chosen failures by their job; a job that is chosen itself stands for all of them."""
        chosen: dict[int, tuple[KeptJob, list[Failure]]] = {}
        for item in self.tree.selectedItems():
            head = item.parent() or item
            job = head.data(0, _HELD)
            found = job.failures if head is item else (item.data(0, _HELD),)
            listed = chosen.setdefault(job.id, (job, []))[1]
            listed += [failure for failure in found if failure is not None and failure not in listed]
        return [(job, failures) for job, failures in chosen.values() if failures]

    def _allow(self) -> None:
        chosen = self._chosen()
        for button in (self.again, self.copy, self.forget):
            button.setEnabled(bool(chosen))
        self.folder.setEnabled(self._folder() is not None)

    def _folder(self) -> Path | None:
        subjects = [failure.subject for _job, failures in self._chosen() for failure in failures]
        path = Path(subjects[0]) if len(subjects) == 1 else None
        return path.parent if path is not None and path.is_absolute() else None

    # What is done with it.

    def _try_again(self, chosen: Iterable[tuple[KeptJob, list[Failure]]]) -> None:
        chosen = list(chosen)
        self._drop(chosen)
        for job, failures in chosen:
            self.wanted.emit(order_again(job, failures))

    def _forget(self) -> None:
        self._drop(self._chosen())

    def _drop(self, chosen: Iterable[tuple[KeptJob, list[Failure]]]) -> None:
        session = self._bridge.session
        dropped = [(job.id, {failure.subject for failure in failures}) for job, failures in chosen]

        def drop() -> None:
            for job_id, subjects in dropped:
                forget_failures(session, job_id, subjects)

        self._bridge.change(drop, lambda _done: self._dropped())

    def _dropped(self) -> None:
        self.refresh()
        self.changed.emit()

    def _copy(self) -> None:
        lines = [
            "\t".join((failure.subject, failure.message, failure.hint))
            for _job, failures in self._chosen()
            for failure in failures
        ]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _open_folder(self) -> None:
        if (folder := self._folder()) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def _moment(seconds: float | None) -> str:
    """Write when something was, as short as it is clear."""
    if not seconds:
        return ""
    then = datetime.fromtimestamp(seconds)
    return f"{then:%H:%M}" if then.date() == datetime.now().date() else f"{then:%Y-%m-%d %H:%M}"

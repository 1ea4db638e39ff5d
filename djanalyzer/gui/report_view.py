"""What an import did: the counts, and every file that is missing or could not be read, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.reports import ImportReport
    from djanalyzer.music import Problem

_MOST_SHOWN = 2000


class ReportSheet(QDialog):
    """The reports of one import. `analyse` is the button that goes on with the tracks nobody has analysed yet."""

    def __init__(
        self, reports: Sequence[ImportReport], fresh: tuple[int, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.setWindowTitle(tr("Import report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.track_ids = fresh
        self.counts = _counts(reports)
        groups = _groups(reports)
        title = QLabel(_title(reports))
        title.setFont(theme.scaled_font(1.6, QFont.Weight.DemiBold))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(4 * u)
        layout.addWidget(title)
        layout.addLayout(self._make_counts())
        self.list = self._make_list(groups)
        if groups:
            layout.addWidget(self.list, 1)
        else:
            layout.addWidget(QLabel(tr("Every file could be read.")))
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth((270 if groups else 150) * u)

    def _make_counts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(7 * theme.unit())
        grid.setVerticalSpacing(0)
        for column, (name, number, tone) in enumerate(self.counts):
            figure, caption = QLabel(f"{number:,}"), QLabel(name)
            figure.setFont(theme.scaled_font(1.8, QFont.Weight.DemiBold))
            figure.setProperty("tone", tone if number else "dim")
            caption.setProperty("tone", "dim")
            grid.addWidget(figure, 0, column)
            grid.addWidget(caption, 1, column)
        grid.setColumnStretch(len(self.counts), 1)
        return grid

    def _make_list(self, groups: list[tuple[str, list[Problem]]]) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(tr("Missing and unreadable files"))
        tree.setHeaderLabels([tr("File or entry"), tr("What is wrong"), tr("What helps")])
        tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        tree.setUniformRowHeights(True)
        tree.ensurePolished()  # or its rows are measured before they are dressed
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.setMinimumHeight(50 * theme.unit())
        for name, group in groups:
            head = QTreeWidgetItem(tree, [f"{name} ({len(group):,})"])
            head.setFirstColumnSpanned(True)
            for problem in group[:_MOST_SHOWN]:
                row = QTreeWidgetItem(head, [problem.subject, problem.message, problem.hint])
                for column in range(3):
                    row.setToolTip(column, row.text(column))
            if len(group) > _MOST_SHOWN:
                QTreeWidgetItem(head, [tr("… and %n more", len(group) - _MOST_SHOWN)])
            head.setExpanded(True)
        for column, share in enumerate((76, 104, 66)):
            tree.setColumnWidth(column, share * theme.unit())
        return tree

    def _make_buttons(self) -> QHBoxLayout:
        self.analyse, close = QPushButton(), QPushButton(tr("Close"))
        self.analyse.setText(tr("Analyse %n track(s)", len(self.track_ids)))
        self.analyse.setProperty("isMain", True)
        self.analyse.setVisible(bool(self.track_ids))
        self.analyse.clicked.connect(self.accept)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.analyse)
        (self.analyse if self.track_ids else close).setDefault(True)
        return buttons


def _groups(reports: Sequence[ImportReport]) -> list[tuple[str, list[Problem]]]:
    """Return what should be looked at, by its kind."""
    groups = [
        (tr("Missing"), [p for report in reports for p in report.missing]),
        (tr("Could not be read"), [p for report in reports for p in report.problems]),
        (tr("In the collection no longer"), [p for report in reports for p in report.left]),
        (tr("Taken for a file of another name or place"), [p for report in reports for p in report.remarks]),
    ]
    return [(name, group) for name, group in groups if group]


def _title(reports: Sequence[ImportReport]) -> str:
    new = sum(report.new for report in reports)
    return tr("%n new track(s)", new) if new else tr("Your library is up to date")


def _counts(reports: Sequence[ImportReport]) -> list[tuple[str, int, str]]:
    """Return (name, number, tone) of what is worth telling."""

    def total(field: str) -> int:
        values = [getattr(report, field) for report in reports]
        return sum(value if isinstance(value, int) else len(value) for value in values)

    always = [
        (tr("added"), "new", "good"),
        (tr("changed"), "changed", ""),
        (tr("unchanged"), "unchanged", ""),
    ]
    always += [(tr("missing"), "missing", "warning"), (tr("unreadable"), "problems", "trouble")]
    sometimes = [
        (tr("found again"), "moved", "good"),
        (tr("no longer there"), "left", "warning"),
        (tr("cues"), "n_cues", ""),
        (tr("loops"), "n_loops", ""),
    ]
    sometimes += [(tr("grids"), "n_grids", ""), (tr("sections"), "n_sections", "")]
    sometimes += [(tr("playlists"), "n_playlists", "")]
    shown = always + [entry for entry in sometimes if total(entry[1])]
    return [(name, total(field), tone) for name, field, tone in shown]

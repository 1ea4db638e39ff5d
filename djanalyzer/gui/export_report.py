"""After an export: what was written, how the files before it are kept, what to do in the program, and one click back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from djanalyzer.app.undoing import take_back
from djanalyzer.gui import theme
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.exporting import ExportReport
    from djanalyzer.errors import Trouble
    from djanalyzer.gui.bridge import Bridge
    from djanalyzer.interop.safe_write import Applied

_CHECKED = marked("What was written has been read back by a second reader and is equal to the plan.")


class ExportReportPage(QWidget):
    """The last page of the export dialog."""

    closed = Signal()

    def __init__(self, bridge: Bridge, report: ExportReport, hint: str) -> None:
        super().__init__()
        self._bridge, self._report = bridge, report
        self.title, self.outcome = QLabel(tr("✓  Written and read back")), QLabel()
        self.undo = QPushButton(tr("Take it back"))
        self._told: list[QLabel] = []
        u = theme.unit()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * u, 5 * u, 6 * u, 5 * u)
        layout.setSpacing(4 * u)
        self.title.setFont(theme.scaled_font(1.6, QFont.Weight.DemiBold))
        self.title.setProperty("tone", "good")
        layout.addWidget(self.title)
        refused = "\n".join(f"⚠ {problem.subject}: {problem.message}" for problem in report.problems)
        counts = f"{counts_of(report)}\n{report.target}"
        for text in filter(None, (counts, tr(_CHECKED), _kept(report), refused, report.next_steps or hint)):
            self._told.append(_worded(QLabel(text)))
            layout.addWidget(self._told[-1])
        layout.addWidget(_worded(self.outcome))
        layout.addStretch(1)
        layout.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        buttons, folder, close = QHBoxLayout(), QPushButton(tr("Open folder")), QPushButton(tr("Close"))
        place = QUrl.fromLocalFile(str(self._report.target.parent))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(place))
        close.clicked.connect(self.closed)
        close.setDefault(True)
        self.undo.setAutoDefault(False)  # Return closes, and takes nothing back
        self.undo.setToolTip(tr("Every file has the bytes again that it had before this export"))
        self.undo.setVisible(bool(self._report.journal_id))
        self.undo.clicked.connect(self._take_back)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        buttons.addWidget(folder)
        buttons.addWidget(close)
        self.setFocusProxy(close)
        return buttons

    def _take_back(self) -> None:
        self.undo.setEnabled(False)
        journal, name = self._bridge.session.places.journal, self._report.journal_id
        self._bridge.start(
            tr("Taking the export back"),
            lambda _job: take_back(journal, name),
            self._show_taken_back,
            self._refuse,
        )

    def _show_taken_back(self, applied: Applied) -> None:
        refused = "".join(f"\n⚠ {path}: {refusal}" for path, refusal in applied.refused)
        self.title.setText(tr("Taken back"))
        for label in self._told:  # none of it is so any more
            label.hide()
        outcome = tr("%n file(s) as before the export, to the byte.", len(applied.written))
        self.outcome.setText(f"{outcome}\n{self._report.target}{refused}")

    def _refuse(self, trouble: Trouble) -> None:
        self.undo.setEnabled(True)
        self.outcome.setText(f"⚠ {trouble}")


def _worded(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def counts_of(report: ExportReport) -> str:
    """Write how much was written: "2 tracks, 8 cues, 2 loops"."""
    parts = [tr("%n track(s)", report.n_tracks), tr("%n cue(s)", report.n_cues)]
    parts += [tr("%n loop(s)", report.n_loops)] if report.n_loops else []
    return ", ".join(parts)


def _kept(report: ExportReport) -> str:
    if report.backup:
        return tr("The file before it is kept as {path}", path=report.backup)
    return tr("The menu Library takes the export back.")

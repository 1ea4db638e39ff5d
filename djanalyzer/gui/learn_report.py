"""What came of a run, in plain words: per subject better or not, what changed on which tracks, and what to do with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_outlook import add_line, big, make_list
from djanalyzer.gui.learn_words import SUBJECTS, example_words, outcome

if TYPE_CHECKING:
    from djanalyzer.music.judgement import Example, Judgement, SubjectJudgement
    from djanalyzer.music.learning import Subject

_MOST_TOLD = 20  # of the tracks that were left out
_TRACK = Qt.ItemDataRole.UserRole


class ReportPage(QWidget):
    """The last page of learning."""

    use_wanted = Signal(object)  # Subject
    back_wanted = Signal(object)  # Subject: what was asked before it is asked again
    track_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        u = theme.unit()
        self.heading, self.note = big(QLabel()), QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "dim")
        self.table = QGridLayout()
        self.table.setHorizontalSpacing(3 * u)
        self.table.setVerticalSpacing(u)
        self.table.setColumnStretch(2, 1)
        self.buttons: dict[Subject, QPushButton] = {}
        self.examples_title = QLabel(tr("Tracks on which it changed most; a double click opens one"))
        self.examples_title.setProperty("tone", "dim")
        self.examples = make_list(
            tr("Tracks on which it changed most; a double click opens one"),
            (tr("Track"), tr("What"), tr("What changed")),
            (96, 30, 100),
        )
        self.examples.setRootIsDecorated(True)
        self.examples.itemActivated.connect(lambda item, _column: self._open(item))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * u)
        layout.addWidget(self.heading)
        layout.addWidget(self.note)
        layout.addLayout(self.table)
        layout.addWidget(self.examples_title)
        layout.addWidget(self.examples, 1)
        layout.addStretch()  # where there are no examples

    def show_judgement(
        self, judgement: Judgement | None, in_use: Collection[Subject], left_out: Sequence[str] = ()
    ) -> None:
        """Show how the candidate did, if there is one.

        `in_use`: for which subjects it is asked; `left_out`: why tracks were not heard.
        """
        self.heading.setText(_heading(judgement))
        told = []
        if judgement is not None:
            told.append(
                tr(
                    "Compared on %n confirmed track(s) that it learned nothing from. What was analysed stays until you analyse it again.",
                    judgement.n_validation,
                )
            )
            if judgement.n_crossed:
                told.append(
                    tr(
                        "Cue points were tried on %n more, each time with what was learned without that track and its artist.",
                        judgement.n_crossed,
                    )
                )
        if left_out:
            told.append(tr("%n track(s) could not be heard and were left out.", len(left_out)))
        self.note.setText(" ".join(told))
        self.note.setToolTip("\n".join(left_out[:_MOST_TOLD]))
        needed = (judgement.fewest_tracks, judgement.fewest_artists) if judgement is not None else (0, 0)
        subjects = judgement.subjects if judgement is not None else ()
        self._show_subjects(subjects, in_use, needed)
        self._show_examples(subjects)

    def _show_subjects(
        self, subjects: Sequence[SubjectJudgement], in_use: Collection[Subject], needed: tuple[int, int]
    ) -> None:
        while (taken := self.table.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.deleteLater()
        self.buttons = {}
        for row, judged in enumerate(subjects):
            sign, tone, words = outcome(judged, needed)
            cells = (QLabel(sign), QLabel(tr(SUBJECTS[judged.subject])), QLabel(words))
            cells[0].setProperty("tone", tone)
            cells[2].setProperty("tone", "" if judged.outcome == "better" else "dim")
            cells[2].setWordWrap(True)
            for column, label in enumerate(cells):
                self.table.addWidget(label, row, column)
            if judged.outcome == "better":
                self.table.addWidget(self._make_button(judged.subject, judged.subject in in_use), row, 3)

    def _make_button(self, subject: Subject, is_used: bool) -> QPushButton:
        name = tr(SUBJECTS[subject])
        button = QPushButton(tr("Back to the one before") if is_used else tr("Use it"))
        said = (
            tr("Use the model before it again for: {what}", what=name)
            if is_used
            else tr("Use the new model for: {what}", what=name)
        )
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setProperty("isMain", not is_used)
        wanted = self.back_wanted if is_used else self.use_wanted
        button.clicked.connect(lambda _on=False: wanted.emit(subject))
        self.buttons[subject] = button
        return button

    def _show_examples(self, subjects: Sequence[SubjectJudgement]) -> None:
        self.examples.clear()
        groups = (
            (tr("Better now"), [(j.subject, e) for j in subjects for e in j.better]),
            (tr("Worse now"), [(j.subject, e) for j in subjects for e in j.worse]),
        )
        for title, found in groups:
            if found:
                group = add_line(self.examples, (title,))
                group.setFirstColumnSpanned(True)
                for subject, example in found:
                    self._add_example(group, subject, example)
                group.setExpanded(True)
        has_examples = self.examples.topLevelItemCount() > 0
        self.examples.setVisible(has_examples)
        self.examples_title.setVisible(has_examples)

    def _add_example(self, group: QTreeWidgetItem, subject: Subject, example: Example) -> None:
        artist, title = example.artist, example.title
        name = tr("{artist} – {title}", artist=artist, title=title) if artist else title
        cells = [name, tr(SUBJECTS[subject]), example_words(example)]
        item = QTreeWidgetItem(group, cells)
        for column, text in enumerate(cells):
            item.setToolTip(column, text)
        item.setData(0, _TRACK, example.track_id)

    def _open(self, item: QTreeWidgetItem) -> None:
        track_id = item.data(0, _TRACK)
        if track_id is not None:
            self.track_wanted.emit(int(track_id))


def _heading(judgement: Judgement | None) -> str:
    if judgement is None:
        return tr("Nothing could be learned; labels that look wrong were looked for.")
    if n_better := len(judgement.offered):
        return tr("The new model is better at %n thing(s). Use it for those, or keep the old one.", n_better)
    return tr("The new model is not provably better at anything: the old one stays.")

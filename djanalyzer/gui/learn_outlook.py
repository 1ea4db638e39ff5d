"""What there is to learn from, before anything is learned: per subject, the cue names that say what sections are, and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from djanalyzer.app.placing import Template
from djanalyzer.gui import notation, theme
from djanalyzer.gui.field_words import color_words
from djanalyzer.gui.language import tr
from djanalyzer.gui.learn_words import SOURCES, SUBJECTS, estimate_words, reason, refusal, remark
from djanalyzer.gui.template_words import place_words

if TYPE_CHECKING:
    from djanalyzer.app.learning import Outlook, Prospect
    from djanalyzer.training.learning.words import Meaning, Sign


_MOST_MEANINGS = 60  # those of most cues: a library has thousands of names


class OutlookPage(QWidget):
    """The first page of learning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.remarks, self.time = big(QLabel()), QLabel(), QLabel()
        self.subjects = make_list(
            tr("What can be learned"),
            (tr("What"), tr("Tracks"), tr("Confirmed"), tr("What will be done with it"), tr("Who says so")),
            (34, 18, 22, 112, 56),
        )
        self.words_title = QLabel(tr("What your cues mean, by their names, colours and pads"))
        self.words = make_list(
            tr("What your cues mean, by their names, colours and pads"),
            (tr("Cues called"), tr("Stand at"), tr("How often"), tr("Cues")),
            (60, 70, 30, 30),
        )
        for label, tone in ((self.remarks, "warning"), (self.time, "")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("tone", tone)
        self.words_title.setProperty("tone", "dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * theme.unit())
        for widget in (self.heading, self.remarks):
            layout.addWidget(widget)
        layout.addWidget(self.subjects, 3)
        layout.addWidget(self.words_title)
        layout.addWidget(self.words, 2)
        layout.addWidget(self.time)
        layout.addStretch()  # while there is nothing to list

    def show_waiting(self) -> None:
        """Say that the library is being read."""
        self.heading.setText(tr("Looking at what your library says…"))
        for widget in (self.remarks, self.subjects, self.words_title, self.words, self.time):
            widget.hide()

    def show_outlook(self, outlook: Outlook, meanings: Sequence[Meaning] = ()) -> None:
        """Show what there is to learn from, and what the names and colours of cues say."""
        self._show_heading(outlook)
        refused = (refusal(outlook.refusal),) if outlook.refusal is not None else ()
        self.remarks.setText("\n".join((*refused, *map(remark, outlook.remarks))))
        self.remarks.setVisible(bool(self.remarks.text()))
        self.subjects.clear()
        for prospect in outlook.prospects:
            self._add_subject(prospect, outlook)
        self.subjects.show()
        self.words.clear()
        for meaning in meanings[:_MOST_MEANINGS]:
            self._add_meaning(meaning)
        for widget in (self.words_title, self.words):
            widget.setVisible(bool(meanings))
        self.time.setText(estimate_words(outlook.estimate) if outlook.estimate is not None else "")
        self.time.setVisible(outlook.estimate is not None)

    def _show_heading(self, outlook: Outlook) -> None:
        n_learned = sum(prospect.learns for prospect in outlook.prospects)
        if outlook.estimate is None:
            words = tr("Nothing can be learned from this library yet.")
        elif n_learned:
            words = tr("Your library has %n track(s) to learn from.", len(outlook.tracks))
        else:
            words = tr("Nothing can be learned yet, but wrong labels can be found.")
        self.heading.setText(words)

    def _add_subject(self, prospect: Prospect, outlook: Outlook) -> None:
        sources = outlook.sources.get(prospect.subject, {})
        told = ", ".join(
            f"{tr(SOURCES[name]) if name in SOURCES else name} {n:,}" for name, n in sources.items()
        )
        cells = (
            tr(SUBJECTS[prospect.subject]),
            f"{prospect.n_labelled:,}",
            f"{prospect.n_trusted:,}" if prospect.n_labelled else "",
            reason(prospect, outlook.fewest),
            told,
        )
        item = add_line(self.subjects, cells)
        if not prospect.learns and not prospect.checks:
            for column in range(len(cells)):
                item.setForeground(column, QColor(theme.colors().dim))
        item.setData(0, Qt.ItemDataRole.UserRole, prospect.subject)

    def _add_meaning(self, meaning: Meaning) -> None:
        sign = meaning.sign
        place = place_words(Template(meaning.place, shift=meaning.shift, unit="beats"))
        share = notation.share(meaning.share) if meaning.n_seen else "–"
        item = add_line(self.words, (_sign_words(sign), place, share, f"{meaning.n_cues:,}"))
        if sign.kind == "color":
            swatch = QPixmap(3 * theme.unit(), 3 * theme.unit())
            swatch.fill(QColor(sign.text))
            item.setIcon(0, QIcon(swatch))


def _sign_words(sign: Sign) -> str:
    if sign.kind == "pad":
        return tr("Pad {pad}", pad=sign.text) if sign.text != "memory" else tr("Memory")
    return f"“{sign.text}”" if sign.kind == "name" else color_words(sign.text)


def make_list(name: str, titles: Sequence[str], widths: Sequence[int]) -> QTreeWidget:
    """Return a list of lines in columns, so many units wide."""
    tree, u = QTreeWidget(), theme.unit()
    tree.setAccessibleName(name)
    tree.setHeaderLabels(list(titles))
    tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.ensurePolished()  # or its rows are measured before they are dressed
    for column, width in enumerate(widths):
        tree.setColumnWidth(column, width * u)
    return tree


def add_line(tree: QTreeWidget, cells: Sequence[str]) -> QTreeWidgetItem:
    """Add a line; the pointer tells what does not fit."""
    item = QTreeWidgetItem(tree, list(cells))
    for column, text in enumerate(cells):
        item.setToolTip(column, text)
    return item


def big(label: QLabel) -> QLabel:
    """Dress a label as a heading."""
    label.setFont(theme.scaled_font(1.35, QFont.Weight.DemiBold))
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

"""The bar under the waveform that asks about a label: what it is, one key each for right, wrong and skip, and how far one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.flow import FlowLayout
from djanalyzer.gui.language import tr
from djanalyzer.gui.shortcuts import key_text

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions

_VERDICTS = ("finding_right", "finding_wrong", "finding_skip")
_HEARING = ("finding_other", "finding_again", "finding_example", "finding_open")


class ReviewBar(QWidget):
    """A question and its answers as buttons; each shows its key."""

    left = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setAccessibleName(tr("Labels that look wrong"))
        self.setObjectName("review_bar")
        self._actions = actions
        self.buttons: dict[str, QToolButton] = {}
        self.question, self.about, self.heard = QLabel(), QLabel(), QLabel()
        self.question.setFont(theme.scaled_font(1.15, QFont.Weight.DemiBold))
        for label in (self.question, self.about, self.heard):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.heard)
        self.about.setProperty("tone", "dim")
        self.progress, self.words = QProgressBar(), QLabel()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("How far you are"))
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        u = theme.unit()
        self.progress.setFixedWidth(36 * u)
        self.progress.setMaximumHeight(2 * u)
        far = QVBoxLayout()
        far.setSpacing(0)
        far.addWidget(self.words, alignment=Qt.AlignmentFlag.AlignRight)
        far.addWidget(self.progress, alignment=Qt.AlignmentFlag.AlignRight)
        asked = QVBoxLayout()
        asked.setSpacing(0)
        asked.addWidget(self.question)
        below = QHBoxLayout()
        below.setSpacing(4 * u)
        below.addWidget(self.about, 1)
        below.addWidget(self.heard)
        asked.addLayout(below)
        head = QHBoxLayout()
        head.addLayout(asked, 1)
        head.addLayout(far)
        row = QWidget()
        flow = FlowLayout(row, u, u)
        for name in (*_VERDICTS, *_HEARING):
            flow.addWidget(self._make_button(name))
        flow.addWidget(self._make_button("correct_labels"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, u, 0, u)
        layout.setSpacing(u)
        layout.addLayout(head)
        layout.addWidget(row)

    def _make_button(self, name: str) -> QToolButton:
        action = self._actions[name]
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setCheckable(action.isCheckable())
        button.clicked.connect(lambda _on=False: action.trigger())
        action.changed.connect(lambda: _dress(button, action))
        if name in _VERDICTS:
            button.setProperty("isMain", name == "finding_right")
            button.setFont(theme.scaled_font(1.15, QFont.Weight.DemiBold))
        _dress(button, action)
        self.buttons[name] = button
        return button

    def ask(self, question: str, about: str) -> None:
        """Show a question, and what it is about."""
        self.question.setText(question)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.setAccessibleDescription(f"{question} {about}".strip())

    def show_progress(self, n_answered: int, total: int, words: str) -> None:
        """Show how far the DJ has come."""
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(n_answered)
        self.words.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the hand back to the waveform."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def _dress(button: QToolButton, action: QAction) -> None:
    """Let a button be as its command is: its words with its key, as the user has chosen it."""
    keys = key_text([sequence.toString() for sequence in action.shortcuts()])
    button.setText(f"{action.iconText()}  {keys}" if keys else action.iconText())
    button.setAccessibleName(action.text())
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.setVisible(action.isVisible())
    button.setChecked(action.isChecked())

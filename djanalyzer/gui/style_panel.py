"""The style lab beside the deck: what is to be rendered, what is being rendered, and the takes that came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from djanalyzer.gui import theme
from djanalyzer.gui.field_keys import FieldKeys
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import tr
from djanalyzer.gui.style_form import StyleForm, action_button
from djanalyzer.gui.take_list import TakeList

if TYPE_CHECKING:
    from djanalyzer.gui.actions import Actions

_STEPS = 1000


class StylePanel(QWidget):
    """Lays everything out; what it does is in `style_desk`."""

    closed = Signal()
    left = Signal()  # Escape: the hand goes back to the waveform

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("style_panel")
        self.setAccessibleName(tr("Style lab"))
        self._actions = actions
        self.title, self.close_button = FittingLabel(), QToolButton()
        self.form, self.takes = StyleForm(actions), TakeList()
        self.note = QLabel()
        self.render_button = QPushButton()
        self.level = QLabel()
        self.running = QVBoxLayout()
        self.export = QToolButton()
        self._describe()
        self._lay_out()
        self.show_title("")
        FieldKeys(self).watch(self)

    def _describe(self) -> None:
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("tone", "dim")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(tr("Close the style lab"))
        self.close_button.setToolTip(tr("Close the style lab"))
        self.close_button.clicked.connect(self.closed)
        for label in (self.note, self.level):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("tone", "warning")
        self.level.setProperty("tone", "dim")
        action = self._actions["render_take"]
        self.render_button.setProperty("isMain", True)
        self.render_button.setText(action.iconText())
        self.render_button.clicked.connect(lambda _on=False: action.trigger())
        action.changed.connect(self._dress)
        self._dress()
        menu = QMenu(self)
        menu.addActions([self._actions[name] for name in ("export_take", "export_with_take")])
        self.export.setText(tr("Export"))
        self.export.setAccessibleName(tr("Export the take"))
        self.export.setMenu(menu)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        first = menu.actions()[0]
        first.changed.connect(lambda: self.export.setEnabled(first.isEnabled()))
        self.export.setEnabled(first.isEnabled())

    def _dress(self) -> None:
        action = self._actions["render_take"]
        self.render_button.setEnabled(action.isEnabled())
        self.render_button.setToolTip(action.toolTip())

    def _lay_out(self) -> None:
        u = theme.unit()
        heading = QLabel(tr("Style lab"))
        heading.setFont(theme.scaled_font(1.2, QFont.Weight.DemiBold))
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, u, 0)
        column.setSpacing(2 * u)
        column.addWidget(self.form)
        column.addWidget(self.note)
        column.addWidget(self.render_button)
        column.addLayout(self.running)
        column.addWidget(self.takes, 1)
        column.addWidget(self._make_buttons("listen_take", "switch_take", "loop_take"))
        column.addWidget(self.level)
        keeping = self._make_buttons("rename_take", "remove_take")
        keeping.layout().insertWidget(2, self.export)  # type: ignore[union-attr]
        column.addWidget(keeping)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumWidth(inside.minimumSizeHint().width() + 4 * u)
        around = QVBoxLayout(self)
        around.setContentsMargins(2 * u, 2 * u, 2 * u, 2 * u)
        around.setSpacing(2 * u)
        around.addLayout(head)
        around.addWidget(scroll, 1)

    def _make_buttons(self, *names: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.unit())
        for name in names:
            layout.addWidget(action_button(self._actions, name))
        layout.addStretch(1)
        return row

    def show_title(self, title: str) -> None:
        """Show which track it is about."""
        self.title.setText(title)
        self.title.setToolTip(title)

    def show_note(self, words: str = "") -> None:
        """Say what keeps takes from being rendered; nothing where nothing does."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def show_level(self, words: str = "") -> None:
        """Say how the loudness of the take and the original were made equal."""
        self.level.setText(words)
        self.level.setVisible(bool(words))

    def add_running(self, words: str) -> RunningRow:
        """Show that a take is being rendered."""
        row = RunningRow(words)
        self.running.addWidget(row)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RunningRow(QWidget):
    """A take on its way: which, how far, and a button to end it."""

    stopped = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setToolTip(words)
        self.words, self.bar, self.stop = FittingLabel(), QProgressBar(), QToolButton()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Rendering: {what}", what=words))
        self.stop.setText(tr("Stop"))
        self.stop.setToolTip(tr("End it; nothing is kept of it"))
        self.stop.setAccessibleName(tr("Stop rendering: {what}", what=words))
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(lambda _on=False: self.stopped.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.unit())
        row.addWidget(self.words, 3)
        row.addWidget(self.bar, 2)
        row.addWidget(self.stop)
        FieldKeys(self).watch(self)
        self.show_share(None)

    def show_share(self, share: float | None) -> None:
        """Show how far it is, 0 to 1; None, and 0, while it waits for its turn."""
        self.words.setText(
            tr("{percent} %  {what}", what=self._words, percent=round(100 * share))
            if share
            else tr("Waits: {what}", what=self._words)
        )
        self.bar.setRange(0, _STEPS if share else 0)
        self.bar.setValue(round(_STEPS * (share or 0.0)))

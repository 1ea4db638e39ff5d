"""The row of stems on the deck: a button to take the track apart, how far that is, and then a button for each stem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QWidget,
)

from djanalyzer.app.playing import STEMS
from djanalyzer.gui import theme
from djanalyzer.gui.fitting_label import FittingLabel
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from djanalyzer.app.playing import Balance
    from djanalyzer.gui.actions import Actions

_STEPS = 1000


class StemButton(QToolButton):
    """One stem: a press mutes it or lets it be heard; with Shift, or the right button, it is heard alone."""

    def __init__(self, mute: QAction, solo: QAction) -> None:
        super().__init__()
        self._mute, self._solo = mute, solo
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(7 * theme.unit())
        self.pressed.connect(mute.trigger)
        for action in (mute, solo):
            action.changed.connect(self._describe)
        self._describe()

    def show_balance(self, balance: Balance, stem: str) -> None:
        """Show whether it is heard, and whether alone."""
        is_heard = stem not in balance.muted
        self.setChecked(is_heard)
        font = self.font()
        font.setStrikeOut(not is_heard)
        self.setFont(font)
        self.setStyleSheet(_style(is_heard, balance.is_alone(stem)))

    def nextCheckState(self) -> None:
        """Nothing by itself: what is heard says whether it is down."""

    def _describe(self) -> None:
        self.setAccessibleName(self._mute.text())
        self.setEnabled(self._mute.isEnabled())
        solo = tr("Shift+click or right click: {words}", words=self._solo.toolTip())
        self.setToolTip(f"{self._mute.toolTip()}\n{solo}")
        self._fit()

    def _fit(self) -> None:
        """Write as much of the name as there is room for; its first letter where that is hardly any."""
        name, room = self._mute.iconText(), self.width() - 5 * theme.unit()
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.setText(shown if shown == name or len(shown) > 3 else name[:1])

    # Hands.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if has_shift and event.button() == Qt.MouseButton.LeftButton:
            self._solo.trigger()
            event.accept()
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._solo.trigger()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._mute.trigger()
        else:
            super().keyPressEvent(event)


class StemRow(QWidget):
    """Shows one of three: an offer to take the track apart, how far that is, or the stems."""

    wanted = Signal()
    stopped = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("stem_row")
        self.setAccessibleName(tr("Stems"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.offer, self.stop = QToolButton(), QToolButton()
        self.words, self.bar = FittingLabel(), QProgressBar()
        self.buttons = {name: StemButton(actions[f"stem_{name}"], actions[f"solo_{name}"]) for name in STEMS}
        self._balance: Balance | None = None
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self.offer)
        self._pages.addWidget(_row(self.words, self.bar, self.stop))
        self._pages.addWidget(_row(*self.buttons.values()))
        self._describe()
        self.offer.clicked.connect(self.wanted)
        self.stop.clicked.connect(self.stopped)

    def _describe(self) -> None:
        self.offer.setText(tr("Take apart into stems"))
        self.offer.setToolTip(
            tr("Takes the track apart into drums, bass, other instruments and vocals, to mute each of them")
        )
        self.offer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar.setMinimumWidth(8 * theme.unit())  # the list above may be narrow
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Taking the track apart"))
        self.stop.setText(tr("Stop"))
        self.stop.setToolTip(tr("End it; the track stays as it is"))
        for button in (self.offer, self.stop):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_offer(self, is_possible: bool) -> None:
        """Offer to take the track apart, if it has a file to be heard."""
        self.offer.setEnabled(is_possible)
        self._pages.setCurrentIndex(0)

    def show_progress(self, share: float | None) -> None:
        """Show how far it is taken apart, 0 to 1; None while that is not known."""
        self.words.setText(_progress(share))
        self.bar.setRange(0, _STEPS if share is not None else 0)
        self.bar.setValue(round(_STEPS * (share or 0.0)))
        self._pages.setCurrentIndex(1)

    def show_stems(self, balance: Balance) -> None:
        """Show the stems, and which of them are heard."""
        self._balance = balance
        self._show_heard(balance)
        self._pages.setCurrentIndex(2)

    def _show_heard(self, balance: Balance) -> None:
        for name, button in self.buttons.items():
            button.show_balance(balance, name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._balance is not None:
            self._show_heard(self._balance)


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.unit())
    for widget in widgets:
        layout.addWidget(widget, 3 if isinstance(widget, FittingLabel) else 2)
    return row


def _progress(share: float | None) -> str:
    return tr("Taking apart… {percent} %", percent=round(100 * share)) if share else tr("Taking apart…")


def _style(is_heard: bool, is_alone: bool) -> str:
    c = theme.colors()
    if is_alone:
        ground, ink = c.accent, c.on_accent
    elif is_heard:
        ground, ink = theme.blend(c.accent, c.raised, 0.7), c.text
    else:
        ground, ink = c.panel, c.dim
    return (
        f"QToolButton {{ background: {ground}; color: {ink}; }}"
        f"QToolButton:checked {{ background: {ground}; color: {ink}; border-color: {c.line}; }}"
        f"QToolButton:focus {{ border: 2px solid {c.accent if not is_alone else c.text}; }}"
    )

"""A title is words: whatever it looks like, no label, tooltip or message takes it for markup, or loads the picture it names."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.gui.shortcuts_view import ShortcutsSheet
from djanalyzer.gui.why_page import Verdict

TITLE = '<img src="//elsewhere/share/x.png"><b>Intro</b>'
PLAIN, RICH = Qt.TextFormat.PlainText, Qt.TextFormat.RichText


def test_labels_and_messages_show_a_title_as_it_stands(dressed: QApplication, qtbot: QtBot) -> None:
    label, message = QLabel(TITLE), QMessageBox()
    message.setText(TITLE)
    for widget in (label, message):
        qtbot.addWidget(widget)
        widget.show()
    shown = [label, *message.findChildren(QLabel)]
    assert [one.textFormat() for one in shown] == [PLAIN] * len(shown)
    assert TITLE in [one.text() for one in shown[1:]]


def test_tooltips_show_a_title_as_it_stands(dressed: QApplication, qtbot: QtBot) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.show()
    for words in (TITLE, TITLE * 2):  # Qt keeps the first tip for the next words
        QToolTip.showText(QPoint(5, 5), words, below)
        (tip,) = [w for w in dressed.topLevelWidgets() if isinstance(w, QLabel) and w.text() == words]
        assert tip.textFormat() == PLAIN
    QToolTip.hideText()


def test_our_own_markup_stays_markup(dressed: QApplication, qtbot: QtBot) -> None:
    verdict, sheet = Verdict("genre", "Genre"), ShortcutsSheet()
    for widget in (verdict, sheet):
        qtbot.addWidget(widget)
        widget.show()
    assert verdict.sentence.textFormat() == RICH
    tables = [label for label in sheet.findChildren(QLabel) if "<table" in label.text()]
    assert tables
    assert {label.textFormat() for label in tables} == {RICH}

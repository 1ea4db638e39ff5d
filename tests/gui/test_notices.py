"""Troubles stand in a bar and in nobody's way; faults of our own come with a report."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from djanalyzer.errors import LibraryTrouble
from djanalyzer.gui.notices import BugDialog, Notice, NoticeBar
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import settle


@pytest.fixture
def bar(qtbot: QtBot, dressed: object) -> NoticeBar:
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def test_the_newest_trouble_is_on_top_and_the_one_before_comes_back(bar: NoticeBar) -> None:
    bar.trouble(LibraryTrouble("The disk is full.", "Free some space."))
    bar.trouble(LibraryTrouble("The library is in use.", "Close the other window."))
    assert bar.message.text() == "The library is in use."
    bar.dismiss()
    assert (bar.message.text(), bar.hint.text()) == ("The disk is full.", "Free some space.")
    bar.dismiss()
    assert bar.isHidden()


def test_the_same_trouble_twice_is_told_once(bar: NoticeBar) -> None:
    for _ in range(3):
        bar.trouble(LibraryTrouble("The disk is full."))
    bar.dismiss()
    assert bar.isHidden()


def test_a_good_word_gives_way_to_the_next(bar: NoticeBar) -> None:
    bar.tell(Notice("4 analysed"))
    bar.tell(Notice("2 analysed"))
    bar.dismiss()
    assert bar.isHidden()


def test_a_notice_can_offer_something_to_do(qtbot: QtBot, bar: NoticeBar) -> None:
    done: list[str] = []
    bar.tell(Notice("12 new tracks", action=("Analyse", lambda: done.append("analysed"))))
    bar.show()
    qtbot.mouseClick(bar.action, Qt.MouseButton.LeftButton)
    assert done == ["analysed"]
    assert bar.isHidden()


def test_trouble_and_good_word_differ_by_sign_not_by_colour_alone(bar: NoticeBar) -> None:
    bar.tell(Notice("Done"))
    good = bar.sign.text()
    bar.trouble(LibraryTrouble("Not done"))
    assert bar.sign.text() != good


def test_a_fault_of_our_own_comes_with_a_report_to_copy(qtbot: QtBot, window: MainWindow) -> None:
    def break_down(_job: object) -> None:
        raise ZeroDivisionError("a fault")

    window.bridge.start("Doing something", break_down, lambda _result: None)
    settle(qtbot, window)
    dialog = window.findChild(BugDialog)
    assert dialog is not None
    assert not dialog.isModal()
    report = dialog.report.toPlainText()
    assert "ZeroDivisionError" in report
    assert "break_down" in report, "with the place where it happened"
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == report
    dialog.close()


def test_a_question_that_fails_is_told(qtbot: QtBot, window: MainWindow) -> None:
    def refuse() -> None:
        raise LibraryTrouble("The library is locked.", "Try again.")

    window.bridge.ask("anything", refuse, lambda _answer: None)
    settle(qtbot, window)
    assert window.bar.message.text() == "The library is locked."

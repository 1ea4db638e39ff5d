"""The search line helps while one types, remembers what was searched, and says what it did not understand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import settle


def type_(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.library.search.setFocus()
    window.library.search.clear()
    qtbot.keyClicks(window.library.search, text)
    settle(qtbot, window)


def offered(window: MainWindow) -> list[str]:
    return window.library.search._offers.stringList()


def choose(window: MainWindow, offer: str) -> None:
    window.library.search.offers.activated.emit(offer)


def test_the_names_of_fields_are_offered_and_then_their_values(qtbot: QtBot, window: MainWindow) -> None:
    type_(qtbot, window, "ge")
    assert offered(window) == ["genre:"]
    choose(window, "genre:")
    settle(qtbot, window)
    assert window.library.search.text() == "genre:"
    assert sorted(offered(window)) == ["House", "Techno"]
    choose(window, "Techno")
    settle(qtbot, window)
    assert window.library.search.text() == "genre:Techno "
    assert len(window.library.model.ids) == 6
    qtbot.keyClicks(window.library.search, "artist:ane")
    settle(qtbot, window)
    choose(window, "Ane Berg")
    assert window.library.search.text() == 'genre:Techno artist:"Ane Berg" '
    settle(qtbot, window)
    assert len(window.library.model.ids) == 2


def test_words_are_left_in_peace(qtbot: QtBot, window: MainWindow) -> None:
    type_(qtbot, window, "kita")
    assert offered(window) == []
    assert not window.library.search.offers.popup().isVisible()


def test_an_unknown_field_and_a_value_that_cannot_be_read_are_told(qtbot: QtBot, window: MainWindow) -> None:
    remark = window.library.remark
    type_(qtbot, window, "bmp:120")
    assert remark.isVisible()
    assert remark.text() == "There is no field “bmp:”; did you mean “bpm:”?"
    type_(qtbot, window, "bpm:fast")
    assert "cannot read “fast”" in remark.text() or "does not know “fast”" in remark.text()
    type_(qtbot, window, "is:happy")
    assert "checked" in remark.text()
    type_(qtbot, window, "bpm:120-124")
    assert not remark.isVisible()


def test_where_nothing_fits_it_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    nothing = window.library.nothing
    type_(qtbot, window, "zzzz")
    assert nothing.isVisible()
    assert nothing.text() == "Nothing fits “zzzz”. Esc shows all tracks."
    qtbot.keyClick(window.library.search, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert not nothing.isVisible()


def test_searches_are_remembered_over_a_restart(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    for query in ("kita", "genre:house", "kita"):
        type_(qtbot, window, query)
        qtbot.keyClick(window.library.search, Qt.Key.Key_Return)
    search = open_window().library.search
    assert search.history() == ["kita", "genre:house"], "the latest first, each once"
    menu = search.history_menu()
    menu.actions()[1].trigger()
    assert search.text() == "genre:house"
    menu.actions()[-1].trigger()
    assert search.history() == []
    assert not search.history_menu().actions()[0].isEnabled()


def test_no_more_than_twenty_searches_are_kept(window: MainWindow) -> None:
    for number in range(30):
        window.library.search.setText(f"bpm:{number}")
        window.library.search.remember()
    assert window.library.search.history() == [f"bpm:{n}" for n in range(29, 9, -1)]


def test_earlier_searches_open_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.library.search.setFocus()
    qtbot.keyClick(window.library.search, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    assert window.actions_["search_history"].isEnabled()

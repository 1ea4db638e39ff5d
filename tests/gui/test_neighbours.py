"""What mixes with the chosen track: a page beside the table, with a wheel and a reason for each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.gui.camelot_wheel import CamelotWheel
from djanalyzer.gui.neighbours_view import MixesPage
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SetLabel
from djanalyzer.music import Energy, Key
from tests.gui.furnishing import open_first, settle


def lines(page: MixesPage) -> list[tuple[str, str]]:
    items = (page.list.topLevelItem(row) for row in range(page.list.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in items]


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> MixesPage:
    """The first track, 8A at 120, is chosen; five others have a key."""
    ids = window.library.model.ids
    for id_, name in zip(ids[2:7], ("9A", "8B", "2A", "10A", "7A"), strict=True):
        window.session.do(SetLabel(id_, "key", Key.parse(name)))
    window.session.do(SetLabel(ids[2], "energy", Energy(8.0)))
    window.actions_["side_panel"].setChecked(True)
    window.library.side.setCurrentWidget(window.mixes)
    window.library.select_ids(ids[:1])
    settle(qtbot, window)
    return window.mixes


def test_each_line_says_why_and_the_best_come_first(window: MainWindow, page: MixesPage) -> None:
    assert lines(page) == [
        ("Kita Low – Track 01", "8A to 8A, +0.0 %"),
        ("Otto Grau – Track 02", "8A to 9A, +1.7 %, energy +1"),
        ("Ane Berg – Track 03", "8A to 8B, +2.5 %"),
        ("Ane Berg – Track 06", "8A to 7A, +5.0 %"),
    ]
    assert page.title.text() == "Track 00"
    assert page.note.text() == "Mixes with 4 tracks, the best first."
    assert page.wheel.lit == {"8A", "9A", "7A", "8B"}


def test_a_double_click_opens_a_track_on_the_deck(qtbot: QtBot, window: MainWindow, page: MixesPage) -> None:
    item = page.list.topLevelItem(1)
    place = page.list.visualItemRect(item).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.title == "Track 02"


def test_the_tempo_and_the_boosts_are_choices_that_stay(
    qtbot: QtBot, window: MainWindow, page: MixesPage
) -> None:
    page.reach.setValue(2.0)
    settle(qtbot, window)
    assert [name[-2:] for name, _ in lines(page)] == ["01", "02"]
    page.boosts["boost_2"].setChecked(True)
    page.reach.setValue(10.0)
    settle(qtbot, window)
    assert "Otto Grau – Track 05" in [name for name, _ in lines(page)]
    again = MixesPage(window.bridge, window._persist())
    qtbot.addWidget(again)
    assert again.reach.value() == 10.0
    assert again.boosts["boost_2"].isChecked()
    assert not again.boosts["boost_7"].isChecked()


def test_keys_are_written_as_the_user_chose(qtbot: QtBot, window: MainWindow, page: MixesPage) -> None:
    window.actions_["keys_open_key"].trigger()
    page.show_tracks(page._ids)
    settle(qtbot, window)
    assert lines(page)[1][1].startswith("1m to 2m")


def test_a_click_on_the_wheel_searches_its_key(qtbot: QtBot, window: MainWindow, page: MixesPage) -> None:
    qtbot.mouseClick(page.wheel, Qt.MouseButton.LeftButton, pos=page.wheel.center_of("9A").toPoint())
    settle(qtbot, window)
    assert window.library.search.text() == "key:9A"
    assert len(window.library.model.ids) == 1


def test_the_wheel_is_walked_by_keys(qtbot: QtBot, dressed: object) -> None:
    wheel = CamelotWheel()
    qtbot.addWidget(wheel)
    wheel.resize(200, 200)
    wheel.show_keys("12A", ("12A", "1A"))
    assert "1A" in wheel.accessibleDescription()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(wheel, key)
    with qtbot.waitSignal(wheel.chosen) as told:
        qtbot.keyClick(wheel, Qt.Key.Key_Return)
    assert told.args == ["1B"]
    for name in ("1A", "6B", "12A", "9B"):
        assert wheel.key_at(wheel.center_of(name)) == name
    assert wheel.grab().width() >= 200


def test_without_a_track_or_without_its_key_it_says_what_to_do(
    qtbot: QtBot, window: MainWindow, page: MixesPage
) -> None:
    window.library.table.clearSelection()
    settle(qtbot, window)
    assert page.note.text() == "Choose a track to see what mixes with it."
    assert lines(page) == []


def test_the_page_takes_no_height_from_the_deck(qtbot: QtBot, window: MainWindow) -> None:
    open_first(qtbot, window)
    before = window.split.sizes()
    window.actions_["side_panel"].setChecked(True)
    window.library.side.setCurrentWidget(window.mixes)
    settle(qtbot, window)
    assert window.split.sizes() == before
    assert window.deck.waveform.lanes.wave.height() >= 60

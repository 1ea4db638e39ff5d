"""The first start: three ways to begin, one of them without any music of one's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.app import demo
from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import QuickModel, settle


def test_an_empty_library_offers_three_ways_to_begin(empty_window: MainWindow) -> None:
    page = empty_window.first_run
    assert page.isVisible()
    names = [way.accessibleName() for way in page.ways.values()]
    assert names == ["Open music folder", "Import from DJ programs", "Try the demo collection"]
    assert empty_window.session.settings.demo_offered
    assert all(way.accessibleDescription() and way.isEnabled() for way in page.ways.values())


def test_the_ways_are_reached_by_keyboard(qtbot: QtBot, empty_window: MainWindow) -> None:
    page = empty_window.first_run
    page.ways["import_folder"].setFocus()
    qtbot.keyClick(page.ways["import_folder"], Qt.Key.Key_Tab)
    assert page.ways["import_collection"].hasFocus()


def test_the_demo_is_rendered_imported_and_analysed_by_one_click(
    qtbot: QtBot, empty_window: MainWindow, model: QuickModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "_PIECES", demo._PIECES[:1])
    monkeypatch.setattr(demo, "_PLAYLISTS", (("Warm up", (0,)),))
    monkeypatch.setattr(demo, "_DURATION", (60.0, 62.0))
    qtbot.mouseClick(empty_window.first_run.ways["demo"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: empty_window.strip.isVisible(), timeout=5000)
    assert next(iter(empty_window.strip.rows.values())).name.text() == "Making the demo collection"
    settle(qtbot, empty_window, timeout=30_000)
    assert empty_window.pages.currentWidget() is empty_window.split
    assert model.heard == [demo._PIECES[0].file_name]
    assert empty_window.journeys.sheet is None, "nothing asks to be clicked away"
    assert empty_window.deck.header.title.text() == "First Light", "and the first track is on the deck"

    def is_drawn() -> bool:
        deck = empty_window.deck.deck
        return deck is not None and deck.waveform is not None

    qtbot.waitUntil(is_drawn, timeout=10_000)
    rows = empty_window.session.rows(empty_window.library.model.ids)
    assert [(row.title, row.state, row.n_cues > 0) for row in rows] == [("First Light", "analysed", True)]

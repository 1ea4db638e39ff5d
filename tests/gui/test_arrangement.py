"""What a user has pulled, opened and shown stands there again at the next start."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import open_first, settle


def test_sizes_panels_and_rooms_are_as_they_were(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    open_first(qtbot, window)
    window.actions_["show_both"].trigger()
    window.actions_["side_panel"].setChecked(True)
    window.library.side.setCurrentIndex(window.library.side.count() - 1)
    qtbot.waitUntil(window.library.side.isVisible)
    window.split.setSizes([0, 300, 400])
    sizes = window.split.sizes()
    page = window.library.side.currentIndex()
    window.close()
    again = open_window()
    settle(qtbot, again)
    qtbot.waitUntil(lambda: again.deck.isVisible() and again.library.isVisible())
    assert again.actions_["side_panel"].isChecked()
    assert again.library.side.isVisible()
    assert again.library.side.currentIndex() == page
    assert all(abs(a - b) <= 40 for a, b in zip(again.split.sizes(), sizes, strict=True)), (
        again.split.sizes(),
        sizes,
    )


def test_the_library_alone_is_alone_again(
    qtbot: QtBot, window: MainWindow, open_window: Callable[[], MainWindow]
) -> None:
    open_first(qtbot, window)
    window.actions_["show_library"].trigger()
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: again.deck.deck is not None)
    settle(qtbot, again)
    assert again.library.isVisible()
    assert not again.deck.isVisible(), "the track lies on the deck, and the deck is one key away"
    again.actions_["show_both"].trigger()
    assert again.deck.isVisible()


def test_it_is_written_down_while_the_window_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_["side_panel"].setChecked(True)
    qtbot.waitUntil(lambda: str(window._persist().value("side_panel")).lower() == "true", timeout=3000)
    assert window.isVisible(), "nothing had to be closed for it"

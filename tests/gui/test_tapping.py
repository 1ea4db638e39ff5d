"""The beat grid tapped along to the music: on a track that has one, and on one that has none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.gui.window import MainWindow
from tests.gui.furnishing import SilentOutput, open_second, settle, write_music
from tests.gui.test_gridding import CONTROL, LEFT, SHIFT, anchors, grid, play, press, undo


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with a track at 120 BPM: a beat each half second from 0.5 s on."""
    open_second(qtbot, window)
    return window


def tap_along(qtbot: QtBot, window: MainWindow, output: SilentOutput, times: list[float]) -> None:
    for time in times:
        output.position = time
        window.sound._look()
        qtbot.keyClick(window.deck.waveform, Qt.Key.Key_B)


def test_tapping_along_gives_tempo_and_beat(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    play(qtbot, deck)
    tap_along(qtbot, deck, output, [10.1, 10.6])
    taps = deck.gridding.bar.taps
    assert taps.isVisible()
    assert taps.text() == "2 of 4: 120.00"
    assert not deck.actions_["apply_taps"].isEnabled()
    tap_along(qtbot, deck, output, [11.1, 11.6, 12.1])
    assert taps.text() == "5 × 120.00 ±0 ms"
    press(qtbot, deck, Qt.Key.Key_B, CONTROL | SHIFT)
    assert grid(deck).snap(11.5) == pytest.approx(11.6)
    assert deck.corrections.undo_name == "Tap tempo 120.00 BPM"
    assert taps.text() == "Play and tap along"
    undo(qtbot, deck)
    assert anchors(deck) == [(0.5, 120.0, 1)]


def test_a_tapped_bar_says_where_bars_begin(qtbot: QtBot, deck: MainWindow, output: SilentOutput) -> None:
    play(qtbot, deck)
    tap_along(qtbot, deck, output, [10.0, 10.5])
    output.position = 11.0
    deck.sound._look()
    qtbot.mousePress(deck.gridding.bar.buttons["tap_bar"], LEFT)  # it counts when the hand comes down
    qtbot.mouseRelease(deck.gridding.bar.buttons["tap_bar"], LEFT)
    tap_along(qtbot, deck, output, [11.5])
    press(qtbot, deck, Qt.Key.Key_B, CONTROL | SHIFT)
    assert grid(deck).snap_to_downbeat(10.9) == pytest.approx(11.0)


@pytest.fixture
def unheard(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:
    """The window with a track that can be played and has no beat grid."""
    track_id = window.library.model.ids[2]
    path = window.session.rows([track_id])[0].path
    write_music(path.parent, path.name)
    window.library.opened.emit(track_id)
    settle(qtbot, window)
    window.deck.waveform.setFocus()
    yield window
    path.unlink()


def test_a_track_without_a_grid_can_be_tapped(
    qtbot: QtBot, unheard: MainWindow, output: SilentOutput
) -> None:
    window = unheard
    for name in ("edit_grid", "grid_back", "set_anchor", "type_tempo", "lock_grid"):
        assert not window.actions_[name].isEnabled(), name
    press(qtbot, window, Qt.Key.Key_B)
    assert window.statusBar().currentMessage() == "Play the track, then tap along."
    play(qtbot, window)
    tap_along(qtbot, window, output, [1.0, 1.5, 2.0, 2.5])
    press(qtbot, window, Qt.Key.Key_B, CONTROL | SHIFT)
    assert grid(window).tempo == 120.0
    undo(qtbot, window)
    assert window.deck.deck is not None
    assert window.deck.deck.beat_grid is None

"""The beat grid edited by hand: by keys, by the bar's buttons, by dragging, by tapping along; every change can be undone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from djanalyzer.app import gridding
from djanalyzer.gui import anchors as anchor_layer
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SetLabel
from djanalyzer.music import BeatGrid, GridAnchor
from tests.gui.furnishing import SilentOutput, open_second, settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton

THREE = BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(8.5, 125.0), GridAnchor(20.5, 120.0, 2)))


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the track whose grid is 83 % sure: a beat each half second from 0.5 s on."""
    open_second(qtbot, window)
    return window


@pytest.fixture
def several(qtbot: QtBot, deck: MainWindow) -> MainWindow:
    """The same with three anchors, the bar open."""
    shown = deck.deck.deck
    assert shown is not None
    deck.session.do(SetLabel(shown.track_id, "beat_grid", THREE))
    qtbot.waitUntil(lambda: len(grid(deck).anchors) == len(THREE.anchors))
    settle(qtbot, deck)
    deck.actions_["edit_grid"].setChecked(True)
    QApplication.processEvents()
    return deck


def press(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1
) -> None:
    for _ in range(times):
        qtbot.keyClick(window.deck.waveform, key, modifier)
    settle(qtbot, window)


def grid(window: MainWindow) -> BeatGrid:
    assert window.deck.deck is not None
    assert window.deck.deck.beat_grid is not None
    return window.deck.deck.beat_grid


def anchors(window: MainWindow) -> list[tuple[float, float, int]]:
    return [(round(a.time, 4), round(a.tempo, 3), a.beat_in_bar) for a in grid(window).anchors]


def undo(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)


def play(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.sound.is_playing)


# The bar.


def test_shift_g_opens_the_bar_below_the_waveform_and_closes_it(qtbot: QtBot, deck: MainWindow) -> None:
    bar = deck.gridding.bar
    assert not bar.isVisible()
    press(qtbot, deck, Qt.Key.Key_G, SHIFT)
    assert bar.isVisible()
    assert bar.y() > deck.deck.waveform.y()
    assert (bar.tempo.value(), bar.meter.currentText()) == (120.0, "4/4")
    for name, button in bar.buttons.items():
        assert button.accessibleName() == deck.actions_[name].text()
        assert button.toolTip().startswith(deck.actions_[name].text())
    for width in (1280, 900):  # all of it is seen in a narrow window, too
        deck.resize(width, 800)
        QTest.qWait(20)
        for name, button in bar.buttons.items():
            place = button.mapTo(bar, QPoint(0, 0))
            assert place.x() + button.width() <= bar.width(), name
            assert place.y() + button.height() <= bar.height(), name
    press(qtbot, deck, Qt.Key.Key_G, SHIFT)
    assert not bar.isVisible()


# Shifting.


def test_comma_and_full_stop_shift_the_grid(qtbot: QtBot, deck: MainWindow) -> None:
    start = 0.5
    keys = {(Qt.Key.Key_Period, ALT): 0.001, (Qt.Key.Key_Comma, ALT): -0.001}
    keys |= {(Qt.Key.Key_Period, ALT | SHIFT): 0.01, (Qt.Key.Key_Comma, ALT | SHIFT): -0.01}
    for (key, modifier), seconds in keys.items():
        deck.gridding._repeats.end()  # as if some time had passed
        press(qtbot, deck, key, modifier)
        start += seconds
        assert grid(deck).anchors[0].time == pytest.approx(start)
        assert deck.deck.bars is not None
        assert deck.deck.bars.downbeats[0] == pytest.approx(start), "the lines follow"
    assert deck.deck.header.note.accessibleName() == "Grid checked; by you"
    for _ in keys:
        undo(qtbot, deck)
    assert anchors(deck) == [(0.5, 120.0, 1)]
    assert deck.deck.header.note.accessibleName().startswith("Please look at the grid")


def test_a_held_key_is_one_step_for_undo_and_one_line_of_the_history(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_Period, ALT | SHIFT, times=7)
    assert anchors(deck) == [(0.57, 120.0, 1)]
    assert deck.corrections.undo_name == "Shift beat grid by +70 ms"
    undo(qtbot, deck)
    assert anchors(deck) == [(0.5, 120.0, 1)]
    press(qtbot, deck, Qt.Key.Key_Period, ALT)
    assert deck.corrections.undo_name == "Shift beat grid by +1 ms", "undo ends what was gathered"


def test_cues_stay_where_they_are_heard_unless_they_are_to_go_along(qtbot: QtBot, deck: MainWindow) -> None:
    def cues() -> list[float]:
        assert deck.deck.deck is not None
        return [round(cue.time, 3) for cue in deck.deck.deck.cues]

    press(qtbot, deck, Qt.Key.Key_Period, ALT | SHIFT)
    assert cues() == [16.5, 48.5]
    press(qtbot, deck, Qt.Key.Key_C, ALT)
    assert deck.actions_["carry_cues"].isChecked()
    press(qtbot, deck, Qt.Key.Key_Comma, ALT | SHIFT)
    assert cues() == [16.49, 48.49]
    undo(qtbot, deck)
    assert cues() == [16.5, 48.5]


def test_from_here_shifts_the_anchor_under_the_playhead_and_what_follows(
    qtbot: QtBot, several: MainWindow
) -> None:
    several.sound.seek(10.0)
    press(qtbot, several, Qt.Key.Key_F, ALT)
    press(qtbot, several, Qt.Key.Key_Period, ALT | SHIFT)
    assert [time for time, _tempo, _beat in anchors(several)] == [0.5, 8.51, 20.51]
    press(qtbot, several, Qt.Key.Key_F, ALT)
    press(qtbot, several, Qt.Key.Key_Period, ALT | SHIFT)
    assert [time for time, _tempo, _beat in anchors(several)] == [0.51, 8.52, 20.52]


# Bars.


def test_bars_begin_a_beat_later_or_earlier(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_End, ALT)
    assert anchors(deck) == [(0.5, 120.0, 4)]
    press(qtbot, deck, Qt.Key.Key_Home, ALT, times=2)
    assert anchors(deck) == [(0.5, 120.0, 2)]
    undo(qtbot, deck)
    undo(qtbot, deck)
    assert anchors(deck) == [(0.5, 120.0, 1)]
    deck.sound.seek(4.03)
    press(qtbot, deck, Qt.Key.Key_B, CONTROL)
    assert anchors(deck) == [(0.53, 120.0, 1)], "the nearest beat comes under the playhead"
    undo(qtbot, deck)
    assert anchors(deck) == [(0.5, 120.0, 1)]


def test_a_bar_begins_under_the_playhead(qtbot: QtBot, several: MainWindow) -> None:
    several.sound.seek(4.55)
    before = grid(several).beats(60.0)
    press(qtbot, several, Qt.Key.Key_B, SHIFT)
    assert grid(several).snap_to_downbeat(4.6) == pytest.approx(4.5)
    assert np.array_equal(grid(several).beats(60.0), before), "no beat has moved"
    assert anchors(several) == [(0.5, 120.0, 1), (8.5, 125.0, 1), (20.5, 120.0, 2)]
    several.sound.seek(5.02)
    press(qtbot, several, Qt.Key.Key_B, SHIFT)
    assert [beat for _time, _tempo, beat in anchors(several)] == [4, 4, 1]


def test_the_meter_is_chosen_in_the_bar_in_the_menu_and_by_key(qtbot: QtBot, several: MainWindow) -> None:
    combo = several.gridding.bar.meter
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    settle(qtbot, several)
    assert str(grid(several).meter) == "3/4"
    assert several.actions_["meter_3_4"].isChecked()
    assert several.deck.header.gauges["Meter"].value.text() == "3/4"
    press(qtbot, several, Qt.Key.Key_M, ALT)
    assert combo.currentText() == "6/8"
    several.actions_["meter_4_4"].trigger()
    settle(qtbot, several)
    assert {str(anchor.meter) for anchor in grid(several).anchors} == {"4/4"}


# Tempo.


def test_a_tempo_is_typed_and_the_beat_under_the_playhead_stays(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(60.5)
    press(qtbot, deck, Qt.Key.Key_T, ALT)
    field = deck.gridding.bar.tempo
    assert field.hasFocus()
    qtbot.keyClicks(field, field.locale().toString(124.35, "f", 2))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert grid(deck).tempo == 124.35
    assert grid(deck).snap(60.5) == pytest.approx(60.5)
    assert deck.deck.waveform.hasFocus(), "keys mean the deck again"
    assert deck.corrections.undo_name == "Set tempo to 124.35 BPM"
    undo(qtbot, deck)
    assert field.value() == 120.0
    press(qtbot, deck, Qt.Key.Key_T, ALT)
    qtbot.keyClicks(field, "99")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    settle(qtbot, deck)
    assert (field.value(), grid(deck).tempo) == (120.0, 120.0), "Escape forgets what was typed"


def test_arrows_in_the_field_and_on_the_deck_change_it_finely(
    qtbot: QtBot, deck: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gridding, "_HELD_WITHIN", 60.0)  # a busy computer types slowly
    press(qtbot, deck, Qt.Key.Key_G, SHIFT)
    field = deck.gridding.bar.tempo
    field.setFocus()
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    settle(qtbot, deck)
    assert grid(deck).tempo == 120.13
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert deck.deck.waveform.hasFocus()
    press(qtbot, deck, Qt.Key.Key_Down, ALT, times=2)
    press(qtbot, deck, Qt.Key.Key_Up, ALT | SHIFT)
    assert grid(deck).tempo == 120.21
    undo(qtbot, deck)
    undo(qtbot, deck)
    assert grid(deck).tempo == 120.0, "the field's steps are one, the keys' are one"


def test_a_tempo_is_rounded_and_made_steady(qtbot: QtBot, several: MainWindow) -> None:
    several.sound.seek(10.0)
    press(qtbot, several, Qt.Key.Key_Up, ALT)
    press(qtbot, several, Qt.Key.Key_R, ALT)
    assert [tempo for _time, tempo, _beat in anchors(several)] == [120.0, 125.0, 120.0]
    press(qtbot, several, Qt.Key.Key_S, ALT)
    assert len(anchors(several)) == 1
    undo(qtbot, several)
    assert len(anchors(several)) == 3
    qtbot.mouseClick(several.gridding.bar.buttons["count_double"], LEFT)
    settle(qtbot, several)
    assert grid(several).tempo == 240.0


# Anchors.


def test_an_anchor_is_set_at_the_playhead_and_removed(qtbot: QtBot, deck: MainWindow) -> None:
    press(qtbot, deck, Qt.Key.Key_G, SHIFT)
    deck.sound.seek(30.52)
    press(qtbot, deck, Qt.Key.Key_A)
    assert anchors(deck) == [(0.5, 120.0, 1), (30.52, 120.0, 1)]
    assert deck.gridding.layer.selected == pytest.approx(30.52)
    press(qtbot, deck, Qt.Key.Key_A, SHIFT)
    assert anchors(deck) == [(0.5, 120.0, 1)]
    assert not deck.actions_["remove_anchor"].isEnabled(), "the only one stays"
    undo(qtbot, deck)
    assert len(anchors(deck)) == 2


def test_the_keyboard_goes_from_anchor_to_anchor(qtbot: QtBot, several: MainWindow) -> None:
    layer = several.gridding.layer
    press(qtbot, several, Qt.Key.Key_PageDown, ALT, times=2)
    assert (layer.selected, several.sound.position) == (8.5, 8.5)
    press(qtbot, several, Qt.Key.Key_PageDown, ALT)
    assert layer.selected == 20.5
    press(qtbot, several, Qt.Key.Key_PageUp, ALT, times=2)
    assert layer.selected == 0.5


def test_the_chosen_anchor_is_moved_or_the_grid_stretched_to_the_playhead(
    qtbot: QtBot, several: MainWindow
) -> None:
    place = spot(several, 8.55)
    mouse(several, "press", place)
    mouse(several, "release", place)
    assert (several.gridding.layer.selected, several.sound.position) == (8.5, 8.5), "a click goes there"
    beside = QPointF(place.x() + 25, place.y())  # on the flag's words
    mouse(several, "press", beside)
    mouse(several, "move", QPointF(beside.x() + 20, place.y()), ALT)
    shown = several.gridding.grid
    assert shown is not None
    scale = several.deck.waveform.line.scale * several.deck.waveform.devicePixelRatioF()
    assert shown.anchors[1].time == pytest.approx(8.5 + 20 * scale), "it does not jump to the pointer"
    qtbot.keyClick(several.deck.waveform, Qt.Key.Key_Escape)
    mouse(several, "release", beside)
    several.sound.seek(8.6)
    press(qtbot, several, Qt.Key.Key_A, ALT)
    assert anchors(several)[1] == (8.6, 125.0, 1)
    assert several.gridding.layer.selected == pytest.approx(8.6)
    undo(qtbot, several)
    press(qtbot, several, Qt.Key.Key_A, ALT | SHIFT)
    assert anchors(several)[:2] == [(0.5, round(60 * 16 / 8.1, 3), 1), (8.6, round(60 * 25 / 11.9, 3), 1)]


def mouse(window: MainWindow, kind: str, place: QPointF, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    waveform = window.deck.waveform
    types = {
        "press": QMouseEvent.Type.MouseButtonPress,
        "move": QMouseEvent.Type.MouseMove,
        "release": QMouseEvent.Type.MouseButtonRelease,
    }
    held = Qt.MouseButton.NoButton if kind == "release" else LEFT
    button = Qt.MouseButton.NoButton if kind == "move" else LEFT
    glob = QPointF(waveform.mapToGlobal(place.toPoint()))
    QApplication.sendEvent(waveform, QMouseEvent(types[kind], place, glob, button, held, modifiers))


def spot(window: MainWindow, time: float) -> QPointF:
    """Where a moment lies on the ruler."""
    waveform = window.deck.waveform
    waveform.grab()  # painted, so that flags can be taken
    return QPointF(
        waveform.line.x(time) / waveform.devicePixelRatioF() + 1, waveform.lanes.ruler.center().y()
    )


@pytest.fixture
def drag(several: MainWindow) -> Callable[..., None]:
    """Takes something on the ruler at one moment and carries it to another, without letting go."""

    def go(start: float, stop: float, modifiers: Qt.KeyboardModifier = ALT) -> None:
        mouse(several, "press", spot(several, start), modifiers)
        for share in (0.5, 1.0):
            mouse(several, "move", spot(several, start + share * (stop - start)), modifiers)

    return go


def test_a_dragged_anchor_stretches_the_grid_and_nothing_is_kept_before_it_is_let_go(
    qtbot: QtBot, several: MainWindow, drag: Callable[..., None]
) -> None:
    n_changes = len(several.session.library.history())
    drag(8.5, 8.7)
    assert several.sound.position == 0.0, "who drags goes on listening where the playhead is"
    shown = several.gridding.grid
    assert shown is not None
    assert shown.anchors[1].time == pytest.approx(8.7, abs=0.02)
    assert several.deck.waveform.bars is not None
    assert several.deck.waveform.bars.is_on(shown.anchors[1].time, several.deck.waveform.bars.beats)
    assert len(several.session.library.history()) == n_changes
    mouse(several, "release", spot(several, 8.7))
    settle(qtbot, several)
    (_, first, _), (time, second, _), _ = anchors(several)
    assert time == pytest.approx(8.7, abs=0.02)
    assert first == pytest.approx(60 * 16 / (time - 0.5), abs=0.01), "sixteen beats stay sixteen"
    assert second == pytest.approx(60 * 25 / (20.5 - time), abs=0.01)
    undo(qtbot, several)
    assert anchors(several)[1] == (8.5, 125.0, 1)


def test_escape_puts_a_dragged_anchor_back(
    qtbot: QtBot, several: MainWindow, output: SilentOutput, drag: Callable[..., None]
) -> None:
    drag(8.5, 8.9)
    qtbot.keyClick(several.deck.waveform, Qt.Key.Key_Escape)
    mouse(several, "release", spot(several, 8.9))
    settle(qtbot, several)
    assert anchors(several)[1] == (8.5, 125.0, 1)
    bars = several.deck.waveform.bars
    assert bars is not None
    assert bars.is_on(8.5, bars.beats)


def test_a_dragged_beat_behind_the_last_anchor_changes_the_tempo(
    qtbot: QtBot, deck: MainWindow, output: SilentOutput
) -> None:
    press(qtbot, deck, Qt.Key.Key_G, SHIFT)
    mouse(deck, "press", spot(deck, 10.5), ALT)
    for time in (10.6, 10.7):
        mouse(deck, "move", spot(deck, time), ALT)
    mouse(deck, "release", spot(deck, 10.7), ALT)
    settle(qtbot, deck)
    ((start, tempo, _),) = anchors(deck)
    assert start == 0.5
    assert tempo == pytest.approx(60 * 20 / 10.2, abs=0.3)


def test_a_line_sticks_to_the_playhead_and_alt_lets_it_lie_anywhere(
    qtbot: QtBot, several: MainWindow, drag: Callable[..., None]
) -> None:
    def pulled() -> float:
        assert several.gridding.grid is not None
        return gridding.beat_near(several.gridding.grid, 6.8)

    several.sound.seek(6.8)
    near = 6.8 + 3 * several.deck.waveform.line.scale  # three pixels beside it
    drag(6.5, near, PLAIN)
    assert pulled() == pytest.approx(6.8)
    qtbot.keyClick(several.deck.waveform, Qt.Key.Key_Escape)
    drag(6.5, near, ALT)
    assert pulled() != pytest.approx(6.8, abs=1e-3)


def test_without_the_bar_anchors_are_seen_and_cannot_be_taken(
    qtbot: QtBot, several: MainWindow, drag: Callable[..., None]
) -> None:
    several.actions_["edit_grid"].setChecked(False)
    place = spot(several, 8.55)
    assert several.gridding.layer.anchor_at(place) is not None
    assert "125.00 BPM" in several.deck.waveform.describe(place)
    drag(8.5, 8.9)
    mouse(several, "release", spot(several, 8.9))
    settle(qtbot, several)
    assert anchors(several)[1] == (8.5, 125.0, 1)


def test_an_anchor_has_a_menu(qtbot: QtBot, several: MainWindow) -> None:
    place = spot(several, 8.55).toPoint()
    waveform = several.deck.waveform
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, waveform.mapToGlobal(place))
    QApplication.sendEvent(waveform, event)
    menu = next(m for m in several.deck.findChildren(QMenu) if m.objectName() == "anchor_menu")
    assert menu.isVisible()
    assert several.gridding.layer.selected == 8.5
    remove = next(a for a in menu.actions() if a.objectName() == "remove_anchor")
    menu.close()
    remove.trigger()
    settle(qtbot, several)
    assert [time for time, _tempo, _beat in anchors(several)] == [0.5, 20.5]
    general = several.deck.make_menu(None)
    inner = next(action.menu() for action in general.actions() if action.text() == "Beat grid")
    assert isinstance(inner, QMenu)
    assert several.actions_["set_anchor"] in inner.actions(), "the waveform's own menu has the grid, too"


def test_with_ctrl_an_anchor_moves_and_tempos_stay(
    qtbot: QtBot, several: MainWindow, drag: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anchor_layer.QGuiApplication, "keyboardModifiers", lambda: CONTROL)
    drag(8.5, 8.8, CONTROL | ALT)
    mouse(several, "release", spot(several, 8.8), CONTROL | ALT)
    settle(qtbot, several)
    assert [tempo for _time, tempo, _beat in anchors(several)] == [120.0, 125.0, 120.0]
    assert anchors(several)[1][0] == pytest.approx(8.8, abs=0.02)


# The lock.


def test_a_locked_grid_greys_all_that_would_change_it(qtbot: QtBot, several: MainWindow) -> None:
    press(qtbot, several, Qt.Key.Key_L, CONTROL)
    assert several.actions_["lock_grid"].isChecked()
    for name in ("grid_back", "count_half", "count_next", "set_anchor", "tap_beat", "confirm_grid"):
        assert not several.actions_[name].isEnabled(), name
    for field in (several.gridding.bar.tempo, several.gridding.bar.meter):
        assert not field.isEnabled()
    assert not several.gridding.is_open, "and nothing can be dragged"
    assert several.deck.header.note.accessibleName() == "Grid locked; Ctrl+L unlocks it"
    press(qtbot, several, Qt.Key.Key_Period, ALT)
    assert anchors(several)[0] == (0.5, 120.0, 1)
    press(qtbot, several, Qt.Key.Key_L, CONTROL)
    assert several.actions_["grid_back"].isEnabled()
    undo(qtbot, several)
    assert several.actions_["lock_grid"].isChecked(), "locking can be undone as well"


# The metronome.


def test_the_metronome_clicks_on_the_grid_as_it_is_being_edited(
    qtbot: QtBot, several: MainWindow, output: SilentOutput, drag: Callable[..., None]
) -> None:
    play(qtbot, several)
    several.sound.stop()
    drag(8.5, 8.7)
    assert several.gridding.grid is not None
    time = several.gridding.grid.anchors[1].time
    assert np.abs(output.beats - time).min() < 1e-6, "while it is dragged"
    qtbot.keyClick(several.deck.waveform, Qt.Key.Key_Escape)
    assert np.abs(output.beats - 8.5).min() < 1e-6

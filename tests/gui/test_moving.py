"""Marks in the DJ's hand: dragged to a beat or anywhere, nudged by keys, made longer; each is one step for undo."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.app import editing
from djanalyzer.gui.dragging import Drag
from djanalyzer.gui.marks import Mark, MarkType
from djanalyzer.gui.overlays import Spot
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddCue
from djanalyzer.music import BeatGrid, Cue
from tests.gui.furnishing import open_second, settle

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """A cue "Mix in" on pad A at 16.5 s, a loop on pad D from 24.5 to 28.5 s; a beat every half second from 0.5 s on."""
    open_second(qtbot, window)
    window.deck.waveform.look_at(22.0)
    return window


def spot(window: MainWindow, badge: str, is_end: bool = False) -> Spot:
    """The flag of a pad, or the end of its loop."""
    window.deck.waveform.grab()
    spots = [s for s in window.deck.waveform.layer.spots if s.mark.badge == badge and s.is_end == is_end]
    return max(spots, key=lambda s: s.box.width())


def mark(window: MainWindow, badge: str) -> Mark:
    return next(m for m in window.deck.marks if m.badge == badge)


def shown(window: MainWindow, badge: str) -> Mark:
    return next(m for m in window.deck.waveform.layer.marks if m.badge == badge)


def move(window: MainWindow, place: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Move the pointer with the left button down."""
    wave = window.deck.waveform
    at, everywhere = QPointF(place), QPointF(wave.mapToGlobal(place))
    QApplication.sendEvent(
        wave, QMouseEvent(QEvent.Type.MouseMove, at, everywhere, Qt.MouseButton.NoButton, LEFT, modifier)
    )


def drag(
    qtbot: QtBot, window: MainWindow, held: Spot, seconds: float, modifier: Qt.KeyboardModifier = NONE
) -> None:
    """Take a spot, carry it `seconds` along, let go."""
    wave = window.deck.waveform
    start = held.box.center().toPoint()
    stop = start + QPoint(round(seconds / wave.line.scale / wave.devicePixelRatioF()), 0)
    qtbot.mousePress(wave, LEFT, pos=start)
    for place in ((start + stop) / 2, stop):
        move(window, place, modifier)
    qtbot.mouseRelease(wave, LEFT, modifier, pos=stop)
    settle(qtbot, window)


def test_a_dragged_cue_lands_on_a_beat(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, spot(deck, "A"), 1.13)
    assert mark(deck, "A").time == pytest.approx(17.5)
    assert mark(deck, "A").name == "Mix in"
    assert deck.actions_["undo"].text() == "Undo: Move cue"
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, deck)
    assert mark(deck, "A").time == 16.5


def test_taking_back_what_was_done_to_another_track_says_to_which(qtbot: QtBot, deck: MainWindow) -> None:
    opened = deck.deck.deck
    assert opened is not None
    other = next(i for i in deck.library.model.ids if i != opened.track_id)
    deck.session.do(AddCue(other, Cue(3.0)))
    settle(qtbot, deck)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, deck)
    title = deck.session.rows([other])[0].title
    assert deck.statusBar().currentMessage() == f"Undone: Add cue in “{title}”"


def test_with_alt_it_lands_anywhere(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, spot(deck, "A"), 1.13, ALT)
    assert mark(deck, "A").time == pytest.approx(17.63, abs=0.03)


def test_a_cue_that_is_dragged_is_not_jumped_to(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(2.0)
    deck.deck.waveform.look_at(16.5)
    drag(qtbot, deck, spot(deck, "A"), 1.0)
    assert deck.sound.position == 2.0
    assert deck.deck.current_mark == mark(deck, "A"), "but it is the one that keys are about"


def test_a_trembling_hand_clicks(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, spot(deck, "A"), 3 * deck.deck.waveform.line.scale)
    assert mark(deck, "A").time == 16.5
    assert deck.sound.position == 16.5


def test_while_it_is_dragged_the_flag_goes_along_and_escape_puts_it_back(
    qtbot: QtBot, deck: MainWindow
) -> None:
    wave, held = deck.deck.waveform, spot(deck, "A")
    start = held.box.center().toPoint()
    qtbot.mousePress(wave, LEFT, pos=start)
    move(deck, start + QPoint(round(2 / wave.line.scale), 0))
    assert shown(deck, "A").time == pytest.approx(18.5)
    assert mark(deck, "A").time == 16.5, "nothing is written yet"
    qtbot.keyClick(wave, Qt.Key.Key_Escape)
    assert shown(deck, "A").time == 16.5
    qtbot.mouseRelease(wave, LEFT, pos=start)
    settle(qtbot, deck)
    assert mark(deck, "A").time == 16.5


def test_a_suggestion_that_is_dragged_is_accepted_where_it_is_dropped(qtbot: QtBot, deck: MainWindow) -> None:
    deck.deck.waveform.look_at(32.5)
    deck.deck.waveform.grab()
    ghost = next(s for s in deck.deck.waveform.layer.spots if s.mark.time == 32.5 and s.box.width() > 10)
    drag(qtbot, deck, ghost, 2.0)
    settle(qtbot, deck)
    (cue,) = [m for m in deck.deck.marks if m.title == "Drop"]
    assert (cue.time, cue.badge, cue.is_cue) == (34.5, "B", True)
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    assert any(m.is_suggestion and m.time == 32.5 for m in deck.deck.marks)


def test_the_end_of_a_loop_is_dragged_to_make_it_longer(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, spot(deck, "D", is_end=True), 1.9)
    loop = mark(deck, "D")
    assert (loop.time, loop.stop) == (pytest.approx(24.5), pytest.approx(30.5))
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, deck)
    assert mark(deck, "D").stop == 28.5


def test_the_flag_of_a_loop_carries_the_whole_loop(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, spot(deck, "D"), -2.1)
    loop = mark(deck, "D")
    assert (loop.time, loop.stop) == (pytest.approx(22.5), pytest.approx(26.5))


def test_a_loop_never_ends_before_it_begins_nor_after_the_track(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, spot(deck, "D", is_end=True), -9.0)
    loop = mark(deck, "D")
    assert loop.stop is not None
    assert loop.stop > loop.time == 24.5


@given(
    start=st.floats(0.0, 80.0),
    length=st.one_of(st.none(), st.floats(0.1, 40.0)),
    grip=st.floats(0.0, 5.0),
    pointer=st.floats(-50.0, 200.0),
    tempo=st.floats(60.0, 200.0),
    is_free=st.booleans(),
)
def test_nothing_is_dragged_out_of_the_track_and_a_loop_keeps_its_length(
    start: float, length: float | None, grip: float, pointer: float, tempo: float, is_free: bool
) -> None:
    held = Mark(MarkType.LOOP, 1, start, stop=None if length is None else start + length)
    snap = float if is_free else BeatGrid.constant(0.3, tempo).snap
    carried = Drag.of(held, start + grip, is_end=False).carry(pointer, snap, duration=120.0)
    assert carried.time >= -1e-9
    assert (carried.stop or carried.time) <= 120.0 + 1e-9
    if length is not None:
        assert carried.stop is not None
        assert carried.stop - carried.time == pytest.approx(length, abs=1e-9)
        longer = Drag.of(held, start + length, is_end=True).carry(pointer, snap, duration=120.0)
        assert longer.time == start
        assert start < (longer.stop or 0.0) <= 120.0


def test_keys_move_nothing_out_of_the_track(qtbot: QtBot, deck: MainWindow) -> None:
    assert deck.deck.deck is not None
    end = deck.deck.deck.duration
    editing.move_loop(deck.session, mark(deck, "D").id, end - 4.2, end - 0.2)
    editing.move_cue(deck.session, mark(deck, "A").id, end - 0.2)
    qtbot.waitUntil(lambda: mark(deck, "A").time == end - 0.2)
    for badge in "AD":
        deck.deck.cue_list.select(mark(deck, badge))
        qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Right, ALT)
        settle(qtbot, deck)
    assert mark(deck, "A").time == pytest.approx(end)
    assert (mark(deck, "D").time, mark(deck, "D").stop) == (pytest.approx(end - 4.0), pytest.approx(end))


@pytest.mark.parametrize(
    ("key", "modifier", "there"),
    [
        (Qt.Key.Key_Right, ALT, 17.0),
        (Qt.Key.Key_Left, ALT, 16.0),
        (Qt.Key.Key_Right, ALT | SHIFT, 16.5 + 0.5 / 16),
        (Qt.Key.Key_Left, ALT | SHIFT, 16.5 - 0.5 / 16),
    ],
)
def test_alt_and_arrows_move_the_chosen_cue(
    qtbot: QtBot, deck: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier, there: float
) -> None:
    deck.deck.cue_list.select(mark(deck, "A"))
    qtbot.keyClick(deck.deck.waveform, key, modifier)
    settle(qtbot, deck)
    assert mark(deck, "A").time == pytest.approx(there)


def test_delete_takes_a_loop_away_too(qtbot: QtBot, deck: MainWindow) -> None:
    deck.deck.cue_list.select(mark(deck, "D"))
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Delete)
    settle(qtbot, deck)
    assert not any(m.badge == "D" for m in deck.deck.marks)

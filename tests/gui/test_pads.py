"""Pads: pressed, filled, emptied, dragged onto each other and into the list; eight of them or sixteen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui import carrying
from djanalyzer.gui.marks import Mark, MarkType
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddCue
from djanalyzer.music import Cue
from tests.gui.furnishing import open_first, settle

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_first(qtbot, window)
    window.deck.waveform.setFocus()
    return window


def on_pads(window: MainWindow) -> dict[str, float]:
    """What is on which pad."""
    return {mark.badge: mark.time for mark in window.deck.marks if mark.badge}


def drop(mark: Mark, target: QWidget) -> None:
    """Let go of a mark over a pad or the list."""
    mime: QMimeData = carrying.mime_of(mark)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = Qt.DropAction.MoveAction
    enter = QDragEnterEvent(QPoint(5, 5), move, mime, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), move, mime, buttons, keys))


def entry(menu: QMenu, *path: str) -> QAction:
    """Find an entry of a menu by its words, through its submenus."""
    for words in path[:-1]:
        menu = next(a.menu() for a in menu.actions() if a.text() == words)  # type: ignore[misc]
    return next(action for action in menu.actions() if action.text().strip() == path[-1])


def test_an_empty_pad_sets_a_cue_on_the_beat_and_a_filled_one_jumps(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(60.6)
    qtbot.mouseClick(deck.deck.pads[2], Qt.MouseButton.LeftButton)
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 16.5, "C": 60.5}
    assert deck.actions_["undo"].text() == "Undo: Set hot cue"
    qtbot.mouseClick(deck.deck.pads[0], Qt.MouseButton.LeftButton)
    assert deck.sound.position == 16.5
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_3)
    assert deck.sound.position == 60.5
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 16.5}


def test_shift_and_a_number_empty_a_pad_and_so_does_delete_on_it(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_1, SHIFT)
    settle(qtbot, deck)
    assert on_pads(deck) == {}
    assert "Ctrl+Z" in deck.statusBar().currentMessage()
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    deck.deck.pads[0].setFocus()
    qtbot.keyClick(deck.deck.pads[0], Qt.Key.Key_Delete)
    settle(qtbot, deck)
    assert on_pads(deck) == {}


def test_a_cue_dragged_to_another_pad_changes_places(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(60.5)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_4)
    settle(qtbot, deck)
    first = deck.deck.pads[0].mark
    assert first is not None
    drop(first, deck.deck.pads[3])
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 60.5, "D": 16.5}
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 16.5, "D": 60.5}


def test_a_memory_cue_becomes_a_hot_cue_on_a_pad_and_a_memory_cue_in_the_list(
    qtbot: QtBot, deck: MainWindow
) -> None:
    memory = next(mark for mark in deck.deck.marks if mark.type is MarkType.MEMORY_CUE)
    drop(memory, deck.deck.pads[1])
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 16.5, "B": 48.5}
    hot = deck.deck.pads[1].mark
    assert hot is not None
    drop(hot, deck.deck.cue_list.view.viewport())
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 16.5}
    assert [m.time for m in deck.deck.marks if m.type is MarkType.MEMORY_CUE] == [48.5]


def test_a_pad_is_taken_along_by_the_pointer(
    qtbot: QtBot, deck: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Mark] = []
    monkeypatch.setattr(carrying, "carry", lambda _widget, mark: taken.append(mark))
    pad = deck.deck.pads[0]
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseMove(pad, QPoint(7, 5))
    assert taken == []
    qtbot.mouseMove(pad, QPoint(45, 5))
    assert [mark.time for mark in taken] == [16.5]
    assert deck.sound.position == 0.0, "and is not pressed"


def test_cues_of_the_list_can_be_taken_along_and_suggestions_cannot(deck: MainWindow) -> None:
    model = deck.deck.cue_list.model
    for row, mark in enumerate(model.marks):
        can_drag = bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsDragEnabled)
        assert can_drag == mark.can_move
    rows = [row for row, mark in enumerate(model.marks) if mark.can_move]
    mime = model.mimeData([model.index(rows[1])])
    assert carrying.carried(mime) == carrying.id_of(model.marks[rows[1]])


def test_a_pad_takes_nothing_but_marks(deck: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("a file")
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(deck.deck.pads[0], enter)
    assert not enter.isAccepted()


def test_sixteen_pads_are_shown_in_two_rows_and_kept(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    assert [pad.isVisible() for pad in deck.deck.pads] == [True] * 8 + [False] * 8
    assert not deck.actions_["pad_8"].isEnabled()
    deck.actions_["sixteen_pads"].trigger()
    assert all(pad.isVisible() for pad in deck.deck.pads)
    assert session.settings.n_pads == 16
    deck.sound.seek(20.5)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_7, ALT)
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 16.5, "O": 20.5}
    qtbot.waitUntil(lambda: deck.deck.pads[8].y() > deck.deck.pads[0].geometry().bottom())
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_7, ALT | SHIFT)
    settle(qtbot, deck)
    assert on_pads(deck) == {"A": 16.5}
    deck.actions_["sixteen_pads"].trigger()
    assert not deck.deck.pads[8].isVisible()


def test_a_cue_on_a_pad_that_is_not_shown_stays_in_the_list(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    (track_id,) = deck.library.selected_ids()
    session.do(AddCue(track_id, Cue(70.5, 12, "Thirteenth")))
    qtbot.waitUntil(lambda: "M" in on_pads(deck))
    assert "Thirteenth" in [mark.title for mark in deck.deck.cue_list.model.marks]


def test_all_sixteen_fit_into_a_narrow_window(qtbot: QtBot, deck: MainWindow) -> None:
    deck.actions_["sixteen_pads"].trigger()
    deck.resize(950, 700)
    qtbot.wait(20)
    for pad in deck.deck.pads:
        assert pad.width() >= pad.fontMetrics().horizontalAdvance("M") + 8
        assert pad.geometry().right() <= deck.deck.pads_view.width()


def test_the_menu_of_a_pad_paints_names_its_kind_and_moves_it(qtbot: QtBot, deck: MainWindow) -> None:
    def choose(*path: str) -> None:
        mark = deck.deck.pads[0].mark or deck.deck.pads[4].mark
        deck.deck.cue_list.select(mark)
        entry(deck.deck.make_menu(mark, 0), *path).trigger()
        settle(qtbot, deck)

    choose("Colour", "Violet")
    assert deck.deck.marks[0].color == "#AA72FF"
    choose("Kind", "Vocal in")
    assert deck.deck.marks[0].kind == "vocal_in"
    choose("Move to pad", "E  empty")
    assert on_pads(deck) == {"E": 16.5}
    choose("Make it a loop", "8 beats")
    loop = next(mark for mark in deck.deck.marks if mark.is_loop)
    assert (loop.badge, loop.time, loop.stop, loop.title) == ("E", 16.5, 20.5, "Mix in")
    deck.deck.cue_list.select(loop)
    entry(deck.deck.make_menu(loop, 4), "Make it a cue").trigger()
    settle(qtbot, deck)
    assert not any(mark.is_loop for mark in deck.deck.marks)
    deck.deck.cue_list.select(deck.deck.pads[4].mark)
    deck.actions_["to_memory"].trigger()
    settle(qtbot, deck)
    assert on_pads(deck) == {}


@pytest.mark.parametrize(
    ("words", "is_right"),
    [
        (("Set a cue on pad F",), lambda mark: mark.is_cue and mark.time == 40.5),
        (("Set a loop on pad F", "4 beats"), lambda mark: mark.is_loop and mark.stop == 42.5),
    ],
)
def test_the_menu_of_an_empty_pad_fills_it(
    qtbot: QtBot, deck: MainWindow, words: tuple[str, ...], is_right: Callable[[Mark], bool]
) -> None:
    deck.sound.seek(40.5)
    entry(deck.deck.make_menu(None, 5), *words).trigger()
    settle(qtbot, deck)
    (mark,) = [m for m in deck.deck.marks if m.badge == "F"]
    assert is_right(mark)


def test_a_pad_says_what_it_is_to_a_screen_reader(deck: MainWindow) -> None:
    assert deck.deck.pads[0].accessibleName() == "Hot cue A: Mix in, 0:16.5, bar 9.1"
    assert deck.deck.pads[1].accessibleName() == "Pad B, empty"
    assert deck.deck.pads[1].toolTip() == "Pad B is empty: press it to set a cue here (key 2)"

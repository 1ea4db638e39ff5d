"""Sections and ranges in the DJ's hand: chosen, dragged by their edges, named, split, joined; and walked by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from djanalyzer.gui.selecting import length_words
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import MergeCollection
from djanalyzer.music import Collection, KnownTrack, Section, SectionLabel
from tests.gui.furnishing import open_first, settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Intro to 32.5 s, drop to 64.5 s, outro to the end; a bar every two seconds from 0.5 s on."""
    open_first(qtbot, window)
    window.deck.waveform.setFocus()
    window.deck.waveform.look_at(32.5)
    return window


def spans(window: MainWindow) -> list[tuple[float, float, str]]:
    assert window.deck.deck is not None
    return [(s.start, round(s.stop, 3), str(s.label)) for s in window.deck.deck.sections]


def lane(window: MainWindow, time: float) -> QPoint:
    """Where a moment lies in the lane of the sections."""
    wave = window.deck.waveform
    return QPoint(round(wave.x_of(time)), round(wave.lanes.sections.center().y()))


def in_wave(window: MainWindow, time: float) -> QPoint:
    """Where a moment lies in the waveform, clear of flags."""
    wave = window.deck.waveform
    return QPoint(round(wave.x_of(time)), round(wave.lanes.wave.center().y()))


def drag(
    qtbot: QtBot, window: MainWindow, start: QPoint, stop: QPoint, modifier: Qt.KeyboardModifier = NONE
) -> None:
    """Press, carry with the button down, let go."""
    wave = window.deck.waveform
    qtbot.mousePress(wave, LEFT, modifier, pos=start)
    for place in ((start + stop) / 2, stop):
        carry(window, place, modifier)
    qtbot.mouseRelease(wave, LEFT, modifier, pos=stop)
    settle(qtbot, window)


def carry(window: MainWindow, place: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    wave = window.deck.waveform
    everywhere = QPointF(wave.mapToGlobal(place))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), everywhere, Qt.MouseButton.NoButton, LEFT, modifier
    )
    QApplication.sendEvent(wave, event)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(window.deck.waveform, key, modifier)
    settle(qtbot, window)


def test_an_edge_is_dragged_from_bar_to_bar_and_undo_puts_it_back(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, lane(deck, 32.5), lane(deck, 36.9))
    assert spans(deck)[:2] == [(0.5, 36.5, "intro"), (36.5, 64.5, "drop")]
    assert deck.actions_["undo"].text() == "Undo: Move section edge"
    press(qtbot, deck, Qt.Key.Key_Z, CONTROL)
    assert spans(deck)[:2] == [(0.5, 32.5, "intro"), (32.5, 64.5, "drop")]
    press(qtbot, deck, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert spans(deck)[0] == (0.5, 36.5, "intro")


def test_with_alt_an_edge_lies_anywhere(qtbot: QtBot, deck: MainWindow) -> None:
    drag(qtbot, deck, lane(deck, 32.5), lane(deck, 36.9), ALT)
    assert spans(deck)[0][1] == pytest.approx(36.9, abs=0.05)


def test_escape_leaves_an_edge_where_it_was(qtbot: QtBot, deck: MainWindow) -> None:
    wave = deck.deck.waveform
    qtbot.mousePress(wave, LEFT, pos=lane(deck, 32.5))
    for time in (34.0, 36.9):
        carry(deck, lane(deck, time))
    assert wave.sections.shown[0].stop == 36.5, "the section goes along under the hand"
    press(qtbot, deck, Qt.Key.Key_Escape)
    qtbot.mouseRelease(wave, LEFT, pos=lane(deck, 36.9))
    settle(qtbot, deck)
    assert wave.sections.shown[0].stop == 32.5
    assert spans(deck)[0][1] == 32.5


def test_a_click_chooses_a_section_and_goes_to_its_start(qtbot: QtBot, deck: MainWindow) -> None:
    deck.deck.cue_list.select(deck.deck.marks[0])
    deck.deck.waveform.look_at(36.0)
    qtbot.mouseClick(deck.deck.waveform, LEFT, pos=lane(deck, 36.0))
    assert deck.deck.waveform.section is not None
    assert deck.deck.waveform.section.start == 32.5
    assert deck.sound.position == 32.5
    assert deck.deck.current_mark is None, "keys are about one thing at a time"
    assert "Drop, 16 bars" in deck.deck.waveform.accessibleDescription()
    deck.deck.cue_list.select(deck.deck.marks[0])
    assert deck.deck.waveform.section is None


def test_a_section_gets_another_name_by_key_and_by_menu(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(40.0)
    press(qtbot, deck, Qt.Key.Key_F5, CONTROL)
    assert spans(deck)[1][2] == "breakdown", "without a chosen one it is the one under the playhead"
    press(qtbot, deck, Qt.Key.Key_X)
    assert deck.deck.deck is not None
    menu = deck.sectioning.make_menu(deck.deck.deck)
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Breakdown"]
    next(action for action in menu.actions() if action.text() == "Verse").trigger()
    settle(qtbot, deck)
    assert spans(deck)[1][2] == "verse"
    assert deck.deck.waveform.section is not None, "it stays chosen"


def test_a_section_is_split_at_the_bar_and_joined_again(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(48.9)
    press(qtbot, deck, Qt.Key.Key_X, SHIFT)
    assert spans(deck)[1:3] == [(32.5, 48.5, "drop"), (48.5, 64.5, "drop")]
    press(qtbot, deck, Qt.Key.Key_J, SHIFT)
    assert spans(deck)[1] == (32.5, 64.5, "drop")
    press(qtbot, deck, Qt.Key.Key_J)
    assert spans(deck)[1] == (32.5, 120.0, "drop")


def test_delete_removes_the_chosen_section_alone(qtbot: QtBot, deck: MainWindow) -> None:
    n_marks = len(deck.deck.marks)
    press(qtbot, deck, Qt.Key.Key_Delete)
    assert len(spans(deck)) == 3, "nothing is chosen"
    qtbot.mouseClick(deck.deck.waveform, LEFT, pos=lane(deck, 36.0))
    press(qtbot, deck, Qt.Key.Key_Delete)
    assert [label for *_, label in spans(deck)] == ["intro", "outro"]
    assert len(deck.deck.marks) == n_marks


def test_what_cannot_be_joined_is_said_in_a_bar(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(100.0)
    press(qtbot, deck, Qt.Key.Key_J)
    assert len(spans(deck)) == 3
    assert "There is no section on that side." in deck.bar.message.text()


def test_shift_and_drag_choose_bars_and_say_how_many(qtbot: QtBot, deck: MainWindow) -> None:
    wave, before = deck.deck.waveform, deck.sound.position
    told: list[object] = []
    wave.selection_changed.connect(told.append)
    drag(qtbot, deck, in_wave(deck, 33.0), in_wave(deck, 37.1), SHIFT)
    assert wave.selection == (32.5, 38.5)
    assert told[-1] == (32.5, 38.5)
    assert wave.bars is not None
    assert length_words(wave.selection, wave.bars) == "3 bars, 6.0 s"
    assert deck.sound.position == before, "choosing plays nothing"
    drag(qtbot, deck, in_wave(deck, 33.0), in_wave(deck, 34.3), SHIFT | ALT)
    assert wave.selection is not None
    assert wave.selection[1] - wave.selection[0] == pytest.approx(1.3, abs=0.06)
    press(qtbot, deck, Qt.Key.Key_Escape)
    assert wave.selection is None


def test_a_range_grows_by_keys_and_becomes_a_section(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(41.0)
    for _ in range(4):
        press(qtbot, deck, Qt.Key.Key_Right, CONTROL | ALT)
    assert deck.deck.waveform.selection == (40.5, 48.5)
    press(qtbot, deck, Qt.Key.Key_Left, CONTROL | ALT)
    assert deck.deck.waveform.selection == (40.5, 46.5)
    press(qtbot, deck, Qt.Key.Key_X, ALT)
    assert (40.5, 46.5, "verse") in spans(deck)


def test_a_double_click_shows_a_whole_section(qtbot: QtBot, deck: MainWindow) -> None:
    wave = deck.deck.waveform
    qtbot.mouseDClick(wave, LEFT, pos=lane(deck, 36.0))
    assert wave.line.start <= 32.5
    assert wave.line.stop >= 64.5
    assert wave.line.stop - wave.line.start < 45.0


def test_up_and_down_walk_from_mark_to_section_and_say_where_one_is(qtbot: QtBot, deck: MainWindow) -> None:
    wave = deck.deck.waveform
    deck.sound.seek(0.0)
    heard = []
    for _ in range(4):
        press(qtbot, deck, Qt.Key.Key_Down)
        heard.append((deck.sound.position, wave.accessibleDescription().split(",")[0]))
    assert heard == [
        (0.5, "Intro"),
        (16.5, "Hot cue A: Mix in"),
        (32.5, "Drop"),
        (32.5, "Suggestion: Drop"),
    ]
    assert "Confidence: high" in wave.accessibleDescription()
    press(qtbot, deck, Qt.Key.Key_Up)
    assert wave.section is not None
    assert wave.section.start == 32.5


def test_sections_can_be_accepted_and_given_back(qtbot: QtBot, deck: MainWindow) -> None:
    assert deck.deck.deck is not None
    heard = deck.deck.deck.sections
    press(qtbot, deck, Qt.Key.Key_X, ALT | SHIFT)
    assert {s.confidence for s in deck.deck.deck.sections} == {1.0}
    deck.actions_["forget_sections"].trigger()
    settle(qtbot, deck)
    assert deck.deck.deck.sections == heard


PHRASES = (Section(0.5, 48.5, SectionLabel.INTRO), Section(48.5, 96.5, SectionLabel.VERSE, 0.4))


def bring(qtbot: QtBot, window: MainWindow, track_id: int) -> None:
    """Let rekordbox bring what it has found in a track."""
    known = KnownTrack(window.session.track(track_id).path, "1", sections=PHRASES)
    window.bridge.change(lambda: window.session.do(MergeCollection(Collection("rekordbox", (known,)))))
    settle(qtbot, window)


def test_the_sections_of_a_program_are_taken_over_from_the_menu(qtbot: QtBot, deck: MainWindow) -> None:
    assert deck.deck.deck is not None
    before = spans(deck)
    bring(qtbot, deck, deck.deck.deck.track_id)
    assert spans(deck) == before, "the model's stay what is shown"
    deck.sound.seek(40.0)
    press(qtbot, deck, Qt.Key.Key_X)
    menu = deck.sectioning.make_menu(deck.deck.deck)
    words = "Take over the sections of rekordbox"
    next(action for action in menu.actions() if action.text() == words).trigger()
    settle(qtbot, deck)
    assert spans(deck) == [(0.5, 48.5, "intro"), (48.5, 96.5, "verse")]
    assert deck.actions_["undo"].text() == f"Undo: {words}"
    press(qtbot, deck, Qt.Key.Key_Z, CONTROL)
    assert spans(deck) == before


def test_where_nobody_else_has_any_they_stand_under_the_programs_name(
    qtbot: QtBot, window: MainWindow
) -> None:
    track_id = window.library.model.ids[2]
    bring(qtbot, window, track_id)
    window.open_track(track_id)
    settle(qtbot, window)
    window.deck.waveform.look_at(50.0)
    told = window.deck.waveform.sections.words_at(QPointF(lane(window, 50.0)))
    assert told.startswith("Verse ?, ")
    assert told.endswith("Found by rekordbox")
    assert spans(window) == [(0.5, 48.5, "intro"), (48.5, 96.5, "verse")]

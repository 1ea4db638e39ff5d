"""The list of cues: edited in place, several at once, sorted, lettered anew; loops; answers to suggestions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from djanalyzer.app.session import Session
from djanalyzer.gui.mark_editor import MarkEditor, clock, moment
from djanalyzer.gui.marks import MarkType
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import AddCue
from djanalyzer.library.edits.locks import LockFields
from djanalyzer.music import Cue
from tests.gui.furnishing import SilentOutput, open_first, open_second, settle

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_first(qtbot, window)
    window.deck.waveform.setFocus()
    return window


def choose(window: MainWindow, *times: float) -> None:
    """Choose the marks at these times; the last one is current."""
    model, view = window.deck.cue_list.model, window.deck.cue_list.view
    rows = [n for n, mark in enumerate(model.marks) if mark.time in times]
    window.deck.cue_list.select(model.marks[rows[0]])
    for row in rows[1:]:
        view.selectionModel().setCurrentIndex(model.index(row), QItemSelectionModel.SelectionFlag.Select)


def listed(window: MainWindow) -> list[tuple[str, float, str]]:
    """Pad, time and name of the DJ's own marks."""
    return [(m.badge, m.time, m.title) for m in window.deck.marks if m.can_move]


def edit(qtbot: QtBot, window: MainWindow) -> MarkEditor:
    window.deck.cue_list.view.setFocus()
    qtbot.keyClick(window.deck.cue_list.view, Qt.Key.Key_E)
    editor = window.deck.cue_list.editor
    assert editor is not None
    return editor


def write(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


# Setting, editing, removing.


def test_m_sets_a_memory_cue_on_the_beat(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(60.6)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_M)
    settle(qtbot, deck)
    assert ("", 60.5, "") in listed(deck)


def test_e_edits_name_time_and_pad_where_the_cue_stands(qtbot: QtBot, deck: MainWindow) -> None:
    choose(deck, 16.5)
    editor = edit(qtbot, deck)
    assert editor.time.text() == "0:16.500"
    write(editor.name, "Mind the m and the 1", qtbot)
    write(editor.time, "0:20.250", qtbot)
    editor.pad.setCurrentIndex(editor.pad.findText("D"))
    editor.color.setCurrentIndex(editor.color.findText("Red"))
    editor.kind.setCurrentIndex(editor.kind.findText("Drop"))
    qtbot.keyClick(editor.time, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert listed(deck)[0] == ("D", 20.25, "Mind the m and the 1")
    assert (deck.deck.marks[0].color, deck.deck.marks[0].kind) == ("#E62828", "drop")
    assert deck.deck.cue_list.editor is None
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    assert listed(deck)[0] == ("A", 16.5, "Mix in")


def test_escape_leaves_all_as_it_was(qtbot: QtBot, deck: MainWindow) -> None:
    choose(deck, 16.5)
    editor = edit(qtbot, deck)
    write(editor.name, "Other", qtbot)
    qtbot.keyClick(editor.name, Qt.Key.Key_Escape)
    settle(qtbot, deck)
    assert listed(deck)[0] == ("A", 16.5, "Mix in")
    qtbot.waitUntil(lambda: deck.focusWidget() is deck.deck.cue_list.view)


def test_a_time_that_is_none_is_said_and_nothing_is_lost(qtbot: QtBot, deck: MainWindow) -> None:
    choose(deck, 16.5)
    editor = edit(qtbot, deck)
    write(editor.time, "soon", qtbot)
    qtbot.keyClick(editor.time, Qt.Key.Key_Return)
    assert deck.deck.cue_list.editor is editor
    assert editor.trouble.text() == "Write the time as minutes and seconds, 1:04.250, at most 2:00.000."
    write(editor.time, "3:00", qtbot)
    qtbot.keyClick(editor.time, Qt.Key.Key_Return)
    assert deck.deck.cue_list.editor is editor, "behind the end of the track"
    write(editor.time, "30", qtbot)
    qtbot.keyClick(editor.time, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert listed(deck)[0][1] == 30.0


def test_going_elsewhere_keeps_what_was_typed(qtbot: QtBot, deck: MainWindow) -> None:
    choose(deck, 16.5)
    editor = edit(qtbot, deck)
    write(editor.name, "Kept", qtbot)
    deck.deck.waveform.setFocus()
    settle(qtbot, deck)
    assert listed(deck)[0] == ("A", 16.5, "Kept")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:04.250", 64.25),
        ("64,25", 64.25),
        ("1:02:03", 3723.0),
        ("0:00", 0.0),
        ("", None),
        ("1:2:3:4", None),
    ],
)
def test_moments_are_read_as_djs_write_them(text: str, seconds: float | None) -> None:
    assert moment(text) == seconds


def test_a_moment_is_written_to_the_millisecond() -> None:
    assert [clock(t) for t in (0.0, 64.25, 59.9996, -1.0)] == ["0:00.000", "1:04.250", "1:00.000", "0:00.000"]


def test_several_cues_are_painted_and_removed_at_once(qtbot: QtBot, deck: MainWindow) -> None:
    choose(deck, 16.5, 48.5)
    deck.marking.paint("#305AFF")
    settle(qtbot, deck)
    assert [m.color for m in deck.deck.marks if m.is_cue] == ["#305AFF"] * 2
    assert len(deck.deck.cue_list.chosen_marks) == 2, "they stay chosen"
    qtbot.keyClick(deck.deck.cue_list.view, Qt.Key.Key_Delete)
    settle(qtbot, deck)
    assert listed(deck) == []
    assert "2 marks removed" in deck.statusBar().currentMessage()
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    assert len(listed(deck)) == 2


def test_the_list_is_sorted_by_time_pad_or_name(qtbot: QtBot, deck: MainWindow, session: Session) -> None:
    (track_id,) = deck.library.selected_ids()
    session.do(AddCue(track_id, Cue(80.5, 1, "Aria")))
    qtbot.waitUntil(lambda: len(listed(deck)) == 3)

    def names(order: str) -> list[str]:
        deck.actions_[f"order_{order}"].trigger()
        return [m.title for m in deck.deck.cue_list.model.marks if m.can_move]

    assert names("pad") == ["Mix in", "Aria", "Vocal"]
    assert names("name") == ["Aria", "Mix in", "Vocal"]
    assert names("time") == ["Mix in", "Vocal", "Aria"]


def test_shift_r_letters_the_pads_in_order_of_time(qtbot: QtBot, deck: MainWindow, session: Session) -> None:
    (track_id,) = deck.library.selected_ids()
    session.do(AddCue(track_id, Cue(8.5, 5, "Early")))
    qtbot.waitUntil(lambda: len(listed(deck)) == 3)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_R, SHIFT)
    settle(qtbot, deck)
    assert [(badge, time) for badge, time, _ in listed(deck)] == [("A", 8.5), ("B", 16.5), ("", 48.5)]
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    assert [(badge, time) for badge, time, _ in listed(deck)] == [("F", 8.5), ("A", 16.5), ("", 48.5)]


# Loops.


def loops(window: MainWindow) -> list[tuple[float, float | None]]:
    return [(mark.time, mark.stop) for mark in window.deck.marks if mark.is_loop]


def test_i_and_o_set_a_loop_and_o_again_ends_it_elsewhere(qtbot: QtBot, deck: MainWindow) -> None:
    for key, time in ((Qt.Key.Key_I, 20.5), (Qt.Key.Key_O, 24.5)):
        deck.sound.seek(time)
        qtbot.keyClick(deck.deck.waveform, key)
    settle(qtbot, deck)
    assert loops(deck) == [(20.5, 24.5)]
    assert deck.deck.current_mark is not None
    assert deck.deck.current_mark.is_loop, "it is chosen"
    deck.sound.seek(28.5)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_O)
    settle(qtbot, deck)
    assert loops(deck) == [(20.5, 28.5)]


def test_o_without_a_beginning_says_what_to_do(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_O)
    assert "First say with I" in deck.statusBar().currentMessage()


@pytest.mark.parametrize(("key", "n_beats"), [(Qt.Key.Key_1, 1), (Qt.Key.Key_3, 4), (Qt.Key.Key_6, 32)])
def test_loops_of_so_many_beats_from_here(qtbot: QtBot, deck: MainWindow, key: Qt.Key, n_beats: int) -> None:
    deck.sound.seek(20.6)
    qtbot.keyClick(deck.deck.waveform, key, CONTROL | ALT)
    settle(qtbot, deck)
    assert loops(deck) == [(20.5, 20.5 + n_beats / 2)]


def test_a_loop_is_halved_doubled_and_moved_by_a_beat(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(20.5)
    deck.actions_["loop_8"].trigger()
    settle(qtbot, deck)
    for key, keys, expected in (
        (Qt.Key.Key_H, SHIFT, (20.5, 22.5)),
        (Qt.Key.Key_D, SHIFT, (20.5, 24.5)),
        (Qt.Key.Key_Right, ALT, (21.0, 25.0)),
    ):
        qtbot.keyClick(deck.deck.waveform, key, keys)
        settle(qtbot, deck)
        assert loops(deck) == [expected]


def test_the_chosen_range_becomes_a_loop(qtbot: QtBot, deck: MainWindow) -> None:
    deck.actions_["loop_range"].trigger()
    assert "Choose a range first" in deck.statusBar().currentMessage()
    deck.deck.waveform.set_selection((16.5, 24.5))
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_L, CONTROL | SHIFT)
    settle(qtbot, deck)
    assert loops(deck) == [(16.5, 24.5)]


def test_l_plays_the_loop_over_and_over_until_it_is_gone(
    qtbot: QtBot, deck: MainWindow, output: SilentOutput
) -> None:
    assert not deck.actions_["loop_active"].isEnabled()
    deck.actions_["loop_4"].trigger()
    settle(qtbot, deck)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_L)
    assert deck.sound.loop == (0.0, 2.0)
    assert deck.deck.cue_list.model.playing == (0.0, 2.0), "the list says that it goes round"
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_H, SHIFT)
    settle(qtbot, deck)
    assert deck.sound.loop == (0.0, 1.0), "the loop that plays is halved with it"
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Delete)
    settle(qtbot, deck)
    assert deck.sound.loop is None
    assert not deck.actions_["loop_active"].isChecked()


def test_the_pad_of_a_loop_lets_it_go_round_and_the_pad_of_a_cue_leaves_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_second(qtbot, window)
    assert window.deck.pads[3].mark is not None
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_4)
    assert window.sound.position == 24.5
    assert window.sound.loop == (24.5, 28.5)
    assert window.actions_["loop_active"].isChecked()
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_1)
    assert window.sound.loop is None
    assert not window.actions_["loop_active"].isChecked()
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_4)
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_L)
    assert window.sound.loop is None, "L leaves it too"


def test_locked_cues_stay_as_they_are_and_it_is_said(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    session.do(LockFields(tuple(deck.library.selected_ids()), ("cues",)))
    settle(qtbot, deck)
    before = listed(deck)
    for name in ("set_memory_cue", "pad_5", "loop_4", "clear_pad_0", "renumber", "place_templates"):
        deck.actions_[name].trigger()
        settle(qtbot, deck)
    assert listed(deck) == before
    assert "locked" in f"{deck.bar.message.text()} {deck.statusBar().currentMessage()}"


def test_a_loop_over_the_end_stops_with_the_track(qtbot: QtBot, deck: MainWindow) -> None:
    deck.sound.seek(118.5)
    deck.actions_["loop_32"].trigger()
    settle(qtbot, deck)
    assert loops(deck) == [(118.5, 120.0)]


# Suggestions.


def test_shift_return_accepts_what_is_sure(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return, SHIFT)
    settle(qtbot, deck)
    assert [m.time for m in deck.deck.marks if m.is_suggestion] == [64.5, 96.5]


def test_alt_return_accepts_all_of_the_kind(qtbot: QtBot, window: MainWindow) -> None:
    open_second(qtbot, window)
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_N)
    qtbot.keyClick(window.deck.waveform, Qt.Key.Key_Return, ALT)
    settle(qtbot, window)
    assert [m.kind for m in window.deck.marks if m.is_suggestion] == [
        "drop", "breakdown", "vocal_in", "second_drop", "mix_out",
    ]  # fmt: skip
    assert (8.5, 16.5) in loops(window)


def test_several_suggestions_are_answered_at_once(qtbot: QtBot, deck: MainWindow) -> None:
    choose(deck, 32.5, 96.5)
    qtbot.keyClick(deck.deck.cue_list.view, Qt.Key.Key_Backspace)
    settle(qtbot, deck)
    assert [m.time for m in deck.deck.marks if m.is_suggestion] == [64.5]
    assert deck.actions_["undo"].text() == "Undo: Refuse 2 suggestions"
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    choose(deck, 32.5, 96.5)
    qtbot.keyClick(deck.deck.cue_list.view, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert [m.time for m in deck.deck.marks if m.is_suggestion] == [64.5]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (SHIFT, "Ask me again: Drop, 0:32.5 (wrong place)"),
        (CONTROL, "Ask me again: Drop, 0:32.5 (wrong kind)"),
        (Qt.KeyboardModifier.NoModifier, "Ask me again: Drop, 0:32.5 (not wanted)"),
    ],
)
def test_a_no_says_why_and_can_be_asked_again(
    qtbot: QtBot, deck: MainWindow, keys: Qt.KeyboardModifier, words: str
) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Backspace, keys)
    settle(qtbot, deck)
    assert not any(m.time == 32.5 for m in deck.deck.marks)
    deck.actions_["refused_list"].trigger()
    settle(qtbot, deck)
    menu = deck.deck.findChild(QMenu, "refused")
    assert [action.text() for action in menu.actions()] == [words]
    menu.actions()[0].trigger()
    menu.close()
    settle(qtbot, deck)
    assert any(m.time == 32.5 and m.is_suggestion for m in deck.deck.marks)


def test_a_suggestion_beside_the_djs_own_mark_is_shown_as_there(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    (track_id,) = deck.library.selected_ids()
    session.do(AddCue(track_id, Cue(32.6, 3, "My drop")))
    qtbot.waitUntil(lambda: ("D", 32.6, "My drop") in listed(deck))
    assert not any(m.is_suggestion and m.time == 32.5 for m in deck.deck.marks)
    (mine,) = [m for m in deck.deck.marks if m.title == "My drop"]
    assert mine.type is MarkType.HOT_CUE
    assert mine.echo == "Drop is suggested here too (90%): drums return after 16 bars"
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, deck)
    assert len([m for m in deck.deck.marks if abs(m.time - 32.5) < 0.25]) == 1

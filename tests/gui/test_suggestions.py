"""Suggestions: ghosts until the DJ says yes; every yes and no can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from djanalyzer.gui.marks import MarkType
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits import SaveAnalysis
from djanalyzer.music import CueKind, Suggestion
from tests.gui.furnishing import SONG, SilentOutput, open_first, settle, wave

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_first(qtbot, window)
    window.deck.waveform.setFocus()
    return window


def at(window: MainWindow, time: float) -> list[MarkType]:
    return [mark.type for mark in window.deck.marks if mark.time == time]


def test_n_goes_from_one_suggestion_to_the_next(qtbot: QtBot, deck: MainWindow) -> None:
    places = []
    for _ in range(4):
        qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
        places.append(deck.sound.position)
    assert places == [32.5, 64.5, 96.5, 96.5]
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_P)
    assert deck.sound.position == 64.5


def test_n_and_p_leave_out_no_suggestion_at_the_start_or_beside_another(
    qtbot: QtBot, deck: MainWindow
) -> None:
    there = (
        Suggestion(0.0, CueKind.MIX_IN, 0.9, "first beat with drums"),
        Suggestion(32.5, CueKind.DROP, 0.9, "drums return after 16 bars"),
        Suggestion(32.5, CueKind.LOOP, 0.7, "four bars of drums alone", stop=40.5),
    )
    (track_id,) = deck.library.selected_ids()
    deck.session.do(SaveAnalysis(track_id, replace(SONG, suggestions=there), wave().to_bytes()))
    qtbot.waitUntil(lambda: bool(at(deck, 0.0)))
    steps = [Qt.Key.Key_N] * 4 + [Qt.Key.Key_P] * 2
    kinds = []
    for key in steps:
        qtbot.keyClick(deck.deck.waveform, key)
        assert deck.deck.current_mark is not None
        kinds.append(deck.deck.current_mark.kind)
    assert kinds == ["mix_in", "drop", "loop", "loop", "drop", "mix_in"]


def test_return_makes_the_suggestion_a_cue_and_control_z_takes_it_back(
    qtbot: QtBot, deck: MainWindow
) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert at(deck, 32.5) == [MarkType.HOT_CUE]
    assert deck.deck.pads[1].text().startswith("B"), "on the first free pad"
    assert deck.actions_["undo"].text() == "Undo: Accept suggestion"
    assert deck.deck.cue_list.heading.text().replace("\xa0", " ") == "3 cues  ·  2 suggestions"

    qtbot.keyClick(deck, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, deck)
    assert at(deck, 32.5) == [MarkType.SUGGESTION]

    qtbot.keyClick(deck, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, deck)
    assert at(deck, 32.5) == [MarkType.HOT_CUE]


def test_n_in_the_track_table_makes_return_answer_the_suggestion(qtbot: QtBot, deck: MainWindow) -> None:
    deck.library.table.setFocus()
    qtbot.keyClick(deck.library.table, Qt.Key.Key_N)
    assert deck.deck.waveform.hasFocus()


def test_after_a_yes_the_next_suggestion_is_chosen(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
    for _ in range(3):
        qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return)
        settle(qtbot, deck)
    assert not any(mark.is_suggestion for mark in deck.deck.marks)
    assert not deck.actions_["accept"].isEnabled()


def test_after_a_yes_the_deck_goes_to_the_next_suggestion(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert deck.deck.current_mark is not None
    assert deck.deck.current_mark.time == 64.5
    assert deck.deck.waveform.line.shows(64.5)
    assert deck.sound.position == 64.5


def test_while_playing_a_yes_does_not_take_the_music_away(
    qtbot: QtBot, deck: MainWindow, output: SilentOutput
) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Space)
    settle(qtbot, deck)
    output.position = 33.0
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert output.is_playing
    assert output.position == 33.0


def test_backspace_says_no(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Backspace)
    settle(qtbot, deck)
    assert at(deck, 32.5) == []
    qtbot.keyClick(deck, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, deck)
    assert at(deck, 32.5) == [MarkType.SUGGESTION]


def test_the_menu_of_a_ghost_offers_yes_and_no(deck: MainWindow) -> None:
    ghost = next(mark for mark in deck.deck.marks if mark.is_suggestion)
    deck.deck.cue_list.select(ghost)
    names = [action.text() for action in deck.deck.make_menu(ghost).actions()]
    assert names[:2] == ["Accept suggestion", "Refuse suggestion"]
    cue = next(mark for mark in deck.deck.marks if mark.is_cue)
    assert deck.deck.make_menu(cue).actions()[0].text() == "Remove cue or loop"


def test_return_in_the_list_of_cues_accepts_too(qtbot: QtBot, deck: MainWindow) -> None:
    listed = deck.deck.cue_list
    listed.select(next(mark for mark in deck.deck.marks if mark.time == 64.5))
    listed.view.setFocus()
    qtbot.keyClick(listed.view, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert at(deck, 64.5) == [MarkType.HOT_CUE]


def test_the_table_counts_the_new_cue(qtbot: QtBot, deck: MainWindow) -> None:
    from djanalyzer.gui.tracks import CUES

    cell = deck.library.model.index(0, CUES)
    before = int(cell.data(Qt.ItemDataRole.DisplayRole))
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_N)
    qtbot.keyClick(deck.deck.waveform, Qt.Key.Key_Return)
    settle(qtbot, deck)
    assert int(cell.data(Qt.ItemDataRole.DisplayRole)) == before + 1


def test_a_screen_reader_hears_the_whole_mark(deck: MainWindow) -> None:
    model = deck.deck.cue_list.model
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Suggestion: Drop, 0:32.5, bar 17.1\ndrums return after 16 bars\nConfidence: high (90%)"

"""Templates of cues, edited and seen on the deck's track; cues placed on many tracks after a look at what would be set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from djanalyzer.app.placing import BUILT_IN
from djanalyzer.app.session import Session
from djanalyzer.gui.placing_view import PlacingDialog
from djanalyzer.gui.template_words import template_words
from djanalyzer.gui.templates_view import TemplatesDialog
from djanalyzer.gui.window import MainWindow
from djanalyzer.library.edits.locks import LockFields
from djanalyzer.music.templates import parse
from tests.gui.furnishing import open_first, settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def deck(qtbot: QtBot, window: MainWindow) -> MainWindow:
    open_first(qtbot, window)
    return window


def marks(window: MainWindow) -> list[tuple[str, float, str]]:
    return [(m.badge, m.time, m.title) for m in window.deck.marks if m.can_move]


def open_templates(qtbot: QtBot, window: MainWindow) -> TemplatesDialog:
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL)
    settle(qtbot, window)
    dialog = window.placing.templates_dialog
    assert dialog is not None
    return dialog


def open_placing(qtbot: QtBot, window: MainWindow, n_tracks: int) -> PlacingDialog:
    window.library.select_ids(window.library.model.ids[:n_tracks])
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    settle(qtbot, window)
    dialog = window.placing.dialog
    assert dialog is not None
    return dialog


def write(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


# Templates.


def test_control_t_shows_the_templates_and_what_they_give_on_the_deck(qtbot: QtBot, deck: MainWindow) -> None:
    dialog = open_templates(qtbot, deck)
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert texts[:3] == [
        "First beat → pad A, “First beat”",
        "16 bars before Drop → pad B, “Drop -16”",
        "Drop → pad C, “Drop”",
    ]
    dialog.list.setCurrentRow(2)
    assert dialog.preview.text() == "On “Track 00”: C 0:32.500 Drop"
    dialog.list.setCurrentRow(4)
    assert dialog.preview.text() == "On “Track 00”: Drop 2: the track has none"
    dialog.reject()


def test_a_template_is_added_edited_moved_and_kept(qtbot: QtBot, deck: MainWindow, session: Session) -> None:
    dialog = open_templates(qtbot, deck)
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    form = dialog.form
    form.place.setCurrentIndex(form.place.findData("outro"))
    form.shift.setValue(-8)
    form.pad.setCurrentIndex(form.pad.findText("Pad P"))
    write(form.name, "Go", qtbot)
    form.loop.setValue(4)
    assert form.line.text() == 'outro 1 - 8 bars -> P "Go" loop 4'
    assert dialog.preview.text() == "On “Track 00”: P 0:48.500 Go"
    qtbot.mouseClick(dialog.up, Qt.MouseButton.LeftButton)
    assert dialog.lines()[-2] == 'outro 1 - 8 bars -> P "Go" loop 4'
    dialog.list.setCurrentRow(0)
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert session.settings.cue_templates == (
        *BUILT_IN[1:7],
        'outro 1 - 8 bars -> P "Go" loop 4',
        BUILT_IN[7],
    )


def test_a_line_can_be_typed_and_says_what_is_wrong_with_it(qtbot: QtBot, deck: MainWindow) -> None:
    dialog = open_templates(qtbot, deck)
    write(dialog.form.line, "chorus 1 -> A", qtbot)
    assert dialog.form.trouble.isVisible()
    assert "“chorus 1” is no place in a track." in dialog.form.trouble.text()
    assert dialog.list.item(0).text() == "⚠ chorus 1 -> A"
    write(dialog.form.line, "verse 2 -> memory", qtbot)
    assert not dialog.form.trouble.isVisible()
    assert dialog.form.place.currentText() == "Verse"
    assert dialog.list.item(0).text() == "Verse 2 → memory list"
    dialog.reject()


def test_cancel_keeps_nothing_and_the_built_in_ones_come_back(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    dialog = open_templates(qtbot, deck)
    for _ in range(dialog.list.count()):
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert "Add a template" in dialog.preview.text()
    assert not dialog.form.isEnabled()
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert dialog.lines() == list(BUILT_IN)
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.settings.cue_templates == ()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("drop last + 1 beat -> A", "1 beat after last Drop → pad A"),
        ("mix out -> memory loop 16", "Mix out → memory list, loop of 16 beats"),
        ("end - 4 beats -> B", "4 beats before Last bar → pad B"),
        ("verse 2 + 8 bars -> C", "8 bars after Verse 2 → pad C"),
    ],
)
def test_templates_are_told_in_words(qtbot: QtBot, line: str, words: str) -> None:
    assert template_words(parse(line)) == words


def test_the_templates_are_set_on_the_deck_in_one_step(qtbot: QtBot, deck: MainWindow) -> None:
    qtbot.keyClick(deck, Qt.Key.Key_T, CONTROL | SHIFT)
    settle(qtbot, deck)
    assert marks(deck) == [
        ("B", 0.5, "First beat"),  # the DJ's own cue is on pad A
        ("A", 16.5, "Mix in"),
        ("C", 32.5, "Drop"),
        ("", 48.5, "Vocal"),
        ("D", 64.5, "Breakdown"),
        ("G", 96.5, "Mix out"),
        ("", 96.5, "Mix out loop"),
    ]
    told = deck.statusBar().currentMessage()
    assert told.startswith("5 marks set. Not: 16 bars before Drop: a mark stands there already")
    deck.actions_["undo"].trigger()
    settle(qtbot, deck)
    assert len(marks(deck)) == 2


# Many tracks.


def test_cues_are_placed_on_the_chosen_tracks_after_a_look(
    qtbot: QtBot, deck: MainWindow, session: Session
) -> None:
    dialog = open_placing(qtbot, deck, 4)
    table = dialog.model
    rows = [[table.index(row, column).data() for column in range(4)] for row in range(4)]
    assert rows[0][0] == "Ane Berg – Track 00"
    assert rows[0][2].startswith("B 0:00.500 First beat  ·  C 0:32.500 Drop")
    assert rows[2] == ["Otto Grau – Track 02", "–", "", "no beat grid"]
    assert dialog.summary.text().endswith("on 2 tracks. Left out: 2 tracks, no beat grid.")
    assert len(marks(deck)) == 2, "nothing is set yet"
    qtbot.mouseClick(dialog.place, Qt.MouseButton.LeftButton)
    settle(qtbot, deck)
    assert len(marks(deck)) == 7
    assert deck.bar.message.text().endswith("on 2 tracks. Left out: 2 tracks, no beat grid.")
    assert session.undo_name == "Place cues"
    qtbot.mouseClick(deck.bar.action, Qt.MouseButton.LeftButton)
    settle(qtbot, deck)
    assert len(marks(deck)) == 2


def test_suggestions_that_are_sure_enough_join_and_taken_pads_are_treated_as_chosen(
    qtbot: QtBot, deck: MainWindow
) -> None:
    dialog = open_placing(qtbot, deck, 1)

    def added() -> str:
        qtbot.wait(200)
        settle(qtbot, deck)
        return str(dialog.model.index(0, 2).data())

    dialog.with_templates.setChecked(False)
    assert added() == ""
    assert not dialog.place.isEnabled()
    dialog.with_suggestions.setChecked(True)
    assert added() == "B 0:32.500 Drop"
    dialog.least.setValue(50)
    assert added() == "B 0:32.500 Drop  ·  C 1:04.500 Breakdown"
    dialog.with_suggestions.setChecked(False)
    dialog.with_templates.setChecked(True)
    dialog.on_taken.setCurrentIndex(dialog.on_taken.findData("keep"))
    assert "First beat" not in added()
    assert "First beat: the pad is taken" in dialog.model.index(0, 3).data()
    dialog.on_taken.setCurrentIndex(dialog.on_taken.findData("memory"))
    assert added().startswith("memory 0:00.500 First beat")
    dialog.reject()


def test_locked_tracks_are_counted_and_left_alone(qtbot: QtBot, deck: MainWindow, session: Session) -> None:
    session.do(LockFields((deck.library.model.ids[1],), ("cues",)))
    settle(qtbot, deck)
    dialog = open_placing(qtbot, deck, 2)
    assert dialog.summary.text().endswith("Left out: 1 track, the cues are locked.")
    dialog.reject()


def test_templates_edited_from_the_preview_are_looked_at_anew(qtbot: QtBot, deck: MainWindow) -> None:
    dialog = open_placing(qtbot, deck, 1)
    qtbot.mouseClick(dialog.edit, Qt.MouseButton.LeftButton)
    settle(qtbot, deck)
    templates = deck.placing.templates_dialog
    assert templates is not None
    templates.fill(['drop 1 -> H "Only"'])
    qtbot.mouseClick(templates.save, Qt.MouseButton.LeftButton)
    settle(qtbot, deck)
    assert dialog.with_templates.text() == "1 template"
    assert dialog.model.index(0, 2).data() == "H 0:32.500 Only"
    dialog.reject()


def test_closing_the_preview_stops_the_planning(qtbot: QtBot, deck: MainWindow) -> None:
    deck.library.select_ids(deck.library.model.ids)
    deck.actions_["place_cues"].trigger()
    assert deck.placing.dialog is not None
    qtbot.keyClick(deck.placing.dialog, Qt.Key.Key_Escape)
    settle(qtbot, deck)
    qtbot.waitUntil(lambda: deck.placing.dialog is None)
    assert len(marks(deck)) == 2
